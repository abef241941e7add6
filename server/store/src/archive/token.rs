//! How a session's token is kept.

use crate::SessionToken;
use sha2::{Digest, Sha256};

/// The stored hash of a token. A token has 256 random bits, so a plain hash is enough.
pub(super) fn hash(token: &SessionToken) -> Vec<u8> {
    Sha256::digest(token.for_cookie().as_bytes()).to_vec()
}

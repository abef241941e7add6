//! The PIN by which an adviser leaves a talk's own screen: a few figures, so every try counts.

use super::{Answer, SessionToken};
use async_trait::async_trait;
use domain::event::UserId;

/// After so many wrong PINs the screen's session ends, and only the password helps.
pub const TRIES: u8 = 5;

/// Four to eight figures. It is printed nowhere, and stored as a keyed hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(String);

impl Pin {
    /// What was typed; `None` for what can be no PIN.
    #[must_use]
    pub fn read(text: &str) -> Option<Pin> {
        let text = text.trim();
        let fits = (4..=8).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| Pin(text.to_owned()))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(…)")
    }
}

impl Drop for Pin {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.0);
    }
}

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinTried {
    /// It was right: the screen's session has ended.
    Right,
    /// It was wrong; so many tries are left.
    Wrong(u8),
    /// There is no such screen any more, or this was one wrong try too many.
    Out,
}

/// PINs.
#[async_trait]
pub trait Pins {
    /// Chooses a PIN, in place of any other. [`StoreError::NotFound`](crate::StoreError::NotFound) where there is no such account.
    async fn set_pin(&self, user: &UserId, pin: &Pin) -> Answer<()>;

    /// Whether somebody has chosen one.
    async fn has_pin(&self, user: &UserId) -> Answer<bool>;

    /// Tries to leave a talk's own screen. A try is counted before it is looked at, so that two at once are two.
    async fn try_pin(&self, token: &SessionToken, pin: Option<&Pin>) -> Answer<PinTried>;
}

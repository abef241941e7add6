//! Browsers in which an account has signed in before.

use super::{Answer, SessionToken};
use async_trait::async_trait;
use domain::event::UserId;
use jiff::{SignedDuration, Timestamp};

/// A browser is forgotten this long after the account last signed in there.
pub const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(180 * 24);
/// Browsers kept for an account; the one used longest ago gives way.
pub const MOST_DEVICES: u16 = 20;

/// The secret in the cookie of a browser that was signed in: 256 random bits. It opens nothing; it only says that
/// somebody signed in here before. The database holds its SHA-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceToken(SessionToken);

impl DeviceToken {
    /// A new one, for a browser that has none.
    #[must_use]
    pub fn fresh() -> DeviceToken {
        DeviceToken(SessionToken::fresh())
    }

    /// From a cookie's value; `None` if it is not 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn from_cookie(text: &str) -> Option<DeviceToken> {
        SessionToken::from_cookie(text).map(DeviceToken)
    }

    /// The cookie's value.
    #[must_use]
    pub fn for_cookie(&self) -> &str {
        self.0.for_cookie()
    }

    pub(crate) fn token(&self) -> &SessionToken {
        &self.0
    }
}

/// Known browsers. Several accounts can be known in one.
#[async_trait]
pub trait Devices {
    /// Remembers that the account signed in in this browser. Succeeds and remembers nothing if there is no such account.
    async fn know_device(&self, device: &DeviceToken, user: &UserId, now: Timestamp) -> Answer<()>;

    /// Whether the account signed in in this browser within [`KNOWN_FOR`]; of no account in particular, whether
    /// anybody did.
    async fn knows_device(&self, device: &DeviceToken, user: Option<&UserId>, now: Timestamp) -> Answer<bool>;
}

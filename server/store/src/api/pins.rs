//! The PIN with which an adviser leaves a talk screen. It is short, so tries are counted.

use super::{Answer, AuditEntry, SessionToken};
use async_trait::async_trait;
use domain::event::UserId;
use jiff::Timestamp;

/// After this many wrong PINs the talk screen's session ends, and the adviser must sign in again.
pub const TRIES: u8 = 5;

/// Four to eight digits. Never printed; stored as a keyed hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin(String);

impl Pin {
    /// From typed text; `None` if it is not four to eight digits.
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

/// The result of trying a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PinTried {
    /// Right: the screen's session has ended, and the adviser's own has begun.
    Right,
    /// Wrong; this many tries are left.
    Wrong(u8),
    /// The tries are used up, or the account has no PIN or is closed: the screen's session has ended with this one.
    Out,
    /// The screen's session had ended before: whoever pressed twice was let out by the first press. Nothing was looked at.
    Gone,
}

/// PINs.
#[async_trait]
pub trait Pins {
    /// Sets the account's PIN and replaces any earlier one, with its line in the log.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if there is no such account.
    async fn set_pin(&self, user: &UserId, pin: &Pin, line: &AuditEntry) -> Answer<()>;

    /// Whether the account has a PIN.
    async fn has_pin(&self, user: &UserId) -> Answer<bool>;

    /// Tries to leave a talk screen. A try is counted before the PIN is checked, so that concurrent tries all count.
    /// With the right one the adviser's own session begins under `next` in the same transaction, at `now`.
    async fn try_pin(
        &self,
        token: &SessionToken,
        pin: Option<&Pin>,
        next: &SessionToken,
        now: Timestamp,
    ) -> Answer<PinTried>;
}

//! Whoever has just proved that it is still them: what breaks the glass, exports, or gives and takes access asks for
//! it.

use jiff::Timestamp;
use store::Session;

/// Password or second factor was given in this session within [`store::FRESH`]. Only the guard makes one, of a session,
/// and only on routes that ask again; the services of dangerous acts take one, so that no handler can forget to ask.
#[derive(Clone, Debug)]
pub struct Fresh(());

impl Fresh {
    /// Of a session at a time; `None` if it was given too long ago, or never.
    #[must_use]
    pub(super) fn of(session: &Session, now: Timestamp) -> Option<Fresh> {
        session.is_fresh(now).then_some(Fresh(()))
    }
}

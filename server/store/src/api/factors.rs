//! The second factor of an account that signs in with a password: time codes (RFC 6238), passkeys
//! ([`Passkeys`](crate::Passkeys)), and recovery codes for the day both are lost. A sign-in that has the password and not the factor is a [`HalfSession`]: no
//! [`Session`](crate::Session), and so nothing that a page behind the sign-in could be opened with.

use super::{Account, Answer, AuditEntry, SessionToken};
use crate::time_code;
use async_trait::async_trait;
use data_encoding::BASE32_NOPAD;
use domain::event::UserId;
use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

/// A sign-in that waits for the second factor ends after this long.
pub const HALF: SignedDuration = SignedDuration::from_mins(10);
/// How long password or second factor count as given, before a dangerous act asks again.
pub const FRESH: SignedDuration = SignedDuration::from_mins(10);
/// How many recovery codes come with a factor.
pub const RECOVERY_CODES: usize = 10;

/// Characters of a recovery code: digits and letters that are not mistaken for each other.
const LETTERS: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz0";
/// How many: sixty bits.
const LENGTH: usize = 12;

/// The secret of time codes: 160 random bits. Never printed; the page that shows it once reads
/// [`base32`](FactorSecret::base32).
#[derive(Clone, PartialEq, Eq)]
pub struct FactorSecret(Zeroizing<Vec<u8>>);

impl FactorSecret {
    /// A new random secret.
    pub(crate) fn fresh() -> FactorSecret {
        FactorSecret(Zeroizing::new(crate::ids::random::<20>().to_vec()))
    }

    pub(crate) fn from_bytes(bytes: Vec<u8>) -> FactorSecret {
        FactorSecret(Zeroizing::new(bytes))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The secret as apps take it by hand: 32 characters of base 32.
    #[must_use]
    pub fn base32(&self) -> String {
        BASE32_NOPAD.encode(&self.0)
    }

    /// From what [`base32`](FactorSecret::base32) gave; `None` if it is malformed. For clients and tests.
    #[must_use]
    pub fn from_base32(text: &str) -> Option<FactorSecret> {
        BASE32_NOPAD.decode(text.as_bytes()).ok().map(FactorSecret::from_bytes)
    }

    /// The code that an app shows at a time.
    #[must_use]
    pub fn code_at(&self, now: Timestamp) -> FactorCode {
        FactorCode::Time(time_code::code(&self.0, time_code::step_at(now)))
    }
}

impl std::fmt::Debug for FactorSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FactorSecret(…)")
    }
}

/// A recovery code: takes the place of a time code, once.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(Zeroizing<String>);

impl RecoveryCode {
    /// A new random code.
    pub(crate) fn fresh() -> RecoveryCode {
        let letter = |byte: u8| char::from(LETTERS[usize::from(byte) % LETTERS.len()]);
        let letters = crate::ids::random::<LENGTH>().map(letter);
        RecoveryCode(Zeroizing::new(letters.iter().collect()))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// As it is printed: three groups of four.
    #[must_use]
    pub fn printed(&self) -> String {
        let letters: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = letters.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join("-")
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

/// What somebody typed as their second factor. Never printed.
#[derive(Clone, PartialEq, Eq)]
pub enum FactorCode {
    /// Six digits of an app.
    Time(u32),
    /// A recovery code.
    Recovery(RecoveryCode),
}

impl FactorCode {
    /// From typed text; blanks and hyphens do not count. `None` if it is neither.
    #[must_use]
    pub fn read(text: &str) -> Option<FactorCode> {
        let plain: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .take(LENGTH + 1)
            .map(|c| c.to_ascii_lowercase())
            // There is no o in them.
            .map(|c| if c == 'o' { '0' } else { c })
            .collect();
        if plain.len() == 6 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
            return plain.parse().ok().map(FactorCode::Time);
        }
        let fits = plain.len() == LENGTH && plain.bytes().all(|byte| LETTERS.contains(&byte));
        fits.then(|| FactorCode::Recovery(RecoveryCode(Zeroizing::new(plain))))
    }

    /// As it is typed.
    #[must_use]
    pub fn typed(&self) -> String {
        match self {
            FactorCode::Time(number) => format!("{number:06}"),
            FactorCode::Recovery(code) => code.printed(),
        }
    }
}

impl std::fmt::Debug for FactorCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            FactorCode::Time(_) => "Time(…)",
            FactorCode::Recovery(_) => "Recovery(…)",
        })
    }
}

/// A sign-in with the right password that waits for the second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HalfSession {
    /// The account.
    pub account: Account,
    /// Whether the account has a second factor; without one it has to enrol.
    pub has_factor: bool,
    /// Whether the second factor was given already: it waits for a password of one's own.
    pub factored: bool,
}

/// Which door a right code opens.
#[derive(Clone, Debug)]
pub enum Opens {
    /// The house: the waiting sign-in ends, and a session begins under `next`.
    SignIn {
        /// The sign-in that waits.
        half: SessionToken,
        /// The token of the session to begin.
        next: SessionToken,
    },
    /// Nothing new: an open session of an adult has proved once more whose it is.
    Again(SessionToken),
}

/// The result of trying a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeTried {
    /// Right. With a recovery code: how many are left.
    Right {
        /// Recovery codes left, if one was used.
        left: Option<u64>,
    },
    /// Wrong, too old, or used before.
    Wrong,
    /// Not looked at: too many wrong ones; the next is taken from this time on.
    Wait(Timestamp),
    /// The sign-in or session is no more, or the account has no second factor.
    Out,
}

/// The result of enrolling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Enrolled {
    /// The account has the factor; these are its recovery codes, to be shown once. None beside passkeys: those it has
    /// go on.
    Done(Vec<RecoveryCode>),
    /// The code does not fit the secret that was offered. Nothing was written.
    Wrong,
    /// The sign-in or session is no more, was not asked again, or already has to give the factor that the account has.
    Out,
}

/// Second factors.
#[async_trait]
pub trait Factors {
    /// Whether the account has a second factor.
    async fn has_factor(&self, user: &UserId) -> Answer<bool>;

    /// Begins a sign-in that waits for the second factor. `password` is the PHC string that was checked.
    /// [`StoreError::NotFound`](crate::StoreError::NotFound) if the account has another by now, or is closed.
    async fn begin_half(&self, half: &SessionToken, user: &UserId, password: &str, now: Timestamp) -> Answer<()>;

    /// The sign-in that waits, if it is no older than [`HALF`] and the account is open.
    async fn half_session(&self, half: &SessionToken, now: Timestamp) -> Answer<Option<HalfSession>>;

    /// A new secret for whoever is at this door, the same each time they look. `None` if the door is no more.
    async fn offer_factor(&self, opens: &Opens, now: Timestamp) -> Answer<Option<FactorSecret>>;

    /// Makes the offered secret the account's second factor if the code fits it, opens the door, and ends every other
    /// session of the account. Takes the place of an earlier phone, of a session only within [`FRESH`]; passkeys stay.
    /// The code counts as used.
    async fn enrol_factor(
        &self,
        opens: &Opens,
        code: Option<&FactorCode>,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Enrolled>;

    /// Makes new recovery codes for the account of a session, which take the place of those it has. `None` if the session
    /// is no more or was not asked again within [`FRESH`], or the account has no second factor.
    async fn renew_codes(
        &self,
        session: &SessionToken,
        audit: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Option<Vec<RecoveryCode>>>;

    /// Tries a code. Tries are counted for the account, before the code is looked at; only those at the door count, who
    /// have given the password or have a session, so that nobody else can lock the account.
    async fn try_factor(&self, opens: &Opens, code: Option<&FactorCode>, now: Timestamp) -> Answer<CodeTried>;

    /// Notes that the session of an account without a second factor gave its password again. `password` is the PHC
    /// string that was checked. Returns whether it was noted: not if the account has another by now, has a factor, or
    /// the session is no more.
    async fn prove_by_password(&self, session: &SessionToken, password: &str, now: Timestamp) -> Answer<bool>;

    /// Removes the second factors of an account, of either kind, with its recovery codes, and ends all its sessions.
    /// Returns whether there was one.
    async fn remove_factor(&self, user: &UserId, audit: &AuditEntry) -> Answer<bool>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        assert_eq!(FactorCode::read(" 012 345 "), Some(FactorCode::Time(12_345)));
        let code = RecoveryCode::fresh();
        let typed = code.printed().to_uppercase();
        assert_eq!(FactorCode::read(&typed), Some(FactorCode::Recovery(code)));
        for nothing in ["", "12345", "1234567", "abcd-efgh", "abcd-efgh-ijkl-m", "æøå"] {
            assert_eq!(FactorCode::read(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn nothing_secret_is_printed() {
        let secret = FactorSecret::fresh();
        assert_eq!(format!("{secret:?}"), "FactorSecret(…)");
        assert_eq!(format!("{:?}", secret.code_at(Timestamp::UNIX_EPOCH)), "Time(…)");
        assert_eq!(FactorSecret::from_base32(&secret.base32()), Some(secret));
    }
}

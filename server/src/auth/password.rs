//! Passwords: argon2id, a few at a time, equally slow for known and unknown names.

use argon2::password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash};
use argon2::{Algorithm, Argon2, Params, Version};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The shortest password accepted, in characters.
pub const SHORTEST: usize = 12;
/// The longest password accepted, in bytes. Longer input is not hashed.
pub const LONGEST: usize = 256;

/// Hashes and checks passwords on blocking threads, so that requests are not held up.
#[derive(Clone)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    /// For those who are known: however many strangers try, they find one free.
    known: Arc<Semaphore>,
    /// The hash of a random password, against which an unknown name is checked.
    nobody: Arc<str>,
}

/// Who sends a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sender {
    /// Somebody whose session is open, or whose browser signed in as them before.
    Known,
    /// Anybody.
    Stranger,
}

/// A password could not be hashed or checked: a fault of the server.
#[derive(Debug, thiserror::Error)]
#[error("a password could not be worked on: {0}")]
pub struct PasswordError(String);

impl Passwords {
    /// Works on at most `at_a_time` passwords of strangers at once, and as many of those who are known: each takes
    /// 19 MiB and a processor core.
    ///
    /// # Errors
    /// If the system gives no random bytes.
    pub fn new(at_a_time: usize) -> Result<Passwords, PasswordError> {
        let secret: [u8; 16] = rand::random();
        Ok(Passwords {
            permits: Arc::new(Semaphore::new(at_a_time)),
            known: Arc::new(Semaphore::new(at_a_time)),
            nobody: hash(&secret)?.into(),
        })
    }

    /// The PHC string of a new password.
    ///
    /// # Errors
    /// If the worker failed.
    pub async fn hash(&self, password: String) -> Result<String, PasswordError> {
        self.work(Sender::Known, move || hash(password.as_bytes())).await?
    }

    /// Whether a password matches a PHC string. Without one (unknown or closed account) it does the same work and
    /// answers no.
    ///
    /// # Errors
    /// If the worker failed.
    pub async fn check(&self, sender: Sender, password: String, known: Option<String>) -> Result<bool, PasswordError> {
        let exists = known.is_some();
        let phc = known.unwrap_or_else(|| self.nobody.to_string());
        let same = self
            .work(sender, move || {
                PasswordHash::new(&phc).is_ok_and(|known| {
                    password.len() <= LONGEST && argon().verify_password(password.as_bytes(), &known).is_ok()
                })
            })
            .await?;
        Ok(same && exists)
    }

    async fn work<T: Send + 'static>(
        &self,
        sender: Sender,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PasswordError> {
        let broke = |what: &dyn std::fmt::Display| PasswordError(what.to_string());
        let permits = match sender {
            Sender::Known => &self.known,
            Sender::Stranger => &self.permits,
        };
        let permit = Arc::clone(permits)
            .acquire_owned()
            .await
            .map_err(|error| broke(&error))?;
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            job()
        })
        .await
        .map_err(|error| broke(&error))
    }
}

/// The PHC string of a password, made on this thread. For commands; pages use [`Passwords`].
///
/// # Errors
/// If the system gives no random bytes.
pub fn hash(password: &[u8]) -> Result<String, PasswordError> {
    argon()
        .hash_password(password)
        .map(|phc| phc.to_string())
        .map_err(|error| PasswordError(error.to_string()))
}

/// argon2id with 19 MiB, two rounds, one lane: OWASP's minimum and the crate's default.
fn argon() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::DEFAULT)
}

/// A random password of 16 characters: about 92 bits, without characters that look alike.
#[must_use]
pub fn invent() -> String {
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    (0..16)
        .map(|_| char::from(LETTERS[rand::random_range(0..LETTERS.len())]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_opens_its_own_account_and_nothing_opens_nobodys() {
        let passwords = Passwords::new(2).unwrap();
        let phc = passwords.hash("en lang sætning".into()).await.unwrap();
        assert!(phc.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{phc}");
        assert!(
            passwords
                .check(Sender::Stranger, "en lang sætning".into(), Some(phc.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .check(Sender::Stranger, "en anden sætning".into(), Some(phc.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .check(Sender::Stranger, "x".repeat(LONGEST + 1), Some(phc))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .check(Sender::Stranger, "en lang sætning".into(), None)
                .await
                .unwrap()
        );
    }
}

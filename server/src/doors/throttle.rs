//! How long a sign-in has to wait after wrong ones: longer each time, never for good.
//!
//! Counted by account and by address. A whole municipality may sit behind one
//! address, so an address may fail far more often than an account.

use jiff::{SignedDuration, Timestamp};
use store::{Failures, Fault, Store};

/// Failures are forgotten after this long.
const WINDOW: SignedDuration = SignedDuration::from_mins(30);
/// The longest wait.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);
/// Wrong sign-ins to one account that cost nothing.
const FREE_BY_NAME: u32 = 5;
/// Wrong sign-ins from one address that cost nothing.
const FREE_BY_ADDRESS: u32 = 50;

/// The two keys a sign-in is counted under.
pub struct Keys {
    name: String,
    address: String,
}

impl Keys {
    /// Of the name that was typed and the address it came from.
    #[must_use]
    pub fn of(name: &str, address: &str) -> Keys {
        Keys {
            name: format!("name:{}", name.trim().to_lowercase()),
            address: format!("address:{address}"),
        }
    }

    /// When the next try is allowed, where it is not allowed now.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn wait(&self, store: &dyn Store, now: Timestamp) -> Result<Option<Timestamp>, Fault> {
        let name = store.failures(&self.name, WINDOW, now).await?;
        let address = store.failures(&self.address, WINDOW, now).await?;
        let until = until(name, FREE_BY_NAME).max(until(address, FREE_BY_ADDRESS));
        Ok(until.filter(|until| *until > now))
    }

    /// Counts a wrong sign-in.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn wrong(&self, store: &dyn Store, now: Timestamp) -> Result<(), Fault> {
        store.count_failure(&self.name, WINDOW, now).await?;
        store.count_failure(&self.address, WINDOW, now).await?;
        Ok(())
    }

    /// Forgets the account's failures: somebody got in. The address's stay, or whoever has
    /// one account could try all others for ever.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn right(&self, store: &dyn Store) -> Result<(), Fault> {
        store.clear_failures(&self.name).await
    }
}

fn until(failures: Failures, free: u32) -> Option<Timestamp> {
    let over = failures.count.checked_sub(free)?;
    let wait = SignedDuration::from_secs(30 << over.min(5)).min(LONGEST);
    failures.last?.checked_add(wait).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_grows_and_has_an_end() {
        let last: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let after = |count| {
            until(
                Failures {
                    count,
                    last: Some(last),
                },
                FREE_BY_NAME,
            )
            .map(|until| until.duration_since(last).as_secs())
        };
        assert_eq!(after(4), None);
        assert_eq!(after(5), Some(30));
        assert_eq!(after(7), Some(120));
        assert_eq!(after(400), Some(900));
    }
}

//! How long a sign-in has to wait after wrong ones: longer each time, up to a limit.
//!
//! Counted by account and by address. A whole municipality may sit behind one
//! address, so an address may fail far more often than an account. Wrong cards are counted in the store
//! (`store::CardTry`).

use crate::proxies::source_of;
use domain::event::UserId;
use jiff::{SignedDuration, Timestamp};
use store::{Failures, Store, StoreError};

/// Failures are forgotten after this long.
const WINDOW: SignedDuration = SignedDuration::from_mins(30);
/// The longest wait.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);
/// Wrong sign-ins to one account after which waits begin.
const FREE_BY_NAME: u32 = 5;
/// Wrong sign-ins from one address after which waits begin.
const FREE_BY_ADDRESS: u32 = 50;

/// Characters of a typed name that are used as its key. No account's name is longer, and keys stay in the database for
/// half an hour.
const LONGEST_NAME: usize = 120;

/// The keys a sign-in is counted under: the name, and the address it comes from.
pub struct Keys {
    name: String,
    address: Option<String>,
}

impl Keys {
    /// The keys of a typed name and a client address.
    #[must_use]
    pub fn of(name: &str, address: &str) -> Keys {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        Keys {
            name: format!("name:{}", name.to_lowercase()),
            address: Some(format!("address:{}", source_of(address))),
        }
    }

    /// The key of an account that is asked for its password again. Only its own sessions count into it.
    #[must_use]
    pub fn again(user: &UserId) -> Keys {
        Keys {
            name: format!("again:{user}"),
            address: None,
        }
    }

    /// When the next try is allowed; none if it is allowed now.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn wait(&self, store: &dyn Store, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let name = store.failures(&self.name, WINDOW, now).await?;
        let mut until = until_after(name, FREE_BY_NAME);
        if let Some(address) = &self.address {
            let address = store.failures(address, WINDOW, now).await?;
            until = until.max(until_after(address, FREE_BY_ADDRESS));
        }
        Ok(until.filter(|until| *until > now))
    }

    /// Counts a try of the name before it is looked at. Until when it has to wait instead: after too many, or beside
    /// others that were counted at the same moment.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn count(&self, store: &dyn Store, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let before = store.failures(&self.name, WINDOW, now).await?;
        if let Some(until) = until_after(before, FREE_BY_NAME).filter(|until| *until > now) {
            return Ok(Some(until));
        }
        let counted = store.count_failure(&self.name, WINDOW, now).await?;
        let alone = counted.count <= before.count + 1;
        Ok(until_after(counted, FREE_BY_NAME).filter(|until| !alone && *until > now))
    }

    /// Counts a wrong sign-in.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn wrong(&self, store: &dyn Store, now: Timestamp) -> Result<(), StoreError> {
        store.count_failure(&self.name, WINDOW, now).await?;
        if let Some(address) = &self.address {
            store.count_failure(address, WINDOW, now).await?;
        }
        Ok(())
    }

    /// Forgets the account's failures after a sign-in. The address's stay, or the owner of one account could try all
    /// others without end.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn right(&self, store: &dyn Store) -> Result<(), StoreError> {
        store.clear_failures(&self.name).await
    }
}

fn until_after(failures: Failures, free: u32) -> Option<Timestamp> {
    let over = failures.count.checked_sub(free)?;
    let wait = SignedDuration::from_secs(30 << over.min(5)).min(LONGEST);
    failures.last?.checked_add(wait).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_of_one_holder_is_counted_as_one() {
        let address = |text| Keys::of("ida", text).address;
        assert_eq!(address("2001:db8:1:2::1"), address("2001:db8:1:2:ffff::9"));
        assert_ne!(address("2001:db8:1:2::1"), address("2001:db8:1:3::1"));
        assert_ne!(address("192.0.2.1"), address("192.0.2.2"));
    }

    #[test]
    fn waiting_grows_and_has_an_end() {
        let last: Timestamp = "2026-11-23T10:00:00Z".parse().unwrap();
        let after = |count| {
            until_after(
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

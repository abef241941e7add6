//! How long a sign-in has to wait after wrong ones: longer each time, up to a limit.
//!
//! A try is counted before it is looked at, in the store, so that neither many at once nor several servers look at more
//! than the free ones. Tries from a browser in which the account has signed in before are counted by themselves:
//! nobody's wrong tries elsewhere keep a colleague out. Wrong cards are counted in the store (`store::CardTry`).

use crate::proxies::source_of;
use domain::event::UserId;
use jiff::{SignedDuration, Timestamp};
use store::{Counter, DeviceToken, Store, StoreError, Waits};

const WAITS: Waits = Waits {
    // Tries are forgotten after this long.
    window: SignedDuration::from_mins(30),
    wait,
};
/// The longest wait.
const LONGEST: SignedDuration = SignedDuration::from_mins(15);
/// Wrong sign-ins to one account from one source, or from a known browser, after which waits begin.
const FREE: u32 = 5;
/// Wrong sign-ins to one account from unknown browsers anywhere after which waits begin.
const FREE_BY_NAME: u32 = 20;
/// Wrong sign-ins from one address after which waits begin. A whole municipality may sit behind one.
const FREE_BY_ADDRESS: u32 = 50;

/// Characters of a typed name that are used as its key. No account's name is longer, and keys stay in the database for
/// weeks.
const LONGEST_NAME: usize = 120;

/// What a sign-in is counted under.
pub struct Keys {
    /// Forgotten once a sign-in is right.
    own: Counter,
    /// Shared with others: a right sign-in takes back its own try only, or the owner of one account could try all
    /// others without end.
    shared: Vec<Counter>,
}

impl Keys {
    /// The keys of a typed name and a client address, in a browser that does not know the account.
    #[must_use]
    pub fn of(name: &str, address: &str) -> Keys {
        let name: String = name.trim().chars().take(LONGEST_NAME).collect();
        let (name, source) = (name.to_lowercase(), source_of(address));
        Keys {
            own: counter(format!("name-from:{source}:{name}"), FREE),
            shared: vec![
                counter(format!("name:{name}"), FREE_BY_NAME),
                counter(format!("address:{source}"), FREE_BY_ADDRESS),
            ],
        }
    }

    /// The key of an account in a browser in which it has signed in before.
    #[must_use]
    pub fn known(device: &DeviceToken, user: &UserId) -> Keys {
        Keys {
            own: counter(format!("device:{}:{user}", device.for_cookie()), FREE),
            shared: Vec::new(),
        }
    }

    /// The key of an account that is asked for its password again. Only its own sessions count into it.
    #[must_use]
    pub fn again(user: &UserId) -> Keys {
        Keys {
            own: counter(format!("again:{user}"), FREE),
            shared: Vec::new(),
        }
    }

    /// Counts a try before it is looked at. Until when it has to wait instead, after too many.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn count(&self, store: &dyn Store, now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        let mut all = vec![self.own.clone()];
        all.extend(self.shared.iter().cloned());
        store.count_try(&all, WAITS, now).await
    }

    /// Forgets what was counted, after a sign-in that was right.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn right(&self, store: &dyn Store) -> Result<(), StoreError> {
        store.forget_tries(&self.own.key).await?;
        for shared in &self.shared {
            store.take_back_try(&shared.key).await?;
        }
        Ok(())
    }
}

fn counter(key: String, free: u32) -> Counter {
    Counter { key, free }
}

fn wait(over: u32) -> SignedDuration {
    SignedDuration::from_secs(30 << over.min(5)).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_of_one_holder_is_counted_as_one() {
        let counted = |text| {
            let keys = Keys::of("ida", text);
            (keys.own, keys.shared)
        };
        assert_eq!(counted("2001:db8:1:2::1"), counted("2001:db8:1:2:ffff::9"));
        assert_ne!(counted("2001:db8:1:2::1"), counted("2001:db8:1:3::1"));
        assert_ne!(counted("192.0.2.1"), counted("192.0.2.2"));
    }

    #[test]
    fn waiting_grows_and_has_an_end() {
        let seconds: Vec<i64> = [0, 1, 2, 4, 5, 400].map(|over| wait(over).as_secs()).to_vec();
        assert_eq!(seconds, [30, 60, 120, 480, 900, 900]);
    }
}

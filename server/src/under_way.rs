//! What each address has under way at a time; enforced by `http::fair`.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Most requests of one address at a time. A whole municipality may sit behind one: several hundred people, each with a
/// page that takes a fraction of a second.
const MOST: usize = 256;

/// The requests under way, by address.
#[derive(Debug, Default)]
pub struct UnderWay(Mutex<HashMap<IpAddr, usize>>);

impl UnderWay {
    fn lock(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a request until what it gets is dropped; none if its address has too many.
    #[must_use]
    pub fn begin(self: &Arc<Self>, from: IpAddr) -> Option<Begun> {
        let mut all = self.lock();
        let count = all.entry(from).or_default();
        if *count >= MOST {
            return None;
        }
        *count += 1;
        let of = Arc::clone(self);
        Some(Begun { of, from })
    }
}

/// A request that is under way.
#[derive(Debug)]
pub struct Begun {
    of: Arc<UnderWay>,
    from: IpAddr,
}

impl Drop for Begun {
    fn drop(&mut self) {
        let mut all = self.of.lock();
        if let Some(count) = all.get_mut(&self.from) {
            *count -= 1;
            if *count == 0 {
                all.remove(&self.from);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_leaves_room_for_others_and_gets_its_own_back() {
        let all = Arc::new(UnderWay::default());
        let (one, other): (IpAddr, IpAddr) = ("203.0.113.1".parse().unwrap(), "203.0.113.2".parse().unwrap());
        let mut held: Vec<Begun> = (0..MOST).filter_map(|_| all.begin(one)).collect();
        assert_eq!(held.len(), MOST);
        assert!(all.begin(one).is_none() && all.begin(other).is_some());
        held.pop();
        assert!(all.begin(one).is_some());
        drop(held);
        assert!(all.lock().is_empty(), "nothing is remembered of anybody");
    }
}

//! Which connections are open, whose they are, and which one gives way when there are too many.
//!
//! A peer holds no more than its share; an IPv6 /64 is one peer. A listed proxy has no share, since many people come
//! through it: there `http::fair` counts what each of them has under way. Where a newcomer finds no room, the
//! connection that has waited longest for its peer gives way; one whose answer is being made never does.

use super::limits::Limits;
use super::state::ConnectionState;
use crate::proxies::source;
use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The open connections.
#[derive(Debug)]
pub struct Crowd {
    most: usize,
    share: usize,
    inside: Mutex<Inside>,
    gave_way: AtomicU64,
    refused: AtomicU64,
}

#[derive(Debug, Default)]
struct Inside {
    next: u64,
    open: HashMap<u64, Open>,
    by_source: HashMap<IpAddr, usize>,
}

#[derive(Debug)]
struct Open {
    source: IpAddr,
    state: Arc<ConnectionState>,
}

impl Inside {
    fn of(&self, source: IpAddr) -> usize {
        self.by_source.get(&source).copied().unwrap_or(0)
    }

    fn leave(&mut self, number: u64) {
        let Some(open) = self.open.remove(&number) else {
            return;
        };
        if let Some(count) = self.by_source.get_mut(&open.source) {
            *count -= 1;
            if *count == 0 {
                self.by_source.remove(&open.source);
            }
        }
    }

    /// Ends the connection that has waited longest for its peer, of one source or of all; whether there was one.
    fn make_room(&mut self, of: Option<IpAddr>) -> bool {
        let mine = |open: &&Open| of.is_none_or(|source| open.source == source);
        let waiting = self.open.iter().filter(|(_, open)| mine(open));
        let waiting = waiting.filter_map(|(number, open)| Some((open.state.waiting_since()?, *number)));
        // By when it began, not by how long it is: the clock goes on while one after the other is looked at.
        let Some((_, longest)) = waiting.min() else {
            return false;
        };
        if let Some(open) = self.open.get(&longest) {
            open.state.give_way();
        }
        self.leave(longest);
        true
    }

    /// The source with the most connections.
    fn largest(&self) -> Option<IpAddr> {
        let largest = self.by_source.iter().max_by_key(|(_, count)| **count);
        largest.map(|(source, _)| *source)
    }
}

impl Crowd {
    /// With room for as many as the limits say.
    #[must_use]
    pub fn new(limits: &Limits) -> Arc<Crowd> {
        Arc::new(Crowd {
            most: limits.connections,
            share: limits.share,
            inside: Mutex::default(),
            gave_way: AtomicU64::new(0),
            refused: AtomicU64::new(0),
        })
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a seat for a connection; none if there is no room and none can be made.
    #[must_use]
    pub fn enter(self: &Arc<Self>, peer: IpAddr, is_proxy: bool, state: &Arc<ConnectionState>) -> Option<Seat> {
        let source = source(peer);
        let mut inside = self.inside();
        let mut room = true;
        if !is_proxy && inside.of(source) >= self.share {
            room = self.counted(inside.make_room(Some(source)));
        }
        if room && inside.open.len() >= self.most {
            let largest = inside.largest();
            room = self.counted(inside.make_room(largest) || inside.make_room(None));
        }
        if !room {
            self.refused.fetch_add(1, Ordering::Relaxed);
            return None;
        }
        let number = inside.next;
        inside.next += 1;
        *inside.by_source.entry(source).or_default() += 1;
        let state = Arc::clone(state);
        inside.open.insert(number, Open { source, state });
        Some(Seat {
            crowd: Arc::clone(self),
            number,
        })
    }

    fn counted(&self, gave_way: bool) -> bool {
        self.gave_way.fetch_add(u64::from(gave_way), Ordering::Relaxed);
        gave_way
    }

    /// How many connections are open.
    #[must_use]
    pub fn open(&self) -> usize {
        self.inside().open.len()
    }

    /// How many connections gave way to another since the start.
    #[must_use]
    pub fn gave_way(&self) -> u64 {
        self.gave_way.load(Ordering::Relaxed)
    }

    /// How many newcomers found no room since the start.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.refused.load(Ordering::Relaxed)
    }
}

/// A connection's place among the open ones, until it is dropped.
#[derive(Debug)]
pub struct Seat {
    crowd: Arc<Crowd>,
    number: u64,
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.crowd.inside().leave(self.number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(connections: usize, share: usize) -> Arc<Crowd> {
        Crowd::new(&Limits {
            connections,
            share,
            ..Limits::here()
        })
    }

    fn enter(crowd: &Arc<Crowd>, peer: &str, is_proxy: bool) -> (Arc<ConnectionState>, Option<Seat>) {
        let state = ConnectionState::new();
        let seat = crowd.enter(peer.parse().unwrap(), is_proxy, &state);
        (state, seat)
    }

    #[test]
    fn one_peer_makes_room_among_its_own_and_a_64_is_one() {
        let crowd = crowd(10, 2);
        let (other, _other) = enter(&crowd, "2001:db8:0:1::1", false);
        let (first, _first) = enter(&crowd, "2001:db8::1", false);
        let (second, _second) = enter(&crowd, "2001:db8::2", false);
        let (_, third) = enter(&crowd, "2001:db8::3", false);
        assert!(third.is_some() && first.is_giving_way() && !second.is_giving_way());
        assert!(!other.is_giving_way(), "another network's was older, and stays");
        assert_eq!((crowd.open(), crowd.gave_way(), crowd.refused()), (3, 1, 0));
    }

    #[test]
    fn an_answer_under_way_never_gives_way() {
        let crowd = crowd(10, 2);
        let (first, _first) = enter(&crowd, "203.0.113.1", false);
        let (second, _second) = enter(&crowd, "203.0.113.1", false);
        first.begun(false);
        second.begun(false);
        let (_, third) = enter(&crowd, "203.0.113.1", false);
        assert!(third.is_none() && !first.is_giving_way() && !second.is_giving_way());
        assert_eq!(crowd.refused(), 1);
        second.answered();
        let (_, third) = enter(&crowd, "203.0.113.1", false);
        assert!(third.is_some() && second.is_giving_way());
    }

    #[test]
    fn a_body_that_drips_gives_way_before_a_newcomer_is_refused() {
        let crowd = crowd(1, 1);
        let (first, _first) = enter(&crowd, "203.0.113.1", false);
        first.begun(true);
        assert!(enter(&crowd, "203.0.113.1", false).1.is_some() && first.is_giving_way());
    }

    #[test]
    fn when_all_is_full_whoever_holds_most_makes_room() {
        let crowd = crowd(4, 3);
        let (quiet, _quiet) = enter(&crowd, "203.0.113.1", false);
        let held: Vec<_> = (0..3).map(|_| enter(&crowd, "203.0.113.2", false)).collect();
        let (_, newcomer) = enter(&crowd, "203.0.113.3", false);
        assert!(newcomer.is_some() && !quiet.is_giving_way());
        assert!(held[0].0.is_giving_way() && !held[1].0.is_giving_way());
        assert_eq!(crowd.open(), 4);
    }

    #[test]
    fn a_listed_proxy_has_no_share_of_its_own() {
        let crowd = crowd(10, 2);
        let held: Vec<_> = (0..10).map(|_| enter(&crowd, "127.0.0.1", true)).collect();
        assert!(
            held.iter()
                .all(|(state, seat)| seat.is_some() && !state.is_giving_way())
        );
        drop(held);
        assert_eq!(crowd.open(), 0);
    }
}

//! Whoever opens the cases of many children in a short time proves that it is still them: a session that was taken over, or
//! a script, reads on to no end (ASVS V2.4.1).
//!
//! Counted in memory, on each server by itself: an account reads as many times that on as many servers, and a read costs
//! no write besides its line in the audit log.

use domain::event::{CaseId, UserId};
use jiff::{SignedDuration, Timestamp};
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, PoisonError};

/// How many different cases an account opens within [`WINDOW`] before it is asked. Nobody reads sixty cases in ten minutes
/// in order to help sixty children.
pub const MANY: usize = 60;
/// How long an opened case counts from the first one.
const WINDOW: SignedDuration = SignedDuration::from_mins(10);
/// From how many accounts on those whose window is over are forgotten.
const ACCOUNTS: usize = 1_000;

/// The cases that accounts have opened lately.
#[derive(Debug, Default)]
pub struct Reading(Mutex<HashMap<UserId, Opened>>);

#[derive(Debug)]
struct Opened {
    since: Timestamp,
    cases: HashSet<CaseId>,
    /// The proofs that have been counted, by their moments: each is good for as many cases again.
    proofs: HashSet<Timestamp>,
}

impl Reading {
    /// Whether the account may open the case: it is among those it has opened lately, or these are not more than its
    /// proofs allow. `proved`: the last proof that is still good, if there is one.
    #[must_use]
    pub fn opens(&self, user: &UserId, case: &CaseId, now: Timestamp, proved: Option<Timestamp>) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let over = |opened: &Opened| now.duration_since(opened.since) >= WINDOW;
        if known.len() >= ACCOUNTS {
            known.retain(|_, opened| !over(opened));
        }
        let begun = || Opened {
            since: now,
            cases: HashSet::new(),
            proofs: HashSet::new(),
        };
        let opened = known.entry(user.clone()).or_insert_with(begun);
        if over(opened) {
            *opened = begun();
        }
        if opened.cases.contains(case) {
            return true;
        }
        let may = opened.cases.len() < MANY * (1 + opened.proofs.len())
            || proved.is_some_and(|proved| opened.proofs.insert(proved));
        if may {
            opened.cases.insert(case.clone());
        }
        may
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
    }

    #[test]
    fn many_different_cases_ask_and_the_same_ones_never_do() {
        let reading = Reading::default();
        let (ida, bo) = (UserId::from("ida"), UserId::from("bo"));
        let case = |nth: usize| CaseId::from(format!("c{nth}").as_str());
        for nth in 0..MANY {
            assert!(reading.opens(&ida, &case(nth), at(0), None));
        }
        assert!(
            !reading.opens(&ida, &case(MANY), at(9), None),
            "one more within the window asks"
        );
        assert!(reading.opens(&ida, &case(0), at(9), None), "what is open stays open");
        assert!(reading.opens(&bo, &case(MANY), at(9), None), "each account has its own");
        for nth in MANY..2 * MANY {
            assert!(
                reading.opens(&ida, &case(nth), at(9), Some(at(8))),
                "a proof is good for as many again"
            );
        }
        assert!(
            !reading.opens(&ida, &case(2 * MANY), at(9), Some(at(8))),
            "and no further"
        );
        assert!(
            reading.opens(&ida, &case(2 * MANY), at(9), Some(at(9))),
            "another one is"
        );
        assert!(reading.opens(&ida, &case(3 * MANY), at(10), None), "and so is time");
    }
}

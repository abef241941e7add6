//! Failed tries of strangers in the audit log, summed: however many there are, they fill no disk.
//!
//! The first try of its kind from a source in a minute is a line of its own. Those that follow are counted, and a line
//! says how many there were once the minute is over. Of many sources at once only the first few have lines of their
//! own; the rest are counted together.

use crate::proxies::source_of;
use domain::event::{CaseId, UserId};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use store::{Act, AuditEntry, Outcome, Store, StoreError};

/// How long tries are summed.
const MINUTE: SignedDuration = SignedDuration::from_mins(1);
/// Kinds of tries at accounts and cases that have lines of their own in a minute, and as many at none.
const KINDS: usize = 10;

/// The sums of the minute that runs.
#[derive(Debug, Default)]
pub struct Failures(Mutex<Minute>);

#[derive(Debug, Default)]
struct Minute {
    began: Option<Timestamp>,
    kinds: HashMap<Kind, Sum>,
    /// Of all further kinds.
    rest: Option<Sum>,
}

/// What makes two tries alike: all but the moment, and the last half of an IPv6 address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kind {
    act: Act,
    outcome: Outcome,
    who: Option<UserId>,
    case: Option<CaseId>,
    source: String,
}

impl Kind {
    /// Whether it is about an account or a case that there is. Those have lines of their own, whatever names are
    /// made up beside them.
    fn is_about_one_of_ours(&self) -> bool {
        self.who.is_some() || self.case.is_some()
    }
}

#[derive(Clone, Debug)]
struct Sum {
    /// The newest of them.
    like: AuditEntry,
    /// How many have no line yet.
    more: u32,
}

impl Failures {
    /// Writes a line. One of a failed try is summed.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn write(&self, store: &dyn Store, line: AuditEntry) -> Result<(), StoreError> {
        for line in self.lines(line) {
            store.audit(line).await?;
        }
        Ok(())
    }

    /// Writes what was summed, if the minute is over at `now`, or whatever the time if there is none.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn flush(&self, store: &dyn Store, now: Option<Timestamp>) -> Result<(), StoreError> {
        let sums = {
            let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let over = now.is_none_or(|now| minute.is_over(now));
            if over { minute.take() } else { Vec::new() }
        };
        for line in sums {
            store.audit(line).await?;
        }
        Ok(())
    }

    /// The lines that are to be written now.
    fn lines(&self, line: AuditEntry) -> Vec<AuditEntry> {
        if !matches!(line.outcome, Outcome::Refused | Outcome::Throttled) {
            return vec![line];
        }
        let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lines = if minute.is_over(line.at) {
            minute.take()
        } else {
            Vec::new()
        };
        minute.began.get_or_insert(line.at);
        let kind = Kind {
            act: line.act,
            outcome: line.outcome,
            who: line.who.clone(),
            case: line.case.clone(),
            source: source_of(&line.from),
        };
        let ours = kind.is_about_one_of_ours();
        let known = minute
            .kinds
            .keys()
            .filter(|kind| kind.is_about_one_of_ours() == ours)
            .count();
        if let Some(sum) = minute.kinds.get_mut(&kind) {
            sum.like = line;
            sum.more += 1;
        } else if known < KINDS {
            minute.kinds.insert(
                kind,
                Sum {
                    like: line.clone(),
                    more: 0,
                },
            );
            lines.push(line);
        } else {
            let sum = minute.rest.get_or_insert_with(|| Sum {
                like: AuditEntry {
                    municipality: None,
                    who: None,
                    at: line.at,
                    act: Act::SignIn,
                    case: None,
                    what: None,
                    from: String::new(),
                    outcome: Outcome::Refused,
                },
                more: 0,
            });
            sum.like.at = line.at;
            sum.more += 1;
        }
        lines
    }
}

impl Minute {
    fn is_over(&self, now: Timestamp) -> bool {
        self.began
            .is_some_and(|began| now.duration_since(began) >= MINUTE || now < began)
    }

    /// The lines of this minute's sums, which begin anew.
    fn take(&mut self) -> Vec<AuditEntry> {
        let minute = std::mem::take(self);
        let sums = minute.kinds.into_values().chain(minute.rest).filter(|sum| sum.more > 0);
        let mut lines: Vec<AuditEntry> = sums
            .map(|sum| AuditEntry {
                what: Some(format!("tries:{}", sum.more)),
                ..sum.like
            })
            .collect();
        lines.sort_by_key(|line| line.at);
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(second: i64, from: &str, outcome: Outcome) -> AuditEntry {
        let noon: Timestamp = "2026-11-27T12:00:00Z".parse().unwrap();
        AuditEntry {
            municipality: None,
            who: None,
            at: noon.checked_add(SignedDuration::from_secs(second)).unwrap(),
            act: Act::SignIn,
            case: None,
            what: None,
            from: from.into(),
            outcome,
        }
    }

    #[test]
    fn a_minute_of_wrong_tries_is_two_lines_and_nothing_is_lost() {
        let failures = Failures::default();
        let mut lines = Vec::new();
        for second in 0..60 {
            lines.extend(failures.lines(tried(second, "192.0.2.7", Outcome::Refused)));
        }
        assert_eq!(lines.len(), 1);
        let next = failures.lines(tried(60, "192.0.2.7", Outcome::Refused));
        assert_eq!(
            next.iter().map(|line| line.what.as_deref()).collect::<Vec<_>>(),
            [Some("tries:59"), None]
        );
        // What succeeds is never summed.
        let done = tried(61, "192.0.2.7", Outcome::Done);
        assert_eq!(failures.lines(done.clone()), [done]);
    }

    #[test]
    fn however_many_sources_there_are_the_lines_have_an_end() {
        let failures = Failures::default();
        let mut lines = Vec::new();
        for source in 0..5000 {
            let from = format!("10.0.{}.{}", source / 256, source % 256);
            lines.extend(failures.lines(tried(source / 100, &from, Outcome::Throttled)));
        }
        assert_eq!(lines.len(), KINDS);
        let summed = failures.0.lock().unwrap().take();
        assert_eq!(summed.len(), 1);
        assert_eq!(summed[0].what.as_deref(), Some("tries:4990"));
        assert_eq!(summed[0].from, "");
    }
}

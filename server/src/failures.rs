//! Failed tries of strangers in the audit log, summed: however many there are, they fill no disk.
//!
//! The first try of its kind in a minute is a line of its own. Those that follow are counted, and a line says how many
//! there were once the minute is over. Tries at an account or a case are a kind for each, wherever they come from, so that
//! nobody pushes them out of the log by others; tries at none are a kind for each source, as far as there are few.

use crate::proxies::source_of;
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use store::{Act, AuditEntry, Outcome, Store, StoreError};

/// How long tries are summed.
const MINUTE: SignedDuration = SignedDuration::from_mins(1);
/// Kinds of tries at no account that have lines of their own in a minute; the rest are counted together.
const KINDS: usize = 10;
/// The same of accounts and cases: more than a colleague mistypes in a minute, and an end to what somebody makes up who
/// knows every name.
const OURS: usize = 200;

/// The sums of the minute that runs.
#[derive(Debug, Default)]
pub struct Failures(Mutex<Minute>);

#[derive(Debug, Default)]
struct Minute {
    began: Option<Timestamp>,
    kinds: HashMap<Kind, Sum>,
}

/// What makes two tries alike.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Kind {
    act: Act,
    outcome: Outcome,
    municipality: Option<MunicipalityId>,
    what: Option<String>,
    of: Of,
}

/// At what a try was.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Of {
    /// An account or a case that there is.
    Ours(Option<UserId>, Option<CaseId>),
    /// None; from this source.
    Nothing(String),
    /// Any further one.
    Rest,
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
    /// If the store does not answer; what was summed then waits for the next turn.
    pub async fn write(&self, store: &dyn Store, line: AuditEntry) -> Result<(), StoreError> {
        let (sums, own) = self.lines(line);
        self.put_down(store, sums).await?;
        match own {
            Some(line) => store.audit(line).await,
            None => Ok(()),
        }
    }

    /// Writes what was summed, if the minute is over at `now`, or whatever the time if there is none.
    ///
    /// # Errors
    /// If the store does not answer; what was summed then waits for the next turn.
    pub async fn flush(&self, store: &dyn Store, now: Option<Timestamp>) -> Result<(), StoreError> {
        let sums = {
            let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            let over = now.is_none_or(|now| minute.is_over(now));
            if over { minute.take() } else { Vec::new() }
        };
        self.put_down(store, sums).await
    }

    async fn put_down(&self, store: &dyn Store, sums: Vec<(Kind, Sum)>) -> Result<(), StoreError> {
        let mut left = sums.into_iter();
        while let Some((kind, sum)) = left.next() {
            if let Err(error) = store.audit(sum.line()).await {
                let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
                minute.began.get_or_insert(sum.like.at);
                for (kind, sum) in std::iter::once((kind, sum)).chain(left) {
                    let more = sum.more;
                    minute.kinds.entry(kind).or_insert(Sum { more: 0, ..sum }).more += more;
                }
                return Err(error);
            }
        }
        Ok(())
    }

    /// The sums of a minute that is over, and the line itself if it is the first of its kind.
    fn lines(&self, line: AuditEntry) -> (Vec<(Kind, Sum)>, Option<AuditEntry>) {
        if !matches!(line.outcome, Outcome::Refused | Outcome::Throttled) {
            return (Vec::new(), Some(line));
        }
        let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let sums = if minute.is_over(line.at) {
            minute.take()
        } else {
            Vec::new()
        };
        minute.began.get_or_insert(line.at);
        let ours = line.who.is_some() || line.case.is_some();
        let mut kind = Kind {
            act: line.act,
            outcome: line.outcome,
            municipality: line.municipality.clone(),
            what: line.what.clone(),
            of: if ours {
                Of::Ours(line.who.clone(), line.case.clone())
            } else {
                Of::Nothing(source_of(&line.from))
            },
        };
        let most = if ours { OURS } else { KINDS };
        if !minute.kinds.contains_key(&kind) && minute.of(ours) >= most {
            kind.of = Of::Rest;
        }
        let rest = kind.of == Of::Rest;
        let like = if rest {
            AuditEntry {
                who: None,
                case: None,
                from: String::new(),
                ..line.clone()
            }
        } else {
            line.clone()
        };
        let known = minute.kinds.contains_key(&kind);
        let sum = minute.kinds.entry(kind).or_insert(Sum {
            like: like.clone(),
            more: 0,
        });
        sum.like = like;
        if known || rest {
            sum.more += 1;
            return (sums, None);
        }
        (sums, Some(line))
    }
}

impl Sum {
    /// The line of those that have none yet. Its code keeps what they were tries of: `tries:12`, `tries:12:again`.
    fn line(&self) -> AuditEntry {
        let what = match &self.like.what {
            Some(what) => format!("tries:{}:{what}", self.more),
            None => format!("tries:{}", self.more),
        };
        AuditEntry {
            what: Some(what),
            ..self.like.clone()
        }
    }
}

impl Minute {
    fn is_over(&self, now: Timestamp) -> bool {
        self.began
            .is_some_and(|began| now.duration_since(began) >= MINUTE || now < began)
    }

    /// How many kinds there are of tries at accounts and cases, or of tries at none.
    fn of(&self, ours: bool) -> usize {
        let alike = |kind: &&Kind| match kind.of {
            Of::Ours(..) => ours,
            Of::Nothing(_) => !ours,
            Of::Rest => false,
        };
        self.kinds.keys().filter(alike).count()
    }

    /// This minute's sums, which begin anew.
    fn take(&mut self) -> Vec<(Kind, Sum)> {
        let minute = std::mem::take(self);
        let mut sums: Vec<(Kind, Sum)> = minute.kinds.into_iter().filter(|(_, sum)| sum.more > 0).collect();
        sums.sort_by_key(|(_, sum)| sum.like.at);
        sums
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

    /// What is written of a line: the sums before it, and itself.
    fn written(failures: &Failures, line: AuditEntry) -> Vec<AuditEntry> {
        let (sums, own) = failures.lines(line);
        sums.iter().map(|(_, sum)| sum.line()).chain(own).collect()
    }

    #[test]
    fn a_minute_of_wrong_tries_is_two_lines_and_nothing_is_lost() {
        let failures = Failures::default();
        let mut lines = Vec::new();
        for second in 0..60 {
            lines.extend(written(&failures, tried(second, "192.0.2.7", Outcome::Refused)));
        }
        assert_eq!(lines.len(), 1);
        let next = written(&failures, tried(60, "192.0.2.7", Outcome::Refused));
        assert_eq!(
            next.iter().map(|line| line.what.as_deref()).collect::<Vec<_>>(),
            [Some("tries:59"), None]
        );
        // What succeeds is never summed.
        let done = tried(61, "192.0.2.7", Outcome::Done);
        assert_eq!(written(&failures, done.clone()), [done]);
    }

    #[test]
    fn however_many_sources_there_are_the_lines_have_an_end() {
        let failures = Failures::default();
        let mut lines = Vec::new();
        let from = |source: i64| format!("10.0.{}.{}", source / 256, source % 256);
        for source in 0..5000 {
            lines.extend(written(
                &failures,
                tried(source / 100, &from(source), Outcome::Throttled),
            ));
        }
        assert_eq!(lines.len(), KINDS);
        // Behind all of them a try at an account stands in its own municipality's log, and so does what follows it.
        let at_ida = |second| AuditEntry {
            who: Some("ida".into()),
            municipality: Some("koege".into()),
            what: Some("again".into()),
            ..tried(second, &from(second), Outcome::Refused)
        };
        assert_eq!(written(&failures, at_ida(51)), [at_ida(51)]);
        assert!(written(&failures, at_ida(52)).is_empty() && written(&failures, at_ida(53)).is_empty());
        let sums = failures.0.lock().unwrap().take();
        let told: Vec<(Option<&str>, String)> = sums
            .iter()
            .map(|(_, sum)| (sum.like.who.as_ref().map(|who| who.as_str()), sum.line().what.unwrap()))
            .collect();
        assert_eq!(
            told,
            [
                (None, "tries:4990".to_owned()),
                (Some("ida"), "tries:2:again".to_owned())
            ]
        );
    }
}

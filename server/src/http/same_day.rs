//! Talks of brothers and sisters on one day: an adviser of both takes care that they do not meet by chance, and that each is
//! heard alone.

use super::words_of_time::Clock;
use crate::clock::here;
use crate::error::HttpError;
use crate::state::AppState;
use domain::agenda::DueKind;
use domain::event::{CaseId, UserId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;
use store::AgendaRow;

/// The talks in an adviser's list, and which of its cases are brothers' and sisters'.
#[derive(Debug, Default)]
pub struct SameDays {
    pairs: BTreeSet<(CaseId, CaseId)>,
    talks: Vec<Talk>,
}

/// A talk of the list.
#[derive(Debug)]
struct Talk {
    case: CaseId,
    child: String,
    at: Timestamp,
}

fn day(at: Timestamp) -> Date {
    here(at).date()
}

impl SameDays {
    /// Of the rows of an adviser's list. Where no cases are linked it costs one question.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn of(app: &AppState, adviser: &UserId, rows: &[AgendaRow]) -> Result<SameDays, HttpError> {
        Ok(SameDays::among(app.store.siblings_among(adviser).await?, rows))
    }

    /// The same, where it is known already which cases are linked.
    #[must_use]
    pub fn among(linked: Vec<(CaseId, CaseId)>, rows: &[AgendaRow]) -> SameDays {
        let pairs: BTreeSet<_> = linked.into_iter().collect();
        let talks = rows.iter().filter(|row| row.kind == DueKind::Talk && !pairs.is_empty());
        let talks = talks.map(|row| Talk {
            case: row.case.clone(),
            child: row.label.first_name.clone().unwrap_or_default(),
            at: row.at,
        });
        SameDays {
            talks: talks.collect(),
            pairs,
        }
    }

    /// "Samme dag: Emil klokken 10", of a talk; nothing where no brother or sister has one that day.
    #[must_use]
    pub fn said(&self, app: &AppState, clock: &Clock<'_>, row: &AgendaRow) -> Option<String> {
        if row.kind != DueKind::Talk {
            return None;
        }
        let theirs =
            |talk: &&Talk| day(talk.at) == day(row.at) && self.pairs.contains(&(row.case.clone(), talk.case.clone()));
        let who = self.talks.iter().filter(theirs).map(|talk| {
            let at = clock.clock(talk.at);
            app.out.say("same-day-one", &[("child", &talk.child), ("clock", &at)])
        });
        let who: Vec<String> = who.collect();
        (!who.is_empty()).then(|| app.out.say("same-day", &[("who", &who.join(", "))]))
    }
}

//! The timeline of a case as a child may see it: where it is, what is done, what comes next (N32–N34, N40).
//!
//! Nothing here follows from the calendar. A station is done only if the case says so; a day is shown only if something
//! was done on it or it was promised to the child; one station is large, the one where the child is now. The order is
//! that of the case and promises nothing.

use crate::case::{Case, PersonId, Step, StepState, StepWord};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a station stands, as the child may see it (design: one caption for each way a step can stand).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Stands {
    /// It is done.
    Done,
    /// It is now.
    Now,
    /// It comes next.
    Next,
    /// Something is waited for, and the child hears on a given day.
    Waiting,
    /// It may come later; nobody knows.
    Maybe,
    /// It is one way of a fork: perhaps one of these, perhaps something else.
    OneOf,
}

/// One station of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station<'a> {
    /// Which step.
    pub step: StepWord,
    /// Its state.
    pub stands: Stands,
    /// Whether it is the one shown large.
    pub featured: bool,
    /// The day it was done, or is promised for.
    pub day: Option<Date>,
    /// Who does it.
    pub who: Option<&'a PersonId>,
    /// What is waited for, in the adviser's words.
    pub waiting_for: Option<&'a str>,
    /// When the child hears next.
    pub hears: Option<Date>,
}

/// The stations of a case, without skipped steps.
#[must_use]
pub fn of(case: &Case) -> Vec<Station<'_>> {
    let mut timeline: Vec<Station<'_>> = case.steps.iter().filter_map(station).collect();
    feature(&mut timeline);
    timeline
}

/// Makes one station large if none is: the timeline always says where the child is.
pub fn feature(timeline: &mut [Station<'_>]) {
    if timeline.iter().all(|station| !station.featured)
        && let Some(here) = here(timeline)
    {
        timeline[here].featured = true;
    }
}

fn station(step: &Step) -> Option<Station<'_>> {
    let word = step.step?;
    let stands = match step.state {
        Some(StepState::Done) => Stands::Done,
        Some(StepState::Now) => Stands::Now,
        // Without a day on which the child hears, waiting has no end; it is shown as something that may come.
        Some(StepState::Waiting) if step.next_contact.is_some() => Stands::Waiting,
        Some(StepState::Next) => Stands::Next,
        Some(StepState::Waiting | StepState::Later) | None => Stands::Maybe,
        Some(StepState::Skipped) => return None,
    };
    let may_have_a_day = stands == Stands::Done || step.promised == Some(true);
    let waits = stands == Stands::Waiting;
    Some(Station {
        step: word,
        stands,
        featured: false,
        day: step.on.filter(|_| may_have_a_day).map(|day| day.0),
        who: step.who.as_ref(),
        waiting_for: step
            .waiting_for
            .as_ref()
            .filter(|words| waits && !words.is_blank())
            .map(|words| words.trimmed()),
        hears: step.next_contact.filter(|_| waits).map(|day| day.0),
    })
}

/// The station where the child is: what happens now, otherwise what is waited for, otherwise what comes next, otherwise
/// the last one done. If several go on at once, the one begun last is taken.
fn here(timeline: &[Station<'_>]) -> Option<usize> {
    let last = |stands| timeline.iter().rposition(|station| station.stands == stands);
    let first = |stands| timeline.iter().position(|station| station.stands == stands);
    last(Stands::Now)
        .or_else(|| last(Stands::Waiting))
        .or_else(|| first(Stands::Next))
        .or_else(|| last(Stands::Done))
        .or_else(|| first(Stands::Maybe))
}

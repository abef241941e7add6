//! The timeline of a case as a child may see it: where it is, what is done, what comes next (N32–N34, N40).
//!
//! Nothing here follows from the calendar. A station is done only if the case says so; a day is shown only if something
//! was done on it or it was promised to the child; one station is large, the one where the child is now. What is done
//! stands first, in the order of its days; the rest in the order of the case, which promises nothing.
//!
//! Not everything can be said of every step. A child is not told that it may perhaps be moved, or perhaps meets the
//! police: what has no such form ([`may_be_said`]) is left out of the way.
//!
//! - `arranged` the order of the steps, and moving one
//! - [`laid`] the steps that a track of a pack gives a case
//! - [`shorten`] how many of them a child is told of at once

mod ahead;
mod arranged;
pub mod laid;
mod told;

pub use ahead::before_its_day;
pub use arranged::{Side, arranged, can_be_moved, neighbour, put_beside};
pub use told::{most, most_perhaps, shorten};

use crate::case::{Case, PersonId, Step, StepId, StepState, StepWord};
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

impl Stands {
    /// Every way in which a station can stand.
    pub const ALL: [Stands; 6] = [
        Stands::Done,
        Stands::Now,
        Stands::Next,
        Stands::Waiting,
        Stands::Maybe,
        Stands::OneOf,
    ];

    /// Its name, as JSON has it, as captions have it (`way-talk.done`), and as style/way.css has it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Stands::Done => "done",
            Stands::Now => "now",
            Stands::Next => "next",
            Stands::Waiting => "waiting",
            Stands::Maybe => "maybe",
            Stands::OneOf => "one-of",
        }
    }
}

/// Steps that are never told as something that may come: a child would carry a threat or a loss that nobody has decided
/// (docs/writing.md, "The child's way").
const NEVER_MAYBE: [StepWord; 12] = [
    StepWord::Report,
    StepWord::Acute,
    StepWord::Police,
    StepWord::PoliceInterview,
    StepWord::Barnehus,
    StepWord::MedicalCheck,
    StepWord::Hearing,
    StepWord::Placement,
    StepWord::Contact,
    StepWord::Lawyer,
    StepWord::NewAdviser,
    StepWord::Goodbye,
];

/// The ways that a fork of a pack's track can have.
const FORKED: [StepWord; 4] = [
    StepWord::Guidance,
    StepWord::ReferredNoCase,
    StepWord::LimitedAssessment,
    StepWord::Assessment,
];

/// Whether a child may be told of a step in this state at all. A caption exists for exactly these.
#[must_use]
pub fn may_be_said(step: StepWord, stands: Stands) -> bool {
    match stands {
        Stands::Done | Stands::Now | Stands::Next | Stands::Waiting => true,
        Stands::Maybe => !NEVER_MAYBE.contains(&step),
        Stands::OneOf => FORKED.contains(&step),
    }
}

/// Whether a step is the municipality's own work and no meeting with the child: no rule hides its day from others, so a way may
/// say that none is agreed on. Of a talk it may not, whose day can be hidden and not missing (docs/decisions/0068).
#[must_use]
pub fn is_own_work(step: StepWord) -> bool {
    matches!(
        step,
        StepWord::FirstLook
            | StepWord::Screening
            | StepWord::LimitedAssessment
            | StepWord::Assessment
            | StepWord::Decision
            | StepWord::Plan
            | StepWord::Help
    )
}

/// One station of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Station<'a> {
    /// The id of its step.
    pub id: &'a StepId,
    /// Which step.
    pub step: StepWord,
    /// Its state.
    pub stands: Stands,
    /// Whether it comes next only because its day is promised; without that day it may come later.
    pub by_promise: bool,
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
    /// Which fork it is a way of, counted from 0; its ways are neighbours.
    pub fork: Option<u8>,
}

/// The stations of a case, without skipped steps and without what a child may not be told in this state.
#[must_use]
pub fn of(case: &Case) -> Vec<Station<'_>> {
    let mut timeline: Vec<Station<'_>> = arranged::with_forks(&case.steps)
        .into_iter()
        .filter_map(|(step, fork)| station(step, fork))
        .collect();
    choose(&mut timeline);
    // What is done stands before all that is ahead, a report that is not done yet too.
    timeline.sort_by_key(|station| station.stands != Stands::Done);
    settle(&mut timeline);
    timeline
}

/// Puts a timeline in order again after stations were taken out of it or changed: a fork with a single way left is none,
/// what may not be said is left out, and one station is large.
pub fn settle(timeline: &mut Vec<Station<'_>>) {
    let forks: Vec<Option<u8>> = timeline.iter().map(|station| station.fork).collect();
    let mut numbers: Vec<u8> = Vec::new();
    for station in timeline.iter_mut() {
        let Some(fork) = station.fork else { continue };
        if forks.iter().filter(|other| **other == Some(fork)).count() < 2 {
            station.fork = None;
            station.stands = Stands::Maybe;
            continue;
        }
        let known = numbers.iter().position(|number| *number == fork);
        let number = known.unwrap_or_else(|| {
            numbers.push(fork);
            numbers.len() - 1
        });
        station.fork = u8::try_from(number).ok();
    }
    timeline.retain(|station| may_be_said(station.step, station.stands));
    feature(timeline);
}

/// Makes one station large if none is: the timeline always says where the child is.
fn feature(timeline: &mut [Station<'_>]) {
    if timeline.iter().all(|station| !station.featured)
        && let Some(here) = here(timeline)
    {
        timeline[here].featured = true;
    }
}

/// The fork that each step is a way of, as the place of one of its steps. Who names another as the other way belongs
/// to the same fork, whichever of them says so.
fn forks(steps: &[Step]) -> Vec<Option<u8>> {
    let mut group: Vec<usize> = (0..steps.len()).collect();
    for (nth, step) in steps.iter().enumerate() {
        for way in step.one_of.iter().filter(|way| !way.is_empty()) {
            let Some(other) = steps.iter().position(|known| known.id == *way) else {
                continue;
            };
            let (from, to) = (group[other], group[nth]);
            for member in group.iter_mut().filter(|member| **member == from) {
                *member = to;
            }
        }
    }
    let forked = |one: usize| group.iter().filter(|other| **other == one).count() > 1;
    let number = |one: &usize| {
        Some(*one)
            .filter(|one| forked(*one))
            .and_then(|one| u8::try_from(one).ok())
    };
    group.iter().map(number).collect()
}

/// Settles which ways are still open. Once one way of a fork is taken, the others are not told: nothing is said that
/// may come instead of what already came.
fn choose(timeline: &mut Vec<Station<'_>>) {
    let taken: Vec<u8> = timeline
        .iter()
        .filter(|station| station.stands != Stands::Maybe)
        .filter_map(|station| station.fork)
        .collect();
    timeline.retain(|station| {
        let gone = station.fork.is_some_and(|fork| taken.contains(&fork));
        station.stands != Stands::Maybe || !gone
    });
    for station in timeline {
        let open = station.stands == Stands::Maybe && may_be_said(station.step, Stands::OneOf);
        if station.fork.is_some() && open {
            station.stands = Stands::OneOf;
        } else {
            station.fork = None;
        }
    }
}

fn station(step: &Step, fork: Option<u8>) -> Option<Station<'_>> {
    let word = step.step?;
    let promised = step.promised == Some(true) && step.on.is_some();
    let later = matches!(step.state, Some(StepState::Later) | None);
    let stands = match step.state {
        Some(StepState::Done) => Stands::Done,
        Some(StepState::Now) => Stands::Now,
        // Without a day on which the child hears, waiting has no end; it is shown as something that may come.
        Some(StepState::Waiting) if step.next_contact.is_some() => Stands::Waiting,
        Some(StepState::Next) => Stands::Next,
        // What is promised for a day is no perhaps.
        Some(StepState::Later) | None if promised => Stands::Next,
        Some(StepState::Waiting | StepState::Later) | None => Stands::Maybe,
        Some(StepState::Skipped) => return None,
    };
    let may_have_a_day = stands == Stands::Done || step.promised == Some(true);
    let waits = stands == Stands::Waiting;
    Some(Station {
        id: &step.id,
        step: word,
        stands,
        by_promise: later && promised,
        featured: false,
        day: step.on.filter(|_| may_have_a_day).map(|day| day.0),
        who: step.who.as_ref(),
        waiting_for: step
            .waiting_for
            .as_ref()
            .filter(|words| waits && !words.is_blank())
            .map(|words| words.trimmed()),
        hears: step.next_contact.filter(|_| waits).map(|day| day.0),
        fork,
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
        .or_else(|| first(Stands::OneOf))
}

//! What a child asks of its way and no station answers: when it hears next, and what nobody knows (N29, N40; decision
//! 0056).
//!
//! A day is told only where the case has it and the child was told of it, or may be told: nothing is reckoned. Where there is
//! none, the words say so.

use super::shown::{hides_talks, may_be_told};
use super::view::View;
use crate::case::{Meeting, StepWord};
use crate::document::Kind;
use crate::facts::{AheadFacts, NextSign, NotKnown, StationFacts};
use crate::meeting_news::{self, News};
use crate::timeline::Stands;
use jiff::civil::Date;

/// What the way answers beside its places. `timeline`: the stations as they are told.
pub(super) fn facts(view: &View<'_>, timeline: &[StationFacts]) -> AheadFacts {
    let next_sign = next_sign(view, timeline);
    AheadFacts {
        next_sign,
        hears_too: hears_too(next_sign, timeline),
        not_known: not_known(timeline),
    }
}

/// The first day, from the document's on, on which the child hears: a talk that it was told of, the day that a station
/// names which waits, or the day that the child was given at the end of the last talk.
fn next_sign(view: &View<'_>, timeline: &[StationFacts]) -> NextSign {
    if !matches!(view.request.kind, Kind::Timeline | Kind::Screen | Kind::Waiting) {
        return NextSign::Unsaid;
    }
    let ahead = |day: &Date| *day >= view.request.on;
    let waits = timeline.iter().filter_map(|station| station.hears);
    let hears = waits.chain(given(view)).filter(ahead).min();
    let mut talks = timeline.iter().filter(|station| {
        let comes = matches!(station.stands, Stands::Now | Stands::Next);
        comes && is_talk(station.step)
    });
    if hides_talks(view) {
        // That there is no day would be false, and that there is one is what stays unsaid.
        let hidden = talks.next().is_some() || agreed(view).iter().any(ahead);
        return match hears {
            Some(day) => NextSign::Hears(day),
            None if hidden => NextSign::Unsaid,
            None => NextSign::NoDay,
        };
    }
    let meets = talks
        .filter_map(|station| station.day)
        .chain(agreed(view))
        .filter(ahead)
        .min();
    match (meets, hears) {
        // Of the same day, that they meet says more.
        (Some(meets), Some(hears)) if hears < meets => NextSign::Hears(hears),
        (Some(meets), _) => NextSign::Meets(meets),
        (None, Some(hears)) => NextSign::Hears(hears),
        (None, None) => NextSign::NoDay,
    }
}

/// The first day after they met on which the child hears, of a place that waits: it was promised, and the talk before it takes
/// nothing away.
fn hears_too(next_sign: NextSign, timeline: &[StationFacts]) -> Option<Date> {
    let NextSign::Meets(meets) = next_sign else {
        return None;
    };
    let waits = timeline.iter().filter(|station| station.stands == Stands::Waiting);
    waits
        .filter_map(|station| station.hears)
        .filter(|day| *day > meets)
        .min()
}

/// Whether the child meets the adviser at a step.
fn is_talk(step: StepWord) -> bool {
    matches!(step, StepWord::Talk | StepWord::FollowUp)
}

/// The days of the meetings that the child was told of, as they stand now, and of the one that was settled when the last talk
/// ended.
fn agreed(view: &View<'_>) -> Vec<Date> {
    let case = view.case;
    let told = meeting_news::of(case).filter_map(|(meeting, news)| match news {
        News::Agreed { at } | News::Moved { now: at, .. } if may_be_told(view, meeting) => Some(at.0.date()),
        _ => None,
    });
    let settled = view.latest_held().and_then(|held| {
        let id = held.meeting.closing.as_ref()?.next_meeting.as_ref()?;
        case.meeting(id).map(|(_, meeting)| meeting)
    });
    let still = |meeting: &&Meeting| meeting.is_ahead() && may_be_told(view, meeting);
    let settled = settled.filter(still).and_then(|meeting| meeting.starts_at);
    told.chain(settled.map(|at| at.0.date())).collect()
}

/// The days that the child was given when the last talk ended: when it hears of what was not known.
fn given<'a>(view: &View<'a>) -> impl Iterator<Item = Date> + use<'a> {
    let held = view.latest_held().map(|held| held.meeting);
    let after = held
        .and_then(|meeting| meeting.after.as_ref())
        .and_then(|after| after.hear_on);
    let closing = held.and_then(|meeting| meeting.closing.as_ref());
    let unknown = closing.into_iter().flat_map(|closing| &closing.unknown);
    unknown
        .filter_map(|unknown| unknown.hear_by)
        .chain(after)
        .map(|day| day.0)
}

/// What nobody knows yet: whether there is help comes first; where that is decided, when it begins; then the talks. A way that
/// has none of these ahead is open as all ways are.
fn not_known(timeline: &[StationFacts]) -> NotKnown {
    let ahead = |station: &&StationFacts| station.stands != Stands::Done;
    let is_perhaps = |station: &StationFacts| matches!(station.stands, Stands::Maybe | Stands::OneOf);
    let helps = |station: &&StationFacts| station.step == StepWord::Help;
    let help_is_sure = timeline.iter().filter(helps).any(|station| !is_perhaps(station));
    let decided = timeline
        .iter()
        .any(|station| station.step == StepWord::Decision && station.stands == Stands::Done);
    let leads_to_help = |station: &StationFacts| match station.step {
        StepWord::Decision | StepWord::Help => true,
        // After a decision, what is looked at is how it goes.
        StepWord::FirstLook | StepWord::Screening | StepWord::LimitedAssessment | StepWord::Assessment => !decided,
        _ => false,
    };
    if !help_is_sure && timeline.iter().filter(ahead).any(leads_to_help) {
        return NotKnown::Help;
    }
    let open =
        |station: &StationFacts| matches!(station.stands, Stands::Next | Stands::Waiting) && station.day.is_none();
    if timeline.iter().filter(helps).any(open) {
        return NotKnown::Start;
    }
    let mut talks = timeline.iter().filter(ahead).filter(|station| is_talk(station.step));
    match talks.next() {
        Some(talk) if open(talk) => NotKnown::Meet,
        Some(talk) if is_perhaps(talk) => NotKnown::Again,
        _ => NotKnown::After,
    }
}

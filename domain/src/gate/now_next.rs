//! The two places of the child's way that a letter tells: what goes on now, and what comes next (N32).
//!
//! A letter goes home and is read when nobody is there to ask; the way itself does not. So a letter tells only steps of which
//! nothing can be read that the child or whoever reads along does not know: an allow-list, and no answer that keeps a
//! step back. Both places are told or none: with one of them left out, another would be called the next.

use super::view::View;
use super::withheld;
use crate::band::Band;
use crate::case::StepWord;
use crate::document::{Kind, Version};
use crate::facts::StationFacts;
use crate::timeline::{self, Stands, Station};

/// The steps that a letter may tell. Not a placement, contact or anything of the police; not what is decided, for it takes
/// the sentence that the child is heard first; not what keeps the child safe, nor who is talked to at home.
const TOLD: [StepWord; 10] = [
    StepWord::FirstLook,
    StepWord::Talk,
    StepWord::Screening,
    StepWord::LimitedAssessment,
    StepWord::Assessment,
    StepWord::CooperationMeeting,
    StepWord::SchoolMeeting,
    StepWord::Plan,
    StepWord::Help,
    StepWord::FollowUp,
];

/// What goes on and what comes next, for the letters that tell it; nothing where one of them may not stand there.
pub(super) fn places(view: &View<'_>) -> Vec<StationFacts> {
    if !may_tell(view) {
        return Vec::new();
    }
    let stations = timeline::of(view.case);
    let now = stations
        .iter()
        .find(|station| station.featured && station.stands == Stands::Now);
    let next = stations.iter().find(|station| station.stands == Stands::Next);
    match (now, next) {
        (Some(now), Some(next)) if may_stand(view, now) && may_stand(view, next) => {
            vec![facts(view, now), facts(view, next)]
        }
        _ => Vec::new(),
    }
}

/// Whether the letter may tell of the way at all: the full one, from seven, where those at home know of the talks and
/// nothing is kept back from them, and it goes to no home that is not safe.
fn may_tell(view: &View<'_>) -> bool {
    let letter = matches!(
        view.request.kind,
        Kind::BeforeMeeting | Kind::TakeHome | Kind::AfterMeeting
    );
    let answers = &view.answers;
    letter
        && view.version == Version::Full
        && view.band.is_some_and(|band| band >= Band::Seven)
        && answers.parents_know()
        && !answers.police_lock()
        && !answers.social_control()
        && (!view.leaves_hands() || answers.home_safe())
}

fn may_stand(view: &View<'_>, station: &Station<'_>) -> bool {
    // The letter before a talk tells of the talk itself, with its day.
    let told_already = station.step == StepWord::Talk && view.request.kind == Kind::BeforeMeeting;
    // A promised day that has passed promises nothing any more.
    let passed = station.by_promise && station.day.is_some_and(|day| day < view.request.on);
    TOLD.contains(&station.step)
        && !told_already
        && !passed
        && !withheld::is(station.step, &view.answers, view.pack.as_ref())
}

/// The place, without whoever does it and without a word of the adviser's. A talk has no day here: the letter says it where it
/// says when.
fn facts(view: &View<'_>, station: &Station<'_>) -> StationFacts {
    let is_talk = matches!(station.step, StepWord::Talk | StepWord::FollowUp);
    StationFacts {
        step: station.step,
        stands: station.stands,
        featured: station.featured,
        day: station.day.filter(|day| *day >= view.request.on).filter(|_| !is_talk),
        who: None,
        speaker_does: false,
        waiting_for: None,
        hears: None,
        fork: None,
        considered: false,
        heard_first: false,
        early: false,
        fresh: false,
    }
}

//! What a child is shown of its case over time: its stations, its adults, and who is talked to on which day.

use super::ending;
use super::release::{is_safe_adult, line, person, words};
use super::view::View;
use super::{roles, withheld};
use crate::band::Band;
use crate::case::{ChildWantsCall, Meeting, MeetingKind, Person, Role, StepId, StepState, StepWord, Suspected};
use crate::document::{Kind, Version};
use crate::facts::{AdultFacts, AdultIs, MeetFacts, PersonFacts, StationFacts, TellFacts};
use crate::meeting_news::{self, News};
use crate::timeline::{self, Stands, Station};
use jiff::ToSpan;
use jiff::civil::Date;

/// The stations, for the documents that show them. A step withheld under a safety answer is shown once it is done or
/// promised, never as a plan ([`withheld`]).
pub(super) fn stations(view: &View<'_>, speaker: &Person) -> Vec<StationFacts> {
    if !matches!(
        view.request.kind,
        Kind::Timeline
            | Kind::Screen
            | Kind::Waiting
            | Kind::MeetingMoved
            | Kind::NewPlace
            | Kind::AfterMeeting
            | Kind::Decision
    ) {
        return Vec::new();
    }
    let sure = |station: &Station<'_>| station.stands == Stands::Done || station.day.is_some();
    let mut timeline = timeline::of(view.case);
    if view.request.kind == Kind::AfterMeeting {
        // Only what has happened since the talk.
        let talk = ending::day(view);
        timeline.retain(|station| {
            let since = |day: jiff::civil::Date| day <= view.request.on && talk.is_none_or(|talk| day >= talk);
            station.stands == Stands::Done && station.step != StepWord::Talk && station.day.is_some_and(since)
        });
    }
    if view.request.kind == Kind::Decision {
        // Only what is promised on a day, and nothing that is withheld as a plan.
        timeline.retain(|station| {
            let ahead = matches!(station.stands, Stands::Now | Stands::Next | Stands::Maybe);
            let promised = ahead && station.day.is_some_and(|day| day >= view.request.on);
            promised && station.step != StepWord::Talk && !withheld::is(station.step, &view.answers, view.pack.as_ref())
        });
    }
    timeline.retain(|station| sure(station) || !withheld::is(station.step, &view.answers, view.pack.as_ref()));
    for station in &mut timeline {
        // A promised day that has passed promises nothing any more.
        if station.by_promise && station.day.is_some_and(|day| day < view.request.on) {
            station.stands = Stands::Maybe;
            station.featured = false;
        }
    }
    timeline::before_its_day(&mut timeline, view.request.on);
    timeline.retain(|station| {
        let perhaps = matches!(station.stands, Stands::Maybe | Stands::OneOf);
        let threat = station.step == StepWord::ParentsTalk && perhaps && parent_suspected(view);
        let undecided = is_undecided(view, station) && !may_hear_of_considering(view);
        !threat && !undecided
    });
    // If the featured station is withheld, the last one that is done is featured, otherwise one of the rest; but what goes on
    // beside it is where the child is then.
    if timeline
        .iter()
        .all(|station| !station.featured && station.stands != Stands::Now)
        && let Some(last) = timeline.iter_mut().rfind(|station| station.stands == Stands::Done)
    {
        last.featured = true;
    }
    timeline::settle(&mut timeline);
    let early = before_looking(&timeline);
    // What happened since a talk and what a decision promises is told whole.
    if let Some(band) = view.band.filter(|_| !is_a_part(view.request.kind)) {
        timeline::shorten(&mut timeline, band);
    }
    let heard = view.case.steps.iter().any(|step| {
        let hearing = step.step == Some(StepWord::Hearing);
        hearing && step.state == Some(StepState::Done)
    });
    timeline
        .into_iter()
        .map(|station| {
            let report = station.step == StepWord::Report;
            let known = station
                .who
                .and_then(|id| view.case.people.iter().find(|person| person.id == *id));
            let speaker_does = known.is_some_and(|person| std::ptr::eq(person, speaker)) && !report;
            // Who made the underretning is not told, and nobody suspected is named.
            let may_stand =
                |person: &&Person| !view.answers.is_suspected(person) && person.reported != Some(true) && !report;
            let considered = is_undecided(view, &station);
            let ahead = station.stands != Stands::Done;
            StationFacts {
                step: station.step,
                stands: if considered { Stands::Maybe } else { station.stands },
                featured: station.featured,
                // A promised day that has passed is something to talk about, not to print.
                day: station
                    .day
                    .filter(|day| station.stands == Stands::Done || *day >= view.request.on)
                    .filter(|_| !considered && !is_secret(view, &station)),
                who: known
                    .filter(|_| !speaker_does)
                    .filter(may_stand)
                    .and_then(|who| person(view, who)),
                speaker_does,
                waiting_for: station.waiting_for.and_then(line),
                hears: station.hears.filter(|day| *day >= view.request.on),
                fork: station.fork,
                considered,
                heard_first: (station.step == StepWord::Decision || considered) && ahead && !heard,
                early: early.contains(&station.id),
                fresh: view.request.fresh.contains(station.id),
            }
        })
        .collect()
}

/// The decisions ahead that stand before something that is still to be looked into.
fn before_looking<'a>(timeline: &[Station<'a>]) -> Vec<&'a StepId> {
    let ahead = |station: &&Station<'a>| station.stands != Stands::Done;
    let looks = |station: &Station<'a>| {
        let word = matches!(
            station.step,
            StepWord::Screening | StepWord::LimitedAssessment | StepWord::Assessment
        );
        word && station.stands != Stands::Done
    };
    let last = timeline.iter().rposition(looks).unwrap_or_default();
    let before = timeline.iter().take(last).filter(ahead);
    let decides = before.filter(|station| station.step == StepWord::Decision);
    decides.map(|station| station.id).collect()
}

/// Whether a document tells a part of the way that has an end of its own.
fn is_a_part(kind: Kind) -> bool {
    matches!(kind, Kind::AfterMeeting | Kind::Decision)
}

/// Whether a parent, or whoever that answer can mean, is suspected: then a talk with the parents is told once it is known
/// to come, and never as something that may.
fn parent_suspected(view: &View<'_>) -> bool {
    let close = [Suspected::Parent, Suspected::Family, Suspected::Unknown];
    let marked = |person: &Person| roles::is_parent(person) && view.answers.is_suspected(person);
    view.answers.suspected(&close) || view.case.people.iter().any(marked)
}

/// Whether a station is a placement ahead that nobody has decided: the child is heard before (row `placement-undecided`;
/// barnets lov § 5 stk. 3).
fn is_undecided(view: &View<'_>, station: &Station<'_>) -> bool {
    let ahead = !matches!(station.stands, Stands::Done | Stands::Now);
    station.step == StepWord::Placement && ahead && !view.answers.placement_decided()
}

/// Whether the child may hear that a placement is being considered: read aloud by somebody it can ask, from seven.
fn may_hear_of_considering(view: &View<'_>) -> bool {
    !view.leaves_hands() && view.band.is_some_and(|band| band >= Band::Seven)
}

/// Whether one of the stations that may be told names a day, from the document's on, on which the child hears.
pub(super) fn hears(view: &View<'_>) -> bool {
    hears_on(view).is_some()
}

/// The first of those days.
pub(super) fn hears_on(view: &View<'_>) -> Option<jiff::civil::Date> {
    let kept = |station: &Station<'_>| withheld::is(station.step, &view.answers, view.pack.as_ref());
    let may = |station: &Station<'_>| station.day.is_some() || !kept(station);
    let stations = timeline::of(view.case);
    stations
        .iter()
        .filter(|station| may(station))
        .filter_map(|station| station.hears)
        .filter(|day| *day >= view.request.on)
        .min()
}

/// The adults on the child's own screen: the one who says "jeg", the other advisers, those with the child in the talk,
/// and the safe adults around it; of its family only whom the adviser marked as steady. Nobody suspected, and nobody of an unsafe
/// home or a watching circle (docs/law.md, "The bisidder and its look-alikes").
pub(super) fn adults(view: &View<'_>, speaker: &Person) -> Vec<AdultFacts> {
    if view.request.kind != Kind::Screen {
        return Vec::new();
    }
    let bisidders: Vec<&Person> = view.bisidders().into_iter().map(|(_, person)| person).collect();
    let among = |people: &[&Person], person: &Person| people.iter().any(|other| std::ptr::eq(*other, person));
    let mut adults: Vec<AdultFacts> = Vec::new();
    for other in &view.case.people {
        let is = if std::ptr::eq(other, speaker) {
            AdultIs::Speaker
        } else if matches!(other.role, Some(Role::Adviser | Role::SecondAdviser)) {
            AdultIs::Adviser
        } else if among(&bisidders, other) {
            AdultIs::Bisidder
        } else if other.role == Some(Role::Interpreter) {
            AdultIs::Interpreter
        } else {
            AdultIs::Safe
        };
        let may_stand = match is {
            AdultIs::Speaker => true,
            AdultIs::Adviser | AdultIs::Interpreter => other.suspected != Some(true),
            // A bisidder may be a young person; all other conditions of a safe adult apply to both.
            AdultIs::Bisidder => {
                !view.answers.is_suspected(other)
                    && (!roles::is_circle(other) || !view.answers.social_control())
                    && (!roles::is_family(other) || view.answers.home_safe())
            }
            // Nobody sends a child to one of its family whom neither it nor its adviser named: who holds custody and is not
            // suspected is not by that the one to go to.
            AdultIs::Safe => is_safe_adult(view, other) && (!roles::is_family(other) || other.steady == Some(true)),
        };
        let facts = person(view, other).filter(|_| may_stand).map(|person| AdultFacts {
            person: PersonFacts {
                about: words(other.about.as_ref()).filter(|_| matches!(is, AdultIs::Speaker | AdultIs::Adviser)),
                ..person
            },
            is,
            steady: other.steady == Some(true),
        });
        adults.extend(facts);
    }
    adults.sort_by_key(|adult| match adult.is {
        AdultIs::Speaker => 0,
        AdultIs::Adviser => 1,
        AdultIs::Bisidder => 2,
        AdultIs::Interpreter => 4,
        AdultIs::Safe => 3,
    });
    adults
}

/// Who is talked to on which day, from the end of the last talk. The child's choice about a call is given only if a
/// call is safe; before the risk is assessed nobody of the family is named (barnets lov § 18 stk. 3).
pub(super) fn tells(view: &View<'_>, speaker: &Person) -> Vec<TellFacts> {
    let held = match view.request.kind {
        Kind::Timeline | Kind::Screen => view.latest_held(),
        kind if kind.is_after() => view.meeting,
        _ => None,
    };
    let closing = held.into_iter().filter_map(|chosen| chosen.meeting.closing.as_ref());
    closing
        .flat_map(|closing| &closing.tell)
        .filter_map(|tell| {
            let on = tell.on.map(|day| day.0).filter(|day| *day >= view.request.on)?;
            let who = view.case.person(tell.who.as_ref()?)?;
            let watched = roles::is_circle(who) && view.answers.social_control();
            let may_stand = !(std::ptr::eq(who, speaker) || watched);
            Some(TellFacts {
                who: person(view, who).filter(|_| may_stand)?,
                on,
                call: tell
                    .child_wants_call
                    .filter(|wish| *wish == ChildWantsCall::No || view.contact_is_safe()),
            })
        })
        .collect()
}

/// Whether a station is a talk ahead whose day stays unsaid.
fn is_secret(view: &View<'_>, station: &Station<'_>) -> bool {
    let talk = station.step == StepWord::Talk && station.stands != Stands::Done;
    talk && hides_talks(view)
}

/// Whether the day of a talk ahead stays unsaid where the document may be read at home: the parents do not know of it, and
/// the child could be kept at home that day (row `secret-talk`, § 137 stk. 3). The screen may be open anywhere.
pub(super) fn hides_talks(view: &View<'_>) -> bool {
    let kind = view.request.kind;
    let at_home =
        kind == Kind::Screen || view.answers.goes_home(kind) || view.version == Version::Neutral || view.request.pocket;
    at_home && view.answers.parents_do_not_know()
}

/// How many meetings a child's screen tells at once.
const MEETS: usize = 3;
/// For this many days after it was to be, the screen tells that a meeting was called off.
const STAYS_FOR: i64 = 14;

/// The meetings that the child was told of, as they stand now. One that the child was not told of is not told here: a
/// letter does that. Neither is one whose kind is withheld under a safety answer ([`withheld`]), none where the parents do
/// not know of the talks (row `secret-talk`: the screen may be open at home).
pub(super) fn meets(view: &View<'_>) -> Vec<MeetFacts> {
    if view.request.kind != Kind::Screen || view.answers.parents_do_not_know() {
        return Vec::new();
    }
    let over = |was: Date| {
        was.checked_add(STAYS_FOR.days())
            .is_ok_and(|last| last < view.request.on)
    };
    let news = meeting_news::of(view.case).filter(|(meeting, _)| may_be_told(view, meeting));
    let mut news: Vec<News> = news
        .map(|(_, news)| news)
        .filter(|news| match news {
            News::CalledOff { was } => !over(was.0.date()),
            News::Agreed { at } | News::Moved { now: at, .. } => at.0.date() >= view.request.on,
        })
        .collect();
    news.sort_by_key(|news| news.order());
    news.truncate(MEETS);
    news.into_iter().map(meet).collect()
}

/// Whether a meeting may be told: its kind is withheld under no safety answer ([`withheld`]).
pub(super) fn may_be_told(view: &View<'_>, meeting: &Meeting) -> bool {
    let step = meeting.kind.and_then(step_of);
    step.is_none_or(|step| !withheld::is(step, &view.answers, view.pack.as_ref()))
}

fn meet(news: News) -> MeetFacts {
    match news {
        News::Agreed { at } => MeetFacts::Agreed(at.0),
        News::Moved { was, now } => MeetFacts::Moved { was: was.0, now: now.0 },
        News::CalledOff { was } => MeetFacts::CalledOff(was.0),
    }
}

/// The meeting that the paper tells of: at another time than the child was told, or called off.
pub(super) fn changed(view: &View<'_>) -> Option<MeetFacts> {
    view.news().map(meet)
}

/// The step of the way that a kind of meeting belongs to, where a safety answer may withhold it.
fn step_of(kind: MeetingKind) -> Option<StepWord> {
    match kind {
        MeetingKind::Barnehus => Some(StepWord::Barnehus),
        MeetingKind::Network => Some(StepWord::NetworkMeeting),
        MeetingKind::FirstTalk
        | MeetingKind::FollowUp
        | MeetingKind::Closing
        | MeetingKind::Handover
        | MeetingKind::Decision => None,
    }
}

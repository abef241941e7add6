//! What a talk's own screen may show: what was said and agreed in this talk, and nothing else of the case.

use super::release::{is_safe_adult, line, words};
use super::view::View;
use super::{drawing, ending, roles, written_for};
use crate::case::{Person, Role, Stop, StopChoice, StopKind};
use crate::document::Kind;
use crate::facts::{LineFacts, NamedFacts, StopFacts, TalkFacts, TellRow};

/// The facts of the talk, for its own screen.
pub(super) fn facts(view: &View<'_>) -> Option<TalkFacts> {
    let meeting = view.meeting.filter(|_| view.request.kind == Kind::Talk)?.meeting;
    let closing = meeting.closing.clone().unwrap_or_default();
    let end = ending::closed(view, meeting);
    // If the home is not known to be safe, the screen does not ask what is said there.
    let asks_of_home = view.answers.home_safe();
    Some(TalkFacts {
        starts_at: meeting.starts_at.map(|at| at.0),
        minutes: meeting.minutes,
        topics: meeting.topics.iter().filter_map(|topic| line(&topic.0)).collect(),
        lines: lines(view, meeting),
        takes: end
            .takes
            .into_iter()
            .map(|takes| [takes.what, takes.with.unwrap_or_default()])
            .collect(),
        tells: closing
            .tell
            .iter()
            .filter_map(|tell| {
                Some(TellRow {
                    who: tell.who.clone()?,
                    on: tell.on.map(|day| day.0),
                    call: tell.child_wants_call,
                })
            })
            .collect(),
        unknown: end
            .unknown
            .into_iter()
            .map(|unknown| (unknown.what, unknown.with))
            .collect(),
        agreed: end.agreed,
        needs: end.needs,
        at_home: end.at_home.filter(|_| asks_of_home),
        asks_of_home,
        // Worries and houses reach to what may have happened, and no page asks that (docs/writing.md, rule 8).
        beyond_now: view.answers.nobody_to_look_for(),
        // A sheet from the child's hand travels as its paper of the talk does, and by the same two answers.
        drawing_goes_along: drawing::goes_along(&view.answers),
        keeps_drawing: drawing::may_be_kept(&view.answers),
        own_words: written_for::may_be_written_for(view.band, &view.answers),
        call_safe: view.contact_is_safe(),
        talk_to: closing.talk_to.first().cloned(),
        next: end.next,
        people: people(view),
        bisidder: view.in_room().into_iter().any(|(person, _)| {
            view.bisidders()
                .into_iter()
                .any(|(_, bisidder)| std::ptr::eq(bisidder, person))
        }),
        stop: meeting.open_stop().map(|stop| StopFacts {
            kind: stop.pressed().unwrap_or(StopKind::Stop),
            heard: stop.heard_at.is_some(),
            alone: meeting.stops.iter().rev().nth(1).and_then(Stop::chosen) == Some(StopChoice::Bisidder),
        }),
        face: meeting.feedback.as_ref().and_then(|feedback| feedback.face),
    })
}

/// The child's words that it did not take back. While the police question is open, lines about the event are left out.
fn lines(view: &View<'_>, meeting: &crate::case::Meeting) -> Vec<LineFacts> {
    let quiet = |text: &str| written_for::may_be_read_back(view.case, view.known.safety_words, text);
    let said = meeting
        .said
        .iter()
        .filter(|said| said.confirmed == Some(true) && !said.id.is_empty());
    said.filter_map(|said| {
        let text = words(said.text.as_ref()).filter(|text| quiet(text))?;
        Some(LineFacts {
            id: said.id.clone(),
            text,
            on_paper: said.on_paper,
        })
    })
    .collect()
}

/// The people who can be named on the screen: nobody suspected, nobody of a watching circle, no adviser.
fn people(view: &View<'_>) -> Vec<NamedFacts> {
    let left_out = |person: &Person| {
        matches!(person.role, Some(Role::Adviser | Role::SecondAdviser))
            || view.answers.is_suspected(person)
            || (roles::is_circle(person) && view.answers.social_control())
            || person.id.is_empty()
    };
    let named = view.case.people.iter().filter(|person| !left_out(person));
    named
        .filter_map(|person| {
            Some(NamedFacts {
                id: person.id.clone(),
                first_name: line(&person.first_name.as_ref()?.0)?,
                safe: is_safe_adult(view, person),
                face: view.face_of(person),
            })
        })
        .collect()
}

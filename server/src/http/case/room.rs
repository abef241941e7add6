//! Who is in the room of a meeting and what each does there, which brothers and sisters are there for comfort, and who
//! could be the child's bisidder. The choices are those of the gate's table; whoever cannot be chosen stands below, with
//! the reason.

use super::act::act;
use super::siblings;
use super::talk_flow::rail;
use super::words::{Words, line, name};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::offer::{Offered, Sought, offered};
use crate::service::talk::meeting_of;
use crate::state::AppState;
use app::pages::room::{Room as Model, Somebody, room as page};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::{Case, Day, Does, InRoom, Meeting, MeetingId, Person, PersonId, Role, Room};
use domain::command::Command;
use domain::event::CaseState;
use domain::gate::{As, is_adviser};
use domain::joint_talk;
use domain::talk_flow::Part;
use store::Act;

/// What somebody can do in the room, and what they would be by it.
const DOES: [(Does, &str, As); 4] = [
    (Does::Talks, "talks", As::Works),
    (Does::Writes, "writes", As::Works),
    (Does::Supports, SUPPORTS, As::InRoom),
    (Does::Interprets, "interprets", As::Interprets),
];

/// The choice of whoever is there for the child and has no task.
const SUPPORTS: &str = "supports";

/// The choice of whoever is in the room without a task.
const THERE: &str = "there";

/// The page.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    let talk = meeting_of(&state.case, &id)?;
    let clock = Clock::at(&app, context.user.now)?;
    let words = Words::new(&app, &clock);
    let offers = Offers::of(&app, &state.case, talk);
    let along = comes_along(&app, &state, &id).await?;
    let people = here(&state.case, context.today()).map(|person| {
        let mut one = offers.somebody(&app, &words, talk, person);
        let supports = one.does.iter().any(|(code, _)| code == SUPPORTS);
        // Chosen on the page and not in the case: it holds when the form is sent.
        if supports && along.as_ref() == Some(&person.id) {
            one.chosen = Some(SUPPORTS);
        }
        one
    });
    let people: Vec<_> = people.collect();
    let along = along.and_then(|id| people.iter().find(|one| one.id == id.to_string()));
    let along = along
        .filter(|one| one.chosen == Some(SUPPORTS))
        .map(|one| one.name.clone());
    let differ = siblings::differing(&app, &context, &state.case).await?;
    let left_out = offers.left_out();
    let model = Model {
        shell: shell(&app, &context.user, "").await?,
        rail: rail(&state, talk, &context, Some(Part::Room)),
        case: context.page(),
        child: name(&state.case),
        meeting,
        version: state.version,
        when: words.meeting_line(talk),
        siblings_differ: differ,
        along,
        people,
        left_out,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// The adviser before, where this is the talk that both were to have with the child.
async fn comes_along(app: &AppState, state: &CaseState, meeting: &MeetingId) -> Result<Option<PersonId>, HttpError> {
    let Some(change) = state.adviser_changes.last() else {
        return Ok(None);
    };
    let name = name_of(app, &change.from).await?;
    Ok(joint_talk::comes_along(state, meeting, &name).map(|person| person.id.clone()))
}

/// Changes who is there.
pub async fn send(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let id = MeetingId::from(meeting.as_str());
    let commands = |state: &CaseState| {
        let talk = meeting_of(&state.case, &id)?;
        let room = sent(&state.case, context.today(), &Room::of(talk), &fields)?;
        let siblings = comforting(&state.case, context.today(), &talk.siblings_in_room, &fields);
        Ok(vec![
            Command::ChangeRoom {
                meeting: id.clone(),
                room,
            },
            Command::PutSiblings {
                meeting: id.clone(),
                siblings,
            },
        ])
    };
    let to = format!("{}#meetings", context.page());
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// Everybody who has a part in the case today.
fn here(case: &Case, today: Day) -> impl Iterator<Item = &Person> {
    let left = move |person: &Person| person.left_on.is_some_and(|on| on.0 <= today.0);
    case.people
        .iter()
        .filter(move |person| !person.id.is_empty() && !left(person))
}

/// The room that a form sent. Whom the form did not show stays as they were, and so does the order.
fn sent(case: &Case, today: Day, before: &Room, fields: &Fields) -> Result<Room, HttpError> {
    let mut room = before.clone();
    for person in here(case, today) {
        let id = &person.id;
        let (does, bisidder) = (format!("does.{id}"), format!("bisidder.{id}"));
        // Somebody who is there, and of whom nobody said what they do, stays so until somebody says it.
        if fields.sent(&does) && fields.text(&does) != Some(THERE) {
            let chosen: Option<Does> = fields.code(&does)?;
            let there = room.people.iter().position(|entry| entry.id.as_ref() == Some(id));
            match (chosen, there) {
                (Some(_), Some(at)) => room.people[at].does = chosen,
                (Some(_), None) => room.people.push(InRoom {
                    id: Some(id.clone()),
                    does: chosen,
                }),
                (None, _) => room.people.retain(|entry| entry.id.as_ref() != Some(id)),
            }
        }
        if fields.sent(&bisidder) {
            let thought_of = room.bisidders.contains(id);
            match (fields.text(&bisidder), thought_of) {
                (Some(_), false) => room.bisidders.push(id.clone()),
                (None, true) => room.bisidders.retain(|one| one != id),
                _ => {}
            }
        }
    }
    Ok(room)
}

/// The brothers and sisters that a form sent. Whom it did not show stays as they were.
fn comforting(case: &Case, today: Day, before: &[PersonId], fields: &Fields) -> Vec<PersonId> {
    let mut siblings = before.to_vec();
    // The page shows the box beside brothers and sisters; a field beside anybody else was not shown.
    for person in here(case, today).filter(|person| person.role == Some(Role::Sibling)) {
        let name = format!("comforts.{}", person.id);
        if !fields.sent(&name) {
            continue;
        }
        match (fields.text(&name), siblings.contains(&person.id)) {
            (Some(_), false) => siblings.push(person.id.clone()),
            (None, true) => siblings.retain(|one| *one != person.id),
            _ => {}
        }
    }
    siblings
}

/// Whom the gate lets be what.
struct Offers {
    works: Offered,
    in_room: Offered,
    interprets: Offered,
    bisidder: Offered,
}

impl Offers {
    fn of(app: &AppState, case: &Case, talk: &Meeting) -> Offers {
        let offer = |be, advisers| {
            let sought = Sought {
                talk: talk.kind,
                advisers,
                ..Sought::of(be)
            };
            offered(app, case, sought)
        };
        Offers {
            works: offer(As::Works, true),
            in_room: offer(As::InRoom, true),
            interprets: offer(As::Interprets, false),
            bisidder: offer(As::Bisidder, false),
        }
    }

    fn may(&self, person: &Person, be: As) -> bool {
        let offer = match be {
            As::Works => &self.works,
            As::Interprets => &self.interprets,
            As::Bisidder => &self.bisidder,
            _ => &self.in_room,
        };
        offer.people.iter().any(|(id, _)| *id == person.id.to_string())
    }

    /// Each reason once: who cannot be in the room, and who cannot be bisidder.
    fn left_out(&self) -> Vec<String> {
        let mut all = vec![self.in_room.left_out.clone(), self.bisidder.left_out.clone()];
        all.retain(|line| !line.is_empty());
        all.dedup();
        all
    }

    fn somebody(&self, app: &AppState, words: &Words<'_>, talk: &Meeting, person: &Person) -> Somebody {
        let entry = talk.people.iter().find(|entry| entry.id.as_ref() == Some(&person.id));
        let chosen = entry.and_then(|entry| entry.does);
        // What was chosen stays among the choices, so that an answer is never lost unseen; the gate has its finding on it.
        let offers = |does: Does, be: As| {
            chosen == Some(does) || self.may(person, be) && (be != As::Works || is_adviser(person))
        };
        let does = DOES.into_iter().filter(|(does, _, be)| offers(*does, *be));
        let untold = entry.is_some_and(|entry| entry.does.is_none());
        let there = untold.then_some(THERE);
        let chosen = chosen.and_then(|does| {
            let mut all = DOES.into_iter();
            all.find(|(one, ..)| *one == does).map(|(_, code, _)| code)
        });
        let thought_of = talk.bisidders.contains(&person.id);
        let comforts = talk.siblings_in_room.contains(&person.id);
        let is_sibling = person.role == Some(Role::Sibling);
        let first = person.first_name.as_ref().or(person.name.as_ref());
        Somebody {
            id: person.id.to_string(),
            name: first.map(|name| name.0.clone()).unwrap_or_default(),
            role: line([Some(words.code("role", person.role))]),
            does: (there.into_iter())
                .chain(does.map(|(_, code, _)| code))
                .map(|code| (code.to_owned(), app.out.say(&format!("room-{code}"), &[])))
                .collect(),
            chosen: chosen.or(there),
            bisidder: (thought_of || self.may(person, As::Bisidder)).then_some(thought_of),
            comforts: (comforts || is_sibling && self.may(person, As::InRoom)).then_some(comforts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fields(sent: &[(&str, &str)]) -> Fields {
        let pairs = sent
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Fields::of(pairs.collect())
    }

    /// A form that is sent as it was shown changes nothing, also where nobody said what somebody does; whom it does not
    /// show stays.
    #[test]
    fn a_room_changes_by_what_was_chosen_alone() {
        let case: Case = serde_json::from_value(json!({"format": "case/1",
            "people": [{"id": "a", "role": "adviser"}, {"id": "m", "role": "mother"}, {"id": "t", "role": "teacher"},
                {"id": "gone", "role": "friend", "left_on": "2026-11-01"}],
            "meetings": [{"id": "m1", "people": [{"id": "gone", "does": "supports"}, {"id": "a"}], "bisidders": ["t"]}]}))
        .expect("a case");
        let before = Room::of(&case.meetings[0]);
        let today = Day("2026-12-01".parse().expect("a day"));
        let sent = |all: &[(&str, &str)]| sent(&case, today, &before, &fields(all)).ok();
        let shown = [
            ("does.a", THERE),
            ("does.m", ""),
            ("does.t", ""),
            ("bisidder.t", "true"),
        ];
        assert_eq!(sent(&shown), Some(before.clone()));
        assert_eq!(
            sent(&[("does.gone", ""), ("bisidder.gone", "true")]),
            Some(before.clone())
        );
        let changed = sent(&[("does.a", "talks"), ("does.t", "supports"), ("bisidder.t", "")]).expect("a room");
        let does: Vec<_> = changed.people.iter().map(|entry| entry.does).collect();
        assert_eq!(does, [Some(Does::Supports), Some(Does::Talks), Some(Does::Supports)]);
        assert!(changed.bisidders.is_empty());
        assert!(sent(&[("does.a", "dances")]).is_none());
    }

    #[test]
    fn a_sibling_comes_for_comfort_and_whom_the_form_does_not_show_stays() {
        let case: Case = serde_json::from_value(json!({"format": "case/1",
            "people": [{"id": "s", "role": "sibling"}, {"id": "b", "role": "sibling"},
                {"id": "gone", "role": "sibling", "left_on": "2026-11-01"}]}))
        .expect("a case");
        let today = Day("2026-12-01".parse().expect("a day"));
        let before: [PersonId; 2] = ["gone".into(), "b".into()];
        let sent = |all: &[(&str, &str)]| comforting(&case, today, &before, &fields(all));
        assert_eq!(sent(&[]), before);
        assert_eq!(sent(&[("comforts.b", "true"), ("comforts.gone", "")]), before);
        assert_eq!(
            sent(&[("comforts.s", "true"), ("comforts.b", "")]),
            [PersonId::from("gone"), PersonId::from("s")]
        );
    }
}

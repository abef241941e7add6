//! Prepares a talk: which fields of the case its form may write, and the commands that follow from what was typed.
//!
//! The form sends its own fields only. They are compared with the case at the version the page was made for, which the
//! server looks up itself; the rest of the case is never sent through the browser.

use super::act::{Judged, LatestTry, append_or_again};
use super::case_context::CaseContext;
use super::change::Wanted;
use super::error::ServiceError;
use super::paper;
use crate::state::AppState;
use app::pages::workbench::Places;
use domain::actor::{Confirmation, Today};
use domain::case::{Basics, Case, Meeting, MeetingId, Person, PersonId, Plan, Room, Safety};
use domain::command::Command;
use domain::document::Kind;
use domain::event::{CaseState, DocumentId, MadeDocument};
use domain::finding::Code;
use domain::gate::{Request, lacks_tonight};
use domain::meeting_news;
use std::collections::BTreeMap;
use store::{Act, Change, DraftKey};

/// The paper to make from what was typed.
pub struct Letter {
    /// The request.
    pub request: Request,
    /// The confirmations for this letter. Those given for another letter do not count.
    pub confirmed: Vec<Confirmation>,
    /// Which words the page showed under them.
    pub seen: BTreeMap<Code, String>,
    /// The meeting that the form wrote.
    pub talk: MeetingId,
    /// The draft to delete once the paper is made.
    pub draft: DraftKey,
}

/// What was typed, and the case as the page showed it.
pub struct Prepared<'a> {
    /// The case as the page showed it.
    pub shown: &'a CaseState,
    /// The case with what was typed filled in, and with entries for the people it names.
    pub typed: &'a Case,
    /// The places in `typed` that the form wrote.
    pub places: Places,
    /// How many times the child had told of something when the form asked for safety anew, if it did.
    pub told: Option<usize>,
}

impl Prepared<'_> {
    /// The commands for what was typed: one for each aspect that differs from what was shown. `now`: the current state.
    #[must_use]
    pub fn commands(&self, now: &CaseState) -> Vec<Wanted> {
        let (shown, typed) = (&self.shown.case, self.typed);
        let mut wanted = Vec::new();
        let mut want = |command: Command| wanted.push(Wanted::on(command, self.shown));
        let Places {
            meeting,
            adviser,
            second,
            bisidder,
        } = self.places;
        let mut renamed: Vec<(PersonId, PersonId)> = Vec::new();
        for place in [adviser, second, bisidder] {
            let Some(person) = typed.people.get(place) else {
                continue;
            };
            match shown.person(&person.id) {
                Some(before) if before != person => want(Command::PutPerson(person.clone())),
                Some(_) => {}
                None if !is_named(person) || renamed.iter().any(|(known, _)| *known == person.id) => {}
                // The same form came before: who it names is there by now.
                None if now.case.person(&person.id) == Some(person) => {}
                None => {
                    let id = free(now, &person.id);
                    renamed.push((person.id.clone(), id.clone()));
                    want(Command::AddPerson(Person { id, ..person.clone() }));
                }
            }
        }
        if Basics::of(typed) != Basics::of(shown) {
            want(Command::PutBasics(Basics::of(typed)));
        }
        if let Some(child) = typed.child.clone().filter(|child| shown.child.as_ref() != Some(child)) {
            want(Command::PutChild(child));
        }
        // Asked again, the same answers are an answer, and some of them are none.
        let answers = |safety: &Safety| {
            if now.case.asks_for_safety_again() {
                self.answers_again(now)
            } else {
                shown.safety.as_ref() != Some(safety)
            }
        };
        if let Some(safety) = typed.safety.clone().filter(answers) {
            want(Command::AnswerSafety(safety));
        }
        if let Some(talk) = typed.meetings.get(meeting) {
            let room = with_their_ids(Room::of(talk), &renamed);
            match shown.meeting(&talk.id) {
                None => want(Command::PlanMeeting {
                    plan: Plan::of(talk),
                    room,
                }),
                Some((_, before)) => {
                    if Plan::of(before) != Plan::of(talk) {
                        want(Command::ChangePlan {
                            meeting: talk.id.clone(),
                            plan: Plan::of(talk),
                        });
                    }
                    if Room::of(before) != room {
                        want(Command::ChangeRoom {
                            meeting: talk.id.clone(),
                            room,
                        });
                    }
                }
            }
        }
        wanted
    }
}

impl Prepared<'_> {
    /// Whether the form answers all safety questions after everything that the child has told.
    fn answers_again(&self, now: &CaseState) -> bool {
        let typed = self.typed.safety.as_ref();
        let all = typed.is_some_and(|safety| safety.unanswered().next().is_none());
        all && self.told == Some(now.case.disclosures.len())
    }
}

/// The id that the page gave a new person, or a variant if that id has been taken meanwhile.
fn free(now: &CaseState, id: &PersonId) -> PersonId {
    let taken = |id: &PersonId| now.case.person(id).is_some();
    let others = (2..).map(|nth| PersonId(format!("{id}-{nth}")));
    std::iter::once(id.clone())
        .chain(others)
        .find(|id| !taken(id))
        .unwrap_or_default()
}

fn is_named(person: &Person) -> bool {
    person.first_name.as_ref().is_some_and(|name| !name.is_blank())
}

fn with_their_ids(mut room: Room, renamed: &[(PersonId, PersonId)]) -> Room {
    let now = |id: &PersonId| {
        renamed
            .iter()
            .find(|(was, _)| was == id)
            .map_or_else(|| id.clone(), |(_, now)| now.clone())
    };
    for entry in &mut room.people {
        entry.id = entry.id.as_ref().map(now);
    }
    room.bisidders = room.bisidders.iter().map(now).collect();
    room
}

/// Changes the case and makes the paper, both or neither; `None` if the gate does not release the paper. The paper is
/// judged and composed on the newest state, including others' changes since the page was shown. Of several presses at once
/// one makes it, and the others answer with that one.
///
/// # Errors
/// [`ServiceError::Refused`]; a word too wide for the paper; those of the store and the content.
pub async fn make(
    app: &AppState,
    context: &CaseContext,
    prepared: &Prepared<'_>,
    letter: Letter,
) -> Result<Option<DocumentId>, ServiceError> {
    let (letter, latest) = (&letter, &LatestTry::default());
    append_or_again(app, context, |state: CaseState| async move {
        let mut wanted = prepared.commands(&state);
        let actor = context.user.actor();
        // What is confirmed is confirmed of the words that this form changes the case to.
        let decided = context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await?;
        let beside = paper::beside(app, context, &decided.after).await?;
        let confirmed = paper::confirmed(
            app,
            &decided.after,
            &letter.request,
            (&letter.confirmed, &letter.seen),
            beside,
        )
        .await?;
        let confirms = confirmed.now.into_iter().map(Command::Confirm);
        wanted.extend(confirms.map(Wanted::from));
        let decided = context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await?;
        let request = letter.request.clone();
        let talk = match request.kind {
            Kind::BeforeMeeting => {
                let written = prepared.typed.meetings.get(prepared.places.meeting);
                talk(&state, &decided.after, &letter.talk, written)
            }
            // The paper that the child is given tells it of this meeting.
            Kind::MeetingMoved => meeting_news::untold(&decided.after.case).map(|(meeting, _)| meeting.id.clone()),
            _ => None,
        };
        if waits_for_the_night(&decided.after.case, &letter.request) {
            return Ok(Judged::Nothing(None));
        }
        // A paper that leaves out the answers would be made on old ones.
        if state.case.asks_for_safety_again() && !prepared.answers_again(&state) {
            return Ok(Judged::Nothing(None));
        }
        let same_paper = |made: &MadeDocument| {
            (made.kind, made.audience, made.draft) == (request.kind, request.audience, request.is_draft())
                && request.version.is_none_or(|version| made.version == version)
                && made.on.0 == request.on
                && made.meeting == talk
        };
        let made_by_another = latest.made_since(&state, decided.after.case.clone(), same_paper);
        if let Some(paper) = made_by_another.filter(|_| decided.events.is_empty()) {
            // This press may have saved its draft after the other one finished it.
            app.store.drop_draft(&letter.draft).await?;
            return Ok(Judged::Nothing(Some(paper)));
        }
        let made = paper::make(app, context, &decided.after, request, confirmed.all, beside, talk).await?;
        let Some(made) = made else {
            // The answers are kept even if they let no paper out.
            let safety = prepared.typed.safety.clone();
            let Some(safety) = safety.filter(|_| state.case.asks_for_safety_again()) else {
                return Ok(Judged::Nothing(None));
            };
            let answer = [Wanted::on(Command::AnswerSafety(safety), prepared.shown)];
            let decided = context.decide(app, &state, &answer, &actor, Act::CaseChanged).await?;
            let change = context.change(state.version, decided.events, Act::CaseChanged);
            return Ok(Judged::Change(Box::new(change), None));
        };
        let mut events = decided.events;
        events.push(made.event);
        let id = made.paper.id.clone();
        let change = Change {
            papers: vec![made.paper],
            finishes: Some(letter.draft.clone()),
            ..context.change(state.version, events, Act::DocumentMade)
        };
        Ok(Judged::Change(Box::new(change), Some(id)))
    })
    .await
}

/// Whether a talk's page is asked for and nobody has said where the child sleeps tonight: that is asked where the talk ends.
#[must_use]
pub fn waits_for_the_night(case: &Case, request: &Request) -> bool {
    let talk = case.latest_held().filter(|_| request.kind == Kind::TakeHome);
    talk.is_some_and(|(_, talk)| lacks_tonight(case, &talk.id, Today(request.on)))
}

/// The meeting that the form wrote: the one it named, or the one it has just planned, by this press or by one that came
/// before it.
fn talk(before: &CaseState, after: &CaseState, named: &MeetingId, written: Option<&Meeting>) -> Option<MeetingId> {
    if before.case.meeting(named).is_some() {
        return Some(named.clone());
    }
    let meetings = &after.case.meetings;
    let known = |id: &MeetingId| before.case.meeting(id).is_some();
    let planned = meetings.iter().find(|meeting| !known(&meeting.id));
    let same = |meeting: &&Meeting| written.is_some_and(|written| Plan::of(written) == Plan::of(meeting));
    let planned = planned.or_else(|| meetings.iter().rev().find(same));
    planned.map(|meeting| meeting.id.clone())
}

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
use domain::case::{Basics, Case, LocalTime, Meeting, MeetingId, Person, PersonId, Plan, Room, Safety};
use domain::checklist;
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
        if let Some(safety) = self.answers(now) {
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

    /// The safety answers, if they were given. Asked again, the same answers are an answer, and some of them are none.
    fn answers(&self, now: &CaseState) -> Option<Safety> {
        let typed = self.typed.safety.as_ref()?;
        let given = if now.case.asks_for_safety_again() {
            self.answers_again(now)
        } else {
            self.shown.case.safety.as_ref() != Some(typed)
        };
        given.then(|| typed.clone())
    }

    /// Whether what was typed would move a talk that has begun. It was held or it was not, and the form knows neither.
    #[must_use]
    pub fn moves_what_has_begun(&self, now: LocalTime) -> bool {
        let talk = self.typed.meetings.get(self.places.meeting);
        let moved = talk.and_then(|talk| Some((talk, self.shown.case.meeting(&talk.id)?.1)));
        moved.is_some_and(|(typed, before)| checklist::has_begun(before, now) && typed.starts_at != before.starts_at)
    }

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
        let written = prepared.typed.meetings.get(prepared.places.meeting);
        // The letter is about the talk that the form wrote, whatever else lies ahead.
        let about = |after: &CaseState| match letter.request.kind {
            Kind::BeforeMeeting => talk(&state, after, &letter.talk, written),
            _ => None,
        };
        let request = letter.request.clone().meeting(about(&decided.after));
        let ticked = (letter.confirmed.as_slice(), &letter.seen);
        let confirmed = paper::confirmed(app, &decided.after, &request, ticked, beside.clone()).await?;
        let confirms = confirmed.now.into_iter().map(Command::Confirm);
        wanted.extend(confirms.map(Wanted::from));
        let decided = context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await?;
        let request = letter.request.clone().meeting(about(&decided.after));
        let talk = match request.kind {
            Kind::BeforeMeeting => request.meeting.clone(),
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
            return Ok(Judged::Nothing(None));
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

/// What became of the safety answers of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Whether the child told of something and not all questions are answered since: then none of them is kept.
    pub lacking: bool,
    /// The version of the case that the form lies over now: the newest one, if nothing but these answers and what follows from
    /// them has changed since the page was shown.
    pub over: u64,
}

/// Keeps the safety answers of a form as answers of the case, whether a paper comes of it or not. Somebody pressed for it: what
/// saves itself while one types keeps nothing (docs/decisions/0077-an-answer-about-safety-is-kept-when-it-is-given.md).
///
/// # Errors
/// [`ServiceError::Refused`]; those of the store.
pub async fn answer(app: &AppState, context: &CaseContext, prepared: &Prepared<'_>) -> Result<Answers, ServiceError> {
    append_or_again(app, context, |state: CaseState| async move {
        let lacking = state.case.asks_for_safety_again() && !prepared.answers_again(&state);
        let given = prepared.answers(&state);
        let given = given.map(|safety| Command::AnswerSafety(of_known_people(safety, &state.case)));
        let wanted = given.map(|command| Wanted::on(command, prepared.shown));
        let wanted: Vec<Wanted> = wanted.into_iter().collect();
        let actor = context.user.actor();
        let decided = context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await?;
        let after = &decided.after.case;
        let stands = !decided.events.is_empty() || after.safety == prepared.typed.safety;
        let over = if stands && same_but_for_safety(&prepared.shown.case, after) {
            decided.after.version
        } else {
            prepared.shown.version
        };
        let answers = Answers { lacking, over };
        if decided.events.is_empty() {
            return Ok(Judged::Nothing(answers));
        }
        let change = context.change(state.version, decided.events, Act::CaseChanged);
        Ok(Judged::Change(Box::new(change), answers))
    })
    .await
}

/// The answers without a person whom only this form names: they are written down with the paper.
fn of_known_people(mut safety: Safety, case: &Case) -> Safety {
    let known = |id: &PersonId| case.person(id).is_some();
    safety.kept_by = safety.kept_by.filter(known);
    safety.which_home = safety.which_home.filter(known);
    safety
}

/// Whether two states of a case differ in nothing that a form writes but the safety answers.
fn same_but_for_safety(shown: &Case, now: &Case) -> bool {
    let apart = |case: &Case| Case {
        safety: None,
        disclosures: Vec::new(),
        ..case.clone()
    };
    apart(shown) == apart(now)
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

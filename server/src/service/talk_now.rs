//! "Samtale nu" (docs/needs.md, N48): a talk that begins at once, before anybody could answer the safety questions. Until
//! they are answered the gate counts each of them as unsafe and lets out what is read aloud in the room.

use super::act::{Judged, append_or_again};
use super::adviser;
use super::case_context::CaseContext;
use super::change::{Wanted, fresh_id};
use super::composer;
use super::error::ServiceError;
use super::open::{Opener, open};
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::pipeline::PipelineError;
use crate::state::AppState;
use domain::actor::{Today, known_words};
use domain::band::Band;
use domain::case::read::read_value;
use domain::case::{Case, Child, Does, InRoom, LocalTime, Meeting, MeetingId, MeetingState, Person, PersonId, Plan};
use domain::case::{Room, State, Words};
use domain::command::Command;
use domain::document::{Document, Kind};
use domain::event::{CaseId, CaseState, Source};
use domain::finding::{Finding, Level};
use domain::gate::{Request, is_adviser};
use store::Act;

/// What is known of a child nobody here has met.
#[derive(Clone, Debug)]
pub struct Unknown {
    /// The child's first name.
    pub first_name: Words,
    /// The band of its age. Without a birth date no right that depends on age is told.
    pub band: Band,
    /// Where the talk is.
    pub place: Option<Words>,
    /// The id of the form that was filled in: pressed twice, it opens one case.
    pub form: Option<String>,
}

/// Opens a case with the talk in it, assigned to the adviser. `None` if a case file could not hold it.
///
/// # Errors
/// Those of the store.
pub async fn with_new_child(
    app: &AppState,
    user: &CurrentUser,
    child: Unknown,
) -> Result<Option<(CaseId, MeetingId)>, ServiceError> {
    let me = adviser::as_person(app, &user.account().id).await?;
    let place = child.place.as_ref().map_or("", |place| place.trimmed());
    let typed = format!("{}\n{}\n{place}", child.first_name.trimmed(), child.band.as_str());
    let opener = Opener::signed_in(user, Source::Begun).from_form(child.form.as_deref(), &typed);
    let mut talk = Meeting {
        id: MeetingId::from(fresh_id("talk").as_str()),
        state: Some(MeetingState::Planned),
        ..Meeting::default()
    };
    now(LocalTime::of(here(user.now).datetime()), child.place).write(&mut talk);
    alone(&me.id).write(&mut talk);
    let case = Case {
        state: Some(State::Open),
        child: Some(Child {
            first_name: Some(child.first_name.trimmed().into()),
            band: Some(child.band),
            ..Child::default()
        }),
        people: vec![me],
        meetings: vec![talk],
        ..Case::default()
    };
    let Ok(case) = read_value(serde_json::to_value(case).unwrap_or_default()) else {
        return Ok(None);
    };
    let state = open(&*app.store, case, Source::Begun, opener).await?;
    let talk = state.case.meetings.first().ok_or(ServiceError::NotFound)?;
    let meeting = talk.id.clone();
    Ok(Some((state.id, meeting)))
}

/// Plans the talk in a case that is there already.
///
/// # Errors
/// [`ServiceError::Refused`]; those of the store.
pub async fn with_known_child(app: &AppState, context: &CaseContext) -> Result<MeetingId, ServiceError> {
    let me = &adviser::as_person(app, &context.user.account().id).await?;
    let plan = &now(context.moment(), None);
    append_or_again(app, context, |state: CaseState| async move {
        let (speaker, mut wanted) = speaker(&state.case, me);
        wanted.push(Command::PlanMeeting {
            plan: plan.clone(),
            room: alone(&speaker),
        });
        let wanted: Vec<Wanted> = wanted.into_iter().map(Wanted::from).collect();
        let actor = context.user.actor();
        let decided = context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await?;
        let mut talks = decided.after.case.meetings.iter().rev();
        let talk = talks
            .find(|talk| Plan::of(talk) == *plan)
            .ok_or(ServiceError::NotFound)?;
        if decided.events.is_empty() {
            // Pressed twice within the minute.
            return Ok(Judged::Nothing(talk.id.clone()));
        }
        let change = context.change(state.version, decided.events, Act::CaseChanged);
        Ok(Judged::Change(Box::new(change), talk.id.clone()))
    })
    .await
}

/// Something to be read aloud in a talk, judged now.
#[derive(Clone, Debug)]
pub struct Aloud {
    /// What it is.
    pub kind: Kind,
    /// The words, if the gate lets them be said.
    pub document: Option<Document>,
    /// What stands in the way otherwise.
    pub stops: Vec<Finding>,
    /// The band of the words, if the case shows it.
    pub band: Option<Band>,
}

/// What can be read aloud in a talk now: the opening card and the rights, in the municipality's words.
///
/// # Errors
/// Content is broken; the store does not answer.
pub async fn aloud(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    meeting: &MeetingId,
) -> Result<Vec<Aloud>, ServiceError> {
    let composer = composer::of_case(app, context).await?;
    let (case, meeting, today) = (state.case.clone(), meeting.clone(), context.today().0);
    let confirmed: Vec<_> = known_words(&state.confirmations).cloned().collect();
    let all = app.work(move |app| {
        let one = |kind| -> Result<Aloud, PipelineError> {
            let request = Request::new(kind, today).meeting(meeting.clone());
            let judged = app.pipeline.judge(&case, &request, &confirmed, Today(today))?;
            let document = judged
                .release
                .as_ref()
                .map(|release| composer.compose(release, None))
                .transpose()?;
            let stops = |finding: &Finding| finding.level == Level::Block || judged.unconfirmed.contains(&finding.code);
            Ok(Aloud {
                kind,
                document,
                stops: judged
                    .findings
                    .iter()
                    .filter(|finding| stops(finding))
                    .cloned()
                    .collect(),
                band: judged.band,
            })
        };
        [Kind::OpeningCard, Kind::Rights]
            .into_iter()
            .map(one)
            .collect::<Result<Vec<_>, _>>()
    });
    Ok(all.await??)
}

/// A talk that begins now.
fn now(at: LocalTime, place: Option<Words>) -> Plan {
    Plan {
        acute: Some(true),
        starts_at: Some(at),
        place,
        ..Plan::default()
    }
}

/// Nobody but the adviser is in the room: who else may be there is what the open questions are about.
fn alone(adviser: &PersonId) -> Room {
    Room {
        people: vec![InRoom {
            id: Some(adviser.clone()),
            does: Some(Does::Talks),
        }],
        bisidders: Vec::new(),
    }
}

/// Who says "jeg": the adviser of this name in the case; otherwise they are added.
fn speaker(case: &Case, me: &Person) -> (PersonId, Vec<Command>) {
    let known = |person: &&Person| is_adviser(person) && person.left_on.is_none() && person.name == me.name;
    if let Some(person) = case.people.iter().find(known) {
        return (person.id.clone(), Vec::new());
    }
    let taken = |id: &PersonId| case.person(id).is_some();
    let mut ids = std::iter::once(me.id.clone()).chain((2..).map(|nth| PersonId(format!("adviser-{nth}"))));
    let id = ids.find(|id| !taken(id)).unwrap_or_default();
    let person = Person {
        id: id.clone(),
        ..me.clone()
    };
    (id, vec![Command::AddPerson(person)])
}

//! Makes a paper of a case: judged, composed, printed, and recorded as an event with the hash of its bytes.

use super::case_context::CaseContext;
use super::composer;
use super::error::ServiceError;
use super::seen;
use crate::pipeline::{Beside, PipelineError};
use crate::portrait::Portrait;
use crate::state::AppState;
use domain::actor::{Confirmation, Today, known_words};
use domain::case::{Day, DecisionId, MeetingId, Name, Person, Role};
use domain::document::{Document, Kind};
use domain::event::{CaseEvent, CaseState, DocumentId, MadeDocument, UserId};
use domain::finding::{Code, Level};
use domain::gate::{Basis, Request, decision_of};
use print::Form;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use store::{Paper, Profile};

/// A paper that was made but is not stored yet.
pub struct NewPaper {
    /// The paper to store: its text and its printed bytes.
    pub paper: Paper,
    /// The event that it was made.
    pub event: CaseEvent,
}

/// What a paper is about, beside the child.
#[derive(Default)]
pub(super) struct About {
    /// The meeting it belongs to.
    pub meeting: Option<MeetingId>,
    /// The decision it is of, where its kind is about one.
    pub decision: Option<DecisionId>,
    /// The ground it is told on, where its kind asks for one.
    pub basis: Option<Basis>,
}

impl NewPaper {
    /// A paper of a document that was printed, on a day, of what it is about.
    pub(super) fn of(document: Document, bytes: Vec<u8>, on: Day, about: About) -> NewPaper {
        let About {
            meeting,
            decision,
            basis,
        } = about;
        let id = store::new_document();
        let made = MadeDocument {
            document: id.clone(),
            kind: document.kind,
            version: document.version,
            audience: document.audience,
            meeting,
            on,
            sha256: Sha256::digest(&bytes)
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect(),
            draft: document.draft.is_some(),
            basis,
            decision,
        };
        let paper = Paper {
            id,
            document: Some(document),
            bytes,
        };
        NewPaper {
            paper,
            event: CaseEvent::DocumentMade(made),
        }
    }
}

/// Makes the requested paper in the municipality's words, with the photo of the case's adviser where it may stand there; `None`
/// if the gate does not release it. `after`: the case as the paper is made of; `beside`: what is known beside it ([`beside`]).
///
/// # Errors
/// Content is broken, or a word is too wide for the paper.
pub async fn make(
    app: &AppState,
    context: &CaseContext,
    after: &CaseState,
    request: Request,
    confirmed: Vec<Confirmation>,
    beside: Beside,
    meeting: Option<MeetingId>,
) -> Result<Option<NewPaper>, ServiceError> {
    let composer = composer::of_case(app, context).await?;
    let adviser = adviser_on(app, after, request.kind).await?;
    let case = after.case.clone();
    let on = Day(request.on);
    let about = About {
        meeting,
        decision: decision_of(&after.case, &request),
        basis: request.basis.filter(|_| request.kind == Kind::SchoolNote),
    };
    let made = app.work(move |app| -> Result<_, PipelineError> {
        let judgement = app
            .pipeline
            .judge_stored(&case, &request, &confirmed, Today(request.on), beside)?;
        let Some(release) = judgement.release else {
            return Ok(None);
        };
        let document = composer.compose(&release, None)?;
        let portrait = adviser.as_ref().and_then(Portrait::of_profile);
        let alt = match &portrait {
            Some(portrait) => composer.face(&release, &document, portrait)?,
            None => None,
        };
        let face = portrait.as_ref().and_then(|portrait| portrait.said(alt.as_deref()));
        let pdf = app.pipeline.pdf_with(&document, Form::A4, face)?;
        Ok(Some((document, pdf)))
    });
    Ok(made
        .await??
        .map(|(document, bytes)| NewPaper::of(document, bytes, on, about)))
}

/// The profile of the adviser whose photo may stand on a kind of paper of a case; `None` where none may, or the case has no
/// adviser.
///
/// # Errors
/// The store does not answer.
pub async fn adviser_on(app: &AppState, state: &CaseState, kind: Kind) -> Result<Option<Profile>, ServiceError> {
    match state.adviser.as_ref().filter(|_| kind.shows_face()) {
        Some(adviser) => Ok(Some(app.store.profile(adviser).await?)),
        None => Ok(None),
    }
}

/// The same of a paper that was made and is printed anew: only as long as the case is with the account that had it when the
/// paper was made. A paper names people, and who has the case now may be called the same.
///
/// # Errors
/// The store does not answer.
pub async fn adviser_on_made(
    app: &AppState,
    state: &CaseState,
    made: &DocumentId,
    kind: Kind,
) -> Result<Option<Profile>, ServiceError> {
    if state.adviser.is_none() || !kind.shows_face() {
        return Ok(None);
    }
    let history = app.store.history(&state.id).await?;
    match CaseState::adviser_as_made(&history, made) == state.adviser {
        true => adviser_on(app, state, kind).await,
        false => Ok(None),
    }
}

/// What is confirmed for a paper: the confirmations given for it, each with the words it is given for, and those that were
/// given for the same words before.
pub struct Confirmed {
    /// To be recorded: those given now.
    pub now: Vec<Confirmation>,
    /// For the gate: those, and the earlier ones.
    pub all: Vec<Confirmation>,
}

/// Gives what an adviser confirms for a paper the words that the gate asks about. `after`: the case as the paper is made
/// of; `seen`: which words the page showed ([`super::seen`]): a tick under others counts for nothing; `beside` as for
/// [`make`].
///
/// # Errors
/// Content is broken.
pub async fn confirmed(
    app: &AppState,
    after: &CaseState,
    request: &Request,
    (given, seen): (&[Confirmation], &BTreeMap<Code, String>),
    beside: Beside,
) -> Result<Confirmed, ServiceError> {
    let mut now = given.to_vec();
    if !now.is_empty() {
        let (case, request, asked) = (after.case.clone(), request.clone(), now.clone());
        let judged = app.work(move |app| {
            app.pipeline
                .judge_stored(&case, &request, &asked, Today(request.on), beside)
        });
        let judged = judged.await??;
        // What is not asked about is not confirmed: it would count for words that nobody has seen.
        let asked =
            |code| (judged.findings.iter()).any(|finding| finding.level == Level::Confirm && finding.code == code);
        now.retain(|one| asked(one.code) && seen::counts(one.code, seen, &judged.words));
        for one in &mut now {
            one.of = judged.words.get(&one.code).cloned();
        }
    }
    let all = now.iter().chain(known_words(&after.confirmations)).cloned().collect();
    Ok(Confirmed { now, all })
}

/// What is known of a stored case beside the case itself.
///
/// # Errors
/// The store does not answer.
pub async fn beside(app: &AppState, context: &CaseContext, state: &CaseState) -> Result<Beside, ServiceError> {
    Ok(Beside {
        used_before: used_before(app, context, state).await?,
        carried_over: state.carried_over(),
        gone: gone(app, state).await?,
    })
}

/// Full names of accounts that had the case and have it no more. Nobody is looked for where the advisers among its people are
/// those who have it, as they are wherever it was given on with a reason.
async fn gone(app: &AppState, state: &CaseState) -> Result<Vec<Name>, ServiceError> {
    if state.adviser.is_none() {
        return Ok(Vec::new());
    }
    let mut theirs = Vec::new();
    for user in [&state.adviser, &state.second].into_iter().flatten() {
        theirs.push(Name(app.store.profile(user).await?.name));
    }
    let has_it = |name: &Name| theirs.iter().any(|one| one.trimmed() == name.trimmed());
    let adviser = |person: &&Person| matches!(person.role, Some(Role::Adviser | Role::SecondAdviser));
    let mut advisers = state.case.people.iter().filter(adviser);
    if advisers.all(|person| person.name.as_ref().is_none_or(has_it)) {
        return Ok(Vec::new());
    }
    let history = app.store.history(&state.id).await?;
    let mut had: Vec<&UserId> = Vec::new();
    for recorded in &history {
        match &recorded.event {
            CaseEvent::Assigned { adviser, second, .. } => had.extend([adviser, second].into_iter().flatten()),
            CaseEvent::AdviserChanged(change) => had.extend([&change.from, &change.to]),
            _ => {}
        }
    }
    had.retain(|user| !state.is_assigned_to(user));
    had.sort();
    had.dedup();
    let mut gone = Vec::new();
    for user in had {
        gone.push(Name(app.store.profile(user).await?.name));
    }
    // Two colleagues can be called the same.
    gone.retain(|name| !name.is_blank() && !has_it(name));
    Ok(gone)
}

/// Whether the personal sentence of a meeting was used for another child before.
///
/// # Errors
/// The store does not answer.
async fn used_before(app: &AppState, context: &CaseContext, state: &CaseState) -> Result<bool, ServiceError> {
    let name = state
        .case
        .child
        .as_ref()
        .and_then(|child| child.first_name.as_ref())
        .map_or("", |name| name.0.as_str());
    let municipality = &context.user.account().municipality;
    for personal in state
        .case
        .meetings
        .iter()
        .filter_map(|meeting| meeting.personal.as_ref())
    {
        let used = app
            .store
            .personal_used_before(municipality, &context.own.id, name, personal.trimmed());
        if used.await? {
            return Ok(true);
        }
    }
    Ok(false)
}

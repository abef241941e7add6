//! A talk's own screen on the table: what the child and the adviser press and settle there, and what the gate lets it say.

use super::act::{Commands, Judged, append_or_again};
use super::case_context::CaseContext;
use super::change::Wanted;
use super::error::ServiceError;
use crate::pipeline::PipelineError;
use crate::state::AppState;
use domain::actor::{Actor, Confirmation, Today};
use domain::case::{Case, MeetingId};
use domain::command::Reason;
use domain::document::{Kind, Version};
use domain::event::CaseState;
use domain::gate::{Release, Released, Request};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Act, Scope};

/// A talk's screen, for the length of one request.
#[derive(Clone, Debug)]
pub struct TalkScreen {
    /// The adviser who opened it, and the case.
    pub context: CaseContext,
    /// Which talk.
    pub meeting: MeetingId,
    /// Until when it shows the talk; afterwards there is nothing but the way out.
    pub until: Timestamp,
}

impl TalkScreen {
    /// Of a session whose scope is a talk; `None` of any other.
    #[must_use]
    pub fn of(context: CaseContext) -> Option<TalkScreen> {
        let Scope::TalkScreen { meeting, until, .. } = &context.user.signed.session.scope else {
            return None;
        };
        Some(TalkScreen {
            meeting: meeting.clone(),
            until: *until,
            context,
        })
    }

    /// Whether the talk's time is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.context.user.now >= self.until
    }

    /// Does commands on the case as it stands at that moment: a child is never shown that somebody was quicker. Nothing happens
    /// where `commands` finds nothing left to do.
    ///
    /// # Errors
    /// What `commands` says; [`ServiceError::Refused`]; what the store says.
    pub async fn act<E: From<ServiceError>>(
        &self,
        app: &AppState,
        by: &Actor,
        commands: &Commands<'_, E>,
    ) -> Result<(), E> {
        append_or_again(app, &self.context, |state: CaseState| async move {
            let wanted: Vec<Wanted> = commands(&state)?.into_iter().map(Wanted::from).collect();
            let decided = self.context.decide(app, &state, &wanted, by, Act::CaseChanged).await?;
            if decided.events.is_empty() {
                return Ok(Judged::Nothing(()));
            }
            let change = self
                .context
                .change_by(by.clone(), state.version, decided.events, Act::CaseChanged);
            Ok(Judged::Change(Box::new(change), ()))
        })
        .await
    }
}

/// What became of what was settled together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It is kept, or there was nothing to keep.
    Kept,
    /// It is not: a day in it has gone by.
    Behind,
    /// It is not: the screen may not say it, or the talk is closed.
    CannotStand,
}

/// Keeps what a form comes to, where the screen may say it again: judged on the case as it stands, the case after it shown to the
/// gate, and kept only over that very version. `named` are the ids of the people that the form names.
///
/// # Errors
/// What `commands` says; any other refusal; what the store says.
pub async fn settle<E: From<ServiceError>>(
    app: &AppState,
    screen: &TalkScreen,
    named: &[String],
    commands: &Commands<'_, E>,
) -> Result<Settled, E> {
    let context = &screen.context;
    append_or_again(app, context, |state: CaseState| async move {
        let wanted: Vec<Wanted> = commands(&state)?.into_iter().map(Wanted::from).collect();
        let actor = context.user.actor();
        let decided = match context.decide(app, &state, &wanted, &actor, Act::CaseChanged).await {
            Ok(decided) => decided,
            Err(ServiceError::Refused(refused)) => {
                return match refused.refusal.reason {
                    Reason::Behind => Ok(Judged::Nothing(Settled::Behind)),
                    Reason::Held | Reason::WrittenUp | Reason::Left => Ok(Judged::Nothing(Settled::CannotStand)),
                    _ => Err(ServiceError::Refused(refused).into()),
                };
            }
            Err(error) => return Err(error.into()),
        };
        if decided.events.is_empty() {
            return Ok(Judged::Nothing(Settled::Kept));
        }
        if !may_stand(app, screen, named.to_vec(), &decided.after).await? {
            return Ok(Judged::Nothing(Settled::CannotStand));
        }
        let change = context.change(state.version, decided.events, Act::CaseChanged);
        Ok(Judged::Change(Box::new(change), Settled::Kept))
    })
    .await
}

/// Whether the gate lets the screen say the case again, and everybody who is named may be named before the child.
async fn may_stand(
    app: &AppState,
    screen: &TalkScreen,
    named: Vec<String>,
    after: &CaseState,
) -> Result<bool, ServiceError> {
    let (case, confirmed) = (after.case.clone(), after.confirmations.clone());
    let (id, on) = (screen.meeting.clone(), screen.context.today().0);
    let judged = app.work(move |app| -> Result<bool, PipelineError> {
        let Some(release) = judge(app, &case, &confirmed, &id, on)? else {
            return Ok(false);
        };
        let Released::Full(facts) = release.facts() else {
            return Ok(false);
        };
        // Who may not be named before the child is not on the form, and cannot be put there.
        let people = facts.talk.iter().flat_map(|talk| &talk.people);
        let known: Vec<&str> = people.map(|person| person.id.as_str()).collect();
        Ok(named.iter().all(|name| known.contains(&name.as_str())))
    });
    Ok(judged.await??)
}

/// What the gate lets a talk's screen say.
///
/// # Errors
/// Where the content that the gate needs is broken.
pub fn judge(
    app: &AppState,
    case: &Case,
    confirmed: &[Confirmation],
    meeting: &MeetingId,
    on: Date,
) -> Result<Option<Release>, PipelineError> {
    let request = Request::new(Kind::Talk, on)
        .version(Version::Full)
        .meeting(meeting.clone());
    Ok(app.pipeline.judge(case, &request, confirmed, Today(on))?.release)
}

/// Whether the screen asks what may be said at home: only where that is safe to ask.
///
/// # Errors
/// Where the content that the gate needs is broken.
pub async fn asks_of_home(app: &AppState, screen: &TalkScreen, state: &CaseState) -> Result<bool, ServiceError> {
    let (case, confirmed) = (state.case.clone(), state.confirmations.clone());
    let (id, on) = (screen.meeting.clone(), screen.context.today().0);
    let release = app.work(move |app| judge(app, &case, &confirmed, &id, on)).await??;
    let talk = release.as_ref().and_then(|release| match release.facts() {
        Released::Full(facts) => facts.talk.as_ref(),
        Released::Neutral(_) => None,
    });
    Ok(talk.is_some_and(|talk| talk.asks_of_home))
}

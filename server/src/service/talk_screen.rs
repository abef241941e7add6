//! A talk screen on the table: what the child and the adviser do there, and what the gate lets it show.

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
use domain::facts::TalkFacts;
use domain::gate::{Release, Released, Request};
use domain::talk_tools::Tool;
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Act, Scope};

/// A talk screen, for the duration of one request.
#[derive(Clone, Debug)]
pub struct TalkScreen {
    /// The adviser who opened it, and the case.
    pub context: CaseContext,
    /// Which talk.
    pub meeting: MeetingId,
    /// When it stops showing the talk; afterwards it can only be left.
    pub until: Timestamp,
}

impl TalkScreen {
    /// The talk screen of a session; `None` if its scope is not a talk screen.
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

    /// Applies commands to the newest state, so that a child never sees an edit conflict. Does nothing if there are no
    /// commands.
    ///
    /// # Errors
    /// Those of `commands`; [`ServiceError::Refused`]; those of the store.
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

/// The result of saving what was agreed in the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// Saved, or nothing to save.
    Kept,
    /// Not saved: a day in it is past.
    Behind,
    /// Not saved: the screen may not show it, or the talk is closed.
    CannotStand,
}

/// Saves a form if the screen may show its result. The commands are judged on the newest state, and the gate judges the
/// case after them. `named`: the ids of the people that the form names.
///
/// # Errors
/// Those of `commands`; any refusal not covered by [`Settled`]; those of the store.
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

/// Whether the gate lets the screen show the changed case, and everybody in `named` may be named to the child.
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
        // People who may not be named to the child are not on the form, and must not be added to it.
        let people = facts.talk.iter().flat_map(|talk| &talk.people);
        let known: Vec<&str> = people.map(|person| person.id.as_str()).collect();
        Ok(named.iter().all(|name| known.contains(&name.as_str())))
    });
    Ok(judged.await??)
}

/// The gate's release for a talk screen; `None` if it is blocked.
///
/// # Errors
/// The content that the gate needs is broken.
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

/// Whether the screen asks what may be said at home: only if that is safe to ask.
///
/// # Errors
/// The content that the gate needs is broken.
pub async fn asks_of_home(app: &AppState, screen: &TalkScreen, state: &CaseState) -> Result<bool, ServiceError> {
    lets(app, screen, state, |talk| talk.asks_of_home).await
}

/// Whether the screen asks the child for words of its own about the talk.
///
/// # Errors
/// The content that the gate needs is broken.
pub async fn asks_for_words(app: &AppState, screen: &TalkScreen, state: &CaseState) -> Result<bool, ServiceError> {
    lets(app, screen, state, |talk| talk.own_words).await
}

/// Whether the three houses lie on the table.
///
/// # Errors
/// The content that the gate needs is broken.
pub async fn has_houses(app: &AppState, screen: &TalkScreen, state: &CaseState) -> Result<bool, ServiceError> {
    lets(app, screen, state, |talk| Tool::Houses.is_open(talk.beyond_now)).await
}

/// Whether the gate lets the screen show something of the talk; nothing where it lets it show nothing at all.
async fn lets(
    app: &AppState,
    screen: &TalkScreen,
    state: &CaseState,
    it: fn(&TalkFacts) -> bool,
) -> Result<bool, ServiceError> {
    let (case, confirmed) = (state.case.clone(), state.confirmations.clone());
    let (id, on) = (screen.meeting.clone(), screen.context.today().0);
    let release = app.work(move |app| judge(app, &case, &confirmed, &id, on)).await??;
    let talk = release.as_ref().and_then(|release| match release.facts() {
        Released::Full(facts) => facts.talk.as_ref(),
        Released::Neutral(_) => None,
    });
    Ok(talk.is_some_and(it))
}

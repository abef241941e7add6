//! What came with a case to the adviser who reads it (N38): from the colleague before, with what the child need not tell
//! again; or that somebody gave them the case.

use crate::error::HttpError;
use crate::http::staff::name_of;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::child::Carried;
use domain::event::CaseState;
use domain::joint_talk;

/// What came; `None` where the case was theirs from the start, or they do not have it, or they have read that it came
/// without a change of adviser.
///
/// # Errors
/// If the store does not answer.
pub async fn carried(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
    clock: &Clock<'_>,
) -> Result<Option<Carried>, HttpError> {
    let me = &context.user.account().id;
    if !state.is_assigned_to(me) {
        return Ok(None);
    }
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let came = app.store.came(&context.own.id, me).await?;
    // A case that came before notices were kept has no row: it sends the epoch, and is not read yet.
    let (at, read) = came.map_or((0, false), |came| (came.at.as_millisecond(), came.read));
    let Some(change) = state.adviser_changes.last().filter(|change| change.to == *me) else {
        return Ok(came.filter(|came| !came.read).map(|came| Carried {
            title: say("child-came", &[]),
            since: say("child-came-since", &[("when", &clock.moment(came.at))]),
            at,
            ..Carried::default()
        }));
    };
    let from = name_of(app, &change.from).await?;
    let talk = joint_talk::ahead(state).filter(|talk| !talk.id.is_empty());
    Ok(Some(Carried {
        title: say("child-carries", &[("from", &from)]),
        since: say(
            "child-carries-since",
            &[("from", &from), ("day", &clock.day(change.on.0))],
        ),
        why: change.why.trimmed().to_owned(),
        lines: change
            .carries_over
            .iter()
            .map(|line| line.trimmed().to_owned())
            .collect(),
        together: talk.map(|talk| format!("{}/meeting/{}/room", context.page(), talk.id)),
        at,
        read,
    }))
}

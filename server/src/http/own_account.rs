//! One's own account: where it is signed in, and what happened with it.

use super::case::log::Before;
use super::fields::Fields;
use super::staff::{answer, name_of, shell};
use super::whole_log::{approval_key, is_again, is_backwards, line_of, tries};
use super::words_of_time::Clock;
use crate::auth::cookie;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::own_account::{Happened, Row, Sessions, happened, sessions};
use axum::extract::{Query, State};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::{Act, AuditEntry, Outcome, Scope};

/// Lines of one page.
const LINES: u16 = 100;

/// The query: whether a session was just ended.
#[derive(Debug, Deserialize)]
pub struct Said {
    ended: Option<String>,
    gone: Option<String>,
}

/// Where the account is signed in.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let open = app.store.sessions_of(&user.account().id, &user.token, user.now).await?;
    let clock = Clock::at(&app, user.now)?;
    let rows = open.into_iter().map(|session| Row {
        kind: match session.scope {
            Scope::Staff if session.own => "own",
            Scope::Staff => "staff",
            Scope::Child { card: Some(_), .. } => "card",
            Scope::Child { card: None, .. } => "child",
            Scope::TalkScreen { .. } => "talk",
        },
        began: clock.moment(session.created_at),
        seen: clock.moment(session.seen_at),
        name: session.name,
    });
    let model = Sessions {
        rows: rows.collect(),
        shell: shell(&app, &user, "me").await?,
        done: match (&said.ended, &said.gone) {
            (Some(_), _) => Some("sessions-ended"),
            (None, Some(_)) => Some("sessions-gone"),
            (None, None) => None,
        },
    };
    Ok(answer(|nonce| sessions(&app.out, nonce, model)))
}

/// Ends one of them.
pub async fn end(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let name = fields.text("session").ok_or(HttpError::Form)?;
    let line = line(&user, "session-ended");
    if !app.store.end_session_named(&user.account().id, name, &line).await? {
        return Ok(Redirect::to("/me/sessions?gone").into_response());
    }
    Ok(Redirect::to("/me/sessions?ended").into_response())
}

/// Ends them all, this one too.
pub async fn end_all(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let line = line(&user, "sessions-ended");
    app.store.end_sessions_of(&user.account().id, &line).await?;
    let mut response = Redirect::to("/sign-in").into_response();
    let gone = cookie::take_back(&app.place).map(|cookie| (SET_COOKIE, cookie));
    response.headers_mut().extend(gone);
    Ok(response)
}

fn line(user: &CurrentUser, what: &str) -> AuditEntry {
    AuditEntry {
        what: Some(what.to_owned()),
        ..user.entry(Act::SignOut, None, Outcome::Done)
    }
}

/// What happened with the account.
pub async fn log(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(from): Query<Before>,
) -> Result<Response, HttpError> {
    let account = user.account();
    let found = app
        .store
        .audit_of_account(&account.municipality, &account.id, from.before, LINES)
        .await?;
    let last = found.last().filter(|_| found.len() == usize::from(LINES));
    let more = last.map(|line| format!("/me/happened?before={}", line.number));
    let clock = Clock::at(&app, user.now)?;
    let mut lines = Vec::new();
    for line in found {
        let entry = line.entry;
        lines.push(line_of(&app, &clock, &entry, told(&app, &user, &entry).await?));
    }
    let model = Happened {
        shell: shell(&app, &user, "me").await?,
        lines,
        more,
    };
    Ok(answer(|nonce| happened(&app.out, nonce, model)))
}

/// A line, as its account's holder reads it.
async fn told(app: &AppState, user: &CurrentUser, entry: &AuditEntry) -> Result<String, HttpError> {
    let what = entry.what.as_deref().unwrap_or_default();
    let who = match &entry.who {
        Some(by) => name_of(app, by).await?,
        None => app.out.say("happened-by-server", &[]),
    };
    let key = key_of(entry, user.account().id.as_str());
    let mut words = vec![app.out.say(key, &[("who", &who)])];
    // What was only tried says so by itself.
    if entry.outcome == Outcome::Throttled {
        words.push(app.out.say("outcome-throttled", &[]));
    }
    if let Some(count) = tries(what) {
        words.push(app.out.say("happened-tries", &[("count", count)]));
    }
    Ok(words.join(" "))
}

/// The key of a line's sentence, for the holder of the account `own`.
fn key_of(entry: &AuditEntry, own: &str) -> &'static str {
    let what = entry.what.as_deref().unwrap_or_default();
    let done = entry.outcome == Outcome::Done;
    let themself = entry.who.as_ref().is_some_and(|who| who.as_str() == own);
    let (about, change) = what.split_once(':').unwrap_or((what, ""));
    match entry.act {
        Act::SignIn if is_again(what) && done => return "happened-again",
        Act::SignIn if is_again(what) => return "happened-again-not",
        Act::SignIn if is_backwards(what) => return "happened-passkey-backwards",
        Act::SignIn if done => return "happened-sign-in",
        Act::SignIn => return "happened-sign-in-not",
        Act::SignOut => {
            return match what {
                "session-ended" => "happened-session-ended",
                "sessions-ended" => "happened-sessions-ended",
                "there" => "happened-sign-out-there",
                _ => "happened-sign-out",
            };
        }
        _ => {}
    }
    if about != own {
        return "happened-others";
    }
    if !done {
        return "happened-changed-not";
    }
    if let Some(key) = approval_key(what) {
        return key;
    }
    match change.split(':').next().unwrap_or_default() {
        "password" => "happened-password",
        "own-password" => "happened-own-password",
        "second-factor" => "happened-second-factor",
        "recovery-codes" => "happened-recovery-codes",
        "passkey-added" => "happened-passkey-added",
        "passkey-removed" => "happened-passkey-removed",
        "factor-removed" => "happened-factor-removed",
        "believed" => "happened-believed",
        // At the municipality they give themself nothing: it does.
        "roles" if themself => "happened-roles-there",
        "roles" => "happened-roles",
        "away" => "happened-away",
        "back" => "happened-back",
        "closed" => "happened-closed",
        "open" => "happened-open",
        "made" if themself => "happened-made-there",
        "made" => "happened-made",
        "" if themself => "happened-own-changed",
        _ => "happened-changed",
    }
}

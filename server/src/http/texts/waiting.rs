//! Wordings that wait for a second person: the list, one wording with where it stands, approving it and sending it
//! back.

use super::changed::changed;
use super::{Pairs, about, text, title, worded};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::staff::{answer, municipality, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::wording::{self as service, Settled, file_named, place, wording};
use crate::state::AppState;
use app::pages::texts::difference::Changed;
use app::pages::texts::waiting::{Proposal, Row, Waiting, proposal, waiting};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::command::Fingerprint;
use domain::wording::{Author, NotSettled, Stand, Wording};
use serde::Deserialize;
use store::Settle;

/// How many settled wordings the list shows.
const SETTLED: u16 = 20;

/// The list: what waits, and what was settled last.
pub async fn list(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let settled = app
        .store
        .wordings_settled(&user.account().municipality, SETTLED)
        .await?;
    let model = Waiting {
        shell: shell(&app, &user, "").await?,
        waiting: rows(&app, &user).await?,
        settled: listed(&app, &user, settled).await?,
    };
    Ok(answer(|nonce| waiting(&app.out, nonce, model)))
}

/// The wordings that wait in the user's municipality.
///
/// # Errors
/// If the store does not answer.
pub async fn rows(app: &AppState, user: &CurrentUser) -> Result<Vec<Row>, HttpError> {
    let waiting = app.store.wordings_waiting(&user.account().municipality).await?;
    listed(app, user, waiting).await
}

/// How many wordings wait for the user: those of others.
///
/// # Errors
/// If the store does not answer.
pub async fn count(app: &AppState, user: &CurrentUser) -> Result<usize, HttpError> {
    let waiting = app.store.wordings_waiting(&user.account().municipality).await?;
    let account = &user.account().id;
    Ok(waiting.iter().filter(|(_, wording)| !wording.is_by(account)).count())
}

async fn listed(app: &AppState, user: &CurrentUser, all: Vec<store::Numbered>) -> Result<Vec<Row>, HttpError> {
    let mut rows = Vec::new();
    for (number, wording) in all {
        rows.push(Row {
            href: format!("/wording/{number}"),
            title: titled(app, &wording),
            made: made(app, user, &wording).await?,
            stand: stand(app, user, &wording).await?,
        });
    }
    Ok(rows)
}

/// The name of a wording's file; a sentence that this version no longer has goes by its address.
fn titled(app: &AppState, wording: &Wording) -> String {
    file_named(&app.pipeline.house(), &wording.file).map_or_else(|| wording.file.clone(), |file| title(app, &file))
}

/// When and by whom: a colleague by name, somebody of another municipality by that municipality.
pub(super) async fn made(app: &AppState, user: &CurrentUser, wording: &Wording) -> Result<String, HttpError> {
    let when = Clock::at(app, user.now)?.moment(wording.at);
    let who = match &wording.by {
        Author::Colleague(account) => name_of(app, account).await?,
        Author::Elsewhere(id) => {
            let there = municipality(app, id).await?;
            app.out.say("version-elsewhere", &[("municipality", &there)])
        }
    };
    Ok(app.out.say("version-made", &[("when", &when), ("who", &who)]))
}

/// Where a wording stands, in a sentence.
pub(super) async fn stand(app: &AppState, user: &CurrentUser, wording: &Wording) -> Result<String, HttpError> {
    let (key, by, at) = match &wording.stand {
        Stand::Proposed if wording.is_by(&user.account().id) => return Ok(app.out.say("wording-waits-colleague", &[])),
        Stand::Proposed => return Ok(app.out.say("wording-waits-you", &[])),
        Stand::AtOnce => return Ok(app.out.say("wording-at-once", &[])),
        Stand::TakenOver => return Ok(app.out.say("wording-taken-over", &[])),
        Stand::Approved { by, at } => ("wording-approved", Some(by), at),
        Stand::SentBack { by, at, .. } => ("wording-sent-back", Some(by), at),
        Stand::Withdrawn { at } => ("wording-withdrawn", None, at),
    };
    let when = Clock::at(app, user.now)?.moment(*at);
    let who = match by {
        Some(by) => name_of(app, by).await?,
        None => String::new(),
    };
    Ok(app.out.say(key, &[("when", &when), ("who", &who)]))
}

/// The query: what was just done.
#[derive(Debug, Default, Deserialize)]
pub struct WordingQuery {
    #[serde(default)]
    done: String,
}

/// One wording.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Path(number): Path<u64>,
    Query(query): Query<WordingQuery>,
) -> Result<Response, HttpError> {
    let more = Proposal {
        done: ["proposed", "approved", "sent-back", "withdrawn"]
            .into_iter()
            .find(|done| *done == query.done),
        ..Proposal::default()
    };
    page(&app, &user, number, more).await
}

async fn page(app: &AppState, user: &CurrentUser, number: u64, more: Proposal) -> Result<Response, HttpError> {
    let status = if more.problems.is_empty() && !more.why_lacks {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let municipality = &user.account().municipality;
    let wording = wording(app, municipality, number).await?;
    let place = place(app, municipality, &wording.file, &wording.key).await?;
    let own = wording.is_by(&user.account().id);
    let waits = wording.stand.waits();
    let in_force = place.as_ref().and_then(|place| place.in_force());
    let example = match (&place, &wording.words) {
        (Some(place), Some(words)) if waits => place.try_out(app, municipality, words).await?.example,
        _ => None,
    };
    let differs = match &place {
        None => None,
        // What waits is held against the words of today, and what was settled against those it was written for.
        Some(place) if waits => wording.words.as_ref().map(|words| Changed {
            old: place.sentence.words.clone(),
            new: words.clone(),
        }),
        Some(place) => {
            let all = app.store.wordings_of_file(municipality, &wording.file).await?;
            let at = all.iter().position(|(other, _)| *other == number);
            at.and_then(|at| changed(&all[at..], std::slice::from_ref(&place.sentence)))
        }
    };
    let model = Proposal {
        shell: shell(app, user, "").await?,
        changed: differs,
        at: format!("/wording/{number}"),
        title: titled(app, &wording),
        key: wording.key.clone(),
        now: place
            .as_ref()
            .map(|place| place.sentence.words.clone())
            .unwrap_or_default(),
        words: wording
            .words
            .clone()
            .unwrap_or_else(|| app.out.say("version-original", &[])),
        made: made(app, user, &wording).await?,
        why: wording.why.clone(),
        stand: stand(app, user, &wording).await?,
        sent_back_why: match &wording.stand {
            Stand::SentBack { why, .. } => Some(why.clone()),
            _ => None,
        },
        shown: wording.fingerprint(in_force).0,
        may_settle: waits && !own,
        may_withdraw: waits && own,
        example,
        ..more
    };
    let response = answer(|nonce| proposal(&app.out, nonce, model));
    Ok((status, response).into_response())
}

/// Approves a wording; it is in the letters from then on.
pub async fn approve(
    State(app): State<AppState>,
    user: CurrentUser,
    Path(number): Path<u64>,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let shown = Fingerprint(text(&pairs, "shown").ok_or(HttpError::Form)?);
    let settled = service::approve(&app, &user, number, &shown).await?;
    after(&app, &user, number, settled, "approved").await
}

/// Sends a wording back, with a word why.
pub async fn send_back(
    State(app): State<AppState>,
    user: CurrentUser,
    Path(number): Path<u64>,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let why = text(&pairs, "why").unwrap_or_default();
    let settle = Settle::SendBack { why };
    let settled = service::settle(&app, &user, number, &settle).await?;
    after(&app, &user, number, settled, "sent-back").await
}

/// Takes a wording back, by its author.
pub async fn withdraw(
    State(app): State<AppState>,
    user: CurrentUser,
    Path(number): Path<u64>,
) -> Result<Response, HttpError> {
    let settled = service::settle(&app, &user, number, &Settle::Withdraw).await?;
    after(&app, &user, number, settled, "withdrawn").await
}

/// The answer to settling a wording, with what the audit log says it was about.
async fn after(
    app: &AppState,
    user: &CurrentUser,
    number: u64,
    settled: Settled,
    done: &str,
) -> Result<Response, HttpError> {
    let file = wording(app, &user.account().municipality, number).await?.file;
    let more = match settled {
        Settled::Yes => {
            let to = Redirect::to(&format!("/wording/{number}?done={done}")).into_response();
            return Ok(about(&file, Some(number), to));
        }
        Settled::Refused(NotSettled::NoRight) => return Err(HttpError::NotYours),
        Settled::Refused(NotSettled::Unexplained) => Proposal {
            why_lacks: true,
            ..Proposal::default()
        },
        Settled::Refused(why) => Proposal {
            problems: vec![app.out.say(&format!("wording-{}", why.as_str()), &[])],
            ..Proposal::default()
        },
        Settled::Failed(tried) => Proposal {
            problems: tried.problems.iter().map(|problem| worded(app, problem)).collect(),
            ..Proposal::default()
        },
    };
    Ok(about(&file, Some(number), page(app, user, number, more).await?))
}

//! The versions of a file: who changed what, when and why, and restoring one.

use super::{Pairs, TextsQuery, about, find, overlay, page_of, text, title, worded};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::staff::{answer, municipality, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::wording::{Hand, Kept, back_to};
use crate::state::AppState;
use app::pages::texts::versions::{Version as VersionRow, Versions, versions};
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::wordings::{self, TextFile, Version};
use domain::event::{MunicipalityId, UserId};

/// The versions of a file.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Path((document, name)): Path<(String, String)>,
    Query(query): Query<TextsQuery>,
) -> Result<Response, HttpError> {
    let file = find(&app, &document, &name)?;
    page(&app, &user, &file, query.done == "back", Vec::new()).await
}

async fn page(
    app: &AppState,
    user: &CurrentUser,
    file: &TextFile,
    done: bool,
    problems: Vec<String>,
) -> Result<Response, HttpError> {
    let status = if problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let all = wordings::versions(&overlay(app)?, file)?;
    let mut rows = Vec::new();
    for version in &all {
        rows.push(VersionRow {
            number: version.number,
            made: made(app, user, version).await?,
            why: version.why.clone(),
            what: what(app, version),
            counts: rows.is_empty(),
        });
    }
    rows.push(VersionRow {
        made: app.out.say("version-original", &[]),
        counts: rows.is_empty(),
        ..VersionRow::default()
    });
    let model = Versions {
        shell: shell(app, user, "").await?,
        file: page_of(file),
        title: title(app, file),
        versions: rows,
        problems,
        done,
    };
    let response = answer(|nonce| versions(&app.out, nonce, model));
    Ok((status, response).into_response())
}

/// When and by whom: a colleague by name, an editor of another municipality by that municipality.
async fn made(app: &AppState, user: &CurrentUser, version: &Version) -> Result<String, HttpError> {
    let when = Clock::at(app, user.now)?.moment(version.at);
    let who = if version.municipality == user.account().municipality.as_str() {
        name_of(app, &UserId::from(version.by.as_str())).await?
    } else {
        let there = municipality(app, &MunicipalityId::from(version.municipality.as_str())).await?;
        app.out.say("version-elsewhere", &[("municipality", &there)])
    };
    Ok(app.out.say("version-made", &[("when", &when), ("who", &who)]))
}

fn what(app: &AppState, version: &Version) -> String {
    let number = version.back_to.map(|number| number.to_string());
    match (&version.key, number) {
        (_, Some(number)) if number == "0" => app.out.say("version-is-original", &[]),
        (_, Some(number)) => app.out.say("version-is-back", &[("number", &number)]),
        (Some(key), _) => match version.words.get(key) {
            Some(words) => format!("{key}: {words}"),
            None => app.out.say("version-key-original", &[("key", key)]),
        },
        (None, None) => String::new(),
    }
}

/// Restores an earlier version if it passes the trial today, as a new version with its words.
pub async fn put_back(
    State(app): State<AppState>,
    user: CurrentUser,
    Path((document, name)): Path<(String, String)>,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let file = find(&app, &document, &name)?;
    let overlay = overlay(&app)?;
    let number: u32 = text(&pairs, "number")
        .and_then(|number| number.parse().ok())
        .ok_or(HttpError::Form)?;
    let by = Hand::of(&user, String::new());
    let of = file.clone();
    let kept = app.work(move |app| back_to(app, overlay, &of, number, by)).await??;
    match kept {
        Kept::Yes(number) => {
            let to = format!("{}/versions?done=back", page_of(&file));
            Ok(about(&file.id(), Some(number), Redirect::to(&to).into_response()))
        }
        Kept::No(tried) => {
            let problems = tried.problems.iter().map(|problem| worded(&app, problem)).collect();
            let page = page(&app, &user, &file, false, problems).await?;
            Ok(about(&file.id(), None, page))
        }
    }
}

//! What was changed in a file, by whom, when and why; and proposing earlier words again.

use super::changed::changed;
use super::sentence::proposed;
use super::waiting::{made, stand};
use super::{Pairs, about, find, page_of, text, title, worded};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::staff::{answer, shell};
use crate::service::composer;
use crate::service::wording::{Proposed, place, propose, wording};
use crate::state::AppState;
use app::pages::texts::spoken;
use app::pages::texts::versions::{Version as VersionRow, Versions, versions};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use content::wordings::{self, TextFile};
use domain::wording::{NotSettled, Wording};
use std::collections::BTreeSet;

/// The versions of a file.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Path((document, name)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let file = find(&app, &document, &name)?;
    page(&app, &user, &file, Vec::new()).await
}

async fn page(
    app: &AppState,
    user: &CurrentUser,
    file: &TextFile,
    problems: Vec<String>,
) -> Result<Response, HttpError> {
    let status = if problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let all = app
        .store
        .wordings_of_file(&user.account().municipality, &file.id())
        .await?;
    let composer = composer::of(app, &user.account().municipality).await?;
    let sentences = wordings::sentences(composer.content().source(), file)?;
    let mut rows = Vec::new();
    // The newest of a sentence that took effect is in force.
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (at, (number, wording)) in all.iter().enumerate() {
        let counts = wording.stand.took_effect() && known.insert(&wording.key);
        rows.push(VersionRow {
            number: *number,
            made: made(app, user, wording).await?,
            why: wording.why.clone(),
            what: what(app, wording),
            changed: changed(&all[at..], &sentences),
            stand: stand(app, user, wording).await?,
            counts,
            again: !counts && wording.stand.took_effect(),
        });
    }
    let model = Versions {
        shell: shell(app, user, "").await?,
        file: page_of(file),
        title: title(app, file),
        versions: rows,
        problems,
    };
    let response = answer(|nonce| versions(&app.out, nonce, model));
    Ok((status, response).into_response())
}

fn what(app: &AppState, wording: &Wording) -> String {
    match &wording.words {
        Some(words) => format!("{}: {}", wording.key, spoken(&app.out, words)),
        None => app.out.say("version-key-original", &[("key", &wording.key)]),
    }
}

/// Proposes earlier words again, if they pass the trial today.
pub async fn put_back(
    State(app): State<AppState>,
    user: CurrentUser,
    Path((document, name)): Path<(String, String)>,
    PageForm(pairs): PageForm<Pairs>,
) -> Result<Response, HttpError> {
    let file = find(&app, &document, &name)?;
    let number: u64 = text(&pairs, "number")
        .and_then(|number| number.parse().ok())
        .ok_or(HttpError::Form)?;
    let municipality = &user.account().municipality;
    let earlier = wording(&app, municipality, number).await?;
    if earlier.file != file.id() || !earlier.stand.took_effect() {
        return Err(HttpError::NotFound);
    }
    let place = place(&app, municipality, &earlier.file, &earlier.key).await?;
    let place = place.ok_or(HttpError::DoesNotFit)?;
    let typed = earlier.words.unwrap_or_else(|| place.sentence.original.clone());
    let why = app.out.say("version-again-why", &[("number", &number.to_string())]);
    let problems = match propose(&app, &user, &place, &typed, why).await? {
        Proposed::Yes(number) => return Ok(about(&file.id(), Some(number), proposed(&place, &typed, number))),
        Proposed::Failed(tried) => tried.problems.iter().map(|problem| worded(&app, problem)).collect(),
        Proposed::Refused(NotSettled::NoRight) => return Err(HttpError::NotYours),
        Proposed::Refused(why) => vec![app.out.say(&format!("wording-{}", why.as_str()), &[])],
    };
    Ok(about(&file.id(), None, page(&app, &user, &file, problems).await?))
}

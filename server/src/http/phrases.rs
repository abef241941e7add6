//! What an adviser can say in the talk (N44, N54, N55), and cards of what adults' words mean (N7). Search words are posted, so
//! that no address holds them.

use super::fields::Fields;
use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::phrases::{Phrase, Phrases, phrases};
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::band::Band;
use print::Form;

/// All phrases of the band 7-9.
pub async fn show(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    page(&app, &user, Band::Seven, "").await
}

/// The phrases of a band that contain all search words.
pub async fn find(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let asked = fields.text("band");
    let band = Band::ALL.into_iter().find(|band| Some(band.as_str()) == asked);
    page(
        &app,
        &user,
        band.unwrap_or(Band::Seven),
        fields.text("words").unwrap_or_default(),
    )
    .await
}

/// The words of a band as cards to cut out, as PDF. They are the same for every child.
pub async fn cards(State(app): State<AppState>, Path(band): Path<String>) -> Result<Response, HttpError> {
    let band = Band::ALL.into_iter().find(|one| one.as_str() == band);
    let band = band.ok_or(HttpError::NotFound)?;
    let made = app.work(move |app| {
        let document = content::word_cards::document(app.pipeline.content(), band)?;
        Ok::<_, HttpError>(app.pipeline.pdf_as(&document, Form::Cards)?)
    });
    let bytes = made.await??;
    let name = [
        (CONTENT_TYPE, "application/pdf"),
        (CONTENT_DISPOSITION, "attachment; filename=\"ordkort.pdf\""),
    ];
    Ok((name, bytes).into_response())
}

async fn page(app: &AppState, user: &CurrentUser, band: Band, query: &str) -> Result<Response, HttpError> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let fits = |phrase: &Phrase| {
        let all = format!("{} {} {}", phrase.when, phrase.say, phrase.mind).to_lowercase();
        words.iter().all(|word| all.contains(word))
    };
    let model = Phrases {
        shell: shell(app, user, "").await?,
        bands: Band::ALL.into_iter().map(|one| (one.as_str(), one == band)).collect(),
        query: query.to_owned(),
        phrases: of(app, band)?.into_iter().filter(fits).collect(),
    };
    Ok(answer(|nonce| phrases(&app.out, nonce, model)))
}

/// All phrases of a band, each with when it fits.
///
/// # Errors
/// If one is not written.
pub(super) fn of(app: &AppState, band: Band) -> Result<Vec<Phrase>, HttpError> {
    let all = content::phrases::of(app.pipeline.content(), band)?;
    let words = all.into_iter().map(|(key, say)| Phrase {
        when: app.out.say(&format!("phrase-{key}"), &[]),
        say,
        mind: app.out.say(&format!("phrase-{key}-mind"), &[]),
    });
    Ok(words.collect())
}

//! How a case goes in the reader's municipality, and what front staff do when a child tells something, as papers (N46, N51). They are of
//! no case. Which track was looked at is posted, so that no address holds it.

use super::fields::Fields;
use super::plan::{code, own_pack};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::state::AppState;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use content::pack_papers::{front_staff_leaflet, process_plan};
use domain::band::Band;
use domain::case::Track;
use domain::document::Document;

/// The chosen track as PDF; the first one where there is none of that name.
pub async fn plan(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let band = Band::ALL
        .into_iter()
        .find(|band| Some(band.as_str()) == fields.text("band"))
        .unwrap_or(Band::Seven);
    let track = fields.text("track").unwrap_or_default().to_owned();
    let pack = own_pack(&app, &user).await?;
    let made = app.work(move |app| {
        let of = |track: &str| process_plan(app.pipeline.content(), &pack, track, band);
        let document = match of(&track)? {
            Some(document) => Some(document),
            None => of(&code(Track::Support))?,
        };
        pdf(app, document)
    });
    Ok(paper("forloeb", made.await??))
}

/// The page for front staff as PDF.
pub async fn leaflet(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let pack = own_pack(&app, &user).await?;
    let made = app.work(move |app| pdf(app, front_staff_leaflet(app.pipeline.content(), &pack)?));
    Ok(paper("naar-et-barn-fortaeller", made.await??))
}

fn pdf(app: &AppState, document: Option<Document>) -> Result<Vec<u8>, HttpError> {
    let document = document.ok_or(HttpError::Ours)?;
    Ok(app.pipeline.pdf(&document)?)
}

fn paper(name: &str, bytes: Vec<u8>) -> Response {
    let headers = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.pdf\"")),
    ];
    (headers, bytes).into_response()
}

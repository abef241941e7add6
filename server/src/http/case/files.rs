//! A new child, and case files in and out.

use super::{CaseContext, Fields};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::staff::{answer, shell};
use crate::http::{AppState, HttpError};
use crate::service::{self, open::Opener};
use app::pages::new_child::new_child;
use axum::Extension;
use axum::extract::{Form, Multipart, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::Case;
use domain::event::{CaseState, Source};
use serde_json::{Value, json};
use store::{Act, Outcome};

/// A case file may be this large (docs/case-file.md).
const LARGEST: usize = 1024 * 1024;

/// The page that asks for a new child.
pub async fn ask(State(app): State<AppState>, Extension(user): Extension<CurrentUser>) -> Response {
    match shell(&app, &user, "").await {
        Ok(shell) => answer(|nonce| new_child(&app.out, nonce, shell, Vec::new())),
        Err(error) => error.page(&app),
    }
}

/// Opens a case for a child, with what a first line knows; the rest comes while the talk is prepared.
pub async fn begin(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let fields = Fields::of(pairs);
    let begun = async {
        let name = fields.text("first_name").ok_or(HttpError::Lacking)?;
        let mut case = json!({
            "format": "case/1",
            "state": "open",
            "child": {"first_name": name},
        });
        for (field, at) in [("birth_date", "child"), ("pronoun", "child"), ("reads", "child")] {
            if let Some(text) = fields.text(field) {
                case[at][field] = Value::String(text.to_owned());
            }
        }
        for field in ["track", "reference"] {
            if let Some(text) = fields.text(field) {
                case[field] = Value::String(text.to_owned());
            }
        }
        let case = domain::case::read::read_value(case).map_err(|_| HttpError::Form)?;
        let state = open(&app, &user, case, Source::Begun).await?;
        Ok(Redirect::to(&format!("/case/{}/prepare", state.id)).into_response())
    };
    begun
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}

/// Takes a case file in, or says everything that is wrong with it.
pub async fn import(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    mut form: Multipart,
) -> Response {
    let imported = async {
        let field = form
            .next_field()
            .await
            .map_err(|_| HttpError::Form)?
            .ok_or(HttpError::Form)?;
        let bytes = field.bytes().await.map_err(|_| HttpError::TooLarge)?;
        if bytes.len() > LARGEST {
            return Err(HttpError::TooLarge);
        }
        let case = match domain::case::read::read(&bytes) {
            Ok(case) => case,
            Err(faults) => {
                let lines = faults.iter().map(|fault| app.pipeline.message_at(fault)).collect();
                let shell = shell(&app, &user, "").await?;
                let mut page = answer(|nonce| new_child(&app.out, nonce, shell, lines));
                *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
                return Ok(page);
            }
        };
        let state = open(&app, &user, case, Source::Imported).await?;
        Ok(Redirect::to(&format!("/case/{}", state.id)).into_response())
    };
    imported
        .await
        .unwrap_or_else(|error: HttpError| error.page(&app).into_response())
}

/// Opens a case for whoever brings it.
async fn open(app: &AppState, user: &CurrentUser, case: Case, source: Source) -> Result<CaseState, HttpError> {
    let act = match source {
        Source::Begun => Act::CaseOpened,
        Source::Imported => Act::CaseImported,
    };
    let opener = Opener {
        municipality: user.account().municipality.clone(),
        adviser: Some(user.account().id.clone()),
        by: user.actor(),
        audit: user.entry(act, None, Outcome::Done),
    };
    Ok(service::open::open(&*app.store, case, source, opener).await?)
}

/// The case as a case file, under a name that tells nothing.
pub async fn export(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
) -> Response {
    let context = CaseContext { user, own };
    match context.state(&app).await {
        Ok(state) => {
            let name = [
                (CONTENT_TYPE, "application/json"),
                (CONTENT_DISPOSITION, "attachment; filename=\"case.json\""),
            ];
            (name, domain::case::write(&state.case)).into_response()
        }
        Err(error) => error.page(&app),
    }
}

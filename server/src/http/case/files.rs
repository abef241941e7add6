//! A new child, and case files in and out.

use super::same_child;
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::http::extract::SentFile;
use crate::http::fields::{Fields, code_of};
use crate::http::staff::{answer, shell};
use crate::service::case_context::CaseContext;
use crate::service::dangerous;
use crate::service::open::{Opener, new_form, open};
use crate::service::same_child::among_own;
use crate::service::way;
use crate::state::AppState;
use app::outside::Out;
use app::pages::new_child::new_child;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::{Name, Track};
use domain::event::Source;
use domain::same_child::KnownBy;
use serde_json::{Value, json};

/// A case file may be this large, in bytes (docs/case-file.md).
const LARGEST: usize = 1024 * 1024;

/// The page with the form for a new child.
pub async fn ask(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let shell = shell(&app, &user, "").await?;
    let tracks = tracks(&app.out);
    Ok(answer(|nonce| {
        new_child(&app.out, nonce, shell, (new_form(), tracks), Vec::new())
    }))
}

/// Opens a case with the first facts about a child, after asking where the child may be there already; the rest is added while the talk is prepared. Its way is laid from its
/// track.
pub async fn begin(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    fields.short(&[("first_name", Name::LONGEST), ("reference", Name::LONGEST)])?;
    let name = fields.required("first_name")?;
    let mut case = json!({
        "format": "case/1",
        "state": "open",
        "child": {"first_name": name.0},
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
    let opener = Opener::signed_in(&user, Source::Begun).from_form(fields.text("form"), &case.to_string());
    let case = domain::case::read::read_value(case).map_err(|_| HttpError::Form)?;
    if fields.text(same_child::ANOTHER).is_none() {
        // Pressed twice, the case of the form is there itself.
        let others = among_own(&app, &user, &KnownBy::of(&case), &opener.case()).await?;
        if !others.is_empty() {
            return same_child::ask(&app, &user, &fields, others).await;
        }
    }
    let case = way::laid_in(&app, &user.account().municipality, case).await?;
    let state = open(&*app.store, case, Source::Begun, opener).await?;
    Ok(Redirect::to(&format!("/case/{}/prepare", state.id)).into_response())
}

/// The kinds of cases: code and name.
fn tracks(out: &Out) -> Vec<(String, String)> {
    let codes = Track::ALL.into_iter().filter_map(code_of);
    codes
        .map(|code| {
            let name = out.say(&format!("option-track-{code}"), &[]);
            (code, name)
        })
        .collect()
}

/// Imports a case file, or lists everything that is wrong with it.
pub async fn import(
    State(app): State<AppState>,
    user: CurrentUser,
    SentFile(bytes): SentFile,
) -> Result<Response, HttpError> {
    if bytes.len() > LARGEST {
        return Err(HttpError::TooLarge);
    }
    let case = match domain::case::read::read(&bytes) {
        Ok(case) => case,
        Err(faults) => {
            let lines = faults.iter().map(|fault| app.pipeline.message_at(fault)).collect();
            let shell = shell(&app, &user, "").await?;
            let tracks = tracks(&app.out);
            let mut page = answer(|nonce| new_child(&app.out, nonce, shell, (new_form(), tracks), lines));
            *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            return Ok(page);
        }
    };
    let state = open(
        &*app.store,
        case,
        Source::Imported,
        Opener::signed_in(&user, Source::Imported),
    )
    .await?;
    Ok(Redirect::to(&format!("/case/{}", state.id)).into_response())
}

/// The case as a case file, under a file name that reveals nothing.
pub async fn export(State(app): State<AppState>, context: CaseContext, fresh: Fresh) -> Result<Response, HttpError> {
    let file = dangerous::export(&app, &fresh, &context).await?;
    let name = [
        (CONTENT_TYPE, "application/json"),
        (CONTENT_DISPOSITION, "attachment; filename=\"case.json\""),
    ];
    Ok((name, file).into_response())
}

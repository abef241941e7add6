//! The signed-in user's profile, as children see it: name, number, a sentence, a drawn figure, a photo. Also their PIN.

use super::fields::Fields;
use super::keys::SingleKeys;
use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::auth::interrupted::safe_path;
use crate::error::HttpError;
use crate::http::extract::SentFile;
use crate::photo::{self, PhotoError};
use crate::state::AppState;
use app::pages::me::{Me, me};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::{FIGURES, Name, Words};
use serde::Deserialize;
use std::sync::Arc;
use store::{Act, AuditEntry, Outcome, Photo, Pin, Profile, Role};

/// The query: what was just saved, or that a PIN is needed.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    saved: Option<String>,
    pin: Option<String>,
    password: Option<String>,
    /// The talk that waits for the PIN.
    back: Option<String>,
}

/// The page of a case that somebody came from; anything else leads nowhere.
fn came_from(back: Option<&str>) -> Option<String> {
    back.filter(|back| back.starts_with("/case/") && safe_path(back) == *back)
        .map(str::to_owned)
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    current_user: CurrentUser,
    keys: SingleKeys,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let pin = match said.pin.as_deref() {
        Some("needed") => Some("needed"),
        Some("saved") => Some("saved"),
        _ => None,
    };
    let saved = match (&said.saved, &said.password) {
        (_, Some(_)) => Some("me-password-changed"),
        (Some(_), None) => Some("me-saved"),
        (None, None) => None,
    };
    let pin = (pin, came_from(said.back.as_deref()));
    page(&app, &current_user, keys, saved, None, pin).await
}

async fn page(
    app: &AppState,
    current_user: &CurrentUser,
    SingleKeys(single_keys): SingleKeys,
    saved: Option<&'static str>,
    photo_fault: Option<&'static str>,
    (pin, back): (Option<&'static str>, Option<String>),
) -> Result<Response, HttpError> {
    let profile = app.store.profile(&current_user.account().id).await?;
    let model = Me {
        shell: shell(app, current_user, "me").await?,
        name: profile.name,
        first_name: profile.first_name,
        phone: profile.phone.unwrap_or_default(),
        phone_hours: profile.phone_hours.unwrap_or_default(),
        number_is_neutral: profile.number_is_neutral,
        about: profile.about.unwrap_or_default(),
        figure: profile.avatar.unwrap_or_default(),
        photo: profile.photo.is_some(),
        saved,
        photo_fault,
        has_pin: app.store.has_pin(&current_user.account().id).await?,
        has_factor: match current_user.account().from_municipality {
            true => None,
            false => Some(app.store.has_factor(&current_user.account().id).await?),
        },
        has_cases: current_user.has(Role::Adviser),
        no_role: current_user.account().roles.is_none(),
        pin,
        back: back.unwrap_or_default(),
        single_keys,
    };
    let mut response = answer(|nonce| me(&app.out, nonce, model));
    if photo_fault.is_some() || pin == Some("wrong") {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// Saves the profile.
pub async fn save(
    State(app): State<AppState>,
    current_user: CurrentUser,
    fields: Fields,
) -> Result<Response, HttpError> {
    // As long as each may be in a case: there it stands as what a person is called and says of themself.
    fields.short(&[
        ("name", Name::LONGEST),
        ("first_name", Name::LONGEST),
        ("phone", Name::LONGEST),
        ("phone_hours", Words::LONGEST),
        ("about", Words::LONGEST),
    ])?;
    let text = |name: &str| fields.text(name).map(str::to_owned);
    let before = app.store.profile(&current_user.account().id).await?;
    // A page from before there were figures sends none, and takes none away.
    let avatar = match fields.sent("figure") {
        true => text("figure").filter(|figure| FIGURES.contains(&figure.as_str())),
        false => before.avatar.clone(),
    };
    let profile = Profile {
        name: fields.required("name")?.0,
        first_name: fields.required("first_name")?.0,
        phone: text("phone"),
        phone_hours: text("phone_hours"),
        number_is_neutral: fields.text("number_is_neutral") == Some("true"),
        about: text("about"),
        avatar,
        ..before
    };
    let user = &current_user.account().id;
    app.store.set_profile(user, &profile, &line(&current_user)).await?;
    show_at_once(&app).await;
    Ok(Redirect::to("/me?saved").into_response())
}

/// After a change of what others see, so that the next page here shows it already. The change stands whatever comes of this:
/// where the store does not answer, it is asked again within a second.
async fn show_at_once(app: &AppState) {
    if let Err(error) = app.shared.look(&*app.store).await {
        tracing::warn!(%error, "a changed profile is not shown at once");
    }
}

/// The line in the log, which is written with the change.
fn line(current_user: &CurrentUser) -> AuditEntry {
    AuditEntry {
        what: Some(current_user.account().id.to_string()),
        ..current_user.entry(Act::AccountChanged, None, Outcome::Done)
    }
}

/// Sets the PIN that closes a talk's own screen. It is typed twice, since it cannot be shown again.
pub async fn pin(
    State(app): State<AppState>,
    current_user: CurrentUser,
    keys: SingleKeys,
    fields: Fields,
) -> Result<Response, HttpError> {
    let back = came_from(fields.text("back"));
    let chosen = fields.text("pin").and_then(Pin::read);
    let Some(chosen) = chosen.filter(|pin| fields.text("again").and_then(Pin::read).as_ref() == Some(pin)) else {
        return page(&app, &current_user, keys, None, None, (Some("wrong"), back)).await;
    };
    let user = &current_user.account().id;
    app.store.set_pin(user, &chosen, &line(&current_user)).await?;
    // Whoever was about to lay the screen on the table goes on there.
    let to = back.unwrap_or_else(|| "/me?pin=saved#pin".to_owned());
    Ok(Redirect::to(&to).into_response())
}

/// Stores a photo, re-encoded small and without the camera's metadata.
pub async fn photo(
    State(app): State<AppState>,
    current_user: CurrentUser,
    keys: SingleKeys,
    SentFile(sent): SentFile,
) -> Result<Response, HttpError> {
    // One at a time: what a hostile picture may take is taken once.
    let permit = Arc::clone(&app.photo_permit).acquire_owned().await;
    let permit = permit.map_err(|_| HttpError::Ours)?;
    // The work goes on, and keeps its turn, where the browser does not wait for it.
    let kept = app.work(move |_| {
        let _permit = permit;
        photo::keep(&sent)
    });
    let kept = kept.await?;
    match kept {
        Ok(bytes) => set_photo(&app, &current_user, Some(bytes)).await,
        Err(error) => {
            let key = match error {
                PhotoError::TooLarge => "too-large",
                PhotoError::TooManyPixels => "too-many-pixels",
                PhotoError::Unreadable => "unreadable",
                PhotoError::TooBusy => "too-busy",
            };
            page(&app, &current_user, keys, None, Some(key), (None, None)).await
        }
    }
}

/// Removes the photo.
pub async fn remove_photo(State(app): State<AppState>, current_user: CurrentUser) -> Result<Response, HttpError> {
    set_photo(&app, &current_user, None).await
}

async fn set_photo(app: &AppState, current_user: &CurrentUser, bytes: Option<Vec<u8>>) -> Result<Response, HttpError> {
    let photo = bytes.map(|bytes| Photo {
        media_type: "image/jpeg".into(),
        bytes,
    });
    let user = &current_user.account().id;
    app.store.set_photo(user, photo.as_ref(), &line(current_user)).await?;
    show_at_once(app).await;
    Ok(Redirect::to("/me?saved").into_response())
}

/// The photo itself.
pub async fn show_photo(State(app): State<AppState>, current_user: CurrentUser) -> Result<Response, HttpError> {
    let profile = app.store.profile(&current_user.account().id).await?;
    Ok(match profile.photo {
        Some(photo) => {
            let headers = [(CONTENT_TYPE, "image/jpeg"), (CACHE_CONTROL, "no-store")];
            (headers, photo.bytes).into_response()
        }
        None => StatusCode::NO_CONTENT.into_response(),
    })
}

//! Whether a browser has a session here, for the one link in the header of pages without a sign-in. Only the cookie is looked
//! for and the store is not asked: the link leads to the sign-in, which lets whoever is signed in through to their own pages.

use crate::auth::cookie;
use crate::state::AppState;
use app::pages::Door;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use std::convert::Infallible;

/// The link of a request's page.
#[derive(Clone, Copy, Debug)]
pub struct OwnDoor(pub Door);

impl FromRequestParts<AppState> for OwnDoor {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<OwnDoor, Infallible> {
        Ok(OwnDoor(match cookie::read(&app.place, &parts.headers) {
            Some(_) => Door::Back,
            None => Door::SignIn,
        }))
    }
}

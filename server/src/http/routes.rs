//! The one table of routes: method, path, who may enter, and what happens.
//!
//! The router is made from it and from nothing else; `boernehoejde routes --json`
//! prints it, so that a test can walk every door.

use super::{Fault, House, front, headers, health, letter, same_origin, too_large, words};
use axum::Router;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use serde::Serialize;

/// Who may enter, as far as one word tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// Everybody.
    Public,
}

/// A door.
#[derive(Clone, Debug, Serialize)]
pub struct Door {
    /// GET or POST.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// Roles that may enter; none named means no sign-in is asked for.
    pub roles: &'static [&'static str],
    /// Who may enter.
    pub scope: Scope,
}

type Make = fn() -> MethodRouter<House>;

const fn door(method: &'static str, path: &'static str) -> Door {
    Door {
        method,
        path,
        roles: &[],
        scope: Scope::Public,
    }
}

const fn doors() -> [(Door, Make); 14] {
    [
        (door("GET", "/"), || get(front::show)),
        (door("POST", "/case-file"), || post(front::case_file)),
        (door("POST", "/letter"), || post(letter::show)),
        (door("POST", "/letter/read"), || post(letter::read)),
        (door("POST", "/letter/pdf"), || post(letter::pdf)),
        (door("POST", "/check/words"), || post(words::check)),
        (door("GET", "/style/{file}"), || get(super::assets::style)),
        (door("GET", "/fonts/{file}"), || get(super::assets::font)),
        (door("GET", "/module/{file}"), || get(super::assets::module)),
        (door("GET", "/islands/{version}/{file}"), || get(super::assets::island)),
        (door("GET", "/icon.svg"), || get(super::assets::icon)),
        (door("GET", "/robots.txt"), || get(super::assets::robots)),
        (door("GET", "/healthz"), || get(health::lives)),
        (door("GET", "/readyz"), || get(health::ready)),
    ]
}

/// Every door, in the order of the table.
#[must_use]
pub fn table() -> Vec<Door> {
    doors().into_iter().map(|(door, _)| door).collect()
}

/// The router of a house.
pub fn router(house: House) -> Router {
    let mut router = Router::new();
    for (door, make) in doors() {
        router = router.route(door.path, make());
    }
    router
        .fallback(nowhere)
        .method_not_allowed_fallback(wrong_way)
        .layer(DefaultBodyLimit::max(too_large::LARGEST))
        .layer(axum::middleware::from_fn_with_state(house.clone(), too_large::guard))
        .layer(axum::middleware::from_fn_with_state(house.clone(), same_origin::guard))
        .layer(axum::middleware::from_fn(headers::add))
        .with_state(house)
}

async fn nowhere(State(house): State<House>, _: Uri) -> Response {
    Fault::NotFound.page(&house)
}

async fn wrong_way(State(house): State<House>) -> Response {
    Fault::WrongWay.page(&house)
}

//! What a child tells that nobody had asked about.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::told;
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 2] {
    [
        (
            RoutePolicy::case("GET", "/case/{case}/told", ADVISER).noted(Act::CaseRead),
            || get(told::ask),
        ),
        (RoutePolicy::case("POST", "/case/{case}/told", ADVISER), || {
            post(told::note)
        }),
    ]
}

//! A talk that begins at once.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::talk_now;
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 4] {
    [
        (RoutePolicy::staff("GET", "/talk-now", ADVISER), || get(talk_now::ask)),
        (RoutePolicy::staff("POST", "/talk-now", ADVISER).keeps_form(), || {
            post(talk_now::begin)
        }),
        (RoutePolicy::case("POST", "/case/{case}/talk-now", ADVISER), || {
            post(talk_now::begin_here)
        }),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}/now", ADVISER).noted(Act::CaseRead),
            || get(talk_now::show),
        ),
    ]
}

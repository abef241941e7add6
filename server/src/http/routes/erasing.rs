//! Closed cases, and erasing them by two.

use super::{EITHER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{case::erase, closed};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 3] {
    [
        (
            RoutePolicy::staff("GET", "/closed", EITHER).noted(Act::ListRead),
            || get(closed::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/erase", EITHER).noted(Act::CaseRead),
            || get(erase::ask),
        ),
        // Its line is written with what is done. Erasing needs no room, and makes some.
        (
            RoutePolicy::case("POST", "/case/{case}/erase", EITHER)
                .with_factor()
                .when_full(),
            || post(erase::act),
        ),
    ]
}

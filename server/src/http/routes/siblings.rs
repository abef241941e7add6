//! Brothers and sisters: a bare pointer between two cases of one's own.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::siblings;
use axum::routing::{get, post};
use store::Act;

/// The routes. The lines are written with what is changed, one in each case.
pub(super) fn pages() -> [(RoutePolicy, Make); 5] {
    [
        (
            RoutePolicy::case("GET", "/case/{case}/siblings", ADVISER).noted(Act::CaseRead),
            || get(siblings::show),
        ),
        (RoutePolicy::case("POST", "/case/{case}/siblings", ADVISER), || {
            post(siblings::link)
        }),
        (RoutePolicy::case("POST", "/case/{case}/siblings/part", ADVISER), || {
            post(siblings::part)
        }),
        (
            RoutePolicy::case("POST", "/case/{case}/siblings/person", ADVISER),
            || post(siblings::take),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/siblings/common", ADVISER),
            || post(siblings::take_along),
        ),
    ]
}

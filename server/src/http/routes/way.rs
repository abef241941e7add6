//! The child's way on its adviser's page: its steps, their order, who does them, and showing it.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::{steps, timeline};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 7] {
    [
        (
            RoutePolicy::case("GET", "/case/{case}/way", ADVISER).noted(Act::CaseRead),
            || get(timeline::show),
        ),
        (RoutePolicy::case("POST", "/case/{case}/way", ADVISER), || {
            post(timeline::release)
        }),
        (RoutePolicy::case("POST", "/case/{case}/steps", ADVISER), || {
            post(timeline::add)
        }),
        (RoutePolicy::case("POST", "/case/{case}/tell", ADVISER), || {
            post(timeline::tell)
        }),
        (RoutePolicy::case("POST", "/case/{case}/steps/track", ADVISER), || {
            post(steps::lay)
        }),
        (
            RoutePolicy::case("POST", "/case/{case}/step/{step}/beside", ADVISER),
            || post(steps::beside),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/step/{step}/who", ADVISER),
            || post(steps::who),
        ),
    ]
}

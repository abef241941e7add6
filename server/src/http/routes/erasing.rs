//! Closed cases: erasing them by two, keeping them back, and how long they stay.

use super::{COORDINATOR, EITHER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{case::erase, closed, retention};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 6] {
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
        (
            RoutePolicy::case("POST", "/case/{case}/keep", EITHER)
                .not_by_glass()
                .when_full(),
            || post(erase::keep),
        ),
        (
            RoutePolicy::staff("GET", "/team/retention", COORDINATOR).noted(Act::ListRead),
            || get(retention::show),
        ),
        (
            RoutePolicy::staff("POST", "/team/retention", COORDINATOR)
                .with_factor()
                .when_full()
                .keeps_form(),
            || post(retention::act),
        ),
    ]
}

//! Drawings that a child kept.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::drawings;
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 4] {
    [
        (
            RoutePolicy::case("GET", "/case/{case}/drawings", ADVISER).noted(Act::CaseRead),
            || get(drawings::all),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/drawings/{drawing}", ADVISER).noted(Act::DocumentShown),
            || get(drawings::one),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/drawings/{drawing}/sheet", ADVISER).noted(Act::DocumentPrinted),
            || get(drawings::sheet),
        ),
        // Its line in the log is written with the erasing.
        (
            RoutePolicy::case("POST", "/case/{case}/drawings/{drawing}/erase", ADVISER),
            || post(drawings::erase),
        ),
    ]
}

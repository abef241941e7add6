//! A talk on paper: its kit.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::kit;
use axum::routing::post;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 1] {
    [
        // Its line in the log is written with the papers.
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/kit", ADVISER),
            || post(kit::make),
        ),
    ]
}

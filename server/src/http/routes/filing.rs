//! Papers that the municipality's own journal refused.

use super::{EITHER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::filing;
use axum::routing::post;

/// The routes. Its line in the log is written with what is sent again.
pub(super) fn pages() -> [(RoutePolicy, Make); 1] {
    [(RoutePolicy::case("POST", "/case/{case}/filings/again", EITHER), || {
        post(filing::again)
    })]
}

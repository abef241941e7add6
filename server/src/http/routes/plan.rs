//! How a case goes in the municipality, for whoever works with cases.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::plan;
use axum::routing::{get, post};
use store::{Act, Role};

/// Whoever has cases or gives them to others.
const EITHER: &[Role] = &[Role::Adviser, Role::Coordinator];

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 3] {
    [
        (RoutePolicy::staff("GET", "/plan", EITHER), || get(plan::show)),
        (RoutePolicy::staff("POST", "/plan", EITHER), || post(plan::find)),
        (
            RoutePolicy::case("GET", "/case/{case}/plan", ADVISER).noted(Act::CaseRead),
            || get(plan::of_case),
        ),
    ]
}

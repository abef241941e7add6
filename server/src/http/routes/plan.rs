//! How a case goes in the municipality, and what adults' words mean, for whoever works with cases.

use super::{ADVISER, EITHER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{phrases, plan};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 4] {
    [
        (RoutePolicy::staff("GET", "/plan", EITHER), || get(plan::show)),
        (RoutePolicy::staff("POST", "/plan", EITHER), || post(plan::find)),
        (
            RoutePolicy::case("GET", "/case/{case}/plan", ADVISER).noted(Act::CaseRead),
            || get(plan::of_case),
        ),
        (RoutePolicy::staff("GET", "/phrases/cards/{band}", ADVISER), || {
            get(phrases::cards)
        }),
    ]
}

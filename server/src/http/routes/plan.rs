//! How a case goes in the municipality, and what adults' words mean, for whoever works with cases.

use super::{ADVISER, EITHER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{phrases, plan, plan_papers};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 6] {
    [
        (RoutePolicy::staff("GET", "/plan", EITHER), || get(plan::show)),
        (RoutePolicy::staff("POST", "/plan", EITHER), || post(plan::find)),
        (RoutePolicy::staff("POST", "/plan/paper", EITHER), || {
            post(plan_papers::plan)
        }),
        (RoutePolicy::staff("GET", "/plan/leaflet", EITHER), || {
            get(plan_papers::leaflet)
        }),
        (
            RoutePolicy::case("GET", "/case/{case}/plan", ADVISER).noted(Act::CaseRead),
            || get(plan::of_case),
        ),
        (RoutePolicy::staff("GET", "/phrases/cards/{band}", ADVISER), || {
            get(phrases::cards)
        }),
    ]
}

//! A coordinator's pages: the team, the log, and who has which case.

use super::{COORDINATOR, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{case, team, whole_log};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 5] {
    [
        (
            RoutePolicy::staff("GET", "/team", COORDINATOR).noted(Act::ListRead),
            || get(team::show),
        ),
        (
            RoutePolicy::staff("GET", "/log", COORDINATOR).noted(Act::AuditRead),
            || get(whole_log::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/log", COORDINATOR).noted(Act::AuditRead),
            || get(case::log::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/assign", COORDINATOR).noted(Act::CaseRead),
            || get(case::assign::ask),
        ),
        (RoutePolicy::case("POST", "/case/{case}/assign", COORDINATOR), || {
            post(case::assign::assign)
        }),
    ]
}

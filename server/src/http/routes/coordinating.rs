//! A coordinator's pages: the team, the log, who has which case, and lists of children.

use super::{COORDINATOR, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{case, children_list, team, whole_log};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 8] {
    [
        (
            RoutePolicy::staff("GET", "/team", COORDINATOR).noted(Act::ListRead),
            || get(team::show),
        ),
        (RoutePolicy::staff("GET", "/team/import", COORDINATOR), || {
            get(children_list::ask)
        }),
        (RoutePolicy::staff("POST", "/team/import", COORDINATOR), || {
            post(children_list::look)
        }),
        (RoutePolicy::staff("POST", "/team/import/take", COORDINATOR), || {
            post(children_list::take)
        }),
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

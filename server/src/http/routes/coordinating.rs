//! A coordinator's pages: the team, the log, who has which case, lists of children, what children think of the talks, and numbers of a
//! quarter.

use super::{COORDINATOR, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{case, children_list, feedback, statistics, team, whole_log};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 15] {
    [
        (
            RoutePolicy::staff("GET", "/team", COORDINATOR).noted(Act::ListRead),
            || get(team::show),
        ),
        (
            RoutePolicy::staff("GET", "/team/due/{list}", COORDINATOR).noted(Act::ListRead),
            || get(team::all),
        ),
        // Its line is written with what is sent again.
        (RoutePolicy::staff("POST", "/team/filings/again", COORDINATOR), || {
            post(team::file_all_again)
        }),
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
            RoutePolicy::staff("GET", "/feedback", COORDINATOR).noted(Act::ListRead),
            || get(feedback::show),
        ),
        (RoutePolicy::staff("POST", "/feedback/erase", COORDINATOR), || {
            post(feedback::erase)
        }),
        (RoutePolicy::staff("GET", "/team/statistics", COORDINATOR), || {
            get(statistics::show)
        }),
        // Its line is written with what is told.
        (RoutePolicy::staff("POST", "/team/statistics", COORDINATOR), || {
            post(statistics::tell)
        }),
        (RoutePolicy::staff("GET", "/team/statistics/csv", COORDINATOR), || {
            get(statistics::csv)
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

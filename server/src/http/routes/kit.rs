//! A talk on paper: its kit, and the sheet that is typed in afterwards.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::{ending_sheet, kit};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 3] {
    [
        // Its line in the log is written with the papers.
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/kit", ADVISER),
            || post(kit::make),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}/sheet", ADVISER).noted(Act::CaseRead),
            || get(ending_sheet::ask),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/sheet", ADVISER),
            || post(ending_sheet::note),
        ),
    ]
}

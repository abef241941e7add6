//! Who can open a case, to whom it is barred, and what is weighed when somebody asks to see it or a child's bisidder is refused.

use super::{ADVISER, EITHER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::{access, access_request, bisidder_refused, glass};
use axum::routing::{get, post};
use store::Act;

/// The routes. Everything about a child is taken out as a case file is: noted, and asked about again. Barring is done at once; lifting a bar gives access, and is asked about again.
pub(super) fn pages() -> [(RoutePolicy, Make); 7] {
    [
        (
            RoutePolicy::staff("POST", "/case/{case}/break-glass", ADVISER)
                .with_factor()
                .keeps_form(),
            || post(glass::break_it),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/access", EITHER).noted(Act::CaseRead),
            || get(access::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/access-request", ADVISER).noted(Act::CaseRead),
            || get(access_request::show),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/access-request/all", ADVISER)
                .noted(Act::CaseExported)
                .with_factor()
                .not_by_glass(),
            || post(access_request::all),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/bisidder-refused", ADVISER).noted(Act::CaseRead),
            || get(bisidder_refused::show),
        ),
        (RoutePolicy::case("POST", "/case/{case}/bar", EITHER), || {
            post(access::bar)
        }),
        (
            RoutePolicy::case("POST", "/case/{case}/lift-bar", EITHER).with_factor(),
            || post(access::lift),
        ),
    ]
}

//! The parts of a case that have a page of their own, its end, a talk as one flow, and taking back what was written.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::{edit, end, room, talk_flow, undo};
use axum::routing::{get, post};
use store::Act;

/// The routes.
pub(super) fn pages() -> [(RoutePolicy, Make); 10] {
    [
        (
            RoutePolicy::case("GET", "/case/{case}/edit/{part}", ADVISER).noted(Act::CaseRead),
            || get(edit::show),
        ),
        (RoutePolicy::case("POST", "/case/{case}/edit/{part}", ADVISER), || {
            post(edit::send)
        }),
        (
            RoutePolicy::case("GET", "/case/{case}/edit/{part}/{entry}", ADVISER).noted(Act::CaseRead),
            || get(edit::show_one),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/edit/{part}/{entry}", ADVISER),
            || post(edit::send_one),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/edit/{part}/{entry}/end", ADVISER),
            || post(edit::end),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/talk/{meeting}", ADVISER).noted(Act::CaseRead),
            || get(talk_flow::show),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/meeting/{meeting}/room", ADVISER).noted(Act::CaseRead),
            || get(room::ask),
        ),
        (
            RoutePolicy::case("POST", "/case/{case}/meeting/{meeting}/room", ADVISER),
            || post(room::send),
        ),
        (
            RoutePolicy::case("GET", "/case/{case}/state", ADVISER).noted(Act::CaseRead),
            || get(end::ask),
        ),
        (RoutePolicy::case("POST", "/case/{case}/undo", ADVISER), || {
            post(undo::undo)
        }),
    ]
}

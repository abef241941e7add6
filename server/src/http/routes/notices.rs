//! Notices inside the house, and who looks at them while somebody is away.

use super::{ADVISER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::case::notice;
use crate::http::{away, news};
use axum::routing::{get, post};

/// The routes. That somebody read a notice is told to nobody; that they are away stands in the log of their account.
pub(super) fn pages() -> [(RoutePolicy, Make); 5] {
    let own = |method, path| RoutePolicy::staff(method, path, ADVISER);
    [
        (RoutePolicy::case("POST", "/case/{case}/notice/{kind}", ADVISER), || {
            post(notice::read)
        }),
        (own("POST", "/me/notice/gone"), || post(news::read_gone)),
        (own("GET", "/me/away"), || get(away::show)),
        (own("POST", "/me/away").keeps_form(), || post(away::save)),
        (own("POST", "/me/away/back"), || post(away::back)),
    ]
}

//! Finding a child in the whole municipality, for whoever has cases or gives them to others.

use super::Make;
use crate::auth::route_policy::RoutePolicy;
use crate::http::wide_search;
use axum::routing::{get, post};
use store::{Act, Role};

/// Whoever has cases or gives them to others.
const EITHER: &[Role] = &[Role::Adviser, Role::Coordinator];

/// The routes. A search shows children of others: whoever sends one proves that it is still them. It writes its own lines.
pub(super) fn pages() -> [(RoutePolicy, Make); 3] {
    let page = |method, path| RoutePolicy::staff(method, path, EITHER);
    [
        (page("GET", "/children/everywhere"), || get(wide_search::ask)),
        (page("POST", "/children/everywhere"), || {
            post(wide_search::ask_with_words)
        }),
        (
            page("POST", "/children/everywhere/find")
                .noted(Act::WideSearch)
                .asks_again(),
            || post(wide_search::find),
        ),
    ]
}

//! An adviser's children, their talks of a week; and finding one in the whole municipality, for whoever has cases or gives them to others.

use super::{ADVISER, EITHER, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{children, week, wide_search};
use axum::routing::{get, post};
use store::Act;

/// The routes. A search shows children of others: whoever sends one proves that it is still them. It writes its own lines.
pub(super) fn pages() -> [(RoutePolicy, Make); 7] {
    let page = |method, path| RoutePolicy::staff(method, path, EITHER);
    [
        (
            RoutePolicy::staff("GET", "/children", ADVISER).noted(Act::ListRead),
            || get(children::show),
        ),
        (
            RoutePolicy::staff("POST", "/children", ADVISER).noted(Act::ListRead),
            || post(children::find),
        ),
        (
            RoutePolicy::staff("GET", "/children/week", ADVISER).noted(Act::ListRead),
            || get(week::show),
        ),
        (
            RoutePolicy::staff("GET", "/children/calendar", ADVISER).noted(Act::ListRead),
            || get(week::file),
        ),
        (page("GET", "/children/everywhere"), || get(wide_search::ask)),
        (page("POST", "/children/everywhere"), || {
            post(wide_search::ask_with_words)
        }),
        (
            page("POST", "/children/everywhere/find")
                .noted(Act::WideSearch)
                .asks_again()
                .keeps_form(),
            || post(wide_search::find),
        ),
    ]
}

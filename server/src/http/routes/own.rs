//! Pages of one's own: the profile that children see, the account, notices, and help.

use super::{EVERYBODY, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{factor, help, me, own_account, own_password};
use axum::routing::{get, post};

/// The routes.
pub(super) fn pages() -> Vec<(RoutePolicy, Make)> {
    let own = |method, path| RoutePolicy::staff(method, path, EVERYBODY);
    let mut all: Vec<(RoutePolicy, Make)> = vec![
        (own("GET", "/help"), || get(help::show)),
        (own("GET", "/me"), || get(me::show)),
        (own("POST", "/me"), || post(me::save)),
        (own("POST", "/me/pin").asks_again(), || post(me::pin)),
        (own("GET", "/me/photo"), || get(me::show_photo)),
        (own("POST", "/me/photo"), || post(me::photo)),
        (own("POST", "/me/photo/remove"), || post(me::remove_photo)),
        (own("GET", "/me/second-factor").asks_again(), || get(factor::show)),
        (own("POST", "/me/second-factor").asks_again(), || post(factor::set_up)),
        (own("POST", "/me/second-factor/passkey").asks_again(), || {
            post(factor::make_passkey)
        }),
        (own("POST", "/me/second-factor/codes").asks_again(), || {
            post(factor::renew_codes)
        }),
        // Taking away what somebody else may have makes the account safer.
        (
            own("POST", "/me/second-factor/passkey/remove").asks_again().when_full(),
            || post(factor::remove_passkey),
        ),
        (own("GET", "/me/password"), || get(own_password::show)),
        (own("POST", "/me/password").when_full(), || post(own_password::save)),
        (own("GET", "/me/sessions"), || get(own_account::show)),
        (own("POST", "/me/sessions").asks_again().when_full(), || {
            post(own_account::end)
        }),
        (own("POST", "/me/sessions/all").asks_again().when_full(), || {
            post(own_account::end_all)
        }),
        (own("GET", "/me/happened"), || get(own_account::log)),
    ];
    all.extend(super::notices::pages());
    all
}

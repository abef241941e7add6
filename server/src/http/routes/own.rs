//! Pages of one's own: the profile that children see, the account, notices, help, and practice on a child that does not
//! exist.

use super::{ADVISER, EVERYBODY, Make};
use crate::auth::route_policy::RoutePolicy;
use crate::http::{factor, help, keys, me, own_account, own_password, practice};
use axum::routing::{get, post};

/// The routes.
pub(super) fn pages() -> Vec<(RoutePolicy, Make)> {
    let own = |method, path| RoutePolicy::staff(method, path, EVERYBODY);
    // Their lines are written with what is done. No address names a case: whose it is, the store knows.
    let practises = |path| RoutePolicy::staff("POST", path, ADVISER);
    let mut all: Vec<(RoutePolicy, Make)> = vec![
        (own("GET", "/help"), || get(help::show)),
        (practises("/practice"), || post(practice::begin)),
        (practises("/practice/guide"), || post(practice::guide)),
        // Removing needs no room, and makes some.
        (practises("/practice/remove").when_full(), || post(practice::remove)),
        (own("GET", "/me"), || get(me::show)),
        (own("POST", "/me").keeps_form(), || post(me::save)),
        (own("POST", "/me/pin").asks_again(), || post(me::pin)),
        (own("POST", "/me/keys").when_full(), || post(keys::choose)),
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

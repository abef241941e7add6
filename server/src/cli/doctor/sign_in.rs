//! Checks the sign-in at each municipality: our secret, and whether the provider answers as it should.

use super::Line;
use crate::config::Config;
use crate::http::oidc::{ENDED, RETURN};
use crate::oidc::provider::Provider;
use crate::oidc::{known, secret};

const WHAT: &str = "sign-in";

/// Checks every `[[sign_in]]`. Asks the providers, and signs nobody in.
pub(super) fn lines(config: &Config) -> Vec<Line> {
    let mut lines: Vec<Line> = config.sign_in.iter().map(one).collect();
    if let (Some(origin), false) = (&config.origin, lines.is_empty()) {
        let origin = origin.as_str();
        lines.push(Line::ok(
            WHAT,
            format!("register over there: {origin}{RETURN} (redirect), {origin}{ENDED} (back-channel logout)"),
        ));
    }
    lines
}

fn one(provider: &Provider) -> Line {
    let name = provider.municipality.as_str();
    if let Err(why) = secret::check(provider) {
        let remedy = "put the secret or the key there, for the server alone (chmod 0600), or name another file; a name without\n\
            a folder is a systemd credential, which only the running service can read";
        return Line::fault(WHAT, format!("{name}: {why}"), remedy);
    }
    match known::discover(provider) {
        Ok(_) => Line::ok(WHAT, format!("{name}: {} answers", provider.issuer)),
        Err(why) => Line::fault(
            WHAT,
            format!("{name}: {}: {why}", provider.issuer),
            "see that issuer = is written as the provider writes it, and that a way leads there from this machine",
        ),
    }
}

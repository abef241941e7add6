//! Checks how the server is reached: listening address, public URL, and the proxy between them.

use super::Line;
use crate::cli::healthcheck::{self, Unready};
use crate::config::Config;
use std::net::SocketAddr;

const WHAT: &str = "address";

/// Checks the address, and whether something answers there.
pub(super) fn lines(config: &Config) -> Vec<Line> {
    let mut lines = vec![address(config)];
    lines.extend(proxy(config));
    lines.push(answers(config.listen));
    lines
}

fn address(config: &Config) -> Line {
    let listen = config.listen;
    match (&config.origin, listen.ip().to_canonical().is_loopback()) {
        (None, true) => Line::ok(
            WHAT,
            format!("http://{listen}, for this machine alone: no origin is configured"),
        ),
        (None, false) => Line::fault(
            WHAT,
            format!("{listen} can be reached from elsewhere and no origin is configured: nothing is served there"),
            "listen on 127.0.0.1, put a proxy that speaks TLS before it (docs/install.md), and write\n\
             origin = \"https://the address people type\" into the configuration",
        ),
        (Some(origin), true) => Line::ok(
            WHAT,
            format!("{}, by a proxy on this machine to {listen}", origin.as_str()),
        ),
        (Some(origin), false) => Line::warn(
            WHAT,
            format!(
                "{}, and {listen} can be reached past the proxy, without TLS",
                origin.as_str()
            ),
            "let only the proxy reach that port (a firewall, or a network of their own)",
        ),
    }
}

/// Checks the proxy. Behind an unlisted proxy all clients have the same IP address: the audit log cannot tell them
/// apart, and one password guesser slows down everybody.
fn proxy(config: &Config) -> Option<Line> {
    const WHAT: &str = "proxy";
    config.origin.as_ref()?;
    Some(if config.trusted_proxies.0.is_empty() {
        Line::warn(
            WHAT,
            "none is trusted: everybody seems to come from its address",
            "trusted_proxies = [\"127.0.0.1\"] in the configuration, for a proxy on this machine",
        )
    } else {
        let shown: Vec<String> = config.trusted_proxies.0.iter().map(ToString::to_string).collect();
        Line::ok(WHAT, format!("{} may say where a request comes from", shown.join(", ")))
    })
}

fn answers(listen: SocketAddr) -> Line {
    const WHAT: &str = "server";
    match healthcheck::ask(listen) {
        Ok(()) => Line::ok(WHAT, format!("answers on {listen}: ready")),
        Err(Unready::Silent(_)) => Line::ok(WHAT, format!("not running: nothing answers on {listen}")),
        Err(Unready::Ill(why)) => Line::fault(
            WHAT,
            format!("answers on {listen}: {why}"),
            "see what the server has logged",
        ),
        Err(Unready::Stranger) => Line::fault(
            WHAT,
            format!("{listen} is taken by another program"),
            "listen elsewhere, or end what is there",
        ),
    }
}

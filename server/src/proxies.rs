//! Where a request comes from: the peer's address or, behind a proxy that is listed in the configuration, the address
//! the proxy names. What anybody else writes into `X-Forwarded-For` is not read; `Forwarded` and `X-Forwarded-Proto`
//! never are.

use axum::http::HeaderMap;
use serde::Deserialize;
use std::fmt;
use std::net::{IpAddr, Ipv6Addr};
use std::str::FromStr;

/// An address, or a network in CIDR notation: `10.0.0.7`, `10.20.30.4/30`, `fd00::7/128`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Network {
    /// Its first address.
    first: IpAddr,
    /// How many leading bits of an address say that it belongs here.
    prefix: u8,
}

impl Network {
    /// Whether an address belongs to it. An IPv4 address that comes over an IPv6 socket counts as the IPv4 address it
    /// is.
    #[must_use]
    pub fn holds(&self, ip: IpAddr) -> bool {
        let ip = ip.to_canonical();
        ip.is_ipv4() == self.first.is_ipv4() && masked(ip, self.prefix) == self.first
    }
}

/// An address with all bits behind a prefix cleared.
fn masked(ip: IpAddr, prefix: u8) -> IpAddr {
    match ip {
        IpAddr::V4(ip) => {
            let mask = u32::MAX.checked_shl(32 - u32::from(prefix)).unwrap_or(0);
            IpAddr::V4((ip.to_bits() & mask).into())
        }
        IpAddr::V6(ip) => {
            let mask = u128::MAX.checked_shl(128 - u32::from(prefix)).unwrap_or(0);
            IpAddr::V6(Ipv6Addr::from_bits(ip.to_bits() & mask))
        }
    }
}

impl FromStr for Network {
    type Err = String;

    fn from_str(text: &str) -> Result<Network, String> {
        let wrong = || {
            format!(
                "{text:?} is no address and no network: write 10.0.0.7 or 10.20.30.4/30, as few as can be: whoever is in it may say where others come from"
            )
        };
        let (ip, prefix) = match text.split_once('/') {
            Some((ip, prefix)) => (ip, Some(prefix)),
            None => (text, None),
        };
        let ip: IpAddr = ip.parse().map_err(|_| wrong())?;
        let ip = ip.to_canonical();
        let longest = if ip.is_ipv4() { 32 } else { 128 };
        let prefix = match prefix {
            Some(prefix) => prefix.parse().map_err(|_| wrong())?,
            None => longest,
        };
        match prefix {
            0 => Err(format!(
                "{text:?} is everybody: then anybody could say where a request comes from"
            )),
            _ if prefix > longest => Err(wrong()),
            _ => Ok(Network {
                first: masked(ip, prefix),
                prefix,
            }),
        }
    }
}

impl TryFrom<String> for Network {
    type Error = String;

    fn try_from(text: String) -> Result<Network, String> {
        text.parse()
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let one = if self.first.is_ipv4() { 32 } else { 128 };
        write!(f, "{}", self.first)?;
        if self.prefix == one {
            return Ok(());
        }
        write!(f, "/{}", self.prefix)
    }
}

/// The proxies that may say where a request comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Proxies(pub Vec<Network>);

impl Proxies {
    /// Whether an address is a listed proxy's.
    #[must_use]
    pub fn hold(&self, ip: IpAddr) -> bool {
        self.0.iter().any(|network| network.holds(ip))
    }

    /// The client's address: the peer's or, behind a listed proxy, the right-most one in `X-Forwarded-For` that is no
    /// listed proxy's. What cannot be read ends the search: it was not written by a proxy of ours.
    #[must_use]
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut at = peer.to_canonical();
        if !self.hold(at) {
            return at;
        }
        let values = headers.get_all("x-forwarded-for").iter();
        // Hop by hop: bytes of a client's own that are no text take nothing of what a proxy wrote behind them.
        let hops: Vec<&[u8]> = values
            .flat_map(|value| value.as_bytes().split(|byte| *byte == b','))
            .collect();
        for hop in hops.into_iter().rev() {
            let hop = std::str::from_utf8(hop).ok().and_then(|hop| hop_of(hop.trim()));
            let Some(hop) = hop else { break };
            at = hop;
            if !self.hold(at) {
                break;
            }
        }
        at
    }
}

/// The address of one hop; some proxies write the port behind it.
fn hop_of(text: &str) -> Option<IpAddr> {
    let ip = text.parse::<IpAddr>();
    let ip = ip.or_else(|_| text.parse().map(|at: std::net::SocketAddr| at.ip()));
    ip.ok().map(|ip| ip.to_canonical())
}

/// An address as limits count it. Whoever has one IPv6 address has a whole /64, so that a /64 is one source.
#[must_use]
pub fn source(ip: IpAddr) -> IpAddr {
    match ip.to_canonical() {
        IpAddr::V6(ip) => masked(ip.into(), 64),
        four => four,
    }
}

/// The same of an address as text, as a key for limits; what is no address stays as it is.
#[must_use]
pub fn source_of(address: &str) -> String {
    let read: Result<IpAddr, _> = address.parse();
    read.map_or_else(|_| address.to_owned(), |ip| source(ip).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn client(listed: &[&str], peer: &str, forwarded: &str) -> String {
        let proxies = Proxies(listed.iter().map(|text| text.parse().unwrap()).collect());
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", forwarded.parse().unwrap());
        headers.insert("forwarded", "for=192.0.2.66".parse().unwrap());
        proxies.client(ip(peer), &headers).to_string()
    }

    #[test]
    fn only_a_listed_proxy_may_speak_for_somebody_else() {
        let said = "203.0.113.9, 10.0.0.7";
        assert_eq!(client(&[], "10.0.0.1", said), "10.0.0.1");
        assert_eq!(client(&["10.0.0.1"], "10.0.0.1", said), "10.0.0.7");
        assert_eq!(client(&["10.0.0.1", "10.0.0.7"], "10.0.0.1", said), "203.0.113.9");
        assert_eq!(client(&["10.0.0.0/29"], "10.0.0.1", said), "203.0.113.9");
        assert_eq!(client(&["10.0.0.0/30"], "10.0.0.1", said), "10.0.0.7");
        assert_eq!(client(&["10.0.0.0/29"], "10.0.0.8", said), "10.0.0.8");
        // What the other end claims stands to the left of what the proxy saw.
        assert_eq!(
            client(&["10.0.0.1"], "10.0.0.1", "127.0.0.1, 203.0.113.9"),
            "203.0.113.9"
        );
        assert_eq!(client(&["10.0.0.1"], "10.0.0.1", "203.0.113.9, nonsense"), "10.0.0.1");
    }

    #[test]
    fn an_address_is_read_however_it_is_written() {
        assert_eq!(client(&["10.0.0.1"], "::ffff:10.0.0.1", "203.0.113.9"), "203.0.113.9");
        assert_eq!(client(&["fd00::/8"], "fd12::1", "203.0.113.9:4711"), "203.0.113.9");
        assert_eq!(client(&["fd00::/8"], "fd12::1", "[2001:db8::1]:443"), "2001:db8::1");
        assert_eq!(client(&["::1"], "::1", "::ffff:203.0.113.9"), "203.0.113.9");
    }

    #[test]
    fn what_is_no_network_is_refused_and_so_is_everybody() {
        for text in ["", "proxy", "10.0.0.0/33", "fd00::/129", "10.0.0.0/x", "10.0.0.0/-1"] {
            assert!(text.parse::<Network>().unwrap_err().contains("no network"), "{text}");
        }
        for text in ["0.0.0.0/0", "::/0"] {
            assert!(text.parse::<Network>().unwrap_err().contains("everybody"), "{text}");
        }
        let shown = |text: &str| text.parse::<Network>().unwrap().to_string();
        assert_eq!(shown("10.1.2.3/8"), "10.0.0.0/8");
        assert_eq!(shown("10.1.2.3"), "10.1.2.3");
    }

    #[test]
    fn what_a_client_wrote_before_takes_nothing_of_what_a_proxy_wrote_behind() {
        let proxies = Proxies(vec!["127.0.0.1".parse().unwrap()]);
        let mut headers = HeaderMap::new();
        let value = axum::http::HeaderValue::from_bytes(b"\xff, 203.0.113.9").unwrap();
        headers.insert("x-forwarded-for", value);
        assert_eq!(proxies.client(ip("127.0.0.1"), &headers), ip("203.0.113.9"));
    }

    #[test]
    fn a_64_is_one_source() {
        assert_eq!(source(ip("2001:db8::1")), source(ip("2001:db8::ffff:1")));
        assert_ne!(source(ip("2001:db8::1")), source(ip("2001:db8:0:1::1")));
        assert_ne!(source(ip("203.0.113.1")), source(ip("203.0.113.2")));
        assert_eq!(source(ip("::ffff:203.0.113.1")), ip("203.0.113.1"));
    }
}

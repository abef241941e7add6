//! Which machines the address of a receiver may lead to. A name is looked up anew for each delivery, and what it leads to then
//! is judged before anything is connected: whoever answers for the name cannot send a child's paper to a machine that the
//! operator never meant.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;

/// Which machines may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// This machine alone: the configuration names it by number or as `localhost`, and may leave TLS out.
    Here,
    /// Machines of the open network.
    Open,
    /// Those, and machines of a private network: where the configuration says so.
    Private,
}

impl Reach {
    /// Whether an address may be connected to.
    #[must_use]
    pub fn allows(self, address: IpAddr) -> bool {
        match address.to_canonical() {
            IpAddr::V4(four) => self.allows_four(four),
            IpAddr::V6(six) => self.allows_six(six),
        }
    }

    fn allows_four(self, address: Ipv4Addr) -> bool {
        let [first, second, third, _] = address.octets();
        // Shared by the customers of a provider (RFC 6598).
        let shared = first == 100 && (64..128).contains(&second);
        if address.is_loopback() || self == Reach::Here {
            address.is_loopback() && self == Reach::Here
        } else if address.is_private() || shared {
            self == Reach::Private
        } else {
            // What a cloud tells of its machines stands at a link-local address; 0.0.0.0/8 is this machine by another name;
            // the rest is nobody's (RFC 6890).
            let nobodys = first == 0 || first >= 224 || (first, second, third) == (192, 0, 0);
            !nobodys && !address.is_link_local() && !address.is_documentation()
        }
    }

    fn allows_six(self, address: Ipv6Addr) -> bool {
        let [a, b, c, ..] = address.segments();
        let [.., high, low] = address.segments();
        let four = |high: u16, low: u16| {
            let ([one, two], [three, four]) = (high.to_be_bytes(), low.to_be_bytes());
            Ipv4Addr::new(one, two, three, four)
        };
        if address.is_loopback() || self == Reach::Here {
            address.is_loopback() && self == Reach::Here
        } else if address.is_unique_local() {
            self == Reach::Private
        } else if (a, b) == (0x64, 0xff9b) {
            // An address of the old kind inside: RFC 6052, and RFC 3056 below.
            self.allows_four(four(high, low))
        } else if a == 0x2002 {
            self.allows_four(four(b, c))
        } else {
            let documentation = (a, b) == (0x2001, 0xdb8);
            // Only 2000::/3 is given to anybody.
            a & 0xe000 == 0x2000 && !documentation
        }
    }
}

/// Looks names up, and refuses those that lead somewhere else than they may.
#[derive(Debug)]
pub struct Judged {
    reach: Reach,
    names: DefaultResolver,
}

impl Judged {
    /// A look-up that keeps within `reach`.
    #[must_use]
    pub fn within(reach: Reach) -> Judged {
        Judged {
            reach,
            names: DefaultResolver::default(),
        }
    }
}

/// A name leads to a machine that may not be reached.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to a machine of a private network or to this one; private_network = true allows the first")]
struct OutOfReach;

impl Resolver for Judged {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.names.resolve(uri, config, timeout)?;
        // One that may not be reached among several is no accident: nothing is connected.
        if found.iter().all(|address| self.reach.allows(address.ip())) {
            Ok(found)
        } else {
            Err(ureq::Error::Other(Box::new(OutOfReach)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(reach: Reach, addresses: &[&str]) -> Vec<bool> {
        let allows = |address: &&str| reach.allows(address.parse().unwrap());
        addresses.iter().map(allows).collect()
    }

    const OPEN: [&str; 3] = ["80.198.12.4", "2a01:4f8::1", "64:ff9b::50c6:c04"];
    const PRIVATE: [&str; 7] = [
        "10.0.0.1",
        "172.16.3.4",
        "192.168.1.1",
        "100.64.0.1",
        "fd00::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
    ];
    const HERE: [&str; 4] = ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"];
    const NEVER: [&str; 10] = [
        "169.254.169.254",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "192.0.0.170",
        "203.0.113.7",
        "fe80::1",
        "ff02::1",
        "::",
        "2002:a9fe:a9fe::1",
    ];

    #[test]
    fn only_what_is_configured_is_reached_beside_the_open_network() {
        for reach in [Reach::Here, Reach::Open, Reach::Private] {
            let here = reach == Reach::Here;
            assert_eq!(allowed(reach, &OPEN), [!here; 3], "{reach:?}");
            assert_eq!(allowed(reach, &PRIVATE), [reach == Reach::Private; 7], "{reach:?}");
            assert_eq!(allowed(reach, &HERE), [here; 4], "{reach:?}");
            assert_eq!(allowed(reach, &NEVER), [false; 10], "{reach:?}");
        }
    }
}

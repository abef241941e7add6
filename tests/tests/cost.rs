//! What the child's own screen costs on a slow tablet. In a program of its own, so that no other test runs beside it.
#![allow(clippy::unwrap_used)]

use e2e::browser::{Browser, TABLET};
use e2e::server::Server;
use e2e::visits::{CHILDREN, open_screen};

#[test]
fn it_costs_little_on_a_slow_tablet() {
    let server = Server::demo();
    for (band, adviser, child) in CHILDREN {
        let browser = Browser::open(&server.address);
        browser.resize(TABLET);
        open_screen(&browser, &server, adviser, child);
        browser.on_a_slow_tablet();
        // The machine may be busy with other things, which the slowed clock counts four times: what the page itself costs
        // is the best of a dozen, and the first that is quick enough says so.
        let mut best = f64::INFINITY;
        for _ in 0..12 {
            browser.goto("/t/page/1");
            let cost = browser.cost();
            println!(
                "{band}: first paint {:.0} ms, shift {}, {} bytes",
                cost.first_paint, cost.shift, cost.bytes
            );
            assert!(cost.bytes <= 40_000, "{band}: {} bytes", cost.bytes);
            assert!(
                cost.shift < 0.001,
                "{band}: the page moves while it comes: {}",
                cost.shift
            );
            best = best.min(cost.first_paint);
            if best <= 1_000.0 {
                break;
            }
        }
        assert!(best <= 1_000.0, "{band}: first paint after {best} ms");
        let wasm = browser.requests().into_iter().any(|address| address.contains("wasm"));
        assert!(!wasm, "{band}: no WASM on a child's page");
    }
}

//! What the child's own screen costs on a slow tablet. In a program of its own, so that no other test runs beside it.
#![allow(clippy::unwrap_used)]

use e2e::browser::{Browser, TABLET};
use e2e::server::Server;

/// One child of each band, and its adviser.
const CHILDREN: [(&str, &str, &str); 4] = [
    ("4-6", "karl.dragoer", "Noah"),
    ("7-9", "karl.dragoer", "Ali"),
    ("10-12", "lise.koege", "Laura"),
    ("13-17", "lise.koege", "Samira"),
];

/// Signs in by a name that the demo printed.
fn sign_in(browser: &Browser, server: &Server, name: &str) {
    let way = server.sign_ins.iter().find(|way| way.name == name);
    let way = way.expect("a sign-in of that name");
    browser.goto("/sign-in");
    browser.fill("#name", &way.name);
    browser.fill("#password", &way.password);
    browser.follow("form[action='/sign-in'] button");
}

/// To the page where the adviser shows a child its way.
fn way(browser: &Browser, server: &Server, adviser: &str, child: &str) {
    sign_in(browser, server, adviser);
    let find = format!(
        "for (const due of document.querySelectorAll('.due')) \
         if (due.querySelector('a').textContent === '{child}') return due.querySelector('a').pathname"
    );
    let case = browser.run(&find);
    browser.goto(&format!("{}/way", case.as_str().expect("a child on Today")));
}

/// The adviser shows the way and opens the child's screen on this machine.
fn open(browser: &Browser, server: &Server, adviser: &str, child: &str) {
    way(browser, server, adviser, child);
    if browser.count("form[action$='/way'] button") == 1 {
        browser.follow("form[action$='/way'] button");
    }
    browser.click(".beside details summary");
    browser.follow("form[action$='/screen'] button");
    assert_eq!(browser.path(), "/t/page/1");
}

#[test]
fn it_costs_little_on_a_slow_tablet() {
    let server = Server::demo();
    for (band, adviser, child) in CHILDREN {
        let browser = Browser::open(&server.address);
        browser.resize(TABLET);
        open(&browser, &server, adviser, child);
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

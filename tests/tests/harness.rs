//! The harness itself: what it is to find, it finds. A check that cannot fail would let everything through.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use e2e::browser::{Browser, NARROW, TABLET};
use e2e::engine::Engine;
use e2e::keys::Key;
use e2e::line::Line;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::panic::{AssertUnwindSafe, catch_unwind};

const SOUND: &str = "<!doctype html><html lang=da><title>Prøve</title><style>:focus{outline:3px solid #1b4f72}</style>
    <main><h1>Prøve</h1><p><a href=/sound>Frem</a></p><form action=/sound><label>Navn <input name=n></label>
    <button>Send</button></form><p id=scripts>uden</p>
    <script>document.getElementById('scripts').textContent = 'med'</script></main></html>";
const BAD: &str = "<!doctype html><html lang=da><title>Prøve</title><style>:focus{outline:none}</style>
    <main><h1>Prøve</h1><img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='><a href=/sound>Frem</a>
    <div style='width:900px'>Bred</div><script src=https://elsewhere.invalid/x.js></script></main></html>";

/// Serves the two pages above, the bad one under a content security policy, until the test ends.
fn pages() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            std::thread::spawn(move || {
                let mut asked = [0; 2048];
                let read = stream.read(&mut asked).unwrap_or(0);
                let (rule, page) = match String::from_utf8_lossy(&asked[..read]).starts_with("GET /bad") {
                    true => ("content-security-policy: script-src 'self'\r\n", BAD),
                    false => ("", SOUND),
                };
                let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\nconnection: close\r\n";
                let _ = write!(stream, "{head}{rule}content-length: {}\r\n\r\n{page}", page.len());
            });
        }
    });
    address
}

/// The message of the panic that a check answers with.
fn complaint(check: impl FnOnce()) -> String {
    let fault = catch_unwind(AssertUnwindSafe(check)).expect_err("the check should have failed");
    fault.downcast_ref::<String>().cloned().unwrap_or_default()
}

#[test]
fn a_sound_page_passes_and_can_be_walked_by_keyboard() {
    let browser = Browser::full(&pages());
    browser.resize(NARROW);
    browser.goto("/sound");
    browser.assert_accessible("sound");
    browser.assert_no_sideways_scroll("sound");
    assert_eq!(browser.text("#scripts"), "med");
    browser.tab_to("input");
    browser.type_text("Zoë");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.path(), "/sound?n=Zo%C3%AB");
    browser.picture("harness");
    assert!(
        browser
            .requests()
            .iter()
            .any(|address| address.ends_with("?n=Zo%C3%AB"))
    );
}

#[test]
fn every_check_sees_its_fault() {
    let browser = Browser::open(&pages());
    browser.resize(NARROW);
    browser.goto("/bad");
    assert!(complaint(|| browser.assert_accessible("bad")).contains("image-alt"));
    assert!(complaint(|| browser.assert_no_sideways_scroll("bad")).contains("div"));
    assert!(complaint(|| browser.tab_to("input")).contains("cannot be seen"));
    assert!(complaint(|| browser.assert_no_complaints()).contains("Content Security Policy"));
}

#[test]
fn a_browser_without_scripts_runs_none_and_still_sees_and_sends() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let browser = Browser::without_scripts_in(engine, &pages());
        browser.goto("/sound");
        assert_eq!(browser.text("#scripts"), "uden");
        browser.fill("input", "Bo");
        browser.follow("button");
        assert_eq!(browser.path(), "/sound?n=Bo");
    }
}

/// Finds, reads, clicks, fills, types, goes back, and shows the size it was given: the same commands in every engine.
fn the_same_in(engine: Engine) {
    let line = Line::to(&pages());
    let browser = Browser::open_in(engine, &line.address);
    browser.resize(TABLET);
    browser.goto("/sound");
    assert_eq!(browser.text("#scripts"), "med");
    assert_eq!(browser.title(), "Prøve");
    assert!(browser.shows("h1") && !browser.shows("script") && browser.count("p") == 2);
    assert_eq!(
        browser.run("return [innerWidth, innerHeight]"),
        serde_json::json!([820, 1180])
    );
    assert_eq!(
        browser.run("return await Promise.resolve(7)"),
        7,
        "a promise is awaited"
    );
    browser.fill("input", "Bo");
    browser.fill("input", "Zoë");
    assert_eq!(
        (
            browser.value("input").as_str(),
            browser.property("input", "name").as_str()
        ),
        ("Zoë", Some("n"))
    );
    browser.follow("button");
    assert_eq!(browser.path(), "/sound?n=Zo%C3%AB");
    browser.back();
    browser.until("the page before", "return location.search === ''");
    browser.tab_to("input");
    let _ = browser.run("document.querySelector('input').value = ''");
    browser.type_text("Ib");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.path(), "/sound?n=Ib");
    // On a line that is held, nothing comes; on one that is cut, the page knows.
    line.hold();
    let _ = browser.run("window.came = 0; fetch('/sound').then(() => { window.came = 1; })");
    let _ = browser.run("await new Promise(next => setTimeout(next, 50))");
    assert_eq!(browser.run("return came"), 0, "held");
    line.mend();
    browser.until("what was held", "return came === 1");
    line.cut();
    let fault = "return fetch('/sound').then(() => 'came', () => 'no network')";
    assert_eq!(browser.run(fault), "no network");
    line.slow(std::time::Duration::from_millis(200), 100_000);
    let took = "const from = performance.now(); await (await fetch('/sound')).text(); return performance.now() - from";
    let took = browser.run(took).as_f64().unwrap();
    assert!(took >= 200.0, "{took} ms on a slow line");
    browser.picture(&format!("harness-{engine}"));
}

#[test]
fn the_same_in_chromium() {
    the_same_in(Engine::Chromium);
}

#[test]
fn the_same_in_firefox() {
    the_same_in(Engine::Firefox);
}

#[test]
fn the_same_in_webkit() {
    the_same_in(Engine::WebKit);
}

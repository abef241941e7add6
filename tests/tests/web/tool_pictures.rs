//! The tools beside a talk on the two devices that lie on a table, against the kept pictures (`RENEW_PICTURES=1` keeps new ones).

use crate::kept_drawing::{draw, keep};
use crate::pictures::{assert_look_as_kept, empty_folder};
use crate::table::{self, STILL};
use crate::talk_tools::{strip, tool};
use e2e::browser::{Browser, PHONE, TABLET};
use e2e::server::Server;

/// The disc of a strip stands still too, and its words are those of seven minutes.
const SEVEN_MINUTES: &str = "document.querySelector('.strip-time .left')?.setAttribute('stroke-dasharray', '70 100');
    const minutes = document.getElementById('strip-minutes');
    for (let clock = 1; minutes && clock < 1000; clock += 1) clearInterval(clock);
    if (minutes) minutes.textContent = minutes.dataset.words.replace('#', '7');
    document.activeElement?.blur();";

/// The page as it stands, on both.
fn kept(browser: &Browser, name: &str) {
    for size in [PHONE, TABLET] {
        browser.resize(size);
        let _ = browser.run(STILL);
        let _ = browser.run(SEVEN_MINUTES);
        browser.until("letters", "return window.lettersCame");
        browser.picture(&format!("tools/{name}-{}", size.name));
    }
    browser.resize(TABLET);
}

#[test]
fn the_tools_look_as_they_did() {
    let folder = empty_folder("tools");
    let server = Server::demo();
    let browser = Browser::full(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    browser.goto("/t/talk/tools");
    kept(&browser, "all");
    for (number, name) in (1..).zip(["board", "first-then", "drawing", "feelings", "cards", "houses", "line"]) {
        tool(&browser, number);
        kept(&browser, name);
    }
    browser.goto("/t/talk/tools/1/5");
    kept(&browser, "board-large");
    browser.goto("/t/talk/tools/6/2");
    kept(&browser, "houses-open");
    tool(&browser, 4);
    browser.click("input[value=glad]");
    browser.click("input[value=tired]");
    kept(&browser, "feelings-chosen");
    browser.click("[data-show]");
    kept(&browser, "feelings-shown");
    strip(&browser);
    kept(&browser, "first-then-shown");
    tool(&browser, 3);
    draw(&browser);
    kept(&browser, "drawing-drawn");
    keep(&browser);
    kept(&browser, "drawing-kept");
    browser.follow("#say button[value=pause]");
    kept(&browser, "pause");
    // Where somebody is suspected only here and now lies on the table, and nothing can be kept.
    let server = Server::demo();
    let browser = Browser::full(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "karl.dragoer", "Ali");
    browser.goto("/t/talk/tools");
    kept(&browser, "here-and-now-all");
    for (number, name) in [(3, "here-and-now-drawing"), (5, "here-and-now-cards")] {
        tool(&browser, number);
        kept(&browser, name);
    }
    assert_look_as_kept(&folder);
}

//! The child's own pages and the talk's screen at four widths, against the kept pictures (`RENEW_PICTURES=1` keeps new ones):
//! each page once, for one child. How they differ from band to band is kept by `screen` and `table`.

use crate::pictures::{DAY, assert_look_as_kept, at_four_widths, empty_folder};
use crate::table::{self, STILL, part};
use e2e::browser::Browser;
use e2e::server::Server;
use e2e::visits::to_the_way;

/// The page as it stands, with its letters and without what moves.
fn kept(browser: &Browser, name: &str) {
    let _ = browser.run(STILL);
    browser.until("letters", "return window.lettersCame");
    at_four_widths(browser, name);
}

/// From the card to "Tak for nu".
#[test]
fn the_childs_own_pages_look_as_they_did() {
    let server = Server::demo_at(DAY);
    let folder = empty_folder("childs");
    let adviser = Browser::open(&server.address);
    to_the_way(&adviser, &server, "lise.koege", "Laura");
    adviser.click("#sure");
    adviser.follow("form[action$='/way'] button");
    let _ = adviser.run("for (const one of document.querySelectorAll('details')) one.open = true;");
    adviser.follow("form[action$='/card'] button");
    let (code, link) = (adviser.value("input[name=code]"), adviser.value("input[name=card]"));

    let browser = Browser::full(&server.address);
    browser.goto("/t");
    kept(&browser, "childs/door-without-card");
    browser.goto(&format!("/t/{link}"));
    kept(&browser, "childs/door");
    browser.fill("#code", &code);
    browser.follow("form button");
    assert_eq!(browser.path(), "/t/page/1");
    for page in 1..=6 {
        browser.goto(&format!("/t/page/{page}"));
        kept(&browser, &format!("childs/screen-{page}"));
    }
    browser.goto("/t/page/1");
    browser.follow("#leave button");
    browser.until("the page after it", "return location.pathname === '/t/left'");
    kept(&browser, "childs/left");
    assert_look_as_kept(&folder);
}

#[test]
fn every_part_of_a_talk_looks_as_it_did() {
    let server = Server::demo_at(DAY);
    let folder = empty_folder("talk");
    let browser = Browser::full(&server.address);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    for number in 1..=19 {
        part(&browser, number);
        kept(&browser, &format!("talk/table-{number}"));
    }
    browser.goto("/t/talk/out");
    kept(&browser, "talk/table-pin");
    assert_look_as_kept(&folder);
}

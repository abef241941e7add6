//! Without a network: no page of the child's own screen is replaced by the browser's page about an error, and neither is the
//! page that asks for the adviser's PIN.

use crate::table::{self, PIN};
use e2e::browser::{Browser, TABLET};
use e2e::line::Line;
use e2e::server::Server;
use e2e::visits::open_screen;

const AGAIN: &str = "Prøv igen om lidt.";
const KEPT: &str = "Det gemmes, når nettet er der igen.";

/// Waits until the page says so where it is seen.
fn says(browser: &Browser, words: &str) {
    browser.until(
        words,
        &format!(
            "return [...document.querySelectorAll('.no-net')].some(one => {{
                const box = one.getBoundingClientRect();
                return box.height && box.top >= 0 && box.bottom <= innerHeight && one.textContent.includes('{words}');
            }})"
        ),
    );
}

#[test]
fn every_page_of_the_childs_own_screen_stays() {
    let server = Server::demo();
    let line = Line::to(&server.address);
    let browser = Browser::open(&line.address);
    browser.resize(TABLET);
    open_screen(&browser, &server, "lise.koege", "Laura");
    for page in 1..=8 {
        let here = format!("/t/page/{page}");
        browser.goto(&here);
        let other = if page == 2 { 3 } else { 2 };
        let link = format!(".screen-head nav a[href='/t/page/{other}']");
        line.cut();
        browser.click(&link);
        says(&browser, AGAIN);
        assert_eq!(browser.path(), here);
        assert!(browser.shows("main h1"), "{here}");
        if page == 4 {
            browser.assert_accessible("a page of a child's screen without a network");
            browser.picture("screen-no-network");
        }
        line.mend();
        browser.follow(&link);
        assert_eq!(browser.path(), format!("/t/page/{other}"));
    }
    // How it looks is pressed again.
    browser.goto("/t/page/6");
    browser.click("input[name=calm]");
    line.cut();
    browser.click(".looks button");
    says(&browser, AGAIN);
    assert_eq!(browser.path(), "/t/page/6");
    line.mend();
    browser.follow(".looks button");
    assert!(browser.count(".screen.calm") == 1, "it holds from then on");
    // Who stands with the child is kept and told when it can be.
    browser.goto("/t/page/7");
    browser.click("input[value=hedgehog]");
    line.cut();
    browser.click(".companions button");
    says(&browser, KEPT);
    assert_eq!(browser.path(), "/t/page/7");
    line.mend();
    browser.until("the way", "return location.pathname === '/t/page/1'");
    browser.goto("/t/page/7");
    assert_eq!(browser.count("input[value=hedgehog]:checked"), 1);
}

#[test]
fn the_page_that_asks_for_the_pin_stays() {
    let server = Server::demo();
    let line = Line::to(&server.address);
    let browser = Browser::open(&line.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    browser.goto("/t/talk/out");
    browser.fill("#pin", PIN);
    line.cut();
    browser.click("form.ask button.act");
    says(&browser, AGAIN);
    assert_eq!(
        (browser.path(), browser.value("#pin")),
        ("/t/talk/out".to_owned(), PIN.to_owned())
    );
    line.mend();
    browser.follow("form.ask button.act");
    assert!(!browser.path().starts_with("/t/"), "{}", browser.path());
}

//! Leaving the child's screen: what stands there is neutral at once, whatever the network does; the way back leads to
//! nothing of the child; and the house hears of it as soon as it can.

use e2e::browser::{Browser, TABLET};
use e2e::engine::Engine;
use e2e::keys::Key;
use e2e::line::Line;
use e2e::server::Server;
use e2e::visits::open_screen;
use std::time::Duration;

const NEUTRAL: &str = "return document.body.innerText.includes('Tak for nu') && !document.documentElement.hidden
    && !document.body.innerText.includes('Laura') && !location.pathname.startsWith('/t/page')";
// Firefox's own page about a network that is not there is never complete.
const NOTHING: &str = "return (document.readyState === 'complete' || document.documentURI.startsWith('about:neterror'))
    && !document.body.innerText.includes('Laura')";

/// A child that has looked at some pages, over a line.
fn child(engine: Engine, server: &Server) -> (Line, Browser) {
    let line = Line::to(&server.address);
    let browser = Browser::open_in(engine, &line.address);
    browser.resize(TABLET);
    again(&browser, server);
    (line, browser)
}

fn again(browser: &Browser, server: &Server) {
    open_screen(browser, server, "lise.koege", "Laura");
    browser.follow("nav a[href='/t/page/3']");
    browser.follow("nav a[href='/t/page/4']");
}

/// The child's access has ended: its pages lead to the door, and the way back to nothing of it.
fn assert_over(browser: &Browser) {
    for _ in 0..3 {
        browser.back();
        browser.until("nothing of the child on the way back", NOTHING);
    }
    browser.goto("/t/page/3");
    browser.until(
        "the end of the child's access",
        "return ['/t', '/t/left'].includes(location.pathname)",
    );
    browser.until("nothing of the child", NOTHING);
}

pub fn leaving_is_at_once(engine: Engine) {
    let server = Server::demo();
    let (_line, browser) = child(engine, &server);
    let _ = browser.run("window.childs = true");
    browser.click("#leave button");
    browser.until("a neutral page", NEUTRAL);
    browser.until(
        "the house's own page",
        "return location.pathname === '/t/left' && !window.childs && document.readyState === 'complete'",
    );
    browser.picture(&format!("browsers/{engine}-left"));
    assert_over(&browser);
    // Shift, three times, from anywhere.
    again(&browser, &server);
    for _ in 0..3 {
        browser.press(Key::Shift);
    }
    browser.until("a neutral page", NEUTRAL);
    assert_over(&browser);
}

pub fn leaving_without_a_network(engine: Engine) {
    let server = Server::demo();
    let (line, browser) = child(engine, &server);
    // What a talk noted in this tab, and nobody heard.
    let _ = browser.run("sessionStorage.setItem('unheard', '[]')");
    line.cut();
    browser.click("#leave button");
    browser.until("a neutral page, without a network", NEUTRAL);
    assert_eq!(
        browser.run("return sessionStorage.length"),
        0,
        "nothing stays on the machine"
    );
    browser.back();
    browser.until("nothing of the child on the way back, without a network", NOTHING);
    line.mend();
    assert_over(&browser);
}

pub fn leaving_on_a_line_that_answers_late(engine: Engine) {
    let server = Server::demo();
    let (line, browser) = child(engine, &server);
    // Nothing is answered before the line is mended: what stands there until then came from no network.
    line.hold();
    browser.click("#leave button");
    browser.until("a neutral page, before anything is answered", NEUTRAL);
    line.slow(Duration::from_millis(400), 50_000);
    browser.until("the house's own page", "return location.pathname === '/t/left'");
    line.mend();
    assert_over(&browser);
}

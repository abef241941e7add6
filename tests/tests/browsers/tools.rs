//! The tools beside a talk: a picture that is pointed at, a strip, and a drawing that is kept, stopped over and there
//! again, with a network and without one.

use crate::table::{open, press, says};
use crate::ways;
use e2e::browser::{Browser, TABLET};
use e2e::engine::Engine;
use e2e::fingers::By;
use e2e::line::Line;
use e2e::server::Server;
use serde_json::json;

/// The sheet to draw on.
const SHEET: &str = "/t/talk/tools/3";
/// The page of the sheet, and it can be drawn on.
const READY: &str = "return document.readyState === 'complete' && document.getElementById('part')?.hidden === false";
/// A drawing was kept, and the next sheet lies there.
const KEPT: &str = "return location.search === '?kept=1' && document.body.innerText.includes('Nu er din tegning gemt.')
    && document.querySelector('[name=drawing]').value === ''";
/// An adult is asked to say that they have heard the stop.
const QUIET: &str = "return !!document.querySelector('button[value=heard]')";

/// Draws a line this far below the middle of the sheet; the drawing as its form would send it.
fn draw(browser: &Browser, below: i32) -> String {
    browser.until("the sheet", READY);
    // WebKit's driver tells a finger as a mouse, and of a pen that it came down and no more (docs/browsers.md).
    browser.stroke("#sheet", &[[-80, below], [0, below], [80, below]], By::Touch);
    browser.until(
        "a line",
        "return document.querySelector('[name=drawing]').value.split('_').length > 2",
    );
    let drawn = browser.value("[name=drawing]");
    assert!(drawn.starts_with("0_"), "{drawn:?}");
    drawn
}

/// An adult has heard the stop, and the child goes on after a pause.
fn go_on(browser: &Browser) {
    let choice = "return !!document.querySelector('button[value=chose-pause]')";
    press(browser, "button[value=heard]", "the choice", choice);
    let pause = "return !!document.querySelector('.breath')";
    press(browser, "button[value=chose-pause]", "the pause", pause);
    press(browser, "button[value=chose-ready]", "the sheet", READY);
}

/// The page is loaded anew while no network answers, and again when one does.
fn reload_before_the_net_is_back(browser: &Browser, line: &Line) {
    let _ = browser.run("window.before = true; setTimeout(() => location.reload(), 50)");
    // What a browser shows without a network is its own.
    browser.until(
        "another page than the sheet",
        "return !window.before && !document.getElementById('say')",
    );
    line.mend();
    browser.goto(SHEET);
}

/// Nothing is noted in the browser once it was heard.
fn assert_nothing_is_noted(browser: &Browser) {
    assert_eq!(browser.run("return sessionStorage.length"), 0);
}

pub fn pointing_waiting_and_drawing(engine: Engine) {
    let server = Server::demo();
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let line = Line::to(&server.address);
    let browser = Browser::open_in(engine, &line.address);
    browser.resize(TABLET);
    open(&browser, &server, "lise.koege", "Laura");

    // One tap, and the picture is as large as the screen.
    browser.goto("/t/talk/tools/1");
    let large = "const large = document.getElementById('large');
        return !large.hidden && large.querySelector('.large-tiles').innerText.trim() === 'Jeg er tørstig'";
    press(&browser, "a[href='/t/talk/tools/1/6']", "the picture", large);
    assert_eq!(browser.path(), "/t/talk/tools/1", "no address tells of it");
    browser.assert_no_sideways_scroll("a large picture");
    browser.picture(&format!("browsers/{engine}-tools-large"));
    let pictures = "return document.getElementById('large').hidden && !document.getElementById('sets').hidden";
    press(&browser, "[data-back]", "the pictures", pictures);

    // First this, then that.
    browser.goto("/t/talk/tools/2");
    for (name, value) in [("first", "talk"), ("then", "play"), ("minutes", "10")] {
        browser.click(&format!("input[name={name}][value='{value}']"));
    }
    let strip = "return document.getElementById('strip-minutes')?.innerText.trim() === 'Minutter tilbage: 10'";
    press(&browser, "form.ask button.act", "the strip", strip);
    let words = "return [...document.querySelectorAll('.strip .tile-words')].map(one => one.innerText.trim())";
    assert_eq!(browser.run(words), json!(["Snakke", "Lege"]));
    browser.picture(&format!("browsers/{engine}-tools-strip"));

    // A drawing is kept, the next one is there after a stop.
    browser.goto(SHEET);
    draw(&browser, -40);
    browser.picture(&format!("browsers/{engine}-tools-drawing"));
    press(&browser, "#sheet-keep", "that it is kept", KEPT);
    let begun = draw(&browser, 0);
    press(&browser, "#say button[value=stop]", "the quiet", QUIET);
    go_on(&browser);
    assert_eq!(browser.value("[name=drawing]"), begun, "a stop loses no drawing");

    // Without a network too, whether the page is loaded anew before it is back or not.
    line.cut();
    let waits = says("Det gemmes, når nettet er der igen");
    press(&browser, "#sheet-keep", "what becomes of it", &waits);
    assert_eq!(browser.value("[name=drawing]"), begun);
    line.mend();
    browser.until("that it is kept", KEPT);
    assert_nothing_is_noted(&browser);
    draw(&browser, 20);
    line.cut();
    press(&browser, "#sheet-keep", "what becomes of it", &waits);
    reload_before_the_net_is_back(&browser, &line);
    browser.until("that it is kept", KEPT);
    assert_nothing_is_noted(&browser);
    let begun = draw(&browser, 40);
    line.cut();
    let calm = "return !document.getElementById('calm').hidden";
    press(&browser, "#say button[value=stop]", "the quiet", calm);
    reload_before_the_net_is_back(&browser, &line);
    browser.until("the quiet that the house knows of", QUIET);
    assert_nothing_is_noted(&browser);
    go_on(&browser);
    assert_eq!(
        browser.value("[name=drawing]"),
        begun,
        "a stop without a network loses no drawing"
    );

    // The house has the three that were wanted, each once.
    let cookie = server.sign_in("lise.koege");
    let list = server.get_with(&[("cookie", &cookie)], &format!("{case}/drawings"));
    assert_eq!(list.text().matches(&format!("{case}/drawings/")).count(), 3);
}

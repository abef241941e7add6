//! The screens of the youngest by pictures, in a real browser: the arrows above the fold, by keys, by tap, without scripts.

use crate::accessible::look;
use crate::{read_aloud, table};
use e2e::browser::{Browser, PHONE, TABLET};
use e2e::keys::Key;
use e2e::server::Server;
use e2e::visits::open_screen;
use serde_json::json;

/// Where the arrow on stands, and the height of the window.
const ON: &str = "const box = document.querySelector('a[rel=next]').getBoundingClientRect();
    return [Math.round(box.right), Math.round(box.top), Math.round(box.bottom), innerHeight];";

#[test]
fn the_arrow_on_is_above_the_fold_and_stays_in_its_place() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    open_screen(&browser, &server, "karl.dragoer", "Noah");
    for size in [PHONE, TABLET] {
        browser.resize(size);
        browser.goto("/t/page/1?s=1");
        look(&browser, &format!("filmstrip-{}", size.name));
        browser.resize(size);
        browser.goto("/t/page/1?s=1");
        let first = browser.run(ON);
        let low = first[2].as_i64().unwrap();
        assert!(low <= first[3].as_i64().unwrap(), "{}: {first}", size.name);
        let mut places = 1;
        while browser.count("a[rel=next]") == 1 {
            assert_eq!(browser.run(ON), first, "{}, place {places}", size.name);
            browser.assert_no_sideways_scroll(&format!("{}, place {places}", size.name));
            browser.follow("a[rel=next]");
            places += 1;
        }
        assert_eq!(browser.count("a.frame"), places, "a picture for each place");
    }
}

#[test]
fn a_tap_on_a_picture_is_heard() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.before_each_page(&read_aloud::a_voice("da-DK"));
    open_screen(&browser, &server, "karl.dragoer", "Noah");
    browser.until("the voice", "return !document.getElementById('read-aloud').hidden");
    // What stands below the picture, folded, is what is heard.
    let caption = browser.run(
        "return document.getElementById(document.querySelector('.station.featured').id + '-caption').textContent.replace(/\\s+/g, ' ')",
    );
    let caption = caption.as_str().unwrap().to_owned();
    assert!(!browser.shows(".hill-words ol"), "the words are folded");
    browser.click(".station.featured a.disc");
    browser.until("the first sentence", "return spoken.length > 0");
    browser.until(
        "the end",
        "finish(); return !('reading' in document.getElementById('read-aloud').dataset)",
    );
    let heard = browser.run("return spoken.map(([text]) => text).join(' ').replace(/\\s+/g, ' ')");
    let heard = heard.as_str().unwrap();
    assert!(heard.contains(caption.trim()), "{heard}");
    let others = browser.run("return document.querySelectorAll('a.disc').length");
    assert!(others.as_u64().unwrap() > 1, "one of several is heard: {heard}");
    assert_eq!(browser.count(".way"), 1, "the page stays");
    // A second tap is silence.
    browser.click(".station.featured a.disc");
    browser.until("it speaks", "return speechSynthesis.speaking");
    browser.click(".station.featured a.disc");
    browser.until("silence", "return !speechSynthesis.speaking");
}

#[test]
fn where_nothing_speaks_a_picture_leads_to_its_page() {
    let server = Server::demo();
    for browser in [
        Browser::open(&server.address),
        Browser::without_scripts(&server.address),
    ] {
        open_screen(&browser, &server, "karl.dragoer", "Noah");
        assert!(browser.count(".station") > 1);
        browser.follow(".station:not(.featured) a.disc");
        assert_eq!(browser.count(".station"), 1, "one station, large and alone");
        browser.goto("/t/page/1");
        // The empty frame at the end of the hill leads to what nobody knows, as the last picture of the strip does.
        browser.follow(".unknown a.disc");
        assert!(
            browser.text("main").contains("Vi ved ikke endnu"),
            "{}",
            browser.text("main")
        );
        browser.goto("/t/page/1");
        browser.follow(".stations li:last-child a.frame");
        assert!(
            browser.text("main").contains("Vi ved ikke endnu"),
            "{}",
            browser.text("main")
        );
    }
}

#[test]
fn by_keyboard_alone() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    open_screen(&browser, &server, "karl.dragoer", "Noah");
    browser.tab_to(".stations li:first-child a.frame");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.count(".stations li:first-child [aria-current=step]"), 1);
    browser.tab_to(".station a.disc");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.count(".station"), 1);
}

/// In the talk too, with the four ways to say no below.
#[test]
fn the_way_in_the_talk_is_the_same_strip() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "karl.dragoer", "Noah");
    table::part(&browser, 18);
    look(&browser, "table-way-4-6");
    assert!(browser.count("a.frame") > 3);
    browser.follow(".stations li:first-child a.frame");
    assert_eq!(browser.path(), "/t/talk/18?s=1");
    assert_eq!(browser.count(".station"), 1);
    browser.click(".companions summary");
    browser.follow("button[value=hedgehog]");
    browser.goto("/t/talk/18");
    assert_eq!(browser.count("button[value=hedgehog][aria-pressed=true]"), 1);
    // With keys, Stop is the second stop.
    browser.goto("/t/talk/18");
    browser.press(Key::Tab);
    browser.press(Key::Tab);
    browser.press(Key::Enter);
    browser.until("the button to stop", "return document.activeElement.id === 'stop'");
}

#[test]
fn what_is_chosen_is_seen_in_forced_colours() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    table::part(&browser, 16);
    browser.click("input[name=face][value='4']");
    browser.prefer("forced-colors", "active");
    let edges = browser.run(
        "return [...document.querySelectorAll('.a-face')].map(face => getComputedStyle(face).outlineStyle === 'solid')",
    );
    assert_eq!(edges, json!([false, true, false, false, false]));
}

/// The circle's words stay true while the page lies open, whatever the tablet's clock shows.
#[test]
fn the_last_five_minutes_are_told_softly() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.before_each_page(
        "window.ticks = []; const every = setInterval; window.setInterval = (tick, after) => { ticks.push(tick); return every(tick, after); };",
    );
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    browser.until("the clock", "return ticks.length > 0");
    assert!(!browser.shows(".soon-cue"), "there is time");
    let left = |minutes: u32| {
        let _ = browser.run(&format!(
            "const time = document.querySelector('.time-left');
             const now = (window.clock ??= Date.now)();
             Date.now = () => now + Number(time.dataset.rest) - {minutes} * 60000 + 1000;
             for (const tick of ticks) tick();"
        ));
        browser.run("return document.querySelector('.time-left').getAttribute('aria-label')")
    };
    assert!(left(12).as_str().unwrap().contains("12"));
    assert!(!browser.shows(".soon-cue"));
    assert!(left(5).as_str().unwrap().contains('5'));
    assert_eq!(browser.text(".soon-cue"), "Vi slutter snart.");
    browser.assert_accessible("the last five minutes");
}

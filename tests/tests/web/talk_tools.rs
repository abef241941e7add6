//! The tools beside a talk in a real browser: pointing, waiting and drawing, by finger, pen, keyboard and without scripts.

use crate::accessible::look;
use crate::read_aloud::a_voice;
use crate::table;
use e2e::browser::{Browser, PHONE, TABLET};
use e2e::fingers::By;
use e2e::keys::Key;
use e2e::server::Server;
use serde_json::{Value, json};

/// A tablet with a talk's screen on it.
fn on_the_table(adviser: &str, child: &str) -> (Server, Browser) {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, adviser, child);
    (server, browser)
}

/// Opens a tool by its number.
pub fn tool(browser: &Browser, number: u8) {
    browser.goto(&format!("/t/talk/tools/{number}"));
}

/// The words that fill the screen; none while the pictures to choose from are seen.
fn large(browser: &Browser) -> Value {
    browser.run(
        "const large = document.getElementById('large');
         if (large.hidden || !large.getClientRects().length) return null;
         return [...large.querySelectorAll('.large-tile')].map(one => one.innerText.trim());",
    )
}

/// Puts up a strip: first we talk, then play, in ten minutes.
pub fn strip(browser: &Browser) {
    tool(browser, 2);
    browser.click("input[name=first][value=talk]");
    browser.click("input[name=then][value=play]");
    browser.click("input[name=minutes][value='10']");
    browser.follow("form.ask button.act");
}

/// The drawing as its form would send it.
pub fn drawn(browser: &Browser) -> String {
    browser.value("[name=drawing]")
}

#[test]
fn every_tool_at_every_size() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    browser.goto("/t/talk/tools");
    look(&browser, "tools");
    for number in 1..=7 {
        tool(&browser, number);
        look(&browser, &format!("tools-{number}"));
        assert_eq!(
            browser.count(".tile .pictogram:empty"),
            0,
            "tool {number}: a picture that is not drawn"
        );
        assert!(
            !browser.text("body").contains("tool-"),
            "tool {number}: words that are not written"
        );
        for size in [TABLET, PHONE] {
            browser.resize(size);
            let small = browser.run(
                "return [...document.querySelectorAll('.tile')]
                    .filter(one => { const box = one.getBoundingClientRect(); return box.width < 119.5 || box.height < 119.5; })
                    .map(one => one.innerText);",
            );
            assert_eq!(small, json!([]), "tool {number}, {}: a tile is too small", size.name);
            assert_eq!(browser.count("#say button"), 4, "the four buttons are always below");
        }
    }
    browser.goto("/t/talk/tools/1/5");
    look(&browser, "tools-large");
    browser.goto("/t/talk/tools/6/2");
    look(&browser, "tools-house");
    strip(&browser);
    look(&browser, "tools-strip");
    assert_eq!(browser.title(), "Min side");
    browser.assert_no_complaints();
}

/// One tap fills the screen in the very next frame on a clock that runs four times slower, and is said aloud.
#[test]
fn a_picture_fills_the_screen_at_once_and_is_spoken() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.resize(TABLET);
    browser.before_each_page(&a_voice("da-DK"));
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    browser.on_a_slow_tablet();
    tool(&browser, 1);
    browser.until("a voice", "return !document.getElementById('read-aloud').hidden");
    let _ = browser.run(
        "document.addEventListener('click', () => requestAnimationFrame(() => {
             const large = document.getElementById('large');
             window.inTheNextFrame = !large.hidden && large.getClientRects().length === 1;
         }), { capture: true, once: true });",
    );
    browser.tap("a[href='/t/talk/tools/1/6']", By::Touch);
    browser.until("the next frame", "return 'inTheNextFrame' in window");
    assert_eq!(browser.run("return window.inTheNextFrame"), true);
    assert_eq!(large(&browser), json!(["Jeg er tørstig"]));
    assert_eq!(
        browser.run("return spoken.map(one => one[0])"),
        json!(["Jeg er tørstig"]),
        "the picture is said, and nothing else"
    );
    assert_eq!(browser.path(), "/t/talk/tools/1", "no address tells of it");
    assert!(browser.shows("#say"), "the four buttons are still there");
    browser.press(Key::Escape);
    assert_eq!(large(&browser), Value::Null);
    assert_eq!(
        browser.run("return document.activeElement.getAttribute('href')"),
        "/t/talk/tools/1/6",
        "back where it was pressed"
    );
}

#[test]
fn several_feelings_stand_side_by_side_and_are_gone_when_the_page_is() {
    let (_server, browser) = on_the_table("karl.dragoer", "Noah");
    tool(&browser, 4);
    assert_eq!(browser.count("#sets :checked"), 0, "nothing is chosen beforehand");
    browser.click("[data-show]");
    assert_eq!(large(&browser), Value::Null, "nothing chosen, nothing shown");
    browser.tap("input[value=glad]", By::Pen);
    browser.tap("input[value=tired]", By::Pen);
    browser.tap("[data-show]", By::Pen);
    assert_eq!(large(&browser), json!(["Glad", "Træt"]));
    browser.picture("tools-feelings-shown");
    browser.click("[data-back]");
    browser.goto("/t/talk/tools");
    tool(&browser, 4);
    assert_eq!(browser.count("#sets :checked"), 0);
}

#[test]
fn a_card_is_read_back_before_it_is_kept() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    tool(&browser, 5);
    browser.click("button[value=wont]");
    assert!(!browser.shows("#large form"), "that a child will not is no line");
    browser.click("[data-back]");
    browser.click("button[value=wish-again]");
    browser.follow("#large form button");
    assert_eq!(browser.path(), "/t/talk/5");
    assert_eq!(browser.text(".read-back .child-words"), "Jeg vil gerne høre det igen");
}

/// The time shrinks by itself, and five minutes before its end a quiet word says that a change is near.
#[test]
fn a_strip_shrinks_without_a_sound() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    strip(&browser);
    assert_eq!(browser.text("#strip-minutes"), "Minutter tilbage: 10");
    assert_eq!(browser.text("#strip-change"), "");
    let later = |minutes: u32| {
        let _ = browser.run(&format!(
            "window.real ??= Date.now.bind(Date); Date.now = () => real() + {minutes} * 60000 - 30000;"
        ));
    };
    later(6);
    browser.until(
        "the time after six minutes",
        "return document.getElementById('strip-minutes').textContent === 'Minutter tilbage: 5'",
    );
    assert_eq!(browser.text("#strip-change"), "Om lidt skifter vi.");
    later(20);
    browser.until(
        "the end of the time",
        "return document.querySelector('.strip').dataset.now === 'over'",
    );
    assert_eq!(browser.text("#strip-change"), "Nu kommer det næste: Lege");
    assert_eq!(browser.count("audio, video"), 0);
    browser.assert_no_complaints();
}

#[test]
fn a_drawing_by_finger_and_by_pen_is_undone_and_thrown_away() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    for by in [By::Touch, By::Pen] {
        tool(&browser, 3);
        browser.until("the sheet", "return !document.getElementById('part').hidden");
        assert_eq!(drawn(&browser), "", "the sheet is blank");
        browser.stroke("#sheet", &[[0, 0], [60, 0], [60, 60], [0, 60]], by);
        browser.click("[data-colour='4']");
        browser.stroke("#sheet", &[[-40, -40], [-80, -40]], by);
        let both = drawn(&browser);
        let lines: Vec<&str> = both.split('*').collect();
        assert_eq!(lines.len(), 2, "{both}");
        assert!(lines[0].starts_with("0_") && lines[1].starts_with("4_"), "{both}");
        assert!(lines.iter().all(|line| line.matches('_').count() >= 2), "{both}");
        assert_eq!(browser.count("#sheet polyline"), 2);
        browser.click("#sheet-undo");
        assert_eq!(drawn(&browser), lines[0]);
        assert_eq!(browser.count("#sheet polyline"), 1);
        browser.click("#sheet-away");
        assert_eq!(drawn(&browser), "");
        assert_eq!(browser.count("#sheet polyline"), 0);
        assert_eq!(
            browser.path(),
            "/t/talk/tools/3",
            "what never left the page needs no network to be gone"
        );
    }
    browser.assert_no_complaints();
}

/// Whatever a child leaves the sheet by, its drawing is there again until it throws it away.
#[test]
fn a_drawing_is_there_after_a_stop_and_after_another_page() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    tool(&browser, 3);
    browser.until("the sheet", "return !document.getElementById('part').hidden");
    browser.stroke("#sheet", &[[0, 0], [60, 0]], By::Touch);
    let first = drawn(&browser);
    browser.click("#say button[value=stop]");
    browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
    browser.follow("button[value=heard]");
    browser.follow("button[value=chose-pause]");
    browser.follow("button[value=chose-ready]");
    assert_eq!(browser.path(), "/t/talk/tools/3");
    assert_eq!(drawn(&browser), first);
    browser.stroke("#sheet", &[[0, 80], [60, 80]], By::Touch);
    let second = drawn(&browser);
    assert!(second.len() > first.len() && second.starts_with(&first), "{second}");
    browser.follow("nav a[href='/t/talk/tools']");
    browser.follow("a[href='/t/talk/tools/3']");
    assert_eq!(drawn(&browser), second);
    browser.follow("#sheet-away");
    assert_eq!(drawn(&browser), "");
    browser.goto("/t/talk/tools");
    tool(&browser, 3);
    assert_eq!(drawn(&browser), "", "thrown away is thrown away");
}

#[test]
fn by_keyboard_alone() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    tool(&browser, 3);
    browser.until("the sheet", "return !document.getElementById('part').hidden");
    browser.tab_to("#sheet");
    browser.press(Key::Left);
    browser.press(Key::Space);
    browser.press(Key::Down);
    browser.press(Key::Left);
    browser.press(Key::Space);
    browser.press(Key::Down);
    assert_eq!(
        drawn(&browser),
        "0_475-350_475-375_450-375",
        "the pen draws only while it is down"
    );
    browser.tab_to("#sheet-undo");
    browser.press(Key::Enter);
    assert_eq!(drawn(&browser), "");
    tool(&browser, 1);
    browser.tab_to("a[href='/t/talk/tools/1/1']");
    browser.press(Key::Enter);
    browser.until("the picture", "return !document.getElementById('large').hidden");
    assert_eq!(large(&browser), json!(["Ja"]));
    browser.tab_to("[data-back]");
    browser.press(Key::Enter);
    assert_eq!(large(&browser), Value::Null);
    browser.tab_to("#say button[value=stop]");
    browser.press(Key::Enter);
    browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
}

/// A switch has one key to go on with and one to press with: Tab and Enter are enough for what a child does by itself, from the talk
/// to a tool, on it, and to Stop.
#[test]
fn by_a_switch_with_two_keys() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    let ready = || browser.until("the whole page", "return document.readyState === 'complete'");
    let press = |what: &str| {
        browser.tab_to(what);
        browser.press(Key::Enter);
    };
    let leads = |what: &str| {
        browser.tab_to(what);
        browser.follow_by(Key::Enter);
        ready();
    };
    leads(".to-tools");
    leads("main a[href='/t/talk/tools/4']");
    press("input[value=glad]");
    press("input[value=tired]");
    press("[data-show]");
    assert_eq!(large(&browser), json!(["Glad", "Træt"]));
    press("[data-back]");
    assert_eq!(large(&browser), Value::Null);
    tool(&browser, 5);
    press("button[value=wish-again]");
    leads("#large form button");
    leads("button[value=yes]");
    assert_eq!(browser.text(".said .child-words"), "Jeg vil gerne høre det igen");
    tool(&browser, 3);
    browser.until("the sheet", "return !document.getElementById('part').hidden");
    press("[data-colour='4']");
    press("#sheet");
    browser.press(Key::Enter);
    assert_eq!(drawn(&browser), "4_500-350", "a dot, where the pen lies");
    leads("#sheet-keep");
    assert_eq!(browser.path(), "/t/talk/tools/3?kept=1");
    press("#say button[value=stop]");
    browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
    leads("button[value=heard]");
    leads("button[value=chose-ready]");
    assert_eq!(browser.path(), "/t/talk/tools/3");
}

#[test]
fn without_scripts_every_picture_is_a_page() {
    let server = Server::demo();
    let browser = Browser::without_scripts(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    browser.follow(".to-tools");
    browser.follow("a[href='/t/talk/tools/1']");
    browser.follow("a[href='/t/talk/tools/1/8']");
    assert_eq!(browser.text(".large-tile"), "Tegne");
    browser.follow("[data-back]");
    tool(&browser, 4);
    browser.click("input[value=glad]");
    browser.click("input[value=shy]");
    browser.follow("[data-show]");
    assert!(browser.text("#large").contains("Glad") && browser.text("#large").contains("Genert"));
    tool(&browser, 5);
    browser.follow("button[value=wish-pause]");
    browser.follow("#large form button");
    assert_eq!(browser.text(".read-back .child-words"), "Jeg vil gerne have en pause");
    browser.follow("button[value=no]");
    tool(&browser, 2);
    browser.click("input[name=first][value=talk]");
    browser.click("input[name=then][value=goodbye]");
    browser.click("input[name=minutes][value='5']");
    browser.follow("form.ask button.act");
    assert!(browser.text("main").contains("Minutter tilbage: 5"));
    browser.follow("noscript a");
    assert!(browser.text("main").contains("Sige farvel"));
    tool(&browser, 3);
    assert!(browser.text("main").contains("I kan tegne på papir.") && !browser.shows("#sheet"));
    tool(&browser, 6);
    browser.follow("a[href='/t/talk/tools/6/1']");
    browser.fill("#line", "Min hund");
    browser.follow("form.ask button.act");
    assert_eq!(browser.text(".read-back .child-words"), "Min hund");
}

#[test]
fn a_chosen_picture_is_seen_where_a_browser_sets_its_own_colours() {
    let (_server, browser) = on_the_table("karl.dragoer", "Noah");
    tool(&browser, 4);
    browser.click("input[value=glad]");
    browser.prefer("forced-colors", "active");
    browser.picture("tools-feelings-forced");
    let like_it = "const edge = one => getComputedStyle(one).borderTopColor;
        const tiles = [...document.querySelectorAll('#sets .tile')];
        const chosen = tiles.find(one => one.querySelector(':checked'));
        return tiles.filter(one => edge(one) === edge(chosen)).length;";
    assert_eq!(browser.run(like_it), 1, "what is chosen looks like nothing else");
}

/// The circle to breathe with moves only where motion is wanted.
#[test]
fn the_circle_stands_still_where_motion_is_not_wanted() {
    let (_server, browser) = on_the_table("lise.koege", "Laura");
    browser.follow("#say button[value=pause]");
    let moves = || browser.run("return document.querySelector('.breath').getAnimations().length");
    browser.prefer("prefers-reduced-motion", "no-preference");
    assert_eq!(moves(), 1);
    browser.prefer("prefers-reduced-motion", "reduce");
    assert_eq!(moves(), 0);
}

//! What the child's and the talk's screens promise, whatever the network does: what is left is gone at once, what is
//! pressed is kept, what is typed is not erased by using a right, and everything can be heard.

use crate::{read_aloud, table};
use e2e::browser::{Browser, TABLET};
use e2e::line::Line;
use e2e::server::Server;
use e2e::visits::open_screen;
use std::time::Duration;

/// What a slow line carries in a second: every answer is late, and then comes quickly.
const QUICK: u32 = 10_000_000;

/// What stands in the frame after the button was pressed.
const WATCH: &str = "
    document.addEventListener('click', () => requestAnimationFrame(() => {
        window.next = { path: location.pathname, words: document.body.innerText };
    }), true);";

/// Offline, slow and online: neutral at once, the address gone at once, and the way back leads to nothing of the
/// child's.
#[test]
fn leaving_is_at_once_on_any_line() {
    let server = Server::demo();
    for what in ["cut", "slow", "whole"] {
        let line = Line::to(&server.address);
        let browser = Browser::open(&line.address);
        open_screen(&browser, &server, "lise.koege", "Laura");
        browser.goto("/t/page/2");
        browser.goto("/t/page/1");
        assert!(browser.text("body").contains("Laura"), "{what}");
        let _ = browser.run(WATCH);
        match what {
            "cut" => line.cut(),
            "slow" => line.slow(Duration::from_secs(2), QUICK),
            _ => {}
        }
        browser.click("#leave button");
        if what != "whole" {
            browser.until("the next frame", "return !!window.next");
            let next = browser.run("return window.next");
            assert_eq!(next["path"], "/t/left", "{what}: the address");
            let words = next["words"].as_str().unwrap();
            assert!(
                words.contains("Tak for nu") && !words.contains("Laura"),
                "{what}: {words}"
            );
        }
        browser.until(
            "the neutral page",
            "return location.pathname === '/t/left' && document.body.innerText.includes('Tak for nu')",
        );
        let _ = browser.run("history.back()");
        browser.until(
            &format!("{what}: nothing of the child on the way back"),
            "return !location.pathname.startsWith('/t/page/1') && !document.body.innerText.includes('Laura')
                && !document.body.innerText.includes('Birgit')",
        );
        // What was pressed without a network holds from the first request that comes through.
        line.mend();
        browser.goto("/t/page/3");
        assert!(
            ["/t", "/t/left"].contains(&browser.path().as_str()),
            "{what}: {}",
            browser.path()
        );
        browser.goto("/t/page/3");
        assert_eq!(browser.path(), "/t", "{what}: the child's access has ended");
        // And a screen that is opened anew on this machine is open.
        open_screen(&browser, &server, "lise.koege", "Laura");
        browser.goto("/t/page/2");
        assert_eq!(browser.path(), "/t/page/2", "{what}");
    }
}

#[test]
fn what_is_pressed_without_a_network_is_kept_and_sent() {
    const KEPT: &str = "Det gemmes, når nettet er der igen.";
    let note = |words: &str| {
        format!(
            "return [...document.querySelectorAll('.no-net')].some(one => one.getClientRects().length && one.textContent.includes('{words}'))"
        )
    };
    let server = Server::demo();
    let line = Line::to(&server.address);
    let browser = Browser::open(&line.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    table::part(&browser, 13);
    browser.fill("[name=needs]", "Du vil gerne have en pause mere.");
    line.cut();
    browser.click("form.ask button.act");
    browser.until("the word about the network", &note(KEPT));
    browser.picture("table-no-network");
    browser.assert_accessible("without a network");
    assert_eq!(browser.path(), "/t/talk/13", "the page stays");
    assert_eq!(browser.value("[name=needs]"), "Du vil gerne have en pause mere.");
    line.mend();
    browser.until("the next part", "return location.pathname === '/t/talk/14'");
    table::part(&browser, 13);
    assert_eq!(browser.value("[name=needs]"), "Du vil gerne have en pause mere.");
    // Another page: there is none to be had, and this one stays.
    line.cut();
    browser.click("nav a[href='/t/talk/1']");
    browser.until("the word about the network", &note("Prøv igen om lidt."));
    assert_eq!(browser.path(), "/t/talk/13");
    // The child's own ways to say no.
    browser.click("#say button[value=not-answer]");
    browser.until("the kind word", &note("Du behøver ikke svare"));
    browser.until("the word about the network", &note(KEPT));
    line.mend();
    browser.until("the press was heard", "return location.search === '?said=not-answer'");
    line.cut();
    browser.click("#say button[value=pause]");
    browser.until("the word about the network", &note(KEPT));
    line.mend();
    browser.until(
        "the pause",
        "return !!document.querySelector('button[value=chose-ready]')",
    );
    line.cut();
    browser.click("button[value=chose-ready]");
    browser.until("the word about the network", &note(KEPT));
    line.mend();
    browser.until("the talk", "return !!document.querySelector('#say')");
    line.cut();
    browser.click("#say button[value=stop]");
    browser.until("the word about the network in the quiet", &note(KEPT));
    // Should the page be lost before anybody heard it, the next one tells it.
    let _ = browser.run("location.reload()");
    browser.until("the page is lost", "return !document.getElementById('calm')");
    line.mend();
    table::part(&browser, 2);
    browser.until(
        "the stop was heard",
        "return !!document.querySelector('button[value=heard]')",
    );
    // A question at home.
    let home = Browser::open(&line.address);
    open_screen(&home, &server, "karl.dragoer", "Noah");
    home.goto("/t/page/5");
    home.click(".tray summary");
    home.fill("#words", "Må jeg tegne?");
    line.cut();
    home.click(".ask button");
    home.until("the word about the network", &note(KEPT));
    assert_eq!(home.value("#words"), "Må jeg tegne?");
    line.mend();
    home.until("thanks", "return !!document.querySelector('[role=status].thanks')");
}

/// Whatever was pressed before and cannot be taken now, a stop is heard.
#[test]
fn a_stop_waits_for_nothing_that_was_refused() {
    let server = Server::demo();
    let line = Line::to(&server.address);
    let browser = Browser::open(&line.address);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    table::part(&browser, 13);
    line.turn_away("kind=not-answer");
    browser.click("#say button[value=not-answer]");
    browser.until(
        "the word that it is kept",
        "return [...document.querySelectorAll('.no-net')].some(one => one.textContent.includes('Det gemmes'))",
    );
    browser.click("#say button[value=stop]");
    browser.until(
        "the house knows of the stop, while the other press is turned away all along",
        "const asked = new XMLHttpRequest();
         asked.open('GET', '/t/talk/2', false);
         asked.send();
         return asked.responseText.includes('value=\"heard\"');",
    );
    line.mend();
    browser.until(
        "the stop stands on the screen",
        "return !!document.querySelector('button[value=heard]')",
    );
}

/// With scripts and without: a right that is used, a part that is left for now, erase nothing.
#[test]
fn what_is_being_typed_survives_every_button() {
    let server = Server::demo();
    for (what, browser) in [
        ("with scripts", Browser::open(&server.address)),
        ("without", Browser::without_scripts(&server.address)),
    ] {
        let _ = table::open(&browser, &server, "lise.koege", "Laura");
        let words = "Du vil gerne se mormor på søndag";
        table::part(&browser, 13);
        browser.fill("[name=needs]", words);
        for (press, back) in [
            ("#say button[value=not-answer]", None),
            ("#say button[value=dont-know]", None),
            ("#say button[value=pause]", Some("button[value=chose-ready]")),
            ("button[name=go][value=skip]", None),
            ("button[name=go][value=all]", None),
        ] {
            browser.follow(press);
            if let Some(back) = back {
                browser.follow(back);
            }
            table::part(&browser, 13);
            assert_eq!(browser.property("[name=needs]", "value"), words, "{what}: {press}");
        }
        table::part(&browser, 5);
        browser.fill("#line", words);
        browser.follow("#say button[value=pause]");
        browser.follow("button[value=chose-ready]");
        table::part(&browser, 5);
        assert_eq!(browser.property("#line", "value"), words, "{what}: a line");
        browser.follow(".ask button.act");
        browser.follow("button[value=almost]");
        assert_eq!(
            browser.property("#line", "value"),
            words,
            "{what}: not quite, and written on"
        );
        assert_eq!(browser.count(".refused"), 0, "{what}: nothing was refused");
        if what == "with scripts" {
            table::part(&browser, 2);
            browser.fill("#add", "fodbold");
            browser.follow("button[value^='down-0-']");
            assert_eq!(browser.property("#add", "value"), "fodbold", "a topic went down");
            table::part(&browser, 5);
            browser.fill("#line", "Du vil hjem");
            browser.follow("nav a[href='/t/talk/2']");
            table::part(&browser, 5);
            assert_eq!(
                browser.property("#line", "value"),
                "Du vil hjem",
                "another page in between"
            );
        }
        // Sent, it is no longer begun.
        table::part(&browser, 13);
        browser.follow("form.ask button.act");
        table::part(&browser, 13);
        assert_eq!(browser.property("[name=needs]", "value"), words, "{what}: kept");
    }
}

#[test]
fn every_part_of_a_talk_can_be_heard() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.before_each_page(&read_aloud::a_voice("da-DK"));
    let _ = table::open(&browser, &server, "lise.koege", "Samira");
    table::line(&browser, "Jeg vil gerne bo hos mormor.");
    let hear = |what: &str| -> String {
        browser.until("the button", "return !document.getElementById('read-aloud').hidden");
        let _ = browser.run("document.getElementById('read-aloud').scrollIntoView({ block: 'center' })");
        browser.click("#read-aloud");
        browser.until(&format!("{what}: the first sentence"), "return spoken.length > 0");
        browser.until(
            &format!("{what}: the end"),
            "finish(); return !('reading' in document.getElementById('read-aloud').dataset)",
        );
        let heard = browser.run("return spoken.map(([text]) => text).join(' ').replace(/\\s+/g, ' ')");
        // Everything the page says to a child is heard: titles, leads, questions, choices.
        let missed = browser.run(
            "const heard = spoken.map(([text]) => text).join(' ').replace(/\\s+/g, ' ');
             return [...document.querySelectorAll('main :is(h1, h2, .lead, legend, label, .child-words)')]
                 .filter(one => one.getClientRects().length && !one.closest('.sheet'))
                 .map(one => one.textContent.replace(/\\s+/g, ' ').trim())
                 .filter(text => text && !heard.includes(text));",
        );
        assert_eq!(missed, serde_json::json!([]), "{what}: not heard");
        heard.as_str().unwrap().to_owned()
    };
    table::part(&browser, 5);
    assert!(hear("read back").contains("mormor"));
    browser.follow("button[value=yes]");
    for part in 1..=19 {
        table::part(&browser, part);
        let heard = hear(&format!("part {part}"));
        if part == 4 {
            let folded = browser.run(
                "return [...document.querySelectorAll('details:not([open]) p')].map(one => one.textContent.replace(/\\s+/g, ' ').trim())",
            );
            let folded = folded.as_array().unwrap();
            assert!(!folded.is_empty(), "the rights have more to say");
            for more in folded {
                assert!(
                    !heard.contains(more.as_str().unwrap()),
                    "read out of a closed fold: {more}"
                );
            }
        }
    }
    table::part(&browser, 17);
    browser.follow("button[name=make]");
    assert!(hear("the paper").len() > 200);
}

#[test]
fn the_screen_stays_lit_while_the_talk_lies_on_the_table() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.before_each_page(
        "Object.defineProperty(navigator, 'wakeLock', { value: { request: async kind => { window.lit = kind; return {}; } } });",
    );
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    for part in [1, 5, 17] {
        table::part(&browser, part);
        browser.until("the light", "return window.lit === 'screen'");
    }
    browser.follow("#say button[value=pause]");
    browser.until("the light in a pause", "return window.lit === 'screen'");
    browser.goto("/t/talk/out");
    browser.until("the page", "return document.readyState === 'complete'");
    assert_eq!(browser.run("return window.lit ?? null"), serde_json::Value::Null);
}

/// A day is one tap, without scripts too; a day that has gone by is refused kindly, and nothing else that was typed is
/// lost.
#[test]
fn a_day_is_one_tap() {
    let server = Server::demo();
    let browser = Browser::without_scripts(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    table::part(&browser, 10);
    browser.fill("[name=unknown-0]", "hvor du skal bo");
    browser.set("[name=unknown-0-by]", "2025-04-01");
    browser.follow("form.ask button.act");
    assert!(browser.text("[role=alert]").contains("Den tid er gået."));
    browser.picture("table-behind");
    assert_eq!(browser.property("[name=unknown-0]", "value"), "hvor du skal bo");
    browser.click("input[name=unknown-0-by-day]");
    browser.follow("form.ask button.act");
    table::part(&browser, 10);
    let chosen = "input[name=unknown-0-by-day]:checked";
    assert_eq!(browser.count(chosen), 1, "today, which was tapped");
    browser.picture("table-day");
    table::part(&browser, 15);
    browser.click("input[name=next_on-day]");
    browser.set("[name=next_at]", "10:30");
    browser.follow("form.ask button.act");
    table::part(&browser, 15);
    assert!(
        browser.text("main").contains("Vi ses i morgen klokken 10.30"),
        "{}",
        browser.text("main")
    );
}

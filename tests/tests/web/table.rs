//! A talk's own screen in a real browser: every part at every size, stop in the next frame, no way off it but the PIN,
//! and how a whole meeting looks for a child of each band.

use crate::accessible::look;
use crate::ways;
use e2e::browser::{Browser, PHONE, TABLET};
use e2e::fingers::By;
use e2e::kept::assert_as_kept;
use e2e::keys::Key;
use e2e::paths;
use e2e::server::Server;

/// One child of each band, and its adviser.
const CHILDREN: [(&str, &str, &str); 4] = [
    ("4-6", "karl.dragoer", "Noah"),
    ("7-9", "karl.dragoer", "Ali"),
    ("10-12", "lise.koege", "Laura"),
    ("13-17", "lise.koege", "Samira"),
];
pub const PIN: &str = "2468";

/// The adviser chooses a PIN and lays the screen on the table.
pub fn open(browser: &Browser, server: &Server, adviser: &str, child: &str) -> String {
    let case = ways::case_of(server, adviser, child);
    ways::sign_in(browser, server, adviser);
    browser.goto("/me");
    browser.fill("#pin-new", PIN);
    browser.fill("#pin-again", PIN);
    browser.follow("form[action='/me/pin'] button");
    browser.goto(&case);
    browser.follow("#meetings li:last-child form[action$='/table'] button");
    assert_eq!(browser.path(), "/t/talk/1", "{}", browser.text("main"));
    case
}

pub fn part(browser: &Browser, number: u8) {
    browser.goto(&format!("/t/talk/{number}"));
}

pub fn line(browser: &Browser, words: &str) {
    part(browser, 5);
    browser.fill("#line", words);
    browser.follow(".ask button.act");
}

/// Everything that can be pressed is large enough for a child's finger (docs/look.md: 48 px).
fn assert_large_enough(browser: &Browser, what: &str) {
    let small = browser.run(
        "return [...document.querySelectorAll('a[href]:not(.skip), button, label.choice, label.a-face, summary, textarea, select')]
            .filter(one => one.getClientRects().length)
            .filter(one => { const box = one.getBoundingClientRect(); return box.width < 47.5 || box.height < 47.5; })
            .map(one => one.outerHTML.slice(0, 90));",
    );
    assert_eq!(small, serde_json::json!([]), "{what}");
}

fn looked_at(browser: &Browser, name: &str) {
    look(browser, name);
    for size in [TABLET, PHONE] {
        browser.resize(size);
        assert_large_enough(browser, &format!("{name}, {}", size.name));
    }
    assert!(browser.title().starts_with("Min side"), "{}", browser.title());
}

#[test]
fn every_part_at_every_size() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let _ = open(&browser, &server, "lise.koege", "Laura");
    line(&browser, "Jeg vil gerne bo hos mormor.");
    looked_at(&browser, "table-read-back");
    browser.follow("button[value=yes]");
    for number in 1..=19 {
        part(&browser, number);
        assert_eq!(browser.title(), format!("Min side, {number}"));
        looked_at(&browser, &format!("table-{number}"));
    }
    part(&browser, 17);
    browser.follow("button[name=make]");
    looked_at(&browser, "table-made");
    part(&browser, 19);
    browser.click("input[name=mood][value=good]");
    browser.follow("form.ask button.act");
    assert!(browser.shows("main .thanks"), "{}", browser.text("main"));
    looked_at(&browser, "table-thanks");
    browser.goto("/t/talk/3?try=stop");
    looked_at(&browser, "table-try-stop");
    browser.goto("/t/talk/3?try=heard");
    looked_at(&browser, "table-try-heard");
    part(&browser, 13);
    browser.fill("[name=needs]", "Du må ikke sige det til nogen.");
    browser.follow("form.ask button.act");
    looked_at(&browser, "table-refused");
    part(&browser, 1);
    browser.follow("#say button[value=pause]");
    looked_at(&browser, "table-pause");
    browser.follow("button[value=chose-ready]");
    browser.follow("#say button[value=not-answer]");
    looked_at(&browser, "table-not-answer");
    browser.click("#say button[value=stop]");
    browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
    looked_at(&browser, "table-stop");
    browser.follow("button[value=heard]");
    looked_at(&browser, "table-heard");
    browser.goto("/t/talk/out");
    browser.fill("#pin", "1111");
    browser.follow("form.ask button.act");
    looked_at(&browser, "table-pin");
    let asked = browser.requests();
    for address in asked
        .iter()
        .filter(|address| !address.starts_with("data:") && !address.starts_with("chrome"))
    {
        assert!(
            address.starts_with(&server.address),
            "a third party is asked: {address}"
        );
        assert!(!address.contains("Laura") && !address.contains("mormor"), "{address}");
    }
}

/// The quiet stands in the very next frame, on a clock that runs four times slower and a network that answers late; and
/// it stands where no network answers at all.
#[test]
fn stop_is_there_in_the_next_frame() {
    const WATCH: &str = "
        document.addEventListener('click', event => {
            const pressed = event.timeStamp;
            requestAnimationFrame(() => {
                const calm = document.getElementById('calm');
                const stands = !calm.hidden && calm.getClientRects().length === 1;
                sessionStorage.setItem('stop', JSON.stringify({ stands, after: performance.now() - pressed }));
            });
        }, true);";
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.resize(TABLET);
    let _ = open(&browser, &server, "lise.koege", "Laura");
    browser.on_a_slow_tablet();
    for number in [1, 2, 4, 5, 6, 9] {
        part(&browser, number);
        let _ = browser.run(WATCH);
        browser.click("#say button[value=stop]");
        browser.until(
            "the quiet that the server knows of",
            "return !!document.querySelector('button[value=heard]')",
        );
        let seen = browser.run("return JSON.parse(sessionStorage.getItem('stop'))");
        println!("part {number}: {seen}");
        assert_eq!(seen["stands"], true, "part {number}: not in the next frame");
        browser.follow("button[value=heard]");
        browser.follow("button[value=chose-other]");
    }
    part(&browser, 4);
    browser.offline();
    browser.click("#say button[value=stop]");
    browser.until(
        "the quiet without a network",
        "return !document.getElementById('calm').hidden",
    );
    let reach = browser.run("return [...document.body.children].every(one => one.inert || one.id === 'calm')");
    assert_eq!(reach, true, "nothing else can be reached");
}

#[test]
fn no_way_leads_off_it_but_the_pin() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let case = open(&browser, &server, "lise.koege", "Laura");
    let here = |what: &str| {
        browser.until(
            &format!("{what}: the talk's screen"),
            "return location.pathname.startsWith('/t/talk')",
        );
        assert!(!browser.text("body").contains("Log ud"), "{what}");
    };
    // What can be pressed leads nowhere else.
    for number in 1..=19 {
        part(&browser, number);
        let away = browser.run(
            "return [...document.links].map(one => one.pathname)
                .concat([...document.forms].map(one => new URL(one.action).pathname))
                .filter(path => !path.startsWith('/t/talk'))",
        );
        assert_eq!(away, serde_json::json!([]), "part {number}");
    }
    // Addresses, the way back, a reload, a second tab, a form from another page.
    for address in [
        "/today",
        "/",
        "/me",
        "/t",
        "/t/page/1",
        "/sign-in",
        "/phrases",
        "/no/such/page",
        "/t/talk/99",
        "/t/talk/say",
        case.as_str(),
    ] {
        browser.goto(address);
        here(address);
    }
    for _ in 0..6 {
        let _ = browser.run("history.back()");
        here("back");
    }
    let _ = browser.run("location.reload()");
    here("reload");
    let tab = browser.run(
        "const other = window.open('/today');
         for (let wait = 0; wait < 100; wait += 1) {
             await new Promise(next => setTimeout(next, 50));
             if (other.location.pathname !== '/today' && other.document.readyState === 'complete' && other.location.href !== 'about:blank') break;
         }
         const path = other.location.pathname;
         other.close();
         return path;",
    );
    assert_eq!(tab, "/t/talk/1", "a second tab");
    let tab = browser.run("return (await fetch('/today')).url");
    assert!(tab.as_str().unwrap().contains("/t/talk"), "a second tab: {tab}");
    let left = browser.run("return (await fetch('/t/leave', { method: 'POST' })).url");
    assert!(
        left.as_str().unwrap().contains("/t/talk"),
        "the child's other way out: {left}"
    );
    // By keyboard alone: from the top of the page to the PIN and back.
    part(&browser, 1);
    browser.tab_to("footer a[href='/t/talk/out']");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.path(), "/t/talk/out");
    browser.tab_to("#pin");
    browser.type_text("0000");
    browser.follow_by(Key::Enter);
    assert!(browser.text("[role=alert]").contains("4 forsøg"));
    browser.tab_to("#pin");
    browser.type_text(PIN);
    browser.follow_by(Key::Enter);
    assert!(browser.path().ends_with("/checklist"), "{}", browser.path());
    // And back from there to nothing of the child's.
    let _ = browser.run("history.back()");
    browser.until(
        "nothing of the talk",
        "return !document.querySelector('#say') && !document.querySelector('.say')",
    );
}

/// From Today to the child's first screen in one act; from "let us end" to the paper in three, the child's choices
/// apart.
#[test]
fn few_acts_to_the_first_screen_and_to_the_paper() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "karl.dragoer");
    browser.goto("/me");
    browser.fill("#pin-new", PIN);
    browser.fill("#pin-again", PIN);
    browser.follow("form[action='/me/pin'] button");
    browser.goto("/today");
    browser.follow(".due form[action$='/table'] button");
    assert_eq!(browser.path(), "/t/talk/1", "one act");
    let child = Browser::open(&server.address);
    child.resize(TABLET);
    let _ = open(&child, &server, "karl.dragoer", "Noah");
    line(&child, "Jeg vil gerne bo hos mormor.");
    child.follow("button[value=yes]");
    child.follow("nav a[href='/t/talk/6']");
    child.follow("button[name=make]");
    assert_eq!(child.path(), "/t/talk/17");
    child.click("a[href='/t/talk/paper']");
    let (name, paper) = child.downloaded(".pdf");
    assert!(name.starts_with("ark") && paper.starts_with(b"%PDF"), "{name}");
}

#[test]
fn by_finger_and_by_pen() {
    let server = Server::demo();
    for by in [By::Touch, By::Pen] {
        let browser = Browser::open(&server.address);
        browser.resize(TABLET);
        let _ = open(&browser, &server, "karl.dragoer", "Noah");
        browser.tap("nav a[href='/t/talk/6']", by);
        browser.until("the ending", "return location.pathname === '/t/talk/6'");
        browser.tap(".tiles a[href='/t/talk/16']", by);
        browser.until("the faces", "return !!document.querySelector('.a-face')");
        browser.tap("input[name=face][value='5']", by);
        assert_eq!(browser.property("input[name=face][value='5']", "checked"), true);
        browser.tap("#say button[value=stop]", by);
        browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
        browser.tap("button[value=heard]", by);
        browser.until(
            "the choice",
            "return !!document.querySelector('button[value=chose-end]')",
        );
        browser.tap("button[value=chose-end]", by);
        browser.until("the ending", "return location.pathname === '/t/talk/6'");
    }
}

#[test]
fn by_keyboard_alone() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let _ = open(&browser, &server, "karl.dragoer", "Noah");
    browser.tab_to("a[rel=next]");
    browser.follow_by(Key::Enter);
    browser.tab_to("button[value^='down-0-']");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.path(), "/t/talk/2");
    browser.tab_to("#say button[value=pause]");
    browser.follow_by(Key::Space);
    browser.tab_to("button[value=chose-ready]");
    browser.follow_by(Key::Space);
    browser.tab_to("#say button[value=stop]");
    browser.press(Key::Enter);
    browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
    browser.tab_to("button[value=heard]");
    browser.follow_by(Key::Enter);
    browser.tab_to("button[value=chose-end]");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.path(), "/t/talk/6");
}

/// The page may leave its letters out where they come too late (they are `optional`); a kept picture has them always.
/// The circle of the time stands still and says nothing, and the days that are one tap away are those of a Thursday.
pub const STILL: &str = r#"
    window.lettersCame = false;
    for (const moves of document.getAnimations()) {
        try { moves.finish(); } catch { moves.cancel(); }
    }
    document.querySelector('.time-left .left')?.setAttribute('stroke-dasharray', '70 100');
    document.querySelector('.time-left')?.classList.remove('soon');
    document.querySelector('.soon-cue')?.replaceChildren();
    for (const days of document.querySelectorAll('.day-choices')) {
        ['I dag', 'I morgen', 'På mandag', 'På tirsdag', 'På onsdag']
            .forEach((day, nth) => { days.querySelectorAll('.day-choice .sentence')[nth].textContent = day; });
    }
    Promise.all([['Regular', '400'], ['Bold', '700']].map(([file, weight]) =>
        new FontFace('BoernehoejdeScreen', `url("/fonts/Boernehoejde-${file}.woff2")`, { weight }).load()))
        .then((faces) => {
            faces.forEach((face) => document.fonts.add(face));
            requestAnimationFrame(() => requestAnimationFrame(() => { window.lettersCame = true; }));
        });
"#;

/// A whole meeting for a child of each band, side by side, against the kept pictures (`RENEW_PICTURES=1` keeps new
/// ones).
#[test]
fn a_whole_meeting_looks_as_it_did() {
    let folder = paths::pictures().join("meetings");
    let _ = std::fs::remove_dir_all(&folder);
    for (band, adviser, child) in CHILDREN {
        std::fs::create_dir_all(folder.join(band)).unwrap();
        // Each at the moment at which a demo begins, however long the one before took.
        let server = Server::demo();
        let browser = Browser::full(&server.address);
        browser.resize(TABLET);
        let _ = open(&browser, &server, adviser, child);
        let mut taken = 0;
        let mut keep = |browser: &Browser| {
            taken += 1;
            let _ = browser.run(STILL);
            browser.until("letters", "return window.lettersCame");
            browser.picture(&format!("meetings/{band}/{taken:02}"));
        };
        for number in [1, 2, 3] {
            part(&browser, number);
            keep(&browser);
        }
        browser.goto("/t/talk/3?try=stop");
        keep(&browser);
        part(&browser, 4);
        keep(&browser);
        // "Din vej", between the rights and what is written down.
        part(&browser, 18);
        keep(&browser);
        line(&browser, "Jeg vil gerne se mormor.");
        keep(&browser);
        browser.follow("button[value=yes]");
        browser.click("#say button[value=stop]");
        browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
        browser.follow("button[value=heard]");
        keep(&browser);
        browser.follow("button[value=chose-pause]");
        keep(&browser);
        browser.follow("button[value=chose-ready]");
        for number in [6, 7, 8, 9, 10, 12, 13, 14, 16, 17, 19] {
            part(&browser, number);
            keep(&browser);
        }
    }
    let kept = paths::root().join("tests/web/meetings");
    assert_as_kept("tests/web/meetings.py", [&folder, &kept]);
}

//! The child's own screen in a real browser: every page of every band, by keyboard, without scripts, zoomed; the way
//! out. What it costs on a slow tablet is in `cost.rs`.

use crate::accessible::look;
use crate::cluster;
use e2e::browser::{Browser, DESKTOP, PHONE, Size, TABLET};
use e2e::kept::assert_as_kept;
use e2e::keys::Key;
use e2e::paths;
use e2e::patience;
use e2e::server::Server;
use e2e::visits::{CHILDREN, open_screen, to_the_way};
use std::time::Duration;

/// Everything that can be pressed is large enough for a child's finger (docs/look.md: 48 px).
fn assert_large_enough(browser: &Browser, what: &str) {
    let small = browser.run(
        "return [...document.querySelectorAll('a[href]:not(.skip), button, label.choice, summary, textarea')]
            .filter(one => one.getClientRects().length)
            .filter(one => { const box = one.getBoundingClientRect(); return box.width < 47.5 || box.height < 47.5; })
            .map(one => one.outerHTML.slice(0, 90));",
    );
    assert_eq!(small, serde_json::json!([]), "{what}");
}

/// No flag of the way lies over a picture.
fn assert_flags_cover_nothing(browser: &Browser, band: &str) {
    for size in [TABLET, PHONE] {
        browser.resize(size);
        let over = browser.run(
            "const box = one => one.getBoundingClientRect();
            const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
            const pictures = [...document.querySelectorAll('.way .disc > .pictogram')];
            return [...document.querySelectorAll('.way .flag')]
                .filter(flag => pictures.some(picture => meet(box(flag), box(picture))))
                .map(flag => flag.textContent);",
        );
        assert_eq!(over, serde_json::json!([]), "{band}, {}", size.name);
    }
}

#[test]
fn every_page_of_every_band() {
    let server = Server::demo();
    for (band, adviser, child) in CHILDREN {
        let browser = Browser::open(&server.address);
        open_screen(&browser, &server, adviser, child);
        for page in [1, 2, 3, 4, 5, 6, 8] {
            browser.goto(&format!("/t/page/{page}"));
            look(&browser, &format!("screen-{band}-{page}"));
            for size in [TABLET, PHONE] {
                browser.resize(size);
                assert_large_enough(&browser, &format!("{band}, page {page}, {}", size.name));
            }
            // Each tells its own number, and nothing else.
            assert_eq!(browser.title(), format!("Min side, {page}"));
        }
        // Somebody of seven whose talk the police may have first has none, and neither has anybody from thirteen.
        if ["4-6", "10-12"].contains(&band) {
            browser.goto("/t/page/7");
            look(&browser, &format!("screen-{band}-companion"));
            for size in [TABLET, PHONE] {
                browser.resize(size);
                assert_large_enough(&browser, &format!("{band}, the companion, {}", size.name));
            }
            browser.click("input[value=hedgehog]");
            browser.follow(".companions button");
            assert_eq!(browser.path(), "/t/page/1");
            assert!(browser.shows(".to-companion .pictogram"), "what was chosen");
            assert!(browser.shows(".way .companion"), "{band}: it stands on the way");
            assert_flags_cover_nothing(&browser, band);
            // Who wants fewer pictures is not looked at from the way either.
            browser.follow("footer a");
            browser.click("input[name=calm]");
            browser.follow(".looks button");
            browser.goto("/t/page/1");
            assert!(browser.shows(".way .disc"), "{band}: the way itself stays");
            assert!(!browser.shows(".way .companion"), "{band}: calm");
        }
        browser.assert_no_complaints();
    }
}

/// What a child wrote is not lost while the database is away. With scripts the page stays and sends it by itself; without, the
/// page that says so holds it, and shows it to nobody.
#[test]
fn a_question_outlives_a_database_that_is_away() {
    const WORDS: &str = "Må min kanin komme med?";
    let database = cluster::new_database();
    let server = Server::demo_in(&database);
    for scripts in [true, false] {
        let browser = if scripts {
            Browser::open(&server.address)
        } else {
            Browser::without_scripts(&server.address)
        };
        open_screen(&browser, &server, "lise.koege", "Laura");
        browser.follow("nav a[href='/t/page/5']");
        browser.fill("#words", WORDS);
        cluster::read_only(&database, true);
        if scripts {
            browser.click(".ask button");
            browser.until(
                "the word that it is kept",
                "return [...document.querySelectorAll('.no-net')].some(one => one.textContent.includes('Det gemmes'))",
            );
            assert_eq!(browser.value("#words"), WORDS);
            cluster::read_only(&database, false);
            browser.until("thanks", "return !!document.querySelector('[role=status].thanks')");
        } else {
            browser.follow(".ask button");
            assert!(browser.shows("form[action='/t/leave'] button"), "the way out is there");
            assert!(!browser.text("main").contains("kanin"), "{}", browser.text("main"));
            cluster::read_only(&database, false);
            browser.follow("form[action='/t/ask'] button");
            assert!(browser.shows(".thanks"), "{}", browser.text("main"));
        }
    }
}

/// A word that is explained is followed by keyboard and without scripts, and the way back is the first thing after it.
#[test]
fn a_word_is_looked_up_and_left_again() {
    let server = Server::demo();
    let browser = Browser::without_scripts(&server.address);
    open_screen(&browser, &server, "lise.koege", "Laura");
    browser.goto("/t/page/4");
    for size in [TABLET, PHONE] {
        browser.resize(size);
        browser.goto("/t/page/4");
        browser.follow("a.word");
        assert!(browser.shows(".leave"), "the way out stays");
        browser.follow("main a[rel=prev]");
        assert_eq!(browser.path(), "/t/page/4");
    }
    // By keys, and looked at, which takes a script of the test's own.
    let browser = Browser::open(&server.address);
    open_screen(&browser, &server, "lise.koege", "Laura");
    browser.goto("/t/page/4");
    browser.tab_to("a.word");
    browser.follow_by(Key::Enter);
    look(&browser, "screen-word");
    browser.follow("main a[rel=prev]");
    assert_eq!(browser.path(), "/t/page/4");
}

#[test]
fn as_a_child_wants_to_see_it() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    open_screen(&browser, &server, "lise.koege", "Laura");
    for (choice, name) in [
        ("input[name=contrast]", "contrast"),
        ("input[name=calm]", "calm"),
        ("input[name=size][value='2']", "large"),
        ("input[name=language][value=en]", "english"),
    ] {
        browser.follow("footer a");
        browser.click(choice);
        browser.follow(".looks button");
        for page in [1, 2, 5] {
            browser.goto(&format!("/t/page/{page}"));
            look(&browser, &format!("screen-{name}-{page}"));
        }
    }
    assert!(browser.text("main").contains("Write to me"), "{}", browser.text("main"));
}

#[test]
fn the_advisers_side_and_a_card() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    to_the_way(&browser, &server, "lise.koege", "Laura");
    look(&browser, "way-new");
    browser.click("#sure");
    browser.follow("form[action$='/way'] button");
    let _ = browser.run("for (const one of document.querySelectorAll('details')) one.open = true;");
    look(&browser, "way");
    browser.follow("form[action$='/card'] button");
    look(&browser, "card");
    let code = browser.value("input[name=code]");
    let link = browser.value("input[name=card]");
    browser.click("form[action$='/paper'] button");
    let (name, paper) = browser.downloaded(".pdf");
    assert!(name.starts_with("ark") && paper.starts_with(b"%PDF"), "{name}");
    let child = Browser::open(&server.address);
    child.goto("/t");
    look(&child, "door-without-card");
    child.goto(&format!("/t/{link}"));
    look(&child, "door");
    child.fill("#code", "000000");
    child.follow("form button");
    look(&child, "door-wrong");
    child.fill("#code", &code);
    child.follow("form button");
    assert_eq!(child.path(), "/t/page/1");
    child.follow("#leave button");
    look(&child, "left");
    let asked = child.requests();
    for address in asked
        .iter()
        .filter(|address| !address.starts_with("data:") && !address.starts_with("chrome"))
    {
        assert!(
            address.starts_with(&server.address),
            "a third party is asked: {address}"
        );
        assert!(!address.contains("Laura") && !address.contains("/case/"), "{address}");
    }
}

#[test]
fn the_way_out_is_always_there_and_leads_not_back() {
    let server = Server::demo();
    let browser = Browser::full(&server.address);
    open_screen(&browser, &server, "lise.koege", "Laura");
    let place = "const box = document.querySelector('.leave').getBoundingClientRect(); return [Math.round(box.right), Math.round(box.top)];";
    for size in [TABLET, PHONE] {
        browser.resize(size);
        let places: Vec<_> = [1, 2, 3, 4, 5, 6, 8]
            .into_iter()
            .map(|page| {
                browser.goto(&format!("/t/page/{page}"));
                browser.run(place)
            })
            .collect();
        assert!(places.iter().all(|one| *one == places[0]), "{places:?}");
        browser.goto("/t/page/4");
        let _ = browser.run("scrollTo(0, document.body.scrollHeight);");
        assert!(browser.shows(".leave"), "it stays while the page is read on");
    }
    browser.follow("#leave button");
    assert_eq!(browser.path(), "/t/left");
    let _ = browser.run("history.back();");
    browser.until(
        "nothing of the child",
        "return !document.body.textContent.includes('Laura')",
    );
    let again = Browser::full(&server.address);
    open_screen(&again, &server, "lise.koege", "Laura");
    again.goto("/t/page/3");
    for _ in 0..3 {
        again.press(Key::Shift);
    }
    again.until("the page after leaving", "return location.pathname === '/t/left'");
    // The page says so at once; the server hears of it a moment later, or by the next visit.
    let shut = patience::wait(Duration::from_secs(30), || {
        again.goto("/t/page/3");
        assert_ne!(again.path(), "/t/page/3", "the child's page is shown no more");
        (again.path() == "/t").then_some(())
    });
    assert!(shut.is_some(), "the child's access has ended");
}

#[test]
fn by_keyboard_and_without_scripts() {
    let server = Server::demo();
    let browser = Browser::full(&server.address);
    open_screen(&browser, &server, "karl.dragoer", "Noah");
    browser.tab_to("a[rel=next]");
    browser.follow_by(Key::Enter);
    browser.tab_to("nav a[href='/t/page/5']");
    browser.follow_by(Key::Enter);
    // The youngest meet no field: it lies in the adult's tray, which keys open.
    assert!(!browser.shows("#words") && browser.text(".tray").contains("Til den voksne"));
    browser.tab_to(".tray summary");
    browser.press(Key::Enter);
    browser.tab_to("#words");
    browser.type_text("Må jeg tegne?");
    browser.tab_to(".ask button");
    browser.follow_by(Key::Enter);
    assert!(browser.shows("[role=status]"), "{}", browser.text("main"));
    let plain = Browser::without_scripts(&server.address);
    open_screen(&plain, &server, "lise.koege", "Laura");
    plain.follow("nav a[href='/t/page/5']");
    plain.fill("#words", "Hvornår ses vi?");
    plain.follow(".ask button");
    assert!(plain.shows("[role=status]"));
    plain.follow("footer a");
    plain.click("input[name=contrast]");
    plain.follow(".looks button");
    assert_eq!(plain.count("body.high-contrast"), 1);
    plain.follow("#leave button");
    assert_eq!(plain.path(), "/t/left");
}

#[test]
fn a_screen_reader_is_told_it_in_order() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    open_screen(&browser, &server, "lise.koege", "Laura");
    let told = browser.told();
    let order = [
        "link: Gå til indholdet",
        "navigation: Sider",
        "link: Min vej",
        "link: Voksne",
        "link: Imens",
        "link: Rettigheder",
        "link: Skriv",
        "button: Luk siden",
        "main: ",
        "heading: Hej Laura",
        "image: Et brev i en åben kuvert",
        "image: Et barn fortæller, og en rådgiver lytter",
        "image: En tom ramme med et spørgsmålstegn: Det ved vi ikke endnu",
        "link: Gør det nemmere at se",
    ];
    let mut rest = told.iter();
    for line in order {
        assert!(
            rest.any(|one| one == line),
            "{line:?} is not told where it belongs:\n{}",
            told.join("\n")
        );
    }
    assert_eq!(
        browser.count("[aria-current=step]"),
        1,
        "one station is where the child is"
    );
}

/// The page may leave its letters out where they come too late (they are `optional`); a kept picture has them always.
const WITH_THE_LETTERS: &str = r#"
    window.lettersCame = false;
    Promise.all([['Regular', '400'], ['Bold', '700']].map(([file, weight]) =>
        new FontFace('BoernehoejdeScreen', `url("/fonts/Boernehoejde-${file}.woff2")`, { weight }).load()))
        .then((faces) => {
            faces.forEach((face) => document.fonts.add(face));
            // Laid out with them, and drawn.
            requestAnimationFrame(() => requestAnimationFrame(() => { window.lettersCame = true; }));
        });
"#;

/// A tablet that lies on the table.
const LYING: Size = Size {
    name: "lying",
    width: 1180,
    height: 820,
    scale: 1,
};

/// Every band on tablet and phone, by day and in high contrast, and by day on a lying tablet and an adviser's screen, against
/// the kept pictures (`RENEW_PICTURES=1` keeps new ones).
#[test]
fn it_looks_as_it_did() {
    let server = Server::demo();
    let folder = paths::pictures().join("screens");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for (band, adviser, child) in CHILDREN {
        let browser = Browser::full(&server.address);
        open_screen(&browser, &server, adviser, child);
        for contrast in [false, true] {
            if contrast {
                browser.goto("/t/page/6");
                browser.click("input[name=contrast]");
                browser.follow(".looks button");
            }
            let lying = if contrast { &[][..] } else { &[LYING, DESKTOP][..] };
            for size in [TABLET, PHONE].iter().chain(lying).copied() {
                browser.resize(size);
                browser.goto("/t/page/1");
                // The days of the example move with the day the test is run on.
                let _ =
                    browser.run("for (const day of document.querySelectorAll('.day')) day.textContent = 'torsdag';");
                // So does whether a talk lies ahead.
                let _ = browser
                    .run("for (const talk of document.querySelectorAll('p[id^=meet-]')) talk.parentElement.remove();");
                let _ = browser.run(WITH_THE_LETTERS);
                browser.until("letters", "return window.lettersCame");
                let light = if contrast { "contrast" } else { "day" };
                browser.picture(&format!("screens/{band}-{}-{light}", size.name));
            }
        }
    }
    let kept = paths::root().join("tests/web/pictures");
    assert_as_kept("tests/pdf/compare.py", [&kept, &folder]);
}

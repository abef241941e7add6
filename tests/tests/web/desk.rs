//! An adviser at work behind the sign-in: nothing typed is lost. How much work a letter is stands in `effort`.

use crate::ways::{self, READ};
use e2e::browser::{Browser, DESKTOP, PHONE, TABLET};
use e2e::server::Server;
use std::time::{Duration, Instant};

fn named(field: &str) -> String {
    format!("[name='{field}']")
}

/// Waits until the page says something that a script puts there.
fn wait_for(browser: &Browser, what: &str, seen: impl Fn() -> bool) {
    let started = Instant::now();
    while !seen() {
        assert!(
            started.elapsed() < Duration::from_secs(20),
            "{what}\n{}",
            browser.text("main")
        );
        std::thread::yield_now();
    }
}

/// A draft saves itself; when the session ends in the middle, what was typed stands there still.
#[test]
fn a_draft_saves_itself_and_outlives_the_session() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.follow(".due-acts a[href$='/prepare']");
    let form = browser.path();
    let why = named("meetings[0].why");
    browser.fill(&why, "Jeg vil gerne høre om din nye skole.");
    wait_for(&browser, "the draft did not save itself", || {
        browser.text("[data-saved]").contains("Kladden er gemt")
    });
    browser.goto(&form);
    assert_eq!(browser.value(&why), "Jeg vil gerne høre om din nye skole.");

    // The session ends elsewhere; the page is still open.
    let out = browser.run("return fetch('/sign-out', {method: 'POST'}).then(() => true);");
    assert_eq!(out, true);
    browser.fill(&why, "Jeg vil gerne høre om din nye skole og din ven.");
    wait_for(&browser, "nobody said that the session ended", || {
        browser.text("[data-saved]").contains("Du er logget ud")
    });
    assert_eq!(browser.value(&why), "Jeg vil gerne høre om din nye skole og din ven.");
    // Sent all the same, it rides through the sign-in.
    browser.follow("button[name=keep][value=draft]");
    let way = server.sign_ins.iter().find(|way| way.name == "lise.koege").unwrap();
    browser.fill("#name", &way.name);
    browser.fill("#password", &way.password);
    browser.follow("form[action='/sign-in'] button");
    browser.follow("main form button.act");
    // The draft of the window that was open is shown.
    assert!(browser.path().starts_with(&form), "{}", browser.path());
    assert_eq!(browser.value(&why), "Jeg vil gerne høre om din nye skole og din ven.");
}

/// Who an adviser is, is written once and stands in the next letter; a photo loses what the camera wrote.
#[test]
fn an_adviser_writes_once_who_they_are() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.follow(".who a");
    browser.fill("#about", "Jeg bor på en båd.");
    browser.follow("form[action='/me'] button");
    assert!(browser.shows("[role=status]"));
    browser.picture("me-photo");
    browser.choose_file("#photo", &e2e::paths::pictures().join("me-photo.png"));
    browser.follow("form[action='/me/photo'] button");
    assert!(browser.shows("img.face"), "{}", browser.text("main"));
    let loaded =
        browser.run("const face = document.querySelector('img.face'); return face.complete ? face.naturalWidth : 0;");
    assert_eq!(loaded, 360, "the photo is small and square");
    browser.follow("form[action='/me/photo/remove'] button");
    assert!(!browser.shows("img.face"));

    browser.goto("/cases/new");
    browser.fill("#first_name", "Bjørk");
    browser.follow("form[action='/cases'] button");
    assert_eq!(browser.value(&named("people[0].about")), "Jeg bor på en båd.");
    assert!(browser.shows(READ) || browser.shows("button[name=look]"));
}

/// A newcomer goes step by step, without a script too, and nothing is lost on the way.
#[test]
fn a_newcomer_goes_one_step_at_a_time() {
    let server = Server::demo();
    let browser = Browser::without_scripts(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.follow(".due-acts a[href$='/prepare']");
    browser.follow("button[name=go][value='1']");
    assert!(browser.text("main").contains("Trin 1 af 6"));
    assert!(browser.shows(".part-safety") && !browser.shows(".part-meeting"));
    browser.follow(".part-safety button[name=go][value='2']");
    assert!(browser.shows(".part-meeting") && !browser.shows(".part-safety"));
    browser.fill(&named("meetings[0].place"), "det blå rum");
    browser.follow(".part-meeting button[name=go][value='1']");
    browser.follow(".part-safety button[name=go][value='2']");
    assert_eq!(browser.value(&named("meetings[0].place")), "det blå rum");
    for step in 3..=6 {
        browser.follow(&format!("section:not([hidden]) button[name=go][value='{step}']"));
    }
    browser.follow("button[name=look]");
    assert!(
        browser.text(".document").contains("det blå rum"),
        "{}",
        browser.text("main")
    );
    browser.follow("button[name=go][value=all]");
    assert!(browser.shows(".part-safety") && browser.shows(".part-meeting"));
}

/// Two advisers at once: the later one sees both versions, and what they wrote goes over the new one.
#[test]
fn who_was_slower_sees_both_versions_and_loses_nothing() {
    let server = Server::demo();
    let slow = Browser::open(&server.address);
    ways::sign_in(&slow, &server, "lise.koege");
    slow.follow(".due-acts a[href$='/prepare']");
    let form = slow.path();
    slow.fill(&named("meetings[0].why"), "Jeg vil gerne høre om din nye skole.");
    let quick = server.sign_in("lise.koege");
    let page = server.get_with(&[("cookie", &quick)], &form.replace("/prepare", "/way"));
    let version = page
        .text()
        .split("name=\"version\" value=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let step = page
        .text()
        .split("/step/")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();
    let moved = server.post_with(
        &[("origin", &server.address), ("cookie", &quick)],
        &form.replace("/prepare", &format!("/step/{step}")),
        &[("version", &version), ("state", "done"), ("on", "2026-11-20")],
    );
    assert_eq!(moved.status, 303, "{}", moved.text());
    // A step that moved is another matter; the same talk planned anew is not.
    let page = server.get_with(&[("cookie", &quick)], &form);
    let against = page.text().split("name=\"against\" value=\"").nth(1).unwrap();
    let against = against.split('"').next().unwrap();
    let planned = server.post_with(
        &[("origin", &server.address), ("cookie", &quick)],
        &form,
        &[
            ("against", against),
            ("meetings[0].why", "Jeg vil gerne høre om din fritid."),
            ("document", "before-meeting"),
            ("keep", "paper"),
        ],
    );
    assert_eq!(planned.status, 303, "{}", planned.text());
    wait_for(&slow, "no letter", || {
        slow.text("[data-saved]").contains("Kladden er gemt")
    });
    slow.follow("button[name=keep][value=paper]");
    let said = slow.text("main");
    assert!(
        ["flyttede et skridt", "ændrede planen", "din fritid", "nye skole"]
            .iter()
            .all(|words| said.contains(words)),
        "{said}"
    );
    slow.assert_accessible("both versions");
    slow.picture("stale");
    slow.follow("main form button.act");
    assert_eq!(
        slow.value(&named("meetings[0].why")),
        "Jeg vil gerne høre om din nye skole."
    );
    slow.follow("button[name=keep][value=paper]");
    assert!(slow.path().ends_with("/hand-over"), "{}", slow.text("main"));
}

/// A case file is taken into the house, or everything wrong with it is said where it was sent.
#[test]
fn a_case_file_comes_in_or_all_its_faults_are_told() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/cases/new");
    browser.click("#by-file > summary");
    browser.choose_file("#file", &e2e::cases::file("wrong-everywhere.json"));
    browser.follow("form[action='/cases/import'] button");
    assert!(browser.count("[role=alert] li") > 3, "{}", browser.text("main"));
    browser.assert_accessible("a file with faults");
    let good = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/examples/samira.json");
    let good = good.canonicalize().unwrap();
    browser.choose_file("#file", &good);
    browser.follow("form[action='/cases/import'] button");
    assert!(browser.path().starts_with("/case/"), "{}", browser.text("main"));
    assert!(browser.text("h1").contains("Samira"));
}

/// English for the adult, Danish for the child.
#[test]
fn an_adviser_chooses_english_and_the_letter_stays_danish() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.follow("form[action='/language'] button");
    assert_eq!(browser.path(), "/today");
    assert_eq!(browser.run("return document.documentElement.lang;"), "en");
    assert!(
        browser.text("main").contains("today at") || browser.text("main").contains("tomorrow at"),
        "{}",
        browser.text("main")
    );
    for word in ["Frister", "samtale", "Barnet", "Sager"] {
        assert!(!browser.text("main").contains(word), "{word} is Danish");
    }
    browser.follow(".due-acts a[href$='/prepare']");
    browser.follow("button[name=look]");
    assert_eq!(browser.run("return document.querySelector('.document').lang;"), "da");
    assert!(browser.text(".document").contains("Jeg hedder"));
    // It holds on the next machine too.
    let elsewhere = Browser::open(&server.address);
    ways::sign_in(&elsewhere, &server, "lise.koege");
    assert_eq!(elsewhere.run("return document.documentElement.lang;"), "en");
}

/// A browser that lets a form go with a blank field: the page that asks again is one that can be used.
#[test]
fn what_is_missing_is_marked_and_asked_for_again() {
    let server = Server::demo();
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto(&format!("{case}/way"));
    let _ = browser.run(
        "const form = document.querySelector('input[name=state][value=waiting]').form;
         for (const part of document.querySelectorAll('details')) {
             part.removeAttribute('name');
             part.open = true;
         }
         form.noValidate = true;
         form.setAttribute('data-asked', '');",
    );
    browser.follow("form[data-asked] button.act");
    assert_eq!(browser.count("[aria-invalid=true]"), 2, "{}", browser.text("main"));
    browser.assert_accessible("the page that asks again");
    for (size, name) in [
        (TABLET, "asked-again-tablet"),
        (PHONE, "asked-again-phone"),
        (DESKTOP, "asked-again-desk"),
    ] {
        browser.resize(size);
        browser.assert_no_sideways_scroll(name);
        browser.picture(name);
    }
    browser.fill("[name=waiting_for]", "Vi venter på, at lægen svarer.");
    browser.set("[name=next_contact]", "2031-03-04");
    browser.follow("main form button.act");
    assert!(browser.text("main").contains("at lægen svarer"));
}

/// A child of many is found by two letters and Enter.
#[test]
fn a_child_is_found_by_a_few_letters() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/children");
    let shown = "return [...document.querySelectorAll('#children > li')].filter(line => !line.hidden).length";
    assert!(browser.run(shown).as_u64() > Some(10));
    browser.fill("#words", "la");
    assert_eq!(browser.run(shown), 1, "{}", browser.text("#children"));
    // Enter, as WebDriver writes it.
    browser.fill("#words", "la\u{E007}");
    let opened = e2e::patience::wait(Duration::from_secs(20), || {
        browser.path().starts_with("/case/").then(|| browser.text("h1"))
    });
    assert_eq!(opened.as_deref(), Some("Laura"), "{}", browser.path());
    // Without a script the button does the same over every page of the list.
    browser.goto("/children");
    // The half of a case number that does not tell the year.
    browser.fill("#words", "05");
    browser.follow("form[data-finds] button");
    assert!(browser.text("#children").contains("Laura"), "{}", browser.text("main"));
}

/// What stays below the form of a telephone says when the draft was saved, and covers nothing that has the focus.
#[test]
fn a_telephone_keeps_the_letter_and_the_last_save_in_reach() {
    let server = Server::demo();
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.resize(PHONE);
    browser.goto(&format!("{case}/prepare"));
    assert!(browser.shows(".bench-bar"));
    browser.fill(&named("meetings[0].place"), "det blå rum");
    wait_for(&browser, "the clock of the save", || {
        browser.text("[data-saved-at]").starts_with("Gemt ")
    });
    let covered = browser.run(
        "const bar = document.querySelector('.bench-bar');
         const fields = [...document.querySelectorAll('#bench :is(input, select, textarea):not([type=hidden], .unseen)')];
         return fields.filter(field => field.checkVisibility()).filter(field => {
             field.focus();
             const [at, over] = [field, bar].map(one => one.getBoundingClientRect());
             return at.top >= over.top && at.top < over.bottom;
         }).map(field => field.name);",
    );
    assert_eq!(covered, serde_json::json!([]), "hidden below the bar");
    browser.follow(".bench-bar button");
    assert_eq!(browser.value(&named("meetings[0].place")), "det blå rum");
    browser.resize(DESKTOP);
    assert!(!browser.shows(".bench-bar"));
}

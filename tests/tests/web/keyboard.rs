//! The whole job with the keyboard alone: from the empty form to the letter, the child's page and the PDF.
//! At every stop the focus can be seen (`tab_to` fails where it cannot).

use crate::ways::{self, LOOK, PDF, READ};
use e2e::browser::Browser;
use e2e::keys::Key;
use e2e::server::Server;
use serde_json::json;

fn type_in(browser: &Browser, field: &str, text: &str) {
    browser.tab_to(&format!("[name='{field}']"));
    browser.type_text(text);
}

/// A date or time field takes digits in the order of the browser's country.
fn type_moment(browser: &Browser, field: &str, orders: &[&str], value: &str) {
    let selector = format!("[name='{field}']");
    browser.tab_to(&selector);
    for digits in orders {
        browser.type_text(digits);
        if browser.property(&selector, "value") == json!(value) {
            return;
        }
        // The next try starts in the first part of the field again.
        for _ in 0..3 {
            browser.press(Key::Backspace);
            browser.press(Key::Left);
        }
    }
    panic!(
        "{field} does not take {value} from the keyboard, it holds {}",
        browser.property(&selector, "value")
    );
}

/// Walks to a group of choices and down to the one with this value.
fn choose(browser: &Browser, field: &str, value: &str) {
    browser.tab_to(&format!("input[name='{field}']"));
    browser.press(Key::Space);
    for _ in 0..8 {
        let at = browser.run("return [document.activeElement.value, document.activeElement.checked];");
        if at == json!([value, true]) {
            return;
        }
        browser.press(Key::Down);
    }
    panic!("{field}: {value} cannot be chosen by keyboard");
}

#[test]
fn the_whole_job_by_keyboard() {
    let server = Server::start();
    let browser = Browser::full(&server.address);
    browser.goto("/");
    browser.press(Key::Tab);
    assert!(
        browser.run("return document.activeElement.matches('a[href=\"#content\"]');") == true,
        "first stop: skip to the content"
    );
    browser.tab_to("button[name=start]");
    browser.follow_by(Key::Enter);

    type_in(&browser, "child.first_name", "Freja");
    type_moment(
        &browser,
        "child.birth_date",
        &["02032015", "03022015", "20150302"],
        "2015-03-02",
    );
    type_in(&browser, "child.pronoun", "Hun");
    type_in(&browser, "child.reads", "Selv");
    type_in(&browser, "municipality", "Dragør");
    type_in(&browser, "track", "Støtte");

    choose(&browser, "safety.suspected", "none");
    for field in ["safety.social_control", "safety.protected_address"] {
        choose(&browser, field, "false");
    }
    // Tab goes forward only, and the way around the page is the way back.
    choose(&browser, "safety.parents_know", "true");
    choose(&browser, "safety.police", "none");
    choose(&browser, "safety.delivery", "read-aloud");

    let meeting = |field: &str| format!("meetings[0].{field}");
    type_moment(
        &browser,
        &meeting("starts_at#date"),
        &["24112031", "11242031", "20311124"],
        "2031-11-24",
    );
    type_moment(&browser, &meeting("starts_at#time"), &["1000", "1000a"], "10:00");
    type_in(&browser, &meeting("minutes"), "30");
    type_in(&browser, &meeting("place"), "musiklokalet på din skole");

    type_in(&browser, "people[0].first_name", "Ida");
    type_in(&browser, "people[0].name", "Ida Storm");
    type_in(&browser, "people[0].about", "Jeg kan godt lide at tegne.");
    type_in(&browser, "people[0].phone", "12 34 56 78");
    type_in(&browser, "people[0].phone_hours", "hverdage klokken 9 til 14");

    type_in(
        &browser,
        &meeting("personal"),
        "Din lærer siger, at du passer skolens kaniner.",
    );
    type_in(&browser, &meeting("why"), "Jeg vil gerne høre, hvordan du har det.");
    type_in(&browser, &meeting("topics"), "Hvordan dine dage går");
    type_in(&browser, &meeting("stop_sign"), "Hold hånden op.");
    type_moment(&browser, "on", &["20112031", "11202031", "20311120"], "2031-11-20");
    browser.tab_to(LOOK);
    browser.follow_by(Key::Enter);

    assert!(browser.shows(".document"), "no letter:\n{}", browser.text("main"));
    assert!(browser.text(".document").contains("kaniner"));
    browser.tab_to(PDF);
    browser.press(Key::Enter);
    let (name, pdf) = browser.downloaded(".pdf");
    assert!(pdf.starts_with(b"%PDF-1.7") && !name.contains("Freja"), "{name}");

    browser.tab_to(READ);
    browser.follow_by(Key::Enter);
    assert!(browser.text("main").contains("Freja"));
    browser.tab_to("form[action='/letter'] button");
    browser.follow_by(Key::Enter);
    assert_eq!(
        browser.property("[name='child.first_name']", "value"),
        json!("Freja"),
        "the way back loses nothing"
    );
    browser.assert_no_complaints();
}

#[test]
fn a_finding_leads_to_its_field_and_back_to_the_letter() {
    let server = Server::start();
    let browser = Browser::full(&server.address);
    crate::ways::example(&browser, "laura");
    browser.fill("[name='meetings[0].why']", "Hvad skete der derhjemme?");
    browser.follow(LOOK);
    assert!(!browser.shows(".document") && browser.shows("#summary"));
    let field = "meetings-0--why";
    browser.tab_to(&format!("#summary a[href='#{field}']"));
    browser.press(Key::Enter);
    browser.until(
        "the field to have the focus",
        &format!("return document.activeElement.id === '{field}'"),
    );
    let described = browser.run(&format!(
        "return document.getElementById('{field}').getAttribute('aria-describedby').split(' ')
            .map(id => document.getElementById(id)?.textContent ?? 'nowhere').join(' ');"
    ));
    let described = described.as_str().unwrap();
    assert!(
        !described.contains("nowhere") && described.contains("Stopper"),
        "the field does not say what is wrong: {described}"
    );
    browser.fill(&format!("#{field}"), "Jeg vil gerne høre, hvordan du har det.");
    browser.follow(LOOK);
    assert!(browser.shows(".document"), "{}", browser.text("main"));
}

#[test]
fn a_key_alone_finds_a_child_and_shows_the_keys_until_it_is_switched_off() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    let in_search = "return document.activeElement?.type === 'search';";
    let leave_the_field = || browser.run("document.activeElement?.blur();");
    browser.goto("/today");
    browser.type_text("/");
    browser.until("the list of children", "return location.pathname === '/children';");
    browser.goto("/children");
    leave_the_field();
    browser.type_text("/");
    assert_eq!(browser.run(in_search), json!(true), "the search has the focus");
    // In a field both are letters like others.
    browser.type_text("/a?");
    assert_eq!(browser.value("#words"), "/a?");
    leave_the_field();
    browser.type_text("?");
    browser.until(
        "the keys",
        "return location.pathname === '/help' && location.hash === '#keys';",
    );
    browser.goto("/me");
    browser.follow("form[action='/me/keys'] button");
    browser.goto("/children");
    leave_the_field();
    browser.type_text("/");
    assert_eq!(browser.run(in_search), json!(false), "it was switched off");
    browser.type_text("?");
    assert_eq!(browser.path(), "/children");
    browser.goto("/me");
    browser.follow("form[action='/me/keys'] button");
    browser.goto("/children");
    leave_the_field();
    browser.type_text("/");
    assert_eq!(browser.run(in_search), json!(true), "and on again");
}

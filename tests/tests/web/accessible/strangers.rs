//! Pages that open to anybody.

use super::look;
use crate::ways;
use e2e::browser::Browser;
use e2e::server::Server;

#[test]
fn the_way_in() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    browser.goto("/");
    look(&browser, "front");
    ways::given_case(&browser, "wrong-everywhere");
    assert!(browser.count(".finding") >= 9, "not every fault of the file is told");
    look(&browser, "front-refused");
    let large = std::env::temp_dir().join(format!("large-{}.json", std::process::id()));
    std::fs::write(&large, vec![b' '; 100 << 20]).unwrap();
    ways::case_file(&browser, &large);
    std::fs::remove_file(&large).unwrap();
    assert!(browser.text("h1").contains("for stor"), "{}", browser.text("body"));
    look(&browser, "too-large");
    browser.goto("/no/such/page");
    look(&browser, "nowhere");
}

#[test]
fn the_form_empty_stopped_and_to_be_confirmed() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::empty_form(&browser);
    look(&browser, "form-empty");
    browser.follow(ways::LOOK);
    assert!(browser.shows("#needs"), "an empty form is not complained about");
    look(&browser, "form-incomplete");
    ways::given_case(&browser, "social-control-take-home");
    look(&browser, "form-stopped");
    ways::given_case(&browser, "arabic-name");
    assert!(browser.shows("input[name=acknowledge]"));
    look(&browser, "form-confirm");
}

#[test]
fn the_form_with_its_letter() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    for id in ways::EXAMPLES {
        ways::example(&browser, id);
        look(&browser, &format!("form-{id}"));
    }
}

#[test]
fn what_the_child_meets() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    for id in ways::EXAMPLES {
        ways::example(&browser, id);
        browser.follow(ways::READ);
        look(&browser, &format!("letter-{id}"));
    }
}

#[test]
fn the_other_documents() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    for (id, kind) in [
        ("samira", "opening-card"),
        ("noah", "opening-card"),
        ("laura", "rights"),
        ("noah", "rights"),
        ("ali", "bisidder-guide"),
    ] {
        ways::example(&browser, id);
        ways::choose_document(&browser, kind);
        browser.follow(ways::READ);
        look(&browser, &format!("{kind}-{id}"));
    }
}

#[test]
fn a_name_from_right_to_left_and_a_very_long_one() {
    // Some days before the talk that the file holds.
    let server = Server::demo_at("2026-11-23T10:00");
    let browser = Browser::open(&server.address);
    ways::given_case(&browser, "arabic-name");
    browser.click("input[name=acknowledge]");
    browser.follow(ways::LOOK);
    browser.follow(ways::READ);
    assert!(browser.text("main").contains("ليان"));
    look(&browser, "letter-arabic");
    ways::example(&browser, "laura");
    browser.fill("input[name='child.first_name']", &"Ø".repeat(120));
    browser.follow(ways::LOOK);
    look(&browser, "form-long-name");
    browser.follow(ways::READ);
    look(&browser, "letter-long-name");
}

#[test]
fn a_file_whose_talk_lies_behind() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::given_case(&browser, "examples/ali-8-koebenhavn-parent-concern");
    look(&browser, "behind");
    browser.follow("button[name=stand][value=move]");
    assert_eq!(browser.count("[name=stand]"), 0, "it is said again");
    assert_eq!(
        browser.value("[name='child.first_name']"),
        "Ali",
        "what the file holds is lost"
    );
    browser.assert_no_complaints();
}

//! One child's talk from the letter to the journal, at the size of a tablet: the letter, what was said, the ending, the page
//! the child takes along, what it sees of its way, a promise that is kept, and the note. With scripts and without.

use crate::ways;
use e2e::browser::{Browser, TABLET};
use e2e::server::Server;

fn hand_over(browser: &Browser) {
    assert!(
        browser.path().ends_with("/hand-over"),
        "{}\n{}",
        browser.path(),
        browser.text("main")
    );
    browser.click("input[value=read-aloud]");
    browser.follow("form button.act");
}

fn story(server: &Server, browser: &Browser) {
    browser.resize(TABLET);
    let way = server
        .sign_ins
        .iter()
        .find(|way| way.role == "adviser")
        .expect("an adviser");
    let case = ways::case_of(server, &way.name, "Mathilde");
    ways::sign_in(browser, server, &way.name);

    // The letter, read aloud.
    browser.goto(&format!("{case}/prepare"));
    browser.follow("button[name=keep][value=paper]");
    hand_over(browser);

    // After the talk: when it was, and what the child said.
    browser.goto(&case);
    browser.follow("#meetings a[href*='/meeting/']");
    let meeting = browser.path();
    browser.set("[name=started_at]", "10:00");
    browser.set("[name=ended_at]", "10:40");
    browser.fill("[name=said]", "Jeg vil gerne spille guitar.");
    browser.click("[name=confirmed]");
    browser.follow("main form[method=post] button.act");
    assert!(browser.path().contains("/journal/"), "{}", browser.path());

    // The ending, and the page the child takes along, in one act.
    browser.goto(&format!("{meeting}/ending"));
    browser.fill("[name='takes-0']", "Jeg siger, at du gerne vil spille.");
    browser.fill("[name='takes-0-to']", "din lærer");
    browser.fill("[name='unknown-0']", "Jeg ved ikke, om der er plads.");
    browser.set("[name='unknown-0-by']", "2031-01-10");
    browser.fill("[name='agreed-0']", "Jeg tager en guitar med.");
    browser.set("[name='agreed-0-by']", "2031-01-20");
    browser.fill("[name=needs]", "Du vil gerne have en pause.");
    browser.follow("button[name=keep][value=paper]");
    let document = browser.path().replace("/hand-over", "");
    browser.goto(&document);
    let page = browser.text("main");
    for words in [
        "Jeg vil gerne spille guitar.",
        "Jeg siger, at du gerne vil spille.",
        "Jeg ved ikke, om der er plads.",
        "Jeg tager en guitar med.",
        "Du vil gerne have en pause.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    browser.goto(&format!("{document}/hand-over"));
    hand_over(browser);

    // The way as the child sees it is shown anew.
    browser.goto(&format!("{case}/way"));
    if browser.count("form[action$='/way'] button") == 1 {
        browser.follow("form[action$='/way'] button");
    }
    assert_eq!(
        browser.count("form[action$='/way'] button"),
        0,
        "the child's view is what was shown"
    );

    // The promise is kept, and the child is told.
    browser.goto(&case);
    let promises = browser.count("#promises details");
    browser.click("#promises li:last-child summary");
    browser.fill("#promises li:last-child textarea", "Her er guitaren.");
    browser.follow("#promises li:last-child button[value=kept]");
    assert_eq!(
        browser.count("#promises details"),
        promises - 1,
        "a kept promise is settled"
    );

    // The note says what was said and what was agreed.
    browser.goto(&meeting.replace("/meeting/", "/journal/"));
    let note = browser.text("main");
    assert!(
        note.contains("Jeg vil gerne spille guitar.") && note.contains("Jeg tager en guitar med."),
        "{note}"
    );
}

#[test]
fn one_talk_from_letter_to_journal() {
    let server = Server::demo();
    story(&server, &Browser::open(&server.address));
}

#[test]
fn one_talk_from_letter_to_journal_without_scripts() {
    let server = Server::demo();
    story(&server, &Browser::without_scripts(&server.address));
}

//! axe-core in each engine, on pages of each kind: a form, a list, a card, a letter, a child's screen; every part of a talk is
//! looked at where it is walked (`table`). Every page at every size is looked at in Chromium (`web`); here it is what another
//! engine makes of the same styles.

use crate::ways;
use e2e::browser::{Browser, DESKTOP, TABLET};
use e2e::engine::Engine;
use e2e::server::Server;
use e2e::visits::open_screen;

pub fn pages_of_each_kind_are_accessible(engine: Engine) {
    let server = Server::demo();
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let talk = ways::talk_of(&server, "lise.koege", &case);
    let browser = Browser::open_in(engine, &server.address);
    let look = |path: &str| {
        browser.goto(path);
        assert!(browser.shows("h1"), "{engine}, {path}: {}", browser.text("body"));
        browser.assert_accessible(&format!("{engine}, {path}"));
    };
    browser.resize(DESKTOP);
    look("/");
    look("/sign-in");
    ways::sign_in(&browser, &server, "lise.koege");
    look("/today");
    look("/children");
    look("/cases/new");
    for part in ["", "/prepare", "/edit/person/new", "/way"] {
        look(&format!("{case}{part}"));
    }
    look(&format!("{case}/talk/{talk}"));
    for part in ["", "/ending", "/checklist"] {
        look(&format!("{case}/meeting/{talk}{part}"));
    }
    browser.follow("form[action='/sign-out'] button");
    browser.resize(TABLET);
    open_screen(&browser, &server, "lise.koege", "Laura");
    for page in 1..=8 {
        look(&format!("/t/page/{page}"));
    }
}

//! From "we end" on the table to the paper, the note and the closed list: what it costs whoever held the talk, in presses
//! and in what is typed.

use crate::table::{PIN, line, open, part};
use e2e::browser::{Browser, TABLET};
use e2e::server::Server;

/// The most acts from "we end" to the closed list, the press that ends the talk among them.
const MOST: usize = 6;
/// What is written at the table, each of it once.
const SAID: &str = "Jeg vil gerne spille guitar.";
const UNKNOWN: &str = "Jeg ved ikke, om der er plads.";
const NEEDS: &str = "Du vil gerne have en pause.";

/// What is pressed and typed from a moment on.
struct Cost<'a> {
    browser: &'a Browser,
    acts: usize,
    typed: Vec<&'static str>,
}

impl Cost<'_> {
    fn press(&mut self, what: &str) {
        self.acts += 1;
        self.browser.follow(what);
    }

    fn fill(&mut self, field: &'static str, value: &str) {
        self.typed.push(field);
        self.browser.fill(field, value);
    }
}

/// The talk: the rights together, a line that the child says yes to, and what is settled for its end.
fn the_talk(browser: &Browser) {
    part(browser, 4);
    browser.follow("button[name=told]");
    assert_eq!(browser.path(), "/t/talk/5", "on to what is written down");
    line(browser, SAID);
    browser.follow("button[value=yes]");
    part(browser, 10);
    browser.fill("[name='unknown-0']", UNKNOWN);
    browser.set("[name='unknown-0-by']", "2031-01-10");
    browser.follow("form.ask button.act");
    part(browser, 12);
    browser.click("input[name=talk_to][value=sofie]");
    browser.follow("form.ask button.act");
    part(browser, 13);
    browser.fill("[name=needs]", NEEDS);
    browser.follow("form.ask button.act");
    part(browser, 5);
}

#[test]
fn from_we_end_to_the_closed_list_in_six_acts_and_nothing_is_typed_twice() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.resize(TABLET);
    let case = open(&browser, &server, "lise.koege", "Samira");
    the_talk(&browser);

    let mut cost = Cost {
        browser: &browser,
        acts: 0,
        typed: Vec::new(),
    };
    cost.press("nav a[href='/t/talk/6']");
    cost.press("button[name=make]");
    let paper = browser.text(".sheet");
    assert!(paper.contains(UNKNOWN) && paper.contains(NEEDS), "{paper}");
    cost.acts += 1;
    browser.click("a[href='/t/talk/paper']");
    assert!(
        browser.downloaded(".pdf").1.starts_with(b"%PDF"),
        "the paper is printed"
    );
    cost.press("main a[href='/t/talk/out']");
    cost.fill("#pin", PIN);
    cost.press("form.ask button.act");
    let note = browser.path();
    assert!(
        note.starts_with(&format!("{case}/journal/")),
        "{note}: {}",
        browser.text("main")
    );
    let words = browser.text("main");
    assert!(words.contains(SAID) && words.contains("Vist på skærmen"), "{words}");
    cost.press("form[action*='/journal/'] button");
    assert!(
        browser.text("main").contains("Lagt i journalen"),
        "{}",
        browser.text("main")
    );
    println!(
        "from \"we end\" to the closed list: {} acts, typed: {:?}",
        cost.acts, cost.typed
    );
    assert!(cost.acts <= MOST, "{} acts", cost.acts);
    assert_eq!(cost.typed, ["#pin"], "what was said at the table is asked for nowhere");

    // All of it is closed, by what the case shows.
    let talk = note.rsplit('/').next().unwrap();
    let at = format!("{case}/meeting/{talk}");
    browser.goto(&format!("{at}/checklist"));
    assert!(
        browser.text("main").contains("Alt er på plads."),
        "{}",
        browser.text("main")
    );
    assert_eq!(browser.count(".points > li > form"), 0, "no point asks for anything");
    browser.goto(&format!("{case}/talk/{talk}"));
    for done in ["table", "ending", "written", "checklist", "note"] {
        assert_eq!(browser.text(&format!("#flow-{done} .rail-stands")), "Gjort", "{done}");
    }
    // And the pages after the talk have what was typed at the table.
    browser.goto(&at);
    assert_eq!(browser.value("[name=offered_how]"), "Vist på skærmen i samtalen.");
    for right in ["stop", "not-answer", "bisidder"] {
        let told = format!("return document.querySelector('[name=told-{right}]:checked')?.value ?? ''");
        assert_eq!(browser.run(&told), "shown-card", "{right}");
    }
    browser.goto(&format!("{at}/ending"));
    assert_eq!(browser.value("[name='unknown-0']"), UNKNOWN);
    assert_eq!(browser.value("[name=needs]"), NEEDS);
}

//! How much work a letter is: fields typed, clicks, and pages, from the page after the sign-in. Name and password are no
//! fields of a letter. The safety answers are clicks of their own, and none of them is chosen beforehand.

use crate::ways;
use e2e::browser::{Browser, DESKTOP};
use e2e::server::Server;
use e2e::{clock, paths};
use serde_json::{Value, json};

/// The most windows of 1280 × 800 that each page of the walk fills, with what is folded left folded: a new child, the letter,
/// its handing over.
const SCREENS: [u64; 3] = [2, 4, 2];

/// Counts what a hand does.
struct Hand<'a> {
    browser: &'a Browser,
    typed: u32,
    clicks: u32,
    /// How many windows each page fills that it worked on.
    screens: Vec<u64>,
}

impl<'a> Hand<'a> {
    fn at(browser: &'a Browser) -> Hand<'a> {
        browser.resize(DESKTOP);
        Hand {
            browser,
            typed: 0,
            clicks: 0,
            screens: Vec::new(),
        }
    }

    fn types(&mut self, field: &str, text: &str) {
        // A day and an hour are typed otherwise in each country.
        if self.browser.property(field, "type") == "date" || self.browser.property(field, "type") == "time" {
            self.browser.set(field, text);
        } else {
            self.browser.fill(field, text);
        }
        self.typed += 1;
    }

    fn follows(&mut self, link: &str) {
        self.browser.follow(link);
        self.clicks += 1;
    }

    /// A page that the hand works on, before it does.
    fn sees(&mut self) {
        let height = self.browser.run("return document.documentElement.scrollHeight");
        let height = height.as_u64().expect("a height");
        self.screens.push(height.div_ceil(u64::from(DESKTOP.height)));
    }
}

/// The usual first letter to a new child, in three pages.
#[test]
fn the_usual_first_letter_from_the_sign_in_is_little_work() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    let mut hand = Hand::at(&browser);
    hand.follows("a[href='/cases/new']");
    hand.sees();
    hand.types("#first_name", "Bjørk");
    hand.types("#birth_date", "2016-04-02");
    hand.follows("form[action='/cases'] button");
    hand.sees();
    assert_eq!(
        browser.count("input[name^='safety.']:checked"),
        0,
        "nobody is said to be safe before somebody said so"
    );
    // The child and who is there are known, and what is made has a good answer: all three are folded. The municipality is the
    // adviser's, so are name and number.
    assert_eq!(browser.count(".part > details.settled:not([open])"), 3);
    assert!(browser.shows("#needs") && browser.text(".bench-says").contains("Skal bekræftes"));
    assert!(!browser.shows("[name='municipality']") && !browser.value("[name='people[0].about']").is_empty());
    assert_eq!(browser.value("[name='meetings[0].minutes']"), "30");
    for (field, text) in [
        ("starts_at#date", "2031-11-24"),
        ("starts_at#time", "10:00"),
        ("place", "musiklokalet på din skole"),
        ("personal", "Din lærer siger, at du er god til at tegne drager."),
        ("why", "Jeg vil gerne høre, hvordan du har det."),
        ("topics", "Hvordan dine dage går"),
    ] {
        hand.types(&format!("[name='meetings[0].{field}']"), text);
    }
    for (field, value) in [
        ("suspected", "none"),
        ("social_control", "false"),
        ("parents_know", "true"),
        ("police", "none"),
        ("protected_address", "false"),
    ] {
        browser.click(&format!("input[name='safety.{field}'][value='{value}']"));
    }
    // The letter comes beside the form by itself.
    browser.until(
        "the letter",
        "return !!document.querySelector('.beside .document')?.getClientRects().length",
    );
    assert!(browser.text(".beside .document").contains("Bjørk"));
    // What was filled in is called missing no more, above the letter or at its field.
    assert_eq!(browser.count("#needs"), 0);
    assert!(!browser.text(".bench-says").contains("Skal bekræftes"));
    let marks = "return [...document.querySelectorAll('.still')]
        .filter(one => one.checkVisibility({ visibilityProperty: true })).length";
    assert_eq!(browser.run(marks), 0, "marks at fields that are filled in");
    hand.follows("button[name=keep][value=paper]");
    assert!(browser.path().ends_with("/hand-over"), "{}", browser.text("main"));
    hand.sees();
    browser.click("a[href$='/pdf']");
    hand.clicks += 1;
    assert!(browser.downloaded(".pdf").1.starts_with(b"%PDF-1.7"));
    let Hand {
        typed, clicks, screens, ..
    } = hand;
    println!("the usual first letter: {typed} fields typed, {clicks} clicks, pages of {screens:?} screens");
    assert!(typed <= 10 && clicks <= 4, "{typed} fields typed, {clicks} clicks");
    assert_eq!(screens.len(), SCREENS.len());
    assert!(
        screens.iter().zip(SCREENS).all(|(screens, most)| *screens <= most),
        "pages of {screens:?} screens, and not {SCREENS:?}"
    );
    browser.assert_no_complaints();
}

/// A child's case as a file, with one talk that was held and none ahead.
fn after_one_talk(server: &Server) -> std::path::PathBuf {
    let laura = paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_str(&std::fs::read_to_string(laura).unwrap()).unwrap();
    case["child"]["first_name"] = json!("Bjørk");
    case["reference"] = json!("SAG-Bjork");
    case["notices"] = json!([]);
    let held = &mut case["meetings"][0];
    held["state"] = json!("held");
    held["starts_at"] = json!(format!("{}T10:00", clock::ahead(-3)));
    held["started_at"] = held["starts_at"].clone();
    let file = server.data().join("after-one-talk.json");
    std::fs::write(&file, case.to_string()).unwrap();
    file
}

/// A second talk knows what the first one was: who, where, how long, and that nobody is a stranger twice.
#[test]
fn a_second_talk_with_the_same_child_is_four_fields() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/cases/new");
    browser.choose_file("#file", &after_one_talk(&server));
    browser.follow("form[action='/cases/import'] button");
    assert!(browser.text("h1").contains("Bjørk"), "{}", browser.text("main"));
    let case = browser.path();

    let mut hand = Hand::at(&browser);
    browser.goto(&format!("{case}/edit/meeting/new"));
    assert_eq!(browser.value("[name$='.kind']"), "follow-up");
    assert_eq!(browser.value("[name$='.place']"), "lektiecaféen på din skole");
    hand.types("[name$='.starts_at#date']", &clock::ahead(6).to_string());
    hand.types("[name$='.starts_at#time']", "10:00");
    hand.follows("form.stack button.act");
    browser.goto(&format!("{case}/prepare"));
    hand.types("[name$='.why']", "Jeg vil gerne høre, hvordan det går nu.");
    hand.types("[name$='.topics']", "Hvordan ugen har været");
    hand.follows("button[name=look]");
    // No sentence that is for this child alone: that is said with a tick.
    browser.click("input[name=acknowledge][value^='standard-letter']");
    hand.follows("button[name=look]");
    knows_the_talk_before(&browser);
    hand.follows("button[name=keep][value=paper]");
    assert!(browser.path().ends_with("/hand-over"), "{}", browser.text("main"));
    assert!(hand.typed <= 4, "{} fields typed", hand.typed);
}

/// The letter beside the form has the place of the talk before, and introduces nobody again.
fn knows_the_talk_before(browser: &Browser) {
    let letter = browser.text(".beside .document");
    assert!(
        letter.contains("lektiecaféen") && !letter.contains("Jeg hedder"),
        "{letter}"
    );
}

/// Where no talk is planned, the letter's own form knows what was before as well.
#[test]
fn a_talk_planned_with_its_letter_is_no_first_talk_again() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/cases/new");
    browser.choose_file("#file", &after_one_talk(&server));
    browser.follow("form[action='/cases/import'] button");
    let mut hand = Hand::at(&browser);
    browser.goto(&format!("{}/prepare", browser.path()));
    hand.types("[name$='.starts_at#date']", &clock::ahead(6).to_string());
    hand.types("[name$='.starts_at#time']", "10:00");
    hand.types("[name$='.why']", "Jeg vil gerne høre, hvordan det går nu.");
    hand.types("[name$='.topics']", "Hvordan ugen har været");
    hand.follows("button[name=look]");
    browser.click("input[name=acknowledge][value^='standard-letter']");
    hand.follows("button[name=look]");
    knows_the_talk_before(&browser);
    assert!(hand.typed <= 4, "{} fields typed", hand.typed);
}

//! How much work a letter, a sheet that was written by hand and a talk that begins at once are: fields typed, clicks, and pages,
//! from the page after the sign-in. Name and password are no fields of a letter. The safety answers are clicks of their own, and
//! none of them is chosen beforehand.

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

    fn clicks(&mut self, what: &str) {
        self.browser.click(what);
        self.clicks += 1;
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
    hand.clicks("a[href$='/pdf']");
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
    one_talk(server, "held")
}

/// The same, the talk of some days ago standing so in the case.
fn one_talk(server: &Server, state: &str) -> std::path::PathBuf {
    let laura = paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_str(&std::fs::read_to_string(laura).unwrap()).unwrap();
    case["child"]["first_name"] = json!("Bjørk");
    case["reference"] = json!("SAG-Bjork");
    case["notices"] = json!([]);
    let talk = &mut case["meetings"][0];
    talk["state"] = json!(state);
    talk["starts_at"] = json!(format!("{}T10:00", clock::ahead(-3)));
    if state == "held" {
        talk["started_at"] = talk["starts_at"].clone();
    }
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
    browser.click("#by-file > summary");
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
    browser.click("#by-file > summary");
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

/// What a usual talk left on its sheet, from the child's page: as many fields as there are lines on the paper, one page, one press
/// that saves it all, and nothing that has to be filled in because the page wants it.
#[test]
fn a_sheet_that_was_written_by_hand_is_typed_in_on_one_page() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/cases/new");
    browser.click("#by-file > summary");
    browser.choose_file("#file", &one_talk(&server, "planned"));
    browser.follow("form[action='/cases/import'] button");
    let mut hand = Hand::at(&browser);
    hand.follows("#meetings a[href*='/talk/']");
    hand.follows("main a[href$='/sheet']");
    hand.sees();
    assert_eq!(browser.count("main form [required]"), 0, "a line that was left blank");
    let day = clock::ahead(6).to_string();
    for (field, text) in [
        ("started_at", "10:00"),
        ("ended_at", "10:40"),
        ("said-new", "Jeg vil gerne til fodbold."),
        ("takes-0", "Jeg siger, at du er træt."),
        ("takes-0-to", "din lærer"),
        ("unknown-0", "Jeg ved ikke, om der er plads."),
        ("unknown-0-by", day.as_str()),
        ("agreed-0", "Jeg tager tuscher med."),
        ("agreed-0-by", day.as_str()),
        ("needs", "Du vil gerne have din bog igen."),
    ] {
        hand.types(&format!("[name='{field}']"), text);
    }
    hand.clicks("[name='said-new-yes']");
    hand.follows("main form button.act");
    assert!(browser.path().ends_with("/sheet?saved=1"), "{}", browser.text("main"));
    assert!(browser.text("main").contains("Jeg vil gerne til fodbold."));
    assert_eq!(browser.value("[name='takes-0']"), "Jeg siger, at du er træt.");
    let Hand {
        typed, clicks, screens, ..
    } = hand;
    println!("a sheet written by hand: {typed} fields typed, {clicks} clicks, pages of {screens:?} screens");
    assert!(typed <= 10 && clicks <= 4, "{typed} fields typed, {clicks} clicks");
    assert_eq!(screens.len(), 1, "one page");
    browser.assert_no_complaints();
}

/// "Samtale nu" with a child nobody here has met: three fields, and the opening card lies there; the rights and what can be said are
/// one press away each.
#[test]
fn a_talk_that_begins_at_once_is_three_fields_and_four_presses() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/today");
    let mut hand = Hand::at(&browser);
    hand.follows("a[href='/talk-now']");
    hand.types("#first_name", "Signe");
    hand.types("#age", "8");
    hand.types("#place", "skolens kontor");
    hand.follows("form[action='/talk-now'] button");
    assert!(browser.path().ends_with("/now"), "{}", browser.text("main"));
    assert_eq!(browser.property("details#opening-card", "open"), true);
    assert!(!browser.text("details#opening-card .document").is_empty());
    assert_eq!((hand.typed, hand.clicks), (3, 2), "to the opening card");
    for (part, words) in [("details#rights", ".document"), ("details#phrases", ".phrase-words")] {
        assert_eq!(browser.property(part, "open"), false);
        hand.clicks(&format!("{part} > summary"));
        assert!(!browser.text(&format!("{part} {words}")).is_empty(), "{part}");
    }
    let Hand { typed, clicks, .. } = hand;
    println!("a talk that begins at once: {typed} fields typed, {clicks} clicks");
    assert!(typed <= 3 && clicks <= 4, "{typed} fields typed, {clicks} clicks");
    browser.assert_no_complaints();
}

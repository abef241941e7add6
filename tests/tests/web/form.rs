//! The short form: what it asks first, what waits for an answer, what is said about it, and how much work it is.

use crate::ways::{self, LOOK, PDF};
use e2e::browser::{Browser, NARROW};
use e2e::server::Server;
use serde_json::json;

/// A field of the form.
fn named(field: &str) -> String {
    format!("[name='{field}']")
}

/// An answer among those shown.
fn answer(field: &str, value: &str) -> String {
    format!("input[name='{field}'][value='{value}']")
}

/// Fails where a person can read an id or a path of the case.
fn assert_no_ids(browser: &Browser) {
    let said = browser.text("main");
    for raw in [
        "adviser-1",
        "bisidder-1",
        "m-1",
        "people[",
        "meetings[",
        "safety.",
        "child.",
        "first_name",
    ] {
        assert!(!said.contains(raw), "a person can read {raw}:\n{said}");
    }
}

/// Every word of the list leads to a field that can be seen.
fn assert_needs_lead_to_their_fields(browser: &Browser) -> usize {
    let lost = browser.run(
        "return [...document.querySelectorAll('#needs a')].map(a => a.getAttribute('href'))
            .filter(href => !document.querySelector(href)?.checkVisibility());",
    );
    assert_eq!(lost, json!([]), "words that lead nowhere");
    browser.count("#needs a")
}

#[test]
fn an_untouched_form_says_what_it_needs_and_shouts_nothing() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::empty_form(&browser);
    let needed = assert_needs_lead_to_their_fields(&browser);
    assert!((10..=16).contains(&needed), "{needed} things to fill in");
    assert!(browser.text("#needs").contains("dag og klokkeslæt"));
    for loud in ["#summary", ".finding", ".still", "[aria-invalid]", "[name=acknowledge]"] {
        assert_eq!(browser.count(loud), 0, "{loud} on an untouched form");
    }
    assert_no_ids(&browser);
    let odd = "link[crossorigin]:not([crossorigin=anonymous])";
    assert_eq!(browser.count(odd), 0, "the attribute knows two words");

    // Sent as it is: the same list, each field says so itself, and nothing is said twice.
    browser.follow(LOOK);
    assert_eq!(assert_needs_lead_to_their_fields(&browser), needed);
    assert_eq!(browser.count(":is(label, legend) > .still"), needed);
    assert_eq!(browser.count(".finding.block"), 0, "what is missing is no fault");
    assert!(!browser.text("main").contains("Udfyld"));
    assert_no_ids(&browser);

    browser.click("#needs a[href='#child-first-name']");
    browser.until(
        "the field to have the focus",
        "return document.activeElement.name === 'child.first_name'",
    );
    browser.click("#needs a[href='#safety-police']");
    let seen = browser.run(
        "const at = document.activeElement.closest('fieldset').querySelector('legend').getBoundingClientRect();
         return at.top >= 0 && at.bottom <= innerHeight;",
    );
    assert_eq!(seen, json!(true), "the question stands above the window");

    browser.fill(&named("child.first_name"), "Freja");
    browser.follow(LOOK);
    assert_eq!(browser.count("#needs a"), needed - 1);
    assert_eq!(browser.count("#needs a[href='#child-first-name']"), 0);
}

#[test]
fn what_is_written_wrong_is_told_with_all_the_rest() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::empty_form(&browser);
    browser.set(&named("meetings[0].starts_at#date"), "2031-11-24");
    browser.fill(&named("meetings[0].minutes"), "en halv time");
    browser.follow(LOOK);
    let said = browser.text("#summary");
    assert!(said.contains("Skriv også klokkeslættet."), "{said}");
    assert!(said.contains("\"en halv time\" er ikke et helt tal."), "{said}");
    let needs = browser.text("#needs");
    assert!(needs.contains("fornavn") && !needs.contains("klokkeslæt"), "{needs}");
    assert_eq!(
        browser.property(&named("meetings[0].minutes"), "value"),
        json!("en halv time"),
        "nothing typed is lost"
    );
    assert_no_ids(&browser);
    // A case file in which people have no names: nobody is called by an id either.
    ways::given_case(&browser, "unknown-references");
    let said = browser.text("#summary");
    assert!(
        said.contains("som ikke findes i sagen") && !said.contains('"'),
        "{said}"
    );
}

#[test]
fn a_question_waits_for_the_answer_it_hangs_on() {
    let server = Server::start();
    for browser in [
        Browser::open(&server.address),
        Browser::without_scripts(&server.address),
    ] {
        ways::empty_form(&browser);
        let waits = [
            (
                answer("safety.suspected", "unknown"),
                answer("safety.suspect_at_home", "yes"),
            ),
            (
                answer("safety.social_control", "true"),
                answer("safety.risk_assessed", "false"),
            ),
            (
                answer("safety.protected_address", "true"),
                answer("meetings[0].place_cleared", "true"),
            ),
            (answer("safety.delivery", "kept-by-safe-adult"), named("safety.kept_by")),
        ];
        for (opens, waiting) in &waits {
            assert!(!browser.shows(waiting), "{waiting} is asked too early");
            browser.click(opens);
            assert!(browser.shows(waiting), "{waiting} is not asked after {opens}");
        }
        // The condition is there in words, for whoever does not see the page.
        let condition = ".under:has([name='safety.suspect_at_home']) > legend";
        assert_eq!(browser.text(condition), "Når der er mistanke mod nogen");

        let (hours, role, age) = (
            named("people[0].phone_hours"),
            named("people[2].role"),
            named("people[2].age"),
        );
        for waiting in [&hours, &role, &age] {
            assert!(!browser.shows(waiting), "{waiting} is asked too early");
        }
        browser.fill(&named("people[0].phone"), "12 34 56 78");
        browser.fill(&named("people[2].first_name"), "Karla");
        assert!(browser.shows(&hours) && browser.shows(&role) && !browser.shows(&age));
        browser.click("option[value=friend]");
        assert!(browser.shows(&age));

        // An answer that is given is never hidden, nor is what has to be answered.
        browser.click(&answer("safety.suspect_at_home", "no"));
        browser.click(&answer("safety.suspected", "unknown"));
        browser.click(&answer("safety.suspected", "none"));
        browser.click(&answer("safety.social_control", "false"));
        assert!(
            browser.shows(&answer("safety.suspect_at_home", "no")),
            "an answer is hidden"
        );
        assert!(!browser.shows(&answer("safety.risk_assessed", "false")));
        browser.click(&answer("safety.social_control", "true"));
        browser.follow(LOOK);
        assert!(browser.shows("#needs a[href='#safety-risk-assessed']"));
        assert_needs_lead_to_their_fields(&browser);
    }
}

#[test]
fn what_has_opened_is_the_next_stop_of_the_keyboard() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::empty_form(&browser);
    browser.click(&answer("safety.social_control", "true"));
    browser.press(e2e::keys::Key::Tab);
    assert_eq!(
        browser.run("return document.activeElement.name;"),
        json!("safety.risk_assessed")
    );
    browser.assert_accessible("a form with an opened question");
    browser.picture("form-opened");
}

/// The usual first letter: at most 10 fields typed and 4 clicks besides the safety answers, from the front page to the paper.
#[test]
fn the_usual_first_letter_is_little_work() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    browser.goto("/");
    let (mut typed, mut clicks) = (0, 0);
    browser.follow("button[name=start]");
    clicks += 1;
    for (field, text) in [
        ("child.first_name", "Freja"),
        ("child.birth_date", "2020-03-02"),
        ("meetings[0].starts_at#date", "2031-11-24"),
        ("meetings[0].starts_at#time", "10:00"),
        ("meetings[0].place", "musiklokalet på din skole"),
        ("people[0].first_name", "Ida"),
        ("people[0].about", "Jeg har to katte."),
        ("meetings[0].personal", "Din lærer siger, at du er god til at tegne."),
        ("meetings[0].why", "Jeg vil gerne høre, hvordan du har det."),
        ("meetings[0].topics", "Hvordan dine dage går"),
    ] {
        if field.contains("date") || field.contains('#') {
            browser.set(&named(field), text);
        } else {
            browser.fill(&named(field), text);
        }
        typed += 1;
    }
    browser.set(&named("municipality"), "koege");
    clicks += 1;
    for (field, value) in [
        ("suspected", "none"),
        ("social_control", "false"),
        ("parents_know", "true"),
        ("police", "none"),
        ("protected_address", "false"),
    ] {
        let answer = answer(&format!("safety.{field}"), value);
        assert_eq!(
            browser.count(&format!("[name='safety.{field}']:checked")),
            0,
            "{field} is chosen beforehand"
        );
        browser.click(&answer);
    }
    browser.follow(LOOK);
    clicks += 1;
    assert!(browser.shows(".document"), "no letter:\n{}", browser.text("main"));
    browser.click(PDF);
    clicks += 1;
    assert!(browser.downloaded(".pdf").1.starts_with(b"%PDF-1.7"));
    println!("the usual first letter: {typed} fields typed, {clicks} clicks");
    assert!(typed <= 10 && clicks <= 4, "{typed} fields typed, {clicks} clicks");
}

#[test]
fn no_old_letter_stands_beside_answers_that_were_changed() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::example(&browser, "laura");
    assert!(browser.shows(PDF) && !browser.text(".beside").contains("Svarene er ændret."));
    let told = "[data-again] [role=status]";
    assert_eq!(browser.text(told), "", "the line is there before it has words");
    browser.fill(&named("child.first_name"), "Freja");
    assert!(browser.text(told).contains("Svarene er ændret. Vis brevet igen."));
    for old in [".document", PDF, ways::READ] {
        assert!(!browser.shows(old), "{old} is of the answers before");
    }
    browser.follow("[data-again] button");
    assert!(browser.shows(PDF) && browser.text(".document").contains("Freja"));
    assert!(!browser.text(".beside").contains("Svarene er ændret."));
}

#[test]
fn numbers_and_times_stay_on_one_line() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    for id in ways::EXAMPLES {
        ways::example(&browser, id);
        browser.resize(NARROW);
        let loose = browser.run(
            "return [...document.querySelectorAll('.document .sentence')].map(each => each.textContent)
                .filter(text => /\\d \\d|klokken \\S/i.test(text));",
        );
        assert_eq!(loose, json!([]), "{id}: numbers or times that may break");
    }
    ways::example(&browser, "samira");
    let told = browser.run("return document.querySelector('.document').textContent.includes('116\\u00a0111');");
    assert_eq!(told, json!(true), "the number of BørneTelefonen is not among them");
}

#[test]
fn less_contrast_means_fewer_colours() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::example(&browser, "samira");
    let colours = "const of = name => getComputedStyle(document.querySelector('.sheet')).getPropertyValue(name);
                   return new Set(['--leaf', '--plum', '--fjord'].map(of)).size;";
    assert_eq!(browser.run(colours), json!(3));
    browser.prefer("prefers-contrast", "less");
    assert_eq!(browser.run(colours), json!(1));
    browser.assert_accessible("fewer colours");
}

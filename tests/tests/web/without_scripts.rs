//! The whole job in a browser that runs no script, and on a server without the browser half.

use crate::ways::{self, LOOK, PDF, READ};
use e2e::browser::{Browser, PHONE};
use e2e::server::Server;

#[test]
fn the_whole_job_without_scripts() {
    let server = Server::start();
    let browser = Browser::without_scripts(&server.address);
    browser.resize(PHONE);
    ways::empty_form(&browser);
    let meeting = |field: &str| format!("[name='meetings[0].{field}']");
    let choose = |field: &str, value: &str| browser.click(&format!("input[name='{field}'][value='{value}']"));
    browser.fill("[name='child.first_name']", "Freja");
    browser.set("[name='child.birth_date']", "2020-03-02");
    browser.set("[name='child.reads']", "alone");
    browser.set("[name='municipality']", "koege");
    browser.set("[name='track']", "support");
    for (field, value) in [
        ("safety.suspected", "none"),
        ("safety.social_control", "false"),
        ("safety.parents_know", "true"),
        ("safety.police", "none"),
        ("safety.protected_address", "false"),
        ("safety.delivery", "take-home"),
    ] {
        choose(field, value);
    }
    browser.set(&meeting("starts_at#date"), "2031-11-24");
    browser.set(&meeting("starts_at#time"), "10:00");
    browser.fill(&meeting("minutes"), "30");
    browser.fill(&meeting("place"), "musiklokalet på din skole");
    browser.fill("[name='people[0].first_name']", "Ida");
    browser.fill("[name='people[0].name']", "Ida Storm");
    browser.fill("[name='people[0].about']", "Jeg har to katte.");
    browser.fill("[name='people[0].phone']", "12 34 56 78");
    browser.fill("[name='people[0].phone_hours']", "hverdage klokken 9 til 14");
    browser.fill(&meeting("why"), "Jeg vil gerne høre, hvordan du har det.");
    browser.fill(&meeting("topics"), "Hvordan dine dage går\nHvad du godt kan lide");
    browser.fill(&meeting("stop_sign"), "Hold hånden op.");
    browser.set("[name=on]", "2031-11-20");
    browser.follow(LOOK);

    // No word that is for this child alone: a separate act is asked for, with words of its own.
    assert!(!browser.shows(".document"), "a standard letter came without a yes");
    browser.click("input[name=acknowledge][value=standard-letter]");
    browser.follow(LOOK);
    assert!(browser.shows(".document"), "no letter:\n{}", browser.text("main"));
    let letter = browser.text(".document");
    for word in ["Freja", "Ida", "musiklokalet", "en halv time", "Hvad du godt kan lide"] {
        assert!(letter.contains(word), "the letter does not hold {word}:\n{letter}");
    }

    browser.click("input[name=version][value=neutral]");
    browser.follow(LOOK);
    let neutral = browser.text(".document");
    assert!(
        neutral.contains("Freja") && !neutral.contains("katte") && !neutral.contains("12 34 56 78"),
        "{neutral}"
    );

    browser.click(PDF);
    let (name, pdf) = browser.downloaded(".pdf");
    assert!(pdf.starts_with(b"%PDF-1.7") && !name.contains("Freja"), "{name}");
    browser.follow(READ);
    assert!(
        !browser.shows("#read-aloud"),
        "a button that needs a script, without scripts"
    );
    browser.follow("form[action='/letter'] button");
    assert!(browser.shows(".document"), "the way back loses nothing");
}

#[test]
fn a_case_file_without_scripts() {
    // The day before the talk that the file holds.
    let server = Server::demo_at("2026-11-23T10:00");
    let browser = Browser::without_scripts(&server.address);
    ways::given_case(&browser, "examples/ali-8-koebenhavn-parent-concern");
    assert!(browser.text("main").contains("Ali"));
    ways::given_case(&browser, "wrong-everywhere");
    assert!(browser.shows("[role=alert]"));
}

#[test]
fn everything_but_the_live_help_works_without_the_browser_half() {
    let server = Server::start_without_web();
    let browser = Browser::open(&server.address);
    ways::example(&browser, "samira");
    let scripts = "return document.querySelectorAll(\"script:not([src^='/module/'])\").length;";
    assert_eq!(browser.run(scripts), 0);
    browser.follow(READ);
    browser.assert_no_complaints();
}

//! An adviser at work: sign-in, Today, the child, the letter, its paper, handed over.

use crate::ways;
use e2e::browser::{Browser, DESKTOP};
use e2e::engine::Engine;
use e2e::server::Server;

pub fn from_the_sign_in_to_a_paper_that_is_handed_over(engine: Engine) {
    let server = Server::demo();
    let browser = Browser::open_in(engine, &server.address);
    browser.resize(DESKTOP);
    ways::sign_in(&browser, &server, "lise.koege");
    assert_eq!(browser.path(), "/today");
    browser.picture(&format!("browsers/{engine}-today"));
    browser.goto(&ways::case_of(&server, "lise.koege", "Laura"));
    let case = browser.path();
    assert!(browser.text("h1").contains("Laura"), "{}", browser.text("main"));
    browser.follow("a[href$='/prepare']");
    let why = "[name='meetings[0].why']";
    // A field shows all that is typed into it.
    browser.fill(why, &"Jeg vil gerne høre om din nye skole. ".repeat(12));
    let hidden = "const area = document.querySelector('textarea[name=\"meetings[0].why\"]'); return area.scrollHeight - area.clientHeight";
    assert_eq!(browser.run(hidden), 0, "pixels that cannot be seen");
    browser.fill(why, "Jeg vil gerne høre om din nye skole.");
    browser.set("[name='meetings[0].starts_at#date']", "2031-11-24");
    browser.set("[name='meetings[0].starts_at#time']", "10:00");
    // The draft saves itself, and the letter comes up beside the form.
    browser.until(
        "a draft that saved itself",
        "return document.querySelector('[data-saved]').textContent.includes('Kladden er gemt')",
    );
    browser.until(
        "the letter beside the form",
        "return document.querySelector('.beside .document')?.textContent.includes('din nye skole')",
    );
    browser.picture(&format!("browsers/{engine}-prepare"));
    browser.follow("button[name=keep][value=paper]");
    assert!(browser.path().ends_with("/hand-over"), "{}", browser.text("main"));
    browser.click("a[href$='/pdf']");
    let (name, paper) = browser.downloaded(".pdf");
    assert!(paper.starts_with(b"%PDF"), "{name}");
    assert!(
        !name.contains("Laura"),
        "a file's name says nothing of the child: {name}"
    );
    browser.click("input[value=read-aloud]");
    browser.click("#sure");
    browser.follow("form button.act");
    assert!(browser.path().starts_with(&case), "{}", browser.path());
    // Signed out, nothing of the child is left to be looked at.
    browser.follow("form[action='/sign-out'] button");
    browser.back();
    browser.until(
        "nothing of the child",
        "return !document.body.innerText.includes('Laura')",
    );
}

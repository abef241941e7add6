//! Pages of an adviser.

use super::look;
use crate::ways;
use e2e::browser::Browser;
use e2e::server::Server;

#[test]
fn behind_the_sign_in() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.goto("/today");
    look(&browser, "sign-in");
    let way = server.sign_ins.iter().find(|way| way.role == "adviser").unwrap();
    browser.fill("#name", &way.name);
    browser.fill("#password", "en forkert kode");
    browser.follow("form[action='/sign-in'] button");
    assert!(browser.shows("[role=alert]"), "a wrong sign-in is not told");
    look(&browser, "sign-in-wrong");
    browser.fill("#password", &way.password);
    browser.follow("form[action='/sign-in'] button");
    assert_eq!(browser.path(), "/today");
    look(&browser, "today");
    browser.goto("/cases/new");
    look(&browser, "new-child");
    browser.fill("#first_name", "Bjørk");
    browser.follow("form[action='/cases'] button");
    let prepare = browser.path();
    look(&browser, "prepare-new");
    browser.goto(prepare.trim_end_matches("/prepare"));
    look(&browser, "child-new");
    browser.goto("/today");
    let ready = "for (const due of document.querySelectorAll('.due')) \
                 if (due.querySelector('a')?.textContent === 'Mathilde') return due.querySelector('a').pathname";
    let child = browser.run(ready).as_str().expect("Mathilde on Today").to_owned();
    browser.goto(&format!("{child}/prepare"));
    look(&browser, "prepare");
    browser.follow("button[name=go][value='1']");
    look(&browser, "prepare-step");
    browser.follow("button[name=go][value=all]");
    browser.follow("button[name=keep][value=paper]");
    assert!(browser.path().ends_with("/hand-over"), "{}", browser.path());
    look(&browser, "hand-over");
    browser.click("input[value=read-aloud]");
    browser.click("#sure");
    browser.follow("form button.act");
    look(&browser, "child");
    browser.follow("#documents .paper-row a");
    look(&browser, "paper");
    for (part, name) in [("written", "after-talk"), ("note", "journal")] {
        browser.goto(&child);
        browser.follow("#meetings a[href*='/talk/']");
        look(&browser, "talk-flow");
        browser.follow(&format!("#flow-{part} a"));
        look(&browser, name);
    }
    browser.follow("a[href$='/checklist']");
    look(&browser, "checklist");
    browser.goto(&browser.path().replace("/checklist", "/ending"));
    look(&browser, "ending");
    browser.follow("button[name=keep][value=case]");
    look(&browser, "ending-saved");
    browser.goto(&browser.path().replace("/ending", "/sheet"));
    look(&browser, "ending-sheet");
    browser.goto(&browser.path().replace("/sheet", "/cues"));
    look(&browser, "cues");
    browser.goto("/help");
    look(&browser, "help");
    browser.goto("/phrases");
    look(&browser, "phrases");
    browser.goto("/plan");
    look(&browser, "plan");
}

/// The pages that write the parts of a case, the children, and a talk that begins at once.
#[test]
fn the_pages_of_a_case() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let case = ways::case_of(&server, "lise.koege", "Laura");
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/me/away");
    look(&browser, "away");
    for (part, name) in [
        ("told", "told"),
        ("plan", "plan-of-case"),
        ("access-request", "access-request"),
        ("bisidder-refused", "bisidder-refused"),
    ] {
        browser.goto(&format!("{case}/{part}"));
        look(&browser, name);
    }
    // One that is there already, beside the new ones below.
    browser.goto(&case);
    let there =
        browser.run("return document.querySelector(\"main a[href*='/edit/person/']:not([href$='/new'])\").pathname");
    browser.goto(there.as_str().expect("a person of the case"));
    look(&browser, "edit-person");
    browser.goto("/children");
    look(&browser, "children");
    browser.goto("/children/week");
    look(&browser, "week");
    for part in [
        "child",
        "basics",
        "ending",
        "person/new",
        "notice/new",
        "meeting/new",
        "promise/new",
        "police-agreed/new",
        "safety-plan/new",
        "adviser-change/new",
        // The last one: it is filled in below.
        "decision/new",
    ] {
        browser.goto(&format!("{case}/edit/{part}"));
        look(&browser, &format!("edit-{}", part.replace('/', "-")));
    }
    browser.fill("textarea[name$='.what']", "Du får en kontaktperson.");
    browser.set("input[name$='.decided_on']", "");
    browser.follow("form.stack button.act");
    assert!(browser.text("main").contains("Du får en kontaktperson."));
    browser.goto(&format!("{case}/edit/promise/new"));
    browser.set("input[name$='.by']", "2020-01-01");
    browser.follow("form.stack button.act");
    assert!(browser.shows("#summary"), "{}", browser.text("main"));
    look(&browser, "edit-refused");
    browser.goto(&format!("{case}/edit/child"));
    browser.fill("input[name='child.first_name']", "Lærke");
    browser.follow("form.stack button.act");
    assert!(browser.shows(".undo"), "{}", browser.text("main"));
    look(&browser, "undo");
    browser.follow(".undo button");
    assert_eq!(browser.text("h1"), "Laura");
    browser.follow("#meetings a[href$='/room']");
    look(&browser, "room");
    browser.goto(&format!("{case}/state"));
    look(&browser, "close");
    // What the browser would ask for is told by the server too, beside its field.
    let _ = browser.run("document.querySelector(\"form[action$='/state']\").noValidate = true;");
    browser.follow("form[action$='/state'] button");
    assert!(browser.shows("#sure-fault"), "{}", browser.text("main"));
    look(&browser, "close-refused");
    browser.click("input[value=ended]");
    browser.set("#on", &e2e::clock::today().to_string());
    browser.click("#sure");
    browser.follow("form[action$='/state'] button");
    browser.follow("a[href$='/state']");
    look(&browser, "reopen");
    browser.fill("#why", "Hun har skrevet til os.");
    browser.follow("form[action$='/state'] button");
    assert_eq!(browser.path(), case);
    browser.goto("/talk-now");
    look(&browser, "talk-now");
    browser.fill("#first_name", "Signe");
    browser.fill("#age", "8");
    browser.follow("form.stack button.act");
    assert!(browser.path().ends_with("/now"), "{}", browser.path());
    look(&browser, "talk-now-begun");
}

/// Whose a child is that is not one's own, and brothers and sisters.
#[test]
fn beyond_one_case() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let case = ways::case_of(&server, "lise.koege", "Laura");
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/children/everywhere");
    look(&browser, "wide-search");
    browser.fill("#words", "freja");
    browser.fill("#reason", "Skolen har ringet, og jeg skal finde rådgiveren.");
    browser.follow("form.stack button.act");
    assert!(browser.text("main").contains("Freja"), "{}", browser.text("main"));
    look(&browser, "wide-search-found");
    browser.fill("#words", "ingen");
    browser.follow("form.stack button.act");
    look(&browser, "wide-search-none");
    browser.goto(&format!("{case}/siblings"));
    look(&browser, "siblings");
    let other = ways::case_of(&server, "lise.koege", "Mathilde");
    browser.set("#sibling", other.trim_start_matches("/case/"));
    browser.follow("form.stack button.act");
    assert_eq!(browser.count("ul.rows > li"), 1, "{}", browser.text("main"));
    look(&browser, "siblings-linked");
}

/// A talk that has been: only then can a point be put down, and the ending has lines of the child's to ask about.
#[test]
fn when_a_talk_is_over() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let case = ways::case_of(&server, "karl.dragoer", "Noah");
    ways::sign_in(&browser, &server, "karl.dragoer");
    browser.goto(&format!("{case}/meeting/m1/checklist"));
    assert!(browser.count(".point-act button") > 3, "{}", browser.text("main"));
    look(&browser, "checklist-open");
    browser.follow("#point-bisidder .point-act button");
    look(&browser, "checklist-done");
    browser.click("#point-needs summary");
    look(&browser, "checklist-otherwise");
    browser.goto(&format!("{case}/meeting/m1/ending"));
    assert!(browser.shows(".said-row select"));
    look(&browser, "ending-filled");
    browser.goto(&format!("{case}/meeting/m1/correct"));
    browser.click("li[aria-labelledby^='line-'] summary");
    look(&browser, "correct");
    browser.fill(
        "li[aria-labelledby^='line-'] textarea",
        "Jeg vil gerne spille bold igen.",
    );
    browser.fill("li[aria-labelledby^='line-'] input[type=text]", "Jeg hørte forkert.");
    browser.follow("li[aria-labelledby^='line-'] button");
    assert!(
        browser.text("main").contains("Jeg hørte forkert."),
        "{}",
        browser.text("main")
    );
    look(&browser, "corrected");
}

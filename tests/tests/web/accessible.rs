//! axe-core finds nothing, and nothing sticks out, on any page at any size.

use crate::ways;
use e2e::browser::{Browser, DESKTOP, NARROW, PHONE, Size, TABLET, ZOOMED};
use e2e::server::Server;

/// The three devices, and the narrowest page there is.
const SIZES: [Size; 4] = [TABLET, PHONE, DESKTOP, NARROW];

/// Looks at the page as it stands, at every size; leaves pictures.
pub fn look(browser: &Browser, name: &str) {
    let mut faults = Vec::new();
    for size in SIZES {
        browser.resize(size);
        browser.picture(&format!("{name}-{}", size.name));
        faults.extend(
            e2e::axe::violations(browser)
                .iter()
                .map(|fault| format!("{} {fault}", size.name)),
        );
    }
    assert!(
        faults.is_empty(),
        "{name}: {} violations\n  {}",
        faults.len(),
        faults.join("\n  ")
    );
    for size in [PHONE, NARROW, ZOOMED] {
        browser.resize(size);
        browser.assert_no_sideways_scroll(&format!("{name}, {}", size.name));
    }
    browser.resize(DESKTOP);
    // VoiceOver calls a list without bullets a list only where it is told so.
    let silent = browser.run(
        "return [...document.querySelectorAll('ul, ol')]
            .filter(list => list.firstElementChild && list.getAttribute('role') !== 'list'
                && getComputedStyle(list.firstElementChild).listStyleType === 'none')
            .map(list => list.outerHTML.slice(0, 80));",
    );
    assert_eq!(silent, serde_json::json!([]), "{name}: lists that are not called lists");
    // Beside the form stands a whole letter with a heading of its own.
    let headings = browser
        .count("h1:not(.document h1)")
        .max(browser.count(".reader h1, .screen h1"));
    assert_eq!(headings, 1, "{name}: one page, one main heading");
}

/// A dark screen has other colours, and they have to be told apart as well.
pub fn look_in_the_dark(browser: &Browser, name: &str) {
    browser.prefer("prefers-color-scheme", "dark");
    browser.picture(&format!("{name}-dark"));
    browser.assert_accessible(&format!("{name}, dark"));
    browser.prefer("prefers-color-scheme", "light");
}

#[test]
fn the_way_in() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    browser.goto("/");
    look(&browser, "front");
    look_in_the_dark(&browser, "front");
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
    look_in_the_dark(&browser, "form-stopped");
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
    look_in_the_dark(&browser, "form-samira");
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
    look_in_the_dark(&browser, "today");
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
                 if (due.querySelector('a').textContent === 'Mathilde') return due.querySelector('a').pathname";
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
    browser.follow("form button.act");
    look(&browser, "child");
    look_in_the_dark(&browser, "child");
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
    look_in_the_dark(&browser, "plan");
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
    ] {
        browser.goto(&format!("{case}/{part}"));
        look(&browser, name);
        look_in_the_dark(&browser, name);
    }
    // One that is there already, beside the new ones below.
    browser.goto(&case);
    let there =
        browser.run("return document.querySelector(\"main a[href*='/edit/person/']:not([href$='/new'])\").pathname");
    browser.goto(there.as_str().expect("a person of the case"));
    look(&browser, "edit-person");
    browser.goto("/children");
    look(&browser, "children");
    look_in_the_dark(&browser, "children");
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
    look_in_the_dark(&browser, "undo");
    browser.follow(".undo button");
    assert_eq!(browser.text("h1"), "Laura");
    browser.follow("#meetings a[href$='/room']");
    look(&browser, "room");
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
    look_in_the_dark(&browser, "wide-search-found");
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
    look_in_the_dark(&browser, "siblings-linked");
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

#[test]
fn the_team_and_a_colleagues_case() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    sign_in(&browser, &server, "coordinator");
    browser.goto("/team");
    look(&browser, "team");
    look_in_the_dark(&browser, "team");
    browser.goto("/team/import");
    look(&browser, "children-list");
    browser.goto("/team");
    let links = browser.run(
        "return [...document.querySelectorAll('.case-line .due-what a')].map(link => link.pathname.replace('/assign', ''));",
    );
    let cases: Vec<String> = serde_json::from_value(links).unwrap();
    browser.follow(".case-line .due-what a");
    look(&browser, "assign");
    let case = browser.path().replace("/assign", "");
    browser.goto(&format!("{case}/log"));
    look(&browser, "log");
    // Whom it is barred to, before and after.
    browser.goto(&format!("{}/access", cases.last().expect("a case")));
    look(&browser, "access");
    look_in_the_dark(&browser, "access");
    let last = "return document.querySelector('#account option:last-child').value";
    browser.set("#account", browser.run(last).as_str().expect("somebody"));
    browser.fill("#why", "Er nabo til familien.");
    browser.follow("form[action$='/bar'] button");
    look(&browser, "access-barred");
    browser.follow("form[action='/sign-out'] button");
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let opens = |cookie: &str, case: &str| server.get_with(&[("cookie", cookie)], case).status == 200;
    // Some children have two advisers; the glass stands before a case that is one colleague's alone.
    let alone = cases
        .iter()
        .find_map(|case| match (opens(&lise, case), opens(&ole, case)) {
            (true, false) => Some((case, "ole.koege")),
            (false, true) => Some((case, "lise.koege")),
            _ => None,
        });
    let (case, other) = alone.expect("a case with one adviser");
    // A closed case, from the list to where it waits for a second person.
    let closes = cases
        .iter()
        .find(|one| *one != case && opens(&lise, one))
        .expect("another of hers");
    let page = server.get_with(&[("cookie", &lise)], closes);
    let version = page.text().split("name=\"version\" value=\"").nth(1).expect("a form");
    let fields = [("to", "closed"), ("version", version.split('"').next().unwrap())];
    let headers = [("cookie", lise.as_str()), ("origin", &server.address)];
    let closed = server.post_with(&headers, &format!("{closes}/state"), &fields);
    assert_eq!(closed.status, 303, "{}", closed.text());
    sign_in(&browser, &server, "coordinator");
    browser.goto("/closed");
    look(&browser, "closed");
    browser.follow(".case-line .acts a");
    look(&browser, "erase");
    look_in_the_dark(&browser, "erase");
    browser.follow("button[value='ask']");
    look(&browser, "erase-asked");
    browser.follow("form[action='/sign-out'] button");
    let way = server.sign_ins.iter().find(|way| way.name == other).unwrap();
    browser.goto("/sign-in");
    browser.fill("#name", &way.name);
    browser.fill("#password", &way.password);
    browser.follow("form[action='/sign-in'] button");
    browser.goto(case);
    assert!(
        browser.shows("form[action$='/break-glass']"),
        "{}",
        browser.text("main")
    );
    look(&browser, "glass");
}

fn sign_in(browser: &Browser, server: &Server, role: &str) {
    let way = server.sign_ins.iter().find(|way| way.role == role).unwrap();
    browser.goto("/sign-in");
    browser.fill("#name", &way.name);
    browser.fill("#password", &way.password);
    browser.follow("form[action='/sign-in'] button");
}

/// Pages of one's own account.
const OWN: [(&str, &str); 4] = [
    ("/me", "me"),
    ("/me/password", "own-password"),
    ("/me/sessions", "own-sessions"),
    ("/me/happened", "own-happened"),
];

#[test]
fn behind_the_other_sign_ins() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "drift.koege");
    assert_eq!(browser.path(), "/accounts");
    look(&browser, "accounts");
    look_in_the_dark(&browser, "accounts");
    browser.goto("/accounts/new");
    look(&browser, "account-new");
    browser.fill("#shown", "Ida Holm");
    browser.fill("#name", "lise.koege");
    browser.follow("form[action='/accounts'] button");
    assert!(browser.shows("#name-fault"), "a taken name is not told");
    look(&browser, "account-taken");
    browser.fill("#name", "ida.holm");
    browser.follow("form[action='/accounts'] button");
    look(&browser, "account-password");
    look_in_the_dark(&browser, "account-password");
    browser.follow("main a:not(.act)");
    look(&browser, "account");
    browser.follow("form[action$='/state'] button");
    look(&browser, "account-closed");
    for (page, name) in OWN {
        browser.goto(page);
        look(&browser, name);
    }
    browser.goto("/approvals");
    look(&browser, "approvals-asked");
    browser.goto("/integrations");
    look(&browser, "integrations-none");
    browser.follow("form[action='/integrations'] button");
    assert!(browser.shows("#scopes-fault"), "what is missing is not told");
    look(&browser, "integrations-wrong");
    browser.fill("#name", "Journalsystemet");
    browser.click("input[value='papers:read']");
    browser.follow("form[action='/integrations'] button");
    look(&browser, "integration-key");
    look_in_the_dark(&browser, "integration-key");
    browser.goto("/integrations");
    look(&browser, "integrations-own");

    browser.follow("form[action='/sign-out'] button");
    ways::sign_in(&browser, &server, "gry.koege");
    for (page, name) in [
        ("/approvals", "approvals"),
        ("/integrations", "integrations"),
        ("/log", "log"),
        ("/feedback", "feedback"),
        ("/team/retention", "retention"),
        ("/team/statistics", "statistics"),
    ] {
        browser.goto(page);
        look(&browser, name);
        look_in_the_dark(&browser, name);
    }

    browser.follow("form[action='/sign-out'] button");
    ways::sign_in(&browser, &server, "tekst.koege");
    assert_eq!(browser.path(), "/content");
    look(&browser, "texts");
    look_in_the_dark(&browser, "texts");
    browser.goto("/content/before-meeting/7-9/versions");
    look(&browser, "versions-none");
    browser.goto("/content/before-meeting/7-9");
    look(&browser, "text-file");
    browser.goto("/content/before-meeting/7-9/sentence/person-supports");
    look(&browser, "text-forms");
    browser.goto("/content/shared/7-9/sentence/bisidder-what");
    assert!(
        browser.text("main").contains("barnets lov § 6"),
        "{}",
        browser.text("main")
    );
    look(&browser, "text-right");
    browser.goto("/content/before-meeting/7-9/sentence/hello");
    look(&browser, "text");
    browser.fill("#words", "Hej. Du må ikke sige det til nogen.");
    browser.follow("button[formaction]");
    assert!(browser.shows("#words-problems"), "a fault is not told");
    look(&browser, "text-stopped");
    look_in_the_dark(&browser, "text-stopped");
    browser.fill("#words", "Kære { $child-first }");
    browser.follow("button[formaction]");
    look(&browser, "text-passed");
    browser.fill("#why", "Vi skriver kære i Køge.");
    browser.follow("form:has(#words) button.act");
    assert!(browser.path().starts_with("/wording/"), "{}", browser.path());
    let wording = browser.path().split('?').next().unwrap_or_default().to_owned();
    look(&browser, "wording-own");
    browser.goto("/content");
    look(&browser, "texts-waiting");
    browser.goto("/content/before-meeting/7-9/sentence/hello");
    look(&browser, "text-waiting");
    browser.follow("form[action='/sign-out'] button");
    ways::sign_in(&browser, &server, "gry.koege");
    assert!(browser.text("main").contains("En formulering venter på dig"));
    look(&browser, "team-wordings");
    browser.goto("/wording");
    look(&browser, "wordings");
    browser.goto(&wording);
    look(&browser, "wording");
    look_in_the_dark(&browser, "wording");
    browser.follow("form[action$='/send-back'] button");
    assert!(browser.shows("#why-lacks"), "a missing reason is not told");
    look(&browser, "wording-unexplained");
    browser.follow("form[action$='/approve'] button");
    assert!(browser.path().ends_with("?done=approved"), "{}", browser.path());
    look(&browser, "wording-approved");
    browser.follow("form[action='/sign-out'] button");
    ways::sign_in(&browser, &server, "tekst.koege");
    browser.goto("/content/before-meeting/7-9");
    look(&browser, "text-file-changed");
    browser.goto("/content/before-meeting/7-9/sentence/hello");
    look(&browser, "text-changed");
    browser.goto("/content/before-meeting/7-9/versions");
    look(&browser, "versions");
    look_in_the_dark(&browser, "versions");
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

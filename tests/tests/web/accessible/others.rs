//! Pages of a coordinator, an administrator and an editor.

use super::look;
use crate::ways;
use e2e::browser::Browser;
use e2e::server::Server;

#[test]
fn the_team_and_a_colleagues_case() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    sign_in(&browser, &server, "coordinator");
    browser.goto("/team");
    look(&browser, "team");
    browser.goto("/team/due/deadlines");
    look(&browser, "team-due");
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
    let today = e2e::clock::today().to_string();
    let fields = [
        ("to", "closed"),
        ("closed_why", "ended"),
        ("on", today.as_str()),
        ("sure", "true"),
        ("version", version.split('"').next().unwrap()),
    ];
    let headers = [("cookie", lise.as_str()), ("origin", &server.address)];
    let closed = server.post_with(&headers, &format!("{closes}/state"), &fields);
    assert_eq!(closed.status, 303, "{}", closed.text());
    sign_in(&browser, &server, "coordinator");
    browser.goto("/closed");
    look(&browser, "closed");
    browser.follow(".case-line .acts a");
    look(&browser, "erase");
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
    }

    browser.follow("form[action='/sign-out'] button");
    ways::sign_in(&browser, &server, "tekst.koege");
    assert_eq!(browser.path(), "/content");
    look(&browser, "texts");
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
}

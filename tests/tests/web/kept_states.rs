//! What only an act leads to, and what an address alone does not show: pages before the sign-in, a paper and how it is handed
//! over, the logs, what waits for a second person, two versions, refusals. At four widths, against the kept pictures
//! (`RENEW_PICTURES=1` keeps new ones). One browser and one server; each page is opened once and then resized.

use crate::pictures::{DAY, assert_look_as_kept, at_four_widths, empty_folder};
use crate::ways::{self, field_of, send};
use e2e::browser::Browser;
use e2e::server::Server;

/// What differs from run to run: the time at which something was done, and a secret with its square.
const THE_SAME: &str = r"
    for (const main of document.querySelectorAll('main')) {
        const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
        while (words.nextNode()) words.currentNode.data = words.currentNode.data.replace(/\b\d{1,2}[.:]\d{2}\b/g, '09.15');
    }
    for (const square of document.querySelectorAll('.qr')) square.style.visibility = 'hidden';
    for (const secret of document.querySelectorAll('.by-hand')) secret.textContent = 'ABCD EFGH';";

/// The pages of one test, in one folder.
struct Kept {
    server: Server,
    browser: Browser,
}

impl Kept {
    fn page(&self, name: &str) {
        let _ = self.browser.run(THE_SAME);
        at_four_widths(&self.browser, &format!("states/{name}"));
    }

    fn open(&self, path: &str, name: &str) {
        self.browser.goto(path);
        self.page(name);
    }

    /// Signs in as somebody else.
    fn sign_in_as(&self, name: &str) {
        if self.browser.count("form[action='/sign-out'] button") == 1 {
            self.browser.follow("form[action='/sign-out'] button");
        }
        ways::sign_in(&self.browser, &self.server, name);
    }
}

#[test]
fn what_only_an_act_leads_to_looks_as_it_did() {
    let server = Server::demo_at(DAY);
    let browser = Browser::full(&server.address);
    let kept = Kept { server, browser };
    let folder = empty_folder("states");
    kept.open("/", "front");
    kept.open("/sign-in", "sign-in");
    kept.open("/no/such/page", "nowhere");
    let case = ways::case_of(&kept.server, "lise.koege", "Laura");
    of_an_adviser(&kept, &case);
    of_a_talk_that_was(&kept);
    let closed = ways::case_of(&kept.server, "lise.koege", "Mathilde");
    close(&kept.server, &closed);
    of_a_coordinator(&kept, &case, &closed);
    of_two_people(&kept);
    assert_look_as_kept(&folder);
}

fn of_an_adviser(kept: &Kept, case: &str) {
    let browser = &kept.browser;
    kept.sign_in_as("lise.koege");
    kept.open("/no/such/page", "nowhere-signed-in");
    kept.open("/me/sessions", "own-sessions");
    kept.open("/me/happened", "own-happened");
    kept.open("/me/second-factor", "enrol-again");
    for (part, name) in [
        ("/edit/police-agreed/new", "edit-police-agreed"),
        ("/edit/safety-plan/new", "edit-safety-plan"),
        ("/edit/adviser-change/new", "edit-adviser-change"),
        ("/state", "close"),
    ] {
        kept.open(&format!("{case}{part}"), name);
    }
    browser.goto(case);
    let step = browser.run("return document.querySelector(\"main a[href*='/edit/step/']\").pathname");
    kept.open(step.as_str().expect("a step of the way"), "edit-step");
    two_versions(kept, case);

    let other = ways::case_of(&kept.server, "lise.koege", "Mathilde");
    browser.goto(&format!("{other}/prepare"));
    browser.follow("button[name=go][value='1']");
    kept.page("prepare-step");
    browser.follow("button[name=go][value=all]");
    browser.follow("button[name=keep][value=paper]");
    assert!(browser.path().ends_with("/hand-over"), "{}", browser.text("main"));
    let paper = browser.path().replace("/hand-over", "");
    kept.page("hand-over");
    kept.open(&paper, "paper");

    browser.goto("/cases/new");
    kept.page("new-child");
    browser.fill("#first_name", "Bjørk");
    browser.follow("form[action='/cases'] button");
    kept.page("prepare-new");
    browser.goto("/talk-now");
    browser.fill("#first_name", "Signe");
    browser.fill("#age", "8");
    browser.follow("form.stack button.act");
    assert!(browser.path().ends_with("/now"), "{}", browser.text("main"));
    kept.page("talk-now-begun");
}

/// The same talk planned in another window meanwhile.
fn two_versions(kept: &Kept, case: &str) {
    let (server, browser) = (&kept.server, &kept.browser);
    let form = format!("{case}/prepare");
    browser.goto(&form);
    browser.fill("[name='meetings[0].why']", "Jeg vil gerne høre om din nye skole.");
    let elsewhere = server.sign_in("lise.koege");
    let against = field_of(&server.get_with(&[("cookie", &elsewhere)], &form), "against");
    let fields = [
        ("against", against.as_str()),
        ("meetings[0].why", "Jeg vil gerne høre om din fritid."),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let _ = send(server, &elsewhere, &form, &fields);
    browser.until(
        "the draft",
        "return document.querySelector('[data-saved]').textContent.includes('Kladden er gemt')",
    );
    browser.follow("button[name=keep][value=paper]");
    assert!(browser.text("main").contains("din fritid"), "{}", browser.text("main"));
    kept.page("stale");
}

fn of_a_talk_that_was(kept: &Kept) {
    let noah = ways::case_of(&kept.server, "karl.dragoer", "Noah");
    kept.sign_in_as("karl.dragoer");
    kept.open(&format!("{noah}/meeting/m1/checklist"), "checklist-open");
    kept.browser.goto(&format!("{noah}/meeting/m1/correct"));
    kept.browser.click("li[aria-labelledby^='line-'] summary");
    kept.page("correct");
}

fn close(server: &Server, case: &str) {
    let cookie = server.sign_in("lise.koege");
    let version = field_of(&server.get_with(&[("cookie", &cookie)], case), "version");
    let fields = [
        ("to", "closed"),
        ("closed_why", "ended"),
        ("on", &DAY[..10]),
        ("sure", "true"),
        ("version", version.as_str()),
    ];
    let _ = send(server, &cookie, &format!("{case}/state"), &fields);
}

fn of_a_coordinator(kept: &Kept, case: &str, closed: &str) {
    let browser = &kept.browser;
    kept.sign_in_as("gry.koege");
    kept.open(&format!("{case}/log"), "log");
    kept.open("/log", "whole-log");
    kept.open("/closed", "closed");
    kept.open(&format!("{closed}/erase"), "erase");
    browser.follow("button[value='ask']");
    kept.page("erase-asked");
    // A case of one colleague alone, as another one meets it.
    browser.goto("/team");
    let cases = browser.run(
        "return [...document.querySelectorAll('.case-line .due-what a')].map(link => link.pathname.replace('/assign', ''));",
    );
    let ole = kept.server.sign_in("ole.koege");
    let opens = |case: &str| kept.server.get_with(&[("cookie", &ole)], case).status == 200;
    let cases = cases.as_array().expect("the cases of the team");
    let barred = cases.iter().filter_map(|case| case.as_str()).find(|case| !opens(case));
    let barred = barred.expect("a case that is not his").to_owned();
    kept.sign_in_as("ole.koege");
    kept.open(&barred, "glass");
    assert!(
        browser.shows("form[action$='/break-glass']"),
        "{}",
        browser.text("main")
    );
}

/// A role and a sentence, each asked for by one and waiting for another.
fn of_two_people(kept: &Kept) {
    let browser = &kept.browser;
    kept.sign_in_as("drift.koege");
    let admin = kept.server.sign_in("drift.koege");
    let list = kept.server.get_with(&[("cookie", &admin)], "/accounts");
    let before = list.text().split("<bdi>lise.koege</bdi>").next().unwrap_or_default();
    let account = before.rsplit("href=\"").next().unwrap_or_default();
    let account = account.split('"').next().unwrap_or_default().to_owned();
    kept.open(&account, "account");
    let version = field_of(&kept.server.get_with(&[("cookie", &admin)], &account), "version");
    let fields = [
        ("role", "adviser"),
        ("role", "coordinator"),
        ("version", version.as_str()),
    ];
    let _ = send(&kept.server, &admin, &format!("{account}/roles"), &fields);
    kept.open("/approvals", "approvals-asked");

    kept.sign_in_as("tekst.koege");
    browser.goto("/content/before-meeting/7-9/sentence/hello");
    browser.fill("#words", "Kære { $child-first }");
    browser.follow("button[formaction]");
    browser.fill("#why", "Vi skriver kære i Køge.");
    browser.follow("form:has(#words) button.act");
    let wording = browser.path().split('?').next().unwrap_or_default().to_owned();
    assert!(wording.starts_with("/wording/"), "{}", browser.text("main"));

    kept.sign_in_as("gry.koege");
    kept.open("/approvals", "approvals-waiting");
    kept.open("/wording", "wordings");
    kept.open(&wording, "wording");
    browser.follow("form[action$='/approve'] button");
    kept.sign_in_as("tekst.koege");
    kept.open("/content/before-meeting/7-9/versions", "versions");
}

//! No page is forgotten: whatever the table of routes shows is looked at by axe-core, at 320 px and at 400 %, or stands here with the
//! reason why not; and of whatever is looked at a picture is kept.

use e2e::{paths, terminal};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Each page, and the name under which one of these tests looks at it ([`crate::accessible::look`]).
const LOOKED_AT: &[(&str, &str)] = &[
    ("/", "front"),
    ("/sign-in", "sign-in"),
    ("/today", "today"),
    ("/talk-now", "talk-now"),
    ("/cases/new", "new-child"),
    ("/children", "children"),
    ("/children/week", "week"),
    ("/children/everywhere", "wide-search"),
    ("/closed", "closed"),
    ("/help", "help"),
    ("/phrases", "phrases"),
    ("/plan", "plan"),
    ("/me", "me"),
    ("/me/away", "away"),
    ("/me/happened", "own-happened"),
    ("/me/password", "own-password"),
    ("/me/second-factor", "enrol-again"),
    ("/me/sessions", "own-sessions"),
    ("/case/{case}", "child"),
    ("/case/{case}/access", "access"),
    ("/case/{case}/access-request", "access-request"),
    ("/case/{case}/assign", "assign"),
    ("/case/{case}/bisidder-refused", "bisidder-refused"),
    ("/case/{case}/document/{document}", "paper"),
    ("/case/{case}/document/{document}/hand-over", "hand-over"),
    ("/case/{case}/drawings", "drawings"),
    ("/case/{case}/drawings/{drawing}", "drawing"),
    ("/case/{case}/drawings/{drawing}/sheet", "drawing-sheet"),
    ("/case/{case}/edit/{part}", "edit-{}"),
    ("/case/{case}/edit/{part}/{entry}", "edit-person"),
    ("/case/{case}/erase", "erase"),
    ("/case/{case}/journal/{meeting}", "journal"),
    ("/case/{case}/log", "log"),
    ("/case/{case}/meeting/{meeting}", "after-talk"),
    ("/case/{case}/meeting/{meeting}/checklist", "checklist"),
    ("/case/{case}/meeting/{meeting}/correct", "correct"),
    ("/case/{case}/meeting/{meeting}/cues", "cues"),
    ("/case/{case}/meeting/{meeting}/ending", "ending"),
    ("/case/{case}/meeting/{meeting}/now", "talk-now-begun"),
    ("/case/{case}/meeting/{meeting}/room", "room"),
    ("/case/{case}/meeting/{meeting}/sheet", "ending-sheet"),
    ("/case/{case}/plan", "plan-of-case"),
    ("/case/{case}/prepare", "prepare"),
    ("/case/{case}/siblings", "siblings"),
    ("/case/{case}/state", "close"),
    ("/case/{case}/talk/{meeting}", "talk-flow"),
    ("/case/{case}/told", "told"),
    ("/case/{case}/way", "way"),
    ("/team", "team"),
    ("/team/due/{list}", "team-due"),
    ("/team/import", "children-list"),
    ("/team/retention", "retention-due"),
    ("/team/statistics", "statistics-told"),
    ("/feedback", "feedback-told"),
    ("/log", "log"),
    ("/approvals", "approvals-waiting"),
    ("/integrations", "integrations"),
    ("/accounts", "accounts"),
    ("/accounts/new", "account-new"),
    ("/accounts/{account}", "account"),
    ("/content", "texts"),
    ("/content/{document}/{file}", "text-file"),
    ("/content/{document}/{file}/sentence/{key}", "text"),
    ("/content/{document}/{file}/versions", "versions"),
    ("/wording", "wordings"),
    ("/wording/{number}", "wording"),
    ("/t", "door-without-card"),
    ("/t/{card}", "door"),
    ("/t/left", "left"),
    ("/t/page/{page}", "screen-{band}-{page}"),
    ("/t/talk/{part}", "table-{number}"),
    ("/t/talk/out", "table-pin"),
    ("/t/talk/tools", "tools"),
    ("/t/talk/tools/{tool}", "tools-{number}"),
    ("/t/talk/tools/{tool}/{picture}", "tools-large"),
];

/// What a browser shows nothing of ours of.
const NO_PAGE: &[(&str, &str)] = &[
    (
        "/sign-in/with/{municipality}",
        "leads to the municipality's own sign-in",
    ),
    ("/sign-in/return", "leads on, to where somebody was going"),
    ("/t/talk", "leads to the first part of the talk"),
    ("/style/{file}", "a file of a page"),
    ("/fonts/{file}", "a file of a page"),
    ("/module/{file}", "a file of a page"),
    ("/islands/{version}/{file}", "a file of a page"),
    ("/icon.svg", "a picture of a page"),
    ("/me/photo", "a picture of a page"),
    ("/t/face", "a picture of a page"),
    ("/.well-known/security.txt", "text for whoever looks for holes"),
    ("/robots.txt", "text for search engines"),
    ("/healthz", "a word for whoever watches the server"),
    ("/readyz", "a word for whoever watches the server"),
    ("/case/{case}/export", "a file to keep"),
    ("/children/calendar", "a file for a calendar"),
    ("/case/{case}/journal/{meeting}/text", "a file for the journal"),
    ("/team/statistics/csv", "a file to count with"),
    ("/case/{case}/journal/{meeting}/pdf", "paper, not a page"),
    ("/case/{case}/document/{document}/pdf", "paper, not a page"),
    ("/t/talk/paper", "paper, not a page"),
    ("/plan/leaflet", "paper, not a page"),
    ("/phrases/cards/{band}", "paper, not a page"),
    ("/api/v1/cases", "an answer to a program"),
    ("/api/v1/cases/{case}", "an answer to a program"),
    ("/api/v1/cases/{case}/papers", "an answer to a program"),
    ("/api/v1/papers/{paper}", "an answer to a program"),
];

/// Each page, the folder of tests/web in which its picture is kept at several widths, and its name there.
const KEPT: &[(&str, &str, &str)] = &[
    ("/", "states", "front"),
    ("/sign-in", "states", "sign-in"),
    ("/today", "pages", "today"),
    ("/talk-now", "pages", "talk-now"),
    ("/cases/new", "states", "new-child"),
    ("/children", "pages", "children"),
    ("/children/everywhere", "pages", "everywhere"),
    ("/children/week", "pages", "week"),
    ("/closed", "states", "closed"),
    ("/help", "pages", "help"),
    ("/phrases", "pages", "phrases"),
    ("/plan", "pages", "plan"),
    ("/me", "pages", "me"),
    ("/me/away", "pages", "away"),
    ("/me/happened", "states", "own-happened"),
    ("/me/password", "pages", "own-password"),
    ("/me/second-factor", "states", "enrol-again"),
    ("/me/sessions", "states", "own-sessions"),
    ("/case/{case}", "pages", "child"),
    ("/case/{case}/access", "pages", "access"),
    ("/case/{case}/access-request", "pages", "access-request"),
    ("/case/{case}/assign", "pages", "assign"),
    ("/case/{case}/bisidder-refused", "pages", "bisidder-refused"),
    ("/case/{case}/document/{document}", "states", "paper"),
    ("/case/{case}/document/{document}/hand-over", "states", "hand-over"),
    ("/case/{case}/drawings", "pages", "drawings"),
    ("/case/{case}/drawings/{drawing}", "pages", "drawing"),
    ("/case/{case}/drawings/{drawing}/sheet", "pages", "drawing-sheet"),
    ("/case/{case}/edit/{part}", "pages", "edit-child"),
    ("/case/{case}/edit/{part}/{entry}", "pages", "edit-person"),
    ("/case/{case}/erase", "states", "erase"),
    ("/case/{case}/journal/{meeting}", "pages", "journal"),
    ("/case/{case}/log", "states", "log"),
    ("/case/{case}/meeting/{meeting}", "pages", "after-talk"),
    ("/case/{case}/meeting/{meeting}/checklist", "pages", "checklist"),
    ("/case/{case}/meeting/{meeting}/correct", "states", "correct"),
    ("/case/{case}/meeting/{meeting}/cues", "pages", "cues"),
    ("/case/{case}/meeting/{meeting}/ending", "pages", "ending"),
    ("/case/{case}/meeting/{meeting}/now", "states", "talk-now-begun"),
    ("/case/{case}/meeting/{meeting}/room", "pages", "room"),
    ("/case/{case}/meeting/{meeting}/sheet", "pages", "ending-sheet"),
    ("/case/{case}/plan", "pages", "plan-of-case"),
    ("/case/{case}/prepare", "pages", "prepare"),
    ("/case/{case}/siblings", "pages", "siblings"),
    ("/case/{case}/state", "states", "close"),
    ("/case/{case}/talk/{meeting}", "pages", "talk-flow"),
    ("/case/{case}/told", "pages", "told"),
    ("/case/{case}/way", "pages", "way"),
    ("/team", "pages", "team"),
    ("/team/due/{list}", "pages", "team-due"),
    ("/team/import", "pages", "import"),
    ("/team/retention", "pages", "retention-none"),
    ("/team/statistics", "quarter", "statistics"),
    ("/feedback", "quarter", "feedback"),
    ("/log", "states", "whole-log"),
    ("/approvals", "states", "approvals-waiting"),
    ("/integrations", "pages", "integrations-none"),
    ("/accounts", "pages", "accounts"),
    ("/accounts/new", "pages", "account-new"),
    ("/accounts/{account}", "states", "account"),
    ("/content", "pages", "content"),
    ("/content/{document}/{file}", "pages", "text-file"),
    ("/content/{document}/{file}/sentence/{key}", "pages", "text"),
    ("/content/{document}/{file}/versions", "states", "versions"),
    ("/wording", "states", "wordings"),
    ("/wording/{number}", "states", "wording"),
    ("/t", "childs", "door-without-card"),
    ("/t/{card}", "childs", "door"),
    ("/t/left", "childs", "left"),
    ("/t/page/{page}", "childs", "screen-{page}"),
    ("/t/talk/{part}", "talk", "table-{number}"),
    ("/t/talk/out", "talk", "table-pin"),
    ("/t/talk/tools", "tools", "all"),
    ("/t/talk/tools/{tool}", "tools", "cards"),
    ("/t/talk/tools/{tool}/{picture}", "tools", "board-large"),
];

/// The addresses that the server answers a GET at.
fn shown() -> BTreeSet<String> {
    let said = terminal::run(&["routes", "--json"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let routes: Vec<Value> = serde_json::from_slice(&said.out).unwrap();
    let gets = routes.iter().filter(|route| route["method"] == "GET");
    gets.map(|route| route["path"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn every_page_is_looked_at_or_says_why_not() {
    let mut known = BTreeSet::new();
    for (path, _) in LOOKED_AT.iter().chain(NO_PAGE) {
        assert!(known.insert((*path).to_owned()), "{path} stands here twice");
    }
    let shown = shown();
    let new: Vec<_> = shown.difference(&known).collect();
    assert!(new.is_empty(), "looked at nowhere: {new:#?}");
    let gone: Vec<_> = known.difference(&shown).collect();
    assert!(gone.is_empty(), "no such page any more: {gone:#?}");
}

/// The texts of the modules that look at pages.
fn looks_in(folder: &Path, texts: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            looks_in(&path, texts);
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        let looks = text.contains("look(&") || text.contains("look(browser");
        if looks && !text.contains("const LOOKED_AT") {
            texts.push_str(&text);
        }
    }
}

/// The list is no promise alone: a module that looks at pages has the name.
#[test]
fn whoever_is_said_to_look_does() {
    let mut texts = String::new();
    looks_in(&paths::root().join("tests/tests/web"), &mut texts);
    assert!(!texts.is_empty(), "the tests have moved");
    for (path, name) in LOOKED_AT {
        assert!(
            texts.contains(&format!("\"{name}\"")),
            "{path}: nobody looks at {name:?}"
        );
    }
}

/// The module of this folder that keeps the pictures of a folder of tests/web.
fn keeper(folder: &str) -> String {
    let modules = std::fs::read_dir(paths::root().join("tests/tests/web")).unwrap();
    let files = modules.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut texts = files.map(|path| std::fs::read_to_string(path).unwrap());
    texts
        .find(|text| text.contains(&format!("empty_folder(\"{folder}\")")))
        .unwrap_or_else(|| panic!("nobody keeps pictures in tests/web/{folder}"))
}

/// Each page that is looked at has a kept picture, made by a test that names it.
#[test]
fn every_page_that_is_looked_at_has_a_kept_picture() {
    let kept: BTreeSet<&str> = KEPT.iter().map(|(path, ..)| *path).collect();
    assert_eq!(kept.len(), KEPT.len(), "a page stands here twice");
    let looked_at: BTreeSet<&str> = LOOKED_AT.iter().map(|(path, _)| *path).collect();
    let lacking: Vec<_> = looked_at.symmetric_difference(&kept).collect();
    assert!(lacking.is_empty(), "looked at or kept, and not both: {lacking:#?}");
    for (path, folder, name) in KEPT {
        let text = keeper(folder);
        let named = [format!("\"{name}\""), format!("\"{folder}/{name}\"")];
        assert!(
            named.iter().any(|name| text.contains(name)),
            "{path}: no picture {folder}/{name} is kept"
        );
    }
}

//! The first island: what a child would stumble over, while the adviser types.

use crate::ways;
use e2e::browser::Browser;
use e2e::paths;
use e2e::server::Server;

const PERSONAL: &str = "[name='meetings[0].personal']";
/// What is said right after the field.
const SAID: &str = "document.querySelector(\"[name='meetings[0].personal']\").closest('.field').querySelector('.live')";

#[test]
fn words_are_looked_at_while_typing() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::example(&browser, "laura");
    let _ = browser.requests();
    browser.fill(
        PERSONAL,
        "Der skal foretages en børnefaglig undersøgelse vedrørende de nødvendige foranstaltninger.",
    );
    browser.until(
        "hard words to be told",
        &format!("return {SAID}.querySelectorAll('.finding').length > 0"),
    );
    let hard = browser
        .run(&format!("return {SAID}.textContent"))
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        hard.contains("foranstaltninger") || hard.contains("undersøgelse"),
        "{hard}"
    );
    browser.assert_accessible("live words");
    browser.picture("form-live-words");

    browser.fill(PERSONAL, "Det bliver mellem os to.");
    browser.until(
        "the plea for secrecy to be told",
        &format!("return /hemmelig/.test({SAID}.textContent)"),
    );
    browser.fill(PERSONAL, "Du er god til at tegne.");
    browser.until(
        "the plea to be gone",
        &format!("return !/hemmelig/.test({SAID}.textContent)"),
    );

    let asked = browser.requests();
    assert!(
        asked.iter().any(|address| address.ends_with("/check/words")),
        "{asked:?}"
    );
    browser.assert_no_complaints();
}

/// An island's id is a hash that both compilers make for themselves; where they differ, nothing wakes up.
#[test]
fn both_halves_know_the_same_islands() {
    let script = std::fs::read_to_string(paths::pkg().join("app.js")).unwrap();
    let server = std::fs::read(paths::binary()).unwrap();
    let mut islands = 0;
    for line in script.lines().filter_map(|line| line.strip_prefix("export function ")) {
        let name = line.split('(').next().unwrap();
        if name == "hydrate" {
            continue;
        }
        islands += 1;
        assert!(
            server.windows(name.len()).any(|bytes| bytes == name.as_bytes()),
            "the server does not know the island {name}"
        );
    }
    assert!(islands > 0, "the browser half has no islands");
}

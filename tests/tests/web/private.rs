//! Nobody else is asked for anything, nothing personal stands in an address or a title, and nothing is kept.

use crate::ways::{self, PDF, READ};
use e2e::browser::Browser;
use e2e::server::Server;

#[test]
fn no_third_party_and_nothing_personal_in_an_address() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    for id in ways::EXAMPLES {
        ways::example(&browser, id);
        browser.click(PDF);
        let (name, _) = browser.downloaded(".pdf");
        assert!(!name.to_lowercase().contains(id), "{name}");
        browser.follow(READ);
    }
    ways::given_case(&browser, "event-words");

    let asked = browser.requests();
    assert!(asked.len() > 20, "the log of requests is empty: {asked:?}");
    for address in asked {
        // What the browser starts with before it is ours.
        if address.starts_with("data:") || address.starts_with("chrome") {
            continue;
        }
        let path = address
            .strip_prefix(&server.address)
            .unwrap_or_else(|| panic!("a third party is asked: {address}"));
        assert!(
            !path.contains('?'),
            "a page is asked for with words in its address: {address}"
        );
        assert!(path.len() < 60, "{address}");
        for word in ["noah", "ali", "laura", "samira", "malthe", "case=", "2026-"] {
            assert!(!path.to_lowercase().contains(word), "{word} stands in {address}");
        }
    }
    browser.assert_no_complaints();
}

#[test]
fn nothing_is_kept_in_the_browser() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::example(&browser, "laura");
    let kept = browser.run(
        "const databases = await indexedDB.databases();
         return [document.cookie, localStorage.length, sessionStorage.length, databases.length, history.state];",
    );
    assert_eq!(kept, serde_json::json!(["", 0, 0, 0, null]));
    assert_eq!(browser.title(), "Et brev – Børnehøjde");
}

#[test]
fn the_title_of_what_travels_tells_nothing() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::example(&browser, "laura");
    browser.click("input[name=version][value=neutral]");
    browser.follow(ways::LOOK);
    browser.follow(READ);
    let title = browser.title().to_lowercase();
    for word in ["kommune", "rådgiver", "bisidder", "sag", "underretning", "børnehøjde"] {
        assert!(!title.contains(word), "the title says {word}: {title}");
    }
}

#[test]
fn what_is_typed_stays_text() {
    let server = Server::start();
    let browser = Browser::open(&server.address);
    ways::example(&browser, "laura");
    let nasty = "</textarea><script>document.title='x'</script><img src=x onerror=\"document.title='x'\">";
    browser.fill("[name='meetings[0].why']", nasty);
    browser.fill("[name='child.first_name']", "<b>Laura</b>");
    browser.follow(ways::LOOK);
    assert_eq!(browser.property("[name='meetings[0].why']", "value"), nasty);
    assert_eq!(browser.title(), "Et brev – Børnehøjde");
    assert_eq!(browser.count("main img") + browser.count(".document b"), 0);
    browser.assert_no_complaints();
}

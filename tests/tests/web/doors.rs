//! Every door of the table, from the network: headers, refusals, sizes. And that the house opens at all.

use e2e::server::{Answer, Server};
use e2e::terminal;
use serde_json::Value;

#[test]
fn it_starts_and_says_so() {
    let server = Server::start_without_web();
    for path in ["/healthz", "/readyz", "/"] {
        assert_eq!(server.get(path).status, 200, "{path}");
    }
    let page = server.get("/");
    assert!(page.text().starts_with("<!DOCTYPE html>") && page.text().contains("lang=\"da\""));
}

fn doors() -> Vec<Value> {
    let said = terminal::run(&["routes", "--json"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let doors: Value = serde_json::from_slice(&said.out).unwrap();
    doors.as_array().unwrap().clone()
}

#[test]
fn every_door_of_the_table_has_its_headers_and_sets_no_cookie() {
    let server = Server::start();
    let table = doors();
    assert!(table.len() >= 8);
    for door in table {
        let (method, path) = (door["method"].as_str().unwrap(), door["path"].as_str().unwrap());
        let path = path.replace("{file}", "nothing.css").replace("{version}", "0");
        let answer = if method == "POST" {
            server.post(&path, &[])
        } else {
            server.get(&path)
        };
        assert_ne!(answer.status, 405, "{method} {path}");
        assert!(answer.status < 500, "{method} {path}: {}", answer.status);
        assert_headers(&answer, &path);
        // Signing out, leaving and the end of a sign-in take a cookie away; to do so they have to name it.
        if !["/sign-out", "/language", "/t/leave", "/sign-in/return"].contains(&path.as_str()) {
            assert_eq!(answer.header("set-cookie"), None, "{path}");
        }
    }
    assert_headers(&server.get("/nowhere"), "/nowhere");
}

fn assert_headers(answer: &Answer, path: &str) {
    let has = |name: &str, part: &str| {
        let value = answer.header(name).unwrap_or_default();
        assert!(value.contains(part), "{path}: {name} is {value:?} and not {part:?}");
    };
    has("x-content-type-options", "nosniff");
    // A child's screen says even to its own house nothing of where it came from.
    let childs = path == "/t" || path.starts_with("/t/");
    has("referrer-policy", if childs { "no-referrer" } else { "same-origin" });
    has("content-security-policy", "default-src 'none'");
    has("content-security-policy", "frame-ancestors 'none'");
    has("content-security-policy", "form-action 'self'");
    let policy = answer.header("content-security-policy").unwrap();
    for weak in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:"] {
        assert!(!policy.contains(weak), "{path}: the policy allows {weak}: {policy}");
    }
    if answer
        .header("content-type")
        .is_some_and(|kind| kind.starts_with("text/html"))
    {
        has("cache-control", "no-store");
    }
}

#[test]
fn a_nonce_is_used_once() {
    let server = Server::start();
    let policy = || {
        server
            .post("/letter", &[("example", "laura")])
            .header("content-security-policy")
            .unwrap()
            .to_owned()
    };
    let (one, other) = (policy(), policy());
    assert!(one.contains("'nonce-") && one != other, "{one}\n{other}");
}

#[test]
fn a_form_from_another_site_is_refused() {
    let server = Server::start();
    for (name, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("accept", "a program that does not say where it comes from"),
    ] {
        let answer = server.post_with(&[(name, value)], "/letter", &[("example", "laura")]);
        assert_eq!(answer.status, 403, "{name}: {value}");
        assert!(!answer.text().contains("Laura,"));
    }
}

#[test]
fn what_is_too_large_or_no_form_is_refused_with_a_page() {
    let server = Server::start();
    let large = "x".repeat(6 << 20);
    let answer = server.post("/letter", &[("base", &large)]);
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("<h1>"));
    let answer = server.post("/case-file", &[("file", "{}")]);
    assert!((400..500).contains(&answer.status), "{}", answer.status);
    for path in ["/letter", "/letter/read", "/letter/pdf"] {
        let answer = server.post(
            path,
            &[
                ("base", "{nonsense"),
                ("on", "yesterday"),
                ("document", "diary"),
                ("version", "?"),
            ],
        );
        assert!(answer.status < 500, "{path}: {}", answer.status);
        let page = server.get(path);
        assert_eq!(page.status, 405, "{path} is only reached from a form");
        assert!(page.text().contains("href=\"/\""));
    }
}

#[test]
fn what_never_changes_is_kept_and_compressed() {
    let server = Server::start();
    let page = server.get("/");
    let style = page
        .text()
        .split('"')
        .find(|part| part.starts_with("/style/"))
        .expect("the page has a style sheet")
        .to_owned();
    let style = server.get_with(&[("accept-encoding", "br, gzip")], &style);
    assert_eq!((style.status, style.header("content-encoding")), (200, Some("br")));
    assert!(style.header("cache-control").unwrap().contains("immutable"));
    assert!(
        style.body.len() < 25_000,
        "the style sheet weighs {} bytes",
        style.body.len()
    );
}

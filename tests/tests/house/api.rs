//! The API of a municipality's own systems: who makes a token and closes it, what it reads and what it never does.

mod limits;
mod papers;
mod refusals;
mod tokens;

use super::letter::Letter;
use super::{child, leads_to, send};
use e2e::server::{Answer, Server};
use serde_json::Value;

pub(super) const EVERYTHING: &[&str] = &["cases:read", "papers:read", "papers:receipt"];

/// The words between two marks of a page.
fn between<'a>(page: &'a str, before: &str, after: &str) -> &'a str {
    let rest = page.split(before).nth(1);
    let rest = rest.unwrap_or_else(|| panic!("no {before}: {page}"));
    rest.split(after).next().unwrap()
}

/// An administrator asks for a key; the page that shows it.
fn ask(server: &Server, admin: &str, name: &str, scopes: &[&str]) -> Answer {
    let mut fields = vec![("name", name), ("days", "30")];
    fields.extend(scopes.iter().map(|scope| ("scope", *scope)));
    send(server, admin, "/integrations", &fields)
}

/// The key that a page shows.
fn shown(page: &Answer) -> String {
    assert_eq!(page.status, 200, "{}", page.text());
    between(page.text(), "<code>", "</code>").to_owned()
}

/// Where the newest system that waits or fetches is acted on.
fn address(server: &Server, cookie: &str, act: &str) -> String {
    let page = server.get_with(&[("cookie", cookie)], "/integrations");
    let mut forms = page.text().split("action=\"/integrations/").skip(1);
    let found = forms.find_map(|rest| {
        let at = rest.split('"').next()?;
        at.ends_with(act).then(|| format!("/integrations/{at}"))
    });
    found.unwrap_or_else(|| panic!("nothing to {act}: {}", page.text()))
}

/// A key that a second person said yes to.
pub(super) fn key(server: &Server, admin: &str, second: &str, scopes: &[&str]) -> String {
    let key = shown(&ask(server, admin, "Journalsystemet", scopes));
    let at = address(server, second, "/settle");
    let said = send(server, second, &at, &[("verdict", "yes")]);
    assert_eq!(leads_to(&said), "/integrations?done=yes", "{}", said.text());
    key
}

pub(super) fn get(server: &Server, key: &str, path: &str) -> Answer {
    server.get_with(&[("authorization", &format!("Bearer {key}"))], path)
}

pub(super) fn receive(server: &Server, key: &str, paper: &str, body: &str) -> Answer {
    say(server, key, &format!("/api/v1/papers/{paper}/receipt"), body)
}

fn refuse(server: &Server, key: &str, paper: &str, body: &str) -> Answer {
    say(server, key, &format!("/api/v1/papers/{paper}/refusal"), body)
}

fn say(server: &Server, key: &str, path: &str, body: &str) -> Answer {
    let bearer = format!("Bearer {key}");
    server.post_body_with(&[("authorization", &bearer)], path, "application/json", body)
}

pub(super) fn json(answer: &Answer) -> Value {
    assert_eq!(
        answer.header("content-type"),
        Some("application/json"),
        "{}",
        answer.text()
    );
    serde_json::from_slice(&answer.body).unwrap()
}

/// A problem, and its kind.
fn problem(answer: &Answer) -> String {
    assert_eq!(answer.header("content-type"), Some("application/problem+json"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.header("set-cookie"), None);
    let problem: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(problem["status"], answer.status);
    let kind = problem["type"].as_str().unwrap();
    kind.strip_prefix("urn:boernehoejde:problem:").unwrap().to_owned()
}

/// Everybody who has to do with it in Køge's demo.
struct People {
    admin: String,
    gry: String,
    lise: String,
}

fn people(server: &Server) -> People {
    People {
        admin: server.sign_in("drift.koege"),
        gry: server.sign_in("gry.koege"),
        lise: server.sign_in("lise.koege"),
    }
}

/// A letter that Lise keeps for a child; the ids of its case and of the paper.
fn letter(server: &Server, lise: &str, name: &str) -> (String, String) {
    let case = child(server, lise, name);
    let form = Letter::of(server, lise, &case);
    let made = send(server, lise, &form.prepare, &form.fields());
    let hand_over = leads_to(&made);
    let paper = between(hand_over, "/document/", "/hand-over");
    (case.trim_start_matches("/case/").to_owned(), paper.to_owned())
}

/// The ids of a list of cases, read to its end.
fn listed(server: &Server, key: &str, query: &str) -> Vec<String> {
    let (mut ids, mut after) = (Vec::new(), String::new());
    loop {
        let page = json(&get(server, key, &format!("/api/v1/cases?{query}{after}")));
        let cases = page["cases"].as_array().unwrap();
        ids.extend(cases.iter().map(|case| case["id"].as_str().unwrap().to_owned()));
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => return ids,
        }
    }
}

//! Sign-in, sign-out, and what was typed when a session ended.

use super::{children, leads_to, send};
use e2e::server::Server;

#[test]
fn a_wrong_sign_in_says_one_thing_and_the_sixth_has_to_wait() {
    let server = Server::demo();
    let page = |name: &str| server.post("/sign-in", &[("name", name), ("password", "en forkert kode")]);
    let (unknown, known) = (page("findes.ikke"), page("lise.koege"));
    assert_eq!((unknown.status, known.status), (422, 422));
    let without_name = |text: &str, name: &str| text.replace(name, "").replace(char::is_numeric, "");
    let strip = |text: &str, name: &str| {
        let text = without_name(text, name);
        // Each answer has a nonce of its own.
        text.split("</head>").nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(strip(unknown.text(), "findes.ikke"), strip(known.text(), "lise.koege"));
    for _ in 0..4 {
        page("lise.koege");
    }
    assert_eq!(page("lise.koege").status, 429);
    let way = server.sign_ins.iter().find(|way| way.name == "lise.koege").unwrap();
    let right = server.post("/sign-in", &[("name", "lise.koege"), ("password", &way.password)]);
    assert_eq!(right.status, 429, "the right password waits too");
    assert!(!server.sign_in("ole.koege").is_empty(), "a colleague need not wait");
}

#[test]
fn signing_out_ends_the_session_and_clears_the_browser() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    assert_eq!(server.get_with(&[("cookie", &cookie)], "/today").status, 200);
    let out = send(&server, &cookie, "/sign-out", &[]);
    assert_eq!(leads_to(&out), "/sign-in");
    let clears = out
        .headers
        .iter()
        .any(|(name, value)| name == "clear-site-data" && value.contains("cookies"));
    assert!(clears, "{:?}", out.headers);
    let after = server.get_with(&[("cookie", &cookie)], "/today");
    assert!(leads_to(&after).starts_with("/sign-in"), "{}", after.status);
}

#[test]
fn signing_in_anew_leaves_no_earlier_session_of_the_browser_open() {
    let server = Server::demo();
    let before = server.sign_in("lise.koege");
    let elsewhere = server.sign_in("lise.koege");
    let way = server.sign_ins.iter().find(|way| way.name == "ole.koege").unwrap();
    let fields = [("name", way.name.as_str()), ("password", "en forkert kode")];
    assert_eq!(send(&server, &before, "/sign-in", &fields).status, 422);
    let is_in = |cookie: &str| server.get_with(&[("cookie", cookie)], "/today").status == 200;
    assert!(is_in(&before), "a wrong password ends nothing");
    let fields = [("name", way.name.as_str()), ("password", way.password.as_str())];
    let after = send(&server, &before, "/sign-in", &fields).cookie();
    assert!(is_in(&after) && !is_in(&before));
    assert!(is_in(&elsewhere), "on another machine it goes on");
}

#[test]
fn what_was_typed_when_a_session_ended_is_sent_after_the_next_sign_in() {
    let server = Server::demo();
    let cookie = server.sign_in("karl.dragoer");
    let case = children(&server, &cookie).remove(0);
    send(&server, &cookie, "/sign-out", &[]);
    let path = format!("/case/{case}/state");
    let held = send(&server, &cookie, &path, &[("to", "closed"), ("version", "1")]);
    assert_eq!(held.status, 401);
    assert!(held.text().contains("to=closed&amp;version=1"), "{}", held.text());
    let way = server.sign_ins.iter().find(|way| way.name == "karl.dragoer").unwrap();
    let fields = [
        ("name", way.name.as_str()),
        ("password", way.password.as_str()),
        ("path", path.as_str()),
        ("typed", "to=closed&version=1"),
    ];
    let again = server.post("/sign-in", &fields);
    assert_eq!(again.status, 200);
    let page = again.text();
    assert!(page.contains(&format!("action=\"{path}\"")), "{page}");
    assert!(page.contains("value=\"closed\""), "{page}");
}

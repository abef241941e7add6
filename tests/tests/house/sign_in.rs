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
fn nobodys_wrong_tries_keep_a_colleague_out_of_their_own_browser() {
    let server = Server::demo();
    let way = |name: &str| server.sign_ins.iter().find(|way| way.name == name).unwrap();
    let (lise, ole) = (way("lise.koege"), way("ole.koege"));
    let right = [("name", lise.name.as_str()), ("password", lise.password.as_str())];
    let wrong = [("name", lise.name.as_str()), ("password", "en forkert kode")];
    let first = server.post("/sign-in", &right);
    let is_known = |(name, value): &&(String, String)| name == "set-cookie" && value.contains("-known=");
    let known = first
        .headers
        .iter()
        .find(is_known)
        .expect("the browser is known from now on");
    let known = known.1.split(';').next().unwrap().to_owned();
    // Somebody behind the same address uses up every try.
    for _ in 0..5 {
        assert_eq!(server.post("/sign-in", &wrong).status, 422);
    }
    assert_eq!(server.post("/sign-in", &wrong).status, 429);
    assert_eq!(
        server.post("/sign-in", &right).status,
        429,
        "in a browser that nobody knows"
    );
    let at_home = send(&server, &known, "/sign-in", &right);
    assert_eq!(at_home.status, 303, "in her own");
    // Signing out leaves the browser known.
    let session = at_home.cookie();
    let out = send(&server, &format!("{session}; {known}"), "/sign-out", &[]);
    assert!(!out.headers.iter().any(|header| is_known(&header)), "{:?}", out.headers);
    // Whoever has her browser has five tries there too.
    for _ in 0..5 {
        assert_eq!(send(&server, &known, "/sign-in", &wrong).status, 422);
    }
    assert_eq!(send(&server, &known, "/sign-in", &right).status, 429);
    // For a colleague's account it is any browser.
    let wrong = [("name", ole.name.as_str()), ("password", "en forkert kode")];
    for _ in 0..5 {
        assert_eq!(send(&server, &known, "/sign-in", &wrong).status, 422);
    }
    assert_eq!(send(&server, &known, "/sign-in", &wrong).status, 429);
    let right = [("name", ole.name.as_str()), ("password", ole.password.as_str())];
    assert_eq!(server.post("/sign-in", &right).status, 429);
}

#[test]
fn of_many_wrong_tries_at_once_only_the_free_ones_are_looked_at() {
    let server = Server::demo();
    let gate = std::sync::Barrier::new(24);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let one = || {
            gate.wait();
            let wrong = [("name", "lise.koege"), ("password", "en forkert kode")];
            server.post("/sign-in", &wrong).status
        };
        let tries: Vec<_> = (0..24).map(|_| scope.spawn(one)).collect();
        tries.into_iter().map(|tried| tried.join().unwrap()).collect()
    });
    let of = |wanted: u16| statuses.iter().filter(|status| **status == wanted).count();
    // Who finds no permit is asked to come back; nobody else is looked at.
    assert!((1..=5).contains(&of(422)), "{statuses:?}");
    assert_eq!(of(422) + of(429) + of(503), statuses.len(), "{statuses:?}");
}

#[test]
fn signing_out_ends_the_session_and_clears_the_browser() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    assert_eq!(server.get_with(&[("cookie", &cookie)], "/today").status, 200);
    let out = send(&server, &cookie, "/sign-out", &[]);
    assert_eq!(leads_to(&out), "/sign-in");
    let clears = out.header("clear-site-data").unwrap_or_default();
    assert!(
        clears.contains("storage") && clears.contains("cache"),
        "{:?}",
        out.headers
    );
    let name = cookie.split('=').next().unwrap();
    let gone = |value: &str| value.starts_with(&format!("{name}=;")) && value.contains("Max-Age=0");
    assert!(out.headers.iter().any(|(_, value)| gone(value)), "{:?}", out.headers);
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

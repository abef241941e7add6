//! The second factor over HTTP: an administrator sets up a phone before anything opens, and dangerous acts ask again.

use super::approvals::approve;
use super::operator::{Folder, done};
use super::{hidden, leads_to, send};
use e2e::phone::minutes_on;
use e2e::server::{Answer, Server};
use e2e::terminal;
use serde_json::Value;
use std::path::Path;

/// A house with an administrator and an adviser who has a case; their passwords, and the case.
fn house(data: &Path) -> (String, String, String) {
    done(data, &["add-municipality", "koege", "--name", "Køge"]);
    let make = |name: &str, role: &str| terminal::user_with_own_password(data, name, "koege", role);
    let (drift, ida) = (make("drift", "admin"), make("ida", "adviser"));
    let laura = e2e::paths::root().join("content/examples/laura.json");
    let laura = laura.display().to_string();
    let case = done(data, &["import", &laura, "--municipality", "koege", "--adviser", "ida"]);
    (drift, ida, case)
}

fn title(answer: &Answer) -> &str {
    let inside = answer.text().split("<h1>").nth(1).unwrap_or_default();
    inside.split('<').next().unwrap_or_default()
}

/// Every route that is not open to everybody: method, path with something in it, whether it asks again, and whether it
/// is for those with a second factor.
fn doors(case: &str) -> Vec<(String, String, bool, bool)> {
    let printed: Vec<Value> = serde_json::from_slice(&terminal::run(&["routes", "--json"]).out).unwrap();
    let text = |door: &Value, key: &str| door[key].as_str().unwrap_or_default().to_owned();
    let filled = |path: String| {
        let parts = path.split('/').map(|part| match part {
            "{case}" => case.to_owned(),
            part if part.starts_with('{') => "none".to_owned(),
            part => part.to_owned(),
        });
        parts.collect::<Vec<_>>().join("/")
    };
    printed
        .iter()
        .filter(|door| door["scope"] != "public")
        .map(|door| {
            let says = |key: &str| door[key].as_bool().unwrap();
            (
                text(door, "method"),
                filled(text(door, "path")),
                says("asks_again"),
                says("needs_factor"),
            )
        })
        .collect()
}

fn ask(server: &Server, cookie: &str, method: &str, path: &str) -> Answer {
    match method {
        "GET" => server.get_with(&[("cookie", cookie)], path),
        _ => send(server, cookie, path, &[]),
    }
}

#[test]
fn an_administrator_sets_up_a_phone_before_anything_opens() {
    let folder = Folder::new("enrolling");
    let data = folder.at("data");
    let (password, _, case) = house(&data);
    let server = Server::on(&data);
    let fields = [
        ("name", "drift"),
        ("password", password.as_str()),
        ("to", "/accounts/new"),
    ];
    let asked = server.post("/sign-in", &fields);
    assert_eq!((asked.status, title(&asked)), (200, "Gør din konto sikker"));
    assert_eq!(asked.header("cache-control"), Some("no-store"));
    let half = asked.cookie();
    let doors = doors(&case);
    assert!(doors.len() > 80, "{}", doors.len());
    for (method, path, ..) in &doors {
        let answer = ask(&server, &half, method, path);
        let turned_away = match answer.status {
            401 => true,
            303 => leads_to(&answer).starts_with("/sign-in") || leads_to(&answer) == "/t",
            _ => false,
        };
        assert!(turned_away, "{method} {path}: {}", answer.status);
    }
    // The page is there again, with the same secret, until it is done.
    let again = server.get_with(&[("cookie", &half)], "/sign-in");
    let phone = e2e::phone::Phone::scan(again.text());
    assert_eq!(phone.code(0), e2e::phone::Phone::scan(asked.text()).code(0));
    for wrong in ["000000", "", "abcd-efgh-ijkm"] {
        let refused = send(&server, &half, "/sign-in/enrol", &[("code", wrong)]);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains("Tallene passer ikke"), "{}", refused.text());
    }
    let shown = send(
        &server,
        &half,
        "/sign-in/enrol",
        &[("code", &phone.code(0)), ("to", "/accounts/new")],
    );
    assert_eq!((shown.status, title(&shown)), (200, "Gem dine nødkoder"));
    assert!(shown.text().contains("href=\"/accounts/new\""), "{}", shown.text());
    let (cookie, phone) = (shown.cookie(), phone.with_codes_of(shown.text()));
    assert_eq!(phone.codes.len(), 10);
    assert_ne!(cookie, half);
    assert_eq!(server.get_with(&[("cookie", &cookie)], "/accounts").status, 200);
    assert_eq!(
        server.get_with(&[("cookie", &half)], "/accounts").status,
        303,
        "the half one is over"
    );

    // From now on: the password, and then a code that was not used before.
    let asked = server.post("/sign-in", &fields);
    assert_eq!(title(&asked), "Skriv de seks tal fra din telefon");
    let half = asked.cookie();
    let replaced = send(&server, &half, "/sign-in/enrol", &[("code", &phone.code(1))]);
    assert_eq!(replaced.status, 422, "the password alone sets up no other phone");
    let code = |typed: &str| {
        send(
            &server,
            &half,
            "/sign-in/code",
            &[("code", typed), ("to", "/accounts/new")],
        )
    };
    for wrong in ["123", phone.code(0).as_str(), "abcd-efgh-ijkm"] {
        let refused = code(wrong);
        assert_eq!(refused.status, 422, "{wrong}");
        assert!(refused.text().contains("Koden passer ikke"), "{}", refused.text());
    }
    let (used, other) = (phone.codes[3].to_uppercase(), &phone.codes[7]);
    let in_by_recovery = code(&used);
    assert_eq!(leads_to(&in_by_recovery), "/accounts/new");
    let asked = server.post("/sign-in", &fields);
    let second = |typed: &str| send(&server, &asked.cookie(), "/sign-in/code", &[("code", typed)]);
    assert_eq!(second(&used).status, 422, "a recovery code counts once");
    assert_eq!(leads_to(&second(other)), "/accounts");
    assert_eq!(second(other).status, 422, "nothing waits any more");
}

#[test]
fn too_many_wrong_codes_wait_and_nobody_else_does() {
    let folder = Folder::new("wrong-codes");
    let data = folder.at("data");
    let (password, ida, _) = house(&data);
    let server = Server::on(&data);
    let (cookie, phone) = server.sign_in_with_phone("drift", &password);
    for nth in 0..7 {
        // A new sign-in each time is no way round the count.
        let asked = server.post("/sign-in", &[("name", "drift"), ("password", &password)]);
        let refused = send(&server, &asked.cookie(), "/sign-in/code", &[("code", "abcdefghijkm")]);
        assert_eq!(refused.status, if nth < 5 { 422 } else { 429 }, "try {nth}");
    }
    let asked = server.post("/sign-in", &[("name", "drift"), ("password", &password)]);
    let right = send(&server, &asked.cookie(), "/sign-in/code", &[("code", &phone.codes[0])]);
    assert_eq!(right.status, 429, "the right one waits too");
    assert_eq!(
        server.get_with(&[("cookie", &cookie)], "/accounts").status,
        200,
        "who is in stays in"
    );
    assert!(!server.sign_in_as("ida", &ida).is_empty());
    // Without the password nobody gets as far as being counted.
    for _ in 0..9 {
        let refused = server.post("/sign-in/code", &[("code", "000000")]);
        assert_eq!(refused.status, 422);
    }
}

#[test]
fn dangerous_acts_ask_again_after_ten_minutes_and_lose_nothing() {
    let folder = Folder::new("asks-again");
    let data = folder.at("data");
    let (drift, ida, case) = house(&data);
    let server = Server::on(&data);
    let (admin, phone) = server.sign_in_with_phone("drift", &drift);
    let adviser = server.sign_in_as("ida", &ida);
    let export = format!("/case/{case}/export");
    let first = server.get_with(&[("cookie", &adviser)], &export);
    assert_eq!((first.status, title(&first)), (403, "Gør din konto sikker først"));
    assert!(first.text().contains("href=\"/me/second-factor\""));
    let pin = [("pin", "2468"), ("again", "2468")];
    let just_now = send(&server, &adviser, "/me/pin", &pin);
    assert_eq!(leads_to(&just_now), "/me?pin=saved#pin", "just signed in");
    drop(server);

    let moment = minutes_on(11);
    let server = Server::on_at(&data, &moment);
    assert_eq!(
        server.get_with(&[("cookie", &adviser)], "/today").status,
        200,
        "work goes on"
    );
    let dangerous: Vec<_> = doors(&case)
        .into_iter()
        .filter(|(_, _, asks_again, _)| *asks_again)
        .collect();
    assert!(dangerous.len() >= 7, "{dangerous:?}");
    for (method, path, _, needs_factor) in &dangerous {
        // A coordinator's alone: `factor_walk` has who is let in where.
        if path.starts_with("/team") {
            continue;
        }
        let office = ["/accounts", "/approvals", "/integrations"]
            .iter()
            .any(|office| path.starts_with(office));
        let expected = if *needs_factor && !office {
            (403, "Gør din konto sikker først")
        } else {
            (401, "Er det stadig dig?")
        };
        let cookie = if office { &admin } else { &adviser };
        let answer = ask(&server, cookie, method, path);
        assert_eq!((answer.status, title(&answer)), expected, "{method} {path}");
    }

    // An administrator: by the phone, and what was typed is sent on.
    let fields = [("shown", "Ida & Bo"), ("name", "ida.bo"), ("role", "adviser")];
    let asked = send(&server, &admin, "/accounts", &fields);
    let typed = hidden(asked.text(), "typed");
    let confirm = |cookie: &str, answer: (&str, &str)| {
        let fields = [("path", "/accounts"), ("typed", typed.as_str()), answer];
        send(&server, cookie, "/confirm", &fields)
    };
    for wrong in [("code", "abcdefghijkm"), ("password", drift.as_str())] {
        assert_eq!(
            confirm(&admin, wrong).status,
            422,
            "the password is not enough for who has a phone"
        );
    }
    let proved = confirm(&admin, ("code", &phone.code_at(&moment, 0)));
    assert_eq!(
        (proved.status, title(&proved)),
        (200, "Tak, det er dig"),
        "{}",
        proved.text()
    );
    assert!(proved.text().contains("action=\"/accounts\""));
    assert_eq!(hidden(proved.text(), "shown"), "Ida & Bo");
    let made = send(&server, &admin, "/accounts", &fields);
    assert!(made.text().contains("<code>"), "{}", made.text());

    // An adviser without a phone: by the password.
    let asked = send(&server, &adviser, "/me/pin", &pin);
    let typed = hidden(asked.text(), "typed");
    let by = |password: &str| {
        let fields = [("path", "/me/pin"), ("typed", typed.as_str()), ("password", password)];
        send(&server, &adviser, "/confirm", &fields)
    };
    assert_eq!(by("en forkert kode").status, 422);
    assert_eq!(send(&server, &adviser, "/me/pin", &pin).status, 401);
    assert_eq!(title(&by(&ida)), "Tak, det er dig");
    assert_eq!(leads_to(&send(&server, &adviser, "/me/pin", &pin)), "/me?pin=saved#pin");
    // With one: by the phone, and what takes one opens.
    let _phone = server.set_up_phone_at(&adviser, &moment);
    assert_eq!(server.get_with(&[("cookie", &adviser)], &export).status, 200);
}

#[test]
fn who_wants_a_phone_sets_one_up_and_a_lost_one_is_taken_away_on_the_machine() {
    let folder = Folder::new("own-phone");
    let data = folder.at("data");
    let (_, ida, _) = house(&data);
    let server = Server::on(&data);
    let (elsewhere, here) = (server.sign_in_as("ida", &ida), server.sign_in_as("ida", &ida));
    let page = server.get_with(&[("cookie", &here)], "/me/second-factor");
    let phone = e2e::phone::Phone::scan(page.text());
    let wrong = send(&server, &here, "/me/second-factor", &[("code", "000000")]);
    assert_eq!(wrong.status, 422);
    let shown = send(&server, &here, "/me/second-factor", &[("code", &phone.code(0))]);
    assert_eq!(title(&shown), "Gem dine nødkoder");
    assert_eq!(server.get_with(&[("cookie", &here)], "/today").status, 200);
    assert_eq!(
        server.get_with(&[("cookie", &elsewhere)], "/today").status,
        303,
        "a session without it"
    );
    let fields = [("name", "ida"), ("password", ida.as_str())];
    assert_eq!(
        title(&server.post("/sign-in", &fields)),
        "Skriv de seks tal fra din telefon"
    );

    let said = done(&data, &["account", "reset-factor", "ida"]);
    assert!(said.contains("sets up another phone"), "{said}");
    assert_eq!(server.get_with(&[("cookie", &here)], "/today").status, 303);
    assert_eq!(
        leads_to(&server.post("/sign-in", &fields)),
        "/today",
        "an adviser need not have one"
    );
    assert!(done(&data, &["account", "reset-factor", "ida"]).contains("nothing to do"));
    assert!(done(&data, &["audit", "verify"]).contains("lines checked"));
}

/// A role that is given while its new holder is signed in opens nothing before the phone is set up.
#[test]
fn a_new_administrator_signs_in_anew() {
    let folder = Folder::new("new-administrator");
    let data = folder.at("data");
    let (drift, ida, _) = house(&data);
    let server = Server::on(&data);
    let (admin, _) = server.sign_in_with_phone("drift", &drift);
    let cookie = server.sign_in_as("ida", &ida);
    let list = server.get_with(&[("cookie", &admin)], "/accounts");
    let before = list.text().split("<bdi>ida</bdi>").next().unwrap();
    let href = before.rsplit("href=\"").next().unwrap();
    let page = href.split('"').next().unwrap();
    let version = hidden(server.get_with(&[("cookie", &admin)], page).text(), "version");
    let fields = [("role", "admin"), ("version", version.as_str())];
    assert_eq!(send(&server, &admin, &format!("{page}/roles"), &fields).status, 303);
    let gry = terminal::user_with_own_password(&data, "gry", "koege", "coordinator");
    let gry = server.sign_in_as("gry", &gry);
    let _phone = server.set_up_phone(&gry);
    assert_eq!(approve(&server, &gry), 1);
    assert_eq!(
        leads_to(&server.get_with(&[("cookie", &cookie)], "/accounts")),
        "/sign-in?to=/accounts"
    );
    let asked = server.post("/sign-in", &[("name", "ida"), ("password", &ida)]);
    assert_eq!(title(&asked), "Gør din konto sikker");
}

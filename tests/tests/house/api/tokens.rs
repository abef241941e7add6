//! Who makes a token and closes it, what it opens, and when it ends.

use super::{EVERYTHING, address, ask, get, key, letter, listed, people, problem, receive, refuse, shown};
use crate::operator::{Folder, done};
use crate::{leads_to, send};
use e2e::phone::minutes_on;
use e2e::server::{Answer, Server};
use e2e::terminal;

/// The system among those of a municipality; the page's own example says the word too.
const NAMED: &str = "<bdi>Journalsystemet</bdi>";

/// No scope at all.
const NOTHING: &[&str] = &[];

#[test]
fn nobody_lets_a_system_in_alone_and_each_of_two_shuts_it_out() {
    let server = Server::demo();
    let who = people(&server);
    let page = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    assert_eq!(page(&who.lise, "/integrations").status, 403);
    assert!(
        !page(&who.gry, "/integrations").text().contains("name=\"scope\""),
        "a coordinator asks for none"
    );
    // What is missing is named, and nothing is made.
    for (name, scopes, wants) in [
        ("", EVERYTHING, "Skriv, hvad systemet hedder."),
        ("Journalsystemet", NOTHING, "Vælg mindst én ting, systemet må."),
    ] {
        let wrong = ask(&server, &who.admin, name, scopes);
        assert_eq!(wrong.status, 422);
        assert!(
            wrong.text().contains(wants) && !wrong.text().contains("bhapi_"),
            "{wants}"
        );
    }
    let made = ask(&server, &who.admin, "Journalsystemet", EVERYTHING);
    assert_eq!(made.header("cache-control"), Some("no-store"));
    let key = shown(&made);
    assert!(key.starts_with("bhapi_") && key.len() == 70);
    // Until a second person says yes it opens nothing; whoever asked cannot.
    let waits = get(&server, &key, "/api/v1/cases");
    assert_eq!((waits.status, problem(&waits)), (401, "no-token".into()));
    assert_eq!(waits.header("www-authenticate"), Some("Bearer"));
    assert!(
        page(&who.gry, "/approvals")
            .text()
            .contains("Må Journalsystemet hente fra kommunens sager?")
    );
    assert!(
        page(&who.gry, "/team")
            .text()
            .contains("Én ting venter på dit ja eller nej")
    );
    let at = address(&server, &who.gry, "/settle");
    let own = send(&server, &who.admin, &at, &[("verdict", "yes")]);
    assert_eq!(own.status, 422);
    assert!(own.text().contains("Du bad selv om det"), "{}", own.text());
    // Nobody of another municipality, whatever their role, and no adviser.
    for other in ["vita.dragoer", "drift.dragoer"] {
        let cookie = server.sign_in(other);
        assert_eq!(send(&server, &cookie, &at, &[("verdict", "yes")]).status, 422);
        assert_eq!(send(&server, &cookie, &at.replace("settle", "revoke"), &[]).status, 422);
        let other = page(&cookie, "/integrations");
        assert!(other.status == 200 && !other.text().contains(NAMED), "{}", other.text());
    }
    assert!(page(&who.gry, "/integrations").text().contains(NAMED));
    assert_eq!(send(&server, &who.lise, &at, &[("verdict", "yes")]).status, 403);
    assert_eq!(get(&server, &key, "/api/v1/cases").status, 401);
    let yes = send(&server, &who.gry, &at, &[("verdict", "yes")]);
    assert_eq!(leads_to(&yes), "/integrations?done=yes");
    assert_eq!(get(&server, &key, "/api/v1/cases").status, 200);
    // The key is shown nowhere again, and either of them closes it at once.
    for cookie in [&who.admin, &who.gry] {
        let list = page(cookie, "/integrations");
        assert!(list.text().contains("Journalsystemet") && !list.text().contains("bhapi_"));
    }
    let at = address(&server, &who.gry, "/revoke");
    assert_eq!(
        leads_to(&send(&server, &who.gry, &at, &[])),
        "/integrations?done=closed"
    );
    let gone = get(&server, &key, "/api/v1/cases");
    assert_eq!((gone.status, problem(&gone)), (401, "no-token".into()));
    assert_eq!(send(&server, &who.gry, &at, &[]).status, 422, "it is closed");
    assert!(
        page(&who.admin, "/integrations")
            .text()
            .contains("Gry Thorsen lukkede det")
    );
    // A no is a no. What was tried with a key that ended stands in the log.
    let refused = shown(&ask(&server, &who.admin, "Statistik", &["cases:read"]));
    let at = address(&server, &who.gry, "/settle");
    assert_eq!(
        leads_to(&send(&server, &who.gry, &at, &[("verdict", "no")])),
        "/integrations?done=no"
    );
    assert_eq!(get(&server, &refused, "/api/v1/cases").status, 401);
    let log = page(&who.gry, "/log?kind=systems&refused=yes");
    assert!(
        log.text()
            .contains("Journalsystemet (et system) hentede noget fra sagerne. Det blev afvist."),
        "{}",
        log.text()
    );
}

#[test]
fn a_token_opens_the_api_alone_and_nothing_else_opens_the_api() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    let at = [
        "/api/v1/cases".to_owned(),
        format!("/api/v1/cases/{case}"),
        format!("/api/v1/cases/{case}/papers"),
        format!("/api/v1/papers/{paper}"),
    ];
    // A session is no token, whoever's it is, and however the token is wrapped.
    for cookie in [&who.admin, &who.gry, &who.lise] {
        for path in &at {
            let answer = server.get_with(&[("cookie", cookie)], path);
            assert_eq!((answer.status, problem(&answer)), (401, "no-token".into()), "{path}");
        }
    }
    let digits = key.trim_start_matches("bhapi_");
    let forged = "bhapi_".to_owned() + &"0".repeat(64);
    for wrong in [
        format!("Bearer {forged}"),
        format!("Bearer {digits}"),
        format!("Bearer {}", key.to_uppercase()),
        format!("Bearer {key}0"),
        format!("Bearer {}", &key[..69]),
        format!("Basic {key}"),
        key.clone(),
        "Bearer".into(),
        "Bearer ' OR 1=1 --".into(),
    ] {
        let answer = server.get_with(&[("authorization", &wrong)], &at[0]);
        assert_eq!((answer.status, problem(&answer)), (401, "no-token".into()), "{wrong}");
    }
    for place in [
        format!("{}?token={key}", at[0]),
        format!("{}?access_token={key}", at[0]),
    ] {
        assert_eq!(server.get(&place).status, 401, "not in an address");
    }
    let as_session = ["session", "__Host-session", "barn"].map(|name| format!("{name}={key}"));
    for cookie in as_session {
        assert_eq!(
            server.get_with(&[("cookie", &cookie)], &at[0]).status,
            401,
            "not as a cookie"
        );
    }
    // On pages of people the token is nobody.
    let bearer = format!("Bearer {key}");
    let own = format!("/case/{case}");
    for path in ["/today", "/team", "/accounts", "/integrations", "/log", "/me", &own] {
        let page = server.get_with(&[("authorization", &bearer)], path);
        assert_eq!(page.status, 303, "{path}");
        assert!(leads_to(&page).starts_with("/sign-in"), "{path}");
    }
    assert_eq!(server.get_with(&[("authorization", &bearer)], "/t/page/1").status, 303);
    // Beside a session it is the token that counts: a colleague's other case is the municipality's, and the log says who.
    let both = server.get_with(&[("authorization", &bearer), ("cookie", &who.lise)], &at[1]);
    assert_eq!((both.status, both.header("set-cookie")), (200, None));
    // A page elsewhere gets no leave to read it.
    let elsewhere = [("authorization", bearer.as_str()), ("origin", "https://evil.example")];
    let answer = server.get_with(&elsewhere, &at[0]);
    assert!(
        answer
            .headers
            .iter()
            .all(|(name, _)| !name.starts_with("access-control-"))
    );
    // What there is not, and what takes another method, is a problem too, and no page.
    for (path, status, kind) in [
        ("/api/v1/nothing", 404, "not-found"),
        ("/api", 404, "not-found"),
        ("/api/v1/cases/none", 404, "not-found"),
        ("/api/v1/papers/%00", 404, "not-found"),
    ] {
        let answer = get(&server, &key, path);
        assert_eq!((answer.status, problem(&answer)), (status, kind.into()), "{path}");
    }
    let wrong_way = get(&server, &key, &format!("{}/receipt", at[3]));
    assert_eq!((wrong_way.status, problem(&wrong_way)), (405, "method".into()));
    let posted = server.post_with(&[("authorization", &bearer)], &at[0], &[]);
    assert_eq!((posted.status, problem(&posted)), (405, "method".into()));
}

#[test]
fn a_token_does_what_its_scopes_say_and_for_its_own_municipality() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let drift = server.sign_in("drift.dragoer");
    let vita = server.sign_in("vita.dragoer");
    let cases = format!("/api/v1/cases/{case}");
    let (papers, words) = (format!("{cases}/papers"), format!("/api/v1/papers/{paper}"));
    let number = r#"{"number": "2026-1"}"#;
    for (scope, opens) in [
        ("cases:read", [200_u16, 200, 403, 403, 403, 403]),
        ("papers:read", [403, 403, 200, 200, 403, 403]),
        ("papers:receipt", [403, 403, 403, 403, 201, 409]),
    ] {
        let key = key(&server, &who.admin, &who.gry, &[scope]);
        let mut answers: Vec<Answer> = ["/api/v1/cases", &cases, &papers, &words]
            .iter()
            .map(|path| get(&server, &key, path))
            .collect();
        answers.push(receive(&server, &key, &paper, number));
        answers.push(refuse(&server, &key, &paper, r#"{"reason": "Nej."}"#));
        let got: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
        assert_eq!(got, opens, "{scope}");
        for refused in answers.iter().filter(|answer| answer.status == 403) {
            assert_eq!(problem(refused), "not-in-scope");
            assert_eq!(
                refused.header("www-authenticate"),
                Some("Bearer error=\"insufficient_scope\"")
            );
        }
        let at = address(&server, &who.gry, "/revoke");
        send(&server, &who.gry, &at, &[]);
    }
    // Another municipality's token finds nothing here, and its list holds its own alone.
    let key = key(&server, &drift, &vita, EVERYTHING);
    for path in [&cases, &papers, &words] {
        let answer = get(&server, &key, path);
        assert_eq!((answer.status, problem(&answer)), (404, "not-found".into()), "{path}");
    }
    let said = receive(&server, &key, &paper, number);
    assert_eq!((said.status, problem(&said)), (404, "not-found".into()));
    let theirs = listed(&server, &key, "limit=500");
    assert!(!theirs.is_empty() && !theirs.contains(&case));
}

#[test]
fn a_token_ends_on_its_day() {
    let folder = Folder::new("api-expires");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let drift = terminal::user_with_own_password(&data, "drift", "koege", "admin");
    let gry = terminal::user_with_own_password(&data, "gry", "koege", "coordinator");
    let server = Server::on(&data);
    let (admin, _phone) = server.sign_in_with_phone("drift", &drift);
    let second = server.sign_in_as("gry", &gry);
    // Saying yes takes a phone.
    let token = shown(&ask(&server, &admin, "Journalsystemet", EVERYTHING));
    let at = address(&server, &second, "/settle");
    assert_eq!(send(&server, &second, &at, &[("verdict", "yes")]).status, 403);
    let _phone = server.set_up_phone(&second);
    let said = send(&server, &second, &at, &[("verdict", "yes")]);
    assert_eq!(leads_to(&said), "/integrations?done=yes", "{}", said.text());
    assert_eq!(get(&server, &token, "/api/v1/cases").status, 200);
    drop(server);
    let day = 24 * 60;
    let server = Server::on_at(&data, &minutes_on(29 * day));
    assert_eq!(get(&server, &token, "/api/v1/cases").status, 200);
    drop(server);
    let server = Server::on_at(&data, &minutes_on(31 * day));
    let over = get(&server, &token, "/api/v1/cases");
    assert_eq!((over.status, problem(&over)), (401, "no-token".into()));
}

//! The API of a municipality's own systems: who makes a token and closes it, what it reads and what it never does.

use super::operator::{Folder, done};
use super::{child, hidden, leads_to, send};
use e2e::phone::minutes_on;
use e2e::server::{Answer, Server};
use e2e::terminal;
use serde_json::Value;
use std::collections::BTreeSet;

/// The system among those of a municipality; the page's own example says the word too.
const NAMED: &str = "<bdi>Journalsystemet</bdi>";

/// No scope at all.
const NOTHING: &[&str] = &[];
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

fn get(server: &Server, key: &str, path: &str) -> Answer {
    server.get_with(&[("authorization", &format!("Bearer {key}"))], path)
}

pub(super) fn receive(server: &Server, key: &str, paper: &str, body: &str) -> Answer {
    let bearer = format!("Bearer {key}");
    let path = format!("/api/v1/papers/{paper}/receipt");
    server.post_body_with(&[("authorization", &bearer)], &path, "application/json", body)
}

fn json(answer: &Answer) -> Value {
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
    let prepare = format!("{case}/prepare");
    let form = server.get_with(&[("cookie", lise)], &prepare);
    let (against, window) = (hidden(form.text(), "against"), hidden(form.text(), "window"));
    let fields = [
        ("against", against.as_str()),
        ("window", window.as_str()),
        (
            "meetings[0].personal",
            "Din lærer siger, at du kan jonglere med tre bolde.",
        ),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let made = send(server, lise, &prepare, &fields);
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

#[test]
fn a_system_reads_the_papers_that_were_released_and_says_where_they_lie() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);

    // Which cases there are: what matches them, and nothing of the child.
    let all = get(&server, &key, "/api/v1/cases?limit=500");
    assert_eq!(all.header("cache-control"), Some("no-store"));
    assert_eq!(all.header("access-control-allow-origin"), None);
    let page = json(&all);
    let row = page["cases"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["id"] == *case)
        .unwrap();
    let fields: BTreeSet<&str> = row.as_object().unwrap().keys().map(String::as_str).collect();
    let wanted = [
        "adviser",
        "changed_at",
        "id",
        "open",
        "reference",
        "second_adviser",
        "version",
    ];
    assert_eq!(fields, wanted.into());
    assert!(row["open"] == true && row["adviser"].is_string() && row["version"].is_u64());
    for word in ["Mathilde", "first_name", "birth", "safety", "school"] {
        assert!(!all.text().contains(word), "{word}");
    }
    // Read in pages of two it is the same, each case once.
    let (whole, paged) = (listed(&server, &key, "limit=500"), listed(&server, &key, "limit=2"));
    assert_eq!(whole, paged);
    assert_eq!(whole.iter().collect::<BTreeSet<_>>().len(), whole.len());
    assert!(whole.contains(&case));

    // What did not change is not sent again; what did is.
    let one = get(&server, &key, &format!("/api/v1/cases/{case}"));
    assert_eq!(json(&one), *row);
    let tag = one.header("etag").unwrap().to_owned();
    let bearer = format!("Bearer {key}");
    let known = |path: &str, tag: &str| server.get_with(&[("authorization", &bearer), ("if-none-match", tag)], path);
    let again = known(&format!("/api/v1/cases/{case}"), &tag);
    assert_eq!((again.status, again.body.len()), (304, 0));

    // Its papers, and one as JSON and byte for byte as it was made.
    let papers = get(&server, &key, &format!("/api/v1/cases/{case}/papers"));
    let list = json(&papers);
    let found = list["papers"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["id"] == *paper)
        .unwrap();
    assert_eq!(found["kind"], "before-meeting");
    assert_eq!(
        (&found["case"], &found["receipt"]),
        (&Value::from(case.as_str()), &Value::Null)
    );
    let at = format!("/api/v1/papers/{paper}");
    let words = json(&get(&server, &key, &at));
    assert_eq!(words["paper"], *found);
    assert_eq!(words["document"]["format"], "document/1");
    let pdf = server.get_with(&[("authorization", &bearer), ("accept", "application/pdf")], &at);
    assert_eq!((pdf.status, pdf.header("content-type")), (200, Some("application/pdf")));
    let own = server.get_with(&[("cookie", &who.lise)], &format!("/case/{case}/document/{paper}/pdf"));
    assert!(pdf.body.starts_with(b"%PDF") && pdf.body == own.body);
    assert_eq!(
        pdf.header("etag").unwrap(),
        format!("\"{}\"", found["sha256"].as_str().unwrap())
    );

    // Where it lies is said once. The same again changes nothing, another number is refused, and so is a title.
    let said = receive(&server, &key, &paper, r#"{"number": "2026-014523-7"}"#);
    assert_eq!(said.status, 201, "{}", said.text());
    let kept = json(&said);
    assert_eq!(
        (&kept["paper"], &kept["number"]),
        (&Value::from(paper.as_str()), &"2026-014523-7".into())
    );
    let twice = receive(&server, &key, &paper, r#"{"number": "2026-014523-7"}"#);
    assert_eq!((twice.status, json(&twice)), (200, kept));
    let other = receive(&server, &key, &paper, r#"{"number": "2026-014523-8"}"#);
    assert_eq!((other.status, problem(&other)), (409, "another-number".into()));
    for wrong in [
        r#"{"number": "Brev til Mathilde"}"#,
        r#"{"number": "020317-1234"}"#,
        r#"{"number": ""}"#,
        r#"{"number": 7}"#,
        r#"{"number": "7", "title": "Brev"}"#,
        "{}",
        "number=7",
        "",
    ] {
        let said = receive(&server, &key, &paper, wrong);
        assert_eq!((said.status, problem(&said)), (400, "body".into()), "{wrong}");
    }
    let long = receive(
        &server,
        &key,
        &paper,
        &format!(r#"{{"number": "{}"}}"#, "7".repeat(2000)),
    );
    assert_eq!((long.status, problem(&long)), (413, "too-large".into()));
    let changed = known(&format!("/api/v1/cases/{case}/papers"), papers.header("etag").unwrap());
    assert_eq!(changed.status, 200, "a receipt came");
    assert!(changed.text().contains("2026-014523-7"));
    // The adviser sees it on the child's page, though nothing was ever sent from here.
    let of_child = server.get_with(&[("cookie", &who.lise)], &format!("/case/{case}"));
    let told = of_child.text().split("id=\"filings\"").nth(1).unwrap_or_default();
    for words in ["Journalen har det.", "Nummer i journalen: ", "2026-014523-7"] {
        assert!(told.contains(words), "{words}: {}", of_child.text());
    }
    assert!(!told.contains("Kvittering: "), "{told}");

    // All of it stands in the coordinator's log, under the system's own name, and can be filtered by it.
    let log = server.get_with(&[("cookie", &who.gry)], "/log?kind=systems");
    for words in [
        "Journalsystemet (et system) hentede noget fra sagerne.",
        "Journalsystemet (et system) meldte, at et papir nu ligger i kommunens journal.",
        "Gry Thorsen sagde ja til, at et system må hente fra sagerne.",
        "Drift i Køge bad om, at et system må hente fra sagerne.",
    ] {
        assert!(log.text().contains(words), "{words}: {}", log.text());
    }
    assert!(!log.text().contains(&key));
    let before = log
        .text()
        .split(">Journalsystemet (et system)</option>")
        .next()
        .unwrap();
    let system = before.rsplit("value=\"").next().unwrap().split('"').next().unwrap();
    let its = server.get_with(&[("cookie", &who.gry)], &format!("/log?who={system}"));
    assert!(its.text().contains("hentede noget") && !its.text().contains("Gry Thorsen sagde ja"));
}

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
        ("cases:read", [200_u16, 200, 403, 403, 403]),
        ("papers:read", [403, 403, 200, 200, 403]),
        ("papers:receipt", [403, 403, 403, 403, 201]),
    ] {
        let key = key(&server, &who.admin, &who.gry, &[scope]);
        let mut answers: Vec<Answer> = ["/api/v1/cases", &cases, &papers, &words]
            .iter()
            .map(|path| get(&server, &key, path))
            .collect();
        answers.push(receive(&server, &key, &paper, number));
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
fn what_is_barred_or_practised_is_not_there() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    assert!(listed(&server, &key, "limit=500").contains(&case));
    let begun = send(&server, &who.lise, "/practice", &[]);
    let practice = leads_to(&begun).trim_start_matches("/case/").to_owned();
    assert!(!practice.is_empty());
    // Barred to a colleague here, it is nobody's to fetch: nobody knows who reads over there.
    let access = server.get_with(&[("cookie", &who.lise)], &format!("/case/{case}/access"));
    let before = access.text().split(">Ole Winther</option>").next().unwrap();
    let ole = between(before.rsplit("<option").next().unwrap(), "value=\"", "\"").to_owned();
    let version = hidden(access.text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("account", ole.as_str()),
        ("why", "Han er nabo til familien."),
    ];
    let barred = send(&server, &who.lise, &format!("/case/{case}/bar"), &fields);
    assert_eq!(barred.status, 303, "{}", barred.text());
    for id in [&case, &practice] {
        for path in [format!("/api/v1/cases/{id}"), format!("/api/v1/cases/{id}/papers")] {
            let answer = get(&server, &key, &path);
            assert_eq!((answer.status, problem(&answer)), (404, "not-found".into()), "{path}");
        }
        assert!(!listed(&server, &key, "limit=500").contains(id));
    }
    let words = get(&server, &key, &format!("/api/v1/papers/{paper}"));
    assert_eq!((words.status, problem(&words)), (404, "not-found".into()));
    let said = receive(&server, &key, &paper, r#"{"number": "2026-1"}"#);
    assert_eq!((said.status, problem(&said)), (404, "not-found".into()));
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

#[test]
fn nobody_asks_for_more_than_there_is_room_for() {
    let server = Server::demo();
    let who = people(&server);
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    for (query, field) in [
        ("limit=50000", "limit"),
        ("limit=501", "limit"),
        ("limit=0", "limit"),
        ("limit=-1", "limit"),
        ("limit=alle", "limit"),
        ("state=all", "state"),
        ("after=1", "after"),
        ("after=1-none", "after"),
        ("after=99999999999999999999-0123456789abcdef0123456789abcdef", "after"),
    ] {
        let answer = get(&server, &key, &format!("/api/v1/cases?{query}"));
        assert_eq!((answer.status, problem(&answer)), (400, "parameter".into()), "{query}");
        assert!(answer.text().contains(field), "{query}: {}", answer.text());
    }
    let twice = get(&server, &key, "/api/v1/cases?limit=1&limit=2");
    assert_eq!((twice.status, problem(&twice)), (400, "request".into()));
    let far = "/api/v1/cases?after=9999999999999-0123456789abcdef0123456789abcdef";
    assert!(json(&get(&server, &key, far))["cases"].as_array().unwrap().is_empty());
    // A system that never stops waits; the others do not.
    let asked = (0..310).map(|_| get(&server, &key, far).status);
    let answers: Vec<u16> = asked.collect();
    assert!(answers.contains(&200) && answers.ends_with(&[429]), "{answers:?}");
    let waits = get(&server, &key, far);
    assert_eq!(problem(&waits), "too-often");
    let seconds: u32 = waits.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds));
    let other = key_of_another(&server, &who);
    assert_eq!(get(&server, &other, far).status, 200);
    // Whoever tries tokens waits too, and keeps out nobody who has one; whoever brings none tried nothing.
    let forged: Vec<u16> = (0..40)
        .map(|nth| get(&server, &format!("bhapi_{nth:064x}"), far).status)
        .collect();
    assert_eq!((forged[0], forged[39]), (401, 429));
    assert_eq!(get(&server, &other, far).status, 200);
    assert_eq!(server.get(far).status, 401);
    let log = server.get_with(&[("cookie", &who.gry)], "/log?kind=systems&refused=yes");
    assert!(log.text().contains("Der var for mange forsøg"), "{}", log.text());
}

fn key_of_another(server: &Server, who: &People) -> String {
    key(server, &who.admin, &who.gry, &["cases:read"])
}

#[test]
fn of_two_receipts_at_once_one_is_kept() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let (server, key, paper) = (&server, key.as_str(), paper.as_str());
        let all: Vec<_> = (0..8)
            .map(|nth| {
                let number = format!(r#"{{"number": "2026-{}"}}"#, nth % 2);
                scope.spawn(move || receive(server, key, paper, &number).status)
            })
            .collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let count = |wanted: u16| statuses.iter().filter(|status| **status == wanted).count();
    assert_eq!((count(201), count(200), count(409)), (1, 3, 4), "{statuses:?}");
    let papers = json(&get(&server, &key, &format!("/api/v1/cases/{case}/papers")));
    let numbers = papers["papers"].as_array().unwrap().iter();
    assert_eq!(numbers.filter(|one| one["receipt"].is_string()).count(), 1);
}

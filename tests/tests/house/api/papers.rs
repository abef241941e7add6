//! What a system reads, and where it says that a paper lies.

use super::{EVERYTHING, between, get, json, key, letter, listed, people, problem, receive};
use crate::{hidden, leads_to, send};
use e2e::server::Server;
use serde_json::Value;
use std::collections::BTreeSet;

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
    let log = server.get_with(&[("cookie", &who.gry)], "/log?kind=systems");
    let said = log
        .text()
        .matches("meldte, at et papir nu ligger i kommunens journal.")
        .count();
    assert_eq!(said, 1, "what is said twice is one line: {}", log.text());
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

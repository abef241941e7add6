//! A system says that the journal does not take a paper that it fetched: the adviser reads why, and has it taken up again.

use super::{EVERYTHING, address, get, json, key, letter, people, problem, receive, refuse};
use crate::{leads_to, send};
use e2e::server::Server;
use serde_json::{Value, json as made};

const WHY: &str = "Sagen findes ikke hos os. Skriv journalens nummer på sagen.";

/// The paper as the list of its case tells of it, and the tag of the list.
fn told(server: &Server, key: &str, case: &str, paper: &str) -> (Value, String) {
    let list = get(server, key, &format!("/api/v1/cases/{case}/papers"));
    let tag = list.header("etag").unwrap().to_owned();
    let papers = json(&list);
    let mut papers = papers["papers"].as_array().unwrap().iter();
    let found = papers.find(|one| one["id"] == *paper).unwrap();
    let said = made!([found["journal"], found["receipt"], found["refusal"]]);
    (said, tag)
}

#[test]
fn what_a_system_does_not_take_stands_on_the_childs_page_until_it_is_taken_up_again() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    let page = || {
        let page = server.get_with(&[("cookie", &who.lise)], &format!("/case/{case}"));
        page.text().to_owned()
    };
    let (nothing, first) = told(&server, &key, &case, &paper);
    assert_eq!(nothing, made!([null, null, null]));
    assert!(!page().contains("id=\"filings\""));

    let body = made!({"reason": WHY}).to_string();
    let said = refuse(&server, &key, &paper, &body);
    assert_eq!(said.status, 201, "{}", said.text());
    let kept = json(&said);
    assert_eq!(
        (&kept["paper"], &kept["reason"]),
        (&Value::from(paper.as_str()), &WHY.into())
    );
    let again = refuse(&server, &key, &paper, &body);
    assert_eq!((again.status, json(&again)), (200, kept));
    let (refused, second) = told(&server, &key, &case, &paper);
    assert_eq!(refused, made!(["refused", null, WHY]));
    assert_ne!(first, second, "whoever has the list is told that it changed");

    // As what the outbox is answered: on the child's page with its reason, and among the coordinator's without it.
    let of_child = page();
    for words in ["Journalen tog ikke imod det.", "Journalen skriver: ", WHY, "Send igen"] {
        assert!(of_child.contains(words), "{words}: {of_child}");
    }
    let team = server.get_with(&[("cookie", &who.gry)], "/team").text().to_owned();
    assert!(team.contains("Papirer, som journalen ikke tog imod"), "{team}");
    assert!(!team.contains(WHY), "{team}");
    let log = server.get_with(&[("cookie", &who.gry)], "/log?kind=papers");
    let line = "Journalsystemet (et system) meldte, at kommunens journal ikke tager imod et papir.";
    assert_eq!(
        log.text().matches(line).count(),
        1,
        "said twice, it is one line: {}",
        log.text()
    );

    // Nothing was ever sent from here: taken up again, it is there for the system as before.
    let press = format!("/case/{case}/filings/again");
    let pressed = send(&server, &who.lise, &press, &[("paper", &paper)]);
    assert_eq!(
        leads_to(&pressed),
        format!("/case/{case}#filings"),
        "{}",
        pressed.text()
    );
    assert!(!page().contains("id=\"filings\""));
    assert_eq!(told(&server, &key, &case, &paper), (made!([null, null, null]), first));

    // Refused once more, it is taken in the end; from then on nobody refuses it.
    assert_eq!(refuse(&server, &key, &paper, &body).status, 201);
    assert_eq!(
        receive(&server, &key, &paper, r#"{"number": "2026-014523-7"}"#).status,
        201
    );
    let (taken, _) = told(&server, &key, &case, &paper);
    assert_eq!(taken, made!(["accepted", "2026-014523-7", null]));
    let late = refuse(&server, &key, &paper, &body);
    assert_eq!((late.status, problem(&late)), (409, "already-filed".into()));
    assert!(page().contains("Journalen har det."));
}

#[test]
fn what_a_closed_system_said_is_taken_back_by_one_who_proves_that_it_is_them() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let stolen = key(&server, &who.admin, &who.gry, EVERYTHING);
    let said = receive(&server, &stolen, &paper, r#"{"number": "2026-014523-7"}"#);
    assert_eq!(said.status, 201, "{}", said.text());
    let page = || {
        let page = server.get_with(&[("cookie", &who.lise)], &format!("/case/{case}"));
        page.text().to_owned()
    };
    assert!(page().contains("Journalen har det."));

    // It would say so again: first it is closed.
    let close = address(&server, &who.gry, "/revoke");
    let back = close.replace("/revoke", "/receipts");
    let open = send(&server, &who.gry, &back, &[]);
    assert_eq!(open.status, 422);
    assert!(open.text().contains("Luk dets adgang først."), "{}", open.text());
    assert_eq!(
        leads_to(&send(&server, &who.gry, &close, &[])),
        "/integrations?done=closed"
    );
    let shown = server.get_with(&[("cookie", &who.gry)], "/integrations");
    assert!(shown.text().contains("Tag kvitteringerne tilbage"), "{}", shown.text());
    assert_eq!(send(&server, &who.lise, &back, &[]).status, 403);
    assert_eq!(send(&server, &who.gry, &back, &[("since", "i går")]).status, 400);
    let none = send(&server, &who.gry, &back, &[("since", "2999-01-01")]);
    assert_eq!(none.status, 422);
    assert!(
        page().contains("Journalen har det."),
        "nothing that was said on earlier days"
    );

    assert_eq!(
        leads_to(&send(&server, &who.gry, &back, &[("since", "")])),
        "/integrations?done=receipts"
    );
    assert!(!page().contains("Journalen har det."));
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    assert_eq!(told(&server, &key, &case, &paper).0, made!([null, null, null]));
    let log = server.get_with(&[("cookie", &who.gry)], "/log?kind=systems");
    assert!(
        log.text().contains("tog tilbage, hvad et system havde meldt"),
        "{}",
        log.text()
    );
    // Another number is taken now.
    let right = receive(&server, &key, &paper, r#"{"number": "2026-014523-8"}"#);
    assert_eq!(right.status, 201, "{}", right.text());
}

#[test]
fn a_reason_is_a_line_to_the_adviser() {
    let server = Server::demo();
    let who = people(&server);
    let (case, paper) = letter(&server, &who.lise, "Mathilde");
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    for wrong in [
        r#"{"reason": ""}"#,
        r#"{"reason": "   "}"#,
        r#"{"reason": "Nej.\nOg nej."}"#,
        r#"{"reason": "Det gælder 020317-1234."}"#,
        r#"{"reason": 7}"#,
        r#"{"reason": "Nej.", "number": "7"}"#,
        r#"{"number": "7"}"#,
        "reason=Nej",
        "",
    ] {
        let said = refuse(&server, &key, &paper, wrong);
        assert_eq!((said.status, problem(&said)), (400, "body".into()), "{wrong}");
    }
    let longer = made!({"reason": "æ".repeat(301)}).to_string();
    assert_eq!(refuse(&server, &key, &paper, &longer).status, 400);
    let long = refuse(&server, &key, &paper, &made!({"reason": "n".repeat(5000)}).to_string());
    assert_eq!((long.status, problem(&long)), (413, "too-large".into()));
    let (nothing, _) = told(&server, &key, &case, &paper);
    assert_eq!(nothing, made!([null, null, null]));
    // Of a paper that is not there nobody says anything.
    let none = refuse(&server, &key, &"0".repeat(32), &made!({"reason": WHY}).to_string());
    assert_eq!((none.status, problem(&none)), (404, "not-found".into()));
}

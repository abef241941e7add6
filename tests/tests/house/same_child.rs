//! A child that may be there already: asked about before a case is opened, told on the child's page where nobody was asked, and
//! told to nobody who may not open the other case.

use super::forged::import_case;
use super::{hidden, leads_to, send};
use e2e::server::{Answer, Server};
use serde_json::json;

/// A birth date of somebody who is eight or nine.
fn born() -> String {
    e2e::clock::ahead(-3100).to_string()
}

fn begin(server: &Server, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    send(server, cookie, "/cases", fields)
}

/// The case that an answer leads to.
fn case_of(answer: &Answer) -> String {
    let to = leads_to(answer);
    to.split('/').take(3).collect::<Vec<_>>().join("/")
}

#[test]
fn a_new_child_that_is_there_already_is_asked_about_and_nothing_typed_is_lost() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let born = born();
    let first = begin(&server, &lise, &[("first_name", "Zelda"), ("birth_date", &born)]);
    let first = case_of(&first);
    assert!(first.starts_with("/case/"), "{first}");

    let fields = [
        ("first_name", "zelda "),
        ("birth_date", born.as_str()),
        ("reference", "K-77"),
    ];
    let asked = begin(&server, &lise, &fields);
    assert_eq!(asked.status, 422, "{}", asked.text());
    let page = asked.text();
    for words in [
        "Der er allerede et barn med samme navn og fødselsdag",
        "Er det samme barn?",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(page.contains(&format!("href=\"{first}\"")), "{page}");
    assert_eq!(hidden(page, "reference"), "K-77");
    assert_eq!(hidden(page, "birth_date"), born);
    // It is asked, and not forbidden.
    let mut another = fields.to_vec();
    another.push(("another", "true"));
    let second = begin(&server, &lise, &another);
    assert!(leads_to(&second).ends_with("/prepare"), "{}", second.text());
    // The same number with another name is asked about too.
    let number = begin(&server, &lise, &[("first_name", "Yrsa"), ("reference", "k-77")]);
    assert!(
        number
            .text()
            .contains("Der er allerede et barn med det samme sagsnummer"),
        "{}",
        number.text()
    );
}

#[test]
fn another_birth_date_and_a_form_that_is_pressed_twice_ask_nothing() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let (born, other) = (born(), e2e::clock::ahead(-3101).to_string());
    let form = [
        ("form", "form-zelda"),
        ("first_name", "Zelda"),
        ("birth_date", born.as_str()),
    ];
    let first = case_of(&begin(&server, &lise, &form));
    assert_eq!(case_of(&begin(&server, &lise, &form)), first, "pressed twice");
    let other = begin(&server, &lise, &[("first_name", "Zelda"), ("birth_date", &other)]);
    assert_eq!(other.status, 303, "{}", other.text());
}

/// That a child has a case with a colleague is told by the search in the whole municipality, for a reason.
#[test]
fn whoever_may_not_open_the_other_case_learns_nothing() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let gry = server.sign_in("gry.koege");
    let marked = || {
        let team = server.get_with(&[("cookie", &gry)], "/team");
        team.text()
            .matches("måske samme barn som i en anden sag på listen")
            .count()
    };
    assert_eq!(marked(), 0);
    let born = born();
    let fields = [("first_name", "Zelda"), ("birth_date", born.as_str())];
    assert_eq!(begin(&server, &lise, &fields).status, 303);
    assert_eq!(marked(), 0, "one case alone");
    let his = begin(&server, &ole, &fields);
    assert_eq!(his.status, 303, "{}", his.text());
    let page = server.get_with(&[("cookie", &ole)], &case_of(&his));
    assert!(!page.text().contains("Der er allerede et barn"), "{}", page.text());
    // The coordinator sees both cases anyway, and that they may be of one child.
    assert_eq!(marked(), 2);
    let new = server.get_with(&[("cookie", &ole)], "/cases/new");
    assert!(new.text().contains("href=\"/children/everywhere\""), "the way to ask");
}

/// Neither is stopped: the child's page tells it.
#[test]
fn a_talk_that_begins_at_once_and_a_file_are_told_of_afterwards() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let born = born();
    let first = begin(&server, &lise, &[("first_name", "Zelda"), ("birth_date", &born)]);
    let first = format!("href=\"{}\"", case_of(&first));
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();

    let fields = [("first_name", "Zelda"), ("age", "8"), ("place", "skolens kontor")];
    let talk = send(&server, &lise, "/talk-now", &fields);
    assert!(leads_to(&talk).ends_with("/now"), "{}", talk.text());
    assert!(
        !get(leads_to(&talk)).contains("Der er allerede et barn"),
        "not in the talk"
    );
    let page = get(&case_of(&talk));
    assert!(
        page.contains("Der er allerede et barn med samme navn og omtrent samme alder"),
        "{page}"
    );
    assert!(page.contains(&first), "{page}");

    let file = json!({"format": "case/1", "child": {"first_name": "Zelda", "birth_date": born}});
    let page = get(&import_case(&server, &lise, &file));
    assert!(
        page.contains("Der er allerede et barn med samme navn og fødselsdag"),
        "{page}"
    );
    assert!(page.contains(&first), "{page}");
}

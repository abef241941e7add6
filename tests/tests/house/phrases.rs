//! What an adviser can say in the talk: found by age and words, and nothing of what is looked for stands in an address.

use super::send;
use e2e::server::Server;

#[test]
fn an_adviser_finds_a_phrase_by_age_and_words() {
    let server = Server::demo();
    let cookie = server.sign_in("karl.dragoer");
    let all = server.get_with(&[("cookie", &cookie)], "/phrases");
    assert_eq!(all.text().matches("class=\"phrase\"").count(), 22);
    let found = send(
        &server,
        &cookie,
        "/phrases",
        &[("band", "4-6"), ("words", "STOP siger")],
    );
    assert_eq!(found.status, 200);
    assert_eq!(found.text().matches("class=\"phrase\"").count(), 1);
    assert!(found.text().contains("Jeg har hørt dig. Nu stopper vi."));
    let older = send(&server, &cookie, "/phrases", &[("band", "13-17"), ("words", "skyld")]);
    assert!(older.text().contains("Du skal ikke klare det alene."));
    let none = send(
        &server,
        &cookie,
        "/phrases",
        &[("band", "7-9"), ("words", "<b>zebra</b>")],
    );
    assert!(none.text().contains("Ingen sætning passer."));
    assert!(
        none.text().contains("zebra") && !none.text().contains("<b>zebra"),
        "what is typed stays text"
    );
    let ole = server.sign_in(
        &server
            .sign_ins
            .iter()
            .find(|way| way.role == "admin")
            .unwrap()
            .name
            .clone(),
    );
    assert_eq!(server.get_with(&[("cookie", &ole)], "/phrases").status, 403);
}

//! An adviser's photo on paper: it comes from their profile, stands on what is made from then on, and what was made stays as it
//! is.

use super::handover::id_of;
use super::{child_on, hidden, leads_to, send};
use e2e::paths;
use e2e::pdf::photos;
use e2e::server::Server;

/// Puts a photo into the profile of whoever is signed in.
fn gives_a_photo(server: &Server, cookie: &str) {
    let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n".to_vec();
    body.extend(std::fs::read(paths::root().join("print/tests/common/face.jpg")).unwrap());
    body.extend(b"\r\n--edge--\r\n");
    let kind = "multipart/form-data; boundary=edge";
    let kept = server.post_body_with(&[("cookie", cookie)], "/me/photo", kind, &body);
    assert_eq!(leads_to(&kept), "/me?saved", "{}", kept.text());
}

#[test]
fn a_photo_stands_on_the_card_and_on_letters_and_on_nothing_that_travels() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child_on(&server, &cookie, "/children", "Alma");
    let get = |path: &str| {
        let answer = server.get_with(&[("cookie", &cookie)], path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.text());
        answer
    };
    let make = |kind: &str, version: &str| {
        let prepare = format!("{case}/prepare");
        let against = hidden(get(&prepare).text(), "against");
        let fields = [
            ("against", against.as_str()),
            ("document", kind),
            ("version", version),
            ("keep", "paper"),
        ];
        let made = send(&server, &cookie, &prepare, &fields);
        let paper = leads_to(&made).strip_suffix("/hand-over");
        paper.unwrap_or_else(|| panic!("{kind}: {}", made.text())).to_owned()
    };
    let on = |paper: &str, form: &str| photos(&get(&format!("{paper}/pdf{form}")).body);
    let before = make("adviser-card", "auto");
    assert_eq!(on(&before, ""), 0, "nobody gave one");

    gives_a_photo(&server, &cookie);
    let card = make("adviser-card", "auto");
    assert_eq!((on(&card, ""), on(&card, "?paper=cards")), (1, 1));
    assert_eq!(on(&make("take-home", "auto"), ""), 1);
    assert_eq!(on(&make("take-home", "neutral"), ""), 0);
    assert_eq!(on(&make("rights", "auto"), ""), 0);
    assert_eq!(on(&before, ""), 0, "what was made stays as it was made");

    let removed = send(&server, &cookie, "/me/photo/remove", &[]);
    assert_eq!(removed.status, 303, "{}", removed.text());
    assert_eq!(on(&card, ""), 1, "that too");
    assert_eq!(on(&card, "?paper=cards"), 0, "printed anew");
    assert_eq!(on(&make("adviser-card", "auto"), ""), 0);
}

/// Both are called Lise, and the card says "Lise": the name alone does not say who made it.
#[test]
fn a_card_that_is_printed_anew_shows_no_colleague_of_the_same_name() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let case = child_on(&server, &lise, "/children", "Alma");
    gives_a_photo(&server, &lise);
    let prepare = format!("{case}/prepare");
    let page = server.get_with(&[("cookie", &lise)], &prepare);
    let against = hidden(page.text(), "against");
    let fields = [
        ("against", against.as_str()),
        ("document", "adviser-card"),
        ("version", "auto"),
        ("keep", "paper"),
    ];
    let made = send(&server, &lise, &prepare, &fields);
    let card = leads_to(&made).strip_suffix("/hand-over").expect("a card").to_owned();
    let on = |cookie: &str, form: &str| {
        let paper = server.get_with(&[("cookie", cookie)], &format!("{card}/pdf{form}"));
        assert_eq!(paper.status, 200, "{}", paper.text());
        photos(&paper.body)
    };
    assert_eq!((on(&lise, ""), on(&lise, "?paper=cards")), (1, 1));

    let called = [("first_name", "Lise"), ("name", "Lise Winther")];
    assert_eq!(leads_to(&send(&server, &ole, "/me", &called)), "/me?saved");
    gives_a_photo(&server, &ole);
    let give_to = |name: &str| {
        let assign = format!("{case}/assign");
        let page = server.get_with(&[("cookie", &gry)], &assign);
        let (adviser, version) = (id_of(page.text(), name), hidden(page.text(), "version"));
        let fields = [
            ("version", version.as_str()),
            ("adviser", adviser.as_str()),
            ("why", "Ferie."),
        ];
        let given = send(&server, &gry, &assign, &fields);
        assert_eq!(leads_to(&given), "/team", "{}", given.text());
    };
    give_to("Lise Winther");
    assert_eq!(on(&ole, ""), 1, "what was made stays as it was made");
    assert_eq!(on(&ole, "?paper=cards"), 0, "she did not make it");
    // The one who made it has the case again.
    give_to("Lise Holm");
    assert_eq!(on(&lise, "?paper=cards"), 1);
}

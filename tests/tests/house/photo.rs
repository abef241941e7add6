//! An adviser's photo on paper: it comes from their profile, stands on what is made from then on, and what was made stays as it
//! is.

use super::{child_on, hidden, leads_to, send};
use e2e::paths;
use e2e::pdf::photos;
use e2e::server::Server;

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

    let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\r\n\r\n".to_vec();
    body.extend(std::fs::read(paths::root().join("print/tests/common/face.jpg")).unwrap());
    body.extend(b"\r\n--edge--\r\n");
    let kind = "multipart/form-data; boundary=edge";
    let kept = server.post_body_with(&[("cookie", &cookie)], "/me/photo", kind, &body);
    assert_eq!(leads_to(&kept), "/me?saved", "{}", kept.text());

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

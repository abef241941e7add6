//! A page that says what went wrong: whoever is signed in stays where they are at home, and a child's screen names
//! nobody.

use super::{child, hidden, send};
use e2e::server::Server;

#[test]
fn whoever_is_signed_in_keeps_their_header_and_a_way_back() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    let signed_in = |page: &str| page.contains("action=\"/sign-out\"") && !page.contains("class=\"unsaved\"");

    // Refused at the case: back to the case.
    let lacks = send(&server, &cookie, &format!("{case}/steps"), &[("version", "1")]);
    assert_eq!(lacks.status, 422, "{}", lacks.text());
    let back = format!("<a href=\"{case}\">");
    assert!(
        signed_in(lacks.text()) && lacks.text().contains(&back),
        "{}",
        lacks.text()
    );

    // No form at all, and an address that is none: back to where the day begins.
    for path in [format!("{case}/meeting/none"), "/nowhere".to_owned()] {
        let gone = server.get_with(&[("cookie", &cookie)], &path);
        assert_eq!(gone.status, 404, "{path}");
        let home = gone.text().matches("href=\"/today\"").count();
        assert!(signed_in(gone.text()) && home > 1, "{}", gone.text());
    }

    // A field that is no number, a body that is no form, an address that cannot be read: what the framework itself
    // refuses is such a page too.
    let give = format!("{case}/card");
    for (path, kind, body) in [
        (&give, "application/x-www-form-urlencoded", "days=seven"),
        (&give, "application/json", "{}"),
        (&give, "application/x-www-form-urlencoded", "days=7&days=7"),
    ] {
        let refused = server.post_body_with(&[("cookie", &cookie)], path, kind, body);
        assert_eq!(refused.status, 400, "{kind} {body}");
        assert!(
            signed_in(refused.text()) && refused.text().contains(&back),
            "{}",
            refused.text()
        );
    }
    let coordinator = server.sign_ins.iter().find(|way| way.role == "coordinator").unwrap();
    let reader = server.sign_in(&coordinator.name);
    let unread = server.get_with(&[("cookie", &reader)], &format!("{case}/log?before=x"));
    assert_eq!(unread.status, 400);
    assert!(signed_in(unread.text()), "{}", unread.text());

    // In the language that they chose.
    let cookies = format!("{cookie}; language=en");
    let gone = server.get_with(&[("cookie", &cookies)], "/nowhere");
    assert!(gone.text().contains("Back to your start page"), "{}", gone.text());

    // Nobody is signed in: the front page's own header, and the way there.
    let gone = server.get("/nowhere");
    assert_eq!(gone.status, 404);
    assert!(
        !signed_in(gone.text()) && gone.text().contains("<a href=\"/\">"),
        "{}",
        gone.text()
    );
}

#[test]
fn what_is_missing_is_asked_for_again_and_the_rest_goes_along() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    let way = server.get_with(&[("cookie", &cookie)], &format!("{case}/way"));
    let next = way.text().split("id=\"step-").skip(1);
    let next = next.into_iter().find(|part| part.contains("stands-next")).unwrap();
    let step = format!("{case}/step/{}", next.split('"').next().unwrap());
    let version = hidden(way.text(), "version");

    // Two fields are blank: both are asked for, each with what is wrong, at the address that the form went to.
    let sent = [
        ("version", version.as_str()),
        ("state", "waiting"),
        ("promised", "yes"),
        ("waiting_for", " "),
        ("next_contact", "i morgen"),
    ];
    let asked = send(&server, &cookie, &step, &sent);
    assert_eq!(asked.status, 422);
    let page = asked.text();
    assert_eq!(page.matches("aria-invalid=\"true\"").count(), 2, "{page}");
    for needed in [
        format!("action=\"{step}\""),
        "Hvad venter vi på?".to_owned(),
        "Her mangler der noget.".to_owned(),
        "Her mangler en dag.".to_owned(),
    ] {
        assert!(page.contains(&needed), "{needed}: {page}");
    }
    assert_eq!(
        (hidden(page, "state"), hidden(page, "promised")),
        ("waiting".into(), "yes".into())
    );

    // What was too long stands there to be made shorter.
    let long = "Vi venter. ".repeat(60);
    let mut again = sent;
    again[3] = ("waiting_for", long.as_str());
    again[4] = ("next_contact", "2031-03-04");
    let asked = send(&server, &cookie, &step, &again);
    assert_eq!(asked.status, 422);
    assert!(
        asked.text().contains("Teksten er for lang.") && asked.text().contains(long.trim()),
        "{}",
        asked.text()
    );
    assert_eq!(hidden(asked.text(), "next_contact"), "2031-03-04");
    assert_eq!(hidden(asked.text(), "version"), version, "nothing was changed");

    // A version that the case has not reached yet, as on a page from before a backup was restored.
    again[3] = ("waiting_for", "Vi venter på, at lægen svarer.");
    again[0] = ("version", "4000");
    let ahead = send(&server, &cookie, &step, &again);
    assert_eq!(ahead.status, 409, "{}", ahead.text());
    assert!(ahead.text().contains("Nogen ændrede det imens"), "{}", ahead.text());
    again[0] = ("version", version.as_str());
    assert_eq!(send(&server, &cookie, &step, &again).status, 303);
    let way = server.get_with(&[("cookie", &cookie)], &format!("{case}/way"));
    assert!(way.text().contains("at lægen svarer"));
}

#[test]
fn a_childs_screen_names_nobody_and_an_island_gets_no_page() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    for path in ["/t/page/1/none", "/t/talk/none/none"] {
        let gone = server.get_with(&[("cookie", &cookie)], path);
        assert_eq!(gone.status, 404, "{path}");
        assert!(gone.text().contains("Det gik ikke lige nu"), "{}", gone.text());
        for told in ["Lise", "sign-out", "Køge", "/today", "Børnehøjde", "href=\"/\""] {
            assert!(!gone.text().contains(told), "{path}: {told}");
        }
    }
    // It is told in the language it is written in, a talk's in Danish.
    for (path, tag) in [("/t/page/1/none", "lang=\"en\""), ("/t/talk/none/none", "lang=\"da\"")] {
        let gone = server.get_with(&[("cookie", "look=000en")], path);
        assert!(gone.text().contains(tag), "{path}: {}", gone.text());
        assert_eq!(gone.text().contains("That did not work"), tag.contains("en"), "{path}");
    }
    let headers = [("origin", "https://elsewhere.example"), ("cookie", cookie.as_str())];
    let refused = server.post_with(&headers, "/check/words", &[]);
    assert_eq!((refused.status, refused.text()), (403, "refused"));
}

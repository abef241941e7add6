//! The screens of a child of five while the police may still ask: nothing there takes what an adult would write in its stead, no
//! line about the event is read back to it, and no page says why.

use super::screen::opened;
use super::{child, hidden, leads_to, send, table};
use e2e::server::{Answer, Server};

/// What an adult could write that the child had told them.
const TOLD: &str = "Min onkel slår mig.";

/// The adviser answers on their own phone that the child waits for its interview.
fn lock(server: &Server, case: &str) {
    let phone = server.sign_in("karl.dragoer");
    let prepare = format!("{case}/prepare");
    let form = server.get_with(&[("cookie", &phone)], &prepare);
    let of_form = ["against", "window", "talk"].map(|name| (name, hidden(form.text(), name)));
    let mut fields: Vec<(&str, &str)> = of_form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    // Harmed by nobody who is known of: what else would have to be answered too.
    let about = ("safety.police_about", "child-witness");
    fields.extend([("safety.police", "interview-pending"), about, ("keep", "answers")]);
    let kept = send(server, &phone, &prepare, &fields);
    assert_eq!(leads_to(&kept), format!("{case}#safety"), "{}", kept.text());
}

/// Says nothing of why something is not there.
fn keeps_quiet(answer: &Answer) {
    let page = answer.text().to_lowercase();
    for telling in ["politi", "afhør", "mistænk", "mistanke", "lukket", "ikke vises"] {
        assert!(!page.contains(telling), "the screen says why: {telling}");
    }
}

#[test]
fn nobody_writes_for_a_child_of_five_on_its_own_screen() {
    let server = Server::demo();
    let screen = opened(&server, "Noah");
    let see = || server.get_with(&[("cookie", &screen)], "/t/page/5");
    let before = see();
    for there in ["class=\"tray\"", "action=\"/t/ask\"", "<textarea"] {
        assert!(before.text().contains(there), "{there}");
    }
    let phone = server.sign_in("karl.dragoer");
    let case = child(&server, &phone, "Noah");
    lock(&server, &case);
    let page = see();
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Vil du spørge om noget?"), "{}", page.text());
    for gone in ["class=\"tray\"", "action=\"/t/ask\"", "<textarea", "name=\"words\""] {
        assert!(!page.text().contains(gone), "{gone}");
    }
    keeps_quiet(&page);
    // A page that was open before sends it all the same: it is kept nowhere, and leads on.
    let sent = send(&server, &screen, "/t/ask", &[("words", TOLD)]);
    assert_eq!(sent.status, 422, "{}", sent.text());
    assert!(
        sent.text().contains("action=\"/t/leave\"") && !sent.text().contains(TOLD),
        "{}",
        sent.text()
    );
    keeps_quiet(&sent);
    let way = server.get_with(&[("cookie", &phone)], &format!("{case}/way"));
    assert!(!way.text().contains(TOLD));
    // Somebody older writes itself, also then.
    let ali = opened(&server, "Ali");
    let page = server.get_with(&[("cookie", &ali)], "/t/page/5");
    assert!(page.text().contains("action=\"/t/ask\""), "{}", page.text());
}

#[test]
fn in_a_talk_nobody_writes_for_it_how_it_was_and_no_line_asks_it_again() {
    let server = Server::demo();
    let (talk, case, _) = table::opened(&server, "karl.dragoer", "Noah");
    let see = |path: &str| server.get_with(&[("cookie", &talk)], path);
    let put = |path: &str, fields: &[(&str, &str)]| send(&server, &talk, path, fields);
    let (face, feedback, lines) = ("/t/talk/16", "/t/talk/19", "/t/talk/5");
    for path in [face, feedback] {
        assert!(see(path).text().contains("class=\"tray\""), "{path}");
    }
    lock(&server, &case);
    for path in [face, feedback] {
        let page = see(path);
        assert_eq!(page.status, 200);
        assert!(page.text().contains("class=\"a-face\""), "it still points: {path}");
        for gone in ["class=\"tray\"", "<textarea", "name=\"line\""] {
            assert!(!page.text().contains(gone), "{path}: {gone}");
        }
        keeps_quiet(&page);
    }
    for (path, fields) in [
        (face, [("face", "4"), ("face_words", TOLD)]),
        (feedback, [("mood", "good"), ("line", TOLD)]),
        (lines, [("from", "5"), ("line", TOLD)]),
    ] {
        let refused = put(path, &fields);
        assert_eq!(refused.status, 422, "{path}: {}", refused.text());
        assert!(refused.text().contains("Det kan ikke stå her."), "{path}");
        assert!(!refused.text().contains("Har jeg forstået dig rigtigt?"), "{path}");
        keeps_quiet(&refused);
    }
    assert!(!see(lines).text().contains(TOLD), "it is laid by nowhere");
    // What a child says of here and now is read back as ever, and a face is a face.
    assert_eq!(leads_to(&put(lines, &[("line", "Min kanin hedder Ludo.")])), lines);
    assert!(see(lines).text().contains("Har jeg forstået dig rigtigt?"));
    assert_eq!(leads_to(&put(face, &[("face", "4")])), "/t/talk/17");
    assert_eq!(leads_to(&put(feedback, &[("mood", "good")])), feedback);
}

//! A talk that the child was told of is moved or called off: its screen says so, and its adviser is asked to say it too.

use super::forged::{forms, pairs};
use super::screen::{given, show};
use super::{child, hidden, leads_to, send};
use e2e::server::Server;

/// Laura's case with its letter given, and its talk's id.
fn told(server: &Server, cookie: &str) -> (String, String) {
    let get = |path: &str| server.get_with(&[("cookie", cookie)], path);
    let case = child(server, cookie, "Laura");
    let form = get(&format!("{case}/prepare"));
    let fields = [
        ("against", hidden(form.text(), "against")),
        ("document", "before-meeting".to_owned()),
        ("keep", "paper".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let made = send(server, cookie, &format!("{case}/prepare"), &fields);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{}", made.text());
    let version = hidden(get(&hand_over).text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("how", "read-aloud"),
        ("sure", "true"),
        ("on", "2026-12-01"),
    ];
    send(server, cookie, &hand_over, &fields);
    let page = get(&case);
    let at = format!("{case}/edit/meeting/");
    let ids = page.text().split(&at).skip(1);
    let ids = ids.map(|rest| rest.split('"').next().unwrap_or_default().to_owned());
    let talk = ids.into_iter().find(|id| !id.is_empty() && id != "new");
    (case, talk.expect("a talk"))
}

/// The cookie of the child's screen, opened by the adviser on a machine of its own.
fn screen(server: &Server, case: &str) -> String {
    let cookie = server.sign_in("lise.koege");
    show(server, &cookie, case);
    let opened = send(server, &cookie, &format!("{case}/screen"), &[]);
    given(&opened)
}

fn end(server: &Server, cookie: &str, case: &str, talk: &str, to: &str) -> u16 {
    let page = server.get_with(&[("cookie", cookie)], case);
    let version = hidden(page.text(), "version");
    let fields = [("version", version.as_str()), ("to", to)];
    send(server, cookie, &format!("{case}/edit/meeting/{talk}/end"), &fields).status
}

#[test]
fn a_child_whose_talk_is_called_off_hears_it_and_its_adviser_is_asked_to_say_it() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let (case, talk) = told(&server, &cookie);
    let child = screen(&server, &case);
    let sees = || {
        server
            .get_with(&[("cookie", &child)], "/t/page/1")
            .text()
            .replace('\u{a0}', " ")
    };
    assert!(sees().contains("Vi ses "), "the child reads when it is: {}", sees());
    let today = || server.get_with(&[("cookie", &cookie)], "/today").text().to_owned();
    assert!(!today().contains("Skal have at vide, at samtalen"));

    assert_eq!(end(&server, &cookie, &case, &talk, "cancelled"), 303);
    let screen = sees();
    for words in ["Vi skulle ses ", "Jeg har ikke glemt dig."] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    assert!(!screen.contains("Vi ses "), "nobody comes then: {screen}");
    assert!(today().contains("Skal have at vide, at samtalen er flyttet eller aflyst."));
    let page = server.get_with(&[("cookie", &cookie)], &case);
    assert!(page.text().contains("Fortæl det til barnet"), "{}", page.text());

    // Somebody else cannot say that it was told.
    let other = server.sign_in("ole.koege");
    assert_eq!(end_of_other(&server, &other, &case, &talk), 403);
    assert_eq!(end(&server, &cookie, &case, &talk, "told"), 303);
    assert!(!today().contains("Skal have at vide, at samtalen"));
    assert!(!sees().contains("Vi skulle ses"), "it was told, and is over");
    let page = server.get_with(&[("cookie", &cookie)], &case);
    assert!(
        page.text().contains("barnet har fået at vide, at et møde"),
        "the history says it"
    );
    // Pressed by mistake it is taken back: a child that was told nothing does not wait in vain.
    let back = forms(page.text())
        .into_iter()
        .find(|form| form.action.ends_with("/undo"))
        .expect("a way back");
    assert_eq!(
        leads_to(&send(&server, &cookie, &back.action, &pairs(&back.fields))),
        case
    );
    assert!(today().contains("Skal have at vide, at samtalen er flyttet eller aflyst."));
    assert!(sees().contains("Vi skulle ses "), "{}", sees());
}

/// The paper about it is made from the child's page, and whoever is given it knows.
#[test]
fn the_paper_of_a_called_off_talk_is_made_from_its_card_and_tells_it() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let (case, talk) = told(&server, &cookie);
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let paper_of = |fields: &[(&str, &str)]| {
        let form = get(&format!("{case}/prepare?document=meeting-moved"));
        let against = hidden(form.text(), "against");
        let mut all = vec![
            ("against", against.as_str()),
            ("document", "meeting-moved"),
            ("keep", "paper"),
        ];
        all.extend(fields);
        send(&server, &cookie, &format!("{case}/prepare"), &all)
    };
    // Nothing is moved: there is nothing to tell, and the page says so.
    let nothing = paper_of(&[]);
    assert!(
        nothing.text().contains("ikke noget nyt at fortælle"),
        "{}",
        nothing.text()
    );

    assert_eq!(end(&server, &cookie, &case, &talk, "cancelled"), 303);
    let page = get(&case);
    assert!(page.text().contains(&format!("{case}/prepare?document=meeting-moved")));
    // Nobody has said when the child hears: that is confirmed first.
    let asked = paper_of(&[]);
    assert!(asked.text().contains("hvornår det hører fra dig"), "{}", asked.text());
    let made = paper_of(&[("acknowledge", "waiting-without-day")]);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{} {}", made.status, made.text());
    let paper = hand_over.trim_end_matches("/hand-over").to_owned();
    assert!(get(&paper).text().replace('\u{a0}', " ").contains("Det er aflyst."));
    assert!(get(&format!("{paper}/pdf")).body.starts_with(b"%PDF"));
    let today = || get("/today").text().to_owned();
    assert!(today().contains("Skal have at vide, at samtalen"), "made is not given");

    let version = hidden(get(&hand_over).text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("how", "read-aloud"),
        ("sure", "true"),
        ("on", "2026-12-01"),
    ];
    send(&server, &cookie, &hand_over, &fields);
    assert!(!today().contains("Skal have at vide, at samtalen"));
}

fn end_of_other(server: &Server, cookie: &str, case: &str, talk: &str) -> u16 {
    let fields = [("version", "1"), ("to", "told")];
    send(server, cookie, &format!("{case}/edit/meeting/{talk}/end"), &fields).status
}

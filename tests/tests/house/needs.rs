//! What the adviser enters of a child's needs is seen on the child's screens, and named on none of them.

use super::{child, hidden, leads_to, screen, send, table};
use e2e::server::Server;

/// Enters needs on the child's page.
fn enter(server: &Server, cookie: &str, case: &str, needs: &[&str]) {
    let path = format!("{case}/edit/child");
    let page = server.get_with(&[("cookie", cookie)], &path);
    let against = hidden(page.text(), "against");
    let mut fields = vec![("against", against.as_str())];
    fields.extend(needs.iter().map(|need| ("child.needs", *need)));
    let kept = send(server, cookie, &path, &fields);
    assert_eq!(kept.status, 303, "{}", kept.text());
}

/// The classes of a page's body.
fn body(page: &str) -> &str {
    let (_, from) = page.split_once("<body class=\"").expect("a body");
    from.split_once('"').map_or("", |(classes, _)| classes)
}

const TELLING: [&str; 6] = ["ordblind", "dyslexia", "sight", "ser dårligt", "needs", "handicap"];

#[test]
fn the_childs_pages_have_the_lettering_and_never_say_why() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    enter(&server, &cookie, &case, &["sight", "dyslexia"]);
    screen::show(&server, &cookie, &case);
    let opened = send(&server, &cookie, &format!("{case}/screen"), &[]);
    assert_eq!(leads_to(&opened), "/t/page/1", "{}", opened.text());
    let screen = screen::given(&opened);
    for page in 1..=6 {
        let page = server.get_with(&[("cookie", &screen)], &format!("/t/page/{page}"));
        assert!(
            body(page.text()).ends_with(" type-largest set-wide"),
            "{}",
            body(page.text())
        );
        let words = page.text().to_lowercase();
        for word in TELLING {
            assert!(!words.contains(word), "{word}");
        }
    }
    // Another child on the same server has what its band has.
    let other = screen::opened(&server, "Samira");
    let page = server.get_with(&[("cookie", &other)], "/t/page/1");
    assert_eq!(body(page.text()), "screen size-0");
}

#[test]
fn the_screen_on_the_table_tells_of_a_stop_that_the_child_can_make() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    enter(&server, &cookie, &case, &["sight", "dyslexia"]);
    let (screen, _, _) = table::opened(&server, "lise.koege", "Laura");
    for page in [1, 3, 4] {
        let page = server.get_with(&[("cookie", &screen)], &format!("/t/talk/{page}"));
        assert_eq!(page.status, 200);
        assert!(
            body(page.text()).contains(" type-largest set-wide at-table"),
            "{}",
            body(page.text())
        );
        let words = page.text().to_lowercase();
        for word in TELLING {
            assert!(!words.contains(word), "{word}");
        }
    }
    // Laura's sign is agreed, and stands as it is; what she can press is said beside it.
    let hello = server
        .get_with(&[("cookie", &screen)], "/t/talk/1")
        .text()
        .replace('\u{a0}', " ");
    assert!(
        hello.contains("Så trykker jeg på Stop og holder op med at spørge."),
        "{hello}"
    );
}

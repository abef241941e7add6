//! "Nyt" on a child's way: since the child itself last looked, however often its adviser has shown a way meanwhile. And in
//! whose language a way is.

use super::screen::{given, opened, plain, show};
use super::{child, hidden, leads_to, send, table};
use e2e::server::{Answer, Server};

/// Laura's case, with her way shown; its address.
fn shown(server: &Server) -> String {
    let cookie = server.sign_in("lise.koege");
    let case = child(server, &cookie, "Laura");
    show(server, &cookie, &case);
    case
}

/// Another visit: the adviser opens the child's screen anew. Returns its cookie.
fn visit(server: &Server, case: &str) -> String {
    let opened = send(server, &server.sign_in("lise.koege"), &format!("{case}/screen"), &[]);
    assert_eq!(leads_to(&opened), "/t/page/1", "{}", opened.text());
    given(&opened)
}

/// The adviser lets the first step that stands so on their page wait, and shows the way.
fn changes(server: &Server, case: &str, stands: &str, waits_for: &str) {
    let cookie = server.sign_in("lise.koege");
    let page = server.get_with(&[("cookie", &cookie)], &format!("{case}/way"));
    let steps = page.text().split("<li id=\"step-").skip(1);
    let step = steps
        .filter(|part| part.split('>').next().is_some_and(|tag| tag.contains(stands)))
        .find_map(|part| part.split('"').next())
        .unwrap_or_else(|| panic!("no step {stands}"));
    let version = hidden(page.text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("state", "waiting"),
        ("waiting_for", waits_for),
        ("next_contact", "2031-03-04"),
    ];
    let changed = send(server, &cookie, &format!("{case}/step/{step}"), &fields);
    assert_eq!(changed.status, 303, "{}", changed.text());
    show(server, &cookie, case);
}

fn see(server: &Server, screen: &str, path: &str) -> Answer {
    let page = server.get_with(&[("cookie", screen)], path);
    assert_eq!(page.status, 200, "{path}");
    page
}

/// At how many places of the way a page says that they are new.
fn marks(server: &Server, screen: &str, path: &str) -> usize {
    plain(&see(server, screen, path)).matches("Nyt: Det er nyt").count()
}

#[test]
fn what_is_new_is_new_until_the_child_has_seen_it() {
    let server = Server::demo();
    let case = shown(&server);
    let first = visit(&server, &case);
    assert_eq!(marks(&server, &first, "/t/page/1"), 0, "a first way is no news");
    changes(&server, &case, "stands-next", "Vi venter på, at skolen svarer.");
    let second = visit(&server, &case);
    assert_eq!(marks(&server, &second, "/t/page/1"), 1, "it is new");
    see(&server, &second, "/t/page/2");
    assert_eq!(marks(&server, &second, "/t/page/1"), 1, "and stays so for the visit");
    let third = visit(&server, &case);
    for _ in 0..2 {
        assert_eq!(marks(&server, &third, "/t/page/1"), 0, "now the child knows it");
    }
}

#[test]
fn of_two_ways_shown_between_two_visits_neither_is_lost() {
    let server = Server::demo();
    let case = shown(&server);
    assert_eq!(marks(&server, &visit(&server, &case), "/t/page/1"), 0);
    changes(&server, &case, "stands-next", "Vi venter på, at skolen svarer.");
    changes(&server, &case, "stands-done", "Vi venter på lægen.");
    // A page of the screen that shows no way is no look at it.
    let other = visit(&server, &case);
    see(&server, &other, "/t/page/4");
    let next = visit(&server, &case);
    assert_eq!(marks(&server, &next, "/t/page/1"), 2);
    assert_eq!(marks(&server, &visit(&server, &case), "/t/page/1"), 0);
}

#[test]
fn a_way_that_is_shown_while_the_child_looks_is_new_at_once() {
    let server = Server::demo();
    let case = shown(&server);
    let screen = visit(&server, &case);
    assert_eq!(marks(&server, &screen, "/t/page/1"), 0);
    changes(&server, &case, "stands-next", "Vi venter på, at skolen svarer.");
    assert_eq!(marks(&server, &screen, "/t/page/1"), 1);
    assert_eq!(marks(&server, &visit(&server, &case), "/t/page/1"), 0);
}

#[test]
fn what_was_looked_at_in_a_talk_is_no_news_at_home() {
    let server = Server::demo();
    let case = shown(&server);
    assert_eq!(marks(&server, &visit(&server, &case), "/t/page/1"), 0);
    changes(&server, &case, "stands-next", "Vi venter på, at skolen svarer.");
    let (talk, _, _) = table::opened(&server, "lise.koege", "Laura");
    assert_eq!(marks(&server, &talk, "/t/talk/18"), 1);
    assert_eq!(marks(&server, &visit(&server, &case), "/t/page/1"), 0);
}

/// A voice reads an English page in English, and what an adviser typed in Danish.
#[test]
fn what_the_adviser_wrote_is_marked_as_danish_on_an_english_page() {
    let server = Server::demo();
    let case = shown(&server);
    changes(&server, &case, "stands-next", "Vi venter på, at skolen svarer.");
    let screen = visit(&server, &case);
    let headers = [("origin", server.address.as_str()), ("cookie", screen.as_str())];
    let look = given(&server.post_with(&headers, "/t/look", &[("size", "0"), ("language", "en")]));
    let page = see(&server, &format!("{screen}; {look}"), "/t/page/1");
    let text = page.text().replace('\u{a0}', " ");
    assert!(text.contains("<html lang=\"en\""), "{text}");
    let own = text
        .split("<bdi lang=\"da\">")
        .skip(1)
        .any(|rest| rest.starts_with("Vi venter på, at skolen svarer"));
    assert!(own, "no mark around the adviser's words: {text}");
}

/// The name of a picture's link and of a fold, and the sections of the law.
#[test]
fn what_is_danish_inside_links_and_folds_of_an_english_page_is_marked_too() {
    let server = Server::demo();
    let in_english = |name: &str| {
        let screen = opened(&server, name);
        let headers = [("origin", server.address.as_str()), ("cookie", screen.as_str())];
        let look = given(&server.post_with(&headers, "/t/look", &[("size", "0"), ("language", "en")]));
        format!("{screen}; {look}")
    };
    let way = see(&server, &in_english("Noah"), "/t/page/1");
    let own = "Karen snakker med de voksne i børnehaven";
    let marked = format!("<bdi lang=\"da\">{own}");
    let all = way.text().matches(own).count();
    assert!(all >= 2, "in the strip and below the hill: {}", way.text());
    assert_eq!(way.text().matches(&marked).count(), all, "{}", way.text());
    let rights = see(&server, &in_english("Samira"), "/t/page/4");
    assert!(rights.text().contains("<p lang=\"da\">"), "{}", rights.text());
}

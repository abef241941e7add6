//! A button that is slow to answer is pressed again and again. Presses that come at once are done, or a page says that somebody
//! was quicker: none ends in a page that something does not fit, as if whoever pressed had done something wrong.

use super::edit::Desk;
use super::letter::Letter;
use super::{child, hidden, leads_to, screen, send, table};
use e2e::server::{Answer, Server};
use std::collections::BTreeSet;

/// How many presses come at once: many more than the tries of an act where somebody was quicker (`service::act`).
const PRESSES: usize = 20;

/// Sends the same form many times at once; where each answer leads to.
fn at_once(server: &Server, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Vec<String> {
    let start = std::sync::Barrier::new(PRESSES);
    std::thread::scope(|scope| {
        let presses: Vec<_> = (0..PRESSES)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    let answer = send(server, cookie, path, fields);
                    assert_eq!(answer.status, 303, "{path}\n{}", answer.text());
                    leads_to(&answer).to_owned()
                })
            })
            .collect();
        presses.into_iter().map(|press| press.join().unwrap()).collect()
    })
}

#[test]
fn many_presses_make_a_letter() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Mathilde");
    let letter = Letter::of(&server, &cookie, &case);
    let papers = at_once(&server, &cookie, &letter.prepare, &letter.fields());
    for paper in papers.iter().collect::<BTreeSet<_>>() {
        let paper = paper.strip_suffix("/hand-over").expect(paper);
        let pdf = server.get_with(&[("cookie", &cookie)], &format!("{paper}/pdf"));
        assert!(pdf.status == 200 && pdf.body.starts_with(b"%PDF"), "{paper}");
    }
}

#[test]
fn many_presses_make_the_childs_paper_of_a_talk() {
    let server = Server::demo();
    let (cookie, _, _) = table::opened(&server, "lise.koege", "Samira");
    for to in at_once(&server, &cookie, "/t/talk/17", &[("make", "paper")]) {
        assert_eq!(to, "/t/talk/17");
    }
}

#[test]
fn a_child_that_presses_many_times_asks_once() {
    let server = Server::demo();
    let cookie = screen::opened(&server, "Laura");
    for to in at_once(&server, &cookie, "/t/ask", &[("words", "Må jeg have min kanin med?")]) {
        assert_eq!(to, "/t/page/5?sent=1");
    }
    let lise = server.sign_in("lise.koege");
    let case = child(&server, &lise, "Laura");
    let way = server.get_with(&[("cookie", &lise)], &format!("{case}/way"));
    let asked = way.text().matches(&format!("action=\"{case}/question/")).count();
    assert_eq!(asked, 1, "{}", way.text());
}

#[test]
fn many_presses_show_the_child_its_way() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let way = format!("{}/way", child(&server, &cookie, "Laura"));
    let page = server.get_with(&[("cookie", &cookie)], &way);
    let version = hidden(page.text(), "version");
    let shown = at_once(&server, &cookie, &way, &[("version", &version), ("sure", "true")]);
    for to in shown {
        assert_eq!(to, format!("{way}#part-shown"));
    }
}

/// Whoever is named on a page by its place is not the next one after the first press.
#[test]
fn many_presses_correct_one_entry() {
    let server = Server::demo();
    let cookie = server.sign_in("karl.dragoer");
    let correct = format!("{}/meeting/m1/correct", child(&server, &cookie, "Elias"));
    let page = || server.get_with(&[("cookie", &cookie)], &correct).text().to_owned();
    let there = |page: &str| page.matches("value=\"absent-").count();
    let before = page();
    assert!(there(&before) >= 2, "{before}");
    let fields = [
        ("version", hidden(&before, "version")),
        ("what", "absent-0".to_owned()),
        ("absent-0-why", "Var syg den dag.".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    for to in at_once(&server, &cookie, &correct, &fields) {
        assert_eq!(to, correct);
    }
    let after = page();
    assert_eq!(there(&after), there(&before) - 1, "{after}");
    assert_eq!(after.matches("Var syg den dag.").count(), 1, "{after}");
}

/// Acts that add something each time give up where others are quicker again and again, and say so.
#[test]
fn whoever_was_too_late_is_told_to_look_again() {
    let desk = Desk::of("Laura");
    let new = format!("{}/edit/notice/new", desk.case);
    let page = desk.get(&new);
    let start = std::sync::Barrier::new(PRESSES);
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let presses: Vec<_> = (0..PRESSES)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    let came = [("{}.received_at#date", "01.12.2026"), ("{}.received_at#time", "9.30")];
                    desk.write_on(&page, &new, &came)
                })
            })
            .collect();
        presses.into_iter().map(|press| press.join().unwrap()).collect()
    });
    for answer in answers {
        if answer.status == 409 {
            let says = answer.text().contains("Nogen ændrede det imens");
            assert!(says && answer.text().contains("Tilbage til sagen"), "{}", answer.text());
        } else {
            assert_eq!(
                leads_to(&answer),
                format!("{}?open=deadlines#notices", desk.case),
                "{}",
                answer.text()
            );
        }
    }
}

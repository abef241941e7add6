//! The screens of a child of four to six say no clock, which it does not know: its own pages, every part of a talk, every tool.

use super::screen::opened;
use super::{leads_to, send, table};
use e2e::server::Server;

/// What a page says outside the adult's trays, as one reads it.
fn heard(html: &str) -> String {
    let mut outside = String::new();
    for (nth, part) in html.split("<details").enumerate() {
        let (inside, after) = part.split_once("</details>").unwrap_or(("", part));
        let tag = inside.split('>').next().unwrap_or_default();
        if nth == 0 || !tag.contains("class=\"tray\"") {
            outside.push_str(inside);
        }
        outside.push_str(after);
    }
    let text = outside
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    text.collect::<Vec<_>>().join(" ").replace('\u{a0}', " ").to_lowercase()
}

/// "10.15", "9:30" or the word itself.
fn tells_a_clock(text: &str) -> bool {
    let numbers = text.as_bytes().windows(4).any(|four| {
        let digit = |nth: usize| four[nth].is_ascii_digit();
        digit(0) && matches!(four[1], b'.' | b':') && digit(2) && digit(3)
    });
    numbers || text.contains("klokken")
}

fn look(server: &Server, cookie: &str, paths: &[String]) {
    for path in paths {
        let page = server.get_with(&[("cookie", cookie)], path);
        assert_eq!(page.status, 200, "{path}");
        let said = heard(page.text());
        assert!(!tells_a_clock(&said), "{path}: {said}");
    }
}

#[test]
fn no_screen_of_the_youngest_says_a_clock() {
    let server = Server::demo();
    for name in ["Noah", "Otto"] {
        let screen = opened(&server, name);
        let mut pages: Vec<String> = (1..=8).map(|page| format!("/t/page/{page}")).collect();
        pages.extend((1..=4).map(|station| format!("/t/page/1?s={station}")));
        look(&server, &screen, &pages);
    }
    let (talk, _, _) = table::opened(&server, "karl.dragoer", "Noah");
    let mut parts: Vec<String> = (1..=19).map(|part| format!("/t/talk/{part}")).collect();
    parts.push("/t/talk/tools".to_owned());
    parts.extend((1..=5).chain([7]).map(|tool| format!("/t/talk/tools/{tool}")));
    look(&server, &talk, &parts);
    // Once it is agreed when they meet again, on the next day that can be tapped, and the paper is made.
    let put = |path: &str, fields: &[(&str, &str)]| send(&server, &talk, path, fields);
    let page = server.get_with(&[("cookie", &talk)], "/t/talk/15");
    let near = page
        .text()
        .split("name=\"next_on-day\" value=\"")
        .nth(1)
        .expect("a day");
    let near = near.split('"').next().unwrap();
    let agreed = [
        ("next_on-day", near),
        ("next_on-was", ""),
        ("next_on", ""),
        ("next_at", "10.30"),
    ];
    assert_eq!(leads_to(&put("/t/talk/15", &agreed)), "/t/talk/16");
    let page = server.get_with(&[("cookie", &talk)], "/t/talk/15");
    let said = heard(page.text());
    assert!(said.contains("vi ses i morgen formiddag."), "{said}");
    let _ = put("/t/talk/17", &[("make", "paper")]);
    look(&server, &talk, &parts);
}

//! The house on days that are not like others.

use e2e::cases;
use e2e::server::{Answer, Server};

/// The rows of Today of one kind, each from its moment on.
fn rows<'a>(page: &'a str, kind: &str) -> Vec<&'a str> {
    let row = format!("class=\"due kind-{kind}\"");
    page.split(row.as_str())
        .skip(1)
        .filter_map(|row| row.split("</p>").next())
        .collect()
}

#[test]
fn a_demo_has_something_to_look_at_on_every_day() {
    // A Saturday that is Christmas, the night without two o'clock, the day of leap years, a Sunday after midnight.
    for moment in [
        "2026-12-26T11:00",
        "2027-03-28T02:30",
        "2028-02-29T13:15",
        "2026-12-06T00:30",
    ] {
        let server = Server::demo_at(moment);
        for way in server.sign_ins.iter().filter(|way| way.role == "adviser") {
            let cookie = server.sign_in(&way.name);
            let page = server.get_with(&[("cookie", &cookie)], "/today");
            let whose = format!("{moment}, {}", way.name);
            let talks = rows(page.text(), "talk");
            for day in ["i dag", "i morgen"] {
                let there = talks.iter().any(|row| row.to_lowercase().contains(day));
                assert!(there, "{whose}: no talk {day} among {talks:?}");
            }
            let deadlines = rows(page.text(), "deadline");
            assert!(
                deadlines.iter().any(|row| !row.contains("class=\"late\"")),
                "{whose}: no deadline runs"
            );
        }
    }
}

/// Sends a case file from the front page.
fn file(server: &Server, name: &str) -> Answer {
    let case = std::fs::read_to_string(cases::file(name)).unwrap();
    let body = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"case.json\"\r\n\
         content-type: application/json\r\n\r\n{case}\r\n--edge--\r\n"
    );
    server.post_body("/case-file", "multipart/form-data; boundary=edge", &body)
}

#[test]
fn a_file_whose_talk_lies_behind_says_so_and_is_moved_with_one_press() {
    let server = Server::demo_at("2026-12-04T10:00");
    // Its talk is on 24 November.
    let page = file(&server, "examples/ali-8-koebenhavn-parent-concern.json");
    assert!(page.text().contains("name=\"stand\""), "{}", page.text());
    assert!(page.text().contains("Den dag er gået"));

    let fields = fields(page.text());
    let press = |how: &'static str| {
        let mut sent: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        sent.push(("stand", how));
        server.post("/letter", &sent)
    };
    // The fourth is a Friday.
    let moved = press("move");
    assert!(moved.text().contains("value=\"2026-12-07\""), "{}", moved.text());
    assert!(!moved.text().contains("name=\"stand\""), "it is said again");
    let then = press("then");
    assert!(then.text().contains("value=\"2026-11-23\""), "{}", then.text());
    assert!(!then.text().contains("name=\"stand\""), "it is said again");
}

/// What the form of the workbench would send, but for its choices.
fn fields(page: &str) -> Vec<(String, String)> {
    let base = super::hidden(page, "base");
    vec![("base".to_owned(), base), ("on".to_owned(), String::new())]
}

#[test]
fn a_file_whose_talk_lies_ahead_is_left_alone() {
    let server = Server::demo_at("2026-11-23T10:00");
    let page = file(&server, "examples/ali-8-koebenhavn-parent-concern.json");
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("name=\"stand\""));
}

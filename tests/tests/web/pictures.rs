//! Every page of the adults at four widths, against the kept pictures: what a change of one style moved elsewhere is seen
//! before it is used. `RENEW_PICTURES=1` keeps new ones, half as large and in greys; whoever keeps them looks at them.

use crate::ways;
use e2e::browser::{Browser, DESKTOP, PHONE, Size, TABLET};
use e2e::kept::assert_as_kept;
use e2e::paths;
use e2e::server::Server;
use std::process::Command;

const WIDE: Size = Size {
    name: "wide",
    width: 1680,
    height: 1050,
    scale: 1,
};

/// A day on which the demo has a talk today, one tomorrow and a deadline that runs.
const DAY: &str = "2026-12-01T09:15";

/// Whose pages they are, and which: a name, and the address. Not the log, whose lines tell when each case of the demo was
/// opened, to the minute; `accessible` looks at it.
fn pages(case: &str, talk: &str) -> Vec<(&'static str, Vec<(&'static str, String)>)> {
    let of = |path: &str| format!("{case}{path}");
    let at = |path: &str| format!("{case}/meeting/{talk}{path}");
    let plain = |path: &str| path.to_owned();
    vec![
        (
            "lise.koege",
            vec![
                ("today", plain("/today")),
                ("children", plain("/children")),
                ("everywhere", plain("/children/everywhere")),
                ("child", of("")),
                ("prepare", of("/prepare")),
                ("talk-flow", of(&format!("/talk/{talk}"))),
                ("room", at("/room")),
                ("cues", at("/cues")),
                ("after-talk", at("")),
                ("ending", at("/ending")),
                ("checklist", at("/checklist")),
                ("journal", of(&format!("/journal/{talk}"))),
                ("way", of("/way")),
                ("siblings", of("/siblings")),
                ("talk-now", plain("/talk-now")),
                ("away", plain("/me/away")),
                ("told", of("/told")),
                ("edit-child", of("/edit/child")),
                ("edit-basics", of("/edit/basics")),
                ("edit-person", of("/edit/person/new")),
                ("edit-notice", of("/edit/notice/new")),
                ("edit-meeting", of("/edit/meeting/new")),
                ("edit-decision", of("/edit/decision/new")),
                ("access", of("/access")),
                ("plan", plain("/plan")),
                ("phrases", plain("/phrases")),
                ("me", plain("/me")),
                ("help", plain("/help")),
            ],
        ),
        (
            "gry.koege",
            vec![
                ("team", plain("/team")),
                ("import", plain("/team/import")),
                ("approvals", plain("/approvals")),
                ("assign", of("/assign")),
                ("closed", plain("/closed")),
            ],
        ),
        ("tekst.koege", vec![("content", plain("/content"))]),
        ("drift.koege", vec![("accounts", plain("/accounts"))]),
    ]
}

#[test]
fn every_page_of_the_adults_looks_as_it_did() {
    let server = Server::demo_at(DAY);
    let folder = paths::pictures().join("pages");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let cookie = server.sign_in("lise.koege");
    let page = server.get_with(&[("cookie", &cookie)], &case);
    let talk = page.text().split(&format!("{case}/talk/")).nth(1).expect("a talk");
    let talk = talk.split('"').next().unwrap().to_owned();
    for (who, pages) in pages(&case, &talk) {
        let browser = Browser::full(&server.address);
        ways::sign_in(&browser, &server, who);
        for (name, path) in pages {
            for size in [PHONE, TABLET, DESKTOP, WIDE] {
                browser.resize(size);
                browser.goto(&path);
                // A caret blinks, and a field that is typed in at once has one.
                let _ = browser.run("document.activeElement?.blur();");
                browser.until("letters", "return document.fonts.status === 'loaded'");
                browser.picture(&format!("pages/{name}-{}", size.name));
            }
        }
    }
    let halve = paths::root().join("tests/web/halve.py");
    let halved = Command::new(paths::python()).arg(halve).arg(&folder).output().unwrap();
    assert!(halved.status.success(), "{}", String::from_utf8_lossy(&halved.stderr));
    let kept = paths::root().join("tests/web/pages");
    assert_as_kept("tests/pdf/compare.py", [&kept, &folder]);
}

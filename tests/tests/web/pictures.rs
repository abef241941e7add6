//! Every page of the adults at four widths, against the kept pictures: what a change of one style moved elsewhere is seen
//! before it is used. `RENEW_PICTURES=1` keeps new ones, half as large and in greys; whoever keeps them looks at them. What
//! an act leads to stands in `kept_states`; that no page is forgotten, in `every_page`.

use crate::{kept_drawing, ways};
use e2e::browser::{Browser, DESKTOP, PHONE, Size, TABLET};
use e2e::kept::assert_as_kept;
use e2e::paths;
use e2e::server::Server;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A caseworker's screen with room to spare.
const WIDE: Size = Size {
    name: "wide",
    width: 1680,
    height: 1050,
    scale: 1,
};

/// A day on which the demo has a talk today, one tomorrow and a deadline that runs.
pub const DAY: &str = "2026-12-01T09:15";

/// Whose pages they are, and which: a name, and the address.
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
                ("week", plain("/children/week")),
                ("child", of("")),
                ("prepare", of("/prepare")),
                ("talk-flow", of(&format!("/talk/{talk}"))),
                ("room", at("/room")),
                ("cues", at("/cues")),
                ("after-talk", at("")),
                ("ending", at("/ending")),
                ("ending-sheet", at("/sheet")),
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
                ("edit-promise", of("/edit/promise/new")),
                ("edit-ending", of("/edit/ending")),
                ("access", of("/access")),
                ("access-request", of("/access-request")),
                ("bisidder-refused", of("/bisidder-refused")),
                ("drawings-none", of("/drawings")),
                ("plan", plain("/plan")),
                ("plan-of-case", of("/plan")),
                ("phrases", plain("/phrases")),
                ("me", plain("/me")),
                ("own-password", plain("/me/password")),
                ("help", plain("/help")),
            ],
        ),
        (
            "gry.koege",
            vec![
                ("team", plain("/team")),
                ("team-due", plain("/team/due/deadlines")),
                ("import", plain("/team/import")),
                ("approvals", plain("/approvals")),
                ("assign", of("/assign")),
                ("closed", plain("/closed")),
                ("feedback-none", plain("/feedback")),
                ("retention-none", plain("/team/retention")),
                ("statistics-ready", plain("/team/statistics")),
                ("integrations-none", plain("/integrations")),
                ("wordings-none", plain("/wording")),
            ],
        ),
        (
            "tekst.koege",
            vec![
                ("content", plain("/content")),
                ("text-file", plain("/content/before-meeting/7-9")),
                ("text", plain("/content/before-meeting/7-9/sentence/hello")),
            ],
        ),
        (
            "drift.koege",
            vec![
                ("accounts", plain("/accounts")),
                ("account-new", plain("/accounts/new")),
            ],
        ),
    ]
}

/// An empty folder for new pictures, below target/pictures.
pub fn empty_folder(name: &str) -> PathBuf {
    let folder = paths::pictures().join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Holds the pictures of a folder, halved and in greys, to those of the same name in tests/web.
pub fn assert_look_as_kept(folder: &Path) {
    let halve = paths::root().join("tests/web/halve.py");
    let halved = Command::new(paths::python()).arg(halve).arg(folder).output().unwrap();
    assert!(halved.status.success(), "{}", String::from_utf8_lossy(&halved.stderr));
    let kept = paths::root().join("tests/web").join(folder.file_name().unwrap());
    std::fs::create_dir_all(&kept).unwrap();
    assert_as_kept("tests/pdf/compare.py", [&kept, folder]);
}

/// The page as it stands, at four widths.
pub fn at_four_widths(browser: &Browser, name: &str) {
    for size in [PHONE, TABLET, DESKTOP, WIDE] {
        browser.resize(size);
        keep(browser, name, size);
    }
}

fn keep(browser: &Browser, name: &str, size: Size) {
    // A caret blinks, and a field that is typed in at once has one.
    let _ = browser.run("document.activeElement?.blur();");
    browser.until("letters", "return document.fonts.status === 'loaded'");
    browser.picture(&format!("{name}-{}", size.name));
}

#[test]
fn every_page_of_the_adults_looks_as_it_did() {
    let server = Server::demo_at(DAY);
    let folder = empty_folder("pages");
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let talk = ways::talk_of(&server, "lise.koege", &case);
    let browser = Browser::full(&server.address);
    for (who, pages) in pages(&case, &talk) {
        ways::sign_in(&browser, &server, who);
        for (name, path) in pages {
            browser.goto(&path);
            at_four_widths(&browser, &format!("pages/{name}"));
        }
        browser.follow("form[action='/sign-out'] button");
    }
    // The child's drawing, last: it takes a talk that has begun.
    let drawing = kept_drawing::pressed(&server, "lise.koege", &case);
    ways::sign_in(&browser, &server, "lise.koege");
    for (name, path) in [
        ("drawings", format!("{case}/drawings")),
        ("drawing", drawing.clone()),
        ("drawing-sheet", format!("{drawing}/sheet")),
    ] {
        browser.goto(&path);
        // A drawing is called by the minute in which it was kept.
        let _ = browser.run(
            "for (const when of document.querySelectorAll('main h1, main .rows a')) when.textContent = 'Gemt i dag';",
        );
        at_four_widths(&browser, &format!("pages/{name}"));
    }
    assert_look_as_kept(&folder);
}

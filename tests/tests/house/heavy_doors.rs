//! Every door that takes a form, by the router's own list, met by what no page of ours sends: fifty thousand fields, fields as long
//! as a book, five megabytes. By whoever may enter, in a case of another municipality, from a child's screen, from a talk's, and by
//! nobody. Each is answered at once, in words, and never by a fault of ours; and nothing of it is kept in the case.
//!
//! Who may enter where is walked by `walk.rs`; here it only picks whose session meets a door.

use super::{children, leads_to, screen, send, table};
use e2e::server::{Answer, Server};
use e2e::terminal;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

/// The longest that a door may take: this is a build without optimisation, beside other tests.
const AT_ONCE: Duration = Duration::from_secs(20);

/// Doors that end the session which walks; they read no field.
const ENDS: [&str; 4] = ["/sign-out", "/t/leave", "/me/sessions/all", "/t/talk/out"];

/// The names of fields that many forms have.
const NAMES: [&str; 12] = [
    "words",
    "why",
    "text",
    "what",
    "name",
    "q",
    "reason",
    "title",
    "first_name",
    "place",
    "told_child",
    "found",
];

/// A route that takes a form.
struct Door {
    scope: String,
    roles: Vec<String>,
    path: String,
}

/// Those of the router, so that no new one is left out.
fn doors() -> Vec<Door> {
    let printed: Vec<Value> = serde_json::from_slice(&terminal::run(&["routes", "--json"]).out).unwrap();
    let text = |door: &Value, key: &str| door[key].as_str().unwrap_or_default().to_owned();
    let roles = |door: &Value| -> Vec<String> {
        let roles = door["roles"].as_array().into_iter().flatten();
        roles.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    printed
        .iter()
        .filter(|door| door["method"] == "POST")
        .map(|door| Door {
            scope: text(door, "scope"),
            roles: roles(door),
            path: text(door, "path"),
        })
        .collect()
}

/// Fifty thousand fields.
fn many() -> String {
    let listed = (0..25_000).map(|nth| format!("&meetings[{nth}].why=x"));
    let again = (0..25_000).map(|_| "&acknowledge=x".to_owned());
    std::iter::once("version=1".to_owned())
        .chain(listed)
        .chain(again)
        .collect()
}

/// Fields as long as a body may be, in words that are looked at.
fn long() -> String {
    let words = "Hvorfor+slog+han+dig+".repeat(14_000);
    let fields = NAMES.map(|name| format!("&{name}={words}"));
    format!("version=1&sure=true{}", fields.concat())
}

/// Who walks, by role and screen: their cookies.
struct Walkers<'a> {
    server: &'a Server,
    cookies: BTreeMap<&'static str, String>,
}

impl Walkers<'_> {
    /// Sends a body to a door; the answer came at once, and is no fault of ours.
    fn meet(&mut self, door: &str, who: &'static str, body: &str) -> Answer {
        let cookie = self.cookies.get(who).cloned().unwrap_or_default();
        let began = Instant::now();
        let kind = "application/x-www-form-urlencoded";
        let answer = self.server.post_body_with(&[("cookie", &cookie)], door, kind, body);
        let took = began.elapsed();
        let at = format!("{door} as {who}, {} bytes", body.len());
        assert!(answer.status < 500, "{at}: {}", answer.status);
        assert!(took < AT_ONCE, "{at}: {took:?}");
        // Whoever opens a child's screen has signed out by it.
        if who == "adviser" && leads_to(&answer) == "/t/page/1" {
            self.cookies.insert(who, self.server.sign_in("lise.koege"));
        }
        answer
    }
}

/// The address of a door, in this case; what else it names is not there.
fn address(path: &str, case: &str) -> String {
    let parts = path.split('/').map(|part| match part {
        "{case}" => case,
        "{meeting}" => "m1",
        part if part.starts_with('{') => "none",
        part => part,
    });
    parts.collect::<Vec<_>>().join("/")
}

#[test]
fn no_door_falls_over_what_no_page_of_ours_sends() {
    let server = Server::demo();
    let mut walkers = Walkers {
        server: &server,
        cookies: BTreeMap::from([
            ("adviser", server.sign_in("lise.koege")),
            ("coordinator", server.sign_in("gry.koege")),
            ("editor", server.sign_in("tekst.koege")),
            ("admin", server.sign_in("drift.koege")),
            ("child", screen::opened(&server, "Laura")),
            ("talk-screen", table::opened(&server, "lise.koege", "Samira").0),
        ]),
    };
    let first = |name: &str| children(&server, &server.sign_in(name)).into_iter().next().unwrap();
    let (own, elsewhere) = (first("lise.koege"), first("karl.dragoer"));
    let (many, long, huge) = (many(), long(), format!("text={}", "x".repeat(5 << 20)));
    let doors = doors();
    assert!(doors.len() >= 100, "{} doors", doors.len());
    for door in doors.iter().filter(|door| !ENDS.contains(&door.path.as_str())) {
        let who = match door.scope.as_str() {
            "child" => "child",
            "talk-screen" => "talk-screen",
            "staff" | "own-case" => {
                let may = |role: &&str| door.roles.is_empty() || door.roles.iter().any(|one| one == role);
                let mut roles = ["adviser", "coordinator", "editor", "admin"].into_iter();
                roles.find(may).unwrap()
            }
            _ => "nobody",
        };
        let here = address(&door.path, &own);
        for body in [&many, &long] {
            walkers.meet(&here, who, body);
        }
        assert_eq!(walkers.meet(&here, who, &huge).status, 413, "{here}");
        if !matches!(door.scope.as_str(), "staff" | "own-case") {
            continue;
        }
        // Another municipality's case is not there, whatever is sent to it; that it was too much is seen before whose it is.
        if door.path.contains("{case}") {
            let there = address(&door.path, &elsewhere);
            let refused = walkers.meet(&there, who, &many).status;
            assert!(matches!(refused, 404 | 413), "{there}: {refused}");
        }
        // The answer of a refusal arrives, though nobody read what was sent.
        for screen in ["child", "talk-screen"] {
            let refused = walkers.meet(&here, screen, &many);
            let leads_back = ["/t/page/1", "/t/talk"].contains(&leads_to(&refused));
            let is_refused = leads_back || matches!(refused.status, 403 | 413);
            assert!(is_refused, "{here} as {screen}: {}", refused.status);
        }
        let refused = walkers.meet(&here, "nobody", &many);
        let signs_in = leads_to(&refused).starts_with("/sign-in");
        assert!(
            signs_in || matches!(refused.status, 401 | 413),
            "{here}: {}",
            refused.status
        );
    }
    // Nothing of it stands in the case.
    let lise = server.sign_in("lise.koege");
    let export = server.get_with(&[("cookie", &lise)], &format!("/case/{own}/export"));
    assert_eq!(export.status, 200);
    assert!(!export.text().contains("Hvorfor slog han dig Hvorfor"), "it was kept");
}

/// What is kept beside the cases, and judged by no command, is as short as what stands in them, and the page says so.
#[test]
fn what_is_told_of_oneself_and_why_a_glass_is_broken_are_no_books() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let own: Vec<String> = children(&server, &lise);
    let ole = children(&server, &server.sign_in("ole.koege"));
    let theirs = ole.iter().find(|case| !own.contains(case)).expect("a colleague's case");
    let book = "Hun ringede og var meget ked af det. ".repeat(20);
    let glass = format!("/case/{theirs}/break-glass");
    let about = [("first_name", "Lise"), ("name", "Lise Holm"), ("about", book.as_str())];
    for (door, fields) in [("/me", &about[..]), (glass.as_str(), &[("reason", book.as_str())][..])] {
        let refused = send(&server, &lise, door, fields);
        assert_eq!(refused.status, 422, "{door}");
        assert!(
            refused.text().contains("Teksten er for lang"),
            "{door}: {}",
            refused.text()
        );
    }
    let me = server.get_with(&[("cookie", &lise)], "/me");
    assert!(!me.text().contains("Hun ringede"), "it was kept");
    let case = server.get_with(&[("cookie", &lise)], &format!("/case/{theirs}"));
    assert_eq!(case.status, 403, "the glass is whole");
}

/// A name is as long as a name in a case, wherever it is typed first: longer, it would stand in no case.
#[test]
fn a_name_that_is_too_long_for_a_case_is_refused_with_the_length_that_fits() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let (fits, long) = ("S".repeat(120), "S".repeat(121));
    let called = |name: &str| {
        let fields = [("first_name", "Lise"), ("name", name), ("about", "Jeg bager.")];
        send(&server, &lise, "/me", &fields)
    };
    assert_eq!(leads_to(&called(&fits)), "/me?saved");
    let refused = [
        called(&long),
        send(&server, &lise, "/me", &[("first_name", &long), ("name", "Lise Holm")]),
        send(&server, &lise, "/talk-now", &[("first_name", &long), ("age", "8")]),
        send(&server, &lise, "/cases", &[("first_name", &long)]),
    ];
    for answer in refused {
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains("højst 120 tegn"), "{}", answer.text());
    }
    let about = "a".repeat(601);
    let words = [("first_name", "Lise"), ("name", "Lise Holm"), ("about", about.as_str())];
    let words = send(&server, &lise, "/me", &words);
    assert_eq!(words.status, 422);
    assert!(words.text().contains("højst 600 tegn"), "{}", words.text());
    let me = server.get_with(&[("cookie", &lise)], "/me");
    assert!(
        me.text().contains("maxlength=\"120\"") && me.text().contains(&fits) && !me.text().contains(&long),
        "{}",
        me.text()
    );
}

//! What the talk's screen promises: nothing typed is erased by using a right, no day that has gone by is taken, a line
//! belongs to its talk, and who left without a network has left.

use super::table::{self, PIN};
use super::{hidden, leads_to, screen, send};
use e2e::server::{Answer, Server};

/// A talk on the table.
struct Talk {
    server: Server,
    cookie: String,
    case: String,
    talk: String,
}

impl Talk {
    fn of(adviser: &str, name: &str) -> Talk {
        let server = Server::demo();
        let (cookie, case, talk) = table::opened(&server, adviser, name);
        Talk {
            server,
            cookie,
            case,
            talk,
        }
    }

    fn see(&self, path: &str) -> Answer {
        self.server.get_with(&[("cookie", &self.cookie)], path)
    }

    fn part(&self, part: u8) -> String {
        self.see(&format!("/t/talk/{part}")).text().to_owned()
    }

    fn put(&self, part: u8, fields: &[(&str, &str)]) -> Answer {
        send(&self.server, &self.cookie, &format!("/t/talk/{part}"), fields)
    }

    fn say(&self, kind: &str, typed: &[(&str, &str)]) -> Answer {
        let fields = [&[("kind", kind)], typed].concat();
        send(&self.server, &self.cookie, "/t/talk/say", &fields)
    }
}

/// Without scripts: the buttons belong to the form that is being filled in, and what it holds comes along.
#[test]
fn the_four_buttons_take_along_what_is_being_typed() {
    let talk = Talk::of("lise.koege", "Samira");
    for part in [2, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] {
        let page = talk.part(part);
        assert!(page.contains("id=\"part\""), "part {part}");
        for kind in ["stop", "pause", "not-answer", "dont-know"] {
            let button = page
                .split("<button")
                .find(|button| button.contains(&format!("value=\"{kind}\"")))
                .unwrap();
            let button = button.split('>').next().unwrap();
            assert!(
                button.contains("form=\"part\"") && button.contains("formaction=\"/t/talk/say\""),
                "part {part}: {button}"
            );
        }
    }
    for part in [1, 3, 4, 6, 17, 19] {
        assert!(
            !talk.part(part).contains("form=\"part\""),
            "part {part} has nothing to take along"
        );
    }
    let typed = [("from", "8"), ("takes-0", "du vil hjem"), ("takes-0-to", "din lærer")];
    assert_eq!(leads_to(&talk.say("stop", &typed)), "/t/talk/8");
    assert!(
        !talk.part(8).contains("du vil hjem"),
        "while all is quiet it is not shown"
    );
    let _ = talk.say("heard", &[("from", "8")]);
    let _ = talk.say("chose-ready", &[("from", "8")]);
    for words in ["value=\"du vil hjem\"", "value=\"din lærer\""] {
        assert!(talk.part(8).contains(words), "{words}");
    }
    assert_eq!(
        leads_to(&talk.put(8, &[("takes-0", "du vil hjem"), ("go", "skip")])),
        "/t/talk/9"
    );
    assert_eq!(
        leads_to(&talk.put(8, &[("takes-0", "du vil hjem"), ("go", "all")])),
        "/t/talk/6"
    );
    assert!(talk.part(8).contains("value=\"du vil hjem\""));
    // Emptied and left: then nothing was begun.
    let _ = talk.put(8, &[("takes-0", ""), ("go", "skip")]);
    assert!(!talk.part(8).contains("du vil hjem"));
}

#[test]
fn a_day_that_has_gone_by_is_refused_kindly() {
    let talk = Talk::of("lise.koege", "Samira");
    let person = {
        let page = talk.part(9);
        let options = page.split("<option value=\"").skip(2);
        options
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .next()
            .unwrap()
    };
    let gone: [(u8, Vec<(&str, &str)>); 4] = [
        (9, vec![("tell-0-who", &person), ("tell-0-on", "2025-11-30")]),
        (
            10,
            vec![("unknown-0", "hvor du skal bo"), ("unknown-0-by", "2025-11-30")],
        ),
        (14, vec![("agreed-0", "ringer til dig"), ("agreed-0-by", "2025-11-30")]),
        (
            15,
            vec![
                ("next_on", "2026-04-01"),
                ("next_at", "10:30"),
                ("next_place", "på skolen"),
            ],
        ),
    ];
    for (part, fields) in gone {
        let refused = talk.put(part, &fields);
        assert_eq!(refused.status, 422, "part {part}");
        assert!(
            refused.text().contains("Den tid er gået. ") && refused.text().contains("Vælg en dag, der kommer."),
            "part {part}"
        );
        for (_, typed) in fields {
            assert!(
                refused.text().contains(&format!("value=\"{typed}\"")),
                "part {part}: {typed}"
            );
        }
        assert!(!talk.part(part).contains("Den tid er gået."), "part {part}");
    }
    // A day as people write it, where a browser has no field for days; what cannot be read is said, and is no error
    // page.
    let unread = talk.put(10, &[("unknown-0", "hvor du skal bo"), ("unknown-0-by", "en dag")]);
    assert_eq!(unread.status, 422);
    assert!(unread.text().contains("27.11.2026") && unread.text().contains("value=\"hvor du skal bo\""));
    assert_eq!(
        leads_to(&talk.put(10, &[("unknown-0", "hvor du skal bo"), ("unknown-0-by", "24.12.2031")])),
        "/t/talk/11"
    );
    assert!(talk.part(10).contains("value=\"2031-12-24\""));
    let half = talk.put(15, &[("next_on", "2031-01-10"), ("next_at", "")]);
    assert!(
        half.text().contains("Vælg både en dag og et klokkeslæt."),
        "{}",
        half.status
    );
    // The day that is tapped counts, unless another is typed.
    let page = talk.part(15);
    let near: Vec<&str> = page
        .split("name=\"next_on-day\" value=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert!(near.len() >= 4 && near.last() == Some(&""), "{near:?}");
    assert!(page.contains("I morgen"), "the first is tomorrow");
    let tapped = [
        ("next_on-day", near[0]),
        ("next_on-was", ""),
        ("next_on", ""),
        ("next_at", "10.30"),
    ];
    assert_eq!(leads_to(&talk.put(15, &tapped)), "/t/talk/16");
    let page = talk.part(15).replace('\u{a0}', " ");
    assert!(page.contains("i morgen klokken 10.30"), "{page}");
}

/// A line that nobody answered stands there when the screen is laid again for the same talk, and for no other.
#[test]
fn an_unanswered_line_belongs_to_its_talk() {
    const LINE: &str = "Jeg er bange om natten.";
    let talk = Talk::of("lise.koege", "Samira");
    let _ = talk.put(15, &[("next_on", "2031-01-10"), ("next_at", "10:30")]);
    let _ = talk.put(5, &[("line", LINE)]);
    assert!(talk.part(5).contains(LINE));
    let _ = talk.put(13, &[("needs", "en pause"), ("go", "skip")]);
    let out = send(&talk.server, &talk.cookie, "/t/talk/out", &[("pin", PIN)]);
    let adviser = screen::given(&out);
    let page = talk.server.get_with(&[("cookie", &adviser)], &talk.case);
    let other = page
        .text()
        .split("/meeting/")
        .skip(1)
        .filter_map(|rest| rest.split(['"', '/']).next())
        .find(|id| *id != talk.talk && page.text().contains(&format!("/meeting/{id}/table")))
        .expect("the next talk")
        .to_owned();
    let lay = |cookie: &str, talk_id: &str| {
        let laid = send(
            &talk.server,
            cookie,
            &format!("{}/meeting/{talk_id}/table", talk.case),
            &[],
        );
        assert_eq!(leads_to(&laid), "/t/talk/1", "{}", laid.status);
        screen::given(&laid)
    };
    let see = |cookie: &str, part: u8| {
        let answer = talk.server.get_with(&[("cookie", cookie)], &format!("/t/talk/{part}"));
        answer.text().to_owned()
    };
    let again = lay(&talk.server.sign_in("lise.koege"), &talk.talk);
    assert!(see(&again, 5).contains(LINE), "the same talk goes on");
    let later = lay(&talk.server.sign_in("lise.koege"), &other);
    assert!(!see(&later, 5).contains(LINE), "a later talk shows it");
    assert!(!see(&later, 13).contains("value=\"en pause\""));
}

/// The paper is shown, so that it can be printed; no file stays on the tablet.
#[test]
fn the_paper_is_shown_and_not_saved() {
    let talk = Talk::of("lise.koege", "Samira");
    let _ = talk.put(17, &[("make", "paper")]);
    let paper = talk.see("/t/talk/paper");
    assert!(paper.body.starts_with(b"%PDF"), "{}", paper.status);
    let shown = paper.header("content-disposition").unwrap();
    assert!(shown.starts_with("inline"), "{shown}");
    // No script runs there; the viewer may lay itself out.
    let policy = paper.header("content-security-policy").unwrap();
    assert!(
        policy.contains("script-src 'none'") && policy.contains("style-src 'unsafe-inline'"),
        "{policy}"
    );
}

/// The note a browser makes where the child left and no network answered: the first request that comes through ends it
/// all.
#[test]
fn who_left_without_a_network_has_left() {
    let server = Server::demo();
    let child = screen::opened(&server, "Laura");
    assert_eq!(server.get_with(&[("cookie", &child)], "/t/page/1").status, 200);
    let noted = format!("{child}; left=1");
    let back = server.get_with(&[("cookie", &noted)], "/t/page/2");
    assert_eq!(leads_to(&back), "/t/left");
    assert!(!back.text().contains("Laura"));
    assert!(back.header("clear-site-data").unwrap().contains("cookies"));
    let taken: Vec<&str> = back
        .headers
        .iter()
        .filter(|(name, _)| name == "set-cookie")
        .map(|(_, value)| value.as_str())
        .collect();
    assert!(
        taken
            .iter()
            .any(|set| set.starts_with("left=;") && set.contains("Max-Age=0")),
        "the note is taken back: {taken:?}"
    );
    assert_eq!(
        leads_to(&server.get_with(&[("cookie", &child)], "/t/page/1")),
        "/t",
        "the session has ended"
    );
}

/// What it wrote and was told to be kept comes through before the session ends.
#[test]
fn what_a_child_wrote_before_it_left_without_a_network_is_kept() {
    let server = Server::demo();
    let child = screen::opened(&server, "Laura");
    let noted = format!("{child}; left=1");
    let headers = [("origin", server.address.as_str()), ("cookie", noted.as_str())];
    let sent = server.post_with(&headers, "/t/ask", &[("words", "Må min kanin komme med?")]);
    assert_eq!(leads_to(&sent), "/t/left");
    assert_eq!(
        leads_to(&server.get_with(&[("cookie", &child)], "/t/page/1")),
        "/t",
        "the session has ended"
    );
    let adviser = server.sign_in("lise.koege");
    let today = server.get_with(&[("cookie", &adviser)], "/today");
    assert!(today.text().contains("Fra barnet"), "what it wrote is lost");
}

/// A script sends again what nobody answered, and a lost answer looks like a lost request.
#[test]
fn a_press_that_is_sent_twice_counts_once() {
    let talk = Talk::of("lise.koege", "Samira");
    let press = |number: &str, fields: &[(&str, &str)]| {
        let headers = [
            ("origin", talk.server.address.as_str()),
            ("cookie", talk.cookie.as_str()),
            ("x-press", number),
        ];
        talk.server.post_with(&headers, "/t/talk/2", fields)
    };
    let topics = || talk.part(2).matches("value=\"away-").count();
    let before = topics();
    let once = press("1-1", &[("add", "fodbold")]);
    let again = press("1-1", &[("add", "fodbold")]);
    assert_eq!(leads_to(&once), leads_to(&again));
    assert_eq!(topics(), before + 1, "the answer was lost, and the topic came twice");
    let last = format!("away-{before}-fodbold");
    let _ = press("1-2", &[("topic", &last)]);
    let _ = press("1-2", &[("topic", &last)]);
    assert_eq!(topics(), before, "one press took away two topics");
    let _ = press("1-3", &[("add", "svømning")]);
    assert_eq!(topics(), before + 1, "another press is another");
}

/// On the adviser's own page too: all else is kept, and another day is asked for.
#[test]
fn the_advisers_page_takes_no_day_that_has_gone_by() {
    let talk = Talk::of("lise.koege", "Samira");
    let adviser = talk.server.sign_in("lise.koege");
    let ending = format!("{}/meeting/{}/ending", talk.case, talk.talk);
    let see = |path: &str| talk.server.get_with(&[("cookie", &adviser)], path).text().to_owned();
    let version = hidden(&see(&ending), "version");
    let fields = [
        ("version", version.as_str()),
        ("needs", "Du vil gerne have en pause."),
        ("unknown-0", "hvor du skal bo"),
        ("unknown-0-by", "2025-11-30"),
        ("next_on", "2026-04-01"),
        ("next_at", "10:30"),
        ("keep", "paper"),
    ];
    let saved = send(&talk.server, &adviser, &ending, &fields);
    assert_eq!(leads_to(&saved), format!("{ending}?behind=1"), "{}", saved.status);
    let page = see(&format!("{ending}?behind=1"));
    for words in [
        "Vælg en dag, der kommer.",
        "Du vil gerne have en pause.",
        "hvor du skal bo",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(
        !page.contains("2025-11-30") && page.contains("name=\"next_on\""),
        "neither day was taken"
    );
}

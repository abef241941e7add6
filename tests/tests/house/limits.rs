//! How much a stranger may ask for: the worst that can be sent is answered soon, in words, and never at the cost of
//! those who are signed in.

use e2e::patience::soonest_in_turn;
use e2e::server::{Answer, Server};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// People and meetings that a letter without a case takes, of each.
const MOST: usize = 20;
/// What the form itself makes room for besides: a file that just fits goes on fitting.
const ROOM: usize = 3;
/// Bytes of that room.
const ROOM_BYTES: usize = 4 * 1024;
/// Bytes of the rest of the case that it takes.
const BYTES: usize = 64 * 1024;

fn letter(server: &Server, base: &str) -> Answer {
    server.post("/letter", &[("base", base), ("document", "before-meeting")])
}

/// The title of a page that says what went wrong.
fn title(answer: &Answer) -> &str {
    let inside = answer.text().split("<h1>").nth(1).unwrap_or_default();
    inside.split('<').next().unwrap_or_default()
}

/// A case of a size, filled to the brim with what has to be looked at.
fn full(people: usize, meetings: usize) -> Value {
    let words = "Hvorfor slog han dig? Det må du ikke sige til nogen. ".repeat(2);
    let person =
        |nth: usize| json!({"id": format!("adviser-{nth}"), "first_name": "Åse", "role": "adviser", "about": words});
    let meeting = |nth: usize| {
        let room: Vec<Value> = (0..people.min(20))
            .map(|nth| json!({"id": format!("adviser-{nth}"), "does": "talks"}))
            .collect();
        json!({"id": format!("m-{nth}"), "kind": "first-talk", "state": "planned", "starts_at": "2027-01-04T10:00",
            "people": room, "topics": vec![words.clone(); 3], "why": words})
    };
    json!({"format": "case/1", "people": (0..people).map(person).collect::<Vec<_>>(),
        "meetings": (0..meetings).map(meeting).collect::<Vec<_>>()})
}

#[test]
fn the_worst_that_fits_is_answered_about_as_soon_as_an_ordinary_letter() {
    let server = Server::start_without_web();
    let answered = |ask: &dyn Fn() -> Answer| {
        let answer = ask();
        assert!(
            matches!(answer.status, 200 | 422),
            "{}: {}",
            answer.status,
            title(&answer)
        );
    };
    let soon = |what: &str, ask: &dyn Fn() -> Answer| {
        let ordinary = || answered(&|| server.post("/letter", &[("example", "laura")]));
        let [worst, ordinary] = soonest_in_turn(3, || answered(ask), ordinary);
        println!(
            "{what}: {:.1} x an ordinary letter",
            worst.as_secs_f64() / ordinary.as_secs_f64()
        );
        assert!(
            worst < ordinary * 20,
            "{what}: {worst:?}, an ordinary letter {ordinary:?}"
        );
    };
    let small = |thing: &str, list: &str| {
        let things = vec![thing; (BYTES - 100) / (thing.len() + 1)].join(",");
        format!("{{\"format\":\"case/1\",\"{list}\":[{things}]}}")
    };
    let faults: Vec<(String, String)> = (0..450)
        .map(|nth| (format!("steps[{}].state", nth % 200), "x".repeat(nth)))
        .collect();
    let fields = faults.iter().map(|(name, text)| (name.as_str(), text.as_str()));
    let fields: Vec<(&str, &str)> = fields.chain([("base", "{\"format\":\"case/1\"}")]).collect();
    let cases = [
        ("full", full(MOST, MOST).to_string()),
        ("thousands of steps", small("{}", "steps")),
        (
            "thousands of ids that are taken",
            small("{\"id\":\"adviser-1\"}", "agreements"),
        ),
        ("thousands of unknown fields", small("{\"q\":1}", "decisions")),
        (
            "one word",
            json!({"format": "case/1", "children": "x".repeat(BYTES - 100)}).to_string(),
        ),
        ("no JSON", "[".repeat(BYTES)),
    ];
    for (what, base) in &cases {
        assert!(base.len() <= BYTES, "{what} has {} bytes", base.len());
        soon(what, &|| letter(&server, base));
    }
    soon("many faults", &|| server.post("/letter", &fields));
    let words = "nu må du ikke sige det til nogen ".repeat(170);
    let body = json!({"text": words, "band": "7-9"}).to_string();
    soon("words", &|| server.post_body("/check/words", "application/json", &body));
}

#[test]
fn what_is_too_much_is_refused_in_words() {
    let server = Server::start_without_web();
    let deep = |levels: usize| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    let big = json!({"format": "case/1", "x": "y".repeat(BYTES + ROOM_BYTES)}).to_string();
    let much = [
        full(MOST + ROOM + 1, 1).to_string(),
        full(1, MOST + ROOM + 1).to_string(),
        deep(17),
        big,
    ];
    for base in &much {
        for path in ["/letter", "/letter/read", "/letter/pdf"] {
            let answer = server.post(path, &[("base", base)]);
            assert_eq!(
                (answer.status, title(&answer)),
                (422, "Der er for meget"),
                "{path} {}",
                &base[..40]
            );
        }
    }
    let fields = vec![("child.first_name", "Ida"); 501];
    assert_eq!(title(&server.post("/letter", &fields)), "Der er for meget");
    assert_eq!(
        title(&server.post("/letter", &[("people[23].first_name", "Ida")])),
        "Der er for meget"
    );
    let answer = server.post("/letter", &[("base", &"x".repeat(5 * BYTES))]);
    assert_eq!((answer.status, title(&answer)), (413, "Det er for stort"));
    for (path, kind) in [("/check/words", "application/json"), ("/language", "text/plain")] {
        assert_eq!(server.post_body(path, kind, &"x".repeat(40_000)).status, 413, "{path}");
    }
    let name = "x".repeat(900_000);
    let answer = server.post("/sign-in", &[("name", &name), ("password", "x")]);
    assert_eq!(answer.status, 422, "a name that nobody has");
    let answer = server.post("/sign-in", &[("name", &"x".repeat(2 << 20))]);
    assert_eq!((answer.status, title(&answer)), (413, "Det er for stort"));
    // A page that is only reached by a form says so, and waits for nobody.
    assert_eq!(server.get("/letter").status, 405);
}

fn file(server: &Server, case: &str) -> Answer {
    let part = "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"case.json\"\r\n\r\n";
    server.post_body(
        "/case-file",
        "multipart/form-data; boundary=edge",
        &format!("{part}{case}\r\n--edge--\r\n"),
    )
}

#[test]
fn a_file_with_too_much_says_what_and_how_much_there_is_room_for() {
    let server = Server::start_without_web();
    assert_eq!(file(&server, &full(MOST, 2).to_string()).status, 200);
    let answer = file(&server, &full(MOST + 1, 2).to_string());
    assert_eq!(answer.status, 422);
    assert!(
        answer
            .text()
            .contains("people: Listen har 21 punkter. Der er plads til 20."),
        "{}",
        answer.text()
    );
    let answer = file(&server, &" ".repeat(BYTES + 1));
    assert_eq!((answer.status, title(&answer)), (413, "Det er for stort"));
}

/// So many that they cannot all be served within the two seconds a request waits for a permit, also where a page takes a hundredth
/// of a second, and fewer than the 256 requests that one address may have under way.
const STRANGERS: usize = 192;

/// Strangers at full speed on the doors that cost most, until they are told to stop.
fn flood(server: &Server, nth: usize, full: &str, stop: &AtomicBool, refused: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        let answer = match nth % 4 {
            0 => server.post("/letter/read", &[("base", full)]),
            1 => server.post(
                "/sign-in",
                &[("name", &format!("nobody-{nth}")), ("password", "en forkert kode")],
            ),
            2 => file(server, full),
            _ => server.get("/nowhere"),
        };
        if answer.status == 503 {
            assert_eq!(answer.header("retry-after"), Some("5"));
            assert_eq!(title(&answer), "Der er travlt lige nu");
            refused.store(true, Ordering::Relaxed);
        }
    }
}

#[test]
fn strangers_at_full_speed_keep_nobody_waiting_who_is_signed_in() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let today = || {
        let began = Instant::now();
        assert_eq!(server.get_with(&[("cookie", &cookie)], "/today").status, 200);
        began.elapsed()
    };
    let median = |mut times: Vec<Duration>| {
        times.sort();
        times[times.len() / 2]
    };
    today();
    let alone = median((0..15).map(|_| today()).collect());
    let (stop, refused) = (AtomicBool::new(false), AtomicBool::new(false));
    let full = full(MOST, MOST).to_string();
    std::thread::scope(|scope| {
        for nth in 0..STRANGERS {
            let (server, full, stop, refused) = (&server, &full, &stop, &refused);
            scope.spawn(move || flood(server, nth, full, stop, refused));
        }
        // Whatever fails in here, the strangers have to go home.
        let seen = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let began = Instant::now();
            while !refused.load(Ordering::Relaxed) {
                assert!(
                    began.elapsed() < Duration::from_secs(60),
                    "no stranger was asked to come back"
                );
                today();
            }
            median((0..15).map(|_| today()).collect())
        }));
        stop.store(true, Ordering::Relaxed);
        let beside = seen.unwrap_or_else(|fault| std::panic::resume_unwind(fault));
        let most = alone.max(Duration::from_millis(20)) * 8;
        assert!(
            beside < most,
            "Today takes {alone:?} alone and {beside:?} beside {STRANGERS} strangers"
        );
    });
}

#[test]
fn an_operator_can_switch_off_letters_without_a_case() {
    let server = Server::demo_without_public_letter();
    let front = server.get("/");
    assert_eq!((front.status, front.header("location")), (303, Some("/sign-in")));
    for path in ["/letter", "/letter/read", "/letter/pdf", "/case-file"] {
        assert_eq!(server.post(path, &[("example", "laura")]).status, 404, "{path}");
    }
    assert!(
        !server.get("/sign-in").text().contains("href=\"/\">Lav"),
        "no way that leads back here"
    );
    let cookie = server.sign_in("lise.koege");
    let today = server.get_with(&[("cookie", &cookie)], "/today");
    assert!(!today.text().contains("Et brev uden sag"), "{}", today.text());
}

//! "Samtalen": one talk as one flow, and every part says how it stands.

use super::{child, hidden, leads_to, send};
use e2e::server::Server;

/// How a part stands on the talk's page.
fn stands(page: &str, part: &str) -> String {
    let row = page
        .split(&format!("id=\"flow-{part}\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no {part}: {page}"));
    let row = row.split("</li>").next().unwrap();
    let words = row.split("class=\"rail-stands\">").nth(1).unwrap();
    words.split('<').next().unwrap().to_owned()
}

#[test]
fn a_talk_is_one_flow_and_each_part_closes_by_what_was_done() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    let case = child(&server, &cookie, "Laura");
    let page = get(&case);
    let talk = page.split(&format!("{case}/talk/")).nth(1).expect("a way to the talk");
    let talk = talk.split('"').next().unwrap().to_owned();
    let flow = format!("{case}/talk/{talk}");
    let before = get(&flow);
    for (part, state) in [
        ("room", "Gjort"),
        ("letter", "I gang"),
        ("table", "I gang"),
        ("written", "Ikke begyndt"),
        ("ending", "Ikke begyndt"),
        ("checklist", "Ikke begyndt"),
        ("note", "Ikke begyndt"),
    ] {
        assert_eq!(stands(&before, part), state, "{part}");
    }

    // The letter given closes its part, by that alone.
    let against = hidden(&get(&format!("{case}/prepare")), "against");
    let fields = [
        ("against", against.as_str()),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let made = send(&server, &cookie, &format!("{case}/prepare"), &fields);
    let hand_over = leads_to(&made).to_owned();
    assert_eq!(stands(&get(&flow), "letter"), "I gang", "made is not given");
    let version = hidden(&get(&hand_over), "version");
    let fields = [
        ("version", version.as_str()),
        ("how", "read-aloud"),
        ("sure", "true"),
        ("on", "2026-12-01"),
    ];
    send(&server, &cookie, &hand_over, &fields);
    assert_eq!(stands(&get(&flow), "letter"), "Gjort");

    // What was written after the talk closes what it holds; each page of the flow has the rail and says where one is.
    let form = format!("{case}/meeting/{talk}");
    let version = hidden(&get(&form), "version");
    let fields = [
        ("version", version.as_str()),
        ("started_at", "09:00"),
        ("ended_at", "09:40"),
        ("told-stop", "said"),
    ];
    assert_eq!(send(&server, &cookie, &form, &fields).status, 303);
    let after = get(&flow);
    assert_eq!(stands(&after, "table"), "Gjort");
    assert_eq!(stands(&after, "written"), "Gjort");
    assert_eq!(stands(&after, "ending"), "I gang");
    for (path, name) in [
        (form.clone(), "Det, der blev sagt"),
        (format!("{form}/ending"), "En god slutning"),
        (format!("{form}/checklist"), "Er alt på plads?"),
        (format!("{form}/room"), "Hvem er med"),
        (format!("{case}/journal/{talk}"), "Notatet"),
    ] {
        let page = get(&path);
        let rail = page
            .split("class=\"talk-rail\"")
            .nth(1)
            .unwrap_or_else(|| panic!("{path}: {page}"));
        let rail = rail.split("</nav>").next().unwrap();
        let here = rail.split("aria-current=\"page\"").nth(1).expect("where one is");
        assert!(here.starts_with(&format!(">{name}<")), "{path}: {rail}");
    }

    // A colleague sees none of it, and a talk that is not there is none.
    let ole = server.sign_in("ole.koege");
    assert_eq!(server.get_with(&[("cookie", &ole)], &flow).status, 403);
    let none = server.get_with(&[("cookie", &cookie)], &format!("{case}/talk/none"));
    assert_eq!(none.status, 404);
}

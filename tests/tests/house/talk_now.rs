//! "Samtale nu": a name and an age, and the first minute of the talk lies there to be read aloud, while every safety question
//! that is open counts as unsafe.

use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};

fn begin(server: &Server, cookie: &str, name: &str, age: &str) -> Answer {
    send(
        server,
        cookie,
        "/talk-now",
        &[("first_name", name), ("age", age), ("place", "skolens kontor")],
    )
}

#[test]
fn a_talk_begins_at_once_and_is_read_aloud() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    assert!(get("/today").text().contains("href=\"/talk-now\""));
    assert!(get("/talk-now").text().contains("Barnets alder"));
    let begun = begin(&server, &cookie, "Signe", "8");
    let to = leads_to(&begun).to_owned();
    assert!(to.ends_with("/now"), "{} {to}", begun.status);
    let page = get(&to);
    for there in [
        "Signe",
        "Startkortet",
        "bisidder",
        "Du har ikke svaret på alle spørgsmålene om sikkerhed",
    ] {
        assert!(page.text().contains(there), "{there}\n{}", page.text());
    }
    assert!(
        !page.text().contains("Det kan ikke læses højt endnu"),
        "{}",
        page.text()
    );
    // The words of this age, and of no other.
    assert!(page.text().contains("band-7-9") && !page.text().contains("band-10-12"));

    let case = to.split("/meeting/").next().unwrap().to_owned();
    let made = get(&format!("{case}/prepare?document=rights"));
    let fields = [
        ("against", hidden(made.text(), "against")),
        ("window", hidden(made.text(), "window")),
        ("talk", hidden(made.text(), "talk")),
        ("document", "before-meeting".to_owned()),
        ("keep", "paper".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let letter = send(&server, &cookie, &format!("{case}/prepare"), &fields);
    assert_eq!(letter.status, 200, "no letter is made before the answers");
    assert!(!get(&case).text().contains("/document/"), "and none lies there");
    // It is a case like others: Today has it, and what the child tells is taken down.
    assert_eq!(child(&server, &cookie, "Signe"), case);
    assert_eq!(
        get(&format!("{case}/told?meeting={}", to.split('/').nth(4).unwrap())).status,
        200
    );
}

#[test]
fn with_a_child_who_has_a_case_it_is_one_press() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let case = child(&server, &cookie, "Laura");
    let begun = send(&server, &cookie, &format!("{case}/talk-now"), &[]);
    let to = leads_to(&begun).to_owned();
    assert!(to.starts_with(&case) && to.ends_with("/now"), "{} {to}", begun.status);
    let page = get(&to);
    assert!(page.text().contains("Laura"), "{}", page.text());
    // Her questions are answered: they count as they are.
    assert!(
        !page
            .text()
            .contains("Du har ikke svaret på alle spørgsmålene om sikkerhed"),
        "{}",
        page.text()
    );
}

#[test]
fn a_form_with_anything_else_in_it_is_asked_for_again() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    for (name, age) in [
        ("", "8"),
        ("Signe", ""),
        ("Signe", "18"),
        ("Signe", "-1"),
        ("Signe", "otte"),
        ("Signe", "8.5"),
    ] {
        let answer = begin(&server, &cookie, name, age);
        assert_eq!(answer.status, 422, "{name:?} {age:?}");
    }
    let long = begin(&server, &cookie, &"S".repeat(50_000), "8");
    assert!([413, 422].contains(&long.status), "{}", long.status);
    let today = server.get_with(&[("cookie", &cookie)], "/today");
    assert!(!today.text().contains("Signe"), "nothing was begun");
    // Somebody else's case, and one whom no case is given.
    let case = child(&server, &cookie, "Laura");
    let (others, coordinator) = (server.sign_in("ole.koege"), server.sign_in("gry.koege"));
    for (cookie, path) in [
        (&others, format!("{case}/talk-now")),
        (&coordinator, "/talk-now".into()),
    ] {
        let answer = send(&server, cookie, &path, &[("first_name", "Signe"), ("age", "8")]);
        assert!([403, 404].contains(&answer.status), "{path}: {}", answer.status);
    }
}

/// Two presses are one child; another child typed into the same form, as the browser's way back shows it, is another.
#[test]
fn a_form_that_is_pressed_twice_opens_one_case() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    for (page, to) in [("/talk-now", "/talk-now"), ("/cases/new", "/cases")] {
        let form = hidden(server.get_with(&[("cookie", &cookie)], page).text(), "form");
        let sends = |name: &str| {
            let fields = [("form", form.as_str()), ("first_name", name), ("age", "8")];
            let answer = send(&server, &cookie, to, &fields);
            leads_to(&answer).to_owned()
        };
        let both: Vec<String> = std::thread::scope(|scope| {
            let presses: Vec<_> = (0..2).map(|_| scope.spawn(|| sends("Vilma"))).collect();
            presses
                .into_iter()
                .map(|press| press.join().expect("an answer"))
                .collect()
        });
        assert!(both[0].starts_with("/case/"), "{page}: {both:?}");
        assert_eq!(both[0], both[1], "{page}");
        assert_eq!(sends("Vilma"), both[0], "{page}, sent again");
        assert_ne!(sends("Villads"), both[0], "{page}: another child");
        // The same form of a colleague is the colleague's own.
        let other = server.sign_in("ole.koege");
        let fields = [("form", form.as_str()), ("first_name", "Vilma"), ("age", "8")];
        assert_ne!(leads_to(&send(&server, &other, to, &fields)), both[0]);
    }
}

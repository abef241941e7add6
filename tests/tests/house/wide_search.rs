//! "Søg i hele kommunen": whose a child is that is not one's own, with a reason, and in the log.

use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};

const FIND: &str = "/children/everywhere/find";
const REASON: &str = "Skolen har ringet, og jeg skal finde den rådgiver, der har barnet.";

fn find(server: &Server, cookie: &str, words: &str) -> Answer {
    send(server, cookie, FIND, &[("words", words), ("reason", REASON)])
}

/// What stands between the header and the form: what was found.
fn found(page: &Answer) -> &str {
    let main = page.text().split("<main").nth(1).unwrap();
    main.split("<form").next().unwrap()
}

/// Opens a case; its address.
fn begin(server: &Server, cookie: &str, name: &str) -> String {
    let begun = send(server, cookie, "/cases", &[("first_name", name)]);
    leads_to(&begun).trim_end_matches("/prepare").to_owned()
}

/// A coordinator's log of searches.
fn log(server: &Server, coordinator: &str) -> String {
    let cookie = server.sign_in(coordinator);
    let page = server.get_with(&[("cookie", &cookie)], "/log?kind=wide");
    page.text().split("<tbody>").nth(1).unwrap_or_default().to_owned()
}

#[test]
fn a_colleagues_child_is_found_with_a_reason_and_only_whom_to_call_is_shown() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let zafira = begin(&server, &ole, "Zafira");
    // From one's own children on, with what was typed.
    assert!(get(&lise, "/children").text().contains("href=\"/children/everywhere\""));
    let none = send(&server, &lise, "/children", &[("words", "Zaf"), ("shown", "all")]);
    assert!(
        none.text().contains("action=\"/children/everywhere\""),
        "{}",
        none.text()
    );
    let carried = hidden(none.text(), "words");
    let page = send(&server, &lise, "/children/everywhere", &[("words", &carried)]);
    assert_eq!(page.status, 200);
    assert!(
        page.text().contains("value=\"Zaf\"") && !found(&page).contains("Zafira"),
        "{}",
        page.text()
    );
    assert!(log(&server, "gry.koege").is_empty(), "nothing was searched for yet");

    let page = find(&server, &lise, "zaf");
    assert_eq!(page.status, 200);
    let shown = found(&page);
    assert!(shown.contains("Zafira") && shown.contains("Ole Winther"), "{shown}");
    // It is no link to the case; the door that there is already is the glass.
    assert!(!shown.contains(&format!("href=\"{zafira}\"><bdi>")), "{shown}");
    assert!(
        shown.contains("Er det akut?") && shown.contains(&format!("href=\"{zafira}\"")),
        "{shown}"
    );
    let glass = get(&lise, &zafira);
    assert_eq!(glass.status, 403);
    assert!(glass.text().contains("/break-glass") && !glass.text().contains("Zafira"));
    let own = found(&find(&server, &ole, "Zafira")).to_owned();
    assert!(
        own.contains(&format!("href=\"{zafira}\"><bdi>Zafira")) && !own.contains("Er det akut?"),
        "{own}"
    );

    // Of a case that holds much no more is shown than first name, age, number, adviser and phone.
    let laura = found(&find(&server, &ole, "laura")).to_owned();
    assert!(
        laura.contains("Laura") && laura.contains("Lise Holm") && laura.contains("år"),
        "{laura}"
    );
    for more in [
        "skole",
        "Skole",
        "lektiecaf",
        "Samtale",
        "mistænk",
        "adresse",
        "Vi mødes",
    ] {
        assert!(!laura.contains(more), "{more}: {laura}");
    }

    // A coordinator reads who searched, when and why; the words are nowhere.
    let lines = log(&server, "gry.koege");
    assert!(
        lines.contains("Lise Holm søgte i hele kommunen og fik vist sagen."),
        "{lines}"
    );
    assert!(lines.contains(&format!("Grunden: {REASON}")), "{lines}");
    assert!(
        lines.contains(&format!("{zafira}/log")) && !lines.to_lowercase().contains("zaf"),
        "{lines}"
    );
    let gry = server.sign_in("gry.koege");
    let of_case = get(&gry, &format!("{zafira}/log"));
    assert!(of_case.text().contains("fik vist sagen.") && of_case.text().contains(REASON));
    // They can search themselves, and open no case from there.
    let page = find(&server, &gry, "Zafira");
    assert!(found(&page).contains("Ole Winther"), "{}", page.text());
    assert!(!found(&page).contains(&zafira), "{}", page.text());
    assert!(get(&gry, "/team").text().contains("href=\"/children/everywhere\""));
}

#[test]
fn what_is_too_short_too_long_or_without_a_reason_finds_nobody() {
    let server = Server::demo();
    let ole = server.sign_in("ole.koege");
    let long = "a".repeat(50_000);
    for (words, reason, says) in [
        ("l", REASON, "Skriv mindst to bogstaver"),
        ("", REASON, "Skriv mindst to bogstaver"),
        ("%", REASON, "Skriv mindst to bogstaver"),
        ("la u", REASON, "Skriv mindst to bogstaver"),
        (&long, REASON, "Det er for langt."),
        ("laura", "", "Skriv grunden"),
        ("laura", "      ", "Skriv grunden"),
        ("laura", "akut", "Skriv grunden"),
        ("laura", &long, "Skriv grunden kortere."),
    ] {
        let page = send(&server, &ole, FIND, &[("words", words), ("reason", reason)]);
        assert_eq!(page.status, 422, "{says}");
        assert!(
            found(&page).contains(says) && found(&page).contains("role=\"alert\""),
            "{}",
            page.text()
        );
        assert!(!found(&page).contains("Lise Holm"));
        assert!(page.text().len() < 30_000, "what is too long is not sent back whole");
    }
    let nothing = send(&server, &ole, FIND, &[]);
    assert_eq!(nothing.status, 422);
    // What only looks like a question to a database, or like a page, is a name that nobody has.
    for words in [
        "' OR 1=1 --",
        "la%",
        "l_ura",
        "<script>alert(1)</script>",
        "aura",
        "2026-",
    ] {
        let page = find(&server, &ole, words);
        assert!(
            page.status == 422 || found(&page).contains("Du fandt ingen."),
            "{words}: {}",
            page.text()
        );
        assert!(!page.text().contains("<script>alert"));
    }
    let lines = log(&server, "gry.koege");
    assert!(
        !lines.contains("fik vist sagen") && lines.contains("prøvede at søge i hele kommunen."),
        "{lines}"
    );
    // From another site nothing is searched for.
    let headers = [("origin", "https://elsewhere.example"), ("cookie", ole.as_str())];
    let forged = server.post_with(&headers, FIND, &[("words", "laura"), ("reason", REASON)]);
    assert_eq!(forged.status, 403);
    assert!(!forged.text().contains("Lise Holm"));
    // Nor in an address.
    let asked = server.get_with(&[("cookie", &ole)], &format!("{FIND}?words=laura&reason=abcdefghijkl"));
    assert_eq!(asked.status, 405);
}

#[test]
fn nobody_is_found_elsewhere_or_where_it_is_barred() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let karl = server.sign_in("karl.dragoer");
    let case = child(&server, &lise, "Laura");
    assert!(found(&find(&server, &ole, "Laura")).contains("Lise Holm"));
    let page = find(&server, &karl, "Laura");
    assert!(found(&page).contains("Du fandt ingen."), "{}", page.text());
    let lines = log(&server, "vita.dragoer");
    assert!(
        lines.contains("Karl Brandt søgte i hele kommunen og fandt ingen.") && lines.contains(REASON),
        "{lines}"
    );
    assert!(!log(&server, "gry.koege").contains("Karl"));

    let access = format!("{case}/access");
    let page = server.get_with(&[("cookie", &lise)], &access);
    let ole_id = page.text().split(">Ole Winther</option>").next().unwrap();
    let ole_id = ole_id.rsplit("value=\"").next().unwrap().split('"').next().unwrap();
    let version = hidden(page.text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("account", ole_id),
        ("why", "Han er nabo til familien."),
    ];
    assert_eq!(
        leads_to(&send(&server, &lise, &format!("{case}/bar"), &fields)),
        format!("{access}?done=barred")
    );
    let page = find(&server, &ole, "Laura");
    assert!(found(&page).contains("Du fandt ingen."), "{}", page.text());
    assert!(!page.text().contains("Lise Holm"));
    assert!(
        found(&find(&server, &lise, "Laura")).contains("Lise Holm"),
        "others find it as before"
    );
}

#[test]
fn nobody_walks_the_whole_register() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    for nth in 0..12 {
        begin(&server, &ole, &format!("Zoe-{nth:02}"));
    }
    let many = find(&server, &lise, "zoe");
    assert_eq!(found(&many).matches("<bdi>Zoe-").count(), 10);
    assert!(found(&many).contains("Der er flere end 10."), "{}", many.text());
    assert!(found(&find(&server, &lise, "zoe-11")).contains("Zoe-11"));
    // What is refused counts for nothing; what is searched for does, in whatever window.
    assert_eq!(find(&server, &lise, "z").status, 422);
    let again = server.sign_in("lise.koege");
    for nth in 2..20 {
        let cookie = if nth % 2 == 0 { &lise } else { &again };
        assert_eq!(find(&server, cookie, "ingen").status, 200, "{nth}");
    }
    for cookie in [&lise, &again] {
        let stopped = find(&server, cookie, "zoe-03");
        assert_eq!(stopped.status, 429);
        assert!(
            found(&stopped).contains("Du har søgt 20 gange på en time"),
            "{}",
            stopped.text()
        );
        assert!(!found(&stopped).contains("Zoe-03"));
    }
    assert!(
        found(&find(&server, &ole, "zoe-03")).contains("Zoe-03"),
        "a colleague can still search"
    );
    let lines = log(&server, "gry.koege");
    assert!(
        lines.contains("Lise Holm prøvede at søge i hele kommunen. Der var for mange forsøg"),
        "{lines}"
    );
}

#[test]
fn no_other_role_and_no_screen_has_the_door() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    child(&server, &lise, "Laura");
    for name in ["drift.koege", "tekst.koege"] {
        let cookie = server.sign_in(name);
        assert_eq!(
            server.get_with(&[("cookie", &cookie)], "/children/everywhere").status,
            403,
            "{name}"
        );
        let page = find(&server, &cookie, "Laura");
        assert_eq!(page.status, 403, "{name}");
        assert!(!page.text().contains("Lise Holm"));
    }
    let screen = super::screen::opened(&server, "Laura");
    let table = super::table::opened(&server, "lise.koege", "Samira").0;
    for cookie in [screen.as_str(), table.as_str(), ""] {
        let page = find(&server, cookie, "Laura");
        assert!(page.status == 303 || page.status == 401, "{}", page.status);
        assert!(!page.text().contains("Lise Holm"));
    }
}

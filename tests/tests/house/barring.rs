//! A case is barred to a colleague: they open it by no right, and nothing shows them that it is there.

use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};

/// The id behind a name in a drop-down list of a page.
fn option(page: &Answer, name: &str) -> Option<String> {
    let before = page.text().split(&format!(">{name}</option>")).next()?;
    (before.len() < page.text().len()).then_some(())?;
    let option = before.rsplit("<option").next()?;
    Some(option.split("value=\"").nth(1)?.split('"').next()?.to_owned())
}

#[test]
fn a_barred_colleague_opens_it_by_no_right_and_does_not_see_that_it_is_there() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let case = child(&server, &lise, "Laura");
    let access = format!("{case}/access");
    let bar = |cookie: &str, account: &str| {
        let version = hidden(get(&lise, &access).text(), "version");
        let why = "Han er nabo til familien.";
        let fields = [("version", version.as_str()), ("account", account), ("why", why)];
        send(&server, cookie, &format!("{case}/bar"), &fields)
    };
    let page = get(&lise, &access);
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(
        option(&page, "Lise Holm").is_none(),
        "whoever has the case is not barred from it"
    );
    let (ole_id, gry_id) = (
        option(&page, "Ole Winther").unwrap(),
        option(&page, "Gry Thorsen").unwrap(),
    );

    // Somebody who broke the glass looks at the page, and changes nothing.
    let glass = format!("{case}/break-glass");
    let reason = [("reason", "Barnet står hos mig, og Lise er syg.")];
    assert_eq!(leads_to(&send(&server, &ole, &glass, &reason)), case);
    let looks = get(&ole, &access);
    assert_eq!(looks.status, 200);
    assert!(!looks.text().contains("name=\"account\""), "{}", looks.text());
    assert_eq!(bar(&ole, &gry_id).status, 422);
    assert_eq!(get(&gry, &access).status, 200, "it was not done");

    // Barred, what was open under the grant ends, and the glass is not offered again.
    assert_eq!(leads_to(&bar(&lise, &ole_id)), format!("{access}?done=barred"));
    let shown = get(&lise, &format!("{access}?done=barred"));
    for words in [
        "Sagen er spærret for kollegaen.",
        "Ole Winther",
        "Han er nabo til familien.",
        "Lise Holm spærrede sagen",
    ] {
        assert!(shown.text().contains(words), "{words}: {}", shown.text());
    }
    for page in [&case, &access, &format!("{case}/prepare")] {
        let closed = get(&ole, page);
        assert_eq!(closed.status, 404, "{page}");
        assert!(!closed.text().contains("break-glass") && !closed.text().contains("Laura"));
    }
    assert_eq!(send(&server, &ole, &glass, &reason).status, 404);

    // A coordinator who is barred finds it nowhere: not on the team's page, not among the closed, not in the log.
    let team = ["/team", "/log", "/closed", "/approvals"];
    assert!(get(&gry, "/team").text().contains(&case));
    assert!(get(&gry, "/log").text().contains(&case));
    assert_eq!(
        leads_to(&bar(&gry, &gry_id)),
        "/team",
        "a coordinator bars it to themselves"
    );
    for page in team {
        let page = get(&gry, page);
        assert_eq!(page.status, 200);
        assert!(
            !page.text().contains(&case) && !page.text().contains("Laura"),
            "{}",
            page.text()
        );
    }
    for page in ["/access", "/assign", "/log", "/erase"] {
        assert_eq!(get(&gry, &format!("{case}{page}")).status, 404, "{page}");
    }
    assert_eq!(bar(&gry, &ole_id).status, 404);

    // Lifting it is for whoever has the case.
    let version = hidden(get(&lise, &access).text(), "version");
    let lift = |cookie: &str| {
        let fields = [("version", version.as_str()), ("account", gry_id.as_str())];
        send(&server, cookie, &format!("{case}/lift-bar"), &fields)
    };
    assert_eq!(lift(&ole).status, 404);
    assert_eq!(leads_to(&lift(&lise)), format!("{access}?done=lifted"));
    let log = get(&gry, &format!("{case}/log"));
    assert!(
        log.text().contains("Lise Holm ændrede, hvem der kan åbne sagen."),
        "{}",
        log.text()
    );
    assert!(
        log.text()
            .contains("Ole Winther åbnede sagen, fordi det var akut. Det blev afvist.")
    );
    // The case is given to nobody it is barred to.
    let assign = format!("{case}/assign");
    let page = get(&gry, &assign);
    assert!(option(&page, "Ole Winther").is_none());
    let version = hidden(page.text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("adviser", ole_id.as_str()),
        ("why", "Ferie."),
    ];
    let given = send(&server, &gry, &assign, &fields);
    assert!(
        given.text().contains("spærres for en, der selv har den"),
        "{} {}",
        given.status,
        given.text()
    );
    assert_eq!(get(&ole, &case).status, 404);
}

#[test]
fn a_case_is_barred_to_nobody_who_has_it_nor_to_somebody_elsewhere() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let case = child(&server, &lise, "Laura");
    let access = format!("{case}/access");
    let version = hidden(get(&access).text(), "version");
    let long = "x".repeat(700);
    for (account, why, status) in [
        ("", "Fordi", 422),
        ("nobody", "Fordi", 422),
        ("' OR 1=1 --", "Fordi", 422),
        ("lise.koege", "Fordi", 422),
        ("nobody", "", 422),
        ("nobody", &long, 422),
    ] {
        let fields = [("version", version.as_str()), ("account", account), ("why", why)];
        let answer = send(&server, &lise, &format!("{case}/bar"), &fields);
        assert_eq!(answer.status, status, "{account} {why}: {}", answer.text());
    }
    assert!(!get(&access).text().contains("Spærret for"));
    assert_eq!(get(&case).status, 200);
}

/// Somebody asks to see the file: the page lists what has to be weighed, and hands nothing out.
#[test]
fn who_asks_to_see_the_file_is_handed_nothing() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let case = child(&server, &lise, "Laura");
    assert!(get(&case).text().contains(&format!("href=\"{case}/access-request\"")));
    let page = get(&format!("{case}/access-request"));
    assert_eq!(page.status, 200);
    for words in [
        "Udlevér ikke noget endnu",
        "Hvem der har underrettet",
        "Ingen jurist har læst denne side endnu.",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let main = page
        .text()
        .split("<main")
        .nth(1)
        .unwrap()
        .split("</main>")
        .next()
        .unwrap();
    assert!(!main.contains("/export"), "{main}");
    let forms: Vec<&str> = main.split("<form").skip(1).collect();
    assert_eq!(forms.len(), 1, "one press, for whoever handles the request: {main}");
    assert!(
        forms[0].contains("method=\"post\"") && forms[0].contains("/access-request/all"),
        "{main}"
    );
}

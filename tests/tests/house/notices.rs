//! Notices inside the house: a case came or went, somebody broke the glass, and a colleague looks while one is away.

use super::handover::{give, id_of};
use super::{child, hidden, leads_to, send};
use e2e::clock;
use e2e::server::Server;

/// What the part of Today says that tells what is new.
fn news(server: &Server, cookie: &str) -> String {
    let page = server.get_with(&[("cookie", cookie)], "/today");
    let part = page.text().split("id=\"news\"").nth(1).unwrap_or_default();
    part.split("</section>").next().unwrap_or_default().to_owned()
}

#[test]
fn a_case_that_came_is_told_without_a_name_until_it_is_read() {
    let server = Server::demo();
    let ole = server.sign_in("ole.koege");
    assert!(!news(&server, &ole).contains("Du har fået en sag."));
    let count = || {
        let page = server.get_with(&[("cookie", &ole)], "/phrases");
        let link = page.text().split("href=\"/today#news\">").nth(1).map(str::to_owned);
        let words = link
            .and_then(|link| link.split('<').next().map(str::to_owned))
            .unwrap_or_default();
        words
            .rsplit(' ')
            .next()
            .and_then(|count| count.parse::<u32>().ok())
            .unwrap_or(0)
    };
    let before = count();
    let (case, done) = give(&server, "");
    assert_eq!(leads_to(&done), "/team", "{}", done.text());
    // What was due in the case came along with it.
    let with = count();
    assert!(with > before, "{before}, {with}");
    let told = news(&server, &ole);
    assert!(told.contains("Du har fået en sag.") && told.contains(&case), "{told}");
    assert!(!told.contains("Laura"), "{told}");
    let at = hidden(&told, "at");
    let fields = [("at", at.as_str()), ("read", "true"), ("to", "today")];
    let read = send(&server, &ole, &format!("{case}/notice/came"), &fields);
    assert_eq!(leads_to(&read), "/today#news");
    assert_eq!(count(), with - 1);
    assert!(!news(&server, &ole).contains("Du har fået en sag."));
}

#[test]
fn whoever_lost_a_case_is_told_without_a_name_and_without_a_way_to_it() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let words = "En sag, du havde, er givet videre til en kollega.";
    assert!(!news(&server, &lise).contains(words));
    let (case, done) = give(&server, "");
    assert_eq!(leads_to(&done), "/team", "{}", done.text());
    let told = news(&server, &lise);
    assert!(told.contains(words), "{told}");
    let row = told.split(words).nth(1).unwrap().split("</li>").next().unwrap();
    assert!(
        !told.contains("Laura") && !told.contains(&case) && !row.contains("/case/"),
        "{told}"
    );
    assert!(!news(&server, &ole).contains(words), "whoever has it now lost nothing");
    let at = hidden(row, "at");
    // Nobody reads it for her, and what names no moment reads nothing.
    send(&server, &ole, "/me/notice/gone", &[("at", at.as_str())]);
    assert_eq!(send(&server, &lise, "/me/notice/gone", &[("at", "now")]).status, 400);
    assert!(news(&server, &lise).contains(words));
    let read = send(&server, &lise, "/me/notice/gone", &[("at", at.as_str())]);
    assert_eq!(leads_to(&read), "/today#news");
    assert!(!news(&server, &lise).contains(words));
}

#[test]
fn broken_glass_is_told_to_whoever_has_the_case() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let case = child(&server, &lise, "Laura");
    let words = "En kollega har åbnet en af dine sager";
    assert!(!news(&server, &lise).contains(words));
    let reason = [("reason", "Barnet står hos mig, og Lise er syg.")];
    assert_eq!(
        leads_to(&send(&server, &ole, &format!("{case}/break-glass"), &reason)),
        case
    );
    let told = news(&server, &lise);
    assert!(told.contains(words) && !told.contains("Barnet står"), "{told}");
    // Whoever broke it is told nothing, and reads nothing for those who have the case.
    assert!(!news(&server, &ole).contains(words));
    let at = hidden(&told, "at");
    let fields = [("at", at.as_str()), ("read", "true"), ("to", "today")];
    send(&server, &ole, &format!("{case}/notice/glass"), &fields);
    assert!(news(&server, &lise).contains(words));
    send(&server, &lise, &format!("{case}/notice/glass"), &fields);
    assert!(!news(&server, &lise).contains(words));
}

#[test]
fn a_colleague_looks_while_one_is_away_and_gets_no_case_by_it() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let case = child(&server, &lise, "Laura");
    let page = server.get_with(&[("cookie", &lise)], "/me/away");
    assert!(
        !page.text().contains("Lise Holm</option>"),
        "nobody looks after themself"
    );
    let ole_id = id_of(page.text(), "Ole ");
    let (today, later, past) = (
        clock::today().to_string(),
        clock::ahead(3).to_string(),
        clock::ahead(-3).to_string(),
    );
    let go = |cookie: &str, since: &str, until: &str, backup: &str| {
        let fields = [("since", since), ("until", until), ("backup", backup)];
        send(&server, cookie, "/me/away", &fields)
    };
    for (since, until, backup, says) in [
        (&later, &today, ole_id.as_str(), "days"),
        (&past, &past, &ole_id, "days"),
        (&"soon".to_owned(), &later, &ole_id, "days"),
        (&today, &later, "nobody", "who"),
        (&today, &later, "", "who"),
    ] {
        let answer = go(&lise, since, until, backup);
        assert_eq!(
            leads_to(&answer),
            format!("/me/away?done={says}"),
            "{since} {until} {backup}"
        );
    }
    assert_eq!(go(&gry, &today, &later, &ole_id).status, 403, "who has no cases");
    assert!(!news(&server, &ole).contains("Du ser efter for Lise Holm"));

    assert_eq!(leads_to(&go(&lise, &today, &later, &ole_id)), "/me/away?done=kept");
    let told = news(&server, &ole);
    assert!(told.contains("Du ser efter for Lise Holm"), "{told}");
    assert!(!told.contains("Laura"), "{told}");
    assert_eq!(
        server.get_with(&[("cookie", &ole)], &case).status,
        403,
        "it opens nothing"
    );
    let page = server.get_with(&[("cookie", &lise)], "/me/away");
    assert!(page.text().contains("ser efter imens."), "{}", page.text());
    let log = server.get_with(&[("cookie", &lise)], "/me/happened");
    assert!(log.text().contains("Du skrev, hvornår du er væk"), "{}", log.text());

    assert_eq!(
        leads_to(&send(&server, &lise, "/me/away/back", &[])),
        "/me/away?done=back"
    );
    assert!(!news(&server, &ole).contains("Du ser efter for Lise Holm"));
}

#[test]
fn what_a_child_wrote_meanwhile_is_answered_by_broken_glass_alone() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let case = child(&server, &lise, "Laura");
    let page = server.get_with(&[("cookie", &lise)], "/me/away");
    let ole_id = id_of(page.text(), "Ole ");
    let (today, later) = (clock::today().to_string(), clock::ahead(3).to_string());
    let fields = [("since", today.as_str()), ("until", &later), ("backup", &ole_id)];
    assert_eq!(
        leads_to(&send(&server, &lise, "/me/away", &fields)),
        "/me/away?done=kept"
    );
    let act = format!("action=\"{case}/break-glass\"");
    assert!(!news(&server, &ole).contains(&act), "nobody has written");

    // The child writes on a machine of its own.
    let screen = super::screen::opened(&server, "Laura");
    let headers = [("origin", server.address.as_str()), ("cookie", screen.as_str())];
    let words = [("words", "Må jeg have min kanin med næste gang?")];
    assert_eq!(server.post_with(&headers, "/t/ask", &words).status, 303);
    let told = news(&server, &ole);
    assert!(
        told.contains("For Lise Holm: Et barn har skrevet noget.") && told.contains(&act),
        "{told}"
    );
    assert!(!told.contains("Laura") && !told.contains("kanin"), "{told}");
    assert_eq!(server.get_with(&[("cookie", &ole)], &case).status, 403);
    // A session of the wrong kind: the child's screen breaks no glass and reads no notice.
    for path in ["break-glass", "notice/came"] {
        let path = format!("{case}/{path}");
        let sent = server.post_with(
            &headers,
            &path,
            &[("reason", "Jeg vil ind i sagen."), ("at", "0"), ("read", "true")],
        );
        assert!(leads_to(&sent).starts_with("/t/"), "{path}: {}", sent.status);
    }

    // Of several forms, the one of this case.
    let form = told.split(&act).nth(1).unwrap();
    let reason = hidden(form, "reason");
    let opened = send(&server, &ole, &format!("{case}/break-glass"), &[("reason", &reason)]);
    assert_eq!(leads_to(&opened), case, "{}", opened.text());
    assert_eq!(server.get_with(&[("cookie", &ole)], &case).status, 200);
    let lise = server.sign_in("lise.koege");
    assert!(news(&server, &lise).contains("En kollega har åbnet en af dine sager"));
}

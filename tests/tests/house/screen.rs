//! The child's own screen: what reaches it, who gets to it, how it is left, and what it leaves behind.

use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};

/// A server with an adviser who has shown a child its way; the case's address.
fn shown(name: &str) -> (Server, String, String) {
    let server = Server::demo();
    let user = whose(name);
    let cookie = server.sign_in(user);
    let case = child(&server, &cookie, name);
    show(&server, &cookie, &case);
    (server, cookie, case)
}

fn whose(name: &str) -> &'static str {
    match name {
        "Noah" | "Otto" | "Ali" => "karl.dragoer",
        _ => "lise.koege",
    }
}

pub fn show(server: &Server, cookie: &str, case: &str) {
    let page = server.get_with(&[("cookie", cookie)], &format!("{case}/way"));
    let version = hidden(page.text(), "version");
    let shown = send(
        server,
        cookie,
        &format!("{case}/way"),
        &[("version", &version), ("sure", "true")],
    );
    assert!(leads_to(&shown).starts_with(case), "{}", shown.text());
}

/// The child's cookie, the adviser having opened the screen on this machine.
fn open(server: &Server, cookie: &str, case: &str) -> String {
    let opened = send(server, cookie, &format!("{case}/screen"), &[]);
    assert_eq!(leads_to(&opened), "/t/page/1", "{}", opened.text());
    given(&opened)
}

pub fn given(answer: &Answer) -> String {
    let set = answer.header("set-cookie").expect("a cookie");
    set.split(';').next().unwrap().to_owned()
}

/// The cookie of a child's screen that is open on its own machine.
pub fn opened(server: &Server, name: &str) -> String {
    let cookie = server.sign_in(whose(name));
    let case = child(server, &cookie, name);
    show(server, &cookie, &case);
    open(server, &cookie, &case)
}

/// A card: what stands in its link, and its code.
pub fn card(server: &Server, cookie: &str, case: &str) -> (String, String) {
    let made = send(server, cookie, &format!("{case}/card"), &[("days", "7")]);
    assert_eq!(made.status, 200, "{}", made.text());
    let (link, code) = (hidden(made.text(), "card"), hidden(made.text(), "code"));
    // It is read in two groups, and typed as anybody likes.
    let (first, second) = code.split_at(3);
    assert!(
        plain(&made).contains(&format!("Din kode: {first} {second}")),
        "{}",
        made.text()
    );
    (link, code)
}

/// What a reader reads of an answer.
pub fn plain(answer: &Answer) -> String {
    let mut words = String::new();
    for part in answer.text().split('<').skip(1) {
        words.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    words.replace('\u{a0}', " ")
}

pub fn enter(server: &Server, link: &str, code: &str) -> Answer {
    server.post_with(&[("origin", &server.address)], "/t", &[("card", link), ("code", code)])
}

fn wrong(code: &str) -> String {
    if code == "000000" { "111111" } else { "000000" }.to_owned()
}

#[test]
fn a_child_sees_what_its_adviser_has_shown_and_nothing_else() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    let not_yet = send(&server, &cookie, &format!("{case}/screen"), &[]);
    assert_eq!(not_yet.status, 422, "nothing was shown yet");
    show(&server, &cookie, &case);
    let again = server.sign_in("lise.koege");
    let screen = open(&server, &cookie, &case);
    let see = |page: u8| server.get_with(&[("cookie", &screen)], &format!("/t/page/{page}"));
    for (page, words) in [
        (1, "Vi snakker sammen."),
        (2, "Birgit"),
        (3, "116 111"),
        (4, "bisidder"),
        (5, "Jeg læser det senest"),
    ] {
        let answer = see(page);
        assert_eq!(answer.status, 200, "page {page}");
        let told = plain(&answer);
        assert!(told.contains(words), "page {page} lacks {words:?}: {told}");
        let title = format!("<title>Min side, {page}</title>");
        assert!(answer.text().contains(&title), "a neutral title");
        assert!(answer.text().contains("href=\"data:,\""), "a neutral icon");
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert!(
            !answer.text().contains(case.trim_start_matches("/case/")),
            "no id of the case"
        );
        assert!(
            !answer.text().contains("<script>") && !answer.text().contains("wasm"),
            "no script inside"
        );
    }
    // The adviser's own session ended on this machine, and the child's opens none of the adults' pages.
    for path in ["/today", &case, &format!("{case}/way"), "/me", "/team"] {
        let answer = server.get_with(&[("cookie", &screen)], path);
        assert_eq!(leads_to(&answer), "/t/page/1", "{path}");
        assert!(leads_to(&server.get_with(&[("cookie", &cookie)], path)).starts_with("/sign-in"));
    }
    // What the adviser changes reaches the child when it is shown, and not before.
    let page = server.get_with(&[("cookie", &again)], &format!("{case}/way"));
    let steps = page.text().split("id=\"step-").skip(1);
    let next = steps.into_iter().find(|part| part.contains("stands-next")).unwrap();
    let step = format!("{case}/step/{}", next.split('"').next().unwrap());
    let fields = [
        ("version", hidden(page.text(), "version")),
        ("state", "waiting".to_owned()),
        ("waiting_for", "Vi venter på, at skolen svarer.".to_owned()),
        ("next_contact", "2031-03-04".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let moved = send(&server, &again, &step, &fields);
    assert_eq!(moved.status, 303, "{}", moved.text());
    let page = server.get_with(&[("cookie", &again)], &format!("{case}/way"));
    assert!(
        page.text().contains("Vi venter på, at skolen svarer."),
        "the adviser sees what it will be"
    );
    assert!(!plain(&see(1)).contains("skolen svarer"), "and the child does not yet");
    show(&server, &again, &case);
    assert!(plain(&see(1)).contains("skolen svarer"), "now it does");
    // Leaving ends it, and clears what a site can clear.
    let left = server.post_with(&[("origin", &server.address), ("cookie", &screen)], "/t/leave", &[]);
    assert_eq!(leads_to(&left), "/t/left");
    assert!(
        left.header("clear-site-data")
            .is_some_and(|what| what.contains("cookies"))
    );
    assert_eq!(leads_to(&see(1)), "/t");
    let gone = server.get("/t/left");
    for word in ["Børnehøjde", "rådgiver", "kommune", "sag"] {
        assert!(!gone.text().contains(word), "the page after leaving says {word}");
    }
}

#[test]
fn a_card_opens_one_childs_screen_until_it_is_withdrawn() {
    let (server, cookie, case) = shown("Laura");
    let (link, code) = card(&server, &cookie, &case);
    let door = server.get(&format!("/t/{link}"));
    assert_eq!(door.status, 200);
    for word in ["Børnehøjde", "Laura", "rådgiver", "kommune"] {
        assert!(!door.text().contains(word), "the door says {word}");
    }
    let entered = enter(&server, &link, &code);
    assert_eq!(leads_to(&entered), "/t/page/1", "{}", entered.text());
    let screen = given(&entered);
    let see = |path: &str| server.get_with(&[("cookie", &screen)], path);
    assert!(plain(&see("/t/page/1")).contains("Hej Laura"));
    // A card for paper, made from what the page still knows; another code is no card of this case.
    let paper = send(
        &server,
        &cookie,
        &format!("{case}/card/paper"),
        &[("card", &link), ("code", &code)],
    );
    assert!(paper.body.starts_with(b"%PDF"), "{}", paper.status);
    let forged = send(
        &server,
        &cookie,
        &format!("{case}/card/paper"),
        &[("card", &link), ("code", &wrong(&code))],
    );
    assert_eq!(forged.status, 404);
    // A second child's card opens the second child, whoever holds the first.
    let other = child(&server, &cookie, "Zehra");
    show(&server, &cookie, &other);
    let (link_2, code_2) = card(&server, &cookie, &other);
    assert_eq!(
        enter(&server, &link, &code_2).status,
        422,
        "one card's code with another's link"
    );
    let second = given(&enter(&server, &link_2, &code_2));
    let of_second = server.get_with(&[("cookie", &second)], "/t/page/1");
    assert!(plain(&of_second).contains("Hej Zehra"));
    assert!(plain(&see("/t/page/1")).contains("Hej Laura"));
    // Withdrawn: the screen closes, and the card opens nothing any more.
    let withdrawn = send(&server, &cookie, &format!("{case}/card/withdraw"), &[]);
    assert_eq!(withdrawn.status, 303);
    assert_eq!(leads_to(&see("/t/page/1")), "/t");
    assert_eq!(enter(&server, &link, &code).status, 422);
    let log = server.get_with(&[("cookie", &server.sign_in("gry.koege"))], &format!("{case}/log"));
    for words in ["gav et kort", "lukkede kortet", "prøvede at åbne barnets side"] {
        assert!(plain(&log).contains(words), "the log lacks {words:?}");
    }
}

/// A child that mistypes its card can type it anew, however many others mistype theirs.
#[test]
fn a_mistyped_card_is_typed_anew() {
    let (server, cookie, case) = shown("Laura");
    let (link, code) = card(&server, &cookie, &case);
    for _ in 0..12 {
        let answer = enter(&server, "kort", &code);
        assert_eq!(answer.status, 422, "{}", answer.text());
        let field = answer
            .text()
            .split("<input")
            .find(|field| field.contains("name=\"card\""))
            .unwrap();
        assert!(!field.contains("hidden"), "{field}");
    }
    assert_eq!(leads_to(&enter(&server, &link, &code)), "/t/page/1");
}

#[test]
fn guessing_codes_is_stopped_and_tells_nothing() {
    let (server, cookie, case) = shown("Laura");
    let (link, code) = card(&server, &cookie, &case);
    let unknown = "abcdefghjk";
    // A wrong code and a wrong link get the same answer, word for word, and are stopped alike.
    for tries in 0..3 {
        let [of_card, of_nobody] = [&link, unknown].map(|link| enter(&server, link, &wrong(&code)));
        assert_eq!((of_card.status, of_nobody.status), (422, 422), "try {tries}");
        assert_eq!(
            of_card.text().replace(&link, "LINK"),
            of_nobody.text().replace(unknown, "LINK")
        );
        for header in ["content-type", "cache-control", "set-cookie"] {
            assert_eq!(of_card.header(header), of_nobody.header(header), "{header}");
        }
    }
    let [of_card, of_nobody] = [&link, unknown].map(|link| enter(&server, link, &code));
    assert_eq!(
        (of_card.status, of_nobody.status),
        (429, 429),
        "the right code too has to wait"
    );
    assert!(of_card.text().contains("Du kan prøve igen klokken"));
    let log = server.get_with(&[("cookie", &server.sign_in("gry.koege"))], &format!("{case}/log"));
    assert!(
        plain(&log).contains("prøvede at åbne barnets side"),
        "every try that was looked at is in the log"
    );
}

#[test]
fn codes_that_are_typed_at_once_are_counted_before_they_are_looked_at() {
    let (server, cookie, case) = shown("Laura");
    let (link, code) = card(&server, &cookie, &case);
    let other = child(&server, &cookie, "Zehra");
    show(&server, &cookie, &other);
    let (link_2, code_2) = card(&server, &cookie, &other);
    let start = std::sync::Barrier::new(40);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..40)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    enter(&server, &link, &wrong(&code)).status
                })
            })
            .collect();
        tries.into_iter().map(|task| task.join().unwrap()).collect()
    });
    let looked_at = statuses.iter().filter(|status| **status == 422).count();
    assert!(looked_at <= 3, "{statuses:?}");
    assert!(
        statuses.iter().all(|status| matches!(status, 422 | 429 | 503)),
        "{statuses:?}"
    );
    let entered = enter(&server, &link_2, &code_2);
    assert_eq!(leads_to(&entered), "/t/page/1", "another child behind the same address");
}

#[test]
fn no_card_leaves_the_house_where_the_home_is_not_safe() {
    for name in ["Dilan", "Ali"] {
        let (server, cookie, case) = shown(name);
        let page = server.get_with(&[("cookie", &cookie)], &format!("{case}/way"));
        assert!(plain(&page).contains("Barnet kan ikke få et kort nu"), "{name}");
        let made = send(&server, &cookie, &format!("{case}/card"), &[("days", "7")]);
        assert_eq!(made.status, 422, "{name}");
        // With the adviser the child sees its way all the same.
        let screen = open(&server, &cookie, &case);
        let seen = server.get_with(&[("cookie", &screen)], "/t/page/1");
        assert!(plain(&seen).contains(&format!("Hej {name}")), "{name}");
    }
}

#[test]
fn a_card_that_is_out_stops_opening_when_the_home_turns_unsafe() {
    let (server, cookie, case) = shown("Laura");
    let (link, code) = card(&server, &cookie, &case);
    let screen = given(&enter(&server, &link, &code));
    let see = || server.get_with(&[("cookie", &screen)], "/t/page/1");
    assert!(plain(&see()).contains("Hej Laura"));
    let form = server.get_with(&[("cookie", &cookie)], &format!("{case}/prepare"));
    let fields = [
        ("against", hidden(form.text(), "against")),
        ("safety.suspected", "unknown".to_owned()),
        ("safety.suspect_at_home", "unknown".to_owned()),
        ("safety.delivery", "read-aloud".to_owned()),
        ("document", "before-meeting".to_owned()),
        ("keep", "paper".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let changed = send(&server, &cookie, &format!("{case}/prepare"), &fields);
    assert!(leads_to(&changed).ends_with("/hand-over"), "{}", changed.text());
    assert!(
        plain(&see()).contains("Siden er lukket lige nu"),
        "the screen it opened says nothing"
    );
    assert_eq!(enter(&server, &link, &code).status, 422, "and it opens no other");
}

#[test]
fn what_a_child_writes_reaches_its_adviser_first_of_all_where_it_tells_of_something() {
    let (server, cookie, case) = shown("Laura");
    let again = server.sign_in("lise.koege");
    let screen = open(&server, &cookie, &case);
    let write = |words: &str| {
        let headers = [("origin", server.address.as_str()), ("cookie", &screen)];
        server.post_with(&headers, "/t/ask", &[("words", words)])
    };
    assert_eq!(leads_to(&write("   ")), "/t/page/5", "nothing is nothing");
    let thanks = write("Må jeg have min kanin med <b>næste</b> gang?");
    assert_eq!(leads_to(&thanks), "/t/page/5?sent=1");
    let page = server.get_with(&[("cookie", &screen)], "/t/page/5?sent=1");
    assert!(page.text().contains("Tak. Nu ligger det hos din rådgiver."));
    let today = server.get_with(&[("cookie", &again)], "/today");
    assert!(today.text().contains("Fra barnet"));
    assert!(
        !today.text().contains("kanin"),
        "a list says that there is something, not what"
    );
    // Another child tells of something that happened.
    let other = child(&server, &again, "Zehra");
    show(&server, &again, &other);
    let last = server.sign_in("lise.koege");
    let screen_2 = open(&server, &again, &other);
    let headers = [("origin", server.address.as_str()), ("cookie", screen_2.as_str())];
    let told = server.post_with(&headers, "/t/ask", &[("words", "Min onkel slår mig.")]);
    assert_eq!(told.status, 303);
    let today = server.get_with(&[("cookie", &last)], "/today");
    let text = today.text();
    let (first, second) = (text.find("Zehra").unwrap(), text.find("Laura").unwrap());
    assert!(first < second, "what tells of something stands first of all");
    assert!(text.contains("Læs det først"));
    // Read, and what the child heard.
    let way = server.get_with(&[("cookie", &last)], &format!("{case}/way"));
    assert!(
        way.text().contains("kanin") && !way.text().contains("<b>næste"),
        "as it was written, as text"
    );
    // What a child writes can be a notification of its own, and the page leads to where one is written down.
    let notice = format!("href=\"{case}/edit/notice/new\"");
    assert!(
        way.text().contains("en underretning for sig (barnets lov § 133)") && way.text().contains(&notice),
        "{}",
        way.text()
    );
    let id = way.text().split(&format!("{case}/question/")).nth(1).unwrap();
    let id = id.split('"').next().unwrap();
    let fields = [
        ("version", hidden(way.text(), "version")),
        ("told_child", "Ja, tag den med.".to_owned()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let read = send(&server, &last, &format!("{case}/question/{id}"), &fields);
    assert_eq!(read.status, 303, "{}", read.text());
    let way = server.get_with(&[("cookie", &last)], &format!("{case}/way"));
    assert!(plain(&way).contains("Du sagde: Ja, tag den med."));
    let history = server.get_with(&[("cookie", &last)], &case);
    assert!(plain(&history).contains("Barnet skrev til sin rådgiver."));
}

#[test]
fn a_child_sees_its_screen_as_it_wants_it() {
    let (server, cookie, case) = shown("Noah");
    let screen = open(&server, &cookie, &case);
    let headers = [("origin", server.address.as_str()), ("cookie", screen.as_str())];
    let fields = [("size", "2"), ("contrast", "yes"), ("language", "en")];
    let chosen = server.post_with(&headers, "/t/look", &fields);
    let look = given(&chosen);
    assert!(chosen.header("set-cookie").unwrap().contains("Path=/t;"));
    let both = format!("{screen}; {look}");
    let page = server.get_with(&[("cookie", &both)], "/t/page/1");
    assert!(page.text().contains("size-2 high-contrast\"") && plain(&page).contains("Hello Noah"));
    assert!(page.text().contains("<html lang=\"en\""));
    // Where the child is, it sees what was, what is and what comes; every other station stands alone.
    let places = |page: &str| page.matches("class=\"station ").count();
    assert!(
        page.text().contains("way hill") && places(page.text()) == 3,
        "{}",
        places(page.text())
    );
    let alone = server.get_with(&[("cookie", &both)], "/t/page/1?s=1");
    assert_eq!(places(alone.text()), 1);
    // The youngest go one station at a time, and each is there.
    let stations = page.text().matches("href=\"/t/page/1?s=").count();
    assert!(stations > 4, "{stations}");
    let last = server.get_with(&[("cookie", &both)], "/t/page/1?s=60");
    let told = plain(&last);
    assert!(
        told.contains("We do not know yet what happens afterwards."),
        "what nobody knows is a picture of its own: {told}"
    );
}

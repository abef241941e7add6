//! After a change of adviser: what the colleague passes on stands on top until it is read, and the first talk is one that
//! both have with the child.

use super::{child, hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};

const CARRIES: &str = "Laura vil helst mødes i lektiecaféen.";

/// The id of an account, by its name among the choices of a page.
pub(super) fn id_of(page: &str, name: &str) -> String {
    let before = page.split(name).next().unwrap();
    let value = before.rsplit("value=\"").next().unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// Gives Lise's Laura to Ole, and answers with the case's address and what the form was answered with.
pub(super) fn give(server: &Server, together: &str) -> (String, Answer) {
    let (gry, lise) = (server.sign_in("gry.koege"), server.sign_in("lise.koege"));
    let case = child(server, &lise, "Laura");
    let assign = format!("{case}/assign");
    let page = server.get_with(&[("cookie", &gry)], &assign);
    let (ole, version) = (id_of(page.text(), "Ole "), hidden(page.text(), "version"));
    let today = clock::today().to_string();
    let fields = [
        ("version", version.as_str()),
        ("changes", "true"),
        ("adviser", &ole),
        ("on", &today),
        ("why", "Lise skal på barsel."),
        ("carries_over", CARRIES),
        ("meet_together", together),
    ];
    let answer = send(server, &gry, &assign, &fields);
    (case, answer)
}

/// The choices of a page's lists, as a browser would send them.
fn chosen(page: &str) -> Vec<(String, String)> {
    let lists = page.split("<select").skip(1);
    let of = |list: &str| {
        let name = list.split("name=\"").nth(1)?.split('"').next()?.to_owned();
        let options = list.split("</select>").next()?.split("<option").skip(1);
        let selected = options.into_iter().find(|option| {
            let tag = option.split('>').next().unwrap_or_default();
            tag.contains(" selected")
        });
        let value = selected.and_then(|option| option.split("value=\"").nth(1)?.split('"').next());
        Some((name, value.unwrap_or_default().to_owned()))
    };
    lists.filter_map(of).collect()
}

#[test]
fn both_meet_the_child_together_and_the_letter_says_whom_it_knows() {
    let server = Server::demo();
    let (case, refused) = give(&server, "perhaps");
    assert_eq!(refused.status, 400, "an answer that the page does not offer");
    let (_, done) = give(&server, "true");
    assert_eq!(leads_to(&done), "/team", "{}", done.text());
    let ole = server.sign_in("ole.koege");
    let get = |path: &str| server.get_with(&[("cookie", &ole)], path);
    let page = get(&case);
    let card = page.text().split("id=\"carries\"").nth(1).expect("a card");
    let card = card.split("</section>").next().unwrap();
    assert!(card.contains("I har aftalt at mødes med barnet sammen"), "{card}");
    let room = card.split("href=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(room.starts_with(&case) && room.ends_with("/room"), "{room}");

    // Chosen on the page, and kept only by sending it.
    let page = get(room);
    assert!(page.text().contains("Derfor er Hanne valgt her"), "{}", page.text());
    let supporting = |page: &str| chosen(page).into_iter().filter(|(_, does)| does == "supports").count();
    assert_eq!(supporting(page.text()), 1, "{}", page.text());
    let prepare = get(&format!("{case}/prepare"));
    assert!(!prepare.text().contains("som du kender"), "nothing was sent yet");
    let version = hidden(page.text(), "version");
    let fields = chosen(page.text());
    let mut fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    fields.push(("version", &version));
    let done = send(&server, &ole, room, &fields);
    assert_eq!(leads_to(&done), format!("{case}#meetings"), "{}", done.text());
    assert!(!get(room).text().contains("Derfor er Hanne valgt her"), "she is there");
    let prepare = get(&format!("{case}/prepare"));
    for words in [", som du kender, er også med.", "ikke fortælle det hele igen."] {
        assert!(prepare.text().contains(words), "{words}\n{}", prepare.text());
    }
}

/// Whatever form of the page a case is given on with, the child hears of it, and the next letter is the new adviser's.
#[test]
fn a_case_goes_to_a_colleague_in_no_way_without_a_reason() {
    let server = Server::demo();
    let (gry, lise) = (server.sign_in("gry.koege"), server.sign_in("lise.koege"));
    let case = child(&server, &lise, "Laura");
    let assign = format!("{case}/assign");
    let page = server.get_with(&[("cookie", &gry)], &assign);
    let (ole, version) = (id_of(page.text(), "Ole "), hidden(page.text(), "version"));
    let give = |why: &str| {
        let fields = [("version", version.as_str()), ("adviser", &ole), ("why", why)];
        send(&server, &gry, &assign, &fields)
    };
    // As the list of a case that nobody has sends it, and as a page from before did.
    assert_eq!(give("").status, 422);
    assert_eq!(
        server.get_with(&[("cookie", &lise)], &case).status,
        200,
        "she has it still"
    );
    assert_eq!(leads_to(&give("Lise skal på barsel.")), "/team");
    let ole = server.sign_in("ole.koege");
    let get = |path: &str| server.get_with(&[("cookie", &ole)], path).text().to_owned();
    assert!(get(&case).contains("Fra Lise Holm"), "{}", get(&case));
    let prepare = get(&format!("{case}/prepare"));
    assert!(prepare.contains("value=\"Ole\""), "{prepare}");
    assert!(
        !prepare.contains("value=\"Hanne\""),
        "the letter has the old name: {prepare}"
    );
}

/// Whoever had it may have left: somebody answers for it, and the child hears of nothing while nobody works with it.
#[test]
fn a_closed_case_goes_to_a_colleague_too() {
    let server = Server::demo();
    let (gry, lise) = (server.sign_in("gry.koege"), server.sign_in("lise.koege"));
    let case = child(&server, &lise, "Laura");
    let state = format!("{case}/state");
    let version = |cookie: &str, at: &str| hidden(server.get_with(&[("cookie", cookie)], at).text(), "version");
    let (shown, today) = (version(&lise, &state), e2e::clock::today().to_string());
    let fields = [
        ("to", "closed"),
        ("closed_why", "ended"),
        ("on", today.as_str()),
        ("sure", "true"),
        ("version", shown.as_str()),
    ];
    assert_eq!(leads_to(&send(&server, &lise, &state, &fields)), case);
    let assign = format!("{case}/assign");
    let page = server.get_with(&[("cookie", &gry)], &assign);
    let (ole, shown) = (id_of(page.text(), "Ole "), version(&gry, &assign));
    let fields = [
        ("version", shown.as_str()),
        ("adviser", ole.as_str()),
        ("why", "Lise er holdt op."),
    ];
    let given = send(&server, &gry, &assign, &fields);
    assert_eq!(leads_to(&given), "/team", "{}", given.text());
    let ole = server.sign_in("ole.koege");
    let page = server.get_with(&[("cookie", &ole)], &case);
    assert_eq!(page.status, 200);
    assert!(!page.text().contains("Fra Lise Holm"), "{}", page.text());
}

/// The letter introduces both, so the second one is among the people of the case, and nobody types their name again.
#[test]
fn a_second_adviser_comes_into_the_case() {
    let server = Server::demo();
    let (gry, lise) = (server.sign_in("gry.koege"), server.sign_in("lise.koege"));
    let case = child(&server, &lise, "Laura");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    assert!(!get(&case).contains("<bdi>Ole</bdi>"));
    let assign = format!("{case}/assign");
    let choose = || {
        let page = server.get_with(&[("cookie", &gry)], &assign);
        let form = page
            .text()
            .split("id=\"second-title\"")
            .nth(1)
            .expect("a part of the page");
        let (adviser, version) = (hidden(form, "adviser"), hidden(form, "version"));
        let ole = id_of(form, "Ole ");
        let fields = [("version", version.as_str()), ("adviser", &adviser), ("second", &ole)];
        send(&server, &gry, &assign, &fields)
    };
    assert_eq!(leads_to(&choose()), "/team");
    assert_eq!(get(&case).matches("<bdi>Ole</bdi>").count(), 1, "{}", get(&case));
    // Sent twice it is one person.
    assert_eq!(leads_to(&choose()), "/team");
    assert_eq!(get(&case).matches("<bdi>Ole</bdi>").count(), 1);
}

/// In one act, with the words for the child; the form sends the second adviser along as they are shown.
#[test]
fn the_second_adviser_becomes_the_first_and_leaves_that_place_empty() {
    let server = Server::demo();
    let (gry, lise) = (server.sign_in("gry.koege"), server.sign_in("lise.koege"));
    let case = child(&server, &lise, "Laura");
    let assign = format!("{case}/assign");
    let page = || server.get_with(&[("cookie", &gry)], &assign).text().to_owned();
    let part = |page: &str, id: &str| page.split(id).nth(1).expect("a part of the page").to_owned();
    assert!(!page().contains("bliver den plads tom"));
    let form = part(&page(), "id=\"second-title\"");
    let (first, ole, version) = (hidden(&form, "adviser"), id_of(&form, "Ole "), hidden(&form, "version"));
    let fields = [("version", version.as_str()), ("adviser", &first), ("second", &ole)];
    assert_eq!(leads_to(&send(&server, &gry, &assign, &fields)), "/team");

    let shown = part(&page(), "id=\"change-title\"");
    assert!(shown.contains("er den anden rådgiver nu. Vælger du Ole"), "{shown}");
    let (second, version) = (hidden(&shown, "second"), hidden(&shown, "version"));
    assert_eq!(second, ole);
    let today = clock::today().to_string();
    let move_up = |why: &str| {
        let fields = [
            ("version", version.as_str()),
            ("second", &second),
            ("adviser", &ole),
            ("on", &today),
            ("why", why),
        ];
        send(&server, &gry, &assign, &fields)
    };
    assert_eq!(move_up("").status, 422, "the child hears why");
    let moved = move_up("Lise skal på barsel.");
    assert_eq!(leads_to(&moved), "/team", "{}", moved.text());
    let after = page();
    assert!(!after.contains("bliver den plads tom"), "{after}");
    assert_eq!(hidden(&part(&after, "id=\"second-title\""), "adviser"), ole);
    assert_eq!(hidden(&part(&after, "id=\"change-title\""), "second"), "");
    let cookie = server.sign_in("ole.koege");
    let child_page = server.get_with(&[("cookie", &cookie)], &case);
    assert!(child_page.text().contains("Fra Lise Holm"), "{}", child_page.text());
}

/// The coordinator's words are a beginning; the child is told what the adviser makes of them.
#[test]
fn the_new_adviser_puts_the_change_into_words_and_the_letter_is_the_next_step() {
    let server = Server::demo();
    let (case, done) = give(&server, "true");
    assert_eq!(leads_to(&done), "/team", "{}", done.text());
    let ole = server.sign_in("ole.koege");
    let get = |path: &str| server.get_with(&[("cookie", &ole)], path);
    let new = format!("{case}/edit/adviser-change/new");
    let page = get(&case);
    assert!(page.text().contains(&format!("href=\"{new}\"")), "{}", page.text());
    let letter = format!("{case}/prepare?document=new-adviser");
    assert!(!page.text().contains(&letter), "nothing is in words yet");
    // Today leads where the child's page does.
    let today = get("/today");
    assert!(today.text().contains(&format!("href=\"{new}\"")), "{}", today.text());
    assert!(!today.text().contains(&letter), "nothing is in words yet");
    let form = get(&new);
    for words in ["Lise skal på barsel.", CARRIES] {
        assert!(form.text().contains(words), "{words}\n{}", form.text());
    }
    let version = hidden(form.text(), "against");
    let to = id_of(form.text(), ">Ole<").to_owned();
    let today = clock::today().to_string();
    let sent = send(
        &server,
        &ole,
        &new,
        &[
            ("against", version.as_str()),
            ("adviser_changes[0].to", to.as_str()),
            ("adviser_changes[0].on", today.as_str()),
            ("adviser_changes[0].why", "Lise skal på barsel."),
            ("adviser_changes[0].carries_over", "Du mødes helst i lektiecaféen."),
        ],
    );
    assert_eq!(
        leads_to(&sent),
        format!("{case}?open=history#adviser-changes"),
        "{}",
        sent.text()
    );
    for path in [case.as_str(), "/today"] {
        let page = get(path);
        assert!(page.text().contains(&letter), "{path}: {}", page.text());
    }
}

/// The letter is from the new adviser: whose "jeg" its reason has is asked, and told to the child.
#[test]
fn words_of_the_adviser_before_stand_in_the_letter_as_theirs() {
    let server = Server::demo();
    let (case, done) = give(&server, "true");
    assert_eq!(leads_to(&done), "/team", "{}", done.text());
    let ole = server.sign_in("ole.koege");
    let get = |path: &str| server.get_with(&[("cookie", &ole)], path);
    let new = format!("{case}/edit/adviser-change/new");
    let form = get(&new);
    let (from, to) = (id_of(form.text(), ">Hanne<"), id_of(form.text(), ">Ole<"));
    let today = clock::today().to_string();
    let write = |at: &str, theirs: &str| {
        let version = hidden(get(at).text(), "against");
        let fields = [
            ("against", version.as_str()),
            ("adviser_changes[0].from", &from),
            ("adviser_changes[0].to", &to),
            ("adviser_changes[0].on", &today),
            ("adviser_changes[0].why", "Jeg får et andet arbejde."),
            ("adviser_changes[0].said_by_former", theirs),
        ];
        let sent = send(&server, &ole, at, &fields);
        assert_eq!(
            leads_to(&sent),
            format!("{case}?open=history#adviser-changes"),
            "{}",
            sent.text()
        );
        get(&format!("{case}/prepare?document=new-adviser"))
    };
    let asks = "Svar på, om det er den tidligere rådgivers egne ord";
    let page = write(&new, "");
    assert!(page.text().contains(asks), "{}", page.text());
    assert!(!page.text().contains("</bdi> skriver: "), "{}", page.text());
    let page = write(&format!("{case}/edit/adviser-change/1"), "true");
    assert!(!page.text().contains(asks), "{}", page.text());
    assert!(page.text().contains("</bdi> skriver: "), "{}", page.text());
}

#[test]
fn nobody_comes_along_where_the_answer_was_no() {
    let server = Server::demo();
    let (case, done) = give(&server, "false");
    assert_eq!(leads_to(&done), "/team", "{}", done.text());
    let ole = server.sign_in("ole.koege");
    let page = server.get_with(&[("cookie", &ole)], &case);
    assert!(page.text().contains(CARRIES), "{}", page.text());
    assert!(!page.text().contains("mødes med barnet sammen første gang"));
}

#[test]
fn what_the_colleague_passes_on_stands_on_top_until_it_is_read() {
    let server = Server::demo();
    let (case, _) = give(&server, "");
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let page = || server.get_with(&[("cookie", &ole)], &case);
    let on_top = |page: &Answer| page.text().contains("<section id=\"carries\"");
    let shown = page();
    assert!(
        on_top(&shown) && shown.text().contains("Fra Lise Holm"),
        "{}",
        shown.text()
    );
    let card = shown.text().split("id=\"carries\"").nth(1).unwrap().to_owned();
    let at = hidden(&card, "at");
    let notice = format!("{case}/notice/came");
    let press = |cookie: &str, at: &str, read: &str| send(&server, cookie, &notice, &[("at", at), ("read", read)]);
    // A window from before this change, made-up fields, another kind, and whoever does not have the case.
    assert_eq!(leads_to(&press(&ole, "0", "true")), case);
    assert_eq!(leads_to(&press(&ole, "1", "true")), case);
    assert_eq!(press(&ole, "soon", "true").status, 400);
    assert_eq!(press(&ole, &at, "perhaps").status, 400);
    let other = format!("{case}/notice/everything");
    assert_eq!(
        send(&server, &ole, &other, &[("at", &at), ("read", "true")]).status,
        404
    );
    for stranger in [&lise, &gry] {
        assert_eq!(press(stranger, &at, "true").status, 403);
    }
    assert!(on_top(&page()), "nobody has read it");

    assert_eq!(leads_to(&press(&ole, &at, "true")), case);
    let read = page();
    assert!(!on_top(&read), "{}", read.text());
    assert!(read.text().contains(CARRIES), "it is folded away and not gone");
    assert_eq!(leads_to(&press(&ole, &at, "true")), case, "another window presses too");
    assert!(!on_top(&page()));
    press(&ole, &at, "false");
    assert!(on_top(&page()), "not read after all");
}

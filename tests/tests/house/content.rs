//! Texts: a municipality's words are its own, a second person stands behind each, and what an earlier version kept in a
//! folder goes on.

use super::operator::{Folder, done};
use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};
use std::sync::Barrier;

const LETTER: &str = "/content/before-meeting/10-12";
pub(super) const HELLO: &str = "/content/before-meeting/10-12/sentence/hello";

/// The letter of the front page's example, as anybody can make it.
pub(super) fn letter(server: &Server) -> String {
    words_of(&server.post("/letter", &[("example", "laura")]))
}

/// What a page says, without its markup.
fn words_of(page: &Answer) -> String {
    let parts = page
        .text()
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    parts.collect::<Vec<_>>().concat()
}

/// The letter to a child as its adviser is shown it.
pub(super) fn letter_to(server: &Server, adviser: &str, name: &str) -> String {
    let cookie = server.sign_in(adviser);
    let case = child(server, &cookie, name);
    words_of(&server.get_with(&[("cookie", &cookie)], &format!("{case}/prepare")))
}

fn say(server: &Server, cookie: &str, words: &str, why: &str) -> Answer {
    let page = server.get_with(&[("cookie", cookie)], HELLO);
    let was = hidden(page.text(), "was");
    let fields = [("was", was.as_str()), ("words", words), ("why", why)];
    send(server, cookie, HELLO, &fields)
}

/// Proposes words; returns the address of the wording.
fn propose(server: &Server, cookie: &str, words: &str) -> String {
    let answer = say(server, cookie, words, "Vi siger det sådan.");
    let to = leads_to(&answer);
    assert!(to.starts_with("/wording/"), "{} {}", answer.status, answer.text());
    to.split('?').next().unwrap().to_owned()
}

/// Approves a wording as somebody who has just read its page.
fn approve(server: &Server, cookie: &str, wording: &str) -> Answer {
    let page = server.get_with(&[("cookie", cookie)], wording);
    let shown = hidden(page.text(), "shown");
    send(server, cookie, &format!("{wording}/approve"), &[("shown", &shown)])
}

/// Proposes and approves.
pub(super) fn put(server: &Server, editor: &str, second: &str, words: &str) {
    let wording = propose(server, &server.sign_in(editor), words);
    let done = approve(server, &server.sign_in(second), &wording);
    assert_eq!(leads_to(&done), format!("{wording}?done=approved"), "{}", done.text());
}

#[test]
fn each_municipality_says_it_in_its_own_words_and_the_front_page_in_the_houses() {
    let server = Server::demo();
    // Somebody of the same age in Dragør, with an adviser of theirs.
    let there = ["karl.dragoer", "nina.dragoer"].into_iter().find_map(|adviser| {
        let today = server.get_with(&[("cookie", &server.sign_in(adviser))], "/today");
        let names = ["Sofia", "Ella", "Agnes", "Elias", "Malthe", "Bertram"];
        let name = names
            .into_iter()
            .find(|name| today.text().contains(&format!("<bdi>{name}</bdi>")));
        name.map(|name| (adviser, name))
    });
    let (karl, sofia) = there.expect("a child of ten to twelve");
    let ours = |greeting: &str| letter_to(&server, "lise.koege", "Mathilde").contains(&format!("{greeting} Mathilde"));
    let theirs = |greeting: &str| letter_to(&server, karl, sofia).contains(&format!("{greeting} {sofia}"));
    assert!(ours("Hej") && theirs("Hej"));
    put(&server, "tekst.koege", "gry.koege", "Kære { $child-first }");
    assert!(ours("Kære") && theirs("Hej"));
    put(&server, "tekst.dragoer", "vita.dragoer", "Goddag { $child-first }");
    // In turn, so that what one was just read in is not kept for the other.
    for _ in 0..2 {
        assert!(ours("Kære") && theirs("Goddag"));
        assert!(letter(&server).contains("Hej Laura"), "without a case the house speaks");
    }
    // Neither sees what the other has written.
    let koege = server.sign_in("tekst.koege");
    for page in ["/content", "/wording", &format!("{LETTER}/versions"), HELLO] {
        let page = server.get_with(&[("cookie", &koege)], page);
        assert!(!page.text().contains("Goddag"), "{}", page.text());
    }
}

#[test]
fn words_wait_for_a_second_person_and_both_names_stand_on_the_page() {
    let server = Server::demo();
    let (editor, second) = (server.sign_in("tekst.koege"), server.sign_in("gry.koege"));
    let get = |cookie: &str, path: &str| words_of(&server.get_with(&[("cookie", cookie)], path));
    assert!(!get(&second, "/team").contains("venter på dig"));
    let wording = propose(&server, &editor, "Kære { $child-first }");
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Hej Mathilde"));
    assert!(get(&second, "/team").contains("En formulering venter på dig"));
    assert!(get(&second, "/wording").contains("Venter på dig"));
    assert!(get(&editor, "/content").contains("Venter på, at en kollega læser den"));
    let read = get(&second, &wording);
    for words in ["Tekst i Køge", "Vi siger det sådan.", "Kære Laura", "Venter på dig"] {
        assert!(read.contains(words), "{words}: {read}");
    }

    // Never its author, whatever is sent.
    let own = server.get_with(&[("cookie", &editor)], &wording);
    assert!(!own.text().contains("/approve"));
    let shown = hidden(server.get_with(&[("cookie", &second)], &wording).text(), "shown");
    let own = send(&server, &editor, &format!("{wording}/approve"), &[("shown", &shown)]);
    assert_eq!(own.status, 422);
    assert!(own.text().contains("Du har selv skrevet den"));
    // Nor anybody elsewhere, an adviser, or an administrator.
    for (name, status) in [("vita.dragoer", 404), ("lise.koege", 403), ("drift.koege", 403)] {
        let other = server.sign_in(name);
        let answer = send(&server, &other, &format!("{wording}/approve"), &[("shown", &shown)]);
        assert_eq!(answer.status, status, "{name}");
    }
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Hej Mathilde"));

    assert_eq!(approve(&server, &second, &wording).status, 303);
    let settled = get(&editor, &wording);
    assert!(settled.contains("Godkendt") && settled.contains("Gry Thorsen") && settled.contains("Tekst i Køge"));
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Kære Mathilde"));
    assert!(!get(&second, "/team").contains("venter på dig"));

    // Back to the house's own words at once; the earlier words again only through a colleague.
    let page = server.get_with(&[("cookie", &editor)], HELLO);
    let was = hidden(page.text(), "was");
    let back = send(&server, &editor, &format!("{HELLO}/original"), &[("was", &was)]);
    assert_eq!(leads_to(&back), format!("{LETTER}?done=original#s-hello"));
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Hej Mathilde"));
    let number = wording.rsplit('/').next().unwrap();
    let again = send(&server, &editor, &format!("{LETTER}/versions"), &[("number", number)]);
    assert!(leads_to(&again).starts_with("/wording/"), "{}", again.text());
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Hej Mathilde"));
}

#[test]
fn what_is_sent_back_says_why_and_the_author_can_take_a_proposal_back() {
    let server = Server::demo();
    let (editor, second) = (server.sign_in("tekst.koege"), server.sign_in("gry.koege"));
    let get = |cookie: &str, path: &str| words_of(&server.get_with(&[("cookie", cookie)], path));
    let wording = propose(&server, &editor, "Kære { $child-first }");
    let without = send(&server, &second, &format!("{wording}/send-back"), &[("why", " ")]);
    assert_eq!(without.status, 422);
    assert!(without.text().contains("id=\"why-lacks\""));
    let why = [("why", "Det lyder som et brev fra banken.")];
    let back = send(&server, &second, &format!("{wording}/send-back"), &why);
    assert_eq!(leads_to(&back), format!("{wording}?done=sent-back"));
    let page = get(&editor, &wording);
    assert!(page.contains("Sendt tilbage") && page.contains("Det lyder som et brev fra banken."));
    assert!(get(&editor, "/wording").contains("Gry Thorsen"));
    let late = approve_blind(&server, &second, &wording);
    assert_eq!(late.status, 422);
    let wording = propose(&server, &editor, "Goddag { $child-first }");
    let taken = send(&server, &second, &format!("{wording}/withdraw"), &[]);
    assert_eq!(taken.status, 422, "only its author");
    let taken = send(&server, &editor, &format!("{wording}/withdraw"), &[]);
    assert_eq!(leads_to(&taken), format!("{wording}?done=withdrawn"));
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Hej Mathilde"));
}

/// An approval of a page that has no form for it any more.
fn approve_blind(server: &Server, cookie: &str, wording: &str) -> Answer {
    send(server, cookie, &format!("{wording}/approve"), &[("shown", "0123")])
}

#[test]
fn what_was_not_read_is_not_approved_and_of_two_at_once_one_counts() {
    let server = Server::demo();
    let (editor, second) = (server.sign_in("tekst.koege"), server.sign_in("gry.koege"));
    let wording = propose(&server, &editor, "Kære { $child-first }");
    let shown = hidden(server.get_with(&[("cookie", &second)], &wording).text(), "shown");
    let next = propose(&server, &editor, "Goddag { $child-first }");
    for (at, told) in [(&wording, "allerede afgjort"), (&next, "Noget er ændret")] {
        let answer = send(&server, &second, &format!("{at}/approve"), &[("shown", &shown)]);
        assert_eq!(answer.status, 422);
        assert!(answer.text().contains(told), "{told}: {}", answer.text());
    }
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Hej Mathilde"));

    let shown = hidden(server.get_with(&[("cookie", &second)], &next).text(), "shown");
    let start = Barrier::new(2);
    let send_one = |path: String, field: (&str, &str)| {
        start.wait();
        send(&server, &second, &path, &[field]).status
    };
    let (approved, back) = std::thread::scope(|scope| {
        let approved = scope.spawn(|| send_one(format!("{next}/approve"), ("shown", &shown)));
        let back = scope.spawn(|| send_one(format!("{next}/send-back"), ("why", "Nej.")));
        (approved.join().unwrap(), back.join().unwrap())
    });
    let mut both = [approved, back];
    both.sort_unstable();
    assert_eq!(both, [303, 422]);
    let said = letter_to(&server, "lise.koege", "Mathilde");
    assert_eq!(said.contains("Goddag Mathilde"), approved == 303);
}

#[test]
fn a_wording_that_does_not_pass_is_told_and_waits_nowhere() {
    let server = Server::demo();
    let editor = server.sign_in("tekst.koege");
    for (words, told) in [
        ("Hej", "[barnets fornavn]"),
        ("Hej [barnets navn], [barnets fornavn]", "[barnets navn]"),
        ("Hej [barnets navn]", "Her kan stå: [barnets fornavn]"),
        ("Hej { $child-first } og { $adviser-first }", "kender sætningen ikke"),
        ("Hej { $child-first }. Du må ikke sige det til nogen.", "hemmeligt"),
        ("Hej { $child-first }. Har han slået dig?", "et brev"),
        ("Hej { $child-first", "krøllet parentes"),
        ("", "tom"),
        ("Hej { $child-first }", "de samme"),
        ("Hej { $child-first }. Ring på 33 12 34 56.", "»33 12 34 56«"),
        ("Hej { $child-first }. Vi er 3 voksne.", "»3«"),
        ("Hej { $child-first }. Kom til Vestergade.", "»Vestergade«"),
        ("Hej { $child-first }. Se www.hjem", "»www.hjem«"),
        ("Hej { $child-first }. Skriv til ida@hjem.dk", "»ida@hjem.dk«"),
    ] {
        let answer = say(&server, &editor, words, "Derfor.");
        assert_eq!(answer.status, 422, "{words}");
        let beside = answer
            .text()
            .split("id=\"words-problems\"")
            .nth(1)
            .expect("told beside the field");
        let beside = beside.split("<textarea").next().unwrap();
        assert!(beside.contains(told), "{words}: {beside}");
        let typed = words.replace('<', "&lt;");
        assert!(
            answer.text().contains(&format!(">{typed}</textarea>")),
            "what was typed stays: {words}"
        );
    }
    let without = say(&server, &editor, "Kære { $child-first }", " ");
    assert_eq!(without.status, 422);
    assert!(without.text().contains("id=\"why-lacks\""));
    let was = "Hej { $child-first }";
    let tried = [("was", was), ("words", "Kære { $child-first }"), ("why", "")];
    let tried = send(&server, &editor, &format!("{HELLO}/try"), &tried);
    assert_eq!(tried.status, 200);
    assert!(
        tried.text().contains("Kære Laura"),
        "a trial shows the letter: {}",
        tried.text()
    );
    let waiting = server.get_with(&[("cookie", &editor)], "/wording");
    assert!(waiting.text().contains("Ingen formuleringer venter"));
    let versions = server.get_with(&[("cookie", &editor)], &format!("{LETTER}/versions"));
    assert!(versions.text().contains("Ingen har ændret noget her"));
}

/// Whoever hears the page hears at the field what has to stay in the sentence, and then what is wrong with it.
#[test]
fn what_has_to_stay_in_a_sentence_describes_its_field() {
    let server = Server::demo();
    let editor = server.sign_in("tekst.koege");
    let described = |page: &str| {
        let field = page.split("<textarea id=\"words\"").nth(1).expect("the field");
        let field = field.split('>').next().unwrap_or_default();
        let ids = field.split("aria-describedby=\"").nth(1).expect("it is described");
        let ids: Vec<String> = (ids.split('"').next().unwrap_or_default().split(' '))
            .map(str::to_owned)
            .collect();
        for id in &ids {
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{id}: {page}");
        }
        ids
    };
    let see = |sentence: &str| {
        let page = server.get_with(&[("cookie", &editor)], &format!("/content/before-meeting/{sentence}"));
        described(page.text())
    };
    assert_eq!(see("7-9/sentence/hello"), ["words-slots", "words-slots-list"]);
    assert!(see("7-9/sentence/person-supports").contains(&"words-selectors".to_owned()));
    let stopped = say(&server, &editor, "Hej", "Derfor.");
    assert_eq!(
        described(stopped.text()).last().map(String::as_str),
        Some("words-problems")
    );
}

#[test]
fn an_editor_reads_slots_as_people_say_them_and_may_write_both_spellings() {
    let server = Server::demo();
    let (editor, second) = (server.sign_in("tekst.koege"), server.sign_in("gry.koege"));
    let get = |cookie: &str, path: &str| words_of(&server.get_with(&[("cookie", cookie)], path));
    assert!(get(&editor, LETTER).contains("Hej [barnets fornavn]"));
    let page = server.get_with(&[("cookie", &editor)], HELLO);
    assert!(
        page.text().contains(">Hej [barnets fornavn]</textarea>"),
        "{}",
        page.text()
    );
    let wording = propose(&server, &editor, "Kære [Barnets fornavn]");
    assert!(get(&second, &wording).contains("Kære [barnets fornavn]"));
    assert_eq!(approve(&server, &second, &wording).status, 303);
    assert!(letter_to(&server, "lise.koege", "Mathilde").contains("Kære Mathilde"));
    let same = say(&server, &editor, "Kære { $child-first }", "Igen.");
    assert!(same.text().contains("Ordene er de samme som nu."), "{}", same.text());
    assert!(leads_to(&say(&server, &editor, "Goddag { $child-first }", "Igen.")).starts_with("/wording/"));
}

#[test]
fn what_changes_is_shown_word_by_word_to_both_and_stands_in_the_list() {
    let server = Server::demo();
    let (editor, second) = (server.sign_in("tekst.koege"), server.sign_in("gry.koege"));
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let told = |page: &Answer| words_of(page).contains("(slettet: Hej) (tilføjet: Kære) [barnets fornavn]");
    let tried = [
        ("was", "Hej { $child-first }"),
        ("words", "Kære [barnets fornavn]"),
        ("why", ""),
    ];
    let tried = send(&server, &editor, &format!("{HELLO}/try"), &tried);
    assert!(told(&tried), "{}", tried.text());
    assert!(!told(&get(&editor, HELLO)), "nothing was changed yet");
    let wording = propose(&server, &editor, "Kære [barnets fornavn]");
    for cookie in [&editor, &second] {
        let page = get(cookie, &wording);
        assert!(told(&page) && page.text().contains("<del>") && page.text().contains("<ins>"));
    }
    assert_eq!(approve(&server, &second, &wording).status, 303);
    assert!(told(&get(&editor, &wording)), "also when it is in force");
    assert!(told(&get(&editor, &format!("{LETTER}/versions"))));
    // The next is held against these.
    let next = propose(&server, &editor, "Goddag [barnets fornavn]");
    let page = words_of(&get(&second, &next));
    assert!(page.contains("(slettet: Kære) (tilføjet: Goddag)"), "{page}");
}

/// Lays a version of the greeting where an earlier version of the program kept it.
pub(super) fn version_in_folder(texts: &std::path::Path, number: u32, words: &str) {
    let place = texts.join("wordings/da/before-meeting/10-12");
    std::fs::create_dir_all(&place).unwrap();
    let version = serde_json::json!({
        "number": number, "at": "2026-11-23T10:00:00Z", "by": "0123456789abcdef0123456789abcdef", "municipality": "koege",
        "why": "Vi skriver kære.", "key": "hello", "words": {"hello": words},
    });
    std::fs::write(place.join(format!("{number:04}.json")), version.to_string()).unwrap();
}

#[test]
fn the_folder_of_an_earlier_version_is_copied_once_and_then_left_alone() {
    let folder = Folder::new("texts");
    let (data, texts) = (folder.at("data"), folder.at("texts"));
    version_in_folder(&texts, 1, "Kære { $child-first }");
    let mut editors = Vec::new();
    for (id, name) in [("koege", "ida"), ("dragoer", "ulla")] {
        done(&data, &["add-municipality", id, "--name", id]);
        let made = done(&data, &["create-user", name, "--municipality", id, "--role", "editor"]);
        editors.push((name, made.split("password ").nth(1).unwrap().to_owned()));
    }
    let first = Server::on_with_content(&data, &texts);
    for (name, password) in &editors {
        let cookie = first.sign_in_as(name, password);
        let page = words_of(&first.get_with(&[("cookie", &cookie)], &format!("{LETTER}/versions")));
        assert!(
            page.contains("Vi skriver kære.") && page.contains("Gælder nu"),
            "{name}: {page}"
        );
        assert!(page.contains("Gjaldt for alle kommuner"), "{name}: {page}");
        assert_eq!(page.contains("en redaktør i koege"), *name == "ulla", "{name}: {page}");
    }
    assert!(letter(&first).contains("Hej Laura"), "without a case the house speaks");
    // One goes its own way, and the other's words stay.
    let ida = first.sign_in_as(editors[0].0, &editors[0].1);
    let was = hidden(first.get_with(&[("cookie", &ida)], HELLO).text(), "was");
    assert_eq!(was, "Kære { $child-first }");
    let back = send(&first, &ida, &format!("{HELLO}/original"), &[("was", &was)]);
    assert_eq!(back.status, 303);
    drop(first);
    let again = Server::on_with_content(&data, &texts);
    for ((name, password), now) in editors.iter().zip(["Hej { $child-first }", "Kære { $child-first }"]) {
        let cookie = again.sign_in_as(name, password);
        let page = again.get_with(&[("cookie", &cookie)], HELLO);
        assert_eq!(hidden(page.text(), "was"), now, "{name}");
    }
    assert!(texts.join("wordings/da/before-meeting/10-12/0001.json").exists());
    drop(again);
    // Words need no folder any more.
    let without = Server::on(&data);
    let ulla = without.sign_in_as(editors[1].0, &editors[1].1);
    let page = without.get_with(&[("cookie", &ulla)], HELLO);
    assert_eq!(hidden(page.text(), "was"), "Kære { $child-first }");
}

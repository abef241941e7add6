//! Texts: a wording that fails the trial does not count, one that passes is in the next letter, and an earlier version
//! comes back.

use super::operator::{Folder, done};
use super::{child, hidden, leads_to, send};
use e2e::server::{Answer, Server};

const LETTER: &str = "/content/before-meeting/10-12";
const HELLO: &str = "/content/before-meeting/10-12/sentence/hello";

/// The letter of the front page's example, as anybody can make it.
fn letter(server: &Server) -> String {
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

fn say(server: &Server, cookie: &str, words: &str, why: &str) -> Answer {
    let page = server.get_with(&[("cookie", cookie)], HELLO);
    let was = hidden(page.text(), "was");
    let fields = [("was", was.as_str()), ("words", words), ("why", why), ("act", "save")];
    send(server, cookie, HELLO, &fields)
}

#[test]
fn a_wording_that_passes_is_in_the_next_letter_and_an_earlier_one_comes_back() {
    let server = Server::demo();
    let (koege, dragoer) = (server.sign_in("tekst.koege"), server.sign_in("tekst.dragoer"));
    let get = |path: &str| server.get_with(&[("cookie", &koege)], path);
    assert!(letter(&server).contains("Hej Laura"), "{}", letter(&server));

    let saved = say(&server, &koege, "Kære { $child-first }", "Vi skriver kære.");
    assert!(
        leads_to(&saved).starts_with(LETTER),
        "{} {}",
        saved.status,
        saved.text()
    );
    assert!(letter(&server).contains("Kære Laura"));
    assert!(!letter(&server).contains("Hej Laura"));
    // It counts in the letters of cases too.
    let lise = server.sign_in("lise.koege");
    let case = child(&server, &lise, "Mathilde");
    let prepared = server.get_with(&[("cookie", &lise)], &format!("{case}/prepare"));
    assert!(words_of(&prepared).contains("Kære Mathilde"), "{}", prepared.text());

    // The neighbour sees that it was changed, and not by whom.
    let there = server.get_with(&[("cookie", &dragoer)], &format!("{LETTER}/versions"));
    assert!(there.text().contains("Vi skriver kære."));
    assert!(there.text().contains("en redaktør i Køge") && !there.text().contains("Tekst i Køge"));
    assert!(get(&format!("{LETTER}/versions")).text().contains("Tekst i Køge"));

    let again = say(&server, &dragoer, "Goddag { $child-first }", "Vi skriver goddag.");
    assert_eq!(again.status, 303);
    assert!(letter(&server).contains("Goddag Laura"));
    let back = send(&server, &koege, &format!("{LETTER}/versions"), &[("number", "1")]);
    assert_eq!(leads_to(&back), format!("{LETTER}/versions?done=back"));
    assert!(letter(&server).contains("Kære Laura"));
    let back = send(&server, &koege, &format!("{LETTER}/versions"), &[("number", "0")]);
    assert_eq!(back.status, 303);
    assert!(letter(&server).contains("Hej Laura"));
    let versions = get(&format!("{LETTER}/versions"));
    for words in [
        "Version 1, sat tilbage",
        "De oprindelige ord, sat tilbage",
        "Vi skriver goddag.",
    ] {
        assert!(versions.text().contains(words), "{words}: {}", versions.text());
    }
}

#[test]
fn a_wording_that_does_not_pass_is_told_and_counts_nowhere() {
    let server = Server::demo();
    let editor = server.sign_in("tekst.koege");
    for (words, told) in [
        ("Hej", "{ $child-first }"),
        ("Hej { $child-first } og { $adviser-first }", "kender sætningen ikke"),
        ("Hej { $child-first }. Du må ikke sige det til nogen.", "hemmeligt"),
        ("Hej { $child-first }. Har han slået dig?", "et brev"),
        ("Hej { $child-first", "krøllet parentes"),
        ("", "tom"),
        ("Hej { $child-first }", "de samme"),
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
    assert!(letter(&server).contains("Hej Laura"), "a trial keeps nothing");
    let versions = server.get_with(&[("cookie", &editor)], &format!("{LETTER}/versions"));
    assert!(versions.text().contains("Ingen har ændret noget her"));
}

#[test]
fn two_editors_do_not_write_over_each_other() {
    let server = Server::demo();
    let (koege, dragoer) = (server.sign_in("tekst.koege"), server.sign_in("tekst.dragoer"));
    let page = server.get_with(&[("cookie", &dragoer)], HELLO);
    let was = hidden(page.text(), "was");
    assert_eq!(say(&server, &koege, "Kære { $child-first }", "Sådan.").status, 303);
    let late = [
        ("was", was.as_str()),
        ("words", "Goddag { $child-first }"),
        ("why", "Sådan."),
        ("act", "save"),
    ];
    let late = send(&server, &dragoer, HELLO, &late);
    assert_eq!(late.status, 422);
    assert!(late.text().contains("En anden har ændret sætningen"));
    assert!(
        late.text().contains(">Goddag { $child-first }</textarea>"),
        "what was typed stays"
    );
    assert!(letter(&server).contains("Kære Laura"));
}

#[test]
fn words_stay_after_a_new_start_and_without_a_folder_they_can_only_be_read() {
    let folder = Folder::new("texts");
    let (data, texts) = (folder.at("data"), folder.at("texts"));
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let made = ["create-user", "ida", "--municipality", "koege", "--role", "editor"];
    let made = done(&data, &made);
    let password = made.split("password ").nth(1).unwrap();
    std::fs::create_dir_all(&texts).unwrap();
    let with = Server::on_with_content(&data, &texts);
    let editor = with.sign_in_as("ida", password);
    assert_eq!(say(&with, &editor, "Kære { $child-first }", "Sådan.").status, 303);
    drop(with);
    let again = Server::on_with_content(&data, &texts);
    assert!(letter(&again).contains("Kære Laura"));
    // A folder that cannot be written: nothing changes, and nothing typed is lost.
    std::fs::remove_dir_all(texts.join("wordings")).unwrap();
    std::fs::write(texts.join("wordings"), "no folder").unwrap();
    let editor = again.sign_in_as("ida", password);
    let failed = say(&again, &editor, "Goddag { $child-first }", "Sådan.");
    assert_eq!(failed.status, 500);
    assert!(
        failed.text().contains(">Goddag { $child-first }</textarea>"),
        "{}",
        failed.text()
    );
    assert!(letter(&again).contains("Kære Laura"));
    drop(again);
    std::fs::remove_file(texts.join("wordings")).unwrap();
    let without = Server::on(&data);
    let editor = without.sign_in_as("ida", password);
    let get = |path: &str| without.get_with(&[("cookie", &editor)], path);
    assert!(get("/content").text().contains("boernehoejde serve --content"));
    assert!(!get(HELLO).text().contains("<textarea"));
    let fields = [
        ("was", "Hej { $child-first }"),
        ("words", "Kære { $child-first }"),
        ("why", "Sådan."),
    ];
    assert_eq!(send(&without, &editor, HELLO, &fields).status, 404);
    assert!(letter(&without).contains("Hej Laura"));
}

//! Wordings from outside: which are used, which are not, which are refused.

use super::*;
use crate::Content;

#[test]
fn every_sentence_that_was_built_in_would_pass_as_a_wording() {
    let content = Content::embedded();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for file in files(content.source()) {
        for sentence in sentences(content.source(), &file).unwrap() {
            let judged = judge::judge(content.lists().unwrap(), &file, &sentence, &sentence.words, &|_| true);
            seen += 1;
            if !judged.problems.is_empty() || judged.words != sentence.words {
                wrong.push(format!("{} {}: {judged:?}", file.id(), sentence.key));
            }
        }
    }
    assert!(seen > 500, "{seen}");
    assert!(wrong.is_empty(), "{} of {seen}\n{}", wrong.len(), wrong.join("\n"));
}

fn hello(content: &Content) -> String {
    let voice = content.voice(&["before-meeting/7-9.ftl".into()], "da").unwrap();
    voice.phrase("hello", &[("child-first", "Ali")]).unwrap()
}

fn in_words(content: &Content, words: &[(&str, &str)]) -> Content {
    let words: Words = words
        .iter()
        .map(|(key, words)| ((*key).into(), (*words).into()))
        .collect();
    content.with_wordings(Wordings::of_files([("before-meeting/7-9".to_owned(), words)].into()))
}

#[test]
fn two_municipalities_and_the_house_say_a_sentence_each_in_their_own_words() {
    let house = Content::embedded();
    let koege = in_words(&house, &[("hello", "Kære { $child-first }")]);
    let dragoer = in_words(&house, &[("hello", "Goddag { $child-first }")]);
    // Each twice, in turn: what one has read is not kept for another.
    for _ in 0..2 {
        assert_eq!(hello(&koege), "Kære Ali");
        assert_eq!(hello(&house), "Hej Ali");
        assert_eq!(hello(&dragoer), "Goddag Ali");
    }
    let versions: BTreeSet<String> = [&house, &koege, &dragoer]
        .map(|content| content.version().unwrap())
        .into();
    assert_eq!(
        versions.len(),
        3,
        "a paper says by its version whose words it was made of"
    );
    assert_eq!(in_words(&house, &[]).version(), house.version());
}

#[test]
fn a_wording_rests_when_its_sentence_is_another() {
    let words = [
        ("hello", "Kære { $child-first }"),
        ("why", "{ $adviser-first } vil vide"),
        ("gone", "Væk"),
    ];
    let content = in_words(&Content::embedded(), &words);
    let file = files(content.source())
        .into_iter()
        .find(|file| file.id() == "before-meeting/7-9")
        .unwrap();
    let all = sentences(content.source(), &file).unwrap();
    let one = |key: &str| all.iter().find(|sentence| sentence.key == key).unwrap();
    assert!(one("hello").changed && one("hello").original == "Hej { $child-first }");
    assert!(
        !one("why").changed && one("why").resting.is_some(),
        "it wants a fact the letter does not give"
    );
    assert!(crate::check::all(&content, &|_| true).is_empty());
}

#[test]
fn the_folder_of_an_earlier_version_is_read_as_changes_of_single_sentences() {
    let folder = std::env::temp_dir().join(format!("boernehoejde-wordings-{}", std::process::id()));
    let place = folder.join("wordings/da/before-meeting/7-9");
    std::fs::create_dir_all(&place).unwrap();
    let version = |number: u32, words: serde_json::Value| {
        let version = serde_json::json!({
            "number": number, "at": "2026-11-24T10:00:00Z", "by": "somebody", "municipality": "koege",
            "why": format!("Nummer {number}."), "words": words,
        });
        std::fs::write(place.join(format!("{number:04}.json")), version.to_string()).unwrap();
    };
    version(1, serde_json::json!({"hello": "Kære { $child-first }"}));
    version(
        2,
        serde_json::json!({"hello": "Kære { $child-first }", "bye": "Vi ses"}),
    );
    version(3, serde_json::json!({"bye": "Farvel så længe"}));
    let read = changes_in(&folder).unwrap();
    let read: Vec<_> = read
        .iter()
        .map(|change| (change.version.number, change.key.as_str(), change.words.as_deref()))
        .collect();
    assert_eq!(
        read,
        [
            (1, "hello", Some("Kære { $child-first }")),
            (2, "bye", Some("Vi ses")),
            (3, "bye", Some("Farvel så længe")),
            (3, "hello", None),
        ]
    );
    let content = Content::with_overlay(&folder).unwrap();
    assert_eq!(
        hello(&content),
        "Hej Ali",
        "the folder itself is nobody's words any more"
    );
    std::fs::write(place.join("0004.json"), "no version").unwrap();
    assert!(changes_in(&folder).unwrap_err().to_string().contains("0004.json"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_a_letter_may_not_say_does_not_count() {
    let content = Content::embedded();
    let all = files(content.source());
    let judged = |file: &str, key: &str, typed: &str| {
        let file = all.iter().find(|one| one.id() == file).unwrap();
        let sentences = sentences(content.source(), file).unwrap();
        let sentence = sentences.iter().find(|one| one.key == key).unwrap();
        let judged = judge::judge(content.lists().unwrap(), file, sentence, typed, &|c| c != '☃');
        let keys: Vec<&str> = judged.problems.iter().map(|problem| problem.key).collect();
        keys.join(" ")
    };
    let letter = "before-meeting/7-9";
    for (typed, problem) in [
        ("Kære { $child-first }", ""),
        ("  Kære\n{ $child-first }  ", ""),
        ("", "empty"),
        ("Hej", "fact-missing"),
        ("Hej { $child-first }, jeg er { $adviser-first }", "fact-strange"),
        ("Hej { $child-first", "broken"),
        ("Hej { $child-first }\nbye = Farvel", ""),
        ("Hej { NUMBER($child-first) }", "strange"),
        ("Hej { title } { $child-first }", "strange"),
        ("Hej { $child-first } ☃", "mark"),
        ("Hej { $child-first }. Du må ikke sige det til nogen.", "secrecy"),
        (
            "Hej { $child-first } og alle de andre som jeg rigtig gerne vil sige pænt goddag til nu",
            "long",
        ),
    ] {
        assert_eq!(judged(letter, "hello", typed), problem, "{typed}");
    }
    let supports = "{ $person-role ->\n    [mother] { $person-first } er med.\n   *[other] { $person-role } er med.\n}";
    assert_eq!(judged(letter, "person-supports", supports), "fact-moved");
    assert_eq!(
        judged("opening-card/neutral", "title", "Til { $child-first } fra kommunen"),
        "neutral"
    );
}

//! Wordings from outside: which are used, which are not, which are refused.

use super::*;
use crate::Content;
use jiff::Timestamp;

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

#[test]
fn a_wording_stands_in_the_next_letter_and_rests_when_its_sentence_is_another() {
    let folder = std::env::temp_dir().join(format!("boernehoejde-wordings-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let content = Content::with_overlay(&folder).unwrap();
    let file = files(content.source())
        .into_iter()
        .find(|file| file.id() == "before-meeting/7-9")
        .unwrap();
    let words: Words = [
        ("hello", "Kære { $child-first }"),
        ("why", "{ $adviser-first } vil vide"),
        ("gone", "Væk"),
    ]
    .map(|(key, words)| (key.to_owned(), words.to_owned()))
    .into();
    let version = Version {
        number: 1,
        at: Timestamp::UNIX_EPOCH,
        by: "somebody".into(),
        municipality: "koege".into(),
        why: "Vi siger kære.".into(),
        key: Some("hello".into()),
        back_to: None,
        words: words.clone(),
    };
    let before = content.version().unwrap();
    keep(&folder, &file, &version).unwrap();
    assert!(matches!(keep(&folder, &file, &version), Err(NotKept::Taken)));
    assert_eq!(versions(&folder, &file).unwrap(), [version]);
    content.reword(Wordings::read(&folder).unwrap());
    assert_ne!(content.version().unwrap(), before);
    let hello = |content: &Content| {
        let voice = content.voice(&["before-meeting/7-9.ftl".into()], "da").unwrap();
        voice.phrase("hello", &[("child-first", "Ali")]).unwrap()
    };
    assert_eq!(hello(&content), "Kære Ali");
    let all = sentences(content.source(), &file).unwrap();
    let one = |key: &str| all.iter().find(|sentence| sentence.key == key).unwrap();
    assert!(one("hello").changed && one("hello").original == "Hej { $child-first }");
    assert!(
        !one("why").changed && one("why").resting.is_some(),
        "it wants a fact the letter does not give"
    );
    assert!(crate::check::all(&content, &|_| true).is_empty());
    assert_eq!(
        hello(&Content::with_overlay(&folder).unwrap()),
        "Kære Ali",
        "after a new start"
    );
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

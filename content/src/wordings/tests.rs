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

#[test]
fn every_slot_of_a_sentence_that_may_be_changed_has_a_name_of_its_own_in_both_languages() {
    let content = Content::embedded();
    let source = content.source();
    let mut facts: BTreeSet<String> = BTreeSet::new();
    let mut forms: BTreeSet<String> = BTreeSet::new();
    for file in files(source) {
        for sentence in sentences(source, &file).unwrap() {
            facts.extend(sentence.facts);
            let lines = sentence.words.lines().map(|line| line.trim().trim_start_matches('*'));
            let named = lines.filter_map(|line| line.strip_prefix('[')?.split_once(']'));
            forms.extend(named.map(|(form, _)| form.to_owned()));
        }
    }
    assert!(facts.len() > 50 && forms.contains("mother"), "{facts:?} {forms:?}");
    for language in ["da", "en"] {
        let path = format!("locales/{language}/staff.ftl");
        let all = written(&path, &source.read(&path).unwrap()).unwrap();
        let names: std::collections::BTreeMap<&str, &str> = all
            .iter()
            .filter_map(|(key, name)| Some((key.strip_prefix("fact-")?, name.as_str())))
            .collect();
        let without: Vec<&String> = facts.iter().filter(|fact| !names.contains_key(fact.as_str())).collect();
        assert!(without.is_empty(), "{language}: without a name: {without:?}");
        let same: BTreeSet<String> = names.values().map(|name| name.to_lowercase()).collect();
        assert_eq!(same.len(), names.len(), "{language}: two facts have one name");
        // A name is written between square brackets, where Fluent has the names of forms.
        let wrong = |name: &&&str| name.contains(['[', ']', '{', '}', '\n']) || forms.contains(**name);
        assert_eq!(names.values().find(wrong), None, "{language}");
    }
}

#[test]
fn every_sentence_is_taken_back_as_the_page_shows_it() {
    use domain::wording::slots::{spoken, written};
    let content = Content::embedded();
    let named = |fact: &str| Some(format!("navnet på {fact}"));
    for file in files(content.source()) {
        for sentence in sentences(content.source(), &file).unwrap() {
            let page = spoken(&sentence.words, &named);
            let slots: Vec<(String, String)> = sentence
                .facts
                .iter()
                .map(|fact| (fact.clone(), format!("navnet på {fact}")))
                .collect();
            let back = written(&page, &slots);
            assert_eq!(back, Ok(sentence.words.clone()), "{} {}", file.id(), sentence.key);
        }
    }
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

/// A sentence that came long may stay so, and whoever writes more reads how much fits.
#[test]
fn a_sentence_that_is_too_long_is_told_how_long_it_may_be() {
    let content = Content::embedded();
    let all = files(content.source());
    let file = all.iter().find(|one| one.id() == "before-meeting/7-9").unwrap();
    let mut sentences = sentences(content.source(), file).unwrap();
    let sentence = sentences.iter_mut().find(|one| one.key == "hello").unwrap();
    for (original, most) in [(100, 600), (400, 800)] {
        sentence.original = "a".repeat(original);
        let judged = |typed: usize| {
            let lists = content.lists().unwrap();
            judge::judge(lists, file, sentence, &"a".repeat(typed), &|_| true).problems
        };
        let too_long = judge::Problem::new("too-long").with("most", most);
        assert_eq!(judged(most + 1), [too_long]);
        assert!(judged(most).iter().all(|problem| problem.key != "too-long"));
    }
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

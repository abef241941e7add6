//! The content has passed, and every key that a page asks for is written.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, examples, make_in, varied};
use domain::band::Band;
use domain::document::{Audience, Kind, Version};
use domain::readability::{limits, of_text};
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn content_has_no_fault() {
    let faults = content::check::all(DESK.content(), &print::can_draw);
    let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), list.join("\n"));
}

#[test]
fn the_list_for_a_lawyer_is_the_one_that_the_files_make() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/rights.md");
    let kept = std::fs::read_to_string(path).unwrap();
    let made = content::rights_list::markdown(DESK.content()).unwrap();
    assert!(kept == made, "run: boernehoejde content rights > docs/rights.md");
    assert!(made.contains("Du har ret til en bisidder") && made.contains("barnets lov § 6 stk. 1"));
}

#[test]
fn what_waits_for_a_lawyer_is_listed_until_it_is_signed() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let kept = std::fs::read_to_string(root.join("docs/for-a-lawyer.md")).unwrap();
    let made = content::lawyer_list::markdown(DESK.content()).unwrap();
    assert!(kept == made, "run: boernehoejde content lawyer > docs/for-a-lawyer.md");
    let file = "content/rights/stop.toml";
    assert!(made.contains(file) && made.contains("barnets lov § 6 stk. 1"));
    let stop = std::fs::read_to_string(root.join(file)).unwrap();
    let signed = stop.replace("needs_lawyer = true", "needs_lawyer = false");
    assert_ne!(signed, stop);
    let folder = std::env::temp_dir().join(format!("boernehoejde-signed-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("content/rights")).unwrap();
    let signed = format!("{signed}\n[signed]\nby = \"Bodil Berg, advokat\"\non = \"2026-12-01\"\n");
    std::fs::write(folder.join(file), signed).unwrap();
    let content = content::Content::with_overlay(&folder).unwrap();
    let waits = content::lawyer_list::markdown(&content).unwrap();
    assert!(!waits.contains(file) && waits.contains("content/rights/bisidder.toml"));
    assert!(content::rights_list::markdown(&content).unwrap().contains(file));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_broken_overlay_is_told_all_at_once() {
    let folder = std::env::temp_dir().join(format!("boernehoejde-overlay-{}", std::process::id()));
    let letters = folder.join("content/letters/before-meeting");
    std::fs::create_dir_all(&letters).unwrap();
    std::fs::write(letters.join("7-9.tera"), "title title-7\np no-such-sentence\ncard hello @no-such-picture\n{% if no_such_flag %}p greeting no.such.fact{% endif %}\n").unwrap();
    let locales = folder.join("locales/da");
    std::fs::create_dir_all(&locales).unwrap();
    std::fs::write(locales.join("journal-note.ftl"), "title = Notat\ntitle = Et andet\n").unwrap();
    let content = content::Content::with_overlay(&folder).unwrap();
    let list: Vec<String> = content::check::all(&content, &print::can_draw)
        .iter()
        .map(ToString::to_string)
        .collect();
    for missing in [
        "no-such-sentence",
        "no-such-picture",
        "no-such-flag",
        "no.such.fact",
        "journal-note.ftl: title is written twice",
    ] {
        assert!(
            list.iter().any(|line| line.contains(missing)),
            "{missing} is not among\n{}",
            list.join("\n")
        );
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Keys in the sources of pages, `say("key"` and `out.say("key"`.
fn keys_asked_for(folder: &Path, keys: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            keys_asked_for(&path, keys);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            for part in text.split("say(\"").skip(1) {
                keys.insert(part.split('"').next().unwrap().to_owned());
            }
        }
    }
}

#[test]
fn every_phrase_that_a_page_asks_for_is_written() {
    let mut keys = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    keys_asked_for(&root.join("../app/src"), &mut keys);
    keys_asked_for(&root.join("src/http"), &mut keys);
    assert!(keys.len() > 20, "the search found too little: {keys:?}");
    let mut written = BTreeSet::new();
    for path in [
        "locales/da/pages.ftl",
        "locales/da/staff.ftl",
        "locales/da/edit.ftl",
        "locales/da/child.ftl",
        "locales/da/team.ftl",
    ] {
        let text = DESK.content().source().read(path).unwrap();
        written.extend(content::syntax::variables(path, &text).unwrap().into_keys());
    }
    let missing: Vec<&String> = keys.difference(&written).collect();
    assert!(missing.is_empty(), "locales/da lacks {missing:?}");
}

/// Sources with a `<textarea>` whose words are its children: Leptos would not escape them.
fn raw_textareas(folder: &Path, raw: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            raw_textareas(&path, raw);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let ends = text.split("</textarea>").filter(|part| part.contains("<textarea"));
            if ends.into_iter().any(|part| part.trim_end().ends_with('}')) {
                raw.push(path.display().to_string());
            }
        }
    }
}

#[test]
fn no_text_field_holds_what_was_typed_as_markup() {
    let mut raw = Vec::new();
    raw_textareas(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src"), &mut raw);
    assert!(raw.is_empty(), "write inner_html=escaped(…): {raw:?}");
}

/// What one language says the other says too, filled with the same values.
#[test]
fn the_pages_say_the_same_in_danish_and_english() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    let mut faults = Vec::new();
    for file in [
        "pages.ftl",
        "staff.ftl",
        "edit.ftl",
        "child.ftl",
        "findings.ftl",
        "refusals.ftl",
        "team.ftl",
        "time.ftl",
        "case-fields.ftl",
    ] {
        let [danish, english] = ["da", "en"].map(|language| messages(&locales.join(language).join(file)));
        assert!(danish.len() > 20, "{file}");
        for (key, values) in &danish {
            match english.get(key) {
                None => faults.push(format!("{file}: {key} is not said in English")),
                // Half past nine counts from nine, halv ti from ten.
                Some(_) if key.starts_with("spoken-") => {}
                Some(others) if others != values => faults.push(format!("{file}: {key} has {values:?} and {others:?}")),
                Some(_) => {}
            }
        }
        for key in english.keys().filter(|key| !danish.contains_key(*key)) {
            faults.push(format!("{file}: {key} is not said in Danish"));
        }
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_safety_questions_are_asked_in_english_too() {
    let mut faults = Vec::new();
    for question in DESK.content().safety_questions().unwrap() {
        let field = question.field.replace(['.', '_'], "-");
        let answers = question
            .options
            .iter()
            .map(|option| format!("{field}-{}", option.value));
        for key in answers.chain([field.clone(), format!("{field}-why")]) {
            if DESK.content().phrase("en", "guides", &key, &[]).is_none() {
                faults.push(key);
            }
        }
    }
    assert!(faults.is_empty(), "{faults:?}");
}

/// The child's own screen, page by page: what it says in Danish it says in English, about the same, with the same
/// pictures, and nothing of it is left in the other language.
#[test]
fn a_childs_screen_says_the_same_in_danish_and_english() {
    let cases = varied().into_iter();
    let examples = examples()
        .into_iter()
        .map(|(name, case, on)| (name.to_owned(), case, on));
    let mut compared = 0;
    for (name, case, on) in cases.chain(examples) {
        for kind in [Kind::Screen, Kind::Rights] {
            let [danish, english] = ["da", "en"].map(|language| {
                let made = make_in(Some(language), &case, kind, Some(Version::Full), Audience::Child, on);
                made.document
                    .map(|document| serde_json::to_value(&document.blocks).unwrap())
            });
            let (Some(danish), Some(english)) = (danish, english) else {
                continue;
            };
            same(&format!("{name} {kind:?}"), &danish, &english);
            compared += 1;
        }
    }
    assert!(compared > 100, "{compared}");
}

/// Whether two documents differ in nothing but their words.
fn same(at: &str, danish: &serde_json::Value, english: &serde_json::Value) {
    use serde_json::Value;
    match (danish, english) {
        (Value::Array(danish), Value::Array(english)) => {
            assert_eq!(danish.len(), english.len(), "{at}: {danish:#?} {english:#?}");
            for (at_item, (danish, english)) in danish.iter().zip(english).enumerate() {
                same(&format!("{at}[{at_item}]"), danish, english);
            }
        }
        (Value::Object(danish), Value::Object(english)) => {
            assert!(danish.keys().eq(english.keys()), "{at}: {danish:?} {english:?}");
            for (key, value) in danish {
                let (at, other) = (format!("{at}.{key}"), &english[key]);
                // What is no word is the same: which right, which picture, whose words.
                if ["id", "right", "of", "name"].contains(&key.as_str()) && value.is_string() {
                    assert_eq!(value, other, "{at}");
                }
                same(&at, value, other);
            }
        }
        (Value::String(danish), Value::String(english)) => {
            let left = ["jeg", "ikke", "og", "det"]
                .into_iter()
                .find(|word| english.split_whitespace().any(|said| said == *word));
            // What an adviser wrote in the case stands as it was written, in both.
            assert!(left.is_none() || danish == english, "{at}: {english}");
        }
        (danish, english) => assert_eq!(danish, english, "{at}"),
    }
}

/// Each message of a file, with the values it is filled with.
fn messages(file: &Path) -> std::collections::BTreeMap<String, BTreeSet<String>> {
    let text = std::fs::read_to_string(file).unwrap();
    let mut found: std::collections::BTreeMap<String, BTreeSet<String>> = std::collections::BTreeMap::new();
    let mut key = String::new();
    for line in text.lines() {
        let starts = line.starts_with(|c: char| c.is_ascii_lowercase() || c == '-');
        if let Some((name, _)) = line.split_once('=').filter(|_| starts) {
            key = name.trim().to_owned();
            found.entry(key.clone()).or_default();
        }
        if line.starts_with('#') {
            continue;
        }
        for value in line.split("{ $").skip(1) {
            let name: String = value
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            found.entry(key.clone()).or_default().insert(name);
        }
    }
    found
}

/// What an adviser can say: written for every band, named in both languages, and no harder than the band reads.
#[test]
fn every_phrase_for_the_talk_is_one_a_child_of_its_band_understands() {
    let lists = DESK.content().lists().unwrap();
    for band in Band::ALL {
        for (key, words) in content::phrases::of(DESK.content(), band).unwrap() {
            let report = of_text(&words, &[], &lists.lexicon);
            let most = limits(band).longest_sentence;
            let longest = report.net.longest_sentence;
            assert!(
                longest <= most,
                "{} {key}: {longest} words, at most {most}: {words}",
                band.as_str()
            );
            assert!(report.office.is_empty(), "{key}: {:?}", report.office);
            for language in ["da", "en"] {
                for asked in [format!("phrase-{key}"), format!("phrase-{key}-mind")] {
                    assert!(
                        DESK.content().phrase(language, "staff", &asked, &[]).is_some(),
                        "{language} {asked}"
                    );
                }
            }
        }
    }
}

/// What the child's screen tells of a word: no sentence longer than its band reads, and the
/// same number of words in both languages.
#[test]
fn every_word_of_the_glossary_is_told_as_its_band_reads() {
    let lists = DESK.content().lists().unwrap();
    let [danish, english] = ["da", "en"].map(|tag| DESK.content().glossary(tag).unwrap());
    for band in Band::ALL {
        let shown = danish.shown(band);
        assert_eq!(shown.len(), english.shown(band).len(), "{}", band.as_str());
        assert!(shown.len() > 70, "{}", shown.len());
        for one in shown {
            let longest = of_text(&one.told, &[], &lists.lexicon).net.longest_sentence;
            let most = limits(band).longest_sentence;
            assert!(
                longest <= most,
                "{} {}: {longest} words: {}",
                band.as_str(),
                one.word,
                one.told
            );
            assert!(
                !lists.safety.event_words.touches(&one.told),
                "{}: {}",
                one.word,
                one.told
            );
        }
    }
}

#[test]
fn the_words_of_the_glossary_are_printed_as_cards_in_every_band() {
    for band in Band::ALL {
        let cards = content::word_cards::document(DESK.content(), band).unwrap();
        let words = cards.plain_text();
        assert!(words.contains("tryghedsperson"), "{words}");
        for apart in ["vold", "politi", "overgreb"] {
            assert!(!words.contains(apart), "{}: {apart}", band.as_str());
        }
        let pdf = DESK.pdf_as(&cards, print::Form::Cards).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
        assert!(
            pdf == DESK.pdf_as(&cards, print::Form::Cards).unwrap(),
            "the same words are the same bytes"
        );
    }
}

#[test]
fn every_refusal_says_why_and_what_to_do_in_both_languages() {
    for key in domain::command::Reason::KEYS {
        for language in ["da", "en"] {
            let said = DESK
                .content()
                .phrase(language, "refusals", &format!("refusal-{key}"), &[("most", "120")]);
            let said = said.unwrap_or_else(|| panic!("{language}: refusal-{key} is not said"));
            assert!(
                said.matches(". ").count() >= 1,
                "{language} {key} says why and no remedy: {said}"
            );
        }
    }
}

#[test]
fn every_event_of_a_part_is_told_in_both_languages() {
    for name in domain::event::PartEvent::NAMES {
        for language in ["da", "en"] {
            let key = format!("event-{name}");
            let told = DESK.content().phrase(language, "staff", &key, &[("who", "Hanne")]);
            assert!(told.is_some(), "{language} {key}");
        }
    }
}

#[test]
fn every_cue_is_said_in_both_languages() {
    for cue in domain::cues::Cue::ALL {
        for language in ["da", "en"] {
            let key = format!("cue-{}", cue.as_str());
            assert!(
                DESK.content().phrase(language, "staff", &key, &[]).is_some(),
                "{language} {key}"
            );
        }
    }
}

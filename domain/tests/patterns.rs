//! The safety lists on real sentences: what they must catch, and the good sentences
//! they must let through.

use crate::common::SAFETY_WORDS;
use domain::lexicon::SafetyWords;
use domain::pattern::{Patterns, sections};
use proptest::prelude::*;

fn catches(list: &Patterns, sentences: &[&str]) {
    for sentence in sentences {
        assert!(list.touches(sentence), "not caught: {sentence}");
    }
}

fn lets_through(list: &Patterns, sentences: &[&str]) {
    for sentence in sentences {
        assert_eq!(list.find(sentence), Vec::<String>::new(), "{sentence}");
    }
}

#[test]
fn questions_about_what_happened_are_caught_and_what_will_happen_may_be_told() {
    let list = &SAFETY_WORDS.event_questions;
    catches(
        list,
        &[
            "Hvad skete der?",
            "Fortæl mig, hvad der er sket.",
            "Hvornår skete det?",
            "HVAD SKETE\nDER",
        ],
    );
    lets_through(
        list,
        &[
            "Jeg siger, hvad der sker nu.",
            "Hvad sker der bagefter?",
            "Jeg vil gerne høre, hvordan du har det.",
            "Hvad skal vi snakke om?",
        ],
    );
}

#[test]
fn asking_for_secrecy_is_caught_and_honest_sentences_are_not() {
    let list = &SAFETY_WORDS.secrecy;
    catches(
        list,
        &[
            "Sig det ikke til din mor.",
            "Du må ikke fortælle det derhjemme.",
            "Vis ikke brevet til nogen.",
        ],
    );
    lets_through(
        list,
        &[
            "Derfor kan jeg ikke love at holde det hemmeligt.",
            "Du må gerne lade være med at svare.",
            "Det bestemmer du. Du må gerne fortælle det. Du må også gerne lade være.",
            "Du må gerne sige: \"Nej, det passer ikke.\"",
        ],
    );
}

#[test]
fn promises_are_caught_and_the_honest_no_is_not() {
    let list = &SAFETY_WORDS.promises;
    catches(
        list,
        &[
            "Det bliver mellem os.",
            "Jeg siger det ikke til nogen.",
            "Jeg lover, at alt bliver godt.",
        ],
    );
    lets_through(
        list,
        &[
            "Jeg kan ikke love, at det bliver mellem os.",
            "Jeg kan ikke love, at det bliver en hemmelighed.",
            "Så holder jeg op med at spørge. Det lover jeg.",
        ],
    );
    // The honest half does not excuse the other.
    catches(
        list,
        &["Jeg kan ikke love, at det bliver mellem os, men det bliver mellem os."],
    );
}

#[test]
fn words_about_the_event_are_caught_whole() {
    let list = &SAFETY_WORDS.event_words;
    catches(
        list,
        &[
            "Er der vold derhjemme?",
            "Han slog dig.",
            "Hun sla\u{30a}r",
            "volds-sagen",
            "Vold- og politisager",
        ],
    );
    lets_through(
        list,
        &["Det regnede voldsomt.", "Vi spiller fodbold.", "Vi ses på Voldgade."],
    );
}

#[test]
fn the_letters_that_set_the_tone_pass_every_list() {
    let letters = [
        "Jeg hjælper børn. Jeg vil gerne høre, hvordan du har det. Du har ikke gjort noget forkert. Det er de voksne, \
         der skal hjælpe.",
        "Der er en voksen, der tænker på, om du har det godt. Derfor vil jeg gerne snakke med dig. Hold hånden op. Her \
         betyder det stop. Før du går, snakker vi om, hvad du kan sige derhjemme.",
        "Jeg har hørt, at du tit er træt. Er der noget, du ikke vil have, at de læser? Så spørg mig, før du \
         fortæller det.",
        "Jeg kan ikke love, at alt bliver mellem os. Vi skal skrive det vigtigste ned. Så siger jeg ærligt, hvad jeg \
         kan, og hvad jeg ikke kan.",
    ];
    for list in [
        &SAFETY_WORDS.event_questions,
        &SAFETY_WORDS.secrecy,
        &SAFETY_WORDS.promises,
        &SAFETY_WORDS.event_words,
    ] {
        lets_through(list, &letters);
    }
}

/// Every example beside an entry, in both languages: what must be found is found, what must pass passes.
#[test]
fn every_example_of_every_list_holds() {
    let (mut faults, mut tried) = (Vec::new(), 0);
    for name in SafetyWords::FILES {
        let list = SAFETY_WORDS.list(name).expect("a list of its own name");
        for language in ["da", "en"] {
            let path = format!("{}/../content/{language}/{name}.txt", env!("CARGO_MANIFEST_DIR"));
            let Ok(text) = std::fs::read_to_string(path) else {
                continue;
            };
            for section in sections(&text) {
                for example in section.examples {
                    tried += 1;
                    let found = list.find(&example.sentence);
                    if found.is_empty() == example.hits {
                        faults.push(format!(
                            "{language}/{name}:{} {:?} {found:?}",
                            example.line, example.sentence
                        ));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(tried > 200, "only {tried} examples");
}

proptest! {
    #[test]
    fn what_is_found_stands_in_the_text_and_more_words_hide_nothing(before in "[a-zæøå ,]{0,40}", text in "\\PC{0,120}") {
        for list in [&SAFETY_WORDS.event_words, &SAFETY_WORDS.neutral] {
            let found = list.find(&text);
            prop_assert_eq!(found.is_empty(), !list.touches(&text));
            for word in found.iter().flat_map(|phrase| phrase.split(' ')) {
                prop_assert!(text.contains(word));
            }
            let spoken = format!("{before} vold {text}");
            prop_assert!(list.touches(&spoken));
        }
    }
}

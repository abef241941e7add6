//! A child's needs change what is made for it, and no word of it tells of them (docs/needs.md, pitfall 15).
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, make_in, varied};
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Lettering, Size, Version};
use domain::readability::{exceeded, limits};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];

/// Every need alone, and what comes together.
const SETS: [&[&str]; 11] = [
    &["sign-language"],
    &["hearing"],
    &["sight"],
    &["aac"],
    &["attention"],
    &["dyslexia"],
    &["other"],
    &["sight", "hearing"],
    &["sight", "aac"],
    &["dyslexia", "attention"],
    &["sight", "dyslexia"],
];

/// Words that would tell of a need. The language itself may be named where it is spoken of as one.
const TELLING: [&str; 22] = [
    "ordblind",
    "hørelse",
    "hører dårligt",
    "høreapparat",
    "hørehæm",
    "døv",
    "ser dårligt",
    "synshand",
    "svagsyn",
    "blind",
    "talemaskine",
    "kommunikation",
    "opmærksomhed",
    "adhd",
    "autis",
    "handicap",
    "funktionsneds",
    "behov",
    "diagnose",
    "særlig støtte",
    "dyslexi",
    "disab",
];

/// The varied case of a band with these needs.
fn case_of(band: &str, way: &str, needs: &[&str]) -> (Value, &'static str) {
    let name = format!("{band} {way}");
    let (_, mut case, on) = varied().into_iter().find(|(of, _, _)| *of == name).unwrap();
    case["child"]["needs"] = json!(needs);
    (case, on)
}

fn full(case: &Value, kind: Kind, on: &str) -> Document {
    let outcome = make(case, kind, Some(Version::Full), Audience::Child, on);
    outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings))
}

/// The words a child reads, and the pictures' text alternatives.
fn words(document: &Document) -> String {
    let lines = document.lines();
    let read = lines.iter().map(|line| {
        let spans: Vec<&str> = line.spans().map(|(words, _)| words).collect();
        spans.concat()
    });
    let alternatives = document
        .blocks
        .iter()
        .flat_map(Block::pictures)
        .map(|picture| picture.alt.clone());
    read.chain(alternatives)
        .chain([document.title.clone()])
        .collect::<Vec<_>>()
        .join("\n")
}

/// The kinds that tell of stopping, before the talk and in it.
const STOPS: [Kind; 4] = [Kind::BeforeMeeting, Kind::OpeningCard, Kind::Rights, Kind::Talk];

#[test]
fn stop_is_told_as_the_child_can_make_it() {
    for band in BANDS {
        for kind in STOPS {
            let told = |needs: &[&str]| {
                let (case, on) = case_of(band, "no stop sign", needs);
                words(&full(&case, kind, on)).to_lowercase()
            };
            let at = format!("{band} {}", kind.as_str());
            for needs in [&["sign-language"][..], &["hearing"]] {
                let said = told(needs);
                assert!(said.contains("hold hånden op"), "{at}: {said}");
                assert!(
                    !said.contains("sig stop") && !said.contains("siger stop"),
                    "{at}: {said}"
                );
            }
            let said = told(&["sight"]);
            assert!(said.contains("sig stop, eller bank i bordet"), "{at}: {said}");
            assert!(
                !said.contains("hold hånden op") && !said.contains("røde hånd"),
                "{at}: {said}"
            );
            let said = told(&["aac"]);
            assert!(said.contains("peg på billedet af hånden"), "{at}: {said}");
            assert!(!said.contains("sig stop"), "{at}: {said}");
            for needs in [&["sight", "hearing"][..], &["sight", "aac"]] {
                let said = told(needs);
                assert!(said.contains("bank i bordet"), "{at}: {said}");
                assert!(
                    !said.contains("sig stop") && !said.contains("hånden op"),
                    "{at}: {said}"
                );
                assert!(!said.contains("peg på billedet"), "{at}: {said}");
            }
        }
    }
}

#[test]
fn nobody_is_told_to_hear_what_is_written_down() {
    for band in BANDS {
        for kind in [Kind::BeforeMeeting, Kind::OpeningCard, Kind::Rights] {
            // The page of the rights from thirteen has its own sentence.
            if kind == Kind::Rights && band == "13-17" {
                continue;
            }
            for needs in [&["sign-language"][..], &["hearing"], &[]] {
                let (case, on) = case_of(band, "plain", needs);
                let said = words(&full(&case, kind, on)).to_lowercase();
                for heard in ["høre det", "høre, hvad jeg", "høre, hvad omar"] {
                    assert!(!said.contains(heard), "{band} {} {needs:?}: {said}", kind.as_str());
                }
            }
        }
    }
}

#[test]
fn what_is_agreed_wins_over_every_need() {
    for band in BANDS {
        for kind in STOPS {
            for needs in SETS {
                let (mut case, on) = case_of(band, "plain", needs);
                case["meetings"][0]["stop_sign"] = json!("Læg hånden på bordet.");
                let said = words(&full(&case, kind, on));
                assert!(said.contains("Læg hånden på bordet."), "{band} {needs:?}: {said}");
                for other in [
                    "bank i bordet",
                    "Hold hånden op",
                    "hold hånden op",
                    "eg på billedet",
                    "ig stop",
                ] {
                    assert!(!said.contains(other), "{band} {} {needs:?}: {said}", kind.as_str());
                }
            }
        }
    }
}

#[test]
fn a_picture_to_point_at_stands_with_the_sentence() {
    for band in BANDS {
        for kind in STOPS {
            for reads in [None, Some("alone")] {
                let (mut case, on) = case_of(band, "no stop sign", &["aac"]);
                if let Some(reads) = reads {
                    case["child"]["reads"] = json!(reads);
                }
                let document = full(&case, kind, on);
                let beside = |text: &domain::document::Text, picture: &str| {
                    text.plain().to_lowercase().contains("peg på billedet") && picture == "stop"
                };
                let found = document.blocks.iter().any(|block| match block {
                    Block::Paragraph {
                        text,
                        picture: Some(picture),
                        ..
                    } => beside(text, &picture.name),
                    Block::Cards { cards, .. } => cards.iter().any(|card| beside(&card.text, &card.picture.name)),
                    Block::Rights { cards, .. } => cards.iter().any(|card| beside(&card.text, &card.picture.name)),
                    _ => false,
                });
                assert!(found, "{band} {}", kind.as_str());
            }
        }
    }
}

#[test]
fn pictures_stand_where_words_alone_are_much_and_carry_nothing_alone() {
    let pictures = |document: &Document| document.blocks.iter().flat_map(Block::pictures).count();
    for band in BANDS {
        for kind in [Kind::BeforeMeeting, Kind::OpeningCard] {
            let of = |needs: &[&str]| {
                let (case, on) = case_of(band, "plain", needs);
                full(&case, kind, on)
            };
            let plain = of(&[]);
            for need in ["aac", "attention"] {
                let more = of(&[need]);
                if band == "4-6" {
                    assert_eq!(
                        pictures(&more),
                        pictures(&plain),
                        "{band} {need}: it is pictures already"
                    );
                } else {
                    let cards =
                        |document: &Document| document.blocks.iter().any(|block| matches!(block, Block::Cards { .. }));
                    assert!(cards(&more) && !cards(&plain), "{band} {} {need}", kind.as_str());
                }
            }
            // Nothing is in the pictures that is not in the words: without them the same is said as to everybody.
            let (sight, on) = case_of(band, "plain", &["sight"]);
            let sight = full(&sight, kind, on);
            assert_eq!(words(&sight), words(&plain), "{band} {}", kind.as_str());
            assert_eq!(sight.lettering.size, Size::Largest);
        }
    }
}

#[test]
fn no_word_tells_of_a_need() {
    let mut judged = 0;
    for band in BANDS {
        for way in ["no stop sign", "plain", "interpreter", "crowded"] {
            for needs in SETS {
                let (case, on) = case_of(band, way, needs);
                for kind in Kind::LETTERS {
                    for (version, language) in [
                        (Version::Full, None),
                        (Version::Neutral, None),
                        (Version::Full, Some("en")),
                    ] {
                        if version == Version::Neutral && !kind.has_neutral() {
                            continue;
                        }
                        let made = make_in(language, &case, kind, Some(version), Audience::Child, on);
                        let Some(document) = made.document else { continue };
                        judged += 1;
                        // Every word of it, in any format: the JSON of the document too.
                        let all = serde_json::to_string(&document).unwrap().to_lowercase();
                        for word in TELLING {
                            assert!(!all.contains(word), "{band} {way} {needs:?} {}: {word}", kind.as_str());
                        }
                        let signs = all.contains("tegnsprog") || all.contains("sign language");
                        let may = needs.contains(&"sign-language") && version == Version::Full;
                        assert!(!signs || may, "{band} {way} {needs:?} {}", kind.as_str());
                    }
                }
            }
        }
    }
    assert!(judged > 2000, "{judged}");
}

#[test]
fn what_travels_says_the_same_with_and_without_needs() {
    for band in BANDS {
        for kind in Kind::LETTERS.into_iter().filter(|kind| kind.has_neutral()) {
            let of = |needs: &[&str]| {
                let (case, on) = case_of(band, "plain", needs);
                make(&case, kind, Some(Version::Neutral), Audience::Child, on).document
            };
            let Some(plain) = of(&[]) else { continue };
            for needs in SETS {
                let mut document = of(needs).unwrap();
                document.lettering = plain.lettering;
                assert_eq!(document, plain, "{band} {} {needs:?}", kind.as_str());
            }
        }
    }
}

#[test]
fn an_interpreter_of_sign_language_is_called_one() {
    for band in BANDS {
        for kind in [Kind::OpeningCard, Kind::Rights, Kind::Talk] {
            let said = |way: &str, needs: &[&str], interpreter: Option<&str>| {
                let (mut case, on) = case_of(band, way, needs);
                if let Some(tag) = interpreter {
                    case["child"]["interpreter"] = json!(tag);
                }
                words(&full(&case, kind, on))
            };
            let at = format!("{band} {}", kind.as_str());
            // Nobody is entered yet: the child hears that it can ask.
            let nobody = said("plain", &["sign-language"], None);
            assert!(nobody.contains("tegnsprog"), "{at}: {nobody}");
            for way in ["plain", "interpreter"] {
                let signed = said(way, &["sign-language"], Some("dsl"));
                assert!(signed.contains("tegnsprog"), "{at}: {signed}");
                assert!(
                    !signed.contains("dit sprog") && !signed.contains("eget sprog"),
                    "{at}: {signed}"
                );
                let spoken = said(way, &[], Some("ar"));
                assert!(!spoken.contains("tegnsprog"), "{at}: {spoken}");
            }
            assert!(!nobody.contains("ret til en tolk") && !nobody.contains("ret til en tegnsprogstolk"));
        }
        // The letter of the youngest has twelve cards at most and tells of no interpreter that is not there.
        if band != "4-6" {
            let (case, on) = case_of(band, "plain", &["sign-language"]);
            let letter = words(&full(&case, Kind::BeforeMeeting, on));
            assert!(
                letter.contains("Du kan bede om en t") && letter.contains("tegnsprog"),
                "{band}: {letter}"
            );
        }
        let (mut case, on) = case_of(band, "interpreter", &["sign-language"]);
        case["child"]["interpreter"] = json!("dsl");
        case["steps"] = json!([{"id": "s1", "step": "talk", "state": "now"}]);
        for kind in [Kind::BeforeMeeting, Kind::Screen] {
            let said = words(&full(&case, kind, on));
            assert!(!said.contains("dit sprog"), "{band} {}: {said}", kind.as_str());
        }
    }
}

#[test]
fn every_document_for_every_need_reads_as_its_band_allows_and_prints() {
    let mut over = Vec::new();
    for band in BANDS {
        for way in ["no stop sign", "crowded"] {
            for needs in SETS {
                let (case, on) = case_of(band, way, needs);
                for kind in Kind::LETTERS {
                    let made = make(&case, kind, None, Audience::Child, on);
                    let Some(document) = made.document.filter(|_| !kind.is_for_adults()) else {
                        continue;
                    };
                    let at = format!("{band} {way} {needs:?} {}", kind.as_str());
                    let report = DESK.readability(&document).unwrap();
                    for limit in exceeded(&report, document.band) {
                        over.push(format!("{at}: {} {:?}", limit.limit.as_str(), report.uncommon));
                    }
                    if kind == Kind::BeforeMeeting && report.words > limits(document.band).letter_words {
                        over.push(format!("{at}: {} words", report.words));
                    }
                }
            }
        }
    }
    assert!(over.is_empty(), "{}", over.join("\n"));
}

/// The sizes of type on the pages of a document.
fn sizes(document: &Document) -> (usize, BTreeSet<u32>) {
    let pdf = lopdf::Document::load_mem(&DESK.pdf(document).unwrap()).unwrap();
    let pages = pdf.get_pages();
    let mut sizes = BTreeSet::new();
    for page in pages.values() {
        let content = lopdf::content::Content::decode(&pdf.get_page_content(*page)).unwrap();
        for operation in content.operations.iter().filter(|operation| operation.operator == "Tf") {
            sizes.insert((operation.operands[1].as_float().unwrap() * 10.0).round() as u32);
        }
    }
    (pages.len(), sizes)
}

#[test]
fn paper_is_larger_and_no_longer_than_it_has_to_be() {
    for band in BANDS {
        for kind in [Kind::BeforeMeeting, Kind::OpeningCard, Kind::Rights] {
            let of = |needs: &[&str]| {
                let (case, on) = case_of(band, "no stop sign", needs);
                sizes(&full(&case, kind, on))
            };
            let at = format!("{band} {}", kind.as_str());
            let (usual, _) = of(&[]);
            for (needs, least) in [
                (&["sight"][..], 180),
                (&["dyslexia"], 140),
                (&["sight", "dyslexia"], 180),
            ] {
                let (sheets, sizes) = of(needs);
                // The number of a page is no running text.
                let words: Vec<u32> = sizes.into_iter().filter(|size| *size > 105).collect();
                assert!(words.iter().all(|size| *size >= least), "{at} {needs:?}: {words:?}");
                assert!(sheets <= 2 * usual, "{at} {needs:?}: {sheets} sheets, usually {usual}");
            }
        }
    }
}

#[test]
fn an_adult_who_reads_aloud_has_the_lettering_of_adults() {
    for band in BANDS {
        let (plain, on) = case_of(band, "plain", &[]);
        let json = serde_json::to_string(&full(&plain, Kind::BeforeMeeting, on)).unwrap();
        assert!(!json.contains("lettering"), "what everybody has is not said");
        let (case, on) = case_of(band, "plain", &["sight", "dyslexia"]);
        let sheet = make(&case, Kind::BeforeMeeting, Some(Version::Full), Audience::Adult, on)
            .document
            .unwrap();
        assert!(sheet.lettering.is_usual());
    }
}

#[test]
fn html_has_a_class_for_the_lettering_and_the_sheet_knows_it() {
    for band in BANDS {
        for (needs, class) in [
            (&["sight"][..], "type-largest"),
            (&["dyslexia"], "type-larger set-wide"),
            (&["sight", "dyslexia"], "type-largest set-wide"),
            (&["aac", "hearing"], ""),
        ] {
            for version in [Version::Full, Version::Neutral] {
                let (case, on) = case_of(band, "plain", needs);
                let made = make(&case, Kind::OpeningCard, Some(version), Audience::Child, on);
                let html = boernehoejde::standalone::html(&DESK, &made.document.unwrap());
                let document = format!("class=\"{}\"", format!("document band-{band} child {class}").trim_end());
                assert!(html.contains(&document), "{band} {needs:?}: no {document}");
            }
        }
    }
}

#[test]
fn the_style_sheet_has_the_sizes_of_the_rule() {
    let (case, on) = case_of("10-12", "plain", &["sight"]);
    let html = boernehoejde::standalone::html(&DESK, &full(&case, Kind::OpeningCard, on));
    let rule = |selector: &str| {
        let (_, from) = html.split_once(&format!("{selector} {{")).unwrap();
        from.split_once('}').unwrap().0.to_owned()
    };
    for (size, selector, grow, least) in [
        (Size::Larger, ".type-larger", 1.1, 14.0),
        (Size::Largest, ".type-largest", 1.2, 18.0),
    ] {
        let rule = rule(selector);
        assert!(
            rule.contains(&format!("--type: {};", size.on_screen(Band::Ten))),
            "{rule}"
        );
        assert!(
            rule.contains(&format!("--grow: {grow};")) && rule.contains(&format!("--least: {least}pt;")),
            "{rule}"
        );
        for usual in [11.75_f32, 12.5, 14.0, 17.0] {
            assert!((size.on_paper(usual) - f32::max(usual * grow, least)).abs() < 0.001);
        }
    }
    let four = rule(".type-largest");
    assert!(
        four.contains(&format!("--type: {};", Size::Largest.on_screen(Band::Four))),
        "{four}"
    );
    let wide = rule(".set-wide");
    assert!(
        wide.contains(&format!("letter-spacing: {}em;", Lettering::LETTERS)),
        "{wide}"
    );
    assert!(
        wide.contains(&format!("word-spacing: {}em;", Lettering::WORDS)),
        "{wide}"
    );
    assert!(html.contains(&format!("line-height: {};", Lettering::LINES)));
    assert!(
        !html.contains("font-style: italic")
            && !html.contains("hyphens: auto")
            && !html.contains("text-align: justify")
    );
}

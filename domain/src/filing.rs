//! What is told of a paper that is filed in the municipality's own journal: the sidecar beside its PDF, `filing/1`
//! (docs/outbox.md). It holds ids, the municipality's case number and what kind of paper it is. No name, no CPR number, no
//! address and no word of the paper stands in it.

use crate::case::{Case, Day, Name};
use crate::document::{Audience, Document, Kind, Version};
use crate::event::{CaseId, DocumentId, MunicipalityId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The one format this version writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Format {
    /// `filing/1`
    #[default]
    #[serde(rename = "filing/1")]
    V1,
}

/// What the file beside the sidecar is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum MediaType {
    /// A PDF/UA-1.
    #[default]
    #[serde(rename = "application/pdf")]
    Pdf,
}

/// What goes with a paper that is filed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Sidecar {
    /// Always `filing/1`.
    pub format: Format,
    /// The paper's own key, 32 hexadecimal digits. Whatever comes twice under one key is one paper, and is filed once.
    pub key: DocumentId,
    /// The municipality, as it is named on this server.
    pub municipality: MunicipalityId,
    /// The case, as it is named on this server; the child's page shows it.
    pub case: CaseId,
    /// The municipality's own case number, where the case has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// Which paper.
    pub kind: Kind,
    /// How much it says.
    pub version: Version,
    /// Who reads it.
    pub audience: Audience,
    /// The day it was made, in Denmark.
    #[schemars(with = "String")]
    pub made_on: Day,
    /// What the file beside it is.
    pub media_type: MediaType,
    /// The file's size in bytes.
    pub bytes: u64,
    /// SHA-256 of the file, in hexadecimal digits.
    pub sha256: String,
}

impl Sidecar {
    /// The JSON Schema of `filing/1`.
    #[must_use]
    pub fn schema() -> serde_json::Value {
        schemars::schema_for!(Sidecar).to_value()
    }
}

/// Which papers a municipality has filed by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Papers {
    /// The note of a talk, once the adviser says that it goes into the journal.
    #[default]
    Notes,
    /// The note, and every released paper of the case as it is kept.
    All,
}

impl Papers {
    /// Whether a paper that is kept is filed. `as_note`: the adviser has just put it into the journal.
    ///
    /// A draft is handed to nobody and a practice case is about nobody, so neither leaves the house. A blank sheet says
    /// nothing of the case, a kit is papers that are each released by themselves (decision 0052), and a card opens the child's
    /// own screen for whoever reads it.
    #[must_use]
    pub fn hold(self, document: &Document, as_note: bool) -> bool {
        if document.draft.is_some() || document.practice.is_some() {
            return false;
        }
        let kind = document.kind;
        let stays = kind.is_sheet() || matches!(kind, Kind::Kit | Kind::AccessCard);
        as_note || (self == Papers::All && !stays)
    }
}

/// The case's number as it may leave this house; `None` where it [is none](number) or holds a name of the child or of
/// anybody else in the case.
#[must_use]
pub fn reference(case: &Case) -> Option<String> {
    let number = number(&case.reference.as_ref()?.0)?;
    (!names_somebody(&number, case)).then_some(number)
}

/// A case number by itself: `None` where it has no digit, since it is somebody's words then, and where it could hold a CPR
/// number, as some journals number their cases.
#[must_use]
pub fn number(text: &str) -> Option<String> {
    let number = text.trim();
    let has_digit = number.chars().any(|sign| sign.is_ascii_digit());
    (has_digit && !could_hold_cpr(number)).then(|| number.to_owned())
}

/// Whether a word of anybody's name in the case stands in a text, small or in capitals. A name of four letters or more counts
/// inside a word too (`Lauras`, `laurahansen2`), a shorter one by itself or with an s.
fn names_somebody(text: &str, case: &Case) -> bool {
    /// From so many letters on a name is looked for inside words.
    const LONG: usize = 4;
    let text = text.to_lowercase();
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(|sign: char| !sign.is_alphabetic());
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let words = parts(&text);
    let child = case.child.iter().filter_map(|child| child.first_name.as_ref());
    let people = case.people.iter();
    let others = people.flat_map(|person| person.first_name.iter().chain(&person.name));
    let stands = |name: &String| match name.chars().count() {
        0 | 1 => false,
        LONG.. => text.contains(name.as_str()),
        _ => words
            .iter()
            .any(|word| word == name || word.strip_suffix('s') == Some(name.as_str())),
    };
    let mut names = child.chain(others).map(|name: &Name| name.0.to_lowercase());
    names.any(|name| parts(&name).iter().any(stands))
}

/// Whether ten digits stand anywhere in a text as a CPR number does: day, month and year, and four more, with hyphens or
/// spaces as people write them, and whatever stands around them. It is the one test of this house: no list, sidecar, receipt
/// or reason carries what it finds. What only looks like a CPR number counts too: a case number can be left out, a CPR number
/// cannot be taken back.
#[must_use]
pub fn could_hold_cpr(text: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    (0..signs.len()).any(|from| begins_cpr(&signs, from))
}

/// Whether a CPR number begins at a place: `020317-1234`, `0203171234`, `02 03 17 1234`, `02-03-17 - 1234`.
fn begins_cpr(signs: &[char], from: usize) -> bool {
    /// The most signs before the last four: a hyphen between two spaces.
    const WIDEST: usize = 3;
    let blank = |at: usize| {
        let sign = signs.get(at).copied();
        sign.filter(|sign| matches!(sign, '-' | '\u{2010}'..='\u{2015}' | ' ' | '\u{a0}'))
    };
    let two = |at: usize| {
        let digit = |at: usize| signs.get(at)?.to_digit(10);
        Some(digit(at)? * 10 + digit(at + 1)?)
    };
    // A day that is written apart from its month is written apart from what stands before it too: in `2026-04-12-0001`, a
    // case number, no day begins after the first two signs.
    let apart = usize::from(blank(from + 2).is_some());
    if apart == 1 && from > 0 && signs[from - 1].is_ascii_digit() {
        return false;
    }
    let (Some(day), Some(month)) = (two(from), two(from + 2 + apart)) else {
        return false;
    };
    let year = from + 4 + 2 * apart;
    let whole = (apart == 0 || blank(year - 1).is_some()) && two(year).is_some();
    // A number given in place of a CPR number has 60 added to its day.
    let is_date = ((1..=31).contains(&day) || (61..=91).contains(&day)) && (1..=12).contains(&month);
    let gap = (year + 2..).take(WIDEST).take_while(|at| blank(*at).is_some()).count();
    let last = year + 2 + gap;
    // Whoever writes the date apart writes the last four apart: a number behind a day is none.
    let whole = whole && (apart == 0 || gap > 0);
    whole && is_date && two(last).is_some() && two(last + 2).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn a_cpr_number_is_found_however_it_is_written_and_a_case_number_is_none() {
        for held in [
            "020317-1234",
            "0203171234",
            "020317 1234",
            "020317 - 1234",
            "020317\u{2013}1234",
            "02 03 17 1234",
            "02-03-17-1234",
            "620317-1234",
            "020317-1234-7",
            "2026-020317-1234",
            "Sag 12 020317-1234",
            "sag 310190 4321",
            "K:311290-0001/2",
            "æ020317-1234ø",
            "x-0203171234-9",
        ] {
            assert!(could_hold_cpr(held), "{held}");
        }
        // As docs/outbox.md, docs/api.md and the national plan of subjects (KLE) number cases and papers.
        for harmless in [
            "",
            "2026-0601",
            "2026-0587",
            "2026-014523-7",
            "2026-000123456",
            "2026-04-12-0001",
            "2026-04-12-000123",
            "02-03-2017",
            "D2026/77:1",
            "27.24.00-G01-12-26",
            "27.24.00-G01-7-26",
            "SAG-2026-0412",
            "SAG-4",
            "2026-99871",
            "15/4471",
            "991299-0001",
            "020317-123",
            "Ring 33 11 44 55 før kl. 12.",
            "Sagen findes ikke hos os. Skriv sagens nummer.",
        ] {
            assert!(!could_hold_cpr(harmless), "{harmless}");
        }
    }

    #[test]
    fn no_reference_holds_a_cpr_number() {
        for text in [
            "020317-1234",
            "0203171234",
            "Sag 020317 1234",
            "620317-1234",
            "x-0203171234-9",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
        for text in ["SAG-2026-0412", "27.24.00-G01-12-26", "2026-99871", " 15/4471 "] {
            assert_eq!(number(text).as_deref(), Some(text.trim()), "{text}");
        }
        assert_eq!(number("  "), None);
    }

    #[test]
    fn no_reference_is_anybodys_words_or_name() {
        let of = |text: &str| {
            let case: Case = serde_json::from_value(serde_json::json!({
                "format": "case/1",
                "reference": text,
                "child": {"first_name": "Anne-Sofie"},
                "people": [
                    {"id": "bo", "first_name": "Bo", "role": "father"},
                    {"id": "mette", "name": "Mette Holm", "role": "teacher"},
                ],
            }))
            .expect("a case");
            reference(&case)
        };
        for words in ["Laura Hansen", "sagen fra i går", "SAG"] {
            assert_eq!(of(words), None, "{words} has no digit");
        }
        for named in [
            "Sofie 2026",
            "ANNE-1",
            "2026-sofies",
            "annesofie7",
            "Bo 12",
            "12/Bos",
            "holm-4",
        ] {
            assert_eq!(of(named), None, "{named}");
        }
        for number in ["SAG-2026-0412", "BOR-2026-1", "27.24.00-G01-12-26", "2026-0587"] {
            assert_eq!(of(number).as_deref(), Some(number));
        }
    }

    fn document(kind: Kind) -> Document {
        let on = jiff::civil::date(2026, 11, 24);
        Document {
            format: crate::document::Format::V1,
            kind,
            version: Version::Full,
            audience: Audience::Child,
            band: crate::band::Band::Seven,
            language: crate::language::Language::danish(),
            direction: crate::language::Direction::Ltr,
            lettering: crate::document::Lettering::default(),
            on,
            title: String::new(),
            explained: Vec::new(),
            release: crate::document::ReleaseRecord {
                confirmed: Vec::new(),
                content_version: String::new(),
                law_date: on,
            },
            draft: None,
            practice: None,
            own_card: None,
            blocks: Vec::new(),
        }
    }

    #[test]
    fn only_what_is_released_about_a_child_is_filed() {
        let letter = document(Kind::BeforeMeeting);
        let note = document(Kind::JournalNote);
        assert!(Papers::All.hold(&letter, false) && !Papers::Notes.hold(&letter, false));
        assert!(Papers::All.hold(&note, true) && Papers::Notes.hold(&note, true));
        for kind in [Kind::Kit, Kind::AccessCard, Kind::ThreeHouses, Kind::Week] {
            assert!(!Papers::All.hold(&document(kind), false), "{kind:?}");
        }
        let draft = Document {
            draft: Some("Udkast".into()),
            ..document(Kind::Decision)
        };
        let practice = Document {
            practice: Some("Øvelse".into()),
            ..note
        };
        assert!(!Papers::All.hold(&draft, false) && !Papers::All.hold(&practice, true));
    }

    /// The page is what a municipality writes its own half by: its example is one that the program could have written.
    #[test]
    fn the_example_of_the_page_is_a_sidecar() {
        let page = include_str!("../../docs/outbox.md");
        let example = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next());
        let example: Value = serde_json::from_str(example.expect("the page has an example")).expect("it is JSON");
        let read: Sidecar = serde_json::from_value(example.clone()).expect("it is a sidecar");
        assert_eq!(
            serde_json::to_value(&read).expect("JSON"),
            example,
            "nothing less and nothing more"
        );
        let schema = Sidecar::schema();
        for field in example.as_object().expect("an object").keys() {
            assert!(schema["properties"][field].is_object(), "{field}");
        }
        let required = schema["required"].as_array().expect("a list");
        assert!(
            !required.contains(&Value::from("reference")),
            "not every case has a number"
        );
    }
}

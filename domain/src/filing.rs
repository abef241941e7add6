//! What is told of a paper that is filed in the municipality's own journal: the sidecar beside its PDF, `filing/1`
//! (docs/outbox.md). It holds ids, the municipality's case number and what kind of paper it is. No name, no CPR number, no
//! address and no word of the paper stands in it.

use crate::case::Day;
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

/// A case number that may stand in a sidecar; `None` where it could hold a CPR number, as some journals number their cases.
#[must_use]
pub fn reference(number: &str) -> Option<String> {
    let number = number.trim();
    (!number.is_empty() && !could_hold_cpr(number)).then(|| number.to_owned())
}

/// Whether ten digits stand in a text as a CPR number does: day and month first, with at most a hyphen or a space before
/// the last four. What only looks like one counts too: a case number can be left out, a CPR number cannot be taken back.
fn could_hold_cpr(text: &str) -> bool {
    let bytes = text.as_bytes();
    (0..bytes.len()).any(|from| {
        let digits = |from: usize, many: usize| {
            let part = bytes.get(from..from + many)?;
            part.iter().all(u8::is_ascii_digit).then_some(part)
        };
        let Some(date) = digits(from, 6) else { return false };
        let two = |at: usize| (date[at] - b'0') * 10 + (date[at + 1] - b'0');
        // A number given in place of a CPR number has 60 added to its day.
        let day = (1..=31).contains(&two(0)) || (61..=91).contains(&two(0));
        let gap = usize::from(matches!(bytes.get(from + 6), Some(b'-' | b' ')));
        day && (1..=12).contains(&two(2)) && digits(from + 6 + gap, 4).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    #[test]
    fn no_reference_holds_a_cpr_number() {
        for number in [
            "020317-1234",
            "0203171234",
            "Sag 020317 1234",
            "620317-1234",
            "x-0203171234-9",
        ] {
            assert_eq!(reference(number), None, "{number}");
        }
        for number in ["SAG-2026-0412", "27.24.00-G01-12-26", "2026-99871", " 15/4471 "] {
            assert_eq!(reference(number).as_deref(), Some(number.trim()), "{number}");
        }
        assert_eq!(reference("  "), None);
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

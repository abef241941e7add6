//! What the gate's tests stand on: the example cases, the real word lists, and a
//! question to the gate that is easy to change.
#![allow(dead_code)]

pub mod rich;
pub mod rows;

use domain::actor::{Actor, Confirmation, Today};
use domain::case::{Case, Day, Name, PackId, StepWord};
use domain::document::{Kind, Version};
use domain::event::{CaseEvent, CaseState, Recorded, Source};
use domain::facts::NightNumber;
use domain::finding::{Code, Finding};
use domain::gate::{Answer, Judgement, Known, PackRules, Request, judge};
use domain::language::Language;
use domain::lexicon::{Lexicon, SafetyWords};
use domain::pattern::Classes;
use jiff::civil::{Date, date};
use serde_json::Value;
use std::sync::LazyLock;

pub const LAURA: &str = include_str!("../data/laura-11-generic.json");
pub const SAMIRA: &str = include_str!("../data/samira-13-koege.json");
pub const ALI: &str = include_str!("../data/ali-8-koebenhavn-parent-concern.json");
pub const NOAH: &str = include_str!("../data/noah-5-dragoer.json");

/// A case read from JSON.
pub fn case(json: &str) -> Case {
    serde_json::from_str(json).expect("an example case reads")
}

/// A case as it was opened at a moment.
pub fn opened_at(mut case: Value, source: Source, at: &str) -> CaseState {
    case["format"] = "case/1".into();
    let case: Case = serde_json::from_value(case).expect("a case");
    let recorded = Recorded {
        case: "c1".into(),
        version: 1,
        event: CaseEvent::Opened {
            case: Box::new(case),
            source,
        },
        by: Actor::command_line(),
        at: at.parse().expect("a moment"),
    };
    CaseState::opened(&recorded).expect("an opening opens")
}

/// A list of the content room.
fn list(name: &str) -> String {
    let path = format!("{}/../content/da/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The safety lists as the house uses them.
pub static SAFETY_WORDS: LazyLock<SafetyWords> = LazyLock::new(|| {
    let classes = Classes::read(&list("word-classes.txt"));
    let texts = |name: &str| -> Result<Vec<String>, std::convert::Infallible> {
        let english = format!("{}/../content/en/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        let english = std::fs::read_to_string(english).ok();
        Ok([Some(list(&format!("{name}.txt"))), english]
            .into_iter()
            .flatten()
            .collect())
    };
    let Ok(words) = SafetyWords::read(&classes, texts);
    words
});

/// The lists behind readability.
pub static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::read(
        &list("common-words.txt"),
        &list("everyday-words.txt"),
        &list("office-words.txt"),
        &list("abbreviations.txt"),
        &list("passive-exceptions.txt"),
    )
    .with_english(&list("../en/common-words.txt"))
});

/// What a test asks, and what the gate is told from outside.
#[derive(Clone, Debug)]
pub struct Ask {
    pub request: Request,
    pub confirmed: Vec<Code>,
    /// What was confirmed of words before.
    pub before: Vec<Confirmation>,
    pub languages: Vec<Language>,
    pub unsigned: Vec<String>,
    pub used_before: bool,
    pub carried_over: Option<Day>,
    pub gone: Vec<Name>,
    /// What the municipality's pack withholds besides what holds everywhere.
    pub withheld: Vec<(StepWord, Answer)>,
}

impl Ask {
    pub fn new(kind: Kind, on: Date) -> Ask {
        Ask {
            request: Request::new(kind, on),
            confirmed: Vec::new(),
            before: Vec::new(),
            languages: vec![Language::danish()],
            unsigned: Vec::new(),
            used_before: false,
            carried_over: None,
            gone: Vec::new(),
            withheld: Vec::new(),
        }
    }

    pub fn letter(on: Date) -> Ask {
        Ask::new(Kind::BeforeMeeting, on)
    }

    pub fn version(mut self, version: Version) -> Ask {
        self.request.version = Some(version);
        self
    }

    pub fn meeting(mut self, id: &str) -> Ask {
        self.request.meeting = Some(id.into());
        self
    }

    pub fn confirming(mut self, codes: &[Code]) -> Ask {
        self.confirmed = codes.to_vec();
        self
    }

    pub fn of(&self, case: &Case) -> Judgement {
        let confirmations: Vec<Confirmation> = self
            .confirmed
            .iter()
            .map(|code| {
                Confirmation::new(
                    *code,
                    Actor::command_line(),
                    "2026-11-24T08:00:00Z".parse().expect("a time"),
                )
            })
            .chain(self.before.iter().cloned())
            .collect();
        let pack = |id: &PackId| {
            pack(id).map(|rules| PackRules {
                withheld: self.withheld.clone(),
                ..rules
            })
        };
        let known = Known {
            today: Today(self.request.on),
            pack: &pack,
            safety_words: &SAFETY_WORDS,
            lexicon: &LEXICON,
            can_draw: &can_draw,
            languages: &self.languages,
            unsigned_rights: &|_| self.unsigned.clone(),
            confirmations: &confirmations,
            personal_used_before: self.used_before,
            carried_over: self.carried_over,
            gone: &self.gone,
        };
        judge(case, &self.request, &known)
    }
}

/// The four packs that are built in, as far as the gate knows them.
fn pack(id: &PackId) -> Option<PackRules> {
    let strict = id.as_str() == "koege";
    ["generic", "koebenhavn", "koege", "dragoer"]
        .contains(&id.as_str())
        .then(|| PackRules {
            witness_blocks: strict,
            circle_blocks: strict,
            places: vec!["hastrupskolen".into(), "sankt annæ gymnasium".into()],
            numbers: vec!["33173333".into()],
            withheld: Vec::new(),
            night: night(id.as_str()),
        })
}

/// The numbers outside opening hours, of the packs that have one.
fn night(id: &str) -> Option<NightNumber> {
    let (number, police) = match id {
        "koebenhavn" => ("33 17 33 33", false),
        "koege" | "dragoer" => ("114", true),
        _ => return None,
    };
    Some(NightNumber {
        name: "Vagten".into(),
        number: number.into(),
        police,
    })
}

/// Latin and Arabic, as the bundled fonts.
fn can_draw(c: char) -> bool {
    c.is_ascii_graphic() || matches!(c, '\u{A1}'..='\u{17F}' | '\u{600}'..='\u{6FF}' | '–' | '’' | '”' | '…' | '→')
}

pub const LAURA_DAY: Date = date(2026, 12, 1);
pub const SAMIRA_DAY: Date = date(2026, 11, 25);
pub const ALI_DAY: Date = date(2026, 11, 24);
pub const NOAH_DAY: Date = date(2026, 11, 30);

/// The findings of a code.
pub fn having(judgement: &Judgement, code: Code) -> Vec<&Finding> {
    judgement
        .findings
        .iter()
        .filter(|finding| finding.code == code)
        .collect()
}

/// The findings as the command line would print them, without messages.
pub fn lines(judgement: &Judgement) -> Vec<String> {
    judgement
        .findings
        .iter()
        .map(|f| {
            let variant = f.variant.as_deref().map_or(String::new(), |v| format!(" ({v})"));
            format!("{} {} {}{variant}", f.level.as_str(), f.code, f.path)
        })
        .collect()
}

/// An example with some fields set (`meetings.0.place`); `null` takes a field away.
pub fn changed(json: &str, edits: &[(&str, Value)]) -> Case {
    let mut value: Value = serde_json::from_str(json).expect("JSON");
    for (path, new) in edits {
        set(&mut value, path, new);
    }
    serde_json::from_value(value).unwrap_or_else(|error| panic!("{edits:?}: {error}"))
}

/// Sets one field, making the way to it.
pub fn set(value: &mut Value, path: &str, new: &Value) {
    let mut at = value;
    let mut keys = path.split('.').peekable();
    while let Some(key) = keys.next() {
        at = match key.parse::<usize>() {
            Ok(index) => {
                if !at.is_array() {
                    *at = Value::Array(Vec::new());
                }
                let list = at.as_array_mut().expect("a list");
                let index = index.min(list.len());
                if index == list.len() {
                    list.push(Value::Null);
                }
                &mut list[index]
            }
            Err(_) => {
                if !at.is_object() {
                    *at = Value::Object(serde_json::Map::new());
                }
                let map = at.as_object_mut().expect("an object");
                if keys.peek().is_none() && new.is_null() {
                    map.remove(key);
                    return;
                }
                map.entry(key).or_insert(Value::Null)
            }
        };
    }
    *at = new.clone();
}

//! Reads the tables of `tests/cases/gate/`, judges a row and prints what is released.

use crate::common::known;
use content::Content;
use domain::case::Case;
use domain::document::{Kind, Version};
use domain::finding::{Code, Level};
use domain::gate::{self, Judgement, Request};
use jiff::civil::{Date, date};
use serde::Deserialize;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::LazyLock;

/// The house's own content.
pub static CONTENT: LazyLock<Content> = LazyLock::new(Content::embedded);

/// The day on which every row is asked for.
pub const DAY: Date = date(2026, 11, 26);

/// A case that is changed in some places, what is asked for, and the words that must not come out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Which hole it is an example of.
    pub family: String,
    /// The case file that is changed.
    pub base: String,
    /// The document asked for.
    pub document: String,
    /// `full` or `neutral`.
    pub version: Option<Version>,
    /// The id of the meeting.
    pub meeting: Option<String>,
    /// The codes confirmed.
    #[serde(default)]
    pub acknowledge: Vec<String>,
    /// The template asked for by name.
    pub form: Option<String>,
    /// Whether it is folded for a pocket.
    #[serde(default)]
    pub pocket: bool,
    /// Words that must not be printed.
    pub never: String,
    /// JSON pointers of what is taken away.
    #[serde(default)]
    pub drop: Vec<String>,
    /// JSON pointers and what is put there; `/-` appends.
    #[serde(default)]
    pub set: Vec<(String, Value)>,
}

/// The text of a file of `tests/cases/gate/`.
pub fn file(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/cases/gate")
        .join(name);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A base case as JSON.
pub fn base(name: &str) -> Value {
    serde_json::from_str(&file(&format!("{name}.json"))).expect("a base is JSON")
}

impl Row {
    /// The case of the row.
    pub fn case(&self) -> Case {
        let mut case = base(&self.base);
        for path in &self.drop {
            let (parent, key) = path.rsplit_once('/').expect("a pointer");
            match case.pointer_mut(parent) {
                Some(Value::Object(fields)) => drop(fields.remove(key)),
                Some(Value::Array(list)) => drop(list.remove(key.parse().expect("an index"))),
                _ => panic!("{}: nothing at {path}", self.family),
            }
        }
        for (path, value) in &self.set {
            put(&mut case, path, value);
        }
        serde_json::from_value(case).unwrap_or_else(|error| panic!("{}: {error}", self.family))
    }

    fn request(&self) -> Request {
        let kind: Kind = self.document.parse().expect("a kind");
        Request::new(kind, DAY)
            .version(self.version)
            .meeting(self.meeting.as_deref().map(Into::into))
            .pocket(self.pocket)
    }

    /// The judgement of the row.
    pub fn judged(&self) -> Judgement {
        let confirmed: Vec<Code> = self
            .acknowledge
            .iter()
            .map(|code| code.parse().expect("a code"))
            .collect();
        judge(&self.case(), &self.request(), &confirmed)
    }

    /// The text of the document, where one is released.
    pub fn printed(&self) -> Option<String> {
        let release = self.judged().release?;
        content::compose::compose_with(&CONTENT, &release, self.form.as_deref())
            .ok()
            .map(|document| document.plain_text())
    }
}

/// Puts a value at a pointer, making the fields on the way.
pub fn put(case: &mut Value, path: &str, value: &Value) {
    let (parent, key) = path.rsplit_once('/').expect("a pointer");
    if case.pointer(parent).is_none() {
        let empty = if key == "-" {
            Value::Array(Vec::new())
        } else {
            Value::Object(serde_json::Map::new())
        };
        put(case, parent, &empty);
    }
    match case.pointer_mut(parent) {
        Some(Value::Array(list)) if key == "-" => list.push(value.clone()),
        Some(Value::Array(list)) => list[key.parse::<usize>().expect("an index")] = value.clone(),
        Some(Value::Object(fields)) => drop(fields.insert(key.to_owned(), value.clone())),
        _ => panic!("nothing at {path}"),
    }
}

/// Gives a base what some documents are about: a meeting that was moved since the child was told of it, and a new place.
pub fn fit(case: &mut Value, kind: Kind) {
    match kind {
        Kind::MeetingMoved => put(
            case,
            "/meetings/1/child_knows",
            &serde_json::json!({"starts_at": "2026-12-02T10:00"}),
        ),
        Kind::NewPlace => put(
            case,
            "/steps/-",
            &serde_json::json!({"id": "s9", "step": "acute", "state": "done", "on": "2026-11-25"}),
        ),
        Kind::NewAdviser => put(
            case,
            "/adviser_changes",
            &serde_json::json!([{"to": "hanne", "on": "2026-11-25", "why": "Karl arbejder i en anden by nu.",
                "carries_over": ["Du går helst, mens du snakker."], "meet_together": true}]),
        ),
        Kind::BeforeBarnehus => put(case, "/meetings/1/kind", &"barnehus".into()),
        Kind::Hearing => {
            put(case, "/meetings/1/kind", &"decision".into());
            put(
                case,
                "/steps/-",
                &serde_json::json!({"id": "s8", "step": "hearing", "state": "next"}),
            );
        }
        Kind::SafetyPlan => put(
            case,
            "/safety_plan",
            &serde_json::json!([{"text": "Mormor henter dig hver torsdag.", "cleared": true}]),
        ),
        Kind::ParentsSentence => {
            put(case, "/meetings/0/state", &"held".into());
            put(
                case,
                "/meetings/0/closing/may_say_to_parents",
                &"Vi har talt om skolen.".into(),
            );
        }
        Kind::NotifierNote => put(
            case,
            "/notices",
            &serde_json::json!([{"id": "n1", "received_at": "2026-11-02T10:00"}]),
        ),
        Kind::Goodbye => put(
            case,
            "/ending",
            &serde_json::json!({"on": "2026-12-18", "why": "Nu går det godt i skolen.", "stays": ["Din lærer er der stadig."],
                "come_back": "Du kan sige det til din lærer."}),
        ),
        _ => {}
    }
}

/// Judges a request with the house's own lists and packs.
pub fn judge(case: &Case, request: &Request, confirmed: &[Code]) -> Judgement {
    known(&CONTENT, request.on, confirmed, |known| {
        gate::judge(case, request, known)
    })
}

/// The paths of the words that are looked at for a request.
pub fn looked(case: &Case, request: &Request) -> Vec<String> {
    known(&CONTENT, request.on, &[], |known| gate::looked_at(case, request, known))
}

/// The findings that stop a document, as the command line prints them.
pub fn stops(judgement: &Judgement) -> Vec<String> {
    let stops = judgement
        .findings
        .iter()
        .filter(|finding| finding.level <= Level::Confirm);
    stops
        .map(|finding| {
            let words = finding.args.get("words").map_or("", String::as_str);
            format!("{} {} {} {words}", finding.level.as_str(), finding.code, finding.path)
        })
        .collect()
}

/// The judgement with everything confirmed that can be.
pub fn judge_all(case: &Case, request: &Request) -> Judgement {
    judge(case, request, &Code::ALL)
}

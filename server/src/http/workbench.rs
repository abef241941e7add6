//! From a case to the workbench and back: which fields the short form writes,
//! what the gate says of them, and what can be made.

mod questions;
mod room;
pub mod stand;

use crate::clock;
use crate::pipeline::{PipelineError, confirmations};
use crate::state::AppState;
use crate::ui_language;
use app::components::finding::Told;
use app::pages::workbench::{Choices, Made, Places, Workbench};
use domain::actor::{Actor, Today};
use domain::band::Band;
use domain::case::{Case, Day};
use domain::document::{Audience, Document, Kind, Version};
use domain::draft::Draft;
use domain::finding::{self, Code, Finding, Level};
use domain::gate::Request;
use questions::{municipalities, safety};
use room::make_room;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// Names of what a form sends besides the fields of the case.
pub(super) const NO_FIELDS: [&str; 15] = [
    "base",
    "on",
    "document",
    "version",
    "audience",
    "acknowledge",
    "look",
    "get",
    "start",
    "against",
    "keep",
    "go",
    "step",
    "stand",
    "talk",
];

/// What a form sent: the rest of the case, the fields by their paths, and the choices.
pub struct Sent {
    draft: Draft,
    base: Value,
    places: Places,
    choices: Choices,
    fresh: bool,
    /// Whether the personal sentence went to another child before: known where cases are stored.
    pub used_before: bool,
}

impl Sent {
    /// An empty form.
    #[must_use]
    pub fn new() -> Sent {
        let mut sent = Sent::case(json!({"format": "case/1"}), "");
        sent.fresh = true;
        sent
    }

    /// A whole case, as a file or an example gave it, on a date (blank: today).
    #[must_use]
    pub fn case(mut base: Value, on: &str) -> Sent {
        let choices = Choices {
            kind: Kind::BeforeMeeting,
            version: None,
            adult: false,
            on: on.to_owned(),
            confirmed: Vec::new(),
        };
        let places = make_room(&mut base, on, None);
        Sent {
            draft: Draft::over(base.clone()),
            base,
            places,
            choices,
            fresh: false,
            used_before: false,
        }
    }

    /// A draft as it was saved, over a stored case as it stood when the draft was begun.
    #[must_use]
    pub fn draft(case: Value, draft: &Draft) -> Sent {
        let mut sent = Sent::case(case, "");
        sent.draft = draft.over_another(sent.base.clone());
        sent
    }

    /// What a form of a stored case sent, over that case as the page showed it: its own fields, and none besides.
    #[must_use]
    pub fn stored(mut case: Value, pairs: &[(String, String)]) -> Sent {
        let talk = pairs.iter().find(|(name, _)| name == "talk").map(|(_, id)| id.as_str());
        let places = make_room(&mut case, "", talk);
        let own = pairs.iter().filter(|(name, _)| places.writes(name));
        let draft = Draft::from_form(case.clone(), own.map(|(name, value)| (name, value)));
        Sent {
            draft,
            base: case,
            places,
            choices: choices(pairs),
            fresh: false,
            used_before: false,
        }
    }

    /// The same, asking for another document.
    #[must_use]
    pub fn asking_for(mut self, kind: Kind) -> Sent {
        if kind.is_paper() && kind.is_letter() {
            self.choices.kind = kind;
        }
        self
    }

    /// What was typed.
    #[must_use]
    pub fn typed(&self) -> &Draft {
        &self.draft
    }

    /// What was chosen besides.
    #[must_use]
    pub fn choices(&self) -> &Choices {
        &self.choices
    }

    /// Where in the case the form writes.
    #[must_use]
    pub fn places(&self) -> Places {
        self.places
    }

    /// The id of the meeting that the form writes.
    #[must_use]
    pub fn talk(&self) -> String {
        let id = self.base["meetings"][self.places.meeting]["id"].as_str();
        id.unwrap_or_default().to_owned()
    }

    /// The place of the meeting that the form writes.
    #[must_use]
    pub fn meeting(&self) -> usize {
        self.places.meeting
    }

    /// The case as JSON, as it would be read: without people nobody named.
    #[must_use]
    pub fn case_json(&self) -> Value {
        without_the_empty(self).to_json()
    }

    /// What a form posted. A hidden field holds the rest of the case; every
    /// other field's name is its path.
    #[must_use]
    pub fn form(pairs: &[(String, String)]) -> Sent {
        let first = |name: &str| {
            pairs
                .iter()
                .find(|(key, _)| key == name)
                .map_or("", |(_, value)| value.as_str())
        };
        let mut base: Value = serde_json::from_str(first("base")).unwrap_or_else(|_| json!({"format": "case/1"}));
        let choices = choices(pairs);
        let places = make_room(&mut base, &choices.on, None);
        // The choices and the buttons are no fields of the case; a draft that is kept holds none of them.
        let typed = pairs.iter().filter(|(name, _)| !NO_FIELDS.contains(&name.as_str()));
        let draft = Draft::from_form(base.clone(), typed.map(|(name, value)| (name, value)));
        Sent {
            draft,
            base,
            places,
            choices,
            fresh: false,
            used_before: false,
        }
    }
}

/// What was chosen besides the fields of the case.
fn choices(pairs: &[(String, String)]) -> Choices {
    let first = |name: &str| {
        let found = pairs.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    Choices {
        kind: first("document")
            .parse()
            .ok()
            .filter(|kind: &Kind| kind.is_letter() && kind.is_paper())
            .unwrap_or(Kind::BeforeMeeting),
        version: match first("version") {
            "full" => Some(Version::Full),
            "neutral" => Some(Version::Neutral),
            _ => None,
        },
        adult: first("audience") == "adult",
        on: first("on").trim().to_owned(),
        confirmed: pairs
            .iter()
            .filter(|(key, _)| key == "acknowledge")
            .filter_map(|(_, value)| value.parse().ok())
            .collect(),
    }
}

impl Default for Sent {
    fn default() -> Sent {
        Sent::new()
    }
}

/// What came of a form: what the gate says, and the document where nothing stops it.
pub struct Looked {
    /// What is said.
    pub findings: Vec<Finding>,
    /// The document.
    pub document: Option<Document>,
    unconfirmed: Vec<Code>,
    version: Option<Version>,
    band: Band,
}

impl Looked {
    fn stopped(findings: Vec<Finding>) -> Looked {
        Looked {
            findings,
            document: None,
            unconfirmed: Vec::new(),
            version: None,
            band: Band::Ten,
        }
    }
}

/// Looks at a form: reads the case, judges it, composes.
///
/// # Errors
/// Where content is broken.
pub fn look(app: &AppState, sent: &Sent) -> Result<Looked, PipelineError> {
    let on = Day::parse(&sent.choices.on);
    if on.is_none() && !sent.choices.on.is_empty() {
        let fault = Finding::new(Code::BadValue, "on").variant("day");
        return Ok(Looked::stopped(vec![fault.with("value", &sent.choices.on)]));
    }
    let draft = without_the_empty(sent);
    let case = match draft.read() {
        Ok(case) => case,
        Err(faults) => return beside_faults(app, sent, &draft, faults),
    };
    judged(app, sent, &case, on)
}

/// What cannot be read is told together with what the gate says of all the rest:
/// nobody wants to hear of one thing at a time.
fn beside_faults(app: &AppState, sent: &Sent, draft: &Draft, faults: Vec<Finding>) -> Result<Looked, PipelineError> {
    let rest = faults
        .iter()
        .fold(draft.clone(), |draft, fault| draft.without(&fault.path));
    let Ok(case) = rest.read() else {
        return Ok(Looked::stopped(faults));
    };
    let mut looked = judged(app, sent, &case, Day::parse(&sent.choices.on))?;
    looked
        .findings
        .retain(|finding| faults.iter().all(|error| error.path != finding.path));
    looked.findings.extend(faults);
    finding::sort(&mut looked.findings);
    looked.document = None;
    Ok(looked)
}

fn judged(app: &AppState, sent: &Sent, case: &Case, on: Option<Day>) -> Result<Looked, PipelineError> {
    let today = clock::today();
    let request = Request {
        kind: sent.choices.kind,
        version: sent.choices.version,
        audience: if sent.choices.adult {
            Audience::Adult
        } else {
            Audience::Child
        },
        meeting: None,
        on: on.map_or(today.0, |day| day.0),
        language: None,
        pocket: false,
    };
    let confirmed = confirmations(&sent.choices.confirmed, &Actor("page".into()));
    let judgement = app.pipeline.judge_stored(
        case,
        &request,
        &confirmed,
        on.map_or(today, |day| Today(day.0)),
        sent.used_before,
    )?;
    let document = judgement
        .release
        .as_ref()
        .map(|release| app.pipeline.compose(release, None))
        .transpose()?;
    Ok(Looked {
        findings: judgement.findings,
        document,
        unconfirmed: judgement.unconfirmed,
        version: Some(judgement.version),
        band: judgement.band.unwrap_or(Band::Ten),
    })
}

/// The workbench page's model.
///
/// # Errors
/// Where content is broken.
pub fn workbench(app: &AppState, sent: Sent) -> Result<Workbench, PipelineError> {
    let mut looked = look(app, &sent)?;
    if sent.fresh {
        // Nothing is wrong with a form that nobody has touched: it says what it needs.
        looked.findings.retain(|finding| finding.code == Code::MissingField);
        looked.unconfirmed.clear();
    }
    let nameless = nameless(&sent.draft);
    let mut asked_to = looked.unconfirmed.clone();
    asked_to.extend(
        sent.choices
            .confirmed
            .iter()
            .filter(|code| looked.findings.iter().any(|finding| finding.code == **code)),
    );
    asked_to.sort();
    asked_to.dedup();
    let to_confirm = asked_to
        .into_iter()
        .map(|code| {
            let words = ui_language::phrase(app.pipeline.content(), "findings", &format!("confirm-{code}"), &[]);
            (code, words.unwrap_or_else(|| code.to_string()))
        })
        .collect();
    let told = looked
        .findings
        .iter()
        .map(|finding| Told {
            message: app.pipeline.message_on_page(finding, &nameless),
            confirmed: finding.level == Level::Confirm && sent.choices.confirmed.contains(&finding.code),
            finding: finding.clone(),
        })
        .collect();
    let told = fold_unsigned(app, told);
    let made = looked
        .document
        .map(|document| {
            let report = app.pipeline.readability(&document)?;
            Ok::<Made, PipelineError>(Made {
                document: Arc::new(document),
                report,
            })
        })
        .transpose()?;
    Ok(Workbench {
        base: sent.base.to_string(),
        places: sent.places,
        choices: sent.choices,
        safety: safety(app, &sent.draft)?,
        municipalities: municipalities(app)?,
        told,
        to_confirm,
        version: looked.version,
        band: looked.band,
        made,
        fresh: sent.fresh,
        behind: None,
        home: None,
        draft: sent.draft,
    })
}

/// Ids of people who have no name yet.
fn nameless(draft: &Draft) -> Vec<String> {
    let case = draft.to_json();
    let people = case["people"].as_array().into_iter().flatten();
    let named = |person: &Value| {
        person["first_name"]
            .as_str()
            .is_some_and(|name| !name.trim().is_empty())
    };
    people
        .filter(|person| !named(person))
        .filter_map(|person| person["id"].as_str().map(str::to_owned))
        .collect()
}

/// Texts that no lawyer has signed are one thing to know, not six.
fn fold_unsigned(app: &AppState, told: Vec<Told>) -> Vec<Told> {
    let (unsigned, mut rest): (Vec<Told>, Vec<Told>) = told
        .into_iter()
        .partition(|told| told.finding.code == Code::UnsignedRight);
    if let Some(first) = unsigned.first() {
        let count = unsigned.len().to_string();
        rest.push(Told {
            message: app.out.say("unsigned-rights", &[("count", &count)]),
            ..first.clone()
        });
    }
    rest
}

/// A second adviser or a bisidder without a name is nobody: what names them goes,
/// the entry stays, so that no index moves.
fn without_the_empty(sent: &Sent) -> Draft {
    let (case, places) = (sent.draft.to_json(), sent.places);
    let mut base = sent.base.clone();
    for at in [places.second, places.bisidder] {
        let entry = &case["people"][at];
        if at == places.adviser || entry["first_name"].as_str().is_some_and(|name| !name.trim().is_empty()) {
            continue;
        }
        if let (Some(id), Some(meeting)) = (
            entry["id"].as_str(),
            base["meetings"].get_mut(places.meeting).and_then(Value::as_object_mut),
        ) {
            forget(meeting, id);
        }
    }
    sent.draft.over_another(base)
}

fn forget(meeting: &mut Map<String, Value>, id: &str) {
    for key in ["people", "bisidders"] {
        if let Some(entries) = meeting.get_mut(key).and_then(Value::as_array_mut) {
            entries.retain(|entry| entry["id"].as_str().or(entry.as_str()) != Some(id));
        }
    }
}

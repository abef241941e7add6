//! From a case to the workbench and back: which fields the short form writes,
//! what the gate says of them, and what can be made.

use super::House;
use crate::clock;
use crate::desk::{DeskError, confirmations};
use app::components::finding::Told;
use app::pages::workbench::{Asked, Choices, Made, Places, Workbench};
use content::packs::Packs;
use domain::actor::{Actor, Today};
use domain::band::Band;
use domain::case::Day;
use domain::document::{Audience, Document, Kind, Version};
use domain::draft::Draft;
use domain::finding::{Code, Finding, Level};
use domain::gate::Request;
use serde_json::{Map, Value, json};
use std::sync::Arc;

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
        let places = make_room(&mut base, on);
        Sent {
            draft: Draft::over(base.clone()),
            base,
            places,
            choices,
            fresh: false,
            used_before: false,
        }
    }

    /// A draft as it was saved, over the rest of a stored case.
    #[must_use]
    pub fn draft(draft: Draft) -> Sent {
        let mut sent = Sent::case(draft.base().clone(), "");
        sent.draft = draft;
        sent
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

    /// The place of the meeting that the form writes.
    #[must_use]
    pub fn meeting(&self) -> usize {
        self.places.meeting
    }

    /// The case as JSON, as it would be read: without people nobody named.
    #[must_use]
    pub fn case_json(&self) -> Value {
        let mut case = self.draft.to_json();
        leave_out_the_empty(&mut case, self.places);
        case
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
        let on = first("on").trim().to_owned();
        let places = make_room(&mut base, &on);
        let mut draft = Draft::over(base.clone());
        for (name, value) in pairs {
            if !matches!(
                name.as_str(),
                "base"
                    | "on"
                    | "document"
                    | "version"
                    | "audience"
                    | "acknowledge"
                    | "look"
                    | "get"
                    | "start"
                    | "against"
                    | "keep"
            ) {
                draft.type_in(name, value);
            }
        }
        let choices = Choices {
            kind: first("document").parse().unwrap_or(Kind::BeforeMeeting),
            version: match first("version") {
                "full" => Some(Version::Full),
                "neutral" => Some(Version::Neutral),
                _ => None,
            },
            adult: first("audience") == "adult",
            on,
            confirmed: pairs
                .iter()
                .filter(|(key, _)| key == "acknowledge")
                .filter_map(|(_, value)| value.parse().ok())
                .collect(),
        };
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

/// Looks at a form: reads the case, judges it, composes.
///
/// # Errors
/// Where content is broken.
pub fn look(house: &House, sent: &Sent) -> Result<Looked, DeskError> {
    let mut case = sent.draft.to_json();
    leave_out_the_empty(&mut case, sent.places);
    let on = Day::parse(&sent.choices.on);
    let mut stopped = Looked {
        findings: Vec::new(),
        document: None,
        unconfirmed: Vec::new(),
        version: None,
        band: Band::Ten,
    };
    if on.is_none() && !sent.choices.on.is_empty() {
        stopped
            .findings
            .push(Finding::new(Code::BadValue, "on").with("field", "on").variant("date"));
        return Ok(stopped);
    }
    let bytes = serde_json::to_vec(&case).unwrap_or_default();
    let case = match domain::case::read::read(&bytes) {
        Ok(case) => case,
        Err(findings) => {
            stopped.findings = findings;
            return Ok(stopped);
        }
    };
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
    };
    let confirmed = confirmations(&sent.choices.confirmed, &Actor("page".into()));
    let judgement = house.desk.judge_stored(
        &case,
        &request,
        &confirmed,
        on.map_or(today, |day| Today(day.0)),
        sent.used_before,
    )?;
    let document = judgement
        .release
        .as_ref()
        .map(|release| house.desk.compose(release, None))
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
pub fn workbench(house: &House, sent: Sent) -> Result<Workbench, DeskError> {
    let looked = if sent.fresh {
        Looked {
            findings: Vec::new(),
            document: None,
            unconfirmed: Vec::new(),
            version: None,
            band: Band::Ten,
        }
    } else {
        look(house, &sent)?
    };
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
            let words = house
                .desk
                .content()
                .phrase("da", "findings", &format!("confirm-{code}"), &[]);
            (code, words.unwrap_or_else(|| code.to_string()))
        })
        .collect();
    let told = looked
        .findings
        .iter()
        .map(|finding| Told {
            message: house.desk.message(finding),
            confirmed: finding.level == Level::Confirm && sent.choices.confirmed.contains(&finding.code),
            finding: finding.clone(),
        })
        .collect();
    let told = fold_unsigned(house, told);
    let made = looked
        .document
        .map(|document| {
            let report = house.desk.readability(&document)?;
            Ok::<Made, DeskError>(Made {
                document: Arc::new(document),
                report,
            })
        })
        .transpose()?;
    Ok(Workbench {
        base: sent.base.to_string(),
        places: sent.places,
        choices: sent.choices,
        safety: questions(house, &sent.draft)?,
        municipalities: municipalities(house)?,
        told,
        to_confirm,
        version: looked.version,
        band: looked.band,
        made,
        fresh: sent.fresh,
        home: None,
        draft: sent.draft,
    })
}

/// Texts that no lawyer has signed are one thing to know, not six.
fn fold_unsigned(house: &House, told: Vec<Told>) -> Vec<Told> {
    let (unsigned, mut rest): (Vec<Told>, Vec<Told>) = told
        .into_iter()
        .partition(|told| told.finding.code == Code::UnsignedRight);
    if let Some(first) = unsigned.first() {
        let count = unsigned.len().to_string();
        rest.push(Told {
            message: house.out.say("unsigned-rights", &[("count", &count)]),
            ..first.clone()
        });
    }
    rest
}

fn municipalities(house: &House) -> Result<Vec<(String, String)>, DeskError> {
    let content = house.desk.content();
    let mut named = Vec::new();
    for id in Packs::ids(content.source()) {
        if let Some(pack) = content.pack(&id.as_str().into())? {
            let name = if id == "generic" {
                house.out.say("municipality-generic", &[])
            } else {
                pack.name.clone()
            };
            named.push((id, name));
        }
    }
    Ok(named)
}

/// The safety questions; who keeps the letter is chosen among the people of the case.
fn questions(house: &House, draft: &Draft) -> Result<Vec<Asked>, DeskError> {
    let questions = house.desk.content().safety_questions()?;
    let case = draft.to_json();
    let people: Vec<(String, String)> = case["people"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|person| {
            Some((
                person["id"].as_str()?.to_owned(),
                person["first_name"].as_str()?.to_owned(),
            ))
        })
        .collect();
    Ok(questions
        .iter()
        .map(|question| {
            let answers = if question.field == "safety.kept_by" {
                people.clone()
            } else {
                question
                    .options
                    .iter()
                    .map(|option| (option.value.clone(), option.label.clone()))
                    .collect()
            };
            Asked {
                field: question.field.clone(),
                label: question.label.clone(),
                why: question.why.clone(),
                answers,
            }
        })
        .collect())
}

/// Makes room for what the short form writes: a meeting, who talks, who writes,
/// who could be bisidder. What the case has already is used.
fn make_room(case: &mut Value, on: &str) -> Places {
    if !case.is_object() {
        *case = json!({"format": "case/1"});
    }
    let on = if on.is_empty() {
        clock::today().0.to_string()
    } else {
        on.to_owned()
    };
    let meeting = the_meeting(case, &on);
    let adviser = in_room(case, meeting, "talks", "adviser", "adviser-1");
    let second = in_room(case, meeting, "writes", "second-adviser", "second-1");
    let bisidder = the_bisidder(case, meeting);
    Places {
        meeting,
        adviser,
        second,
        bisidder,
    }
}

fn list<'a>(of: &'a mut Value, key: &str) -> Option<&'a mut Vec<Value>> {
    of.as_object_mut()?
        .entry(key)
        .or_insert_with(|| Value::Array(Vec::new()))
        .as_array_mut()
}

/// The earliest planned meeting on or after the date, else the first planned one, else a new one.
fn the_meeting(case: &mut Value, on: &str) -> usize {
    let Some(meetings) = list(case, "meetings") else {
        return 0;
    };
    let planned = |meeting: &Value| meeting["state"].as_str() == Some("planned");
    let starts = |meeting: &Value| meeting["starts_at"].as_str().unwrap_or_default().to_owned();
    let ahead = meetings
        .iter()
        .enumerate()
        .filter(|(_, meeting)| planned(meeting) && starts(meeting).as_str() >= on)
        .min_by_key(|(_, meeting)| starts(meeting))
        .map(|(at, _)| at);
    let found = ahead.or_else(|| meetings.iter().position(planned));
    found.unwrap_or_else(|| {
        meetings.push(json!({"id": "m-new", "kind": "first-talk", "state": "planned"}));
        meetings.len() - 1
    })
}

fn in_room(case: &mut Value, meeting: usize, does: &str, role: &str, new: &str) -> usize {
    let there = case["meetings"][meeting]["people"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|entry| entry["does"].as_str() == Some(does))
        .and_then(|entry| entry["id"].as_str().map(str::to_owned));
    let id = there.clone().unwrap_or_else(|| {
        let known = case["people"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|person| person["role"].as_str() == Some(role));
        known.and_then(|person| person["id"].as_str()).unwrap_or(new).to_owned()
    });
    let at = person(case, &id, role);
    if there.is_none()
        && let Some(people) = case["meetings"]
            .get_mut(meeting)
            .and_then(|meeting| list(meeting, "people"))
    {
        people.push(json!({"id": id, "does": does}));
    }
    at
}

fn the_bisidder(case: &mut Value, meeting: usize) -> usize {
    let there = case["meetings"][meeting]["bisidders"][0].as_str().map(str::to_owned);
    let id = there.clone().unwrap_or_else(|| "bisidder-1".to_owned());
    let at = person(case, &id, "bisidder");
    if there.is_none()
        && let Some(bisidders) = case["meetings"]
            .get_mut(meeting)
            .and_then(|meeting| list(meeting, "bisidders"))
    {
        bisidders.push(Value::String(id));
    }
    at
}

fn person(case: &mut Value, id: &str, role: &str) -> usize {
    let Some(people) = list(case, "people") else { return 0 };
    people
        .iter()
        .position(|person| person["id"].as_str() == Some(id))
        .unwrap_or_else(|| {
            people.push(json!({"id": id, "role": role}));
            people.len() - 1
        })
}

/// A second adviser or a bisidder without a name is nobody: what names them goes,
/// the entry stays, so that no index moves.
fn leave_out_the_empty(case: &mut Value, places: Places) {
    for at in [places.second, places.bisidder] {
        let entry = &case["people"][at];
        if entry["first_name"].as_str().is_some_and(|name| !name.trim().is_empty()) {
            continue;
        }
        let Some(id) = entry["id"].as_str().map(str::to_owned) else {
            continue;
        };
        if at == places.adviser {
            continue;
        }
        if let Some(meeting) = case["meetings"].get_mut(places.meeting).and_then(Value::as_object_mut) {
            forget(meeting, &id);
        }
    }
}

fn forget(meeting: &mut Map<String, Value>, id: &str) {
    for key in ["people", "bisidders"] {
        if let Some(entries) = meeting.get_mut(key).and_then(Value::as_array_mut) {
            entries.retain(|entry| entry["id"].as_str().or(entry.as_str()) != Some(id));
        }
    }
}

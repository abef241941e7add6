//! The data of `serve --demo`: made-up children in two municipalities.
//!
//! content/demo/cases.toml lists the accounts and the cases; [`shift`] adapts each case
//! to another child and another day; [`fill`] puts everything into a store. Which stories the demo tells:
//! docs/demo.md.

mod adviser_change;
pub mod fill;
mod filled;
pub mod shift;
mod siblings;

use content::Content;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;

/// The demo data.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct World {
    /// Personal sentences for all children but the first of each case, so that none is used twice.
    pub personal: Vec<String>,
    /// Municipalities with their accounts.
    #[serde(rename = "municipality")]
    pub municipalities: Vec<Municipality>,
    /// Cases, each used for several children.
    #[serde(rename = "case")]
    pub cases: Vec<Telling>,
}

/// A municipality of the demo.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Its pack.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its accounts.
    pub accounts: Vec<SignIn>,
}

/// An account of the demo; its password is generated at each start.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Its role.
    pub role: String,
    /// The sign-in name, without spaces.
    pub name: String,
    /// The name shown to colleagues.
    pub shown: String,
}

/// A case file and the children it is used for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telling {
    /// Its file under content/, without the extension.
    pub file: String,
    /// The date for which the case was written.
    pub on: String,
    /// The municipality that has the case in the demo.
    pub municipality: String,
    /// First names of the children; the first is the one in the file.
    pub children: Vec<String>,
    /// First names of brothers and sisters of the first child, who have cases of their own in this municipality.
    #[serde(default)]
    pub siblings: Vec<String>,
}

/// Reads content/demo/cases.toml.
///
/// # Errors
/// It is missing or invalid.
pub fn world(content: &Content) -> Result<World, String> {
    let path = "content/demo/cases.toml";
    let text = content.source().read(path).map_err(|error| error.to_string())?;
    toml::from_str(&text).map_err(|error| format!("{path}: {error}"))
}

/// Offset in days from today of the n-th child's case, relative to the date it was written for.
const DAYS: [i64; 5] = [0, 1, 3, -2, 8];

/// Each adviser's first cases have their talk this many days from today, even on a Sunday, so that a demo always has
/// a talk to hold and one to prepare. The adviser's next case gets a new notice this morning, so that legal
/// deadlines are running.
const STAGED: [i64; 2] = [0, 1];

/// Every case as JSON, with its municipality, shifted to `today`.
///
/// # Errors
/// A file is missing or is not a case.
pub fn cases(content: &Content, world: &World, today: Date) -> Result<Vec<(String, Value)>, String> {
    let mut made = Vec::new();
    let mut personal = world.personal.iter();
    let mut staged: HashMap<(String, String), usize> = HashMap::new();
    for telling in &world.cases {
        let path = format!("content/{}.json", telling.file);
        let text = content.source().read(&path).map_err(|error| error.to_string())?;
        let written: Value = serde_json::from_str(&text).map_err(|error| format!("{path}: {error}"))?;
        let on: Date = telling
            .on
            .parse()
            .map_err(|error| format!("content/demo/cases.toml: {}: {error}", telling.on))?;
        let first = telling.children.first().map_or("", String::as_str);
        for (at, child) in telling.children.iter().enumerate() {
            let mut case = written.clone();
            shift::rename(&mut case, first, child);
            if at > 0 {
                for meeting in case["meetings"].as_array_mut().into_iter().flatten() {
                    if meeting["state"] == "planned"
                        && meeting.get("personal").is_some()
                        && let Some(sentence) = personal.next()
                    {
                        meeting["personal"] = Value::String(sentence.clone());
                    }
                }
            }
            let has = staged
                .entry((telling.municipality.clone(), adviser(&case)))
                .or_default();
            match (STAGED.get(*has), shift::planned_talk(&case)) {
                (Some(ahead), Some(talk)) => {
                    *has += 1;
                    let day = today.saturating_add(ahead.days());
                    shift::days(&mut case, shift::days_between(talk, day), at);
                    shift::put_talk_on(&mut case, day);
                }
                _ => {
                    let away = shift::days_between(on, today) + DAYS[at % DAYS.len()];
                    shift::days(&mut case, away, at);
                    *has += 1;
                }
            }
            let new = *has == STAGED.len() + 1;
            // One case in ten keeps a missed deadline, so that the demo shows that too.
            if made.len() % 10 != 4 {
                shift::tend(&mut case, today);
            }
            if new {
                shift::hear_again(&mut case, today);
            }
            case["municipality"] = Value::String(telling.municipality.clone());
            case["reference"] = Value::String(format!("{}-{:04}", today.year(), 401 + made.len() * 7));
            made.push((telling.municipality.clone(), case));
        }
    }
    Ok(made)
}

/// The name of a case's adviser; empty if there is none.
fn adviser(case: &Value) -> String {
    let people = case["people"].as_array().into_iter().flatten();
    people
        .filter(|person| person["role"] == "adviser")
        .find_map(|person| person["name"].as_str())
        .unwrap_or_default()
        .to_owned()
}

//! What `serve --demo` fills its folder with: made-up children in two municipalities.
//!
//! content/demo/cases.toml names the accounts and the cases; [`shift`] tells each
//! case again for another child and another day; [`fill`] puts it all into a store.

pub mod fill;
pub mod shift;

use content::Content;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;

/// The made-up world.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct World {
    /// A sentence for each child but the first of a telling: none is used twice.
    pub personal: Vec<String>,
    /// Municipalities, each with its sign-ins.
    #[serde(rename = "municipality")]
    pub municipalities: Vec<Municipality>,
    /// Cases, each told for several children.
    #[serde(rename = "case")]
    pub cases: Vec<Telling>,
}

/// A municipality of the made-up world.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Municipality {
    /// Its pack.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who may sign in.
    pub accounts: Vec<SignIn>,
}

/// An account of the made-up world; its password is made anew at each start.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Its role.
    pub role: String,
    /// What is typed to sign in; no spaces.
    pub name: String,
    /// What colleagues read.
    pub shown: String,
}

/// A case and the children it is told for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telling {
    /// Its file under content/, without its ending.
    pub file: String,
    /// The day on which the case, as written, is natural.
    pub on: String,
    /// The municipality that holds it here.
    pub municipality: String,
    /// First names; the first is the child as written.
    pub children: Vec<String>,
}

/// Reads content/demo/cases.toml.
///
/// # Errors
/// Where it is missing or says something unknown.
pub fn world(content: &Content) -> Result<World, String> {
    let path = "content/demo/cases.toml";
    let text = content.source().read(path).map_err(|error| error.to_string())?;
    toml::from_str(&text).map_err(|error| format!("{path}: {error}"))
}

/// Days before or after today on which the n-th child's case stands where it was written.
const DAYS: [i64; 5] = [0, 1, 3, -2, 8];

/// Each adviser's first cases have their talk so many days from today, on a Sunday too: whoever tries the app,
/// on whichever day, finds a talk to hold and one to prepare. The next case was heard of again this morning, so that
/// the law's clocks run.
const STAGED: [i64; 2] = [0, 1];

/// Every case as JSON with the municipality that holds it, as if `today` were its day.
///
/// # Errors
/// Where a file is missing or is no case.
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
            // One in ten is left with a deadline that nobody kept: that has to be seen too.
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

/// The name of who has a case, blank where nobody is named.
fn adviser(case: &Value) -> String {
    let people = case["people"].as_array().into_iter().flatten();
    people
        .filter(|person| person["role"] == "adviser")
        .find_map(|person| person["name"].as_str())
        .unwrap_or_default()
        .to_owned()
}

//! From a case to the workbench and back: what the gate says of what the form sent, and what can be made.
//!
//! - [`sent`] which fields the form writes
//! - `room` room for those fields in a case that lacks it
//! - `questions` the choices that the form offers
//! - [`stand`] a talk that lies before the document's date

mod contradiction;
mod questions;
mod room;
pub mod sent;
pub mod stand;

use crate::clock;
use crate::pipeline::{Composer, PipelineError, confirmations};
use crate::service::seen;
use crate::state::AppState;
use crate::ui_language;
use app::components::finding::Told;
use app::pages::workbench::{Made, ToConfirm, Workbench};
use domain::actor::{Actor, Today};
use domain::band::Band;
use domain::case::{Case, Day, MeetingId};
use domain::document::{Audience, Document, Kind, Version};
use domain::draft::Draft;
use domain::finding::{self, Code, Finding, Level};
use domain::gate::{Basis, Request};
use questions::{municipalities, safety};
use sent::{Sent, without_the_empty};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The outcome of a form: what the gate says, and the document if nothing stops it.
pub struct Looked {
    /// What the gate and the reader of the case found.
    pub findings: Vec<Finding>,
    /// The document.
    pub document: Option<Document>,
    unconfirmed: Vec<Code>,
    /// For each code about words: the mark of the words it asks about ([`seen`]).
    marks: BTreeMap<Code, String>,
    /// What was ticked and counts.
    ticked: Vec<Code>,
    version: Option<Version>,
    band: Band,
    /// Whether the case could be read as it was sent.
    reads: bool,
}

impl Looked {
    fn stopped(findings: Vec<Finding>) -> Looked {
        Looked {
            findings,
            document: None,
            unconfirmed: Vec::new(),
            marks: BTreeMap::new(),
            ticked: Vec::new(),
            version: None,
            band: Band::Ten,
            reads: false,
        }
    }
}

/// Looks at a form: reads the case, judges it, composes.
///
/// # Errors
/// If content is broken.
pub fn look(app: &AppState, composer: &Composer, sent: &Sent) -> Result<Looked, PipelineError> {
    let on = Day::parse(&sent.choices.on);
    if on.is_none() && !sent.choices.on.is_empty() {
        let fault = Finding::new(Code::BadValue, "on").variant("day");
        return Ok(Looked {
            // Only the date is wrong; the case was not tried.
            reads: true,
            ..Looked::stopped(vec![fault.with("value", &sent.choices.on)])
        });
    }
    let draft = without_the_empty(sent);
    let case = match draft.read() {
        Ok(case) => case,
        Err(faults) => return beside_faults(app, composer, sent, &draft, faults),
    };
    judged(app, composer, sent, &case, on)
}

/// Reports what cannot be read together with what the gate says of the rest, so that all faults are shown at once.
fn beside_faults(
    app: &AppState,
    composer: &Composer,
    sent: &Sent,
    draft: &Draft,
    faults: Vec<Finding>,
) -> Result<Looked, PipelineError> {
    let paths: BTreeSet<&str> = faults.iter().map(|fault| fault.path.as_str()).collect();
    let rest = draft.without(paths.iter().copied());
    // Where no fault is in a field of the form, nothing was taken out, and it reads no better.
    if rest == *draft {
        return Ok(Looked::stopped(faults));
    }
    let Ok(case) = rest.read() else {
        return Ok(Looked::stopped(faults));
    };
    let mut looked = judged(app, composer, sent, &case, Day::parse(&sent.choices.on))?;
    looked.findings.retain(|finding| !paths.contains(finding.path.as_str()));
    looked.findings.extend(faults);
    finding::sort(&mut looked.findings);
    looked.document = None;
    looked.reads = false;
    Ok(looked)
}

fn judged(
    app: &AppState,
    composer: &Composer,
    sent: &Sent,
    case: &Case,
    on: Option<Day>,
) -> Result<Looked, PipelineError> {
    let today = clock::today();
    let audience = if sent.choices.adult {
        Audience::Adult
    } else {
        Audience::Child
    };
    let [before, after] = sent.choices.needs();
    let of_talk = sent.stored && sent.choices.kind == Kind::BeforeMeeting;
    let talk = of_talk.then(|| MeetingId::from(sent.talk().as_str()));
    let request = Request::new(sent.choices.kind, on.map_or(today.0, |day| day.0))
        .meeting(talk)
        .version(sent.choices.version)
        .audience(audience)
        .decision(sent.choices.decision())
        .notice(sent.choices.notice())
        .share(sent.choices.share(), Basis::of(&sent.choices.basis))
        .needs(before, after)
        .draft(sent.choices.draft);
    let judge = |ticked: &[Code]| {
        let mut confirmed = confirmations(ticked, &Actor("page".into()));
        confirmed.extend(sent.confirmed_before.iter().cloned());
        let today = on.map_or(today, |day| Today(day.0));
        (app.pipeline).judge_stored(case, &request, &confirmed, today, sent.beside.clone())
    };
    let mut ticked = sent.choices.confirmed.clone();
    let mut judgement = judge(&ticked)?;
    ticked.retain(|code| seen::counts(*code, &sent.choices.seen, &judgement.words));
    if ticked.len() < sent.choices.confirmed.len() {
        judgement = judge(&ticked)?;
    }
    let marks = judgement.words.iter().map(|(code, words)| (*code, seen::mark(words)));
    let marks = marks.collect();
    let document = judgement
        .release
        .as_ref()
        .map(|release| composer.compose(release, None))
        .transpose()?;
    Ok(Looked {
        findings: judgement.findings,
        document,
        unconfirmed: judgement.unconfirmed,
        marks,
        ticked,
        version: Some(judgement.version),
        band: judgement.band.unwrap_or(Band::Ten),
        reads: true,
    })
}

/// The workbench page's model.
///
/// # Errors
/// If content is broken.
pub fn workbench(app: &AppState, composer: &Composer, mut sent: Sent) -> Result<Workbench, PipelineError> {
    let mut looked = look(app, composer, &sent)?;
    // What was ticked for other words is asked again, and not ticked.
    sent.choices.confirmed.clone_from(&looked.ticked);
    if sent.fresh {
        // A form that nobody has touched shows no faults, only what it needs.
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
            let value = match looked.marks.get(&code) {
                Some(mark) => format!("{code}:{mark}"),
                None => code.to_string(),
            };
            let act = words.unwrap_or_else(|| code.to_string());
            ToConfirm { code, value, act }
        })
        .collect();
    let asked = safety(app, &sent.draft, looked.reads)?;
    let told = looked
        .findings
        .iter()
        .map(|finding| {
            let (answers, mends) = contradiction::both(app, &sent.draft, &asked, finding);
            let asks = finding.level == Level::Confirm;
            let now = asks && sent.choices.confirmed.contains(&finding.code);
            let before = asks && !now && !looked.unconfirmed.contains(&finding.code);
            let mut message = app.pipeline.message_on_page(finding, &nameless) + &answers;
            if before {
                message.push(' ');
                message.push_str(&app.out.say("confirmed-before", &[]));
            }
            Told {
                message,
                confirmed: now || before,
                finding: if before {
                    finding.clone().at(Level::Warn)
                } else {
                    finding.clone()
                },
                mends,
            }
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
    let day = questions::day(app, &sent.choices.on)?;
    Ok(Workbench {
        base: sent.base.to_string(),
        places: sent.places,
        choices: sent.choices,
        safety: asked,
        municipalities: municipalities(app)?,
        decisions: questions::decisions(&sent.draft),
        notices: questions::notices(app, &sent.draft)?,
        beside: questions::beside(&sent.draft),
        told,
        to_confirm,
        day,
        version: looked.version,
        band: looked.band,
        made,
        fresh: sent.fresh,
        behind: None,
        home: None,
        door: None,
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

/// Merges the findings about texts that no lawyer has signed into one. One that stops the document says by itself what to do.
fn fold_unsigned(app: &AppState, told: Vec<Told>) -> Vec<Told> {
    let (unsigned, mut rest): (Vec<Told>, Vec<Told>) = told
        .into_iter()
        .partition(|told| told.finding.code == Code::UnsignedRight && told.finding.level == Level::Warn);
    if let Some(first) = unsigned.first() {
        let count = unsigned.len().to_string();
        rest.push(Told {
            message: app.out.say("unsigned-rights", &[("count", &count)]),
            ..first.clone()
        });
    }
    rest
}

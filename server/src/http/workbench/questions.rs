//! The choices that the form offers: municipalities, the answers to the safety questions, and the case's decisions and
//! underretninger.

use crate::http::words_of_time::Clock;
use crate::pipeline::PipelineError;
use crate::service::offer::{Offered, Sought, offered};
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use app::pages::workbench::Asked;
use content::packs::Packs;
use domain::case::{Case, Day, LocalTime};
use domain::draft::Draft;
use domain::gate::As;
use serde_json::Value;

/// The municipalities one can choose.
pub(super) fn municipalities(app: &AppState) -> Result<Vec<(String, String)>, PipelineError> {
    let content = app.pipeline.content();
    let mut named = Vec::new();
    for id in Packs::ids(content.source()) {
        // A pack with faults is left out, so that it breaks nobody else's form.
        if let Ok(Some(pack)) = content.pack(&id.as_str().into()) {
            let name = if id == "generic" {
                app.out.say("municipality-generic", &[])
            } else {
                pack.name.clone()
            };
            named.push((id, name));
        }
    }
    Ok(named)
}

/// The safety questions; who keeps the letter is chosen among the people of the case. `reads`: whether the case was read;
/// one that was not is not tried again.
pub(super) fn safety(app: &AppState, draft: &Draft, reads: bool) -> Result<Vec<Asked>, PipelineError> {
    let questions = app.pipeline.content().safety_questions()?;
    // The guide is Danish; other languages have files of their own.
    let said = |field: &str, part: &str, danish: &str| -> String {
        let key = [field, part]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>();
        let key = key.join("-").replace(['.', '_'], "-");
        let spoken = UiLanguage::current().tag();
        let words = app.pipeline.content().phrase(spoken, "guides", &key, &[]);
        words.unwrap_or_else(|| danish.to_owned())
    };
    let case = reads.then(|| draft.read().ok()).flatten();
    let keepers = match &case {
        Some(case) => {
            let chosen = draft.value("safety.kept_by");
            let sought = Sought {
                chosen: &chosen,
                ..Sought::of(As::Keeper)
            };
            offered(app, case, sought)
        }
        // What cannot be read yet says nothing of its people; the gate refuses later.
        None => Offered {
            people: everybody(&draft.to_json()),
            ..Offered::default()
        },
    };
    let homes = homes(case.as_ref());
    Ok(questions
        .iter()
        // A child with one home is not asked which.
        .filter(|question| question.field != "safety.which_home" || !homes.is_empty())
        .map(|question| {
            let answers = if question.field == "safety.kept_by" {
                keepers.people.clone()
            } else if question.field == "safety.which_home" {
                homes.clone()
            } else {
                question
                    .options
                    .iter()
                    .map(|option| {
                        (
                            option.value.clone(),
                            said(&question.field, &option.value, &option.label),
                        )
                    })
                    .collect()
            };
            let mut why = said(&question.field, "why", &question.why);
            if question.field == "safety.kept_by" && !keepers.left_out.is_empty() {
                why = format!("{why} {}", keepers.left_out);
            }
            Asked {
                field: question.field.clone(),
                label: said(&question.field, "", &question.label),
                why,
                answers,
            }
        })
        .collect())
}

/// Id and first name of somebody in each home of a child that has two.
fn homes(case: Option<&Case>) -> Vec<(String, String)> {
    let homes = case.map(Case::homes).unwrap_or_default();
    let named = homes.into_iter().filter_map(|person| {
        let name = person.first_name.as_ref().filter(|name| !name.is_blank())?;
        Some((person.id.to_string(), name.trimmed().to_owned()))
    });
    named.collect()
}

/// The decisions of the case: id, and what was decided.
pub(super) fn decisions(draft: &Draft) -> Vec<(String, String)> {
    let case = draft.to_json();
    let decisions = case["decisions"].as_array().into_iter().flatten();
    decisions
        .filter_map(|decision| {
            Some((
                decision["id"].as_str()?.to_owned(),
                decision["what"].as_str()?.to_owned(),
            ))
        })
        .collect()
}

/// The underretninger of the case: id, and when each came.
pub(super) fn notices(app: &AppState, draft: &Draft) -> Result<Vec<(String, String)>, PipelineError> {
    let clock = Clock::at(app, crate::clock::now())?;
    let case = draft.to_json();
    let notices = case["notices"].as_array().into_iter().flatten();
    let named = notices.filter_map(|notice| {
        let id = notice["id"].as_str().filter(|id| !id.is_empty())?;
        let came = notice["received_at"].as_str().and_then(LocalTime::parse);
        let undated = || app.out.say("option-notice-undated", &[]);
        Some((id.to_owned(), came.map_or_else(undated, |at| clock.local(at.0))))
    });
    Ok(named.collect())
}

/// A document's day in words, as it was typed; none where that is blank or no day.
pub(super) fn day(app: &AppState, on: &str) -> Result<Option<String>, PipelineError> {
    let clock = Clock::at(app, crate::clock::now())?;
    Ok(Day::parse(on).map(|day| clock.day(day.0)))
}

/// The teachers and pedagogues of the case: id and first name.
pub(super) fn beside(draft: &Draft) -> Vec<(String, String)> {
    let case = draft.to_json();
    let people = case["people"].as_array().into_iter().flatten();
    people
        .filter(|person| matches!(person["role"].as_str(), Some("teacher" | "pedagogue")))
        .filter_map(|person| {
            Some((
                person["id"].as_str()?.to_owned(),
                person["first_name"].as_str()?.to_owned(),
            ))
        })
        .collect()
}

/// Id and first name of everybody in a case that cannot be read yet.
fn everybody(case: &Value) -> Vec<(String, String)> {
    let people = case["people"].as_array().into_iter().flatten();
    people
        .filter_map(|person| {
            Some((
                person["id"].as_str()?.to_owned(),
                person["first_name"].as_str()?.to_owned(),
            ))
        })
        .collect()
}

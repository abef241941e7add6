//! Somebody changed the case first: both versions are shown, and nothing that was typed is lost (decision 6).

use super::show::{Words, name, who};
use super::{CaseContext, Fields};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::http::workbench::NO_FIELDS;
use crate::http::{AppState, HttpError};
use app::pages::stale::{Stale, stale};
use axum::http::StatusCode;
use axum::response::Response;
use domain::draft::Draft;
use domain::event::CaseState;
use serde_json::Value;

/// The page: the case as it stands, what was sent against version `against`, and a form that sends it again.
///
/// # Errors
/// Where the store does not answer.
pub async fn page(
    app: &AppState,
    context: &CaseContext,
    sent: &Fields,
    against: u64,
    now: &CaseState,
) -> Result<Response, HttpError> {
    let history = app.store.history(&context.own.id).await?;
    let mut meanwhile = Vec::new();
    for recorded in history.iter().filter(|recorded| recorded.version > against) {
        meanwhile.push((recorded, who(app, &recorded.by).await?));
    }
    let shell = shell(app, &context.user, "").await?;
    let clock = Clock::at(app, context.user.now)?;
    let words = Words::new(app, &clock);
    let written = Written::of(app, sent, now)?;
    let model = Stale {
        shell,
        case: context.page(),
        child: name(&now.case),
        meanwhile: meanwhile
            .into_iter()
            .map(|(recorded, who)| (clock.moment(recorded.at), words.happened(recorded, &who)))
            .collect(),
        fields: written.fields,
        words: written.words,
        action: context.user.path.clone(),
        again: written.again,
    };
    let mut response = answer(|nonce| stale(&app.out, nonce, model));
    *response.status_mut() = StatusCode::CONFLICT;
    Ok(response)
}

struct Written {
    fields: Vec<(String, String, String)>,
    words: Vec<String>,
    again: Vec<(String, String)>,
}

impl Written {
    fn of(app: &AppState, sent: &Fields, now: &CaseState) -> Result<Written, HttpError> {
        match sent.text("base").and_then(|base| serde_json::from_str(base).ok()) {
            Some(base) => Written::over_case(app, sent, &base, now),
            None => Ok(Written::plain(sent, now)),
        }
    }

    /// A form that writes fields of the case: only what its writer changed goes over the case as it stands now,
    /// so that the other's changes stay.
    fn over_case(app: &AppState, sent: &Fields, base: &Value, now: &CaseState) -> Result<Written, HttpError> {
        let case = serde_json::to_value(&now.case).map_err(|_| HttpError::Ours)?;
        let (before, stands) = (Draft::over(base.clone()), Draft::over(case.clone()));
        let mut written = Written {
            fields: Vec::new(),
            words: Vec::new(),
            again: vec![
                ("base".to_owned(), case.to_string()),
                ("against".to_owned(), now.version.to_string()),
            ],
        };
        for (path, value) in sent.pairs() {
            if NO_FIELDS.contains(&path) {
                let rides = !matches!(path, "base" | "against" | "keep" | "look" | "get" | "start");
                if rides {
                    written.again.push((path.to_owned(), value.to_owned()));
                }
                continue;
            }
            if same(&before.value(path), value) {
                continue;
            }
            let label = app.pipeline.field_label(path).trim_end_matches(',').to_owned();
            written
                .fields
                .push((label, stands.value(path), value.trim().to_owned()));
            written.again.push((path.to_owned(), value.to_owned()));
        }
        Ok(written)
    }

    /// Any other form: its words are shown, and all of it is sent again.
    fn plain(sent: &Fields, now: &CaseState) -> Written {
        let own_words = |value: &str| value.trim().contains(char::is_whitespace);
        let mut written = Written {
            fields: Vec::new(),
            words: Vec::new(),
            again: vec![("version".to_owned(), now.version.to_string())],
        };
        for (field, value) in sent.pairs() {
            if field == "version" {
                continue;
            }
            if own_words(value) {
                written.words.push(value.trim().to_owned());
            }
            written.again.push((field.to_owned(), value.to_owned()));
        }
        written
    }
}

/// The same words; a browser ends lines in its own way.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

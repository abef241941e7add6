//! What lies beside the case while a talk is held: the line that is read back, and what was begun on a part and not sent. No
//! part of the case, and erased with its answer. It belongs to its talk: a later one never shows it.

use super::{Typed, days};
use crate::error::HttpError;
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::talk::Part;
use domain::draft::Draft;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::DraftKey;

/// What a form sends that nobody typed.
const PRESSED: [&str; 8] = ["kind", "from", "go", "topic", "answer", "make", "pin", "try"];
/// The longest that is kept of one field, in characters.
const LONGEST: usize = 2_000;
/// The most fields that are kept of one part.
const FIELDS: usize = 400;

/// What was begun in a talk.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Begun {
    /// The line that is read back until the child has said yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// What was typed and not sent, by the part's number.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    typed: BTreeMap<usize, Typed>,
}

impl Begun {
    /// What was begun in this talk.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn read(app: &AppState, screen: &TalkScreen) -> Result<Begun, HttpError> {
        let saved = app.store.draft(&key(screen)).await?;
        let begun = saved.map(|saved| serde_json::from_value(saved.draft.base().clone()));
        Ok(begun.and_then(Result::ok).unwrap_or_default())
    }

    /// Keeps it, or erases it where nothing is left.
    ///
    /// # Errors
    /// Where the store does not answer.
    pub async fn keep(&self, app: &AppState, screen: &TalkScreen) -> Result<(), HttpError> {
        if self.line.is_none() && self.typed.is_empty() {
            app.store.drop_draft(&key(screen)).await?;
            return Ok(());
        }
        let draft = Draft::over(serde_json::to_value(self).map_err(|_| HttpError::Ours)?);
        let (against, now) = (screen.context.own.version, screen.context.user.now);
        app.store.save_draft(&key(screen), &draft, against, None, now).await?;
        Ok(())
    }

    /// What was typed on a part.
    pub fn on(&self, part: Part) -> Option<&Typed> {
        self.typed.get(&part.number())
    }

    /// Lays by what was typed on a part; where nothing was, nothing stays.
    pub fn lay_by(&mut self, part: Part, typed: Typed) {
        if typed.values().all(|text| text.trim().is_empty()) {
            self.forget(part);
        } else {
            self.typed.insert(part.number(), typed);
        }
    }

    /// It was sent, or thrown away.
    pub fn forget(&mut self, part: Part) {
        self.typed.remove(&part.number());
    }
}

/// Lays by what a press sent along.
///
/// # Errors
/// Where the store does not answer.
pub(super) async fn lay_by(app: &AppState, screen: &TalkScreen, part: Part, typed: Typed) -> Result<(), HttpError> {
    let mut begun = Begun::read(app, screen).await?;
    begun.lay_by(part, typed);
    begun.keep(app, screen).await
}

/// What somebody typed, of everything a form sent: days are one field each, and what was pressed is no word of anybody's.
pub(super) fn typed(pairs: &[(String, String)]) -> Typed {
    let mut typed: Typed = pairs
        .iter()
        .filter(|(name, _)| !PRESSED.contains(&name.as_str()))
        .take(FIELDS)
        .map(|(name, text)| (name.clone(), text.chars().take(LONGEST).collect()))
        .collect();
    days::fold(&mut typed);
    typed
}

fn key(screen: &TalkScreen) -> DraftKey {
    DraftKey {
        case: screen.context.own.id.clone(),
        page: "talk".to_owned(),
        subject: screen.meeting.to_string(),
        window: String::new(),
        user: screen.context.user.account().id.clone(),
    }
}

//! What is stored beside the case during a talk: the line being read back, what was typed on a part or in a house but not sent, and a
//! drawing that was left before the child threw it away.
//! It is not part of the case, and is erased once it is answered or sent. It belongs to its talk: a later one never
//! shows it.

use super::{Typed, days};
use crate::error::HttpError;
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::talk::{FROM_HOUSES, Part};
use domain::draft::Draft;
use domain::talk_tools::House;
use domain::talk_tools::strokes::Strokes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{DraftKey, SavedDraft};

/// Fields of a form that are not stored: buttons, hidden fields and the PIN.
const PRESSED: [&str; 10] = [
    "kind", "from", "go", "topic", "answer", "make", "pin", "try", "drawing", "sheet",
];
/// Most characters stored of one field.
const LONGEST: usize = 2_000;
/// Most fields stored of one part.
const FIELDS: usize = 400;
/// How often it is tried to put what was begun in the place of what was read, when somebody is quicker.
const TRIES: usize = 8;

/// What was begun in a talk.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(super) struct Begun {
    /// The line being read back, until the child answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The number of the house in which that line was written; none where it was no house.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    line_of: Option<usize>,
    /// Whether the child has told how it was to talk, so that it is asked once; not what it told.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fed_back: bool,
    /// What was typed and not sent, by the part's number.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    typed: BTreeMap<usize, Typed>,
    /// What was begun in a house and not sent, by the house's number: it comes back in that house and nowhere else, but where
    /// the gate has closed the houses meanwhile.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    houses: BTreeMap<usize, String>,
    /// A drawing, as its page writes it; empty without one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    drawing: String,
    /// What it was read from.
    #[serde(skip)]
    seen: Option<SavedDraft>,
}

impl Begun {
    /// Reads what was begun in this talk; empty if nothing was.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn read(app: &AppState, screen: &TalkScreen) -> Result<Begun, HttpError> {
        let saved = app.store.draft(&key(screen)).await?;
        let read = saved
            .as_ref()
            .map(|saved| serde_json::from_value(saved.draft.base().clone()));
        let begun: Begun = read.and_then(Result::ok).unwrap_or_default();
        Ok(Begun { seen: saved, ..begun })
    }

    /// Stores it, or erases it if nothing is left. What was typed last wins; that the child has told how it was is never
    /// undone by a page that was read before.
    ///
    /// # Errors
    /// If the store does not answer, or others are quicker again and again.
    pub async fn keep(&mut self, app: &AppState, screen: &TalkScreen) -> Result<(), HttpError> {
        for _ in 0..TRIES {
            if self.exchange(app, screen).await? {
                return Ok(());
            }
            let newest = Begun::read(app, screen).await?;
            self.fed_back |= newest.fed_back;
            self.seen = newest.seen;
        }
        Err(HttpError::Meanwhile)
    }

    /// Notes that the child tells how it was to talk. Returns whether this is the first answer of its talk: of two that come
    /// at once only one is. It is noted in a transaction of its own, before anything is counted, so that nothing in the
    /// database leads from a row of a case to one of the answers (decision 0050).
    ///
    /// # Errors
    /// If the store does not answer, or others are quicker again and again.
    pub async fn claim_feedback(app: &AppState, screen: &TalkScreen) -> Result<bool, HttpError> {
        for _ in 0..TRIES {
            let mut begun = Begun::read(app, screen).await?;
            if begun.fed_back {
                return Ok(false);
            }
            begun.fed_back = true;
            if begun.exchange(app, screen).await? {
                return Ok(true);
            }
        }
        Err(HttpError::Meanwhile)
    }

    /// Erases whatever was begun in this talk.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn erase(app: &AppState, screen: &TalkScreen) -> Result<(), HttpError> {
        Ok(app.store.drop_draft(&key(screen)).await?)
    }

    /// Puts it in the place of what it was read from; `false` where that has changed.
    async fn exchange(&self, app: &AppState, screen: &TalkScreen) -> Result<bool, HttpError> {
        let unwritten = self.line.is_none() && self.typed.is_empty() && self.houses.is_empty();
        let is_empty = unwritten && self.drawing.is_empty() && !self.fed_back;
        let draft = if is_empty {
            None
        } else {
            Some(Draft::over(serde_json::to_value(self).map_err(|_| HttpError::Ours)?))
        };
        let (against, now) = (screen.context.own.version, screen.context.user.now);
        let (key, seen) = (key(screen), self.seen.as_ref());
        let done = app.store.exchange_draft(&key, seen, draft.as_ref(), against, now);
        Ok(done.await?)
    }

    /// What was typed on a part.
    pub fn on(&self, part: Part) -> Option<&Typed> {
        self.typed.get(&part.number())
    }

    /// Sets what was typed on a part; blank fields erase it. Where the form had what was begun in the houses too, it lies here now.
    pub fn lay_by(&mut self, part: Part, mut typed: Typed) {
        if part == Part::Lines && typed.remove(FROM_HOUSES).is_some() {
            self.empty_houses();
        }
        if typed.values().all(|text| text.trim().is_empty()) {
            self.forget(part);
        } else {
            self.typed.insert(part.number(), typed);
        }
    }

    /// Whether words were begun in a house.
    pub fn is_in_a_house(&self) -> bool {
        !self.houses.is_empty()
    }

    /// Lays what was begun in the houses under the talk's lines, to be gone on with there: the houses do not lie on the table any
    /// more.
    pub fn bring_out_of_the_houses(&mut self) {
        for words in std::mem::take(&mut self.houses).into_values().rev() {
            self.lay_words_back(None, &words);
        }
    }

    /// Drops what was begun in the houses, because it was sent or laid by elsewhere.
    pub fn empty_houses(&mut self) {
        self.houses.clear();
    }

    /// What was begun in a house.
    pub fn in_house(&self, house: House) -> &str {
        self.houses.get(&house.number()).map_or("", String::as_str)
    }

    /// Sets what was begun in a house; blank words erase it.
    pub fn lay_in_house_by(&mut self, house: House, words: &str) {
        if words.trim().is_empty() {
            self.houses.remove(&house.number());
        } else {
            self.houses.insert(house.number(), words.to_owned());
        }
    }

    /// Sets what was begun in a house, or under the talk's lines; blank words erase it.
    pub fn lay_words_by(&mut self, house: Option<House>, words: &str) {
        match house {
            Some(house) => self.lay_in_house_by(house, words),
            None => self.lay_by(Part::Lines, Typed::from([("line".to_owned(), words.to_owned())])),
        }
    }

    /// Lays words back where they were written, to be rewritten. What was begun there meanwhile follows on a line of its own.
    pub fn lay_words_back(&mut self, house: Option<House>, words: &str) {
        let there = match house {
            Some(house) => Some(self.in_house(house)),
            None => self
                .on(Part::Lines)
                .and_then(|typed| typed.get("line"))
                .map(String::as_str),
        };
        let both = match there.filter(|there| !there.trim().is_empty()) {
            Some(there) => format!("{words}\n{there}"),
            None => words.to_owned(),
        };
        self.lay_words_by(house, &both);
    }

    /// Sets the line that is read back to the child, and the house in which it was written.
    pub fn read_back(&mut self, line: String, house: Option<House>) {
        self.line = Some(line);
        self.line_of = house.map(House::number);
    }

    /// Takes the line that was read back, because the child has answered, and the house in which it was written.
    pub fn take_line(&mut self) -> Option<(String, Option<House>)> {
        let house = self.line_of.take().and_then(House::of);
        self.line.take().map(|line| (line, house))
    }

    /// The drawing; an empty sheet without one.
    pub fn drawing(&self) -> Strokes {
        Strokes::read(&self.drawing).unwrap_or_default()
    }

    /// Sets the drawing; an empty sheet erases it.
    pub fn lay_drawing_by(&mut self, drawing: &Strokes) {
        self.drawing = drawing.code();
    }

    /// Whether words wait for the child's answer, which comes before others are sent. What is half typed lies in its own
    /// place, and keeps nobody from writing elsewhere.
    pub fn waits(&self) -> bool {
        self.line.is_some()
    }

    /// Drops what was typed on a part, because it was sent or thrown away.
    pub fn forget(&mut self, part: Part) {
        self.typed.remove(&part.number());
    }
}

/// Stores what was typed on a part when a button was pressed.
///
/// # Errors
/// If the store does not answer.
pub(super) async fn lay_by(app: &AppState, screen: &TalkScreen, part: Part, typed: Typed) -> Result<(), HttpError> {
    let mut begun = Begun::read(app, screen).await?;
    begun.lay_by(part, typed);
    begun.keep(app, screen).await
}

/// Stores what was begun in a house when it was left or a button was pressed there.
///
/// # Errors
/// If the store does not answer.
pub(super) async fn lay_in_house_by(
    app: &AppState,
    screen: &TalkScreen,
    house: House,
    typed: &Typed,
) -> Result<(), HttpError> {
    let Some(words) = typed.get("line") else {
        return Ok(());
    };
    let mut begun = Begun::read(app, screen).await?;
    begun.lay_in_house_by(house, words);
    begun.keep(app, screen).await
}

/// The typed fields of a form, without its buttons; each day becomes one field.
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

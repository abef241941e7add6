//! What is stored beside the case during a talk: the line being read back, what was typed on a part or in a house but not sent, and a
//! drawing that was left before the child threw it away.
//! It is not part of the case, and is erased once it is answered or sent. It belongs to its talk: a later one never
//! shows it. Two tablets may lie on one table: every change is made on the newest of it, and a page takes the place of what it
//! showed and of nothing else.

use super::Typed;
use super::at::{At, both};
use crate::error::HttpError;
use crate::service::talk_screen::TalkScreen;
use crate::state::AppState;
use app::pages::talk::{FROM_HOUSES, PageMark, Part};
use domain::draft::Draft;
use domain::talk_tools::House;
use domain::talk_tools::strokes::Strokes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{DraftKey, Exchanged, SavedDraft};

/// The field in which a line is written, under the talk's lines and in a house.
const LINE: &str = "line";
/// How often it is tried to put what was begun in the place of what was read, when somebody is quicker.
const TRIES: usize = 8;

/// What was begun in a talk.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub(super) struct Begun {
    /// The line being read back, until the child answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
    /// The id of that line, which an answer names: what the child is asked on one tablet is not answered by another.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    line_id: String,
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
    /// Which page laid each of these by last, by place.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    by: BTreeMap<String, String>,
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

    /// Changes what was begun, and stores it, or erases it if nothing is left. Where another tablet is quicker the change is made
    /// again on what that one left, so `how` may be called several times; what it says the last time is returned. Once the screen
    /// has been left nothing is stored: what was begun there was erased, and the answer leads to the door.
    ///
    /// # Errors
    /// If the store does not answer, or others are quicker again and again.
    pub async fn change<T>(
        app: &AppState,
        screen: &TalkScreen,
        mut how: impl FnMut(&mut Begun) -> T,
    ) -> Result<T, HttpError> {
        for _ in 0..TRIES {
            let before = Begun::read(app, screen).await?;
            let mut begun = before.clone();
            let said = how(&mut begun);
            if begun == before || begun.exchange(app, screen).await? != Exchanged::Meanwhile {
                return Ok(said);
            }
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
        Begun::change(app, screen, |begun| !std::mem::replace(&mut begun.fed_back, true)).await
    }

    /// Erases whatever was begun in this talk.
    ///
    /// # Errors
    /// If the store does not answer.
    pub async fn erase(app: &AppState, screen: &TalkScreen) -> Result<(), HttpError> {
        Ok(app.store.drop_draft(&key(screen)).await?)
    }

    /// Puts it in the place of what it was read from.
    async fn exchange(&self, app: &AppState, screen: &TalkScreen) -> Result<Exchanged, HttpError> {
        let unwritten = self.line.is_none() && self.typed.is_empty() && self.houses.is_empty();
        let is_empty = unwritten && self.drawing.is_empty() && !self.fed_back;
        let draft = if is_empty {
            None
        } else {
            Some(Draft::over(serde_json::to_value(self).map_err(|_| HttpError::Ours)?))
        };
        let user = &screen.context.user;
        let (against, now) = (screen.context.own.version, user.now);
        let (key, seen) = (key(screen), self.seen.as_ref());
        let done = app
            .store
            .exchange_draft(&key, seen, draft.as_ref(), Some(&user.token), against, now);
        Ok(done.await?)
    }

    /// The mark of a page that is made now: its own id, and what lies at its place.
    pub fn mark(&self, at: At) -> PageMark {
        PageMark {
            own: store::new_window(),
            over: self.by.get(&at.key()).cloned().unwrap_or_default(),
        }
    }

    /// Whether what lies at a place is what a page showed, or what it laid there itself; also where nothing lies there.
    fn is_of(&self, at: At, page: &PageMark) -> bool {
        let is_empty = match at {
            At::Part(part) => !self.typed.contains_key(&part.number()),
            At::House(house) => !self.houses.contains_key(&house.number()),
            At::Drawing => self.drawing.is_empty(),
        };
        if is_empty {
            return true;
        }
        let by = self.by.get(&at.key()).map_or("", String::as_str);
        by == page.own || by == page.over
    }

    /// Notes which page laid by what lies at a place: this one, where it is all its own (`is_of`); of two together none that is open
    /// shows it.
    fn is_by(&mut self, at: At, page: &PageMark, is_of: bool) {
        if !is_of {
            self.by.insert(at.key(), store::new_window());
        } else if page.own.is_empty() {
            self.by.remove(&at.key());
        } else {
            self.by.insert(at.key(), page.own.clone());
        }
    }

    /// What was typed on a part.
    pub fn on(&self, part: Part) -> Option<&Typed> {
        self.typed.get(&part.number())
    }

    /// Sets what was typed on a part; blank fields erase it. Where the form had what was begun in the houses too, it lies here now.
    /// What another tablet laid there meanwhile stays where this one has nothing in its place, and a line that was begun on both
    /// stands as two.
    pub fn lay_by(&mut self, part: Part, mut typed: Typed, page: &PageMark) {
        if part == Part::Lines
            && let Some(houses) = typed.remove(FROM_HOUSES)
        {
            self.empty_houses(&houses);
        }
        let at = At::Part(part);
        let is_of = self.is_of(at, page);
        if !is_of && let Some(there) = self.typed.get(&part.number()) {
            for (field, text) in there {
                let new = typed.entry(field.clone()).or_default();
                if part == Part::Lines && field == LINE {
                    *new = both(text, new);
                } else if new.trim().is_empty() {
                    new.clone_from(text);
                }
            }
        }
        self.is_by(at, page, is_of);
        if typed.values().all(|text| text.trim().is_empty()) {
            self.typed.remove(&part.number());
        } else {
            self.typed.insert(part.number(), typed);
        }
    }

    /// Whether words were begun in a house.
    pub fn is_in_a_house(&self) -> bool {
        !self.houses.is_empty()
    }

    /// Lays what was begun in the houses under the talk's lines, to be gone on with there: the houses do not lie on the table any
    /// more. For a page that is shown: it is not stored. Returns what the form of that page says of it ([`FROM_HOUSES`]): which
    /// houses, as which pages left them.
    pub fn bring_out_of_the_houses(&mut self) -> String {
        let said = |house: usize| format!("{house}.{}", self.house_by(house));
        let said: Vec<String> = self.houses.keys().map(|house| said(*house)).collect();
        for words in std::mem::take(&mut self.houses).into_values().rev() {
            self.lay_words_back(None, &words);
        }
        said.join("-")
    }

    /// Drops what was begun in the houses, because it was sent or laid by elsewhere; not what was begun there after that page was
    /// made. `said`: as [`Begun::bring_out_of_the_houses`] said it.
    pub fn empty_houses(&mut self, said: &str) {
        let shown: Vec<&str> = said.split('-').collect();
        let is_shown = |house: usize, by: &str| shown.contains(&format!("{house}.{by}").as_str());
        let dropped: Vec<usize> = self.houses.keys().copied().collect();
        for house in dropped {
            if is_shown(house, self.house_by(house)) {
                self.houses.remove(&house);
            }
        }
    }

    fn house_by(&self, house: usize) -> &str {
        let at = House::of(house).map(At::House);
        at.and_then(|at| self.by.get(&at.key())).map_or("", String::as_str)
    }

    /// What was begun in a house.
    pub fn in_house(&self, house: House) -> &str {
        self.houses.get(&house.number()).map_or("", String::as_str)
    }

    /// Sets what was begun in a house; blank words erase it, and what another tablet laid there meanwhile stays before them.
    pub fn lay_in_house_by(&mut self, house: House, words: &str, page: &PageMark) {
        let at = At::House(house);
        let is_of = self.is_of(at, page);
        let words = if is_of {
            words.to_owned()
        } else {
            both(self.in_house(house), words)
        };
        self.is_by(at, page, is_of);
        if words.trim().is_empty() {
            self.houses.remove(&house.number());
        } else {
            self.houses.insert(house.number(), words);
        }
    }

    /// Sets what was begun in a house, or under the talk's lines; blank words erase it.
    pub fn lay_words_by(&mut self, house: Option<House>, words: &str, page: &PageMark) {
        match house {
            Some(house) => self.lay_in_house_by(house, words, page),
            None => self.lay_by(Part::Lines, Typed::from([(LINE.to_owned(), words.to_owned())]), page),
        }
    }

    /// Lays words back where they were written, to be rewritten. What was begun there meanwhile follows on a line of its own.
    pub fn lay_words_back(&mut self, house: Option<House>, words: &str) {
        let at = house.map_or(At::Part(Part::Lines), At::House);
        let there = match house {
            Some(house) => self.in_house(house),
            None => self
                .on(Part::Lines)
                .and_then(|typed| typed.get(LINE))
                .map_or("", String::as_str),
        };
        let words = both(words, there);
        // No page that is open shows this: what one lays by follows it.
        let page = PageMark {
            own: store::new_window(),
            over: self.by.get(&at.key()).cloned().unwrap_or_default(),
        };
        self.lay_words_by(house, &words, &page);
    }

    /// Puts a line to the child, with the house in which it was written.
    pub fn read_back(&mut self, line: String, house: Option<House>) {
        if self.line.as_ref() == Some(&line) {
            return;
        }
        self.line = Some(line);
        self.line_id = store::new_window();
        self.line_of = house.map(House::number);
    }

    /// The id of the line that is being read back, for the form that answers it.
    pub fn asked(&self) -> &str {
        &self.line_id
    }

    /// The line that an answer is about; `None` where another is being read back, or none.
    pub fn answers(&self, asked: &str) -> Option<&str> {
        self.line.as_deref().filter(|_| self.line_id == asked)
    }

    /// Takes the line that an answer is about, because the child has answered, and the house in which it was written.
    pub fn take_line(&mut self, asked: &str) -> Option<(String, Option<House>)> {
        self.answers(asked)?;
        self.line_id.clear();
        let house = self.line_of.take().and_then(House::of);
        self.line.take().map(|line| (line, house))
    }

    /// The drawing; an empty sheet without one.
    pub fn drawing(&self) -> Strokes {
        Strokes::read(&self.drawing).unwrap_or_default()
    }

    /// Sets the drawing; an empty sheet erases it. Lines that another tablet laid by meanwhile stay on it.
    pub fn lay_drawing_by(&mut self, drawing: &Strokes, page: &PageMark) {
        let is_of = self.is_of(At::Drawing, page);
        self.drawing = if is_of {
            drawing.code()
        } else {
            self.drawing().with(drawing).code()
        };
        self.is_by(At::Drawing, page, is_of);
    }

    /// Takes a drawing off the sheet, because the child has kept it or thrown it away. Lines that another tablet laid by meanwhile,
    /// and that are not in it, stay.
    pub fn clear_drawing(&mut self, gone: &Strokes, page: &PageMark) {
        let is_of = self.is_of(At::Drawing, page);
        let left = if is_of {
            Strokes::default()
        } else {
            self.drawing().without(gone)
        };
        self.drawing = left.code();
        self.is_by(At::Drawing, page, is_of);
    }

    /// Whether words wait for the child's answer, which comes before others are sent. What is half typed lies in its own
    /// place, and keeps nobody from writing elsewhere.
    pub fn waits(&self) -> bool {
        self.line.is_some()
    }

    /// Drops what was typed on a part, because it was sent. What another tablet laid there meanwhile stays.
    pub fn sent(&mut self, part: Part, sent: &Typed, page: &PageMark) {
        let Some(there) = self.typed.get_mut(&part.number()) else {
            return;
        };
        there.retain(|field, text| !text.trim().is_empty() && sent.get(field) != Some(text));
        if self.is_of(At::Part(part), page) || self.typed.get(&part.number()).is_none_or(BTreeMap::is_empty) {
            self.typed.remove(&part.number());
        }
    }
}

/// Stores what was typed on a part when a button was pressed.
///
/// # Errors
/// If the store does not answer.
pub(super) async fn lay_by(
    app: &AppState,
    screen: &TalkScreen,
    part: Part,
    typed: &Typed,
    page: &PageMark,
) -> Result<(), HttpError> {
    Begun::change(app, screen, |begun| begun.lay_by(part, typed.clone(), page)).await
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
    page: &PageMark,
) -> Result<(), HttpError> {
    let Some(words) = typed.get(LINE) else {
        return Ok(());
    };
    Begun::change(app, screen, |begun| begun.lay_in_house_by(house, words, page)).await
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

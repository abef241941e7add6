//! The note for the municipality's own journal (N39). Its headings always stand in the same order and come from the same
//! fields, so that colleagues find what they look for. What nobody noted is named in one line at the end.
//!
//! It is made from the case itself and not from a release: it is written for the adviser and holds what a child must
//! never read. Only the adviser's pages and `render` make one.

mod before;
mod corrections;
mod outcome;
mod talk;

use crate::Content;
use crate::error::ContentError;
use crate::sentences::Voice;
use crate::time::Times;
use domain::band::{self, Band};
use domain::case::{Case, Meeting, MeetingId, MeetingState, Person, PersonId};
use domain::document::{
    Audience, Block, Document, Format, Item, Kind, Lettering, Origin, ReleaseRecord, Role, Span, Text, Version,
};
use domain::event::Correction;
use domain::language::Language;
use jiff::civil::{Date, DateTime};
use serde::Serialize;
use std::sync::Arc;

/// The meeting for a note without a named one: the last held meeting, otherwise the one with the latest start.
#[must_use]
pub fn meeting_of(case: &Case) -> Option<&Meeting> {
    let held = case.latest_held().map(|(_, meeting)| meeting);
    held.or_else(|| case.meetings.iter().max_by_key(|meeting| meeting.starts_at))
}

/// What a note is made from.
pub struct Noted<'a> {
    /// The case.
    pub case: &'a Case,
    /// The corrections of its held talks.
    pub corrections: &'a [Correction],
    /// Whether the talk was held before the case was imported. The note says so, since nobody here recorded it.
    pub from_file: bool,
    /// The talk as the letter told of it that the child was handed, with its place and its topics. What was only planned, or is
    /// planned otherwise since, is not written down as given.
    pub letter: Option<&'a Meeting>,
}

/// Writes the note about a meeting of the case.
///
/// # Errors
/// If the language lacks a word.
pub fn note(content: &Content, noted: &Noted<'_>, meeting: &MeetingId, on: Date) -> Result<Document, ContentError> {
    let language = Language::danish();
    let tag = language.primary();
    let voice = content.voice(
        &["journal-note.ftl".into(), "staff.ftl".into(), "pages.ftl".into()],
        &tag,
    )?;
    let case = noted.case;
    let mut sheet = Sheet {
        case,
        corrections: noted.corrections,
        from_file: noted.from_file,
        letter: noted.letter,
        voice,
        times: Times::new(content, &tag)?,
        on,
        missing: Vec::new(),
        blocks: Vec::new(),
    };
    sheet.write(meeting)?;
    let title = sheet.say("title", &[])?;
    let band = case.child.as_ref().and_then(|child| child.birth_date);
    Ok(Document {
        format: Format::V1,
        kind: Kind::JournalNote,
        version: Version::Full,
        audience: Audience::Adult,
        band: band.map_or(Band::Ten, |born| Band::for_age(band::age_on(born.0, on))),
        direction: language.direction(),
        lettering: Lettering::default(),
        language,
        on,
        title,
        explained: Vec::new(),
        release: ReleaseRecord {
            confirmed: Vec::new(),
            content_version: content.version()?,
            law_date: content.law_date()?,
        },
        draft: None,
        practice: None,
        own_card: None,
        blocks: sheet.blocks,
    })
}

struct Sheet<'a> {
    case: &'a Case,
    corrections: &'a [Correction],
    from_file: bool,
    letter: Option<&'a Meeting>,
    voice: Arc<Voice>,
    times: Times,
    on: Date,
    /// The parts of which nothing is noted, in words.
    missing: Vec<String>,
    blocks: Vec<Block>,
}

type Written = Result<(), ContentError>;

impl Sheet<'_> {
    fn write(&mut self, meeting: &MeetingId) -> Written {
        let nothing = Meeting::default();
        let case = self.case;
        let meeting = case.meetings.iter().find(|one| one.id == *meeting).unwrap_or(&nothing);
        self.heading(1, "title")?;
        self.part("child", self.child()?)?;
        self.part("meeting", self.meeting(meeting)?)?;
        self.part("room", self.room(meeting)?)?;
        self.part("bisidder", self.bisidder(meeting)?)?;
        // Who may come along does not say that the child was told of the right.
        if meeting.bisidder_offered.is_none() && !meeting.bisidders.is_empty() {
            let named = self.say("none-bisidder-offered", &[])?;
            self.missing.push(named);
        }
        self.part("rights", self.rights(meeting)?)?;
        self.part("said", self.said(meeting)?)?;
        let disclosed = self.disclosed(meeting)?;
        if !disclosed.is_empty() {
            self.part("disclosed", disclosed)?;
        }
        self.part("stops", self.stops(meeting)?)?;
        self.part("observed", self.observed(meeting)?)?;
        self.part("agreements", self.agreements(meeting)?)?;
        self.part("next", self.next(meeting)?)?;
        self.part("settled", self.settled(meeting)?)?;
        self.part("papers", self.papers()?)?;
        let corrected = self.corrected(&meeting.id)?;
        if !corrected.is_empty() {
            self.part("corrected", corrected)?;
        }
        self.not_noted(meeting)?;
        let mut made = self.say("made", &[("day", &self.day(self.on)?)])?;
        if meeting.state == Some(MeetingState::Held) {
            made = format!("{made} {}", self.say("made-words", &[])?);
        }
        self.blocks.push(Block::Paragraph {
            id: "made".into(),
            role: Role::Note,
            picture: None,
            text: Text::ours(made),
        });
        Ok(())
    }

    /// A heading and its lines. A part without any is named in the line of what is not noted.
    fn part(&mut self, key: &str, lines: Vec<Text>) -> Written {
        if lines.is_empty() {
            let named = self.say(&format!("none-{key}"), &[])?;
            self.missing.push(named);
            return Ok(());
        }
        self.heading(2, &format!("part-{key}"))?;
        let items = lines.into_iter().enumerate().map(|(at, text)| Item {
            id: format!("{key}-{at}"),
            text,
        });
        self.blocks.push(Block::List {
            id: key.to_owned(),
            items: items.collect(),
        });
        Ok(())
    }

    /// What nobody noted, each part by its name: in a journal, silence is read as "all was well".
    fn not_noted(&mut self, meeting: &Meeting) -> Written {
        if self.missing.is_empty() {
            return Ok(());
        }
        let parts = self.times.join(&self.missing, false)?;
        let key = if self.is_ahead(meeting) {
            "not-noted-yet"
        } else {
            "not-noted"
        };
        let text = Text::ours(self.say(key, &[("parts", &parts)])?);
        self.blocks.push(Block::Paragraph {
            id: "not-noted".into(),
            role: Role::Body,
            picture: None,
            text,
        });
        Ok(())
    }

    /// Whether the talk is planned for a day after that of the note: nobody can have held it.
    fn is_ahead(&self, meeting: &Meeting) -> bool {
        meeting.is_ahead() && meeting.starts_at.is_some_and(|at| at.0.date() > self.on)
    }

    fn heading(&mut self, level: u8, key: &str) -> Written {
        let text = Text::ours(self.say(key, &[])?);
        self.blocks.push(Block::Heading {
            id: format!("heading-{key}"),
            level,
            text,
        });
        Ok(())
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> Result<String, ContentError> {
        self.voice.phrase(key, args)
    }

    /// A code of the case in words; the sentence's key is `PREFIX-CODE`.
    fn code<T: Serialize>(&self, prefix: &str, value: T) -> Result<String, ContentError> {
        let code = serde_json::to_value(value).ok();
        let code = code.as_ref().and_then(|code| code.as_str()).unwrap_or_default();
        self.say(&format!("{prefix}-{code}"), &[])
    }

    /// A label, followed by a person's own words.
    fn own(&self, key: &str, words: &str) -> Result<Text, ContentError> {
        let label = self.say(key, &[])?;
        let label = Span {
            text: format!("{label} "),
            of: Origin::Ours,
        };
        Ok(Text(vec![label, own(words)]))
    }

    fn day(&self, day: Date) -> Result<String, ContentError> {
        self.times.date_with_year(day)
    }

    fn moment(&self, at: DateTime) -> Result<String, ContentError> {
        let (day, clock) = (self.day(at.date())?, self.times.clock(at.time())?);
        self.say("when-moment", &[("day", &day), ("clock", &clock)])
    }

    fn person(&self, id: &PersonId) -> Option<&Person> {
        self.case.people.iter().find(|person| person.id == *id)
    }
}

fn own(words: &str) -> Span {
    Span {
        text: words.to_owned(),
        of: Origin::Own,
    }
}

/// A person's name for colleagues: the full name if there is one.
fn name(person: &Person) -> Span {
    let name = person.name.as_ref().or(person.first_name.as_ref());
    Span {
        text: name.map(|name| name.0.clone()).unwrap_or_default(),
        of: Origin::Name,
    }
}

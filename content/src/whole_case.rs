//! Everything that a case holds, with its history: the working copy for whoever handles a request to see the file.
//!
//! Like the journal's note it is made from the case itself and not from a release, for adults alone, and only the page of
//! such a request makes one. Nothing is left out silently: what no section asks for by its name stands under
//! "Andet i sagen", and a field without a label of its own keeps its words (server/tests/whole_case).

mod cover;
mod drawn;
mod fields;
mod history;
mod labels;
mod names;
mod paths;
mod sections;

use crate::Content;
use crate::error::ContentError;
use crate::sentences::Voice;
use crate::time::Times;
use domain::access_request::Weighed;
use domain::band::{self, Band};
use domain::document::{
    Audience, Block, Document, Fact, Format, Kind, Lettering, Origin, ReleaseRecord, Role, Span, Text, Version,
};
use domain::event::{CaseEvent, CaseState, DocumentId, Recorded};
use domain::language::Language;
use fields::{Field, Fields};
use jiff::Timestamp;
use jiff::civil::DateTime;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The id of the block that says how many sheets there are: only whoever has laid the document out knows.
pub const SHEETS: &str = "sheets";

/// Where its words stand.
const FILES: [&str; 7] = [
    "whole-case.ftl",
    "case-fields.ftl",
    "edit.ftl",
    "staff.ftl",
    "pages.ftl",
    "findings.ftl",
    "pictograms.ftl",
];

/// Where the words for what an event writes stand, in a language of the pages other than Danish: the safety questions have a
/// file of their own there.
const FIELDS: [&str; 7] = [
    "case-fields.ftl",
    "guides.ftl",
    "edit.ftl",
    "staff.ftl",
    "pages.ftl",
    "findings.ftl",
    "pictograms.ftl",
];

/// What the copy is made from.
pub struct WholeCase<'a> {
    /// The case and what its events made.
    pub state: &'a CaseState,
    /// Every event, oldest first.
    pub history: &'a [Recorded],
    /// The words of papers that were kept.
    pub papers: &'a [PaperWords],
    /// When the child kept each of its drawings, on Danish clocks, the newest first.
    pub drawings: &'a [DateTime],
    /// Who opened it because it was urgent.
    pub glass: &'a [Glass],
    /// Its log, if the reader may see it.
    pub log: Option<Log<'a>>,
    /// Names of accounts, by id.
    pub accounts: &'a BTreeMap<String, String>,
    /// Who makes the copy.
    pub by: &'a str,
    /// When, on Danish clocks.
    pub at: DateTime,
    /// A moment on Danish clocks.
    pub local: fn(Timestamp) -> DateTime,
    /// Whether the paper's fonts have a character.
    pub can_draw: fn(char) -> bool,
}

/// The words of a paper that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperWords {
    /// Which.
    pub document: DocumentId,
    /// What it says, line by line; empty for a paper of which only the bytes were kept.
    pub lines: Vec<String>,
}

/// Somebody opened the case because it was urgent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glass {
    /// Their name.
    pub who: String,
    /// From when, on Danish clocks.
    pub from: DateTime,
    /// Until when.
    pub until: DateTime,
    /// Why, in their words.
    pub reason: String,
}

/// The log of a case.
#[derive(Clone, Copy, Debug)]
pub struct Log<'a> {
    /// Its lines, newest first.
    pub lines: &'a [Looked],
    /// Whether there are older ones that are not among them.
    pub older: bool,
}

/// A line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// When, on Danish clocks.
    pub at: DateTime,
    /// Who did what, as a sentence.
    pub what: String,
    /// Where it came from.
    pub from: String,
}

/// Writes the copy.
///
/// # Errors
/// If the language lacks a word.
pub fn whole_case(content: &Content, of: &WholeCase<'_>) -> Result<Document, ContentError> {
    let language = Language::danish();
    let tag = language.primary();
    let voice = content.voice(&FILES.map(String::from), &tag)?;
    let fields = Fields::new(content, of, Arc::clone(&voice), Times::new(content, &tag)?)?;
    let mut sheet = Sheet {
        of,
        voice,
        fields,
        blocks: Vec::new(),
    };
    sheet.cover()?;
    sheet.sections()?;
    sheet.history()?;
    sheet.looked()?;
    let title = sheet.say("copy-title", &[])?;
    let born = of.state.case.child.as_ref().and_then(|child| child.birth_date);
    Ok(Document {
        format: Format::V1,
        kind: Kind::WholeCase,
        version: Version::Full,
        audience: Audience::Adult,
        band: born.map_or(Band::Ten, |born| Band::for_age(band::age_on(born.0, of.at.date()))),
        direction: language.direction(),
        language,
        lettering: Lettering::default(),
        on: of.at.date(),
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

/// What each of some events writes, line by line, in a language of the pages: for a page that sets two versions of the same
/// thing side by side. What somebody wrote stays as it is.
///
/// # Errors
/// If the language lacks a word.
pub fn written(
    content: &Content,
    of: &WholeCase<'_>,
    events: &[CaseEvent],
    language: &str,
) -> Result<Vec<Vec<String>>, ContentError> {
    let danish = language == Language::danish().primary();
    let files: &[&str] = if danish { &FILES } else { &FIELDS };
    let files: Vec<String> = files.iter().map(|file| (*file).to_owned()).collect();
    let voice = content.voice(&files, language)?;
    let fields = Fields::new(content, of, voice, Times::new(content, language)?)?;
    let fields = if danish {
        fields
    } else {
        fields.with_questions_of_voice()
    };
    let lines = |event: &CaseEvent| -> Result<Vec<String>, ContentError> {
        let text = fields.of_event(&serde_json::to_value(event).unwrap_or_default())?;
        Ok(text.plain().lines().map(str::to_owned).collect())
    };
    events.iter().map(lines).collect()
}

/// Says how many sheets a copy has, in the place kept for it.
///
/// # Errors
/// If the language lacks the sentence.
pub fn count(content: &Content, document: &mut Document, sheets: usize) -> Result<(), ContentError> {
    let voice = content.voice(&["whole-case.ftl".to_owned()], &document.language.primary())?;
    let words = voice.phrase("copy-sheets", &[("count", &sheets.to_string())])?;
    for block in &mut document.blocks {
        if let Block::Paragraph { id, text, .. } = block
            && id == SHEETS
        {
            *text = Text::ours(words.clone());
        }
    }
    Ok(())
}

type Written = Result<(), ContentError>;

/// The copy while it is written.
struct Sheet<'a> {
    of: &'a WholeCase<'a>,
    voice: Arc<Voice>,
    fields: Fields<'a>,
    blocks: Vec<Block>,
}

impl Sheet<'_> {
    fn say(&self, key: &str, args: &[(&str, &str)]) -> Result<String, ContentError> {
        self.voice.phrase(key, args)
    }

    fn id(&self) -> String {
        format!("b{}", self.blocks.len())
    }

    fn heading(&mut self, level: u8, text: Text) {
        let id = self.id();
        self.blocks.push(Block::Heading { id, level, text });
    }

    /// A paragraph in the copy's own words.
    fn paragraph(&mut self, role: Role, words: String) {
        let id = self.id();
        let text = Text::ours(words);
        self.blocks.push(Block::Paragraph {
            id,
            role,
            picture: None,
            text,
        });
    }

    /// The mark that what follows has to be weighed, and why; nothing where there is no reason.
    fn mark(&mut self, reasons: &[String]) -> Written {
        if reasons.is_empty() {
            return Ok(());
        }
        let why = reasons.join("; ");
        let words = self.say("copy-weigh", &[("why", &why)])?;
        self.paragraph(Role::Weigh, words);
        Ok(())
    }

    /// What has to be weighed, in words.
    fn reasons(&self, weighed: &[Weighed]) -> Result<Vec<String>, ContentError> {
        let words = |one: &Weighed| self.say(&format!("weigh-{}", one.as_str()), &[]);
        weighed
            .iter()
            .map(|one| words(one).map(|words| uncapitalised(&words)))
            .collect()
    }

    fn facts(&mut self, fields: Vec<Field>) {
        if fields.is_empty() {
            return;
        }
        let id = self.id();
        let facts = fields.into_iter().enumerate().map(|(nth, field)| Fact {
            id: format!("{id}-{nth}"),
            label: Text::ours(field.label),
            value: field.value,
        });
        let facts = facts.collect();
        self.blocks.push(Block::Facts {
            id,
            facts,
            picture: None,
        });
    }

    /// A field in the copy's own words.
    fn own_field(&self, key: &str, value: &str) -> Result<Field, ContentError> {
        Ok(Field {
            label: self.say(key, &[])?,
            value: self.fields.own(value),
        })
    }
}

fn uncapitalised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// Words of this origin as a span.
fn span(words: impl Into<String>, of: Origin) -> Span {
    Span { text: words.into(), of }
}

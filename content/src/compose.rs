//! The composer makes a document from a release.
//!
//! It chooses the template by kind, version, audience and voice, has Tera print its lines under the release's flags,
//! and resolves each line's sentence, facts and picture. It never sees the case.

mod files;
mod page;

pub use crate::facts::AccessCard;
pub use files::{Files, files};

use crate::Content;
use crate::error::ContentError;
use crate::facts::{self, Named};
use crate::letters::Says;
use domain::band::Band;
use domain::case::Reads;
use domain::document::{Audience, Block, Document, Format, Kind, Lettering, Origin, ReleaseRecord, Text, Version};
use domain::gate::{Release, Released};
use domain::language::Language;
use domain::readability;
use jiff::civil::Date;
use page::Page;
use std::collections::BTreeMap;

/// Makes the document that a release allows.
///
/// # Errors
/// If content is missing or broken, or the neutral version would say something that may not travel.
pub fn compose(content: &Content, release: &Release) -> Result<Document, ContentError> {
    compose_with(content, release, None)
}

/// The templates that may be asked for by name, beside those that follow from the release.
pub(crate) fn forms(kind: Kind, version: Version) -> &'static [&'static str] {
    match (kind, version) {
        (Kind::BisidderGuide, Version::Full) => &["teacher", "adult-short"],
        _ => &[],
    }
}

/// [`compose`] with another template of the same kind (`teacher` and `adult-short` of the bisidder guide).
///
/// # Errors
/// As [`compose`].
pub fn compose_with(content: &Content, release: &Release, template: Option<&str>) -> Result<Document, ContentError> {
    made(content, release, template, None)
}

/// What a screen tells of each right on request, by the right's id: the sentences that the document leaves out to stay
/// short. Nothing for a neutral release.
///
/// # Errors
/// If content is missing or broken.
pub fn on_request(content: &Content, release: &Release) -> Result<BTreeMap<String, Text>, ContentError> {
    let Released::Full(full) = release.facts() else {
        return Ok(BTreeMap::new());
    };
    let mut named = facts::full(content, full, release.kind())?;
    named.things_alone = things_alone(release.audience(), full.child.band);
    let (band, reads) = (full.child.band, full.child.manner.reads);
    let files = files(
        content,
        release.kind(),
        release.version(),
        release.audience(),
        band,
        reads,
    );
    let voice = content.voice(&files.sentences, &full.language.primary())?;
    let letters = content.letters();
    let lines = letters.print(content.source(), &files.template, &named.context())?;
    Page::new(content, &voice, &named, &files.template).on_request(&lines)
}

/// The card that opens the child's own screen.
///
/// # Errors
/// As [`compose`].
pub fn access_card(content: &Content, release: &Release, card: &AccessCard) -> Result<Document, ContentError> {
    made(content, release, None, Some(card))
}

fn made(
    content: &Content,
    release: &Release,
    template: Option<&str>,
    card: Option<&AccessCard>,
) -> Result<Document, ContentError> {
    let (mut named, language, band, reads, lettering, on) = match release.facts() {
        Released::Full(full) => (
            facts::full(content, full, release.kind())?,
            &full.language,
            full.child.band,
            full.child.manner.reads,
            full.child.manner.lettering,
            full.on,
        ),
        Released::Neutral(neutral) => (
            facts::neutral(content, neutral)?,
            &neutral.language,
            neutral.band,
            Reads::Alone,
            neutral.lettering,
            neutral.on,
        ),
    };
    if let Some(card) = card {
        named.card(card);
    }
    let kind = release.kind();
    let mut files = files(content, kind, release.version(), release.audience(), band, reads);
    if let Some(name) = template {
        // A form is a text of its own that the gate did not judge for another version or reader.
        if !forms(kind, release.version()).contains(&name) {
            return Err(ContentError::MissingFile {
                path: format!(
                    "content/letters/{}/{name}.tera ({})",
                    kind.as_str(),
                    release.version().as_str()
                ),
            });
        }
        files.template = format!("content/letters/{}/{name}.tera", kind.as_str());
        files.sentences.insert(0, format!("{}/{name}.ftl", kind.as_str()));
    }
    // The words of the pack take precedence over those used everywhere.
    let says_way = kind == Kind::Screen
        || (matches!(
            kind,
            Kind::Timeline | Kind::BeforeMeeting | Kind::TakeHome | Kind::AfterMeeting | Kind::Decision
        ) && release.audience() == Audience::Child);
    if let Released::Full(full) = release.facts()
        && says_way
        && let Some(pack) = content.pack(&full.municipality)?
    {
        let own = pack.words(&language.primary(), band);
        files.sentences.splice(0..0, own);
    }
    let audience = if kind.is_for_adults() {
        Audience::Adult
    } else {
        release.audience()
    };
    named.things_alone = things_alone(audience, band);
    let frame = Frame {
        kind,
        version: release.version(),
        audience,
        band,
        language,
        // The needs are the child's: an adult who reads aloud has the lettering of adults.
        lettering: if audience == Audience::Child {
            lettering
        } else {
            Lettering::default()
        },
        on,
    };
    let record = |content_version: String| -> Result<ReleaseRecord, ContentError> {
        Ok(ReleaseRecord {
            confirmed: release.confirmed().iter().map(ToString::to_string).collect(),
            content_version,
            law_date: content.law_date()?,
        })
    };
    let mut document = write(content, &files, &named, &frame, record(content.version()?)?)?;
    if kind == Kind::BeforeMeeting && !has_room(content, &document)? {
        document.blocks.retain(|block| !matches!(block, Block::NowNext { .. }));
    }
    if release.is_draft() {
        document.draft = Some(draft_line(content, language)?);
    }
    // The adult's page beside a blank sheet is no paper of a child: it says where a sheet is put, and lies in no home.
    let beside_a_sheet = kind.is_sheet() && audience == Audience::Adult;
    if release.version() == Version::Neutral && !beside_a_sheet {
        stay_neutral(content, &document)?;
    }
    Ok(document)
}

/// Whether a reader sees things alone, and nobody drawn (decision 0070).
fn things_alone(audience: Audience, band: Band) -> bool {
    audience == Audience::Child && band == Band::Thirteen
}

/// Whether a letter is no longer than a child of its band reads, where it tells more than it has to: what goes on and what
/// comes next stands there where there is room (docs/writing.md, "Bands").
fn has_room(content: &Content, document: &Document) -> Result<bool, ContentError> {
    if !document
        .blocks
        .iter()
        .any(|block| matches!(block, Block::NowNext { .. }))
    {
        return Ok(true);
    }
    let report = readability::of_document(document, &content.lists()?.lexicon);
    Ok(readability::letter_exceeded(&report, document.band).is_empty())
}

/// What every sheet of a draft says.
fn draft_line(content: &Content, language: &Language) -> Result<String, ContentError> {
    let voice = content.voice(&["draft.ftl".to_owned()], &language.primary())?;
    voice.phrase("draft", &[])
}

/// The properties of a document, without its blocks.
struct Frame<'a> {
    kind: Kind,
    version: Version,
    audience: Audience,
    band: Band,
    language: &'a Language,
    lettering: Lettering,
    on: Date,
}

fn write(
    content: &Content,
    files: &Files,
    named: &Named,
    frame: &Frame<'_>,
    release: ReleaseRecord,
) -> Result<Document, ContentError> {
    let tag = frame.language.primary();
    let voice = content.voice(&files.sentences, &tag)?;
    let lines = content
        .letters()
        .print(content.source(), &files.template, &named.context())?;
    let (title, blocks) = Page::new(content, &voice, named, &files.template).write(&lines)?;
    // What stands on no paper explains nothing there.
    let told = lines.iter().filter(|line| !matches!(line.says, Says::OnRequest(_)));
    let keys: Vec<&str> = told.filter_map(|line| line.says.key()).collect();
    let explained = content.glossary(&tag)?.explained(&keys);
    Ok(Document {
        format: Format::V1,
        kind: frame.kind,
        version: frame.version,
        audience: frame.audience,
        band: frame.band,
        language: Language(tag.clone()),
        direction: frame.language.direction(),
        lettering: frame.lettering,
        on: frame.on,
        title,
        explained,
        release,
        draft: None,
        practice: None,
        own_card: own_card(content, frame, &tag, &blocks)?,
        blocks,
    })
}

/// What an empty card says, where a document for the child has cards that can be cut out. A language without the word leaves
/// such a card empty.
fn own_card(
    content: &Content,
    frame: &Frame<'_>,
    language: &str,
    blocks: &[Block],
) -> Result<Option<String>, ContentError> {
    let is_card = |block: &Block| {
        matches!(
            block,
            Block::Cards { .. } | Block::Rights { .. } | Block::Timeline { .. }
        )
    };
    let is_cut = frame.audience == Audience::Child && !frame.kind.is_screen() && blocks.iter().any(is_card);
    if !is_cut {
        return Ok(None);
    }
    match content.voice(&["cards.ftl".to_owned()], language) {
        Ok(voice) => voice.phrase("own-card", &[]).map(Some),
        Err(ContentError::MissingFile { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The last check of a neutral document, needed because templates and sentences can be edited: no word of the neutral
/// list may occur in its text, its title or its pictures' text alternatives, apart from people's names.
fn stay_neutral(content: &Content, document: &Document) -> Result<(), ContentError> {
    let words = &content.lists()?.safety.neutral;
    let mut said: Vec<String> = vec![document.title.clone()];
    for line in document.lines() {
        said.push(
            line.spans()
                .filter(|(_, of)| *of != Origin::Name)
                .map(|(words, _)| words)
                .collect::<Vec<_>>()
                .join(" "),
        );
    }
    said.extend(
        document
            .blocks
            .iter()
            .flat_map(Block::pictures)
            .map(|picture| picture.alt.clone()),
    );
    match said.iter().find_map(|line| words.find(line).into_iter().next()) {
        Some(word) => Err(ContentError::NotNeutral { word }),
        None => Ok(()),
    }
}

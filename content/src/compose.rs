//! The composer: a release becomes a document.
//!
//! It picks the template by kind, version, audience and voice, lets Tera print
//! its lines under the release's flags, and resolves each line's sentence, facts
//! and picture. It never sees the case.

mod several;

pub use crate::facts::AccessCard;

use crate::Content;
use crate::error::ContentError;
use crate::facts::{Named, Value};
use crate::letters::Line;
use crate::sentences::{Fill, Voice};
use crate::{facts, letters};
use domain::band::Band;
use domain::case::Reads;
use domain::document::{
    Audience, Block, Card, Document, Format, Item, Kind, Origin, Picture, ReleaseRecord, RightsCard, Role, Space, Text,
    Version,
};
use domain::gate::{Release, Released};
use domain::language::Language;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// Which files speak for a document: one template, and sentences in order of precedence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// `content/letters/<kind>/<template>.tera`
    pub template: String,
    /// Files of `locales/<language>/`.
    pub sentences: Vec<String>,
}

/// Finds the files of a document.
#[must_use]
pub fn files(content: &Content, kind: Kind, version: Version, audience: Audience, band: Band, reads: Reads) -> Files {
    let source = content.source();
    let folder = format!("content/letters/{}", kind.as_str());
    let band_name = band.as_str();
    let candidates: Vec<String> = match (kind, version, audience) {
        (Kind::BisidderGuide, _, _) => vec!["adult".into()],
        (Kind::Screen | Kind::Talk, _, _) => vec![band_name.into()],
        (_, Version::Neutral, _) => vec![format!("neutral-{band_name}"), "neutral".into()],
        (_, Version::Full, Audience::Adult) => {
            if band == Band::Four || reads == Reads::Pictures {
                vec!["adult".into()]
            } else {
                vec!["adult-letter".into(), "adult".into()]
            }
        }
        (_, Version::Full, Audience::Child) => {
            if reads == Reads::Pictures && band != Band::Four {
                vec!["pictures".into(), band_name.into()]
            } else {
                vec![band_name.into()]
            }
        }
    };
    let name = candidates
        .iter()
        .find(|name| letters::Letters::has(source, &format!("{folder}/{name}.tera")))
        .or(candidates.last())
        .cloned()
        .unwrap_or_default();
    let mut sentences = vec![
        format!("{}/{name}-{band_name}.ftl", kind.as_str()),
        format!("{}/{name}.ftl", kind.as_str()),
    ];
    if kind == Kind::Screen {
        sentences.push(format!("timeline/{band_name}.ftl"));
    }
    if kind == Kind::Talk {
        // Who is here, what is practised and the rights are said as in the letter, on the opening card and in `rights`.
        sentences.push(format!("rights/{band_name}.ftl"));
        sentences.push(format!("opening-card/{band_name}.ftl"));
        sentences.push(format!("before-meeting/{band_name}.ftl"));
    }
    if kind == Kind::AfterMeeting && audience == Audience::Child {
        sentences.push(format!("take-home/{band_name}.ftl"));
        sentences.push(format!("timeline/{band_name}.ftl"));
    }
    let child = audience == Audience::Child || kind.is_screen();
    if version == Version::Full && child && kind != Kind::BisidderGuide {
        sentences.push(format!("shared/{band_name}.ftl"));
    }
    sentences.push("pictograms.ftl".into());
    Files {
        template: format!("{folder}/{name}.tera"),
        sentences,
    }
}

/// Makes the document that a release allows.
///
/// # Errors
/// Where content is missing or broken, or the neutral version would say what may not travel.
pub fn compose(content: &Content, release: &Release) -> Result<Document, ContentError> {
    compose_with(content, release, None)
}

/// [`compose`] with another template of the same kind (`teacher` of the bisidder guide).
///
/// # Errors
/// As [`compose`].
pub fn compose_with(content: &Content, release: &Release, template: Option<&str>) -> Result<Document, ContentError> {
    made(content, release, template, None)
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
    let (mut named, language, band, reads, on) = match release.facts() {
        Released::Full(full) => (
            facts::full(content, full)?,
            &full.language,
            full.child.band,
            full.child.reads,
            full.on,
        ),
        Released::Neutral(neutral) => (
            facts::neutral(content, neutral)?,
            &neutral.language,
            neutral.band,
            Reads::Alone,
            neutral.on,
        ),
    };
    if let Some(card) = card {
        named.card(card);
    }
    let kind = release.kind();
    let mut files = files(content, kind, release.version(), release.audience(), band, reads);
    if let Some(name) = template {
        files.template = format!("content/letters/{}/{name}.tera", kind.as_str());
        files.sentences.insert(0, format!("{}/{name}.ftl", kind.as_str()));
    }
    // What the place has its own word for goes before what is said everywhere.
    let says_way = kind == Kind::Screen
        || (matches!(kind, Kind::Timeline | Kind::AfterMeeting) && release.audience() == Audience::Child);
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
    let frame = Frame {
        kind,
        version: release.version(),
        audience,
        band,
        language,
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
    // An editor may have been at work meanwhile: the version named is the one whose words stand there.
    while document.release.content_version != content.version()? {
        document = write(content, &files, &named, &frame, record(content.version()?)?)?;
    }
    if release.version() == Version::Neutral {
        stay_neutral(content, &document)?;
    }
    Ok(document)
}

/// What a document is, before it says anything.
struct Frame<'a> {
    kind: Kind,
    version: Version,
    audience: Audience,
    band: Band,
    language: &'a Language,
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
    let mut page = Page {
        content,
        voice: &voice,
        named,
        file: &files.template,
        blocks: Vec::new(),
        title: String::new(),
        ids: HashMap::new(),
    };
    for line in &lines {
        page.line(line)?;
    }
    let keys: Vec<&str> = lines.iter().map(|line| line.key.as_str()).collect();
    let explained = content.glossary(&tag)?.explained(&keys);
    Ok(Document {
        format: Format::V1,
        kind: frame.kind,
        version: frame.version,
        audience: frame.audience,
        band: frame.band,
        language: Language(tag),
        direction: frame.language.direction(),
        on: frame.on,
        title: page.title,
        explained,
        release,
        blocks: page.blocks,
    })
}

/// A document being written.
struct Page<'a> {
    content: &'a Content,
    voice: &'a Voice,
    named: &'a Named,
    file: &'a str,
    blocks: Vec<Block>,
    title: String,
    ids: HashMap<String, usize>,
}

impl Page<'_> {
    fn line(&mut self, line: &Line) -> Result<(), ContentError> {
        match line.block.as_str() {
            "title" => self.title = self.say(line)?.plain(),
            "h1" | "h2" => {
                let level = if line.block == "h1" { 1 } else { 2 };
                let (id, text) = (self.id(&line.key), self.say(line)?);
                self.blocks.push(Block::Heading { id, level, text });
            }
            "p" | "lead" | "sign" | "note" => {
                let role = match line.block.as_str() {
                    "lead" => Role::Lead,
                    "sign" => Role::Signature,
                    "note" => Role::Note,
                    _ => Role::Body,
                };
                let picture = line.picture.as_deref().map(|name| self.picture(name)).transpose()?;
                let (id, text) = (self.id(&line.key), self.say(line)?);
                self.blocks.push(Block::Paragraph {
                    id,
                    role,
                    picture,
                    text,
                });
            }
            "+" => {
                let next = self.say(line)?;
                self.follow(line, next)?;
            }
            "li" => {
                let item = Item {
                    id: self.id(&line.key),
                    text: self.say(line)?,
                };
                self.item(item);
            }
            "each" | "+each" => {
                for text in self.each(line)? {
                    self.listed(line, &line.key, text)?;
                }
            }
            "pairs" | "+pairs" => {
                for (key, text) in self.pairs(line)? {
                    self.listed(line, &key, text)?;
                }
            }
            "tells" | "+tells" => {
                for (key, text) in self.tells(line)? {
                    self.listed(line, &key, text)?;
                }
            }
            "choice" => {
                let item = Item {
                    id: self.id(&line.key),
                    text: self.say(line)?,
                };
                match self.blocks.last_mut() {
                    Some(Block::Choices { items, .. }) => items.push(item),
                    _ => {
                        let id = self.id(&format!("choices-{}", line.key));
                        self.blocks.push(Block::Choices { id, items: vec![item] });
                    }
                }
            }
            "card" => {
                let picture = self.picture(line.picture.as_deref().unwrap_or_default())?;
                let card = Card {
                    id: self.id(&line.key),
                    picture,
                    text: self.say(line)?,
                };
                match self.blocks.last_mut() {
                    Some(Block::Cards { cards, .. }) => cards.push(card),
                    _ => {
                        let id = self.id(&format!("cards-{}", line.key));
                        self.blocks.push(Block::Cards { id, cards: vec![card] });
                    }
                }
            }
            "right" => self.right(line)?,
            "people" => self.people(line)?,
            "way" => self.way(line)?,
            "adults" => self.adults(line)?,
            "qr" => self.qr(line)?,
            "lines" | "draw" => {
                let much: u16 = line.key.parse().unwrap_or(3);
                let space = if line.block == "draw" {
                    Space::Draw(much.min(200))
                } else {
                    Space::Lines(u8::try_from(much.min(30)).unwrap_or(30))
                };
                let id = self.id(&line.block);
                self.blocks.push(Block::Write { id, space });
            }
            "page" => {
                let id = self.id(&line.key);
                self.blocks.push(Block::NewPage { id });
            }
            other => return Err(self.bad(line, &format!("{other} is not used by this kind"))),
        }
        Ok(())
    }

    fn bad(&self, line: &Line, why: &str) -> ContentError {
        ContentError::BadLine {
            file: self.file.to_owned(),
            line: line.text.clone(),
            why: why.to_owned(),
        }
    }

    /// A stable id: the key, and a number from the second use on.
    fn id(&mut self, key: &str) -> String {
        let count = self.ids.entry(key.to_owned()).or_insert(0);
        *count += 1;
        if *count == 1 {
            key.to_owned()
        } else {
            format!("{key}-{count}")
        }
    }

    fn picture(&self, name: &str) -> Result<Picture, ContentError> {
        if self.content.pictures().drawing(name).is_none() {
            return Err(ContentError::MissingPicture { name: name.to_owned() });
        }
        let alt = self.voice.phrase(&format!("picture-{name}"), &[])?;
        Ok(Picture {
            name: name.to_owned(),
            alt,
        })
    }

    fn fills(&self, line: &Line) -> Result<BTreeMap<String, Fill>, ContentError> {
        line.facts
            .iter()
            .map(|fact| match self.named.values.get(fact) {
                Some(Value::One(fill)) => Ok((variable(fact), fill.clone())),
                Some(Value::Many(_)) => Err(self.no_fact(fact, "is a list; use `each`")),
                None => Err(self.no_fact(fact, "is not known here; ask for it with a flag first")),
            })
            .collect()
    }

    fn no_fact(&self, fact: &str, why: &str) -> ContentError {
        ContentError::NoFact {
            file: self.file.to_owned(),
            fact: fact.to_owned(),
            why: why.to_owned(),
        }
    }

    fn say(&self, line: &Line) -> Result<Text, ContentError> {
        self.voice.say(&line.key, &self.fills(line)?)
    }

    fn follow(&mut self, line: &Line, next: Text) -> Result<(), ContentError> {
        let last = match self.blocks.last_mut() {
            Some(Block::Paragraph { text, .. } | Block::Heading { text, .. }) => Some(text),
            Some(Block::List { items, .. } | Block::Choices { items, .. }) => {
                items.last_mut().map(|item| &mut item.text)
            }
            Some(Block::Cards { cards, .. }) => cards.last_mut().map(|card| &mut card.text),
            Some(Block::Rights { cards, .. }) => cards.last_mut().map(|card| &mut card.text),
            _ => None,
        };
        match last {
            Some(text) => {
                text.follow_with(next);
                Ok(())
            }
            None => Err(self.bad(line, "there is no text before it to go on from")),
        }
    }

    fn item(&mut self, item: Item) {
        match self.blocks.last_mut() {
            Some(Block::List { items, .. }) => items.push(item),
            _ => {
                let id = self.id(&format!("list-{}", item.id));
                self.blocks.push(Block::List { id, items: vec![item] });
            }
        }
    }

    fn right(&mut self, line: &Line) -> Result<(), ContentError> {
        let picture = self.picture(line.picture.as_deref().unwrap_or_default())?;
        let title_key = format!("{}-title", line.key);
        let title = if self.voice.has(&title_key) {
            Some(self.voice.say(&title_key, &self.fills(line)?)?)
        } else {
            None
        };
        let card = RightsCard {
            id: self.id(&line.key),
            right: line.right.clone().unwrap_or_default(),
            picture,
            title,
            text: self.say(line)?,
        };
        match self.blocks.last_mut() {
            Some(Block::Rights { cards, .. }) => cards.push(card),
            _ => {
                let id = self.id(&format!("rights-{}", line.key));
                self.blocks.push(Block::Rights { id, cards: vec![card] });
            }
        }
        Ok(())
    }

    /// A link as a square that a camera reads; the sentence is its text alternative.
    fn qr(&mut self, line: &Line) -> Result<(), ContentError> {
        let link = match line.facts.first().and_then(|fact| self.named.values.get(fact)) {
            Some(Value::One(Fill::Print(link, _))) => link.clone(),
            _ => return Err(self.bad(line, "which link?")),
        };
        let alt = self.voice.say(&line.key, &BTreeMap::new())?.plain();
        let id = self.id(&line.key);
        self.blocks.push(Block::Qr { id, link, alt });
        Ok(())
    }
}

/// `adviser.first` reaches a sentence as `adviser-first`.
fn variable(fact: &str) -> String {
    fact.replace('.', "-")
}

/// The last look at a neutral document: whatever the texts have become, no word
/// of the list may stand in it, in its title or in what its pictures say to
/// someone who cannot see them (names and numbers aside).
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

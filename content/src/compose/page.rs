//! Builds a document: each line of its template becomes a block or continues the block before.

mod several;

use crate::Content;
use crate::error::ContentError;
use crate::facts::Named;
use crate::figures::{self, Described};
use crate::letters::{Line, Says, Sentence, captions};
use crate::sentences::{Fill, Voice};
use crate::vocabulary::Fact;
use domain::document::{Block, Card, Fact as Field, Item, Picture, RightsCard, Space, Text};
use std::collections::{BTreeMap, HashMap};

/// A document being built.
pub(super) struct Page<'a> {
    content: &'a Content,
    voice: &'a Voice,
    named: &'a Named,
    file: &'a str,
    blocks: Vec<Block>,
    title: String,
    ids: HashMap<String, usize>,
}

impl<'a> Page<'a> {
    /// An empty document: its voice, its facts, and the template's path for errors.
    pub(super) fn new(content: &'a Content, voice: &'a Voice, named: &'a Named, file: &'a str) -> Page<'a> {
        Page {
            content,
            voice,
            named,
            file,
            blocks: Vec::new(),
            title: String::new(),
            ids: HashMap::new(),
        }
    }

    /// Builds the document's title and blocks, line by line.
    ///
    /// # Errors
    /// If a sentence, a fact or a picture is missing, or a line continues a block that has no text.
    pub(super) fn write(mut self, lines: &[Line]) -> Result<(String, Vec<Block>), ContentError> {
        for line in lines {
            self.line(line)?;
        }
        Ok((self.title, self.blocks))
    }

    /// The sentences that a screen tells on request, by the right they belong to.
    ///
    /// # Errors
    /// If a sentence or a fact is missing.
    pub(super) fn on_request(&self, lines: &[Line]) -> Result<BTreeMap<String, Text>, ContentError> {
        let mut told: BTreeMap<String, Text> = BTreeMap::new();
        let mut of = String::new();
        for line in lines {
            match &line.says {
                Says::Right { right, .. } => of.clone_from(right),
                Says::OnRequest(sentence) => {
                    let next = self.say(sentence)?;
                    told.entry(of.clone()).or_default().follow_with(next);
                }
                _ => {}
            }
        }
        Ok(told)
    }

    fn line(&mut self, line: &Line) -> Result<(), ContentError> {
        match &line.says {
            Says::Title(sentence) => self.title = self.say(sentence)?.plain(),
            Says::Heading { level, sentence } => {
                let (id, text) = (self.id(&sentence.key), self.say(sentence)?);
                self.blocks.push(Block::Heading {
                    id,
                    level: *level,
                    text,
                });
            }
            Says::Paragraph {
                role,
                picture,
                sentence,
            } => {
                let picture = picture.as_deref().map(|name| self.picture(name)).transpose()?;
                let (id, text) = (self.id(&sentence.key), self.say(sentence)?);
                self.blocks.push(Block::Paragraph {
                    id,
                    role: *role,
                    picture,
                    text,
                });
            }
            Says::More(sentence) => {
                let next = self.say(sentence)?;
                self.follow(line, next)?;
            }
            // Asked for on a screen alone (`super::on_request`).
            Says::OnRequest(_) => {}
            Says::Item(sentence) => {
                let item = Item {
                    id: self.id(&sentence.key),
                    text: self.say(sentence)?,
                };
                self.item(item);
            }
            Says::Each { place, list, sentence } => {
                for text in self.each(*list, sentence)? {
                    self.listed(line, *place, &sentence.key, text)?;
                }
            }
            Says::Pairs { place, list, key } => {
                for (key, text) in self.pairs(*list, key)? {
                    self.listed(line, *place, &key, text)?;
                }
            }
            Says::Tells { place, key } => {
                for (key, text) in self.tells(key)? {
                    self.listed(line, *place, &key, text)?;
                }
            }
            Says::Meets { key } => self.meets(key)?,
            Says::Choice(sentence) => self.choice(sentence)?,
            Says::Row {
                label,
                picture,
                sentence,
            } => self.row(label, picture.as_deref(), sentence)?,
            Says::Card { picture, sentence } => self.card(picture, sentence)?,
            Says::Right {
                right,
                picture,
                sentence,
            } => self.right(right, picture, sentence)?,
            Says::People { key } => self.people(key)?,
            Says::Way { key } => self.way(key)?,
            Says::NowNext { key } => self.now_next(key)?,
            Says::Adults { key } => self.adults(key)?,
            Says::Qr { link, key } => self.qr(*link, key)?,
            Says::Write(space) => {
                let id = self.id(match space {
                    Space::Lines(_) => "lines",
                    Space::Draw(_) => "draw",
                    Space::House(_) => "house",
                    Space::Scale => "scale",
                });
                self.blocks.push(Block::Write { id, space: *space });
            }
            Says::Page { key } => {
                let id = self.id(key);
                self.blocks.push(Block::NewPage { id });
            }
        }
        Ok(())
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

    /// A picture that a template names: the adviser in it has the face of whoever says "jeg".
    fn picture(&self, name: &str) -> Result<Picture, ContentError> {
        let adviser = match name {
            // Who says goodbye where another adviser came is the one who went.
            "goodbye" => self
                .named
                .former_picture
                .as_ref()
                .or(self.named.adviser_picture.as_ref()),
            _ => self.named.adviser_picture.as_ref(),
        };
        // The hand stands for stop, unless the child chose a sign that has a picture of its own.
        let name = match name {
            "stop" => self.named.stop_picture.unwrap_or(name),
            _ => name,
        };
        self.drawn(name, adviser.map(String::as_str))
    }

    /// The picture that stands for a person.
    fn portrait(&self, name: &str) -> Result<Picture, ContentError> {
        self.drawn(name, None)
    }

    fn drawn(&self, name: &str, adviser: Option<&str>) -> Result<Picture, ContentError> {
        let pictures = self.content.pictures();
        let name = pictures.seen(name, self.named.things_alone, adviser)?;
        if pictures.drawing(&name).is_none() {
            return Err(ContentError::MissingPicture { name });
        }
        let alt = match figures::described_as(&name) {
            Described::Picture(described) => self.voice.phrase(&format!("picture-{described}"), &[])?,
            Described::Look(look) => self.voice.phrase(
                "picture-look",
                &[
                    ("who", if look.young { "child" } else { "adult" }),
                    ("hair", look.hair.as_str()),
                    ("colour", look.colour.as_str()),
                    ("pattern", look.pattern.as_str()),
                ],
            )?,
        };
        Ok(Picture { name, alt })
    }

    fn fills(&self, facts: &[Fact]) -> Result<BTreeMap<String, Fill>, ContentError> {
        facts
            .iter()
            .map(|fact| match self.named.values.get(fact) {
                Some(fill) => Ok((fact.variable(), fill.clone())),
                None => Err(self.no_fact(fact.as_str(), "is not known here; ask for it with a flag first")),
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

    fn say(&self, sentence: &Sentence) -> Result<Text, ContentError> {
        self.voice.say(&sentence.key, &self.fills(&sentence.facts)?)
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
            None => Err(ContentError::BadLine {
                file: self.file.to_owned(),
                line: line.text.clone(),
                why: "there is no text before it to go on from".to_owned(),
            }),
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

    fn choice(&mut self, sentence: &Sentence) -> Result<(), ContentError> {
        let item = Item {
            id: self.id(&sentence.key),
            text: self.say(sentence)?,
        };
        match self.blocks.last_mut() {
            Some(Block::Choices { items, .. }) => items.push(item),
            _ => {
                let id = self.id(&format!("choices-{}", sentence.key));
                self.blocks.push(Block::Choices { id, items: vec![item] });
            }
        }
        Ok(())
    }

    /// A line with its label. With a picture it begins a frame; without one it goes on in the frame before it.
    fn row(&mut self, label: &str, picture: Option<&str>, sentence: &Sentence) -> Result<(), ContentError> {
        let picture = picture.map(|name| self.picture(name)).transpose()?;
        let field = Field {
            id: self.id(&sentence.key),
            label: self.voice.say(label, &BTreeMap::new())?,
            value: self.say(sentence)?,
        };
        match self.blocks.last_mut() {
            Some(Block::Facts { facts, .. }) if picture.is_none() => facts.push(field),
            _ => {
                let id = self.id(&format!("rows-{}", field.id));
                self.blocks.push(Block::Facts {
                    id,
                    facts: vec![field],
                    picture,
                });
            }
        }
        Ok(())
    }

    fn card(&mut self, picture: &str, sentence: &Sentence) -> Result<(), ContentError> {
        let picture = self.picture(picture)?;
        let card = Card {
            id: self.id(&sentence.key),
            picture,
            text: self.say(sentence)?,
        };
        match self.blocks.last_mut() {
            Some(Block::Cards { cards, .. }) => cards.push(card),
            _ => {
                let id = self.id(&format!("cards-{}", sentence.key));
                self.blocks.push(Block::Cards { id, cards: vec![card] });
            }
        }
        Ok(())
    }

    fn right(&mut self, right: &str, picture: &str, sentence: &Sentence) -> Result<(), ContentError> {
        let picture = self.picture(picture)?;
        let title_key = captions::title(&sentence.key);
        let title = if self.voice.has(&title_key) {
            Some(self.voice.say(&title_key, &self.fills(&sentence.facts)?)?)
        } else {
            None
        };
        let card = RightsCard {
            id: self.id(&sentence.key),
            right: right.to_owned(),
            picture,
            title,
            text: self.say(sentence)?,
        };
        match self.blocks.last_mut() {
            Some(Block::Rights { cards, .. }) => cards.push(card),
            _ => {
                let id = self.id(&format!("rights-{}", sentence.key));
                self.blocks.push(Block::Rights { id, cards: vec![card] });
            }
        }
        Ok(())
    }

    /// A link as a QR code; the sentence is its text alternative.
    fn qr(&mut self, link: Fact, key: &str) -> Result<(), ContentError> {
        let Some(Fill::Print(address, _)) = self.named.values.get(&link) else {
            return Err(self.no_fact(link.as_str(), "is no link known here"));
        };
        let link = address.clone();
        let alt = self.voice.say(key, &BTreeMap::new())?.plain();
        let id = self.id(key);
        self.blocks.push(Block::Qr { id, link, alt });
        Ok(())
    }
}

//! Documents that hold every block, in all bands, and pictures to go with them.
#![allow(dead_code)]

pub mod letters;
pub mod pictures;
pub mod sheets;
pub mod ways;

use domain::band::Band;
use domain::document::{
    Audience, Block, Card, Document, Fact, Format, Item, Kind, Origin, PersonCard, Picture, ReleaseRecord, RightsCard,
    Role, Space, Span, Text, TimelineStep, Version,
};
use domain::language::{Direction, Language};
use domain::timeline::Stands;

/// Every sample with its name.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("noah-4-6", letters::noah()),
        ("ali-7-9", letters::ali()),
        ("laura-10-12", letters::laura()),
        ("samira-13-17", letters::samira()),
        ("neutral", letters::neutral()),
        ("opening-card", sheets::opening_card()),
        ("rights", sheets::rights()),
        ("bisidder-guide", sheets::bisidder_guide()),
        ("way", sheets::way()),
        ("way-4-6", ways::noah()),
        ("way-7-9", ways::ali()),
        ("way-13-17", ways::samira()),
        ("every-block", sheets::every_block()),
        ("arabic", sheets::arabic()),
    ]
}

/// A document around these blocks.
pub fn document(kind: Kind, audience: Audience, band: Band, title: &str, blocks: Vec<Block>) -> Document {
    Document {
        format: Format::V1,
        kind,
        version: Version::Full,
        audience,
        band,
        language: Language::danish(),
        direction: Direction::Ltr,
        lettering: domain::document::Lettering::default(),
        on: jiff::civil::date(2026, 11, 23),
        title: title.into(),
        explained: Vec::new(),
        release: ReleaseRecord {
            confirmed: Vec::new(),
            content_version: "sample".into(),
            law_date: jiff::civil::date(2025, 1, 1),
        },
        draft: None,
        practice: None,
        own_card: None,
        blocks,
    }
}

/// Builds blocks one after the other, with ids of their own.
#[derive(Default)]
pub struct Blocks(Vec<Block>);

impl Blocks {
    fn id(&self) -> String {
        format!("b{}", self.0.len() + 1)
    }

    pub fn done(self) -> Vec<Block> {
        self.0
    }

    pub fn h(mut self, level: u8, words: &str) -> Self {
        self.0.push(Block::Heading {
            id: self.id(),
            level,
            text: text(words),
        });
        self
    }

    pub fn role(mut self, role: Role, words: &str) -> Self {
        self.0.push(Block::Paragraph {
            id: self.id(),
            role,
            picture: None,
            text: text(words),
        });
        self
    }

    pub fn p(self, words: &str) -> Self {
        self.role(Role::Body, words)
    }

    pub fn pictured(mut self, name: &str, alt: &str, words: &str) -> Self {
        self.0.push(Block::Paragraph {
            id: self.id(),
            role: Role::Body,
            picture: Some(picture(name, alt)),
            text: text(words),
        });
        self
    }

    pub fn list(mut self, words: &[&str]) -> Self {
        self.0.push(Block::List {
            id: self.id(),
            items: items(&self.id(), words),
        });
        self
    }

    pub fn facts(mut self, facts: &[(&str, &str)]) -> Self {
        let id = self.id();
        let facts = facts.iter().enumerate().map(|(nth, (label, value))| Fact {
            id: format!("{id}-{nth}"),
            label: Text::ours(*label),
            value: Text::ours(*value),
        });
        let facts = facts.collect();
        self.0.push(Block::Facts {
            id,
            facts,
            picture: None,
        });
        self
    }

    /// The same in a frame, beside a picture.
    pub fn framed_facts(self, name: &str, alt: &str, rows: &[(&str, &str)]) -> Self {
        let mut blocks = self.facts(rows);
        if let Some(Block::Facts { picture, .. }) = blocks.0.last_mut() {
            *picture = Some(self::picture(name, alt));
        }
        blocks
    }

    pub fn choices(mut self, words: &[&str]) -> Self {
        self.0.push(Block::Choices {
            id: self.id(),
            items: items(&self.id(), words),
        });
        self
    }

    pub fn cards(mut self, cards: &[(&str, &str, &str)]) -> Self {
        let id = self.id();
        let cards = cards.iter().enumerate().map(|(n, (name, alt, words))| Card {
            id: format!("{id}-{n}"),
            picture: picture(name, alt),
            text: text(words),
        });
        self.0.push(Block::Cards {
            id: id.clone(),
            cards: cards.collect(),
        });
        self
    }

    pub fn people(mut self, people: &[(&str, &str, &str, &str)]) -> Self {
        let id = self.id();
        let people = people
            .iter()
            .enumerate()
            .map(|(n, (name, alt, who, words))| PersonCard {
                id: format!("{id}-{n}"),
                picture: picture(name, alt),
                name: text(who),
                text: text(words),
            });
        self.0.push(Block::People {
            id: id.clone(),
            people: people.collect(),
        });
        self
    }

    pub fn rights(mut self, cards: &[(&str, &str, &str, &str)]) -> Self {
        let id = self.id();
        let cards = cards
            .iter()
            .enumerate()
            .map(|(n, (name, alt, title, words))| RightsCard {
                id: format!("{id}-{n}"),
                right: (*name).into(),
                picture: picture(name, alt),
                title: (!title.is_empty()).then(|| text(title)),
                text: text(words),
            });
        self.0.push(Block::Rights {
            id: id.clone(),
            cards: cards.collect(),
        });
        self
    }

    /// A way whose stations stand as they must around the one that is large: done before it, next and maybe after it.
    pub fn timeline(self, steps: &[(&str, &str, &str, &str, bool)]) -> Self {
        let here = steps.iter().position(|step| step.4).unwrap_or(0);
        let id = self.id();
        let steps = steps
            .iter()
            .enumerate()
            .map(|(n, (name, alt, words, day, featured))| {
                let stands = match n.cmp(&here) {
                    std::cmp::Ordering::Less => Stands::Done,
                    std::cmp::Ordering::Equal => Stands::Now,
                    std::cmp::Ordering::Greater if n == here + 1 => Stands::Next,
                    std::cmp::Ordering::Greater => Stands::Maybe,
                };
                TimelineStep {
                    id: format!("{id}-{n}"),
                    picture: picture(name, alt),
                    day: (!day.is_empty()).then(|| text(day)),
                    featured: *featured,
                    ..step(stands, words)
                }
            })
            .collect();
        self.way(steps, None)
    }

    /// A way of these steps, with a companion.
    pub fn way(mut self, steps: Vec<TimelineStep>, companion: Option<Picture>) -> Self {
        let id = self.id();
        self.0.push(Block::Timeline {
            id,
            steps,
            companion,
            finished: Some(text("Færdig")),
        });
        self
    }

    pub fn lines(mut self, count: u8) -> Self {
        self.0.push(Block::Write {
            id: self.id(),
            space: Space::Lines(count),
        });
        self
    }

    pub fn draw(mut self, millimetres: u16) -> Self {
        self.0.push(Block::Write {
            id: self.id(),
            space: Space::Draw(millimetres),
        });
        self
    }

    pub fn house(mut self, millimetres: u16) -> Self {
        self.0.push(Block::Write {
            id: self.id(),
            space: Space::House(millimetres),
        });
        self
    }

    pub fn scale(mut self) -> Self {
        self.0.push(Block::Write {
            id: self.id(),
            space: Space::Scale,
        });
        self
    }

    pub fn qr(mut self, link: &str, alt: &str) -> Self {
        self.0.push(Block::Qr {
            id: self.id(),
            link: link.into(),
            alt: alt.into(),
        });
        self
    }

    pub fn page(mut self) -> Self {
        self.0.push(Block::NewPage { id: self.id() });
        self
    }
}

/// Words with their names: `{…}` is a name, `[…]` the adviser's own words.
pub fn text(words: &str) -> Text {
    let mut spans = Vec::new();
    let mut of = Origin::Ours;
    let mut rest = words;
    while let Some(at) = rest.find(['{', '}', '[', ']']) {
        if at > 0 {
            spans.push(Span {
                text: rest[..at].into(),
                of,
            });
        }
        of = match &rest[at..=at] {
            "{" => Origin::Name,
            "[" => Origin::Own,
            _ => Origin::Ours,
        };
        rest = &rest[at + 1..];
    }
    if !rest.is_empty() {
        spans.push(Span { text: rest.into(), of });
    }
    Text(spans)
}

/// A step of a way, with the word of its state.
pub fn step(stands: Stands, words: &str) -> TimelineStep {
    let state = match stands {
        Stands::Done => "Gjort",
        Stands::Now => "Nu",
        Stands::Next => "Det næste",
        Stands::Waiting => "Vi venter",
        Stands::Maybe => "Måske senere",
        Stands::OneOf => "Måske en af disse",
    };
    TimelineStep {
        id: words.into(),
        picture: picture("clock", "Et ur"),
        stands,
        state: text(state),
        text: text(words),
        day: None,
        flag: None,
        lines: Vec::new(),
        fork: None,
        fresh: false,
        featured: false,
        label: None,
        usual: None,
        face: None,
        sleeps: None,
    }
}

pub fn picture(name: &str, alt: &str) -> Picture {
    Picture {
        name: name.into(),
        alt: alt.into(),
    }
}

fn items(id: &str, words: &[&str]) -> Vec<Item> {
    words
        .iter()
        .enumerate()
        .map(|(n, words)| Item {
            id: format!("{id}-{n}"),
            text: text(words),
        })
        .collect()
}

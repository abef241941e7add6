//! Papers for adults that are made of a municipality's pack and of no case: how a case goes (N46, N49), and what front staff do when
//! a child tells something (N51). No case is judged for them, because nothing of one can stand there (decision 0053).
//!
//! - [`process_plan`] a track with its steps
//! - [`front_staff_leaflet`] a page for whoever a child tells something first

mod front_staff;
mod plan;

pub use front_staff::front_staff_leaflet;
pub use plan::process_plan;

use crate::Content;
use crate::error::ContentError;
use crate::packs::Phone;
use crate::sentences::Voice;
use domain::band::Band;
use domain::document::{
    Audience, Block, Document, Fact, Format, Item, Kind, Lettering, ReleaseRecord, Role, Text, Version,
};
use domain::language::Language;

/// A paper being made: its blocks in order, each with an id of its own.
struct Paper {
    blocks: Vec<Block>,
}

impl Paper {
    fn new() -> Paper {
        Paper { blocks: Vec::new() }
    }

    fn id(&self) -> String {
        format!("b{}", self.blocks.len() + 1)
    }

    fn heading(&mut self, level: u8, words: impl Into<String>) {
        self.blocks.push(Block::Heading {
            id: self.id(),
            level,
            text: Text::ours(words),
        });
    }

    /// A paragraph; nothing where there are no words.
    fn paragraph(&mut self, role: Role, words: impl Into<String>) {
        let words: String = words.into();
        if words.trim().is_empty() {
            return;
        }
        self.blocks.push(Block::Paragraph {
            id: self.id(),
            role,
            picture: None,
            text: Text::ours(words),
        });
    }

    /// A list with bullets.
    fn list(&mut self, lines: Vec<String>) {
        let id = self.id();
        let items = lines.into_iter().enumerate().map(|(nth, line)| Item {
            id: format!("{id}-{}", nth + 1),
            text: Text::ours(line),
        });
        let items = items.collect();
        self.blocks.push(Block::List { id, items });
    }

    /// Fields with their labels; nothing where there are none.
    fn facts(&mut self, facts: impl IntoIterator<Item = (String, String)>) {
        let id = self.id();
        let facts: Vec<Fact> = facts
            .into_iter()
            .enumerate()
            .map(|(nth, (label, value))| Fact {
                id: format!("{id}-{}", nth + 1),
                label: Text::ours(label),
                value: Text::ours(value),
            })
            .collect();
        if !facts.is_empty() {
            self.blocks.push(Block::Facts {
                id,
                facts,
                picture: None,
            });
        }
    }

    /// The document. The same pack gives the same bytes on any day: its date is that of the law.
    fn document(self, content: &Content, kind: Kind, band: Band, title: String) -> Result<Document, ContentError> {
        let language = Language("da".to_owned());
        let law_date = content.law_date()?;
        Ok(Document {
            format: Format::V1,
            kind,
            version: Version::Full,
            audience: Audience::Adult,
            band,
            direction: language.direction(),
            language,
            lettering: Lettering::default(),
            on: law_date,
            title,
            explained: Vec::new(),
            release: ReleaseRecord {
                confirmed: Vec::new(),
                content_version: content.version()?,
                law_date,
            },
            draft: None,
            practice: None,
            own_card: None,
            blocks: self.blocks,
        })
    }
}

/// Numbers as their sources print them: whose each is and when it is answered, and the number. Where the municipality has still to
/// say that a number is right, that stands beside it.
fn numbers<'a>(voice: &Voice, phones: impl Iterator<Item = &'a Phone>) -> Result<Vec<(String, String)>, ContentError> {
    phones
        .map(|phone| {
            let when = match &phone.hours {
                Some(hours) => hours.clone(),
                None => voice.phrase(&format!("plan-phone-{}", phone.purpose.as_str()), &[])?,
            };
            let whose = [Some(&phone.name), Some(&when), phone.district.as_ref()];
            let mut whose: Vec<&str> = whose.into_iter().flatten().map(String::as_str).collect();
            // A district that stands in the name already is said once.
            whose.dedup_by(|next, before| before.contains(*next));
            let number = if phone.confirm {
                format!("{}\n{}", phone.number, voice.phrase("plan-confirm", &[])?)
            } else {
                phone.number.clone()
            };
            Ok((whose.join(" · "), number))
        })
        .collect()
}

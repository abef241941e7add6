//! Lines that say one thing of several: lists, the stations of the way, people.

use super::{Page, variable};
use crate::error::ContentError;
use crate::facts::{Shown, Value};
use crate::letters::Line;
use crate::sentences::Fill;
use domain::case::Does;
use domain::document::{Block, Item, Origin, PersonCard, Span, Text, TimelineStep};
use std::collections::BTreeMap;

impl Page<'_> {
    /// One of several: an item of a list, or one more sentence of the block before (`+each`, `+pairs`, `+tells`).
    pub(super) fn listed(&mut self, line: &Line, key: &str, text: Text) -> Result<(), ContentError> {
        if line.block.starts_with('+') {
            return self.follow(line, text);
        }
        let id = self.id(key);
        self.item(Item { id, text });
        Ok(())
    }

    pub(super) fn each(&self, line: &Line) -> Result<Vec<Text>, ContentError> {
        let Some((list, rest)) = line.facts.split_first() else {
            return Err(self.bad(line, "which list?"));
        };
        let Some(Value::Many(values)) = self.named.values.get(list) else {
            return Err(self.no_fact(list, "is no list known here"));
        };
        let mut said = Vec::new();
        for value in values.clone() {
            let mut fills = self.fills(&Line {
                facts: rest.to_vec(),
                ..line.clone()
            })?;
            fills.insert("item".into(), value.clone());
            fills.insert(variable(list), value);
            said.push(self.voice.say(&line.key, &fills)?);
        }
        Ok(said)
    }

    /// Each of a list of two values: `KEY` where the first stands alone, else `KEY-with`.
    pub(super) fn pairs(&self, line: &Line) -> Result<Vec<(String, Text)>, ContentError> {
        let list = line.facts.first().map(String::as_str).unwrap_or_default();
        let Some(pairs) = self.named.pairs.get(list) else {
            return Err(self.no_fact(list, "is no list of pairs known here"));
        };
        pairs
            .iter()
            .map(|(words, with)| {
                let mut fills = BTreeMap::from([("words".to_owned(), words.clone())]);
                let key = match with {
                    Some(with) => {
                        fills.insert("with".to_owned(), with.clone());
                        format!("{}-with", line.key)
                    }
                    None => line.key.clone(),
                };
                let text = self.voice.say(&key, &fills)?;
                Ok((key, text))
            })
            .collect()
    }

    pub(super) fn people(&mut self, line: &Line) -> Result<(), ContentError> {
        let mut people = Vec::new();
        for shown in &self.named.people {
            people.push(self.person(line, shown)?);
        }
        for person in &mut people {
            person.id = self.id(&person.id);
        }
        let id = self.id(&line.key);
        if !people.is_empty() {
            self.blocks.push(Block::People { id, people });
        }
        Ok(())
    }

    pub(super) fn way(&mut self, line: &Line) -> Result<(), ContentError> {
        let mut steps = Vec::new();
        for station in &self.named.timeline {
            let id = format!("{}-{}", line.key, station.step);
            steps.push(TimelineStep {
                id,
                picture: self.picture(station.picture)?,
                text: station.caption(self.voice, &line.key)?,
                day: Some(station.stands(self.voice, &line.key)?),
                featured: station.featured,
            });
        }
        for step in &mut steps {
            step.id = self.id(&step.id);
        }
        let id = self.id(&line.key);
        if !steps.is_empty() {
            self.blocks.push(Block::Timeline { id, steps });
        }
        Ok(())
    }

    pub(super) fn adults(&mut self, line: &Line) -> Result<(), ContentError> {
        let mut people = Vec::new();
        for adult in &self.named.adults {
            let fills = BTreeMap::from([
                (
                    "person-first".to_owned(),
                    Fill::Print(adult.first_name.clone(), Origin::Name),
                ),
                ("person-pronoun".to_owned(), Fill::Choose(adult.pronoun.into())),
                ("person-role".to_owned(), Fill::Choose(adult.role.into())),
            ]);
            let mut text = self.voice.say(&format!("{}-{}", line.key, adult.is), &fills)?;
            if adult.steady {
                let stays = if adult.is == "me" { "me-steady" } else { "steady" };
                text.follow_with(self.voice.say(&format!("{}-{stays}", line.key), &fills)?);
            }
            if let Some(about) = &adult.about {
                text.follow_with(Text(vec![Span {
                    text: about.trim().to_owned(),
                    of: Origin::Own,
                }]));
            }
            people.push(PersonCard {
                id: self.id(&format!("{}-{}", line.key, adult.is)),
                picture: self.picture(adult.picture)?,
                name: Text(vec![Span {
                    text: adult.first_name.clone(),
                    of: Origin::Name,
                }]),
                text,
            });
        }
        let id = self.id(&line.key);
        if !people.is_empty() {
            self.blocks.push(Block::People { id, people });
        }
        Ok(())
    }

    pub(super) fn tells(&self, line: &Line) -> Result<Vec<(String, Text)>, ContentError> {
        let mut said = Vec::new();
        for told in &self.named.tells {
            let fills = BTreeMap::from([
                (
                    "person-first".to_owned(),
                    Fill::Print(told.first_name.clone(), Origin::Name),
                ),
                ("person-role".to_owned(), Fill::Choose(told.role.into())),
                ("day".to_owned(), Fill::Print(told.day.clone(), Origin::Value)),
            ]);
            let key = format!("{}-{}", line.key, told.call);
            let text = self.voice.say(&key, &fills)?;
            said.push((key, text));
        }
        Ok(said)
    }

    pub(super) fn person(&self, line: &Line, shown: &Shown) -> Result<PersonCard, ContentError> {
        let does = match shown.does {
            Does::Talks => "talks",
            Does::Writes => "writes",
            Does::Supports => "supports",
            Does::Interprets => "interprets",
        };
        let mut fills = self.fills(line)?;
        fills.insert(
            "person-first".into(),
            Fill::Print(shown.first_name.clone(), Origin::Name),
        );
        fills.insert("person-pronoun".into(), Fill::Choose(shown.pronoun.into()));
        fills.insert("person-role".into(), Fill::Choose(shown.role.into()));
        let text = self.voice.say(&format!("{}-{does}", line.key), &fills)?;
        let name = Text(vec![domain::document::Span {
            text: shown.first_name.clone(),
            of: Origin::Name,
        }]);
        Ok(PersonCard {
            id: format!("{}-{does}", line.key),
            picture: self.picture(shown.picture)?,
            name,
            text,
        })
    }
}

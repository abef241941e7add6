//! Lines that repeat a sentence: lists, stations, people.

use super::Page;
use crate::error::ContentError;
use crate::facts::Shown;
use crate::letters::{Line, Place, Sentence, captions};
use crate::sentences::Fill;
use crate::timeline::{self, InFork};
use crate::vocabulary::{Fact, List, Pairs};
use domain::document::{Block, Face, Item, NowNextPlace, Origin, PersonCard, Role, Span, Text, TimelineStep};
use std::collections::BTreeMap;

impl Page<'_> {
    /// Adds one repetition: an item of a list, or one more sentence of the block before.
    pub(super) fn listed(&mut self, line: &Line, place: Place, key: &str, text: Text) -> Result<(), ContentError> {
        match place {
            Place::Sentence => self.follow(line, text)?,
            Place::Item => {
                let id = self.id(key);
                self.item(Item { id, text });
            }
        }
        Ok(())
    }

    pub(super) fn each(&self, list: List, sentence: &Sentence) -> Result<Vec<Text>, ContentError> {
        let Some(values) = self.named.lists.get(&list) else {
            return Err(self.no_fact(list.as_str(), "is no list known here"));
        };
        let mut said = Vec::new();
        for value in values {
            let mut fills = self.fills(&sentence.facts)?;
            fills.insert("item".into(), value.clone());
            fills.insert(list.variable(), value.clone());
            said.push(self.voice.say(&sentence.key, &fills)?);
        }
        Ok(said)
    }

    /// The sentences of a list of pairs: `KEY` if a pair has only its first value, otherwise `KEY-with`.
    pub(super) fn pairs(&self, list: Pairs, key: &str) -> Result<Vec<(String, Text)>, ContentError> {
        let Some(pairs) = self.named.pairs.get(&list) else {
            return Err(self.no_fact(list.as_str(), "is no list of pairs known here"));
        };
        let tellings = self.named.tellings.iter().filter(|_| list.is_told());
        let tellings = tellings.map(Some).chain(std::iter::repeat(None));
        pairs
            .iter()
            .zip(tellings)
            .map(|((words, with), telling)| {
                let mut fills = BTreeMap::from([("words".to_owned(), words.clone())]);
                if let Some(telling) = telling {
                    fills.insert("telling".to_owned(), Fill::Choose(telling.clone()));
                }
                let key = match with {
                    Some(with) => {
                        fills.insert("with".to_owned(), with.clone());
                        captions::with(key)
                    }
                    None => key.to_owned(),
                };
                let text = self.voice.say(&key, &fills)?;
                Ok((key, text))
            })
            .collect()
    }

    pub(super) fn people(&mut self, key: &str) -> Result<(), ContentError> {
        let mut people = Vec::new();
        for shown in &self.named.people {
            people.push(self.person(key, shown)?);
        }
        for person in &mut people {
            person.id = self.id(&person.id);
        }
        let id = self.id(key);
        if !people.is_empty() {
            self.blocks.push(Block::People { id, people });
        }
        Ok(())
    }

    pub(super) fn way(&mut self, key: &str) -> Result<(), ContentError> {
        let mut steps = Vec::new();
        let stations = &self.named.timeline;
        for (nth, station) in stations.iter().enumerate() {
            let before = nth.checked_sub(1).and_then(|nth| stations.get(nth));
            let goes_on = |other: Option<&timeline::Named>| other.is_some_and(|other| other.fork == station.fork);
            let in_fork = InFork {
                first: station.fork.is_some() && !goes_on(before),
                last: station.fork.is_some() && !goes_on(stations.get(nth + 1)),
            };
            let then = timeline::follows_next(&stations[..nth]);
            let lines = station.lines(self.voice, key, in_fork, then)?;
            let face = match (lines.who, station.doer()) {
                (Some(line), Some(name)) => Some(Face {
                    line,
                    picture: self.picture(name)?,
                }),
                _ => None,
            };
            steps.push(TimelineStep {
                id: format!("{key}-{}", station.step),
                picture: self.picture(station.picture)?,
                stands: station.stands,
                state: station.state(self.voice, key, in_fork, then)?,
                text: station.caption(self.voice, key)?,
                day: station.day(self.voice, key)?,
                flag: station.flag(),
                lines: lines.texts,
                fork: station.fork,
                fresh: station.fresh,
                featured: station.featured,
                label: station.label(self.voice, key)?,
                usual: station.usual(self.voice, key)?,
                face,
                sleeps: station.sleeps(),
            });
        }
        for step in &mut steps {
            step.id = self.id(&step.id);
        }
        let id = self.id(key);
        if !steps.is_empty() {
            let companion = self.named.companion.as_ref();
            let companion = companion.map(|name| self.portrait(name)).transpose()?;
            let finished = self.voice.say(&format!("{key}-finished"), &BTreeMap::new())?;
            self.blocks.push(Block::Timeline {
                id,
                steps,
                companion,
                finished: Some(finished),
            });
        }
        Ok(())
    }

    /// What goes on and what comes next; nothing where the release has none of it.
    pub(super) fn now_next(&mut self, key: &str) -> Result<(), ContentError> {
        let mut places = Vec::new();
        for (nth, station) in self.named.now_next.iter().enumerate() {
            let then = timeline::follows_next(&self.named.now_next[..nth]);
            let mut text = station.caption(self.voice, key)?;
            if let Some(day) = station.day(self.voice, key)? {
                text.follow_with(day);
            }
            places.push(NowNextPlace {
                id: format!("{key}-now-next-{}", station.step),
                picture: self.picture(station.picture)?,
                state: station.state(self.voice, key, InFork::default(), then)?,
                text,
            });
        }
        for place in &mut places {
            place.id = self.id(&place.id);
        }
        if !places.is_empty() {
            let id = self.id(&format!("{key}-now-next"));
            let title = self.voice.say(captions::NOW_NEXT_TITLE, &BTreeMap::new())?;
            self.blocks.push(Block::NowNext { id, title, places });
        }
        Ok(())
    }

    pub(super) fn adults(&mut self, key: &str) -> Result<(), ContentError> {
        let mut people = Vec::new();
        for adult in &self.named.adults {
            let fills = self.of_person(&adult.first_name, adult.pronoun, adult.role);
            let caption = captions::adult(key, adult.is);
            let mut text = self.voice.say(&caption, &fills)?;
            if let Some(about) = &adult.about {
                text.follow_with(Text(vec![Span {
                    text: about.trim().to_owned(),
                    of: Origin::Own,
                }]));
            }
            // Last, because an adviser's "if you get another" is no greeting.
            if adult.steady {
                text.follow_with(self.voice.say(&captions::stays(key, adult.is), &fills)?);
            }
            people.push(PersonCard {
                id: self.id(&caption),
                picture: self.portrait(&adult.picture)?,
                name: Text(vec![Span {
                    text: adult.first_name.clone(),
                    of: Origin::Name,
                }]),
                text,
            });
        }
        let id = self.id(key);
        if !people.is_empty() {
            self.blocks.push(Block::People { id, people });
        }
        Ok(())
    }

    pub(super) fn meets(&mut self, key: &str) -> Result<(), ContentError> {
        for meet in &self.named.meets {
            let fills = meet
                .words
                .iter()
                .map(|(name, words)| ((*name).to_owned(), Fill::Print(words.clone(), Origin::Value)));
            let caption = captions::meets(key, meet.stands);
            let text = self.voice.say(&caption, &fills.collect())?;
            let (id, picture) = (self.id(&caption), Some(self.picture("calendar")?));
            self.blocks.push(Block::Paragraph {
                id,
                role: Role::Body,
                picture,
                text,
            });
        }
        Ok(())
    }

    pub(super) fn tells(&self, key: &str) -> Result<Vec<(String, Text)>, ContentError> {
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
            let key = captions::tell(key, told.call);
            let text = self.voice.say(&key, &fills)?;
            said.push((key, text));
        }
        Ok(said)
    }

    /// What the caption of a person is given.
    fn of_person(&self, first_name: &str, pronoun: &str, role: &str) -> BTreeMap<String, Fill> {
        let speech = Fact::InterpreterSpeech;
        let speech = self
            .named
            .values
            .get(&speech)
            .map(|fill| (speech.variable(), fill.clone()));
        [
            (
                "person-first".to_owned(),
                Fill::Print(first_name.to_owned(), Origin::Name),
            ),
            ("person-pronoun".to_owned(), Fill::Choose(pronoun.into())),
            ("person-role".to_owned(), Fill::Choose(role.into())),
        ]
        .into_iter()
        .chain(speech)
        .collect()
    }

    fn person(&self, key: &str, shown: &Shown) -> Result<PersonCard, ContentError> {
        let caption = captions::person(key, shown.does);
        let fills = self.of_person(&shown.first_name, shown.pronoun, shown.role);
        let text = self.voice.say(&caption, &fills)?;
        let name = Text(vec![Span {
            text: shown.first_name.clone(),
            of: Origin::Name,
        }]);
        Ok(PersonCard {
            id: caption,
            picture: self.portrait(&shown.picture)?,
            name,
            text,
        })
    }
}

//! The stations of the case in a child's words: each with its caption, its state, and who does it.

pub use crate::steps::STEPS;

use crate::Content;
use crate::error::ContentError;
use crate::packs::Pack;
use crate::sentences::{Fill, Voice};
use crate::steps::name;
use crate::time::Times;
use domain::band::Band;
use domain::case::StepWord;
use domain::document::{Origin, Text};
use domain::facts::{PersonFacts, StationFacts};
use domain::timeline::Stands;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a child of a band is told of each step: the captions of its way, in the municipality's own words where it has any.
///
/// # Errors
/// If a file of sentences is broken, or a caption is missing.
pub fn captions(content: &Content, pack: &Pack, band: Band) -> Result<BTreeMap<StepWord, String>, ContentError> {
    let mut files = pack.words("da", band);
    files.push(format!("timeline/{}.ftl", band.as_str()));
    let voice = content.voice(&files, "da")?;
    let caption = |step: StepWord| {
        let words = voice.say(&format!("way-{}", name(step).0), &BTreeMap::new())?;
        Ok((step, words.plain()))
    };
    STEPS.into_iter().map(caption).collect()
}

/// A station, with its times in words.
#[derive(Clone, Debug)]
pub struct Named {
    /// The step's name in content files.
    pub step: &'static str,
    /// Its picture.
    pub picture: &'static str,
    /// Whether this is where the child is now.
    pub featured: bool,
    stands: Stands,
    day: Option<String>,
    hears: Option<String>,
    waiting_for: Option<String>,
    who: Option<String>,
    speaker_does: bool,
}

impl Named {
    /// A station of a release.
    ///
    /// # Errors
    /// If the language cannot express a day.
    pub fn of(station: &StationFacts, times: &Times, on: Date) -> Result<Named, ContentError> {
        let (step, picture) = name(station.step);
        // A step that waits always has the picture of waiting.
        let picture = if station.stands == Stands::Waiting {
            "waiting"
        } else {
            picture
        };
        let said = |day: Option<Date>| {
            day.map(|day| match station.stands {
                Stands::Done => times.date(day, on),
                _ => times.dayword(day, on),
            })
            .transpose()
        };
        Ok(Named {
            step,
            picture,
            featured: station.featured,
            stands: station.stands,
            day: said(station.day)?,
            hears: station.hears.map(|day| times.dayword(day, on)).transpose()?,
            waiting_for: station.waiting_for.clone(),
            who: station.who.as_ref().map(|who: &PersonFacts| who.first_name.clone()),
            speaker_does: station.speaker_does,
        })
    }

    /// The caption: what the station is, who does it, what is waited for.
    ///
    /// # Errors
    /// If a sentence is missing.
    pub fn caption(&self, voice: &Voice, key: &str) -> Result<Text, ContentError> {
        let mut text = voice.say(&format!("{key}-{}", self.step), &BTreeMap::new())?;
        let ahead = matches!(self.stands, Stands::Now | Stands::Next);
        if let Some(who) = self.who.as_ref().filter(|_| ahead) {
            let fills = fill("person-first", who, Origin::Name);
            text.follow_with(voice.say(&format!("{key}-who"), &fills)?);
        } else if ahead && self.speaker_does && self.step != "talk" {
            text.follow_with(voice.say(&format!("{key}-me"), &BTreeMap::new())?);
        }
        if self.stands == Stands::Waiting {
            text.follow_with(voice.say(&format!("{key}-waiting"), &BTreeMap::new())?);
            if let Some(what) = &self.waiting_for {
                let fills = fill("waiting-for", what, Origin::Own);
                text.follow_with(voice.say(&format!("{key}-waiting-for"), &fills)?);
            }
        }
        Ok(text)
    }

    /// Its state, and when.
    ///
    /// # Errors
    /// If a sentence is missing.
    pub fn stands(&self, voice: &Voice, key: &str) -> Result<Text, ContentError> {
        let (stem, day) = match self.stands {
            Stands::Done => ("been", &self.day),
            Stands::Now => ("now", &self.day),
            Stands::Waiting if self.hears.is_none() => ("now", &None),
            Stands::Waiting => ("hears", &self.hears),
            Stands::Next => ("next", &self.day),
            Stands::Maybe => ("later", &self.day),
        };
        match day {
            Some(day) if stem == "hears" => voice.say(&format!("{key}-hears"), &fill("day", day, Origin::Value)),
            Some(day) => voice.say(&format!("{key}-{stem}-on"), &fill("day", day, Origin::Value)),
            None => voice.say(&format!("{key}-{stem}"), &BTreeMap::new()),
        }
    }
}

fn fill(name: &str, words: &str, of: Origin) -> BTreeMap<String, Fill> {
    BTreeMap::from([(name.to_owned(), Fill::Print(words.to_owned(), of))])
}

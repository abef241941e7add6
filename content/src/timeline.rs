//! The stations of the case in a child's words: each with its caption, its state, and who does it.

mod lines;

pub use crate::steps::STEPS;
pub use lines::Lines;

use crate::Content;
use crate::error::ContentError;
use crate::letters::captions::called;
use crate::packs::Pack;
use crate::sentences::{Fill, Voice};
use crate::steps::{forms, name};
use crate::time::{Times, days_between};
use domain::band::Band;
use domain::case::StepWord;
use domain::document::{Origin, Span, Text};
use domain::facts::{NextSign, PersonFacts, StationFacts};
use domain::timeline::{Stands, is_own_work};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a child of a band is told of each step while it goes on, in the municipality's own words where it has any.
///
/// # Errors
/// If a file of sentences is broken, or a caption is missing.
pub fn captions(content: &Content, pack: &Pack, band: Band) -> Result<BTreeMap<StepWord, String>, ContentError> {
    let mut files = pack.words("da", band);
    files.push(format!("timeline/{}.ftl", band.as_str()));
    let voice = content.voice(&files, "da")?;
    let caption = |step: StepWord| {
        let key = format!("way-{}.{}", name(step).0, Stands::Now.as_str());
        Ok((step, voice.say(&key, &BTreeMap::new())?.plain()))
    };
    STEPS.into_iter().map(caption).collect()
}

/// To whom, on which day and on what a way is told.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// The band of the child.
    pub band: Band,
    /// The day it is told on.
    pub on: Date,
    /// Whether it lies around and is read on other days too, as paper does.
    pub lasts: bool,
    /// Whether it is the way itself, and not a part of it in a letter about something else.
    pub whole: bool,
    /// What the document says below the way of when the child hears next; [`NextSign::Unsaid`] below ten years, where each
    /// place says it itself.
    pub below: NextSign,
    /// The day on which the child hears after they met first: in every band it is told with the talk, and by no place.
    pub too: Option<Date>,
}

impl Told {
    /// A day ahead, in the words of the band: on what lasts always its date.
    ///
    /// # Errors
    /// If the language cannot express the day.
    pub fn day(self, times: &Times, day: Date) -> Result<String, ContentError> {
        if self.lasts || (self.band >= Band::Ten && days_between(self.on, day) > 1) {
            times.date(day, self.on)
        } else {
            times.dayword(day, self.on)
        }
    }
}

/// A day in the words of a band.
#[derive(Clone, Debug)]
struct When {
    /// How far it is: `near`, `sleeps` or `far`, or `date` on what lasts; the end of its sentence's key.
    far: &'static str,
    day: String,
    sleeps: String,
    /// The same in a word or two; none where the band has no short word for so far ahead.
    flag: Option<String>,
    /// The nights until then, one to seven, where the band counts them.
    moons: Option<u8>,
}

/// Who does a step, if not whoever says "jeg".
#[derive(Clone, Debug)]
struct Doer {
    first_name: String,
    /// What they are to the child.
    role: &'static str,
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
    /// How it stands.
    pub stands: Stands,
    /// Which fork it is a way of, counted from 0.
    pub fork: Option<u8>,
    /// Whether it is new since the child was shown its way before.
    pub fresh: bool,
    word: StepWord,
    considered: bool,
    heard_first: bool,
    early: bool,
    done_on: Option<String>,
    on: Option<When>,
    /// Whether its day is still to come, and it is the place where the child is all the same.
    before: bool,
    /// Whether it is told to a child below ten, who hears things in the order in which they come.
    is_young: bool,
    /// Whether it is work that comes next, and no day was agreed on. Of a talk the way says so elsewhere, where it may.
    is_open: bool,
    /// Whether the document says elsewhere that the child is not forgotten: the way on paper does, below it, and from ten
    /// years the screen too, where it tells when the child hears.
    says_so_itself: bool,
    /// Whether the day on which the child hears is said below the way, so that the place does not say it too.
    hears_below: bool,
    /// Whether it is a place of the way itself, and not of a letter about something else.
    is_whole: bool,
    hears: Option<When>,
    waiting_for: Option<String>,
    who: Option<Doer>,
    speaker_does: bool,
    /// The picture of who does it, on a path that has faces.
    doer: Option<String>,
}

impl Named {
    /// A station of a release, as it is told.
    ///
    /// # Errors
    /// If the language cannot express a day.
    pub fn of(station: &StationFacts, times: &Times, told: Told) -> Result<Named, ContentError> {
        let (step, picture) = name(station.step);
        // A step that waits always has the picture of waiting.
        let picture = if station.stands == Stands::Waiting {
            "waiting"
        } else {
            picture
        };
        let done = station.stands == Stands::Done;
        let ahead = |day: Option<Date>| day.map(|day| when(times, told, day)).transpose();
        Ok(Named {
            step,
            picture,
            featured: station.featured,
            stands: station.stands,
            fork: station.fork,
            fresh: station.fresh,
            word: station.step,
            considered: station.considered,
            heard_first: station.heard_first,
            early: station.early,
            done_on: station
                .day
                .filter(|_| done)
                .map(|day| been(times, told.band, day, told.on))
                .transpose()?,
            on: ahead(station.day.filter(|_| !done))?,
            before: told.whole
                && station.featured
                && station.stands == Stands::Next
                && station.day.is_some_and(|day| day > told.on),
            is_young: told.band < Band::Ten,
            is_open: told.whole && station.stands == Stands::Next && station.day.is_none() && is_own_work(station.step),
            says_so_itself: told.whole && (told.lasts || matches!(told.below, NextSign::Hears(_) | NextSign::NoDay)),
            hears_below: told.whole && is_below(told, station.hears),
            is_whole: told.whole,
            hears: ahead(station.hears)?,
            waiting_for: station.waiting_for.clone(),
            who: station.who.as_ref().map(|who: &PersonFacts| Doer {
                first_name: who.first_name.clone(),
                role: called(who.role),
            }),
            speaker_does: station.speaker_does,
            doer: (told.whole && told.band == Band::Ten).then_some(match &station.who {
                Some(who) => who.face.picture(),
                // The letters' own name of whoever says "jeg".
                None => "adviser".to_owned(),
            }),
        })
    }

    /// How it stands, as a word or two. What goes on beside the place that is called now goes on meanwhile; of a fork the first
    /// way says what it is, and each other way "or". What comes next is waited for where the child
    /// is until then. `in_fork`: where it stands in its fork. `then`: whether another place was
    /// told already as what comes next.
    ///
    /// # Errors
    /// If a sentence is missing.
    pub fn state(&self, voice: &Voice, key: &str, in_fork: InFork, then: bool) -> Result<Text, ContentError> {
        let state = match self.stands {
            Stands::Now if !self.featured => "meanwhile",
            Stands::OneOf if !in_fork.first => "or",
            Stands::Next if self.before => "awaited",
            Stands::Next if then => "then",
            stands => stands.as_str(),
        };
        say(voice, &format!("{key}-state-{state}"))
    }

    /// The caption: what the station is, in the form of how it stands. Below ten what is waited for, in the adviser's words,
    /// stands instead of a "we wait for more" that says less; and that the child is asked stands before what is decided.
    ///
    /// # Errors
    /// If a sentence is missing.
    pub fn caption(&self, voice: &Voice, key: &str) -> Result<Text, ContentError> {
        if let Some(what) = self.waits_for() {
            return voice.say(&format!("{key}-waiting-for"), &fill("waiting-for", what, Origin::Own));
        }
        self.in_our_words(voice, key)
    }

    /// The caption, whatever somebody wrote instead of it.
    fn in_our_words(&self, voice: &Voice, key: &str) -> Result<Text, ContentError> {
        let sure = matches!(self.stands, Stands::Now | Stands::Next | Stands::Waiting);
        let form = if self.considered {
            forms::CONSIDERED
        } else if self.early && sure {
            forms::EARLY
        } else {
            self.stands.as_str()
        };
        let caption = say(voice, &format!("{key}-{}.{form}", self.step))?;
        if !self.is_asked_first() {
            return Ok(caption);
        }
        let mut text = say(voice, &format!("{key}-heard-first"))?;
        text.follow_with(caption);
        Ok(text)
    }

    /// What is waited for, where it is the caption.
    fn waits_for(&self) -> Option<&String> {
        let waits = self.is_young && self.stands == Stands::Waiting;
        self.waiting_for.as_ref().filter(|_| waits)
    }

    /// Whether the caption begins with it that the child is asked.
    fn is_asked_first(&self) -> bool {
        let decides = self.word == StepWord::Decision && matches!(self.stands, Stands::Now | Stands::Next);
        self.is_young && self.heard_first && decides
    }

    /// When, as a sentence: the day it was done, the promised day, or the day on which the child hears.
    ///
    /// # Errors
    /// If a sentence is missing.
    pub fn day(&self, voice: &Voice, key: &str) -> Result<Option<Text>, ContentError> {
        if let Some(day) = &self.done_on {
            // The youngest are told that it is done, and no day that is long ago.
            let key = format!("{key}-done-on");
            let known = voice.has(&key);
            return known
                .then(|| voice.say(&key, &fill("day", day, Origin::Value)))
                .transpose();
        }
        if self.hears_below && self.stands == Stands::Waiting {
            return Ok(None);
        }
        let (stem, when) = match (self.stands, &self.on) {
            (Stands::Waiting, _) => ("hears", &self.hears),
            (Stands::Now, Some(when)) if when.far == "date" => ("is", &self.on),
            _ => ("on", &self.on),
        };
        when.as_ref()
            .map(|when| {
                let mut fills = fill("day", &when.day, Origin::Value);
                if when.far == "sleeps" {
                    fills.extend(fill("sleeps", &when.sleeps, Origin::Value));
                }
                voice.say(&format!("{key}-{stem}-{}", when.far), &fills)
            })
            .transpose()
    }

    /// The nights until the day of its flag, to be drawn as moons: one to seven, for whom counts in nights.
    #[must_use]
    pub fn sleeps(&self) -> Option<u8> {
        let when = self.flagged()?;
        when.flag.as_ref()?;
        when.moons
    }

    /// The name of the picture of who does it, on a path that has faces. Whether a line says who it is, the lines tell.
    #[must_use]
    pub fn doer(&self) -> Option<&str> {
        self.doer.as_deref()
    }

    /// The day that a flag tells: that of what is ahead, or the one on which the child hears.
    fn flagged(&self) -> Option<&When> {
        match self.stands {
            Stands::Waiting => self.hears.as_ref(),
            _ => self.on.as_ref(),
        }
    }

    /// When, in a word or two for a flag: only a day that is ahead.
    #[must_use]
    pub fn flag(&self) -> Option<Text> {
        let words = self.flagged()?.flag.clone()?;
        Some(Text(vec![Span {
            text: words,
            of: Origin::Value,
        }]))
    }
}

/// Whether what comes next was told already, by what stands before.
#[must_use]
pub fn follows_next(before: &[Named]) -> bool {
    before.iter().any(|station| station.stands == Stands::Next)
}

/// Where a station stands in its fork; neither first nor last where it is a way of none.
#[derive(Clone, Copy, Debug, Default)]
pub struct InFork {
    /// Whether it is the first way.
    pub first: bool,
    /// Whether it is the last way.
    pub last: bool,
}

/// Whether the document says a day below the way, or with the talk that comes before it.
fn is_below(told: Told, hears: Option<Date>) -> bool {
    let alone = matches!(told.below, NextSign::Hears(day) if hears == Some(day));
    alone || (hears.is_some() && hears == told.too)
}

/// A day that is over: from ten with its weekday, below that as short as it can be.
fn been(times: &Times, band: Band, day: Date, on: Date) -> Result<String, ContentError> {
    if band < Band::Ten {
        times.short_date(day, on)
    } else {
        times.date(day, on)
    }
}

/// A day ahead in the words of a band: the youngest count nights, up to nine there is the weekday and the nights, from ten
/// the weekday with its date. On what lasts it is the weekday with its date for all: nights are counted from a day that nobody
/// knows any more. There the youngest have no flag, and the whole sentence stands at the place.
fn when(times: &Times, told: Told, day: Date) -> Result<When, ContentError> {
    let Told { band, on, lasts, .. } = told;
    let said = told.day(times, day)?;
    if lasts {
        return Ok(When {
            far: "date",
            day: said,
            sleeps: String::new(),
            flag: (band > Band::Four).then(|| times.flag_date(day, on)).transpose()?,
            moons: None,
        });
    }
    let nights = days_between(on, day);
    let far = match nights {
        ..=1 => "near",
        2..=7 => "sleeps",
        _ => "far",
    };
    let sleeps = if far == "sleeps" {
        times.sleeps(nights)?
    } else {
        String::new()
    };
    let flag = match (band, nights) {
        (_, ..=1) => Some(said.clone()),
        (Band::Four, 2..=7) => Some(times.short_sleeps(nights)?),
        (Band::Four, _) => None,
        (Band::Seven, 2..=6) => Some(said.clone()),
        _ => Some(times.flag_date(day, on)?),
    };
    Ok(When {
        far,
        day: said,
        sleeps,
        flag,
        moons: u8::try_from(nights)
            .ok()
            .filter(|nights| band == Band::Four && (1..=7).contains(nights)),
    })
}

fn say(voice: &Voice, key: &str) -> Result<Text, ContentError> {
    voice.say(key, &BTreeMap::new())
}

fn fill(name: &str, words: &str, of: Origin) -> BTreeMap<String, Fill> {
    BTreeMap::from([(name.to_owned(), Fill::Print(words.to_owned(), of))])
}

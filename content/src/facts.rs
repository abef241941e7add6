//! Released facts under the names that letters use (content/letters/README.md).
//!
//! Values become fills for sentences; flags become conditions for templates. A
//! flag is a word, a number or a yes: no template is ever given a fact's value.

mod ending;
mod known;

pub use known::{ADULTS, FULL_FACTS, FULL_FLAGS, NEUTRAL_FACTS, NEUTRAL_FLAGS, PAIRS, TELLS};

use crate::Content;
use crate::error::ContentError;
use crate::sentences::Fill;
use crate::time::{Times, days_between};
use crate::timeline;
use domain::band::Band;
use domain::case::{ChildWantsCall, Does, MeetingKind, Pronoun, Reads, Role};
use domain::document::Origin;
use domain::facts::{AdultIs, Blame, Custody, FullFacts, Keep, MeetingFacts, NeutralFacts, ParentsSaid, PersonFacts};
use domain::timeline::Stands;
use jiff::civil::{Date, DateTime};
use std::collections::BTreeMap;
use tera::Context;

/// What stands on a card besides what the gate released: made by the server, for this one card.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessCard {
    /// What the square holds.
    pub link: String,
    /// The same, short enough to be typed.
    pub address: String,
    /// The short code.
    pub code: String,
}

/// A fact's value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// One value.
    One(Fill),
    /// Several, for `each`.
    Many(Vec<Fill>),
}

/// Somebody shown in a `people` block.
#[derive(Clone, Debug)]
pub struct Shown {
    /// First name.
    pub first_name: String,
    /// What they do there.
    pub does: Does,
    /// Their pictogram.
    pub picture: &'static str,
    /// How they are spoken of.
    pub pronoun: &'static str,
    /// What they are to the child, for captions that say "Din mor".
    pub role: &'static str,
}

/// One of the child's adults, shown in an `adults` block.
#[derive(Clone, Debug)]
pub struct Adult {
    /// First name.
    pub first_name: String,
    /// What they are to the child: the end of their caption's key.
    pub is: &'static str,
    /// Whether they stay.
    pub steady: bool,
    /// What they say of themself.
    pub about: Option<String>,
    /// Their pictogram.
    pub picture: &'static str,
    /// How they are spoken of.
    pub pronoun: &'static str,
    /// What they are, for captions that say "din lærer".
    pub role: &'static str,
}

/// Somebody who is talked to on a day, shown in a `tells` block.
#[derive(Clone, Debug)]
pub struct Told {
    /// First name.
    pub first_name: String,
    /// What they are to the child.
    pub role: &'static str,
    /// The day in words.
    pub day: String,
    /// What the child chose: the end of the sentence's key.
    pub call: &'static str,
}

/// Facts and flags of one release.
#[derive(Default)]
pub struct Named {
    /// Values by fact name.
    pub values: BTreeMap<String, Value>,
    /// Flags by name, hyphens and dots as in the README.
    pub flags: BTreeMap<String, Flag>,
    /// The people in the room.
    pub people: Vec<Shown>,
    /// The way of the case.
    pub timeline: Vec<timeline::Named>,
    /// The child's adults.
    pub adults: Vec<Adult>,
    /// Who is talked to on which day.
    pub tells: Vec<Told>,
    /// Lists of two values, for `pairs`: a sentence, and to whom or by when where that is known.
    pub pairs: BTreeMap<&'static str, Vec<(Fill, Option<Fill>)>>,
}

/// A flag's value: enough to choose by, too little to quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Yes or no.
    Is(bool),
    /// One of a few words.
    Word(&'static str),
}

impl Named {
    fn print(&mut self, name: &str, words: impl Into<String>, of: Origin) {
        self.values
            .insert(name.into(), Value::One(Fill::Print(words.into(), of)));
    }

    fn own(&mut self, name: &str, words: Option<&String>) -> bool {
        if let Some(words) = words {
            self.print(name, words.trim(), Origin::Own);
        }
        words.is_some()
    }

    fn choose(&mut self, name: &str, word: &str) {
        self.values.insert(name.into(), Value::One(Fill::Choose(word.into())));
    }

    fn is(&mut self, name: &str, yes: bool) {
        self.flags.insert(name.into(), Flag::Is(yes));
    }

    fn word(&mut self, name: &str, word: &'static str) {
        self.flags.insert(name.into(), Flag::Word(word));
    }

    /// Lays a card's link, address and code beside the facts of a neutral release: they are no facts of the case.
    pub fn card(&mut self, card: &AccessCard) {
        self.print("card.link", &card.link, Origin::Value);
        self.print("card.address", &card.address, Origin::Value);
        self.print("card.code", &card.code, Origin::Value);
        self.is("has.card", true);
    }

    /// The flags as Tera reads them: `has.place` inside `has`, hyphens as underscores.
    #[must_use]
    pub fn context(&self) -> Context {
        let mut context = Context::new();
        let mut groups: BTreeMap<String, serde_json::Map<String, serde_json::Value>> = BTreeMap::new();
        for (name, flag) in &self.flags {
            let value = match flag {
                Flag::Is(yes) => serde_json::Value::Bool(*yes),
                Flag::Word(word) => serde_json::Value::String((*word).into()),
            };
            let name = name.replace('-', "_");
            match name.split_once('.') {
                Some((group, rest)) => {
                    groups.entry(group.into()).or_default().insert(rest.into(), value);
                }
                None => context.insert(name, &value),
            }
        }
        for (group, flags) in groups {
            context.insert(group, &flags);
        }
        context
    }

    fn when(&mut self, times: &Times, at: DateTime, on: Date) -> Result<(), ContentError> {
        let day = at.date();
        self.print("meeting.weekday", times.weekday(day)?, Origin::Value);
        self.print("meeting.date", times.date(day, on)?, Origin::Value);
        self.print("meeting.dayword", times.dayword(day, on)?, Origin::Value);
        self.print("meeting.clock", times.clock(at.time())?, Origin::Value);
        self.print("meeting.spoken", times.spoken(at.time())?, Origin::Value);
        self.print("meeting.daypart", times.daypart(at.time())?, Origin::Value);
        let ahead = days_between(on, day);
        self.is("today", ahead == 0);
        self.is("tomorrow", ahead == 1);
        self.is("soon", (2..=6).contains(&ahead));
        Ok(())
    }

    fn person(&mut self, name: &str, person: Option<&PersonFacts>) {
        if let Some(person) = person {
            self.print(&format!("{name}.first"), &person.first_name, Origin::Name);
            self.choose(&format!("{name}.pronoun"), pronoun(person.pronoun));
        }
        self.is(&format!("has.{name}"), person.is_some());
    }
}

/// Names the facts of a full release.
///
/// # Errors
/// Where the language cannot say a time, or the pack is broken.
pub fn full(content: &Content, facts: &FullFacts) -> Result<Named, ContentError> {
    let times = Times::new(content, facts.language.primary().as_str())?;
    let mut named = Named::default();
    flags_off(&mut named, FULL_FLAGS);

    named.print("child.first", &facts.child.first_name, Origin::Name);
    named.choose("child.pronoun", pronoun(facts.child.pronoun));
    named.word("band", facts.child.band.as_str());
    named.word(
        "reads",
        match facts.child.reads {
            Reads::Alone => "alone",
            Reads::Together => "together",
            Reads::Pictures => "pictures",
        },
    );
    named.is("age10", facts.child.age >= 10);
    named.is("age15", facts.child.age >= 15);

    let speaker = &facts.speaker;
    named.person("adviser", Some(speaker));
    named.print(
        "adviser.full",
        speaker.full_name.as_ref().unwrap_or(&speaker.first_name),
        Origin::Name,
    );
    let about = named.own("adviser.about", speaker.about.as_ref());
    named.is("has.about", about);
    if let Some(phone) = &speaker.phone {
        named.print("adviser.phone", phone, Origin::Value);
    }
    named.is("has.phone", speaker.phone.is_some());
    let hours = named.own(
        "adviser.hours",
        speaker.hours.as_ref().filter(|_| speaker.phone.is_some()),
    );
    named.is("has.hours", hours);

    named.person("writer", facts.writer.as_ref());
    named.person("trusted", facts.trusted.as_ref());
    named.person("keeper", facts.keeper.as_ref());

    named.word(
        "parents",
        match facts.parents {
            ParentsSaid::Present => "present",
            ParentsSaid::Know => "know",
            ParentsSaid::Away => "away",
            ParentsSaid::Unsaid => "unsaid",
        },
    );
    named.choose(
        "parents.who",
        match facts.custody {
            Custody::Mother => "mother",
            Custody::Father => "father",
            Custody::Other => "other",
            Custody::Both => "both",
        },
    );
    named.word("home", if facts.home_safe { "safe" } else { "unsafe" });
    named.word(
        "blame",
        match facts.blame {
            Blame::NotWrong => "not-wrong",
            Blame::NoScolding => "no-scolding",
            Blame::Unsaid => "unsaid",
        },
    );
    named.word(
        "keep",
        match facts.keep {
            Keep::Adviser => "adviser",
            Keep::Adult => "adult",
            Keep::Child => "child",
        },
    );
    named.is("call-safe", facts.call_safe);
    named.is("lock", facts.police_lock);
    named.is("under-control", facts.social_control);
    named.is("interpreter-needed", facts.interpreter_needed);
    named.is("has.complaint", facts.complaint);
    named.is("has.papers", facts.complaint);
    named.is("law-full", facts.child.band == Band::Thirteen);

    let pack = content.pack(&facts.municipality)?;
    if let Some(pack) = &pack {
        named.print("municipality.name", &pack.name, Origin::Name);
        if let Some(team) = &pack.team {
            named.print("municipality.team", &team.name, Origin::Name);
            named.print("municipality.phone", &team.phone, Origin::Value);
        }
    }
    named.is("has.team", pack.is_some_and(|pack| pack.team.is_some()));

    named.is("has.meeting", facts.meeting.is_some());
    if let Some(meeting) = &facts.meeting {
        full_meeting(&mut named, &times, meeting, facts.on)?;
    } else {
        named.word("meeting-kind", "first-talk");
    }
    named.is("two-adults", facts.writer.is_some());
    named.timeline = facts
        .timeline
        .iter()
        .map(|station| timeline::Named::of(station, &times, facts.on))
        .collect::<Result<_, _>>()?;
    screen(&mut named, &times, facts)?;
    if let Some(ended) = &facts.ending {
        ending::name(&mut named, &times, ended, facts)?;
    }
    Ok(named)
}

/// What the child's own screen and the sign of life say besides.
fn screen(named: &mut Named, times: &Times, facts: &FullFacts) -> Result<(), ContentError> {
    let waits = |featured: bool| {
        let fits = move |station: &&domain::facts::StationFacts| {
            station.stands == Stands::Waiting && station.hears.is_some() && (station.featured || !featured)
        };
        facts.timeline.iter().find(fits)
    };
    if let Some(station) = waits(true).or_else(|| waits(false)) {
        let there = named.own("waiting.for", station.waiting_for.as_ref());
        named.is("has.waiting-for", there);
        if let Some(day) = station.hears {
            named.print("waiting.hears", times.dayword(day, facts.on)?, Origin::Value);
        }
    }
    if let Some(day) = domain::agenda::read_by(facts.on) {
        named.print("reads.day", times.dayword(day, facts.on)?, Origin::Value);
    }
    named.adults = facts
        .adults
        .iter()
        .map(|adult| Adult {
            first_name: adult.person.first_name.clone(),
            is: match adult.is {
                AdultIs::Speaker => "me",
                AdultIs::Adviser => "adviser",
                AdultIs::Bisidder => "bisidder",
                AdultIs::Interpreter => "interpreter",
                AdultIs::Safe => "safe",
            },
            steady: adult.steady,
            about: adult.person.about.clone(),
            picture: match (adult.is, adult.person.role) {
                (AdultIs::Speaker, _) => "adviser",
                (AdultIs::Adviser, _) => "second-adviser",
                (AdultIs::Interpreter, _) => "interpreter",
                (_, Some(Role::Teacher | Role::Pedagogue)) => "teacher",
                _ => "bisidder",
            },
            pronoun: pronoun(adult.person.pronoun),
            role: role(adult.person.role),
        })
        .collect();
    named.tells = facts
        .tells
        .iter()
        .map(|tell| {
            Ok(Told {
                first_name: tell.who.first_name.clone(),
                role: role(tell.who.role),
                day: times.dayword(tell.on, facts.on)?,
                call: tell.call.map_or("plain", ChildWantsCall::as_str),
            })
        })
        .collect::<Result<_, ContentError>>()?;
    Ok(())
}

fn full_meeting(named: &mut Named, times: &Times, meeting: &MeetingFacts, on: Date) -> Result<(), ContentError> {
    if let Some(at) = meeting.starts_at {
        named.when(times, at, on)?;
    }
    named.is("has.time", meeting.starts_at.is_some());
    if let Some(minutes) = meeting.minutes {
        named.print("meeting.length", times.length(minutes)?, Origin::Value);
    }
    named.is("has.length", meeting.minutes.is_some());
    named.is("talk-ahead", meeting.ahead);
    for (fact, flag, words) in [
        ("meeting.place", "has.place", &meeting.place),
        ("meeting.why", "has.why", &meeting.why),
        ("meeting.personal", "has.personal", &meeting.personal),
        ("meeting.stop", "has.stop", &meeting.stop_sign),
    ] {
        let there = named.own(fact, words.as_ref());
        named.is(flag, there);
    }
    named.is("other-place", meeting.other_place);
    named.is("decided-here", meeting.decided_here);
    named.word(
        "meeting-kind",
        match meeting.kind {
            MeetingKind::FirstTalk => "first-talk",
            MeetingKind::FollowUp => "follow-up",
            MeetingKind::Closing => "closing",
            MeetingKind::Handover => "handover",
            MeetingKind::Decision => "decision",
            MeetingKind::Barnehus => "barnehus",
            MeetingKind::Network => "network",
        },
    );

    let owned = |words: &[String]| {
        words
            .iter()
            .map(|words| Fill::Print(words.trim().into(), Origin::Own))
            .collect()
    };
    named.is("has.topics", !meeting.topics.is_empty());
    named
        .values
        .insert("meeting.topics".into(), Value::Many(owned(&meeting.topics)));
    named.is("has.told", !meeting.who_gets_to_know.is_empty());
    named
        .values
        .insert("meeting.told".into(), Value::Many(owned(&meeting.who_gets_to_know)));
    named.print(
        "meeting.told-and",
        times.join(&meeting.who_gets_to_know, false)?,
        Origin::Own,
    );

    if let Some(after) = &meeting.after {
        let there = named.own("meeting.after", after.text.as_ref());
        named.is("has.after", there);
        if let Some(day) = after.hear_on {
            named.print("meeting.hear-on", times.date(day, on)?, Origin::Value);
            named.is("has.hear-on", true);
        }
    }

    let names: Vec<String> = meeting
        .bisidders
        .iter()
        .map(|person| person.first_name.clone())
        .collect();
    named.is("has.bisidder", !names.is_empty());
    named.is("one-bisidder", names.len() == 1);
    if let [one] = meeting.bisidders.as_slice() {
        named.print("bisidder.first", &one.first_name, Origin::Name);
        named.choose("bisidder.pronoun", pronoun(one.pronoun));
    }
    named.print("bisidders.or", times.join(&names, true)?, Origin::Name);
    named.print("bisidders.and", times.join(&names, false)?, Origin::Name);
    named.person("interpreter", meeting.interpreter.as_ref());
    named.is(
        "supporters",
        meeting.in_room.iter().any(|person| person.does == Does::Supports),
    );

    named.people = meeting
        .in_room
        .iter()
        .map(|person| Shown {
            first_name: person.person.first_name.clone(),
            does: person.does,
            picture: picture_of(
                person.does,
                person.person.role,
                meeting.bisidders.contains(&person.person),
            ),
            pronoun: pronoun(person.person.pronoun),
            role: role(person.person.role),
        })
        .collect();
    Ok(())
}

/// Names the facts of a neutral release.
///
/// # Errors
/// Where the language cannot say a time.
pub fn neutral(content: &Content, facts: &NeutralFacts) -> Result<Named, ContentError> {
    let times = Times::new(content, facts.language.primary().as_str())?;
    let mut named = Named::default();
    flags_off(&mut named, NEUTRAL_FLAGS);
    named.word("band", facts.band.as_str());
    named.print("child.first", &facts.child_first_name, Origin::Name);
    named.print("adviser.first", &facts.adviser_first_name, Origin::Name);
    named.is("has.phone", facts.phone.is_some());
    if let Some((phone, hours)) = &facts.phone {
        named.print("adviser.phone", phone, Origin::Value);
        let there = named.own("adviser.hours", hours.as_ref());
        named.is("has.hours", there);
    }
    named.is("has.meeting", facts.meeting.is_some());
    if let Some(meeting) = &facts.meeting {
        if let Some(at) = meeting.starts_at {
            named.when(&times, at, facts.on)?;
            named.is("has.time", true);
        }
        if let Some(minutes) = meeting.minutes {
            named.print("meeting.length", times.length(minutes)?, Origin::Value);
            named.is("has.length", true);
        }
        let there = named.own("meeting.place", meeting.place.as_ref());
        named.is("has.place", there);
    }
    Ok(named)
}

fn flags_off(named: &mut Named, flags: &[&str]) {
    for flag in flags {
        named.is(flag, false);
    }
}

fn pronoun(pronoun: Option<Pronoun>) -> &'static str {
    match pronoun {
        Some(Pronoun::Hun) => "hun",
        Some(Pronoun::Han) => "han",
        Some(Pronoun::De) => "de",
        None => "unknown",
    }
}

/// The roles a caption may choose by; everybody else is "other".
fn role(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Mother) => "mother",
        Some(Role::Father) => "father",
        Some(Role::Teacher) => "teacher",
        Some(Role::FormerAdviser) => "former-adviser",
        Some(Role::Leader) => "leader",
        Some(Role::Police) => "police",
        Some(Role::Barnehus) => "barnehus",
        _ => "other",
    }
}

/// The same people look the same everywhere: whoever is thought of as the
/// bisidder is shown as one in the room too, whatever else they are.
fn picture_of(does: Does, role: Option<Role>, bisidder: bool) -> &'static str {
    match (does, role) {
        (Does::Talks, _) => "adviser",
        (Does::Writes, _) => "second-adviser",
        (Does::Interprets, _) | (_, Some(Role::Interpreter)) => "interpreter",
        _ if bisidder => "bisidder",
        (_, Some(Role::Teacher | Role::Pedagogue)) => "teacher",
        (_, Some(Role::Adviser | Role::SecondAdviser | Role::FormerAdviser | Role::Leader)) => "second-adviser",
        (_, Some(Role::Mother | Role::Father | Role::Parent | Role::StepParent | Role::FosterParent)) => "family",
        (_, Some(Role::Police)) => "police",
        _ => "bisidder",
    }
}

//! The way of the case in a child's words: each station with its caption, how it stands, and who does it.

use crate::error::ContentError;
use crate::sentences::{Fill, Voice};
use crate::time::Times;
use domain::case::StepWord;
use domain::document::{Origin, Text};
use domain::facts::{PersonFacts, StationFacts};
use domain::timeline::Stands;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A station, its times in words.
#[derive(Clone, Debug)]
pub struct Named {
    /// The step's name in content files.
    pub step: &'static str,
    /// Its picture.
    pub picture: &'static str,
    /// Whether the child is here.
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
    /// Where the language cannot say a day.
    pub fn of(station: &StationFacts, times: &Times, on: Date) -> Result<Named, ContentError> {
        let (step, picture) = name(station.step);
        // Waiting is waiting, whatever it is that is waited for.
        let picture = if station.stands == Stands::Waiting {
            "waiting"
        } else {
            picture
        };
        let said = |day: Option<Date>| {
            day.map(|day| match station.stands {
                Stands::Been => times.date(day, on),
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

    /// What the station is, who does it, what is waited for.
    ///
    /// # Errors
    /// Where a sentence is missing.
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

    /// How it stands, and when.
    ///
    /// # Errors
    /// Where a sentence is missing.
    pub fn stands(&self, voice: &Voice, key: &str) -> Result<Text, ContentError> {
        let (stem, day) = match self.stands {
            Stands::Been => ("been", &self.day),
            Stands::Now => ("now", &self.day),
            Stands::Waiting if self.hears.is_none() => ("now", &None),
            Stands::Waiting => ("hears", &self.hears),
            Stands::Next => ("next", &self.day),
            Stands::Later => ("later", &self.day),
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

/// Sentences that a `way KEY` line needs besides the captions, each with the values it may use.
pub const AROUND: [(&str, &[&str]); 12] = [
    ("who", &["person-first"]),
    ("me", &[]),
    ("waiting", &[]),
    ("waiting-for", &["waiting-for"]),
    ("hears", &["day"]),
    ("been", &[]),
    ("been-on", &["day"]),
    ("now", &[]),
    ("now-on", &["day"]),
    ("next", &[]),
    ("next-on", &["day"]),
    ("later", &[]),
];

/// The one that stands apart: a step that may come, with a day that was promised.
pub const LATER_ON: &str = "later-on";

/// Every step a case can have.
pub const STEPS: [StepWord; 30] = [
    StepWord::Report,
    StepWord::FirstLook,
    StepWord::RiskAssessment,
    StepWord::Acute,
    StepWord::SafetyPlan,
    StepWord::Talk,
    StepWord::ParentsTalk,
    StepWord::Screening,
    StepWord::LimitedAssessment,
    StepWord::Assessment,
    StepWord::Police,
    StepWord::PoliceInterview,
    StepWord::Barnehus,
    StepWord::MedicalCheck,
    StepWord::CooperationMeeting,
    StepWord::NetworkMeeting,
    StepWord::SchoolMeeting,
    StepWord::Guidance,
    StepWord::ReferredNoCase,
    StepWord::Hearing,
    StepWord::Decision,
    StepWord::Placement,
    StepWord::Contact,
    StepWord::Plan,
    StepWord::Help,
    StepWord::FollowUp,
    StepWord::Complaint,
    StepWord::Lawyer,
    StepWord::NewAdviser,
    StepWord::Goodbye,
];

/// A step's name in content files, and its picture.
#[must_use]
pub fn name(step: StepWord) -> (&'static str, &'static str) {
    match step {
        StepWord::Report => ("report", "letter"),
        StepWord::FirstLook => ("first-look", "clock"),
        StepWord::RiskAssessment => ("risk-assessment", "heart"),
        StepWord::Acute => ("acute", "people"),
        StepWord::SafetyPlan => ("safety-plan", "home"),
        StepWord::Talk => ("talk", "talk"),
        StepWord::ParentsTalk => ("parents-talk", "family"),
        StepWord::Screening => ("screening", "question"),
        StepWord::LimitedAssessment => ("limited-assessment", "papers"),
        StepWord::Assessment => ("assessment", "three-houses"),
        StepWord::Police => ("police", "police"),
        StepWord::PoliceInterview => ("police-interview", "police"),
        StepWord::Barnehus => ("barnehus", "barnehus"),
        StepWord::MedicalCheck => ("medical-check", "doctor"),
        StepWord::CooperationMeeting => ("cooperation-meeting", "two-advisers"),
        StepWord::NetworkMeeting => ("network-meeting", "people"),
        StepWord::SchoolMeeting => ("school-meeting", "school"),
        StepWord::Guidance => ("guidance", "family"),
        StepWord::ReferredNoCase => ("referred-no-case", "walk"),
        StepWord::Hearing => ("hearing", "feelings"),
        StepWord::Decision => ("decision", "decision"),
        StepWord::Placement => ("placement", "room"),
        StepWord::Contact => ("contact", "calendar"),
        StepWord::Plan => ("plan", "plan"),
        StepWord::Help => ("help", "help"),
        StepWord::FollowUp => ("follow-up", "talk"),
        StepWord::Complaint => ("complaint", "complain"),
        StepWord::Lawyer => ("lawyer", "responsible"),
        StepWord::NewAdviser => ("new-adviser", "hello"),
        StepWord::Goodbye => ("goodbye", "goodbye"),
    }
}

//! The parts of a case that are written by one act each: what a page shows, a command carries and an event keeps.
//!
//! A part names its own fields and no others, so whoever writes one cannot touch what it does not hold.

use super::{
    After, Case, Day, Does, InRoom, LocalTime, Meeting, MeetingId, MeetingKind, Name, PackId, PersonId, Role,
    TakesFurther, Tell, Track, Unknown, Words,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the case is: its number, municipality and track, and the facts that deadlines hang on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Basics {
    /// The municipality's case number.
    pub reference: Option<Name>,
    /// The municipality's pack.
    pub municipality: Option<PackId>,
    /// Which way the case goes.
    pub track: Option<Track>,
    /// When the case was opened.
    pub opened_on: Option<Day>,
    /// Whether the child had support before (barnets lov § 21 stk. 5).
    pub earlier_support: Option<bool>,
    /// When support began (barnets lov § 95).
    pub support_started_on: Option<Day>,
}

impl Basics {
    /// Those of a case.
    #[must_use]
    pub fn of(case: &Case) -> Basics {
        Basics {
            reference: case.reference.clone(),
            municipality: case.municipality.clone(),
            track: case.track,
            opened_on: case.opened_on,
            earlier_support: case.earlier_support,
            support_started_on: case.support_started_on,
        }
    }

    /// Writes them into a case, and nothing else.
    pub fn write(&self, case: &mut Case) {
        let Basics {
            reference,
            municipality,
            track,
            opened_on,
            earlier_support,
            support_started_on,
        } = self.clone();
        case.reference = reference;
        case.municipality = municipality;
        case.track = track;
        case.opened_on = opened_on;
        case.earlier_support = earlier_support;
        case.support_started_on = support_started_on;
    }
}

/// What is planned of a meeting: when, where, why and about what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// What the meeting is.
    pub kind: Option<MeetingKind>,
    /// When it begins.
    pub starts_at: Option<LocalTime>,
    /// How long, in minutes.
    pub minutes: Option<u16>,
    /// Where: a noun phrase.
    pub place: Option<Words>,
    /// The place may be named though the address is protected.
    pub place_cleared: Option<bool>,
    /// Another place or a walk is possible.
    pub other_place: Option<bool>,
    /// Why we meet.
    pub why: Option<Words>,
    /// One sentence that could only be to this child.
    pub personal: Option<Words>,
    /// The agreed sign.
    pub stop_sign: Option<Words>,
    /// What we talk about, in clauses.
    pub topics: Vec<Words>,
    /// Nothing is decided in it.
    pub not_decided: Option<bool>,
    /// Who gets to know, in noun phrases.
    pub who_gets_to_know: Vec<Words>,
}

impl Plan {
    /// That of a meeting.
    #[must_use]
    pub fn of(meeting: &Meeting) -> Plan {
        Plan {
            kind: meeting.kind,
            starts_at: meeting.starts_at,
            minutes: meeting.minutes,
            place: meeting.place.clone(),
            place_cleared: meeting.place_cleared,
            other_place: meeting.other_place,
            why: meeting.why.clone(),
            personal: meeting.personal.clone(),
            stop_sign: meeting.stop_sign.clone(),
            topics: meeting.topics.clone(),
            not_decided: meeting.not_decided,
            who_gets_to_know: meeting.who_gets_to_know.clone(),
        }
    }

    /// Writes it into a meeting, and nothing else.
    pub fn write(&self, meeting: &mut Meeting) {
        let Plan {
            kind,
            starts_at,
            minutes,
            place,
            place_cleared,
            other_place,
            why,
            personal,
            stop_sign,
            topics,
            not_decided,
            who_gets_to_know,
        } = self.clone();
        meeting.kind = kind;
        meeting.starts_at = starts_at;
        meeting.minutes = minutes;
        meeting.place = place;
        meeting.place_cleared = place_cleared;
        meeting.other_place = other_place;
        meeting.why = why;
        meeting.personal = personal;
        meeting.stop_sign = stop_sign;
        meeting.topics = topics;
        meeting.not_decided = not_decided;
        meeting.who_gets_to_know = who_gets_to_know;
    }
}

/// Who is in the room besides the child, and who could be bisidder (barnets lov § 6).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Room {
    /// Who is there, and what they do.
    pub people: Vec<InRoom>,
    /// Who could be, or is, bisidder.
    pub bisidders: Vec<PersonId>,
}

impl Room {
    /// That of a meeting.
    #[must_use]
    pub fn of(meeting: &Meeting) -> Room {
        Room {
            people: meeting.people.clone(),
            bisidders: meeting.bisidders.clone(),
        }
    }

    /// Writes it into a meeting, and nothing else.
    pub fn write(&self, meeting: &mut Meeting) {
        meeting.people.clone_from(&self.people);
        meeting.bisidders.clone_from(&self.bisidders);
    }
}

/// Somebody who was there when a talk was held, as they were named on that day: a name or a role that is mended in the
/// case later does not rewrite who sat with the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Attended {
    /// Who, where the case still has them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<PersonId>,
    /// Their name on that day: the full one, where the case has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    /// What they were to the child on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// What they did in the room.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub does: Option<Does>,
}

impl Attended {
    /// Who was there: as it was kept when the talk was noted as held, else whoever the room names.
    #[must_use]
    pub fn of(case: &Case, meeting: &Meeting) -> Vec<Attended> {
        if meeting.attended.is_empty() {
            Attended::in_room(case, meeting)
        } else {
            meeting.attended.clone()
        }
    }

    /// Everybody in the room of a meeting, as the case names them now.
    #[must_use]
    pub fn in_room(case: &Case, meeting: &Meeting) -> Vec<Attended> {
        let entries = meeting.people.iter().map(|entry| {
            let person = entry.id.as_ref().and_then(|id| case.person(id));
            Attended {
                id: entry.id.clone(),
                name: person.and_then(|person| person.name.clone().or_else(|| person.first_name.clone())),
                role: person.and_then(|person| person.role),
                does: entry.does,
            }
        });
        entries.collect()
    }
}

/// One part of how a talk ends, with what stands in it. Each is an aspect of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "part", content = "is", rename_all = "kebab-case")]
pub enum EndingPart {
    /// What happens after, and when the child hears (barnets lov § 2 stk. 4).
    After(Option<After>),
    /// What goes further, and to whom.
    TakesFurther(Vec<TakesFurther>),
    /// Who is told, when, and whether the child wants a call.
    Tell(Vec<Tell>),
    /// What nobody knows yet.
    Unknown(Vec<Unknown>),
    /// Whom the child can talk to.
    TalkTo(Vec<PersonId>),
    /// What the child needs from the adviser.
    Needs(Option<Words>),
    /// What the child may say at home.
    AtHome(Option<Words>),
    /// The next meeting.
    Next(Option<MeetingId>),
}

/// Which part of an ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndingName {
    /// [`EndingPart::After`]
    After,
    /// [`EndingPart::TakesFurther`]
    TakesFurther,
    /// [`EndingPart::Tell`]
    Tell,
    /// [`EndingPart::Unknown`]
    Unknown,
    /// [`EndingPart::TalkTo`]
    TalkTo,
    /// [`EndingPart::Needs`]
    Needs,
    /// [`EndingPart::AtHome`]
    AtHome,
    /// [`EndingPart::Next`]
    Next,
}

impl EndingName {
    /// Every part.
    pub const ALL: [EndingName; 8] = [
        EndingName::After,
        EndingName::TakesFurther,
        EndingName::Tell,
        EndingName::Unknown,
        EndingName::TalkTo,
        EndingName::Needs,
        EndingName::AtHome,
        EndingName::Next,
    ];
}

impl EndingPart {
    /// Which part it is.
    #[must_use]
    pub fn name(&self) -> EndingName {
        match self {
            EndingPart::After(_) => EndingName::After,
            EndingPart::TakesFurther(_) => EndingName::TakesFurther,
            EndingPart::Tell(_) => EndingName::Tell,
            EndingPart::Unknown(_) => EndingName::Unknown,
            EndingPart::TalkTo(_) => EndingName::TalkTo,
            EndingPart::Needs(_) => EndingName::Needs,
            EndingPart::AtHome(_) => EndingName::AtHome,
            EndingPart::Next(_) => EndingName::Next,
        }
    }

    /// What stands in a meeting.
    #[must_use]
    pub fn of(meeting: &Meeting, name: EndingName) -> EndingPart {
        let closing = meeting.closing.clone().unwrap_or_default();
        match name {
            EndingName::After => EndingPart::After(meeting.after.clone()),
            EndingName::TakesFurther => EndingPart::TakesFurther(closing.takes_further),
            EndingName::Tell => EndingPart::Tell(closing.tell),
            EndingName::Unknown => EndingPart::Unknown(closing.unknown),
            EndingName::TalkTo => EndingPart::TalkTo(closing.talk_to),
            EndingName::Needs => EndingPart::Needs(closing.needs),
            EndingName::AtHome => EndingPart::AtHome(closing.may_say_at_home),
            EndingName::Next => EndingPart::Next(closing.next_meeting),
        }
    }

    /// Writes it into a meeting, and nothing else.
    pub fn write(&self, meeting: &mut Meeting) {
        if let EndingPart::After(after) = self {
            meeting.after.clone_from(after);
            return;
        }
        let closing = meeting.closing.get_or_insert_default();
        match self.clone() {
            EndingPart::After(_) => {}
            EndingPart::TakesFurther(rows) => closing.takes_further = rows,
            EndingPart::Tell(rows) => closing.tell = rows,
            EndingPart::Unknown(rows) => closing.unknown = rows,
            EndingPart::TalkTo(people) => closing.talk_to = people,
            EndingPart::Needs(words) => closing.needs = words,
            EndingPart::AtHome(words) => closing.may_say_at_home = words,
            EndingPart::Next(meeting) => closing.next_meeting = meeting,
        }
    }
}

//! The parts of a case that one act writes: what a page shows, a command carries and an event stores.
//!
//! A part has its own fields and no others, so that writing one cannot change anything else.

use super::{
    After, Case, Day, Does, InRoom, LocalTime, Meeting, MeetingId, MeetingKind, Name, PackId, PersonId, Role,
    TakesFurther, Tell, Tonight, Track, Unknown, Words,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Defines a part made of some fields of a whole. The fields are listed once; reading and writing follow from the list.
macro_rules! part {
    ($(#[$about:meta])* $part:ident of a $whole:ident { $($(#[$field_about:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct $part {
            $($(#[$field_about])* pub $field: $type,)*
        }

        impl $part {
            /// Reads the part from the whole.
            #[must_use]
            pub fn of(whole: &$whole) -> $part {
                $part { $($field: Clone::clone(&whole.$field),)* }
            }

            /// Writes the part into the whole, and nothing else.
            pub fn write(&self, whole: &mut $whole) {
                $(whole.$field.clone_from(&self.$field);)*
            }
        }
    };
}

part! {
    /// What the case is: its number, municipality and track, and the facts that deadlines hang on.
    Basics of a Case {
        /// The municipality's case number.
        reference: Option<Name>,
        /// The municipality's pack.
        municipality: Option<PackId>,
        /// Which way the case goes.
        track: Option<Track>,
        /// When the case was opened.
        opened_on: Option<Day>,
        /// Whether the child had support before (barnets lov § 21 stk. 5).
        earlier_support: Option<bool>,
        /// When support began (barnets lov § 95).
        support_started_on: Option<Day>,
    }
}

part! {
    /// What is planned of a meeting: when, where, why and about what.
    Plan of a Meeting {
        /// What the meeting is.
        kind: Option<MeetingKind>,
        /// It begins before the safety questions are answered.
        acute: Option<bool>,
        /// When it begins.
        starts_at: Option<LocalTime>,
        /// How long, in minutes.
        minutes: Option<u16>,
        /// Where: a noun phrase.
        place: Option<Words>,
        /// The place may be named though the address is protected.
        place_cleared: Option<bool>,
        /// Another place or a walk is possible.
        other_place: Option<bool>,
        /// Why we meet.
        why: Option<Words>,
        /// One sentence that could only be to this child.
        personal: Option<Words>,
        /// The agreed sign.
        stop_sign: Option<Words>,
        /// What we talk about, in clauses.
        topics: Vec<Words>,
        /// Nothing is decided in it.
        not_decided: Option<bool>,
        /// Who gets to know, in noun phrases.
        who_gets_to_know: Vec<Words>,
    }
}

part! {
    /// Who is in the room besides the child, and who could be bisidder (barnets lov § 6).
    Room of a Meeting {
        /// Who is there, and what they do.
        people: Vec<InRoom>,
        /// Who could be, or is, bisidder.
        bisidders: Vec<PersonId>,
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
    /// Who was there: as recorded when the talk was noted as held, otherwise the people of its room.
    #[must_use]
    pub fn of(case: &Case, meeting: &Meeting) -> Vec<Attended> {
        if meeting.attended.is_empty() {
            Attended::in_room(case, meeting)
        } else {
            meeting.attended.clone()
        }
    }

    /// Everybody in the room of a meeting, brothers and sisters too, with the names and roles the case has now.
    #[must_use]
    pub fn in_room(case: &Case, meeting: &Meeting) -> Vec<Attended> {
        let there = |id: Option<&PersonId>, does| {
            let person = id.and_then(|id| case.person(id));
            Attended {
                id: id.cloned(),
                name: person.and_then(|person| person.name.clone().or_else(|| person.first_name.clone())),
                role: person.and_then(|person| person.role),
                does,
            }
        };
        let entries = meeting.people.iter().map(|entry| there(entry.id.as_ref(), entry.does));
        // Who is there for comfort is there; somebody who has a task too is there once.
        let named = |id: &&PersonId| !meeting.people.iter().any(|entry| entry.id.as_ref() == Some(*id));
        let siblings = meeting.siblings_in_room.iter().filter(named);
        entries
            .chain(siblings.map(|id| there(Some(id), Some(Does::Supports))))
            .collect()
    }
}

/// One part of how a talk ends, with its content. Each is an aspect of its own.
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
    /// The sentence for the parents that was agreed with the child (N54).
    ToParents(Option<Words>),
    /// The next meeting.
    Next(Option<MeetingId>),
    /// Where the child sleeps tonight.
    Tonight(Option<Tonight>),
}

/// The name of a part of an ending.
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
    /// [`EndingPart::ToParents`]
    ToParents,
    /// [`EndingPart::Next`]
    Next,
    /// [`EndingPart::Tonight`]
    Tonight,
}

impl EndingName {
    /// Every part.
    pub const ALL: [EndingName; 10] = [
        EndingName::After,
        EndingName::TakesFurther,
        EndingName::Tell,
        EndingName::Unknown,
        EndingName::TalkTo,
        EndingName::Needs,
        EndingName::AtHome,
        EndingName::ToParents,
        EndingName::Next,
        EndingName::Tonight,
    ];
}

impl EndingPart {
    /// The name of this part.
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
            EndingPart::ToParents(_) => EndingName::ToParents,
            EndingPart::Next(_) => EndingName::Next,
            EndingPart::Tonight(_) => EndingName::Tonight,
        }
    }

    /// The content of a part in a meeting.
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
            EndingName::ToParents => EndingPart::ToParents(closing.may_say_to_parents),
            EndingName::Next => EndingPart::Next(closing.next_meeting),
            EndingName::Tonight => EndingPart::Tonight(closing.tonight),
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
            EndingPart::ToParents(words) => closing.may_say_to_parents = words,
            EndingPart::Next(meeting) => closing.next_meeting = meeting,
            EndingPart::Tonight(tonight) => closing.tonight = tonight,
        }
    }
}

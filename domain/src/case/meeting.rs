//! A meeting with the child: what is planned, what was said, how it ended.

use super::parts::Attended;
use super::{Day, LocalTime, MeetingId, Name, PersonId, RightId, SaidId, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the meeting is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingKind {
    /// The first talk.
    FirstTalk,
    /// A talk that follows up.
    FollowUp,
    /// The last talk.
    Closing,
    /// A new adviser takes over.
    Handover,
    /// A decision is told or made.
    Decision,
    /// At the børnehus.
    Barnehus,
    /// With the people around the child.
    Network,
}

/// Where the meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MeetingState {
    /// Still to come.
    Planned,
    /// Held.
    Held,
    /// Cancelled.
    Cancelled,
}

/// What somebody does in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Does {
    /// Talks with the child: this is who says "jeg".
    Talks,
    /// Writes down.
    Writes,
    /// Is there for the child.
    Supports,
    /// Interprets.
    Interprets,
}

/// Somebody in the room besides the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct InRoom {
    /// Who.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<PersonId>,
    /// What they do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub does: Option<Does>,
}

/// That the child was told of its right to a bisidder (§ 6).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Offered {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// By whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
    /// How.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<Words>,
    /// What the child answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Words>,
}

/// What happens after the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct After {
    /// Whether it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known: Option<bool>,
    /// In whole sentences.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// When the child hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hear_on: Option<Day>,
}

/// The child's words as they were read back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Said {
    /// Slug.
    #[serde(skip_serializing_if = "SaidId::is_empty")]
    pub id: SaidId,
    /// The words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// Whether the child said yes to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<bool>,
    /// Whether the child wants them on the paper.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_paper: Option<bool>,
}

/// How a right was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ToldHow {
    /// Said.
    Said,
    /// Shown as a card.
    ShownCard,
    /// Practised.
    Practised,
}

/// How the child took it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Reaction {
    /// Understood.
    Understood,
    /// Not sure.
    NotSure,
    /// Not understood.
    NotUnderstood,
    /// Did not want to hear it.
    Declined,
}

/// That a right was told (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Told {
    /// Which right.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub right: Option<RightId>,
    /// How.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how: Option<ToldHow>,
    /// How the child took it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaction: Option<Reaction>,
}

/// A feeling the child showed on a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Feeling {
    /// Which.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feeling: Option<Name>,
    /// 1 to 3.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 3))]
    pub strength: Option<u8>,
}

/// The child used stop, pause or "I do not want to answer".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Stop {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<LocalTime>,
    /// Which sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Name>,
    /// When the adult said that they had heard it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard_at: Option<LocalTime>,
    /// What the adult did, or what the child chose on the talk's own screen ([`StopChoice`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Words>,
}

/// What a child presses on the talk's own screen, and what is kept of it. That it does not know something is nobody's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopKind {
    /// Stop: all is quiet until the adult has heard it and the child has chosen.
    Stop,
    /// A pause, until the child is ready.
    Pause,
    /// It does not want to answer: nobody asks why, and the talk goes on.
    NotAnswer,
}

impl StopKind {
    /// Every kind.
    pub const ALL: [StopKind; 3] = [StopKind::Stop, StopKind::Pause, StopKind::NotAnswer];

    /// As a case file writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            StopKind::Stop => "stop",
            StopKind::Pause => "pause",
            StopKind::NotAnswer => "not-answer",
        }
    }
}

/// How a child wants to go on after a stop or a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopChoice {
    /// With a pause.
    Pause,
    /// With something else.
    Other,
    /// Alone with the bisidder.
    Bisidder,
    /// Not any more today.
    End,
    /// It is ready again.
    Ready,
}

impl StopChoice {
    /// Every choice.
    pub const ALL: [StopChoice; 5] = [
        StopChoice::Pause,
        StopChoice::Other,
        StopChoice::Bisidder,
        StopChoice::End,
        StopChoice::Ready,
    ];

    /// As a case file writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            StopChoice::Pause => "pause",
            StopChoice::Other => "other",
            StopChoice::Bisidder => "bisidder",
            StopChoice::End => "end",
            StopChoice::Ready => "ready",
        }
    }
}

impl Meeting {
    /// The stop or pause that still holds: nothing goes on before the child has chosen.
    #[must_use]
    pub fn open_stop(&self) -> Option<&Stop> {
        let last = self.stops.last()?;
        let holds = |kind: &Name| [StopKind::Stop.as_str(), StopKind::Pause.as_str()].contains(&kind.trimmed());
        (last.answer.is_none() && last.at.is_some() && last.kind.as_ref().is_some_and(holds)).then_some(last)
    }
}

/// How the talk was for the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Feedback {
    /// 1 to 5.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 5))]
    pub face: Option<u8>,
    /// In the child's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub answers: Vec<Words>,
}

/// A signal that was seen, apart from what it may mean (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Observed {
    /// What was seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Words>,
    /// In which situation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<Words>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<LocalTime>,
}

/// Something the adviser takes further, and to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TakesFurther {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Words>,
}

/// Whether the child wants a call when somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChildWantsCall {
    /// Before.
    Before,
    /// After.
    After,
    /// No call.
    No,
}

impl ChildWantsCall {
    /// As a case file writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            ChildWantsCall::Before => "before",
            ChildWantsCall::After => "after",
            ChildWantsCall::No => "no",
        }
    }
}

/// Somebody will be told something on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Tell {
    /// Who is told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub who: Option<PersonId>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// The child's choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child_wants_call: Option<ChildWantsCall>,
}

/// Something nobody knows yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Unknown {
    /// What.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub what: Option<Words>,
    /// When the child hears.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hear_by: Option<Day>,
}

/// The end of the meeting, in sentences to the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Closing {
    /// What goes further, and to whom.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub takes_further: Vec<TakesFurther>,
    /// Who will be told, when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub tell: Vec<Tell>,
    /// What nobody knows yet.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub unknown: Vec<Unknown>,
    /// Whom the child can talk to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub talk_to: Vec<PersonId>,
    /// What the child needs from the adviser.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<Words>,
    /// What the child may say at home.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_say_at_home: Option<Words>,
    /// The next meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<MeetingId>,
}

/// Where a point of the checklist stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CheckState {
    /// Done.
    Done,
    /// Not possible, because.
    NotPossible,
    /// Later, then.
    Later,
}

/// A point of the adviser's checklist (**A**).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ChecklistPoint {
    /// Which point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Name>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<CheckState>,
    /// Why it was not possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words>,
    /// When it will be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub later_on: Option<Day>,
}

/// A meeting with the child.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Meeting {
    /// Slug.
    #[serde(skip_serializing_if = "MeetingId::is_empty")]
    pub id: MeetingId,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    /// Where it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<MeetingState>,
    /// When it begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starts_at: Option<LocalTime>,
    /// How long, in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 600))]
    pub minutes: Option<u16>,
    /// When it began.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub started_at: Option<LocalTime>,
    /// When it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<LocalTime>,
    /// Where: a noun phrase.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Words>,
    /// The place may be named though the address is protected (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place_cleared: Option<bool>,
    /// Another place or a walk is possible.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_place: Option<bool>,
    /// Who is there besides the child.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub people: Vec<InRoom>,
    /// Who was there when it was held, as they were named on that day; changed by a correction only (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub attended: Vec<Attended>,
    /// Who could be, or is, bisidder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub bisidders: Vec<PersonId>,
    /// That the child was told of the right (§ 6) (**A**).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bisidder_offered: Option<Offered>,
    /// Why we meet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Words>,
    /// One sentence that could only be to this child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub personal: Option<Words>,
    /// The agreed sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stop_sign: Option<Words>,
    /// Clauses without full stop.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub topics: Vec<Words>,
    /// Nothing is decided here; true where absent, false for a decision meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_decided: Option<bool>,
    /// Noun phrases.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub who_gets_to_know: Vec<Words>,
    /// What happens after.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<After>,
    /// The child's words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 200))]
    pub said: Vec<Said>,
    /// Which rights were told (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub told: Vec<Told>,
    /// Feelings shown on cards.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub feelings: Vec<Feeling>,
    /// When the child stopped.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub stops: Vec<Stop>,
    /// How the talk was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback: Option<Feedback>,
    /// Signals (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub observed: Vec<Observed>,
    /// The end of the meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closing: Option<Closing>,
    /// The adviser's checklist (**A**).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(length(max = 50))]
    pub checklist: Vec<ChecklistPoint>,
}

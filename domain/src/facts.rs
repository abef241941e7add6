//! What may be said: two allow-listed types made by the gate.
//!
//! Code that writes words gets these and never the [`Case`](crate::case::Case). Everybody can read them, but only the
//! gate can make them: every struct here is `#[non_exhaustive]`, and [`Facts`] has no other constructor.

use crate::band::Band;
use crate::case::{ChildWantsCall, ContactWay, Does, MeetingKind, PackId, Pronoun, Role};
use crate::face::Face;
use crate::language::Language;
use crate::manner::Manner;
use jiff::civil::{Date, DateTime};
use std::ops::Deref;

mod change;
mod decision;
mod ending;
mod goodbye;
mod hearing;
mod neutral;
mod plan;
mod shared;
mod station;
mod talk;
mod visit;

pub use change::ChangeFacts;
pub use decision::DecisionFacts;
pub use ending::{AgreedFacts, Closed, EndingFacts, NextFacts};
pub use goodbye::GoodbyeFacts;
pub use hearing::HearingFacts;
pub use neutral::{NeutralFacts, NeutralMeeting};
pub use plan::{NightNumber, PlanFacts};
pub use shared::SharedFacts;
pub use station::{AheadFacts, NextSign, NotKnown, StationFacts};
pub use talk::{LineFacts, NamedFacts, StopFacts, TalkFacts, TellRow};
pub use visit::VisitFacts;

mod sealed {
    pub trait Sealed {}
}

/// How much may be said: [`Full`] or [`Neutral`].
pub trait Saying: sealed::Sealed {
    /// The allow-listed facts of this version.
    type Body;
}

/// Everything the gate lets through.
#[derive(Clone, Copy, Debug)]
pub struct Full;

/// Only what may travel.
#[derive(Clone, Copy, Debug)]
pub struct Neutral;

impl sealed::Sealed for Full {}
impl sealed::Sealed for Neutral {}
impl Saying for Full {
    type Body = FullFacts;
}
impl Saying for Neutral {
    type Body = NeutralFacts;
}

/// Facts the gate has released for one version.
#[derive(Debug)]
pub struct Facts<V: Saying> {
    body: Box<V::Body>,
}

impl<V: Saying> Facts<V> {
    pub(crate) fn new(body: V::Body) -> Facts<V> {
        Facts { body: Box::new(body) }
    }
}

impl<V: Saying> Deref for Facts<V> {
    type Target = V::Body;

    fn deref(&self) -> &V::Body {
        &self.body
    }
}

/// A person, as the child may hear of them.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PersonFacts {
    /// First name.
    pub first_name: String,
    /// Full name, where one is used.
    pub full_name: Option<String>,
    /// How they are spoken of.
    pub pronoun: Option<Pronoun>,
    /// Their role towards the child.
    pub role: Option<Role>,
    /// Phone number, only if the reader may be given it.
    pub phone: Option<String>,
    /// When the phone is answered.
    pub hours: Option<String>,
    /// What they say about themself.
    pub about: Option<String>,
    /// The drawn figure that stands for them, if one was chosen.
    pub figure: Option<&'static str>,
    /// What stands for them wherever they are drawn.
    pub face: Face,
}

/// The child, as the texts speak to it.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChildFacts {
    /// First name, as the child wants it.
    pub first_name: String,
    /// For texts to adults.
    pub pronoun: Option<Pronoun>,
    /// Age on the document's date; rights follow it. If the birth date is not known it is under ten, so that no right
    /// that depends on age is given.
    pub age: u8,
    /// The band whose voice is used.
    pub band: Band,
    /// How the document is made for it.
    pub manner: Manner,
}

/// What may be said about the parents, as far as it is true and safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParentsSaid {
    /// A parent is in the room.
    Present,
    /// They are not there, but know of the talk.
    Know,
    /// They are not there; say no more than that.
    Away,
    /// Say nothing about them.
    Unsaid,
}

/// Who holds custody according to the case, so that "your parents" is said only if it is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Custody {
    /// The mother alone.
    Mother,
    /// The father alone.
    Father,
    /// One other person.
    Other,
    /// Several people, or the case does not say.
    Both,
}

/// What may be said about fault: barnets lov § 7, as far as it is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blame {
    /// The child has done nothing wrong.
    NotWrong,
    /// Nobody comes to scold (school absence).
    NoScolding,
    /// Say neither.
    Unsaid,
}

/// Who has the paper after the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// The adviser.
    Adviser,
    /// A safe adult.
    Adult,
    /// The child takes it along.
    Child,
}

/// Somebody in the room, and what they do there.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InRoomFacts {
    /// The person.
    pub person: PersonFacts,
    /// What they do there.
    pub does: Does,
}

/// What is known about the time after the meeting.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AfterFacts {
    /// What happens afterwards, in the adviser's sentences.
    pub text: Option<String>,
    /// The day on which the child hears more.
    pub hear_on: Option<Date>,
}

/// The meeting the document is about.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MeetingFacts {
    /// Which kind of meeting it is.
    pub kind: MeetingKind,
    /// Whether it still lies ahead on the document's date.
    pub ahead: bool,
    /// Local time in Denmark.
    pub starts_at: Option<DateTime>,
    /// Its length in minutes.
    pub minutes: Option<u16>,
    /// Where it is held.
    pub place: Option<String>,
    /// Whether another place is possible.
    pub other_place: bool,
    /// Why we meet, in the adviser's words.
    pub why: Option<String>,
    /// The sentence that could only be to this child.
    pub personal: Option<String>,
    /// The agreed sign.
    pub stop_sign: Option<String>,
    /// What we may talk about.
    pub topics: Vec<String>,
    /// Whether something is decided there.
    pub decided_here: bool,
    /// Whether the adviser before passed on what the child told, and the child need not tell it all again.
    pub carries_over: bool,
    /// Who gets to know, as noun phrases.
    pub who_gets_to_know: Vec<String>,
    /// What is known about the time after the meeting.
    pub after: Option<AfterFacts>,
    /// Who is there besides the child, the speaker first.
    pub in_room: Vec<InRoomFacts>,
    /// Who could be bisidder.
    pub bisidders: Vec<PersonFacts>,
    /// The interpreter, if one comes.
    pub interpreter: Option<PersonFacts>,
}

/// The role of an adult on the child's own screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AdultIs {
    /// The adviser whose words the documents are: the one who says "jeg" (I).
    Speaker,
    /// Another adviser.
    Adviser,
    /// The child's bisidder.
    Bisidder,
    /// The interpreter.
    Interpreter,
    /// A safe adult the child can go to.
    Safe,
}

/// One of the child's adults.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdultFacts {
    /// The person.
    pub person: PersonFacts,
    /// What they are to the child.
    pub is: AdultIs,
    /// Whether they stay the same whatever else changes (N59).
    pub steady: bool,
}

/// Somebody who will be told something, and what the child chose about it (N29).
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TellFacts {
    /// Who is talked to.
    pub who: PersonFacts,
    /// On which day.
    pub on: Date,
    /// Whether the child is called before, after, or not at all; `None` if it was not asked or is not safe.
    pub call: Option<ChildWantsCall>,
}

/// A meeting that the child was told of, for its own screen and the paper of a meeting that was moved or called off: when
/// it is, or that it is not (N4, N28).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeetFacts {
    /// It is as the child was told.
    Agreed(DateTime),
    /// It is at another time than the child was told.
    Moved {
        /// The time that the child was told.
        was: DateTime,
        /// When it is now.
        now: DateTime,
    },
    /// It is called off.
    CalledOff(DateTime),
}

/// Everything the gate lets through.
#[derive(Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FullFacts {
    /// The document's date.
    pub on: Date,
    /// Language of the document.
    pub language: Language,
    /// The municipality's pack.
    pub municipality: PackId,
    /// The child.
    pub child: ChildFacts,
    /// The adviser whose words the documents are: the one who says "jeg" (I).
    pub speaker: PersonFacts,
    /// The second adviser, who writes.
    pub writer: Option<PersonFacts>,
    /// A safe adult the child can talk to meanwhile.
    pub trusted: Option<PersonFacts>,
    /// Who keeps the paper, if not the adviser.
    pub keeper: Option<PersonFacts>,
    /// In whose home the paper will lie, of a child with two homes that takes it along and has said which.
    pub home: Option<PersonFacts>,
    /// The meeting.
    pub meeting: Option<MeetingFacts>,
    /// The way of the case, for the documents that show it.
    pub timeline: Vec<StationFacts>,
    /// What goes on and what comes next, for the letters that tell it; both or nothing.
    pub now_next: Vec<StationFacts>,
    /// Code of the companion that stands with the child on its way: below thirteen, and never under the police lock.
    pub companion: Option<&'static str>,
    /// The child's adults, for its own screen.
    pub adults: Vec<AdultFacts>,
    /// What a child asks of its way beside its places.
    pub ahead: AheadFacts,
    /// Who is talked to on which day, for the documents that show the way.
    pub tells: Vec<TellFacts>,
    /// The meetings that the child was told of, for its own screen.
    pub meets: Vec<MeetFacts>,
    /// What became of the meeting, for the paper that tells of it.
    pub changed: Option<MeetFacts>,
    /// An adult of the place that the child was moved to.
    pub host: Option<PersonFacts>,
    /// The change of adviser, for the document that tells of it.
    pub change: Option<ChangeFacts>,
    /// The plan that keeps the child safe, for the document that says it.
    pub plan: Option<PlanFacts>,
    /// Whom an adult can call outside opening hours, for the plan and for a bisidder; under the police lock never the police.
    pub night: Option<NightNumber>,
    /// The visit to a børnehus, a doctor or the police, for the document before it.
    pub visit: Option<VisitFacts>,
    /// The meeting of a committee, for the document before it.
    pub hearing: Option<HearingFacts>,
    /// How the case ends, for the document that says it.
    pub goodbye: Option<GoodbyeFacts>,
    /// What an adult outside the case is told, for the papers that tell it.
    pub shared: Option<SharedFacts>,
    /// How the talk ended, for the documents that tell it.
    pub ending: Option<EndingFacts>,
    /// The talk while it is held, for its own screen.
    pub talk: Option<TalkFacts>,
    /// The decision, for the documents about one.
    pub decision: Option<DecisionFacts>,
    /// What may be said of the parents.
    pub parents: ParentsSaid,
    /// Who holds custody.
    pub custody: Custody,
    /// Whether the child is placed: it lives somewhere else than with those who have custody, and "at home" is no word for
    /// where they are.
    pub placed: bool,
    /// Whether the home is safe (docs/case-file.md, "Two versions").
    pub home_safe: bool,
    /// What may be said of fault.
    pub blame: Blame,
    /// Who has the paper after the talk.
    pub keep: Keep,
    /// Whether the child may be asked to call the adviser.
    pub call_safe: bool,
    /// How the child hears from its adviser, where that was agreed with it and may be told.
    pub hears_by: Option<ContactWay>,
    /// Whether the child lives in two homes, so that "at home" is two places.
    pub two_homes: bool,
    /// Whether the police are considered or a video interview is pending; if so, no page invites the child to tell what
    /// happened.
    pub police_lock: bool,
    /// Whether a photo of the speaker may stand on the document.
    pub shows_face: bool,
    /// Whether there is negative social control; if so, everything is said aloud and nothing is handed over.
    pub social_control: bool,
    /// Whether an interpreter is or may be needed.
    pub interpreter_needed: bool,
    /// Whether the interpreter signs.
    pub interpreter_signs: bool,
    /// Whether § 3 gives the child a complaint about a decision that was made: this one, in a document about one.
    pub complaint: bool,
}

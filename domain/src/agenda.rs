//! What is due in a case and when: everything that a list of talks or deadlines needs, and therefore all that is
//! stored outside the sealed case (docs/storage.md).
//!
//! Pure: the time zone is passed in, and nothing here asks what time it is. A due
//! thing stays until an event settles it, however late that is: nothing becomes
//! overdue silently (N31).

mod adviser;
mod coming;
mod deadlines;
mod group;
mod label;
mod papers;
mod wanted;
mod week;
mod workdays;

pub use adviser::change_is_written;
pub(crate) use adviser::new_adviser;
pub(crate) use coming::{HEARING, PLACE, hearings, new_place};
pub use group::Group;
pub use label::{Label, TalkLabel, danish_order};
pub(crate) use papers::decisions_without_paper;
pub use papers::{goodbye_lacks_words, owes_goodbye};
pub use wanted::{FEWEST_LETTERS, LONGEST_WANTED, NotWanted, Wanted};
pub use week::Week;
pub use workdays::{is_working_day, working_days_after};

use crate::case::{Day, LocalTime, Meeting, StepState};
use crate::document::{Audience, Kind, Version};
use crate::event::{CaseState, Level};
use crate::meeting_news;
use crate::talk_act::{self, TalkAct};
use crate::visits;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// What kind of thing is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueKind {
    /// A planned talk.
    Talk,
    /// The assessment within 24 hours of an underretning (barnets lov § 136 stk. 2; weekends and
    /// holidays count).
    Assessment24Hours,
    /// The receipt to the person who made the underretning, within six working days (seks hverdage; docs/law.md, § 138,
    /// says what is open).
    Receipt,
    /// The børnefaglige undersøgelse must be finished four months after the municipality became aware (§ 20 stk. 3).
    FourMonths,
    /// The first follow-up: three months after support starts, or when the assessment is finished if
    /// that is earlier; later ones on the day they are planned for (§ 95).
    FollowUp,
    /// A promise to the child.
    Promise,
    /// The day on which a waiting child hears next.
    SignOfLife,
    /// The child told of something: the safety questions are answered again, the same day.
    SafetyAgain,
    /// A question or wish that the child left on its own screen has to be read.
    Question,
    /// Points of a held talk's checklist that are still open, or its note that the journal does not have.
    AfterTalk,
    /// A talk that the child was told of was moved or called off: the child is told, at the latest when it would come.
    TellMeeting,
    /// The child has another adviser, and no paper and no talk with both has told it (N38).
    TellAdviser,
    /// A visit to a børnehus, a doctor or the police lies ahead, and the child was not prepared for it (N41).
    PrepareVisit,
    /// The case ends on a day or has ended, and the child has no goodbye yet (N2).
    SayGoodbye,
    /// The plan for the child's safety has lines that may stand on paper, and no paper was made of it (N41).
    PaperOfPlan,
    /// A line of the plan for the child's safety ends on this day: what holds then is agreed anew (N41).
    PlanEnds,
    /// A child waits while somebody is suspected, and nobody said whether it needs a plan for its safety (N41).
    NeedsPlan,
    /// The child was told of a decision, and no paper was made of it (N43). Due on the day it was told.
    PaperOfDecision,
    /// A child of ten or more was told of a decision, and can complain of it in time until this day (barnets lov § 3;
    /// docs/law.md, retssikkerhedsloven § 67).
    Complaint,
    /// A committee meets that decides something about a child of ten or more, and no paper was made of it (N43).
    PaperOfHearing,
    /// The child comes to another place, and has no paper of its first days there (N40).
    PaperOfPlace,
}

/// Kinds of due things that a coordinator looks at together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueClass {
    /// Talks.
    Talks,
    /// Deadlines of the law.
    Deadlines,
    /// Promises to the child.
    Promises,
    /// Children who wait.
    Waiting,
    /// What children have written.
    Questions,
    /// Talks that are not finished.
    AfterTalks,
}

impl DueKind {
    /// The level that a store must have before this is written beside a case: it stands there in clear, and an older server
    /// stops at a name that it does not know. Whoever adds one is asked here.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            DueKind::Talk
            | DueKind::Assessment24Hours
            | DueKind::Receipt
            | DueKind::FourMonths
            | DueKind::FollowUp
            | DueKind::Promise
            | DueKind::SignOfLife
            | DueKind::SafetyAgain
            | DueKind::Question
            | DueKind::AfterTalk
            | DueKind::TellMeeting
            | DueKind::TellAdviser
            | DueKind::PrepareVisit
            | DueKind::SayGoodbye
            | DueKind::PaperOfPlan
            | DueKind::PlanEnds
            | DueKind::PaperOfDecision
            | DueKind::Complaint
            | DueKind::PaperOfHearing
            | DueKind::PaperOfPlace => Level::FIRST,
            DueKind::NeedsPlan => Level::TAKEN_BACK,
        }
    }

    /// Every kind, with the name it is stored under.
    pub const ALL: [(DueKind, &'static str); 21] = [
        (DueKind::Talk, "talk"),
        (DueKind::Assessment24Hours, "assessment"),
        (DueKind::Receipt, "receipt"),
        (DueKind::FourMonths, "four-months"),
        (DueKind::FollowUp, "follow-up"),
        (DueKind::Promise, "promise"),
        (DueKind::SignOfLife, "sign-of-life"),
        (DueKind::SafetyAgain, "safety-again"),
        (DueKind::Question, "question"),
        (DueKind::AfterTalk, "after-talk"),
        (DueKind::TellMeeting, "tell-meeting"),
        (DueKind::TellAdviser, "tell-adviser"),
        (DueKind::PrepareVisit, "prepare-visit"),
        (DueKind::SayGoodbye, "say-goodbye"),
        (DueKind::PaperOfPlan, "paper-of-plan"),
        (DueKind::PlanEnds, "plan-ends"),
        (DueKind::NeedsPlan, "needs-plan"),
        (DueKind::PaperOfDecision, "paper-of-decision"),
        (DueKind::Complaint, "complaint"),
        (DueKind::PaperOfHearing, "paper-of-hearing"),
        (DueKind::PaperOfPlace, "paper-of-place"),
    ];

    /// The class it belongs to.
    #[must_use]
    pub fn class(self) -> DueClass {
        match self {
            DueKind::Talk => DueClass::Talks,
            DueKind::Assessment24Hours | DueKind::Receipt | DueKind::FourMonths | DueKind::FollowUp => {
                DueClass::Deadlines
            }
            DueKind::Promise => DueClass::Promises,
            DueKind::SignOfLife
            | DueKind::TellMeeting
            | DueKind::TellAdviser
            | DueKind::PrepareVisit
            | DueKind::SayGoodbye
            | DueKind::PaperOfPlan
            | DueKind::PlanEnds
            | DueKind::NeedsPlan
            | DueKind::PaperOfDecision
            | DueKind::Complaint
            | DueKind::PaperOfHearing
            | DueKind::PaperOfPlace => DueClass::Waiting,
            DueKind::SafetyAgain | DueKind::Question => DueClass::Questions,
            DueKind::AfterTalk => DueClass::AfterTalks,
        }
    }

    /// How many days after its moment there is still something to do about it; `None` where an entry in the case ends it, and
    /// never time. Nobody can be prepared for a visit or a meeting that is over, in time for a complaint after its last day,
    /// or new in a place for long.
    #[must_use]
    pub fn holds_days(self) -> Option<i64> {
        match self {
            DueKind::PrepareVisit => Some(visits::BEFORE),
            DueKind::Complaint => Some(0),
            DueKind::PaperOfHearing => Some(coming::HEARING),
            DueKind::PaperOfPlace => Some(coming::PLACE),
            _ => None,
        }
    }
}

/// Adds a due thing: its kind, its moment if it has one, and the id of what it is about.
type Add<'a> = &'a mut dyn FnMut(DueKind, Option<Timestamp>, String);

/// What a talk still lacks, planned or held. Stored as bits; shown in words as well as in colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Lacks {
    /// The child has not been offered a bisidder (§ 6).
    pub bisidder: bool,
    /// The letter has no sentence that is personal to this child.
    pub personal: bool,
    /// The letter before the talk has not been handed over.
    pub letter: bool,
    /// A promise to the child falls due before the talk, or has already.
    pub promise: bool,
    /// Of a talk that was held and lacks nothing else: its note is not in the journal.
    #[serde(default)]
    pub note: bool,
}

impl Lacks {
    /// The stored form: one bit each, in the order of the fields.
    #[must_use]
    pub fn to_bits(self) -> u8 {
        u8::from(self.bisidder)
            | u8::from(self.personal) << 1
            | u8::from(self.letter) << 2
            | u8::from(self.promise) << 3
            | u8::from(self.note) << 4
    }

    /// Reads the stored form.
    #[must_use]
    pub fn from_bits(bits: u8) -> Lacks {
        Lacks {
            bisidder: bits & 1 != 0,
            personal: bits & 2 != 0,
            letter: bits & 4 != 0,
            promise: bits & 8 != 0,
            note: bits & 16 != 0,
        }
    }

    /// Whether nothing is lacking.
    #[must_use]
    pub fn is_nothing(self) -> bool {
        self == Lacks::default()
    }
}

/// One thing that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Which kind of thing.
    pub kind: DueKind,
    /// When it begins (a talk) or the deadline (everything else). A day is due until 23:59.
    pub at: Timestamp,
    /// What a talk lacks, planned or held; empty for every other kind.
    pub lacks: Lacks,
    /// The id of the meeting, notice, promise, step or decision inside the case. Lists pass it on and never read it.
    pub what: String,
}

/// Everything that is due in a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    /// In order of time.
    pub due: Vec<Due>,
}

impl Agenda {
    /// What is due in a case: planned talks, the law's deadlines, open promises, the next sign of life.
    /// A closed case has nothing due but the promises it left open, the goodbye it owes, and the time in which a child can
    /// complain.
    #[must_use]
    pub fn of(state: &CaseState, zone: &TimeZone) -> Agenda {
        let case = &state.case;
        let mut due: Vec<Due> = Vec::new();
        let mut add = |kind, at: Option<Timestamp>, lacks, what| due.extend(at.map(|at| Due { kind, at, lacks, what }));
        for (index, promise) in case.agreements.iter().enumerate() {
            if let Some(by) = promise.by.filter(|_| promise.is_open()) {
                let what = name(promise.id.as_str(), index);
                add(DueKind::Promise, end_of(by, zone), Lacks::default(), what);
            }
        }
        for question in state.questions.iter().filter(|question| question.read.is_none()) {
            // A question about something that happened is due at once, on the day it was written.
            let at = if question.urgent {
                moment(LocalTime(question.on.0.at(0, 0, 0, 0)), zone)
            } else {
                read_by(question.on.0).and_then(|day| end_of(Day(day), zone))
            };
            add(DueKind::Question, at, Lacks::default(), question.id.0.clone());
        }
        // From midnight of that day: it stands before everything else.
        let told = case.disclosures.iter().filter(|disclosure| disclosure.is_open());
        let told = told.filter_map(|disclosure| disclosure.on.or(case.opened_on)).min();
        if let Some(on) = told.filter(|_| state.is_open()) {
            let at = moment(LocalTime(on.0.at(0, 0, 0, 0)), zone);
            add(DueKind::SafetyAgain, at, Lacks::default(), String::new());
        }
        for (index, meeting) in case.meetings.iter().enumerate() {
            let what = name(meeting.id.as_str(), index);
            let at = finished_by(meeting).and_then(|day| end_of(day, zone));
            add(DueKind::AfterTalk, at, Lacks::default(), what.clone());
            // The note comes when every point is settled, and is due on the day the talk was noted as held.
            if talk_act::of_held(state, meeting) == Some(TalkAct::WriteNote) {
                let at = talk_act::note_missing(state, meeting).and_then(|day| end_of(day, zone));
                let note = true;
                add(
                    DueKind::AfterTalk,
                    at,
                    Lacks {
                        note,
                        ..Lacks::default()
                    },
                    what,
                );
            }
        }
        if state.is_open() {
            for (index, meeting) in case.meetings.iter().enumerate() {
                if let Some(at) = meeting.starts_at.filter(|_| meeting.is_ahead()) {
                    let what = name(meeting.id.as_str(), index);
                    add(DueKind::Talk, moment(at, zone), lacks(state, meeting), what);
                }
            }
            if let Some((meeting, news)) = meeting_news::untold(case) {
                let at = news.waits().and_then(|waits| moment(waits, zone));
                add(DueKind::TellMeeting, at, Lacks::default(), meeting.id.to_string());
            }
            if let Some(on) = new_adviser(state) {
                add(DueKind::TellAdviser, end_of(on, zone), Lacks::default(), String::new());
            }
            for (index, step) in case.steps.iter().enumerate() {
                if let (Some(StepState::Waiting), Some(next)) = (step.state, step.next_contact) {
                    let what = name(step.id.as_str(), index);
                    add(DueKind::SignOfLife, end_of(next, zone), Lacks::default(), what);
                }
            }
            deadlines::of(case, zone, &mut |kind, at, what| add(kind, at, Lacks::default(), what));
        }
        papers::of(state, zone, &mut |kind, at, what| add(kind, at, Lacks::default(), what));
        due.sort_by(|a, b| (a.at, a.kind, &a.what).cmp(&(b.at, b.kind, &b.what)));
        Agenda { due }
    }

    /// The first due item of a kind, if there is one.
    #[must_use]
    pub fn next(&self, kind: DueKind) -> Option<&Due> {
        self.due.iter().find(|due| due.kind == kind)
    }
}

/// The day by which a question from a child is read: the next working day after `written`. The child's screen and the
/// adviser's lists both use it, so they agree (docs/decisions/0008).
#[must_use]
pub fn read_by(written: jiff::civil::Date) -> Option<jiff::civil::Date> {
    working_days_after(written, 1)
}

/// The day by which the open points of a talk's checklist have to be settled: the talk's own day, or the earliest day a
/// point was put off to.
fn finished_by(meeting: &Meeting) -> Option<Day> {
    let talk = meeting.starts_at.map(|at| Day(at.0.date()));
    let open = crate::checklist::open(meeting);
    open.iter().filter_map(|point| point.later_on.or(talk)).min()
}

/// What a planned talk lacks.
fn lacks(state: &CaseState, meeting: &Meeting) -> Lacks {
    let due_before = |by: Option<Day>| match (by, meeting.starts_at) {
        (Some(by), Some(talk)) => by.0 <= talk.0.date(),
        _ => false,
    };
    Lacks {
        bisidder: meeting.bisidder_offered.is_none() && !told_by_letter(state, meeting),
        personal: meeting.personal.as_ref().is_none_or(|words| words.is_blank()),
        letter: !state.has_handed_over(Kind::BeforeMeeting, &meeting.id),
        promise: (state.case.agreements.iter()).any(|promise| promise.is_open() && due_before(promise.by)),
        note: false,
    }
}

/// Whether the child has its full letter before a talk, which tells of the right to a bisidder; the neutral one does not.
fn told_by_letter(state: &CaseState, meeting: &Meeting) -> bool {
    state.handed_over.iter().any(|given| {
        given.kind == Kind::BeforeMeeting
            && given.version == Version::Full
            && given.audience == Audience::Child
            && given.meeting.as_ref() == Some(&meeting.id)
    })
}

/// The id inside the case, or the position if the file left the id out.
fn name(id: &str, index: usize) -> String {
    if id.is_empty() {
        format!("#{index}")
    } else {
        id.to_owned()
    }
}

/// A local time as an instant. If it occurs twice, because clocks were set back, the first one counts.
fn moment(at: LocalTime, zone: &TimeZone) -> Option<Timestamp> {
    Some(at.0.to_zoned(zone.clone()).ok()?.timestamp())
}

/// The last minute of a day, 23:59.
fn end_of(day: Day, zone: &TimeZone) -> Option<Timestamp> {
    moment(LocalTime(day.0.at(23, 59, 0, 0)), zone)
}

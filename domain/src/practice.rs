//! Learning on a child that does not exist: the steps from the first letter to the note, and how far somebody came. Made from
//! what the practice case holds; nobody ticks anything (decision 0042).

use crate::case::{
    self, Case, Child, Day, LocalTime, Meeting, Person, Pronoun, Reads, State, StepState, StepWord, Track,
};
use crate::document::Kind;
use crate::event::CaseState;
use crate::talk_flow::{self, Part, Stands};
use jiff::ToSpan;

/// The child's age in years: the middle of the bands.
const AGE: i64 = 9;

/// A step of the guide, on a page of the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// The safety questions are answered.
    Safety,
    /// A talk is planned.
    Meeting,
    /// The letter before it was given.
    Letter,
    /// The child's way was shown.
    Way,
    /// The talk's screen was laid on the table, or the talk was held without it.
    Table,
    /// The talk has an ending.
    Ending,
    /// The talk owes the child nothing.
    Checklist,
    /// The note was made.
    Note,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Step; 8] = [
        Step::Safety,
        Step::Meeting,
        Step::Letter,
        Step::Way,
        Step::Table,
        Step::Ending,
        Step::Checklist,
        Step::Note,
    ];

    /// The name that sentences use.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Step::Safety => "safety",
            Step::Meeting => "meeting",
            Step::Letter => "letter",
            Step::Way => "way",
            Step::Table => "table",
            Step::Ending => "ending",
            Step::Checklist => "checklist",
            Step::Note => "note",
        }
    }
}

/// The talk that is practised on: the last that was held, or else the first that is planned.
#[must_use]
pub fn talk(case: &Case) -> Option<&Meeting> {
    let held = case.latest_held().map(|(_, meeting)| meeting);
    held.or_else(|| {
        case.meetings
            .iter()
            .filter(|meeting| meeting.is_ahead())
            .min_by_key(|meeting| (meeting.starts_at.is_none(), meeting.starts_at))
    })
}

/// Every step, and whether the case shows at `now` that it was done.
#[must_use]
pub fn steps(state: &CaseState, now: LocalTime) -> Vec<(Step, bool)> {
    let case = &state.case;
    let talk = talk(case);
    let parts = talk.map(|talk| talk_flow::of(state, talk, now)).unwrap_or_default();
    let part = |wanted: Part| parts.contains(&(wanted, Stands::Done));
    let is_done = |step: Step| match step {
        Step::Safety => {
            let answered = case
                .safety
                .as_ref()
                .is_some_and(|safety| safety.unanswered().next().is_none());
            answered && !case.asks_for_safety_again()
        }
        Step::Meeting => talk.is_some_and(|talk| talk.starts_at.is_some()),
        Step::Letter => talk.is_some_and(|talk| state.has_handed_over(Kind::BeforeMeeting, &talk.id)),
        Step::Way => state.shown_timeline.is_some(),
        Step::Table => part(Part::Table),
        Step::Ending => part(Part::Ending),
        Step::Checklist => part(Part::Checklist),
        Step::Note => part(Part::Note),
    };
    Step::ALL.into_iter().map(|step| (step, is_done(step))).collect()
}

/// The first step that is not done; none when all are.
#[must_use]
pub fn next(steps: &[(Step, bool)]) -> Option<Step> {
    steps.iter().find(|(_, done)| !done).map(|(step, _)| *step)
}

fn way(id: &str, word: StepWord, state: StepState, on: Option<Day>) -> case::Step {
    case::Step {
        id: id.into(),
        step: Some(word),
        state: Some(state),
        on,
        ..case::Step::default()
    }
}

/// What a practice case begins with: a child of nine under a name that nobody has, and the adviser who practises. No safety
/// question is answered, and no talk is planned: that is what is learnt. Two steps are on its way; the others of its
/// track are laid beside them ([`crate::timeline::laid`]). `mark` stands where a case number does.
#[must_use]
pub fn case(name: &str, mark: &str, adviser: Person, now: LocalTime) -> Case {
    let today = now.0.date();
    // Some months past the birthday, so that the child stays as old while somebody practises.
    let born = today.checked_sub(AGE.years().months(3)).unwrap_or(today);
    Case {
        state: Some(State::Open),
        reference: Some(mark.into()),
        track: Some(Track::Support),
        child: Some(Child {
            first_name: Some(name.into()),
            birth_date: Some(Day(born)),
            pronoun: Some(Pronoun::Hun),
            reads: Some(Reads::Together),
            ..Child::default()
        }),
        people: vec![adviser],
        steps: vec![
            way("step-1", StepWord::Report, StepState::Done, Some(Day(today))),
            way("step-2", StepWord::Talk, StepState::Next, None),
        ],
        ..Case::default()
    }
}

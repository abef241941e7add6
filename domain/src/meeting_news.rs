//! What a child does not know yet about its meetings: it was told of one, and since then it was moved or called off (N4,
//! N28; barnets lov § 5 stk. 3). A child that waits in the wrong room on the wrong day was forgotten.

use crate::case::{Case, ChildKnows, Day, LocalTime, Meeting, MeetingState, Step, StepState, StepWord};

/// A meeting that the child was told of, as it stands now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It is as the child was told.
    Agreed {
        /// When it is.
        at: LocalTime,
    },
    /// It is at another time than the child was told.
    Moved {
        /// The time that the child was told.
        was: LocalTime,
        /// When it is now.
        now: LocalTime,
    },
    /// It is called off, and the child was not told that.
    CalledOff {
        /// The time that the child was told.
        was: LocalTime,
    },
}

impl News {
    /// What there is to say of a meeting; nothing of one that was held, and of one that the child was never told of.
    #[must_use]
    pub fn of(meeting: &Meeting) -> Option<News> {
        let knows = meeting.child_knows.as_ref()?;
        let was = knows.starts_at?;
        match meeting.state {
            Some(MeetingState::Held) => None,
            Some(MeetingState::Cancelled) => (knows.cancelled != Some(true)).then_some(News::CalledOff { was }),
            None | Some(MeetingState::Planned) => meeting.starts_at.map(|now| {
                if now == was {
                    News::Agreed { at: now }
                } else {
                    News::Moved { was, now }
                }
            }),
        }
    }

    /// When the child waits in vain, if it still believes something else.
    #[must_use]
    pub fn waits(self) -> Option<LocalTime> {
        match self {
            News::Agreed { .. } => None,
            News::Moved { was, .. } | News::CalledOff { was } => Some(was),
        }
    }

    /// Where it stands in the order of what a child is told: by the time it is, or was to be.
    #[must_use]
    pub fn order(self) -> LocalTime {
        match self {
            News::Agreed { at } => at,
            News::Moved { now, .. } => now,
            News::CalledOff { was } => was,
        }
    }
}

/// The first meeting that was moved or called off and of which the child still believes something else.
#[must_use]
pub fn untold(case: &Case) -> Option<(&Meeting, News)> {
    let news = case
        .meetings
        .iter()
        .filter_map(|meeting| Some((meeting, News::of(meeting)?)));
    news.filter(|(meeting, news)| news.waits().is_some() && !meeting.id.is_empty())
        .min_by_key(|(_, news)| news.waits())
}

/// What a child knows of a meeting once it was told how it is now.
#[must_use]
pub fn told(meeting: &Meeting) -> ChildKnows {
    ChildKnows {
        starts_at: meeting.starts_at,
        cancelled: (meeting.state == Some(MeetingState::Cancelled)).then_some(true),
    }
}

/// The talk that was promised for the day of a meeting is promised for its new day, or for none: a child's way names no
/// day on which nobody comes (docs/needs.md, pitfall 7).
pub fn promise_instead(steps: &mut [Step], was: LocalTime, now: Option<LocalTime>) {
    let day = now.map(|at| Day(at.0.date()));
    for step in steps.iter_mut().filter(|step| is_promised_for(step, Day(was.0.date()))) {
        step.on = day;
        step.promised = day.map(|_| true);
    }
}

/// Whether a step is the talk that was promised for a day, and is not over.
#[must_use]
pub fn is_promised_for(step: &Step, day: Day) -> bool {
    let over = matches!(step.state, Some(StepState::Done | StepState::Skipped));
    step.step == Some(StepWord::Talk) && step.promised == Some(true) && step.on == Some(day) && !over
}

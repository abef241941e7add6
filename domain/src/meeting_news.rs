//! What a child does not know yet about its meetings: it was told of one, and since then it was moved or called off (N4,
//! N28; barnets lov § 5 stk. 3). A child that waits in the wrong room on the wrong day was forgotten.

use crate::case::{Case, ChildKnows, Day, LocalTime, Meeting, MeetingKind, MeetingState, Step, StepState, StepWord};

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
    /// It is called off, or has no day any more, and the child was not told that.
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
            // Without a time it is as good as called off, until there is a new one.
            None | Some(MeetingState::Planned) => Some(match meeting.starts_at {
                None => News::CalledOff { was },
                Some(now) if now == was => News::Agreed { at: now },
                Some(now) => News::Moved { was, now },
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

/// The meetings that the child was told of, as they stand now. What was called off before a talk that was held since is
/// over: the child has seen somebody.
pub fn of(case: &Case) -> impl Iterator<Item = (&Meeting, News)> {
    let held = case
        .meetings
        .iter()
        .filter(|meeting| meeting.state == Some(MeetingState::Held));
    let last = held
        .filter_map(|meeting| meeting.started_at.or(meeting.starts_at))
        .max();
    let news = case
        .meetings
        .iter()
        .filter_map(|meeting| Some((meeting, News::of(meeting)?)));
    news.filter(move |(_, news)| match news {
        News::CalledOff { was } => last.is_none_or(|last| *was > last),
        News::Agreed { .. } | News::Moved { .. } => true,
    })
}

/// The first meeting that was moved or called off and of which the child still believes something else.
#[must_use]
pub fn untold(case: &Case) -> Option<(&Meeting, News)> {
    of(case)
        .filter(|(meeting, news)| news.waits().is_some() && !meeting.id.is_empty())
        .min_by_key(|(_, news)| news.waits())
}

/// Whether the child was told that nobody comes.
#[must_use]
pub fn knows_it_is_off(meeting: &Meeting) -> bool {
    let knows = meeting.child_knows.as_ref();
    knows.is_some_and(|knows| knows.cancelled == Some(true))
}

/// What a child knows of a meeting once it was told how it is now.
#[must_use]
pub fn told(meeting: &Meeting) -> ChildKnows {
    ChildKnows {
        starts_at: meeting.starts_at,
        cancelled: (meeting.state == Some(MeetingState::Cancelled)).then_some(true),
    }
}

/// The step "we talk" that a meeting which was to be on a day keeps as a promise: the one step promised for that day. None
/// where nobody can say which meeting was promised: several steps or meetings of that day, or a meeting that is no talk
/// with the adviser alone. A child's way names no day on which nobody comes, and no day of another meeting (docs/needs.md,
/// pitfall 7).
#[must_use]
pub fn promised_step(steps: &[Step], meetings: &[Meeting], meeting: &Meeting, was: LocalTime) -> Option<usize> {
    let day = was.0.date();
    let another = meetings.iter().any(|other| {
        other.id != meeting.id && other.is_ahead() && other.starts_at.is_some_and(|at| at.0.date() == day)
    });
    if another || !is_a_talk(meeting) {
        return None;
    }
    let mut of_that_day = steps
        .iter()
        .enumerate()
        .filter(|(_, step)| is_promised_for(step, Day(day)));
    match (of_that_day.next(), of_that_day.next()) {
        (Some((nth, _)), None) => Some(nth),
        _ => None,
    }
}

/// Promises a step for another day, or for none.
pub fn promise_instead(step: &mut Step, now: Option<LocalTime>) {
    step.on = now.map(|at| Day(at.0.date()));
    step.promised = now.map(|_| true);
}

/// The time that a child learns of a meeting by being shown its way, where that promises the talk of its day. None where it
/// knows that day already.
#[must_use]
pub fn shown_with(steps: &[Step], meetings: &[Meeting], meeting: &Meeting) -> Option<ChildKnows> {
    let at = meeting.starts_at?;
    let knew = meeting.child_knows.as_ref().and_then(|knows| knows.starts_at);
    let new = knew.is_none_or(|knew| knew.0.date() != at.0.date());
    let promised = promised_step(steps, meetings, meeting, at).is_some();
    (meeting.is_ahead() && new && promised).then(|| told(meeting))
}

/// Whether the adviser and the child talk: at the børnehus and with the network others decide what is told of it.
#[must_use]
pub fn is_a_talk(meeting: &Meeting) -> bool {
    !matches!(meeting.kind, Some(MeetingKind::Barnehus | MeetingKind::Network))
}

/// Whether a step is the talk that was promised for a day, and is not over.
fn is_promised_for(step: &Step, day: Day) -> bool {
    let over = matches!(step.state, Some(StepState::Done | StepState::Skipped));
    step.step == Some(StepWord::Talk) && step.promised == Some(true) && step.on == Some(day) && !over
}

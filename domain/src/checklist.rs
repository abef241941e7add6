//! What an adviser has settled before the talk is over: the law's must-haves and what every child is owed.
//!
//! Each point is settled on its own, never before the talk, and only by what the case shows or by words that say how.
//! An open point stays on the page Today until it is settled (N13, N18, N31).

use crate::case::{
    Attended, Case, CheckState, ChecklistPoint, Day, LocalTime, Meeting, MeetingKind, Name, Role, Words,
};

/// A point of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Point {
    /// The child was told of its right to a bisidder: when, how, and what it said (barnets lov § 6 stk. 1).
    Bisidder,
    /// The child's view was obtained (barnets lov § 5 stk. 3).
    ChildsView,
    /// Two advisers were there (barnets lov § 21 stk. 5).
    TwoAdvisers,
    /// The child knew how to stop and that it need not answer (delvejledning 1, pkt. 19).
    StopAndSilence,
    /// What was written was read back to the child.
    ReadBack,
    /// The child knows what happens now, what is not known, and when it hears (barnets lov § 2 stk. 4).
    WhatNow,
    /// The child knows whom it can talk to until then.
    TalkTo,
    /// The child was asked whether it needs something.
    Needs,
}

impl Point {
    /// Every point, in the order of the list.
    pub const ALL: [Point; 8] = [
        Point::Bisidder,
        Point::ChildsView,
        Point::TwoAdvisers,
        Point::StopAndSilence,
        Point::ReadBack,
        Point::WhatNow,
        Point::TalkTo,
        Point::Needs,
    ];

    /// Its name in a case file (`meetings[].checklist[].point`).
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Point::Bisidder => "bisidder",
            Point::ChildsView => "childs-view",
            Point::TwoAdvisers => "two-advisers",
            Point::StopAndSilence => "stop-and-silence",
            Point::ReadBack => "read-back",
            Point::WhatNow => "what-now",
            Point::TalkTo => "talk-to",
            Point::Needs => "needs",
        }
    }

    /// The point with a name.
    #[must_use]
    pub fn of(name: &str) -> Option<Point> {
        Point::ALL.into_iter().find(|point| point.as_str() == name)
    }

    /// The section behind it; `None` for good practice for which no section was read.
    #[must_use]
    pub fn section(self) -> Option<&'static str> {
        match self {
            Point::Bisidder => Some("barnets lov § 6, stk. 1"),
            Point::ChildsView => Some("barnets lov § 5, stk. 3"),
            Point::TwoAdvisers => Some("barnets lov § 21, stk. 5"),
            Point::WhatNow => Some("barnets lov § 2, stk. 4"),
            Point::StopAndSilence | Point::ReadBack | Point::TalkTo | Point::Needs => None,
        }
    }

    /// Whether only what the case shows can settle it: words cannot replace telling the child about the bisidder.
    #[must_use]
    pub fn must_be_shown(self) -> bool {
        matches!(self, Point::Bisidder | Point::ChildsView | Point::TwoAdvisers)
    }
}

/// The points of a talk. Two advisers are required as in § 21 stk. 5: at the first talk, without earlier support.
#[must_use]
pub fn points(case: &Case, meeting: &Meeting) -> Vec<Point> {
    let two = meeting.kind == Some(MeetingKind::FirstTalk) && case.earlier_support != Some(true);
    let asked = |point: &Point| *point != Point::TwoAdvisers || two;
    Point::ALL.into_iter().filter(asked).collect()
}

/// Whether the case itself shows that a point was done.
#[must_use]
pub fn is_shown(case: &Case, meeting: &Meeting, point: Point) -> bool {
    let said = |words: Option<&Words>| words.is_some_and(|words| !words.is_blank());
    let told = |right: &str| {
        meeting
            .told
            .iter()
            .any(|told| told.right.as_ref().is_some_and(|id| id.as_str() == right) && told.how.is_some())
    };
    let closing = meeting.closing.as_ref();
    match point {
        Point::Bisidder => meeting
            .bisidder_offered
            .as_ref()
            .is_some_and(|offered| offered.on.is_some() && said(offered.how.as_ref())),
        Point::ChildsView => meeting
            .said
            .iter()
            .any(|line| line.confirmed == Some(true) && said(line.text.as_ref())),
        Point::TwoAdvisers => {
            // Roles as on that day: an adviser who has left since still counts.
            let there = Attended::of(case, meeting);
            let is_adviser = |one: &&Attended| matches!(one.role, Some(Role::Adviser | Role::SecondAdviser));
            let mut advisers: Vec<_> = there.iter().filter(is_adviser).map(|one| &one.id).collect();
            advisers.sort();
            advisers.dedup();
            advisers.len() >= 2
        }
        Point::StopAndSilence => told("stop") && told("not-answer"),
        Point::ReadBack => !meeting.said.is_empty() && meeting.said.iter().all(|line| line.confirmed.is_some()),
        Point::WhatNow => {
            let after = meeting.after.as_ref();
            after.is_some_and(|after| said(after.text.as_ref()) && after.hear_on.is_some())
                || closing.is_some_and(|closing| {
                    let hears = closing.unknown.iter().any(|unknown| unknown.hear_by.is_some());
                    hears || closing.tell.iter().any(|tell| tell.on.is_some())
                })
        }
        Point::TalkTo => closing.is_some_and(|closing| !closing.talk_to.is_empty()),
        Point::Needs => closing.is_some_and(|closing| said(closing.needs.as_ref())),
    }
}

/// Why a point cannot be settled in this way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSo {
    /// The talk has not begun.
    #[error("the talk has not begun")]
    Before,
    /// The case does not show it, and no words say how.
    #[error("the case does not show it, and nothing says how it was met")]
    NotShown,
    /// No reason is given.
    #[error("a reason has to be given")]
    NoReason,
    /// No day is given, or one that has passed.
    #[error("a day that has not passed has to be given")]
    NoDay,
    /// It is already done.
    #[error("the point is done already")]
    Done,
}

/// Whether a talk has begun at a moment: its time has come, or it was begun before that.
#[must_use]
pub fn has_begun(meeting: &Meeting, at: LocalTime) -> bool {
    let begins = [meeting.starts_at, meeting.started_at];
    begins.into_iter().flatten().any(|begins| at.0 >= begins.0)
}

/// Settles a point, or opens one again that was settled (no state).
///
/// # Errors
/// If the point would say something the case does not show.
pub fn put_down(
    case: &Case,
    meeting: &Meeting,
    before: Option<CheckState>,
    now: &ChecklistPoint,
    at: LocalTime,
) -> Result<(), NotSo> {
    if !has_begun(meeting, at) {
        return Err(NotSo::Before);
    }
    let reason = now.why.as_ref().is_some_and(|words| !words.is_blank());
    let point = now.point.as_ref().and_then(|name| Point::of(name.trimmed()));
    match now.state {
        Some(CheckState::Done) => {
            if before == Some(CheckState::Done) {
                return Err(NotSo::Done);
            }
            let shown = point.is_some_and(|point| is_shown(case, meeting, point));
            let by_words = reason && point.is_some_and(|point| !point.must_be_shown());
            if shown || by_words {
                Ok(())
            } else {
                Err(NotSo::NotShown)
            }
        }
        Some(CheckState::NotPossible) if reason => Ok(()),
        Some(CheckState::Later) => {
            let ahead = now.later_on.is_some_and(|day| day >= Day(at.0.date()));
            if ahead { Ok(()) } else { Err(NotSo::NoDay) }
        }
        // Whoever ticked it by mistake opens it again.
        None if before.is_some() && !reason && now.later_on.is_none() => Ok(()),
        Some(CheckState::NotPossible) | None => Err(NotSo::NoReason),
    }
}

/// The points of a list that are open: not settled, or put off.
#[must_use]
pub fn open(meeting: &Meeting) -> Vec<&ChecklistPoint> {
    let closed = |point: &&ChecklistPoint| matches!(point.state, Some(CheckState::Done | CheckState::NotPossible));
    meeting.checklist.iter().filter(|point| !closed(point)).collect()
}

/// The open points that the case itself shows were done, each as it is settled then. A list that was not begun has all of
/// its points open.
#[must_use]
pub fn shown(case: &Case, meeting: &Meeting) -> Vec<ChecklistPoint> {
    let fresh = || fresh(case, meeting);
    let list = if meeting.checklist.is_empty() {
        fresh()
    } else {
        meeting.checklist.clone()
    };
    let open = list
        .into_iter()
        .filter(|listed| matches!(listed.state, None | Some(CheckState::Later)));
    let shown = open.filter(|listed| {
        let point = listed.point.as_ref().and_then(|name| Point::of(name.trimmed()));
        point.is_some_and(|point| is_shown(case, meeting, point))
    });
    shown
        .map(|listed| ChecklistPoint {
            point: listed.point,
            state: Some(CheckState::Done),
            ..ChecklistPoint::default()
        })
        .collect()
}

/// Whether the list was begun and nothing on it is open.
#[must_use]
pub fn is_closed(meeting: &Meeting) -> bool {
    !meeting.checklist.is_empty() && open(meeting).is_empty()
}

/// A list with no point settled.
#[must_use]
pub fn fresh(case: &Case, meeting: &Meeting) -> Vec<ChecklistPoint> {
    points(case, meeting)
        .into_iter()
        .map(|point| ChecklistPoint {
            point: Some(Name::from(point.as_str())),
            ..ChecklistPoint::default()
        })
        .collect()
}

//! What an adviser is reminded of during a talk, at a glance and on their own phone or paper: at most five things at a
//! time, never a form, never for the child's eyes (N15; docs/needs.md, pitfall 4).

use crate::case::{Case, LocalTime, Meeting, Police};
use crate::checklist::{Point, is_shown};
use jiff::ToSpan;

/// The most cues shown at a time.
pub const MOST: usize = 5;

/// Length of the beginning of a talk, in minutes.
const BEGINNING: i64 = 10;
/// How many minutes before the end the ending begins.
const ENDING: i64 = 5;

/// A cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Cue {
    /// The police question is open: listen, and do not ask about the event (docs/law.md, safety fact 10).
    ListenOnly,
    /// Say who is here and who writes.
    SayWho,
    /// Say how long the talk is.
    HowLong,
    /// Tell about the bisidder now (barnets lov § 6 stk. 1).
    Bisidder,
    /// Practise the stop sign.
    PractiseStop,
    /// Practise "det ved jeg ikke".
    PractiseNotAnswer,
    /// Offer a pause.
    Pause,
    /// Read back what was written.
    ReadBack,
    /// Five minutes are left.
    FiveMinutes,
    /// The time is over.
    TimeIsOver,
    /// Say what happens now.
    WhatNow,
    /// Agree whom the child can go to.
    TalkTo,
    /// Ask whether the child needs something.
    Needs,
}

impl Cue {
    /// Every cue.
    pub const ALL: [Cue; 13] = [
        Cue::ListenOnly,
        Cue::SayWho,
        Cue::HowLong,
        Cue::Bisidder,
        Cue::PractiseStop,
        Cue::PractiseNotAnswer,
        Cue::Pause,
        Cue::ReadBack,
        Cue::FiveMinutes,
        Cue::TimeIsOver,
        Cue::WhatNow,
        Cue::TalkTo,
        Cue::Needs,
    ];

    /// Its name; its sentence's key ends with it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Cue::ListenOnly => "listen-only",
            Cue::SayWho => "say-who",
            Cue::HowLong => "how-long",
            Cue::Bisidder => "bisidder",
            Cue::PractiseStop => "practise-stop",
            Cue::PractiseNotAnswer => "practise-not-answer",
            Cue::Pause => "pause",
            Cue::ReadBack => "read-back",
            Cue::FiveMinutes => "five-minutes",
            Cue::TimeIsOver => "time-is-over",
            Cue::WhatNow => "what-now",
            Cue::TalkTo => "talk-to",
            Cue::Needs => "needs",
        }
    }
}

/// The phase that a talk is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Beginning,
    Middle,
    Ending,
    Over,
}

fn phase(meeting: &Meeting, now: LocalTime) -> Phase {
    let Some(starts) = meeting.started_at.or(meeting.starts_at) else {
        return Phase::Beginning;
    };
    let after = |minutes: i64| {
        starts
            .0
            .checked_add(minutes.minutes())
            .is_ok_and(|moment| now.0 >= moment)
    };
    // A talk without a planned length has no known end, so no cue speaks of it.
    match meeting.minutes.map(i64::from) {
        Some(minutes) if after(minutes) => Phase::Over,
        Some(minutes) if after(minutes - ENDING) => Phase::Ending,
        _ if after(BEGINNING) => Phase::Middle,
        _ => Phase::Beginning,
    }
}

/// The cues of a talk at a moment, in local time. What the case already shows as done is left out.
#[must_use]
pub fn cues(case: &Case, meeting: &Meeting, now: LocalTime) -> Vec<Cue> {
    let phase = phase(meeting, now);
    let police = case.safety.as_ref().and_then(|safety| safety.police);
    let lock = police.is_some_and(Police::is_open);
    let told = |right: &str| {
        let known = |told: &crate::case::Told| told.right.as_ref().is_some_and(|id| id.as_str() == right);
        meeting.told.iter().any(known)
    };
    let fits: &[Cue] = match phase {
        Phase::Beginning => &[
            Cue::SayWho,
            Cue::HowLong,
            Cue::Bisidder,
            Cue::PractiseStop,
            Cue::PractiseNotAnswer,
        ],
        Phase::Middle => &[
            Cue::Bisidder,
            Cue::PractiseStop,
            Cue::PractiseNotAnswer,
            Cue::Pause,
            Cue::ReadBack,
        ],
        Phase::Ending => &[Cue::FiveMinutes, Cue::ReadBack, Cue::WhatNow, Cue::TalkTo, Cue::Needs],
        Phase::Over => &[Cue::TimeIsOver, Cue::ReadBack, Cue::WhatNow, Cue::TalkTo, Cue::Needs],
    };
    let open = |cue: &Cue| match cue {
        Cue::Bisidder => !is_shown(case, meeting, Point::Bisidder),
        Cue::PractiseStop => !told("stop"),
        Cue::PractiseNotAnswer => !told("not-answer"),
        Cue::ReadBack => !is_shown(case, meeting, Point::ReadBack),
        Cue::WhatNow => !is_shown(case, meeting, Point::WhatNow),
        Cue::TalkTo => !is_shown(case, meeting, Point::TalkTo),
        Cue::Needs => !is_shown(case, meeting, Point::Needs),
        _ => true,
    };
    let first = lock.then_some(Cue::ListenOnly);
    let rest = fits.iter().copied().filter(open);
    first.into_iter().chain(rest).take(MOST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn laura() -> Case {
        serde_json::from_str(include_str!("../../content/examples/laura.json")).expect("an example")
    }

    fn at(hour: i8, minute: i8) -> LocalTime {
        LocalTime(date(2026, 12, 3).at(hour, minute, 0, 0))
    }

    /// The talk is at 13.15 and lasts forty minutes.
    #[test]
    fn a_talk_is_cued_from_hello_to_goodbye() {
        let mut case = laura();
        let of = |case: &Case, now| cues(case, &case.meetings[0], now);
        assert_eq!(of(&case, at(13, 10))[..3], [Cue::SayWho, Cue::HowLong, Cue::Bisidder]);
        assert!(of(&case, at(13, 30)).contains(&Cue::Pause));
        assert_eq!(of(&case, at(13, 50))[0], Cue::FiveMinutes);
        assert_eq!(of(&case, at(13, 55))[0], Cue::TimeIsOver);
        // What the case shows as done is not asked for again.
        case.meetings[0].bisidder_offered =
            serde_json::from_str(r#"{"on": "2026-12-03", "how": "Sagt"}"#).expect("an offer");
        assert!(!of(&case, at(13, 16)).contains(&Cue::Bisidder));
        case.meetings[0].minutes = None;
        assert!(
            !of(&case, at(18, 0)).contains(&Cue::TimeIsOver),
            "nobody knows when it ends"
        );
    }

    #[test]
    fn never_more_than_five_and_first_of_all_to_listen_where_the_police_may_come() {
        let mut case = laura();
        for police in [None, Some(Police::Considered), Some(Police::InterviewPending)] {
            if let Some(safety) = &mut case.safety {
                safety.police = police;
            }
            for minute in 0..60 {
                let shown = cues(&case, &case.meetings[0], at(13, minute));
                assert!(!shown.is_empty() && shown.len() <= MOST, "{shown:?}");
                assert_eq!(shown[0] == Cue::ListenOnly, police.is_some());
            }
        }
    }
}

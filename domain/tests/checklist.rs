//! What has to be settled before a talk is over: whatever is sent in whatever order, no point is met that the case does
//! not show and nobody said how.

use crate::common::rich::cases;
use domain::actor::Actor;
use domain::case::{Case, CheckState, ChecklistPoint, Day, LocalTime, MeetingId, Words};
use domain::checklist::{self, NotSo, Point};
use domain::command::Command;
use domain::event::{CaseEvent, CaseState, Recorded, Refusal, Source};
use domain::undo::undoable;
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use proptest::sample::select;

fn recorded(version: u64, event: CaseEvent) -> Recorded {
    Recorded {
        case: "c1".into(),
        version,
        event,
        by: Actor("anna".into()),
        at: Timestamp::UNIX_EPOCH,
    }
}

/// Laura's talk of 3 December at 13.15, first talk, no earlier support.
fn laura() -> Case {
    serde_json::from_str(include_str!("../../content/examples/laura.json")).expect("an example")
}

fn opened(case: Case) -> CaseState {
    let event = CaseEvent::Opened {
        case: Box::new(case),
        source: Source::Begun,
    };
    CaseState::opened(&recorded(1, event)).expect("an opening opens")
}

fn happens(state: &mut CaseState, event: CaseEvent) -> Result<(), Refusal> {
    let next = recorded(state.version + 1, event);
    state.apply(&next)
}

fn meeting() -> MeetingId {
    laura().meetings[0].id.clone()
}

fn after() -> LocalTime {
    LocalTime(date(2026, 12, 3).at(14, 0, 0, 0))
}

fn put(point: &str, state: CheckState, why: Option<&str>, later_on: Option<Day>, at: LocalTime) -> CaseEvent {
    CaseEvent::PointPutDown {
        meeting: meeting(),
        point: ChecklistPoint {
            point: Some(point.into()),
            state: Some(state),
            why: why.map(Words::from),
            later_on,
        },
        at,
    }
}

fn begun(at: LocalTime) -> CaseEvent {
    CaseEvent::ChecklistBegun { meeting: meeting(), at }
}

fn stands(state: &CaseState, point: &str) -> Option<CheckState> {
    let list = &state.case.meetings[0].checklist;
    let listed = list
        .iter()
        .find(|listed| listed.point.as_ref().is_some_and(|name| name.trimmed() == point));
    listed.expect("a point of the list").state
}

#[test]
fn nothing_is_put_down_before_the_talk() {
    let mut state = opened(laura());
    let before = LocalTime(date(2026, 12, 3).at(13, 14, 0, 0));
    assert_eq!(happens(&mut state, begun(before)), Err(Refusal::NotSo(NotSo::Before)));
    happens(&mut state, begun(after())).expect("the talk has begun");
    let early = put("needs", CheckState::Done, Some("Ja"), None, before);
    assert_eq!(happens(&mut state, early), Err(Refusal::NotSo(NotSo::Before)));
    assert_eq!(happens(&mut state, begun(after())), Err(Refusal::MadeTwice));
}

#[test]
fn the_laws_points_are_met_by_what_the_case_shows_and_by_nothing_else() {
    let mut state = opened(laura());
    happens(&mut state, begun(after())).expect("the talk has begun");
    let words = || put("bisidder", CheckState::Done, Some("Det har jeg sagt."), None, after());
    assert_eq!(happens(&mut state, words()), Err(Refusal::NotSo(NotSo::NotShown)));
    assert_eq!(stands(&state, "bisidder"), None);
    let mut case = state.case.clone();
    case.meetings[0].bisidder_offered =
        serde_json::from_str(r#"{"on": "2026-12-03", "how": "Kortet lå på bordet."}"#).expect("an offer");
    let change = CaseEvent::CaseChanged {
        case: Box::new(case),
        fields: vec![],
    };
    happens(&mut state, change).expect("a form");
    happens(&mut state, words()).expect("now the case shows it");
    assert_eq!(stands(&state, "bisidder"), Some(CheckState::Done));
    assert_eq!(happens(&mut state, words()), Err(Refusal::NotSo(NotSo::Done)));
}

#[test]
fn why_and_when_have_to_be_said() {
    let mut state = opened(laura());
    happens(&mut state, begun(after())).expect("the talk has begun");
    for (event, why) in [
        (put("needs", CheckState::Done, None, None, after()), NotSo::NotShown),
        (
            put("needs", CheckState::Done, Some("  "), None, after()),
            NotSo::NotShown,
        ),
        (
            put("needs", CheckState::NotPossible, Some(" "), None, after()),
            NotSo::NoReason,
        ),
        (put("needs", CheckState::Later, None, None, after()), NotSo::NoDay),
        (
            put("needs", CheckState::Later, None, Some(Day(date(2026, 12, 2))), after()),
            NotSo::NoDay,
        ),
    ] {
        assert_eq!(happens(&mut state, event), Err(Refusal::NotSo(why)));
    }
    let later = put("needs", CheckState::Later, None, Some(Day(date(2026, 12, 4))), after());
    happens(&mut state, later).expect("a day ahead");
    assert!(checklist::open(&state.case.meetings[0]).len() == state.case.meetings[0].checklist.len());
    let done = put(
        "needs",
        CheckState::Done,
        Some("Jeg spurgte. Laura ville have sin bog."),
        None,
        after(),
    );
    happens(&mut state, done).expect("words say how");
    assert_eq!(stands(&state, "needs"), Some(CheckState::Done));
}

#[test]
fn a_point_that_was_ticked_by_mistake_is_opened_again() {
    let mut history = vec![recorded(
        1,
        CaseEvent::Opened {
            case: Box::new(laura()),
            source: Source::Begun,
        },
    )];
    let mut state = opened(laura());
    let done = put("needs", CheckState::Done, Some("Jeg spurgte."), None, after());
    for event in [begun(after()), done] {
        let next = Recorded {
            at: Timestamp::UNIX_EPOCH + SignedDuration::from_mins(i64::try_from(state.version).expect("few")),
            ..recorded(state.version + 1, event)
        };
        state.apply(&next).expect("an event of its time");
        history.push(next);
    }
    let now = Timestamp::UNIX_EPOCH + SignedDuration::from_mins(3);
    let ways = undoable(&history, &Actor("anna".into()), now);
    let [Command::PutDownPoint { meeting, point }] = ways[0].commands.as_slice() else {
        panic!("{ways:?}");
    };
    let open = CaseEvent::PointPutDown {
        meeting: meeting.clone(),
        point: point.clone(),
        at: after(),
    };
    happens(&mut state, open.clone()).expect("it stood open before");
    assert_eq!(stands(&state, "needs"), None);
    assert_eq!(
        happens(&mut state, open),
        Err(Refusal::NotSo(NotSo::NoReason)),
        "what is open is not opened"
    );
}

#[test]
fn two_advisers_are_asked_for_where_the_act_asks() {
    let case = laura();
    assert!(checklist::points(&case, &case.meetings[0]).contains(&Point::TwoAdvisers));
    let mut supported = laura();
    supported.earlier_support = Some(true);
    assert!(!checklist::points(&supported, &supported.meetings[0]).contains(&Point::TwoAdvisers));
}

/// What the case shows is settled for the adviser; what it does not show is left to them, and so is what was settled in
/// another way.
#[test]
fn the_open_points_that_the_case_shows() {
    let named = |case: &Case| -> Vec<String> {
        let points = checklist::shown(case, &case.meetings[0]).into_iter();
        let done = points.filter(|point| point.state == Some(CheckState::Done) && point.why.is_none());
        done.filter_map(|point| point.point.map(|name| name.0)).collect()
    };
    let mut case = laura();
    case.earlier_support = Some(true);
    assert!(named(&case).is_empty(), "nothing is shown before the talk");
    case.meetings[0].said =
        serde_json::from_str(r#"[{"id": "u1", "text": "Jeg vil sove.", "confirmed": true}]"#).unwrap();
    assert_eq!(named(&case), ["childs-view", "read-back"]);
    case.meetings[0].checklist = checklist::fresh(&case, &case.meetings[0]);
    for listed in &mut case.meetings[0].checklist {
        listed.state = match listed.point.as_ref().map(|name| name.trimmed()) {
            Some("childs-view") => Some(CheckState::NotPossible),
            Some("read-back") => Some(CheckState::Later),
            _ => None,
        };
    }
    assert_eq!(
        named(&case),
        ["read-back"],
        "put off is open, and impossible is settled"
    );
    assert!(!checklist::is_closed(&case.meetings[0]));
}

/// A talk that was begun before its time has begun.
#[test]
fn a_talk_held_early_has_begun() {
    let early = LocalTime(date(2026, 12, 2).at(10, 0, 0, 0));
    let mut case = laura();
    assert!(!checklist::has_begun(&case.meetings[0], early));
    case.meetings[0].started_at = Some(early);
    assert!(checklist::has_begun(&case.meetings[0], early));
}

fn moments() -> impl Strategy<Value = LocalTime> {
    (1i8..=12, 1i8..=28).prop_map(|(month, day)| LocalTime(date(2026, month, day).at(12, 0, 0, 0)))
}

fn sent() -> impl Strategy<Value = CaseEvent> {
    let names: Vec<&'static str> = Point::ALL.iter().map(|point| point.as_str()).chain(["", "x"]).collect();
    let states = select(vec![CheckState::Done, CheckState::NotPossible, CheckState::Later]);
    let why = select(vec![None, Some(""), Some("Vi talte om det.")]);
    prop_oneof![
        moments().prop_map(begun),
        (select(names), states, why, proptest::option::of(moments()), moments())
            .prop_map(|(point, state, why, later, at)| put(point, state, why, later.map(|day| Day(day.0.date())), at)),
        cases().prop_map(|mut case| {
            // A form may send a list that says all is done.
            let done = |point: Point| ChecklistPoint {
                point: Some(point.as_str().into()),
                state: Some(CheckState::Done),
                ..ChecklistPoint::default()
            };
            for meeting in &mut case.meetings {
                meeting.checklist = Point::ALL.into_iter().map(done).collect();
            }
            CaseEvent::CaseChanged {
                case: Box::new(case),
                fields: vec![],
            }
        }),
        Just(CaseEvent::MeetingHeld {
            meeting: meeting(),
            started_at: None,
            ended_at: None,
            attended: vec![],
            noted_on: None
        }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_meets_a_point_falsely(events in proptest::collection::vec(sent(), 0..40)) {
        let mut state = opened(laura());
        for event in events {
            let before = state.case.clone();
            if happens(&mut state, event.clone()).is_err() {
                continue;
            }
            for now in &state.case.meetings {
                let was = before.meetings.iter().find(|known| known.id == now.id);
                for listed in &now.checklist {
                    let known = was.and_then(|was| was.checklist.iter().find(|known| known.point == listed.point));
                    if known == Some(listed) || listed.state.is_none() {
                        continue;
                    }
                    // Only the event of this one point changes it, after the talk began, and it says how.
                    let CaseEvent::PointPutDown { point, at, .. } = &event else {
                        return Err(TestCaseError::fail(format!("{event:?} put down {listed:?}")));
                    };
                    prop_assert_eq!(point, listed);
                    prop_assert!(checklist::has_begun(now, *at));
                    let of = Point::of(listed.point.as_ref().expect("a name").trimmed()).expect("a point");
                    let words = listed.why.as_ref().is_some_and(|why| !why.is_blank());
                    match listed.state {
                        Some(CheckState::Done) => prop_assert!(
                            checklist::is_shown(&state.case, now, of) || (words && !of.must_be_shown())
                        ),
                        Some(CheckState::NotPossible) => prop_assert!(words),
                        _ => prop_assert!(listed.later_on.is_some_and(|day| day.0 >= at.0.date())),
                    }
                }
            }
        }
    }
}

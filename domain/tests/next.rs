//! One next act in a case, made from what it holds.

use domain::actor::Actor;
use domain::agenda::{Agenda, DueKind, Label, Lacks, TalkLabel};
use domain::case::{Case, Day, LocalTime, MeetingState};
use domain::document::{Audience, Kind, Version};
use domain::event::{
    CaseEvent, CaseState, ChangedAdviser, HandedHow, HandedOver, Journalled, MadeDocument, NotedHeld, Recorded, Source,
};
use domain::next::Next;
use domain::talk_act::TalkAct;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

fn opened(meetings: Value) -> CaseState {
    let case = json!({"format": "case/1", "state": "open", "child": {"first_name": "Ida"}, "meetings": meetings});
    let case: Case = serde_json::from_value(case).expect("a case");
    CaseState::opened(&recorded(
        1,
        CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Begun,
        },
    ))
    .expect("it opens")
}

fn recorded(version: u64, event: CaseEvent) -> Recorded {
    Recorded {
        case: "c1".into(),
        version,
        event,
        by: Actor::command_line(),
        at: Timestamp::UNIX_EPOCH,
    }
}

fn after(mut state: CaseState, event: CaseEvent) -> CaseState {
    let next = recorded(state.version + 1, event);
    state.apply(&next).expect("it fits");
    state
}

fn at(moment: &str) -> LocalTime {
    LocalTime::parse(moment).expect("a moment")
}

fn planned() -> CaseState {
    opened(json!([{"id": "m1", "state": "planned", "starts_at": "2026-12-03T13:00", "minutes": 30}]))
}

fn letter(state: CaseState) -> CaseState {
    let made = MadeDocument {
        document: "d1".into(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        audience: Audience::Child,
        meeting: Some("m1".into()),
        on: Day(at("2026-12-01T10:00").0.date()),
        sha256: "0".repeat(64),
        draft: false,
        basis: None,
        decision: None,
    };
    after(state, CaseEvent::DocumentMade(made))
}

#[test]
fn a_talk_is_prepared_given_held_and_written_down() {
    let (monday, soon, during, evening) = (
        at("2026-11-30T09:00"),
        at("2026-12-03T12:45"),
        at("2026-12-03T13:29"),
        at("2026-12-03T19:00"),
    );
    assert_eq!(Next::of(&planned(), monday), Some(Next::Prepare));
    let made = letter(planned());
    assert_eq!(Next::of(&made, monday), Some(Next::GiveLetter("d1".into())));
    let given = HandedOver {
        document: "d1".into(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        meeting: Some("m1".into()),
        on: Day(at("2026-12-01T10:00").0.date()),
        by: "user-1".into(),
        person: None,
        how: HandedHow::ReadAloud,
        kept_by: None,
        went: None,
        audience: Audience::Child,
        sha256: "0".repeat(64),
    };
    let given = after(made, CaseEvent::HandedOver(given));
    assert_eq!(Next::of(&given, monday), Some(Next::Ready("m1".into())));
    for now in [soon, during] {
        assert_eq!(Next::of(&given, now), Some(Next::LayTable("m1".into())), "{now:?}");
    }
    // Its time has just passed, and then for long.
    for now in [at("2026-12-03T13:31"), at("2026-12-03T14:00")] {
        assert_eq!(Next::of(&given, now), Some(Next::EndTalk("m1".into())), "{now:?}");
    }
    assert_eq!(Next::of(&given, evening), Some(Next::WriteTalk("m1".into())));
}

#[test]
fn a_talk_in_which_something_was_told_is_ended_and_not_begun_again() {
    let during = at("2026-12-03T13:10");
    let mut state = planned();
    assert_eq!(Next::of(&state, during), Some(Next::LayTable("m1".into())));
    let told = json!([{"right": "stop", "how": "said"}]);
    state.case.meetings[0].told = serde_json::from_value(told).expect("a right");
    assert_eq!(Next::of(&state, during), Some(Next::EndTalk("m1".into())));
}

#[test]
fn a_draft_is_no_letter_that_can_be_given() {
    let mut state = letter(planned());
    state.made[0].draft = true;
    assert_eq!(Next::of(&state, at("2026-11-30T09:00")), Some(Next::Prepare));
}

/// The talk was noted as held here, and every point of its checklist is settled.
fn held() -> CaseState {
    let day = |moment: &str| Day(at(moment).0.date());
    let mut state = planned();
    let meeting = &mut state.case.meetings[0];
    meeting.state = Some(MeetingState::Held);
    let settled = json!([{"point": "needs", "state": "done"}]);
    meeting.checklist = serde_json::from_value(settled).expect("points");
    state.noted_held.push(NotedHeld {
        meeting: "m1".into(),
        on: day("2026-12-03T19:00"),
        adviser: None,
    });
    state
}

fn note(meeting: &str, on: &str) -> CaseEvent {
    CaseEvent::JournalMade(Journalled {
        document: None,
        meeting: Some(meeting.into()),
        on: Day(at(on).0.date()),
    })
}

#[test]
fn a_held_talk_asks_for_its_note_until_the_journal_has_it() {
    let evening = at("2026-12-03T19:00");
    let mut open = held();
    open.case.meetings[0].checklist[0].state = None;
    assert_eq!(Next::of(&open, evening), Some(Next::FinishTalk("m1".into())));
    assert_eq!(Next::of(&held(), evening), Some(Next::WriteNote("m1".into())));
    let other = after(held(), note("m2", "2026-12-03T19:05"));
    assert_eq!(Next::of(&other, evening), Some(Next::WriteNote("m1".into())));
    let noted = after(held(), note("m1", "2026-12-03T19:05"));
    assert_eq!(Next::of(&noted, evening), Some(Next::PlanMeeting));
    // A talk that only a file tells of has its note where the file comes from.
    let mut from_file = held();
    from_file.noted_held.clear();
    assert_eq!(Next::of(&from_file, evening), Some(Next::PlanMeeting));
}

/// Today knows a talk by the row and the label of its case, and shows the same act as the case's own page.
#[test]
fn the_row_of_a_talk_asks_for_what_the_page_of_the_case_asks_for() {
    let zone = TimeZone::UTC;
    let of_row = |state: &CaseState, now: LocalTime| {
        let due = Agenda::of(state, &zone).next(DueKind::Talk).cloned().expect("a row");
        let label = Label::of(state);
        let talk = label.talks.iter().find(|talk| talk.meeting.as_str() == due.what);
        let begins = due.at.to_zoned(zone.clone()).datetime();
        talk.expect("a label").planned(begins, due.lacks).act(now.0)
    };
    let mut begun = planned();
    let told = json!([{"right": "stop", "how": "said"}]);
    begun.case.meetings[0].told = serde_json::from_value(told).expect("a right");
    let monday = at("2026-11-30T09:00");
    let during = at("2026-12-03T13:10");
    for (state, now, act) in [
        (planned(), monday, TalkAct::Prepare),
        (letter(planned()), monday, TalkAct::GiveLetter),
        (planned(), during, TalkAct::LayTable),
        (begun, during, TalkAct::End),
        (planned(), at("2026-12-03T13:45"), TalkAct::End),
        (planned(), at("2026-12-03T19:00"), TalkAct::Write),
    ] {
        assert_eq!(of_row(&state, now), act, "{now:?}");
        let same = matches!(
            (Next::of(&state, now), act),
            (Some(Next::Prepare), TalkAct::Prepare)
                | (Some(Next::GiveLetter(_)), TalkAct::GiveLetter)
                | (Some(Next::LayTable(_)), TalkAct::LayTable)
                | (Some(Next::EndTalk(_)), TalkAct::End)
                | (Some(Next::WriteTalk(_)), TalkAct::Write)
        );
        assert!(same, "{:?} is not {act:?}", Next::of(&state, now));
    }
}

#[test]
fn a_missing_note_is_a_row_of_its_own_and_an_older_label_still_reads() {
    let zone = TimeZone::UTC;
    let rows = |state: &CaseState| -> Vec<bool> {
        let due = Agenda::of(state, &zone).due.into_iter();
        due.filter(|due| due.kind == DueKind::AfterTalk)
            .map(|due| due.lacks.note)
            .collect()
    };
    let mut open = held();
    open.case.meetings[0].checklist[0].state = None;
    assert_eq!(rows(&open), [false], "points first");
    assert_eq!(rows(&held()), [true]);
    assert!(rows(&after(held(), note("m1", "2026-12-03T19:05"))).is_empty());
    let lacks = Lacks {
        note: true,
        ..Lacks::default()
    };
    assert_eq!(Lacks::from_bits(lacks.to_bits()), lacks);
    // What was written before the letter and the beginning were in it.
    let before = json!({"meeting": "m1", "kind": null, "place": null, "minutes": 30});
    let before: TalkLabel = serde_json::from_value(before).expect("a label");
    let begins = at("2026-12-03T13:00").0;
    let lacks = Lacks {
        letter: true,
        ..Lacks::default()
    };
    let act = before.planned(begins, lacks).act(at("2026-11-30T09:00").0);
    assert_eq!(act, TalkAct::Prepare);
}

#[test]
fn what_the_child_told_comes_before_everything_and_a_closed_case_asks_for_nothing() {
    let told = json!({"format": "case/1", "state": "open", "disclosures": [{"on": "2026-12-01", "kind": "told"}],
        "meetings": [{"id": "m1", "state": "planned", "starts_at": "2026-12-03T13:00"}]});
    let case: Case = serde_json::from_value(told).expect("a case");
    let mut state = planned();
    state.case = case;
    assert_eq!(Next::of(&state, at("2026-12-03T13:10")), Some(Next::AnswerSafety));
    state.case.state = Some(domain::case::State::Closed);
    assert_eq!(Next::of(&state, at("2026-12-03T13:10")), None);
}

#[test]
fn a_child_with_another_adviser_hears_of_it_until_it_has_met_both() {
    let now = at("2026-12-03T13:10");
    let mut state = opened(json!([]));
    state.adviser_changes.push(ChangedAdviser {
        from: "u1".into(),
        to: "u2".into(),
        on: Day(at("2026-12-01T10:00").0.date()),
        why: "Bo har fået et andet arbejde.".into(),
        carries_over: Vec::new(),
        meet_together: None,
    });
    assert_eq!(Next::of(&state, now), Some(Next::TellAdviser));
    let people = json!([{"id": "bo", "role": "former-adviser"}, {"id": "ida", "role": "adviser"}]);
    state.case.people = serde_json::from_value(people).expect("people");
    let mut after = |there: Value| {
        let met = json!([{"id": "m1", "state": "held", "starts_at": "2026-12-02T10:00", "people": there}]);
        state.case.meetings = serde_json::from_value(met).expect("meetings");
        Next::of(&state, now)
    };
    assert_eq!(after(json!([{"id": "ida"}])), Some(Next::TellAdviser));
    assert_ne!(after(json!([{"id": "ida"}, {"id": "bo"}])), Some(Next::TellAdviser));
}

#[test]
fn a_child_is_told_of_a_committees_meeting_a_week_before_and_of_a_new_place_on_its_first_days() {
    let committee = |now: &str| {
        let talk = json!([{"id": "m1", "kind": "decision", "state": "planned", "starts_at": "2026-12-17T09:00", "minutes": 60}]);
        let mut state = opened(talk);
        let steps = json!([{"id": "s1", "step": "hearing", "state": "next"}]);
        state.case.steps = serde_json::from_value(steps).expect("steps");
        let child = json!({"first_name": "Ida", "birth_date": "2014-03-01"});
        state.case.child = Some(serde_json::from_value(child).expect("a child"));
        Next::of(&state, at(now))
    };
    assert_eq!(committee("2026-12-09T09:00"), Some(Next::Prepare));
    assert_eq!(committee("2026-12-10T09:00"), Some(Next::PaperOfHearing));
    let moved = |now: &str| {
        let mut state = opened(json!([]));
        state.opened_at = "2026-12-01T09:00:00Z".parse().expect("a moment");
        let steps = json!([{"id": "s1", "step": "placement", "state": "done", "on": "2026-12-10"}]);
        state.case.steps = serde_json::from_value(steps).expect("steps");
        Next::of(&state, at(now))
    };
    assert_eq!(moved("2026-12-08T09:00"), Some(Next::PlanMeeting));
    for day in ["2026-12-09", "2026-12-10", "2026-12-17"] {
        assert_eq!(moved(&format!("{day}T09:00")), Some(Next::PaperOfPlace), "{day}");
    }
    assert_eq!(moved("2026-12-18T09:00"), Some(Next::PlanMeeting));
}

#[test]
fn a_child_is_prepared_for_a_bornehus_three_days_before() {
    let visit = || {
        opened(
            json!([{"id": "m1", "kind": "barnehus", "state": "planned", "starts_at": "2026-12-10T09:00", "minutes": 60}]),
        )
    };
    assert_eq!(Next::of(&visit(), at("2026-12-06T09:00")), Some(Next::Prepare));
    assert_eq!(Next::of(&visit(), at("2026-12-07T09:00")), Some(Next::PrepareVisit));
    let mut told = visit();
    told.handed_over.push(HandedOver {
        document: "d1".into(),
        kind: Kind::BeforeBarnehus,
        version: Version::Full,
        meeting: None,
        on: Day(at("2026-12-07T10:00").0.date()),
        by: "user-1".into(),
        person: None,
        how: HandedHow::ReadAloud,
        kept_by: None,
        went: None,
        audience: Audience::Child,
        sha256: "0".repeat(64),
    });
    assert_eq!(Next::of(&told, at("2026-12-07T11:00")), Some(Next::Prepare));
}

#[test]
fn a_doctor_and_the_police_are_prepared_for_as_a_bornehus_is() {
    let going = |step: &str, on: &str| {
        let mut state = opened(json!([]));
        let steps = json!([{"id": "s1", "step": step, "state": "next", "on": on, "promised": true}]);
        state.case.steps = serde_json::from_value(steps).expect("steps");
        Next::of(&state, at("2026-12-07T09:00"))
    };
    for step in ["medical-check", "police-interview", "police"] {
        assert_eq!(going(step, "2026-12-10"), Some(Next::PrepareVisit), "{step}");
        assert_eq!(going(step, "2026-12-11"), Some(Next::PlanMeeting), "{step}");
        // What is over is not prepared.
        assert_eq!(going(step, "2026-12-06"), Some(Next::PlanMeeting), "{step}");
    }
}

#[test]
fn a_decision_without_a_paper_comes_first_for_the_weeks_in_which_the_child_can_complain() {
    let decided = |now: &str| {
        let mut state = opened(json!([]));
        let decision = json!({"id": "d1", "matter": "other", "decided_on": "2026-11-30", "told_on": "2026-12-01"});
        state.case.decisions = vec![serde_json::from_value(decision).expect("a decision")];
        Next::of(&state, at(now))
    };
    let paper = || Some(Next::PaperOfDecision("d1".into()));
    assert_eq!(decided("2026-12-01T13:10"), paper());
    assert_eq!(decided("2026-12-29T13:10"), paper());
    assert_eq!(
        decided("2026-12-30T13:10"),
        Some(Next::PlanMeeting),
        "a talk comes first"
    );
    assert_eq!(decided("2026-11-30T13:10"), Some(Next::PlanMeeting), "not told yet");
}

#[test]
fn a_case_that_ends_within_days_asks_for_a_goodbye() {
    let ends = |on: &str| {
        let mut state = opened(json!([]));
        let ending = json!({"on": on, "why": "Nu går det godt.", "come_back": "Sig det til din lærer."});
        state.case.ending = Some(serde_json::from_value(ending).expect("an ending"));
        Next::of(&state, at("2026-12-03T13:10"))
    };
    for near in ["2026-11-30", "2026-12-03", "2026-12-10"] {
        assert_eq!(ends(near), Some(Next::SayGoodbye), "{near}");
    }
    assert_eq!(ends("2026-12-11"), Some(Next::PlanMeeting));
}

#[test]
fn a_child_without_a_meeting_gets_one_and_an_open_point_is_settled_first() {
    let now = at("2026-12-03T13:10");
    assert_eq!(Next::of(&opened(json!([])), now), Some(Next::PlanMeeting));
    let held = |state: &str| {
        opened(json!([{"id": "m1", "state": "held", "starts_at": "2026-11-20T10:00",
            "checklist": [{"point": "needs", "state": state, "why": "nej", "later_on": "2026-12-09"}]}]))
    };
    assert_eq!(Next::of(&held("later"), now), Some(Next::FinishTalk("m1".into())));
    assert_eq!(Next::of(&held("done"), now), Some(Next::PlanMeeting));
    // A meeting without a time still has to be prepared.
    let without_time = opened(json!([{"id": "m1", "state": "planned"}]));
    assert_eq!(Next::of(&without_time, now), Some(Next::Prepare));
}

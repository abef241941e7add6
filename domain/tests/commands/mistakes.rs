//! What was settled, called off, planned or closed by mistake: the way back, and that two presses are one.

use super::trial::{Trial, a_case, words};
use super::undo::{anna, happens, moment};
use domain::case::{
    Agreement, AgreementState, ClosedWhy, Day, Decision, Ending, LocalTime, Meeting, MeetingState, Notice, Plan, Room,
};
use domain::command::Command;
use domain::event::{CaseEvent, Held, PaperTime};
use domain::undo::undoable;
use serde_json::json;

#[test]
fn a_promise_that_was_settled_by_mistake_is_open_again_and_says_nothing_of_it() {
    let mut trial = Trial::new(a_case());
    let before = trial.state.case.agreements[0].clone();
    let promise = before.id.clone();
    let settles = [
        Command::KeepPromise {
            promise: promise.clone(),
            on: Day(trial.day),
            told_child: Some(words("Jeg har ringet.")),
        },
        Command::BreakPromise {
            promise: promise.clone(),
            told_child: Some(words("Jeg nåede det ikke.")),
            reason: Some(words("Jeg var syg.")),
        },
        Command::DropPromise {
            promise: promise.clone(),
            told_child: Some(words("Skolen henter dig nu.")),
            reason: words("Skolen har gjort det."),
        },
    ];
    for (nth, settle) in settles.iter().enumerate() {
        assert!(happens(&mut trial, settle, moment(nth * 2)));
        assert_ne!(trial.state.case.agreements[0], before);
        let undo = undoable(&trial.history, &anna(), moment(nth * 2)).remove(0);
        let Command::ReopenPromise(former) = &undo.commands[0] else {
            panic!("{:?}", undo.commands);
        };
        // In a closed case promises are settled too, so they are taken back there.
        assert!(undo.commands[0].counts_in_a_closed_case());
        assert!(happens(&mut trial, &undo.commands[0], moment(nth * 2 + 1)));
        assert_eq!(trial.state.case.agreements[0], before);
        // The way back has one too.
        let again = undoable(&trial.history, &anna(), moment(nth * 2 + 1)).remove(0);
        assert_eq!(&again.commands, std::slice::from_ref(settle));
        // Twice is once.
        assert!(trial.decide(&undo.commands[0], None).expect("open already").is_empty());
        // It is no way to settle one.
        let kept = Command::ReopenPromise(Agreement {
            state: Some(AgreementState::Kept),
            ..former.clone()
        });
        assert_eq!(trial.decide(&kept, None).expect_err("settled").reason.key(), "settled");
    }
}

#[test]
fn what_the_child_was_told_of_a_dropped_promise_stands_in_the_history_and_in_the_case() {
    let mut trial = Trial::new(a_case());
    let promise = trial.state.case.agreements[0].id.clone();
    trial.does(&Command::DropPromise {
        promise: promise.clone(),
        told_child: Some(words("Skolen henter dig nu.")),
        reason: words("Skolen har gjort det."),
    });
    let dropped = &trial.state.case.agreements[0];
    assert_eq!(dropped.state, Some(AgreementState::Dropped));
    assert_eq!(dropped.told_child, Some(words("Skolen henter dig nu.")));
    assert_eq!(dropped.reason, Some(words("Skolen har gjort det.")));
    let event = serde_json::to_value(&trial.history.last().expect("an event").event).expect("JSON");
    assert_eq!(event["told_child"], "Skolen henter dig nu.");

    // An event from before it was kept is read back, and written as it was.
    let before = json!({"event": "promise-dropped", "agreement": promise, "reason": "Skolen har gjort det."});
    let read: CaseEvent = serde_json::from_value(before.clone()).expect("an event");
    assert!(matches!(&read, CaseEvent::PromiseDropped { told_child: None, .. }));
    assert_eq!(serde_json::to_value(&read).expect("JSON"), before);
}

#[test]
fn a_meeting_called_off_by_mistake_is_planned_again_unless_the_child_was_told() {
    let mut trial = Trial::new(a_case());
    let planned = |one: &&Meeting| matches!(one.state, None | Some(MeetingState::Planned));
    let meeting = trial.state.case.meetings.iter().find(planned).expect("a talk ahead");
    let meeting = meeting.id.clone();
    let state = |trial: &Trial| trial.state.case.meeting(&meeting).expect("the talk").1.state;
    let off = Command::CancelMeeting(meeting.clone());
    assert!(happens(&mut trial, &off, moment(0)));
    let undo = undoable(&trial.history, &anna(), moment(0)).remove(0);
    for command in &undo.commands {
        let events = trial.decide(command, None).expect("the way back");
        trial.happen(events);
    }
    assert_eq!(state(&trial), Some(MeetingState::Planned));

    assert!(happens(&mut trial, &off, moment(10)));
    let undo = undoable(&trial.history, &anna(), moment(10)).remove(0);
    let mut made = trial.state.clone();
    made.paper_times.push(PaperTime {
        document: "p1".into(),
        meeting: meeting.clone(),
        starts_at: None,
        cancelled: true,
    });
    assert!(
        undo.may_be(&trial.state) && !undo.may_be(&made),
        "a paper says that nobody comes"
    );
    assert!(happens(&mut trial, &Command::TellMeeting(meeting.clone()), moment(12)));
    assert!(!undo.may_be(&trial.state), "the child believes that nobody comes");
    let back = trial.decide(&Command::ReinstateMeeting(meeting.clone()), None);
    assert_eq!(back.expect_err("told").reason.key(), "cancelled");
    assert_eq!(state(&trial), Some(MeetingState::Cancelled));
}

#[test]
fn the_first_plan_of_an_ending_is_taken_back_to_none() {
    let mut trial = Trial::new(a_case());
    if trial.state.case.ending.is_some() {
        assert!(happens(&mut trial, &Command::PlanEnding(Ending::default()), moment(0)));
    }
    assert_eq!(trial.state.case.ending, None);
    let plan = Command::PlanEnding(Ending {
        why: Some(words("Du har det godt nu.")),
        ..Ending::default()
    });
    assert!(happens(&mut trial, &plan, moment(2)));
    let undo = undoable(&trial.history, &anna(), moment(2)).remove(0);
    assert!(happens(&mut trial, &undo.commands[0], moment(4)));
    assert_eq!(trial.state.case.ending, None);
}

#[test]
fn a_case_is_closed_once_for_a_reason_and_open_for_none() {
    let mut trial = Trial::new(a_case());
    let close = |on: Day, why: ClosedWhy| Command::Close { on, why, ending: None };
    let today = Day(trial.day);
    let tomorrow = Day(trial.day.tomorrow().expect("a day"));
    let ahead = trial.decide(&close(tomorrow, ClosedWhy::Ended), None);
    assert_eq!(ahead.expect_err("not yet").reason.key(), "ahead");
    trial.does(&close(today, ClosedWhy::Moved));
    assert_eq!(
        (trial.state.case.closed_on, trial.state.case.closed_why),
        (Some(today), Some(ClosedWhy::Moved))
    );
    // The second of two presses changes nothing; another reason is another act.
    let again = trial.decide(&close(today, ClosedWhy::Moved), None);
    assert!(again.expect("closed so already").is_empty());
    let other = trial.decide(&close(today, ClosedWhy::Died), None);
    assert_eq!(other.expect_err("closed").reason.key(), "closed");
    let reopen = Command::Reopen {
        why: words("Hun har skrevet."),
    };
    trial.does(&reopen);
    assert_eq!((trial.state.case.closed_on, trial.state.case.closed_why), (None, None));
    assert!(trial.decide(&reopen, None).expect("open already").is_empty());
}

#[test]
fn a_question_that_is_asked_or_read_twice_is_one() {
    let mut trial = Trial::new(a_case());
    let ask = |id: &str| Command::Ask {
        question: id.into(),
        words: words("Må min kanin komme med?"),
        urgent: false,
    };
    let read = |told: &str| Command::ReadQuestion {
        question: "q1".into(),
        told_child: Some(words(told)),
    };
    trial.does(&ask("q1"));
    assert!(trial.decide(&ask("q2"), None).expect("asked already").is_empty());
    trial.does(&read("Ja."));
    assert!(trial.decide(&read("Ja."), None).expect("read already").is_empty());
    let other = trial
        .decide(&read("Nej."), None)
        .expect_err("the child was told something else");
    assert_eq!(other.reason.key(), "settled");
    // A child may ask once more what it has had an answer to.
    assert_eq!(trial.decide(&ask("q2"), None).expect("asked anew").len(), 1);
}

#[test]
fn a_correction_that_is_sent_twice_is_one() {
    let mut case = a_case();
    case.meetings[0].state = Some(MeetingState::Held);
    let mut trial = Trial::new(case);
    let meeting = trial.state.case.meetings[0].id.clone();
    let correct = |why: &str| Command::Correct {
        meeting: meeting.clone(),
        now: Held::Times {
            started_at: LocalTime::parse("2026-11-20T13:20"),
            ended_at: LocalTime::parse("2026-11-20T13:50"),
        },
        why: words(why),
    };
    trial.does(&correct("Vi kom for sent."));
    assert!(
        trial
            .decide(&correct("Vi kom for sent."), None)
            .expect("put right already")
            .is_empty()
    );
    // Another reason for what stands there puts nothing right.
    let other = trial
        .decide(&correct("Uret gik forkert."), None)
        .expect_err("it stands so");
    assert_eq!(other.reason.key(), "nothing-to-correct");
    assert_eq!(trial.state.corrections.len(), 1);
}

#[test]
fn what_was_written_into_the_wrong_case_goes_and_stays_in_the_history() {
    let mut trial = Trial::new(a_case());
    let notice = Notice {
        received_at: LocalTime::parse("2026-12-01T09:10"),
        ..Notice::default()
    };
    let stood = (trial.state.case.notices.clone(), trial.state.case.decisions.clone());
    trial.does(&Command::AddNotice(notice));
    trial.does(&Command::RecordDecision(Decision {
        what: Some(words("Familien får hjælp.")),
        ..Decision::default()
    }));
    let notice = trial.state.case.notices.last().expect("a notice").clone();
    let decision = trial.state.case.decisions.last().expect("a decision").clone();
    // Whoever takes it out says why, in words.
    let blank = [
        Command::WithdrawNotice(notice.id.clone(), Some(words(" "))),
        Command::WithdrawDecision(decision.id.clone(), Some(words(""))),
    ];
    for command in &blank {
        let refused = trial.decide(command, None).expect_err("no reason");
        assert_eq!(
            (refused.reason.key(), refused.field.as_deref()),
            ("no-words", Some("why"))
        );
    }
    let why = Some(words("Den hørte til en anden sag."));
    let out = [
        Command::WithdrawNotice(notice.id.clone(), why.clone()),
        Command::WithdrawDecision(decision.id.clone(), why),
    ];
    for command in &out {
        trial.does(command);
        assert_eq!(trial.decide(command, None).expect_err("gone").reason.key(), "unknown");
    }
    assert_eq!(
        (&trial.state.case.notices, &trial.state.case.decisions),
        (&stood.0, &stood.1)
    );
    let told = serde_json::to_value(&trial.history).expect("JSON").to_string();
    for kept in ["2026-12-01T09:10", "Familien får hjælp.", "Den hørte til en anden sag."] {
        assert!(told.matches(kept).count() >= 2 || kept.starts_with("Den"), "{kept}");
    }
}

#[test]
fn an_open_promise_is_put_in_other_words_and_a_settled_one_is_not() {
    let mut trial = Trial::new(a_case());
    let before = trial.state.case.agreements[0].clone();
    let other = Agreement {
        what: Some(words("Jeg ringer til din træner.")),
        made_in: None,
        ..before.clone()
    };
    let reword = Command::RewordPromise(other);
    assert!(happens(&mut trial, &reword, moment(0)));
    let now = &trial.state.case.agreements[0];
    assert_eq!(now.what, Some(words("Jeg ringer til din træner.")));
    assert_eq!((&now.made_in, now.state), (&before.made_in, before.state));
    let undo = undoable(&trial.history, &anna(), moment(1)).remove(0);
    assert!(happens(&mut trial, &undo.commands[0], moment(2)));
    assert_eq!(trial.state.case.agreements[0], before);
    trial.does(&Command::KeepPromise {
        promise: before.id.clone(),
        on: Day(trial.day),
        told_child: None,
    });
    assert_eq!(
        trial.decide(&reword, None).expect_err("settled").reason.key(),
        "settled"
    );
}

#[test]
fn a_meeting_planned_by_mistake_is_off_and_a_child_that_was_not_told_waits_for_it_still() {
    let mut trial = Trial::new(a_case());
    let plan = Plan {
        starts_at: LocalTime::parse("2026-12-09T10:00"),
        ..Plan::default()
    };
    let room = Room::default();
    assert!(happens(&mut trial, &Command::PlanMeeting { plan, room }, moment(0)));
    let id = trial.state.case.meetings.last().expect("a meeting").id.clone();
    let undo = undoable(&trial.history, &anna(), moment(1)).remove(0);
    assert_eq!(undo.commands, [Command::CancelMeeting(id.clone())]);

    let knows = |trial: &Trial| trial.state.case.meeting(&id).expect("the talk").1.child_knows.clone();
    assert_eq!(knows(&trial), None);
    assert!(happens(&mut trial, &Command::TellMeeting(id.clone()), moment(2)));
    assert!(knows(&trial).is_some());
    let undo = undoable(&trial.history, &anna(), moment(3)).remove(0);
    assert!(happens(&mut trial, &undo.commands[0], moment(4)));
    assert_eq!(knows(&trial), None, "nobody told the child");
    let again = undoable(&trial.history, &anna(), moment(5)).remove(0);
    assert_eq!(again.commands, [Command::TellMeeting(id)]);
}

//! Single stories: each a way in which a case could be changed that nobody may change it.

use super::trial::{Trial, a_case, words};
use domain::actor::{Actor, Confirmation, ConfirmedWords};
use domain::case::{
    Attended, ClosedWhy, Day, DisclosureKind, Does, EndingPart, InRoom, LocalTime, MeetingId, MeetingState, Person,
    Plan, Role, Room, Safety, StepState, StopKind, TakesFurther, Tell, Told, ToldHow, Words,
};
use domain::command::{Command, LineGoes, Reason, StepMove};
use domain::document::Audience;
use domain::event::{CaseEvent, CaseState, ChangedAdviser, Held, Journalled, PartEvent};
use domain::finding::Code;
use domain::joint_talk::comes_along;
use jiff::Timestamp;
use jiff::civil::date;

/// A talk that was held, with its people.
fn held() -> (Trial, MeetingId) {
    let mut trial = Trial::new(a_case());
    let talk = trial.state.case.meetings[0].id.clone();
    trial.day = date(2026, 12, 3);
    trial.does(&Command::Assign {
        adviser: Some("anna".into()),
        second: None,
        why: None,
    });
    trial.does(&Command::HoldMeeting {
        meeting: talk.clone(),
        started_at: LocalTime::parse("2026-12-03T13:15"),
        ended_at: LocalTime::parse("2026-12-03T13:50"),
    });
    (trial, talk)
}

#[test]
fn whoever_sat_in_a_talk_is_named_as_on_that_day() {
    let (mut trial, _) = held();
    let hanne = trial.state.case.person(&"hanne".into()).expect("Hanne").clone();
    let there = trial.state.case.meetings[0].attended.clone();
    assert!(there.iter().any(|one| one.id.as_ref() == Some(&hanne.id)), "{there:?}");
    trial.does(&Command::PutPerson(Person {
        first_name: Some("Hanna".into()),
        role: Some(Role::FormerAdviser),
        ..hanne
    }));
    assert_eq!(trial.state.case.meetings[0].attended, there);
    assert_eq!(trial.state.case.people[0].first_name, Some("Hanna".into()));
    // Nobody whom a talk names is deleted; they leave.
    let removed = trial.decide(&Command::RemovePerson("hanne".into()), None);
    assert_eq!(removed.expect_err("named").reason, Reason::Named);
    trial.does(&Command::PersonLeaves {
        person: "hanne".into(),
        on: Day(date(2026, 12, 10)),
    });
}

#[test]
fn a_talk_held_before_anybody_noted_who_was_there_is_named_before_a_name_changes() {
    let mut case = a_case();
    case.meetings[0].state = Some(MeetingState::Held);
    let mut trial = Trial::new(case);
    let mut hanne = trial.state.case.people[0].clone();
    assert!(trial.state.case.meetings[0].attended.is_empty());
    hanne.name = Some("Hanna Kragh".into());
    trial.does(&Command::PutPerson(hanne));
    let names: Vec<_> = trial.state.case.meetings[0]
        .attended
        .iter()
        .filter_map(|one| one.name.clone())
        .collect();
    assert!(names.contains(&"Hanne Krogh".into()), "{names:?}");
}

#[test]
fn what_the_child_confirmed_is_put_right_beside_the_original_and_never_over_it() {
    let (mut trial, talk) = held();
    let line = trial.state.case.meetings[0].said[0].clone();
    let rewritten = Command::RewriteLine {
        meeting: talk.clone(),
        line: line.id.clone(),
        text: words("Jeg vil gerne bo hos far."),
    };
    assert_eq!(
        trial.decide(&rewritten, None).expect_err("confirmed").reason,
        Reason::ConfirmedLine
    );
    let silent = Command::Correct {
        meeting: talk.clone(),
        now: Held::Line {
            line: line.id.clone(),
            text: words("Jeg er glad i dag."),
        },
        why: words(" "),
    };
    assert_eq!(
        trial.decide(&silent, None).expect_err("why").field.as_deref(),
        Some("why")
    );
    trial.does(&Command::Correct {
        meeting: talk,
        now: Held::Line {
            line: line.id.clone(),
            text: words("Jeg er glad i dag."),
        },
        why: words("Barnet hørte det læst op igen."),
    });
    let kept = &trial.state.corrections[0];
    assert_eq!(
        kept.was,
        Held::Line {
            line: line.id,
            text: words("Jeg er glad.")
        }
    );
    assert_eq!(
        (kept.by.0.as_str(), kept.why.trimmed()),
        ("anna", "Barnet hørte det læst op igen.")
    );
    assert_eq!(
        trial.state.case.meetings[0].said[0].text,
        Some(words("Jeg er glad i dag."))
    );
}

#[test]
fn a_talk_is_added_to_for_seven_days_or_until_its_note_is_made() {
    let tell = |talk: &MeetingId, right: &str| Command::TellRight {
        meeting: talk.clone(),
        told: Told {
            right: Some(right.into()),
            how: Some(ToldHow::Said),
            reaction: None,
        },
    };
    let (mut trial, talk) = held();
    trial.day = date(2026, 12, 10);
    trial.does(&tell(&talk, "not-answer"));
    trial.day = date(2026, 12, 11);
    assert_eq!(
        trial
            .decide(&tell(&talk, "bisidder"), None)
            .expect_err("eight days")
            .reason,
        Reason::WrittenUp
    );

    let (mut trial, talk) = held();
    trial.does(&tell(&talk, "complaint"));
    trial.does(&Command::MakeJournalNote(Journalled {
        document: None,
        meeting: Some(talk.clone()),
        on: Day(trial.day),
    }));
    assert_eq!(
        trial.decide(&tell(&talk, "bisidder"), None).expect_err("noted").reason,
        Reason::WrittenUp
    );
}

#[test]
fn a_new_adviser_speaks_in_what_lies_ahead_and_what_was_stays() {
    let (mut trial, _) = held();
    trial.does(&Command::PlanMeeting {
        plan: Plan {
            starts_at: LocalTime::parse("2026-12-17T13:00"),
            ..Plan::default()
        },
        room: Room::of(&trial.state.case.meetings[0]),
    });
    let was = trial.state.case.meetings[0].clone();
    trial.does(&Command::ChangeAdviser {
        change: ChangedAdviser {
            from: "anna".into(),
            to: "bo".into(),
            on: Day(date(2026, 12, 8)),
            why: words("Hanne skal have en baby."),
            carries_over: vec![words("Ida ved, at du står på mål.")],
            meet_together: Some(true),
        },
        newcomer: Person {
            first_name: Some("Ida".into()),
            ..Person::default()
        },
    });
    let case = &trial.state.case;
    let ida = case
        .people
        .iter()
        .find(|one| one.first_name == Some("Ida".into()))
        .expect("Ida");
    assert_eq!(ida.role, Some(Role::Adviser));
    assert_eq!(
        case.person(&"hanne".into()).expect("Hanne").role,
        Some(Role::FormerAdviser)
    );
    assert_eq!(case.meetings[0], was, "what was stays");
    let speaks = case.meetings[1]
        .people
        .iter()
        .find(|entry| entry.does == Some(Does::Talks))
        .expect("somebody talks");
    assert_eq!(speaks.id.as_ref(), Some(&ida.id), "who speaks in what lies ahead");
    assert_eq!(
        case.agreements[0].who.as_ref(),
        Some(&ida.id),
        "promises go over by name"
    );
    assert_eq!(trial.state.adviser, Some("bo".into()));
}

/// The planned talk after a change of adviser of which it was said whether both meet the child.
fn changed_over(together: Option<bool>) -> (Trial, MeetingId) {
    let (mut trial, _) = held();
    trial.does(&Command::PlanMeeting {
        plan: Plan {
            starts_at: LocalTime::parse("2026-12-17T13:00"),
            ..Plan::default()
        },
        room: Room::of(&trial.state.case.meetings[0]),
    });
    trial.does(&Command::ChangeAdviser {
        change: ChangedAdviser {
            from: "anna".into(),
            to: "bo".into(),
            on: Day(date(2026, 12, 8)),
            why: words("Hanne skal have en baby."),
            carries_over: vec![words("Ida ved, at du står på mål.")],
            meet_together: together,
        },
        newcomer: Person {
            first_name: Some("Ida".into()),
            name: Some("Ida Bech".into()),
            ..Person::default()
        },
    });
    let talk = trial.state.case.meetings[1].id.clone();
    (trial, talk)
}

#[test]
fn the_adviser_before_comes_along_to_the_first_talk_where_that_was_said() {
    let (mut trial, talk) = changed_over(Some(true));
    let former = |state: &CaseState, talk: &MeetingId| comes_along(state, talk, "").map(|person| person.id.clone());
    assert_eq!(former(&trial.state, &talk), Some("hanne".into()));
    assert_eq!(trial.state.carried_over(), Some(Day(date(2026, 12, 8))));
    trial.does(&Command::PlanMeeting {
        plan: Plan {
            starts_at: LocalTime::parse("2026-12-22T13:00"),
            ..Plan::default()
        },
        room: Room::default(),
    });
    let later = trial.state.case.meetings[2].id.clone();
    assert_eq!(former(&trial.state, &later), None, "once, and not at every talk");
    // Whoever is in the room already is not chosen again.
    let mut room = Room::of(&trial.state.case.meetings[1]);
    room.people.push(InRoom {
        id: Some("hanne".into()),
        does: Some(Does::Supports),
    });
    trial.does(&Command::ChangeRoom {
        meeting: talk.clone(),
        room,
    });
    assert_eq!(former(&trial.state, &talk), None);
    trial.day = date(2026, 12, 17);
    trial.does(&Command::HoldMeeting {
        meeting: talk,
        started_at: LocalTime::parse("2026-12-17T13:00"),
        ended_at: LocalTime::parse("2026-12-17T13:40"),
    });
    assert_eq!(former(&trial.state, &later), None, "they have met");
}

#[test]
fn nobody_comes_along_where_nobody_said_so() {
    for together in [None, Some(false)] {
        let (trial, talk) = changed_over(together);
        assert_eq!(comes_along(&trial.state, &talk, "Hanne Krogh"), None, "{together:?}");
    }
}

#[test]
fn no_day_that_has_gone_by_is_promised_and_one_that_stood_may_stand() {
    let (mut trial, talk) = held();
    let tell = |on| Command::PutEndingPart {
        meeting: talk.clone(),
        part: EndingPart::Tell(vec![Tell {
            who: Some("lise".into()),
            on: Some(Day(on)),
            child_wants_call: None,
        }]),
    };
    let refusal = trial.decide(&tell(date(2026, 12, 2)), None).expect_err("yesterday");
    assert_eq!(
        (refusal.reason, refusal.field.as_deref()),
        (Reason::Behind, Some("tell[0].on"))
    );
    trial.does(&tell(date(2026, 12, 4)));
    trial.day = date(2026, 12, 6);
    // The row is kept with its day, and another one is added beside it.
    trial.does(&Command::PutEndingPart {
        meeting: talk.clone(),
        part: EndingPart::Tell(vec![
            Tell {
                who: Some("lise".into()),
                on: Some(Day(date(2026, 12, 4))),
                child_wants_call: None,
            },
            Tell {
                who: Some("birgit".into()),
                on: Some(Day(date(2026, 12, 8))),
                child_wants_call: None,
            },
        ]),
    });
}

#[test]
fn a_child_can_always_stop_and_its_yes_is_never_lost() {
    let (mut trial, talk) = held();
    trial.does(&Command::WriteLine {
        meeting: talk.clone(),
        text: words("Jeg er træt."),
        goes: LineGoes::Struck,
    });
    let yes = Command::WriteLine {
        meeting: talk.clone(),
        text: words("Jeg er træt."),
        goes: LineGoes::Confirmed,
    };
    trial.does(&yes);
    assert!(trial.decide(&yes, None).expect("said already").is_empty());
    let said = &trial.state.case.meetings[0].said;
    let confirmed =
        |line: &&domain::case::Said| line.text == Some(words("Jeg er træt.")) && line.confirmed == Some(true);
    assert_eq!(said.iter().filter(confirmed).count(), 1);
    trial.does(&Command::Close {
        on: Day(trial.day),
        why: ClosedWhy::Ended,
        ending: None,
    });
    trial.does(&Command::Stop {
        meeting: talk,
        kind: StopKind::Stop,
    });
}

#[test]
fn once_a_talk_is_written_up_no_line_becomes_the_childs_and_who_is_told_can_still_be_added() {
    let (mut trial, talk) = held();
    trial.does(&Command::WriteLine {
        meeting: talk.clone(),
        text: words("Vi talte om skolen."),
        goes: LineGoes::Open,
    });
    trial.does(&Command::MakeJournalNote(Journalled {
        document: None,
        meeting: Some(talk.clone()),
        on: Day(trial.day),
    }));
    let open = trial.state.case.meetings[0].said.last().expect("a line").id.clone();
    let place = |line: &domain::case::SaidId, goes| Command::PlaceLine {
        meeting: talk.clone(),
        line: line.clone(),
        goes,
    };
    let refusal = trial
        .decide(&place(&open, LineGoes::OnPaper), None)
        .expect_err("nobody said yes");
    assert_eq!(refusal.reason, Reason::WrittenUp);
    trial.does(&place(&"u1".into(), LineGoes::OffPaper));
    let mut rows = trial.state.case.meetings[0].closing.clone().expect("an ending").tell;
    rows.push(Tell {
        who: Some("birgit".into()),
        on: Some(Day(date(2026, 12, 9))),
        child_wants_call: None,
    });
    let tell = |rows| Command::PutEndingPart {
        meeting: talk.clone(),
        part: EndingPart::Tell(rows),
    };
    trial.does(&tell(rows));
    assert_eq!(
        trial.decide(&tell(vec![]), None).expect_err("taken away").reason,
        Reason::WrittenUp
    );
}

#[test]
fn who_was_there_too_joins_those_the_room_named() {
    let mut case = a_case();
    case.meetings[0].state = Some(MeetingState::Held);
    let mut trial = Trial::new(case);
    let mut there = Attended::of(&trial.state.case, &trial.state.case.meetings[0]);
    let room = there.len();
    there.push(Attended {
        name: Some("Ole".into()),
        ..Attended::default()
    });
    trial.does(&Command::Correct {
        meeting: trial.state.case.meetings[0].id.clone(),
        now: Held::Attended(there.clone()),
        why: words("Han kom lidt senere."),
    });
    assert_eq!(trial.state.case.meetings[0].attended, there);
    assert!(matches!(&trial.state.corrections[0].was, Held::Attended(was) if was.len() == room && room > 0));
}

#[test]
fn fifty_thousand_rows_and_a_book_are_refused() {
    let (trial, talk) = held();
    let put = |part| {
        let command = Command::PutEndingPart {
            meeting: talk.clone(),
            part,
        };
        trial.decide(&command, None).expect_err("too much").reason.key()
    };
    assert_eq!(put(EndingPart::Needs(Some(Words("a".repeat(601))))), "too-long");
    let row = TakesFurther {
        what: Some(words("At du er træt")),
        to: None,
    };
    assert_eq!(put(EndingPart::TakesFurther(vec![row; 50_000])), "too-many");
    // Neither do the acts that are no part of the case's pages: a case file could not be read again.
    let book = || words(&"a".repeat(601));
    let step = trial.state.case.steps[0].id.clone();
    let promise = trial.state.case.agreements[0].id.clone();
    for command in [
        Command::MoveStep(StepMove {
            step,
            state: StepState::Waiting,
            on: None,
            waiting_for: Some(book()),
            next_contact: Some(Day(trial.day)),
            reason: None,
            promised: None,
        }),
        Command::DropPromise {
            promise: promise.clone(),
            told_child: None,
            reason: book(),
        },
        Command::BreakPromise {
            promise,
            told_child: Some(book()),
            reason: None,
        },
    ] {
        assert_eq!(
            trial.decide(&command, None).expect_err("a book").reason.key(),
            "too-long"
        );
    }
}

#[test]
fn what_an_older_file_left_without_an_id_gets_one_and_can_be_named() {
    let mut case = a_case();
    case.notices[0].id = "".into();
    case.people.push(Person {
        first_name: Some("Per".into()),
        ..Person::default()
    });
    case.meetings[0].said[0].id = "".into();
    let mut trial = Trial::new(case);
    trial.does(&Command::GiveIds);
    let case = &trial.state.case;
    let per = case.people.last().expect("Per").clone();
    assert!(!per.id.is_empty() && !case.notices[0].id.is_empty() && !case.meetings[0].said[0].id.is_empty());
    assert_eq!(
        case.person(&"hanne".into()).expect("Hanne").first_name,
        Some("Hanne".into()),
        "who has one keeps it"
    );
    trial.does(&Command::SendReceipt {
        notice: trial.state.case.notices[0].id.clone(),
        on: Day(trial.day),
    });
    assert!(trial.decide(&Command::GiveIds, None).expect("nothing to do").is_empty());
}

#[test]
fn an_event_of_a_part_is_stored_flat_under_its_own_tag() {
    let event = CaseEvent::from(PartEvent::MeetingCancelled { meeting: "m1".into() });
    let json = serde_json::to_value(&event).expect("JSON");
    assert_eq!(json, serde_json::json!({"event": "meeting-cancelled", "meeting": "m1"}));
    assert_eq!(event.name(), "meeting-cancelled");
    assert_eq!(serde_json::from_value::<CaseEvent>(json).expect("read"), event);
    let strange = serde_json::json!({"event": "flown-away", "meeting": "m1"});
    assert!(
        serde_json::from_value::<CaseEvent>(strange).is_err(),
        "an event nobody knows stops the reading"
    );
}

/// The child says yes to its words first, and is asked about the paper later.
#[test]
fn a_line_that_the_child_said_yes_to_goes_where_the_child_then_wants_it() {
    let (mut trial, talk) = held();
    trial.does(&Command::WriteLine {
        meeting: talk.clone(),
        text: words("Jeg vil gerne bo hos mormor."),
        goes: LineGoes::Confirmed,
    });
    let last = |trial: &Trial| trial.state.case.meetings[0].said.last().expect("a line").clone();
    let line = last(&trial).id;
    let place = |goes| Command::PlaceLine {
        meeting: talk.clone(),
        line: line.clone(),
        goes,
    };
    for (goes, on_paper) in [
        (LineGoes::OnPaper, true),
        (LineGoes::Confirmed, true),
        (LineGoes::OffPaper, false),
        (LineGoes::Confirmed, false),
    ] {
        if trial.decide(&place(goes), None).is_ok_and(|events| !events.is_empty()) {
            trial.does(&place(goes));
        }
        assert_eq!(last(&trial).on_paper, Some(on_paper), "{goes:?}");
    }
}

/// What was answered before the child told is no answer now, even where it is the same.
#[test]
fn after_the_child_told_the_safety_questions_are_answered_again_and_all_of_them() {
    let (mut trial, meeting) = held();
    let safety = trial.state.case.safety.clone().expect("answers");
    assert_eq!(safety.unanswered().next(), None, "the case to begin with is answered");
    let same = Command::AnswerSafety(safety.clone());
    assert!(trial.decide(&same, None).expect("nothing new").is_empty());

    let told = Command::RecordDisclosure {
        meeting: Some(meeting.clone()),
        kind: DisclosureKind::Told,
        words: Some("Han låser døren.".into()),
    };
    trial.does(&told);
    assert!(trial.state.case.asks_for_safety_again());
    assert!(
        trial.decide(&told, None).expect("sent twice").is_empty(),
        "a form that is sent twice is kept once"
    );
    // Half an answer is none.
    trial.does(&Command::AnswerSafety(Safety {
        police: None,
        ..safety.clone()
    }));
    assert!(trial.state.case.asks_for_safety_again());
    trial.does(&same);
    assert!(
        !trial.state.case.asks_for_safety_again(),
        "the same answers, given again"
    );

    // Taking back asks for the same care, and nothing that was told is gone.
    trial.does(&Command::RecordDisclosure {
        meeting: None,
        kind: DisclosureKind::TakenBack,
        words: None,
    });
    assert!(trial.state.case.asks_for_safety_again());
    assert_eq!(trial.state.case.disclosures.len(), 2);
    assert_eq!(trial.state.case.disclosures[0].words, Some("Han låser døren.".into()));
    let elsewhere = Command::RecordDisclosure {
        meeting: Some("nowhere".into()),
        kind: DisclosureKind::Told,
        words: None,
    };
    assert!(trial.decide(&elsewhere, None).is_err());
}

/// The same confirmation of the same words is kept once, and other words are another confirmation.
#[test]
fn what_was_confirmed_of_some_words_is_not_confirmed_of_others() {
    let mut trial = Trial::new(a_case());
    let of = |text: &str| {
        let words = ConfirmedWords {
            texts: vec![text.into()],
            audience: Audience::Child,
            leaves: false,
        };
        let by = Actor("anna".into());
        Command::Confirm(Confirmation {
            of: Some(words),
            ..Confirmation::new(Code::ReporterNamed, by, Timestamp::UNIX_EPOCH)
        })
    };
    trial.does(&of("Din lærer har skrevet."));
    assert!(
        trial
            .decide(&of("Din lærer har skrevet."), None)
            .expect("again")
            .is_empty()
    );
    assert!(
        !trial
            .decide(&of("Din træner har skrevet."), None)
            .expect("others")
            .is_empty()
    );
}

//! Stories of lists whose lines have no ids or name other entries: what is agreed with the police, the plan for the child's
//! safety, brothers and sisters in the room, forks of the way, the companion of the way.

use super::trial::{Trial, a_case, words};
use domain::actor::{Actor, Confirmation};
use domain::band::Band;
use domain::case::{
    AdviserChange, Case, Child, ClosedWhy, Day, DisclosureKind, Does, Person, Police, PoliceAgreed, PoliceMay, Role,
    Safety, SafetyPlanLine, Step, StepId, StepState, StepWord, Suspected,
};
use domain::command::{Command, Reason};
use domain::finding::Code;
use domain::needs_plan;
use jiff::Timestamp;
use jiff::civil::date;

/// What the police agree to answers no safety question: what the child told still asks for all of them.
#[test]
fn an_agreement_with_the_police_ends_confirmations_and_answers_nothing() {
    let mut trial = Trial::new(a_case());
    trial.does(&Command::RecordDisclosure {
        meeting: None,
        kind: DisclosureKind::Told,
        words: Some(words("Jeg vil ikke hjem.")),
    });
    trial.does(&Command::Confirm(Confirmation::new(
        Code::TellSuspect,
        Actor("anna".into()),
        Timestamp::UNIX_EPOCH,
    )));
    let before = trial.state.case.safety.clone().expect("answers");
    let agreed = PoliceAgreed {
        what: Some(PoliceMay::TellChild),
        with: Some("Maria Holm".into()),
        on: Some(Day(date(2026, 12, 1))),
    };
    let nothing = PoliceAgreed {
        what: None,
        ..agreed.clone()
    };
    let refusal = trial
        .decide(&Command::PutPoliceAgreed(vec![nothing]), None)
        .expect_err("nothing is agreed");
    assert_eq!(
        (refusal.reason, refusal.field.as_deref()),
        (Reason::NoAnswer, Some("what"))
    );
    trial.does(&Command::PutPoliceAgreed(vec![agreed.clone()]));
    let after = trial.state.case.safety.clone().expect("answers");
    assert_eq!(after.police_agreed, std::slice::from_ref(&agreed));
    assert_eq!(
        Safety {
            police_agreed: before.police_agreed.clone(),
            ..after
        },
        before,
        "no other answer"
    );
    assert!(trial.state.confirmations.is_empty());
    assert!(trial.state.case.asks_for_safety_again());
    // Whoever answers from a page that did not show it is shown both.
    let mut old = Trial::new(a_case()).state;
    old.case.safety = Some(before.clone());
    let stale = trial.decide(&Command::AnswerSafety(before), Some(&old));
    assert!(matches!(stale.expect_err("stale").reason, Reason::Stale(_)));
    // In a case that has no answers yet, it leaves every question open.
    let mut case = a_case();
    case.safety = None;
    let mut trial = Trial::new(case);
    trial.does(&Command::PutPoliceAgreed(vec![agreed]));
    let safety = trial.state.case.safety.as_ref().expect("an agreement");
    assert!(safety.unanswered().count() > 4, "{safety:?}");
}

#[test]
fn a_sibling_comes_for_comfort_and_stands_among_those_who_were_there() {
    let mut case = a_case();
    case.people.push(Person {
        id: "emil".into(),
        first_name: Some("Emil".into()),
        role: Some(Role::Sibling),
        ..Person::default()
    });
    let mut trial = Trial::new(case);
    let talk = trial.state.case.meetings[0].id.clone();
    let siblings = |ids: &[&str]| Command::PutSiblings {
        meeting: talk.clone(),
        siblings: ids.iter().map(|id| (*id).into()).collect(),
    };
    let refusal = trial.decide(&siblings(&["nobody"]), None).expect_err("not in the case");
    assert_eq!(refusal.field.as_deref(), Some("siblings_in_room"));
    trial.does(&siblings(&["emil"]));
    // Whoever is expected in a talk ahead neither leaves nor is removed.
    let leaves = Command::PersonLeaves {
        person: "emil".into(),
        on: Day(date(2026, 12, 2)),
    };
    assert_eq!(
        trial.decide(&leaves, None).expect_err("expected").reason,
        Reason::ExpectedInRoom
    );
    let removed = trial.decide(&Command::RemovePerson("emil".into()), None);
    assert_eq!(removed.expect_err("named").reason, Reason::Named);
    trial.day = date(2026, 12, 3);
    trial.does(&Command::HoldMeeting {
        meeting: talk.clone(),
        started_at: None,
        ended_at: None,
    });
    let there = &trial.state.case.meetings[0].attended;
    let emil: Vec<_> = there.iter().filter(|one| one.name == Some("Emil".into())).collect();
    assert_eq!(emil.len(), 1, "{there:?}");
    assert_eq!(
        (emil[0].role, emil[0].does),
        (Some(Role::Sibling), Some(Does::Supports))
    );
    // A held talk is closed.
    assert_eq!(
        trial.decide(&siblings(&[]), None).expect_err("held").reason,
        Reason::Held
    );
}

#[test]
fn a_fork_names_other_steps_of_the_case_and_none_that_is_gone() {
    let mut trial = Trial::new(a_case());
    let step = |word| {
        Command::AddStep(Step {
            step: Some(word),
            state: Some(StepState::Later),
            ..Step::default()
        })
    };
    trial.does(&step(StepWord::Guidance));
    trial.does(&step(StepWord::Assessment));
    let steps = trial.state.case.steps.clone();
    let [.., guidance, assessment] = steps.as_slice() else {
        panic!("two steps")
    };
    let fork = |ways: &[&StepId]| {
        Command::PutStep(Step {
            one_of: ways.iter().map(|way| (*way).clone()).collect(),
            ..guidance.clone()
        })
    };
    for wrong in [StepId::from("nobody"), guidance.id.clone()] {
        let refusal = trial.decide(&fork(&[&wrong]), None).expect_err("no other step");
        assert_eq!(refusal.field.as_deref(), Some("one_of"), "{wrong}");
    }
    trial.does(&fork(&[&assessment.id]));
    let ways = |trial: &Trial| {
        let known = trial.state.case.steps.iter().find(|one| one.id == guidance.id);
        known.expect("the step").one_of.clone()
    };
    assert_eq!(ways(&trial), std::slice::from_ref(&assessment.id));
    trial.does(&Command::RemoveStep(assessment.id.clone()));
    assert!(ways(&trial).is_empty(), "nothing names what is gone");
}

#[test]
fn a_line_of_the_safety_plan_says_something() {
    let mut trial = Trial::new(a_case());
    let line = |text: &str| SafetyPlanLine {
        text: Some(words(text)),
        cleared: Some(false),
        until: None,
    };
    let refusal = trial
        .decide(&Command::PutSafetyPlan(vec![line(" ")]), None)
        .expect_err("no words");
    assert_eq!(
        (refusal.reason, refusal.field.as_deref()),
        (Reason::NoWords, Some("text"))
    );
    let plan = vec![line("Mormor henter dig."), line("Du kan ringe til mig.")];
    trial.does(&Command::PutSafetyPlan(plan.clone()));
    assert_eq!(trial.state.case.safety_plan, plan);
    let again = trial.decide(&Command::PutSafetyPlan(plan), None);
    assert!(again.expect("the same").is_empty());
}

#[test]
fn a_change_of_adviser_says_why_and_names_people_of_the_case_and_is_undone() {
    let mut trial = Trial::new(a_case());
    let change = |why: &str, to: &str| AdviserChange {
        to: Some(to.into()),
        why: Some(words(why)),
        ..AdviserChange::default()
    };
    let somebody = trial.state.case.people[0].id.to_string();
    for (why, to, field) in [
        (" ", somebody.as_str(), "why"),
        ("Ida skal på barsel.", "nobody-here", "to"),
    ] {
        let refusal = trial
            .decide(&Command::PutAdviserChanges(vec![change(why, to)]), None)
            .expect_err("refused");
        assert_eq!(refusal.field.as_deref(), Some(field));
    }
    let whole = vec![change("Ida skal på barsel.", &somebody)];
    trial.does(&Command::PutAdviserChanges(whole.clone()));
    assert_eq!(trial.state.case.adviser_changes, whole);
    let again = trial.decide(&Command::PutAdviserChanges(whole), None);
    assert!(again.expect("the same").is_empty());
    // Who has the case is another matter.
    assert!(trial.state.adviser_changes.is_empty());
}

/// While the police may still ask, nobody writes for a child of five; somebody older writes itself.
#[test]
fn nobody_writes_for_one_of_the_youngest_while_the_police_question_is_open() {
    let ask = |id: &str, text: &str| Command::Ask {
        question: id.into(),
        words: words(text),
        urgent: false,
    };
    let mut trial = Trial::new(a_case());
    let answers = trial.state.case.safety.clone().unwrap_or_default();
    trial.state.case.child.as_mut().expect("a child").band = Some(Band::Four);
    trial.state.case.safety = Some(Safety {
        police: Some(Police::None),
        ..answers.clone()
    });
    trial.does(&ask("q1", "Må min kanin komme med?"));
    for police in [Police::Considered, Police::InterviewPending] {
        trial.state.case.safety = Some(Safety {
            police: Some(police),
            ..answers.clone()
        });
        trial.state.case.child.as_mut().expect("a child").band = Some(Band::Four);
        let refusal = trial
            .decide(&ask("q2", "Min onkel slog."), None)
            .expect_err("written for it");
        assert_eq!(refusal.field.as_deref(), Some("words"));
        assert_eq!(refusal.reason, Reason::NotWrittenFor, "{police:?}");
        trial.state.case.child.as_mut().expect("a child").band = Some(Band::Seven);
        assert!(trial.decide(&ask("q2", "Hvornår ses vi?"), None).is_ok(), "{police:?}");
    }
}

/// The child chooses one of six where it may have one, and nothing else of it changes with that.
#[test]
fn a_child_chooses_one_of_six_and_nothing_else_changes() {
    let choose = |code: &str| Command::ChooseCompanion(code.into());
    let mut trial = Trial::new(a_case());
    let unlocked = Safety {
        police: Some(Police::None),
        ..trial.state.case.safety.clone().expect("answers")
    };
    trial.state.case.safety = Some(unlocked.clone());
    let before = trial.state.case.child.clone().expect("a child");
    trial.does(&choose("owl"));
    let after = trial.state.case.child.clone().expect("a child");
    assert_eq!(after.companion.as_ref().map(|code| code.0.as_str()), Some("owl"));
    let companion = before.companion.clone();
    assert_eq!(Child { companion, ..after }, before, "nothing else of the child");
    let again = trial.decide(&choose("owl"), None).expect("it may be pressed twice");
    assert!(again.is_empty(), "{again:?}");
    trial.does(&choose("none"));
    // What is none of the six, somebody of thirteen, a case under the police lock.
    let refused = |trial: &Trial, code: &str| {
        let refusal = trial.decide(&choose(code), None).expect_err(code);
        assert_eq!(refusal.field.as_deref(), Some("companion"));
        refusal.reason
    };
    assert!(matches!(refused(&trial, "dragon"), Reason::Unknown { .. }));
    for police in [Police::Considered, Police::InterviewPending] {
        trial.state.case.safety = Some(Safety {
            police: Some(police),
            ..unlocked.clone()
        });
        assert_eq!(refused(&trial, "fox"), Reason::NoCompanion, "{police:?}");
    }
    trial.state.case.safety = Some(unlocked);
    trial.state.case.child.as_mut().expect("a child").band = Some(Band::Thirteen);
    assert_eq!(refused(&trial, "fox"), Reason::NoCompanion);
}

/// A case without a plan whose child waits for the police while a parent is suspected.
fn a_case_that_waits() -> Case {
    let mut case = a_case();
    case.safety_plan = Vec::new();
    let safety = case.safety.as_mut().expect("answers");
    safety.suspected = Suspected::Parent.into();
    safety.police = Some(Police::Considered);
    safety.police_about = None;
    case
}

#[test]
fn whether_a_waiting_child_needs_a_plan_is_answered_once_and_asked_again_with_other_safety_answers() {
    let mut trial = Trial::new(a_case_that_waits());
    let asked = |trial: &Trial| needs_plan::is_asked(&trial.state);
    assert!(asked(&trial));
    let refusal = trial.decide(&Command::AnswerNoPlan(Some(words(" "))), None);
    assert_eq!(refusal.expect_err("no words").reason, Reason::NoWords);
    let no = Command::AnswerNoPlan(Some(words("Bor hos sin mormor imens.")));
    trial.does(&no);
    assert!(!asked(&trial));
    assert!(needs_plan::answered(&trial.state).is_some());
    let mut planned = trial.state.clone();
    planned.case.safety_plan =
        serde_json::from_value(serde_json::json!([{"text": "Mormor henter dig."}])).expect("a plan");
    assert!(
        needs_plan::answered(&planned).is_none(),
        "a plan that is written stands alone"
    );
    assert!(trial.decide(&no, None).expect("the same").is_empty());
    let other = Command::AnswerNoPlan(Some(words("Er på lejr.")));
    let two = trial
        .decide(&other, None)
        .expect_err("somebody gave a reason meanwhile");
    assert!(matches!(two.reason, Reason::Stale(_)), "{two:?}");
    // What is agreed with the police is no other answer, and neither are the same ones.
    trial.does(&Command::PutPoliceAgreed(vec![PoliceAgreed {
        what: Some(PoliceMay::TellChild),
        ..PoliceAgreed::default()
    }]));
    assert!(!asked(&trial));
    // Others are, and so is what the child tells.
    let again = Safety {
        police: Some(Police::InterviewPending),
        ..trial.state.case.safety.clone().expect("answers")
    };
    let shown = trial.state.clone();
    trial.does(&Command::AnswerSafety(again));
    assert!(asked(&trial));
    // A reason for the answers before is none for these.
    let late = trial.decide(&other, Some(&shown)).expect_err("the answers are others");
    assert!(matches!(late.reason, Reason::Stale(_)), "{late:?}");
    trial.does(&no);
    trial.does(&Command::RecordDisclosure {
        meeting: None,
        kind: DisclosureKind::Told,
        words: None,
    });
    assert!(asked(&trial));
    // It is taken back, and then asked again.
    trial.does(&no);
    trial.does(&Command::AnswerNoPlan(None));
    assert!(asked(&trial));
}

/// What the child waits for after a case was opened again is not what the answer was about. While it is closed the answer
/// stands, as one who reads the case later has to see it.
#[test]
fn whether_a_child_needs_a_plan_is_asked_again_when_its_case_is_opened_again() {
    let mut trial = Trial::new(a_case_that_waits());
    trial.does(&Command::AnswerNoPlan(Some(words("Bor hos sin mormor imens."))));
    trial.does(&Command::Close {
        on: Day(trial.day),
        why: ClosedWhy::Moved,
        ending: None,
    });
    assert!(needs_plan::answered(&trial.state).is_some());
    assert!(!needs_plan::is_asked(&trial.state), "nobody is asked of a closed case");
    trial.does(&Command::Reopen {
        why: words("Hun har skrevet."),
    });
    assert!(needs_plan::answered(&trial.state).is_none());
    assert!(needs_plan::is_asked(&trial.state));
}

/// Whoever is removed is suspected no more, and what was confirmed of a case with them is of another case.
#[test]
fn removing_somebody_suspected_ends_what_was_said_of_the_case_with_them() {
    let person = |id: &str, suspected: Option<bool>| {
        Command::AddPerson(Person {
            id: id.into(),
            first_name: Some("Kim".into()),
            suspected,
            ..Person::default()
        })
    };
    let mut trial = Trial::new(a_case_that_waits());
    trial.does(&person("kim", Some(true)));
    trial.does(&person("bo", None));
    trial.does(&Command::AnswerNoPlan(Some(words("Bor hos sin mormor imens."))));
    trial.does(&Command::Confirm(Confirmation::new(
        Code::TellSuspect,
        Actor("anna".into()),
        Timestamp::UNIX_EPOCH,
    )));
    trial.does(&Command::RemovePerson("bo".into()));
    assert!(!needs_plan::is_asked(&trial.state) && !trial.state.confirmations.is_empty());
    trial.does(&Command::RemovePerson("kim".into()));
    assert!(needs_plan::is_asked(&trial.state) && trial.state.confirmations.is_empty());
}

//! An act that is undone leaves what stood before it, and is still in the history.

use super::draw::Random;
use super::trial::{Trial, a_case, words};
use domain::actor::Actor;
use domain::case::{Child, Day, DisclosureKind, MeetingId, Name, Plan, StepState};
use domain::command::{Aspect, Command, StepMove};
use domain::event::{CaseEvent, CaseState};
use domain::undo::{UNDO_FOR, undoable};
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

pub fn anna() -> Actor {
    Actor("anna".into())
}

/// A moment that no two acts share.
pub fn moment(nth: usize) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_secs(i64::try_from(nth).expect("small") + 1)
}

/// Lets one command happen at a moment of its own.
pub fn happens(trial: &mut Trial, command: &Command, at: Timestamp) -> bool {
    let before = trial.history.len();
    let Ok(events) = trial.decide(command, None) else {
        return false;
    };
    trial.happen(events);
    for recorded in &mut trial.history[before..] {
        recorded.at = at;
    }
    trial.history.len() > before
}

/// What an act may leave behind for good: confirmations given for other answers, how a held talk names somebody, and of a
/// talk that was planned by mistake that it is off, with the day on the way that calling off takes along.
fn without_traces(state: &CaseState, command: &Command, before: &CaseState) -> BTreeMap<Aspect, serde_json::Value> {
    let mut aspects = Aspect::all(state);
    aspects.retain(|aspect, _| !matches!(aspect, Aspect::Confirmations | Aspect::Course(_)));
    if matches!(command, Command::PlanMeeting { .. } | Command::PlanNextMeeting { .. }) {
        let was_there = |aspect: &Aspect| aspect.meeting().is_none_or(|id| before.case.meeting(id).is_some());
        aspects.retain(|aspect, _| was_there(aspect) && !matches!(aspect, Aspect::Step(_)));
    }
    aspects
}

#[test]
fn what_is_undone_is_as_it_was() {
    let mut undone = BTreeSet::new();
    let mut refused = 0;
    for seed in 0..60 {
        let random = Random::new(seed);
        let mut trial = Trial::new(a_case());
        for nth in 0..80 {
            let command = trial.draws(&random);
            let before = trial.state.clone();
            let at = moment(nth * 2);
            if !happens(&mut trial, &command, at) {
                continue;
            }
            let found = undoable(&trial.history, &anna(), at);
            let Some(undo) = found.into_iter().find(|undo| undo.until == trial.state.version) else {
                continue;
            };
            assert_eq!(undo.from, before.version + 1, "seed {seed}: {command:?}");
            let after = trial.state.clone();
            let length = trial.history.len();
            let mut accepted = true;
            for back in &undo.commands {
                match trial.decide(back, Some(&trial.state.clone())) {
                    Ok(events) => trial.happen(events),
                    Err(_) => accepted = false,
                }
            }
            for recorded in &mut trial.history[length..] {
                recorded.at = moment(nth * 2 + 1);
            }
            if !accepted {
                // As a day that lies behind by now.
                refused += 1;
                continue;
            }
            assert_eq!(
                without_traces(&trial.state, &command, &before),
                without_traces(&before, &command, &before),
                "seed {seed}: {command:?} undone by {:?}",
                undo.commands
            );
            // Nothing is taken out of the history.
            assert!(trial.state.version >= after.version && trial.history.len() > length);
            undone.insert(name(&command));
        }
    }
    println!("undone: {undone:?}, refused {refused}");
    for kind in [
        "PutChild",
        "AnswerSafety",
        "AddPerson",
        "PutPerson",
        "MoveStep",
        "ChangePlan",
        "ChangeRoom",
        "PutPoliceAgreed",
        "PutSafetyPlan",
        "PutAdviserChanges",
        "PutSiblings",
        "KeepPromise",
        "BreakPromise",
        "DropPromise",
        "CancelMeeting",
        "PlanEnding",
        "AddNotice",
        "WithdrawNotice",
        "RecordDecision",
        "RewordPromise",
        "PlanMeeting",
        "TellMeeting",
        "RewriteLine",
        "PlaceLine",
    ] {
        assert!(undone.contains(kind), "{kind} was never undone: {undone:?}");
    }
    for kind in [
        "RecordDisclosure",
        "RemovePerson",
        "MakePromise",
        "WriteLine",
        "HandOver",
        "Stop",
        "Close",
        "Assign",
        "BarAccount",
        "Ask",
    ] {
        assert!(!undone.contains(kind), "{kind} has no way back");
    }
}

fn name(command: &Command) -> String {
    let text = format!("{command:?}");
    let end = text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len());
    text[..end].to_owned()
}

fn child(trial: &Trial, name: &str) -> Command {
    Command::PutChild(Child {
        first_name: Some(Name(name.into())),
        ..trial.state.case.child.clone().expect("a child")
    })
}

#[test]
fn ones_own_acts_of_the_last_ten_minutes_can_be_undone_newest_first() {
    let mut trial = Trial::new(a_case());
    for (nth, name) in ["Ida", "Asta", "Liv"].iter().enumerate() {
        let command = child(&trial, name);
        assert!(happens(&mut trial, &command, moment(nth * 60)));
    }
    let until = |now| -> Vec<u64> {
        let found = undoable(&trial.history, &anna(), now);
        found.iter().map(|undo| undo.until).collect()
    };
    assert_eq!(until(moment(120)), [4, 3, 2]);
    // The first is ten minutes old by now.
    assert_eq!(until(moment(0) + UNDO_FOR), [4, 3]);
    assert_eq!(until(moment(120) + UNDO_FOR), [0; 0]);
    // Somebody else's are not.
    assert!(undoable(&trial.history, &Actor("bo".into()), moment(120)).is_empty());
    // Only the child's first name of before comes back, not the one before that.
    let newest = &undoable(&trial.history, &anna(), moment(120))[0];
    assert_eq!(newest.commands, [child(&trial, "Asta")]);
}

#[test]
fn a_step_that_stands_so_already_is_not_moved() {
    let mut trial = Trial::new(a_case());
    let step = trial.state.case.steps[0].clone();
    let same = StepMove {
        step: step.id.clone(),
        state: step.state.expect("a state"),
        on: step.on,
        waiting_for: step.waiting_for.clone(),
        next_contact: step.next_contact,
        reason: step.reason.clone(),
        promised: None,
    };
    // The form always says whether the day is promised; the case to begin with says nothing of it.
    assert_eq!(step.promised, None);
    for promised in [None, Some(false)] {
        let command = Command::MoveStep(StepMove {
            promised,
            ..same.clone()
        });
        assert!(!happens(&mut trial, &command, moment(0)), "{promised:?}");
    }
    // An event that changed nothing, of an older history: there is nothing to undo.
    let event = CaseEvent::StepMoved {
        step: same.step.clone(),
        state: same.state,
        on: same.on,
        waiting_for: same.waiting_for.clone(),
        next_contact: same.next_contact,
        reason: same.reason.clone(),
        promised: Some(false),
    };
    trial.happen(vec![event]);
    assert!(undoable(&trial.history, &anna(), moment(0)).is_empty());
    // Anything else that differs is a change.
    let tomorrow = trial.day.tomorrow().expect("a day");
    for other in [
        StepMove {
            state: StepState::Done,
            ..same.clone()
        },
        StepMove {
            on: Some(Day(tomorrow)),
            ..same.clone()
        },
        StepMove {
            waiting_for: Some(words("Vi venter på skolen.")),
            ..same.clone()
        },
        StepMove {
            next_contact: Some(Day(tomorrow)),
            ..same.clone()
        },
        StepMove {
            reason: None,
            ..same.clone()
        },
        StepMove {
            promised: Some(true),
            ..same.clone()
        },
    ] {
        let events = trial.decide(&Command::MoveStep(other.clone()), None);
        assert_eq!(events.expect("a move").len(), 1, "{other:?}");
    }
}

#[test]
fn a_moved_step_goes_back_with_what_it_waited_for() {
    let mut trial = Trial::new(a_case());
    let step = trial.state.case.steps[0].clone();
    let moved = StepMove {
        step: step.id.clone(),
        state: StepState::Skipped,
        on: None,
        waiting_for: None,
        next_contact: None,
        reason: Some(words("Aftalt med politiet")),
        promised: Some(false),
    };
    assert!(happens(&mut trial, &Command::MoveStep(moved), moment(0)));
    let undo = undoable(&trial.history, &anna(), moment(1)).remove(0);
    for command in &undo.commands {
        trial.does(command);
    }
    let back = trial
        .state
        .case
        .steps
        .iter()
        .find(|one| one.id == step.id)
        .expect("the step");
    assert_eq!(
        (back.state, &back.on, &back.reason),
        (step.state, &step.on, &step.reason)
    );
}

#[test]
fn a_meeting_that_was_moved_and_moved_again_by_somebody_else_is_not_moved_back() {
    let mut trial = Trial::new(a_case());
    let meeting: MeetingId = trial.state.case.meetings[0].id.clone();
    let plan = |trial: &Trial, place: &str| Command::ChangePlan {
        meeting: meeting.clone(),
        plan: Plan {
            place: Some(words(place)),
            ..Plan::of(&trial.state.case.meetings[0])
        },
    };
    let command = plan(&trial, "Biblioteket");
    assert!(happens(&mut trial, &command, moment(0)));
    let shown = trial.state.clone();
    let undo = undoable(&trial.history, &anna(), moment(1)).remove(0);
    let command = plan(&trial, "Skolen");
    assert!(happens(&mut trial, &command, moment(2)));
    assert!(trial.decide(&undo.commands[0], Some(&shown)).is_err());
}

#[test]
fn safety_answers_are_not_put_back_over_what_the_child_told_since() {
    let mut trial = Trial::new(a_case());
    let mut safety = trial.state.case.safety.clone().expect("answers");
    safety.protected_address = Some(safety.protected_address != Some(true));
    assert!(happens(&mut trial, &Command::AnswerSafety(safety), moment(0)));
    let undo = undoable(&trial.history, &anna(), moment(1)).remove(0);
    assert!(undo.may_be(&trial.state));
    let told = Command::RecordDisclosure {
        meeting: None,
        kind: DisclosureKind::Told,
        words: Some(words("Jeg vil ikke hjem")),
    };
    assert!(happens(&mut trial, &told, moment(2)));
    assert!(trial.state.case.asks_for_safety_again());
    // Put back they would pass for the answers that are asked for now.
    assert!(!undo.may_be(&trial.state));
    assert!(undoable(&trial.history, &anna(), moment(3)).is_empty());
}

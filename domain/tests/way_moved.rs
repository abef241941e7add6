//! The steps of a case laid from a track and moved by an adviser, over many sequences of presses: the report stays first,
//! what is done stands by its day, the ways of a fork beside each other, and no step is lost.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::actor::Actor;
use domain::case::{Case, Day, LocalTime, Step, StepId, StepState, StepWord};
use domain::command::{Command, Context, Reason, Refusal, StepMove, decide};
use domain::event::{CaseEvent, CaseState, Recorded, Source};
use domain::timeline::laid::Planned;
use domain::timeline::{self, Side, Stands};
use jiff::Timestamp;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::cell::Cell;
use std::collections::BTreeSet;

/// A case, its history and ids that count up.
struct House {
    state: CaseState,
    history: Vec<Recorded>,
    ids: Cell<u32>,
}

impl House {
    fn of(case: Value) -> House {
        let mut case = case;
        case["format"] = json!("case/1");
        let case: Case = serde_json::from_value(case).unwrap();
        let first = Recorded {
            case: "c1".into(),
            version: 1,
            event: CaseEvent::Opened {
                case: Box::new(case),
                source: Source::Begun,
            },
            by: Actor("anna".into()),
            at: Timestamp::UNIX_EPOCH,
        };
        House {
            state: CaseState::opened(&first).unwrap(),
            history: vec![first],
            ids: Cell::new(0),
        }
    }

    fn decide(&self, command: &Command) -> Result<Vec<CaseEvent>, Refusal> {
        let fresh = |kind: &str| {
            self.ids.set(self.ids.get() + 1);
            format!("{kind}-n{}", self.ids.get())
        };
        let context = Context {
            actor: &Actor("anna".into()),
            now: LocalTime::parse("2026-12-01T13:30").unwrap(),
            shown: None,
            fresh_id: &fresh,
        };
        decide(&self.state, command, &context)
    }

    /// Does a command; how many events it made.
    fn does(&mut self, command: &Command) -> Result<usize, Refusal> {
        let events = self.decide(command)?;
        let many = events.len();
        for event in events {
            let recorded = Recorded {
                case: "c1".into(),
                version: self.state.version + 1,
                event,
                by: Actor("anna".into()),
                at: Timestamp::UNIX_EPOCH,
            };
            self.state.apply(&recorded).unwrap();
            self.history.push(recorded);
        }
        Ok(many)
    }

    fn steps(&self) -> &[Step] {
        &self.state.case.steps
    }

    /// The id of a step by its word.
    fn id(&self, word: StepWord) -> StepId {
        let found = self.steps().iter().find(|step| step.step == Some(word));
        found.map(|step| step.id.clone()).unwrap()
    }

    /// The words of the steps as they are shown to an adviser.
    fn order(&self) -> Vec<StepWord> {
        let steps = timeline::arranged(self.steps());
        steps.into_iter().filter_map(|step| step.step).collect()
    }

    fn put(&mut self, word: StepWord, side: Side, other: StepWord) -> Result<usize, Refusal> {
        let (step, other) = (self.id(word), self.id(other));
        self.does(&Command::PutStepBeside { step, other, side })
    }

    fn stands(&mut self, word: StepWord, state: StepState, on: Option<&str>) {
        let moved = StepMove {
            step: self.id(word),
            state,
            on: on.map(|day| Day::parse(day).unwrap()),
            waiting_for: Some("Vi mangler et svar.".into()),
            next_contact: Day::parse("2026-12-08"),
            reason: Some("Det gælder ikke her.".into()),
            promised: None,
        };
        self.does(&Command::MoveStep(moved)).unwrap();
    }
}

fn planned(step: StepWord, fork: Option<&str>) -> Planned {
    Planned {
        step,
        fork: fork.map(str::to_owned),
        by_adviser: true,
    }
}

/// A track with a fork of three, and a step before the report as some guides have it.
fn plan() -> Vec<Planned> {
    vec![
        planned(StepWord::SchoolMeeting, None),
        planned(StepWord::Report, None),
        planned(StepWord::Talk, None),
        planned(StepWord::Screening, None),
        planned(StepWord::Guidance, Some("outcome")),
        planned(StepWord::LimitedAssessment, Some("outcome")),
        planned(StepWord::Assessment, Some("outcome")),
        planned(StepWord::Complaint, None),
        planned(StepWord::Plan, None),
        planned(StepWord::FollowUp, None),
    ]
}

fn laid() -> House {
    let mut house = House::of(json!({"people": [{"id": "hanne", "role": "adviser", "first_name": "Hanne"}]}));
    house.does(&Command::LayTrack(plan())).unwrap();
    house
}

#[test]
fn a_track_is_laid_in_its_order_with_its_fork_and_its_adviser_and_promises_nothing() {
    let mut house = laid();
    assert_eq!(
        house.order(),
        [
            StepWord::Report,
            StepWord::SchoolMeeting,
            StepWord::Talk,
            StepWord::Screening,
            StepWord::Guidance,
            StepWord::LimitedAssessment,
            StepWord::Assessment,
            StepWord::Plan,
            StepWord::FollowUp,
        ],
        "no complaint: nothing was decided that the child could complain of"
    );
    for step in house.steps() {
        assert_eq!(
            (step.state, step.on, step.promised),
            (Some(StepState::Later), None, None)
        );
        let report = step.step == Some(StepWord::Report);
        assert_eq!(step.who.is_none(), report, "{step:?}");
    }
    let ways = [StepWord::LimitedAssessment, StepWord::Assessment].map(|word| house.id(word));
    let guidance = house.id(StepWord::Guidance);
    let forked = house.steps().iter().find(|step| step.id == guidance).unwrap();
    assert_eq!(forked.one_of, ways);
    let told = timeline::of(&house.state.case);
    assert_eq!(told.iter().filter(|one| one.stands == Stands::OneOf).count(), 3);
    // Laid again it is the same.
    assert_eq!(house.does(&Command::LayTrack(plan())).unwrap(), 0);
}

#[test]
fn the_report_is_done_where_there_is_an_underretning_and_the_risk_where_it_was_assessed() {
    let mut house = House::of(json!({
        "notices": [{"id": "n1", "received_at": "2026-11-25T09:00"}],
        "safety": {"social_control": true, "risk_assessed": true},
    }));
    let plan = vec![planned(StepWord::Report, None), planned(StepWord::RiskAssessment, None)];
    house.does(&Command::LayTrack(plan)).unwrap();
    let stands: Vec<_> = house.steps().iter().map(|step| (step.state, step.on)).collect();
    let came = Day::parse("2026-11-25");
    assert_eq!(stands, [(Some(StepState::Done), came), (Some(StepState::Done), None)]);
}

#[test]
fn another_track_adds_what_is_lacking_and_loses_nothing() {
    let mut house = laid();
    house.stands(StepWord::Talk, StepState::Done, Some("2026-11-26"));
    house.stands(StepWord::Screening, StepState::Skipped, None);
    let before: BTreeSet<String> = house.steps().iter().map(|step| format!("{step:?}")).collect();
    let other = vec![
        planned(StepWord::Report, None),
        planned(StepWord::FirstLook, None),
        planned(StepWord::Talk, None),
        planned(StepWord::Screening, None),
        planned(StepWord::Assessment, Some("outcome")),
        planned(StepWord::ReferredNoCase, Some("outcome")),
        planned(StepWord::Decision, None),
        planned(StepWord::Plan, None),
    ];
    house.does(&Command::LayTrack(other)).unwrap();
    let after: BTreeSet<String> = house.steps().iter().map(|step| format!("{step:?}")).collect();
    assert!(before.is_subset(&after), "each step is as it was");
    let many = |word: StepWord| house.order().iter().filter(|one| **one == word).count();
    assert_eq!(many(StepWord::Talk), 1);
    assert_eq!(many(StepWord::Screening), 1, "what was left out is not laid again");
    assert_eq!(many(StepWord::FirstLook), 1);
    let order = house.order();
    let place = |word: StepWord| order.iter().position(|one| *one == word).unwrap();
    assert!(place(StepWord::Decision) < place(StepWord::Plan), "{order:?}");
    assert_eq!(place(StepWord::Report), 0);
}

#[test]
fn a_press_moves_one_place_and_sent_twice_it_moves_once() {
    let mut house = laid();
    assert_eq!(
        house
            .put(StepWord::Talk, Side::Before, StepWord::SchoolMeeting)
            .unwrap(),
        1
    );
    assert_eq!(
        house
            .put(StepWord::Talk, Side::Before, StepWord::SchoolMeeting)
            .unwrap(),
        0
    );
    assert_eq!(
        house.order()[..3],
        [StepWord::Report, StepWord::Talk, StepWord::SchoolMeeting]
    );
    // Past a fork it goes past all of it, and a fork takes all its ways along.
    house.put(StepWord::Plan, Side::Before, StepWord::Assessment).unwrap();
    assert_eq!(house.order()[4..6], [StepWord::Plan, StepWord::Guidance]);
    house.put(StepWord::Guidance, Side::Before, StepWord::Plan).unwrap();
    assert_eq!(
        house.order()[4..8],
        [
            StepWord::Guidance,
            StepWord::LimitedAssessment,
            StepWord::Assessment,
            StepWord::Plan
        ]
    );
    // Within it a way moves alone.
    house
        .put(StepWord::Assessment, Side::Before, StepWord::Guidance)
        .unwrap();
    assert_eq!(
        house.order()[4..7],
        [StepWord::Assessment, StepWord::Guidance, StepWord::LimitedAssessment]
    );
}

#[test]
fn the_report_and_what_is_done_are_not_moved_and_what_is_unknown_is_said() {
    let mut house = laid();
    house.stands(StepWord::Plan, StepState::Done, Some("2026-11-20"));
    house.stands(StepWord::Talk, StepState::Done, Some("2026-11-27"));
    assert_eq!(
        house.order()[..3],
        [StepWord::Report, StepWord::Plan, StepWord::Talk],
        "by its day"
    );
    for (word, other) in [
        (StepWord::Report, StepWord::FollowUp),
        (StepWord::FollowUp, StepWord::Report),
        (StepWord::Talk, StepWord::FollowUp),
        (StepWord::FollowUp, StepWord::Talk),
    ] {
        let refused = house.put(word, Side::Before, other).unwrap_err();
        assert_eq!(refused.reason, Reason::FixedPlace, "{word:?} {other:?}");
    }
    let follow = house.id(StepWord::FollowUp);
    for (step, other, field) in [("nobody", follow.as_str(), "step"), (follow.as_str(), "", "other")] {
        let command = Command::PutStepBeside {
            step: step.into(),
            other: other.into(),
            side: Side::After,
        };
        let refused = house.does(&command).unwrap_err();
        assert_eq!(refused.field.as_deref(), Some(field));
        assert_eq!(refused.reason.key(), "unknown");
    }
}

#[test]
fn fifty_thousand_steps_are_refused_and_a_plan_has_each_step_once() {
    let mut house = laid();
    let before = house.state.clone();
    let many: Vec<StepId> = (0..50_000).map(|nth| StepId(format!("s{nth}"))).collect();
    let refused = house.does(&Command::OrderSteps(many)).unwrap_err();
    assert_eq!(refused.reason.key(), "not-every-step");
    let long = vec![planned(StepWord::Help, Some("f")); 50_000];
    assert!(house.does(&Command::LayTrack(long)).unwrap() <= 2);
    assert_eq!(house.steps().len(), before.case.steps.len() + 1);
    let mut full = House::of(json!({"steps": (0..200)
        .map(|nth| json!({"id": format!("s{nth}"), "step": "talk", "state": "later", "on": "2026-12-01"}))
        .collect::<Vec<_>>()}));
    let refused = full.does(&Command::LayTrack(plan())).unwrap_err();
    assert_eq!(refused.reason.key(), "too-many");
    assert_eq!(full.steps().len(), 200, "nothing is half done");
}

#[test]
fn what_was_laid_is_taken_back_as_one_act() {
    let mut house = House::of(json!({"steps": [{"id": "s1", "step": "talk", "state": "next"}]}));
    let before = house.state.case.clone();
    house.does(&Command::LayTrack(plan())).unwrap();
    let undo = domain::undo::undoable(&house.history, &Actor("anna".into()), Timestamp::UNIX_EPOCH);
    // The case was opened by the same person in the same moment, as a test has it; an opening is never undone.
    let commands: Vec<Command> = undo.into_iter().flat_map(|one| one.commands).collect();
    assert!(!commands.is_empty());
    for command in &commands {
        house.does(command).unwrap();
    }
    assert_eq!(house.state.case, before);
}

/// A press: which step (by its place), what with it.
fn presses() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    prop::collection::vec((0..12_usize, 0..12_usize, 0..9_u8), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_pressed_the_order_holds_and_no_step_is_lost(presses in presses()) {
        let mut house = laid();
        let mine: BTreeSet<StepId> = house.steps().iter().map(|step| step.id.clone()).collect();
        for (one, other, what) in presses {
            let ids: Vec<StepId> = house.steps().iter().map(|step| step.id.clone()).collect();
            let step = ids[one % ids.len()].clone();
            let side = if what % 2 == 0 { Side::Before } else { Side::After };
            let state = [StepState::Done, StepState::Now, StepState::Next, StepState::Waiting, StepState::Later, StepState::Skipped];
            let command = match what {
                0..=4 => Command::PutStepBeside { step, other: ids[other % ids.len()].clone(), side },
                5 => Command::LayTrack(plan()),
                _ => Command::MoveStep(StepMove {
                    step,
                    state: state[other % 6],
                    on: Day::parse(&format!("2026-11-{:02}", 1 + one + other)).filter(|_| what > 6),
                    waiting_for: Some("Vi mangler et svar.".into()),
                    next_contact: Day::parse("2026-12-08"),
                    reason: Some("Det gælder ikke her.".into()),
                    promised: None,
                }),
            };
            let _ = house.does(&command);

            let now: BTreeSet<StepId> = house.steps().iter().map(|step| step.id.clone()).collect();
            prop_assert_eq!(&now, &mine, "no step comes or goes");
            let order = timeline::arranged(house.steps());
            prop_assert_eq!(order.len(), mine.len());
            prop_assert_eq!(order[0].step, Some(StepWord::Report));
            let mut last = None;
            for step in order.iter().skip(1).filter(|step| step.state == Some(StepState::Done)) {
                prop_assert!(step.on.is_none() || step.on >= last, "by their days");
                last = step.on.max(last);
            }
            // What is ahead of a fork stands in a row.
            let outcome = [StepWord::Guidance, StepWord::LimitedAssessment, StepWord::Assessment];
            let places: Vec<usize> = order.iter().enumerate()
                .filter(|(_, step)| step.state != Some(StepState::Done) && step.step.is_some_and(|word| outcome.contains(&word)))
                .map(|(place, _)| place)
                .collect();
            prop_assert!(places.windows(2).all(|two| two[1] == two[0] + 1), "{:?}", places);
            // And the child is told the same order.
            let told: Vec<&StepId> = timeline::of(&house.state.case).iter().map(|station| station.id).collect();
            let report = house.id(StepWord::Report);
            prop_assert!(!told.contains(&&report) || told[0] == &report || house.steps().iter().any(|step| step.id == report && step.state != Some(StepState::Done)));
            let done_or_not = |id: &StepId| house.steps().iter().any(|step| step.id == *id && step.state == Some(StepState::Done));
            let same: Vec<&StepId> = order.iter().map(|step| &step.id).filter(|id| told.contains(id) && !done_or_not(id)).collect();
            let ahead: Vec<&StepId> = told.iter().copied().filter(|id| !done_or_not(id)).collect();
            prop_assert_eq!(same, ahead);
        }
    }
}

//! The way of a case, over many histories of steps: what a child may and may not be shown.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::case::{Case, Day, Step, StepId, StepState, StepWord, Words};
use domain::timeline::{self, Stands, may_be_said};
use proptest::prelude::*;

fn days() -> impl Strategy<Value = Day> {
    (1i8..=12, 1i8..=28).prop_map(|(month, day)| Day(jiff::civil::date(2031, month, day)))
}

fn states() -> impl Strategy<Value = Option<StepState>> {
    prop::option::of(prop::sample::select(vec![
        StepState::Done,
        StepState::Now,
        StepState::Next,
        StepState::Waiting,
        StepState::Later,
        StepState::Skipped,
    ]))
}

fn words() -> impl Strategy<Value = StepWord> {
    prop::sample::select(vec![
        StepWord::Report,
        StepWord::FirstLook,
        StepWord::Talk,
        StepWord::Assessment,
        StepWord::PoliceInterview,
        StepWord::Decision,
        StepWord::Help,
        StepWord::Goodbye,
    ])
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = (
        words(),
        states(),
        prop::option::of(days()),
        prop::option::of(any::<bool>()),
        prop::option::of(days()),
        prop::option::of("[a-z ]{0,12}"),
    );
    prop::collection::vec(step, 0..12).prop_map(|steps| {
        let numbered = steps.into_iter().enumerate();
        numbered
            .map(|(at, (word, state, on, promised, next_contact, waiting_for))| Step {
                id: StepId(format!("s{at}")),
                step: Some(word),
                state,
                on,
                promised,
                next_contact,
                waiting_for: waiting_for.as_deref().map(Words::from),
                ..Step::default()
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn one_station_is_large_and_it_is_where_the_child_is(steps in steps()) {
        let case = Case { steps, ..Case::default() };
        let timeline = timeline::of(&case);
        let large: Vec<_> = timeline.iter().filter(|station| station.featured).collect();
        prop_assert_eq!(large.len(), usize::from(!timeline.is_empty()));
        let any = |stands| timeline.iter().any(|station| station.stands == stands);
        if let Some(large) = large.first() {
            let expected = [Stands::Now, Stands::Waiting, Stands::Next, Stands::Done, Stands::Maybe, Stands::OneOf];
            let expected = expected.into_iter().find(|stands| any(*stands)).unwrap();
            prop_assert_eq!(large.stands, expected);
        }
    }

    #[test]
    fn a_day_stands_only_where_it_was_done_or_promised(steps in steps()) {
        let case = Case { steps, ..Case::default() };
        let timeline = timeline::of(&case);
        for station in &timeline {
            let step = case.steps.iter().find(|step| step.id == *station.id).unwrap();
            let kept = step.state == Some(StepState::Done) || step.promised == Some(true);
            prop_assert!(station.day.is_none() || kept);
            prop_assert_eq!(station.stands == Stands::Done, step.state == Some(StepState::Done), "nothing is over by the calendar");
            // Waiting always has its next sign of life; what is waited for stands nowhere else.
            prop_assert_eq!(station.hears.is_some(), station.stands == Stands::Waiting);
            prop_assert!(station.waiting_for.is_none() || station.stands == Stands::Waiting);
            prop_assert!(station.stands != Stands::Maybe || !(step.promised == Some(true) && step.on.is_some() && step.state == Some(StepState::Later)), "a promise is no perhaps");
        }
    }

    #[test]
    fn only_what_was_left_out_and_what_may_not_be_said_is_left_out(steps in steps()) {
        let case = Case { steps, ..Case::default() };
        let timeline = timeline::of(&case);
        for station in &timeline {
            prop_assert!(may_be_said(station.step, station.stands), "{:?} {:?}", station.step, station.stands);
        }
        for step in &case.steps {
            let shown = timeline.iter().any(|station| *station.id == step.id);
            let word = step.step.unwrap();
            let perhaps = match step.state {
                Some(StepState::Later) | None => step.promised != Some(true) || step.on.is_none(),
                Some(StepState::Waiting) => step.next_contact.is_none(),
                _ => false,
            };
            let told = step.state != Some(StepState::Skipped) && (!perhaps || may_be_said(word, Stands::Maybe));
            prop_assert_eq!(shown, told, "{:?} {:?}", word, step.state);
        }
    }

    #[test]
    fn what_is_done_stands_first_in_the_order_of_its_days_after_the_report(steps in steps()) {
        let case = Case { steps, ..Case::default() };
        let timeline = timeline::of(&case);
        let done: Vec<_> = timeline.iter().take_while(|station| station.stands == Stands::Done).collect();
        prop_assert!(timeline[done.len()..].iter().all(|station| station.stands != Stands::Done));
        let reports = done.iter().take_while(|station| station.step == StepWord::Report).count();
        let (first, rest) = done.split_at(reports);
        prop_assert!(rest.iter().all(|station| station.step != StepWord::Report));
        for part in [first, rest] {
            let days: Vec<_> = part.iter().filter_map(|station| station.day).collect();
            prop_assert!(days.is_sorted(), "{:?}", days);
        }
    }
}

/// A step that may come, and the other ways of its fork.
fn way(id: &str, word: StepWord, state: StepState, others: &[&str]) -> Step {
    Step {
        id: StepId(id.to_owned()),
        step: Some(word),
        state: Some(state),
        one_of: others.iter().map(|other| StepId((*other).to_owned())).collect(),
        ..Step::default()
    }
}

fn told(steps: Vec<Step>) -> Vec<(StepWord, Stands, Option<u8>)> {
    let case = Case {
        steps,
        ..Case::default()
    };
    let timeline = timeline::of(&case);
    timeline
        .iter()
        .map(|station| (station.step, station.stands, station.fork))
        .collect()
}

#[test]
fn the_ways_of_a_fork_stand_together_and_one_of_them_says_so_for_all() {
    let later = StepState::Later;
    let steps = vec![
        way("a", StepWord::Talk, StepState::Now, &[]),
        way("b", StepWord::Guidance, later, &["d", "e"]),
        way("c", StepWord::Decision, later, &[]),
        way("d", StepWord::Assessment, later, &[]),
        way("e", StepWord::ReferredNoCase, later, &[]),
    ];
    assert_eq!(
        told(steps),
        [
            (StepWord::Talk, Stands::Now, None),
            (StepWord::Guidance, Stands::OneOf, Some(0)),
            (StepWord::Assessment, Stands::OneOf, Some(0)),
            (StepWord::ReferredNoCase, Stands::OneOf, Some(0)),
            (StepWord::Decision, Stands::Maybe, None),
        ]
    );
}

#[test]
fn once_a_way_is_taken_the_others_are_not_held_out_any_more() {
    for taken in [StepState::Done, StepState::Now, StepState::Next] {
        let steps = vec![
            way("a", StepWord::Guidance, StepState::Later, &["b"]),
            way("b", StepWord::Assessment, taken, &[]),
        ];
        let told = told(steps);
        assert_eq!(told.len(), 1, "{taken:?}: {told:?}");
        assert_eq!((told[0].0, told[0].2), (StepWord::Assessment, None));
    }
    // A way that was left out leaves the other as what it is alone: something that may come.
    let steps = vec![
        way("a", StepWord::Guidance, StepState::Later, &["b"]),
        way("b", StepWord::Assessment, StepState::Skipped, &[]),
    ];
    assert_eq!(told(steps), [(StepWord::Guidance, Stands::Maybe, None)]);
}

#[test]
fn nobody_is_told_that_it_may_perhaps_be_moved_or_meet_the_police() {
    for word in [
        StepWord::Placement,
        StepWord::PoliceInterview,
        StepWord::MedicalCheck,
        StepWord::Goodbye,
    ] {
        assert!(told(vec![way("a", word, StepState::Later, &[])]).is_empty(), "{word:?}");
        assert_eq!(told(vec![way("a", word, StepState::Done, &[])]).len(), 1, "{word:?}");
        // A promised day makes it certain.
        let promised = Step {
            on: Some(Day(jiff::civil::date(2031, 3, 4))),
            promised: Some(true),
            ..way("a", word, StepState::Later, &[])
        };
        assert_eq!(told(vec![promised]), [(word, Stands::Next, None)]);
    }
}

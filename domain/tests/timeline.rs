//! The way of a case, over many histories of steps: what a child may and may not be shown.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::case::{Case, Day, Step, StepId, StepState, StepWord, Words};
use domain::timeline::{self, Stands};
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
            let expected = [Stands::Now, Stands::Waiting, Stands::Next, Stands::Done, Stands::Maybe];
            let expected = expected.into_iter().find(|stands| any(*stands)).unwrap();
            prop_assert_eq!(large.stands, expected);
        }
    }

    #[test]
    fn a_day_stands_only_where_it_was_done_or_promised(steps in steps()) {
        let case = Case { steps, ..Case::default() };
        let shown: Vec<&Step> = case.steps.iter().filter(|step| step.state != Some(StepState::Skipped)).collect();
        let timeline = timeline::of(&case);
        prop_assert_eq!(timeline.len(), shown.len(), "only what was left out is left out");
        for (station, step) in timeline.iter().zip(shown) {
            let kept = step.state == Some(StepState::Done) || step.promised == Some(true);
            prop_assert!(station.day.is_none() || kept);
            prop_assert_eq!(station.stands == Stands::Done, step.state == Some(StepState::Done), "nothing is over by the calendar");
            // Waiting always has its next sign of life; what is waited for stands nowhere else.
            prop_assert_eq!(station.hears.is_some(), station.stands == Stands::Waiting);
            prop_assert!(station.waiting_for.is_none() || station.stands == Stands::Waiting);
        }
    }
}

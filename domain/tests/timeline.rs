//! The way of a case, over many histories of steps: what a child may and may not be shown.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use domain::band::Band;
use domain::case::{Case, Day, Step, StepId, StepState, StepWord, Words};
use domain::timeline::{self, Stands, Station, may_be_said};
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

/// As many steps as a track with everything in it has, some of them ways of forks.
fn tracks() -> impl Strategy<Value = Vec<Step>> {
    let step = (words(), states(), prop::option::of(days()), 0u8..6);
    prop::collection::vec(step, 0..24).prop_map(|steps| {
        let ids: Vec<StepId> = (0..steps.len()).map(|at| StepId(format!("s{at}"))).collect();
        let forks: Vec<u8> = steps.iter().map(|(.., fork)| *fork).collect();
        let numbered = steps.into_iter().enumerate();
        numbered
            .map(|(at, (word, state, next_contact, fork))| Step {
                id: ids[at].clone(),
                // Only these can be ways of a fork.
                step: Some(if fork < 2 { StepWord::Assessment } else { word }),
                state,
                next_contact,
                one_of: ids
                    .iter()
                    .zip(&forks)
                    .filter(|(id, other)| fork < 2 && **other == fork && **id != ids[at])
                    .map(|(id, _)| id.clone())
                    .collect(),
                ..Step::default()
            })
            .collect()
    })
}

fn is_perhaps(station: &&Station<'_>) -> bool {
    matches!(station.stands, Stands::Maybe | Stands::OneOf)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_goes_on_is_never_lost_and_what_may_come_never_hides_the_way(steps in tracks(), band in prop::sample::select(Band::ALL.to_vec())) {
        let case = Case { steps, ..Case::default() };
        let whole = timeline::of(&case);
        let mut told = whole.clone();
        timeline::shorten(&mut told, band);
        // In the order they had, and none twice.
        let mut rest = whole.iter();
        for station in &told {
            prop_assert!(rest.any(|known| known == station), "{:?}", station);
        }
        let large = whole.iter().find(|station| station.featured);
        let stays = |station: &&Station<'_>| {
            matches!(station.stands, Stands::Now | Stands::Next | Stands::Waiting)
                || station.featured
                || (station.fork.is_some() && station.fork == large.and_then(|large| large.fork))
        };
        let certain = whole.iter().filter(stays).count();
        for station in whole.iter().filter(stays) {
            prop_assert!(told.contains(station), "{:?} is lost", station);
        }
        let most = timeline::most(band);
        prop_assert!(told.len() <= most.max(certain), "{} places", told.len());
        // As much is told as there is room for, of what is done.
        let done = |of: &[Station<'_>]| of.iter().filter(|station| station.stands == Stands::Done).count();
        let all = done(&whole);
        prop_assert!(done(&told) == all || told.len() == most.max(certain), "{} of {}", done(&told), all);
        prop_assert!(done(&told) == all || !told.iter().filter(is_perhaps).any(|station| !station.featured && station.fork.is_none()));
        // The first of it stays where there is room for more than one.
        if let Some(first) = whole.first().filter(|first| first.stands == Stands::Done && certain + 1 < most) {
            prop_assert_eq!(told.first(), Some(first));
        }
        // A fork is whole or is not told.
        for fork in whole.iter().filter_map(|station| station.fork) {
            let ways = |of: &[Station<'_>]| of.iter().filter(|station| station.fork == Some(fork)).count();
            prop_assert!([0, ways(&whole)].contains(&ways(&told)));
        }
        // What may come is the nearest of it.
        let perhaps: Vec<&Station<'_>> = told.iter().filter(is_perhaps).collect();
        let nearest: Vec<&Station<'_>> = whole.iter().filter(is_perhaps).filter(|one| !stays(one)).collect();
        let beside: Vec<&Station<'_>> = perhaps.iter().copied().filter(|one| !stays(one)).collect();
        prop_assert_eq!(&beside[..], &nearest[..beside.len()]);
        if band == Band::Four {
            let at_most = 1.max(perhaps.iter().copied().filter(|one| stays(one)).count());
            prop_assert!(perhaps.len() <= at_most, "{:?}", perhaps);
        }
    }

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

/// Steps of one state each, named in their order.
fn steps_of(states: &[StepState]) -> Case {
    let steps = states.iter().enumerate();
    Case {
        steps: steps
            .map(|(at, state)| way(&format!("s{at}"), StepWord::Talk, *state, &[]))
            .collect(),
        ..Case::default()
    }
}

/// The steps that a child of a band is told of, by their numbers.
fn numbers(case: &Case, band: Band) -> Vec<usize> {
    let mut timeline = timeline::of(case);
    timeline::shorten(&mut timeline, band);
    let number = |station: &Station<'_>| station.id.as_str().trim_start_matches('s').parse::<usize>().unwrap();
    timeline.iter().map(number).collect()
}

#[test]
fn a_whole_track_ahead_is_told_as_far_as_a_child_of_that_age_can_see() {
    use StepState::{Done, Later, Next, Now};
    let track = steps_of(&[&[Done, Done, Now, Next][..], &[Later; 12]].concat());
    assert_eq!(numbers(&track, Band::Four), [0, 1, 2, 3, 4]);
    assert_eq!(numbers(&track, Band::Seven), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(numbers(&track, Band::Ten).len(), 9);
    assert_eq!(numbers(&track, Band::Thirteen).len(), 12);
}

#[test]
fn of_a_long_way_behind_the_first_place_and_the_last_ones_are_told() {
    use StepState::{Done, Later, Next, Now};
    let long = steps_of(&[&[Done; 11][..], &[Now, Next, Later]].concat());
    assert_eq!(numbers(&long, Band::Seven), [0, 7, 8, 9, 10, 11, 12]);
    assert_eq!(numbers(&long, Band::Thirteen).len(), 12);
    // Nothing that goes on gives way to what is over.
    let busy = steps_of(&[&[Done; 3][..], &[Now; 8]].concat());
    assert_eq!(numbers(&busy, Band::Seven), [3, 4, 5, 6, 7, 8, 9, 10]);
}

#[test]
fn a_fork_that_is_too_wide_goes_whole_and_nothing_behind_it_is_told() {
    let later = StepState::Later;
    let now = || way("now", StepWord::Talk, StepState::Now, &[]);
    let fork = || {
        [
            way("a", StepWord::Guidance, later, &["b"]),
            way("b", StepWord::Assessment, later, &[]),
        ]
    };
    let help = || way("help", StepWord::Help, later, &[]);
    let told = |steps: Vec<Step>, band| {
        let case = Case {
            steps,
            ..Case::default()
        };
        let mut timeline = timeline::of(&case);
        timeline::shorten(&mut timeline, band);
        timeline
            .iter()
            .map(|station| station.id.to_string())
            .collect::<Vec<_>>()
    };
    let fork_first = || [vec![now()], fork().to_vec(), vec![help()]].concat();
    assert_eq!(told(fork_first(), Band::Seven), ["now", "a", "b", "help"]);
    assert_eq!(told(fork_first(), Band::Four), ["now"]);
    let fork_last = [vec![now(), help()], fork().to_vec()].concat();
    assert_eq!(told(fork_last, Band::Four), ["now", "help"]);
}

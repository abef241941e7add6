//! Numbers of a quarter: what is counted, and that nothing can be had from what is told that was not. The last is tried, not
//! argued: over small municipalities every table is made, and of those that look the same it is seen what each number that
//! was kept back could be.

use crate::common::opened_at;
use domain::actor::Actor;
use domain::case::Day;
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, HandedHow, HandedOver, NotedHeld, Recorded, Source};
use domain::statistics::{
    Among, FEWEST, FEWEST_ADVISERS, FEWEST_CHILDREN, FEWEST_TALKS, Quarter, Split, Tally, Told, Waits,
};
use jiff::civil::date;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn opened(source: Source, case: Value) -> CaseState {
    opened_at(case, source, "2026-07-01T09:00:00Z")
}

fn given(kind: Kind, meeting: &str, on: &str, how: HandedHow) -> HandedOver {
    HandedOver {
        document: "d1".into(),
        kind,
        version: Version::Full,
        meeting: Some(meeting.into()),
        on: Day::parse(on).expect("a day"),
        by: "user-1".into(),
        person: None,
        how,
        kept_by: None,
        went: None,
        audience: Audience::Child,
        sha256: "0".repeat(64),
    }
}

fn counted(state: &CaseState, quarter: Quarter) -> Tally {
    let mut tally = Tally::default();
    tally.count(state, quarter);
    tally
}

/// So many children and advisers.
fn among(children: u64, advisers: usize) -> Among {
    Among {
        children,
        advisers: (0..advisers).map(|nth| format!("user-{nth}").as_str().into()).collect(),
    }
}

/// As few children and advisers as anything is told of.
fn just_many() -> Among {
    among(FEWEST_CHILDREN, FEWEST_ADVISERS)
}

/// July to September 2026.
fn summer() -> Quarter {
    Quarter::of(date(2026, 8, 1))
}

/// One talk on the tenth of August.
fn talk(more: Value) -> CaseState {
    let mut meeting = json!({"id": "m1", "kind": "first-talk", "state": "held", "starts_at": "2026-08-10T10:00"});
    for (field, value) in more.as_object().expect("fields") {
        meeting[field] = value.clone();
    }
    let people = json!([{"id": "birgit", "first_name": "Birgit", "role": "teacher"}]);
    opened(Source::Begun, json!({"meetings": [meeting], "people": people}))
}

#[test]
fn a_talk_is_counted_in_the_quarter_of_its_day_and_what_is_none_nowhere() {
    let quarters = [summer().before(), summer(), Quarter::of(date(2026, 10, 1))];
    let in_each = |state: &CaseState| quarters.map(|quarter| counted(state, quarter).talks);
    assert_eq!(in_each(&talk(json!({}))), [0, 1, 0]);
    assert_eq!(in_each(&talk(json!({"starts_at": "2026-06-30T10:00"}))), [1, 0, 0]);
    // Planned on the last day of June, and begun on the first of July.
    let moved = talk(json!({"starts_at": "2026-06-30T10:00", "started_at": "2026-07-01T10:00"}));
    assert_eq!(in_each(&moved), [0, 1, 0]);
    for none in [
        json!({"state": "planned"}),
        json!({"state": "cancelled"}),
        json!({"kind": "network"}),
        json!({"kind": "barnehus"}),
    ] {
        assert_eq!(in_each(&talk(none.clone())), [0; 3], "{none}");
    }
    let elsewhere = json!({"meetings": [{"id": "m1", "state": "held", "starts_at": "2026-08-10T10:00"}]});
    assert_eq!(
        in_each(&opened(Source::Imported, elsewhere)),
        [0; 3],
        "only a file tells of it"
    );
}

#[test]
fn each_measure_holds_for_what_it_says_and_for_no_less() {
    let yes = |state: &CaseState| counted(state, summer()).yes;
    assert_eq!(yes(&talk(json!({}))), [0; 4]);
    let with = |kind: Kind, on: &str, how: HandedHow| {
        let mut state = talk(json!({}));
        state.handed_over.push(given(kind, "m1", on, how));
        yes(&state)
    };
    // Read aloud is given: nobody is asked to send a letter home.
    assert_eq!(
        with(Kind::BeforeMeeting, "2026-08-09", HandedHow::ReadAloud),
        [1, 0, 0, 0]
    );
    assert_eq!(
        with(Kind::BeforeMeeting, "2026-08-10", HandedHow::ReadAloud),
        [0; 4],
        "too late"
    );
    assert_eq!(with(Kind::TakeHome, "2026-08-10", HandedHow::TakenHome), [0, 0, 0, 1]);
    assert_eq!(
        with(Kind::TakeHome, "2026-08-12", HandedHow::KeptBySafeAdult),
        [0, 0, 0, 1]
    );
    assert_eq!(with(Kind::TakeHome, "2026-08-10", HandedHow::ReadAloud), [0; 4]);
    let offered = |on: &str, how: &str| yes(&talk(json!({"bisidder_offered": {"on": on, "how": how}})));
    assert_eq!(offered("2026-08-09", "i brevet"), [0, 1, 0, 0]);
    assert_eq!(offered("2026-08-10", "i samtalen"), [0; 4], "that was in the talk");
    assert_eq!(offered("2026-08-09", " "), [0; 4], "nobody says how");
    let there = json!({"bisidders": ["birgit"], "people": [{"id": "birgit", "does": "supports"}]});
    assert_eq!(yes(&talk(there)), [0, 0, 1, 0]);
    assert_eq!(
        yes(&talk(json!({"bisidders": ["birgit"]}))),
        [0; 4],
        "asked, and not there"
    );
}

#[test]
fn a_wait_ends_with_the_first_word_and_a_goodbye_begins_none() {
    let waits = |state: &CaseState| counted(state, summer()).waits;
    assert_eq!(waits(&talk(json!({}))), [0, 0, 1]);
    assert_eq!(waits(&talk(json!({"kind": "closing"}))), [1, 0, 0]);
    for (on, expected) in [
        ("2026-08-10", [0, 0, 1]),
        ("2026-08-11", [1, 0, 0]),
        ("2026-08-17", [1, 0, 0]),
        ("2026-08-18", [0, 1, 0]),
        ("2026-08-24", [0, 1, 0]),
        ("2026-08-25", [0, 0, 1]),
    ] {
        let mut state = talk(json!({}));
        state
            .handed_over
            .push(given(Kind::Waiting, "m1", on, HandedHow::ReadAloud));
        assert_eq!(waits(&state), expected, "{on}");
    }
}

#[test]
fn each_showing_of_the_way_is_a_word_and_not_the_last_alone() {
    let mut state = talk(json!({}));
    for (version, on) in [
        (2, "2026-08-12"),
        (3, "2026-10-20"),
        (4, "2026-10-20"),
        (5, "2026-11-03"),
    ] {
        let shown = Recorded {
            case: "c1".into(),
            version,
            event: CaseEvent::TimelineShown {
                steps: Vec::new(),
                on: Day::parse(on).expect("a day"),
            },
            by: Actor::command_line(),
            at: "2026-11-03T09:00:00Z".parse().expect("a moment"),
        };
        state.apply(&shown).expect("a showing");
        assert_eq!(counted(&state, summer()).waits, [1, 0, 0], "{on}");
    }
    let way = state.shown_timeline.expect("it was shown");
    let days: Vec<String> = way.days().map(|day| day.to_string()).collect();
    assert_eq!(days, ["2026-08-12", "2026-10-20", "2026-11-03"], "each day once");
}

#[test]
fn a_promise_is_kept_on_its_day_or_it_is_not() {
    let promises = json!([
        {"id": "a1", "by": "2026-08-20", "state": "kept", "kept_on": "2026-08-20"},
        {"id": "a2", "by": "2026-08-20", "state": "kept", "kept_on": "2026-08-21"},
        {"id": "a3", "by": "2026-08-20", "state": "broken"},
        {"id": "a4", "by": "2026-08-20", "state": "open"},
        {"id": "a5", "by": "2026-08-20", "state": "dropped", "reason": "Barnet ville ikke."},
        {"id": "a6", "by": "2026-10-20", "state": "kept", "kept_on": "2026-08-20"},
        {"id": "a7", "state": "open"},
    ]);
    let in_summer = |why: &str| {
        let case = json!({"agreements": promises, "state": "closed", "closed_why": why});
        let tally = counted(&opened(Source::Begun, case), summer());
        (tally.promises, tally.kept)
    };
    assert_eq!(in_summer("ended"), (4, 1), "closing settles none");
    assert_eq!(in_summer("died"), (3, 1), "nobody waits for the open one");
}

#[test]
fn of_fewer_than_ten_talks_nothing_is_told() {
    let tally = |talks| Tally {
        talks,
        waits: [talks, 0, 0],
        promises: 100,
        kept: 50,
        talks_among: just_many(),
        promises_among: just_many(),
        ..Tally::default()
    };
    assert_eq!(tally(FEWEST_TALKS - 1).told(), None);
    assert!(tally(FEWEST_TALKS).told().is_some());
}

#[test]
fn what_is_told_is_read_as_it_was_kept() {
    let tally = Tally {
        talks: 30,
        yes: [12, 29, 0, 18],
        waits: [11, 9, 10],
        promises: 10,
        kept: 5,
        talks_among: just_many(),
        promises_among: just_many(),
    };
    let told = tally.told().expect("thirty talks");
    let kept = serde_json::to_string(&told).expect("numbers");
    assert_eq!(serde_json::from_str::<Told>(&kept).expect("as it was kept"), told);
    assert_eq!(told.measures[0].1, Split::Both { yes: 12, no: 18 });
    assert_eq!(told.measures[1].1, Split::FewNo);
    assert_eq!(told.measures[2].1, Split::FewYes, "none is told like few");
    assert_eq!(Split::FewNo.at_least(told.talks), (26, 0));
    assert_eq!(told.waits, Waits::Each([11, 9, 10]));
}

/// What each number could be, of all municipalities whose tables look the same.
#[derive(Default)]
struct Could(BTreeMap<&'static str, BTreeSet<u64>>);

impl Could {
    fn be(&mut self, number: &'static str, value: u64) {
        self.0.entry(number).or_default().insert(value);
    }

    /// A number is told, and then it is not small; or it could be five different ones at least.
    fn leaves_open(&self, of: &dyn std::fmt::Debug) {
        for (number, values) in &self.0 {
            let told = values.len() == 1 && values.iter().all(|value| *value >= FEWEST);
            let open = values.len() as u64 >= FEWEST;
            assert!(told || open, "{of:?} leaves {values:?} for {number}");
        }
    }

    /// The same, and what could be small could be any number that is.
    fn gives_nothing_away(&self, of: &dyn std::fmt::Debug) {
        self.leaves_open(of);
        for (number, values) in &self.0 {
            let small = values.iter().filter(|value| **value < FEWEST).count() as u64;
            assert!(small == 0 || small == FEWEST, "{of:?} leaves {values:?} for {number}");
        }
    }
}

/// The three waits of so many talks, in every way there is.
fn all_waits(talks: u64) -> impl Iterator<Item = [u64; 3]> {
    (0..=talks).flat_map(move |week| (0..=talks - week).map(move |next| [week, next, talks - week - next]))
}

#[test]
fn no_table_tells_a_small_number_nor_lets_one_be_had_by_subtraction() {
    let mut tables: BTreeMap<Told, Could> = BTreeMap::new();
    let many = just_many();
    // Of fifteen on all three waits can be told.
    for talks in [10, 11, 12, 15, 16] {
        for yes in 0..=talks {
            for waits in all_waits(talks) {
                for (promises, kept) in [0, 9, 10, 11]
                    .into_iter()
                    .flat_map(|all| (0..=all).map(move |kept| (all, kept)))
                {
                    let tally = Tally {
                        talks,
                        yes: [yes, 0, talks, yes],
                        waits,
                        promises,
                        kept,
                        talks_among: many.clone(),
                        promises_among: many.clone(),
                    };
                    let told = tally.told().expect("ten talks");
                    let could = tables.entry(told).or_default();
                    could.be("yes", yes);
                    could.be("no", talks - yes);
                    could.be("a week", waits[0]);
                    could.be("a fortnight", waits[1]);
                    could.be("longer", waits[2]);
                    could.be("kept", kept);
                    could.be("not kept", promises - kept);
                }
            }
        }
    }
    assert!(tables.len() > 50, "{}", tables.len());
    for (told, could) in &tables {
        could.gives_nothing_away(told);
    }
}

/// Every table of few talks, children and advisers, and of those that look the same what each number could be.
#[test]
fn what_is_of_few_children_or_one_adviser_is_not_told_and_neither_is_of_how_many() {
    let all: Vec<Among> = (1..=9)
        .flat_map(|children| (0..=7).map(move |advisers| among(children, advisers)))
        .collect();
    let many = |of: &Among| of.children >= FEWEST_CHILDREN && of.advisers.len() >= FEWEST_ADVISERS;
    let mut tables: BTreeMap<Option<Told>, Could> = BTreeMap::new();
    for talks in FEWEST_TALKS - 1..=FEWEST_TALKS + 1 {
        for of_talks in &all {
            for of_promises in &all {
                let tally = Tally {
                    talks,
                    yes: [talks, 0, talks, 0],
                    waits: [talks, 0, 0],
                    promises: FEWEST_TALKS,
                    kept: FEWEST_TALKS,
                    talks_among: of_talks.clone(),
                    promises_among: of_promises.clone(),
                };
                let told = tally.told();
                assert_eq!(told.is_some(), talks >= FEWEST_TALKS && many(of_talks), "{tally:?}");
                let promises = told.as_ref().and_then(|told| told.promises);
                assert_eq!(promises.is_some(), told.is_some() && many(of_promises), "{tally:?}");
                let could = tables.entry(told).or_default();
                could.be("children", of_talks.children);
                could.be("advisers", of_talks.advisers.len() as u64);
                could.be("children with promises", of_promises.children);
                could.be("advisers with promises", of_promises.advisers.len() as u64);
            }
        }
    }
    // Nothing; and of ten and of eleven talks the table with promises and without.
    assert_eq!(tables.len(), 5);
    for (told, could) in &tables {
        could.leaves_open(told);
    }
}

/// Nothing is told of ten talks with one child, of one adviser's with five, and of five children's once a second adviser held
/// one of them: whoever had the case as the talk was noted, and not who took it over since.
#[test]
fn talks_are_of_their_children_and_of_who_had_the_case() {
    let with = |talks: usize, adviser: &str| {
        let meetings: Vec<Value> = (0..talks)
            .map(|nth| json!({"id": format!("m{nth}"), "state": "held", "starts_at": "2026-08-10T10:00"}))
            .collect();
        let mut state = opened(Source::Begun, json!({"meetings": meetings}));
        state.adviser = Some(adviser.into());
        state
    };
    let told = |cases: &[CaseState]| {
        let mut tally = Tally::default();
        cases.iter().for_each(|state| tally.count(state, summer()));
        tally.told().map(|told| told.talks)
    };
    assert_eq!(told(&[with(10, "ida")]), None);
    assert_eq!(
        told(&[with(9, "ida"), with(9, "per"), with(1, "gry")]),
        None,
        "three children"
    );
    let mut five = vec![with(2, "ida"); 5];
    assert_eq!(told(&five), None, "one adviser's");
    // Per has one of them now. The talks were Ida's.
    five[4].adviser = Some("per".into());
    for nth in 0..2 {
        five[4].noted_held.push(NotedHeld {
            meeting: format!("m{nth}").as_str().into(),
            on: Day::parse("2026-08-10").expect("a day"),
            adviser: Some("ida".into()),
        });
    }
    assert_eq!(told(&five), None, "they were hers");
    five[4].noted_held[1].adviser = Some("per".into());
    assert_eq!(told(&five), Some(10));
}

/// Two measures are of the same talks: what both tell together leaves every crossing of them open.
#[test]
fn two_measures_of_the_same_talks_tell_no_crossing() {
    let talks = FEWEST_TALKS + 1;
    let mut tables: BTreeMap<Told, Could> = BTreeMap::new();
    for both in 0..=talks {
        for one in 0..=talks - both {
            for other in 0..=talks - both - one {
                let tally = Tally {
                    talks,
                    yes: [both + one, both + other, 0, 0],
                    waits: [talks, 0, 0],
                    talks_among: just_many(),
                    ..Tally::default()
                };
                let could = tables.entry(tally.told().expect("ten talks")).or_default();
                could.be("both", both);
                could.be("the first alone", one);
                could.be("the second alone", other);
                could.be("neither", talks - both - one - other);
            }
        }
    }
    for (told, could) in &tables {
        could.leaves_open(told);
    }
}

/// Talks of two quarters as cases hold them: what a table tells of one is not more beside the table of the other, whoever
/// adds or subtracts them, since no talk is in both.
#[test]
fn a_pair_of_tables_tells_no_more_than_each() {
    let days = ["2026-05-11", "2026-08-10"];
    let quarters = days.map(|day| Quarter::of(day.parse().expect("a day")));
    let universe = |numbers: [(u64, u64); 2]| {
        // Of five children and two advisers, so that everything hangs on the talks.
        let mut children: Vec<(Vec<Value>, Vec<HandedOver>)> = vec![(Vec::new(), Vec::new()); 5];
        for ((all, with_letter), (day, before)) in numbers
            .into_iter()
            .zip([("2026-05-11", "2026-05-10"), ("2026-08-10", "2026-08-09")])
        {
            for nth in 0..all {
                let (meetings, papers) = &mut children[usize::try_from(nth).expect("few talks") % 5];
                let id = format!("m{}", meetings.len());
                meetings.push(json!({"id": id, "state": "held", "starts_at": format!("{day}T10:00")}));
                if nth < with_letter {
                    papers.push(given(Kind::BeforeMeeting, &id, before, HandedHow::ReadAloud));
                }
            }
        }
        let of_child = |(nth, (meetings, papers)): (usize, (Vec<Value>, Vec<HandedOver>))| {
            let mut state = opened(Source::Begun, json!({"meetings": meetings}));
            state.handed_over = papers;
            state.adviser = Some(["ida", "per"][nth % 2].into());
            state
        };
        children.into_iter().enumerate().map(of_child).collect::<Vec<_>>()
    };
    let sizes = FEWEST_TALKS - 1..=FEWEST_TALKS + 1;
    let numbers: Vec<(u64, u64)> = sizes.flat_map(|all| (0..=all).map(move |yes| (all, yes))).collect();
    let mut pairs: BTreeMap<[Option<Told>; 2], Could> = BTreeMap::new();
    for first in &numbers {
        for second in &numbers {
            let cases = universe([*first, *second]);
            let tallies = quarters.map(|quarter| {
                let mut tally = Tally::default();
                cases.iter().for_each(|state| tally.count(state, quarter));
                tally
            });
            assert_eq!(
                tallies[0].talks + tallies[1].talks,
                first.0 + second.0,
                "each talk once"
            );
            assert_eq!([tallies[0].yes[0], tallies[1].yes[0]], [first.1, second.1]);
            let could = pairs.entry(tallies.map(|tally| tally.told())).or_default();
            could.be("the first quarter's letters", first.1);
            could.be("the first quarter's without", first.0 - first.1);
            could.be("the second quarter's letters", second.1);
            could.be("the second quarter's without", second.0 - second.1);
        }
    }
    for (told, could) in &pairs {
        could.gives_nothing_away(told);
    }
}

//! A case changes by commands only: whatever is asked in whatever order, what was held, confirmed, promised and settled
//! stays so, and nobody overwrites what somebody else did in between.

mod advisers;
#[path = "../common/mod.rs"]
mod common;
mod draw;
mod generator;
mod invariants;
mod lines;
mod mistakes;
mod stories;
mod trial;
mod undo;

use domain::case::EndingPart;
use domain::command::{Aspect, Command, Reason};
use domain::event::{CaseEvent, CaseState, PartEvent, Recorded};
use draw::Random;
use invariants::{hold, ids};
use jiff::ToSpan;
use std::collections::{BTreeMap, BTreeSet};
use trial::{Trial, a_case};

/// Does random commands and holds each to what must always be so. Gives how many were done and how many refused.
fn run(seed: u64, commands: usize) -> (usize, usize, BTreeSet<&'static str>) {
    let random = Random::new(seed);
    let mut trial = Trial::new(a_case());
    trial.does(&Command::Assign {
        adviser: Some("anna".into()),
        second: None,
        why: None,
    });
    let mut ever = ids(&trial.state.case);
    let (mut done, mut refused, mut reasons) = (0, 0, BTreeSet::new());
    for nth in 0..commands {
        if random.one_in(10) {
            trial.day = trial.day.checked_add(1.day()).expect("a day");
        }
        let command = trial.draws(&random);
        let what = format!("seed {seed}, command {nth}: {command:?}");
        let before = trial.state.clone();
        let events = match trial.decide(&command, Some(&before)) {
            Ok(events) => events,
            Err(refusal) => {
                assert!(
                    !refusal.to_string().is_empty() && Reason::KEYS.contains(&refusal.reason.key()),
                    "{what}"
                );
                refused += 1;
                reasons.insert(refusal.reason.key());
                continue;
            }
        };
        done += 1;
        for event in &events {
            let known = !matches!(event, CaseEvent::Part(part) if !PartEvent::NAMES.contains(&part.name()));
            assert!(known, "{what}: {} is not among the names", event.name());
        }
        trial.happen(events);
        let after = &trial.state;
        // Nothing but its own aspects.
        let (were, are) = (Aspect::all(&before), Aspect::all(after));
        for (aspect, value) in &are {
            let was = were.get(aspect);
            assert!(
                was == Some(value) || command.may_change(aspect, was.is_none()),
                "{what}\nchanged {aspect:?}\nfrom {was:?}\nto {value}"
            );
        }
        for aspect in were.keys().filter(|aspect| !are.contains_key(aspect)) {
            assert!(command.may_change(aspect, false), "{what}\ntook {aspect:?} away");
        }
        hold(&before, &command, after, &mut ever, &what);
    }
    let replayed = CaseState::replay(&trial.history).expect("the history fits");
    assert_eq!(replayed, trial.state, "seed {seed}: replay");
    let json = serde_json::to_string(&trial.history).expect("JSON");
    let read: Vec<Recorded> = serde_json::from_str(&json).expect("it reads back");
    assert_eq!(read, trial.history, "seed {seed}: through JSON");
    (done, refused, reasons)
}

/// `make deep` asks for more: `BOERNEHOEJDE_COMMANDS=500x2000`.
fn how_many() -> (u64, usize) {
    let asked = std::env::var("BOERNEHOEJDE_COMMANDS").unwrap_or_else(|_| "50x100".into());
    let (runs, commands) = asked.split_once('x').expect("runs x commands");
    (runs.parse().expect("a number"), commands.parse().expect("a number"))
}

#[test]
fn whatever_is_asked_the_case_keeps_what_must_stand() {
    let (runs, commands) = how_many();
    let (mut done, mut refused, mut reasons) = (0, 0, BTreeSet::new());
    for seed in 0..runs {
        let of_this = run(seed, commands);
        done += of_this.0;
        refused += of_this.1;
        reasons.extend(of_this.2);
    }
    println!("{done} done, {refused} refused for {reasons:?}");
    // A generator that is always refused would test nothing.
    assert!(done > refused / 2, "{done} done, {refused} refused");
    assert!(reasons.len() >= 12, "{reasons:?}");
}

/// What two states hold, whatever the order of their lists and the names of new ids.
fn alike(state: &CaseState) -> BTreeMap<String, usize> {
    fn walk(value: &serde_json::Value, at: &str, out: &mut BTreeMap<String, usize>) {
        match value {
            serde_json::Value::Object(map) => map
                .iter()
                .for_each(|(key, inner)| walk(inner, &format!("{at}/{key}"), out)),
            serde_json::Value::Array(list) => list.iter().for_each(|inner| walk(inner, &format!("{at}/-"), out)),
            other => {
                let text = other.to_string();
                let text = if text.contains("-n") { "\"new\"" } else { &text };
                *out.entry(format!("{at} = {text}")).or_default() += 1;
            }
        }
    }
    let mut out = BTreeMap::new();
    let mut state = serde_json::to_value(state).expect("JSON");
    state["version"] = serde_json::Value::Null;
    walk(&state, "", &mut out);
    out
}

#[test]
fn two_acts_of_different_aspects_do_not_meet_and_of_the_same_the_second_is_shown_both() {
    let (mut different, mut same) = (0, 0);
    for seed in 0..2_500 {
        let random = Random::new(seed ^ 0xABCD);
        let mut trial = Trial::new(a_case());
        trial.does(&Command::Assign {
            adviser: Some("anna".into()),
            second: None,
            why: None,
        });
        for _ in 0..random.below(12) {
            let command = trial.draws(&random);
            if let Ok(events) = trial.decide(&command, None) {
                trial.happen(events);
            }
        }
        let shown = trial.state.clone();
        let (first, second) = (trial.draws(&random), trial.draws(&random));
        let (Ok(one), Ok(other)) = (trial.decide(&first, Some(&shown)), trial.decide(&second, Some(&shown))) else {
            continue;
        };
        let what = format!("seed {seed}: {first:?} and {second:?}");
        let touched = |events: &[CaseEvent]| -> BTreeSet<Aspect> {
            let mut after = Trial::new(a_case());
            after.state = shown.clone();
            after.happen(events.to_vec());
            let (were, are) = (Aspect::all(&shown), Aspect::all(&after.state));
            let changed = are.iter().filter(|(aspect, value)| were.get(aspect) != Some(value));
            let gone = were.keys().filter(|aspect| !are.contains_key(aspect));
            changed.map(|(aspect, _)| aspect.clone()).chain(gone.cloned()).collect()
        };
        // Papers, hand-overs, confirmations, showing the timeline and laying a track are judged anew on the newest state:
        // what they are of may have changed, and they with it.
        let anew = |command: &Command| {
            matches!(
                command,
                Command::Confirm(_)
                    | Command::MakeDocument(_)
                    | Command::HandOver(_)
                    | Command::ShowTimeline
                    | Command::LayTrack(_)
            )
        };
        if one.is_empty() || other.is_empty() || anew(&first) || anew(&second) {
            continue;
        }
        // Who was there is kept under the names of the moment in which the talk is noted as held: whoever is renamed
        // before is there under the new one.
        let names =
            |a: &Command, b: &Command| matches!(a, Command::HoldMeeting { .. }) && matches!(b, Command::PutPerson(_));
        if names(&first, &second) || names(&second, &first) {
            continue;
        }
        // What the child tells takes back where it sleeps tonight; an answer given after it stands.
        let night = |a: &Command, b: &Command| {
            let tonight = |part: &EndingPart| matches!(part, EndingPart::Tonight(_));
            let answers = matches!(a, Command::PutEndingPart { part, .. } if tonight(part));
            answers && matches!(b, Command::RecordDisclosure { .. })
        };
        if night(&first, &second) || night(&second, &first) {
            continue;
        }
        let (a, b) = (touched(&one), touched(&other));
        if a.is_disjoint(&b) {
            let in_order = |commands: [&Command; 2]| -> Result<CaseState, Reason> {
                let mut after = Trial::new(a_case());
                after.state = shown.clone();
                after.day = trial.day;
                for command in commands {
                    let events = after.decide(command, Some(&shown)).map_err(|refusal| refusal.reason)?;
                    after.happen(events);
                }
                Ok(after.state)
            };
            match (in_order([&first, &second]), in_order([&second, &first])) {
                (Ok(one), Ok(other)) => {
                    let (one, other) = (alike(&one), alike(&other));
                    let differ: Vec<_> = one.iter().filter(|(key, many)| other.get(*key) != Some(many)).collect();
                    assert!(one == other, "{what}: {differ:?}");
                    different += 1;
                }
                // One act can make the other impossible (somebody is removed, a talk is held, the case is closed); it
                // is refused then, and never half done. But never because somebody was quicker.
                (one, other) => {
                    for reason in [one.err(), other.err()].into_iter().flatten() {
                        assert!(!matches!(reason, Reason::Stale(_)), "{what}: {reason}");
                    }
                }
            }
        } else if let (Some(a), Some(b)) = (first.aspect(), second.aspect())
            && a == b
        {
            trial.happen(one);
            match trial.decide(&second, Some(&shown)) {
                // Both wanted the same.
                Ok(events) => assert!(events.is_empty(), "{what}: {events:?}"),
                Err(refusal) => {
                    let stale_or_closed = matches!(refusal.reason, Reason::Stale(_) | Reason::Closed);
                    assert!(stale_or_closed, "{what}: {refusal}");
                    same += 1;
                }
            }
        }
    }
    assert!(
        different > 200 && same > 10,
        "{different} pairs of different aspects, {same} of the same"
    );
}

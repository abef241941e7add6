//! Random histories of steps on every track, as an adviser moves them: what the child's screen then shows.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, varied};
use content::time::Times;
use domain::actor::{Actor, Today};
use domain::case::{Case, Day, PackId, Police, Step, StepId, StepState, StepWord, Words};
use domain::document::{Block, Document, Kind, Origin, Version};
use domain::event::{CaseEvent, CaseId, CaseState, Recorded, Source};
use domain::gate::Request;
use domain::readability::exceeded;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use std::collections::BTreeSet;

/// Histories of each track.
const HISTORIES: u64 = 200;
const TODAY: Date = date(2026, 12, 1);

/// A case of a track with its steps still ahead, of one of the bands, under one of the safety answers.
fn opened(words: &[StepWord], rng: &mut StdRng) -> CaseState {
    let cases: Vec<_> = varied()
        .into_iter()
        .filter(|(name, _, _)| {
            ["plain", "social control", "secret from the parents"]
                .iter()
                .any(|way| name.ends_with(way))
        })
        .collect();
    let (_, value, _) = &cases[rng.random_range(0..cases.len())];
    let mut case: Case = serde_json::from_value(value.clone()).unwrap();
    if let Some(safety) = &mut case.safety
        && rng.random_bool(0.3)
    {
        safety.police = Some(Police::Considered);
    }
    // A complaint is held out once there is a decision to complain of (§ 3): the gate has tests of its own for that.
    let words = words.iter().filter(|word| **word != StepWord::Complaint);
    let steps = words.enumerate().map(|(nth, word)| Step {
        id: StepId(format!("s{nth}")),
        step: Some(*word),
        state: Some(StepState::Later),
        ..Step::default()
    });
    case.steps = steps.collect();
    CaseState::opened(&Recorded {
        case: CaseId::from("c"),
        version: 1,
        event: CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Begun,
        },
        by: Actor::command_line(),
        at: jiff::Timestamp::UNIX_EPOCH,
    })
    .unwrap()
}

/// One plain act on a step, with what the page asks for.
fn moved(state: &CaseState, rng: &mut StdRng) -> CaseEvent {
    let step = &state.case.steps[rng.random_range(0..state.case.steps.len())];
    let to = [
        StepState::Done,
        StepState::Now,
        StepState::Next,
        StepState::Waiting,
        StepState::Later,
        StepState::Skipped,
    ][rng.random_range(0..6)];
    let mut day = |from: i64, to: i64| Day(TODAY.checked_add(rng.random_range(from..to).days()).unwrap());
    let on = match to {
        StepState::Done => Some(day(-40, 1)),
        _ => Some(day(-3, 30)),
    };
    let waits = to == StepState::Waiting;
    let next_contact = Some(day(-2, 20)).filter(|_| waits);
    CaseEvent::StepMoved {
        step: step.id.clone(),
        state: to,
        on,
        waiting_for: waits.then(|| Words::from("Vi venter på, at lægen svarer.")),
        next_contact,
        reason: (to == StepState::Skipped).then(|| Words::from("Det er ikke nødvendigt.")),
        promised: Some(rng.random_bool(0.5)),
    }
}

fn screen(case: &Case) -> Option<Document> {
    let request = Request::new(Kind::Screen, TODAY).version(Version::Full);
    let judged = DESK.judge(case, &request, &[], Today(TODAY)).unwrap();
    judged
        .release
        .map(|release| DESK.house().compose(&release, None).unwrap())
}

/// Every way in which a day may be said that a step has by right: it was done then, or it is promised and ahead, or the
/// child hears then.
fn days_by_right(case: &Case, times: &Times) -> BTreeSet<String> {
    let mut said = BTreeSet::new();
    for step in &case.steps {
        let ahead = |day: &Day| day.0 >= TODAY;
        let on = step.on.filter(|day| match step.state {
            Some(StepState::Done) => true,
            _ => step.promised == Some(true) && ahead(day),
        });
        let hears = step.next_contact.filter(ahead);
        for day in on.into_iter().chain(hears) {
            said.insert(times.date(day.0, TODAY).unwrap());
            said.insert(times.dayword(day.0, TODAY).unwrap());
            said.insert(times.short_date(day.0, TODAY).unwrap());
            said.insert(times.flag_date(day.0, TODAY).unwrap());
            let nights = content::time::days_between(TODAY, day.0);
            said.extend(times.sleeps(nights).ok());
        }
    }
    said
}

/// What is wrong with a child's screen, if anything.
fn wrong(case: &Case, document: &Document, times: &Times) -> Option<String> {
    let stations = document.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps),
        _ => None,
    });
    let stations = stations?;
    let featured = stations.iter().filter(|station| station.featured).count();
    if featured != 1 {
        return Some(format!("{featured} stations are large"));
    }
    let now = stations.iter().filter(|station| station.state.plain() == "Nu").count();
    if now > 1 {
        return Some(format!("{now} places are called now"));
    }
    let allowed = days_by_right(case, times);
    for text in stations.iter().flat_map(|station| {
        let told = [&station.state, &station.text].into_iter().chain(&station.lines);
        told.chain(&station.day).chain(&station.flag)
    }) {
        for span in text.0.iter().filter(|span| span.of == Origin::Value) {
            // A flag for the youngest says the nights in short.
            let short = span.text.strip_prefix("sov ").unwrap_or(&span.text);
            if !allowed.contains(short) {
                return Some(format!(
                    "{:?} is neither done nor promised: {}",
                    span.text,
                    text.plain()
                ));
            }
        }
    }
    let safety = case.safety.as_ref().unwrap();
    let lock = matches!(safety.police, Some(Police::Considered | Police::InterviewPending));
    for step in &case.steps {
        let sure = step.state == Some(StepState::Done)
            || (step.promised == Some(true) && step.on.is_some() && step.state != Some(StepState::Skipped));
        let kept = match step.step.unwrap() {
            StepWord::Police | StepWord::PoliceInterview | StepWord::MedicalCheck | StepWord::Barnehus => lock,
            StepWord::ParentsTalk | StepWord::NetworkMeeting => safety.social_control == Some(true),
            _ => false,
        };
        let word = serde_json::to_value(step.step).unwrap();
        let shown = stations
            .iter()
            .any(|station| station.id == format!("way-{}", word.as_str().unwrap()));
        if kept && !sure && shown {
            return Some(format!("{word} is held out though the answers forbid it"));
        }
    }
    let report = DESK.readability(document).unwrap();
    let over = exceeded(&report, document.band);
    (!over.is_empty()).then(|| format!("{over:?}: {}", report.longest_text))
}

#[test]
fn two_hundred_histories_of_every_track_show_one_place_and_no_day_nobody_promised() {
    let pack = DESK.content().pack(&PackId("generic".into())).unwrap().unwrap();
    let times = Times::new(DESK.content(), "da").unwrap();
    let mut faults = Vec::new();
    let mut shown = 0;
    assert_eq!(pack.tracks.len(), 9);
    for track in &pack.tracks {
        let words: Vec<StepWord> = track.words().collect();
        for seed in 0..HISTORIES {
            let mut rng = StdRng::seed_from_u64(seed);
            let mut state = opened(&words, &mut rng);
            for version in 2..rng.random_range(4..16) {
                let event = moved(&state, &mut rng);
                state
                    .apply(&Recorded {
                        case: state.id.clone(),
                        version,
                        event,
                        by: Actor::command_line(),
                        at: jiff::Timestamp::UNIX_EPOCH,
                    })
                    .unwrap();
            }
            // What the gate stops does not reach the child at all.
            let Some(document) = screen(&state.case) else { continue };
            shown += 1;
            if let Some(fault) = wrong(&state.case, &document, &times) {
                faults.push(format!(
                    "{:?}, seed {seed}, {}: {fault}",
                    track.id,
                    document.band.as_str()
                ));
            }
        }
    }
    assert!(shown > 900, "only {shown} of {} screens were made", 9 * HISTORIES);
    assert!(faults.is_empty(), "{} of {shown}:\n{}", faults.len(), faults.join("\n"));
}

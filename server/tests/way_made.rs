//! The way that a new case begins with: every track of every pack, for every band.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, papers, varied};
use boernehoejde::service::way::laid;
use content::packs::Packs;
use domain::band::Band;
use domain::case::read::read_value;
use domain::case::{Case, Step, StepState, StepWord, Track};
use domain::document::{Audience, Block, Kind, Version};
use domain::finding::Code;
use domain::readability::exceeded;
use domain::timeline::{Stands, may_be_said, most};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ON: &str = "2026-12-01";

/// A child of a band on a track, with the answers that fit it and no steps.
fn child(band: Band, track: Track) -> Value {
    let name = format!("{} plain", band.as_str());
    let (_, mut case, _) = varied().into_iter().find(|(known, _, _)| *known == name).unwrap();
    papers::on_track(&mut case, "generic", track);
    case["steps"] = json!([]);
    case
}

fn begun(case: &Value, municipality: &str) -> Case {
    let case = read_value(case.clone()).unwrap_or_else(|faults| panic!("{faults:?}"));
    laid(DESK.content(), &municipality.into(), case)
}

fn words(steps: &[Step]) -> Vec<StepWord> {
    steps.iter().filter_map(|step| step.step).collect()
}

#[test]
fn every_track_of_every_pack_makes_a_new_case_whose_way_is_made_in_each_band() {
    let mut faults = Vec::new();
    let mut made = 0;
    let mut forks = 0;
    for id in Packs::ids(DESK.content().source()) {
        let pack = DESK.content().pack(&id.as_str().into()).unwrap().unwrap();
        for (track, band) in Track::ALL
            .into_iter()
            .flat_map(|track| Band::ALL.map(|band| (track, band)))
        {
            let what = format!("{id} {track:?} {}", band.as_str());
            let case = begun(&child(band, track), &id);
            let plan = pack.track(track).unwrap();
            let all: BTreeSet<StepWord> = plan.words().filter(|step| *step != StepWord::Complaint).collect();
            assert_eq!(words(&case.steps).into_iter().collect::<BTreeSet<_>>(), all, "{what}");
            assert_eq!(case.steps.len(), all.len(), "{what}: each once");
            // The report first, then the order of the track.
            assert_eq!(case.steps[0].step, Some(StepWord::Report), "{what}");
            let rest: Vec<StepWord> = plan
                .words()
                .filter(|step| all.contains(step) && *step != StepWord::Report)
                .collect();
            let ahead: Vec<Step> = case
                .steps
                .iter()
                .filter(|step| step.state != Some(StepState::Done))
                .cloned()
                .collect();
            let told: Vec<StepWord> = words(&ahead)
                .into_iter()
                .filter(|step| *step != StepWord::Report)
                .collect();
            let rest: Vec<StepWord> = rest.into_iter().filter(|step| told.contains(step)).collect();
            assert_eq!(told, rest, "{what}");
            for step in &plan.steps {
                let Some(fork) = &step.fork else { continue };
                let ways = plan
                    .steps
                    .iter()
                    .filter(|other| other.fork.as_ref() == Some(fork) && other.step != step.step);
                let ways: BTreeSet<StepWord> = ways.map(|other| other.step).collect();
                let laid = case.steps.iter().find(|one| one.step == Some(step.step)).unwrap();
                let named = case.steps.iter().filter(|one| laid.one_of.contains(&one.id));
                assert_eq!(
                    named.filter_map(|one| one.step).collect::<BTreeSet<_>>(),
                    ways,
                    "{what}"
                );
                forks += 1;
            }

            let json = serde_json::to_value(&case).unwrap();
            let outcome = make(&json, Kind::Timeline, Some(Version::Full), Audience::Child, ON);
            let Some(document) = outcome.document else {
                faults.push(format!("{what}: {:?}", outcome.findings));
                continue;
            };
            made += 1;
            let stations = document.blocks.iter().find_map(|block| match block {
                Block::Timeline { steps, .. } => Some(steps.as_slice()),
                _ => None,
            });
            let stations = stations.unwrap_or_default();
            if stations.iter().filter(|one| one.featured).count() != 1 {
                faults.push(format!("{what}: one place is large"));
            }
            if stations.len() > most(band) {
                faults.push(format!("{what}: {} places are too many to see", stations.len()));
            }
            let perhaps = stations
                .iter()
                .filter(|one| matches!(one.stands, Stands::Maybe | Stands::OneOf));
            if band == Band::Four && perhaps.count() > 1 {
                faults.push(format!("{what}: the youngest hear more than one perhaps"));
            }
            let promises = stations
                .iter()
                .filter(|one| !matches!(one.stands, Stands::Maybe | Stands::OneOf | Stands::Done));
            faults.extend(promises.map(|one| format!("{what}: {} stands {:?}", one.id, one.stands)));
            let report = DESK.readability(&document).unwrap();
            let over = exceeded(&report, document.band).into_iter();
            faults.extend(over.map(|limit| format!("{what}: {limit:?}: {}", report.longest_text)));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    assert_eq!(made, 4 * 9 * 4);
    assert!(forks > 100, "{forks}");
}

#[test]
fn what_may_not_be_said_as_a_perhaps_is_on_the_way_of_the_case_and_not_of_the_child() {
    let case = begun(&child(Band::Seven, Track::ParentConcern), "generic");
    for word in [StepWord::Police, StepWord::Barnehus, StepWord::Placement] {
        assert!(
            words(&case.steps).contains(&word) && !may_be_said(word, Stands::Maybe),
            "{word:?}"
        );
    }
    let told: Vec<StepWord> = domain::timeline::of(&case).iter().map(|station| station.step).collect();
    assert!(told.contains(&StepWord::Talk), "{told:?}");
    for word in [
        StepWord::Report,
        StepWord::Police,
        StepWord::Barnehus,
        StepWord::Placement,
    ] {
        assert!(!told.contains(&word), "{told:?}");
    }
}

#[test]
fn a_case_says_of_its_steps_what_it_says_and_without_a_track_it_has_none() {
    let mut case = child(Band::Ten, Track::Support);
    case["steps"] = json!([
        {"id": "s1", "step": "talk", "state": "now"},
        {"id": "s2", "step": "help", "state": "skipped", "reason": "Ikke her."},
    ]);
    let made = begun(&case, "koege");
    for (id, word, state) in [
        ("s1", StepWord::Talk, StepState::Now),
        ("s2", StepWord::Help, StepState::Skipped),
    ] {
        let same: Vec<&Step> = made.steps.iter().filter(|step| step.step == Some(word)).collect();
        assert_eq!(same.len(), 1, "{word:?}");
        assert_eq!((same[0].id.as_str(), same[0].state), (id, Some(state)));
    }
    case["steps"] = json!([]);
    case.as_object_mut().expect("a case").remove("track");
    assert!(begun(&case, "koege").steps.is_empty());
    // No pack, no plan: another municipality's order would be nobody's.
    assert!(begun(&child(Band::Ten, Track::Support), "nowhere").steps.is_empty());
}

#[test]
fn what_the_track_has_for_later_stops_no_letter_and_what_somebody_planned_does() {
    let mut case = child(Band::Ten, Track::SocialControl);
    case["safety"]["risk_assessed"] = json!(false);
    let case = begun(&case, "generic");
    let stopped = |case: &Case| {
        let json = serde_json::to_value(case).unwrap();
        let outcome = make(&json, Kind::BeforeMeeting, None, Audience::Child, ON);
        let found = outcome.findings.into_iter();
        found
            .filter(|finding| finding.code == Code::NetworkBeforeRiskAssessment && finding.path.starts_with("steps["))
            .count()
    };
    assert_eq!(stopped(&case), 0);
    for (state, promised) in [
        (StepState::Next, None),
        (StepState::Now, None),
        (StepState::Later, Some(true)),
    ] {
        let mut planned = case.clone();
        let family = planned
            .steps
            .iter_mut()
            .find(|step| step.step == Some(StepWord::ParentsTalk));
        let family = family.unwrap();
        (family.state, family.promised) = (Some(state), promised);
        assert_eq!(stopped(&planned), 1, "{state:?} {promised:?}");
    }
}

//! Every track of every pack, for every band: the child's way through it can be made, and reads as its band allows.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, papers, varied};
use content::packs::Packs;
use domain::band::Band;
use domain::case::{StepWord, Track};
use domain::document::{Audience, Block, Document, Kind, Version};
use domain::readability::exceeded;
use serde_json::{Value, json};

/// A child of a band with nothing out of the ordinary.
fn plain(band: Band) -> (Value, &'static str) {
    let name = format!("{} plain", band.as_str());
    let case = varied().into_iter().find(|(known, _, _)| *known == name);
    case.map(|(_, case, on)| (case, on)).unwrap()
}

/// The case on a track, with all the track's steps ahead and the answers that fit it.
fn on_track(case: &Value, municipality: &str, track: Track, steps: &[StepWord]) -> Value {
    let mut case = case.clone();
    papers::on_track(&mut case, municipality, track);
    let states = ["now", "next"].into_iter().chain(std::iter::repeat("later"));
    let steps = steps.iter().zip(states).enumerate();
    case["steps"] = steps
        .map(|(at, (step, state))| {
            // The risk is assessed, by the answer above.
            let state = if *step == StepWord::RiskAssessment {
                "done"
            } else {
                state
            };
            json!({"id": format!("s{at}"), "step": step, "state": state})
        })
        .collect();
    case
}

/// The captions of the way.
fn captions(document: &Document) -> Vec<String> {
    let steps = document.blocks.iter().flat_map(|block| match block {
        Block::Timeline { steps, .. } => steps.as_slice(),
        _ => &[],
    });
    steps.map(|step| step.text.plain()).collect()
}

#[test]
fn every_track_of_every_pack_is_told_as_its_band_reads() {
    let mut over = Vec::new();
    let mut made = 0;
    for id in Packs::ids(DESK.content().source()) {
        let pack = DESK.content().pack(&id.as_str().into()).unwrap().unwrap();
        let generic = DESK.content().pack(&"generic".into()).unwrap().unwrap();
        for track in generic.tracks.iter().map(|plan| plan.id) {
            for band in Band::ALL {
                let (case, on) = plain(band);
                let mut steps: Vec<StepWord> = pack.track(track).unwrap().words().collect();
                // Below ten no child is told of complaint (barnets lov § 3).
                steps.retain(|step| *step != StepWord::Complaint || band >= Band::Ten);
                let mut case = on_track(&case, &id, track, &steps);
                case["decisions"] = json!([
                    {"id": "d1", "matter": "support", "decided_on": "2026-11-28"},
                    {"id": "d2", "matter": "placement", "decided_on": "2026-11-28"},
                ]);
                let outcome = make(&case, Kind::Timeline, Some(Version::Full), Audience::Child, on);
                let Some(document) = outcome.document else {
                    over.push(format!("{id} {track:?} {}: {:?}", band.as_str(), outcome.findings));
                    continue;
                };
                made += 1;
                let report = DESK.readability(&document).unwrap();
                for limit in exceeded(&report, band) {
                    over.push(format!(
                        "{id} {track:?} {}: {} is {:.2}, at most {:.2} ({} | {:?})",
                        band.as_str(),
                        limit.limit.as_str(),
                        limit.is,
                        limit.at_most,
                        report.longest_text,
                        report.uncommon
                    ));
                }
            }
        }
    }
    assert!(over.is_empty(), "{}", over.join("\n"));
    assert_eq!(made, 4 * 9 * 4);
}

#[test]
fn a_municipality_says_its_own_word_and_no_other_municipality_says_it() {
    for kind in [Kind::Timeline, Kind::Screen] {
        for (municipality, band, own) in [
            ("koege", Band::Four, false),
            ("koege", Band::Seven, true),
            ("koege", Band::Ten, true),
            ("koege", Band::Thirteen, true),
            ("koebenhavn", Band::Seven, false),
            ("generic", Band::Thirteen, false),
        ] {
            let (case, on) = plain(band);
            let case = on_track(&case, municipality, Track::Support, &[StepWord::Barnehus]);
            let outcome = make(&case, kind, Some(Version::Full), Audience::Child, on);
            let captions = captions(&outcome.document.unwrap()).join(" ");
            assert!(captions.contains("Børnehus"), "{captions}");
            assert_eq!(captions.contains("Børnehus Sjælland"), own, "{municipality} {captions}");
        }
    }
}

//! Checks tracks: every step has its place in a source, and a fork has something to choose between.

use crate::packs::told::{Told, name};
use crate::packs::{AdultTrack, LegalSpan, Pack, TrackPlan, is_id, sources};
use crate::steps::STEPS;
use domain::case::Track;
use std::collections::BTreeMap;

/// The most steps of a procedure for adults; a longer one is read by nobody.
const MOST_ADULT_STEPS: usize = 60;

/// Checks a track that a case can be on.
pub(super) fn one(pack: &Pack, track: &TrackPlan, told: &mut Told<'_>) {
    let whose = format!("[[track]] {}", name(track.id));
    told.blank(&track.name, &whose, "name", "write its name for adults");
    told.blank(
        &track.for_the_child,
        &whose,
        "for_the_child",
        "write why the child is talked to, in a sentence a child understands",
    );
    told.blank(&track.section, &whose, "section", "write the sections it rests on");
    if track.steps.is_empty() {
        told.that(format!(
            "{whose} has no steps; name them, or take the track away to have it from generic"
        ));
    }
    // More steps than there are: some stand twice, and a fault for each would bury the others.
    if track.steps.len() > STEPS.len() {
        return told.that(format!(
            "{whose} has {} steps, and there are {}; write each once",
            track.steps.len(),
            STEPS.len()
        ));
    }
    told.twice(track.words().map(name), &format!("{whose}: the step"));
    for step in &track.steps {
        let word = name(step.step);
        if pack.step(step.step).is_none() {
            told.that(format!(
                "{whose} names the step {word:?}, which neither this pack nor generic describes; add [[step]] id = {word:?}"
            ));
        }
        let whose = format!("{whose}: the step {word:?}");
        sources::exact(pack, &whose, &step.source, told);
        let fields = [("fork", &step.fork), ("phase", &step.phase), ("note", &step.note)];
        told.empty(&whose, fields.map(|(field, text)| (field, text.as_deref())));
    }
    forks(track, &whose, told);
}

fn forks(track: &TrackPlan, whose: &str, told: &mut Told<'_>) {
    let mut members: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for step in &track.steps {
        if let Some(fork) = &step.fork {
            members.entry(fork).or_default().push(name(step.step));
        }
    }
    for (fork, steps) in members {
        if let [only] = steps.as_slice() {
            told.that(format!(
                "{whose}: the fork {fork:?} has one step, {only:?}; give it to the steps it is instead of, or take it away"
            ));
        }
    }
}

/// Checks a procedure for adults alone.
pub(super) fn for_adults(pack: &Pack, track: &AdultTrack, told: &mut Told<'_>) {
    let whose = format!("[[adult_track]] {}", track.id);
    if !is_id(&track.id) {
        told.that(format!(
            "{whose}: its id has to be lower-case letters, digits and hyphens; rename it"
        ));
    }
    if Track::ALL.into_iter().any(|known| name(known) == track.id) {
        told.that(format!(
            "{whose}: a case can be on a track of that name; rename it, or write it as [[track]]"
        ));
    }
    told.blank(&track.name, &whose, "name", "write its name");
    if track.steps.is_empty() || track.steps.len() > MOST_ADULT_STEPS {
        return told.that(format!(
            "{whose} has {} steps; write at least one and at most {MOST_ADULT_STEPS}",
            track.steps.len()
        ));
    }
    for (at, step) in track.steps.iter().enumerate() {
        let whose = format!("{whose}: step no. {}", at + 1);
        told.blank(&step.name, &whose, "name", "write what is done");
        if step.who.iter().all(|who| who.trim().is_empty()) {
            told.that(format!(
                "{whose} has nobody in `who`; write who does it, as the guide calls them"
            ));
        }
        sources::exact(pack, &whose, &step.source, told);
        let span = step.span.as_ref().map(LegalSpan::for_adults);
        told.empty(&whose, [("span", span), ("note", step.note.as_deref())]);
    }
}

//! Checks a pack before use: every track needs its steps, every step its name, its people and its source, and nothing
//! may be said to the child that the gate and the language do not allow.

mod tracks;

use super::sources::points;
use super::spans::lengths;
use super::told::{Told, name};
use super::{Basis, FOLDER, GENERIC, LegalSpan, Pack, Phone, StepPlan, captions};
use crate::error::ContentFault;
use crate::steps::STEPS;
use domain::case::Track;
use domain::gate::FLOOR;

/// All faults of a pack that could be parsed.
pub(super) fn judge(basis: Basis<'_>, pack: &Pack, faults: &mut Vec<ContentFault>) {
    let path = format!("{FOLDER}{}/pack.toml", pack.id);
    let mut told = Told::new(&path, faults);
    head(pack, &mut told);
    for track in &pack.tracks {
        tracks::one(pack, track, &mut told);
    }
    for track in &pack.adult_tracks {
        tracks::for_adults(pack, track, &mut told);
    }
    for step in &pack.steps {
        one_step(pack, step, &mut told);
    }
    told.twice(pack.tracks.iter().map(|track| name(track.id)), "[[track]]");
    told.twice(
        pack.adult_tracks.iter().map(|track| track.id.clone()),
        "[[adult_track]]",
    );
    told.twice(pack.steps.iter().map(|step| name(step.id)), "[[step]]");
    told.twice(pack.papers.iter().map(|paper| paper.key.clone()), "[[document]]");
    for phone in &pack.phones {
        one_phone(pack, phone, &mut told);
    }
    if pack.id == GENERIC {
        whole(pack, &mut told);
    }
    said(basis, pack, &mut told);
    for words in &pack.words {
        if let Err(error) = captions::own(basis, pack, words, faults) {
            faults.push(error.into());
        }
    }
}

fn head(pack: &Pack, told: &mut Told<'_>) {
    match (pack.id == GENERIC, pack.inherits.as_deref()) {
        (true, None) | (false, Some(GENERIC)) => {}
        (true, _) => told.that("every pack stands on this one, so it stands on none; take `inherits` away"),
        (false, _) => told.that("add `inherits = \"generic\"`"),
    }
    told.blank(&pack.name, "the pack", "name", "write the municipality's own name");
    told.blank(&pack.short, "the pack", "short", "write how a child's text names it");
    if let Some(team) = &pack.team {
        told.blank(&team.name, "[team]", "name", "write it as its source does");
        told.blank(&team.source, "[team]", "source", "write where it stands");
        number(&team.phone, "[team]", told);
        points(pack, "[team]", &team.source, told);
    }
    for old in &pack.old_sections {
        told.blank(&old.old, "an [[old_section]]", "old", "write the section as cited");
        told.blank(&old.new, "an [[old_section]]", "new", "write where it stands now");
    }
    for note in &pack.notes {
        told.blank(&note.about, "a [[note]]", "about", "write what it is about");
        told.blank(&note.text, "a [[note]]", "text", "write it or take it away");
    }
}

fn number(number: &str, whose: &str, told: &mut Told<'_>) {
    let drawn = number.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+'));
    if !drawn || !number.contains(|c: char| c.is_ascii_digit()) {
        told.that(format!(
            "{whose}: {number:?} is no number; write figures and spaces, one number in one entry"
        ));
    }
}

fn one_phone(pack: &Pack, phone: &Phone, told: &mut Told<'_>) {
    told.blank(&phone.name, "a [[phone]]", "name", "write who answers");
    if phone.source.trim().is_empty() {
        told.that(format!(
            "the number {} needs its source; write where it stands, as KEY:LINE of a [[document]]",
            phone.number
        ));
    }
    number(&phone.number, "[[phone]]", told);
    // The police's own number: what a child's paper says of it has to say who answers.
    if phone.number.trim() == "114" && phone.through.is_none() {
        told.that("the number 114 is the police's; write through = \"police\"".to_owned());
    }
    points(pack, "[[phone]]", &phone.source, told);
}

fn one_step(pack: &Pack, step: &StepPlan, told: &mut Told<'_>) {
    let whose = format!("[[step]] {}", name(step.id));
    told.blank(&step.name, &whose, "name", "write its name for adults");
    told.blank(
        &step.source,
        &whose,
        "source",
        "write where it stands, as KEY:LINE of a [[document]] or as the section that was read",
    );
    if step.who.is_empty() {
        told.that(format!(
            "{whose} has nobody in `who`; write who does it, as who = [\"adviser\"]"
        ));
    }
    let span = step.span.as_ref().map(LegalSpan::for_adults);
    told.empty(&whose, [("local", step.local.as_deref()), ("span", span)]);
    match step.section.as_deref().map(str::trim) {
        None if pack.id == GENERIC => told.that(format!(
            "{whose} has no section; write it, or section = \"\" and in `source` why there is none"
        )),
        Some("") if !explains(&step.source) && !step.source.trim().is_empty() => told.that(format!(
            "{whose}: section = \"\" stands there without a reason; write in `source` why there is none"
        )),
        _ => {}
    }
    points(pack, &whose, &step.source, told);
}

/// Whether a source explains something in words and does not only refer to lines.
fn explains(source: &str) -> bool {
    source
        .split_whitespace()
        .filter(|word| !word.contains(':'))
        .any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

/// Checks what only `generic` must have: all tracks, all steps, and what the gate withholds everywhere.
fn whole(pack: &Pack, told: &mut Told<'_>) {
    for track in Track::ALL {
        if !pack.tracks.iter().any(|plan| plan.id == track) {
            let track = name(track);
            told.that(format!("the track {track:?} is missing; add [[track]] id = {track:?}"));
        }
    }
    for step in STEPS {
        if !pack.steps.iter().any(|plan| plan.id == step) {
            let step = name(step);
            told.that(format!("the step {step:?} is missing; add [[step]] id = {step:?}"));
        }
    }
    for (step, answer) in FLOOR {
        if !pack.not_said(step).contains(&answer) {
            let (step, answer) = (name(step), answer.as_str());
            told.that(format!(
                "the gate does not tell {step:?} under {answer}; write so: not_said = [{answer:?}]"
            ));
        }
    }
}

/// Checks the reason that the child is given for the talk: never the suspicion, never a length of time.
fn said(basis: Basis<'_>, pack: &Pack, told: &mut Told<'_>) {
    // Unreadable lists are reported by the check of data.
    let lists = basis.lists.read(basis.source).ok();
    for track in &pack.tracks {
        let whose = format!("[[track]] {}: for_the_child", name(track.id));
        for why in lists.iter().flat_map(|lists| lists.never_said(&track.for_the_child)) {
            told.that(format!("{whose}: {why}"));
        }
        if !lengths(&track.for_the_child).is_empty() {
            told.that(format!(
                "{whose} names a length of time; no child is promised one, say it without"
            ));
        }
    }
}

//! Checks a pack before use: every track needs its steps, every step its name, its people and its source, and nothing
//! may be said to the child that the gate and the language do not allow.

use super::spans::lengths;
use super::{Basis, FOLDER, GENERIC, LegalSpan, Pack, Phone, StepPlan, TrackPlan, captions};
use crate::error::ContentFault;
use crate::steps::STEPS;
use domain::case::Track;
use domain::gate::FLOOR;
use std::collections::BTreeSet;
use std::fmt::Display;

/// All faults of a pack that could be parsed.
pub(super) fn judge(basis: Basis<'_>, pack: &Pack, faults: &mut Vec<ContentFault>) {
    let path = format!("{FOLDER}{}/pack.toml", pack.id);
    let mut told = Told { path: &path, faults };
    head(pack, &mut told);
    for track in &pack.tracks {
        one_track(pack, track, &mut told);
    }
    for step in &pack.steps {
        one_step(pack, step, &mut told);
    }
    twice(pack.tracks.iter().map(|track| name(track.id)), "[[track]]", &mut told);
    twice(pack.steps.iter().map(|step| name(step.id)), "[[step]]", &mut told);
    twice(
        pack.papers.iter().map(|paper| paper.key.clone()),
        "[[document]]",
        &mut told,
    );
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

/// Collects the faults of one file.
struct Told<'a> {
    path: &'a str,
    faults: &'a mut Vec<ContentFault>,
}

impl Told<'_> {
    fn that(&mut self, fault: impl Display) {
        self.faults.push(ContentFault(format!("{}: {fault}", self.path)));
    }

    fn blank(&mut self, text: &str, whose: impl Display, field: &str, remedy: &str) {
        if text.trim().is_empty() {
            self.that(format!("{whose} has no {field}; {remedy}"));
        }
    }
}

/// The name of a step or a track in files.
fn name<T: serde::Serialize>(word: T) -> String {
    let value = serde_json::to_value(word).ok();
    value
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

fn twice(names: impl Iterator<Item = String>, kind: &str, told: &mut Told<'_>) {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name.clone()) {
            told.that(format!("{kind} {name:?} stands twice; leave one"));
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
    points(pack, "[[phone]]", &phone.source, told);
}

fn one_track(pack: &Pack, track: &TrackPlan, told: &mut Told<'_>) {
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
    twice(
        track.steps.iter().map(|step| name(*step)),
        &format!("{whose}: the step"),
        told,
    );
    for step in &track.steps {
        if pack.step(*step).is_none() {
            let step = name(*step);
            told.that(format!(
                "{whose} names the step {step:?}, which neither this pack nor generic describes; add [[step]] id = {step:?}"
            ));
        }
    }
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
    for (field, text) in [
        ("local", step.local.as_deref()),
        ("span", step.span.as_ref().map(LegalSpan::for_adults)),
    ] {
        if text.is_some_and(|text| text.trim().is_empty()) {
            told.that(format!("{whose}: `{field}` is empty; write it or take the line away"));
        }
    }
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

/// Checks that every KEY:LINE of a source refers to a document named by the pack or the pack it inherits from.
fn points(pack: &Pack, whose: &str, source: &str, told: &mut Told<'_>) {
    let known = |key: &str| {
        let base = pack.base.iter().flat_map(|base| &base.papers);
        pack.papers.iter().chain(base).any(|paper| paper.key == key)
    };
    for word in source.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '(' | ')')) {
        let Some((key, line)) = word.split_once(':') else {
            continue;
        };
        let is_key = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if is_key && line.starts_with(|c: char| c.is_ascii_digit()) && !known(key) {
            told.that(format!(
                "{whose}: the source {word} points into no document; add [[document]] key = {key:?} with title, publisher and law"
            ));
        }
    }
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

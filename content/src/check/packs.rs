//! Packs: every track has its steps, every step its name, its people and its source; nothing in a pack's own words says
//! more to a child than the gate and the language allow.

use super::spans::lengths;
use super::{ContentFault, never_said, sentences};
use crate::packs::{FOLDER, GENERIC, OwnWords, Pack, Packs, Phone, StepPlan, TrackPlan};
use crate::wordings::judge::{Problem, judge};
use crate::wordings::{Sentence, TextFile, written};
use crate::{Content, ContentError, timeline};
use domain::band::Band;
use domain::case::{StepWord, Track};
use domain::gate::FLOOR;
use std::collections::BTreeSet;
use std::fmt::Display;

/// Every pack there is, used or not.
pub(super) fn every(content: &Content, can_draw: &dyn Fn(char) -> bool, faults: &mut Vec<ContentFault>) {
    for id in Packs::ids(content.source()).into_iter().filter(|id| id != GENERIC) {
        let (pack, found) = crate::packs::read(content, &id);
        faults.extend(found);
        for words in pack.iter().flat_map(|pack| &pack.words) {
            sentences::drawn(content, &words.path, can_draw, faults);
        }
    }
    for folder in folders(content) {
        if !content.source().has(&format!("{FOLDER}{folder}/pack.toml")) {
            faults.push(ContentFault(format!(
                "{FOLDER}{folder}/pack.toml: this file is missing; write it or take the folder away"
            )));
        }
    }
}

fn folders(content: &Content) -> BTreeSet<String> {
    let paths = content.source().list(FOLDER);
    let inside = paths
        .iter()
        .filter_map(|path| path.strip_prefix(FOLDER)?.split_once('/'));
    inside.map(|(folder, _)| folder.to_owned()).collect()
}

/// The pack that all others stand on, and the captions said everywhere.
pub(super) fn generic(content: &Content, faults: &mut Vec<ContentFault>) {
    let (pack, found) = crate::packs::read(content, GENERIC);
    faults.extend(found);
    let Some(pack) = pack else {
        return faults.push(ContentFault(format!(
            "{FOLDER}{GENERIC}/pack.toml: this file is missing or cannot be read; every pack stands on it"
        )));
    };
    // From 13 a caption may name the law's length as the law's, with what happens where it is not kept.
    for band in Band::ALL.into_iter().filter(|band| *band < Band::Thirteen) {
        let file = timeline(band);
        let Ok(captions) = crate::wordings::sentences(content.source(), &file) else {
            continue;
        };
        for caption in captions {
            no_span(&pack, &file.path(), &caption.key, &caption.words, faults);
        }
    }
}

/// All that is wrong with a pack that could be read.
pub(crate) fn one(content: &Content, pack: &Pack, faults: &mut Vec<ContentFault>) {
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
    said(content, pack, &mut told);
    for words in &pack.words {
        if let Err(error) = own_words(content, pack, words, faults) {
            faults.push(error.into());
        }
    }
}

/// Faults of one file.
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

/// A step or a track as files write it.
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
        ("span", step.span.as_ref().map(crate::packs::LegalSpan::for_adults)),
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

/// Whether a source says something in words, besides pointing to lines.
fn explains(source: &str) -> bool {
    source
        .split_whitespace()
        .filter(|word| !word.contains(':'))
        .any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
}

/// Every KEY:LINE of a source points into a document that the pack, or the one it stands on, names.
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

/// What `generic` alone has to hold: all tracks, all steps, and what the gate withholds everywhere.
fn whole(pack: &Pack, told: &mut Told<'_>) {
    for track in Track::ALL {
        if !pack.tracks.iter().any(|plan| plan.id == track) {
            let track = name(track);
            told.that(format!("the track {track:?} is missing; add [[track]] id = {track:?}"));
        }
    }
    for step in timeline::STEPS {
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

/// What is said to the child about why it is talked to: never what is suspected, never a length of time.
fn said(content: &Content, pack: &Pack, told: &mut Told<'_>) {
    for track in &pack.tracks {
        let whose = format!("[[track]] {}: for_the_child", name(track.id));
        for why in never_said(content, &track.for_the_child) {
            told.that(format!("{whose}: {why}"));
        }
        if !lengths(&track.for_the_child).is_empty() {
            told.that(format!(
                "{whose} names a length of time; no child is promised one, say it without"
            ));
        }
    }
}

fn timeline(band: Band) -> TextFile {
    TextFile {
        document: "timeline".into(),
        name: band.as_str().into(),
        band: Some(band),
    }
}

/// A pack's own words for steps: captions that are said everywhere too, with no facts, held to the same rules as an
/// editor's words.
fn own_words(
    content: &Content,
    pack: &Pack,
    words: &OwnWords,
    faults: &mut Vec<ContentFault>,
) -> Result<(), ContentError> {
    let source = content.source();
    let file = timeline(words.band);
    let base = format!("locales/{}/timeline/{}.ftl", words.language, words.band.as_str());
    let said_everywhere = written(&base, &source.read(&base)?)?;
    let path = &words.path;
    for (key, typed) in written(path, &source.read(path)?)? {
        let caption = said_everywhere.iter().find(|(known, _)| *known == key);
        let Some((step, (_, original))) = step_of(&key).zip(caption) else {
            faults.push(ContentFault(format!(
                "{path}: {key:?} is no step's caption; a pack may write way-STEP, as in {base}"
            )));
            continue;
        };
        no_span(pack, path, &key, &typed, faults);
        let sentence = Sentence {
            key: key.clone(),
            words: original.clone(),
            original: original.clone(),
            changed: false,
            resting: None,
            facts: BTreeSet::new(),
        };
        // The lists of what is never said are Danish.
        if words.language == "da" {
            let judged = judge(content, &file, &sentence, &typed, &|c| content.can_draw(c))?;
            let named = names_it(content, pack, step, original, &typed)?;
            let problems = judged.problems.iter();
            let problems = problems.filter(|problem| !(named && problem.key == "event-words"));
            faults.extend(problems.map(|problem| ContentFault(format!("{path}: {key}: {}", told_of(problem)))));
        }
    }
    Ok(())
}

/// Whether a caption that names what the step is ("Børnehuset") goes on to name it by its local name, and nothing else.
fn names_it(content: &Content, pack: &Pack, step: StepWord, original: &str, typed: &str) -> Result<bool, ContentError> {
    let words = &content.lists()?.safety.event_words;
    let mut may_stand = words.find(original);
    if may_stand.is_empty() {
        return Ok(false);
    }
    may_stand.extend(pack.step(step).iter().flat_map(|plan| words.find(&plan.name)));
    Ok(words.find(typed).iter().all(|word| may_stand.contains(word)))
}

/// The step that a caption's key names.
fn step_of(key: &str) -> Option<StepWord> {
    let word = key.strip_prefix("way-")?;
    timeline::STEPS.into_iter().find(|step| timeline::name(*step).0 == word)
}

/// No caption repeats a legal span of its step: the law's length binds adults, and a child hears it as a promise.
fn no_span(pack: &Pack, path: &str, key: &str, caption: &str, faults: &mut Vec<ContentFault>) {
    let Some(step) = step_of(key) else { return };
    let chain = [Some(pack), pack.base.as_deref()];
    let steps = chain.into_iter().flatten().flat_map(|pack| &pack.steps);
    for span in steps
        .filter(|plan| plan.id == step)
        .filter_map(|plan| plan.span.as_ref())
    {
        if !lengths(span.for_adults()).is_disjoint(&lengths(caption)) {
            faults.push(ContentFault(format!(
                "{path}: {key} tells the child a legal span ({}); a span is for adults, say what happens without it",
                span.for_adults()
            )));
            return;
        }
    }
}

/// A problem with words, said to whoever edits a pack.
fn told_of(problem: &Problem) -> String {
    let named: Vec<&str> = problem.args.iter().map(|(_, value)| value.as_str()).collect();
    let named = named.join(", ");
    match problem.key {
        "empty" => "it says nothing; take the line away to have what is said everywhere".into(),
        "too-long" => format!("it is too long; at most {named} characters"),
        "mark" => format!("no bundled font can draw {named:?}; write it another way"),
        "broken" | "strange" => "it cannot be read; write plain words, without curly brackets".into(),
        "fact-missing" | "fact-strange" | "fact-moved" => {
            format!("a step's caption holds no facts, and here stands {named}; say it without")
        }
        "event-question" => format!("it asks what happened ({named}); say it without"),
        "event-words" => format!("words about what may have happened ({named}); say it without"),
        "secrecy" => format!("it asks the child to keep a secret ({named}); say it without"),
        "promise" => format!("it promises more than can be kept ({named}); say it without"),
        "complaint" => format!("below ten no child is told of complaint here ({named}); say it without"),
        "long" => format!("the longest sentence and the most words a child of this age reads: {named}; make two of it"),
        "office" => format!("an office word and a child's word for it: {named}; write the child's word"),
        other => format!("{other}: {named}"),
    }
}

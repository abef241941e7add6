//! Captions of steps: a pack's own words for them, and a check that no child's caption has a legal span.

use super::spans::lengths;
use super::{Basis, OwnWords, Pack};
use crate::error::{ContentError, ContentFault};
use crate::lists;
use crate::source::Source;
use crate::steps::forms;
use crate::wordings::judge::{Problem, judge};
use crate::wordings::{Sentence, TextFile, sentences, written};
use domain::band::Band;
use domain::case::StepWord;
use std::collections::BTreeSet;

/// Checks the captions used everywhere against the spans of the pack that all others inherit from.
pub(crate) fn said_everywhere(source: &Source, pack: &Pack, faults: &mut Vec<ContentFault>) {
    // From 13 a caption may give the law's time limit as such, with what happens if it is not kept.
    for band in Band::ALL.into_iter().filter(|band| *band < Band::Thirteen) {
        let file = timeline(band);
        let Ok(captions) = sentences(source, &file) else {
            continue;
        };
        for caption in captions {
            no_span(pack, &file.path(), &caption.key, &caption.words, faults);
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

/// Checks a pack's own words for steps: they must replace existing captions, use no facts, and keep the rules for an
/// editor's words.
pub(super) fn own(
    basis: Basis<'_>,
    pack: &Pack,
    words: &OwnWords,
    faults: &mut Vec<ContentFault>,
) -> Result<(), ContentError> {
    let source = basis.source;
    let file = timeline(words.band);
    let base = format!("locales/{}/timeline/{}.ftl", words.language, words.band.as_str());
    let said_everywhere = written(&base, &source.read(&base)?)?;
    let path = &words.path;
    for (key, typed) in written(path, &source.read(path)?)? {
        let caption = said_everywhere.iter().find(|(known, _)| *known == key);
        let Some(((step, form), (_, original))) = forms::read(&key).zip(caption) else {
            faults.push(ContentFault(format!(
                "{path}: {key:?} is no step's caption; a pack may write way-STEP with the forms that {base} has"
            )));
            continue;
        };
        if let Some(word) = forms::lacks(&words.language, form, &typed) {
            faults.push(ContentFault(format!("{path}: {key} has to begin with {word:?}")));
        }
        no_span(pack, path, &key, &typed, faults);
        let sentence = Sentence {
            key: key.clone(),
            words: original.clone(),
            original: original.clone(),
            changed: false,
            resting: None,
            facts: BTreeSet::new(),
        };
        // The lists of what is never said are in Danish.
        if words.language == "da" {
            let lists = basis.lists.read(source)?;
            let judged = judge(lists, &file, &sentence, &typed, &basis.can_draw);
            let named = names_it(lists, pack, step, original, &typed);
            let problems = judged.problems.iter();
            let problems = problems.filter(|problem| !(named && problem.key == "event-words"));
            faults.extend(problems.map(|problem| ContentFault(format!("{path}: {key}: {}", told_of(problem)))));
        }
    }
    Ok(())
}

/// Whether every event word in a pack's caption is in the original caption or the step's local name ("Børnehuset").
fn names_it(lists: &lists::Read, pack: &Pack, step: StepWord, original: &str, typed: &str) -> bool {
    let safety = &lists.safety;
    let find = |text: &str| [safety.event_words.find(text), safety.police.find(text)].concat();
    let mut may_stand = find(original);
    if may_stand.is_empty() {
        return false;
    }
    may_stand.extend(pack.step(step).iter().flat_map(|plan| find(&plan.name)));
    find(typed).iter().all(|word| may_stand.contains(word))
}

/// Checks that no caption repeats a legal span of its step: it binds adults, but a child hears it as a promise.
fn no_span(pack: &Pack, path: &str, key: &str, caption: &str, faults: &mut Vec<ContentFault>) {
    let Some((step, _)) = forms::read(key) else { return };
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

/// A problem with words, worded for those who edit a pack.
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
        "state" => format!("{named} tells the child another state than this form has; say it without"),
        "office" => format!("an office word and a child's word for it: {named}; write the child's word"),
        other => format!("{other}: {named}"),
    }
}

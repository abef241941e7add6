//! The conditions for using a wording: the same facts, characters that can be drawn, words a child of the band can
//! read, and nothing that a letter may never say.

use super::{Sentence, TextFile};
use crate::lists;
use crate::steps::forms;
use crate::syntax::{self, FACT, Unread};
use domain::band::Band;
use domain::case::Words;
use domain::pattern::Patterns;
use domain::readability::{self, Report, limits};
use domain::wording::slots;
use std::collections::BTreeSet;

/// The most characters of a sentence, as in a case; one that came longer may be twice as long as it came.
const LONGEST: usize = Words::LONGEST;

/// A problem with a wording: the last part of the sentence's key in locales/ (`text-fault-…`), and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The last part of the key.
    pub key: &'static str,
    /// The arguments of the sentence.
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    pub(super) fn new(key: &'static str) -> Problem {
        Problem { key, args: Vec::new() }
    }

    pub(super) fn with(mut self, name: &'static str, value: impl ToString) -> Problem {
        self.args.push((name, value.to_string()));
        self
    }
}

/// The judgement of a wording.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judged {
    /// The words as they would be stored.
    pub words: String,
    /// Problems that stop the wording.
    pub problems: Vec<Problem>,
    /// Suggestions that do not stop it.
    pub hints: Vec<Problem>,
}

/// Judges what an editor typed for a sentence.
#[must_use]
pub fn judge(
    lists: &lists::Read,
    file: &TextFile,
    sentence: &Sentence,
    typed: &str,
    can_draw: &dyn Fn(char) -> bool,
) -> Judged {
    let typed = tidy(typed);
    let stopped = |problem: Problem| Judged {
        words: typed.clone(),
        problems: vec![problem],
        hints: Vec::new(),
    };
    if typed.is_empty() {
        return stopped(Problem::new("empty"));
    }
    let most = LONGEST.max(2 * sentence.original.chars().count());
    if typed.chars().count() > most {
        return stopped(Problem::new("too-long").with("most", most));
    }
    let strange: BTreeSet<char> = typed.chars().filter(|&c| c != '\n' && !can_draw(c)).collect();
    if let Some(c) = strange.first() {
        return stopped(Problem::new("mark").with("mark", c));
    }
    let parts = match syntax::read(&typed) {
        Ok(parts) => parts,
        Err(Unread::Broken) => return stopped(Problem::new("broken")),
        Err(Unread::Strange) => return stopped(Problem::new("strange")),
    };
    let mut judged = Judged {
        words: parts.words.clone(),
        ..Judged::default()
    };
    // The built-in words are known to parse.
    let was = syntax::read(&sentence.original).unwrap_or_default();
    let mut problems = facts(&was, &parts);
    let safety = &lists.safety;
    let mut may_not: Vec<(&'static str, &Patterns)> = vec![
        ("event-question", &safety.event_questions),
        ("event-words", &safety.event_words),
        ("event-words", &safety.police),
        ("secrecy", &safety.secrecy),
        ("promise", &safety.promises),
    ];
    if file.is_neutral() {
        may_not.push(("neutral", &safety.neutral));
    }
    if file.band.is_some_and(|band| band < Band::Ten) {
        may_not.push(("complaint", &safety.complaint));
    }
    for (key, words) in may_not {
        let in_all =
            |forms: &[String]| -> BTreeSet<String> { forms.iter().flat_map(|form| words.find(form)).collect() };
        // A sentence that already names the police may go on doing so.
        let found: BTreeSet<String> = in_all(&parts.forms).difference(&in_all(&was.forms)).cloned().collect();
        if !found.is_empty() {
            problems.push(Problem::new(key).with("words", quoted(found)));
        }
    }
    let measured = |forms: &[String]| -> Vec<Report> {
        let one = |form: &String| readability::of_text(form, &[FACT], &lists.lexicon);
        forms.iter().map(one).collect()
    };
    let (before, reports) = (measured(&was.forms), measured(&parts.forms));
    let longest = |reports: &[Report]| {
        reports
            .iter()
            .map(|report| report.net.longest_sentence)
            .max()
            .unwrap_or(0)
    };
    let band = file.band.unwrap_or(Band::Seven);
    let most = limits(band).longest_sentence.max(longest(&before));
    let is = longest(&reports);
    if is > most {
        problems.push(Problem::new("long").with("words", is).with("most", most));
    }
    let office = |reports: &[Report]| -> BTreeSet<(String, String)> {
        reports.iter().flat_map(|report| report.office.clone()).collect()
    };
    for (word, better) in office(&reports).difference(&office(&before)) {
        problems.push(Problem::new("office").with("word", word).with("better", better));
    }
    let uncommon: BTreeSet<String> = reports.iter().flat_map(|report| report.uncommon.clone()).collect();
    if !uncommon.is_empty() {
        judged
            .hints
            .push(Problem::new("uncommon").with("words", quoted(uncommon)));
    }
    if let Some((_, form)) = forms::read(&sentence.key).filter(|_| file.document == "timeline") {
        let of_another: BTreeSet<String> = parts
            .forms
            .iter()
            .flat_map(|said| forms::of_another_state("da", band, form, said))
            .map(str::to_owned)
            .collect();
        if !of_another.is_empty() {
            problems.push(Problem::new("state").with("words", quoted(of_another)));
        }
    }
    judged.problems = problems;
    judged
}

/// Words as they are kept: a sentence without forms is put on one line; other line breaks are set here.
#[must_use]
pub fn tidy(typed: &str) -> String {
    if typed.contains("->") {
        typed.replace("\r\n", "\n").trim().to_owned()
    } else {
        typed.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn facts(was: &syntax::Parts, is: &syntax::Parts) -> Vec<Problem> {
    let all = |parts: &syntax::Parts| -> BTreeSet<String> { parts.printed.union(&parts.chosen).cloned().collect() };
    let (before, now) = (all(was), all(is));
    let mut problems = Vec::new();
    let named = |facts: Vec<&String>| {
        let facts: Vec<String> = facts.iter().map(|fact| slots::code(fact)).collect();
        facts.join(", ")
    };
    let missing: Vec<&String> = before.difference(&now).collect();
    if !missing.is_empty() {
        problems.push(Problem::new("fact-missing").with("facts", named(missing)));
    }
    let strange: Vec<&String> = now.difference(&before).collect();
    if !strange.is_empty() {
        problems.push(Problem::new("fact-strange").with("facts", named(strange)));
    }
    // A fact to select by has no words of its own; one to print has no forms.
    let printed: Vec<&String> = is
        .printed
        .difference(&was.printed)
        .filter(|fact| before.contains(*fact))
        .collect();
    let chosen: Vec<&String> = is
        .chosen
        .difference(&was.chosen)
        .filter(|fact| before.contains(*fact))
        .collect();
    if !printed.is_empty() || !chosen.is_empty() {
        let both = printed.into_iter().chain(chosen).collect();
        problems.push(Problem::new("fact-moved").with("facts", named(both)));
    }
    problems
}

fn quoted(words: BTreeSet<String>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("»{word}«")).collect();
    words.join(", ")
}

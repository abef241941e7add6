//! Tries a wording before it is used: checks the sentence itself, all content with it, and the letters that contain it.

use crate::pipeline::{Composer, Pipeline, PipelineError, confirmations};
use content::wordings::contacts::{self, Known};
use content::wordings::judge::{Problem, judge};
use content::wordings::{Sentence, TextFile, Words};
use domain::actor::{Actor, Today};
use domain::band::Band;
use domain::document::{Document, Kind, Version};
use domain::finding::{Code, Level};
use domain::gate::Request;
use domain::readability::{Exceeded, exceeded, letter_exceeded};
use jiff::civil::Date;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The example children, each with a suitable date for its letter.
pub const EXAMPLES: [(&str, &str); 4] = [
    ("laura", "2026-12-01"),
    ("samira", "2026-11-25"),
    ("ali", "2026-11-24"),
    ("noah", "2026-11-30"),
];

/// The result of a dry run.
#[derive(Clone, Debug, Default)]
pub struct DryRun {
    /// The text as it would be saved.
    pub words: String,
    /// Problems that prevent saving.
    pub problems: Vec<Problem>,
    /// Problems that do not prevent saving.
    pub hints: Vec<Problem>,
    /// The sentence as it would appear in the letter to an example child.
    pub example: Option<String>,
}

/// Tries a sentence's new text together with all that is in force in a municipality.
///
/// # Errors
/// The current content is broken.
pub fn sentence(
    pipeline: &Pipeline,
    composer: &Composer,
    known: &Known,
    file: &TextFile,
    sentence: &Sentence,
    typed: &str,
) -> Result<DryRun, PipelineError> {
    let lists = pipeline.content().lists()?;
    let judged = judge(lists, file, sentence, typed, &print::can_draw);
    let mut tried = DryRun {
        words: judged.words,
        problems: judged.problems,
        hints: judged.hints,
        example: None,
    };
    let named = contacts::problems(lists, known, &sentence.original, &tried.words);
    tried.problems.extend(named);
    if tried.problems.is_empty() {
        let in_force = composer.content().source().wordings();
        let mut words = in_force.of(&file.id()).cloned().unwrap_or_default();
        words.insert(sentence.key.clone(), tried.words.clone());
        let (problems, letters) = whole(pipeline, composer, file, words)?;
        tried.problems = problems;
        tried.example = letters.iter().find_map(|letter| said(letter, &sentence.key));
    }
    Ok(tried)
}

/// Tries all rewordings of a file at once: with `content check` (except municipalities' packs), and whether letters
/// stay within their band's limits. Also returns the letters.
///
/// # Errors
/// The current content is broken.
fn whole(
    pipeline: &Pipeline,
    composer: &Composer,
    file: &TextFile,
    words: Words,
) -> Result<(Vec<Problem>, Vec<Document>), PipelineError> {
    let wordings = composer.content().source().wordings();
    let tried = composer.trying(wordings.with(&file.id(), words));
    let mut problems: Vec<Problem> = content::check::common(tried.content(), &print::can_draw)
        .iter()
        .map(|fault| problem("check", vec![("fault", fault.to_string())]))
        .collect();
    let mut letters = Vec::new();
    if problems.is_empty() {
        let mut over = BTreeSet::new();
        for (before, after) in documents(pipeline, composer, &tried, file) {
            match after {
                Ok(after) => {
                    for limit in newly_over(pipeline, &before, &after)? {
                        if over.insert(limit.limit.as_str()) {
                            problems.push(beyond(limit));
                        }
                    }
                    letters.push(after);
                }
                Err(error) => problems.push(problem("check", vec![("fault", error.to_string())])),
            }
        }
    }
    Ok((problems, letters))
}

fn problem(key: &'static str, args: Vec<(&'static str, String)>) -> Problem {
    Problem { key, args }
}

fn beyond(limit: Exceeded) -> Problem {
    let number = |value: f64| {
        let share = if limit.at_most < 1.0 { value * 100.0 } else { value };
        app::components::readability::decimal(share)
    };
    let args = vec![
        ("limit", limit.limit.as_str().to_owned()),
        ("is", number(limit.is)),
        ("most", number(limit.at_most)),
    ];
    problem("letter", args)
}

/// Limits that the letter `before` keeps and `after` exceeds.
fn newly_over(pipeline: &Pipeline, before: &Document, after: &Document) -> Result<Vec<Exceeded>, PipelineError> {
    let over = |document: &Document| -> Result<Vec<Exceeded>, PipelineError> {
        let report = pipeline.readability(document)?;
        let mut all = exceeded(&report, document.band);
        all.extend(letter_exceeded(&report, document.band));
        Ok(all)
    };
    let was = over(before)?;
    let mut is = over(after)?;
    is.retain(|limit| !was.iter().any(|before| before.limit == limit.limit));
    Ok(is)
}

type Pair = (Document, Result<Document, PipelineError>);

/// The example children's letters that use a file, as they are now and as they would be.
fn documents(pipeline: &Pipeline, composer: &Composer, tried: &Composer, file: &TextFile) -> Vec<Pair> {
    let kinds = Kind::LETTERS
        .into_iter()
        .filter(|kind| !kind.is_for_adults() && (file.document == "shared" || file.document == kind.as_str()));
    let bands = file.band.map_or_else(|| Band::ALL.to_vec(), |band| vec![band]);
    let mut pairs = Vec::new();
    for kind in kinds {
        for band in &bands {
            for (child, on) in EXAMPLES {
                if let Some((case, on)) = example(pipeline, child, on, *band, file.name.starts_with("pictures"))
                    && let Some(pair) = pair(pipeline, composer, tried, &case, kind, file.is_neutral(), on)
                {
                    pairs.push(pair);
                }
            }
        }
    }
    pairs
}

fn pair(
    pipeline: &Pipeline,
    composer: &Composer,
    tried: &Composer,
    case: &domain::case::Case,
    kind: Kind,
    neutral: bool,
    on: Date,
) -> Option<Pair> {
    let version = if neutral { Version::Neutral } else { Version::Full };
    if neutral && !kind.has_neutral() {
        return None;
    }
    let request = Request::new(kind, on).version(version).draft(true);
    let confirm = Code::ALL.into_iter().filter(|code| code.level() == Level::Confirm);
    let confirmed = confirmations(&confirm.collect::<Vec<_>>(), &Actor::command_line());
    let judged = pipeline.judge(case, &request, &confirmed, Today(on)).ok()?;
    let release = judged.release?;
    let before = composer.compose(&release, None).ok()?;
    Some((before, tried.compose(&release, None)))
}

/// An example child, treated as one of the given band.
fn example(
    pipeline: &Pipeline,
    child: &str,
    on: &str,
    band: Band,
    pictures: bool,
) -> Option<(domain::case::Case, Date)> {
    let text = pipeline
        .content()
        .source()
        .read(&format!("content/examples/{child}.json"));
    let mut case: Value = serde_json::from_str(&text.ok()?).ok()?;
    case["child"]["band"] = json!(band.as_str());
    case["child"]["reads"] = json!(if pictures { "pictures" } else { "alone" });
    let case = domain::case::read::read_value(case).ok()?;
    Some((case, on.parse().ok()?))
}

/// The text of a sentence in a letter; `None` if it does not appear.
fn said(letter: &Document, key: &str) -> Option<String> {
    if key == "title" {
        return Some(letter.title.clone());
    }
    let lines = letter.lines();
    let line = lines.iter().find(|line| line.id == key)?;
    let texts: Vec<String> = line.texts.iter().map(|text| text.plain()).collect();
    Some(texts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_grows_too_long_or_too_hard_does_not_count() {
        let pipeline = Pipeline::open(None).unwrap();
        let source = pipeline.content().source();
        let files = content::wordings::files(source);
        let file = files.iter().find(|file| file.id() == "before-meeting/7-9").unwrap();
        let all = content::wordings::sentences(source, file).unwrap();
        let one = all.iter().find(|one| one.key == "hello").unwrap();
        let tried = |typed: &str| sentence(&pipeline, &pipeline.house(), &Known::default(), file, one, typed).unwrap();
        let fine = tried("Kære { $child-first }");
        assert!(fine.problems.is_empty(), "{:?}", fine.problems);
        assert_eq!(fine.example.as_deref(), Some("Kære Laura"));
        let hard = "Elefanter dufter fantastisk. Giraffer danser orkestralt. ".repeat(4);
        let hard = tried(&format!("Hej {{ $child-first }}. {hard}"));
        assert!(
            hard.problems.iter().any(|problem| problem.key == "letter"),
            "{:?}",
            hard.problems
        );
    }
}

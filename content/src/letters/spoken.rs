//! The sentences a line may use and the variables each is given; `content check` compares them with the files.

use super::captions::{self, ADULTS, MEETS, PEOPLE, TELLS};
use super::line::{Says, Sentence};
use crate::steps::{self, forms};
use domain::case::StepWord;
use std::collections::BTreeSet;

/// A sentence that a line may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    /// Its key.
    pub key: String,
    /// The variables given to it.
    pub given: BTreeSet<String>,
    /// Whether it has to use all of them: facts named in the line must be used, but captions need not use all that
    /// their block gives them.
    pub uses_all: bool,
    /// Whether it may be missing.
    pub optional: bool,
}

/// The variables given to captions of people.
const PERSON: [&str; 4] = ["person-first", "person-pronoun", "person-role", "interpreter-speech"];

impl Says {
    /// Every sentence the line may use.
    #[must_use]
    pub fn spoken(&self) -> Vec<Spoken> {
        match self {
            Says::Title(sentence)
            | Says::Heading { sentence, .. }
            | Says::Paragraph { sentence, .. }
            | Says::More(sentence)
            | Says::OnRequest(sentence)
            | Says::Item(sentence)
            | Says::Choice(sentence)
            | Says::Card { sentence, .. } => vec![Spoken {
                uses_all: true,
                ..caption(sentence.key.clone(), facts(sentence))
            }],
            Says::Row { label, sentence, .. } => vec![
                caption(label.clone(), []),
                Spoken {
                    uses_all: true,
                    ..caption(sentence.key.clone(), facts(sentence))
                },
            ],
            // Text and title get the same facts.
            Says::Right { sentence, .. } => vec![
                caption(sentence.key.clone(), facts(sentence)),
                Spoken {
                    optional: true,
                    ..caption(captions::title(&sentence.key), facts(sentence))
                },
            ],
            Says::Each { list, sentence, .. } => {
                let given = facts(sentence).chain(["item".to_owned(), list.variable()]);
                vec![caption(sentence.key.clone(), given)]
            }
            Says::Pairs { key, list, .. } => [(key.clone(), &["words"][..]), (captions::with(key), &["words", "with"])]
                .map(|(key, given)| Spoken {
                    uses_all: true,
                    ..caption(key, owned(given).chain(list.is_told().then(|| "telling".to_owned())))
                })
                .into(),
            Says::Tells { key, .. } => {
                let given = ["person-first", "person-role", "day"];
                TELLS
                    .map(|call| caption(captions::tell(key, call), owned(&given)))
                    .into()
            }
            Says::Meets { key } => MEETS
                .map(|stands| caption(captions::meets(key, stands), owned(stands.given())))
                .into(),
            Says::People { key } => PEOPLE
                .map(|does| caption(captions::person(key, does), owned(&PERSON)))
                .into(),
            Says::Adults { key } => {
                let each = ADULTS
                    .iter()
                    .flat_map(|is| [captions::adult(key, *is), captions::stays(key, *is)]);
                let keys: BTreeSet<String> = each.collect();
                keys.into_iter().map(|key| caption(key, owned(&PERSON))).collect()
            }
            Says::Way { key } => way(key),
            Says::NowNext { key } => {
                let mut spoken = way(key);
                spoken.push(caption(captions::NOW_NEXT_TITLE.to_owned(), []));
                spoken
            }
            Says::Qr { key, .. } => vec![caption(key.clone(), [])],
            Says::Write(_) | Says::Page { .. } => Vec::new(),
        }
    }
}

/// What a `way` line can say. Which of it each band needs, `content check` knows band by band.
fn way(key: &str) -> Vec<Spoken> {
    let forms = steps::STEPS.into_iter().flat_map(|step| {
        let word = steps::name(step).0;
        forms::of(step).map(move |form| caption(format!("{key}-{word}.{form}"), []))
    });
    let around = steps::AROUND
        .into_iter()
        .map(|(end, given)| caption(format!("{key}-{end}"), owned(given)));
    let considered = caption(
        format!("{key}-{}.{}", steps::name(StepWord::Placement).0, forms::CONSIDERED),
        [],
    );
    let early = caption(
        format!("{key}-{}.{}", steps::name(StepWord::Decision).0, forms::EARLY),
        [],
    );
    let older = steps::FROM_SEVEN
        .into_iter()
        .map(|(end, given)| caption(format!("{key}-{end}"), owned(given)))
        .chain([considered, early])
        .chain(steps::AT_TEN.into_iter().map(|end| caption(format!("{key}-{end}"), [])))
        // A pack's own words for a step may leave its card as it is.
        .chain(
            steps::STEPS
                .into_iter()
                .map(|step| caption(forms::card(key, steps::name(step).0), [])),
        )
        .map(|caption| Spoken {
            optional: true,
            ..caption
        });
    forms.chain(around).chain(older).collect()
}

fn caption(key: String, given: impl IntoIterator<Item = String>) -> Spoken {
    Spoken {
        key,
        given: given.into_iter().collect(),
        uses_all: false,
        optional: false,
    }
}

fn facts(sentence: &Sentence) -> impl Iterator<Item = String> {
    sentence.facts.iter().map(|fact| fact.variable())
}

fn owned(names: &[&str]) -> impl Iterator<Item = String> {
    names.iter().map(|name| (*name).to_owned())
}

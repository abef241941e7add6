//! The forms of a caption: one for each way in which a station can stand, and the words that only one of them may have
//! (N32; docs/writing.md, "The child's way").

use super::{AROUND, AT_TEN, FROM_SEVEN, STEPS, name};
use domain::band::Band;
use domain::case::StepWord;
use domain::timeline::{Stands, may_be_said};
use std::collections::BTreeSet;

/// The form in which a placement is told that nobody has decided.
pub const CONSIDERED: &str = "considered";

/// The form in which a decision is told that comes before something is looked into: nobody knows whether it is about help.
pub const EARLY: &str = "early";

/// The step and the form in the key of a caption, `way-STEP.FORM`.
#[must_use]
pub fn read(key: &str) -> Option<(StepWord, &str)> {
    let (word, form) = key.strip_prefix("way-")?.split_once('.')?;
    let step = STEPS.into_iter().find(|step| name(*step).0 == word)?;
    Some((step, form))
}

/// The forms in which a child may be told of a step, without [`CONSIDERED`] and [`EARLY`].
pub fn of(step: StepWord) -> impl Iterator<Item = &'static str> {
    let said = Stands::ALL.into_iter().filter(move |stands| may_be_said(step, *stands));
    said.map(Stands::as_str)
}

/// The key of what a step is in a few words, for the card that is put up in order and lies in the pocket when it is done. It holds
/// however the step stands, so what may come has no such words (`key` is that of the `way` line).
#[must_use]
pub fn card(key: &str, step: &str) -> String {
    format!("{key}-card-{step}")
}

/// The keys of everything that a band's `way way` line can say.
#[must_use]
pub fn keys(band: Band) -> BTreeSet<String> {
    let captions = STEPS.into_iter().flat_map(|step| {
        let word = name(step).0;
        of(step).map(move |form| format!("way-{word}.{form}"))
    });
    let around = AROUND.into_iter().map(|(end, _)| format!("way-{end}"));
    let mut keys: BTreeSet<String> = captions.chain(around).collect();
    keys.insert(format!("way-{}.{EARLY}", name(StepWord::Decision).0));
    keys.extend(STEPS.into_iter().map(|step| card("way", name(step).0)));
    if band == Band::Ten {
        keys.extend(AT_TEN.into_iter().map(|end| format!("way-{end}")));
    }
    if band >= Band::Seven {
        keys.extend(FROM_SEVEN.into_iter().map(|(end, _)| format!("way-{end}")));
        keys.insert(format!("way-{}.{CONSIDERED}", name(StepWord::Placement).0));
    }
    keys
}

/// Forms, and the words by which a child knows them.
type Marks = (&'static [&'static str], &'static [&'static str]);

const PERHAPS: &[&str] = &["maybe", "one-of", CONSIDERED];

const ENGLISH: [Marks; 4] = [
    (&["done"], &["happened", "done"]),
    (&["next"], &["next"]),
    (&["waiting"], &["waiting", "waits"]),
    (PERHAPS, &["maybe", "perhaps"]),
];

const DANISH: [Marks; 4] = [
    (&["done"], &["sket", "gjort"]),
    (&["next"], &["næste"]),
    (&["waiting"], &["venter"]),
    (PERHAPS, &["måske"]),
];

/// With the words that only older children know.
const DANISH_FROM_THIRTEEN: [Marks; 4] = [
    (&["done"], &["sket", "gjort"]),
    (&["next"], &["næste"]),
    (&["waiting"], &["venter", "afventer"]),
    (PERHAPS, &["måske", "muligvis", "eventuelt"]),
];

fn marks(language: &str, band: Band) -> &'static [Marks] {
    match (language, band) {
        ("en", _) => &ENGLISH,
        (_, Band::Thirteen) => &DANISH_FROM_THIRTEEN,
        _ => &DANISH,
    }
}

/// The words in a caption that say another state than its own. A perhaps that lacks its own word is told by [`lacks`].
#[must_use]
pub fn of_another_state(language: &str, band: Band, form: &str, caption: &str) -> Vec<&'static str> {
    let said = tokens(caption);
    marks(language, band)
        .iter()
        .filter(|(forms, _)| !forms.contains(&form))
        .flat_map(|(_, words)| words.iter())
        .filter(|word| said.iter().any(|token| token.as_str() == **word))
        .copied()
        .collect()
}

/// The word that a caption has to begin with and does not: what may come is told as a perhaps.
#[must_use]
pub fn lacks(language: &str, form: &str, caption: &str) -> Option<&'static str> {
    let word = if language == "en" { "maybe" } else { "måske" };
    let perhaps = matches!(form, "maybe" | "one-of");
    let begins = tokens(caption).first().is_some_and(|first| first == word);
    (perhaps && !begins).then_some(word)
}

fn tokens(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

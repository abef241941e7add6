//! Data: rights must have their sources, glossary words their meanings.

use super::ContentFault;
use crate::glossary::Glossary;
use crate::{Content, rights};
use domain::band::Band;
use domain::document::Kind;
use domain::lexicon::SafetyWords;
use domain::pattern::{self, Patterns};

pub(super) fn check(content: &Content, faults: &mut Vec<ContentFault>) {
    if let Err(error) = content.lists() {
        faults.push(error.into());
    }
    check_lists(content, faults);
    check_rights(content, faults);
    check_glossary(content, faults);
}

/// Every section of a safety list has a sentence that must be found and one that must pass, and both do.
fn check_lists(content: &Content, faults: &mut Vec<ContentFault>) {
    let Ok(lists) = content.lists() else { return };
    for name in SafetyWords::FILES {
        let Some(list) = lists.safety.list(name) else { continue };
        for language in ["da", "en"] {
            let path = format!("content/{language}/{name}.txt");
            match content.source().find(&path) {
                Ok(Some(text)) => faults.extend(examples(&path, &text, list)),
                Ok(None) => {}
                Err(error) => faults.push(error.into()),
            }
        }
    }
}

fn examples(path: &str, text: &str, list: &Patterns) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    for section in pattern::sections(text) {
        let has = |hits: bool| section.examples.iter().any(|example| example.hits == hits);
        if section.patterns > 0 && !(has(true) && has(false)) {
            faults.push(ContentFault(format!(
                "{path}:{}: these patterns need an example that must be found (+) and one that must pass (-)",
                section.line
            )));
        }
        for example in section.examples {
            let found = list.find(&example.sentence);
            if found.is_empty() == example.hits {
                let says = if example.hits {
                    "finds nothing in".to_owned()
                } else {
                    format!("finds {} in", found.join(" · "))
                };
                let line = example.line;
                faults.push(ContentFault(format!(
                    "{path}:{line}: the list {says} {:?}",
                    example.sentence
                )));
            }
        }
    }
    faults
}

fn check_rights(content: &Content, faults: &mut Vec<ContentFault>) {
    let known = match rights::all(content.source()) {
        Ok(known) => known,
        Err(error) => return faults.push(error.into()),
    };
    for right in &known {
        let path = format!("content/rights/{}.toml", right.id);
        if right.sources.is_empty() {
            faults.push(ContentFault(format!(
                "{path}: a right needs a source; add [[source]] with section, address and the day it was checked"
            )));
        }
        for source in &right.sources {
            if source.section.trim().is_empty() || source.address.trim().is_empty() {
                faults.push(ContentFault(format!("{path}: a source needs its section and address")));
            }
        }
        match (&right.signed, right.needs_lawyer) {
            (None, false) => faults.push(ContentFault(format!(
                "{path}: needs_lawyer is false and nobody has signed; write [signed] with by and on, or needs_lawyer = true"
            ))),
            (Some(signed), false) if signed.by.trim().is_empty() => {
                faults.push(ContentFault(format!("{path}: [signed] names nobody; write name and title in `by`")));
            }
            _ => {}
        }
        if content.pictures().drawing(&right.picture).is_none() {
            faults.push(ContentFault(format!(
                "{path}: there is no pictogram called {:?}",
                right.picture
            )));
        }
    }
    for kind in Kind::LETTERS {
        for id in rights::told_by(kind) {
            if !known.iter().any(|right| &right.id == id) {
                faults.push(ContentFault(format!(
                    "content/rights/{id}.toml: this file is missing, and {} tells that right",
                    kind.as_str()
                )));
            }
        }
    }
}

fn check_glossary(content: &Content, faults: &mut Vec<ContentFault>) {
    let glossary = match content.glossary("da") {
        Ok(glossary) => glossary,
        Err(error) => return faults.push(error.into()),
    };
    held_apart(content, &glossary, faults);
    match content.glossary("en") {
        Ok(english) => faults.extend(not_in_english(&glossary, &english)),
        Err(error) => faults.push(error.into()),
    }
    for word in &glossary.words {
        for band in Band::ALL {
            if word.child.get(band.as_str()).is_none_or(|text| text.trim().is_empty()) {
                faults.push(ContentFault(format!(
                    "content/glossary/da.toml: {:?} has no word for {}",
                    word.adult,
                    band.as_str()
                )));
            }
        }
    }
}

/// A word that a child is shown names nothing that may have happened, neither police nor court, and no right that nobody
/// has, in any of its forms and in what is told of it.
fn held_apart(content: &Content, glossary: &Glossary, faults: &mut Vec<ContentFault>) {
    let Ok(lists) = content.lists() else { return };
    let safety = &lists.safety;
    for word in glossary.words.iter().filter(|word| !word.apart) {
        for text in (word.forms.iter()).chain([&word.adult]).chain(word.child.values()) {
            for list in [&safety.event_words, &safety.police, &safety.over_promises] {
                let found = list.find(text);
                if !found.is_empty() {
                    faults.push(ContentFault(format!(
                        "content/glossary/da.toml: {:?} is shown to children and says {} in {text:?}; write apart = true or other words",
                        word.adult,
                        found.join(" · ")
                    )));
                }
            }
        }
    }
}

/// The words that children are shown in Danish and that the English glossary lacks: its `danish` names them.
fn not_in_english(danish: &Glossary, english: &Glossary) -> Vec<ContentFault> {
    let youngest = Band::Four.as_str();
    (danish.words.iter())
        .filter(|word| !word.apart)
        .filter(|word| {
            !(english.words.iter())
                .any(|other| other.danish.as_ref() == Some(&word.adult) && other.child.contains_key(youngest))
        })
        .map(|word| {
            ContentFault(format!(
                "content/glossary/en.toml: {:?} has no English for {youngest}",
                word.adult
            ))
        })
        .collect()
}

//! Sentences: every character can be drawn, nothing neutral says too much, and every message that code asks for by name
//! exists.

use super::ContentFault;
use crate::Content;
use crate::syntax::variables;
use domain::finding::{Code, Level};
use std::collections::BTreeSet;

pub(super) fn check(content: &Content, can_draw: &dyn Fn(char) -> bool, faults: &mut Vec<ContentFault>) {
    let source = content.source();
    for path in source
        .list("locales/")
        .into_iter()
        .chain(source.list("content/glossary/"))
    {
        drawn(content, &path, can_draw, faults);
        written_twice(content, &path, faults);
    }
    neutral(content, faults);
    findings(content, faults);
    pictures(content, faults);
}

/// Checks that every character of a file can be drawn.
pub(super) fn drawn(content: &Content, path: &str, can_draw: &dyn Fn(char) -> bool, faults: &mut Vec<ContentFault>) {
    match content.source().read(path) {
        Err(error) => faults.push(error.into()),
        Ok(text) => {
            let strange: BTreeSet<char> = text.chars().filter(|&c| c != '\n' && !can_draw(c)).collect();
            for c in strange {
                faults.push(ContentFault(format!(
                    "{path}: no bundled font can draw {c:?} (U+{:04X}); write it another way",
                    u32::from(c)
                )));
            }
        }
    }
}

/// Checks that no sentence is written twice: the later one would stand in both places, and nobody would see why.
fn written_twice(content: &Content, path: &str, faults: &mut Vec<ContentFault>) {
    if !path.ends_with(".ftl") {
        return;
    }
    // Editors' wordings lie over the file on purpose.
    let Ok(Some(text)) = content.source().without_wordings(path) else {
        return;
    };
    let mut known = BTreeSet::new();
    let keys = text
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key);
    for key in keys.filter(|key| !key.is_empty() && !key.contains([' ', '#', '"', '{'])) {
        if !known.insert(key) {
            faults.push(ContentFault(format!(
                "{path}: {key} is written twice; give one of them another name"
            )));
        }
    }
}

/// Checks that no sentence of a neutral file has a word of the neutral list.
fn neutral(content: &Content, faults: &mut Vec<ContentFault>) {
    let Ok(lists) = content.lists() else { return };
    for path in content.source().list("locales/da/") {
        let file = path.rsplit('/').next().unwrap_or_default();
        if !file.starts_with("neutral") {
            continue;
        }
        let Ok(text) = content.source().read(&path) else {
            continue;
        };
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let sentence = line.split_once(" = ").map_or(line, |(_, sentence)| sentence);
            for word in lists.safety.neutral.find(sentence) {
                faults.push(ContentFault(format!(
                    "{path}: {word:?} may not stand in a neutral version"
                )));
            }
        }
    }
}

fn findings(content: &Content, faults: &mut Vec<ContentFault>) {
    let path = "locales/da/findings.ftl";
    let written = match content.source().read(path).and_then(|text| variables(path, &text)) {
        Ok(written) => written,
        Err(error) => return faults.push(error.into()),
    };
    for code in Code::ALL {
        let prefix = format!("finding-{code}");
        if !written
            .keys()
            .any(|key| key == &prefix || key.starts_with(&format!("{prefix}-")))
        {
            faults.push(ContentFault(format!(
                "{path}: the finding {code} has no message; add `finding-{code} = …`"
            )));
        }
        if code.level() == Level::Confirm && !written.contains_key(&format!("confirm-{code}")) {
            faults.push(ContentFault(format!(
                "{path}: the act of confirming {code} has no words; add `confirm-{code} = …`"
            )));
        }
    }
}

fn pictures(content: &Content, faults: &mut Vec<ContentFault>) {
    let path = "locales/da/pictograms.ftl";
    let written = match content.source().read(path).and_then(|text| variables(path, &text)) {
        Ok(written) => written,
        Err(error) => return faults.push(error.into()),
    };
    let names = content.pictures().names();
    // What is composed of the files is said by its parts.
    if !written.contains_key("picture-look") {
        faults.push(ContentFault(format!(
            "{path}: faces have no text alternative; add `picture-look = …`"
        )));
    }
    for name in &names {
        if let Err(error) = content
            .pictures()
            .svg(name)
            .and_then(|svg| crate::pictures::read(name, &svg))
        {
            faults.push(error.into());
        }
        if let Err(error) = content.pictures().shows(name) {
            faults.push(error.into());
        }
        if !written.contains_key(&format!("picture-{name}")) {
            faults.push(ContentFault(format!(
                "{path}: the picture {name} has no text alternative; add `picture-{name} = …`"
            )));
        }
    }
    for key in written.keys() {
        if key != "picture-look" && !names.iter().any(|name| key == &format!("picture-{name}")) {
            faults.push(ContentFault(format!("{path}: {key} belongs to no picture")));
        }
    }
}

//! Captions of the child's way: each band has every form that can occur and no other, in every language that is written,
//! and none says another state than its own.

use super::ContentFault;
use crate::Content;
use crate::steps::forms;
use crate::syntax;
use domain::band::Band;
use std::collections::BTreeSet;

/// The languages of the child's way.
const LANGUAGES: [&str; 2] = ["da", "en"];

pub(super) fn check(content: &Content, faults: &mut Vec<ContentFault>) {
    for language in LANGUAGES {
        for band in Band::ALL {
            let path = format!("locales/{language}/timeline/{}.ftl", band.as_str());
            let read = content.source().read(&path);
            match read.and_then(|text| syntax::sentences(&path, &text)) {
                Ok(said) => one(&path, language, band, &said, faults),
                Err(error) => faults.push(error.into()),
            }
        }
    }
}

fn one(path: &str, language: &str, band: Band, said: &[(String, String)], faults: &mut Vec<ContentFault>) {
    let needed = forms::keys(band);
    let written: BTreeSet<&String> = said.iter().map(|(key, _)| key).collect();
    for key in needed.iter().filter(|key| !written.contains(key)) {
        faults.push(ContentFault(format!(
            "{path}: {key} is missing; a station can stand so"
        )));
    }
    for (key, words) in said.iter().filter(|(key, _)| key.starts_with("way-")) {
        if !needed.contains(key) {
            faults.push(ContentFault(format!(
                "{path}: {key} may not be said to a child of {}; take it away",
                band.as_str()
            )));
            continue;
        }
        let Some((_, form)) = forms::read(key) else { continue };
        for word in forms::of_another_state(language, band, form, words) {
            faults.push(ContentFault(format!(
                "{path}: {key} says {word:?}, which is how another state is told; say it without"
            )));
        }
        if let Some(word) = forms::lacks(language, form, words) {
            faults.push(ContentFault(format!("{path}: {key} has to begin with {word:?}")));
        }
    }
}

//! What has to be confirmed, and what has been: a code by its name, and where it is about words, for these words.

use super::view::View;
use crate::actor::{Confirmation, ConfirmedWords};
use crate::finding::{Code, Finding, Level};
use std::collections::BTreeMap;

/// The codes that ask, each with the texts it asks about; none where it is not about words.
pub(super) struct Asked {
    codes: BTreeMap<Code, Option<ConfirmedWords>>,
    /// On a screen nobody can be asked: what was confirmed in the case is confirmed there, whatever its words.
    on_screen: bool,
}

impl Asked {
    pub(super) fn of(view: &View<'_>, findings: &[Finding]) -> Asked {
        let mut codes: BTreeMap<Code, Option<ConfirmedWords>> = BTreeMap::new();
        for finding in findings.iter().filter(|finding| finding.level == Level::Confirm) {
            let text = view.texts.iter().find(|text| text.path == finding.path);
            let words = codes.entry(finding.code).or_insert_with(|| {
                finding.code.is_about_words().then(|| ConfirmedWords {
                    texts: Vec::new(),
                    audience: view.request.audience,
                    leaves: view.leaves_hands() || view.travels(),
                })
            });
            match (words.as_mut(), text) {
                (Some(words), Some(text)) if !words.texts.iter().any(|known| known == text.text) => {
                    words.texts.push(text.text.to_owned());
                }
                (Some(_), Some(_)) => {}
                // Not about a text after all: then it is not about words alone.
                _ => *words = None,
            }
        }
        let on_screen = !view.request.kind.is_paper();
        Asked { codes, on_screen }
    }

    /// The codes that are confirmed and those that are not, each sorted.
    pub(super) fn parted(&self, given: &[Confirmation]) -> (Vec<Code>, Vec<Code>) {
        let covered = |code: Code, words: Option<&ConfirmedWords>| {
            let mut of_code = given.iter().filter(|one| one.code == code);
            match words {
                _ if self.on_screen => of_code.next().is_some(),
                None => of_code.any(|one| one.of.is_none()),
                Some(words) => {
                    let whole = of_code.clone().any(|one| one.of.is_none());
                    whole || of_code.any(|one| one.of.as_ref().is_some_and(|known| words.is_within(known)))
                }
            }
        };
        let (yes, no): (Vec<_>, Vec<_>) =
            (self.codes.iter()).partition(|(code, words)| covered(**code, words.as_ref()));
        let codes = |of: Vec<(&Code, &Option<ConfirmedWords>)>| of.into_iter().map(|(code, _)| *code).collect();
        (codes(yes), codes(no))
    }

    /// The words behind the codes that are about words.
    pub(super) fn words(self) -> BTreeMap<Code, ConfirmedWords> {
        let of_words = |(code, words): (Code, Option<ConfirmedWords>)| words.map(|words| (code, words));
        self.codes.into_iter().filter_map(of_words).collect()
    }
}

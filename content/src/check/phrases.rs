//! Phrases: every one in every band, none that asks what happened, asks to keep a secret or promises too much.

use super::Fault;
use crate::{Content, phrases};
use domain::band::Band;

pub(super) fn check(content: &Content, faults: &mut Vec<Fault>) {
    let lists = match content.lists() {
        Ok(lists) => &lists.safety,
        Err(error) => return faults.push(error.into()),
    };
    for band in Band::ALL {
        let said = match phrases::of(content, band) {
            Ok(said) => said,
            Err(error) => {
                faults.push(error.into());
                continue;
            }
        };
        for (key, words) in said {
            for (list, why) in [
                (&lists.event_words, "is a word about what may have happened"),
                (&lists.event_questions, "asks what happened"),
                (&lists.secrecy, "asks the child to keep a secret"),
                (&lists.promises, "promises more than can be kept"),
            ] {
                for word in list.find(&words) {
                    faults.push(Fault(format!(
                        "locales/da/{}.ftl: {key}: {word:?} {why}; say it without",
                        phrases::file(band)
                    )));
                }
            }
        }
    }
}

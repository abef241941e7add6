//! Phrases: each must exist in every band, and none may say what is never said to a child.

use super::ContentFault;
use crate::{Content, phrases};
use domain::band::Band;

pub(super) fn check(content: &Content, faults: &mut Vec<ContentFault>) {
    // Unreadable lists are reported by the check of data.
    let lists = content.lists().ok();
    for band in Band::ALL {
        let said = match phrases::of(content, band) {
            Ok(said) => said,
            Err(error) => {
                faults.push(error.into());
                continue;
            }
        };
        for (key, words) in said {
            let file = phrases::file(band);
            let told = lists.iter().flat_map(|lists| lists.never_said(&words));
            faults.extend(told.map(|why| ContentFault(format!("locales/da/{file}.ftl: {key}: {why}"))));
        }
    }
}

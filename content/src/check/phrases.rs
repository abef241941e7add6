//! Phrases: every one in every band, none that says what is never said to a child.

use super::{ContentFault, never_said};
use crate::{Content, phrases};
use domain::band::Band;

pub(super) fn check(content: &Content, faults: &mut Vec<ContentFault>) {
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
            let told = never_said(content, &words).into_iter();
            faults.extend(told.map(|why| ContentFault(format!("locales/da/{file}.ftl: {key}: {why}"))));
        }
    }
}

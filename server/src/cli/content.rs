//! `boernehoejde content check`, `content glossary` and `content rights`

use super::{End, output};
use crate::pipeline::Pipeline;
use domain::band::Band;
use print::Form;
use std::path::Path;

/// Checks all content and lists every fault.
pub fn check(folder: Option<&Path>) -> End {
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => pipeline,
        Err(error) => return End::Invalid(error.to_string()),
    };
    let faults = ::content::check::all(pipeline.content(), &print::can_draw);
    for fault in &faults {
        println!("{fault}");
    }
    if faults.is_empty() {
        println!("content passed: {} files", pipeline.content().source().list("").len());
        End::Done
    } else {
        eprintln!(
            "boernehoejde: {} fault(s) in the content; mend the files named above",
            faults.len()
        );
        End::Stopped
    }
}

/// Prints the list of rights for a lawyer.
pub fn rights(folder: Option<&Path>) -> End {
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => pipeline,
        Err(error) => return End::Invalid(error.to_string()),
    };
    match ::content::rights_list::markdown(pipeline.content()) {
        Ok(list) => {
            print!("{list}");
            End::Done
        }
        Err(error) => End::Invalid(error.to_string()),
    }
}

/// Makes the cards of the glossary as PDF.
pub fn glossary(folder: Option<&Path>, band: &str, to: Option<&Path>) -> End {
    let Some(band) = Band::ALL.into_iter().find(|one| one.as_str() == band) else {
        return End::Invalid(format!("there is no age group called {band:?}"));
    };
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => pipeline,
        Err(error) => return End::Invalid(error.to_string()),
    };
    let made = ::content::word_cards::document(pipeline.content(), band).map_err(End::from);
    let made = made.and_then(|document| pipeline.pdf_as(&document, Form::Cards).map_err(End::from));
    match made.and_then(|bytes| output::document(&bytes, to)) {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}

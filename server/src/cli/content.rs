//! `boernehoejde content check` and `content rights`

use super::End;
use crate::pipeline::Pipeline;
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

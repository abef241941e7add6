//! Reads the case file given to a command.

use super::End;
use super::output;
use crate::pipeline::Pipeline;
use domain::case::Case;
use std::io::Read;
use std::path::Path;

/// How many bytes to read: one more than the format allows, to detect a file that is too large.
const LIMIT: u64 = 1024 * 1024 + 1;

/// Reads a case; writes all faults of the file to `out`.
pub fn case(pipeline: &Pipeline, path: &Path, out: &mut dyn std::io::Write) -> Result<Case, End> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(LIMIT).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(LIMIT).read_to_end(&mut bytes))
    };
    if let Err(error) = read {
        return Err(End::Invalid(format!(
            "{}: cannot be read ({error}); check the name and your rights to it",
            path.display()
        )));
    }
    domain::case::read::read(&bytes).map_err(|findings| {
        output::findings(pipeline, &findings, out);
        End::InvalidFile
    })
}

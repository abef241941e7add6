//! Reads the files given to a command: a case, a photo.

use super::End;
use super::output;
use crate::photo::LARGEST_IN;
use crate::pipeline::Pipeline;
use crate::portrait::Portrait;
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

/// Reads a photo of whoever says "jeg" in the document.
pub fn photo(path: &Path) -> Result<Portrait, End> {
    let mut bytes = Vec::new();
    // One byte more than is taken, to see that a file is too large.
    let limit = LARGEST_IN as u64 + 1;
    std::fs::File::open(path)
        .and_then(|file| file.take(limit).read_to_end(&mut bytes))
        .map_err(|error| {
            End::Invalid(format!(
                "--photo {}: cannot be read ({error}); check the name and your rights to it",
                path.display()
            ))
        })?;
    Portrait::of_file(&bytes).map_err(|error| {
        End::Invalid(format!(
            "--photo {}: {error}; give a JPEG, PNG or WebP of at most 2 MB",
            path.display()
        ))
    })
}

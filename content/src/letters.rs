//! Templates in Tera: the order and conditions of a document.
//!
//! A template prints lines of `BLOCK KEY [@PICTURE] [FACT …]` (content/letters/README.md).
//! It gets flags, never a fact's value.

pub mod captions;
mod line;
mod spoken;
mod template;

pub use line::{Line, Place, Says, Sentence};
pub use spoken::Spoken;
pub(crate) use template::flags_named;

use crate::error::ContentError;
use crate::source::Source;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use template::{identifiers, outside};
use tera::{Context, Tera};

/// The templates used so far.
#[derive(Default)]
pub struct Letters {
    read: Mutex<HashMap<String, Arc<Tera>>>,
}

impl Letters {
    /// No template read yet.
    #[must_use]
    pub fn new() -> Letters {
        Letters::default()
    }

    /// Whether a template exists.
    #[must_use]
    pub fn has(source: &Source, path: &str) -> bool {
        source.find(path).is_ok_and(|text| text.is_some())
    }

    /// Prints a template's lines under the given flags.
    ///
    /// # Errors
    /// If the template is missing or broken, or names a flag that is not set.
    pub fn print(&self, source: &Source, path: &str, flags: &Context) -> Result<Vec<Line>, ContentError> {
        let bad = |error: tera::Error| ContentError::BadFile {
            path: path.to_owned(),
            why: chain(&error),
        };
        let known = self
            .read
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(path)
            .map(Arc::clone);
        let tera = if let Some(tera) = known {
            tera
        } else {
            let mut tera = Tera::default();
            tera.add_raw_template(path, &identifiers(&source.read(path)?))
                .map_err(bad)?;
            let tera = Arc::new(tera);
            self.read
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(path.to_owned(), Arc::clone(&tera));
            tera
        };
        let printed = tera.render(path, flags).map_err(bad)?;
        lines(path, &printed).into_iter().collect()
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut next = error.source();
    while let Some(cause) = next {
        words.push_str(": ");
        words.push_str(&cause.to_string());
        next = cause.source();
    }
    words
}

/// Every line a template could print under any flags, or why it cannot be read.
#[must_use]
pub fn all_lines(path: &str, template: &str) -> Vec<Result<Line, ContentError>> {
    lines(path, &outside(template))
}

fn lines(path: &str, printed: &str) -> Vec<Result<Line, ContentError>> {
    printed
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| {
            line.parse().map_err(|why| ContentError::BadLine {
                file: path.to_owned(),
                line: line.to_owned(),
                why,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_on_every_branch() {
        let template = "title t\n{% if has.writer %}p a @writing writer.first{% elif other-place %}p b{% else %}p c{% endif %}\n{# p no #}";
        let lines = all_lines("x", template).into_iter();
        let keys: Vec<String> = lines.map(|line| line.unwrap().says.key().unwrap().to_owned()).collect();
        assert_eq!(keys, ["t", "a", "b", "c"]);
    }
}

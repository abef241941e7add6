//! An editor's wording, from trial to version: if it passes, it is saved and used from then on.

use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::dry_run;
use crate::state::AppState;
use content::wordings::judge::{Problem, judge};
use content::wordings::{self, NotKept, Sentence, TextFile, Version, Words};
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// The key of the problem that the folder cannot be written; not the editor's fault.
pub const FOLDER: &str = "folder";

/// The result of saving a wording.
pub enum Kept {
    /// Saved and in use: the number of the version.
    Yes(u32),
    /// Not saved: the problems found.
    No(dry_run::DryRun),
}

/// Who changes a wording, when and why.
pub struct Hand {
    at: Timestamp,
    by: String,
    municipality: String,
    why: String,
}

impl Hand {
    /// The signed-in user.
    #[must_use]
    pub fn of(user: &CurrentUser, why: String) -> Hand {
        Hand {
            at: user.now,
            by: user.account().id.as_str().to_owned(),
            municipality: user.account().municipality.as_str().to_owned(),
            why,
        }
    }

    fn version(self, number: u32, words: Words) -> Version {
        Version {
            number,
            at: self.at,
            by: self.by,
            municipality: self.municipality,
            why: self.why,
            key: None,
            back_to: None,
            words,
        }
    }
}

/// Tries new text for a sentence, and saves it if it passes.
///
/// # Errors
/// The folder or the content cannot be read.
pub fn keep(
    app: &AppState,
    overlay: PathBuf,
    file: &TextFile,
    sentence: &Sentence,
    typed: &str,
    by: Hand,
) -> Result<Kept, ServiceError> {
    let _editing = app.pipeline.editing();
    // Read the folder, not memory: another node may have written there.
    let last = wordings::versions(&overlay, file)?.into_iter().next();
    let (number, mut words) = last.map_or((0, Words::new()), |last| (last.number, last.words));
    let tried = dry_run::sentence(&app.pipeline, file, sentence, typed, &words)?;
    if !tried.problems.is_empty() {
        return Ok(Kept::No(tried));
    }
    if tried.words == sentence.original {
        words.remove(&sentence.key);
    } else {
        words.insert(sentence.key.clone(), tried.words);
    }
    let version = Version {
        key: Some(sentence.key.clone()),
        ..by.version(number + 1, words)
    };
    Ok(count(app, &overlay, file, version))
}

/// Saves a version, exactly as it was tried, and uses it from now on.
fn count(app: &AppState, overlay: &Path, file: &TextFile, version: Version) -> Kept {
    let key = match wordings::keep(overlay, file, &version) {
        Ok(()) => {
            let content = app.pipeline.content();
            content.reword(content.source().wordings().with(&file.id(), version.words));
            return Kept::Yes(version.number);
        }
        Err(NotKept::Taken) => "late",
        Err(error) => {
            tracing::error!(%error, "a wording could not be kept");
            FOLDER
        }
    };
    let problem = Problem { key, args: Vec::new() };
    Kept::No(dry_run::DryRun {
        problems: vec![problem],
        ..dry_run::DryRun::default()
    })
}

/// Restores an earlier version, if it passes today's checks.
///
/// # Errors
/// As [`keep`]; there is no such version.
pub fn back_to(app: &AppState, overlay: PathBuf, file: &TextFile, number: u32, by: Hand) -> Result<Kept, ServiceError> {
    let _editing = app.pipeline.editing();
    let all = wordings::versions(&overlay, file)?;
    let (last, now) = all
        .first()
        .map_or((0, Words::new()), |last| (last.number, last.words.clone()));
    let words = match number {
        0 => Words::new(),
        number => {
            all.into_iter()
                .find(|version| version.number == number)
                .ok_or(ServiceError::NotFound)?
                .words
        }
    };
    if words == now {
        return Ok(Kept::Yes(last));
    }
    // Word lists may have grown since, so the version must pass the checks again.
    let content = app.pipeline.content();
    let mut problems = Vec::new();
    for sentence in wordings::sentences(content.source(), file)? {
        if let Some(words) = words.get(&sentence.key) {
            problems.extend(judge(content.lists()?, file, &sentence, words, &print::can_draw).problems);
        }
    }
    if problems.is_empty() {
        problems = dry_run::whole(&app.pipeline, file, words.clone())?.0;
    }
    if !problems.is_empty() {
        return Ok(Kept::No(dry_run::DryRun {
            problems,
            ..dry_run::DryRun::default()
        }));
    }
    let version = Version {
        back_to: Some(number),
        ..by.version(last + 1, words)
    };
    Ok(count(app, &overlay, file, version))
}

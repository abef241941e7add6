//! In whose words a document is composed: those of the municipality whose case it is.
//!
//! Earlier versions kept wordings for the whole server in the `--content` folder. While such a version may run beside
//! this one, they hold for every municipality and nobody changes any; when the upgrade is finished they are copied to
//! every municipality, once, and the folder is left alone (decision 0020).

use super::case_context::CaseContext;
use super::error::ServiceError;
use crate::clock;
use crate::pipeline::Composer;
use crate::state::AppState;
use content::wordings::{Wordings, Words, changes_in};
use domain::event::MunicipalityId;
use std::collections::BTreeMap;
use store::{Act, AuditEntry, FromFolder, Outcome, Revision, StoreError, Upgrade};

/// The words of the municipality whose case it is. What they say of a practice case says that it is practice.
///
/// # Errors
/// The store does not answer; the folder of an earlier version cannot be read.
pub async fn of_case(app: &AppState, context: &CaseContext) -> Result<Composer, ServiceError> {
    let composer = at(app, &context.user.account().municipality, context.own.words).await?;
    Ok(composer.practising(context.own.practice))
}

/// A municipality's words as they stand now.
///
/// # Errors
/// As [`of_case`].
pub async fn of(app: &AppState, municipality: &MunicipalityId) -> Result<Composer, ServiceError> {
    let revision = app.store.wordings_revision(municipality).await?;
    at(app, municipality, revision).await
}

/// A municipality's words, which stood at `revision` a moment ago.
async fn at(app: &AppState, municipality: &MunicipalityId, mut revision: Revision) -> Result<Composer, ServiceError> {
    if let Some(composer) = app.composers.get(municipality, revision, app.pipeline.edition()) {
        // A folder waits to be copied until no older server runs; that can come true at any time.
        if !waits_for_folder(app, revision) || !take_over(app).await? {
            return Ok(composer);
        }
    } else if waits_for_folder(app, revision) {
        take_over(app).await?;
    }
    let (number, files) = app.store.wordings_in_force(municipality).await?;
    revision.number = number;
    revision.taken_over = app.store.wordings_revision(municipality).await?.taken_over;
    let wordings = if waits_for_folder(app, revision) {
        of_folder(app).await?
    } else {
        Wordings::of_files(files)
    };
    let composer = app.pipeline.in_words(wordings, number);
    app.composers.keep(municipality, revision, composer.clone());
    Ok(composer)
}

/// Whether the folder of an earlier version may hold this municipality's words.
fn waits_for_folder(app: &AppState, revision: Revision) -> bool {
    !revision.taken_over && revision.number == 0 && app.content_folder.is_some()
}

/// The words of the folder, as an older server beside reads them.
async fn of_folder(app: &AppState) -> Result<Wordings, ServiceError> {
    let Some(folder) = app.content_folder.clone() else {
        return Ok(Wordings::default());
    };
    let changes = app.work(move |_| changes_in(&folder)).await??;
    let mut files: BTreeMap<String, Words> = BTreeMap::new();
    for change in changes {
        let words = files.entry(change.file).or_default();
        match change.words {
            Some(said) => words.insert(change.key, said),
            None => words.remove(&change.key),
        };
    }
    Ok(Wordings::of_files(files))
}

/// Copies the folder's wordings to every municipality, if there are any, nobody has done so, and no older server may
/// run. Returns whether they were copied.
///
/// # Errors
/// As [`of_case`].
pub async fn take_over(app: &AppState) -> Result<bool, ServiceError> {
    let Some(folder) = app.content_folder.clone() else {
        return Ok(false);
    };
    // Without anything in it nothing is done, so that a folder that is put in place later is not passed over.
    if !folder.join("wordings").is_dir() || app.store.upgrade().await? != Upgrade::Finished {
        return Ok(false);
    }
    // Read now and not at the start: an older server may have written until a moment ago.
    let changes = app.work(move |_| changes_in(&folder)).await??;
    if changes.is_empty() {
        return Ok(false);
    }
    let history: Vec<FromFolder> = changes
        .into_iter()
        .map(|change| FromFolder {
            file: change.file,
            key: change.key,
            words: change.words,
            why: change.version.why,
            by: change.version.by.as_str().into(),
            municipality: change.version.municipality.as_str().into(),
            at: change.version.at,
        })
        .collect();
    let line = AuditEntry {
        municipality: None,
        who: None,
        at: clock::now(),
        act: Act::ContentChanged,
        case: None,
        what: Some("taken-over".into()),
        from: "server".into(),
        outcome: Outcome::Done,
    };
    match app.store.take_over_wordings(&history, &line).await {
        Ok(Some(municipalities)) => {
            tracing::warn!(
                changes = history.len(),
                municipalities,
                "the wordings of the content folder were copied to every municipality; they lie in the database now, and the folder \
                 wordings/ is not read any more"
            );
            Ok(true)
        }
        Ok(None) | Err(StoreError::UpgradeUnfinished) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

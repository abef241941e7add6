//! The texts that all servers of a database speak in (decision 0072): a folder that passed the checks is published into the
//! database, each server begins with the newest that passes here, and goes over to what others publish.

use crate::clock;
use crate::pipeline::Pipeline;
use crate::texts::{Behind, Texts, WhyBehind};
use content::overlay::Overlay;
use content::{Content, ContentError, ContentFault};
use std::path::Path;
use std::sync::Arc;
use store::{Act, AuditEntry, ContentPack, NewContentPack, Outcome, PackHead, Publish, Published, Store, StoreError};

/// Why nothing was published, or is served. Worded for whoever wrote the texts or runs the server.
#[derive(Debug, thiserror::Error)]
pub enum NotPublished {
    /// The folder cannot be read.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// The store does not answer, or takes no changes.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// They do not pass the checks: all their faults, one a line.
    #[error("the content has not passed, so nothing is {done}; mend this first:\n{faults}")]
    Faults {
        /// What is not done: `served` or `published`.
        done: &'static str,
        /// The faults.
        faults: String,
    },
}

impl NotPublished {
    fn faults(done: &'static str, faults: &[ContentFault]) -> NotPublished {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        NotPublished::Faults {
            done,
            faults: faults.join("\n"),
        }
    }
}

/// What checks texts here: the version of the program, and the built-in texts that they lie over. Texts that the same checked
/// are not checked again.
fn checker() -> Result<String, ContentError> {
    Ok(format!(
        "{} {}",
        env!("CARGO_PKG_VERSION"),
        Content::embedded().version()?
    ))
}

/// Publishes texts, after they have passed all that `content check` looks at. `from`: `server` or `command-line`, for the
/// audit log. Takes seconds.
///
/// # Errors
/// They do not pass, or the store does not take them. Nothing was published.
pub async fn publish(
    store: &dyn Store,
    texts: &Overlay,
    publish: Publish,
    from: &str,
) -> Result<Published, NotPublished> {
    let over = Content::with_texts(texts.clone()).drawn_by(print::can_draw);
    let faults = content::check::all(&over, &print::can_draw);
    if !faults.is_empty() {
        return Err(NotPublished::faults("published", &faults));
    }
    let at = clock::now();
    let new = NewContentPack {
        hash: texts.hash(),
        checked_by: checker()?,
        files: texts.files().clone(),
        at,
    };
    let line = AuditEntry {
        municipality: None,
        who: None,
        at,
        act: Act::ContentChanged,
        case: None,
        what: None,
        from: from.to_owned(),
        outcome: Outcome::Done,
    };
    Ok(store.publish_content(&new, publish, &line).await?)
}

/// The texts that a server begins with: those of its folder, which are published if they never were; else the newest
/// published ones that pass here; else what is built in.
///
/// # Errors
/// The folder's texts or those built in do not pass, or the store does not answer.
pub async fn at_start(store: &dyn Store, folder: Option<&Path>) -> Result<Pipeline, NotPublished> {
    let own = folder.map(Overlay::read).transpose()?.unwrap_or_default();
    if !own.is_empty() {
        match of_folder(store, &own).await? {
            // It has just passed.
            Published::New(version) => return Ok(Pipeline::of(Texts::of(own, version))),
            Published::Stands(version) => {
                let texts = Texts::of(own, version);
                let faults = texts.faults();
                if !faults.is_empty() {
                    return Err(NotPublished::faults("served", &faults));
                }
                return Ok(Pipeline::of(texts));
            }
            Published::Replaced(version) => tracing::warn!(
                version,
                "the texts in the content folder were published before and replaced since, so that the newest are served; \
                 boernehoejde content publish --content puts the folder's in force again"
            ),
        }
    }
    newest_that_passes(store).await
}

/// Publishes the folder's texts where they never were.
async fn of_folder(store: &dyn Store, own: &Overlay) -> Result<Published, NotPublished> {
    let hash = own.hash();
    let packs = store.content_packs().await?;
    let seen = packs.iter().find(|pack| pack.hash == hash);
    let newest = packs.first();
    match seen {
        Some(pack) if Some(pack) == newest => Ok(Published::Stands(pack.version)),
        Some(pack) => Ok(Published::Replaced(pack.version)),
        None => publish(store, own, Publish::UnlessSeen, "server").await,
    }
}

async fn newest_that_passes(store: &dyn Store) -> Result<Pipeline, NotPublished> {
    let packs = store.content_packs().await?;
    let mut behind = None;
    for pack in packs.iter().filter(|pack| pack.has_files) {
        match passes(store, pack).await? {
            Ok(texts) => return Ok(begun(texts, behind)),
            Err(why) => {
                tracing::error!(version = pack.version, %why, "published texts are not served here");
                let this = Behind {
                    version: pack.version,
                    why,
                };
                behind = behind.or(Some(this));
            }
        }
    }
    let texts = Texts::of(Overlay::default(), 0);
    // Inside a program they are what passed when it was tested and packed (`content check`).
    if !Content::IN_THE_PROGRAM {
        let faults = texts.faults();
        if !faults.is_empty() {
            return Err(NotPublished::faults("served", &faults));
        }
    }
    Ok(begun(texts, behind))
}

fn begun(texts: Texts, behind: Option<Behind>) -> Pipeline {
    if let Some(behind) = behind {
        texts.stay_behind(behind);
    }
    Pipeline::of(texts)
}

/// A pack as it is served here, or why it is not. What the same program checked over the same texts is not checked again.
async fn passes(store: &dyn Store, pack: &PackHead) -> Result<Result<Texts, WhyBehind>, NotPublished> {
    let read = match store.content_pack(pack.version).await {
        Ok(Some(read)) => read,
        Ok(None) | Err(StoreError::Sealed(_)) => return Ok(Err(WhyBehind::Unreadable)),
        Err(error) => return Err(error.into()),
    };
    let is_checked = read.checked_by == checker()?;
    let texts = Texts::of(Overlay::of(read.files), read.version);
    if is_checked {
        return Ok(Ok(texts));
    }
    Ok(match texts.faults().len() {
        0 => Ok(texts),
        faults => Err(WhyBehind::Faults(faults)),
    })
}

/// The newest published texts without a look at whether they pass, or what is built in: for a question about one thing in
/// them.
///
/// # Errors
/// The store does not answer, or they do not open.
pub async fn newest(store: &dyn Store) -> Result<Pipeline, StoreError> {
    let version = store.versions().await?.texts;
    let pack = store.content_pack(version).await?;
    let texts = pack.map_or_else(Overlay::default, |pack| Overlay::of(pack.files));
    Ok(Pipeline::of(Texts::of(texts, version)))
}

/// Goes over to texts that were published meanwhile. Takes seconds where another version of the program checked them.
///
/// # Errors
/// The store does not answer; it is tried again.
pub async fn follow(
    pipeline: &Arc<Pipeline>,
    store: &dyn Store,
    version: u64,
) -> Result<Result<(), Behind>, NotPublished> {
    let unreadable = Behind {
        version,
        why: WhyBehind::Unreadable,
    };
    let ContentPack { checked_by, files, .. } = match store.content_pack(version).await {
        Ok(Some(pack)) => pack,
        // After a restore of a backup from before the first: what is built in passed at the start.
        Ok(None) if version == 0 => return Ok(pipeline.go_over(Overlay::default(), 0, true)),
        Ok(None) | Err(StoreError::Sealed(_)) => {
            pipeline.stay_behind(unreadable);
            return Ok(Err(unreadable));
        }
        Err(error) => return Err(error.into()),
    };
    let is_checked = checked_by == checker()?;
    let pipeline = Arc::clone(pipeline);
    let went = tokio::task::spawn_blocking(move || pipeline.go_over(Overlay::of(files), version, is_checked)).await;
    Ok(went.unwrap_or_else(|error| {
        tracing::error!(%error, "going over to published texts broke down");
        Err(unreadable)
    }))
}

/// Whether texts that were published pass here, for whoever looks at a machine: how many faults they have, and the first.
///
/// # Errors
/// The number of faults, and the first of them.
pub fn pass_here(pack: &ContentPack) -> Result<(), (usize, String)> {
    let texts = Texts::of(Overlay::of(pack.files.clone()), pack.version);
    let faults = texts.faults();
    match faults.first() {
        None => Ok(()),
        Some(first) => Err((faults.len(), first.to_string())),
    }
}

//! `boernehoejde content publish`: texts for every server of a database.

use super::lines::end;
use super::upkeep_args::Where;
use super::{End, upkeep};
use crate::config::Config;
use crate::service::published::{self, NotPublished};
use ::content::overlay::Overlay;
use std::path::Path;
use store::{Publish, Published};

/// Publishes a folder's texts, or without one those that the program brings.
pub(super) fn run(folder: Option<&Path>, place: &Where) -> End {
    go(folder, place).unwrap_or_else(|end| end)
}

fn go(folder: Option<&Path>, place: &Where) -> Result<End, End> {
    let texts = match folder {
        Some(folder) => Overlay::read(folder).map_err(|error| End::Invalid(error.to_string()))?,
        None => Overlay::default(),
    };
    if let (Some(folder), true) = (folder, texts.is_empty()) {
        return Err(End::Invalid(format!(
            "{}: there are no texts in its content/ and locales/; for those that the program brings: --built-in",
            folder.display()
        )));
    }
    let config = Config::from(place.said()).map_err(End::Invalid)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| End::Ours(error.to_string()))?;
    runtime.block_on(async {
        let store = upkeep::open(&config).await?;
        let done = published::publish(&*store, &texts, Publish::Always, "command-line").await;
        store.close().await;
        match done {
            Ok(Published::New(version)) => {
                println!(
                    "published: version {version}, {} files; every server speaks in them within two seconds",
                    texts.files().len()
                );
                Ok(End::Done)
            }
            Ok(Published::Stands(version) | Published::Replaced(version)) => {
                println!("these texts are served already (version {version}): nothing to do");
                Ok(End::Done)
            }
            Err(NotPublished::Store(error)) => Err(end(error)),
            Err(error @ NotPublished::Content(_)) => Err(End::Invalid(error.to_string())),
            Err(error @ NotPublished::Faults { .. }) => {
                eprintln!("boernehoejde: {error}");
                Ok(End::Stopped)
            }
        }
    })
}

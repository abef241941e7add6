//! Where content files come from: built in, or laid over that, from a folder or from what a server published.

use crate::built_in;
use crate::error::ContentError;
use crate::overlay::{Overlay, ROOMS, no_folder, take_in, told, walk};
use crate::versions::Wordings;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The folder of the packs (docs/process-packs.md).
pub(crate) const PACKS: &str = "content/processes/";

/// Reads content files by their path in the repository: `content/…`, `locales/…`.
#[derive(Clone, Debug, Default)]
pub struct Source {
    over: Over,
    /// A municipality's wordings; none: the house's own words.
    wordings: Arc<Wordings>,
}

/// What lies over the built-in files.
#[derive(Clone, Debug, Default)]
enum Over {
    #[default]
    Nothing,
    /// Whatever lies in a folder whenever a file is first read: for the commands that look at one.
    Folder(PathBuf),
    /// Texts that were read before.
    Texts(Overlay),
}

impl Source {
    /// Whether the built-in files lie inside the program, where nobody changes them after they were checked. Else they are read from
    /// the folder in which it was built.
    pub const IN_THE_PROGRAM: bool = cfg!(any(feature = "embedded", not(debug_assertions)));

    /// Only the built-in files.
    #[must_use]
    pub fn embedded() -> Source {
        Source::default()
    }

    /// The built-in files, overlaid with a folder's files.
    ///
    /// # Errors
    /// If the folder does not exist.
    pub fn with_overlay(folder: &Path) -> Result<Source, ContentError> {
        if !folder.is_dir() {
            return Err(no_folder(folder));
        }
        Ok(Source {
            over: Over::Folder(folder.to_path_buf()),
            wordings: Arc::default(),
        })
    }

    /// The built-in files, overlaid with texts that were read before.
    #[must_use]
    pub fn with_texts(texts: Overlay) -> Source {
        Source {
            over: Over::Texts(texts),
            wordings: Arc::default(),
        }
    }

    /// The wordings that lie over the files.
    #[must_use]
    pub fn wordings(&self) -> &Wordings {
        &self.wordings
    }

    /// The same files with a municipality's wordings over them. They never change: other wordings are another source.
    pub(crate) fn with_wordings(&self, wordings: Wordings) -> Source {
        Source {
            over: self.over.clone(),
            wordings: Arc::new(wordings),
        }
    }

    /// The text of a file with editors' wordings laid over it, or `None` if it does not exist.
    ///
    /// # Errors
    /// If the file exists and is not UTF-8 text.
    pub fn find(&self, path: &str) -> Result<Option<Cow<'static, str>>, ContentError> {
        let text = self.without_wordings(path)?;
        let wordings = self.wordings();
        match text {
            Some(text) if wordings.touch(path) => Ok(Some(wordings.lay(path, text.into_owned())?.into())),
            text => Ok(text),
        }
    }

    /// The text of a file as built in or in the folder, without editors' wordings.
    ///
    /// # Errors
    /// If the file exists and is not UTF-8 text.
    pub fn without_wordings(&self, path: &str) -> Result<Option<Cow<'static, str>>, ContentError> {
        let text = match self.lying(path)? {
            None => return Ok(None),
            Some(Cow::Borrowed(bytes)) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Some(Cow::Owned(bytes)) => String::from_utf8(bytes).ok().map(Cow::Owned),
        };
        text.map(Some).ok_or_else(|| bad_file(path, "is not UTF-8"))
    }

    /// The bytes of a file as it is laid over, otherwise as built in; `None` if it is in neither.
    fn lying(&self, path: &str) -> Result<Option<Cow<'static, [u8]>>, ContentError> {
        match &self.over {
            Over::Nothing => {}
            Over::Folder(folder) => match std::fs::read(folder.join(path)) {
                Ok(bytes) => return Ok(Some(bytes.into())),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(bad_file(path, &error.to_string())),
            },
            Over::Texts(texts) => {
                if let Some(text) = texts.files().get(path) {
                    return Ok(Some(text.clone().into_bytes().into()));
                }
            }
        }
        Ok(built_in::bytes(path).map(Cow::Borrowed))
    }

    /// The bytes by which a file is told apart: with editors' wordings where they touch it, otherwise as they lie. A folder
    /// may hold files that are no text, as `content/` itself holds its fonts.
    fn told_apart_by(&self, path: &str) -> Result<Cow<'static, [u8]>, ContentError> {
        if self.wordings().touch(path) {
            return self.read(path).map(|text| match text {
                Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.into_bytes()),
            });
        }
        self.lying(path)?
            .ok_or_else(|| ContentError::MissingFile { path: path.to_owned() })
    }

    /// Whether a file exists.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        let laid_over = match &self.over {
            Over::Nothing => false,
            Over::Folder(folder) => folder.join(path).is_file(),
            Over::Texts(texts) => texts.files().contains_key(path),
        };
        laid_over || built_in::bytes(path).is_some()
    }

    /// The text of a required file.
    ///
    /// # Errors
    /// If it is missing, or not text.
    pub fn read(&self, path: &str) -> Result<Cow<'static, str>, ContentError> {
        self.find(path)?
            .ok_or_else(|| ContentError::MissingFile { path: path.to_owned() })
    }

    /// The paths of all files below a folder, sorted.
    #[must_use]
    pub fn list(&self, folder: &str) -> Vec<String> {
        let mut paths: Vec<String> = built_in::paths()
            .iter()
            .filter(|path| path.starts_with(folder))
            .cloned()
            .collect();
        match &self.over {
            Over::Nothing => {}
            Over::Folder(overlay) => {
                for room in ROOMS {
                    if folder.is_empty() {
                        walk(overlay, &overlay.join(room), &mut paths);
                    } else if folder.starts_with(room) {
                        walk(overlay, &overlay.join(folder), &mut paths);
                    }
                }
            }
            Over::Texts(texts) => paths.extend(texts.files().keys().filter(|path| path.starts_with(folder)).cloned()),
        }
        paths.sort();
        paths.dedup();
        paths
    }

    /// The identity of all content: a hash over every file's path and bytes.
    ///
    /// # Errors
    /// If a file cannot be read.
    pub fn version(&self) -> Result<String, ContentError> {
        let mut hash = Sha256::new();
        for path in self.list("") {
            let bytes = match self.told_apart_by(&path) {
                // An unreadable pack must not stop other municipalities; the error is reported when the pack is used.
                Err(error) if path.starts_with(PACKS) => error.to_string().into_bytes().into(),
                bytes => bytes?,
            };
            take_in(&mut hash, &path, &bytes);
        }
        Ok(told(hash))
    }
}

fn bad_file(path: &str, why: &str) -> ContentError {
    ContentError::BadFile {
        path: path.to_owned(),
        why: why.to_owned(),
    }
}

//! A set of files that lies over the built-in content, read once. What was checked is what is served, whatever becomes of the
//! folder meanwhile; and what one server publishes, the others lay over theirs.

use crate::error::ContentError;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// The folders of content inside a folder that is laid over it. Wordings lie beside them, and other files are ignored.
pub(crate) const ROOMS: [&str; 2] = ["content", "locales"];

/// How the names of files end that the program reads as texts. Fonts, programs and what an editor leaves behind are none.
const KINDS: [&str; 7] = ["ftl", "json", "md", "svg", "tera", "toml", "txt"];

/// The largest set, in bytes of its paths and texts. What is built in has less than half of it.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// Texts by their path as in the repository: `content/…`, `locales/…`. Cheap to clone.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Overlay(Arc<BTreeMap<String, String>>);

/// Without the texts.
impl std::fmt::Debug for Overlay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Overlay({} files)", self.0.len())
    }
}

impl Overlay {
    /// The texts in a folder that has `content/` and `locales/` as in this repository.
    ///
    /// # Errors
    /// There is no such folder, a file in it cannot be read or is not UTF-8, or it holds more than [`LARGEST`].
    pub fn read(folder: &Path) -> Result<Overlay, ContentError> {
        if !folder.is_dir() {
            return Err(no_folder(folder));
        }
        let mut paths = Vec::new();
        for room in ROOMS {
            walk(folder, &folder.join(room), &mut paths);
        }
        let mut files = BTreeMap::new();
        let mut bytes = 0;
        for path in paths.into_iter().filter(|path| is_text(path)) {
            let text = std::fs::read_to_string(folder.join(&path)).map_err(|error| ContentError::BadFile {
                path: path.clone(),
                why: error.to_string(),
            })?;
            bytes += path.len() + text.len();
            if bytes > LARGEST {
                return Err(ContentError::BadFile {
                    path: folder.display().to_string(),
                    why: format!(
                        "it holds more than {} MB of texts; leave out what is as it is built in",
                        LARGEST / 1024 / 1024
                    ),
                });
            }
            files.insert(path, text);
        }
        Ok(Overlay::of(files))
    }

    /// The same from texts by their path.
    #[must_use]
    pub fn of(files: BTreeMap<String, String>) -> Overlay {
        Overlay(Arc::new(files))
    }

    /// The texts by their path.
    #[must_use]
    pub fn files(&self) -> &BTreeMap<String, String> {
        &self.0
    }

    /// Whether nothing is laid over what is built in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Its identity, a hash over each path and text; blank where it is empty. Two servers that were given the same files say
    /// the same.
    #[must_use]
    pub fn hash(&self) -> String {
        if self.is_empty() {
            return String::new();
        }
        let mut hash = Sha256::new();
        for (path, text) in self.0.iter() {
            take_in(&mut hash, path, text.as_bytes());
        }
        told(hash)
    }
}

fn is_text(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').is_some_and(|(_, end)| KINDS.contains(&end))
}

/// The fault of a folder that is none.
pub(crate) fn no_folder(folder: &Path) -> ContentError {
    ContentError::BadFile {
        path: folder.display().to_string(),
        why: "is no folder".into(),
    }
}

/// Takes a file into a hash: its path, and its bytes behind their number.
pub(crate) fn take_in(hash: &mut Sha256, path: &str, bytes: &[u8]) {
    hash.update(path.as_bytes());
    hash.update([0]);
    hash.update(u64::try_from(bytes.len()).unwrap_or_default().to_le_bytes());
    hash.update(bytes);
}

/// The first eight bytes of a hash, as they are shown.
pub(crate) fn told(hash: Sha256) -> String {
    hash.finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Adds the paths of all files below a folder, counted from `root`.
pub(crate) fn walk(root: &Path, folder: &Path, paths: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(root, &path, paths);
        } else if let Ok(inside) = path.strip_prefix(root) {
            paths.push(inside.to_string_lossy().replace('\\', "/"));
        }
    }
}

//! What a server says while it runs.

use std::path::PathBuf;

/// What a server says while it runs; forgotten when this is dropped.
pub struct Overheard(pub(crate) PathBuf);

impl Overheard {
    /// What was said so far.
    #[must_use]
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&std::fs::read(&self.0).expect("the log")).into_owned()
    }
}

impl Drop for Overheard {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

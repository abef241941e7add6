//! Pictures that were kept, and those of now.

use crate::paths;
use std::path::Path;
use std::process::Command;

/// Fails with every page that looks different. `script` is one of the house's that compares two folders and, with
/// `--renew`, keeps the new ones instead; the environment variable `RENEW_PICTURES` asks for that.
///
/// # Panics
/// If something looks different, or the script does not run.
pub fn assert_as_kept(script: &str, folders: [&Path; 2]) {
    let mut compare = Command::new(paths::python());
    compare.arg(paths::root().join(script)).args(folders);
    if std::env::var_os("RENEW_PICTURES").is_some() {
        compare.arg("--renew");
    }
    let output = compare.output().expect("python runs");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{said}\nin {}",
        folders.map(|folder| folder.display().to_string()).join(" and ")
    );
}

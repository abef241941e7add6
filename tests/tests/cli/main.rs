//! The command line as docs/versioning.md promises it: exit codes, the form and order of findings, and bad input of
//! every kind.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod bad_files;
mod findings;
mod output;
mod usage;

use e2e::cases;
use e2e::terminal::{Said, run};
use std::path::PathBuf;

/// A folder of its own for one test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = std::env::temp_dir().join(format!("cli-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }

    fn with(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        std::fs::write(self.0.join(name), content).unwrap();
        self.at(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn laura() -> String {
    cases::file("examples/laura-11-generic.json")
        .to_str()
        .unwrap()
        .to_owned()
}

fn laura_with(change: impl FnOnce(&mut serde_json::Value)) -> String {
    let mut case: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(laura()).unwrap()).unwrap();
    change(&mut case);
    case.to_string()
}

const ON: [&str; 2] = ["--on", "2026-11-26"];

fn check(file: &str) -> Said {
    run(&["check", file, ON[0], ON[1]])
}

/// The file is refused with exit code 2, and these `CODE PATH` are among the reasons.
fn assert_refused(said: &Said, reasons: &[&str]) {
    assert_eq!(said.code, 2, "{}{}", said.text(), said.err);
    let found: Vec<String> = Said::findings(said.text())
        .iter()
        .map(|finding| format!("{} {}", finding.code, finding.path))
        .collect();
    for reason in reasons {
        assert!(
            found.iter().any(|line| line.starts_with(reason)),
            "{reason} is not among {found:?}"
        );
    }
    assert!(
        Said::findings(said.text())
            .iter()
            .all(|finding| finding.level == "block")
    );
}

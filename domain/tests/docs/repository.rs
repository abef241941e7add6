//! The repository as these tests read it: its text files, and the tables of its documents.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// Endings of the files that people write.
const WRITTEN: [&str; 16] = [
    "css", "ftl", "html", "js", "json", "md", "py", "rs", "service", "sh", "sql", "tera", "toml", "txt", "yaml", "yml",
];

/// Folders that hold nothing anybody wrote here: what is built, fetched or found.
const NOT_OURS: [&str; 7] = [
    ".git",
    ".setup",
    "artifacts",
    "corpus",
    "dist",
    "node_modules",
    "target",
];

/// Where the repository lies.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Whether there is a file or folder at a path from the root.
pub fn exists(path: &str) -> bool {
    root().join(path).exists()
}

/// Every file that people write, with its text, by path from the root.
pub static FILES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let mut files = Vec::new();
    read(&root(), "", &mut files);
    files.sort();
    files
});

/// The text of one of them.
pub fn text(path: &str) -> &'static str {
    let found = FILES.iter().find(|(at, _)| at == path);
    found
        .map(|(_, text)| text.as_str())
        .unwrap_or_else(|| panic!("{path} is not there"))
}

fn read(folder: &Path, at: &str, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).expect("a folder of the repository").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if at.is_empty() {
            name.clone()
        } else {
            format!("{at}/{name}")
        };
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if !NOT_OURS.contains(&name.as_str()) {
                read(&entry.path(), &path, files);
            }
        } else if name
            .rsplit_once('.')
            .is_some_and(|(_, ending)| WRITTEN.contains(&ending))
            && let Ok(text) = std::fs::read_to_string(entry.path())
        {
            files.push((path, text));
        }
    }
}

/// The cells of a table's row in Markdown; nothing where the line is none, or is the rule below a heading.
pub fn cells(line: &str) -> Option<Vec<String>> {
    let row = line.trim().strip_prefix('|')?.strip_suffix('|')?;
    let cells: Vec<String> = row.split('|').map(|cell| cell.trim().to_owned()).collect();
    let rule = cells.iter().all(|cell| cell.chars().all(|c| matches!(c, '-' | ':')));
    (!rule).then_some(cells)
}

/// Headings of one depth with the lines that stand below each, deeper headings included.
pub fn sections<'a>(text: &'a str, mark: &str) -> Vec<(&'a str, Vec<&'a str>)> {
    let mut sections: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix(mark) {
            sections.push((heading.trim(), Vec::new()));
        } else if line.starts_with("# ") || (mark == "### " && line.starts_with("## ")) {
            sections.push(("", Vec::new()));
        } else if let Some((_, lines)) = sections.last_mut() {
            lines.push(line);
        }
    }
    sections.retain(|(heading, _)| !heading.is_empty());
    sections
}

/// What stands in backticks in a text.
pub fn quoted(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// The numbers that follow a word wherever it stands in a text, as they are written: "pitfall 4", "rules 5 and 6",
/// "decisions 0004, 0012 and 0014".
pub fn numbers_after<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let mut numbers = Vec::new();
    for (at, _) in text.match_indices(word) {
        let before = text[..at].chars().next_back();
        if before.is_some_and(char::is_alphanumeric) {
            continue;
        }
        let mut rest = text[at + word.len()..].trim_start_matches('s');
        while let Some(after) = [" and ", ", ", " "].iter().find_map(|join| rest.strip_prefix(join)) {
            let digits = after.len() - after.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            if digits == 0 {
                break;
            }
            numbers.push(&after[..digits]);
            rest = &after[digits..];
        }
    }
    numbers
}

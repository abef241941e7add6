//! No two modules of the server, the store or the pages import each other, directly or in a circle: each can be read,
//! and changed, without those above it. A module may contain others; that is no import.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The modules of a source folder, by their paths (`http::case::act`; the crate's own is blank), with their text.
fn modules(folder: &Path, within: &str, found: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let module = if within.is_empty() {
            name.clone()
        } else {
            format!("{within}::{name}")
        };
        if path.is_dir() {
            modules(&path, &module, found);
        } else if path.extension().is_some_and(|end| end == "rs") && name != "main" {
            let text = std::fs::read_to_string(&path).expect("a source file");
            let module = if name == "lib" { String::new() } else { module };
            found.insert(module, text);
        }
    }
}

/// The paths that a module names: of its `use` lines, with their braces written out, and of its code. Without comments
/// and tests.
fn paths(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    let code = lines.collect::<Vec<_>>().join(" ");
    let mut paths = Vec::new();
    for (at, _) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        let before = code[..at].chars().next_back().unwrap_or(' ');
        if before.is_alphanumeric() || before == '_' || before == ':' {
            continue;
        }
        spelled(&code[at..], "", &mut paths);
    }
    paths
}

/// Reads one path from where it begins; `{a, b::c}` at its end is one path for each.
fn spelled(rest: &str, prefix: &str, paths: &mut Vec<String>) -> usize {
    let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let end = end.unwrap_or(rest.len());
    let path = format!("{prefix}{}", &rest[..end]);
    if !rest[end..].starts_with('{') || !path.ends_with("::") {
        paths.push(path);
        return end;
    }
    let mut at = end + 1;
    while let Some(next) = rest[at..].chars().next() {
        match next {
            '}' => return at + 1,
            c if c.is_alphanumeric() || c == '_' => at += spelled(&rest[at..], &path, paths),
            c => at += c.len_utf8(),
        }
    }
    at
}

/// The module that a path of another one leads into.
fn target<'a>(path: &str, from: &str, known: &'a BTreeMap<String, String>) -> Option<&'a str> {
    let mut here: Vec<&str> = from.split("::").filter(|part| !part.is_empty()).collect();
    let mut parts = path.split("::").filter(|part| !part.is_empty()).peekable();
    if parts.next_if_eq(&"crate").is_some() {
        here.clear();
    }
    while parts.next_if_eq(&"super").is_some() {
        here.pop();
    }
    here.extend(parts);
    while !known.contains_key(&here.join("::")) {
        here.pop()?;
    }
    known.get_key_value(&here.join("::")).map(|(module, _)| module.as_str())
}

/// A circle among the modules of a folder, where there is one.
fn circle(folder: &str) -> Option<Vec<String>> {
    let mut known = BTreeMap::new();
    modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), "", &mut known);
    assert!(known.len() > 5, "{folder} holds no modules");
    let mut imports: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (module, text) in &known {
        let into = paths(text);
        let into = into.iter().filter_map(|path| target(path, module, &known));
        imports.insert(module, into.filter(|into| into != module).collect());
    }
    // Whatever imports nothing that is left can be in no circle.
    loop {
        let left: BTreeSet<&str> = imports.keys().copied().collect();
        imports.retain(|_, into| into.iter().any(|one| left.contains(one)));
        if imports.len() == left.len() {
            break;
        }
    }
    let mut way = vec![*imports.keys().next()?];
    loop {
        let next = imports[way[way.len() - 1]]
            .iter()
            .find(|one| imports.contains_key(*one));
        let next = *next?;
        if let Some(begins) = way.iter().position(|one| *one == next) {
            way.drain(..begins);
            return Some(way.into_iter().map(str::to_owned).collect());
        }
        way.push(next);
    }
}

#[test]
fn no_modules_import_each_other() {
    for folder in ["src", "store/src", "../app/src"] {
        let found = circle(folder);
        assert_eq!(
            found, None,
            "{folder}: each of these imports the next, and the last the first"
        );
    }
}

#[test]
fn a_path_is_read_as_it_is_written() {
    let text =
        "use crate::http::{case::act, fields::{self, Fields}};\n// use crate::gone;\nlet at = super::clock::now();";
    assert_eq!(
        paths(text),
        [
            "crate::http::case::act",
            "crate::http::fields::self",
            "crate::http::fields::Fields",
            "super::clock::now"
        ]
    );
}

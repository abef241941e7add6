//! A class stands in the sheet that its page loads. There are two sheets, one for the pages of the adults and one for the child's own
//! screen and a talk's, and a class that only the other one knows looks like nothing at all.

use super::{SCREEN_STYLE, STYLE};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The pages in `app/src/pages` that load the sheet of the screens, with the folders of the same names.
const SCREENS: [&str; 2] = ["screen", "talk"];

fn sources(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src").join(folder)
}

/// The files below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(below(&path));
        } else {
            files.push(path);
        }
    }
    files
}

/// Whether a file in `app/src/pages` is of the screens.
fn is_of_screens(pages: &Path, file: &Path) -> bool {
    let within = file.strip_prefix(pages).unwrap();
    let first = Path::new(within.iter().next().unwrap());
    SCREENS.iter().any(|name| first.file_stem().unwrap() == *name)
}

/// The pages of the screens, or those of the adults.
fn pages(of_screens: bool) -> Vec<PathBuf> {
    let folder = sources("pages");
    let mut files = below(&folder);
    files.retain(|file| is_of_screens(&folder, file) == of_screens);
    assert!(files.len() > 5, "the pages have moved");
    files
}

/// The components that some pages name.
fn components(pages: &[PathBuf]) -> Vec<PathBuf> {
    let texts: Vec<String> = pages.iter().map(|page| fs::read_to_string(page).unwrap()).collect();
    let mut files = below(&sources("components"));
    files.retain(|file| {
        let named = format!("components::{}::", file.file_stem().unwrap().to_str().unwrap());
        texts.iter().any(|text| text.contains(&named))
    });
    files
}

/// The classes that stand in the markup of a file, those that a value decides on (`class:chosen=`) included.
fn carried(file: &Path) -> BTreeSet<String> {
    let text = fs::read_to_string(file).unwrap();
    let of = |mark: &str, end: char| -> Vec<String> {
        let parts = text.split(mark).skip(1);
        let named = parts.filter_map(|rest| rest.split_once(end));
        named.map(|(classes, _)| classes.to_owned()).collect()
    };
    let fixed = of("class=\"", '"');
    let mut decided = of("class:", '=');
    // Elsewhere the same letters begin the type of a field.
    decided.retain(|name| !name.contains(char::is_whitespace));
    fixed
        .iter()
        .chain(&decided)
        .flat_map(|classes| classes.split_whitespace())
        .filter(|class| class.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
        .map(str::to_owned)
        .collect()
}

/// The classes that a sheet knows.
fn known(sheet: &str) -> BTreeSet<String> {
    let mut plain = String::new();
    for part in sheet.split("/*") {
        plain.push_str(part.split_once("*/").map_or(part, |(_, rest)| rest));
    }
    let parts = plain.split('.').skip(1).map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    parts
        .filter(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        .collect()
}

/// The classes that these files carry, the other sheet knows and their own does not, each with its file.
fn lost(files: &[PathBuf], own: &str, other: &str) -> Vec<String> {
    let (own, other) = (known(own), known(other));
    let mut lost = Vec::new();
    for file in files {
        let classes = carried(file);
        let missing = classes
            .iter()
            .filter(|class| other.contains(*class) && !own.contains(*class));
        lost.extend(missing.map(|class| format!("{}: {class}", file.display())));
    }
    lost
}

#[test]
fn a_class_of_the_screens_stands_in_their_sheet() {
    let mut files = pages(true);
    let used = components(&files);
    assert!(!used.is_empty(), "the components have moved");
    files.extend(used);
    let lost = lost(&files, SCREEN_STYLE, STYLE);
    assert!(lost.is_empty(), "style/screen.css lacks\n{}", lost.join("\n"));
}

#[test]
fn a_class_of_the_adults_stands_in_their_sheet() {
    let lost = lost(&pages(false), STYLE, SCREEN_STYLE);
    assert!(lost.is_empty(), "style/staff.css lacks\n{}", lost.join("\n"));
}

#[test]
fn classes_are_read_as_they_are_written() {
    let sheet = "/* .no */ .a-b, p.c:hover { inline-size: 0.5rem; & .d > .e{} }";
    let classes: Vec<String> = known(sheet).into_iter().collect();
    assert_eq!(classes, ["a-b", "c", "d", "e"]);
    let carried = carried(&sources("pages/talk/tools/drawing.rs"));
    for class in ["stone", "pens", "quiet-act", "visually-hidden"] {
        assert!(carried.contains(class), "{class}: {carried:?}");
    }
}

//! No circle of modules: where two modules need each other, neither can be read, tested or changed alone.
//!
//! Siblings are looked at, at every depth: `http` and `service`, then inside `http` its own modules. A module and its
//! submodules are one room, so a child may use its parent. Tests may use everything.
//!
//! And no file of tests is left out of the program that runs it.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The sources that are held to it, from the repository's root. The server, its store and the pages are held to less:
/// server/tests/modules.rs looks file by file.
const CRATES: [&str; 1] = ["content/src"];

/// A module's path inside its crate; the root's is empty.
type Module = Vec<String>;

#[test]
fn no_crate_has_a_circle_of_modules() {
    for folder in CRATES {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder);
        let mut texts = BTreeMap::new();
        read(&root, &[], &mut texts);
        assert!(texts.len() > 5, "{folder} has lost its modules");
        let circles = circles(&texts);
        assert!(circles.is_empty(), "{folder} has circles:\n{}", circles.join("\n"));
    }
}

/// The text of every module below a folder.
fn read(folder: &Path, inside: &[String], texts: &mut BTreeMap<Module, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let at = |name: String| [inside, &[name]].concat();
        if name == "tests" {
            continue;
        }
        if path.is_dir() {
            read(&path, &at(name), texts);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let module = match name.as_str() {
                "lib" | "main" if inside.is_empty() => Vec::new(),
                "mod" => inside.to_vec(),
                _ => at(name),
            };
            texts
                .entry(module)
                .or_default()
                .push_str(&std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// Every circle among siblings, as `a -> b -> a`.
fn circles(texts: &BTreeMap<Module, String>) -> Vec<String> {
    let paths: BTreeMap<&Module, Vec<Vec<String>>> = texts
        .iter()
        .map(|(module, text)| (module, paths(&code(text), module)))
        .collect();
    // Edges between siblings, by the module they lie in.
    let mut edges: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (user, used) in &paths {
        for path in used {
            let target = target(path, user, texts, &paths);
            let same = user.iter().zip(&target).take_while(|(a, b)| a == b).count();
            if let (Some(from), Some(to)) = (user.get(same), target.get(same)) {
                let siblings = edges.entry(target[..same].to_vec()).or_default();
                siblings.entry(from.clone()).or_default().insert(to.clone());
            }
        }
    }
    let mut found = BTreeSet::new();
    for siblings in edges.values() {
        for start in siblings.keys() {
            if let Some(circle) = back_to(start, siblings) {
                found.insert(circle.join(" -> "));
            }
        }
    }
    found.into_iter().collect()
}

/// The shortest way from a module back to itself.
fn back_to(start: &str, edges: &BTreeMap<String, BTreeSet<String>>) -> Option<Vec<String>> {
    let mut ways = vec![vec![start.to_owned()]];
    let mut seen = BTreeSet::new();
    while !ways.is_empty() {
        let mut longer = Vec::new();
        for way in ways {
            for next in edges.get(way.last()?).into_iter().flatten() {
                let longer_way = [way.as_slice(), std::slice::from_ref(next)].concat();
                if next == start {
                    return Some(longer_way);
                }
                if seen.insert(next.clone()) {
                    longer.push(longer_way);
                }
            }
        }
        ways = longer;
    }
    None
}

/// The module that a path leads to: the deepest one it names. What an ancestor of the user passes on is looked for
/// where it comes from.
fn target(
    path: &[String],
    user: &Module,
    texts: &BTreeMap<Module, String>,
    paths: &BTreeMap<&Module, Vec<Vec<String>>>,
) -> Module {
    let depth = (0..=path.len())
        .rev()
        .find(|&depth| texts.contains_key(&path[..depth]))
        .unwrap_or(0);
    let module = path[..depth].to_vec();
    let passed_on = path.get(depth).filter(|_| user.starts_with(&module)).and_then(|name| {
        let of_module = paths.get(&module)?.iter();
        of_module
            .filter(|known| known.last() == Some(name) && known.len() > depth + 1)
            .find(|known| *known != path)
    });
    match passed_on {
        Some(known) => target(known, &module, texts, paths),
        None => module,
    }
}

/// The code alone: no comments, and nothing from the module's own tests on.
fn code(text: &str) -> String {
    let own = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let lines = own.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Every path of a module's code that begins at `crate`, `super` or `self` or in a `use`, from the crate's root on.
fn paths(code: &str, module: &Module) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices(|c: char| c.is_alphabetic()) {
        if code[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '$' | '"')) {
            continue;
        }
        let rest = &code[at..];
        let begins = |word: &str| rest.starts_with(&format!("{word}::"));
        if begins("crate") || begins("super") || begins("self") {
            tree(rest, &[], &mut |path| found.extend(absolute(path, module)));
        } else if let Some(rest) = rest.strip_prefix("use ") {
            // A `use` without such a beginning names a child, or another crate, which no module is called after.
            let children = |path: &[String]| Some([module.as_slice(), path].concat());
            if !["crate", "super", "self"].iter().any(|word| rest.starts_with(word)) {
                tree(rest, &[], &mut |path| found.extend(children(path)));
            }
        }
    }
    found
}

/// A path as it counts from the crate's root.
fn absolute(path: &[String], module: &Module) -> Option<Vec<String>> {
    let (mut base, mut rest) = match path.first()?.as_str() {
        "crate" => (Vec::new(), &path[1..]),
        "self" => (module.clone(), &path[1..]),
        _ => (module.clone(), path),
    };
    while let Some(("super", after)) = rest.split_first().map(|(word, after)| (word.as_str(), after)) {
        base.pop();
        rest = after;
    }
    Some([base.as_slice(), rest].concat())
}

/// Takes a path apart, braces and all, and answers with what stands behind it.
fn tree<'a>(text: &'a str, before: &[String], found: &mut dyn FnMut(&[String])) -> &'a str {
    let text = text.trim_start();
    if let Some(mut inside) = text.strip_prefix('{') {
        loop {
            inside = inside.trim_start();
            match inside.chars().next() {
                Some('}') => return &inside[1..],
                Some(',') => inside = &inside[1..],
                Some(c) if c.is_alphabetic() || c == '{' || c == '_' => inside = tree(inside, before, found),
                _ => return inside,
            }
        }
    }
    let end = text
        .find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let mut path = before.to_vec();
    // `{self, …}` names the module itself.
    if word != "self" || before.is_empty() {
        path.push(word.to_owned());
    }
    match rest.strip_prefix("::") {
        Some(rest) if rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '{' | '_')) => {
            tree(rest, &path, found)
        }
        _ => {
            found(&path);
            rest.trim_start().strip_prefix("as ").map_or(rest, |renamed| {
                renamed.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_')
            })
        }
    }
}

/// Circles of a crate that is written here.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let module = |path: &str| {
        path.split("::")
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect()
    };
    circles(
        &files
            .iter()
            .map(|(path, text)| (module(path), (*text).to_owned()))
            .collect(),
    )
}

#[test]
fn a_circle_is_found_however_it_is_written() {
    for (a, b) in [
        ("use crate::b::B;", "use crate::a::A;"),
        ("use crate::{c::C, b::{self, B}};", "fn f() { crate::a::f() }"),
        ("use super::b;", "use super::{a as other};"),
        ("use crate::B;", "use crate::a::A;"),
    ] {
        let found = circles_of(&[
            ("", "mod a;\nmod b;\nmod c;\npub use b::B;"),
            ("a", a),
            ("b", b),
            ("c", ""),
        ]);
        assert_eq!(found, ["a -> b -> a", "b -> a -> b"], "{a} {b}");
    }
    let long = [
        ("a", "use crate::b::B;"),
        ("b", "use crate::c::C;"),
        ("c", "use crate::a::inner::A;"),
        ("a::inner", ""),
    ];
    assert_eq!(circles_of(&long).first().map(String::as_str), Some("a -> b -> c -> a"));
    let deep = [("a", ""), ("a::x", "use super::y::Y;"), ("a::y", "use crate::a::x::X;")];
    assert_eq!(circles_of(&deep).first().map(String::as_str), Some("x -> y -> x"));
}

#[test]
fn what_is_no_circle_is_none() {
    let files = [
        ("", "mod a;\nmod b;\npub use a::A;"),
        (
            "a",
            "//! See [`crate::b`].\nmod inner;\nuse inner::I;\n#[cfg(test)]\nmod tests { use crate::b::B; }",
        ),
        ("a::inner", "use super::A;"),
        ("b", "use crate::{A, a::inner::I};\nuse std::b::a;"),
    ];
    assert_eq!(circles_of(&files), [""; 0]);
}

/// The crates whose tests are modules of one program, `tests/together.rs`: cargo looks for no others there but those that its
/// manifest names.
const TOGETHER: [&str; 4] = ["content", "domain", "print", "server"];

/// Which of these files, by their paths in a folder `tests`, no program runs.
fn forgotten(files: &[String], together: &str, manifest: &str) -> Vec<String> {
    let is_run = |file: &&String| {
        let name = file.trim_end_matches(".rs").trim_end_matches("/main");
        let module = format!("mod {name};");
        together.lines().any(|line| line == module) || manifest.contains(&format!("path = \"tests/{file}\""))
    };
    files.iter().filter(|file| !is_run(file)).cloned().collect()
}

/// The programs and modules of tests in a folder, by their paths in it.
fn files_of_tests(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let files = entries.filter_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            return entry.path().join("main.rs").exists().then(|| format!("{name}/main.rs"));
        }
        name.ends_with(".rs").then_some(name)
    });
    let mut files: Vec<String> = files.collect();
    files.sort();
    files
}

#[test]
fn no_file_of_tests_is_forgotten() {
    for room in TOGETHER {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(room);
        let files = files_of_tests(&root.join("tests"));
        assert!(files.len() > 5, "{room} has lost its tests");
        let read = |path: &str| std::fs::read_to_string(root.join(path)).unwrap();
        let forgotten = forgotten(&files, &read("tests/together.rs"), &read("Cargo.toml"));
        assert!(
            forgotten.is_empty(),
            "{room}/tests: nobody runs {forgotten:?}; name each as a module in together.rs, or as a [[test]] in Cargo.toml"
        );
    }
}

#[test]
fn a_file_of_tests_that_nobody_runs_is_found() {
    let files = ["a.rs", "b/main.rs", "c.rs", "d.rs", "e/main.rs", "together.rs"].map(str::to_owned);
    let together = "mod a;\n#[path = \"b/main.rs\"]\nmod b;\n// mod d;\n";
    let manifest = "[[test]]\npath = \"tests/c.rs\"\n[[test]]\npath = \"tests/together.rs\"\n";
    assert_eq!(forgotten(&files, together, manifest), ["d.rs", "e/main.rs"]);
}

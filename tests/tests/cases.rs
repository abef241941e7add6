//! Every case of tests/cases: what stops it, what is said, and, where nothing stops it, the document in all its shapes.

use e2e::cases::{self, Given, Run};
use e2e::terminal::{self, Finding, Said};

#[test]
fn check_says_what_each_case_expects() {
    let mut faults = Vec::new();
    each(|given, run| {
        let said = terminal::run(&run.arguments("check", &given.file));
        let title = title(given, run);
        if said.code != run.exit {
            faults.push(format!(
                "{title}: exit {} and not {}\n{}{}",
                said.code,
                run.exit,
                said.text(),
                said.err
            ));
            return;
        }
        faults.extend(
            differences(run, &Said::findings(said.text()))
                .iter()
                .map(|fault| format!("{title}: {fault}")),
        );
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn render_gives_the_document_or_nothing_at_all() {
    let folder = std::env::temp_dir().join(format!("cases-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut faults = Vec::new();
    each(|given, run| {
        let title = title(given, run);
        // What is stopped is stopped before anything has a shape.
        let formats: &[&str] = if run.exit == 0 {
            &["text", "html", "json", "pdf"]
        } else {
            &["pdf"]
        };
        for format in formats {
            let file = folder.join("out");
            let arguments = run.arguments("render", &given.file);
            let shape = ["--format", *format, "-o", file.to_str().unwrap()];
            let said = terminal::run(&[arguments, shape.map(str::to_owned).into()].concat());
            if said.code != run.exit {
                faults.push(format!(
                    "{title} as {format}: exit {} and not {}\n{}",
                    said.code, run.exit, said.err
                ));
            }
            assert!(said.out.is_empty(), "{title}: with -o nothing goes to standard output");
            let left: Vec<_> = std::fs::read_dir(&folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name())
                .collect();
            if said.code != 0 {
                assert!(
                    left.is_empty(),
                    "{title} as {format}: exit {} and yet {left:?}",
                    said.code
                );
                continue;
            }
            assert_eq!(left, ["out"], "{title} as {format}: a document, and nothing beside it");
            let made = std::fs::read(&file).unwrap();
            std::fs::remove_file(&file).unwrap();
            faults.extend(shape_faults(format, &made, run).map(|fault| format!("{title} as {format}: {fault}")));

            let [format_option, format_value, ..] = shape.map(str::to_owned);
            let again =
                terminal::run(&[run.arguments("render", &given.file), vec![format_option, format_value]].concat());
            assert!(
                again.out == made,
                "{title} as {format}: the same case gives other bytes the second time"
            );
        }
    });
    std::fs::remove_dir_all(folder).unwrap();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn each(mut look: impl FnMut(&Given, &Run)) {
    let all = cases::all();
    assert!(all.len() >= 14, "tests/cases has lost its cases");
    for given in &all {
        for run in &given.runs {
            look(given, run);
        }
    }
}

fn title(given: &Given, run: &Run) -> String {
    let version = run
        .version
        .as_deref()
        .map(|version| format!(" {version}"))
        .unwrap_or_default();
    format!("{} ({}{version} on {})", given.name, run.document, run.on)
}

/// Where the findings are not those expected.
fn differences(run: &Run, found: &[Finding]) -> Vec<String> {
    let fits = |expected: &str, finding: &Finding| {
        let mut parts = expected.trim_end_matches('?').splitn(3, ' ');
        parts.next() == Some(&finding.level)
            && parts.next() == Some(&finding.code)
            && parts.next().is_none_or(|path| path == finding.path)
    };
    let mut faults = Vec::new();
    for expected in run
        .stops
        .iter()
        .chain(&run.says)
        .filter(|expected| !expected.ends_with('?'))
    {
        if !found.iter().any(|finding| fits(expected, finding)) {
            faults.push(format!("does not say {expected}"));
        }
    }
    for finding in found
        .iter()
        .filter(|finding| finding.level == "block" || finding.level == "confirm")
    {
        let confirmed = finding.level == "confirm" && run.acknowledge.contains(&finding.code);
        if !confirmed && !run.stops.iter().any(|expected| fits(expected, finding)) {
            faults.push(format!(
                "says {} {} {}: {}",
                finding.level, finding.code, finding.path, finding.message
            ));
        }
    }
    faults
}

fn shape_faults(format: &str, made: &[u8], run: &Run) -> impl Iterator<Item = String> {
    let text = String::from_utf8_lossy(made);
    let shaped = match format {
        "pdf" => made.starts_with(b"%PDF-1.7") && made.len() > 2_000,
        "html" => text.trim_start().to_lowercase().starts_with("<!doctype html") && text.contains("lang=\"da"),
        "json" => serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|json| json["format"] == "document/1"),
        _ => text.lines().count() > 3 && !text.contains('\u{fffd}'),
    };
    let mut faults = Vec::new();
    if !shaped {
        faults.push(format!(
            "is no {format}: {}",
            text.chars().take(120).collect::<String>()
        ));
    }
    if format == "text" {
        let missing = run.contains.iter().filter(|words| !text.contains(words.as_str()));
        faults.extend(missing.map(|words| format!("does not hold {words:?}:\n{text}")));
    }
    faults.into_iter()
}

//! `docs/case-file.md` is the schema of `case/1` in words: no field, type, limit or word more or less.

use crate::common::{Ask, LAURA_DAY, lines};
use crate::repository::{cells, quoted, sections, text};
use domain::case::read::{MOST_BYTES, MOST_DEEP, read};
use domain::case::{schema, write};
use domain::document::Kind;
use serde_json::Value;
use std::collections::BTreeSet;

const PAGE: &str = "docs/case-file.md";

/// What a field of the schema is called on the page.
fn kind(schema: &Value, field: &Value) -> String {
    if let Some(name) = field["$ref"].as_str().and_then(|to| to.rsplit('/').next()) {
        let of = &schema["$defs"][name];
        return if of["properties"].is_object() || of["enum"].is_array() {
            format!("[{name}](#{})", name.to_lowercase())
        } else {
            format!("`{name}`")
        };
    }
    match field["type"].as_str() {
        Some("boolean") => "yes or no".into(),
        Some("integer") => format!("{}–{}", field["minimum"], field["maximum"]),
        Some("array") => format!(
            "list of {}, at most {}",
            kind(schema, &field["items"]),
            field["maxItems"]
        ),
        other => panic!("a field of type {other:?} has no words on the page yet"),
    }
}

#[test]
fn every_field_stands_under_its_object_with_its_type_and_its_limits() {
    let schema = schema();
    let page = sections(text(PAGE), "### ");
    let mut faults = Vec::new();
    let mut objects: Vec<(&str, &Value)> = vec![("Case", &schema)];
    for (name, of) in schema["$defs"].as_object().expect("definitions") {
        if of["properties"].is_object() {
            objects.push((name, of));
        }
    }
    for (name, object) in objects {
        let Some((_, lines)) = page.iter().find(|(heading, _)| *heading == name) else {
            faults.push(format!("no heading ### {name}"));
            continue;
        };
        let rows: Vec<Vec<String>> = lines.iter().filter_map(|line| cells(line)).skip(1).collect();
        let mut told = BTreeSet::new();
        for row in &rows {
            let field = row[0].trim_matches('`');
            let in_schema = &object["properties"][field];
            if in_schema.is_null() {
                faults.push(format!("{name}.{field} is not in the schema"));
                continue;
            }
            told.insert(field);
            let advisers = in_schema["description"].as_str().unwrap_or_default().contains("**A**");
            if row[1] != kind(&schema, in_schema) {
                faults.push(format!(
                    "{name}.{field} is {}, not {}",
                    kind(&schema, in_schema),
                    row[1]
                ));
            }
            if (row[2] == "A") != advisers {
                faults.push(format!("{name}.{field}: A is {advisers} in the schema"));
            }
            if row.len() != 6 || row[3].is_empty() || row[4].is_empty() || row[5].is_empty() {
                faults.push(format!("{name}.{field} leaves a cell empty"));
            }
        }
        for field in object["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(field, _)| field)
        {
            if !told.contains(field.as_str()) {
                faults.push(format!("{name}.{field} is not told"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_word_stands_in_its_list() {
    let schema = schema();
    let page = sections(text(PAGE), "### ");
    let mut lists = 0;
    for (name, of) in schema["$defs"].as_object().expect("definitions") {
        let Some(words) = of["enum"].as_array() else { continue };
        lists += 1;
        let found = page.iter().find(|(heading, _)| heading == name);
        let (_, lines) = found.unwrap_or_else(|| panic!("no heading ### {name}"));
        let told: Vec<String> = lines
            .iter()
            .filter_map(|line| cells(line))
            .skip(1)
            .map(|row| row[0].replace('`', ""))
            .collect();
        let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
        assert_eq!(told, words, "### {name}");
    }
    let objects = schema["$defs"]
        .as_object()
        .into_iter()
        .flatten()
        .filter(|(_, of)| of["properties"].is_object());
    assert_eq!(
        page.len(),
        1 + objects.count() + lists,
        "a heading for nothing in the schema"
    );
}

#[test]
fn the_limits_are_the_readers() {
    let schema = schema();
    let page = text(PAGE);
    let most = |name: &str| schema["$defs"][name]["maxLength"].as_u64().unwrap_or_default();
    for row in [
        format!("| size of the file | {} MiB |", MOST_BYTES / 1024 / 1024),
        format!("| depth of nesting | {MOST_DEEP} |"),
        format!("| a `Name` | {} characters |", most("Name")),
        format!("| a `Words` | {} characters |", most("Words")),
    ] {
        assert!(page.contains(&row), "{row}");
    }
    // Every value that is neither an object nor a list of words is told among the small ones.
    let small: Vec<&str> = page
        .lines()
        .filter(|line| line.starts_with("| `"))
        .flat_map(quoted)
        .collect();
    for (name, of) in schema["$defs"].as_object().expect("definitions") {
        if !of["properties"].is_object() && !of["enum"].is_array() {
            assert!(small.contains(&name.as_str()), "{name}");
        }
    }
}

#[test]
fn the_kinds_with_a_neutral_version_are_named() {
    let (_, rest) = text(PAGE)
        .split_once("`neutral` may travel. It exists for")
        .expect("its paragraph");
    let mut named = quoted(rest.split_once("the last").expect("the end of the list").0);
    let mut kinds: Vec<&str> = Kind::ALL
        .into_iter()
        .filter(|kind| kind.has_neutral())
        .map(Kind::as_str)
        .collect();
    named.sort_unstable();
    kinds.sort_unstable();
    assert_eq!(named, kinds);
}

/// The example of the page.
fn example() -> &'static str {
    let (_, rest) = text(PAGE).split_once("```json\n").expect("an example");
    rest.split_once("```").expect("its end").0
}

#[test]
fn the_example_reads_and_is_written_as_it_was() {
    let case = read(example().as_bytes()).expect("the example is a case");
    let written: Value = serde_json::from_str(&write(&case)).expect("JSON");
    let example: Value = serde_json::from_str(example()).expect("JSON");
    assert_eq!(written, example);
}

#[test]
fn the_example_gives_a_letter() {
    let case = read(example().as_bytes()).expect("the example is a case");
    let judgement = Ask::letter(LAURA_DAY).of(&case);
    assert!(judgement.release.is_some(), "{:#?}", lines(&judgement));
}

//! Turns the schema's errors into findings: one for each fault, at its place.

use super::{MOST_FAULTS, near, show};
use crate::case::schema::{self, Segment};
use crate::case::{Day, LocalTime};
use crate::finding::{Code, Finding};
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use jsonschema::paths::LocationSegment;
use jsonschema::{PatternOptions, ValidationError, Validator};
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// One place has at most three schema errors, and only one of them is reported.
const MOST_LOOKED_AT: usize = 3 * (MOST_FAULTS + 1);

/// Every fault of a value against the schema of `case/1`.
pub(super) fn of(value: &Value) -> Vec<Finding> {
    let found: Vec<Finding> = validator()
        .iter_errors(value)
        .flat_map(|error| findings(&error))
        .take(MOST_LOOKED_AT)
        .collect();
    // A value of the wrong type also fails every enum and range; it is reported once.
    let wrong: BTreeSet<String> = found
        .iter()
        .filter(|finding| finding.code == Code::BadType)
        .map(|finding| finding.path.clone())
        .collect();
    let mut told = BTreeSet::new();
    found
        .into_iter()
        .filter(|finding| finding.code != Code::BadValue || !wrong.contains(&finding.path))
        // A day that fails both its pattern and its calendar is reported once.
        .filter(|finding| told.insert((finding.code, finding.path.clone())))
        .collect()
}

fn validator() -> &'static Validator {
    static VALIDATOR: OnceLock<Validator> = OnceLock::new();
    VALIDATOR.get_or_init(|| {
        jsonschema::options()
            .with_pattern_options(PatternOptions::regex())
            .should_validate_formats(true)
            .with_format("date", |text: &str| Day::parse(text).is_some())
            .with_format("local-time", |text: &str| LocalTime::parse(text).is_some())
            .build(schema::shared())
            .expect("the schema comes from our own types and is built in the tests")
    })
}

fn findings(error: &ValidationError<'_>) -> Vec<Finding> {
    let steps: Vec<LocationSegment<'_>> = error.instance_path().segments().collect();
    let path = path(&steps);
    let value = show::value(error.instance());
    let field = field(&steps);
    let bad_value = || Finding::new(Code::BadValue, &path).with("value", &value);
    let finding = match error.kind() {
        Kind::AdditionalProperties { unexpected } => {
            return unexpected
                .iter()
                .take(MOST_LOOKED_AT)
                .map(|key| unknown_field(&path, key, field))
                .collect();
        }
        Kind::Type { kind } => Finding::new(Code::BadType, &path)
            .with("expected", expected(kind))
            .with("found", type_of(error.instance())),
        Kind::Enum { options } => one_of(bad_value(), &path, options),
        Kind::Pattern { .. } | Kind::Format { .. } => bad_value().variant(shape(field)),
        Kind::Minimum { .. } | Kind::Maximum { .. } => {
            let limit = |name: &str| field.and_then(|f| f.get(name)).map_or(String::new(), Value::to_string);
            bad_value()
                .variant("range")
                .with("min", limit("minimum"))
                .with("max", limit("maximum"))
        }
        Kind::MaxLength { limit } => {
            let is = error.instance().as_str().unwrap_or_default().chars().count();
            too_large(&path, "text", *limit, is)
        }
        Kind::MaxItems { limit } => {
            let is = error.instance().as_array().map_or(0, Vec::len);
            too_large(&path, "list", *limit, is)
        }
        Kind::Required { property } => {
            let mut path = path;
            show::push_key(&mut path, property.as_str().unwrap_or_default());
            Finding::new(Code::BadValue, path).variant("format-missing")
        }
        _ => bad_value(),
    };
    vec![finding]
}

fn unknown_field(parent: &str, key: &str, parent_schema: Option<&Value>) -> Finding {
    let mut path = parent.to_owned();
    show::push_key(&mut path, key);
    let finding = Finding::new(Code::UnknownField, path).with("key", show::text(key));
    let known = parent_schema.and_then(|schema| schema["properties"].as_object());
    match known.and_then(|known| near::nearest(key, known.keys().map(String::as_str))) {
        Some(name) => finding.variant("near").with("near", name),
        None => finding,
    }
}

fn one_of(finding: Finding, path: &str, options: &Value) -> Finding {
    let words: Vec<&str> = options
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let finding = finding.with("allowed", words.join(", "));
    if path == "format" {
        finding.variant("format")
    } else {
        finding.variant("word")
    }
}

/// The name of the format that a text had to have.
fn shape(field: Option<&Value>) -> &'static str {
    let told = |name: &str| field.and_then(|f| f.get(name)).and_then(Value::as_str);
    match (told("format"), told("pattern")) {
        (Some("date"), _) => "date",
        (Some("local-time"), _) => "time",
        (_, Some(pattern)) if pattern.starts_with("^[A-Za-z]") => "language",
        _ => "id",
    }
}

fn too_large(path: &str, variant: &str, limit: u64, is: usize) -> Finding {
    Finding::new(Code::TooLarge, path)
        .variant(variant)
        .with("limit", limit.to_string())
        .with("is", is.to_string())
}

fn expected(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(one) => one.to_string(),
        TypeKind::Multiple(many) => many.iter().map(|one| one.to_string()).collect::<Vec<_>>().join(", "),
    }
}

fn type_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn path(steps: &[LocationSegment<'_>]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            LocationSegment::Property(key) => show::push_key(&mut path, key),
            LocationSegment::Index(index) => show::push_index(&mut path, *index),
        }
    }
    path
}

/// The schema of the place of a fault.
fn field(steps: &[LocationSegment<'_>]) -> Option<&'static Value> {
    let steps: Vec<Segment<'_>> = steps
        .iter()
        .map(|step| match step {
            LocationSegment::Property(key) => Segment::Key(key),
            LocationSegment::Index(index) => Segment::Index(*index),
        })
        .collect();
    schema::at(&steps)
}

//! The JSON Schema of `case/1`, made from the Rust types, readable for people and validators.
//!
//! schemars describes an absent field as "or null" and an enum as one schema per
//! variant. A case file has no null, and a wrong word should give one clear fault
//! rather than ten. So "or null" is removed, and every enum becomes one list of
//! words whose meanings are in its description.

use super::Case;
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// The schema of `case/1`, with the meaning of every field.
#[must_use]
pub fn schema() -> Value {
    shared().clone()
}

/// The schema, made once.
pub(crate) fn shared() -> &'static Value {
    static SCHEMA: OnceLock<Value> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let mut schema = schemars::schema_for!(Case).to_value();
        simplify(&mut schema);
        if let Value::Object(map) = &mut schema {
            map.insert("$id".into(), json!("urn:boernehoejde:case:1"));
            map.insert("title".into(), json!("case/1"));
        }
        schema
    })
}

fn simplify(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            map.values_mut().for_each(simplify);
            drop_null(map);
            join_words(map);
            // Widths of Rust's integers, which mean nothing in a file.
            if map
                .get("format")
                .and_then(Value::as_str)
                .is_some_and(|f| f.starts_with("uint"))
            {
                map.remove("format");
            }
        }
        Value::Array(list) => list.iter_mut().for_each(simplify),
        _ => {}
    }
}

fn drop_null(map: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            map.insert("type".into(), only);
        }
    }
    if let Some(Value::Array(any)) = map.get_mut("anyOf") {
        any.retain(|one| one.get("type").is_none_or(|name| name != "null"));
        if let [Value::Object(only)] = any.as_slice() {
            let only = only.clone();
            map.remove("anyOf");
            for (key, value) in only {
                map.entry(key).or_insert(value);
            }
        }
    }
}

/// `oneOf` of described words → one `enum` whose description tells each word.
fn join_words(map: &mut Map<String, Value>) {
    let Some(Value::Array(variants)) = map.get("oneOf") else {
        return;
    };
    let mut words = Vec::new();
    let mut told = String::new();
    for variant in variants {
        let meaning = variant.get("description").and_then(Value::as_str);
        let of_variant: Vec<&Value> = match (variant.get("const"), variant.get("enum")) {
            (Some(word), _) => vec![word],
            (_, Some(Value::Array(list))) => list.iter().collect(),
            _ => return,
        };
        for word in of_variant {
            if let (Some(word), Some(meaning)) = (word.as_str(), meaning) {
                told.push_str(&format!("\n- `{word}`: {meaning}"));
            }
            words.push(word.clone());
        }
    }
    let mut description = map
        .get("description")
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned();
    if !told.is_empty() {
        description.push('\n');
        description.push_str(&told);
    }
    map.remove("oneOf");
    map.insert("type".into(), json!("string"));
    map.insert("enum".into(), Value::Array(words));
    map.insert("description".into(), json!(description));
}

/// The part of the schema that describes the value at a path, with references followed; `None` if the format has no
/// such field.
pub(crate) fn at(path: &[Segment<'_>]) -> Option<&'static Value> {
    path.iter().try_fold(shared(), |schema, segment| {
        follow(match segment {
            Segment::Key(key) => schema.get("properties")?.get(key)?,
            Segment::Index(_) => schema.get("items")?,
        })
    })
}

fn follow(schema: &'static Value) -> Option<&'static Value> {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => shared().pointer(reference.strip_prefix('#')?),
        None => Some(schema),
    }
}

/// One step of a path into a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Segment<'a> {
    /// A field of an object.
    Key(&'a str),
    /// A place in a list.
    Index(usize),
}

/// Parses `meetings[0].why`; `None` if it is not a path.
pub(crate) fn segments(path: &str) -> Option<Vec<Segment<'_>>> {
    let mut segments = Vec::new();
    for part in path.split('.') {
        let (key, mut rest) = part.find('[').map_or((part, ""), |at| part.split_at(at));
        if key.is_empty() {
            return None;
        }
        segments.push(Segment::Key(key));
        while !rest.is_empty() {
            let (index, after) = rest.strip_prefix('[')?.split_once(']')?;
            segments.push(Segment::Index(index.parse().ok()?));
            rest = after;
        }
    }
    Some(segments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Feeling, Name};

    #[test]
    fn the_schema_knows_no_null_and_no_choice_of_schemas() {
        let text = schema().to_string();
        for word in ["\"null\"", "anyOf", "oneOf", "\"uint"] {
            assert!(!text.contains(word), "{word}");
        }
    }

    #[test]
    fn every_field_is_told() {
        fn told(schema: &Value, at: &str) {
            for (name, field) in schema["properties"].as_object().into_iter().flatten() {
                let description = field["description"].as_str().unwrap_or_default();
                assert!(!description.is_empty(), "{at}.{name} has no meaning");
            }
        }
        told(&schema(), "case");
        for (name, of) in schema()["$defs"].as_object().unwrap() {
            told(of, name);
        }
    }

    #[test]
    fn a_path_finds_its_schema() {
        let at = |path: &str| at(&segments(path).unwrap());
        assert_eq!(at("meetings[0].why").unwrap()["maxLength"], 600);
        assert_eq!(at("people[0].first_name").unwrap()["maxLength"], Name::LONGEST);
        let strength = at("meetings[0].feelings[0].strength").unwrap();
        assert_eq!(strength["minimum"], *Feeling::STRENGTHS.start());
        assert_eq!(strength["maximum"], *Feeling::STRENGTHS.end());
        assert_eq!(at("safety.police").unwrap()["enum"][0], "none");
        assert_eq!(at("meetings[0].topics[3]").unwrap()["type"], "string");
        assert!(at("meetings[0].whyy").is_none());
        assert!(segments("meetings[").is_none());
        assert!(segments("").is_none());
    }
}

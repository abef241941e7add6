//! Cases that are valid in form and wild in content: an example, bent at places that the fuzzer chooses.
//!
//! Bytes alone hardly ever get past the schema. Here the fuzzer's bytes are decisions:
//! which example, which places, and what stands there instead.

use serde_json::Value;

/// The fuzzer's bytes, spent one after the other; when they are gone, every decision is 0.
pub struct Decisions<'a>(pub &'a [u8]);

impl<'a> Decisions<'a> {
    /// A byte.
    pub fn byte(&mut self) -> usize {
        match self.0 {
            [first, rest @ ..] => {
                self.0 = rest;
                usize::from(*first)
            }
            [] => 0,
        }
    }

    /// One of so many.
    pub fn below(&mut self, count: usize) -> usize {
        if count > 256 {
            (self.byte() << 8 | self.byte()) % count
        } else {
            self.byte() % count.max(1)
        }
    }

    /// Some text: the next bytes, as far as they are text.
    pub fn text(&mut self) -> String {
        let length = self.byte().min(self.0.len());
        let (text, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(text).into_owned()
    }

    /// Whether all bytes are spent.
    pub fn are_spent(&self) -> bool {
        self.0.is_empty()
    }
}

/// Examples, and every value that stands in one of them under some key.
pub struct Stock {
    examples: Vec<Value>,
    values: Vec<(String, Value)>,
}

impl Stock {
    /// The cases of tests/cases that are JSON.
    ///
    /// # Panics
    /// Where there are none.
    pub fn load() -> Stock {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases");
        let mut files: Vec<_> = [folder.to_owned(), format!("{folder}/examples")]
            .iter()
            .flat_map(|folder| std::fs::read_dir(folder).expect("tests/cases"))
            .map(|entry| entry.expect("tests/cases").path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
            .collect();
        files.sort();
        let examples: Vec<Value> = files
            .iter()
            .filter_map(|file| serde_json::from_slice(&std::fs::read(file).ok()?).ok())
            .collect();
        assert!(!examples.is_empty(), "no examples in {folder}");
        let mut values = Vec::new();
        examples.iter().for_each(|example| collect(example, &mut values));
        Stock { examples, values }
    }

    /// An example, bent.
    pub fn case(&self, decide: &mut Decisions) -> Value {
        let mut case = self.examples[decide.below(self.examples.len())].clone();
        for _ in 0..24 {
            if decide.are_spent() {
                break;
            }
            self.bend(&mut case, "", decide);
        }
        case
    }

    fn bend(&self, value: &mut Value, key: &str, decide: &mut Decisions) {
        match value {
            Value::Object(fields) if !fields.is_empty() => {
                let name = fields
                    .keys()
                    .nth(decide.below(fields.len()))
                    .cloned()
                    .unwrap_or_default();
                match decide.below(8) {
                    0 if name != "format" => drop(fields.remove(&name)),
                    1 => {
                        let (name, value) = &self.values[decide.below(self.values.len())];
                        fields.insert(name.clone(), value.clone());
                    }
                    _ => self.bend(&mut fields[&name], &name, decide),
                }
            }
            Value::Array(list) if !list.is_empty() => {
                let at = decide.below(list.len());
                match decide.below(8) {
                    0 => drop(list.remove(at)),
                    1 => list.push(list[at].clone()),
                    _ => self.bend(&mut list[at], key, decide),
                }
            }
            leaf => *leaf = self.leaf(key, decide),
        }
    }

    /// What may stand under a key: a value that stands there somewhere, or new text, a number, a yes or no.
    fn leaf(&self, key: &str, decide: &mut Decisions) -> Value {
        match decide.below(6) {
            0 => decide.text().into(),
            1 => decide.byte().into(),
            2 => decide.byte().is_multiple_of(2).into(),
            _ => {
                let fitting: Vec<&Value> = self
                    .values
                    .iter()
                    .filter(|(known, _)| known == key)
                    .map(|(_, value)| value)
                    .collect();
                fitting
                    .get(decide.below(fitting.len()))
                    .map_or_else(|| decide.text().into(), |value| (*value).clone())
            }
        }
    }
}

fn collect(value: &Value, into: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                into.push((key.clone(), value.clone()));
                collect(value, into);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, into)),
        _ => {}
    }
}

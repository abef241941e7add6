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

/// Cases in which answers, people and words were chosen apart from each other, so that most of them contradict
/// something.
pub struct Situation {
    bases: Vec<Value>,
}

/// The safety answers that there are; besides them each can be missing.
const ANSWERS: [(&str, &[&str]); 8] = [
    ("suspect_at_home", &["\"yes\"", "\"no\"", "\"unknown\""]),
    ("suspect_is", &["\"listed\"", "\"known-not-listed\"", "\"unknown\""]),
    ("social_control", &["true", "false", "false"]),
    ("risk_assessed", &["true", "false"]),
    ("parents_know", &["true", "true", "false"]),
    ("police", &["\"none\"", "\"none\"", "\"considered\"", "\"interview-pending\"", "\"interview-held\""]),
    ("protected_address", &["true", "false"]),
    ("delivery", &["\"read-aloud\"", "\"take-home\"", "\"kept-by-safe-adult\""]),
];
const SUSPECTED: [&str; 5] = ["none", "parent", "family", "other", "unknown"];
const ROLES: [&str; 8] = [
    "mother",
    "father",
    "step-parent",
    "sibling",
    "friend",
    "teacher",
    "foster-parent",
    "other",
];
/// Sentences of an adviser that no paper may hold where they must not stand.
const WORDS: [&str; 7] = [
    "Zavia er din yndlingsfarve.",
    "Zuspek er også glad for dig.",
    "Han slog dig.",
    "Vi ses på Zirkelvej 7.",
    "Det er en hemmelighed mellem os.",
    "Hvad gjorde han ved dig?",
    "Husk, at det er din egen skyld.",
];
/// Fields of the adviser's words, in the talk that comes and in the one that was.
const FIELDS: [(usize, &str); 4] = [(1, "why"), (1, "personal"), (0, "why"), (1, "stop_sign")];

impl Situation {
    /// The bases of tests/cases/gate.
    ///
    /// # Panics
    /// Where there are none.
    pub fn load() -> Situation {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/cases/gate");
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .expect("tests/cases/gate")
            .map(|entry| entry.expect("tests/cases/gate").path())
            .filter(|path| path.extension().is_some_and(|kind| kind == "json"))
            .collect();
        files.sort();
        let bases: Vec<Value> = files
            .iter()
            .map(|file| serde_json::from_slice(&std::fs::read(file).expect("a base")).expect("JSON"))
            .collect();
        assert!(!bases.is_empty(), "no bases in {folder}");
        Situation { bases }
    }

    /// A case as the fuzzer chose it.
    pub fn case(&self, decide: &mut Decisions) -> Value {
        let mut case = self.bases[decide.below(self.bases.len())].clone();
        // Most answers stay, so that something is released at all.
        for (field, answers) in ANSWERS {
            match decide.below(4) {
                0 => case["safety"][field] = serde_json::from_str(answers[decide.below(answers.len())]).expect("JSON"),
                1 if decide.below(8) == 0 => drop(case["safety"].as_object_mut().and_then(|all| all.remove(field))),
                _ => {}
            }
        }
        if decide.below(3) == 0 {
            let mut suspected = vec![SUSPECTED[decide.below(SUSPECTED.len())]];
            if decide.below(3) == 0 {
                suspected.push(SUSPECTED[decide.below(SUSPECTED.len())]);
            }
            suspected.dedup();
            case["safety"]["suspected"] = suspected.into();
        }
        self.person(&mut case, decide);
        for _ in 0..decide.below(3) {
            let sentence = WORDS[decide.below(WORDS.len())];
            let (talk, field) = FIELDS[decide.below(FIELDS.len())];
            if decide.below(3) == 0 {
                case["meetings"][talk]["topics"] = vec![sentence].into();
            } else {
                case["meetings"][talk][field] = sentence.into();
            }
        }
        case
    }

    /// Somebody who is suspected, somewhere in the case.
    fn person(&self, case: &mut Value, decide: &mut Decisions) {
        if decide.below(2) == 0 {
            return;
        }
        let person = serde_json::json!({
            "id": "zuspek", "first_name": "Zuspek", "role": ROLES[decide.below(ROLES.len())], "suspected": true, "age": 40,
        });
        if let Some(people) = case["people"].as_array_mut() {
            people.push(person);
        }
        let who = Value::from("zuspek");
        match decide.below(6) {
            0 => case["safety"]["kept_by"] = who,
            1 => case["meetings"][1]["bisidders"] = vec![who].into(),
            2 => case["meetings"][0]["closing"]["talk_to"] = vec![who].into(),
            3 => case["steps"][0]["who"] = who,
            4 => {
                if let Some(room) = case["meetings"][1]["people"].as_array_mut() {
                    room.push(serde_json::json!({"id": "zuspek", "does": "supports"}));
                }
            }
            _ => {}
        }
    }
}

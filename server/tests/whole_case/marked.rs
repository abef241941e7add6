//! Cases made at random from the format's own schema, with a word of its own in every text: a field that is new to the
//! format is in them on its first day.

use serde_json::{Map, Value, json};

/// Makes cases, and remembers what it wrote.
pub struct Marks {
    seed: u64,
    /// Every word that must be found again.
    pub made: Vec<String>,
}

/// What stands around a word: what people write, and what nobody expected.
const AROUND: [(&str, &str); 8] = [
    ("", ""),
    ("Hun sagde ", " og gik."),
    ("😀 ", " 👩‍👧"),
    ("مرحبا ", " سلام"),
    ("<b>&amp; ", " {x} \u{202E}"),
    ("linje\n", "\nlinje"),
    ("שלום ", " \u{0301}e\u{0301}"),
    ("Speciallægepraksisplanlægningsstabiliseringsperiodeovervejelserne", ""),
];

impl Marks {
    /// Begins with a seed.
    pub fn new(seed: u64) -> Marks {
        Marks { seed, made: Vec::new() }
    }

    fn next(&mut self, below: usize) -> usize {
        self.seed = self
            .seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.seed >> 33) as usize % below.max(1)
    }

    /// A text with a word that stands nowhere else.
    pub fn text(&mut self) -> String {
        let mark = format!("mk{}x{}z", self.seed % 89, self.made.len());
        self.made.push(mark.clone());
        let (before, after) = AROUND[self.next(AROUND.len())];
        format!("{before}{mark}{after}")
    }

    /// A whole case.
    pub fn case(&mut self) -> Value {
        let schema = domain::case::schema();
        let mut case = self.value(&schema, &schema, "");
        case["format"] = "case/1".into();
        case["municipality"] = "koege".into();
        case
    }

    fn value(&mut self, all: &Value, schema: &Value, name: &str) -> Value {
        if let Some(to) = schema["$ref"].as_str() {
            let to = &all["$defs"][to.rsplit('/').next().unwrap_or_default()];
            return self.value(all, to, name);
        }
        for several in ["oneOf", "anyOf"] {
            if let Some(one) = schema[several].as_array().and_then(|all| all.first()) {
                return self.value(all, one, name);
            }
        }
        if let Some(words) = schema["enum"].as_array() {
            return words[self.next(words.len())].clone();
        }
        if let Some(fields) = schema["properties"].as_object() {
            let mut map = Map::new();
            for (name, field) in fields {
                if name == "id" || self.next(8) > 0 {
                    map.insert(name.clone(), self.value(all, field, name));
                }
            }
            return Value::Object(map);
        }
        if schema["items"].is_object() {
            let count = 1 + self.next(3);
            return (0..count).map(|_| self.value(all, &schema["items"], name)).collect();
        }
        self.single(schema, name)
    }

    fn single(&mut self, schema: &Value, name: &str) -> Value {
        match schema["type"].as_str() {
            Some("boolean") => (self.next(2) == 0).into(),
            Some("integer") => {
                let least = schema["minimum"].as_u64().unwrap_or(1);
                least.into()
            }
            _ => match (schema["format"].as_str(), schema["pattern"].as_str()) {
                (Some("date"), _) => "2026-11-25".into(),
                (Some("local-time"), _) => "2026-11-25T10:15".into(),
                (_, Some(pattern)) if pattern.starts_with("^[a-z0-9]") => {
                    let fresh = name == "id";
                    format!("i{}", if fresh { 100 + self.next(100_000) } else { self.next(9) }).into()
                }
                (_, Some(_)) => "ar".into(),
                // A fingerprint is for programs, and is in the file alone.
                _ if name == "sha256" => "0".repeat(64).into(),
                _ => self.text().into(),
            },
        }
    }

    /// Events of every kind with a text in each place that can have one.
    pub fn events(&mut self) -> Vec<Value> {
        let other = self.case();
        let first = |part: &str| other[part][0].clone();
        let meeting = first("meetings");
        let m = "i1";
        let on = "2026-11-26";
        let mut events = vec![
            json!({"event": "opened", "case": other, "source": "imported"}),
            json!({"event": "assigned", "adviser": "u1", "second": null, "why": self.text()}),
            json!({"event": "account-barred", "account": "u2", "why": self.text()}),
            json!({"event": "bar-lifted", "account": "u2"}),
            json!({"event": "adviser-changed", "from": "u1", "to": "u2", "on": on, "why": self.text(),
                "carries_over": [self.text()], "meet_together": true}),
            json!({"event": "confirmed", "confirmation": {"code": "home-not-safe", "by": "u1", "at": "2026-11-25T10:00:00Z",
                "of": {"texts": [self.text()], "audience": "child", "leaves": true}}}),
            json!({"event": "promise-kept", "agreement": m, "on": on, "told_child": self.text()}),
            json!({"event": "promise-broken", "agreement": m, "told_child": self.text(), "reason": self.text()}),
            json!({"event": "promise-dropped", "agreement": m, "reason": self.text(), "told_child": self.text()}),
            json!({"event": "step-moved", "step": m, "state": "waiting", "on": on, "waiting_for": self.text(),
                "next_contact": on, "reason": self.text(), "promised": true}),
            json!({"event": "asked", "question": "q", "words": self.text(), "on": on, "urgent": true}),
            json!({"event": "question-read", "question": "q", "on": on, "told_child": self.text()}),
            json!({"event": "document-made", "document": "d", "kind": "before-meeting", "version": "full",
                "audience": "child", "meeting": m, "on": on, "sha256": "0"}),
            json!({"event": "document-made", "document": "d2", "kind": "decision", "version": "full", "audience": "child",
                "meeting": null, "on": on, "sha256": "0", "draft": true, "decision": first("decisions")["id"]}),
            json!({"event": "handed-over", "document": "d", "kind": "take-home", "version": "neutral", "by": "u1",
                "person": null, "on": on, "meeting": null, "how": "kept-by-safe-adult", "kept_by": m,
                "went": self.text(), "sha256": "0", "audience": "adult"}),
            json!({"event": "journal-made", "document": null, "meeting": m, "on": on}),
            json!({"event": "closed", "on": on, "why": "moved", "ending": {"why": self.text(), "stays": [self.text()]}}),
            json!({"event": "reopened", "why": self.text()}),
            json!({"event": "stopped", "meeting": m, "kind": "not-answer", "at": "2026-11-25T10:20"}),
            json!({"event": "stop-heard", "meeting": m, "at": "2026-11-25T10:20"}),
            json!({"event": "stop-answered", "meeting": m, "chose": "bisidder"}),
            json!({"event": "checklist-begun", "meeting": m, "at": "2026-11-25T10:20"}),
            json!({"event": "point-put-down", "meeting": m, "at": "2026-11-25T10:20",
                "point": {"point": "needs", "state": "not-possible", "why": self.text()}}),
            json!({"event": "no-plan-answered", "why": self.text(), "on": on}),
            json!({"event": "person-removed", "person": m}),
            json!({"event": "person-left", "person": m, "on": on}),
            json!({"event": "steps-ordered", "order": [m]}),
            json!({"event": "promise-carried", "agreement": m, "to": m}),
            json!({"event": "meeting-cancelled", "meeting": m}),
            json!({"event": "meeting-reinstated", "meeting": m}),
            json!({"event": "meeting-untold", "meeting": m, "knows": null, "step": null}),
            json!({"event": "line-written", "meeting": m, "line": {"id": "l", "text": self.text()}}),
            json!({"event": "line-placed", "meeting": m, "line": "l", "confirmed": true, "on_paper": false}),
            json!({"event": "observed", "meeting": m, "observed": {"text": self.text(), "context": self.text()}}),
            json!({"event": "feedback-given", "meeting": m, "feedback": {"face": 2, "answers": [self.text()]}}),
            json!({"event": "feelings-shown", "meeting": m, "feelings": [{"feeling": self.text(), "strength": 3}]}),
            json!({"event": "bisidder-offered", "meeting": m, "offered": {"on": on, "how": self.text(), "answer": self.text()}}),
            json!({"event": "told", "meeting": m, "told": {"right": "stop", "how": "said", "reaction": "not-sure"}}),
            json!({"event": "corrected", "meeting": m, "was": {"what": "line", "is": {"line": "l", "text": self.text()}},
                "now": {"what": "line", "is": {"line": "l", "text": self.text()}}, "why": self.text(), "by": "u1",
                "at": "2026-11-25T10:20"}),
            json!({"event": "meeting-planned", "meeting": "m9", "plan": {"kind": "follow-up", "why": self.text(),
                "topics": [self.text()]}, "room": {"people": [{"id": m, "does": "writes"}], "bisidders": [m]}}),
            json!({"event": "basics-put", "basics": {"reference": self.text(), "track": "support"}}),
            json!({"event": "companion-chosen", "companion": "owl"}),
            json!({"event": "siblings-put", "meeting": m, "siblings": [m]}),
            json!({"event": "ids-given", "ids": []}),
        ];
        for (event, field, list) in [
            ("police-agreed-put", "agreed", &other["safety"]["police_agreed"]),
            ("safety-plan-put", "lines", &other["safety_plan"]),
            ("adviser-changes-put", "changes", &other["adviser_changes"]),
        ] {
            if list.is_array() {
                events.push(json!({"event": event, (field): list}));
            }
        }
        for (event, field, part) in [
            ("person-put", "person", "people"),
            ("notice-put", "notice", "notices"),
            ("step-put", "step", "steps"),
            ("promise-made", "agreement", "agreements"),
            ("promise-reopened", "agreement", "agreements"),
            ("promise-reworded", "agreement", "agreements"),
            ("notice-withdrawn", "notice", "notices"),
            ("decision-withdrawn", "decision", "decisions"),
            ("decision-put", "decision", "decisions"),
            ("disclosure-recorded", "disclosure", "disclosures"),
        ] {
            let part = first(part);
            if part.is_object() {
                events.push(json!({"event": event, (field): part}));
            }
        }
        for (event, field) in [
            ("child-put", "child"),
            ("safety-answered", "safety"),
            ("ending-planned", "ending"),
        ] {
            if other[field].is_object() {
                events.push(json!({"event": event, (field): other[field]}));
            }
        }
        if let Some(parts) = meeting["closing"].as_object() {
            for (name, is) in parts {
                let part = match name.as_str() {
                    "may_say_at_home" => "at-home".to_owned(),
                    "next_meeting" => "next".to_owned(),
                    "may_say_to_parents" => "to-parents".to_owned(),
                    name => name.replace('_', "-"),
                };
                events.push(json!({"event": "ending-part-put", "meeting": m, "part": {"part": part, "is": is}}));
            }
        }
        events
    }
}

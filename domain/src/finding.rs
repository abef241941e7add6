//! Findings: what the gate says about a case, and how serious each is.
//!
//! Codes are stable (docs/findings.md). A finding holds no sentence: its
//! message is `finding-CODE` (or `finding-CODE-VARIANT`) in `locales/<lang>/findings.ftl`,
//! filled with the finding's own arguments.

mod code;

pub use code::{Code, UnknownCode};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How serious a finding is, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Stops composing, always.
    Block,
    /// Stops composing until the adviser confirms the code by name.
    Confirm,
    /// Shown beside the field and kept when the adviser goes on.
    Warn,
    /// Shown.
    Hint,
}

impl Level {
    /// The level as the command line prints it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Level::Block => "block",
            Level::Confirm => "confirm",
            Level::Warn => "warn",
            Level::Hint => "hint",
        }
    }
}

/// What the gate says about one place of the case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// How serious it is.
    pub level: Level,
    /// What it is about.
    pub code: Code,
    /// The path of the field, such as `meetings[0].why`; empty for the file as a whole.
    pub path: String,
    /// Which message, if the code has several.
    pub variant: Option<String>,
    /// The values that the message is filled with, by name.
    pub args: BTreeMap<String, String>,
}

impl Finding {
    /// A finding at the code's own level. Its argument `field` is the path as [`field_of`] gives it, so that a message
    /// can name the field by its label `field-…`.
    #[must_use]
    pub fn new(code: Code, path: impl Into<String>) -> Finding {
        let path = path.into();
        let field = field_of(&path);
        let mut args = BTreeMap::new();
        if !field.is_empty() {
            args.insert("field".to_owned(), field);
        }
        Finding {
            level: code.level(),
            code,
            path,
            variant: None,
            args,
        }
    }

    /// The same finding at another level.
    #[must_use]
    pub fn at(mut self, level: Level) -> Finding {
        self.level = level;
        self
    }

    /// The same finding with another message of the code.
    #[must_use]
    pub fn variant(mut self, variant: impl Into<String>) -> Finding {
        self.variant = Some(variant.into());
        self
    }

    /// The same finding with an argument for its message.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<String>) -> Finding {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

/// A path in the form that the labels of `locales/<lang>/findings.ftl` use: without indexes and with hyphens
/// (`meetings[0].starts_at` → `meetings-starts-at`).
#[must_use]
pub fn field_of(path: &str) -> String {
    let mut field = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            _ if inside => {}
            c if c.is_ascii_alphanumeric() => field.push(c.to_ascii_lowercase()),
            _ if !field.ends_with('-') => field.push('-'),
            _ => {}
        }
    }
    field.trim_matches('-').to_owned()
}

/// Sorts findings for printing: by level, then path, then code.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| (a.level, &a.path, a.code, &a.args).cmp(&(b.level, &b.path, b.code, &b.args)));
    findings.dedup();
}

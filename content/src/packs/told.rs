//! The faults of one pack while it is checked, and how its entries are named in them.

use crate::error::ContentFault;
use std::collections::BTreeSet;
use std::fmt::Display;

/// Collects the faults of one file.
pub(super) struct Told<'a> {
    path: &'a str,
    faults: &'a mut Vec<ContentFault>,
    /// What was said once and is not said again.
    once: BTreeSet<String>,
}

impl<'a> Told<'a> {
    /// Collects the faults of the file `path`.
    pub fn new(path: &'a str, faults: &'a mut Vec<ContentFault>) -> Told<'a> {
        Told {
            path,
            faults,
            once: BTreeSet::new(),
        }
    }

    /// Adds a fault.
    pub fn that(&mut self, fault: impl Display) {
        self.faults.push(ContentFault(format!("{}: {fault}", self.path)));
    }

    /// Adds a fault about a thing, unless one about that thing is there already.
    pub fn that_once(&mut self, about: &str, fault: impl Display) {
        if self.once.insert(about.to_owned()) {
            self.that(fault);
        }
    }

    /// Adds a fault if a text is blank.
    pub fn blank(&mut self, text: &str, whose: impl Display, field: &str, remedy: &str) {
        if text.trim().is_empty() {
            self.that(format!("{whose} has no {field}; {remedy}"));
        }
    }

    /// Adds a fault for each optional field that is there and blank.
    pub fn empty<'b>(&mut self, whose: impl Display, fields: impl IntoIterator<Item = (&'b str, Option<&'b str>)>) {
        for (field, text) in fields {
            if text.is_some_and(|text| text.trim().is_empty()) {
                self.that(format!("{whose}: `{field}` is empty; write it or take it away"));
            }
        }
    }

    /// Adds a fault for each name that stands more than once.
    pub fn twice(&mut self, names: impl Iterator<Item = String>, kind: &str) {
        let mut seen = BTreeSet::new();
        for name in names {
            if !seen.insert(name.clone()) {
                self.that(format!("{kind} {name:?} stands twice; leave one"));
            }
        }
    }
}

/// The name of a step or a track in files.
pub(super) fn name<T: serde::Serialize>(word: T) -> String {
    let value = serde_json::to_value(word).ok();
    value
        .and_then(|value| value.as_str().map(str::to_owned))
        .unwrap_or_default()
}

//! The fields of a form by name, read as words, as a day, or as a code from a list.

use crate::error::HttpError;
use domain::case::{Day, Words};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// What a form sent, each field once. Of a repeated field the last value counts.
#[derive(Clone, Debug, Default)]
pub struct Fields(BTreeMap<String, String>);

impl Fields {
    /// From the pairs a form sent.
    #[must_use]
    pub fn of(pairs: Vec<(String, String)>) -> Fields {
        Fields(pairs.into_iter().collect())
    }

    /// A field, trimmed; none if it is blank.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// Whether the form sent the field at all, blank or not.
    #[must_use]
    pub fn sent(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Every field as it was sent, by name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A field in somebody's own words.
    #[must_use]
    pub fn words(&self, name: &str) -> Option<Words> {
        self.text(name).map(Words::from)
    }

    /// A field that is a day.
    ///
    /// # Errors
    /// If the field holds something else.
    pub fn day(&self, name: &str) -> Result<Option<Day>, HttpError> {
        self.text(name)
            .map(|text| Day::parse(text).ok_or(HttpError::Form))
            .transpose()
    }

    /// A code from a list on the page; none if it is blank.
    ///
    /// # Errors
    /// If it is not on the list.
    pub fn code<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, HttpError> {
        self.text(name)
            .map(|text| serde_json::from_value(text.into()).map_err(|_| HttpError::Form))
            .transpose()
    }

    /// The version of the case that the form was made against.
    ///
    /// # Errors
    /// If it is missing or not a number: our pages always send it.
    pub fn version(&self) -> Result<u64, HttpError> {
        self.text("version")
            .and_then(|text| text.parse().ok())
            .ok_or(HttpError::Form)
    }
}

//! The fields of a form by name, read as words, as a day, or as a code from a list.

use crate::error::{Amend, Choice, HttpError};
use domain::case::{Day, Words};
use domain::command::Reason;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;

/// A code as forms and sentences write it (`first-talk`), which [`Fields::code`] reads; none for what is no code, or none at
/// all.
#[must_use]
pub fn code_of<T: Serialize>(value: T) -> Option<String> {
    let value = serde_json::to_value(value).ok()?;
    value.as_str().map(str::to_owned)
}

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

    /// A field as it was sent, for passwords: blanks count.
    #[must_use]
    pub fn as_sent(&self, name: &str) -> String {
        self.0.get(name).cloned().unwrap_or_default()
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

    /// A field in somebody's own words that has to be there.
    ///
    /// # Errors
    /// [`HttpError::Amend`] if it is blank.
    pub fn required(&self, name: &str) -> Result<Words, HttpError> {
        self.words(name).ok_or_else(|| self.amend(&[(name, Reason::NoWords)]))
    }

    /// That none of these fields has more characters than stand beside it; for what no command judges, because it is kept
    /// beside the cases, or because no case is there yet.
    ///
    /// # Errors
    /// [`HttpError::Amend`] with those that have more.
    pub fn short(&self, fields: &[(&str, usize)]) -> Result<(), HttpError> {
        let is_long = |(name, most): &&(&str, usize)| self.text(name).is_some_and(|text| text.chars().count() > *most);
        let long: Vec<(&str, Reason)> = (fields.iter().filter(is_long))
            .map(|(name, most)| (*name, Reason::TooLong(*most)))
            .collect();
        if long.is_empty() {
            Ok(())
        } else {
            Err(self.amend(&long))
        }
    }

    /// Whether the tick of a confirm step was sent: whoever does what cannot be taken back has read so.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.text("sure") == Some("true")
    }

    /// The tick of a confirm step, which has to be there.
    ///
    /// # Errors
    /// [`HttpError::Amend`] without it.
    pub fn sure(&self) -> Result<(), HttpError> {
        match self.is_sure() {
            true => Ok(()),
            false => Err(self.amend(&[("sure", Reason::NotSure)])),
        }
    }

    /// A field that is a day.
    ///
    /// # Errors
    /// [`HttpError::Amend`] if the field holds something else.
    pub fn day(&self, name: &str) -> Result<Option<Day>, HttpError> {
        let read = |text: &str| Day::parse(text).ok_or_else(|| self.amend(&[(name, Reason::NoDay)]));
        self.text(name).map(read).transpose()
    }

    /// A field that is a day and has to be there.
    ///
    /// # Errors
    /// [`HttpError::Amend`] if it is blank or holds something else.
    pub fn required_day(&self, name: &str) -> Result<Day, HttpError> {
        self.day(name)?.ok_or_else(|| self.amend(&[(name, Reason::NoDay)]))
    }

    /// The error of fields that have to be put right: the form is asked for again with each of them marked.
    #[must_use]
    pub fn amend(&self, fields: &[(&str, Reason)]) -> HttpError {
        HttpError::Amend(Box::new(Amend {
            fields: fields
                .iter()
                .map(|(name, why)| ((*name).to_owned(), why.clone()))
                .collect(),
            choices: Vec::new(),
            sent: self.0.clone().into_iter().collect(),
        }))
    }

    /// The error of a field that chooses and has no answer: it is asked for again with the same choices, under the label whose
    /// key is given.
    #[must_use]
    pub fn choose(&self, name: &str, label: &'static str, options: Vec<(String, String)>) -> HttpError {
        HttpError::Amend(Box::new(Amend {
            fields: vec![(name.to_owned(), Reason::NoAnswer)],
            choices: vec![Choice {
                name: name.to_owned(),
                label,
                options,
            }],
            sent: self.0.clone().into_iter().collect(),
        }))
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

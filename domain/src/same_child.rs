//! When two cases of a municipality may be of the same child. One rule for a new child, a case file, a list of children and a
//! talk that begins at once: somebody is asked, and nothing is decided by it.

use crate::agenda::Label;
use crate::band::Band;
use crate::case::{Case, Child, Day};
use jiff::civil::Date;

/// What a child is known again by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownBy {
    first_name: String,
    birth_date: Option<Day>,
    band: Option<Band>,
    number: String,
}

/// What two cases have in common; what says most comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InCommon {
    /// First name and birth date.
    BirthDate,
    /// The municipality's case number.
    Number,
    /// First name and age, where one of them has no birth date.
    Age,
}

impl InCommon {
    /// The end of the key of its sentence.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            InCommon::BirthDate => "birth-date",
            InCommon::Age => "age",
            InCommon::Number => "number",
        }
    }
}

impl KnownBy {
    /// Of a case.
    #[must_use]
    pub fn of(case: &Case) -> KnownBy {
        let child = case.child.as_ref();
        let name = child.and_then(|child| child.first_name.as_ref());
        KnownBy {
            first_name: name.map(|name| folded(&name.0)).unwrap_or_default(),
            birth_date: child.and_then(|child| child.birth_date),
            band: child.and_then(|child| child.band),
            number: case
                .reference
                .as_ref()
                .map(|number| folded(&number.0))
                .unwrap_or_default(),
        }
    }

    /// A case of which the case number alone is known.
    #[must_use]
    pub fn numbered(number: &str) -> KnownBy {
        KnownBy {
            number: folded(number),
            ..KnownBy::default()
        }
    }

    /// Of a row of a list.
    #[must_use]
    pub fn of_label(label: &Label) -> KnownBy {
        KnownBy {
            first_name: label.first_name.as_deref().map(folded).unwrap_or_default(),
            birth_date: label.birth_date,
            band: label.band,
            number: label.reference.as_deref().map(folded).unwrap_or_default(),
        }
    }

    /// What it has in common with another case on a day, if both may be of the same child. Twins have one birth date and two
    /// names, and two children of one name have two birth dates.
    #[must_use]
    pub fn in_common(&self, other: &KnownBy, on: Date) -> Option<InCommon> {
        let one_name = !self.first_name.is_empty() && self.first_name == other.first_name;
        let by_name = match (self.birth_date, other.birth_date) {
            (Some(own), Some(others)) => (own == others).then_some(InCommon::BirthDate),
            _ => {
                let (own, others) = (self.band_on(on), other.band_on(on));
                (own.is_some() && own == others).then_some(InCommon::Age)
            }
        };
        let by_name = by_name.filter(|_| one_name);
        let by_number = || self.has_number_of(other).then_some(InCommon::Number);
        // An age alone says least.
        by_name
            .filter(|how| *how == InCommon::BirthDate)
            .or_else(by_number)
            .or(by_name)
    }

    /// Whether both have the same case number.
    #[must_use]
    pub fn has_number_of(&self, other: &KnownBy) -> bool {
        !self.number.is_empty() && self.number == other.number
    }

    /// The band by its age, or the one that stands where no birth date does.
    fn band_on(&self, on: Date) -> Option<Band> {
        let child = Child {
            birth_date: self.birth_date,
            band: self.band.filter(|_| self.birth_date.is_none()),
            ..Child::default()
        };
        child.band_on(on)
    }
}

/// Words as they are compared: whatever their case and the white space about them.
fn folded(words: &str) -> String {
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

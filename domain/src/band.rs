//! Age bands: ways of speaking to a child.
//!
//! A band is a way of speaking, not a birthday: the adviser may override it.
//! **Rights follow age, never band**, so nothing here decides a right.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How a text speaks to the child: one of four voices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Band {
    /// 4 to 6 years: an adult reads aloud, pictures carry the meaning.
    #[serde(rename = "4-6")]
    Four,
    /// 7 to 9 years: read together.
    #[serde(rename = "7-9")]
    Seven,
    /// 10 to 12 years: reads alone; party rights begin at ten.
    #[serde(rename = "10-12")]
    Ten,
    /// 13 to 17 years: plain adult speech.
    #[serde(rename = "13-17")]
    Thirteen,
}

impl Band {
    /// All bands, youngest first.
    pub const ALL: [Band; 4] = [Band::Four, Band::Seven, Band::Ten, Band::Thirteen];

    /// The band's name as the case file, the content folders and the pages write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Band::Four => "4-6",
            Band::Seven => "7-9",
            Band::Ten => "10-12",
            Band::Thirteen => "13-17",
        }
    }

    /// The band that follows from an age in whole years; ages outside 4 to 17
    /// take the nearest band (the gate warns of them or blocks them).
    #[must_use]
    pub fn for_age(years: u8) -> Band {
        match years {
            0..=6 => Band::Four,
            7..=9 => Band::Seven,
            10..=12 => Band::Ten,
            _ => Band::Thirteen,
        }
    }
}

/// Age in whole years on a day. A child born on 29 February has its birthday
/// on 1 March in common years. A day before the birth gives 0.
#[must_use]
pub fn age_on(birth: Date, on: Date) -> u8 {
    let mut years = i32::from(on.year()) - i32::from(birth.year());
    if (on.month(), on.day()) < (birth.month(), birth.day()) {
        years -= 1;
    }
    u8::try_from(years.clamp(0, 120)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_child_turns_ten_on_its_birthday_and_not_the_day_before() {
        let born = date(2016, 11, 24);
        assert_eq!(age_on(born, date(2026, 11, 23)), 9);
        assert_eq!(age_on(born, date(2026, 11, 24)), 10);
        assert_eq!(Band::for_age(age_on(born, date(2026, 11, 24))), Band::Ten);
    }

    #[test]
    fn a_leap_day_child_has_its_birthday_in_common_years_too() {
        let born = date(2016, 2, 29);
        assert_eq!(age_on(born, date(2026, 2, 28)), 9);
        assert_eq!(age_on(born, date(2026, 3, 1)), 10);
    }
}

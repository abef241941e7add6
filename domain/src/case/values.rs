//! The small values a case file is made of.

use jiff::civil::{Date, DateTime};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::borrow::Cow;

/// A name or another short phrase, at most 120 characters.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Name(#[schemars(length(max = Name::LONGEST))] pub String);

impl Name {
    /// The most characters of a name.
    pub const LONGEST: usize = 120;
}

/// Free text by a person: whole sentences or a clause, at most 600 characters.
/// All of it is checked by the gate's word findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Words(#[schemars(length(max = Words::LONGEST))] pub String);

impl Words {
    /// The most characters of a free text.
    pub const LONGEST: usize = 600;
}

macro_rules! text {
    ($name:ident) => {
        impl $name {
            /// The text without white space around it.
            #[must_use]
            pub fn trimmed(&self) -> &str {
                self.0.trim()
            }

            /// Whether nothing is written: blank counts as absent.
            #[must_use]
            pub fn is_blank(&self) -> bool {
                self.0.trim().is_empty()
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name(text.to_owned())
            }
        }
    };
}
text!(Name);
text!(Words);

/// A day of the calendar, written `2026-11-24`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub Date);

/// A time on the clocks of Denmark (Europe/Copenhagen), written `2026-11-24T09:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime(pub DateTime);

impl Day {
    /// Parses `2026-11-24`; `None` for anything else, including days that do not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Day> {
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if plain { text.parse().ok().map(Day) } else { None }
    }
}

impl LocalTime {
    /// Parses `2026-11-24T09:30` (seconds may follow and are dropped); `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<LocalTime> {
        let plain = (text.len() == 16 || text.len() == 19)
            && text.as_bytes().get(10) == Some(&b'T')
            && text
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b'-' | b':' | b'T'));
        if !plain {
            return None;
        }
        text.parse().ok().map(LocalTime::of)
    }

    /// A time to the minute, as a case file holds it.
    #[must_use]
    pub fn of(time: DateTime) -> LocalTime {
        let minute = jiff::civil::Time::constant(time.hour(), time.minute(), 0, 0);
        LocalTime(time.date().to_datetime(minute))
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl std::fmt::Display for LocalTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.0.date(), self.0.hour(), self.0.minute())
    }
}

macro_rules! stamp {
    ($name:ident, $format:literal, $pattern:literal, $expects:literal) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let text = Cow::<str>::deserialize(deserializer)?;
                $name::parse(&text).ok_or_else(|| de::Error::custom($expects))
            }
        }

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "format": $format, "pattern": $pattern})
            }
        }
    };
}
stamp!(Day, "date", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "a day as 2026-11-24");
stamp!(
    LocalTime,
    "local-time",
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?$",
    "a time as 2026-11-24T09:30"
);

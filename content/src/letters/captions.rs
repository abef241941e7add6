//! The keys of captions of lines that name several people.

use domain::case::{ChildWantsCall, Does, Role};
use domain::facts::AdultIs;

/// What a person can do in the room; `people KEY` needs a caption for each.
pub const PEOPLE: [Does; 4] = [Does::Talks, Does::Writes, Does::Supports, Does::Interprets];

/// What an adult can be to the child; `adults KEY` needs a caption for each, and one for those who stay.
pub const ADULTS: [AdultIs; 5] = [
    AdultIs::Speaker,
    AdultIs::Adviser,
    AdultIs::Bisidder,
    AdultIs::Interpreter,
    AdultIs::Safe,
];

/// What the child can have chosen about a call; `tells KEY` needs a sentence for each.
pub const TELLS: [Option<ChildWantsCall>; 4] = [
    Some(ChildWantsCall::Before),
    Some(ChildWantsCall::After),
    Some(ChildWantsCall::No),
    None,
];

/// How a meeting that the child was told of can stand; `meets KEY` needs a sentence for each.
pub const MEETS: [Meets; 4] = [Meets::Agreed, Meets::OtherDay, Meets::OtherClock, Meets::CalledOff];

/// The heading over what goes on and what comes next, in a letter.
pub const NOW_NEXT_TITLE: &str = "now-next-title";

/// How a meeting that the child was told of stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meets {
    /// As it was told.
    Agreed,
    /// On another day than it was told.
    OtherDay,
    /// On the same day at another time.
    OtherClock,
    /// Called off.
    CalledOff,
}

impl Meets {
    /// The words that its sentence is given.
    #[must_use]
    pub fn given(self) -> &'static [&'static str] {
        match self {
            Meets::Agreed | Meets::OtherClock => &["day", "clock"],
            Meets::OtherDay => &["was", "day", "clock"],
            Meets::CalledOff => &["was"],
        }
    }
}

/// The sentence for a meeting that the child was told of.
#[must_use]
pub fn meets(key: &str, stands: Meets) -> String {
    let end = match stands {
        Meets::Agreed => "agreed",
        Meets::OtherDay => "other-day",
        Meets::OtherClock => "other-clock",
        Meets::CalledOff => "off",
    };
    format!("{key}-{end}")
}

/// The caption of a person in the room.
#[must_use]
pub fn person(key: &str, does: Does) -> String {
    let end = match does {
        Does::Talks => "talks",
        Does::Writes => "writes",
        Does::Supports => "supports",
        Does::Interprets => "interprets",
    };
    format!("{key}-{end}")
}

/// The caption of one of the child's adults.
#[must_use]
pub fn adult(key: &str, is: AdultIs) -> String {
    let end = match is {
        AdultIs::Speaker => "me",
        AdultIs::Adviser => "adviser",
        AdultIs::Bisidder => "bisidder",
        AdultIs::Interpreter => "interpreter",
        AdultIs::Safe => "safe",
    };
    format!("{key}-{end}")
}

/// The sentence saying that one of the child's adults stays.
#[must_use]
pub fn stays(key: &str, is: AdultIs) -> String {
    match is {
        AdultIs::Speaker => format!("{key}-me-steady"),
        _ => format!("{key}-steady"),
    }
}

/// The sentence for a person who is talked to, by the child's choice; the plain one without a choice.
#[must_use]
pub fn tell(key: &str, call: Option<ChildWantsCall>) -> String {
    format!("{key}-{}", call.map_or("plain", ChildWantsCall::as_str))
}

/// The sentence for a pair whose second value is known.
#[must_use]
pub fn with(key: &str) -> String {
    format!("{key}-with")
}

/// The title of a rights card; not every card has one.
#[must_use]
pub fn title(key: &str) -> String {
    format!("{key}-title")
}

/// What an adult is to the child, as sentences select by it: the roles that a child of any age has a word for. Of every other
/// adult the name has to do.
#[must_use]
pub fn called(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Mother) => "mother",
        Some(Role::Father) => "father",
        Some(Role::Teacher) => "teacher",
        Some(Role::Pedagogue) => "pedagogue",
        _ => "other",
    }
}

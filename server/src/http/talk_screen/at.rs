//! Where something may be begun beside a talk.

use app::pages::talk::Part;
use domain::talk_tools::House;

/// Most characters stored of one field.
pub const LONGEST: usize = 2_000;

/// A place where something may be begun.
#[derive(Clone, Copy, Debug)]
pub(super) enum At {
    /// A part of the talk.
    Part(Part),
    /// One of the three houses.
    House(House),
    /// The sheet to draw on.
    Drawing,
}

impl At {
    /// Its name in what is stored.
    pub fn key(self) -> String {
        match self {
            At::Part(part) => format!("part-{}", part.number()),
            At::House(house) => format!("house-{}", house.number()),
            At::Drawing => "drawing".to_owned(),
        }
    }
}

/// Words after others, each on a line of its own; words that stand there already are not written twice.
pub(super) fn both(first: &str, then: &str) -> String {
    match (first.trim().is_empty(), then.trim().is_empty()) {
        (true, _) => then.to_owned(),
        (_, true) => first.to_owned(),
        _ if first.lines().any(|line| line == then) || first == then => first.to_owned(),
        _ if then.starts_with(first) => then.to_owned(),
        _ => format!("{first}\n{then}").chars().take(LONGEST).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::both;

    #[test]
    fn words_of_two_tablets_stand_below_each_other_and_none_twice() {
        assert_eq!(both("", "Min kat"), "Min kat");
        assert_eq!(both("Min hund", " "), "Min hund");
        assert_eq!(both("Min hund", "Min kat"), "Min hund\nMin kat");
        assert_eq!(both("Min hund\nMin kat", "Min kat"), "Min hund\nMin kat");
        assert_eq!(both("Min hund", "Min hund er væk"), "Min hund er væk");
    }
}

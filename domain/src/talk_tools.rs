//! What lies beside a talk on its screen for a child that would rather point, draw or wait than speak: which tools
//! there are, which pictures each offers, and which of them stay closed in a case.
//!
//! The tools offer and never ask, and nothing that is picked is kept (decision 0049). Where the police question is open or
//! anybody is suspected, only what is about here and now is offered: a set of worries would be a question about what
//! happened.
//!
//! - [`strip`] first this, then that, and how long
//! - [`strokes`] a drawing, as lines and not as a picture

pub mod strip;
pub mod strokes;

/// A tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tool {
    /// Pictures to point at: yes, no, say it again, I am thirsty.
    Board,
    /// Two pictures chosen by the adult, and how much time is left.
    FirstThen,
    /// A blank sheet.
    Drawing,
    /// How I am right now.
    Feelings,
    /// Wishes for the talk, and worries about it.
    Cards,
    /// The three houses.
    Houses,
    /// A line from 0 to 10, about the talk itself and nothing else.
    Line,
}

/// Pictures that are offered together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    /// Its name.
    pub key: &'static str,
    /// Names of its pictures, in order. The three ways to choose none of them ([`ENDS`]) come after them.
    pub tiles: &'static [&'static str],
}

/// What every set ends in: something else, I do not know, I will not.
pub const ENDS: [&str; 3] = ["other", "dont-know", "wont"];

/// Most pictures that one answer can name: the twelve feelings and the three ends.
pub const MOST_PICKS: usize = 15;

const BOARD: Set = Set {
    key: "board",
    tiles: &[
        "yes",
        "no",
        "again",
        "not-understood",
        "toilet",
        "thirsty",
        "too-loud",
        "draw",
        "walk",
    ],
};
const FEELINGS: Set = Set {
    key: "feelings",
    tiles: &[
        "glad", "calm", "proud", "excited", "tired", "shy", "bored", "confused", "sad", "angry", "worried", "scared",
    ],
};
const WISHES: Set = Set {
    key: "wishes",
    tiles: &[
        "wish-pause",
        "wish-place",
        "wish-somebody",
        "wish-walk",
        "wish-again",
        "wish-draw",
    ],
};
const WORRIES: Set = Set {
    key: "worries",
    tiles: &[
        "worry-who-hears",
        "worry-next",
        "worry-wrong",
        "worry-angry",
        "worry-missing",
        "worry-words",
    ],
};
const HOUSES: Set = Set {
    key: "houses",
    tiles: &["house-good", "house-worry", "house-dream"],
};

/// One of the three houses, by its number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct House(usize);

impl House {
    /// The house with a number; none for a number that no house has.
    #[must_use]
    pub fn of(number: usize) -> Option<House> {
        (1..=HOUSES.tiles.len()).contains(&number).then_some(House(number))
    }

    /// Its number, which says nothing of what it is.
    #[must_use]
    pub fn number(self) -> usize {
        self.0
    }
}

const LINE: Set = Set {
    key: "line",
    tiles: &["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"],
};

impl Tool {
    /// Every tool, in the order in which they lie on the table.
    pub const ALL: [Tool; 7] = [
        Tool::Board,
        Tool::FirstThen,
        Tool::Drawing,
        Tool::Feelings,
        Tool::Cards,
        Tool::Houses,
        Tool::Line,
    ];

    /// Its number, from 1: its address, which says nothing of what it is.
    #[must_use]
    pub fn number(self) -> usize {
        Tool::ALL.iter().position(|tool| *tool == self).unwrap_or(0) + 1
    }

    /// The tool with a number.
    #[must_use]
    pub fn of(number: usize) -> Option<Tool> {
        Tool::ALL.get(number.checked_sub(1)?).copied()
    }

    /// Its name, as in the keys of sentences.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Tool::Board => "board",
            Tool::FirstThen => "first-then",
            Tool::Drawing => "drawing",
            Tool::Feelings => "feelings",
            Tool::Cards => "cards",
            Tool::Houses => "houses",
            Tool::Line => "line",
        }
    }

    /// Whether it is on the table. `beyond_now`: whether the gate lets the tools go beyond here and now.
    #[must_use]
    pub fn is_open(self, beyond_now: bool) -> bool {
        self != Tool::Houses || beyond_now
    }

    /// The sets it offers; none where it is not on the table, or where it is no set.
    #[must_use]
    pub fn sets(self, beyond_now: bool) -> &'static [Set] {
        match self {
            Tool::Board => &[BOARD],
            Tool::Feelings => &[FEELINGS],
            // Wishes for the talk are about here and now; worries reach further.
            Tool::Cards if beyond_now => &[WISHES, WORRIES],
            Tool::Cards => &[WISHES],
            Tool::Houses if beyond_now => &[HOUSES],
            Tool::Line => &[LINE],
            Tool::Houses | Tool::FirstThen | Tool::Drawing => &[],
        }
    }

    /// Every picture that it offers, in order, the ends last; none where it offers none.
    pub fn tiles(self, beyond_now: bool) -> impl Iterator<Item = &'static str> {
        let sets = self.sets(beyond_now);
        let ends: &'static [&'static str] = if sets.is_empty() { &[] } else { &ENDS };
        sets.iter().flat_map(|set| set.tiles).chain(ends).copied()
    }

    /// A picture that it offers by its name; `None` for any other name.
    #[must_use]
    pub fn tile(self, name: &str, beyond_now: bool) -> Option<&'static str> {
        self.tiles(beyond_now).find(|tile| *tile == name)
    }

    /// Whether each of its pictures has an address of its own, by its number from 1. What a child picks of the others is
    /// sent in a form, so that no address tells of it.
    #[must_use]
    pub fn has_pages(self) -> bool {
        matches!(self, Tool::Board | Tool::Houses)
    }

    /// Whether several pictures can be shown at once.
    #[must_use]
    pub fn takes_several(self) -> bool {
        self == Tool::Feelings
    }

    /// Whether the words of a picture can be read back to the child, and kept if it says yes. A feeling, a number and what
    /// was pointed at are kept nowhere.
    #[must_use]
    pub fn can_be_read_back(self) -> bool {
        self == Tool::Cards
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_found_by_its_number_alone() {
        for tool in Tool::ALL {
            assert_eq!(Tool::of(tool.number()), Some(tool));
        }
        assert_eq!((Tool::of(0), Tool::of(8)), (None, None));
    }

    #[test]
    fn where_anybody_is_suspected_only_here_and_now_is_offered() {
        assert!(!Tool::Houses.is_open(false) && Tool::Houses.is_open(true));
        for tool in Tool::ALL {
            let tiles = tool.sets(false).iter().flat_map(|set| set.tiles);
            for tile in tiles {
                assert!(!tile.starts_with("worry-") && !tile.starts_with("house-"), "{tile}");
            }
        }
        assert_eq!(Tool::Cards.tile("worry-next", false), None);
        assert_eq!(Tool::Cards.tile("worry-next", true), Some("worry-next"));
        assert_eq!(Tool::Houses.tile("other", false), None);
        assert_eq!(Tool::Houses.tiles(false).count(), 0);
    }

    #[test]
    fn every_set_can_be_left_without_choosing_from_it() {
        for tool in Tool::ALL {
            if tool.sets(true).is_empty() {
                continue;
            }
            for end in ENDS {
                assert_eq!(tool.tile(end, true), Some(end), "{}", tool.as_str());
            }
            assert_eq!(tool.tile("anything", true), None);
        }
    }

    #[test]
    fn no_set_offers_more_than_one_answer_can_name() {
        for tool in Tool::ALL {
            for set in tool.sets(true) {
                assert!(set.tiles.len() + ENDS.len() <= MOST_PICKS, "{}", set.key);
            }
        }
    }
}

//! The parts of a talk: their order, their addresses, and which comes next.

/// A part of the talk. Its address is its number, as on the child's own screen. What was typed on a part is stored under
/// its number, so a new part is added last, wherever it stands in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Who is here, how long, how to stop.
    Hello,
    /// The topics of the talk.
    Topics,
    /// One minute of practice.
    Try,
    /// The child's rights.
    Rights,
    /// Reading back what was written down.
    Lines,
    /// The ending: its parts, in any order.
    End,
    /// What we talked about, and which of it goes on the paper.
    Said,
    /// What the adviser takes further, and to whom.
    Takes,
    /// What happens now, day by day.
    Now,
    /// What nobody knows yet.
    Unknown,
    /// What may be said at home.
    Home,
    /// The person the child can go to.
    People,
    /// What the child needs.
    Needs,
    /// What was agreed.
    Agreed,
    /// When the next talk is.
    Next,
    /// How the talk was.
    Face,
    /// The child's paper.
    Paper,
    /// The child's way: look at it together, point, ask.
    Way,
    /// How it was to talk, told to nobody in particular and without the child's name.
    Feedback,
}

impl Part {
    /// Every part, in the order of its numbers.
    pub const ALL: [Part; 19] = [
        Part::Hello,
        Part::Topics,
        Part::Try,
        Part::Rights,
        Part::Lines,
        Part::End,
        Part::Said,
        Part::Takes,
        Part::Now,
        Part::Unknown,
        Part::Home,
        Part::People,
        Part::Needs,
        Part::Agreed,
        Part::Next,
        Part::Face,
        Part::Paper,
        Part::Way,
        Part::Feedback,
    ];

    /// The parts along the top of every page, in the order in which a talk goes. The child's way stands there only if there
    /// is one to show.
    pub const ROW: [Part; 7] = [
        Part::Hello,
        Part::Topics,
        Part::Try,
        Part::Rights,
        Part::Way,
        Part::Lines,
        Part::End,
    ];

    /// The parts of the ending, in the order in which they are told.
    pub const ENDING: [Part; 10] = [
        Part::Said,
        Part::Takes,
        Part::Now,
        Part::Unknown,
        Part::Home,
        Part::People,
        Part::Needs,
        Part::Agreed,
        Part::Next,
        Part::Face,
    ];

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Part::ALL.iter().position(|part| *part == self).unwrap_or(0) + 1
    }

    /// The part with a number.
    #[must_use]
    pub fn of(number: usize) -> Option<Part> {
        Part::ALL.get(number.checked_sub(1)?).copied()
    }

    /// Its address.
    #[must_use]
    pub fn address(self) -> String {
        format!("/t/talk/{}", self.number())
    }

    /// Whether it belongs to the ending.
    #[must_use]
    pub fn is_ending(self) -> bool {
        matches!(self, Part::End | Part::Paper) || Part::ENDING.contains(&self)
    }

    /// The part that follows one of the row. `has_way`: whether there is a way to look at.
    #[must_use]
    pub fn next_in_row(self, has_way: bool) -> Part {
        let mut rest = Part::ROW.into_iter().skip_while(|part| *part != self).skip(1);
        rest.find(|part| *part != Part::Way || has_way).unwrap_or(Part::End)
    }

    /// The part that follows it in the ending, or the paper after the last. Without `asks_of_home`, home is left out.
    #[must_use]
    pub fn after(self, asks_of_home: bool) -> Part {
        let mut rest = Part::ENDING.iter().skip_while(|part| **part != self).skip(1);
        let next = rest.find(|part| **part != Part::Home || asks_of_home);
        next.copied().unwrap_or(Part::Paper)
    }

    /// Its part of the sentences' keys, `table-…`.
    pub(super) fn key(self) -> &'static str {
        match self {
            Part::Hello => "hello",
            Part::Topics => "topics",
            Part::Try => "try",
            Part::Rights => "rights",
            Part::Lines => "lines",
            Part::End => "end",
            Part::Said => "said",
            Part::Takes => "takes",
            Part::Now => "now",
            Part::Unknown => "unknown",
            Part::Home => "home",
            Part::People => "people",
            Part::Needs => "needs",
            Part::Agreed => "agreed",
            Part::Next => "next",
            Part::Face => "face",
            Part::Paper => "paper",
            Part::Feedback => "feedback",
            Part::Way => "way",
        }
    }

    /// The name of its pictogram.
    pub(super) fn picture(self) -> &'static str {
        match self {
            Part::Hello => "hello",
            Part::Topics => "talk",
            Part::Try => "play",
            Part::Rights => "rights",
            Part::Lines => "read-back",
            Part::End => "goodbye",
            Part::Said => "writing",
            Part::Takes => "walk",
            Part::Now => "calendar",
            Part::Unknown => "unknown",
            Part::Home => "home",
            Part::People => "people",
            Part::Needs => "help",
            Part::Agreed => "plan",
            Part::Next => "next-step",
            Part::Face => "feelings",
            Part::Paper => "letter",
            Part::Feedback => "feelings",
            Part::Way => "walk",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_stands_between_the_rights_and_what_is_written_and_can_be_left_out() {
        assert_eq!(Part::Rights.next_in_row(true), Part::Way);
        assert_eq!(Part::Rights.next_in_row(false), Part::Lines);
        assert_eq!(Part::Way.next_in_row(true), Part::Lines);
        assert!(!Part::Way.is_ending() && Part::Paper.is_ending() && Part::Face.is_ending());
        // What was typed is stored under these numbers.
        assert_eq!((Part::Paper.number(), Part::Way.number()), (17, 18));
    }
}

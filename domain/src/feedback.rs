//! What children think of a talk, without their names: three faces and one line, kept for a municipality and a month and
//! never for a case, an adviser or a day (N56, decision 0050). From a month that goes on, or one in which few answered,
//! nothing is told: whoever watches it grow would know whose answer came last.

use jiff::civil::Date;
use std::fmt;
use std::str::FromStr;

/// As many must have answered before anything of it is told. A smaller number would point at a child.
pub const FEWEST: u64 = 5;

/// The longest line, in characters.
pub const LONGEST: usize = 200;

/// One of the three faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    /// It was good.
    Good,
    /// In between.
    Between,
    /// It was not good.
    Bad,
}

impl Mood {
    /// All of them, from glad to sad.
    pub const ALL: [Mood; 3] = [Mood::Good, Mood::Between, Mood::Bad];

    /// The word by which it is kept and sent.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Mood::Good => "good",
            Mood::Between => "between",
            Mood::Bad => "bad",
        }
    }

    /// The mood with this word.
    #[must_use]
    pub fn of(word: &str) -> Option<Mood> {
        Mood::ALL.into_iter().find(|mood| mood.as_str() == word)
    }
}

/// A month of a year: `2026-11`. Nothing finer is known of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: Date) -> Month {
        Month {
            year: day.year(),
            month: day.month(),
        }
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// Its number in the year, from 1.
    #[must_use]
    pub fn number(self) -> i8 {
        self.month
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// It is no month, written as `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no month")]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(text: &str) -> Result<Month, NoMonth> {
        let day: Date = format!("{text}-01").parse().map_err(|_| NoMonth)?;
        Ok(Month::of(day))
    }
}

/// A line that a child wrote, with the random id by which it is erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its id, which says nothing of when it came.
    pub id: String,
    /// The words.
    pub words: String,
}

/// What was answered in one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// The month.
    pub month: Month,
    /// How often each face was pressed.
    pub pressed: Vec<(Mood, u64)>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// What may be told of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The month.
    pub month: Month,
    /// Each face, from glad to sad, with how often it was pressed; none where that was less than [`FEWEST`] times. The sum
    /// is not told: what is left out could be found from it.
    pub pressed: [(Mood, Option<u64>); 3],
    /// The lines, in the order of their words and not of their coming.
    pub lines: Vec<Line>,
}

impl Answers {
    /// What may be told of it on a day: nothing while the month goes on, and nothing where fewer than [`FEWEST`] answered.
    #[must_use]
    pub fn told(mut self, today: Date) -> Option<Told> {
        let all: u64 = self.pressed.iter().map(|(_, times)| times).sum();
        if self.month >= Month::of(today) || all < FEWEST {
            return None;
        }
        let times = |mood: Mood| {
            let of_it = self.pressed.iter().filter(|(pressed, _)| *pressed == mood);
            of_it.map(|(_, times)| times).sum::<u64>()
        };
        let pressed = Mood::ALL.map(|mood| (mood, Some(times(mood)).filter(|times| *times >= FEWEST)));
        self.lines.sort_by(|one, other| one.words.cmp(&other.words));
        Some(Told {
            month: self.month,
            pressed,
            lines: self.lines,
        })
    }
}

/// A child's line as it is kept: one line, without space around it, at most [`LONGEST`] characters; none where nothing was
/// written.
#[must_use]
pub fn one_line(typed: &str) -> Option<String> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let line: String = words.join(" ").chars().take(LONGEST).collect();
    (!line.is_empty()).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn answers(good: u64, between: u64, bad: u64) -> Answers {
        let line = |id: &str, words: &str| Line {
            id: id.into(),
            words: words.into(),
        };
        Answers {
            month: Month::of(date(2026, 11, 24)),
            pressed: vec![(Mood::Good, good), (Mood::Between, between), (Mood::Bad, bad)],
            lines: vec![line("1", "Tak."), line("2", "Det tog lang tid.")],
        }
    }

    #[test]
    fn a_month_that_goes_on_tells_nothing() {
        for day in [date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 30)] {
            assert_eq!(answers(9, 9, 9).told(day), None, "{day}");
        }
        assert!(answers(9, 9, 9).told(date(2026, 12, 1)).is_some());
    }

    #[test]
    fn few_answers_tell_nothing_and_few_faces_no_number() {
        let after = date(2027, 1, 5);
        assert_eq!(answers(3, 1, 0).told(after), None);
        let told = answers(7, 4, 0).told(after).unwrap();
        let numbers = told.pressed.map(|(_, times)| times);
        assert_eq!(numbers, [Some(7), None, None]);
        assert_eq!(
            answers(3, 1, 1).told(after).unwrap().pressed.map(|(_, times)| times),
            [None; 3]
        );
    }

    #[test]
    fn lines_stand_in_no_order_of_their_coming() {
        let told = answers(5, 0, 0).told(date(2026, 12, 1)).unwrap();
        let words: Vec<&str> = told.lines.iter().map(|line| line.words.as_str()).collect();
        assert_eq!(words, ["Det tog lang tid.", "Tak."]);
    }

    #[test]
    fn a_line_is_one_line_and_bounded() {
        assert_eq!(one_line("  Det var\r\n okay. "), Some("Det var okay.".to_owned()));
        assert_eq!(one_line(" \n "), None);
        assert_eq!(one_line(&"å".repeat(900)).unwrap().chars().count(), LONGEST);
    }

    #[test]
    fn a_month_is_read_as_it_is_written() {
        for day in [date(2026, 1, 31), date(2026, 12, 1)] {
            let month = Month::of(day);
            assert_eq!(month.to_string().parse(), Ok(month));
        }
        for wrong in ["", "2026", "2026-13", "2026-11-03", "november"] {
            assert_eq!(wrong.parse::<Month>(), Err(NoMonth), "{wrong}");
        }
    }
}

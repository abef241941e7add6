//! First this, then that: two pictures that the adult chose, and the time between them.
//!
//! It is kept nowhere. Its code stands in the address, so that a page without scripts can be loaded again, and says
//! nothing about anybody.

/// The pictures that can stand on it. None of them is a place to go to after the talk: what happens next in the child's
/// day is said only by who decides it (docs/writing.md, rule 15).
pub const PICTURES: [&str; 9] = [
    "talk", "draw", "play", "pause", "walk", "drink", "toilet", "listen", "goodbye",
];

/// How many minutes can be chosen; 0 is no time.
pub const MINUTES: [u16; 5] = [0, 5, 10, 15, 20];

/// Under how many seconds the page says that a change is near.
pub const SOON: i64 = 5 * 60;

/// What is first, what comes then, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strip {
    first: usize,
    then: usize,
    minutes: u16,
    /// In seconds since 1970; 0 without a time.
    until: i64,
}

impl Strip {
    /// From what the adult chose; `None` for a picture or a length that is not offered. `now` in seconds since 1970.
    #[must_use]
    pub fn chosen(first: &str, then: &str, minutes: u16, now: i64) -> Option<Strip> {
        let place = |name: &str| PICTURES.iter().position(|picture| *picture == name);
        let until = if minutes == 0 {
            0
        } else {
            now.checked_add(i64::from(minutes) * 60)?
        };
        Some(Strip {
            first: place(first)?,
            then: place(then)?,
            minutes: MINUTES.contains(&minutes).then_some(minutes)?,
            until,
        })
    }

    /// Reads a code; `None` for anything else.
    #[must_use]
    pub fn read(code: &str) -> Option<Strip> {
        let mut parts = code.splitn(4, '-');
        let mut picture = || {
            let place: usize = parts.next()?.parse().ok()?;
            PICTURES.get(place).map(|_| place)
        };
        let (first, then) = (picture()?, picture()?);
        let minutes: u16 = parts.next()?.parse().ok()?;
        let until: i64 = parts.next()?.parse().ok()?;
        let fits = MINUTES.contains(&minutes) && until >= 0 && (minutes == 0) == (until == 0);
        fits.then_some(Strip {
            first,
            then,
            minutes,
            until,
        })
    }

    /// Its code, as it stands in an address.
    #[must_use]
    pub fn code(self) -> String {
        format!("{}-{}-{}-{}", self.first, self.then, self.minutes, self.until)
    }

    /// The first picture.
    #[must_use]
    pub fn first(self) -> &'static str {
        PICTURES.get(self.first).copied().unwrap_or_default()
    }

    /// The picture that comes then.
    #[must_use]
    pub fn then(self) -> &'static str {
        PICTURES.get(self.then).copied().unwrap_or_default()
    }

    /// The whole time in seconds; `None` without a time.
    #[must_use]
    pub fn whole(self) -> Option<i64> {
        (self.minutes > 0).then_some(i64::from(self.minutes) * 60)
    }

    /// The seconds left, never more than the whole time, whatever an address says; `None` without a time.
    #[must_use]
    pub fn left(self, now: i64) -> Option<i64> {
        let whole = self.whole()?;
        Some(self.until.saturating_sub(now).clamp(0, whole))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strip_reads_back_as_it_was_chosen() {
        let strip = Strip::chosen("talk", "draw", 10, 1_000).unwrap();
        assert_eq!(Strip::read(&strip.code()), Some(strip));
        assert_eq!((strip.first(), strip.then()), ("talk", "draw"));
        assert_eq!(strip.left(1_000), Some(600));
        assert_eq!(strip.left(1_540), Some(60));
        assert_eq!(strip.left(9_999), Some(0), "it does not run on behind its end");
        let timeless = Strip::chosen("talk", "draw", 0, 1_000).unwrap();
        assert_eq!(Strip::read(&timeless.code()), Some(timeless));
        assert_eq!(timeless.left(1_000), None);
    }

    #[test]
    fn what_is_not_offered_is_no_strip() {
        assert_eq!(Strip::chosen("home", "draw", 10, 0), None);
        assert_eq!(Strip::chosen("talk", "draw", 7, 0), None);
        for code in [
            "",
            "0",
            "0-1",
            "0-1-10",
            "9-1-10-5",
            "0-1-7-5",
            "0-1-10--5",
            "0-1-10-5-5",
            "0-1-10-0",
            "0-1-0-5",
            "a-b-c-d",
        ] {
            assert_eq!(Strip::read(code), None, "{code}");
        }
        let far = Strip::read(&format!("0-1-20-{}", i64::MAX)).unwrap();
        assert_eq!(far.left(0), Some(1_200), "an address cannot make the time longer");
        assert_eq!(far.left(i64::MIN), Some(1_200));
    }
}

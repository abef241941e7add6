//! A file for a calendar of the adviser's own (iCalendar, RFC 5545). It leaves the house for a telephone and a server that are
//! not ours, so an entry holds when, and nothing of whom, where or why: there is no field for it.
//!
//! Written here and not by a crate: it is one kind of entry with five properties. Times are in UTC, so that no description of
//! a time zone has to come along and the nights when the clock is changed are no special case.

use jiff::{SignedDuration, Timestamp};

/// Most octets of a line, without its end (RFC 5545 § 3.1).
const LONGEST_LINE: usize = 75;

/// A time that is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What a calendar knows it by when the file is read again. Nobody must be able to read a case's id out of it.
    pub uid: String,
    /// When it begins.
    pub starts: Timestamp,
    /// How long it takes, in minutes.
    pub minutes: u16,
}

/// The file. `title`: what every entry is called; `made`: when the file was made, by which a calendar knows the newer of two.
#[must_use]
pub fn calendar(title: &str, entries: &[Entry], made: Timestamp) -> String {
    let mut file = String::new();
    for (name, value) in [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", "-//Boernehoejde//Boernehoejde//DA"),
    ] {
        line(&mut file, name, value);
    }
    for entry in entries {
        let length = SignedDuration::from_mins(i64::from(entry.minutes));
        let ends = entry.starts.checked_add(length).unwrap_or(entry.starts);
        line(&mut file, "BEGIN", "VEVENT");
        line(&mut file, "UID", &text(&entry.uid));
        line(&mut file, "DTSTAMP", &utc(made));
        line(&mut file, "DTSTART", &utc(entry.starts));
        line(&mut file, "DTEND", &utc(ends));
        line(&mut file, "SUMMARY", &text(title));
        line(&mut file, "CLASS", "PRIVATE");
        line(&mut file, "END", "VEVENT");
    }
    line(&mut file, "END", "VCALENDAR");
    file
}

/// "20261201T081500Z".
fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Text as the value of a property (RFC 5545 § 3.3.11).
fn text(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// One line, folded between letters where it is longer than it may be.
fn line(file: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for letter in name.chars().chain([':']).chain(value.chars()) {
        if octets + letter.len_utf8() > LONGEST_LINE {
            file.push_str("\r\n ");
            octets = 1;
        }
        file.push(letter);
        octets += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(uid: &str, starts: &str, minutes: u16) -> Entry {
        Entry {
            uid: uid.into(),
            starts: starts.parse().unwrap(),
            minutes,
        }
    }

    /// The lines of a file, put together again, as name and value.
    fn read(file: &str) -> Vec<(String, String)> {
        assert!(file.ends_with("\r\n"));
        for line in file.split("\r\n") {
            assert!(line.len() <= LONGEST_LINE && !line.contains(['\r', '\n']), "{line:?}");
        }
        let whole = file.replace("\r\n ", "");
        let lines = whole.split_terminator("\r\n").map(|line| line.split_once(':').unwrap());
        lines.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    }

    fn values<'a>(lines: &'a [(String, String)], name: &str) -> Vec<&'a str> {
        let named = lines.iter().filter(|(known, _)| known == name);
        named.map(|(_, value)| value.as_str()).collect()
    }

    #[test]
    fn an_entry_says_when_and_nothing_else() {
        let made = "2026-11-30T09:00:00Z".parse().unwrap();
        let lines = read(&calendar("Aftale", &[entry("u1", "2026-12-01T12:15:00Z", 45)], made));
        let names: Vec<&str> = lines.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "BEGIN", "VERSION", "PRODID", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "END",
                "END"
            ]
        );
        assert_eq!(values(&lines, "DTSTART"), ["20261201T121500Z"]);
        assert_eq!(values(&lines, "DTEND"), ["20261201T130000Z"]);
        assert_eq!(values(&lines, "SUMMARY"), ["Aftale"]);
    }

    #[test]
    fn a_talk_over_midnight_and_in_the_hour_that_comes_twice_has_its_length() {
        let made = "2026-11-30T09:00:00Z".parse().unwrap();
        let entries = [
            entry("year", "2026-12-31T22:45:00Z", 30),
            entry("night", "2027-10-31T00:30:00Z", 60),
        ];
        let lines = read(&calendar("Aftale", &entries, made));
        assert_eq!(values(&lines, "DTEND"), ["20261231T231500Z", "20271031T013000Z"]);
    }

    #[test]
    fn what_means_something_in_the_file_is_escaped_and_a_long_line_is_folded_between_letters() {
        let made = "2026-11-30T09:00:00Z".parse().unwrap();
        let title = format!("{}; a, b\\c\nd\r", "æøå".repeat(40));
        let lines = read(&calendar(&title, &[entry("u1", "2026-12-01T12:15:00Z", 45)], made));
        let said = values(&lines, "SUMMARY")[0];
        assert_eq!(said, format!("{}\\; a\\, b\\\\c\\nd", "æøå".repeat(40)));
    }
}

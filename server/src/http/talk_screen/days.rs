//! Days and times as the talk's forms send them. A day is tapped or typed; in a browser without a date field it is
//! typed as people write it.

use super::Typed;
use app::pages::talk::Part;
use jiff::civil::{Date, Time};

/// Puts a tapped day into its field, unless another day was newly typed there.
pub(super) fn fold(typed: &mut Typed) {
    let tapped: Vec<(String, String)> = typed
        .iter()
        .filter_map(|(name, day)| Some((name.strip_suffix("-day")?.to_owned(), day.trim().to_owned())))
        .collect();
    for (name, day) in tapped {
        let stands = typed.get(&name).map_or("", |text| text.trim());
        let stood = typed.get(&format!("{name}-was")).map_or("", |text| text.trim());
        if stands == stood {
            typed.insert(name.clone(), day);
        }
        typed.remove(&format!("{name}-day"));
    }
    typed.retain(|name, _| !name.ends_with("-was"));
}

/// Rewrites every day and time of a part in the case's format. False if one cannot be read.
pub(super) fn read(part: Part, typed: &mut Typed, today: Date) -> bool {
    if !matches!(part, Part::Now | Part::Unknown | Part::Agreed | Part::Next) {
        return true;
    }
    typed.iter_mut().all(|(name, text)| {
        let written = text.trim();
        let known = if written.is_empty() {
            return true;
        } else if name == "next_at" {
            time(written).map(|time| time.strftime("%H:%M").to_string())
        } else if name == "next_on" || name.ends_with("-on") || name.ends_with("-by") {
            day(written, today).map(|day| day.to_string())
        } else {
            return true;
        };
        known.map(|known| *text = known).is_some()
    })
}

/// A day: `2026-11-27`, `27.11.2026`, `27/11-2026`; without a year, the next such day.
fn day(text: &str, today: Date) -> Option<Date> {
    if let Ok(day) = text.parse() {
        return Some(day);
    }
    let numbers = numbers(text)?;
    match *numbers.as_slice() {
        [day, month, year] if year >= 1000 => date(day, month, year),
        [day, month, year] if year < 100 => date(day, month, 2000 + year),
        [day, month] => {
            let this = date(day, month, today.year())?;
            if this < today {
                date(day, month, today.year() + 1)
            } else {
                Some(this)
            }
        }
        _ => None,
    }
}

fn date(day: i16, month: i16, year: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A time of day: `10:30`, `10.30`, `10`, and with the seconds that a field may add.
fn time(text: &str) -> Option<Time> {
    let numbers = numbers(text)?;
    let (hour, minute) = match *numbers.as_slice() {
        [hour] => (hour, 0),
        [hour, minute] | [hour, minute, 0] => (hour, minute),
        _ => return None,
    };
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// The numbers of a text that holds only numbers and separators.
fn numbers(text: &str) -> Option<Vec<i16>> {
    let marks = ['.', ':', '/', '-', ' '];
    let parts = text.split(marks).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as on;

    #[test]
    fn a_day_as_people_write_it() {
        let today = on(2026, 11, 26);
        for text in [
            "2026-11-27",
            "27.11.2026",
            "27. 11. 2026",
            "27/11-2026",
            "27.11.26",
            "27/11",
        ] {
            assert_eq!(day(text, today), Some(on(2026, 11, 27)), "{text}");
        }
        assert_eq!(day("1.2", today), Some(on(2027, 2, 1)), "the next one");
        assert_eq!(day("26.11", today), Some(today));
        for text in ["i morgen", "31.2.2027", "27", "27.13.2026", "2026-11-27x"] {
            assert_eq!(day(text, today), None, "{text}");
        }
        let at = |hour, minute| Time::new(hour, minute, 0, 0).ok();
        assert_eq!(time("10.30"), at(10, 30));
        assert_eq!(time("09:05:00"), at(9, 5));
        assert_eq!(time("9"), at(9, 0));
        assert_eq!(time("25.00"), None);
    }

    #[test]
    fn what_was_changed_last_counts() {
        let folded = |tapped: Option<&str>, stands: &str, stood: &str| {
            let mut typed = Typed::new();
            typed.insert("next_on".into(), stands.into());
            typed.insert("next_on-was".into(), stood.into());
            if let Some(day) = tapped {
                typed.insert("next_on-day".into(), day.into());
            }
            fold(&mut typed);
            assert_eq!(typed.len(), 1, "{typed:?}");
            typed["next_on"].clone()
        };
        assert_eq!(folded(None, "2026-12-01", ""), "2026-12-01");
        assert_eq!(folded(Some("2026-11-27"), "", ""), "2026-11-27");
        assert_eq!(folded(Some("2026-11-27"), "2026-12-01", "2026-12-01"), "2026-11-27");
        assert_eq!(folded(Some("2026-11-27"), "2026-12-01", ""), "2026-12-01");
        assert_eq!(folded(Some(""), "2026-12-01", "2026-12-01"), "", "no day");
    }
}

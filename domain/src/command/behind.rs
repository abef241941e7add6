//! A command without a day that has passed, so that what else the form sent is not lost.

use super::Command;
use crate::case::EndingPart;

impl Command {
    /// The same command without the day for which [`Reason::Behind`](super::Reason::Behind) was given; `field` is the
    /// refusal's. `None` if the command is empty without that day, or has no such field.
    #[must_use]
    pub fn without_day(&self, field: &str) -> Option<Command> {
        let mut command = self.clone();
        match &mut command {
            Command::MakePromise(promise) if field == "by" => promise.by = None,
            Command::PutEndingPart { part, .. } => {
                let day = match part {
                    EndingPart::Tell(rows) => rows.get_mut(row(field)?).map(|row| &mut row.on),
                    EndingPart::Unknown(rows) => rows.get_mut(row(field)?).map(|row| &mut row.hear_by),
                    EndingPart::After(Some(after)) => Some(&mut after.hear_on),
                    _ => None,
                };
                *day? = None;
            }
            _ => return None,
        }
        Some(command)
    }
}

/// The row of a field: 1 for `tell[1].on`.
fn row(field: &str) -> Option<usize> {
    field.split_once('[')?.1.split_once(']')?.0.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{Agreement, Day, MeetingId, Tell};

    #[test]
    fn one_day_goes_and_all_else_stays() {
        let day = Day::parse("2026-11-20");
        let promise = Agreement {
            by: day,
            who: Some("p".into()),
            ..Agreement::default()
        };
        let without = Agreement {
            by: None,
            ..promise.clone()
        };
        let made = Command::MakePromise(promise);
        assert_eq!(made.without_day("by"), Some(Command::MakePromise(without)));
        assert_eq!(made.without_day("starts_at"), None);
        let tell = |days: [Option<Day>; 2]| {
            let rows = days.map(|on| Tell { on, ..Tell::default() });
            Command::PutEndingPart {
                meeting: MeetingId::from("m"),
                part: EndingPart::Tell(rows.into()),
            }
        };
        assert_eq!(tell([day, day]).without_day("tell[1].on"), Some(tell([day, None])));
        assert_eq!(tell([day, day]).without_day("tell[2].on"), None);
    }
}

//! A command without a day that has gone by: what a form sent besides it need not be lost.

use super::Command;
use crate::case::EndingPart;

impl Command {
    /// The same command without the day that [`Reason::Behind`](super::Reason::Behind) was said of; `field` is the refusal's.
    /// `None` where the command is nothing without that day, or has no such field.
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

/// The row that a field stands in: 1 of `tell[1].on`.
fn row(field: &str) -> Option<usize> {
    field.split_once('[')?.1.split_once(']')?.0.parse().ok()
}

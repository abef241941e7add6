//! The table: what was measured beside what was promised.

use std::time::Duration;

/// The figures of one run.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; 3]>,
    missed: usize,
}

impl Table {
    /// A row: what, what was measured, what was promised.
    pub fn row(&mut self, what: &str, is: String, promised: &str) {
        eprintln!("· {what}: {is}");
        self.rows.push([what.to_owned(), is, promised.to_owned()]);
    }

    /// A row whose promise was kept, or was not: then the bench ends as a failure.
    pub fn held(&mut self, what: &str, is: String, promised: &str, kept: bool) {
        let is = if kept { is } else { format!("**{is}**") };
        self.missed += usize::from(!kept);
        self.row(what, is, promised);
    }

    /// How many promises of [`held`](Table::held) were not kept.
    #[must_use]
    pub fn missed(&self) -> usize {
        self.missed
    }

    /// Prints the table as Markdown, where there is one.
    pub fn print(&self) {
        if self.rows.is_empty() {
            return;
        }
        println!("| what | measured | promised |\n|---|---|---|");
        for [what, is, promised] in &self.rows {
            println!("| {what} | {is} | {promised} |");
        }
    }
}

/// A percentile of some durations, in milliseconds.
#[must_use]
pub fn percentile(times: &mut [Duration], percent: usize) -> f64 {
    times.sort_unstable();
    let at = (times.len().saturating_sub(1)) * percent / 100;
    times.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_that_was_not_kept_is_counted_and_stands_out() {
        let mut table = Table::default();
        table.row("a figure", "7 ms".into(), "—");
        table.held("a promise", "0.95".into(), "≥ 0.90", true);
        assert_eq!(table.missed(), 0);
        table.held("another", "0.80".into(), "≥ 0.90", false);
        assert_eq!(table.missed(), 1);
        assert_eq!(table.rows[2], ["another", "**0.80**", "≥ 0.90"]);
    }
}

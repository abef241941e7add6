//! The table: what was measured beside what was promised.

use std::time::Duration;

/// The figures of one run.
#[derive(Default)]
pub struct Table {
    rows: Vec<[String; 3]>,
}

impl Table {
    /// A row: what, what was measured, what was promised.
    pub fn row(&mut self, what: &str, is: String, promised: &str) {
        eprintln!("· {what}: {is}");
        self.rows.push([what.to_owned(), is, promised.to_owned()]);
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

//! The kit of a talk: how long it takes to judge, compose and print, and how large it is.

use crate::letters::case_of;
use crate::table::{Table, percentile};
use boernehoejde::kit::{self, Asked, Kit};
use boernehoejde::pipeline::{Beside, Pipeline, PipelineError};
use domain::case::Day;
use std::time::{Duration, Instant};

/// Kits made.
const KITS: usize = 200;
/// Kits before those that count.
const WARM: usize = 10;
const ON: &str = "2026-12-01";
/// The most that the kit of a usual talk may take: milliseconds in the middle, bytes, and pages.
const MOST: (f64, usize, usize) = (25.0, 400_000, 14);

/// Measures the kit of a usual talk, for one child after another.
///
/// # Errors
/// Where a kit cannot be made.
pub fn measure(table: &mut Table) -> Result<(), Box<dyn std::error::Error>> {
    let pipeline = Pipeline::open(None)?;
    let (mut times, mut bytes, mut pages): (Vec<Duration>, usize, usize) = (Vec::new(), 0, 0);
    for child in 0..WARM + KITS {
        let case = domain::case::read::read(case_of(child).as_bytes()).map_err(|findings| format!("{findings:?}"))?;
        let asked = Asked {
            meeting: case.meetings.first().ok_or("a talk")?.id.clone(),
            case,
            on: Day::parse(ON).ok_or("a date")?.0,
            confirmed: Vec::new(),
            beside: Beside::default(),
        };
        let start = Instant::now();
        let made = kit::make(&pipeline, &pipeline.house(), &asked)?;
        let took = start.elapsed();
        let kit = made.kit.ok_or_else(|| format!("{:?}", made.findings))?;
        if child >= WARM {
            times.push(took);
        }
        bytes = bytes.max(kit.pdf.len());
        // Counting lays everything out once more.
        if child < WARM {
            pages = pages.max(pages_of(&pipeline, &kit)?);
        }
    }
    let (middle, late) = (percentile(&mut times, 50), percentile(&mut times, 95));
    tell(table, (middle, late), bytes, pages);
    Ok(())
}

/// The row: what a kit took, in the middle and at p95, and whether that is what is promised.
fn tell(table: &mut Table, (middle, late): (f64, f64), bytes: usize, pages: usize) {
    let (longest, largest, most) = MOST;
    table.held(
        &format!("judge, compose and print the kit of a talk ({KITS} children)"),
        format!(
            "p50 {middle:.2} ms, p95 {late:.2} ms, {:.1} kB, {pages} pages",
            bytes as f64 / 1000.0
        ),
        "p50 ≤ 25 ms, ≤ 400 kB, ≤ 14 pages",
        middle <= longest && bytes <= largest && pages <= most,
    );
}

/// On how many pages a kit is printed.
fn pages_of(pipeline: &Pipeline, kit: &Kit) -> Result<usize, PipelineError> {
    let documents = kit.papers.iter().map(|paper| &paper.document);
    std::iter::once(&kit.cover)
        .chain(documents)
        .map(|document| pipeline.sheets(document))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bench goes on, and ends as a failure: what comes after the kit is measured too.
    #[test]
    fn a_kit_that_takes_too_much_is_counted() {
        let mut table = Table::default();
        tell(&mut table, (24.9, 40.0), 399_999, 14);
        assert_eq!(table.missed(), 0);
        for (middle, bytes, pages) in [(25.1, 1, 1), (1.0, 400_001, 1), (1.0, 1, 15)] {
            tell(&mut table, (middle, 40.0), bytes, pages);
        }
        assert_eq!(table.missed(), 3);
    }
}

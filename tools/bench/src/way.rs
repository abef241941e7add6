//! The child's way: how long its path takes to lay out, and its sheet to print.

use crate::letters::case_of;
use crate::table::{Table, percentile};
use boernehoejde::pipeline::Pipeline;
use domain::actor::Today;
use domain::case::Day;
use domain::document::{Block, Document, Kind};
use domain::gate::Request;
use domain::way::{Laid, Plan, Room, Size, Station};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Ways made.
const WAYS: usize = 500;
/// Ways before those that count.
const WARM: usize = 20;
const ON: &str = "2026-12-01";
/// The most that laying a path out and printing its sheet may take, in the middle of all: milliseconds; and bytes.
const MOST: (f64, f64, usize) = (0.5, 3.0, 60_000);

/// Measures the layout of a path of twelve stations, and the PDF of a way.
///
/// # Errors
/// Where a way cannot be made.
pub fn measure(table: &mut Table) -> Result<(), Box<dyn std::error::Error>> {
    let pipeline = Pipeline::open(None)?;
    let (mut layouts, mut prints, mut bytes) = (Vec::new(), Vec::new(), 0);
    for child in 0..WARM + WAYS {
        let document = way(&pipeline, &case_of(child))?;
        let start = Instant::now();
        black_box(laid(&document));
        let laid = start.elapsed();
        let start = Instant::now();
        let pdf = pipeline.pdf(&document)?;
        if child >= WARM {
            layouts.push(laid);
            prints.push(start.elapsed());
        }
        bytes = bytes.max(pdf.len());
    }
    let figures = |times: &mut Vec<Duration>| (percentile(times, 50), percentile(times, 95));
    tell(table, figures(&mut layouts), figures(&mut prints), bytes);
    Ok(())
}

/// The rows: what a way took, in the middle and at p95, and whether that is what is promised.
fn tell(table: &mut Table, laid: (f64, f64), printed: (f64, f64), bytes: usize) {
    let (layout, print, largest) = MOST;
    let figures = |(middle, late): (f64, f64)| format!("p50 {middle:.3} ms, p95 {late:.3} ms");
    table.held(
        "lay out a way of twelve stations",
        figures(laid),
        "p50 ≤ 0.5 ms",
        laid.0 <= layout,
    );
    table.held(
        &format!("print a way ({WAYS} children)"),
        format!("{}, {:.1} kB", figures(printed), bytes as f64 / 1000.0),
        "p50 ≤ 3 ms, ≤ 60 kB",
        printed.0 <= print && bytes <= largest,
    );
}

/// The way of a case, from the file's bytes on.
fn way(pipeline: &Pipeline, case: &str) -> Result<Document, Box<dyn std::error::Error>> {
    let case = domain::case::read::read(case.as_bytes()).map_err(|findings| format!("{findings:?}"))?;
    let on = Day::parse(ON).ok_or("a date")?.0;
    let judgement = pipeline.judge(&case, &Request::new(Kind::Timeline, on), &[], Today(on))?;
    let release = judgement.release.ok_or_else(|| format!("{:?}", judgement.findings))?;
    Ok(pipeline.house().compose(&release, None)?)
}

/// A path of the document's stations, again and again until there are twelve.
fn laid(document: &Document) -> Laid {
    let steps = document.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps.as_slice()),
        _ => None,
    });
    let steps = steps.unwrap_or_default().iter();
    let stations: Vec<Station> = steps.map(Station::from).cycle().take(12).collect();
    let plan = Plan::of(&stations, 3);
    let room = Room::winding(482.0, plan.columns, 24.0, 10.5);
    let size = Size {
        radius: 28.0,
        label: (100.0, 60.0),
        flag: Some((60.0, 20.0)),
    };
    Laid::of(&stations, &plan, &vec![size; stations.len()], &room)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bench goes on, and ends as a failure.
    #[test]
    fn a_way_that_takes_too_much_is_counted() {
        let mut table = Table::default();
        tell(&mut table, (0.5, 9.0), (3.0, 9.0), 60_000);
        assert_eq!(table.missed(), 0);
        tell(&mut table, (0.51, 0.6), (1.0, 2.0), 1);
        tell(&mut table, (0.1, 0.2), (3.1, 4.0), 1);
        tell(&mut table, (0.1, 0.2), (1.0, 2.0), 60_001);
        assert_eq!(table.missed(), 3);
    }
}

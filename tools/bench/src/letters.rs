//! Compose and print a two-page letter, in process, a different child each time.

use crate::table::{Table, percentile};
use boernehoejde::pipeline::Pipeline;
use domain::actor::Today;
use domain::case::Day;
use domain::document::{Document, Kind};
use domain::gate::Request;
use std::time::{Duration, Instant};

/// Letters made.
const LETTERS: usize = 500;

const CASE: &str = include_str!("../../../content/examples/laura.json");
const ON: &str = "2026-12-01";

/// The case of another child: its name is the only thing that differs.
#[must_use]
pub fn case_of(child: usize) -> String {
    const FIRST: [&str; 10] = [
        "Laura", "Åse", "Mikkel", "Zehra", "Bo", "Nadia", "Søren", "Aputsiaq", "Łukasz", "Ida",
    ];
    const LAST: [&str; 5] = ["", " Marie", "-Sofie", " Emil", " Liv"];
    let name = format!(
        "{}{}",
        FIRST[child % FIRST.len()],
        LAST[(child / FIRST.len()) % LAST.len()]
    );
    CASE.replacen("\"Laura\"", &format!("\"{name}\""), 1)
}

/// A letter, from the file's bytes on.
///
/// # Errors
/// Where the case gives no letter.
pub fn letter(pipeline: &Pipeline, case: &str) -> Result<Document, Box<dyn std::error::Error>> {
    let case = domain::case::read::read(case.as_bytes()).map_err(|findings| format!("{findings:?}"))?;
    let on = Day::parse(ON).ok_or("a date")?.0;
    let request = Request::new(Kind::BeforeMeeting, on);
    let judgement = pipeline.judge(&case, &request, &[], Today(on))?;
    let release = judgement.release.ok_or_else(|| format!("{:?}", judgement.findings))?;
    Ok(pipeline.compose(&release, None)?)
}

/// Measures our own letters.
///
/// # Errors
/// Where a letter cannot be made.
pub fn measure(table: &mut Table) -> Result<(), Box<dyn std::error::Error>> {
    let pipeline = Pipeline::open(None)?;
    let mut times: Vec<Duration> = Vec::new();
    let (mut bytes, mut words) = (0, 0);
    for child in 0..LETTERS + 20 {
        let case = case_of(child);
        let start = Instant::now();
        let document = letter(&pipeline, &case)?;
        let pdf = pipeline.pdf(&document)?;
        let took = start.elapsed();
        bytes = bytes.max(pdf.len());
        words = words.max(document.plain_text().split_whitespace().count());
        if child >= 20 {
            times.push(took);
        }
    }
    let (p50, p99) = (percentile(&mut times, 50), percentile(&mut times, 99));
    table.ours_ms = p50;
    table.row(
        &format!("read, judge, compose and print a letter ({words} words, {LETTERS} children)"),
        format!("p50 {p50:.2} ms, p99 {p99:.2} ms"),
        "p50 ≤ 4 ms, p99 ≤ 8 ms",
    );
    table.row(
        "largest PDF of those",
        format!("{:.1} kB", bytes as f64 / 1000.0),
        "≤ 120 kB",
    );
    Ok(())
}

//! Compose and print a letter, in process, a different child each time, in turn
//! with Typst and WeasyPrint, which make the same letters.

use crate::peers::{Peers, Times};
use crate::table::{Table, percentile};
use boernehoejde::pipeline::Pipeline;
use domain::actor::Today;
use domain::case::Day;
use domain::document::{Document, Kind};
use domain::gate::Request;
use std::ops::Range;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Letters made.
const LETTERS: usize = 500;
/// In so many turns, between those of the peers: what else the machine does
/// meanwhile, it does to all.
const TURNS: usize = 10;
/// Letters before those that count.
const WARM: usize = 20;

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
    Ok(pipeline.house().compose(&release, None)?)
}

/// How long the gate takes to judge a letter, for one child after another.
fn judged(pipeline: &Pipeline) -> Result<Vec<Duration>, Box<dyn std::error::Error>> {
    let on = Day::parse(ON).ok_or("a date")?.0;
    let mut took = Vec::with_capacity(LETTERS);
    for child in 0..WARM + LETTERS {
        let case = case_of(child);
        let case = domain::case::read::read(case.as_bytes()).map_err(|findings| format!("{findings:?}"))?;
        let request = Request::new(Kind::BeforeMeeting, on);
        let start = Instant::now();
        let judgement = pipeline.judge(&case, &request, &[], Today(on))?;
        let one = start.elapsed();
        if judgement.release.is_none() {
            return Err(format!("{:?}", judgement.findings).into());
        }
        took.push(one);
    }
    Ok(took.split_off(WARM))
}

/// A letter that was made.
struct Made {
    took: Duration,
    bytes: usize,
    words: usize,
}

/// Our own letters to some children.
fn ours(pipeline: &Pipeline, children: Range<usize>) -> Result<Vec<Made>, Box<dyn std::error::Error>> {
    children
        .map(|child| {
            let case = case_of(child);
            let start = Instant::now();
            let document = letter(pipeline, &case)?;
            let pdf = pipeline.pdf(&document)?;
            let took = start.elapsed();
            let words = document.plain_text().split_whitespace().count();
            Ok(Made {
                took,
                bytes: pdf.len(),
                words,
            })
        })
        .collect()
}

/// Measures our own letters and the peers'.
///
/// # Errors
/// Where a letter cannot be made.
pub fn measure(table: &mut Table) -> Result<(), Box<dyn std::error::Error>> {
    let pipeline = Arc::new(Pipeline::open(None)?);
    let mut peers = Peers::start(&pipeline)?;
    ours(&pipeline, 0..WARM)?;
    let mut made = Vec::with_capacity(LETTERS);
    for turn in 0..TURNS {
        let first = WARM + turn * LETTERS / TURNS;
        made.extend(ours(&pipeline, first..first + LETTERS / TURNS)?);
        peers.turn()?;
    }
    let mut times: Vec<Duration> = made.iter().map(|made| made.took).collect();
    let words = made.iter().map(|made| made.words).max().unwrap_or_default();
    let bytes = made.iter().map(|made| made.bytes).max().unwrap_or_default();
    let ours = percentile(&mut times, 50);
    table.row(
        &format!("read, judge, compose and print a letter ({words} words, {LETTERS} children)"),
        format!("p50 {ours:.2} ms, p95 {:.2} ms", percentile(&mut times, 95)),
        "p50 ≤ 2.5 ms",
    );
    let mut gate = judged(&pipeline)?;
    table.row(
        &format!("judge the same letters ({LETTERS} children)"),
        format!(
            "p50 {:.3} ms, p95 {:.3} ms",
            percentile(&mut gate, 50),
            percentile(&mut gate, 95)
        ),
        "p50 ≤ 0.3 ms",
    );
    let Times { typst, weasyprint } = peers.end()?;
    for (peer, mut times, promised) in [
        ("the same letters with Typst (warm, ua-1)", typst, "≥ 2 × ours"),
        ("the same letters with WeasyPrint (pdf/ua-1)", weasyprint, "≥ 8 × ours"),
    ] {
        let (p50, p95) = (percentile(&mut times, 50), percentile(&mut times, 95));
        table.row(
            peer,
            format!("p50 {p50:.2} ms, p95 {p95:.2} ms: {:.1} × ours", p50 / ours),
            promised,
        );
    }
    table.row(
        "largest PDF of ours",
        format!("{:.1} kB", bytes as f64 / 1000.0),
        "≤ 120 kB",
    );
    Ok(())
}

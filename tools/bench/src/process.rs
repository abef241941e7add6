//! The same letter as a process of its own, from a cold start.

use crate::letters::case_of;
use crate::table::{Table, percentile};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Runs counted.
const RUNS: usize = 30;

/// The program that was built.
#[must_use]
pub fn program() -> PathBuf {
    PathBuf::from(std::env::var("BOERNEHOEJDE_BIN").unwrap_or_else(|_| "target/release/boernehoejde".into()))
}

/// Measures whole processes.
///
/// # Errors
/// Where the program cannot be run.
pub fn measure(table: &mut Table) -> Result<(), Box<dyn std::error::Error>> {
    let case = std::env::temp_dir().join(format!("boernehoejde-bench-{}.json", std::process::id()));
    std::fs::write(&case, case_of(0))?;
    let arguments = ["render", "--document", "before-meeting", "--on", "2026-12-01", "-o"];
    let paper = case.with_extension("pdf");
    let mut times: Vec<Duration> = Vec::new();
    for run in 0..RUNS + 3 {
        let start = Instant::now();
        let status = Command::new(program())
            .args(arguments)
            .arg(&paper)
            .arg(&case)
            .stderr(Stdio::null())
            .status()?;
        if !status.success() {
            return Err("the program made no letter".into());
        }
        if run >= 3 {
            times.push(start.elapsed());
        }
    }
    table.row(
        "the same as a process, cold start",
        format!("p50 {:.0} ms", percentile(&mut times, 50)),
        "≤ 60 ms",
    );
    let said = Command::new("/usr/bin/time")
        .args(["-f", "%M"])
        .arg(program())
        .args(arguments)
        .arg(&paper)
        .arg(&case)
        .output()?;
    let peak = String::from_utf8_lossy(&said.stderr)
        .lines()
        .last()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let peak: f64 = peak.parse().map_err(|_| format!("/usr/bin/time said {peak:?}"))?;
    table.row("its peak memory", format!("{:.0} MB", peak / 1000.0), "≤ 60 MB");
    std::fs::remove_file(&case)?;
    std::fs::remove_file(&paper)?;
    Ok(())
}

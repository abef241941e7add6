//! A country's municipalities on two servers: a database as large as is asked for, and the busiest minutes of a working day.
//!
//! `bench nation DATABASE` measures this alone, on an empty PostgreSQL database. `SCALE="cases municipalities advisers"` says
//! how large it is, `RATE` how many visits begin each second, `LASTS` for how many seconds. The visits begin when they are due,
//! whether or not those before them were answered, and their times count from when they were due.

mod burst;
pub(crate) mod filling;
mod visits;

use crate::signed_in::{Demo, peak, start_by};
use crate::table::{Table, percentile};
use std::path::PathBuf;
use std::time::Instant;

/// Where `SCALE` says nothing: a twentieth of the country. With the whole of it, `SCALE="140000 98 4500"`.
const SCALE: [usize; 3] = [7_000, 98, 225];
/// Visits a second where `RATE` says nothing: what a national working day is expected to take at its busiest.
const RATE: u32 = 150;
/// Seconds of it where `LASTS` says nothing.
const SECONDS: u32 = 60;
/// Servers that share the work.
const SERVERS: usize = 2;
/// Advisers and children who are there at the time.
const PRESENT: usize = 200;

type Fault = Box<dyn std::error::Error>;

/// Does what the arguments ask for, where they ask for this measurement.
///
/// # Errors
/// Where the database cannot be filled, or a server does not serve.
pub fn asked(table: &mut Table, arguments: &[String]) -> Result<bool, Fault> {
    let [word, database] = arguments else { return Ok(false) };
    if word != "nation" {
        return Ok(false);
    }
    measure(table, database)?;
    Ok(true)
}

fn measure(table: &mut Table, database: &str) -> Result<(), Fault> {
    let scale = scale()?;
    let (rate, seconds) = (number("RATE", RATE)?, number("LASTS", SECONDS)?);
    let folder = Folder::make("nation")?;
    let began = Instant::now();
    let house = filling::fill(database, &folder.0, scale)?;
    let took = began.elapsed().as_secs_f64();
    #[allow(clippy::cast_precision_loss, reason = "a count of one run")]
    let pace = scale.cases as f64 / took;
    table.row(
        &format!(
            "{} cases of {} advisers in {} municipalities, put in",
            scale.cases, scale.advisers, scale.municipalities
        ),
        format!("{took:.0} s, {pace:.0} a second"),
        "—",
    );
    let servers: Vec<Demo> = (0..SERVERS)
        .map(|_| on(database, &folder.0))
        .collect::<Result<_, _>>()?;
    let visitors = visits::visitors(&servers, &house, PRESENT)?;
    let mut come = burst::come(&servers, &visitors, rate, seconds)?;
    for (kind, times) in &mut come.times {
        let (p50, p99) = (percentile(times, 50), percentile(times, 99));
        table.row(
            &format!("{}, of {rate} visits a second on {SERVERS} servers", kind.name()),
            format!("p50 {p50:.1} ms, p99 {p99:.1} ms of {}", times.len()),
            "—",
        );
    }
    table.row(
        "visits that were not answered as they should be",
        format!("{} of {}", come.failed, u64::from(rate) * u64::from(seconds)),
        "0",
    );
    table.row(
        "began late, since this program had no hand free",
        format!("{:.0} ms at most", come.late),
        "—",
    );
    for (nth, server) in servers.iter().enumerate() {
        table.row(
            &format!("peak memory of server {}", nth + 1),
            format!("{:.0} MB", peak(server)?),
            "—",
        );
    }
    Ok(())
}

/// Starts a server on a database, with the keys in a folder.
///
/// # Errors
/// Where it does not serve.
pub(crate) fn on(database: &str, folder: &std::path::Path) -> Result<Demo, Fault> {
    start_by(&["--data", &folder.display().to_string(), "--database", database])
}

/// How large a database is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Scale {
    pub(crate) cases: usize,
    pub(crate) municipalities: usize,
    pub(crate) advisers: usize,
}

impl Scale {
    /// Reads `cases municipalities advisers`; none of them is nothing, and every municipality has an adviser.
    fn read(said: &str) -> Option<Scale> {
        let numbers: Vec<usize> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        let [cases, municipalities, advisers] = *numbers.as_slice() else {
            return None;
        };
        (cases > 0 && municipalities > 0 && advisers >= municipalities).then_some(Scale {
            cases,
            municipalities,
            advisers,
        })
    }
}

fn scale() -> Result<Scale, Fault> {
    let [cases, municipalities, advisers] = SCALE;
    let usual = format!("{cases} {municipalities} {advisers}");
    let said = std::env::var("SCALE").unwrap_or(usual);
    Scale::read(&said).ok_or_else(|| format!("SCALE is \"cases municipalities advisers\", and says {said:?}").into())
}

fn number(name: &str, usual: u32) -> Result<u32, Fault> {
    match std::env::var(name) {
        Ok(said) => match said.parse() {
            Ok(0) | Err(_) => Err(format!("{name} is a number above nothing, and says {said:?}").into()),
            Ok(number) => Ok(number),
        },
        Err(_) => Ok(usual),
    }
}

/// A folder that goes with the measurement.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn make(name: &str) -> std::io::Result<Folder> {
        let path = std::env::temp_dir().join(format!("boernehoejde-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_has_three_numbers_and_an_adviser_in_every_municipality() {
        let read = Scale::read("140000 98 4500").map(|scale| (scale.cases, scale.municipalities, scale.advisers));
        assert_eq!(read, Some((140_000, 98, 4_500)));
        for wrong in ["", "10 2", "10 2 1", "0 1 1", "10 0 1", "ten 2 2", "10 2 2 2"] {
            assert_eq!(Scale::read(wrong), None, "{wrong:?}");
        }
    }
}

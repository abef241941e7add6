//! A country's municipalities on two servers: a database as large as is asked for, and the busiest minutes of a working day.
//!
//! `bench nation DATABASE` measures this alone, on an empty PostgreSQL database. `SCALE="cases municipalities advisers"` says
//! how large it is (`SCALE=nation`: all of the country, for five minutes), `RATE` how many visits begin each second, `LASTS` for how
//! many seconds. The visits begin when they are due, whether or not those before them were answered, and their times count from when
//! they were due. Then the highest rate is looked for that keeps the promise. It ends as a failure where a promise was not kept.

mod burst;
pub(crate) mod filling;
mod memory;
mod rate;
mod visits;

use crate::signed_in::{Demo, peak, start_by};
use crate::table::{Table, percentile};
use burst::Come;
use std::path::PathBuf;
use std::time::Instant;
use visits::Visitors;

/// Where `SCALE` says nothing: a twentieth of the cases that are open in the country, and of its advisers.
const SCALE: [usize; 3] = [7_000, 98, 225];
/// What `SCALE=nation` means.
const NATION: [usize; 3] = [1_000_000, 98, 4_500];
/// Visits a second where `RATE` says nothing: what a national working day is expected to take at its busiest.
const RATE: u32 = 150;
/// Seconds of it where `LASTS` says nothing.
const SECONDS: u32 = 60;
/// The same of the whole country.
const SECONDS_OF_NATION: u32 = 300;
/// Seconds of visits before those that count: until then pools and caches fill.
const WARM: u32 = 20;
/// Seconds of each run in which a rate is tried.
const TRIED: u32 = 20;
/// The most milliseconds within which 99 of 100 visits are answered.
const LONGEST: f64 = 100.0;
/// Servers that share the work.
const SERVERS: usize = 2;

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
    let usual = if scale == Scale::of(NATION) {
        SECONDS_OF_NATION
    } else {
        SECONDS
    };
    let (rate, seconds) = (number("RATE", RATE)?, number("LASTS", usual)?);
    let folder = Folder::make("nation")?;
    let began = Instant::now();
    let house = filling::fill(database, &folder.0, scale)?;
    filling::settle(database)?;
    table.row(
        &format!(
            "{} cases of {} advisers in {} municipalities, put in",
            scale.cases, scale.advisers, scale.municipalities
        ),
        format!("{:.0} s, {}", began.elapsed().as_secs_f64(), house.how),
        "—",
    );
    let servers: Vec<Demo> = (0..SERVERS)
        .map(|_| on(database, &folder.0))
        .collect::<Result<_, _>>()?;
    let visitors = visits::visitors(&servers, &house)?;
    let mut country = Country {
        servers: &servers,
        visitors: &visitors,
        visits: 0,
    };
    country.come(rate, WARM)?;
    let (come, held) = memory::beside(&servers, || country.come(rate, seconds));
    told(table, come?, rate);
    flat(table, &servers, &held)?;
    let most = rate::highest(rate, |tried| {
        let come = country.come(tried, TRIED)?;
        let (p99, failed) = (come.p99(), come.failed);
        eprintln!("· {tried} a second for {TRIED} s: p99 {p99:.1} ms, {failed} failed");
        Ok(keeps(&come))
    })?;
    table.row(
        &format!("the highest rate that keeps p99 ≤ {LONGEST:.0} ms without an error, in runs of {TRIED} s"),
        format!("{most} visits a second"),
        "—",
    );
    Ok(())
}

/// Everybody, and how many visits they have made: each visit is another.
struct Country<'a> {
    servers: &'a [Demo],
    visitors: &'a Visitors,
    visits: usize,
}

impl Country<'_> {
    fn come(&mut self, rate: u32, seconds: u32) -> Result<Come, Fault> {
        let first = self.visits;
        self.visits += rate as usize * seconds as usize;
        burst::come(self.servers, self.visitors, first, rate, seconds)
    }
}

/// Whether visits were answered as is promised.
fn keeps(come: &Come) -> bool {
    come.failed == 0 && come.p99() <= LONGEST
}

/// What came of the visits.
fn told(table: &mut Table, mut come: Come, rate: u32) {
    let (many, p99) = (come.count(), come.p99());
    table.held(
        &format!("all visits, {rate} a second on {SERVERS} servers"),
        format!("p99 {p99:.1} ms of {many}"),
        &format!("p99 ≤ {LONGEST:.0} ms"),
        p99 <= LONGEST,
    );
    for (kind, times) in &mut come.times {
        let (p50, p99) = (percentile(times, 50), percentile(times, 99));
        table.row(
            &format!("of these, {}", kind.name()),
            format!("p50 {p50:.1} ms, p99 {p99:.1} ms of {}", times.len()),
            "—",
        );
    }
    table.held(
        "visits that were not answered as they should be",
        format!("{} of {many}", come.failed),
        "0",
        come.failed == 0,
    );
    table.row(
        "began late, since this program had no hand free",
        format!("{:.0} ms at most", come.late),
        "—",
    );
}

/// Whether the servers' memory stayed flat meanwhile.
fn flat(table: &mut Table, servers: &[Demo], held: &[Vec<f64>]) -> Result<(), Fault> {
    for (nth, (server, held)) in servers.iter().zip(held).enumerate() {
        let (early, late) = memory::early_and_late(held).ok_or("LASTS is too short to tell whether memory is flat")?;
        table.held(
            &format!("memory of server {}, late against early", nth + 1),
            format!(
                "{late:.0} MB against {early:.0} MB, {:.0} MB at its peak",
                peak(server)?
            ),
            &format!("≤ {:.2} of it", memory::FLAT),
            late <= early * memory::FLAT,
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
    fn of([cases, municipalities, advisers]: [usize; 3]) -> Scale {
        Scale {
            cases,
            municipalities,
            advisers,
        }
    }

    /// Reads `cases municipalities advisers`, or `nation`; none of them is nothing, and every municipality has an adviser.
    fn read(said: &str) -> Option<Scale> {
        if said.trim() == "nation" {
            return Some(Scale::of(NATION));
        }
        let numbers: Vec<usize> = said.split_whitespace().map(str::parse).collect::<Result<_, _>>().ok()?;
        let [cases, municipalities, advisers] = *numbers.as_slice() else {
            return None;
        };
        let fits = cases > 0 && municipalities > 0 && advisers >= municipalities;
        fits.then_some(Scale::of([cases, municipalities, advisers]))
    }
}

fn scale() -> Result<Scale, Fault> {
    let Ok(said) = std::env::var("SCALE") else {
        return Ok(Scale::of(SCALE));
    };
    Scale::read(&said)
        .ok_or_else(|| format!("SCALE is \"cases municipalities advisers\" or \"nation\", and says {said:?}").into())
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
        assert_eq!(Scale::read("nation"), Some(Scale::of([1_000_000, 98, 4_500])));
        for wrong in [
            "", "10 2", "10 2 1", "0 1 1", "10 0 1", "ten 2 2", "10 2 2 2", "nation 2",
        ] {
            assert_eq!(Scale::read(wrong), None, "{wrong:?}");
        }
    }
}

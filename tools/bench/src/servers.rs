//! Two servers against one on the same machine, and a server by way of PgBouncer against one without: ratios of one run.
//!
//! `bench servers DATABASE SESSION TRANSACTION` measures this alone: an empty PostgreSQL database, and the same one by way of a
//! PgBouncer in either mode. It ends as a failure where the middle of the turns is below what is promised.
//! What is compared is loaded in turn, so that whatever else the machine does meets both.

use crate::client::{self, Load};
use crate::nation::filling::{Adviser, House, fill};
use crate::nation::{Folder, Scale, on};
use crate::signed_in::{Demo, screen_of};
use crate::table::Table;
use std::time::Duration;

/// A small house: what is compared hangs on the machine, and not on how many cases there are.
const SCALE: Scale = Scale {
    cases: 1_500,
    municipalities: 5,
    advisers: 50,
};
/// Connections kept busy in all, on one server or on two.
const CONNECTIONS: usize = 16;
/// Advisers whose Today is looked at, and children whose screens are.
const VISITORS: usize = 16;
/// Turns, and seconds of each load in a turn.
const TURNS: usize = 5;
const SECONDS: u64 = 4;
/// The least that two servers give together, of what one gives on the same processors.
const OF_TWO: f64 = 0.90;
/// The least that a server gives by way of PgBouncer in either mode, of what it gives without.
const BY_POOLER: f64 = 0.85;

type Fault = Box<dyn std::error::Error>;

/// Does what the arguments ask for, where they ask for this measurement.
///
/// # Errors
/// Where the database cannot be filled, or a server does not serve.
pub fn asked(table: &mut Table, arguments: &[String]) -> Result<bool, Fault> {
    let [word, database, by_session, by_transaction] = arguments else {
        return Ok(false);
    };
    if word != "servers" {
        return Ok(false);
    }
    measure(table, database, [by_session, by_transaction])?;
    Ok(true)
}

/// Paths with the cookie that opens each.
type Looks = Vec<(String, String)>;

fn measure(table: &mut Table, database: &str, pooled: [&str; 2]) -> Result<(), Fault> {
    let folder = Folder::make("servers")?;
    let house = fill(database, &folder.0, SCALE)?;
    let [one, other] = [on(database, &folder.0)?, on(database, &folder.0)?];
    let [by_session, by_transaction] = [on(pooled[0], &folder.0)?, on(pooled[1], &folder.0)?];
    let some = || {
        house
            .advisers
            .iter()
            .filter(|adviser| !adviser.cases.is_empty())
            .take(VISITORS)
    };
    let mut todays = Looks::new();
    for adviser in some() {
        todays.push(("/today".to_owned(), house.session(adviser)?));
    }
    let mut screens = Looks::new();
    for adviser in some() {
        screens.extend(pages_of_a_screen(&one, &house, adviser)?);
    }
    let (alone, both) = ([&one], [&one, &other]);
    for (what, looks) in [("Today", &todays), ("children's own screens", &screens)] {
        let (ratio, words) = compared([&alone, &both], looks)?;
        table.held(
            &format!("{what}: two servers against one, on the same processors"),
            words,
            &format!("≥ {OF_TWO:.2}"),
            ratio >= OF_TWO,
        );
        for (mode, pooler) in [("session", &by_session), ("transaction", &by_transaction)] {
            let (ratio, words) = compared([&alone, &[pooler]], looks)?;
            table.held(
                &format!("{what}: by way of PgBouncer, by {mode}, against without"),
                words,
                &format!("≥ {BY_POOLER:.2}"),
                ratio >= BY_POOLER,
            );
        }
    }
    Ok(())
}

fn pages_of_a_screen(server: &Demo, house: &House, adviser: &Adviser) -> Result<Looks, Fault> {
    let case = format!("/case/{}", adviser.cases[0]);
    let Some(screen) = screen_of(server, &case, &house.session(adviser)?)? else {
        return Err("a child has no screen".into());
    };
    Ok([1, 2, 3, 5]
        .map(|page| (format!("/t/page/{page}"), screen.clone()))
        .into())
}

/// Loads the servers of either side in turn, with as many connections in all; the ratio of their rates, the second's to the
/// first's, at the middle of the turns, and the same in words with the rates at the middle.
fn compared(sides: [&[&Demo]; 2], looks: &Looks) -> Result<(f64, String), Fault> {
    let (mut ratios, mut rates) = (Vec::new(), [Vec::new(), Vec::new()]);
    // The first turn warms the caches, and counts for nothing.
    for turn in 0..=TURNS {
        let first = rate(sides[0], looks)?;
        let second = rate(sides[1], looks)?;
        if turn > 0 {
            ratios.push(second / first);
            rates[0].push(first);
            rates[1].push(second);
        }
    }
    let [first, second] = rates.map(middle);
    ratios.sort_by(f64::total_cmp);
    let (least, most, ratio) = (ratios[0], ratios[TURNS - 1], middle(ratios));
    let words =
        format!("{ratio:.2} ({least:.2} to {most:.2} of {TURNS} turns): {second:.0} a second against {first:.0}");
    Ok((ratio, words))
}

/// Answers a second of all servers together.
fn rate(servers: &[&Demo], looks: &Looks) -> Result<f64, Fault> {
    let each = CONNECTIONS / servers.len();
    let loads: Vec<std::io::Result<Load>> = std::thread::scope(|scope| {
        let loaded = |server: &Demo| {
            let ask = |(path, cookie): &(String, String)| client::get(&server.address, path, cookie);
            let requests: Vec<Vec<u8>> = looks.iter().map(ask).collect();
            client::load(&server.address, &requests, each, Duration::from_secs(SECONDS))
        };
        let under_way: Vec<_> = servers
            .iter()
            .map(|server| scope.spawn(move || loaded(server)))
            .collect();
        let broken = |_| Err(std::io::Error::other("a load broke down"));
        under_way
            .into_iter()
            .map(|load| load.join().unwrap_or_else(broken))
            .collect()
    });
    let mut sum = 0.0;
    for load in loads {
        let load = load?;
        if load.failed > 0 {
            return Err(format!("{} answers were not 200", load.failed).into());
        }
        sum += load.rate;
    }
    Ok(sum)
}

fn middle(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}

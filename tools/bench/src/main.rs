//! `make bench`: the figures that the project promises, measured in one run.
//!
//! Each line of the table is what was measured beside what was promised; a
//! figure that falls short is printed as it is. A row of [`table::Table::held`] is
//! printed bold then, the rest is measured all the same, and the bench ends as a failure. Peers (Typst, WeasyPrint) make
//! the same letters in the same run, by `tools/bench/peers.py`. Named parts are
//! measured alone: `bench letters` makes only the letters, `bench strangers SECONDS` only
//! what strangers cost, `bench doors` wrong sign-ins. `bench servers` and `bench nation` are about several servers on one
//! PostgreSQL, and are given its address (`scripts/bench-cluster.sh`).

mod client;
mod doors;
mod kit;
mod letters;
mod nation;
mod pages;
mod peers;
mod process;
mod servers;
mod signed_in;
mod strangers;
mod table;
mod talk;
mod way;

use std::process::ExitCode;

/// What is measured alone, and takes arguments of its own: whether one of these was asked for.
fn alone(table: &mut table::Table, arguments: &[String]) -> Result<bool, Box<dyn std::error::Error>> {
    Ok(strangers::asked(table, arguments)? || servers::asked(table, arguments)? || nation::asked(table, arguments)?)
}

fn main() -> ExitCode {
    let mut table = table::Table::default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match alone(&mut table, &arguments) {
        Ok(false) => {}
        Ok(true) => return ended(&table),
        Err(error) => {
            eprintln!("bench: {error}");
            return ExitCode::FAILURE;
        }
    }
    let runs = [
        (
            "letters",
            letters::measure as fn(&mut table::Table) -> Result<(), Box<dyn std::error::Error>>,
        ),
        ("way", way::measure),
        ("kit", kit::measure),
        ("process", process::measure),
        ("pages", pages::measure),
        ("signed-in", signed_in::measure),
        ("strangers", strangers::measure),
        ("doors", doors::measure),
    ];
    let asked = arguments;
    if let Some(unknown) = asked.iter().find(|asked| !runs.iter().any(|(name, _)| name == asked)) {
        eprintln!(
            "bench: no part is called {unknown:?}; there are letters, way, kit, process, pages, signed-in, strangers and doors"
        );
        return ExitCode::FAILURE;
    }
    let wanted = |name: &str| asked.is_empty() || asked.iter().any(|asked| asked == name);
    for (_, run) in runs.into_iter().filter(|(name, _)| wanted(name)) {
        if let Err(error) = run(&mut table) {
            eprintln!("bench: {error}");
            table.print();
            return ExitCode::FAILURE;
        }
    }
    ended(&table)
}

/// Prints the table; a failure where something that was promised was not kept.
fn ended(table: &table::Table) -> ExitCode {
    table.print();
    match table.missed() {
        0 => ExitCode::SUCCESS,
        missed => {
            eprintln!("bench: {missed} of what was promised was not kept");
            ExitCode::FAILURE
        }
    }
}

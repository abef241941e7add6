//! `make bench`: the figures that the project promises, measured in one run.
//!
//! Each line of the table is what was measured beside what was promised; a
//! figure that falls short is printed as it is. Peers (Typst, WeasyPrint) make
//! the same letters in the same run, by `tools/bench/peers.py`. `bench strangers SECONDS` measures one thing alone.

mod client;
mod letters;
mod pages;
mod peers;
mod process;
mod signed_in;
mod strangers;
mod table;
mod talk;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut table = table::Table::default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match strangers::asked(&mut table, &arguments) {
        Ok(false) => {}
        Ok(true) => {
            table.print();
            return ExitCode::SUCCESS;
        }
        Err(error) => {
            eprintln!("bench: {error}");
            return ExitCode::FAILURE;
        }
    }
    let runs = [
        letters::measure as fn(&mut table::Table) -> Result<(), Box<dyn std::error::Error>>,
        peers::measure,
        process::measure,
        pages::measure,
        signed_in::measure,
        strangers::measure,
    ];
    for run in runs {
        if let Err(error) = run(&mut table) {
            eprintln!("bench: {error}");
            table.print();
            return ExitCode::FAILURE;
        }
    }
    table.print();
    ExitCode::SUCCESS
}

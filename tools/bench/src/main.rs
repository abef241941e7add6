//! `make bench`: the figures that the project promises, measured in one run.
//!
//! Each line of the table is what was measured beside what was promised; a
//! figure that falls short is printed as it is. Peers (Typst, WeasyPrint) make
//! the same letters in the same run, by `tools/bench/peers.py`.

mod client;
mod letters;
mod pages;
mod peers;
mod process;
mod signed_in;
mod table;
mod talk;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut table = table::Table::default();
    let runs = [
        letters::measure as fn(&mut table::Table) -> Result<(), Box<dyn std::error::Error>>,
        peers::measure,
        process::measure,
        pages::measure,
        signed_in::measure,
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

//! Turns the compiled browser half into what a browser fetches, and holds it against its budget.
//!
//! `scripts/web.sh` calls the three steps in turn, the first two only when something has changed.

mod budget;
mod glue;
mod pack;

use std::path::PathBuf;
use std::process::ExitCode;

const USAGE: &str = "\
usage: bindgen glue CLIENT.wasm DIR           write app.js and app_bg.wasm into DIR
       bindgen pack DIR                       write .br and .gz beside every file in DIR
       bindgen budget --islands DIR --modules DIR
                                              fail where a budget is overdrawn";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["glue", wasm, dir] => glue::write(&PathBuf::from(wasm), &PathBuf::from(dir)),
        ["pack", dir] => pack::folder(&PathBuf::from(dir)),
        ["budget", "--islands", islands, "--modules", modules] => {
            budget::hold(&PathBuf::from(islands), &PathBuf::from(modules))
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("bindgen: {fault}");
            ExitCode::FAILURE
        }
    }
}

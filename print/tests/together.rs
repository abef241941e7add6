//! Paper, tested as it is printed.
//!
//! One program for all of it: each program more is linked anew, and lies beside the others in `target` with everything it
//! is linked from. A file of this folder that is no module here is a test that nobody runs: `tests/tests/modules.rs` looks.

mod close;
mod common;
mod face;
mod lettering;
#[path = "structure/main.rs"]
mod structure;
mod way;
mod words;

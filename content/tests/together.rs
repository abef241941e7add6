//! The texts, tested as whoever composes from them meets them.
//!
//! One program for all of it: each program more is linked anew, and lies beside the others in `target` with everything it
//! is linked from. A file of this folder that is no module here is a test that nobody runs: `tests/tests/modules.rs` looks.

mod adviser_hair;
mod adviser_papers;
mod captions;
mod common;
mod folder;
#[path = "gate/main.rs"]
mod gate;
mod journal;
mod lists;
mod skins;
mod talk_tools;
mod vocabulary;

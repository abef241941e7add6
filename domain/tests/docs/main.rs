//! The documents that comments cite stay true: each is held to the code it speaks of, and the code to them.

#[path = "../common/mod.rs"]
mod common;

mod case_file;
mod caseworker;
mod citations;
mod law;
mod needs;
mod repository;
mod writing;

/// Rules of `docs/writing.md`.
const RULES: u32 = 18;
/// Pitfalls of `docs/needs.md`.
const PITFALLS: u32 = 15;
/// Safety facts of `docs/law.md`.
const SAFETY_FACTS: u32 = 17;

//! The house seen from outside: its command line, its pages in a real browser, its paper.
//!
//! Nothing here knows a type of another room. A test gets the built binary
//! ([`paths::binary`]) and what a person has: a terminal ([`terminal`]), a browser
//! ([`browser`]) and the network ([`server`]). `make test` sets up what that takes;
//! what is missing is a failure with its remedy, never a skipped test.

mod answer;
pub mod authenticator;
pub mod axe;
pub mod browser;
pub mod cases;
pub mod clock;
pub mod engine;
pub mod fingers;
pub mod kept;
pub mod keys;
pub mod line;
mod look;
mod overheard;
pub mod paths;
pub mod patience;
pub mod pdf;
pub mod phone;
pub mod provider;
pub mod server;
pub mod slow;
pub mod terminal;
pub mod visits;
mod watch;
mod webdriver;
mod wishes;

//! Numbers of a municipality and a quarter of a year, and never of an adviser, a child or a day (decision 0063).
//!
//! [`Tally`] counts what cases show; it is never stored. [`Told`] is what may be told of it: nothing of fewer than
//! [`FEWEST_TALKS`] talks, [`FEWEST_CHILDREN`] children or [`FEWEST_ADVISERS`] advisers, no number under [`FEWEST`], and nothing from which one could be had by subtraction. A quarter is
//! told once, when it is [ready](Quarter::ready_on), and never counted again: two tables of the same quarter would tell
//! what happened in between.

mod counted;
mod quarter;
mod told;

pub use counted::{Among, Measure, Tally, Wait};
pub use quarter::{NoQuarter, Quarter, SETTLES};
pub use told::{FEWEST, FEWEST_ADVISERS, FEWEST_CHILDREN, FEWEST_TALKS, Promises, Split, Told, Waits};

//! A talk's own screen on the table (`/t/talk/…`): opened by the adviser, held by the child, left by the adviser's PIN
//! alone.
//!
//! - [`open`] from Today to the child's first screen
//! - [`shown`] from the case to a page
//! - [`stop`] stop, pause, and the two other ways to say no
//! - `begun` what was typed and not sent yet
//! - `at` where it may be begun
//! - `form` what a form sends
//! - `days` days and times, tapped or typed
//! - [`keep`] what the child and the adviser settle together
//! - [`paper`] the child's paper
//! - `rights` the rights, when they were gone through
//! - [`tools`] pictures to point at, a strip, a sheet to draw on
//! - `feedback` how it was to talk, without a name
//! - `way` the child's way, looked at together
//! - [`unlock`] the PIN

mod at;
mod begun;
mod days;
mod feedback;
mod form;
pub mod keep;
pub mod open;
pub mod paper;
mod rights;
pub mod shown;
pub mod stop;
pub mod tools;
pub mod unlock;
mod way;

use std::collections::BTreeMap;

/// What was typed on one part of a talk's screen, by field.
type Typed = BTreeMap<String, String>;

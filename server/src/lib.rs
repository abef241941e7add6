//! The front door of the house: HTTP and the command line.
//!
//! - [`desk`] the way through the house: read a case, judge it, compose, print
//! - [`cli`] the commands
//! - [`config`] what `serve` can be told
//! - [`doors`] who may enter
//! - [`http`] the pages
//! - [`demo`] the made-up children of `serve --demo`
//! - [`photo`] an adviser's photo, drawn anew
//! - [`standalone`] the style of a document in a file of its own
//! - [`tongue`] the language of the pages
//! - [`trial`] an editor's wording, tried before it counts
//! - [`clock`] the only place that asks what time it is

pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod desk;
pub mod doors;
pub mod http;
pub mod photo;
pub mod standalone;
pub mod tongue;
pub mod trial;

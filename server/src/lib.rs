//! The server: HTTP and the command line.
//!
//! - [`service`] what can be done with a case, without HTTP
//! - [`state`] what every handler and service can reach
//! - [`error`] what can go wrong with a request
//! - [`pipeline`] the one way from a case to a document: read a case, judge it, compose, print
//! - [`cli`] the commands
//! - [`config`] what `serve` can be told
//! - [`auth`] who may enter
//! - [`http`] the pages
//! - [`demo`] the made-up children of `serve --demo`
//! - [`photo`] an adviser's photo, drawn anew
//! - [`standalone`] the style of a document in a file of its own
//! - [`ui_language`] the language of the pages
//! - [`page_text`] words and pictures for pages
//! - [`assets`] what pages load
//! - [`names`], [`screen_pages`] what is kept in memory
//! - [`strangers`] what those who are not signed in may take
//! - [`dry_run`] an editor's wording, tried before it counts
//! - [`clock`] the only place that asks what time it is

pub mod assets;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod config;
pub mod demo;
pub mod dry_run;
pub mod error;
pub mod http;
pub mod names;
pub mod page_text;
pub mod photo;
pub mod pipeline;
pub mod screen_pages;
pub mod service;
pub mod standalone;
pub mod state;
pub mod strangers;
pub mod ui_language;

//! The server: HTTP and the command line.
//!
//! - [`service`] what can be done with a case, without HTTP
//! - [`state`] the state shared by all handlers and services
//! - [`error`] errors of requests
//! - [`pipeline`] the only way from a case to a document: read a case, judge it, compose, print; [`texts`] what it speaks
//!   in, [`finding_words`] what it says of findings
//! - [`kit`] the papers of one talk in one file
//! - [`cli`] the commands
//! - [`config`] configuration of `serve`; [`proxies`] whose word about a client's address counts
//! - [`auth`] access control
//! - [`http`] the pages
//! - [`demo`] the made-up children of `serve --demo`
//! - [`oidc`] signing in at the municipality
//! - [`outgoing`] what every way out of the server keeps to
//! - [`outbox`] papers on their way into the municipality's own journal
//! - [`panics`] what becomes of a panic
//! - [`photo`] re-encoding of an adviser's photo; [`portrait`] such a photo on paper
//! - [`readiness`] whether this server can do its work
//! - [`standalone`] documents as self-contained HTML files
//! - [`ui_language`] the language of the pages
//! - [`page_text`] text and pictures for pages
//! - [`assets`] files that pages load
//! - [`metrics`] numbers for monitors
//! - [`names`], [`screen_pages`] in-memory caches; [`shared_state`] how far they may be believed, [`following`] what keeps
//!   this server up with the others
//! - [`sockets`] connections: how long, how many, and how they end
//! - [`failures`] failed tries of strangers, summed; [`housekeeping`] what is done beside the requests
//! - [`strangers`] limits for requests without a session; [`under_way`] for those of one address
//! - [`composers`] municipalities' words, ready for composing
//! - [`disk`] the reserve of disk
//! - [`dry_run`] tries an editor's wording before it is used
//! - [`clock`] the only code that reads the current time

pub mod api_error;
pub mod assets;
pub mod auth;
pub mod cli;
pub mod clock;
pub mod composers;
pub mod config;
pub mod demo;
pub mod disk;
pub mod dry_run;
pub mod error;
pub mod failures;
pub mod finding_words;
pub mod following;
pub mod housekeeping;
pub mod http;
pub mod key_settings;
pub mod kit;
pub mod metrics;
pub mod names;
pub mod oidc;
pub mod outbox;
pub mod outgoing;
pub mod page_text;
pub mod panics;
pub mod photo;
pub mod pipeline;
pub mod portrait;
pub mod proxies;
pub mod readiness;
pub mod screen_pages;
pub mod service;
pub mod shared_state;
pub mod sockets;
pub mod standalone;
pub mod state;
pub mod strangers;
pub mod terminal;
pub mod texts;
pub mod ui_language;
pub mod under_way;

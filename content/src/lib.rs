//! The texts of Børnehøjde: templates, sentences, packs, pictures, lists, and
//! the composer that makes a [`domain::document::Document`] of a release.
//!
//! The files lie beside this crate's `src/`; people edit them without touching
//! Rust. A file may be replaced by one of a `--content` folder.
//!
//! - [`source`] where a file comes from
//! - [`versions`], [`wordings`] sentences that an editor wrote another way
//! - [`syntax`], [`sentences`] Fluent: one bundle per voice
//! - [`vocabulary`] every name a letter may use: facts, lists, flags
//! - [`letters`] Tera: order and conditions of a document
//! - [`pictures`], [`packs`], [`rights`], [`glossary`], [`lists`] the data
//! - [`Content`] all of it, each part read when it is first used
//! - [`facts`] released facts under the names that letters use
//! - [`time`], [`timeline`] dates, clocks and stations in words
//! - [`mod@compose`] puts them together
//! - [`journal`] the note for the adviser's own journal
//! - [`check`] finds everything that is missing, before a child does
//!
//! Each module uses those before it and none after it; a test holds them to it (tests/tests/modules.rs).

pub mod check;
pub mod compose;
mod content;
pub mod error;
pub mod facts;
pub mod glossary;
pub mod guides;
pub mod journal;
pub mod letters;
pub mod lists;
pub mod packs;
pub mod phrases;
pub mod pictures;
pub mod rights;
pub mod rights_list;
pub mod sentences;
pub mod source;
mod steps;
pub mod syntax;
pub mod time;
pub mod timeline;
pub mod versions;
pub mod vocabulary;
pub mod wordings;

pub use compose::compose;
pub use content::Content;
pub use error::{ContentError, ContentFault};

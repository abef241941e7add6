//! The texts of Børnehøjde: templates, sentences, packs, pictures, lists, and
//! the composer that makes a [`domain::document::Document`] of a release.
//!
//! The files are beside this crate's `src/`; people edit them without touching
//! Rust. A file can be replaced by one of a `--content` folder.
//!
//! - [`overlay`] texts that lie over what is built in
//! - [`source`] where a file comes from
//! - [`versions`], [`wordings`] sentences reworded by editors
//! - [`syntax`], [`sentences`] Fluent: one bundle per voice
//! - [`vocabulary`] every name a letter may use: facts, lists, flags
//! - [`letters`] Tera: order and conditions of a document
//! - [`figures`] faces and scenes, composed of pictures
//! - [`pictures`], [`packs`], [`rights`], [`glossary`], [`lists`] the data
//! - [`topics`] the picture of a topic
//! - [`telling`] how an adviser began to write what goes further
//! - [`word_cards`] the glossary on cards
//! - [`Content`] all of this, each part read when first used
//! - [`facts`] released facts under the names that letters use
//! - [`time`], [`timeline`] dates, clocks and stations in words
//! - [`way_more`] what can be opened at a place of the way
//! - [`mod@compose`] makes the document
//! - [`face`] what is said of the adviser's photo on paper
//! - [`journal`] the note for the adviser's own journal
//! - [`pack_papers`] what is made of a pack and of no case
//! - [`kit`] the cover of a talk's papers
//! - [`practice`] the line on what was made for practice
//! - [`check`] checks all content
//!
//! Each module uses only those listed before it; tests/tests/modules.rs checks this.

mod built_in;
pub mod check;
pub mod compose;
mod content;
pub mod error;
pub mod face;
pub mod facts;
pub mod figures;
pub mod glossary;
pub mod guides;
pub mod journal;
pub mod kit;
pub mod lawyer_list;
pub mod letters;
pub mod lists;
pub mod overlay;
pub mod pack_papers;
pub mod packs;
pub mod phrases;
pub mod pictures;
pub mod practice;
pub mod rights;
pub mod rights_list;
pub mod sentences;
pub mod source;
mod steps;
pub mod syntax;
pub mod telling;
pub mod time;
pub mod timeline;
pub mod topics;
pub mod versions;
pub mod vocabulary;
pub mod way_more;
pub mod whole_case;
pub mod word_cards;
pub mod wordings;

pub use compose::compose;
pub use content::Content;
pub use error::{ContentError, ContentFault};

//! Components that pages are built from.

pub mod bar;
pub mod document;
pub mod entry;
pub mod explained;
pub mod field;
pub mod finding;
pub mod picture;
pub mod practice;
pub mod readability;
pub mod siblings_differ;
pub mod strokes;
pub mod talk_rail;
pub mod textarea;
pub mod tray;
pub mod unbroken;
pub mod undo;
pub mod way;
pub(crate) mod words;

//! The house from inside its library: what is composed, said and printed.
//!
//! One program for all of it: each program more is linked anew, and lies beside the others in `target` with everything it
//! is linked from. A file of this folder that is no module here is a test that nobody runs: `tests/tests/modules.rs` looks.

mod adviser_card;
mod before_barnehus;
mod common;
mod considered;
mod content;
mod decisions;
mod demo;
mod documents;
mod endings;
mod figures;
mod goodbye;
mod hearing;
mod histories;
mod kit;
mod law_rights;
mod modules;
mod moved;
mod needs;
mod new_adviser;
mod next_questions;
mod no_clock;
mod now_next;
mod openapi;
mod over_promises;
mod pack_papers;
mod packs;
mod paper_pictures;
mod placed;
mod printed_papers;
mod published;
mod reading;
mod safety_plan;
mod said_to_the_child;
mod school_note;
mod second_reader;
mod shared_papers;
mod sheets;
mod short_rights;
mod strict_reader;
mod things_alone;
mod way_faces;
mod way_made;
mod way_papers;
mod way_questions;
mod way_words;
mod which_home;
#[path = "whole_case/main.rs"]
mod whole_case;
mod young_papers;
mod young_questions;

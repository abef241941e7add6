//! The rules of the domain, tested as whoever uses them meets them.
//!
//! One program for all of it: each program more is linked anew, and lies beside the others in `target` with everything it
//! is linked from. A file of this folder that is no module here is a test that nobody runs: `tests/tests/modules.rs` looks.

mod access_request;
mod adults;
mod agenda;
mod agenda_night;
mod agenda_papers;
mod checklist;
mod common;
mod companion;
mod draft;
mod edit;
mod events;
mod gate_acute;
mod gate_codes;
mod gate_confirming;
mod gate_decision;
mod gate_drawing;
mod gate_examples;
mod gate_face;
mod gate_handover;
mod gate_messages;
mod gate_now_next;
mod gate_others;
mod gate_papers_of_the_adviser;
mod gate_properties;
mod gate_sheets;
mod gate_sweep;
mod gate_told;
mod gate_trusted;
mod gate_withheld;
mod homes;
mod letter_given;
mod manner;
mod meeting_news;
mod needs_plan;
mod next;
mod patterns;
mod practice;
mod prepared;
mod read;
mod readability;
mod retention;
mod same_child;
mod statistics;
mod stored;
mod timeline;
mod wall;
mod way;
mod way_ahead;
mod way_moved;
mod wordings;

//! The domain: the case, the gate, the document.
//!
//! Pure data and pure rules. No clock, no input or output, no SQL, no HTML and
//! no sentence that a person reads: what the rules need from outside (today's
//! date, word lists, what a font can draw, the rules of a municipality's pack)
//! is passed in.
//!
//! The only path to a document: [`case`] → [`gate`] → (composer, in the `content` crate) → [`document`] → screen and
//! paper.

pub mod access_request;
pub mod actor;
pub mod adults;
pub mod agenda;
pub mod band;
pub mod calendar;
pub mod case;
pub mod checklist;
pub mod command;
pub mod cues;
pub mod document;
pub mod draft;
pub mod drawing;
pub mod edit;
pub mod event;
pub mod face;
pub mod facts;
pub mod feedback;
pub mod filing;
pub mod finding;
pub mod gate;
pub mod joint_talk;
pub mod kit;
pub mod language;
pub mod letter_given;
pub mod lexicon;
pub mod manner;
pub mod meeting_news;
pub mod needs_plan;
pub mod next;
pub mod pattern;
pub mod practice;
pub mod prepared;
pub mod readability;
pub mod retention;
pub mod role;
pub mod same_child;
pub mod sentence;
pub mod siblings;
pub mod statistics;
pub mod talk_act;
pub mod talk_flow;
pub mod talk_screen;
pub mod talk_tools;
pub mod timeline;
pub mod undo;
pub mod visits;
pub mod way;
pub mod wording;

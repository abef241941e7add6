//! The pages, as a caseworker and a child meet them in a real Chromium.
//!
//! One browser for a flow; a flow may look at several pages. How a page is reached
//! stands in [`ways`]; each other module asks one thing of all pages or flows.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod accessible;
mod as_wanted;
mod child_page;
/// The same private PostgreSQL that the store is tested on.
#[allow(dead_code, reason = "only the house looks into a dump")]
#[path = "../../../server/store/tests/contract/common/cluster.rs"]
mod cluster;
mod coordinator;
mod desk;
mod doors;
mod effort;
mod ends;
mod every_page;
mod filmstrip;
mod form;
mod kept_drawing;
mod kept_screens;
mod kept_states;
mod keyboard;
mod live;
mod long_way;
mod measures;
mod next_frame;
mod nine_stories;
mod no_network;
mod passkeys;
mod pictures;
mod private;
mod promises;
mod read_aloud;
mod screen;
mod second_step;
mod story;
mod table;
mod talk_tools;
mod tool_pictures;
mod ways;
mod without_scripts;

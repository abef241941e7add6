//! A page for whoever works with children and is told something first (N51): listen, write, call today, and what a bisidder is. The
//! numbers are the municipality's own.

use super::{Paper, numbers};
use crate::Content;
use crate::error::ContentError;
use crate::packs::Strictness;
use domain::band::Band;
use domain::case::PackId;
use domain::document::{Block, Document, Kind, Role, Space};

const FILES: [&str; 2] = ["front-staff.ftl", "staff.ftl"];

/// The leaflet of a municipality. `None` if there is no such pack.
///
/// # Errors
/// If the pack or a sentence is missing or broken.
pub fn front_staff_leaflet(content: &Content, pack: &PackId) -> Result<Option<Document>, ContentError> {
    let Some(own) = content.pack(pack)? else {
        return Ok(None);
    };
    let voice = content.voice(&FILES.map(String::from), "da")?;
    let mut paper = Paper::new();
    let say = |key: &str| voice.phrase(key, &[]);
    paper.heading(1, say("heading")?);
    paper.paragraph(Role::Lead, say("for-whom")?);
    // Whoever has heard something of the matter may not be its bisidder in every municipality.
    let witness = match own.rules.witness_as_bisidder {
        Strictness::Block => "bisidder-witness-never",
        Strictness::Warn => "bisidder-witness",
    };
    let phones = numbers(&voice, own.to_call())?;
    let parts: [(&str, &[&str]); 4] = [
        ("listen-title", &["listen", "ask", "ask-why", "not-promise"]),
        ("write-title", &["write", "write-apart"]),
        ("today-title", &["duty", "leader", "colleague", "parents", "danger"]),
        ("bisidder-title", &["bisidder", "bisidder-you", witness]),
    ];
    for (title, lines) in parts {
        paper.heading(2, say(title)?);
        let said: Result<Vec<String>, ContentError> = lines.iter().map(|line| voice.phrase(line, &[])).collect();
        paper.list(said?);
        if title != "today-title" {
            continue;
        }
        paper.heading(2, say("numbers-title")?);
        if phones.is_empty() {
            paper.paragraph(Role::Body, say("number")?);
            let id = paper.id();
            let space = Space::Lines(2);
            paper.blocks.push(Block::Write { id, space });
        } else {
            paper.facts(phones.iter().cloned());
        }
    }
    paper.paragraph(Role::Note, say("law")?);
    let title = say("title")?;
    paper
        .document(content, Kind::FrontStaffLeaflet, Band::Thirteen, title)
        .map(Some)
}

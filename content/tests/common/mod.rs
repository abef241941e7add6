//! What the gate is given from outside, for tests of this crate: its lists and packs, every character drawn, nothing unsigned.

use content::Content;
use domain::actor::{Actor, Confirmation, Today};
use domain::case::PackId;
use domain::finding::Code;
use domain::gate::Known;
use domain::language::Language;
use jiff::civil::Date;

/// Asks the gate with some codes confirmed.
pub fn known<T>(content: &Content, on: Date, confirmed: &[Code], ask: impl FnOnce(&Known<'_>) -> T) -> T {
    let lists = content.lists().expect("the lists");
    let confirmations: Vec<Confirmation> = confirmed
        .iter()
        .map(|code| Confirmation::new(*code, Actor::command_line(), jiff::Timestamp::UNIX_EPOCH))
        .collect();
    let languages = [Language::danish()];
    ask(&Known {
        today: Today(on),
        pack: &|id: &PackId| content.pack(id).ok().flatten().map(|pack| pack.gate_rules()),
        safety_words: &lists.safety,
        lexicon: &lists.lexicon,
        can_draw: &|_| true,
        languages: &languages,
        unsigned_rights: &|_| Vec::new(),
        confirmations: &confirmations,
        personal_used_before: false,
        carried_over: None,
        gone: &[],
    })
}

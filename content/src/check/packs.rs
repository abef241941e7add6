//! Packs: checks each as at its first use, and reports folders that hold no pack.

use super::sentences;
use crate::Content;
use crate::error::ContentFault;
use crate::packs::{FOLDER, GENERIC, Packs, captions};
use std::collections::BTreeSet;

/// Checks every pack, used or not.
pub(super) fn every(content: &Content, can_draw: &dyn Fn(char) -> bool, faults: &mut Vec<ContentFault>) {
    for id in Packs::ids(content.source()).into_iter().filter(|id| id != GENERIC) {
        let (pack, found) = content.read_pack(&id);
        faults.extend(found);
        for words in pack.iter().flat_map(|pack| &pack.words) {
            sentences::drawn(content, &words.path, can_draw, faults);
        }
    }
    for folder in folders(content) {
        if !content.source().has(&format!("{FOLDER}{folder}/pack.toml")) {
            faults.push(ContentFault(format!(
                "{FOLDER}{folder}/pack.toml: this file is missing; write it or take the folder away"
            )));
        }
    }
}

fn folders(content: &Content) -> BTreeSet<String> {
    let paths = content.source().list(FOLDER);
    let inside = paths
        .iter()
        .filter_map(|path| path.strip_prefix(FOLDER)?.split_once('/'));
    inside.map(|(folder, _)| folder.to_owned()).collect()
}

/// Checks the pack that all others inherit from, and the captions used everywhere.
pub(super) fn generic(content: &Content, faults: &mut Vec<ContentFault>) {
    let (pack, found) = content.read_pack(GENERIC);
    faults.extend(found);
    let Some(pack) = pack else {
        return faults.push(ContentFault(format!(
            "{FOLDER}{GENERIC}/pack.toml: this file is missing or cannot be read; every pack stands on it"
        )));
    };
    captions::said_everywhere(content.source(), &pack, faults);
}

//! Keeps the whereabouts of a child with a protected address off paper (row `address-not-cleared`).

mod heuristics;

use super::printed::{self, Of};
use super::view::View;
use super::words::{phrase_stands_in, tokens};
use crate::finding::{Code, Finding};

/// The place must be cleared, and no free text may name a street, a school or an institution.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    if !view.answers.protected_address() {
        return;
    }
    let shown = view.shown_meeting();
    if let Some(chosen) = shown {
        let said = chosen.meeting.place.as_ref();
        let cleared = chosen.meeting.place_cleared == Some(true);
        if said.is_some_and(|place| !place.is_blank()) && !cleared {
            findings.push(Finding::new(Code::AddressNotCleared, chosen.path("place")));
        }
    }
    let listed: Vec<Vec<String>> = view
        .pack
        .iter()
        .flat_map(|pack| &pack.places)
        .map(|place| tokens(place))
        .collect();
    // A name like "Peter fra Hastrupskolen" tells the place; a surname that looks like a street does not.
    for name in printed::names(view) {
        let words = tokens(name.text);
        if let Some(place) = listed.iter().find(|place| phrase_stands_in(place, &words)) {
            findings.push(
                Finding::new(Code::AddressNotCleared, name.path)
                    .variant("named")
                    .with("words", place.join(" ")),
            );
        }
    }
    for text in &view.texts {
        if let Of::Place(index) = text.of {
            let chosen = shown.is_some_and(|chosen| chosen.index == index);
            let cleared = view.case.meetings[index].place_cleared == Some(true);
            // The chosen meeting's place has its own finding above.
            if chosen || cleared {
                continue;
            }
        }
        let words = tokens(text.text);
        let mut found: Vec<String> = listed
            .iter()
            .filter(|place| phrase_stands_in(place, &words))
            .map(|place| place.join(" "))
            .collect();
        found.extend(heuristics::whereabouts(text.text));
        if !found.is_empty() {
            found.dedup();
            findings.push(
                Finding::new(Code::AddressNotCleared, text.path.clone())
                    .variant("named")
                    .with("words", found.join(", ")),
            );
        }
    }
}

//! Keeps the whereabouts of a child with a protected address off paper (row `address-not-cleared`).

use super::view::View;
use super::walk::{self, Of};
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
    for name in walk::names(view.case) {
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
        found.extend(streets(text.text));
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

/// Endings of Danish street names.
const ENDINGS: [&str; 14] = [
    "vej",
    "vejen",
    "gade",
    "gaden",
    "allé",
    "alléen",
    "stræde",
    "strædet",
    "plads",
    "pladsen",
    "boulevard",
    "torv",
    "torvet",
    "vænget",
];

/// Ordinary words with the same endings.
const ORDINARY: [&str; 44] = [
    "undervej",
    "genvej",
    "genvejen",
    "omvej",
    "omvejen",
    "udvej",
    "udvejen",
    "skolevej",
    "skolevejen",
    "hjemvej",
    "hjemvejen",
    "motorvej",
    "motorvejen",
    "cykelvej",
    "fremgangsvej",
    "livsvej",
    "gågade",
    "gågaden",
    "sidegade",
    "sidegaden",
    "tidsskriftet",
    "legeplads",
    "legepladsen",
    "arbejdsplads",
    "arbejdspladsen",
    "parkeringsplads",
    "parkeringspladsen",
    "sportsplads",
    "sportspladsen",
    "siddeplads",
    "siddepladsen",
    "soveplads",
    "sovepladsen",
    "holdeplads",
    "holdepladsen",
    "byggeplads",
    "byggepladsen",
    "campingplads",
    "campingpladsen",
    "pusleplads",
    "garderobeplads",
    "stoppeplads",
    "skoleplads",
    "førsteplads",
];

/// Words that look like a street: capitalised inside a sentence, or followed by a number. A lone "Plads" or "Allé" is
/// joined to the capitalised word before it.
fn streets(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in text.split(['.', '!', '?', '\n', ';', ':']) {
        let words: Vec<&str> = sentence
            .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            .filter(|word| !word.is_empty())
            .collect();
        for (index, word) in words.iter().enumerate() {
            let folded = word.to_lowercase();
            let Some(ending) = ENDINGS.iter().find(|ending| folded.ends_with(**ending)) else {
                continue;
            };
            if ORDINARY.contains(&folded.as_str()) {
                continue;
            }
            let capital = word.starts_with(char::is_uppercase);
            let before = index.checked_sub(1).and_then(|at| words.get(at));
            let after_name = before.is_some_and(|word| word.starts_with(char::is_uppercase));
            let number = words
                .get(index + 1)
                .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
            let lone = folded.len() == ending.len();
            if lone && capital && after_name {
                found.extend(before.map(|before| format!("{before} {word}")));
            } else if number || (capital && !lone) {
                found.push((*word).to_owned());
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::streets;

    #[test]
    fn streets_are_found_and_ordinary_ways_are_not() {
        for street in [
            "Vi ses på Nørregade.",
            "Kom til lærkevej 12",
            "Lyngbyvejen er lang",
            "ved Frederiks Allé",
            "Det er på Rådhuspladsen",
        ] {
            assert!(!streets(street).is_empty(), "{street}");
        }
        for ordinary in [
            "Vi er undervejs.",
            "Der er en genvej på vej hjem.",
            "Legepladsen ved skolen",
            "Er det på vej? Alle er der.",
            "Vi finder en plads til dig. Plads er der nok af.",
            "Skolevejen er god.",
        ] {
            assert!(streets(ordinary).is_empty(), "{ordinary}: {:?}", streets(ordinary));
        }
    }
}

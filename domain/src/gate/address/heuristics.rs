//! Words that look like where somebody is: streets, postcodes, schools and institutions by name.

/// Endings of Danish street names that name one alone, where they are capitalised inside a sentence or a number follows.
const STREETS: [&str; 14] = [
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

/// Endings that name one only where a number follows, since they also end ordinary names.
const WITH_NUMBER: [&str; 24] = [
    "vang",
    "vangen",
    "have",
    "haven",
    "park",
    "parken",
    "sti",
    "stien",
    "bakke",
    "bakken",
    "promenade",
    "promenaden",
    "toft",
    "toften",
    "ager",
    "ageren",
    "lund",
    "lunden",
    "eng",
    "engen",
    "høj",
    "højen",
    "kaj",
    "alle",
];

/// Kinds of place that name one where a name stands before or after ("Hvidovre Skole", "Børnehaven Solsikken").
const PLACES: [&str; 22] = [
    "skole",
    "skolen",
    "friskole",
    "privatskole",
    "gymnasium",
    "gymnasiet",
    "børnehave",
    "børnehaven",
    "vuggestue",
    "vuggestuen",
    "fritidshjem",
    "fritidshjemmet",
    "fritidsklub",
    "fritidsklubben",
    "ungdomsklub",
    "ungdomsklubben",
    "klub",
    "klubben",
    "sfo",
    "børnehus",
    "institution",
    "efterskole",
];

/// Ordinary words with the same endings.
const ORDINARY: [&str; 58] = [
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
    "folkeskole",
    "folkeskolen",
    "højskole",
    "højskolen",
    "friskolen",
    "privatskolen",
    "specialskole",
    "specialskolen",
    "danseskole",
    "danseskolen",
    "musikskole",
    "musikskolen",
    "svømmeskole",
    "svømmeskolen",
    "børnehaven",
];

/// What in a text looks like whereabouts.
pub(super) fn whereabouts(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for sentence in text.split(['.', '!', '?', '\n', ';', ':']) {
        let words: Vec<&str> = sentence
            .split(|c: char| !(c.is_alphanumeric() || c == '-'))
            .filter(|word| !word.is_empty())
            .collect();
        for index in 0..words.len() {
            found.extend(street(&words, index));
            found.extend(postcode(&words, index));
            found.extend(place(&words, index));
        }
    }
    found
}

fn is_capital(word: &&str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// A capitalised word inside a sentence, or one before a number. A lone "Plads" or "Allé" is joined to the capitalised
/// word before it.
fn street(words: &[&str], index: usize) -> Option<String> {
    let word = words[index];
    let folded = word.to_lowercase();
    if ORDINARY.contains(&folded.as_str()) {
        return None;
    }
    let before = index.checked_sub(1).and_then(|at| words.get(at));
    let number = words
        .get(index + 1)
        .is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
    let capital = is_capital(&word);
    if let Some(ending) = STREETS.iter().find(|ending| folded.ends_with(**ending)) {
        let lone = folded.len() == ending.len();
        if lone && capital && before.is_some_and(is_capital) {
            return before.map(|before| format!("{before} {word}"));
        }
        return (number || (capital && !lone)).then(|| word.to_owned());
    }
    let ending = WITH_NUMBER.iter().find(|ending| folded.ends_with(**ending))?;
    // "Have 12" is no street; "Toftehaven 12" and "Ved Lunden 12" are.
    let named = folded.len() > ending.len() || before.is_some_and(is_capital);
    (number && capital && named).then(|| word.to_owned())
}

/// Four digits and a town.
fn postcode(words: &[&str], index: usize) -> Option<String> {
    let digits = words[index];
    let town = words.get(index + 1).filter(|next| is_capital(next))?;
    let is_code = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    is_code.then(|| format!("{digits} {town}"))
}

/// A school or an institution by name: "Hvidovre Skole", "Engskolen", "Børnehaven Solsikken".
fn place(words: &[&str], index: usize) -> Option<String> {
    let word = words[index];
    let folded = word.to_lowercase();
    let before = index.checked_sub(1).and_then(|at| words.get(at));
    let after = words.get(index + 1).filter(|next| is_capital(next));
    if PLACES.contains(&folded.as_str()) {
        // The first word of a sentence is capitalised anyway.
        let named_before = index > 1 && before.is_some_and(is_capital) && is_capital(&word);
        return match (named_before, after) {
            (_, Some(after)) => Some(format!("{word} {after}")),
            (true, None) => before.map(|before| format!("{before} {word}")),
            (false, None) => None,
        };
    }
    let joined = ["skolen", "skole", "gymnasiet", "børnehaven", "børnehave", "klubben"]
        .iter()
        .any(|ending| folded.ends_with(ending));
    (joined && index > 0 && is_capital(&word) && !ORDINARY.contains(&folded.as_str())).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::whereabouts;

    #[test]
    fn whereabouts_are_found_and_ordinary_ways_are_not() {
        for street in [
            "Vi ses på Nørregade.",
            "Kom til lærkevej 12",
            "Lyngbyvejen er lang",
            "ved Frederiks Allé",
            "Det er på Rådhuspladsen",
            "Du bor på Birkevang 7",
            "Vi mødes i 8000 Aarhus",
            "Din skole er Hvidovre Skole",
            "Du går på Engskolen",
            "Den hedder Børnehaven Solsikken",
        ] {
            assert!(!whereabouts(street).is_empty(), "{street}");
        }
        for ordinary in [
            "Vi er undervejs.",
            "Der er en genvej på vej hjem.",
            "Legepladsen ved skolen",
            "Er det på vej? Alle er der.",
            "Vi finder en plads til dig. Plads er der nok af.",
            "Skolevejen er god.",
            "Skolen begynder klokken 8",
            "Vi ses i haven 3 gange",
            "Din skole ved det.",
        ] {
            assert!(
                whereabouts(ordinary).is_empty(),
                "{ordinary}: {:?}",
                whereabouts(ordinary)
            );
        }
    }
}

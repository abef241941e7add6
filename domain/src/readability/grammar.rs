//! Finds what makes Danish read like an office: passives, and nouns made from verbs.
//!
//! There is no parser. A form is reported if the word lists show that it is a verb form; words that only look like one
//! are in `passive-exceptions.txt`.

use crate::lexicon::Lexicon;

/// Prefixes of office verbs that are made from everyday ones ("af-holde", "ud-arbejde").
const PREFIXES: [&str; 22] = [
    "af", "an", "be", "bi", "efter", "for", "frem", "fra", "gen", "gennem", "igang", "ind", "iværk", "med", "mod",
    "op", "over", "på", "til", "ud", "under", "ved",
];

/// Participles with a vowel change, which no list connects with their verb.
const STRONG: [&str; 34] = [
    "anbragt",
    "bedt",
    "bragt",
    "brudt",
    "båret",
    "drukket",
    "fulgt",
    "fundet",
    "givet",
    "gjort",
    "grebet",
    "holdt",
    "hjulpet",
    "inddraget",
    "iværksat",
    "lagt",
    "nævnt",
    "sat",
    "sagt",
    "set",
    "skrevet",
    "skåret",
    "sluppet",
    "solgt",
    "spurgt",
    "taget",
    "talt",
    "truffet",
    "trukket",
    "valgt",
    "vedtaget",
    "vist",
    "vundet",
    "overdraget",
];

/// Endings of nouns made of verbs and the like.
const HEAVY: [&str; 15] = [
    "else", "elsen", "elser", "elserne", "ing", "ingen", "inger", "ingerne", "hed", "heden", "heder", "hederne",
    "tion", "tionen", "tioner",
];

/// Passives among the words of one sentence, lower case: a verb in -s, or "bliver"
/// and "blev" with a participle.
pub(super) fn passives(words: &[String], lexicon: &Lexicon) -> Vec<String> {
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if is_s_passive(word, lexicon) {
            found.push(word.clone());
        }
        if matches!(word.as_str(), "bliver" | "blev" | "blive" | "blevet") {
            let next = words[at + 1..].iter().take(3);
            if let Some(participle) = next.into_iter().find(|next| is_participle(next, lexicon)) {
                found.push(format!("{word} {participle}"));
            }
        }
    }
    found
}

/// "kontaktes", "afholdes", "vurderes", and the past "kontaktedes".
fn is_s_passive(word: &str, lexicon: &Lexicon) -> bool {
    if lexicon.only_looks_passive(word) {
        return false;
    }
    let Some(stem) = word.strip_suffix("edes").or_else(|| word.strip_suffix("es")) else {
        return false;
    };
    if stem.chars().count() < 3 {
        return false;
    }
    // "-eres" is a verb ending ("vurderes") unless it is a genitive ("lærers", "rådgiveres").
    let foreign = stem.ends_with("er") && !lexicon.has(stem) && !lexicon.has(&format!("{stem}e"));
    is_verb_stem(stem, lexicon) || foreign
}

/// Whether a stem has the infinitive and the present of a verb, itself or without its prefix.
fn is_verb_stem(stem: &str, lexicon: &Lexicon) -> bool {
    let verb = |stem: &str| lexicon.has(&format!("{stem}e")) && lexicon.has(&format!("{stem}er"));
    let rest = |prefix: &&str| stem.strip_prefix(*prefix).filter(|rest| rest.chars().count() >= 3);
    verb(stem) || PREFIXES.iter().filter_map(rest).any(verb)
}

fn is_participle(word: &str, lexicon: &Lexicon) -> bool {
    if lexicon.only_looks_passive(word) {
        return false;
    }
    let stem = word.strip_suffix("et").or_else(|| word.strip_suffix('t'));
    STRONG.contains(&word)
        || (word.ends_with("eret") && word.len() > 6)
        || stem.is_some_and(|stem| stem.chars().count() >= 3 && is_verb_stem(stem, lexicon))
}

/// Whether a word is a noun made from a verb or a quality and harder to read than the verb ("undersøgelse",
/// "vurdering"). Words that every child says ("tegning") are not.
pub(super) fn is_heavy(word: &str, lexicon: &Lexicon) -> bool {
    const LIGHT: [&str; 6] = ["ingenting", "omkring", "nogensinde", "ligesom", "imellem", "hellere"];
    let ends = HEAVY.iter().any(|ending| word.ends_with(ending));
    ends && !LIGHT.contains(&word) && !lexicon.is_everyday(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::read(
            "kontakte\nkontakter\nholde\nholder\nlærer\nlærere\nbeslutte\nbeslutter\nhøre\nhører\npige\npiger\nlide\nlider",
            "tegning",
            "",
            "",
            "piges\nfindes\nlidt",
        )
    }

    fn found(text: &str) -> Vec<String> {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        passives(&words, &lexicon())
    }

    #[test]
    fn verbs_in_s_are_passives_and_genitives_are_not() {
        assert_eq!(found("du kontaktes når mødet afholdes"), ["kontaktes", "afholdes"]);
        assert_eq!(found("det vurderes og kontaktedes"), ["vurderes", "kontaktedes"]);
        assert!(found("alle piges ting findes hos læreres venner").is_empty());
    }

    #[test]
    fn bliver_with_a_participle_is_a_passive() {
        assert_eq!(found("hvad der bliver besluttet"), ["bliver besluttet"]);
        assert_eq!(found("før der blev ikke hørt noget"), ["blev hørt"]);
        assert_eq!(found("det bliver noteret"), ["bliver noteret"]);
        assert!(found("jeg bliver lidt ked af det").is_empty());
        assert!(found("alt bliver mellem os").is_empty());
    }

    #[test]
    fn nouns_of_verbs_are_heavy() {
        let heavy = |word| is_heavy(word, &lexicon());
        assert!(heavy("undersøgelsen") && heavy("vurdering") && heavy("information"));
        assert!(!heavy("tegning") && !heavy("ingenting") && !heavy("pandekage"));
    }
}

//! Addresses, telephone numbers, web addresses, e-mail addresses and all other numbers in a wording.
//!
//! What a child reads must not send it anywhere that nobody has checked: an editor keeps those of the sentence itself,
//! and may name what the house or the municipality's pack knows ([`Known`]), and nothing else.

use super::judge::Problem;
use super::{TextFile, files, sentences};
use crate::error::ContentError;
use crate::lists;
use crate::source::Source;
use std::collections::BTreeSet;

/// Digits of the shortest telephone number that a wording may take from other sentences; below that it is an age or a
/// section.
const SHORTEST_LINE: usize = 5;
/// So many words for numbers in a row are a telephone number that is spelled out.
const SPELLED_OUT: usize = 4;
/// Abbreviations that look like a web address.
const ABBREVIATIONS: [&str; 8] = ["f.eks", "bl.a", "d.v.s", "o.s.v", "m.m", "m.fl", "p.t", "d.d"];
/// How names of streets and squares end.
const STREETS: [&str; 14] = [
    "gade",
    "gaden",
    "vej",
    "vejen",
    "allé",
    "alle",
    "alléen",
    "stræde",
    "strædet",
    "boulevard",
    "plads",
    "pladsen",
    "torv",
    "torvet",
];
/// Words for numbers, and the ends of the compound ones.
const NUMBERS: [&str; 21] = [
    "nul", "en", "et", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv", "tretten",
    "fjorten", "femten", "seksten", "sytten", "atten", "nitten",
];
const TENS: [&str; 8] = [
    "tyve",
    "tredive",
    "fyrre",
    "halvtreds",
    "tres",
    "halvfjerds",
    "firs",
    "halvfems",
];

/// Something that leads somewhere: the last part of its sentence's key in locales/ (`text-fault-…`), as written, and
/// plain.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Contact {
    key: &'static str,
    written: String,
    plain: String,
}

/// What a wording may name besides what its sentence names: help lines and addresses of the house's own sentences for
/// children, and the telephone of the team that the pack lets a text for a child name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known(BTreeSet<String>);

impl Known {
    /// What is known for a file. `team`: the telephone of the team that the municipality's pack lets a text for a child
    /// name; in a version that travels no number of the municipality stands.
    ///
    /// # Errors
    /// If content is broken.
    pub fn of(source: &Source, file: &TextFile, team: Option<&str>) -> Result<Known, ContentError> {
        let mut known = BTreeSet::new();
        for other in files(source) {
            for sentence in sentences(source, &other)? {
                let contacts = found(&sentence.original).into_iter();
                let lines = contacts.filter(|one| one.key != "number" || one.plain.len() >= SHORTEST_LINE);
                known.extend(lines.map(|one| one.plain));
            }
        }
        if let Some(phone) = team.filter(|_| !file.is_neutral()) {
            known.extend(found(phone).into_iter().map(|one| one.plain));
        }
        Ok(Known(known))
    }
}

/// What a wording names that neither its sentence nor the pack does.
#[must_use]
pub fn problems(lists: &lists::Read, known: &Known, original: &str, typed: &str) -> Vec<Problem> {
    let had: BTreeSet<String> = found(original).into_iter().map(|one| one.plain).collect();
    let mut problems: Vec<Problem> = Vec::new();
    let mut told = BTreeSet::new();
    for contact in found(typed) {
        let fine = had.contains(&contact.plain) || known.0.contains(&contact.plain);
        // "Omvej" at the beginning of a sentence is no street.
        let word = contact.key == "address" && lists.lexicon.is_common(&contact.plain);
        if !fine && !word && told.insert(contact.plain.clone()) {
            problems.push(Problem::new(contact.key).with("words", format!("»{}«", contact.written)));
        }
    }
    problems
}

/// Everything in words of Fluent that leads somewhere. Names of facts are left out.
fn found(words: &str) -> Vec<Contact> {
    let text = without_facts(words);
    let mut all = numbers(&text);
    all.extend(spelled_out(&text));
    for token in text.split(|c: char| c.is_whitespace() || "\"»«()<>[]{}".contains(c)) {
        let token = token.trim_matches(|c: char| ".,!?:;'".contains(c));
        let plain = token.to_lowercase();
        if let Some(key) = kind(token, &plain) {
            all.push(Contact {
                key,
                written: token.to_owned(),
                plain,
            });
        }
    }
    all
}

fn kind(token: &str, plain: &str) -> Option<&'static str> {
    if token.contains(['@', '\u{ff20}']) {
        return Some("mail");
    }
    let labels: Vec<&str> = plain.split('.').collect();
    let dotted = labels.len() > 1
        && !ABBREVIATIONS.contains(&plain)
        && labels.iter().all(|label| !label.is_empty())
        && labels.last().is_some_and(|last| {
            // Whatever follows the name: a path, a query, a dash.
            last.chars().take_while(|c| c.is_alphabetic()).count() > 1
        });
    if plain.contains("://") || plain.starts_with("www.") || dotted {
        return Some("web");
    }
    let named = token.chars().next().is_some_and(char::is_uppercase);
    let street = |end: &&str| plain.strip_suffix(*end).is_some_and(|name| name.chars().count() > 1);
    (named && STREETS.iter().any(street)).then_some("address")
}

/// Numbers as a reader takes them together: `33 12-34.56` is one.
fn numbers(text: &str) -> Vec<Contact> {
    let mut all = Vec::new();
    let mut written = String::new();
    let mut between = String::new();
    for c in text.chars().chain(['\n', 'x']) {
        if c.is_numeric() {
            written.push_str(&std::mem::take(&mut between));
            written.push(c);
        } else if !written.is_empty() && between.chars().count() < 3 && !c.is_alphabetic() && c != '\n' {
            between.push(c);
        } else {
            between.clear();
            let number = std::mem::take(&mut written);
            if !number.is_empty() {
                all.push(Contact {
                    key: "number",
                    plain: number.chars().filter(|c| c.is_numeric()).collect(),
                    written: number,
                });
            }
        }
    }
    all
}

/// Telephone numbers in words.
fn spelled_out(text: &str) -> Vec<Contact> {
    let mut all = Vec::new();
    let mut run: Vec<&str> = Vec::new();
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    for word in words.chain(["."]) {
        let plain = word.to_lowercase();
        let number = NUMBERS.contains(&plain.as_str()) || TENS.iter().any(|ten| plain.ends_with(ten));
        if number {
            run.push(word);
            continue;
        }
        if run.len() >= SPELLED_OUT {
            let written = run.join(" ");
            all.push(Contact {
                key: "number",
                plain: written.to_lowercase(),
                written,
            });
        }
        run.clear();
    }
    all
}

/// Words without the names of facts, which may hold digits and dots.
fn without_facts(words: &str) -> String {
    let mut text = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('$') {
        text.push_str(before);
        rest = after.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-_".contains(c));
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Content;

    /// The telephone of a pack's team: no built-in pack names one.
    const TEAM: &str = "11 22 33 44";

    fn told(file: &str, key: &str, typed: &str, team: Option<&str>) -> String {
        let content = Content::embedded();
        let all = files(content.source());
        let file = all.iter().find(|one| one.id() == file).unwrap();
        let sentences = sentences(content.source(), file).unwrap();
        let sentence = sentences.iter().find(|one| one.key == key).unwrap();
        let known = Known::of(content.source(), file, team).unwrap();
        let problems = problems(content.lists().unwrap(), &known, &sentence.original, typed);
        problems.iter().map(|problem| problem.key).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_wording_leads_nowhere_that_nobody_has_checked() {
        for (typed, problem) in [
            ("Hej { $child-first }. Ring på 33 12 34 56.", "number"),
            ("Hej { $child-first }. Ring på tlf.33-12-34-56", "number"),
            ("Hej { $child-first }. Ring på ٣٣١٢.", "number"),
            ("Hej { $child-first }. Vi er 3 voksne.", "number"),
            (
                "Hej { $child-first }. Ring: treogtredive tolv fireogtredive nul syv.",
                "number",
            ),
            ("Hej { $child-first }. Skriv til ida@kommune.dk.", "mail"),
            ("Hej { $child-first }. Se www.hjem", "web"),
            ("Hej { $child-first }. Se hjem.dk?x", "web"),
            ("Hej { $child-first }. Se hjem.dk#chat", "web"),
            ("Hej { $child-first }. Se hjem.dk–så ses vi", "web"),
            ("Hej { $child-first }. Se børnehjælp.dk/chat.", "web"),
            ("Hej { $child-first }. Se https://x", "web"),
            ("Hej { $child-first }. Kom til Vestergade.", "address"),
            ("Hej { $child-first }. Kom til Nørre Allé 7.", "number"),
            ("Hej { $child-first }. Vi går en omvej, f.eks. en tur.", ""),
            ("Hej { $child-first }. To voksne og tre børn er med.", ""),
            (
                "Hej { $child-first }. Alle børn kan ringe til BørneTelefonen på 116 111.",
                "",
            ),
            ("Hej { $child-first }. Alle børn kan ringe på 116111.", ""),
            ("Hej { $child-first }. Ring 116 112.", "number"),
        ] {
            assert_eq!(told("before-meeting/7-9", "hello", typed, None), problem, "{typed}");
        }
    }

    #[test]
    fn what_the_sentence_has_stays_and_the_packs_team_may_be_named_where_nothing_travels() {
        let fifteen = "Vælg en, der er fyldt 15 år.";
        assert_eq!(told("before-meeting/13-17", "bisidder-none", fifteen, None), "");
        let sixteen = "Vælg en, der er fyldt 16 år.";
        assert_eq!(told("before-meeting/13-17", "bisidder-none", sixteen, None), "number");
        let team = "Hej { $child-first }. Ring til os på 11 22 33 44.";
        assert_eq!(told("before-meeting/7-9", "hello", team, Some(TEAM)), "");
        assert_eq!(
            told("before-meeting/7-9", "hello", team, None),
            "number",
            "the number of no team of theirs"
        );
        assert_eq!(
            told("before-meeting/neutral-7-9", "all-children", team, Some(TEAM)),
            "number",
            "a neutral paper tells nobody which municipality it is from"
        );
    }

    #[test]
    fn every_sentence_that_was_built_in_passes() {
        let content = Content::embedded();
        for file in files(content.source()) {
            for sentence in sentences(content.source(), &file).unwrap() {
                let known = Known::default();
                let problems = problems(content.lists().unwrap(), &known, &sentence.original, &sentence.original);
                assert!(problems.is_empty(), "{} {}: {problems:?}", file.id(), sentence.key);
            }
        }
    }
}

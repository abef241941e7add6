//! One automaton over the words of all lists: a text is read once, and every list answers from that reading.

use super::fold::{Word, sentences};
use super::list::{Atom, Classes, Token, phrases};
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use std::collections::HashMap;
use std::ops::Range;

/// The most words that a gap stands for.
const LONGEST_GAP: usize = 4;

/// A token of a phrase.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// One of the words of a choice, by its number.
    Any(usize),
    Gap,
}

/// What can stand at a place: words, each by the numbers of its atoms. Phrases share them: most name a class of words.
type Choice = Vec<Vec<usize>>;

/// A phrase of a list.
#[derive(Clone, Debug)]
struct Phrase {
    list: usize,
    exception: bool,
    places: Vec<Place>,
}

/// Atoms and choices as they are numbered while the automaton is built.
#[derive(Default)]
struct Numbers {
    atoms: HashMap<Atom, usize>,
    choices: Vec<Choice>,
    known: HashMap<Choice, usize>,
}

impl Numbers {
    fn place(&mut self, token: Token) -> Place {
        let Token::Any(any) = token else { return Place::Gap };
        let mut number = |atom| {
            let next = self.atoms.len();
            *self.atoms.entry(atom).or_insert(next)
        };
        let words = any
            .into_iter()
            .map(|words| words.into_iter().map(&mut number).collect());
        let choice: Choice = words.collect();
        Place::Any(*self.known.entry(choice).or_insert_with_key(|choice| {
            self.choices.push(choice.clone());
            self.choices.len() - 1
        }))
    }
}

/// What of the lists is in a sentence at all, wherever.
struct Here<'a> {
    atoms: Vec<bool>,
    choices: &'a [Choice],
    /// Of each choice whether one of its words is, once somebody has asked.
    asked: Vec<Option<bool>>,
}

impl Here<'_> {
    /// Whether every place of a phrase has something to stand there: most phrases that begin with a common word are left
    /// here.
    fn may_hold(&mut self, phrase: &Phrase) -> bool {
        phrase.places.iter().rev().all(|place| match place {
            Place::Gap => true,
            Place::Any(choice) => {
                let (atoms, choices) = (&self.atoms, self.choices);
                *self.asked[*choice].get_or_insert_with(|| {
                    choices[*choice]
                        .iter()
                        .any(|words| words.iter().all(|atom| atoms[*atom]))
                })
            }
        })
    }
}

/// The automaton, and the phrases it finds the words of.
#[derive(Clone, Debug)]
pub(super) struct Matcher {
    automaton: Option<AhoCorasick>,
    /// Which atom each string of the automaton belongs to.
    strings: Vec<usize>,
    phrases: Vec<Phrase>,
    choices: Vec<Choice>,
    /// The phrases that can begin with an atom.
    by_first: Vec<Vec<usize>>,
    lists: usize,
}

/// The finds of one sentence, by list.
struct Finds {
    found: Vec<Vec<Range<usize>>>,
    allowed: Vec<Vec<Range<usize>>>,
}

impl Matcher {
    /// Builds the automaton of lists; the words of a list may come from several texts.
    pub(super) fn of(lists: &[Vec<&str>], classes: &Classes) -> Matcher {
        let mut numbers = Numbers::default();
        let mut built = Vec::new();
        let mut by_first: Vec<Vec<usize>> = Vec::new();
        for (list, texts) in lists.iter().enumerate() {
            for (exception, tokens) in texts.iter().flat_map(|text| phrases(text, classes)) {
                let places: Vec<Place> = tokens.into_iter().map(|token| numbers.place(token)).collect();
                by_first.resize(numbers.atoms.len(), Vec::new());
                if let Some(Place::Any(first)) = places.first() {
                    for atom in numbers.choices[*first].iter().filter_map(|words| words.first()) {
                        let begins: &mut Vec<usize> = &mut by_first[*atom];
                        if begins.last() != Some(&built.len()) {
                            begins.push(built.len());
                        }
                    }
                }
                built.push(Phrase {
                    list,
                    exception,
                    places,
                });
            }
        }
        by_first.resize(numbers.atoms.len(), Vec::new());
        let mut strings = Vec::new();
        let mut needles = Vec::new();
        for (atom, number) in numbers.atoms {
            let start = if atom.open_before { "" } else { " " };
            let ends: &[&str] = if atom.open_after { &[""] } else { &[" ", "s "] };
            for end in ends {
                needles.push(format!("{start}{}{end}", atom.form));
                strings.push(number);
            }
        }
        let automaton = AhoCorasick::builder()
            // A few megabytes, for a text read in a third of the time.
            .kind(Some(AhoCorasickKind::DFA))
            .match_kind(MatchKind::Standard)
            .build(&needles);
        Matcher {
            // Lists are far below the size at which an automaton cannot be built; without one nothing would be found,
            // which the examples of every list show.
            automaton: automaton.ok(),
            strings,
            phrases: built,
            choices: numbers.choices,
            by_first,
            lists: lists.len(),
        }
    }

    /// What each list finds in a text, as written, in order, each once; if one find contains another, only the longer.
    pub(super) fn find(&self, text: &str) -> Vec<Vec<String>> {
        let mut found: Vec<Vec<String>> = vec![Vec::new(); self.lists];
        for words in sentences(text) {
            let finds = self.in_sentence(&words);
            for (list, ranges) in finds.found.into_iter().enumerate() {
                for range in counted(ranges, &finds.allowed[list]) {
                    let of = |word: &Word| &text[word.at.clone()];
                    let phrase = words[range].iter().map(of).collect::<Vec<_>>().join(" ");
                    if !found[list].contains(&phrase) {
                        found[list].push(phrase);
                    }
                }
            }
        }
        found
    }

    fn in_sentence(&self, words: &[Word]) -> Finds {
        let mut finds = Finds {
            found: vec![Vec::new(); self.lists],
            allowed: vec![Vec::new(); self.lists],
        };
        let hits = self.atoms_of(words);
        let mut reached = Reached::default();
        let mut here = Here {
            atoms: vec![false; self.by_first.len()],
            choices: &self.choices,
            asked: vec![None; self.choices.len()],
        };
        for atom in hits.iter().flatten() {
            here.atoms[*atom] = true;
        }
        for (start, atoms) in hits.iter().enumerate() {
            for phrase in atoms.iter().flat_map(|atom| &self.by_first[*atom]) {
                let phrase = &self.phrases[*phrase];
                if !here.may_hold(phrase) {
                    continue;
                }
                let ranges = if phrase.exception {
                    &mut finds.allowed[phrase.list]
                } else {
                    &mut finds.found[phrase.list]
                };
                let range = reached
                    .end(&phrase.places, (&self.choices, &hits), start)
                    .map(|end| start..end);
                ranges.extend(range.filter(|range| !ranges.contains(range)));
            }
        }
        for ranges in &mut finds.found {
            ranges.sort_by_key(|range| (range.start, range.end));
        }
        finds
    }

    /// The atoms that stand at each word.
    fn atoms_of(&self, words: &[Word]) -> Vec<Vec<usize>> {
        let mut hits: Vec<Vec<usize>> = vec![Vec::new(); words.len()];
        let Some(automaton) = self.automaton.as_ref().filter(|_| !words.is_empty()) else {
            return hits;
        };
        let mut line = String::from(" ");
        let mut ends = Vec::with_capacity(words.len());
        for word in words {
            line.push_str(&word.folded);
            ends.push(line.len());
            line.push(' ');
        }
        for found in automaton.find_overlapping_iter(line.as_str()) {
            // The first letter of a string that opens with a space is one further on.
            let first = found.start() + usize::from(line.as_bytes()[found.start()] == b' ');
            let word = ends.partition_point(|end| *end <= first);
            let atom = self.strings[found.pattern().as_usize()];
            if let Some(hits) = hits.get_mut(word).filter(|hits| !hits.contains(&atom)) {
                hits.push(atom);
            }
        }
        hits
    }
}

/// The finds that lie in no exception and in no longer find.
fn counted(mut finds: Vec<Range<usize>>, allowed: &[Range<usize>]) -> Vec<Range<usize>> {
    finds.retain(|find| !allowed.iter().any(|range| lies_in(find, range)));
    let all = finds.clone();
    finds.retain(|find| !all.iter().any(|other| other != find && lies_in(find, other)));
    finds
}

/// Places that a phrase can have reached, kept between phrases so that nothing is allocated for each.
#[derive(Default)]
struct Reached {
    at: Vec<usize>,
    next: Vec<usize>,
}

impl Reached {
    /// The end of a phrase that begins at a word. The nearest end is taken, so that a gap never reaches across one match
    /// and excuses the next.
    fn end(&mut self, places: &[Place], (choices, hits): (&[Choice], &[Vec<usize>]), start: usize) -> Option<usize> {
        self.at.clear();
        self.at.push(start);
        for place in places {
            self.next.clear();
            for at in &self.at {
                match place {
                    Place::Gap => self.next.extend(*at..=(at + LONGEST_GAP).min(hits.len())),
                    Place::Any(choice) => self.next.extend(after(&choices[*choice], hits, *at)),
                }
            }
            if self.next.is_empty() {
                return None;
            }
            self.next.sort_unstable();
            self.next.dedup();
            std::mem::swap(&mut self.at, &mut self.next);
        }
        self.at.first().copied()
    }
}

/// The positions after each alternative that matches at `at`.
fn after<'a>(any: &'a [Vec<usize>], hits: &'a [Vec<usize>], at: usize) -> impl Iterator<Item = usize> + 'a {
    any.iter()
        .filter(move |phrase| {
            let rest = hits.get(at..at + phrase.len()).unwrap_or_default();
            rest.len() == phrase.len() && rest.iter().zip(*phrase).all(|(atoms, atom)| atoms.contains(atom))
        })
        .map(move |phrase| at + phrase.len())
}

fn lies_in(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

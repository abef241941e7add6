//! Word patterns: how the safety lists find a phrase in free text.
//!
//! One pattern per line, `#` comments. Tokens are separated by spaces: a word, words with `/` between them as
//! alternatives, or `..` for zero to four words of the same sentence. Matching is on whole words, case-folded, with a
//! genitive -s allowed on every word ("voldsomt" and "Voldgade" do not match "vold"); a hyphen separates words. A line
//! that begins with `! ` is an exception: a match that lies wholly inside a match of an exception does not count.
//!
//! Invisible characters cannot hide a word: soft hyphens, joiners and zero-width marks are skipped, and a line break
//! counts as white space.

use std::collections::HashMap;
use std::ops::Range;

/// The most words that a gap stands for.
const LONGEST_GAP: usize = 4;

/// A list of patterns with its exceptions.
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    patterns: Phrases,
    exceptions: Phrases,
}

/// Patterns by their possible first words.
#[derive(Clone, Debug, Default)]
struct Phrases {
    phrases: Vec<Vec<Token>>,
    by_first: HashMap<String, Vec<usize>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// One of these alternatives, each one word or several ("e-mail").
    Any(Vec<Vec<String>>),
    Gap,
}

/// A word of a text: its form for comparison and its position.
struct Word {
    folded: String,
    at: Range<usize>,
}

impl Patterns {
    /// Reads a list; blank lines and `#` comments are skipped.
    #[must_use]
    pub fn read(list: &str) -> Patterns {
        let mut read = Patterns::default();
        for line in list.lines() {
            let line = line.split_once('#').map_or(line, |(line, _)| line).trim();
            match line.strip_prefix("! ") {
                Some(exception) => read.exceptions.add(exception),
                None => read.patterns.add(line),
            }
        }
        read
    }

    /// The parts of the text that a pattern matches, as written, in order, each once; if one contains another, only the
    /// longer.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for words in sentences(text) {
            for find in self.finds(&words) {
                let of = |word: &Word| &text[word.at.clone()];
                let phrase = words[find].iter().map(of).collect::<Vec<_>>().join(" ");
                if !found.contains(&phrase) {
                    found.push(phrase);
                }
            }
        }
        found
    }

    /// Whether any pattern matches.
    #[must_use]
    pub fn touches(&self, text: &str) -> bool {
        sentences(text).iter().any(|words| !self.finds(words).is_empty())
    }

    /// The matches in one sentence, as ranges of its words.
    fn finds(&self, words: &[Word]) -> Vec<Range<usize>> {
        let mut finds = self.patterns.matches(words);
        if finds.is_empty() {
            return finds;
        }
        let allowed = self.exceptions.matches(words);
        finds.retain(|find| !allowed.iter().any(|range| lies_in(find, range)));
        let all = finds.clone();
        finds.retain(|find| !all.iter().any(|other| other != find && lies_in(find, other)));
        finds
    }
}

impl Phrases {
    fn add(&mut self, line: &str) {
        let tokens: Vec<Token> = line
            .split_whitespace()
            .map(|token| match token {
                ".." => Token::Gap,
                words => Token::Any(words.split('/').map(folded_words).filter(|a| !a.is_empty()).collect()),
            })
            // A gap at the start has no meaning.
            .skip_while(|token| *token == Token::Gap)
            .collect();
        let Some(Token::Any(first)) = tokens.first() else {
            return;
        };
        for alternative in first {
            let index = self.by_first.entry(alternative[0].clone()).or_default();
            if index.last() != Some(&self.phrases.len()) {
                index.push(self.phrases.len());
            }
        }
        self.phrases.push(tokens);
    }

    /// Every match of a phrase, by its first word; each range once.
    fn matches(&self, words: &[Word]) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (start, word) in words.iter().enumerate() {
            let first = [Some(word.folded.as_str()), word.folded.strip_suffix('s')];
            let candidates = first.into_iter().flatten().filter_map(|form| self.by_first.get(form));
            for phrase in candidates.flatten() {
                let range = end(&self.phrases[*phrase], words, start).map(|end| start..end);
                ranges.extend(range.filter(|range| !ranges.contains(range)));
            }
        }
        ranges
    }
}

/// The end of a phrase that begins at a word. The nearest end is taken, so that a gap never reaches across one match
/// and excuses the next.
fn end(phrase: &[Token], words: &[Word], start: usize) -> Option<usize> {
    let mut places = vec![start];
    for token in phrase {
        let mut next: Vec<usize> = places
            .iter()
            .flat_map(|at| match token {
                Token::Gap => (*at..=(at + LONGEST_GAP).min(words.len())).collect(),
                Token::Any(any) => after(any, words, *at),
            })
            .collect();
        next.sort_unstable();
        next.dedup();
        places = next;
    }
    places.first().copied()
}

/// The positions after each alternative that matches at `at`.
fn after(any: &[Vec<String>], words: &[Word], at: usize) -> Vec<usize> {
    any.iter()
        .filter(|phrase| {
            let rest = words.get(at..at + phrase.len()).unwrap_or_default();
            rest.len() == phrase.len() && rest.iter().zip(*phrase).all(|(word, form)| is(word, form))
        })
        .map(|phrase| at + phrase.len())
        .collect()
}

fn is(word: &Word, form: &str) -> bool {
    word.folded == form || word.folded.strip_suffix('s') == Some(form)
}

fn lies_in(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// The words of a text, sentence by sentence.
fn sentences(text: &str) -> Vec<Vec<Word>> {
    let mut sentences = vec![Vec::new()];
    let mut chars = text.char_indices().peekable();
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        if !in_word(c) {
            let next = chars.peek().map_or(' ', |(_, next)| *next);
            let ends = match c {
                '!' | '?' | ';' | ':' | '…' => true,
                '.' => !next.is_alphanumeric(),
                // A blank line; a single line break may only be the edge of the field.
                '\n' => last == '\n',
                _ => false,
            };
            if ends && sentences.last().is_some_and(|words| !words.is_empty()) {
                sentences.push(Vec::new());
            }
            if c != '\r' {
                last = c;
            }
            continue;
        }
        last = c;
        let mut end = at + c.len_utf8();
        while let Some((next, _)) = chars.next_if(|(_, c)| in_word(*c)) {
            end = next + text[next..].chars().next().map_or(0, char::len_utf8);
        }
        let folded = fold(&text[at..end]);
        if let Some(words) = sentences.last_mut().filter(|_| !folded.is_empty()) {
            words.push(Word { folded, at: at..end });
        }
    }
    sentences
}

fn folded_words(text: &str) -> Vec<String> {
    sentences(text).into_iter().flatten().map(|word| word.folded).collect()
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || is_unseen(c)
}

/// Whether a character is a mark that belongs to the letter before it.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036F)
}

/// Whether a character has no width.
fn is_unseen(c: char) -> bool {
    matches!(u32::from(c), 0x00AD | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2064 | 0x2066..=0x2069 | 0xFEFF)
}

/// A word in the form used for comparison. Some keyboards send `å` as an `a` with a combining ring.
fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().filter(|c| !is_unseen(*c)).flat_map(char::to_lowercase) {
        match (c, folded.chars().last()) {
            ('\u{30A}', Some('a')) => {
                folded.pop();
                folded.push('å');
            }
            (c, _) => folded.push(c),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::Patterns;

    #[test]
    fn whole_words_only() {
        let list = Patterns::read("vold\nslå/slår/slog/slået\n# a comment\nsig det ikke .. til # another");
        for hit in [
            "Er der Vold?",
            "voldens vold",
            "volds-sag",
            "vold- og trusler",
            "Hun slog hånden",
        ] {
            assert!(list.touches(hit), "{hit}");
        }
        for miss in [
            "Det regner voldsomt på Voldgade",
            "Sig det ikke. Vi går til stranden.",
            "a comment",
            "",
        ] {
            assert!(!list.touches(miss), "{miss}");
        }
        assert_eq!(list.find("Sig det ikke videre til mor."), ["Sig det ikke videre til"]);
    }

    #[test]
    fn a_gap_is_none_to_four_words_and_two_gaps_are_up_to_eight() {
        let list = Patterns::read("en .. to\ntre .. .. fire");
        assert!(list.touches("en to"));
        assert!(list.touches("en a b c d to"));
        assert!(!list.touches("en a b c d e to"));
        assert!(list.touches("tre a b c d e f g h fire"));
        assert!(!list.touches("tre a b c d e f g h i fire"));
    }

    #[test]
    fn an_exception_lets_through_what_lies_inside_it_and_nothing_else() {
        let list = Patterns::read("mellem os\n! kan ikke love .. .. mellem os");
        assert!(!list.touches("Jeg kan ikke love, at det bliver mellem os."));
        assert!(list.touches("Det bliver mellem os."));
        assert_eq!(
            list.find("Jeg kan ikke love, at det bliver mellem os, men mellem os bliver det."),
            ["mellem os"]
        );
    }

    #[test]
    fn what_cannot_be_seen_hides_nothing() {
        let list = Patterns::read("slår\nmå ikke sige");
        for hit in [
            "Han sla\u{30a}r",
            "Han slå\u{ad}r",
            "Han sl\u{200b}år",
            "SLÅR",
            "Du må ikke\nsige det",
            "Du må\r\nikke \u{2060} sige",
        ] {
            assert!(list.touches(hit), "{hit:?}");
        }
        assert!(!list.touches("Det må du ikke\n\nSige det kan du"));
    }

    #[test]
    fn finds_are_told_once_in_order_and_the_longer_of_two() {
        let list = Patterns::read("vold\nfysisk vold\ntrue/truer\ne-mail/mail .. dig");
        assert_eq!(
            list.find("Fysisk vold og trusler. Vold! Han truer; vold"),
            ["Fysisk vold", "Vold", "truer", "vold"]
        );
        assert_eq!(list.find("en E-mail til dig"), ["E mail til dig"]);
    }

    #[test]
    fn an_empty_list_finds_nothing() {
        for list in ["", "# nothing\n\n", "..", "!  ", "/ //"] {
            assert!(!Patterns::read(list).touches("hvad som helst .. ! /"), "{list}");
        }
    }
}

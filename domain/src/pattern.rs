//! Word patterns: how the safety lists find a phrase in free text.
//!
//! One pattern per line, `#` comments. Tokens are separated by spaces: a word, words with `/` between them as
//! alternatives, `<name>` for a class of words ([`Classes`]), or `..` for zero to four words of the same sentence.
//! Matching is on whole words in the folded form (`fold`), with a genitive -s allowed on every word. A star opens a
//! word for what Danish joins to it: `krænk*` begins with it, `*vold` ends with it, `*overgreb*` holds it. A line that
//! begins with `! ` is an exception: a match that lies wholly inside a match of an exception does not count. A line that
//! begins with `+ ` or `- ` is an example that must be found or must pass; `content check` tries them.
//!
//! All lists share one automaton, built once: a text is read once for all of them ([`Reading`]).

mod fold;
mod list;
mod matcher;

pub use list::{Classes, Example, Section, sections};

use matcher::Matcher;
use std::sync::Arc;

/// One list, as part of an automaton.
#[derive(Clone, Debug)]
pub struct Patterns {
    matcher: Arc<Matcher>,
    list: usize,
}

/// What every list of one automaton finds in a text.
#[derive(Clone, Debug)]
pub struct Reading(Vec<Vec<String>>);

impl Patterns {
    /// Reads one list alone, without classes.
    #[must_use]
    pub fn read(list: &str) -> Patterns {
        Patterns {
            matcher: Arc::new(Matcher::of(&[vec![list]], &Classes::default())),
            list: 0,
        }
    }

    /// Reads several lists into one automaton. Each may come in several texts, one for each language.
    #[must_use]
    pub fn all(lists: &[Vec<&str>], classes: &Classes) -> Vec<Patterns> {
        let matcher = Arc::new(Matcher::of(lists, classes));
        (0..lists.len())
            .map(|list| Patterns {
                matcher: Arc::clone(&matcher),
                list,
            })
            .collect()
    }

    /// The parts of the text that a pattern matches, as written, in order, each once; if one contains another, only the
    /// longer.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<String> {
        self.matcher.find(text).swap_remove(self.list)
    }

    /// Whether any pattern matches.
    #[must_use]
    pub fn touches(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }

    /// Reads a text once for all lists of the automaton; [`Patterns::of`] then gives each list's part.
    #[must_use]
    pub fn reading(&self, text: &str) -> Reading {
        Reading(self.matcher.find(text))
    }

    /// What this list finds in a text that was read by a list of the same automaton.
    #[must_use]
    pub fn of<'a>(&self, reading: &'a Reading) -> &'a [String] {
        reading.0.get(self.list).map_or(&[], Vec::as_slice)
    }
}

impl Default for Patterns {
    fn default() -> Patterns {
        Patterns::read("")
    }
}

/// A word in the form used for comparison: two words that only look different are the same in it.
#[must_use]
pub fn folded(word: &str) -> String {
    fold::fold(word)
}

#[cfg(test)]
mod tests {
    use super::{Classes, Patterns, sections};

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
    fn a_star_opens_a_word_for_what_is_joined_to_it() {
        let list = Patterns::read("*vold/*volden\nkrænk*\n*overgreb*\n! tusindvold");
        for hit in [
            "kærestevold",
            "Kærestevolden",
            "volds",
            "krænkende",
            "barndomsovergrebet",
        ] {
            assert!(list.touches(hit), "{hit}");
        }
        for miss in ["voldsomt", "Voldgade", "skrænken", "tusindvold"] {
            assert!(!list.touches(miss), "{miss}");
        }
    }

    #[test]
    fn a_class_stands_for_its_words() {
        let classes = Classes::read("near = far/mor\nperson = <near>/din onkel # kin\n");
        let [list] = &Patterns::all(&[vec!["vis ikke <person>"]], &classes)[..] else {
            panic!("one list");
        };
        for hit in ["Vis ikke mor brevet", "vis ikke din onkel noget"] {
            assert!(list.touches(hit), "{hit}");
        }
        assert!(!list.touches("Vis ikke onkel noget"));
    }

    #[test]
    fn a_text_read_once_answers_for_every_list() {
        let lists = Patterns::all(&[vec!["vold"], vec!["far", "father"]], &Classes::default());
        let reading = lists[0].reading("Far og vold, father");
        assert_eq!(lists[0].of(&reading), ["vold"]);
        assert_eq!(lists[1].of(&reading), ["Far", "father"]);
    }

    #[test]
    fn examples_are_no_patterns() {
        let text = "# head\nvold\n+ Er der vold?\n- Det er voldsomt.\n\nslag\n";
        let [first, second] = &sections(text)[..] else {
            panic!("two sections")
        };
        assert_eq!((first.patterns, first.examples.len(), second.patterns), (1, 2, 1));
        assert!(first.examples[0].hits && first.examples[0].sentence == "Er der vold?");
        assert!(!Patterns::read(text).touches("Det er"));
    }

    #[test]
    fn an_empty_list_finds_nothing() {
        for list in ["", "# nothing\n\n", "..", "!  ", "/ //"] {
            assert!(!Patterns::read(list).touches("hvad som helst .. ! /"), "{list}");
        }
    }
}

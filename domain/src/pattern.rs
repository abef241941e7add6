//! Word patterns: how the safety lists find a phrase in free text.
//!
//! One pattern a line, `#` comments. Tokens are separated by spaces: a word, words
//! with `/` between as alternatives, or `..` for up to four words of the same
//! sentence. Matching is on whole words, case-folded, with a genitive -s allowed
//! on the last letter of a word ("voldsomt" and "Voldgade" do not match "vold").

/// A list of patterns.
#[derive(Clone, Debug, Default)]
pub struct Patterns {
    patterns: Vec<Vec<Token>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Word(Vec<String>),
    Gap,
}

impl Patterns {
    /// Reads a list; blank lines and `#` comments are passed over.
    #[must_use]
    pub fn read(list: &str) -> Patterns {
        let patterns = list
            .lines()
            .map(|line| {
                line.split('#')
                    .next()
                    .unwrap_or_default()
                    .trim()
                    .to_lowercase()
            })
            .filter(|line| !line.is_empty())
            .map(|line| {
                line.split_whitespace()
                    .map(|token| match token {
                        ".." => Token::Gap,
                        words => Token::Word(words.split('/').map(str::to_owned).collect()),
                    })
                    .collect()
            })
            .collect();
        Patterns { patterns }
    }

    /// The words of the text that a pattern matches, as they stand there, first match first.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<String> {
        let mut found = Vec::new();
        for sentence in text.split(['.', '!', '?', '\n', ';', ':']) {
            let words: Vec<&str> = sentence
                .split(|c: char| !(c.is_alphanumeric() || c == '-'))
                .filter(|word| !word.is_empty())
                .collect();
            let folded: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
            for start in 0..words.len() {
                for pattern in &self.patterns {
                    if let Some(end) = matches(pattern, &folded, start) {
                        let phrase = words[start..end].join(" ");
                        if !found.contains(&phrase) {
                            found.push(phrase);
                        }
                    }
                }
            }
        }
        found
    }

    /// Whether any pattern matches.
    #[must_use]
    pub fn touches(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }
}

fn matches(pattern: &[Token], words: &[String], at: usize) -> Option<usize> {
    match pattern.first() {
        None => Some(at),
        Some(Token::Word(any)) => {
            let word = words.get(at)?;
            let hit = any
                .iter()
                .any(|form| word == form || word.strip_suffix('s') == Some(form.as_str()));
            if hit {
                matches(&pattern[1..], words, at + 1)
            } else {
                None
            }
        }
        Some(Token::Gap) => (0..=4).find_map(|skip| matches(&pattern[1..], words, at + skip)),
    }
}

#[cfg(test)]
mod tests {
    use super::Patterns;

    #[test]
    fn whole_words_only() {
        let list = Patterns::read("vold\nslå/slår/slog/slået\n# a comment\nsig det ikke .. til");
        assert!(list.touches("Er der Vold?"));
        assert!(list.touches("voldens".replace("en", "").as_str()));
        assert!(!list.touches("Det regner voldsomt på Voldgade"));
        assert!(list.touches("Hun slog hånden"));
        assert_eq!(
            list.find("Sig det ikke videre til mor."),
            ["Sig det ikke videre til"]
        );
        assert!(!list.touches("Sig det ikke. Vi går til stranden."));
    }
}

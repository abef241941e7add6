//! Text as spans, each knowing where its words come from.

use crate::sentence;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The origin of a span's words. Readability measures only `ours`; names are isolated so that a right-to-left name
/// cannot reorder its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A sentence of this project, written and checked by people.
    Ours,
    /// A proper name.
    Name,
    /// A value with a fixed form: a date, a clock time, a length, a number, a telephone number, a link.
    #[serde(rename = "time")]
    Value,
    /// The adviser's own words.
    Own,
}

/// A run of words of one origin.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The words, without markup and without direction marks.
    pub text: String,
    /// Their origin.
    pub of: Origin,
}

/// One or more sentences that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Text(pub Vec<Span>);

impl Text {
    /// A text of this project's own words only.
    #[must_use]
    pub fn ours(words: impl Into<String>) -> Text {
        Text(vec![Span {
            text: words.into(),
            of: Origin::Ours,
        }])
    }

    /// The words without their origins.
    #[must_use]
    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Whether nothing would be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }

    /// Appends another text as the next sentence, with one space between.
    pub fn follow_with(&mut self, next: Text) {
        if !self.is_empty() && !next.is_empty() {
            match self.0.last_mut() {
                Some(Span { text, of: Origin::Ours }) => text.push(' '),
                _ => self.0.push(Span {
                    text: " ".into(),
                    of: Origin::Ours,
                }),
            }
        }
        for span in next.0 {
            match self.0.last_mut() {
                Some(last) if last.of == span.of && span.of == Origin::Ours => last.text.push_str(&span.text),
                _ => self.0.push(span),
            }
        }
    }

    /// The text sentence by sentence, each with its spans; white space between
    /// sentences stays at the end of the one before.
    #[must_use]
    pub fn sentences(&self) -> Vec<Text> {
        let chars: Vec<(char, Origin)> = self
            .0
            .iter()
            .flat_map(|span| span.text.chars().map(|c| (c, span.of)))
            .collect();
        let char_at = |place: usize| chars.get(place).map(|(c, _)| *c);
        let mut sentences = Vec::new();
        let mut open = Text::default();
        let mut place = 0;
        while let Some(&(c, of)) = chars.get(place) {
            open.push(c, of);
            if sentence::ends_at(place, char_at) {
                while let Some(&(c, of)) = chars.get(place + 1) {
                    if !(sentence::is_closing(c) || c.is_whitespace()) {
                        break;
                    }
                    open.push(c, of);
                    place += 1;
                }
                sentences.push(std::mem::take(&mut open));
            }
            place += 1;
        }
        if !open.is_empty() {
            sentences.push(open);
        }
        sentences
    }

    fn push(&mut self, c: char, of: Origin) {
        match self.0.last_mut() {
            Some(last) if last.of == of => last.text.push(c),
            _ => self.0.push(Span {
                text: c.to_string(),
                of,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_keep_their_dates_quotes_and_names() {
        let mut text = Text::ours("Vi ses torsdag den 3. december klokken 13.15. Du må sige: \"Nej.\" ");
        text.0.push(Span {
            text: "Birgit".into(),
            of: Origin::Name,
        });
        text.follow_with(Text::ours("er med. Også"));
        let said: Vec<String> = text.sentences().iter().map(Text::plain).collect();
        assert_eq!(
            said,
            [
                "Vi ses torsdag den 3. december klokken 13.15. ",
                "Du må sige: \"Nej.\" ",
                "Birgit er med. ",
                "Også"
            ]
        );
        assert_eq!(said.concat(), text.plain());
    }
}

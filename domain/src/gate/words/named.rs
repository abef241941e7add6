//! Searches a text for a person's name: whole words, case-folded, with an optional genitive -s.

use crate::case::Person;

/// The forms of a person's name.
pub(in crate::gate) struct Named(Vec<Vec<String>>);

impl Named {
    /// First name, full name, and the last name of a full name.
    pub(in crate::gate) fn of(person: &Person) -> Named {
        let mut forms = Vec::new();
        if let Some(first) = &person.first_name {
            forms.push(tokens(&first.0));
        }
        if let Some(full) = &person.name {
            let form = tokens(&full.0);
            let last = full.0.split_whitespace().last().unwrap_or_default();
            if form.len() > 1 && last.starts_with(char::is_uppercase) {
                forms.push(tokens(last));
            }
            forms.push(form);
        }
        Named(forms.into_iter().filter(|form| !form.is_empty()).collect())
    }

    /// Whether the text names the person.
    pub(in crate::gate) fn stands_in(&self, text: &str) -> bool {
        let words = tokens(text);
        self.0.iter().any(|form| phrase_stands_in(form, &words))
    }
}

/// The words of a text, case-folded. A hyphen separates words, as in the lists.
pub(in crate::gate) fn tokens(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Whether words occur one after the other in a text, the last with or without a genitive -s.
pub(in crate::gate) fn phrase_stands_in(phrase: &[String], words: &[String]) -> bool {
    let Some((last, before)) = phrase.split_last() else {
        return false;
    };
    words.windows(phrase.len()).any(|window| {
        window.split_last().is_some_and(|(word, start)| {
            start == before && (word == last || word.strip_suffix('s') == Some(last.as_str()))
        })
    })
}

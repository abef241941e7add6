//! The picture beside a topic of a talk with the youngest: by the words that the adviser wrote, so that the picture never
//! says more than they do.

use crate::Content;
use crate::lists::named;

/// The picture of a topic in which no word is known: a child tells, and an adult listens.
const USUAL: &str = "talk";

/// The files of the words, by language (`PICTURE: WORD WORD…`); a topic is written in either.
const FILES: [&str; 2] = ["content/da/topic-pictures.txt", "content/en/topic-pictures.txt"];

/// The name of the picture of a topic: that of the first word in it that has one.
#[must_use]
pub fn picture(content: &Content, topic: &str) -> String {
    let lists = FILES.map(|path| content.source().find(path).ok().flatten().unwrap_or_default());
    let known = |word: &str| {
        let mut lines = lists.iter().flat_map(|list| named(list));
        lines.find_map(|(picture, forms)| forms.split_whitespace().any(|form| fits(form, word)).then_some(picture))
    };
    let lower = topic.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.find_map(known).unwrap_or(USUAL).to_owned()
}

/// Whether a form is this word, or with `*` its beginning.
fn fits(form: &str, word: &str) -> bool {
    match form.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => form == word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_topic_has_the_picture_of_what_it_names() {
        let content = Content::embedded();
        for (topic, name) in [
            ("Hvordan det er i børnehaven", "kindergarten"),
            ("Skolen", "school"),
            ("Dine venner og hvad I leger", "play"),
            ("Hvor du bor", "home"),
            ("What you like at school", "school"),
            // A colour is no father.
            ("Farver", "talk"),
            ("", "talk"),
        ] {
            assert_eq!(picture(&content, topic), name, "{topic}");
        }
    }

    #[test]
    fn every_picture_of_a_topic_is_drawn() {
        let content = Content::embedded();
        for path in FILES {
            let list = content.source().read(path).unwrap();
            for (name, _) in named(&list) {
                assert!(content.pictures().drawing(name).is_some(), "{path}: {name}");
            }
        }
    }
}

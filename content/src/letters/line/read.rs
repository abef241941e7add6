//! Parses a line: `BLOCK KEY [@PICTURE] [FACT …]`.

use super::{Line, Place, Says, Sentence};
use crate::vocabulary::{Fact, List, Pairs};
use domain::document::{Role, Space};
use std::str::FromStr;

impl FromStr for Line {
    type Err = String;

    /// Parses a line; the error explains the fault to those who edit the template.
    fn from_str(text: &str) -> Result<Line, String> {
        let mut words = Words::of(text)?;
        let says = says(&mut words)?;
        words.end()?;
        Ok(Line {
            says,
            text: text.to_owned(),
        })
    }
}

fn says(words: &mut Words<'_>) -> Result<Says, String> {
    Ok(match words.block {
        "title" => Says::Title(words.sentence()?),
        "h1" | "h2" => Says::Heading {
            level: if words.block == "h1" { 1 } else { 2 },
            sentence: words.sentence()?,
        },
        "p" => words.paragraph(Role::Body)?,
        "lead" => words.paragraph(Role::Lead)?,
        "box" => words.paragraph(Role::Framed)?,
        "sign" => words.paragraph(Role::Signature)?,
        "note" => words.paragraph(Role::Note)?,
        "+" => Says::More(words.sentence()?),
        "~" => Says::OnRequest(words.sentence()?),
        "li" => Says::Item(words.sentence()?),
        "choice" => Says::Choice(words.sentence()?),
        "row" => Says::Row {
            label: words.key()?,
            picture: words.picture.take().map(str::to_owned),
            sentence: words.sentence()?,
        },
        "card" => Says::Card {
            picture: words.card_picture()?,
            sentence: words.sentence()?,
        },
        "right" => Says::Right {
            right: words.next("which right?")?.to_owned(),
            picture: words.card_picture()?,
            sentence: words.sentence()?,
        },
        "each" | "+each" => {
            let key = words.key()?;
            let list = words.next("a list has to follow")?;
            Says::Each {
                place: words.place(),
                list: List::of(list).ok_or_else(|| format!("`each` needs a list, and {list:?} is none"))?,
                sentence: Sentence {
                    key,
                    facts: words.facts()?,
                },
            }
        }
        "pairs" | "+pairs" => {
            let key = words.key()?;
            let list = words.next("a list of pairs has to follow")?;
            Says::Pairs {
                place: words.place(),
                list: Pairs::of(list).ok_or_else(|| format!("`pairs` needs a list of pairs, and {list:?} is none"))?,
                key,
            }
        }
        "tells" | "+tells" => Says::Tells {
            place: words.place(),
            key: words.key()?,
        },
        "meets" => Says::Meets { key: words.key()? },
        "people" => Says::People { key: words.key()? },
        "way" => Says::Way { key: words.key()? },
        "now-next" => Says::NowNext { key: words.key()? },
        "adults" => Says::Adults { key: words.key()? },
        "qr" => {
            let key = words.key()?;
            Says::Qr {
                link: fact(words.next("which link?")?)?,
                key,
            }
        }
        "lines" => Says::Write(Space::Lines(u8::try_from(words.number()?.min(30)).unwrap_or(30))),
        "draw" => Says::Write(Space::Draw(words.number()?.min(200))),
        "house" => Says::Write(Space::House(words.number()?.min(200))),
        "scale" => Says::Write(Space::Scale),
        "page" => Says::Page { key: words.key()? },
        block => return Err(format!("there is no block called {block:?}")),
    })
}

/// The words of a line that have not been parsed yet.
struct Words<'a> {
    block: &'a str,
    picture: Option<&'a str>,
    /// In order, without the picture.
    rest: std::vec::IntoIter<&'a str>,
}

impl<'a> Words<'a> {
    fn of(line: &'a str) -> Result<Words<'a>, String> {
        let mut words = line.split_whitespace();
        let block = words.next().unwrap_or_default();
        let (pictures, rest): (Vec<&str>, Vec<&str>) = words.partition(|word| word.starts_with('@'));
        if pictures.len() > 1 {
            return Err("one picture a line".into());
        }
        Ok(Words {
            block,
            picture: pictures.first().and_then(|word| word.strip_prefix('@')),
            rest: rest.into_iter(),
        })
    }

    fn next(&mut self, missing: &str) -> Result<&'a str, String> {
        self.rest.next().ok_or_else(|| missing.to_owned())
    }

    fn key(&mut self) -> Result<String, String> {
        self.next("a key has to follow").map(str::to_owned)
    }

    fn number(&mut self) -> Result<u16, String> {
        let word = self.next("a number has to follow")?;
        word.parse().map_err(|_| "a number has to follow".to_owned())
    }

    fn facts(&mut self) -> Result<Vec<Fact>, String> {
        self.rest.by_ref().map(fact).collect()
    }

    fn sentence(&mut self) -> Result<Sentence, String> {
        Ok(Sentence {
            key: self.key()?,
            facts: self.facts()?,
        })
    }

    fn paragraph(&mut self, role: Role) -> Result<Says, String> {
        Ok(Says::Paragraph {
            role,
            picture: self.picture.take().map(str::to_owned),
            sentence: self.sentence()?,
        })
    }

    fn card_picture(&mut self) -> Result<String, String> {
        let picture = self.picture.take().ok_or("a card needs a picture")?;
        Ok(picture.to_owned())
    }

    fn place(&self) -> Place {
        if self.block.starts_with('+') {
            Place::Sentence
        } else {
            Place::Item
        }
    }

    /// Fails if any word is left.
    fn end(mut self) -> Result<(), String> {
        let block = self.block;
        if let Some(word) = self.rest.next() {
            return Err(format!("`{block}` has no use for {word:?}; take it away"));
        }
        match self.picture {
            Some(picture) => Err(format!(
                "`{block}` has no use for the picture {picture:?}; take it away"
            )),
            None => Ok(()),
        }
    }
}

fn fact(word: &str) -> Result<Fact, String> {
    Fact::of(word).ok_or_else(|| {
        if List::of(word).is_some() {
            format!("{word:?} is a list; use `each`")
        } else if Pairs::of(word).is_some() {
            format!("{word:?} is a list of pairs; use `pairs`")
        } else {
            format!("there is no fact called {word:?}")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_what_its_block_needs() {
        let says = |text: &str| text.parse::<Line>().unwrap().says;
        let hello = Sentence {
            key: "hello".into(),
            facts: vec![Fact::ChildFirst],
        };
        let (sentence, row) = (hello.clone(), hello.clone());
        assert_eq!(says("h1 hello child.first"), Says::Heading { level: 1, sentence });
        assert_eq!(
            says("right stop hello @stop child.first"),
            Says::Right {
                right: "stop".into(),
                picture: "stop".into(),
                sentence: hello
            }
        );
        assert_eq!(
            says("row day hello @calendar child.first"),
            Says::Row {
                label: "day".into(),
                picture: Some("calendar".into()),
                sentence: row
            }
        );
        assert_eq!(says("draw 900"), Says::Write(Space::Draw(200)));
        assert_eq!(says("house 60"), Says::Write(Space::House(60)));
        assert_eq!(says("scale"), Says::Write(Space::Scale));
    }

    #[test]
    fn a_line_that_cannot_be_read_is_told_why() {
        for (line, why) in [
            ("paragraph hello", "no block called \"paragraph\""),
            ("p", "a key has to follow"),
            ("card hello", "a card needs a picture"),
            ("card hello @a @b", "one picture"),
            ("li hello @a", "no use for the picture \"a\""),
            ("lines many", "a number"),
            ("lines 3 4", "no use for \"4\""),
            ("p hello child.frist", "no fact called \"child.frist\""),
            ("p hello meeting.topics", "use `each`"),
            ("p hello ending.takes", "use `pairs`"),
            ("each hello child.first", "needs a list"),
            ("pairs hello meeting.topics", "needs a list of pairs"),
            ("row day", "a key has to follow"),
            ("right bisidder", "a card needs a picture"),
            ("qr scan", "which link?"),
        ] {
            let told = line.parse::<Line>().unwrap_err();
            assert!(told.contains(why), "{line}: {told}");
        }
    }
}

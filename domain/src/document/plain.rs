//! `--format text`: exactly the words the reader reads.

use super::block::Block;
use super::text::Text;
use super::{Document, Origin};

/// One line of what is read, with the spans it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// Id of the block, item or card the line comes from.
    pub id: &'a str,
    /// The texts on the line, to be read one after the other.
    pub texts: Vec<&'a Text>,
    /// A link printed as itself (a QR code), read instead of texts.
    pub link: Option<&'a str>,
}

impl Line<'_> {
    /// The words of the line.
    #[must_use]
    pub fn plain(&self) -> String {
        if let Some(link) = self.link {
            return link.to_owned();
        }
        self.texts
            .iter()
            .map(|text| text.plain())
            .collect::<Vec<_>>()
            .join(" ")
            .trim()
            .replace('\n', " ")
    }

    /// The spans of the line that readability measures; other people's words are left out.
    pub fn spans(&self) -> impl Iterator<Item = (&str, Origin)> {
        self.texts
            .iter()
            .flat_map(|text| text.0.iter())
            .map(|span| (span.text.as_str(), span.of))
    }
}

impl Document {
    /// What is read, one line per heading, paragraph, list item, card or step
    /// caption, and person; a QR code as its link. No bullets, no text
    /// alternatives, no page numbers, no lines to write on.
    #[must_use]
    pub fn lines(&self) -> Vec<Line<'_>> {
        let mut lines = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Heading { id, text, .. } | Block::Paragraph { id, text, .. } => {
                    lines.push(Line {
                        id,
                        texts: vec![text],
                        link: None,
                    });
                }
                Block::List { items, .. } | Block::Choices { items, .. } => {
                    lines.extend(items.iter().map(|item| Line {
                        id: &item.id,
                        texts: vec![&item.text],
                        link: None,
                    }));
                }
                Block::Facts { facts, .. } => {
                    lines.extend(facts.iter().map(|fact| Line {
                        id: &fact.id,
                        texts: vec![&fact.label, &fact.value],
                        link: None,
                    }));
                }
                Block::Cards { cards, .. } => {
                    lines.extend(cards.iter().map(|card| Line {
                        id: &card.id,
                        texts: vec![&card.text],
                        link: None,
                    }));
                }
                Block::People { people, .. } => {
                    lines.extend(people.iter().map(|person| Line {
                        id: &person.id,
                        texts: vec![&person.text],
                        link: None,
                    }));
                }
                Block::Rights { cards, .. } => {
                    for card in cards {
                        if let Some(title) = &card.title {
                            lines.push(Line {
                                id: &card.id,
                                texts: vec![title],
                                link: None,
                            });
                        }
                        lines.push(Line {
                            id: &card.id,
                            texts: vec![&card.text],
                            link: None,
                        });
                    }
                }
                Block::Timeline { steps, .. } => {
                    for step in steps {
                        // How it stands is read first, as a line of its own.
                        lines.push(Line {
                            id: &step.id,
                            texts: vec![&step.state],
                            link: None,
                        });
                        let told = [&step.text].into_iter().chain(&step.day).chain(&step.lines);
                        lines.push(Line {
                            id: &step.id,
                            texts: told.collect(),
                            link: None,
                        });
                    }
                }
                Block::NowNext { id, title, places } => {
                    lines.push(Line {
                        id,
                        texts: vec![title],
                        link: None,
                    });
                    for place in places {
                        lines.extend([&place.state, &place.text].map(|text| Line {
                            id: &place.id,
                            texts: vec![text],
                            link: None,
                        }));
                    }
                }
                Block::Qr { id, link, .. } => lines.push(Line {
                    id,
                    texts: Vec::new(),
                    link: Some(link),
                }),
                Block::Write { .. } | Block::NewPage { .. } => {}
            }
        }
        lines.retain(|line| line.link.is_some() || line.texts.iter().any(|text| !text.is_empty()));
        lines
    }

    /// What stands above everything else, on every sheet: that it is a draft, and that it is practice.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        [&self.draft, &self.practice]
            .into_iter()
            .filter_map(|mark| mark.as_deref())
    }

    /// [`Document::lines`] as one UTF-8 text that ends with a line break. A draft, and what was
    /// made for practice, says so first.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let mut out = String::new();
        for mark in self.marks() {
            out.push_str(mark);
            out.push('\n');
        }
        for line in self.lines() {
            out.push_str(&line.plain());
            out.push('\n');
        }
        out
    }
}

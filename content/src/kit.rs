//! The cover of a kit (docs/needs.md, N19 and N23): what is in it, what was kept back and why, and what to do afterwards.
//!
//! It is the adviser's and made without the gate, like the journal's note; but it lies on tables, so it gets the child's first
//! name, the time of the talk and sentences, and never the case.

use crate::Content;
use crate::error::ContentError;
use crate::sentences::Voice;
use crate::time::Times;
use domain::band::Band;
use domain::document::{Audience, Block, Document, Format, Item, Kind, Lettering, ReleaseRecord, Role, Text, Version};
use domain::language::Language;
use jiff::civil::{Date, DateTime};
use std::sync::Arc;

/// A paper that is not in the kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What it is called.
    pub name: String,
    /// Why, in sentences that may stand on a paper; none where the reason may not.
    pub why: Vec<String>,
}

/// What the cover says.
#[derive(Clone, Debug, Default)]
pub struct Cover {
    /// The child's first name, if the case has it.
    pub child: Option<String>,
    /// When the talk begins, if that is known.
    pub at: Option<DateTime>,
    /// The names of the papers in the kit, in their order.
    pub inside: Vec<String>,
    /// Whether the page for a bisidder is among them: it is given away, and the cover says to whom.
    pub has_bisidder: bool,
    /// The papers that were kept back.
    pub kept: Vec<Kept>,
}

/// Sentences that a kit is put together with.
pub struct Words(Arc<Voice>);

impl Words {
    /// The Danish sentences: the papers are Danish, whatever language the pages speak.
    ///
    /// # Errors
    /// If a file is missing or broken.
    pub fn new(content: &Content) -> Result<Words, ContentError> {
        let files = ["kit.ftl".to_owned(), "staff.ftl".to_owned()];
        Ok(Words(content.voice(&files, "da")?))
    }

    /// A sentence by its key, such as `kind-rights` or `kept-no-bisidder`.
    ///
    /// # Errors
    /// If there is none.
    pub fn say(&self, key: &str) -> Result<String, ContentError> {
        self.0.phrase(key, &[])
    }
}

/// Makes the cover, on a day.
///
/// # Errors
/// If a sentence is missing.
pub fn cover(content: &Content, cover: &Cover, on: Date) -> Result<Document, ContentError> {
    let language = Language::danish();
    let mut sheet = Sheet {
        words: Words::new(content)?,
        times: Times::new(content, &language.primary())?,
        on,
        blocks: Vec::new(),
    };
    sheet.write(cover)?;
    Ok(Document {
        format: Format::V1,
        kind: Kind::Kit,
        version: Version::Full,
        audience: Audience::Adult,
        // It speaks to an adult; no band is asked of it.
        band: Band::Thirteen,
        direction: language.direction(),
        language,
        lettering: Lettering::default(),
        on,
        title: sheet.words.say("title")?,
        explained: Vec::new(),
        release: ReleaseRecord {
            confirmed: Vec::new(),
            content_version: content.version()?,
            law_date: content.law_date()?,
        },
        draft: None,
        practice: None,
        own_card: None,
        blocks: sheet.blocks,
    })
}

struct Sheet {
    words: Words,
    times: Times,
    on: Date,
    blocks: Vec<Block>,
}

impl Sheet {
    fn write(&mut self, cover: &Cover) -> Result<(), ContentError> {
        self.heading(1, "heading")?;
        let whom = self.whom(cover)?;
        self.paragraph("whom", Role::Lead, whom);
        let mut yours = self.words.say("yours")?;
        if cover.has_bisidder {
            yours = format!("{yours} {}", self.words.say("yours-bisidder")?);
        }
        self.paragraph("yours", Role::Body, yours);
        let choose = self.words.say("choose")?;
        self.paragraph("choose", Role::Body, choose);
        self.list("inside", cover.inside.clone())?;
        let kept = self.kept(&cover.kept)?;
        self.list("kept", kept)?;
        let after = ["after-type", "after-words", "after-shred"].map(|key| self.words.say(key));
        let after = after.into_iter().collect::<Result<Vec<_>, _>>()?;
        self.list("after", after)?;
        let day = self.times.date(self.on, self.on)?;
        let made = self.words.0.phrase("made", &[("day", &day)])?;
        self.paragraph("made", Role::Note, made);
        Ok(())
    }

    fn whom(&self, cover: &Cover) -> Result<String, ContentError> {
        let say = |key: &str, args: &[(&str, &str)]| self.words.0.phrase(key, args);
        match (&cover.child, cover.at) {
            (Some(child), Some(at)) => {
                let (day, clock) = (self.times.date(at.date(), self.on)?, self.times.clock(at.time())?);
                say("whom-when", &[("child", child), ("day", &day), ("clock", &clock)])
            }
            (Some(child), None) => say("whom", &[("child", child)]),
            (None, _) => say("whom-nobody", &[]),
        }
    }

    /// A line for each paper that was kept back.
    fn kept(&self, kept: &[Kept]) -> Result<Vec<String>, ContentError> {
        if kept.is_empty() {
            return Ok(vec![self.words.say("kept-none")?]);
        }
        kept.iter()
            .map(|one| {
                let why = if one.why.is_empty() {
                    self.words.say("kept-quiet")?
                } else {
                    one.why.join(" ")
                };
                self.words.0.phrase("kept", &[("name", &one.name), ("why", &why)])
            })
            .collect()
    }

    fn heading(&mut self, level: u8, key: &str) -> Result<(), ContentError> {
        let text = Text::ours(self.words.say(key)?);
        self.blocks.push(Block::Heading {
            id: key.to_owned(),
            level,
            text,
        });
        Ok(())
    }

    fn paragraph(&mut self, id: &str, role: Role, words: String) {
        self.blocks.push(Block::Paragraph {
            id: id.to_owned(),
            role,
            picture: None,
            text: Text::ours(words),
        });
    }

    /// The heading `part-KEY` and its lines.
    fn list(&mut self, key: &str, lines: Vec<String>) -> Result<(), ContentError> {
        self.heading(2, &format!("part-{key}"))?;
        let items = lines.into_iter().enumerate().map(|(nth, line)| Item {
            id: format!("{key}-{nth}"),
            text: Text::ours(line),
        });
        self.blocks.push(Block::List {
            id: key.to_owned(),
            items: items.collect(),
        });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn made(of: &Cover) -> String {
        let content = Content::embedded();
        let document = cover(&content, of, date(2026, 12, 1)).unwrap();
        assert_eq!((document.kind, document.audience), (Kind::Kit, Audience::Adult));
        document.plain_text()
    }

    #[test]
    fn it_says_what_is_in_what_is_not_and_why() {
        let of = Cover {
            child: Some("Laura".into()),
            at: Some(date(2026, 12, 3).at(13, 15, 0, 0)),
            inside: vec!["Startkort".into(), "Rettigheder".into()],
            has_bisidder: false,
            kept: vec![
                Kept {
                    name: "Brev før samtalen".into(),
                    why: vec!["Mødets sted mangler.".into()],
                },
                Kept {
                    name: "Barnets vej".into(),
                    why: Vec::new(),
                },
            ],
        };
        let text = made(&of);
        assert!(text.contains("Laura") && text.contains("13.15"), "{text}");
        assert!(text.contains("Startkort\nRettigheder"), "{text}");
        assert!(text.contains("Brev før samtalen: Mødets sted mangler."), "{text}");
        assert!(text.contains("Barnets vej: Grunden står ikke her"), "{text}");
        assert!(text.contains("Vælg det, barnet har brug for."), "{text}");
    }

    #[test]
    fn the_page_for_a_bisidder_is_not_the_advisers_and_is_spoken_of_only_where_it_is_in_the_kit() {
        // Whatever the paper is called: no name decides.
        let with = |has_bisidder: bool, inside: &str| {
            made(&Cover {
                inside: vec![inside.into()],
                has_bisidder,
                ..Cover::default()
            })
        };
        let handed_over = "giv den til den, barnet har valgt.";
        assert!(with(true, "Til den, der er med").contains(handed_over));
        assert!(!with(false, "Til bisidderen").contains(handed_over));
    }

    #[test]
    fn where_nothing_is_kept_back_it_says_so() {
        let text = made(&Cover::default());
        assert!(text.contains("Alt er med."), "{text}");
    }
}

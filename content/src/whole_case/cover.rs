//! The first page: what the copy is, that it is not handed out before somebody has read it through, and how it is used.

use super::{SHEETS, Sheet, Written};
use domain::document::{Block, Item, Role, Text};

impl Sheet<'_> {
    pub(super) fn cover(&mut self) -> Written {
        let title = self.say("copy-title", &[])?;
        self.heading(1, Text::ours(title));
        for (role, key) in [(Role::Lead, "copy-lead"), (Role::Weigh, "copy-not-yet")] {
            let words = self.say(key, &[])?;
            self.paragraph(role, words);
        }
        let number = match &self.of.state.case.reference {
            Some(number) => number.0.clone(),
            None => self.say("copy-no-number", &[])?,
        };
        let at = crate::sentences::capital(&self.fields.moment(self.of.at)?);
        let facts = vec![
            self.own_field("copy-number", &number)?,
            self.own_field("copy-made", &at)?,
            self.own_field("copy-by", self.of.by)?,
        ];
        self.facts(facts);
        // Filled when the sheets are counted.
        let words = self.say("copy-sheets", &[("count", "0")])?;
        self.blocks.push(Block::Paragraph {
            id: SHEETS.into(),
            role: Role::Body,
            picture: None,
            text: Text::ours(words),
        });
        self.list(
            "copy-use",
            &["copy-use-read", "copy-use-mark", "copy-use-rest", "copy-use-strike"],
        )?;
        self.list(
            "copy-apart",
            &[
                "copy-apart-drafts",
                "copy-apart-systems",
                "copy-apart-signs",
                "copy-apart-file",
            ],
        )?;
        let id = self.id();
        self.blocks.push(Block::NewPage { id });
        Ok(())
    }

    fn list(&mut self, heading: &str, lines: &[&str]) -> Written {
        let words = self.say(heading, &[])?;
        self.heading(2, Text::ours(words));
        let id = self.id();
        let items = lines.iter().map(|line| {
            Ok(Item {
                id: format!("{id}-{line}"),
                text: Text::ours(self.say(line, &[])?),
            })
        });
        let items = items.collect::<Result<_, crate::error::ContentError>>()?;
        self.blocks.push(Block::List { id, items });
        Ok(())
    }
}

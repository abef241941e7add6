//! The child's own page, the last sheet of the letter before a talk: in a kit it lies apart from the letter.

use super::{Block, Document};

/// Id of the new sheet on which the child's own page begins, in the letter before a talk.
const OWN_PAGE: &str = "own";

impl Document {
    /// The document in two: up to the child's own page, and that page. `None` where it has none.
    #[must_use]
    pub fn without_own_page(&self) -> Option<(Document, Document)> {
        let own = |block: &Block| matches!(block, Block::NewPage { id } if id == OWN_PAGE);
        let at = self.blocks.iter().position(own)?;
        let with = |blocks: &[Block]| Document {
            blocks: blocks.to_vec(),
            ..self.clone()
        };
        Some((with(&self.blocks[..at]), with(&self.blocks[at + 1..])))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(blocks: serde_json::Value) -> Document {
        let document = serde_json::json!({
            "format": "document/1", "kind": "before-meeting", "version": "full", "audience": "child", "band": "7-9",
            "language": "da", "direction": "ltr", "on": "2026-11-23", "title": "Til Ali", "explained": [],
            "release": { "confirmed": [], "content_version": "sample", "law_date": "2025-01-01" },
            "blocks": blocks,
        });
        serde_json::from_value(document).expect("a document")
    }

    #[test]
    fn a_letter_and_its_own_page_are_two_and_hold_what_they_held() {
        let write = |id: &str| serde_json::json!({"block": "write", "id": id, "space": {"lines": 4}});
        let page = |id: &str| serde_json::json!({"block": "new-page", "id": id});
        let whole = letter(serde_json::json!([
            write("a"),
            page("other"),
            write("b"),
            page("own"),
            write("c")
        ]));
        let (first, own) = whole.without_own_page().expect("two");
        let ids = |of: &Document| of.blocks.iter().map(|block| block.id().to_owned()).collect::<Vec<_>>();
        assert_eq!(ids(&first), ["a", "other", "b"]);
        assert_eq!(ids(&own), ["c"]);
        assert_eq!((first.title, own.kind), (whole.title.clone(), whole.kind));
        assert_eq!(
            letter(serde_json::json!([write("a"), page("other")])).without_own_page(),
            None
        );
    }
}

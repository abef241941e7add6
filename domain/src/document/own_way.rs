//! The room at the end of a way in which the child draws one of its own: a kit has other sheets to draw on.

use super::{Block, Document};

/// Id of the words above that room.
const OWN_WAY: &str = "own-way";

impl Document {
    /// The way without the room to draw one of one's own, and without the words above it. `None` where it has no such room.
    #[must_use]
    pub fn without_own_way(&self) -> Option<Document> {
        let [before @ .., Block::Paragraph { id, .. }, Block::Write { .. }] = self.blocks.as_slice() else {
            return None;
        };
        (id == OWN_WAY).then(|| Document {
            blocks: before.to_vec(),
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn way(blocks: serde_json::Value) -> Document {
        let document = serde_json::json!({
            "format": "document/1", "kind": "timeline", "version": "full", "audience": "child", "band": "7-9",
            "language": "da", "direction": "ltr", "on": "2026-11-23", "title": "Din vej", "explained": [],
            "release": { "confirmed": [], "content_version": "sample", "law_date": "2025-01-01" },
            "blocks": blocks,
        });
        serde_json::from_value(document).expect("a document")
    }

    #[test]
    fn the_room_to_draw_goes_with_its_words_and_nothing_else_goes() {
        let room = || serde_json::json!({"block": "write", "id": "draw", "space": {"draw": 60}});
        let page = |id: &str| serde_json::json!({"block": "new-page", "id": id});
        let words =
            |id: &str| serde_json::json!({"block": "paragraph", "id": id, "role": "body", "picture": null, "text": []});
        let whole = way(serde_json::json!([page("a"), words("b"), words("own-way"), room()]));
        let less = whole.without_own_way().expect("it has room to draw");
        let ids: Vec<&str> = less.blocks.iter().map(Block::id).collect();
        assert_eq!(ids, ["a", "b"]);
        assert_eq!(less.without_own_way(), None);
        assert_eq!(way(serde_json::json!([words("other"), room()])).without_own_way(), None);
    }
}

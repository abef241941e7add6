//! Ids where several documents stand on one page.

use super::{Block, Document};

impl Document {
    /// The same with this before every id, for a page of several documents, on which an id may stand once.
    #[must_use]
    pub fn with_ids_of(&self, prefix: &str) -> Document {
        let mut document = self.clone();
        for id in document.blocks.iter_mut().flat_map(ids) {
            *id = format!("{prefix}-{id}");
        }
        document
    }
}

/// The ids of a block and of what is in it.
fn ids(block: &mut Block) -> Vec<&mut String> {
    match block {
        Block::Heading { id, .. }
        | Block::Paragraph { id, .. }
        | Block::Write { id, .. }
        | Block::Qr { id, .. }
        | Block::NewPage { id } => vec![id],
        Block::List { id, items } | Block::Choices { id, items } => with(id, items.iter_mut().map(|item| &mut item.id)),
        Block::Facts { id, facts, .. } => with(id, facts.iter_mut().map(|fact| &mut fact.id)),
        Block::Cards { id, cards } => with(id, cards.iter_mut().map(|card| &mut card.id)),
        Block::People { id, people } => with(id, people.iter_mut().map(|person| &mut person.id)),
        Block::Rights { id, cards } => with(id, cards.iter_mut().map(|card| &mut card.id)),
        Block::Timeline { id, steps, .. } => with(id, steps.iter_mut().map(|step| &mut step.id)),
        Block::NowNext { id, places, .. } => with(id, places.iter_mut().map(|place| &mut place.id)),
    }
}

fn with<'a>(id: &'a mut String, inside: impl Iterator<Item = &'a mut String>) -> Vec<&'a mut String> {
    std::iter::once(id).chain(inside).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_begins_anew_and_nothing_else_is_changed() {
        let text = serde_json::json!([]);
        let document: Document = serde_json::from_value(serde_json::json!({
            "format": "document/1", "kind": "before-meeting", "version": "full", "audience": "child", "band": "7-9",
            "language": "da", "direction": "ltr", "on": "2026-11-23", "title": "Til Ali", "explained": [],
            "release": { "confirmed": [], "content_version": "sample", "law_date": "2025-01-01" },
            "blocks": [
                {"block": "new-page", "id": "own"},
                {"block": "list", "id": "list", "items": [{"id": "first", "text": text}]},
                {"block": "cards", "id": "cards", "cards": [
                    {"id": "card", "picture": {"name": "own", "alt": "own"}, "text": text}]},
            ],
        }))
        .expect("a document");
        let as_json = |document: &Document| serde_json::to_string(document).expect("JSON");
        let expected = ["own", "list", "first", "cards", "card"]
            .into_iter()
            .fold(as_json(&document), |json, id| {
                json.replace(&format!("\"id\":\"{id}\""), &format!("\"id\":\"paper-2-{id}\""))
            });
        assert_eq!(as_json(&document.with_ids_of("paper-2")), expected);
    }
}

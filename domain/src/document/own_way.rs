//! A way with less on it, for the one sheet that it has in a kit: without the room at its end in which the child draws one of its
//! own, because a kit has other sheets to draw on, and with the places that matter at the talk.

use super::{Block, Document, TimelineStep};
use crate::timeline::Stands;

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

    /// The way with at most this many places, in their order: where the child is, what is promised, what else goes on, comes next or
    /// is waited for, the last that is done, and of what may come the nearest; a fork whole or not at all. `None` where
    /// nothing would be left out, or where the child would not be on it.
    #[must_use]
    pub fn with_short_way(&self, most: usize) -> Option<Document> {
        let is_way = |block: &Block| matches!(block, Block::Timeline { .. });
        let at = self.blocks.iter().position(is_way)?;
        let mut short = self.clone();
        let Some(Block::Timeline { steps, .. }) = short.blocks.get_mut(at) else {
            return None;
        };
        let kept = what_matters(steps, most);
        let is_there = kept.iter().any(|nth| steps[*nth].featured);
        if !is_there || kept.len() == steps.len() {
            return None;
        }
        *steps = kept.into_iter().map(|nth| steps[nth].clone()).collect();
        Some(short)
    }
}

/// The places that matter most, in their order.
fn what_matters(steps: &[TimelineStep], most: usize) -> Vec<usize> {
    let all = || 0..steps.len();
    let is_sure = |nth: &usize| matches!(steps[*nth].stands, Stands::Now | Stands::Next | Stands::Waiting);
    let may_come = |nth: &usize| matches!(steps[*nth].stands, Stands::Maybe | Stands::OneOf);
    let here = all().filter(|nth| steps[*nth].featured);
    let promised = all().filter(|nth| is_sure(nth) && steps[*nth].flag.is_some());
    let done = all().rev().find(|nth| steps[*nth].stands == Stands::Done);
    let order = here.chain(promised).chain(all().filter(is_sure));
    let order = order.chain(done).chain(all().filter(may_come));
    let mut kept = with_whole_forks(steps, order, most);
    kept.sort_unstable();
    kept
}

/// At most this many places of a way, in this order, each once. A fork that has no room is left out whole: half of one would
/// be a promise.
#[must_use]
pub fn with_whole_forks(steps: &[TimelineStep], order: impl IntoIterator<Item = usize>, most: usize) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for nth in order {
        if kept.contains(&nth) {
            continue;
        }
        let ways = ways_of(steps, nth);
        if kept.len() + ways.len() > most {
            // Nothing that may come is told before what is nearer.
            break;
        }
        kept.extend(ways);
    }
    kept
}

/// The ways of the fork that a place is a way of; of none, the place alone.
#[must_use]
pub fn ways_of(steps: &[TimelineStep], nth: usize) -> Vec<usize> {
    let fork = steps.get(nth).and_then(|step| step.fork);
    match fork {
        Some(_) => (0..steps.len()).filter(|other| steps[*other].fork == fork).collect(),
        None => vec![nth],
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

    /// The ids of the places of a way of these states, cut to so many; the fourth is where the child is, and the sixth promised.
    fn cut(most: usize) -> Option<Vec<String>> {
        let states = [
            "done", "done", "done", "now", "next", "next", "one-of", "one-of", "maybe",
        ];
        let step = |(nth, stands): (usize, &str)| {
            let flag = (nth == 5).then(|| crate::document::Text::ours("tirsdag 8. december"));
            serde_json::json!({
                "id": format!("{nth}"), "picture": { "name": "talk", "alt": "To, der taler" }, "stands": stands,
                "state": [], "text": [], "day": null, "flag": flag, "lines": [],
                "fork": (stands == "one-of").then_some(0), "fresh": false, "featured": stands == "now",
            })
        };
        let steps: Vec<serde_json::Value> = states.into_iter().enumerate().map(step).collect();
        let whole = way(serde_json::json!([{ "block": "timeline", "id": "way", "steps": steps, "companion": null }]));
        let short = whole.with_short_way(most)?;
        let Some(Block::Timeline { steps, .. }) = short.blocks.first() else {
            return None;
        };
        Some(steps.iter().map(|step| step.id.clone()).collect())
    }

    #[test]
    fn a_short_way_is_where_the_child_is_what_is_promised_and_what_is_nearest() {
        for (most, places) in [
            (1, vec!["3"]),
            (2, vec!["3", "5"]),
            (3, vec!["3", "4", "5"]),
            (4, vec!["2", "3", "4", "5"]),
            // Half a fork would be a promise, and nothing behind it is told before it.
            (5, vec!["2", "3", "4", "5"]),
            (6, vec!["2", "3", "4", "5", "6", "7"]),
            (7, vec!["2", "3", "4", "5", "6", "7", "8"]),
        ] {
            assert_eq!(
                cut(most),
                Some(places.into_iter().map(str::to_owned).collect()),
                "{most}"
            );
        }
        assert_eq!(cut(0), None, "a way without where the child is");
        let nothing = way(serde_json::json!([]));
        assert_eq!(nothing.with_short_way(4), None, "no way");
    }
}

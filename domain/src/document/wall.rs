//! What of a document hangs on a wall, where whoever comes by reads it: no name, and nobody's own words (N32).

use super::block::{Block, Card, Item, TimelineStep};
use super::text::Text;
use super::{Document, Origin};

impl Document {
    /// The document for a wall. A name falls away from a heading ("Din vej, Ali" is "Din vej"); whatever else holds a name or
    /// somebody's own words is left out as a whole, because half a sentence can say something else. The places of a way stay,
    /// each with its state, its caption and its day. A heading that nothing stands under is left out too.
    #[must_use]
    pub fn on_a_wall(&self) -> Document {
        let mut blocks: Vec<Block> = Vec::new();
        let mut title = None;
        for block in self.blocks.iter().filter_map(shown) {
            if let (Block::Heading { level, .. }, Some(Block::Heading { level: above, .. })) = (&block, blocks.last())
                && *above > 1
                && level <= above
            {
                blocks.pop();
            }
            if let Block::Heading { level: 1, text, .. } = &block {
                title.get_or_insert_with(|| text.plain());
            }
            blocks.push(block);
        }
        while matches!(blocks.last(), Some(Block::Heading { level: 2.., .. })) {
            blocks.pop();
        }
        Document {
            // The title of the window and of the file holds the name as well.
            title: title.unwrap_or_else(|| self.title.clone()),
            blocks,
            ..self.clone()
        }
    }
}

/// A block without what does not hang on a wall; `None` where nothing is left of it.
fn shown(block: &Block) -> Option<Block> {
    match block {
        Block::Heading { id, level, text } => {
            let text = without_names(text);
            (!text.is_empty()).then(|| Block::Heading {
                id: id.clone(),
                level: *level,
                text,
            })
        }
        Block::Paragraph { text, .. } => is_for_everybody(text).then(|| block.clone()),
        Block::List { id, items } => items_of(items).map(|items| Block::List { id: id.clone(), items }),
        Block::Choices { id, items } => items_of(items).map(|items| Block::Choices { id: id.clone(), items }),
        Block::Cards { id, cards } => {
            let cards: Vec<Card> = cards
                .iter()
                .filter(|card| is_for_everybody(&card.text))
                .cloned()
                .collect();
            (!cards.is_empty()).then(|| Block::Cards { id: id.clone(), cards })
        }
        Block::People { .. } | Block::Facts { .. } | Block::NowNext { .. } => None,
        Block::Timeline {
            id,
            steps,
            companion,
            finished,
        } => Some(Block::Timeline {
            id: id.clone(),
            steps: steps.iter().map(step).collect(),
            companion: companion.clone(),
            finished: finished.clone(),
        }),
        Block::Rights { .. } | Block::Write { .. } | Block::Qr { .. } | Block::NewPage { .. } => Some(block.clone()),
    }
}

fn items_of(items: &[Item]) -> Option<Vec<Item>> {
    let items: Vec<Item> = items
        .iter()
        .filter(|item| is_for_everybody(&item.text))
        .cloned()
        .collect();
    (!items.is_empty()).then_some(items)
}

/// A place of the way: of its lines those that name nobody, and nobody's face. What somebody wrote as its caption gives way to
/// what the place is in a word or two or in our own words, and only where there are none to how it stands.
fn step(step: &TimelineStep) -> TimelineStep {
    let captions = [
        Some(&step.text),
        step.label.as_ref(),
        step.usual.as_ref(),
        Some(&step.state),
    ];
    let caption = captions.into_iter().flatten().find(|caption| is_for_everybody(caption));
    TimelineStep {
        text: caption.cloned().unwrap_or_default(),
        day: step.day.clone().filter(is_for_everybody),
        flag: step.flag.clone().filter(is_for_everybody),
        lines: step
            .lines
            .iter()
            .filter(|line| is_for_everybody(line))
            .cloned()
            .collect(),
        face: None,
        ..step.clone()
    }
}

/// Whether a text names nobody and is nobody's own.
fn is_for_everybody(text: &Text) -> bool {
    text.0.iter().all(|span| !matches!(span.of, Origin::Name | Origin::Own))
}

/// A heading without its names, and without the comma before or after them; nothing of one that a name is a part of a word
/// in.
fn without_names(text: &Text) -> Text {
    let is_part = text.0.windows(2).any(|pair| {
        let goes_on = pair[1].text.chars().next().is_some_and(char::is_alphanumeric);
        pair[0].of == Origin::Name && goes_on
    });
    if is_part {
        return Text::default();
    }
    let mut spans: Vec<_> = text
        .0
        .iter()
        .filter(|span| !matches!(span.of, Origin::Name | Origin::Own))
        .cloned()
        .collect();
    let is_loose = |c: char| c.is_whitespace() || c == ',' || c == ':';
    if let Some(last) = spans.last_mut() {
        last.text.truncate(last.text.trim_end_matches(is_loose).len());
    }
    if let Some(first) = spans.first_mut() {
        let kept = first.text.trim_start_matches(is_loose).to_owned();
        first.text = kept;
    }
    Text(spans)
}

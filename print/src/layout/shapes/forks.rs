//! A fork is one place in every paper form: none of its ways stands after another as if it came then, and none alone (N32).

use super::{blank, holds, picture, step, way};
use crate::PERHAPS;
use crate::form::Form;
use crate::layout::{Laid, NodeId, Tag, lay_out, panels_of};
use crate::shape::Shaper;
use domain::band::Band;
use domain::document::{Block, Document, Lettering, Text, TimelineStep};
use domain::timeline::Stands;
use domain::way::Rect;

/// The bands whose way can hold a fork. The youngest hear of one thing that may come.
const BANDS: [Band; 3] = [Band::Seven, Band::Ten, Band::Thirteen];

/// A place as the sentences of the product have it.
fn place(nth: usize, stands: Stands, words: &str) -> TimelineStep {
    TimelineStep {
        text: Text::ours(words),
        state: Text::ours("Måske en af disse"),
        flag: (stands == Stands::Next).then(|| Text::ours("torsdag 3. december")),
        day: (stands == Stands::Next).then(|| Text::ours("Det bliver torsdag den 3. december.")),
        lines: Vec::new(),
        ..step(nth, stands)
    }
}

/// A way of as many places as a band usually has, which ends in a fork of this many ways; where it begins.
fn forked(band: Band, ways: usize) -> (Document, usize) {
    let before: &[Stands] = match band {
        Band::Four | Band::Seven => &[Stands::Done, Stands::Now, Stands::Next],
        Band::Ten | Band::Thirteen => &[Stands::Done, Stands::Done, Stands::Done, Stands::Now, Stands::Next],
    };
    let mut steps: Vec<TimelineStep> = before
        .iter()
        .enumerate()
        .map(|(nth, stands)| place(nth, *stands, "Vi skal mødes med de voksne på din skole."))
        .collect();
    for nth in 0..ways {
        let words = "Måske ser vi på, hvad der er godt og svært for dig lige nu.";
        steps.push(place(before.len() + nth, Stands::OneOf, words));
    }
    if let Some(last) = steps.last_mut() {
        last.lines = vec![Text::ours("Det kan også blive noget andet.")];
    }
    let mut document = way(band, 0, Lettering::default());
    for block in &mut document.blocks {
        if let Block::Timeline {
            steps: of, companion, ..
        } = block
        {
            *of = std::mem::take(&mut steps);
            *companion = (band != Band::Thirteen).then(picture);
        }
    }
    (document, before.len())
}

/// The item of a list that an element is of.
fn item_of(laid: &Laid<'_>, node: NodeId) -> Option<usize> {
    let mut at = Some(node);
    while let Some(NodeId(nth)) = at {
        let node = &laid.tree.nodes[nth];
        if node.tag == Tag::Item {
            return Some(nth);
        }
        at = node.parent;
    }
    None
}

/// The sheet and the box of the words of each place, in their order.
fn words(laid: &Laid<'_>) -> Vec<(usize, Rect)> {
    let items = laid.tree.nodes.iter().enumerate();
    let items = items.filter(|(_, node)| node.tag == Tag::Item).map(|(nth, _)| nth);
    items
        .filter_map(|item| {
            let mut found: Option<(usize, Rect)> = None;
            for (sheet, pieces) in laid.sheets.iter().enumerate() {
                for placed in &pieces.pieces {
                    let Some(([left, top, right, bottom], of)) = placed.piece.link_area.zip(placed.piece.of) else {
                        continue;
                    };
                    if item_of(laid, of) != Some(item) {
                        continue;
                    }
                    let (x, y) = (placed.x + left, placed.y + top);
                    let (right, bottom) = (placed.x + right, placed.y + bottom);
                    let (x, y, right, bottom) = match found {
                        Some((_, one)) => (
                            one.x.min(x),
                            one.y.min(y),
                            right.max(one.x + one.width),
                            bottom.max(one.y + one.height),
                        ),
                        None => (x, y, right, bottom),
                    };
                    let whole = Rect {
                        x,
                        y,
                        width: right - x,
                        height: bottom - y,
                    };
                    found = Some((sheet, whole));
                }
            }
            found
        })
        .collect()
}

fn near(one: f32, other: f32) -> bool {
    (one - other).abs() < 1.0
}

/// One below the other in one column of a path.
fn is_a_column(ways: &[(usize, Rect)]) -> bool {
    let middle = |rect: &Rect| rect.x + rect.width / 2.0;
    ways.windows(2).all(|pair| {
        let ((sheet, one), (same, other)) = (&pair[0], &pair[1]);
        sheet == same && near(middle(one), middle(other)) && one.y + one.height <= other.y
    })
}

/// Beside each other on a line, or two and two.
fn is_beside(ways: &[(usize, Rect)]) -> bool {
    let columns = if ways.len() > 3 { 2 } else { ways.len() };
    let is_row = |row: &[(usize, Rect)]| {
        row.windows(2).all(|pair| {
            let ((sheet, one), (same, other)) = (&pair[0], &pair[1]);
            sheet == same && near(one.y, other.y) && one.x + one.width <= other.x
        })
    };
    ways.chunks(columns).all(is_row)
}

#[test]
fn a_fork_on_plain_sheets_is_one_place() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for band in BANDS {
        for ways in 2..=4 {
            let (document, first) = forked(band, ways);
            let laid = lay_out(&document, &pictures, &mut shaper, Form::A4).unwrap();
            let name = format!("{band:?}, {ways} ways");
            holds(&name, &laid);
            let fork = &words(&laid)[first..first + ways];
            let whole = if band == Band::Thirteen {
                is_beside(fork)
            } else {
                is_a_column(fork)
            };
            assert!(whole, "{name}: {fork:?}");
        }
    }
}

#[test]
fn a_fork_on_a_wall_is_one_place_and_says_that_it_can_become_something_else() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for band in BANDS {
        for ways in 2..=4 {
            let (document, first) = forked(band, ways);
            let document = document.on_a_wall();
            let laid = lay_out(&document, &pictures, &mut shaper, Form::Poster).unwrap();
            let name = format!("{band:?}, {ways} ways");
            assert_eq!(laid.sheets.len(), 2, "{name}");
            holds(&name, &laid);
            let fork = &words(&laid)[first..first + ways];
            assert!(is_a_column(fork), "{name}: {fork:?}");
            // State and caption, and below the last of them one more.
            let texts = |item: usize| {
                let items = laid.tree.nodes.iter().enumerate();
                let items: Vec<usize> = items
                    .filter(|(_, node)| node.tag == Tag::Item)
                    .map(|(nth, _)| nth)
                    .collect();
                let nodes = 0..laid.tree.nodes.len();
                let of = nodes.filter(|node| item_of(&laid, NodeId(*node)) == Some(items[item]));
                of.filter(|node| laid.tree.nodes[*node].tag == Tag::Paragraph).count()
            };
            let last = first + ways - 1;
            assert_eq!((texts(first), texts(last)), (1, 2), "{name}");
        }
    }
}

/// One way alone would be a promise.
#[test]
fn a_fork_in_a_pocket_is_there_whole_or_not_at_all() {
    for band in BANDS {
        for ways in 2..=4 {
            let (document, _) = forked(band, ways);
            let told: Vec<usize> = PERHAPS
                .iter()
                .filter_map(|most| {
                    let panels = panels_of(&document, *most)?;
                    let steps = panels.blocks.iter().filter_map(|block| match block {
                        Block::Timeline { steps, .. } => Some(steps),
                        _ => None,
                    });
                    Some(steps.flatten().filter(|step| step.stands == Stands::OneOf).count())
                })
                .collect();
            assert_eq!(told.len(), PERHAPS.len(), "{band:?}");
            assert!(told.iter().all(|told| [0, ways].contains(told)), "{band:?}: {told:?}");
            assert_eq!((told[0], told.last()), (ways, Some(&0)), "{band:?}: {told:?}");
        }
    }
}

/// Where nothing else is there to stand, the child stands at a fork: all of it is now.
#[test]
fn a_fork_where_the_child_is_keeps_its_ways_together_in_a_pocket() {
    let (mut document, first) = forked(Band::Ten, 2);
    for block in &mut document.blocks {
        if let Block::Timeline { steps, .. } = block {
            steps.drain(..first);
            steps[0].featured = true;
        }
    }
    let panels = panels_of(&document, 0).unwrap();
    let ways = panels.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps.len()),
        _ => None,
    });
    assert_eq!(ways, Some(2));
}

/// Three that are done, a wait in somebody's words, what comes next and a fork of two are a usual way of somebody of seven.
#[test]
fn seven_places_with_a_wait_and_a_fork_are_on_one_sheet() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for words_of_the_wait in [
        "Jeg snakker med din lærer.",
        "Jeg har spurgt din skole, hvordan du har det i timerne. De svarer mig, når de har set på det sammen.",
    ] {
        let (mut document, first) = forked(Band::Ten, 2);
        document.band = Band::Seven;
        for block in &mut document.blocks {
            let Block::Timeline { steps, .. } = block else {
                continue;
            };
            let done = steps.iter_mut().filter(|step| step.stands == Stands::Done);
            done.for_each(|step| step.day = Some(Text::ours("Det var den 25. november.")));
            let wait = &mut steps[first - 2];
            wait.stands = Stands::Waiting;
            wait.featured = true;
            wait.text = Text::ours(words_of_the_wait);
            wait.flag = Some(Text::ours("tirsdag 8. december"));
            wait.day = Some(Text::ours(
                "Du hører fra mig tirsdag den 8. december. Også hvis der ikke er noget nyt.",
            ));
            wait.lines = vec![Text::ours("Jeg holder øje med, om der sker noget.")];
        }
        let laid = lay_out(&document, &pictures, &mut shaper, Form::A4).unwrap();
        holds(words_of_the_wait, &laid);
        let places = words(&laid);
        assert_eq!(places.len(), 7, "{words_of_the_wait}");
        assert!(places.iter().all(|(sheet, _)| *sheet == 0), "{places:?}");
        assert!(is_a_column(&places[first..]), "{places:?}");
    }
}

//! The way on a wall: one path across two sheets of A4 that are put side by side (N32).
//!
//! The poster is laid out as one sheet of A3 and then cut down the middle. A road is drawn on both sheets and meets itself;
//! words, discs and pictures keep to columns, of which none lies across the cut.

use super::chunk::Chunk;
use super::cut::cut;
use super::hill::{HILL, OnTheHill, RISE};
use super::look::{BOTTOM, MARGIN, PAPER, Setting, UNIT};
use super::paper::Paper;
use super::sheet::{Laid, Placed, Tag, Tree};
use super::way::{Draft, Path};
use super::wide::Field;
use super::{After, Setter};
use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::shape::{Fit, Shaper};
use domain::document::{Block, Document, Picture, Role, Text, TimelineStep};
use domain::drawing::Paint;
use domain::way::{Plan, Room, Shape};

/// Font size of the title, which is read from two metres. A title in long words is set smaller, and never below 60 points.
const TITLE: f32 = 75.0;
/// Text sizes to try for what is told around the path.
const WORDS: [f32; 5] = [1.6, 1.45, 1.3, 1.15, 1.0];
/// How much larger than in a letter the path is tried, largest first.
const SIZES: &[f32] = &[3.2, 2.8, 2.5, 2.2, 2.0, 1.8, 1.6, 1.4, 1.25, 1.1, 1.0, 0.9, 0.8];
/// How many of the sizes are large enough for everything that is told at a place; with the others its caption and its day
/// stand alone, and are larger for it.
const IN_FULL: usize = 7;
/// Columns of the path: as many on one sheet as on the other.
const COLUMNS: [usize; 3] = [2, 4, 6];
/// Width of the strips in which the road turns, and between the words on both sides of the cut; and where a fork needs them
/// narrow.
const EDGE: [f32; 2] = [8.0 * UNIT, 5.0 * UNIT];
/// The smallest discs beside words of a size, in sizes of the usual ones; and where a fork needs them small.
const DISCS: [f32; 2] = [1.0, 0.55];
/// Gap above and below the path.
const BETWEEN: f32 = 2.0 * UNIT;

/// How the ways of a fork stand on a wall.
#[derive(Clone, Copy, PartialEq)]
enum Ways {
    /// As one place.
    Together,
    /// As one place, with small discs, narrow strips and few words: four ways are high.
    Close,
    /// One after the other, which reads as first this, then that: only where no words are small enough.
    Apart,
}

/// Lays a way out for a wall; `None` where the document has none, or where not even the smallest text fits two sheets.
///
/// # Errors
/// As [`super::lay_out`].
pub fn lay_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Option<Laid<'d>>, PrintError> {
    let Some(parts) = Parts::of(document) else {
        return Ok(None);
    };
    let forks = parts.steps.iter().any(|step| step.fork.is_some());
    let tried: &[Ways] = if forks {
        &[Ways::Together, Ways::Close, Ways::Apart]
    } else {
        &[Ways::Together]
    };
    for &ways in tried {
        for words in WORDS {
            match hung(document, &parts, (words, ways), pictures, shaper) {
                Ok(None) | Err(PrintError::WordTooLong { .. }) => {}
                Ok(laid) => return Ok(laid),
                Err(error) => return Err(error),
            }
        }
    }
    Ok(None)
}

/// The parts of a document that hang on a wall: what stands before its way, the way, and what is told below it.
struct Parts<'d> {
    before: &'d [Block],
    steps: &'d [TimelineStep],
    companion: Option<&'d Picture>,
    below: &'d [Block],
}

impl<'d> Parts<'d> {
    fn of(document: &'d Document) -> Option<Parts<'d>> {
        let blocks = &document.blocks;
        blocks.iter().enumerate().find_map(|(at, block)| match block {
            Block::Timeline { steps, companion, .. } => Some(Parts {
                before: &blocks[..at],
                steps,
                companion: companion.as_ref(),
                below: &blocks[at + 1..],
            }),
            _ => None,
        })
    }
}

fn hung<'d>(
    document: &'d Document,
    parts: &Parts<'d>,
    (words, ways): (f32, Ways),
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Option<Laid<'d>>, PrintError> {
    let setting = Setting::to_fit(words, 0.8);
    // How high what stands below will be has to be known first; what is read first is added to the tree first.
    let below = {
        let mut beforehand = Setter::new(setting, document, pictures, shaper);
        beforehand.deepest = 1;
        beforehand.told(parts.below)?;
        two_columns(std::mem::take(&mut beforehand.chunks)).2
    };

    let mut setter = Setter::new(setting, document, pictures, shaper);
    let marks = document.marks().collect::<Vec<_>>().join(" ");
    let marks = (!marks.is_empty()).then(|| (marks, setter.tree.add(Tree::ROOT, Tag::Paragraph)));
    let mut placed = Vec::new();
    let (title, rest) = match parts.before {
        [Block::Heading { id, text, .. }, rest @ ..] => (Some((id, text)), rest),
        rest => (None, rest),
    };
    if let Some((id, text)) = title {
        setter.wall_title(id, text)?;
    }
    let mut band = stack(std::mem::take(&mut setter.chunks), (MARGIN, MARGIN), &mut placed);
    setter.after = After::Nothing;
    setter.told(rest)?;
    let beside = stack(
        std::mem::take(&mut setter.chunks),
        (PAPER.0 + MARGIN, MARGIN),
        &mut placed,
    );
    band = f32::max(band, beside);

    let top = MARGIN + band + BETWEEN;
    let gap = if below > 0.0 { BETWEEN } else { 0.0 };
    let height = BOTTOM - top - below - gap;
    let half = setter.canvas.width;
    setter.canvas.width = Paper::WALL.width();
    let path = if setter.look.way == Shape::Hill {
        setter.hill_on_a_wall(parts.steps, height)?
    } else {
        let close = usize::from(ways != Ways::Together);
        // Marks without pictures are small as they are.
        let smallest = if setter.look.way == Shape::Line {
            DISCS[0]
        } else {
            DISCS[close]
        };
        let field = |sizes: &'static [f32], brief| Field {
            width: Paper::WALL.width(),
            height,
            columns: &COLUMNS,
            even: false,
            edge: EDGE[close],
            sizes,
            discs: (smallest, 1.4),
            letters: 0.0,
            brief,
            apart: ways == Ways::Apart,
        };
        let full = match ways {
            Ways::Together => setter.filling(parts.steps, &field(&SIZES[..IN_FULL], false))?,
            Ways::Close | Ways::Apart => None,
        };
        match full {
            Some(path) => Some(path),
            None => setter.filling(parts.steps, &field(SIZES, true))?,
        }
    };
    let Some((path, above)) = path else {
        return Ok(None);
    };
    setter.after = After::Nothing;
    setter.draw_path(path, parts.companion, (setter.look.way == Shape::Hill, 0.0))?;
    setter.canvas.width = half;
    stack(std::mem::take(&mut setter.chunks), (MARGIN, top + above), &mut placed);

    setter.after = After::Nothing;
    setter.deepest = setter.deepest.max(1);
    setter.told(parts.below)?;
    let (left, right, _) = two_columns(std::mem::take(&mut setter.chunks));
    let foot = BOTTOM - below;
    stack(left, (MARGIN, foot), &mut placed);
    stack(right, (PAPER.0 + MARGIN, foot), &mut placed);

    let mut sheets = cut(placed);
    if let Some((line, node)) = marks {
        setter.mark_draft(&line, node, &mut sheets)?;
    }
    Ok(Some(Laid {
        sheets,
        tree: setter.tree,
        form: Form::Poster,
        paper: PAPER,
    }))
}

impl<'d> Setter<'_, 'd> {
    /// Sets blocks below each other. There is no room to write or draw on a wall, nor for its label.
    fn told(&mut self, blocks: &'d [Block]) -> Result<(), PrintError> {
        for (index, block) in blocks.iter().enumerate() {
            let next = blocks.get(index + 1);
            let labels =
                matches!(block, Block::Paragraph { role: Role::Body, .. }) && matches!(next, Some(Block::Write { .. }));
            if !labels && !matches!(block, Block::Write { .. } | Block::NewPage { .. }) {
                self.block(block, false, next)?;
            }
        }
        Ok(())
    }

    /// The title, on the first of the two sheets.
    fn wall_title(&mut self, id: &str, text: &Text) -> Result<(), PrintError> {
        let width = self.look.paper.width();
        let (lines, size) = self.lines(text, (TITLE, true, Fit::Even), width, id)?;
        let node = self.tree.add_heading(1, text.plain());
        self.deepest = 1;
        let style = super::chunk::Words {
            size,
            leading: size * 1.1,
            ink: Paint::Fjord,
            align: super::chunk::Align::Start,
        };
        let mut chunk = Chunk::new(0.0, lines.len() as f32 * style.leading);
        chunk
            .pieces
            .push(self.canvas.words(Some(node), lines, style, (0.0, 0.0, width)));
        self.chunks.push(chunk);
        Ok(())
    }

    /// The hill of the youngest: what was and what is on one sheet, what comes and what nobody knows on the other.
    fn hill_on_a_wall(
        &mut self,
        steps: &'d [TimelineStep],
        height: f32,
    ) -> Result<Option<(Path<'d>, f32)>, PrintError> {
        let OnTheHill {
            shown,
            stations,
            shares,
        } = OnTheHill::of(steps);
        let width = Paper::WALL.width();
        let bounds = hill_bounds(&shares, width);
        let columns = bounds.len() - 1;
        let plan = Plan::in_columns(&stations, columns);
        for &size in SIZES {
            let room = Room {
                bounds: bounds.clone(),
                lower: (0..columns).rev().map(|nth| nth as f32 * 1.5 * RISE).collect(),
                width,
                gutter: EDGE[0],
                gap: 2.0 * UNIT,
                between: 2.0 * UNIT,
                road: EDGE[0] / 4.0,
            };
            let widths = (0..columns).map(|column| room.measure(column));
            let (least, most) = widths.fold((f32::MAX, 0.0), |(least, most), width| {
                (f32::min(least, width), f32::max(most, width))
            });
            let radii = [
                (least / 2.0).min(8.0 * UNIT * size),
                (most / 2.0).min(10.5 * UNIT * size),
            ];
            let manner = self.under_a_disc(least, self.look.body * size, true);
            let draft = Draft {
                steps: shown.iter().map(|index| &steps[*index]).collect(),
                stations: &stations,
                plan: &plan,
                room,
                manner,
                radii,
            };
            let Some(mut path) = self.enlarged(draft, size)? else {
                continue;
            };
            if path.height() <= height {
                let above = path.spread(&stations, &plan, height);
                return Ok(Some((path, above)));
            }
        }
        Ok(None)
    }
}

/// The edges of the columns of a hill across the cut: one of them lies on it.
fn hill_bounds(shares: &[f32], width: f32) -> Vec<f32> {
    let half = width / 2.0;
    let (begins, ends) = (2.0 * HILL.0, width - 2.0 * HILL.1);
    let (first, second) = shares.split_at(shares.len().div_ceil(2));
    let mut bounds = vec![begins];
    for (shares, from, to) in [(first, begins, half), (second, half, ends)] {
        let whole: f32 = shares.iter().sum();
        let mut x = from;
        for share in shares {
            x += (to - from) * share / whole;
            bounds.push(x);
        }
    }
    bounds
}

/// Places chunks below each other; returns their height.
fn stack<'d>(chunks: Vec<Chunk<'d>>, (x, top): (f32, f32), placed: &mut Vec<Placed<'d>>) -> f32 {
    let mut y = top;
    for (nth, chunk) in chunks.into_iter().enumerate() {
        if nth > 0 {
            y += chunk.gap;
        }
        placed.extend(chunk.pieces.into_iter().map(|piece| Placed { x, y, piece }));
        y += chunk.height;
    }
    y - top
}

/// Divides chunks into two columns of about the same height, and keeps together what belongs together; returns the height
/// of the higher.
fn two_columns(mut chunks: Vec<Chunk<'_>>) -> (Vec<Chunk<'_>>, Vec<Chunk<'_>>, f32) {
    let height = |chunks: &[Chunk<'_>]| -> f32 {
        let gaps = chunks.iter().skip(1).map(|chunk| chunk.gap);
        gaps.sum::<f32>() + chunks.iter().map(|chunk| chunk.height).sum::<f32>()
    };
    let may_part = (1..=chunks.len()).filter(|at| !chunks[at - 1].with_next);
    let higher = |at: &usize| f32::max(height(&chunks[..*at]), height(&chunks[*at..]));
    let best = may_part.min_by(|one, other| higher(one).total_cmp(&higher(other)));
    let at = best.unwrap_or(chunks.len());
    let most = higher(&at);
    let right = chunks.split_off(at);
    (chunks, right, most)
}

//! The way on a wall: one path across two sheets of A4 that are put side by side (N32).
//!
//! The poster is laid out as one sheet of A3 and then cut down the middle. A road is drawn on both sheets and meets itself;
//! words, discs and pictures keep to columns, of which none lies across the cut.

use super::chunk::Chunk;
use super::hill::{HILL, OnTheHill, RISE};
use super::look::{BOTTOM, MARGIN, MM, PAPER, Setting, UNIT};
use super::paper::Paper;
use super::sheet::{Laid, Mark, Piece, Placed, Sheet, Tag, Tree};
use super::way::{Draft, Path};
use super::wide::Field;
use super::{After, Setter};
use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::shape::{Fit, Shaper};
use domain::document::{Block, Document, Picture, Role, Text, TimelineStep};
use domain::drawing::{Paint, Segment};
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
/// Width of the strips in which the road turns, and between the words on both sides of the cut.
const EDGE: f32 = 8.0 * UNIT;
/// Gap above and below the path.
const BETWEEN: f32 = 2.0 * UNIT;

/// Lays a way out for a wall; `None` where the document has none, or where not even the smallest text fits two sheets.
///
/// # Errors
/// As [`super::lay_out`].
pub fn lay_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Option<Laid<'d>>, PrintError> {
    for words in WORDS {
        match hung(document, words, pictures, shaper) {
            Ok(None) | Err(PrintError::WordTooLong { .. }) => {}
            Ok(laid) => return Ok(laid),
            Err(error) => return Err(error),
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
    words: f32,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Option<Laid<'d>>, PrintError> {
    let Some(parts) = Parts::of(document) else {
        return Ok(None);
    };
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
        let field = |sizes: &'static [f32], brief| Field {
            width: Paper::WALL.width(),
            height,
            columns: &COLUMNS,
            even: false,
            edge: EDGE,
            sizes,
            discs: (1.0, 1.4),
            letters: 0.0,
            brief,
            apart: true,
        };
        match setter.filling(parts.steps, &field(&SIZES[..IN_FULL], false))? {
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
                gutter: EDGE,
                gap: 2.0 * UNIT,
                between: 2.0 * UNIT,
                road: EDGE / 4.0,
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

/// Cuts a sheet of A3 down the middle. What is decoration goes on both sheets where it crosses the cut; all else stands on
/// one of them.
fn cut(placed: Vec<Placed<'_>>) -> Vec<Sheet<'_>> {
    let seam = PAPER.0;
    let (mut first, mut second) = (Sheet::default(), Sheet::default());
    for piece in placed {
        let (left, right) = extent(&piece);
        let (on_first, on_second) = if piece.piece.of.is_none() {
            (left < seam, right > seam)
        } else {
            let is_left = f32::midpoint(left, right) < seam;
            (is_left, !is_left)
        };
        if on_second {
            second.pieces.push(Placed {
                x: piece.x - seam,
                ..piece.clone()
            });
        }
        if on_first {
            first.pieces.push(piece);
        }
    }
    edge(&mut first, PAPER.0, -6.0 * MM);
    edge(&mut second, 0.0, 6.0 * MM);
    vec![first, second]
}

/// How far a piece reaches from the left edge of the paper.
fn extent(placed: &Placed<'_>) -> (f32, f32) {
    let mut reach = (f32::MAX, f32::MIN);
    let mut add = |from: f32, to: f32| reach = (reach.0.min(from), reach.1.max(to));
    for mark in &placed.piece.marks {
        match mark {
            Mark::Picture { x, side, .. } => add(*x, x + side),
            Mark::Words { x, .. } => add(*x, *x),
            Mark::Shape { path, outline, .. } => {
                let pen = outline.map_or(0.0, |(_, width)| width / 2.0);
                for segment in path {
                    match *segment {
                        Segment::Move(x, _) | Segment::Line(x, _) => add(x - pen, x + pen),
                        Segment::Curve(a, _, b, _, c, _) => {
                            add(a.min(b).min(c) - pen, a.max(b).max(c) + pen);
                        }
                        Segment::Close => {}
                    }
                }
            }
        }
    }
    if let Some([left, _, right, _]) = placed.piece.link_area {
        add(left, right);
    }
    if reach.0 > reach.1 {
        return (placed.x, placed.x);
    }
    (placed.x + reach.0, placed.x + reach.1)
}

/// Marks where the two sheets meet: a short stroke at the top and at the bottom, away from the road.
pub(super) fn edge(sheet: &mut Sheet<'_>, x: f32, inwards: f32) {
    for y in [MARGIN / 2.0, PAPER.1 - MARGIN / 2.0] {
        let marks = vec![Mark::Shape {
            path: vec![Segment::Move(0.0, 0.0), Segment::Line(inwards, 0.0)],
            fill: None,
            outline: Some((Paint::Stone, 0.4)),
        }];
        let piece = Piece {
            of: None,
            marks,
            link_area: None,
        };
        sheet.pieces.push(Placed { x, y, piece });
    }
}

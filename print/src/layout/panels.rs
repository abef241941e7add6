//! The way for a pocket: a lying sheet that is folded like an accordion into four panels – what is now, what comes next, what
//! may come, and whom the child can talk to (N32). A road runs along their lower end and over the folds.

use super::caption::Manner;
use super::chunk::{Align, Canvas, Chunk};
use super::look::{MM, PAPER, Setting, UNIT};
use super::paper::Paper;
use super::sheet::{Laid, Mark, NodeId, Piece, Placed, Sheet, Tag, Tree};
use super::{Setter, lay_out_at};
use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::shape::{Fit, Shaper};
use domain::document::{Block, Document, Kind, Picture, RightsCard, Role, TimelineStep, ways_of, with_whole_forks};
use domain::drawing::{Paint, Segment};
use domain::timeline::Stands;
use domain::way::{End, Look, Shape, dots, mark};

/// Panels of a sheet.
const PANELS: usize = 4;
/// No text is smaller than this.
const LEAST: f32 = 11.0;
/// Text sizes to try, largest first; none gets below [`LEAST`].
const WORDS: [f32; 8] = [1.3, 1.2, 1.1, 1.0, 0.9, 0.8, 0.7, 0.65];
/// Height above the panels, for the line that every sheet of a draft carries.
pub(super) const ABOVE: f32 = 10.0 * MM;
/// Height below them, for the road.
pub(super) const BELOW: f32 = 12.0 * MM;
/// Half the width of the road.
const ROAD: f32 = 4.0;
/// Radius of a mark on it.
const MARK: f32 = 1.6 * ROAD;

/// The document to lay out as panels, each on a page of its own; `None` where there is no way. Of what may come no more
/// than `most` places are told, and a fork whole or not at all.
pub fn panels_of(document: &Document, most: usize) -> Option<Document> {
    if document.kind != Kind::Timeline {
        return None;
    }
    let (at, id, steps, companion) = document.blocks.iter().enumerate().find_map(|(at, block)| match block {
        Block::Timeline {
            id, steps, companion, ..
        } => Some((at, id, steps, companion)),
        _ => None,
    })?;
    let now = steps.iter().position(|step| step.featured).unwrap_or(0);
    let comes = |step: &TimelineStep| matches!(step.stands, Stands::Next | Stands::Waiting);
    let next = (now + 1..steps.len()).find(|index| comes(&steps[*index]));
    // Where the child is may be a fork: one of its ways alone would be a promise.
    let here = ways_of(steps, now);
    let may_come = |nth: &usize| matches!(steps[*nth].stands, Stands::Maybe | Stands::OneOf) && !here.contains(nth);
    let perhaps = with_whole_forks(steps, (0..steps.len()).filter(may_come), most);
    let told = |name: &str, which: &[usize], companion: Option<Picture>| {
        (!which.is_empty()).then(|| Block::Timeline {
            id: format!("{id}-{name}"),
            steps: which.iter().filter_map(|index| steps.get(*index)).map(dated).collect(),
            companion,
            finished: None,
        })
    };
    let mut sections = sections(&document.blocks[at + 1..]);
    // What nobody knows belongs beside what may come; the rest says whom to talk to.
    let unknown = if sections.len() > 1 {
        sections.remove(0)
    } else {
        Vec::new()
    };
    let panels = [
        told("now", &here, companion.clone()).into_iter().collect::<Vec<_>>(),
        told("next", next.as_slice(), None).into_iter().collect(),
        told("perhaps", &perhaps, None).into_iter().chain(unknown).collect(),
        sections.into_iter().flatten().collect(),
    ];
    let mut blocks = Vec::new();
    for (nth, panel) in panels.into_iter().filter(|panel| !panel.is_empty()).enumerate() {
        blocks.push(Block::NewPage {
            id: format!("panel-{nth}"),
        });
        blocks.extend(panel);
    }
    Some(Document {
        blocks,
        ..document.clone()
    })
}

/// A step that tells its day in a sentence, though it had it on a flag only.
fn dated(step: &TimelineStep) -> TimelineStep {
    let day = step.day.as_ref().filter(|day| !day.is_empty());
    TimelineStep {
        day: day.or(step.flag.as_ref()).cloned(),
        ..step.clone()
    }
}

/// What is told around a way, by its headings; each card is a section of its own. Room to write and its label are left out.
fn sections(blocks: &[Block]) -> Vec<Vec<Block>> {
    let mut sections: Vec<Vec<Block>> = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let labels = matches!(block, Block::Paragraph { role: Role::Body, .. })
            && matches!(blocks.get(index + 1), Some(Block::Write { .. }));
        match block {
            Block::NewPage { .. } | Block::Write { .. } => {}
            _ if labels => {}
            Block::Cards { cards, .. } => sections.extend(cards.iter().map(|card| {
                vec![Block::Rights {
                    id: format!("panel-{}", card.id),
                    cards: vec![RightsCard {
                        id: card.id.clone(),
                        right: String::new(),
                        picture: card.picture.clone(),
                        title: None,
                        text: card.text.clone(),
                    }],
                }]
            })),
            Block::Heading { .. } => sections.push(vec![block.clone()]),
            _ => match sections.last_mut() {
                Some(section) => section.push(block.clone()),
                None => sections.push(vec![block.clone()]),
            },
        }
    }
    sections
}

/// Lays panels out on one sheet with the largest text that fits them; `None` where none does.
///
/// # Errors
/// As [`super::lay_out`].
pub fn lay_out<'d>(
    panels: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Option<Laid<'d>>, PrintError> {
    for words in WORDS {
        let setting = Setting {
            upright: true,
            paper: Paper::PANEL,
            least: LEAST,
            title: Some(2.0 * LEAST),
            ..Setting::to_fit(words, 1.0)
        };
        match lay_out_at(setting, panels, pictures, shaper) {
            Ok(laid) if laid.sheets.len() <= PANELS && laid.lowest() <= setting.paper.bottom() + 0.1 => {
                return side_by_side(laid, panels, pictures, shaper).map(Some);
            }
            Ok(_) | Err(PrintError::WordTooLong { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}

/// Puts the panels on one sheet, with its folds and its road.
fn side_by_side<'d>(
    laid: Laid<'d>,
    panels: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Laid<'d>, PrintError> {
    let mut sheet = Sheet::default();
    let road = roads(panels);
    sheet.pieces.push(Placed {
        x: 0.0,
        y: 0.0,
        piece: Canvas::decoration(road),
    });
    let bottom = Paper::PANEL.bottom();
    for (nth, panel) in laid.sheets.into_iter().enumerate() {
        // Panels are no pages, and have no numbers.
        let pieces = panel
            .pieces
            .into_iter()
            .filter(|placed| placed.y < bottom || placed.piece.of.is_some());
        sheet.pieces.extend(pieces.map(|placed| Placed {
            x: placed.x + left_of(nth),
            y: placed.y + ABOVE,
            piece: placed.piece,
        }));
    }
    folds(&mut sheet);
    let mut sheets = [sheet];
    let line = panels.marks().collect::<Vec<_>>().join(" ");
    if !line.is_empty() {
        let setting = Setting {
            paper: Paper::ACROSS,
            ..Setting::USUAL
        };
        // The line is the first element of the tree below its root.
        Setter::new(setting, panels, pictures, shaper).mark_draft(&line, NodeId(1), &mut sheets)?;
    }
    Ok(Laid {
        sheets: sheets.into(),
        tree: laid.tree,
        form: Form::A4,
        paper: Paper::ACROSS.size,
    })
}

/// The left edge of a panel.
fn left_of(panel: usize) -> f32 {
    panel as f32 * PAPER.1 / PANELS as f32
}

/// The road along the lower end: walked up to what is now, whole to what comes next, and from there dots.
fn roads<'d>(panels: &Document) -> Vec<Mark<'d>> {
    let y = PAPER.0 - BELOW - ROAD;
    let middle = |panel: usize| f32::midpoint(left_of(panel), left_of(panel + 1));
    let stands: Vec<Stands> = panels
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Timeline { steps, .. } => steps.first().map(|step| step.stands),
            _ => None,
        })
        .collect();
    let mut marks = Vec::new();
    let mut from = 6.0 * MM;
    for (nth, stands) in stands.iter().enumerate() {
        let path = vec![Segment::Move(from, y), Segment::Line(middle(nth), y)];
        // Up to where the child is it was walked, whatever is told of the place.
        let look = if nth == 0 { Look::Walked } else { Look::to(*stands) };
        marks.push(match look {
            Look::Walked => shape(path, Paint::Leaf, 2.0 * ROAD),
            Look::Ahead => shape(path, Paint::Sand, 2.0 * ROAD),
            Look::Perhaps => {
                // The large mark of what is now reaches further out.
                let before = if nth == 1 { 1.35 * MARK } else { MARK };
                let ends = (End::Disc(before), End::Disc(MARK));
                shape(dots(&path, 3.4 * ROAD, ends), Paint::Sand, 2.0 * ROAD)
            }
        });
        from = middle(nth);
    }
    for (nth, stands) in stands.iter().enumerate() {
        let disc = mark::small(*stands, nth == 0, (middle(nth), y), MARK);
        marks.extend(disc.into_iter().map(|mark| Mark::Shape {
            path: mark.path,
            fill: mark.fill,
            outline: mark.outline,
        }));
    }
    marks
}

fn shape<'d>(path: Vec<Segment>, paint: Paint, width: f32) -> Mark<'d> {
    Mark::Shape {
        path,
        fill: None,
        outline: Some((paint, width)),
    }
}

/// Marks where the sheet is folded: short strokes at its upper and lower edge.
fn folds(sheet: &mut Sheet<'_>) {
    let stroke = 5.0 * MM;
    for fold in 1..PANELS {
        for (from, to) in [(0.0, stroke), (PAPER.0 - stroke, PAPER.0)] {
            let path = vec![Segment::Move(0.0, from), Segment::Line(0.0, to)];
            let piece = Piece {
                of: None,
                marks: vec![shape(path, Paint::Stone, 0.4)],
                link_area: None,
            };
            sheet.pieces.push(Placed {
                x: left_of(fold),
                y: 0.0,
                piece,
            });
        }
    }
}

impl<'d> Setter<'_, 'd> {
    /// The places of a panel below each other: disc, picture, state, and all that is told.
    pub(super) fn panel(
        &mut self,
        steps: &'d [TimelineStep],
        companion: Option<&'d Picture>,
    ) -> Result<(), PrintError> {
        let list = self.tree.add(Tree::ROOT, Tag::List);
        let width = self.look.paper.width();
        let is_line = self.look.way == Shape::Line;
        for step in steps {
            let manner = Manner {
                measure: width,
                size: self.look.body,
                align: if self.look.wide { Align::Start } else { Align::Middle },
                fit: Fit::Even,
                brief: false,
            };
            let caption = self.caption(step, manner)?;
            let radius = match (is_line, steps.len()) {
                (true, _) => 1.5 * UNIT,
                (false, 1) => 0.3 * width,
                (false, _) => 0.17 * width,
            };
            let top = 2.0 * radius + UNIT;
            let mut chunk = Chunk::new(self.room_above_cards(2.5 * UNIT), top + caption.height());
            let centre = (width / 2.0, radius);
            let elements = caption.elements(&mut self.tree, list);
            if is_line {
                let state = |centre| mark::small(step.stands, step.featured, centre, radius * 0.7);
                chunk.pieces.push(self.canvas.state(state, centre));
            } else {
                let state = |centre| mark::disc(step.stands, step.featured, centre, radius);
                chunk.pieces.push(self.canvas.state(state, centre));
                let side = radius * 1.15;
                let drawing = self.drawing(&step.picture, &step.id)?;
                let figure = self.tree.add_figure(elements.body, &step.picture.alt);
                let (x, y) = (centre.0 - side / 2.0, centre.1 - side / 2.0);
                chunk.pieces.push(self.canvas.picture(figure, drawing, x, y, side));
            }
            if let Some(companion) = companion.filter(|_| step.featured) {
                let side = 0.9 * radius;
                let drawing = self.drawing(companion, &step.id)?;
                let figure = self.tree.add_figure(elements.body, &companion.alt);
                let x = f32::max(0.0, centre.0 - radius - 0.6 * side);
                chunk
                    .pieces
                    .push(self.canvas.picture(figure, drawing, x, 2.0 * radius - side, side));
            }
            let face = caption.face();
            let texts = caption.texts(&mut self.tree, &elements);
            texts.draw(&self.canvas, &mut chunk.pieces, (0.0, top, width));
            self.face(&mut chunk, (step, elements.body), face, (0.0, top, width))?;
            self.chunks.push(chunk);
        }
        Ok(())
    }
}

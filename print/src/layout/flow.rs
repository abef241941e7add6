//! Chunks onto sheets: what stays together, and never a last sheet with one
//! stray line.

use super::chunk::Chunk;
use super::look::{BOTTOM, MARGIN, UNIT};
use super::sheet::{Placed, Sheet};

/// How far gaps may shrink before a few lines get a sheet of their own.
const TIGHTER: [f32; 6] = [1.0, 0.92, 0.84, 0.76, 0.68, 0.6];

/// So many lines are worth no sheet of their own.
const FEW: f32 = 16.0;

/// Between pictures under each other in the outer column.
const BETWEEN: f32 = 1.0 * UNIT;

/// Where a chunk goes.
#[derive(Clone, Copy)]
struct Spot {
    /// Sheet, counted from the section's first.
    sheet: usize,
    /// Its top.
    top: f32,
    /// How far its picture gives way to the picture above.
    lower: f32,
}

/// Where each chunk of a section goes.
struct Plan {
    spots: Vec<Spot>,
    /// How far down the last sheet is filled.
    filled: f32,
}

impl Plan {
    fn sheets(&self) -> usize {
        self.spots.last().map_or(1, |spot| spot.sheet + 1)
    }
}

/// Places a section, which starts on a sheet of its own. `line` is the distance
/// of two baselines: before a few lines get a last sheet to themselves, the
/// gaps give way.
pub fn place<'d>(mut chunks: Vec<Chunk<'d>>, line: f32, sheets: &mut Vec<Sheet<'d>>) {
    hold_the_end_together(&mut chunks, line);
    let mut plan = plan(&chunks, 1.0);
    let mut tightness = 1.0;
    if plan.sheets() > 1 && plan.filled - MARGIN <= FEW * line {
        for tighter in &TIGHTER[1..] {
            let better = self::plan(&chunks, *tighter);
            if better.sheets() < plan.sheets() {
                (plan, tightness) = (better, *tighter);
                break;
            }
        }
    }
    let first = sheets.len();
    sheets.resize_with(first + plan.sheets(), Sheet::default);
    let last = chunks.len().saturating_sub(1);
    for (index, (chunk, spot)) in chunks.into_iter().zip(plan.spots).enumerate() {
        let mut given = given(&chunk, tightness);
        if chunk.grows && index == last {
            given -= (BOTTOM - plan.filled).max(0.0);
        }
        let hangs = chunk.hangs.is_some();
        for (nth, mut piece) in chunk.pieces.into_iter().enumerate() {
            if given != 0.0 {
                shorten(&mut piece, chunk.height, given);
            }
            // A chunk with a picture in the outer column has it first.
            let y = if hangs && nth == 0 {
                spot.top + spot.lower
            } else {
                spot.top
            };
            sheets[first + spot.sheet].pieces.push(Placed { x: MARGIN, y, piece });
        }
    }
}

/// The end of a section keeps at least three lines in company.
fn hold_the_end_together(chunks: &mut [Chunk<'_>], line: f32) {
    let mut height = 0.0;
    for index in (1..chunks.len()).rev() {
        height += chunks[index].height;
        if height >= 3.0 * line {
            break;
        }
        chunks[index - 1].with_next = true;
    }
}

fn given(chunk: &Chunk<'_>, tightness: f32) -> f32 {
    chunk.spare * (1.0 - tightness) / (1.0 - TIGHTER[TIGHTER.len() - 1])
}

/// How far a sheet is filled.
#[derive(Clone, Copy)]
struct Filled {
    sheet: usize,
    /// Down to here there are words.
    y: f32,
    /// Down to here the outer column is taken by a picture.
    taken: f32,
}

impl Filled {
    fn opening(sheet: usize) -> Filled {
        Filled {
            sheet,
            y: MARGIN,
            taken: MARGIN - BETWEEN,
        }
    }

    /// Puts a chunk under the others. Its picture may slide down beside its own
    /// words to make room for the one above; only then do the words follow.
    fn put(&mut self, chunk: &Chunk<'_>, tightness: f32) -> Spot {
        let mut top = if self.y <= MARGIN {
            self.y
        } else {
            self.y + chunk.gap * tightness
        };
        let mut lower = 0.0;
        if let Some(picture) = chunk.hangs {
            lower = (self.taken + BETWEEN - (top - picture.rise)).max(0.0);
            let slides = picture.rise + 0.25 * picture.reach;
            if lower > slides {
                top += lower - slides;
                lower = slides;
            }
            self.taken = top + picture.reach + lower;
        }
        self.y = top + chunk.height - given(chunk, tightness);
        Spot {
            sheet: self.sheet,
            top,
            lower,
        }
    }

    /// How far down the sheet would be filled with these chunks too.
    fn with(mut self, chunks: &[Chunk<'_>], tightness: f32) -> f32 {
        let mut deepest = self.y;
        for chunk in chunks {
            self.put(chunk, tightness);
            deepest = deepest.max(self.y).max(self.taken);
        }
        deepest
    }
}

fn plan(chunks: &[Chunk<'_>], tightness: f32) -> Plan {
    let mut spots = Vec::with_capacity(chunks.len());
    let mut filled = Filled::opening(0);
    let mut index = 0;
    while index < chunks.len() {
        let company = &chunks[index..company(chunks, index)];
        let fresh = Filled::opening(filled.sheet + 1);
        if filled.y > MARGIN && filled.with(company, tightness) > BOTTOM && fresh.with(company, tightness) <= BOTTOM {
            filled = fresh;
        }
        for chunk in company {
            if filled.y > MARGIN && filled.with(std::slice::from_ref(chunk), tightness) > BOTTOM {
                filled = Filled::opening(filled.sheet + 1);
            }
            spots.push(filled.put(chunk, tightness));
        }
        index += company.len();
    }
    Plan {
        spots,
        filled: filled.y,
    }
}

/// End of the run of chunks that must stand together.
fn company(chunks: &[Chunk<'_>], start: usize) -> usize {
    let mut end = start;
    while end + 1 < chunks.len() && chunks[end].with_next {
        end += 1;
    }
    end + 1
}

/// Takes height out of a frame or gives it some: everything below its middle moves.
fn shorten(piece: &mut super::sheet::Piece<'_>, height: f32, by: f32) {
    use super::sheet::Mark;
    use domain::drawing::Segment;
    let up = |y: &mut f32| {
        if *y > height / 2.0 {
            *y -= by;
        }
    };
    for mark in &mut piece.marks {
        let Mark::Shape { path, .. } = mark else {
            continue;
        };
        for segment in path {
            match segment {
                Segment::Move(_, y) | Segment::Line(_, y) => up(y),
                Segment::Curve(_, a, _, b, _, c) => {
                    up(a);
                    up(b);
                    up(c);
                }
                Segment::Close => {}
            }
        }
    }
}

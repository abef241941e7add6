//! Chunks onto sheets: what stays together, and never a last sheet with one
//! stray line.

use super::chunk::Chunk;
use super::look::{BOTTOM, MARGIN};
use super::sheet::{Placed, Sheet};

/// How far gaps may shrink before a few lines get a sheet of their own.
const TIGHTER: [f32; 6] = [1.0, 0.92, 0.84, 0.76, 0.68, 0.6];

/// So many lines are worth no sheet of their own.
const FEW: f32 = 7.0;

/// Where each chunk of a section goes.
struct Plan {
    /// Sheet (from the section's first) and top of each chunk.
    places: Vec<(usize, f32)>,
    /// How much of the last sheet is used.
    last: f32,
}

impl Plan {
    fn sheets(&self) -> usize {
        self.places.last().map_or(1, |(sheet, _)| sheet + 1)
    }
}

/// Places a section, which starts on a sheet of its own. `line` is the distance
/// of two baselines: before a few lines get a last sheet to themselves, the
/// gaps give way.
pub fn place<'d>(mut chunks: Vec<Chunk<'d>>, line: f32, sheets: &mut Vec<Sheet<'d>>) {
    hold_the_end_together(&mut chunks, line);
    let mut plan = plan(&chunks, 1.0);
    let mut tightness = 1.0;
    if plan.sheets() > 1 && plan.last <= FEW * line {
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
    for (chunk, (sheet, y)) in chunks.into_iter().zip(plan.places) {
        let given = given(&chunk, tightness);
        for mut piece in chunk.pieces {
            if given > 0.0 {
                shorten(&mut piece, chunk.height, given);
            }
            sheets[first + sheet].pieces.push(Placed { x: MARGIN, y, piece });
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

fn plan(chunks: &[Chunk<'_>], tightness: f32) -> Plan {
    let mut places = Vec::with_capacity(chunks.len());
    let (mut sheet, mut y) = (0, MARGIN);
    // Down to here the outer column is taken by a picture.
    let mut taken = 0.0f32;
    let mut index = 0;
    while index < chunks.len() {
        let end = company(chunks, index);
        let needed = reach(&chunks[index..end], y, taken, tightness);
        let opens = y <= MARGIN;
        if !opens && needed > BOTTOM && reach(&chunks[index..end], MARGIN, 0.0, tightness) <= BOTTOM {
            (sheet, y, taken) = (sheet + 1, MARGIN, 0.0);
        }
        for chunk in &chunks[index..end] {
            let mut top = top_of(chunk, y, taken, tightness);
            let height = chunk.height - given(chunk, tightness);
            if y > MARGIN && top + height > BOTTOM {
                (sheet, y, taken) = (sheet + 1, MARGIN, 0.0);
                top = top_of(chunk, y, taken, tightness);
            }
            places.push((sheet, top));
            y = top + height;
            taken = chunk.hangs.map_or(taken, |picture| top + picture.reach);
        }
        index = end;
    }
    Plan {
        places,
        last: y - MARGIN,
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

fn top_of(chunk: &Chunk<'_>, y: f32, taken: f32, tightness: f32) -> f32 {
    let top = if y <= MARGIN { y } else { y + chunk.gap * tightness };
    chunk.hangs.map_or(top, |picture| top.max(taken + picture.rise))
}

/// How far down a run of chunks reaches.
fn reach(chunks: &[Chunk<'_>], mut y: f32, mut taken: f32, tightness: f32) -> f32 {
    let mut deepest = y;
    for chunk in chunks {
        let top = top_of(chunk, y, taken, tightness);
        y = top + chunk.height - given(chunk, tightness);
        taken = chunk.hangs.map_or(taken, |picture| top + picture.reach);
        deepest = deepest.max(y).max(taken);
    }
    deepest
}

/// Takes height out of a frame: everything below its middle moves up.
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

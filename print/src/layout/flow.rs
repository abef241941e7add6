//! Places chunks on sheets, keeps together what belongs together, and avoids a last
//! sheet with one stray line.

use super::chunk::Chunk;
use super::look::UNIT;
use super::paper::Paper;
use super::sheet::{Placed, Sheet};

/// Factors to shrink gaps by, tried before a few lines get a sheet of their own.
const TIGHTER: [f32; 6] = [1.0, 0.92, 0.84, 0.76, 0.68, 0.6];

/// Up to this many lines should not get a sheet of their own.
const FEW: f32 = 20.0;

/// The share of a sheet that may stay bare so that the next section stands whole on the one after.
const BARE: f32 = 0.5;

/// Gap between pictures in the outer column.
const BETWEEN: f32 = 1.0 * UNIT;

/// The place of a chunk.
#[derive(Clone, Copy)]
struct Spot {
    /// Index of its sheet within the section.
    sheet: usize,
    /// Its top.
    top: f32,
    /// How far its picture moves down to clear the picture above.
    lower: f32,
}

/// The places of all chunks of a section.
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

/// Places a section, which starts on a new sheet. `line` is the distance between
/// baselines. Gaps shrink before a few lines get a last sheet to themselves.
pub fn place<'d>(mut chunks: Vec<Chunk<'d>>, line: f32, paper: Paper, sheets: &mut Vec<Sheet<'d>>) {
    hold_the_end_together(&mut chunks, line);
    let mut set = tightened(&chunks, line, paper);
    if set.0.sheets() > 1 {
        set = whole_sections(&mut chunks, line, paper, set);
    }
    let (plan, tightness) = set;
    let first = sheets.len();
    sheets.resize_with(first + plan.sheets(), Sheet::default);
    let last = chunks.len().saturating_sub(1);
    for (index, (chunk, spot)) in chunks.into_iter().zip(plan.spots).enumerate() {
        let mut given = given(&chunk, tightness);
        if chunk.grows && index == last {
            given -= (paper.bottom() - plan.filled).max(0.0);
        }
        let hangs = chunk.hangs.is_some();
        for (nth, mut piece) in chunk.pieces.into_iter().enumerate() {
            if given != 0.0 {
                shorten(&mut piece, chunk.height, given);
            }
            // The first piece of a chunk with a picture in the outer column is that picture.
            let y = if hangs && nth == 0 {
                spot.top + spot.lower
            } else {
                spot.top
            };
            sheets[first + spot.sheet].pieces.push(Placed {
                x: paper.margin,
                y,
                piece,
            });
        }
    }
}

/// Keeps at least the last three lines of a section together.
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

/// A plan and the factor that its gaps are shrunk by: less than one only where that saves a sheet of a few lines.
fn tightened(chunks: &[Chunk<'_>], line: f32, paper: Paper) -> (Plan, f32) {
    let usual = plan(chunks, paper, 1.0);
    if usual.sheets() > 1 && usual.filled - paper.margin <= FEW * line {
        for tighter in &TIGHTER[1..] {
            let better = plan(chunks, paper, *tighter);
            if better.sheets() < usual.sheets() {
                return (better, *tighter);
            }
        }
    }
    (usual, 1.0)
}

/// Keeps each section on one sheet, where that takes no sheet more and leaves none more bare than full: a child finds what
/// belongs together in one place.
fn whole_sections(chunks: &mut [Chunk<'_>], line: f32, paper: Paper, usual: (Plan, f32)) -> (Plan, f32) {
    for section in chunks.chunk_by_mut(|_, next| !next.opens) {
        let last = section.len() - 1;
        for chunk in &mut section[..last] {
            chunk.joins = true;
        }
    }
    let whole = tightened(chunks, line, paper);
    if whole.0.sheets() <= usual.0.sheets() {
        return whole;
    }
    for chunk in chunks {
        chunk.joins = false;
    }
    usual
}

fn given(chunk: &Chunk<'_>, tightness: f32) -> f32 {
    chunk.spare * (1.0 - tightness) / (1.0 - TIGHTER[TIGHTER.len() - 1])
}

/// How far down a sheet is filled.
#[derive(Clone, Copy)]
struct Filled {
    sheet: usize,
    /// The upper end of the content of every sheet.
    margin: f32,
    /// The lower end of the text.
    y: f32,
    /// The lower end of the pictures in the outer column.
    taken: f32,
}

impl Filled {
    fn opening(sheet: usize, margin: f32) -> Filled {
        Filled {
            sheet,
            margin,
            y: margin,
            taken: margin - BETWEEN,
        }
    }

    /// Places a chunk below the others. Its picture may slide down beside its own
    /// text to clear the one above; if that is not enough, the text moves down too.
    fn put(&mut self, chunk: &Chunk<'_>, tightness: f32) -> Spot {
        let mut top = if self.y <= self.margin {
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

    /// How far down the sheet would be filled if these chunks were added.
    fn with(mut self, chunks: &[Chunk<'_>], tightness: f32) -> f32 {
        let mut deepest = self.y;
        for chunk in chunks {
            self.put(chunk, tightness);
            deepest = deepest.max(self.y).max(self.taken);
        }
        deepest
    }
}

fn plan(chunks: &[Chunk<'_>], paper: Paper, tightness: f32) -> Plan {
    let (margin, bottom) = (paper.margin, paper.bottom());
    let mut spots = Vec::with_capacity(chunks.len());
    let mut filled = Filled::opening(0, margin);
    let mut index = 0;
    while index < chunks.len() {
        let fresh = Filled::opening(filled.sheet + 1, margin);
        let fits = |end: &usize| fresh.with(&chunks[index..*end], tightness) <= bottom;
        let here = |end: &usize| filled.y <= margin || filled.with(&chunks[index..*end], tightness) <= bottom;
        let near = bottom - filled.y <= BARE * (bottom - margin);
        let whole = section_at(chunks, index, paper.height())
            .filter(fits)
            .filter(|end| near || here(end));
        let end = whole.unwrap_or_else(|| company(chunks, index));
        let company = &chunks[index..end];
        if filled.y > margin && filled.with(company, tightness) > bottom && fresh.with(company, tightness) <= bottom {
            filled = fresh;
        }
        for chunk in company {
            if filled.y > margin && filled.with(std::slice::from_ref(chunk), tightness) > bottom {
                filled = Filled::opening(filled.sheet + 1, margin);
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

/// The end of the run of chunks that must stay together.
fn company(chunks: &[Chunk<'_>], start: usize) -> usize {
    let mut end = start;
    while end + 1 < chunks.len() && chunks[end].with_next {
        end += 1;
    }
    end + 1
}

/// The end of the section that begins with a chunk; `None` where none does, or where it is higher than this.
fn section_at(chunks: &[Chunk<'_>], start: usize, most: f32) -> Option<usize> {
    if start > 0 && chunks[start - 1].joins {
        return None;
    }
    let mut height = 0.0;
    for (nth, chunk) in chunks[start..].iter().enumerate() {
        height += chunk.height;
        if height > most {
            return None;
        }
        if !(chunk.with_next || chunk.joins) {
            return Some(start + nth + 1);
        }
    }
    Some(chunks.len())
}

/// Shortens a frame (or lengthens it, if `by` is negative): everything below its middle moves.
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

#[cfg(test)]
mod tests {
    use super::super::sheet::Piece;
    use super::*;

    /// A section of this many chunks, each 60 points high, that begins with its heading.
    fn section<'d>(chunks: usize) -> Vec<Chunk<'d>> {
        let one = |nth| {
            let mut chunk = Chunk::new(0.0, 60.0);
            chunk.opens = nth == 0;
            chunk.with_next = nth == 0;
            chunk.pieces.push(Piece {
                of: None,
                marks: Vec::new(),
                link_area: None,
            });
            chunk
        };
        (0..chunks).map(one).collect()
    }

    /// How many chunks stand on each sheet; twelve fit one.
    fn placed(sections: &[usize]) -> Vec<usize> {
        let mut sheets = Vec::new();
        let chunks = sections.iter().flat_map(|chunks| section(*chunks)).collect();
        place(chunks, 1.0, Paper::UPRIGHT, &mut sheets);
        sheets.iter().map(|sheet| sheet.pieces.len()).collect()
    }

    #[test]
    fn a_section_keeps_to_one_sheet() {
        assert_eq!(placed(&[7, 7]), [7, 7]);
        assert_eq!(placed(&[4, 4, 7, 5]), [8, 12]);
    }

    #[test]
    fn it_is_split_rather_than_take_a_sheet_more() {
        assert_eq!(placed(&[8, 8, 8]), [12, 12]);
    }

    #[test]
    fn it_is_split_rather_than_leave_a_sheet_more_bare_than_full() {
        assert_eq!(placed(&[4, 11]), [12, 3]);
        assert_eq!(placed(&[7, 8]), [7, 8]);
    }

    #[test]
    fn a_heading_never_stands_alone_though_its_section_is_longer_than_a_sheet() {
        assert_eq!(placed(&[11, 14]), [11, 12, 2]);
    }
}

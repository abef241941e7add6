//! Bookmarks: the headings as a tree beside the pages, or the parts as a list (ISO 32000-1, 12.3.3).

use super::file::{File, Id};
use super::syntax::{decimal, integer, reference, text};
use crate::layout::{Laid, Tag, Tree};

/// An entry and its place.
struct Mark<'a> {
    level: u8,
    title: &'a str,
    page: usize,
    /// From the lower edge of the page, in points.
    height: f32,
}

/// The first-level entries are open, all others closed: a long file is a short list until somebody looks into it.
const OPEN: u8 = 1;

/// Writes the headings of a document as bookmarks and returns their root; `None` for a document without headings.
pub fn of_headings(file: &mut File, laid: &Laid<'_>, tree: &Tree, pages: &[Id]) -> Option<Id> {
    write(file, &marks(laid, tree), pages)
}

/// Writes a bookmark for each part: its name, its first page, and the height of that page. A part without a page has none.
pub fn of_parts(file: &mut File, parts: &[(&str, usize, f32)], pages: &[Id]) -> Option<Id> {
    let there = parts.iter().filter(|(_, page, _)| *page < pages.len());
    let marks: Vec<Mark<'_>> = there
        .map(|(title, page, height)| Mark {
            level: OPEN,
            title,
            page: *page,
            height: *height,
        })
        .collect();
    write(file, &marks, pages)
}

fn write(file: &mut File, marks: &[Mark<'_>], pages: &[Id]) -> Option<Id> {
    if marks.is_empty() {
        return None;
    }
    let root = file.number();
    let ids: Vec<Id> = marks.iter().map(|_| file.number()).collect();
    let parents = parents(marks);
    let mut first: Vec<Option<usize>> = vec![None; marks.len()];
    let mut last: Vec<Option<usize>> = vec![None; marks.len()];
    let mut count: Vec<i64> = vec![0; marks.len()];
    let (mut before, mut after) = (vec![None; marks.len()], vec![None; marks.len()]);
    let mut last_top: Option<usize> = None;
    for (index, parent) in parents.iter().enumerate() {
        let elder = match parent {
            Some(parent) => {
                first[*parent].get_or_insert(index);
                count[*parent] += 1;
                last[*parent].replace(index)
            }
            None => last_top.replace(index),
        };
        before[index] = elder;
        if let Some(elder) = elder {
            after[elder] = Some(index);
        }
    }
    for (index, mark) in marks.iter().enumerate() {
        file.object(ids[index], |out| {
            out.extend(b"<</Title");
            text(out, mark.title);
            out.extend(b"/Parent ");
            reference(out, parents[index].map_or(root, |parent| ids[parent]));
            for (key, of) in [
                (&b"/Prev "[..], before[index]),
                (b"/Next ", after[index]),
                (b"/First ", first[index]),
                (b"/Last ", last[index]),
            ] {
                if let Some(of) = of {
                    out.extend(key);
                    reference(out, ids[of]);
                }
            }
            if count[index] > 0 {
                out.extend(b"/Count ");
                // Negative: closed.
                integer(
                    out,
                    if mark.level <= OPEN {
                        count[index]
                    } else {
                        -count[index]
                    },
                );
            }
            out.extend(b"/Dest[");
            reference(out, pages[mark.page]);
            out.extend(b"/XYZ null ");
            decimal(out, mark.height, 2);
            out.extend(b" null]>>");
        });
    }
    let is_shown = |parent: &Option<usize>| parent.is_none_or(|parent| marks[parent].level <= OPEN);
    let shown = parents.iter().filter(|parent| is_shown(parent)).count();
    file.object(root, |out| {
        out.extend(b"<</Type/Outlines/First ");
        reference(out, ids[0]);
        out.extend(b"/Last ");
        reference(out, ids[last_top.unwrap_or(0)]);
        out.extend(b"/Count ");
        integer(out, shown as i64);
        out.extend(b">>");
    });
    Some(root)
}

/// The headings in reading order, each where it first stands.
fn marks<'a>(laid: &Laid<'_>, tree: &'a Tree) -> Vec<Mark<'a>> {
    let mut marks = Vec::new();
    let mut seen = vec![false; tree.nodes.len()];
    for (page, of) in laid.sheets.iter().enumerate() {
        for placed in &of.pieces {
            let Some(node) = placed.piece.of else { continue };
            let found = &tree.nodes[node.0];
            let (Tag::Heading(level), Some(title)) = (found.tag, &found.alt) else {
                continue;
            };
            if !std::mem::replace(&mut seen[node.0], true) {
                marks.push(Mark {
                    level,
                    title,
                    page,
                    height: laid.paper.1 - placed.y,
                });
            }
        }
    }
    marks
}

/// The entry that each one lies under: the last one before it of a higher level.
fn parents(marks: &[Mark<'_>]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(marks.len());
    for (index, mark) in marks.iter().enumerate() {
        while open.last().is_some_and(|last| marks[*last].level >= mark.level) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(index);
    }
    parents
}

//! The characters that each glyph stands for, as used by copying, searching and
//! screen readers.

use super::Glyph;
use parley::layout::Run;

/// The characters that a glyph stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// None: a further part of a character that is drawn with several glyphs.
    Nothing,
    /// One character.
    One(char),
    /// Several: a ligature.
    Many(Box<str>),
}

impl Said {
    fn of(mut chars: impl Iterator<Item = char>) -> Said {
        match (chars.next(), chars.next()) {
            (None, _) => Said::Nothing,
            // A no-break space is drawn like any other space, and stands for a plain one.
            (Some('\u{A0}'), None) => Said::One(' '),
            (Some(one), None) => Said::One(one),
            (Some(one), Some(two)) => {
                Said::Many([one, two].into_iter().chain(chars).collect::<String>().into_boxed_str())
            }
        }
    }

    /// A ligature in right-to-left text. Lam with alef is given as one character
    /// of its own, because PDF readers would reverse the two.
    fn right_to_left(chars: &str) -> Said {
        match chars {
            "\u{0644}\u{0627}" => Said::One('\u{FEFB}'),
            "\u{0644}\u{0623}" => Said::One('\u{FEF7}'),
            "\u{0644}\u{0625}" => Said::One('\u{FEF9}'),
            "\u{0644}\u{0622}" => Said::One('\u{FEF5}'),
            _ => Said::of(chars.chars()),
        }
    }

    /// The characters as text.
    pub fn to_text(&self) -> String {
        match self {
            Said::Nothing => String::new(),
            Said::One(c) => c.to_string(),
            Said::Many(chars) => chars.to_string(),
        }
    }
}

/// One shaped cluster: its characters and its glyphs.
struct Cluster {
    start: usize,
    end: usize,
    advance: f32,
    glyphs: Vec<parley::layout::Glyph>,
}

/// The glyphs of a run that starts at `x`, left to right, and the run's advance.
/// Fails with the first character that no font has.
pub fn glyphs(run: &Run<'_, ()>, words: &str, x: f32) -> Result<(Vec<Glyph>, f32), char> {
    let right_to_left = run.is_rtl();
    let mut out = Vec::with_capacity(run.text_range().len());
    let mut pen = x;
    let mut open: Option<Cluster> = None;
    for cluster in run.visual_clusters() {
        let range = cluster.text_range();
        let advance = cluster.advance();
        // A ligature is one glyph for several clusters. The clusters without a glyph
        // come first in right-to-left text, else last.
        if cluster.is_ligature_continuation() {
            match &mut open {
                Some(open) => {
                    open.start = open.start.min(range.start);
                    open.end = open.end.max(range.end);
                    open.advance += advance;
                }
                None => {
                    open = Some(Cluster {
                        start: range.start,
                        end: range.end,
                        advance,
                        glyphs: Vec::new(),
                    })
                }
            }
            continue;
        }
        let mut this = Cluster {
            start: range.start,
            end: range.end,
            advance,
            glyphs: cluster.glyphs().collect(),
        };
        if right_to_left {
            if let Some(parts) = open.take() {
                this.end = this.end.max(parts.end);
                this.start = this.start.min(parts.start);
                this.advance += parts.advance;
            }
            set(&this, words, true, &mut pen, &mut out)?;
        } else if let Some(before) = open.replace(this) {
            set(&before, words, false, &mut pen, &mut out)?;
        }
    }
    if let Some(last) = open {
        set(&last, words, right_to_left, &mut pen, &mut out)?;
    }
    Ok((out, pen - x))
}

/// Adds one cluster's glyphs at the pen position.
fn set(cluster: &Cluster, words: &str, right_to_left: bool, pen: &mut f32, out: &mut Vec<Glyph>) -> Result<(), char> {
    let chars = &words[cluster.start..cluster.end];
    let first = chars.chars().next().unwrap_or(' ');
    let start = *pen;
    *pen += cluster.advance;
    // Isolation marks and line breaks are for the shaper and are not drawn.
    if matches!(first, '\u{2066}'..='\u{2069}' | '\n') {
        return Ok(());
    }
    let mut at = start;
    let count = chars.chars().count();
    for (index, glyph) in cluster.glyphs.iter().enumerate() {
        if glyph.id == 0 {
            return Err(chars.chars().find(|c| !crate::fonts::can_draw(*c)).unwrap_or(first));
        }
        let said = if cluster.glyphs.len() == 1 {
            if right_to_left {
                Said::right_to_left(chars)
            } else {
                Said::of(chars.chars())
            }
        } else if cluster.glyphs.len() == count {
            // A base and its marks each keep their own character. Right-to-left
            // marks come before their base in drawing order.
            let nth = if right_to_left { count - 1 - index } else { index };
            chars.chars().nth(nth).map_or(Said::Nothing, Said::One)
        } else {
            let base = if right_to_left { cluster.glyphs.len() - 1 } else { 0 };
            if index == base {
                Said::of(chars.chars())
            } else {
                Said::Nothing
            }
        };
        out.push(Glyph {
            id: glyph.id as u16,
            x: at + glyph.x,
            rise: glyph.y,
            said,
        });
        at += glyph.advance;
    }
    Ok(())
}

//! Turns text into lines of glyphs: shaping, direction and line breaking by parley,
//! with the bundled fonts only. Nothing is hyphenated, because children read the
//! letters; a word too long for its line is reported, never broken.

mod kept;
mod said;

pub use said::Said;

use crate::error::PrintError;
use crate::fonts::{self, Face};
use domain::document::{Lettering, Origin, Text};
use domain::language::Direction;
use kept::{Kept, Shaped, Words};
use parley::fontique::{Blob, Collection, CollectionOptions, SourceCache};
use parley::{
    BaseDirection, FontContext, FontFamily, FontFamilyName, FontWeight, Layout, LayoutContext, LineHeight,
    OverflowWrap, StyleProperty,
};
use std::borrow::Cow;
use std::sync::Arc;

/// One glyph and its position in its line.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Index in its font.
    pub id: u16,
    /// From the start of the line, in points.
    pub x: f32,
    /// Height above the baseline, in points (for marks).
    pub rise: f32,
    /// The characters it stands for when text is copied or read aloud.
    pub said: Said,
}

/// Adjacent glyphs of one face.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The font.
    pub face: Face,
    /// In visual order, left to right.
    pub glyphs: Vec<Glyph>,
}

/// One line of text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// In visual order, left to right.
    pub runs: Vec<Run>,
    /// Width, without the trailing space.
    pub width: f32,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Font size in points.
    pub size: f32,
    /// Bold.
    pub bold: bool,
    /// How the text is broken into lines.
    pub fit: Fit,
    /// Whether letters and words stand further apart ([`Lettering`]).
    pub wide: bool,
}

/// How text is broken into lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// As many words as a line holds, but no single word on the last line.
    Running,
    /// Lines of about equal length: headings, cards.
    Even,
    /// Broken within words if necessary: only for URLs.
    Anywhere,
}

/// The shaper, its scratch space, and what it has shaped since it was cleared: a page is laid out again and again until it
/// fits, each time of the same texts. One for each document being printed.
pub struct Shaper {
    fonts: FontContext,
    scratch: LayoutContext<()>,
    kept: Kept,
    /// The id that parley gave each face.
    faces: Vec<(u64, Face)>,
    words: String,
}

const FAMILIES: [FontFamilyName<'static>; 2] = [
    FontFamilyName::Named(Cow::Borrowed("Boernehoejde")),
    FontFamilyName::Named(Cow::Borrowed("Noto Sans Arabic")),
];

impl Shaper {
    /// Registers the bundled fonts only: fonts installed on the machine must
    /// not change a letter.
    pub fn new() -> Shaper {
        let mut fonts = FontContext {
            collection: Collection::new(CollectionOptions {
                shared: false,
                system_fonts: false,
            }),
            source_cache: SourceCache::default(),
        };
        let mut faces = Vec::new();
        for face in Face::ALL {
            let blob = Blob::new(Arc::new(face.bytes()));
            faces.push((blob.id(), face));
            fonts.collection.register_fonts(blob, None);
        }
        Shaper {
            fonts,
            scratch: LayoutContext::new(),
            kept: Kept::default(),
            faces,
            words: String::new(),
        }
    }

    /// Breaks a text into lines of at most `measure` points. If both writing
    /// directions occur, names and the adviser's own words are isolated with
    /// invisible marks, so that an Arabic name cannot reorder a Danish sentence.
    pub fn lines(
        &mut self,
        text: &Text,
        type_: Type,
        measure: f32,
        direction: Direction,
        block: &str,
    ) -> Result<Vec<Line>, PrintError> {
        self.assemble(text, direction, block)?;
        let words = Words::new(std::mem::take(&mut self.words), type_, direction);
        let mut shaped = match self.kept.take(&words) {
            Some(shaped) => shaped,
            None => Shaped::new(self.shape(&words.said, type_, direction)),
        };
        let lines = match shaped.lines(type_.fit, measure) {
            Some(lines) => Ok(lines),
            None => {
                fit(&mut shaped.layout, &words.said, type_.fit, measure);
                let lines = self.read_lines(&shaped.layout, &words.said, measure, direction, block);
                if let Ok(lines) = &lines {
                    shaped.keep(type_.fit, measure, lines);
                }
                lines
            }
        };
        self.kept.put(words, shaped);
        lines
    }

    /// Forgets what it has shaped: children's words stay no longer than the paper they are for.
    pub fn clear(&mut self) {
        self.kept = Kept::default();
        self.words = String::new();
    }

    fn assemble(&mut self, text: &Text, direction: Direction, block: &str) -> Result<(), PrintError> {
        self.words.clear();
        let mixed = direction == Direction::Rtl || text.0.iter().any(|span| span.text.chars().any(is_right_to_left));
        for span in &text.0 {
            let apart = mixed && matches!(span.of, Origin::Name | Origin::Own);
            if apart {
                self.words.push('\u{2068}');
            }
            for c in span.text.chars() {
                match c {
                    '\u{2066}'..='\u{2069}' => {}
                    '\n' => self.words.push(c),
                    _ if c.is_control() || fonts::is_direction_mark(c) => {
                        return Err(PrintError::NoGlyph {
                            character: c,
                            block: block.into(),
                        });
                    }
                    _ => self.words.push(c),
                }
            }
            if apart {
                self.words.push('\u{2069}');
            }
        }
        hold_numbers_together(&mut self.words);
        Ok(())
    }

    /// Shapes a text. It has no lines yet.
    fn shape(&mut self, words: &str, type_: Type, direction: Direction) -> Layout<()> {
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, words, 1.0, false);
        builder.set_base_direction(match direction {
            Direction::Ltr => BaseDirection::Ltr,
            Direction::Rtl => BaseDirection::Rtl,
        });
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&FAMILIES))));
        builder.push_default(StyleProperty::FontSize(type_.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.0)));
        if type_.bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        // Letters that join are never pulled apart: a name in Arabic script keeps its own spacing, and its sentence with it.
        if type_.wide && direction == Direction::Ltr && !words.chars().any(is_right_to_left) {
            builder.push_default(StyleProperty::LetterSpacing(Lettering::LETTERS * type_.size));
            builder.push_default(StyleProperty::WordSpacing(Lettering::WORDS * type_.size));
        }
        if type_.fit == Fit::Anywhere {
            builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        }
        builder.build(words)
    }

    /// The lines of a text that was broken into them.
    fn read_lines(
        &self,
        layout: &Layout<()>,
        words: &str,
        measure: f32,
        direction: Direction,
        block: &str,
    ) -> Result<Vec<Line>, PrintError> {
        let mut lines = Vec::with_capacity(layout.len());
        for line in layout.lines() {
            let metrics = line.metrics();
            let width = metrics.advance - metrics.hanging_advance;
            if width > measure + 0.01 {
                let word = words[line.text_range()]
                    .trim()
                    .trim_matches(|c| matches!(c, '\u{2066}'..='\u{2069}'));
                return Err(PrintError::WordTooLong {
                    word: word.into(),
                    block: block.into(),
                });
            }
            // The trailing space hangs outside the line: on the left in right-to-left text.
            let mut x = if direction == Direction::Rtl {
                -metrics.hanging_advance
            } else {
                0.0
            };
            let mut runs = Vec::new();
            for run in line.runs() {
                let id = run.font().data.id();
                let face = self
                    .faces
                    .iter()
                    .find(|(known, _)| *known == id)
                    .map_or(Face::Regular, |(_, face)| *face);
                let (glyphs, advance) = said::glyphs(&run, words, x).map_err(|character| PrintError::NoGlyph {
                    character,
                    block: block.into(),
                })?;
                x += advance;
                if !glyphs.is_empty() {
                    runs.push(Run { face, glyphs });
                }
            }
            lines.push(Line { runs, width });
        }
        Ok(lines)
    }
}

/// Breaks a shaped text into lines.
fn fit(layout: &mut Layout<()>, words: &str, fit: Fit, measure: f32) {
    layout.break_all_lines(Some(measure));
    let count = layout.len();
    if count < 2 || fit == Fit::Anywhere {
        return;
    }
    let narrower: &[f32] = match fit {
        Fit::Even => &[0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95],
        _ if ends_in_a_lone_word(layout, words) => &[0.95, 0.9, 0.85, 0.8, 0.75],
        _ => return,
    };
    for part in narrower {
        layout.break_all_lines(Some(measure * part));
        let overflows = layout
            .lines()
            .any(|line| line.metrics().advance - line.metrics().hanging_advance > measure * part + 0.01);
        let good = fit == Fit::Even || !ends_in_a_lone_word(layout, words);
        if layout.len() == count && good && !overflows {
            return;
        }
    }
    layout.break_all_lines(Some(measure));
}

fn ends_in_a_lone_word(layout: &Layout<()>, words: &str) -> bool {
    layout
        .lines()
        .next_back()
        .is_some_and(|line| !words[line.text_range()].trim().contains(' '))
}

/// Keeps a phone number, a date or a section on one line: "56 67 31 90",
/// "3. december", "§ 6".
fn hold_numbers_together(words: &mut String) {
    if !words.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    let mut out = String::with_capacity(words.len() + 8);
    let mut before = ['\0'; 2];
    let mut chars = words.chars().peekable();
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or('\0');
        let number = before[1].is_ascii_digit() && next.is_ascii_digit();
        let ordinal = before[1] == '.' && before[0].is_ascii_digit() && next.is_lowercase();
        let section = before[1] == '§' && next.is_ascii_digit();
        out.push(if c == ' ' && (number || ordinal || section) {
            '\u{A0}'
        } else {
            c
        });
        before = [before[1], c];
    }
    *words = out;
}

/// Whether a character is written from right to left.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

//! Embedded fonts.
//!
//! Nearly all documents use the same few glyphs, so a subset of each Latin face with
//! these is made and compressed once, and kept. Further glyphs of a document go into
//! a second font, which is not kept: a name with rare letters leaves no trace in the
//! next document.

use super::compress::Compressor;
use super::embed::{Embedded, part};
use crate::error::PrintError;
use crate::fonts::{Face, Widths};
use crate::layout::{Laid, Mark};
use crate::shape::{Fit, Said, Shaper, Type};
use domain::document::Text;
use domain::language::Direction;
use std::collections::BTreeMap;

/// The characters in every kept font. Each further character would cost every
/// file about 70 bytes; a missing one costs each document that has it a second
/// font.
const COMMON: &str = "abcdefghijklmnopqrstuvwxyzæøåéABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ0123456789.,:;?!\"'()-–/§…";

/// Both kinds of space, and pairs that the faces may join into a ligature.
const JOINED: &str = "fi fl\u{A0}ff fj";

/// The faces with a kept font. Arabic letters have too many forms.
const KEPT: [Face; 2] = [Face::Regular, Face::Bold];

/// The bundled fonts, and the kept subset of each.
pub struct Fonts {
    common: [Option<Embedded>; Face::ALL.len()],
    widths: Widths,
}

impl Fonts {
    /// Makes the kept subsets of the bundled fonts.
    ///
    /// # Errors
    /// When a bundled font cannot be read or written.
    pub fn new(shaper: &mut Shaper) -> Result<Fonts, PrintError> {
        let mut compressor = Compressor::once();
        let mut common = [const { None }; Face::ALL.len()];
        for face in KEPT {
            let glyphs = glyphs_of(face, shaper)?;
            common[face as usize] = Some(part(face, face.id(), glyphs, &mut compressor)?);
        }
        let widths = Widths::read()?;
        Ok(Fonts { common, widths })
    }

    /// The width of a glyph, in thousandths of the font size.
    pub fn width(&self, face: Face, glyph: u16) -> f32 {
        self.widths.of(face, glyph)
    }

    /// The kept subset of a face.
    pub fn common(&self, face: Face) -> Option<&Embedded> {
        self.common[face as usize].as_ref()
    }

    /// Fonts for the glyphs of a document that no kept font has, by face.
    ///
    /// # Errors
    /// When a font cannot be made.
    pub fn rest(&self, parts: &[Laid<'_>], compressor: &mut Compressor) -> Result<Rest, PrintError> {
        let mut missing: [BTreeMap<u16, Said>; Face::ALL.len()] = Default::default();
        for run in parts.iter().flat_map(runs) {
            let common = self.common(run.face);
            for glyph in &run.glyphs {
                if common.and_then(|common| common.code(glyph)).is_none() {
                    missing[run.face as usize].insert(glyph.id, glyph.said.clone());
                }
            }
        }
        let mut rest = [const { None }; Face::ALL.len()];
        for (face, glyphs) in Face::ALL.into_iter().zip(missing) {
            if !glyphs.is_empty() {
                rest[face as usize] = Some(part(face, face.id_of_rest(), glyphs, compressor)?);
            }
        }
        Ok(Rest(rest))
    }
}

/// The fonts that one document needs beyond the kept ones.
pub struct Rest([Option<Embedded>; Face::ALL.len()]);

impl Rest {
    /// The document's further font of a face, if it needs one.
    pub fn of(&self, face: Face) -> Option<&Embedded> {
        self.0[face as usize].as_ref()
    }
}

/// Every run of text on every sheet.
fn runs<'a>(laid: &'a Laid<'_>) -> impl Iterator<Item = &'a crate::shape::Run> {
    let pieces = laid.sheets.iter().flat_map(|sheet| &sheet.pieces);
    pieces
        .flat_map(|placed| &placed.piece.marks)
        .filter_map(|mark| match mark {
            Mark::Words { runs, .. } => Some(runs),
            Mark::Shape { .. } | Mark::Picture { .. } => None,
        })
        .flatten()
}

/// The glyphs of the common characters, as the shaper gives them.
fn glyphs_of(face: Face, shaper: &mut Shaper) -> Result<BTreeMap<u16, Said>, PrintError> {
    let type_ = Type {
        size: 10.0,
        bold: face == Face::Bold,
        fit: Fit::Anywhere,
        wide: false,
    };
    // Each on a line of its own, so that only the intended pairs are joined.
    let mut characters: String = COMMON.chars().flat_map(|c| [c, '\n']).collect();
    characters.push_str(JOINED);
    let lines = shaper.lines(&Text::ours(characters), type_, 1000.0, Direction::Ltr, "common")?;
    Ok(lines
        .into_iter()
        .flat_map(|line| line.runs)
        .filter(|run| run.face == face)
        .flat_map(|run| run.glyphs)
        .map(|glyph| (glyph.id, glyph.said))
        .collect())
}

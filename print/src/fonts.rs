//! The bundled fonts (content/fonts/) and the characters they have.

use crate::error::PrintError;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};

/// One bundled font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    /// Latin and Cyrillic text.
    Regular,
    /// Headings.
    Bold,
    /// Arabic script.
    Arabic,
    /// Arabic script in headings.
    ArabicBold,
}

impl Face {
    /// All faces, in the order of the resources in the PDF.
    pub const ALL: [Face; 4] = [Face::Regular, Face::Bold, Face::Arabic, Face::ArabicBold];

    /// The font file.
    pub fn bytes(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../../content/fonts/Boernehoejde-Regular.ttf"),
            Face::Bold => include_bytes!("../../content/fonts/Boernehoejde-Bold.ttf"),
            Face::Arabic => include_bytes!("../../content/fonts/NotoSansArabic-Regular.ttf"),
            Face::ArabicBold => include_bytes!("../../content/fonts/NotoSansArabic-Bold.ttf"),
        }
    }

    /// Name of the resource in the PDF. Its six capitals become the tag that
    /// marks an embedded font as a subset (ISO 32000-1, 9.6.4).
    pub fn id(self) -> &'static str {
        match self {
            Face::Regular => "BHREGU",
            Face::Bold => "BHBOLD",
            Face::Arabic => "BHARAB",
            Face::ArabicBold => "BHARBO",
        }
    }

    /// The same for the subset with the glyphs a document needs beyond the common ones.
    pub fn id_of_rest(self) -> &'static str {
        match self {
            Face::Regular => "BHREGX",
            Face::Bold => "BHBOLX",
            Face::Arabic => "BHARAX",
            Face::ArabicBold => "BHARBX",
        }
    }

    /// The font's own name, for messages.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "Boernehoejde-Regular",
            Face::Bold => "Boernehoejde-Bold",
            Face::Arabic => "NotoSansArabic-Regular",
            Face::ArabicBold => "NotoSansArabic-Bold",
        }
    }
}

/// The advance width of each glyph, in thousandths of the font size, as PDF
/// readers use it.
pub struct Widths([Vec<u16>; Face::ALL.len()]);

impl Widths {
    /// Reads the widths from the bundled fonts.
    ///
    /// # Errors
    /// When a bundled font cannot be read.
    pub fn read() -> Result<Widths, PrintError> {
        let [regular, bold, arabic, arabic_bold] = Face::ALL.map(widths);
        Ok(Widths([regular?, bold?, arabic?, arabic_bold?]))
    }

    /// The width of a glyph, in thousandths of the font size.
    pub fn of(&self, face: Face, glyph: u16) -> f32 {
        self.0[face as usize]
            .get(usize::from(glyph))
            .copied()
            .map_or(0.0, f32::from)
    }
}

fn widths(face: Face) -> Result<Vec<u16>, PrintError> {
    let font = FontRef::new(face.bytes()).map_err(|_| PrintError::Font(face.name()))?;
    let per_em = font.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let count = metrics.glyph_count();
    Ok((0..count)
        .map(|glyph| (metrics.advance_width(GlyphId::new(glyph)).unwrap_or(0.0) * 1000.0 / f32::from(per_em)) as u16)
        .collect())
}

/// Height of a capital in both text faces, in ems; used to centre text vertically.
pub const CAP_HEIGHT: f32 = 0.725;

/// Whether a character is a text direction mark. They are never drawn, and not
/// needed: the shaper isolates names itself.
pub fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character can be printed: a bundled font has it, and it is neither a
/// control character nor a direction mark.
#[must_use]
pub fn can_draw(c: char) -> bool {
    if c.is_ascii_graphic() || c == ' ' {
        return true;
    }
    if c.is_control() || is_direction_mark(c) || c == '\u{00AD}' {
        return false;
    }
    [Face::Regular, Face::Arabic].into_iter().any(|face| {
        FontRef::new(face.bytes())
            .ok()
            .and_then(|font| font.charmap().map(c))
            .is_some_and(|glyph| glyph.to_u32() != 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_neighbour_can_be_drawn() {
        for name in [
            "Åse Ærø",
            "Nukâĸ",
            "Øyvind",
            "Şeyma Çağlar",
            "Łukasz Wójcik",
            "Nguyễn Thị Ánh",
            "Žofie",
            "Дмитро",
            "فاطمة",
            "پری",
            "ٹیپو",
            "Hülya İz",
        ] {
            for c in name.chars() {
                assert!(can_draw(c), "{c:?} of {name}");
            }
        }
    }

    #[test]
    fn nothing_that_turns_or_controls_text_can_be_drawn() {
        for c in [
            '\u{202E}', '\u{2066}', '\u{200F}', '\u{0}', '\n', '\t', '\u{7F}', '\u{AD}', '😀', '漢',
        ] {
            assert!(!can_draw(c), "{c:?}");
        }
    }

    #[test]
    fn both_weights_of_a_script_have_the_same_characters() {
        for (regular, bold) in [(Face::Regular, Face::Bold), (Face::Arabic, Face::ArabicBold)] {
            let characters = |face: Face| {
                FontRef::new(face.bytes())
                    .unwrap()
                    .charmap()
                    .mappings()
                    .map(|(c, _)| c)
                    .collect::<Vec<_>>()
            };
            assert_eq!(characters(regular), characters(bold));
        }
    }
}

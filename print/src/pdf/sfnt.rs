//! Reduces TrueType files to the tables that PDF readers use.

/// The tables kept of a TrueType font in a PDF (ISO 32000-1, 9.9). Names, licences
/// and character maps are left out: the PDF's own dictionaries map the glyphs, and
/// the rest is 2.7 kB in every file that nothing reads.
const READ: [&[u8; 4]; 9] = [
    b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep",
];

/// The required sum of a whole font; `head` holds the value that makes it so.
const SUM: u32 = 0xB1B0_AFBA;

/// The font with only the tables that are read; `None` if it is not a TrueType font.
pub fn reduced(font: &[u8]) -> Option<Vec<u8>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let mut tables: Vec<(&[u8], &[u8])> = Vec::with_capacity(READ.len());
    for record in font.get(12..12 + 16 * count)?.chunks_exact(16) {
        let (tag, place) = record.split_at(4);
        if READ.iter().any(|read| &read[..] == tag) {
            let offset = u32::from_be_bytes(place.get(4..8)?.try_into().ok()?) as usize;
            let length = u32::from_be_bytes(place.get(8..12)?.try_into().ok()?) as usize;
            tables.push((tag, font.get(offset..offset.checked_add(length)?)?));
        }
    }
    let mut out = font.get(..4)?.to_vec();
    let count = u16::try_from(tables.len()).ok()?;
    let power = count.checked_ilog2()?;
    for number in [count, 16 << power, power as u16, count * 16 - (16 << power)] {
        out.extend(number.to_be_bytes());
    }
    let mut offset = 12 + 16 * tables.len();
    for (tag, table) in &tables {
        out.extend(*tag);
        out.extend(sum(table).to_be_bytes());
        out.extend((offset as u32).to_be_bytes());
        out.extend((table.len() as u32).to_be_bytes());
        offset += table.len().next_multiple_of(4);
    }
    let mut head = None;
    for (tag, table) in &tables {
        if *tag == b"head" {
            head = Some(out.len());
        }
        out.extend(*table);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    let adjustment = head? + 8..head? + 12;
    out.get_mut(adjustment.clone())?.fill(0);
    let difference = SUM.wrapping_sub(sum(&out));
    out[adjustment].copy_from_slice(&difference.to_be_bytes());
    Some(out)
}

/// The checksum of a table: the sum of its big-endian 32-bit numbers.
fn sum(table: &[u8]) -> u32 {
    table.chunks(4).fold(0, |sum: u32, part| {
        let mut number = [0; 4];
        number[..part.len()].copy_from_slice(part);
        sum.wrapping_add(u32::from_be_bytes(number))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fonts::Face;
    use skrifa::instance::{LocationRef, Size};
    use skrifa::raw::TableProvider;
    use skrifa::{FontRef, GlyphId, MetadataProvider};

    #[test]
    fn what_draws_the_glyphs_stays() {
        for face in Face::ALL {
            let small = reduced(face.bytes()).unwrap();
            assert!(small.len() < face.bytes().len());
            let (whole, small_font) = (FontRef::new(face.bytes()).unwrap(), FontRef::new(&small).unwrap());
            assert!(small_font.name().is_err() && small_font.cmap().is_err());
            assert_eq!(sum(&small), SUM);
            let widths = |font: &FontRef<'_>| {
                let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
                (0..metrics.glyph_count())
                    .map(|glyph| metrics.advance_width(GlyphId::new(glyph)))
                    .collect::<Vec<_>>()
            };
            assert_eq!(widths(&small_font), widths(&whole));
            assert_eq!(
                small_font.glyf().unwrap().offset_data().as_bytes(),
                whole.glyf().unwrap().offset_data().as_bytes()
            );
        }
    }

    #[test]
    fn what_is_no_font_gives_none() {
        for nonsense in [&b""[..], b"\0\x01\0\0", &[0xFF; 64]] {
            assert_eq!(reduced(nonsense), None);
        }
    }
}

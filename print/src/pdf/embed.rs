//! Font subsets: the glyphs needed of a face, their widths, and the characters they stand for. allsorts, which
//! printpdf stands on, makes the smaller font, and printpdf writes it and what a PDF says about it.

use super::compress::Compressor;
use super::file::{File, Id, Stream};
use super::sfnt;
use super::syntax::{self, reference};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::shape::{Glyph, Said};
use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use lopdf::{Dictionary, Document, Object};
use printpdf::{
    Codepoint, FontId, FontMetrics, FontType, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle,
    PdfFontMetricsStub, PdfPage, PdfSaveOptions, Pt, TextItem,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::collections::BTreeMap;

type Fault = Box<dyn std::error::Error>;

/// For each glyph id of the whole face: its code in the subset, and the characters it stands for.
type Codes = Vec<Option<(u16, Said)>>;

/// A subset of a face, ready to be written to a file.
pub struct Embedded {
    codes: Codes,
    /// The dictionaries of the font, its descendant and its descriptor,
    /// without the references between them.
    font: Vec<u8>,
    descendant: Vec<u8>,
    descriptor: Vec<u8>,
    program: Stream,
    to_unicode: Stream,
}

impl Embedded {
    /// The code of a glyph in page content, if this subset has it with the
    /// same characters.
    pub fn code(&self, glyph: &Glyph) -> Option<u16> {
        match self.codes.get(usize::from(glyph.id)) {
            Some(Some((code, said))) if *said == glyph.said => Some(*code),
            _ => None,
        }
    }

    /// The code of a glyph of this subset, whatever characters it stands for.
    pub fn code_of(&self, glyph: u16) -> u16 {
        let entry = self.codes.get(usize::from(glyph));
        entry.and_then(Option::as_ref).map_or(0, |(code, _)| *code)
    }

    /// Writes the font's objects; returns the font's object number.
    pub fn write(&self, file: &mut File, kept: bool) -> Id {
        let mut stream = |stream| if kept { file.kept(stream) } else { file.stream(stream) };
        let (program, to_unicode) = (stream(&self.program), stream(&self.to_unicode));
        let descriptor = file.dictionary(|out| refer(out, &self.descriptor, "/FontFile2 ", program));
        let descendant = file.dictionary(|out| refer(out, &self.descendant, "/FontDescriptor ", descriptor));
        file.dictionary(|out| {
            refer(out, &self.font, "/ToUnicode ", to_unicode);
            out.extend(b"/DescendantFonts[");
            reference(out, descendant);
            out.push(b']');
        })
    }
}

/// Writes the entries of a dictionary, and one more that refers to another object.
fn refer(out: &mut Vec<u8>, entries: &[u8], key: &str, id: Id) {
    out.extend(entries);
    out.extend(key.bytes());
    reference(out, id);
}

/// The subset of a face with these glyphs: printpdf writes a page with each of them once, and the font is extracted
/// from that. The name's six capitals mark it as a subset (ISO 32000-1, 9.6.4).
///
/// # Errors
/// When the face cannot be read, or printpdf wrote something else.
pub fn part(
    face: Face,
    name: &str,
    glyphs: BTreeMap<u16, Said>,
    compressor: &mut Compressor,
) -> Result<Embedded, PrintError> {
    let codes = codes(glyphs);
    let id = FontId(name.into());
    let mut document = PdfDocument::new("");
    let font = smaller(face, name, &codes).map_err(|_| PrintError::Font(face.name()))?;
    document.resources.fonts.map.insert(id.clone(), PdfFont::new(font));
    document.pages = vec![PdfPage::new(Mm(210.0), Mm(297.0), page(&id, &codes))];
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: false,
        image_optimization: None,
    };
    let pdf = document.to_lopdf_document(&options, &mut Vec::new());
    taken(&pdf, face, codes, compressor).map_err(|error| PrintError::Write(format!("font {name}: {error}")))
}

/// The codes of the glyphs in the smaller font: it has them in their order, after the glyph for what is missing.
fn codes(glyphs: BTreeMap<u16, Said>) -> Codes {
    let last = glyphs.last_key_value().map_or(0, |(id, _)| usize::from(*id));
    let mut codes = vec![None; last + 1];
    let mut next = 1;
    for (id, said) in glyphs {
        let code = if id == 0 { 0 } else { next };
        next += u16::from(id != 0);
        codes[usize::from(id)] = Some((code, said));
    }
    codes
}

/// The glyphs of a smaller font, in its order: the glyph in the face, its code, and the characters it stands for.
fn coded(codes: &Codes) -> impl Iterator<Item = (u16, u16, &Said)> {
    let entries = codes.iter().zip(0u16..);
    entries.filter_map(|(entry, glyph)| entry.as_ref().map(|(code, said)| (glyph, *code, said)))
}

/// The smaller font, with what printpdf says of it in the PDF.
fn smaller(face: Face, name: &str, codes: &Codes) -> Result<ParsedFont, Fault> {
    let font = FontRef::new(face.bytes())?;
    let widths = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let width = |glyph: u16| widths.advance_width(GlyphId::from(glyph)).unwrap_or_default() as u16;
    let (head, lines) = (font.head()?, font.hhea()?);
    let wanted: Vec<u16> = std::iter::once(0)
        .chain(coded(codes).map(|(glyph, ..)| glyph).filter(|glyph| *glyph != 0))
        .collect();
    let file = ReadScope::new(face.bytes()).read::<FontData<'_>>()?;
    let program = subset(
        &file.table_provider(0)?,
        &wanted,
        &SubsetProfile::Pdf,
        CmapTarget::Unicode,
    )?;
    let metrics = PdfFontMetricsStub {
        units_per_em: head.units_per_em(),
        x_min: head.x_min(),
        y_min: head.y_min(),
        x_max: head.x_max(),
        y_max: head.y_max(),
        caret_slope_rise: lines.caret_slope_rise(),
        caret_slope_run: lines.caret_slope_run(),
        us_weight_class: font.os2()?.us_weight_class(),
    };
    Ok(ParsedFont {
        original_bytes: program,
        font_index: 0,
        font_name: Some(format!("{name}+{}", face.name())),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: coded(codes).map(|(glyph, code, _)| (code, width(glyph))).collect(),
        units_per_em: head.units_per_em(),
        font_metrics: FontMetrics {
            ascent: lines.ascender().to_i16(),
            descent: lines.descender().to_i16(),
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: metrics,
    })
}

/// A page that shows each glyph once.
fn page(font: &FontId, codes: &Codes) -> Vec<Op> {
    let shown = coded(codes).map(|(_, code, said)| Codepoint::with_cid(code, 0.0, said.to_text()));
    vec![
        Op::StartTextSection,
        Op::SetFont {
            font: PdfFontHandle::External(font.clone()),
            size: Pt(1.0),
        },
        Op::ShowText {
            items: vec![TextItem::GlyphIds(shown.collect())],
        },
        Op::EndTextSection,
    ]
}

/// Extracts the font from printpdf's document.
fn taken(pdf: &Document, face: Face, codes: Codes, compressor: &mut Compressor) -> Result<Embedded, Fault> {
    let is_font = |object: &&Dictionary| object.get(b"DescendantFonts").is_ok();
    let mut dictionaries = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let font = dictionaries.find(is_font).ok_or("it was not written")?;
    let descendant = match font.get(b"DescendantFonts")?.as_array()?.first() {
        Some(descendant) => descendant.as_dict()?,
        None => return Err("it has no descendant".into()),
    };
    let mut descriptor = pdf
        .get_dictionary(descendant.get(b"FontDescriptor")?.as_reference()?)?
        .clone();
    descriptor.set("CapHeight", capitals(face)?);
    let stream = |dictionary: &Dictionary, key: &[u8]| -> Result<&[u8], lopdf::Error> {
        let id = dictionary.get(key)?.as_reference()?;
        Ok(&pdf.get_object(id)?.as_stream()?.content)
    };
    let program = sfnt::reduced(stream(&descriptor, b"FontFile2")?).ok_or("it is no TrueType font")?;
    let length = format!("/Length1 {}", program.len());
    Ok(Embedded {
        program: Stream::compressed(length, &program, compressor)?,
        to_unicode: Stream::compressed([], stream(font, b"ToUnicode")?, compressor)?,
        font: without(font, &[b"ToUnicode", b"DescendantFonts"]),
        descendant: without(descendant, &[b"FontDescriptor"]),
        descriptor: without(&descriptor, &[b"FontFile2"]),
        codes,
    })
}

/// The entries of a dictionary, without these keys.
fn without(dictionary: &Dictionary, keys: &[&[u8]]) -> Vec<u8> {
    let mut rest = dictionary.clone();
    for key in keys {
        rest.remove(key);
    }
    let mut out = Vec::new();
    syntax::entries(&mut out, &rest);
    out
}

/// The height of capitals, in thousandths of the font size: printpdf would say how high the highest letter is.
fn capitals(face: Face) -> Result<Object, Fault> {
    let metrics = FontRef::new(face.bytes())?.metrics(Size::new(1000.0), LocationRef::default());
    Ok(Object::Integer(
        metrics.cap_height.unwrap_or(metrics.ascent).round() as i64
    ))
}

//! Font subsets made by printpdf: the glyphs needed of a face, their widths, and the
//! characters they stand for.

use super::compress::Compressor;
use super::file::{File, Id, Stream};
use super::sfnt;
use super::syntax::{self, reference};
use crate::error::PrintError;
use crate::fonts::Face;
use crate::shape::{Glyph, Said};
use lopdf::{Dictionary, Document, Object};
use printpdf::{
    Codepoint, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

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

/// A bundled font, parsed by printpdf when the first subset is made.
pub struct Source {
    face: Face,
    read: Mutex<Option<PdfFont>>,
}

impl Source {
    /// A face that is not parsed yet.
    pub fn of(face: Face) -> Source {
        let read = Mutex::new(None);
        Source { face, read }
    }

    /// The subset of the face with these glyphs: printpdf writes a page with
    /// each of them once, and the font is extracted from that. The name's six
    /// capitals mark it as a subset (ISO 32000-1, 9.6.4).
    ///
    /// # Errors
    /// When the face cannot be read, or printpdf wrote something else.
    pub fn part(
        &self,
        name: &str,
        glyphs: BTreeMap<u16, Said>,
        compressor: &mut Compressor,
    ) -> Result<Embedded, PrintError> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        let font = match read.take() {
            Some(font) => font,
            None => ParsedFont::from_bytes(self.face.bytes(), 0, &mut Vec::new())
                .map(PdfFont::new)
                .ok_or(PrintError::Font(self.face.name()))?,
        };
        let id = FontId(name.into());
        let mut document = PdfDocument::new("");
        document.resources.fonts.map.insert(id.clone(), font);
        document.pages = vec![PdfPage::new(Mm(210.0), Mm(297.0), page(&id, &glyphs))];
        let options = PdfSaveOptions {
            optimize: false,
            subset_fonts: true,
            secure: false,
            image_optimization: None,
        };
        let pdf = document.to_lopdf_document(&options, &mut Vec::new());
        *read = document.resources.fonts.map.remove(&id);
        drop(read);
        taken(&pdf, glyphs, compressor).map_err(|error| PrintError::Write(format!("font {name}: {error}")))
    }
}

/// A page that shows each glyph once.
fn page(font: &FontId, glyphs: &BTreeMap<u16, Said>) -> Vec<Op> {
    let shown = glyphs
        .iter()
        .map(|(id, said)| Codepoint::with_cid(*id, 0.0, said.to_text()));
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
fn taken(pdf: &Document, glyphs: BTreeMap<u16, Said>, compressor: &mut Compressor) -> Result<Embedded, Fault> {
    let is_font = |object: &&Dictionary| object.get(b"DescendantFonts").is_ok();
    let mut dictionaries = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let font = dictionaries.find(is_font).ok_or("it was not written")?;
    let descendant = match font.get(b"DescendantFonts")?.as_array()?.first() {
        Some(descendant) => descendant.as_dict()?,
        None => return Err("it has no descendant".into()),
    };
    let descriptor = pdf.get_dictionary(descendant.get(b"FontDescriptor")?.as_reference()?)?;
    let stream = |dictionary: &Dictionary, key: &[u8]| -> Result<&[u8], lopdf::Error> {
        let id = dictionary.get(key)?.as_reference()?;
        Ok(&pdf.get_object(id)?.as_stream()?.content)
    };
    let program = sfnt::reduced(stream(descriptor, b"FontFile2")?).ok_or("it is no TrueType font")?;
    let length = format!("/Length1 {}", program.len());
    Ok(Embedded {
        program: Stream::compressed(length, &program, compressor)?,
        to_unicode: Stream::compressed([], stream(font, b"ToUnicode")?, compressor)?,
        font: without(font, &[b"ToUnicode", b"DescendantFonts"]),
        descendant: without(descendant, &[b"FontDescriptor"]),
        descriptor: without(descriptor, &[b"FontFile2"]),
        codes: codes(pdf, glyphs)?,
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

/// The codes that printpdf gave the glyphs, read from the page it wrote.
fn codes(pdf: &Document, glyphs: BTreeMap<u16, Said>) -> Result<Codes, Fault> {
    let page = *pdf.get_pages().get(&1).ok_or("no page")?;
    let content = lopdf::content::Content::decode(&pdf.get_page_content(page))?;
    let mut written = Vec::new();
    for operation in content.operations.iter().filter(|operation| operation.operator == "TJ") {
        for shown in operation.operands.first().ok_or("an empty TJ")?.as_array()? {
            if let Object::String(bytes, _) = shown {
                written.extend(bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])));
            }
        }
    }
    if written.len() != glyphs.len() {
        return Err(format!("{} glyphs written of {}", written.len(), glyphs.len()).into());
    }
    let last = glyphs.last_key_value().map_or(0, |(id, _)| usize::from(*id));
    let mut codes = vec![None; last + 1];
    for ((id, said), code) in glyphs.into_iter().zip(written) {
        codes[usize::from(id)] = Some((code, said));
    }
    Ok(codes)
}

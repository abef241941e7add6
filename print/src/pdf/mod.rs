//! Sheets to a tagged PDF. The only room that knows printpdf and lopdf:
//! printpdf draws, then a pass over its lopdf document adds what makes the
//! file readable for everybody (docs/PDF_UA.md).

mod compress;
mod draw;
mod finish;
mod fold;
mod tag;

use crate::error::PrintError;
use crate::fonts::Face;
use crate::form::Form;
use crate::layout::Laid;
use domain::document::Document;
use printpdf::{FontId, Mm, ParsedFont, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::sync::Arc;

/// The parsed fonts and everything else that is the same in every letter.
pub struct Press {
    /// A document with fonts and without pages; each letter lends it its pages.
    template: PdfDocument,
    widths: Arc<Widths>,
    compressor: compress::Compressor,
}

impl Clone for Press {
    fn clone(&self) -> Press {
        let (template, widths) = (self.template.clone(), Arc::clone(&self.widths));
        Press {
            template,
            widths,
            compressor: compress::Compressor::new(),
        }
    }
}

/// How wide each glyph is, in thousandths of the size of type: what a reader of
/// the file will move on by after drawing it.
pub struct Widths([Vec<u16>; Face::ALL.len()]);

impl Widths {
    fn of(&self, face: Face, glyph: u16) -> f32 {
        self.0[face as usize]
            .get(usize::from(glyph))
            .copied()
            .map_or(0.0, f32::from)
    }
}

impl Press {
    /// Parses the bundled fonts.
    pub fn new() -> Result<Press, PrintError> {
        let mut template = PdfDocument::new("");
        for face in Face::ALL {
            let parsed =
                ParsedFont::from_bytes(face.bytes(), 0, &mut Vec::new()).ok_or(PrintError::Font(face.name()))?;
            template
                .resources
                .fonts
                .map
                .insert(FontId(face.id().into()), PdfFont::new(parsed));
        }
        let widths = [
            widths(Face::Regular)?,
            widths(Face::Bold)?,
            widths(Face::Arabic)?,
            widths(Face::ArabicBold)?,
        ];
        Ok(Press {
            template,
            widths: Arc::new(Widths(widths)),
            compressor: compress::Compressor::new(),
        })
    }

    /// Draws the sheets and writes the file.
    pub fn print(&mut self, document: &Document, laid: &Laid<'_>) -> Result<Vec<u8>, PrintError> {
        let mut contents = tag::Contents::default();
        let several = matches!(laid.form, Form::Pocket | Form::Cards);
        let on_one = if several { fold::PAGES } else { 1 };
        self.template.pages = laid
            .sheets
            .chunks(on_one)
            .enumerate()
            .map(|(number, sheets)| {
                let mut ops = Vec::new();
                for (page, sheet) in sheets.iter().enumerate() {
                    let drawn = draw::sheet(sheet, number, &laid.tree, &mut contents, &self.widths);
                    if several {
                        fold::onto(laid.form, page, drawn, &mut ops);
                    } else {
                        ops.extend(drawn);
                    }
                }
                if several {
                    fold::folds(&mut ops);
                }
                PdfPage::new(Mm(210.0), Mm(297.0), ops)
            })
            .collect();
        // Paths are written operator by operator, which printpdf calls "unknown".
        let options = PdfSaveOptions {
            optimize: false,
            subset_fonts: true,
            secure: false,
            image_optimization: None,
        };
        let drawn = self.template.to_lopdf_document(&options, &mut Vec::new());
        self.template.pages.clear();
        finish::finish(drawn, document, laid, &contents, &mut self.compressor)
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

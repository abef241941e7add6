//! Document to tagged PDF; knows nothing of cases.
//!
//! Three rooms, one behind the other: `shape` makes words into lines of
//! glyphs, `layout` makes blocks into sheets of placed marks, `pdf` draws the
//! sheets and writes the structure that a screen reader follows. Only `pdf`
//! knows the PDF libraries, so the writer can be exchanged without touching a
//! measure. What is promised of the file stands clause by clause in
//! docs/PDF_UA.md.

mod error;
mod fonts;
mod form;
mod layout;
mod pdf;
mod shape;

pub use error::PrintError;
pub use fonts::can_draw;
pub use form::Form;

use domain::document::Document;
use domain::drawing::Drawing;
use std::sync::{Mutex, PoisonError};

/// Where the pictures of a document come from.
pub trait Pictures {
    /// The drawing of this name, if there is one.
    fn drawing(&self, name: &str) -> Option<&Drawing>;
}

/// Makes PDFs. Fonts are parsed once; make one printer and keep it.
pub struct Printer {
    first: pdf::Press,
    /// Everything one sheet of work needs, kept for the next letter: as many as
    /// letters were ever printed at the same time.
    desks: Mutex<Vec<Desk>>,
}

/// What one letter works with while it is made.
struct Desk {
    shaper: shape::Shaper,
    press: pdf::Press,
}

impl Printer {
    /// Parses the bundled fonts.
    ///
    /// # Errors
    /// When a bundled font cannot be read, which a test of this crate rules out.
    pub fn new() -> Result<Printer, PrintError> {
        let first = pdf::Press::new()?;
        Ok(Printer {
            first,
            desks: Mutex::new(Vec::new()),
        })
    }

    /// The document as PDF/UA-1. The same document gives the same bytes.
    ///
    /// # Errors
    /// A character that no bundled font has, a picture that is not there, a
    /// word too long for its line: each named.
    pub fn pdf(&self, document: &Document, pictures: &dyn Pictures) -> Result<Vec<u8>, PrintError> {
        self.pdf_as(document, pictures, Form::A4)
    }

    /// [`Printer::pdf`] in one of the forms that paper takes.
    ///
    /// # Errors
    /// As [`Printer::pdf`].
    pub fn pdf_as(&self, document: &Document, pictures: &dyn Pictures, form: Form) -> Result<Vec<u8>, PrintError> {
        let kept = self.desks.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut desk = match kept {
            Some(desk) => desk,
            None => Desk {
                shaper: shape::Shaper::new(),
                press: self.first.clone(),
            },
        };
        let cards = (form == Form::Cards).then(|| layout::cards_of(document));
        // A document without cards has none to cut out.
        let (document, form) = match &cards {
            Some(cards) if cards.blocks.is_empty() => (document, Form::A4),
            Some(cards) => (cards, form),
            None => (document, form),
        };
        let laid = layout::lay_out(document, pictures, &mut desk.shaper, form)?;
        let bytes = desk.press.print(document, &laid)?;
        self.desks.lock().unwrap_or_else(PoisonError::into_inner).push(desk);
        Ok(bytes)
    }
}

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
    kept: pdf::Kept,
    /// Everything one letter needs while it is made, lent to the next one: as
    /// many as letters were ever printed at the same time.
    desks: Mutex<Vec<Desk>>,
}

/// What one letter works with while it is made.
struct Desk {
    shaper: shape::Shaper,
    press: pdf::Press,
}

impl Desk {
    fn new() -> Desk {
        Desk {
            shaper: shape::Shaper::new(),
            press: pdf::Press::new(),
        }
    }
}

impl Printer {
    /// Parses the bundled fonts and makes what every letter has of them.
    ///
    /// # Errors
    /// When a bundled font cannot be read, which a test of this crate rules out.
    pub fn new() -> Result<Printer, PrintError> {
        let mut desk = Desk::new();
        Ok(Printer {
            kept: pdf::Kept::new(&mut desk.shaper)?,
            desks: Mutex::new(vec![desk]),
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
        let mut desk = kept.unwrap_or_else(Desk::new);
        let cards = (form == Form::Cards).then(|| layout::cards_of(document));
        // A document without cards has none to cut out.
        let (document, form) = match &cards {
            Some(cards) if cards.blocks.is_empty() => (document, Form::A4),
            Some(cards) => (cards, form),
            None => (document, form),
        };
        let laid = layout::lay_out(document, pictures, &mut desk.shaper, form)?;
        let bytes = desk.press.print(document, &laid, &self.kept)?;
        self.desks.lock().unwrap_or_else(PoisonError::into_inner).push(desk);
        Ok(bytes)
    }
}

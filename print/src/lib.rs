//! Turns a document into a tagged PDF; independent of cases.
//!
//! There are three stages: `shape` turns text into lines of glyphs, `layout` turns
//! blocks into sheets of placed marks, `pdf` draws the sheets and writes the
//! structure that screen readers use. Only `pdf` depends on the PDF libraries, so
//! the writer can be replaced without changing the layout. docs/PDF_UA.md lists,
//! clause by clause, what the file conforms to.

mod error;
mod fonts;
mod form;
mod layout;
mod pdf;
mod photo;
mod shape;

pub use error::PrintError;
pub use fonts::can_draw;
pub use form::Form;
pub use photo::{Face, Photo, PhotoFault};

use domain::document::{Document, Kind};
use domain::drawing::Drawing;
use layout::Bound;
use pdf::{About, Bookmarks};
use std::sync::{Mutex, PoisonError};

/// The source of a document's pictures.
pub trait Pictures {
    /// The drawing of this name, if there is one.
    fn drawing(&self, name: &str) -> Option<&Drawing>;

    /// The photo of the adviser, for a document that may show one: in the head of a letter, and on the adviser's card in place
    /// of their figure. None, unless a source has one.
    fn face(&self) -> Option<Face<'_>> {
        None
    }
}

/// The pictures of one part of a file: those of every part, and the photo that is its own.
struct Own<'a> {
    pictures: &'a dyn Pictures,
    face: Option<Face<'a>>,
}

impl Pictures for Own<'_> {
    fn drawing(&self, name: &str) -> Option<&Drawing> {
        self.pictures.drawing(name)
    }

    fn face(&self) -> Option<Face<'_>> {
        self.face
    }
}

/// How many places that may come are told on a pocket's panel: as many as fit of them. A fork goes whole, so where even one is
/// too many there may be none.
const PERHAPS: [usize; 6] = [usize::MAX, 4, 3, 2, 1, 0];

/// Makes PDFs. Creating one parses the fonts, so create one and reuse it.
pub struct Printer {
    kept: pdf::Kept,
    /// Idle desks, reused for the next documents; as many as documents were
    /// ever printed at the same time.
    desks: Mutex<Vec<Desk>>,
}

/// One document of several in a file.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The words of its bookmark.
    pub name: &'a str,
    /// The document.
    pub document: &'a Document,
    /// The photo of the adviser that stands on it, if one does.
    pub face: Option<Face<'a>>,
}

/// What the file of one document says of itself.
fn about(document: &Document) -> About<'_> {
    About {
        title: &document.title,
        language: &document.language.0,
        // A letter is read from its first word to its last; in a file of many sheets a reader looks for something.
        bookmarks: if document.kind == Kind::WholeCase {
            Bookmarks::Headings
        } else {
            Bookmarks::None
        },
    }
}

/// The working state for printing one document.
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
    /// Parses the bundled fonts and prepares the parts that all documents share.
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
    /// Names the fault: a character that no bundled font has, a missing picture,
    /// a word too long for its line.
    pub fn pdf(&self, document: &Document, pictures: &dyn Pictures) -> Result<Vec<u8>, PrintError> {
        self.pdf_as(document, pictures, Form::A4)
    }

    /// [`Printer::pdf`] in the given paper form.
    ///
    /// # Errors
    /// As [`Printer::pdf`].
    pub fn pdf_as(&self, document: &Document, pictures: &dyn Pictures, form: Form) -> Result<Vec<u8>, PrintError> {
        let mut desk = self.desk();
        let with_photo = layout::with_photo(document, pictures);
        let document = with_photo.as_ref().unwrap_or(document);
        if form == Form::Pocket
            && let Some(bytes) = self.panels(document, pictures, &mut desk)?
        {
            self.put_back(desk);
            return Ok(bytes);
        }
        let made = match form {
            Form::Cards => Some(layout::cards_of(document)),
            // On a wall everybody reads it.
            Form::Poster if document.kind == Kind::Timeline => Some(document.on_a_wall()),
            _ => None,
        };
        // A document without cards is printed as plain A4.
        let (document, form) = match &made {
            Some(made) if made.blocks.is_empty() => (document, Form::A4),
            Some(made) => (made, form),
            None => (document, form),
        };
        let laid = layout::lay_out(document, pictures, &mut desk.shaper, form)?;
        let bytes = desk.press.print(&about(document), &Bound::one(laid), &self.kept)?;
        self.put_back(desk);
        Ok(bytes)
    }

    /// Several documents in one file, each as it is printed alone, with a bookmark for each; the title is the file's. A document
    /// numbers its own sheets, and shows the photo that its part names and no other. The same documents give the same bytes.
    ///
    /// # Errors
    /// As [`Printer::pdf`].
    pub fn bound(&self, title: &str, parts: &[Part<'_>], pictures: &dyn Pictures) -> Result<Vec<u8>, PrintError> {
        let mut desk = self.desk();
        let own: Vec<Own<'_>> = parts
            .iter()
            .map(|part| Own {
                pictures,
                face: part.face,
            })
            .collect();
        let laid = parts
            .iter()
            .zip(&own)
            .map(|(part, own)| layout::lay_out(part.document, own, &mut desk.shaper, Form::A4))
            .collect::<Result<Vec<_>, _>>()?;
        let about = About {
            title,
            language: parts.first().map_or("da", |part| part.document.language.0.as_str()),
            bookmarks: Bookmarks::Parts(parts.iter().map(|part| part.name).collect()),
        };
        let bytes = desk.press.print(&about, &Bound::several(laid), &self.kept)?;
        self.put_back(desk);
        Ok(bytes)
    }

    /// A way that is folded like an accordion; `None` for any other document, and where not even its smallest text fits.
    fn panels(
        &self,
        document: &Document,
        pictures: &dyn Pictures,
        desk: &mut Desk,
    ) -> Result<Option<Vec<u8>>, PrintError> {
        for most in PERHAPS {
            let Some(panels) = layout::panels_of(document, most) else {
                return Ok(None);
            };
            if let Some(laid) = layout::lay_out_panels(&panels, pictures, &mut desk.shaper)? {
                let printed = desk.press.print(&about(&panels), &Bound::one(laid), &self.kept);
                return printed.map(Some);
            }
        }
        Ok(None)
    }

    /// On how many sheets of A4 a document is printed.
    ///
    /// # Errors
    /// As [`Printer::pdf`].
    pub fn sheets(&self, document: &Document, pictures: &dyn Pictures) -> Result<usize, PrintError> {
        let mut desk = self.desk();
        let sheets = layout::lay_out(document, pictures, &mut desk.shaper, Form::A4)?.pages();
        self.put_back(desk);
        Ok(sheets)
    }

    fn desk(&self) -> Desk {
        let kept = self.desks.lock().unwrap_or_else(PoisonError::into_inner).pop();
        kept.unwrap_or_else(Desk::new)
    }

    fn put_back(&self, mut desk: Desk) {
        desk.shaper.clear();
        self.desks.lock().unwrap_or_else(PoisonError::into_inner).push(desk);
    }
}

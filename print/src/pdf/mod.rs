//! Writes sheets as a tagged PDF. The only module that depends on the PDF format:
//! printpdf makes the fonts; pages and pictograms are written operator by operator,
//! with the structure and metadata that make the file accessible (docs/PDF_UA.md).
//! Parts that are the same in every letter are made once and kept
//! (docs/decisions/0015-what-print-keeps-between-letters.md).

mod compress;
mod draw;
mod embed;
mod file;
mod finish;
mod fold;
mod font;
mod outline;
mod picture;
mod sfnt;
mod syntax;
mod tag;

use crate::error::PrintError;
use crate::fonts::Face;
use crate::form::Form;
use crate::layout::{Bound, Image};
use crate::shape::Shaper;
use file::{File, Id, Stream};

/// Fonts and pictograms kept between documents. Nothing in it comes from a case.
pub struct Kept {
    fonts: font::Fonts,
    pictures: picture::Pictures,
}

impl Kept {
    /// Makes the fonts.
    ///
    /// # Errors
    /// When a bundled font cannot be read or written.
    pub fn new(shaper: &mut Shaper) -> Result<Kept, PrintError> {
        Ok(Kept {
            fonts: font::Fonts::new(shaper)?,
            pictures: picture::Pictures::default(),
        })
    }
}

/// What a file says of itself, and how a reader finds something in it.
pub struct About<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its language.
    pub language: &'a str,
    /// Its bookmarks.
    pub bookmarks: Bookmarks<'a>,
}

/// The bookmarks of a file.
pub enum Bookmarks<'a> {
    /// None: a letter is read from its first word to its last.
    None,
    /// The headings, in a file of many sheets.
    Headings,
    /// One for each part, with its name.
    Parts(Vec<&'a str>),
}

/// The working state for writing one document.
pub struct Press {
    compressor: compress::Compressor,
}

impl Press {
    /// A new press.
    pub fn new() -> Press {
        Press {
            compressor: compress::Compressor::often(),
        }
    }

    /// Draws the sheets and writes the file.
    ///
    /// # Errors
    /// When a font cannot be made.
    pub fn print(&mut self, about: &About<'_>, bound: &Bound<'_>, kept: &Kept) -> Result<Vec<u8>, PrintError> {
        let rest = kept.fonts.rest(&bound.parts, &mut self.compressor)?;
        let mut means = draw::Means {
            fonts: &kept.fonts,
            rest: &rest,
            used: [false; Face::ALL.len()],
            pictures: Vec::new(),
        };
        let mut contents = tag::Contents::default();
        let mut file = File::new();
        let mut pages: Vec<Id> = Vec::new();
        let mut parts = Vec::with_capacity(bound.parts.len());
        for laid in &bound.parts {
            let first = pages.len();
            let several = laid.on_one() > 1;
            for sheets in laid.sheets.chunks(laid.on_one()) {
                let out = &mut Vec::with_capacity(32 * 1024);
                for (page, sheet) in sheets.iter().enumerate() {
                    let place = several.then(|| fold::place_of(laid.form, page));
                    if let Some(place) = &place {
                        fold::open(out, place);
                    }
                    let of = (laid.paper.1, &bound.tree, place);
                    draw::sheet(out, sheet, pages.len(), of, &mut contents, &mut means);
                    if several {
                        fold::close(out);
                    }
                }
                if several {
                    if laid.form == Form::Cards {
                        fold::cuts(out, sheets.len());
                    } else {
                        fold::folds(out);
                    }
                }
                pages.push(file.stream(&Stream::compressed([], out, &mut self.compressor)?));
            }
            parts.push(first..pages.len());
        }
        let pages = finish::Pages {
            content: pages,
            parts,
            resources: resources(&mut file, &means, kept)?,
        };
        finish::finish(file, about, &pages, bound, &contents, &mut self.compressor)
    }
}

/// Writes the fonts and pictures that are used; returns the resource dictionary.
fn resources(file: &mut File, means: &draw::Means<'_, '_>, kept: &Kept) -> Result<Id, PrintError> {
    let mut fonts: Vec<(&str, Id)> = Vec::new();
    for face in Face::ALL {
        if let Some(common) = kept.fonts.common(face).filter(|_| means.used[face as usize]) {
            fonts.push((face.id(), common.write(file, true)));
        }
        if let Some(rest) = means.rest.of(face) {
            fonts.push((face.id_of_rest(), rest.write(file, false)));
        }
    }
    let mut pictures: Vec<Id> = Vec::with_capacity(means.pictures.len());
    for image in &means.pictures {
        pictures.push(match image {
            Image::Pictogram(pictogram) => file.stream(&*kept.pictures.form(*pictogram)?),
            Image::Photo(photo) => file.stream(&picture::photo(photo)),
        });
    }
    Ok(file.dictionary(|out| {
        out.extend(b"/Font<<");
        for (name, id) in fonts {
            syntax::name(out, name.as_bytes());
            out.push(b' ');
            syntax::reference(out, id);
        }
        out.extend(b">>/XObject<<");
        for (number, id) in pictures.into_iter().enumerate() {
            out.extend(b"/P");
            syntax::integer(out, number as i64);
            out.push(b' ');
            syntax::reference(out, id);
        }
        out.extend(b">>");
    }))
}

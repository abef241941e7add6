//! The photo of the adviser: in the head of a letter, and on the adviser's own card.

use super::Setter;
use super::look::{MM, UNIT};
use super::sheet::{Image, Piece, Tree};
use crate::Pictures;
use crate::error::PrintError;
use crate::photo::Photo;
use crate::shape::Line;
use domain::document::{Block, Document, Kind, Picture};

/// The name that stands for the photo where a document has a picture. No pictogram is called so: theirs are names of files.
const PHOTO: &str = "/photo";
/// Side of a photo in a head: as large as the pictures beside a letter.
const LARGEST: f32 = 24.0 * MM;
/// A smaller face is not known again.
const SMALLEST: f32 = 14.0 * MM;

/// The card of the adviser with the photo in place of their figure; `None` for every other document, and where there is no
/// photo.
pub fn with_photo(document: &Document, pictures: &dyn Pictures) -> Option<Document> {
    if document.kind != Kind::AdviserCard {
        return None;
    }
    let face = pictures.face()?;
    let mut document = document.clone();
    for block in &mut document.blocks {
        if let Block::Cards { cards, .. } = block {
            for card in cards {
                card.picture = Picture {
                    name: PHOTO.to_owned(),
                    alt: face.alt.to_owned(),
                };
            }
        }
    }
    Some(document)
}

/// The photo, where a picture of a document stands for it.
pub(super) fn photo_of<'d>(picture: &Picture, pictures: &'d dyn Pictures) -> Option<&'d Photo> {
    let face = pictures.face()?;
    (picture.name == PHOTO).then_some(face.photo)
}

impl<'d> Setter<'_, 'd> {
    /// The photo at the far end of the head, beside the title, where it ends this far down. It stands where the title leaves it
    /// the width, and makes no head higher: a letter with a photo has the sheets that it has without.
    ///
    /// # Errors
    /// Nothing is said of it to whoever cannot see it.
    pub(super) fn face_beside(
        &mut self,
        block: &str,
        title: &[Line],
        bottom: f32,
    ) -> Result<Option<Piece<'d>>, PrintError> {
        let Some(face) = self.face else { return Ok(None) };
        if face.alt.trim().is_empty() {
            return Err(PrintError::NoAlternative { block: block.into() });
        }
        let width = self.look.paper.width();
        let widest = title.iter().map(|line| line.width).fold(0.0, f32::max);
        let side = LARGEST.min(bottom).min(width - widest - 3.0 * UNIT);
        if side < SMALLEST {
            return Ok(None);
        }
        let figure = self.tree.add_figure(Tree::ROOT, face.alt);
        let place = (width - side, bottom - side);
        let photo = Image::Photo(face.photo);
        Ok(Some(self.canvas.picture(figure, photo, place.0, place.1, side)))
    }
}

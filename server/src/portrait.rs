//! The photo of an adviser on paper, beside the document that it may stand on.
//!
//! A document says nothing of a photo: the gate says whether one may stand there, and the photo comes with the bytes that are
//! printed. So a text, a page or a file of a document never has one.

use crate::photo::{self, PhotoError};
use print::Photo;
use store::Profile;

/// A photo for paper, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// The first name of whoever it shows; `None`: of whoever says "jeg" in the document.
    pub of: Option<String>,
    /// The photo.
    pub photo: Photo,
}

impl Portrait {
    /// That of a profile. `None` if it has no photo, or one that cannot be read: the paper is made without.
    #[must_use]
    pub fn of_profile(profile: &Profile) -> Option<Portrait> {
        let stored = profile.photo.as_ref()?;
        let photo = photo::on_paper(&stored.bytes).ok()?;
        Some(Portrait {
            of: Some(profile.first_name.trim().to_owned()),
            photo,
        })
    }

    /// That of whoever says "jeg" in the document, of a file.
    ///
    /// # Errors
    /// The file is too large, has too many pixels, or is no photo.
    pub fn of_file(bytes: &[u8]) -> Result<Portrait, PhotoError> {
        let photo = photo::on_paper(bytes)?;
        Ok(Portrait { of: None, photo })
    }

    /// The photo with what is said of it on a document; `None` where it stands on none.
    #[must_use]
    pub fn said<'a>(&'a self, alt: Option<&'a str>) -> Option<print::Face<'a>> {
        alt.map(|alt| print::Face {
            photo: &self.photo,
            alt,
        })
    }
}

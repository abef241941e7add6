//! Pictograms as form XObjects (ISO 32000-1, 8.10). Each is drawn and compressed once,
//! and kept for later documents. Photos as image XObjects (8.9.5), which are of somebody and kept nowhere.

use super::compress::Compressor;
use super::draw::{Ink, Place, shape};
use super::file::Stream;
use crate::error::PrintError;
use crate::layout::{Image, Pictogram};
use crate::photo::Photo;
use domain::drawing::{Drawing, Paint};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Drawings are written in whole hundredths of a grid unit.
const FINENESS: f32 = 100.0;

/// How far outlines may extend beyond the grid.
const BEYOND: f32 = 8.0;

/// Maximum pictograms kept: four times as many as are built in, since faces and the scenes
/// with them are composed. Further ones are drawn again each time.
const KEPT: usize = 480;

/// The pictograms drawn so far. A drawing is content and reveals nothing about a child.
#[derive(Default)]
pub struct Pictures(Mutex<HashMap<String, Drawn>>);

struct Drawn {
    drawing: Drawing,
    form: Arc<Stream>,
}

impl Pictures {
    /// A pictogram as a form. The same drawing gives the same form, whatever was drawn before it.
    ///
    /// # Errors
    /// As [`Compressor::deflate`].
    pub fn form(&self, pictogram: Pictogram<'_>) -> Result<Arc<Stream>, PrintError> {
        let kept = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // An editor may have replaced the drawing of this name.
        if let Some(known) = kept().get(pictogram.name)
            && known.drawing == *pictogram.drawing
        {
            return Ok(Arc::clone(&known.form));
        }
        let form = Arc::new(draw(pictogram.drawing)?);
        let mut kept = kept();
        if kept.len() < KEPT || kept.contains_key(pictogram.name) {
            let (drawing, form) = (pictogram.drawing.clone(), Arc::clone(&form));
            kept.insert(pictogram.name.to_owned(), Drawn { drawing, form });
        }
        Ok(form)
    }
}

/// The scale of a picture: the size of one of its units, where it has this side. A photo is one unit wide and high.
pub fn scale(image: Image<'_>, side: f32) -> f32 {
    match image {
        Image::Pictogram(pictogram) => side / pictogram.drawing.grid / FINENESS,
        Image::Photo(_) => side,
    }
}

/// A photo as an image: the JPEG as it came, which no other filter makes smaller.
pub fn photo(photo: &Photo) -> Stream {
    let side = photo.side();
    let entries = format!(
        "/Type/XObject/Subtype/Image/Width {side}/Height {side}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"
    );
    Stream {
        entries: entries.into_bytes(),
        bytes: photo.jpeg().to_vec(),
    }
}

/// The form of a drawing; its origin is the lower left corner of the grid.
fn draw(drawing: &Drawing) -> Result<Stream, PrintError> {
    let mut content = b"1 J 1 j\n".to_vec();
    let mut ink = Ink::default();
    let place = Place {
        x: 0.0,
        y: drawing.grid * FINENESS,
        scale: FINENESS,
        places: 0,
    };
    for part in &drawing.shapes {
        let outline = part.outline.map(|width| (Paint::Ink, width));
        shape(&mut content, &mut ink, &part.path, part.fill, outline, place);
    }
    let (low, high) = (-BEYOND * FINENESS, (drawing.grid + BEYOND) * FINENESS);
    let entries = format!("/Type/XObject/Subtype/Form/BBox[{low} {low} {high} {high}]/Resources<<>>");
    Stream::compressed(entries, &content, &mut Compressor::once())
}

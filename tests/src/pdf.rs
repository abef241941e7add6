//! What lies in a PDF, as a reader of PDFs finds it.

use lopdf::{Document, Object, Stream};

/// How many images lie in it: pictures are drawn, so that each is a photo.
///
/// # Panics
/// If it is no PDF.
#[must_use]
pub fn photos(pdf: &[u8]) -> usize {
    let pdf = Document::load_mem(pdf).expect("a PDF");
    let streams = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let is_image = |stream: &&Stream| {
        let subtype = stream.dict.get(b"Subtype").and_then(Object::as_name);
        subtype.is_ok_and(|name| name == b"Image")
    };
    streams.filter(is_image).count()
}

//! An adviser's photo. Uploads are re-encoded, small and square, so that no metadata
//! about camera, place or date remains.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The largest upload that is accepted, in bytes.
pub const LARGEST_IN: usize = 2 * 1024 * 1024;
/// The largest photo that is stored, in bytes.
pub const LARGEST_OUT: usize = 60_000;
/// Width and height in pixels: three centimetres on paper at 300 dpi.
const SIDE: u32 = 360;
/// The largest side accepted, in pixels: more than any phone's camera gives.
const WIDEST: u32 = 12_000;
/// Memory limit for decoding, in bytes: a small file can claim to be enormous.
const MEMORY: u64 = 256 * 1024 * 1024;
/// JPEG qualities, tried in turn until the photo is small enough.
const QUALITIES: [u8; 5] = [85, 75, 60, 45, 30];

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// Over 2 MB.
    #[error("larger than 2 MB")]
    TooLarge,
    /// Not a JPEG, PNG or WebP, or a broken one.
    #[error("no photo that can be read")]
    Unreadable,
    /// It could not be made small enough.
    #[error("cannot be made small enough")]
    TooBusy,
}

/// Re-encodes a photo for storage: a square JPEG without metadata.
///
/// # Errors
/// The file is too large or not a photo.
pub fn keep(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    if bytes.len() > LARGEST_IN {
        return Err(PhotoError::TooLarge);
    }
    let square = upright(bytes)
        .ok_or(PhotoError::Unreadable)?
        .resize_to_fill(SIDE, SIDE, FilterType::Lanczos3)
        .to_rgb8();
    for quality in QUALITIES {
        let mut out = Vec::new();
        JpegEncoder::new_with_quality(&mut out, quality)
            .encode_image(&square)
            .map_err(|_| PhotoError::Unreadable)?;
        if out.len() <= LARGEST_OUT {
            return Ok(out);
        }
    }
    Err(PhotoError::TooBusy)
}

/// Decodes the picture and applies its Exif orientation.
fn upright(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    if !matches!(
        reader.format(),
        Some(ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)
    ) {
        return None;
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(WIDEST);
    limits.max_image_height = Some(WIDEST);
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    picture.apply_orientation(orientation);
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage};

    fn jpeg(picture: &RgbImage) -> Vec<u8> {
        let mut out = Vec::new();
        JpegEncoder::new_with_quality(&mut out, 90)
            .encode_image(picture)
            .unwrap();
        out
    }

    /// Adds an Exif segment to a JPEG: a quarter-turn orientation, and where it was taken.
    fn with_exif(jpeg: &[u8]) -> Vec<u8> {
        let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
        exif.extend_from_slice(b"55.4580 N 12.1821 E");
        let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
        [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
    }

    #[test]
    fn a_photo_comes_out_small_square_upright_and_silent() {
        // Red on the left; turned a quarter to the right, red is on top.
        let picture = RgbImage::from_fn(800, 600, |x, _| {
            if x < 400 {
                Rgb([220, 30, 30])
            } else {
                Rgb([30, 30, 220])
            }
        });
        let kept = keep(&with_exif(&jpeg(&picture))).unwrap();
        assert!(kept.len() <= LARGEST_OUT);
        assert!(!kept.windows(4).any(|window| window == b"Exif" || window == b"55.4"));
        let shown = image::load_from_memory(&kept).unwrap().to_rgb8();
        assert_eq!(shown.dimensions(), (SIDE, SIDE));
        assert!(shown.get_pixel(180, 20)[0] > 150, "red is on top");
        assert!(shown.get_pixel(180, 340)[2] > 150, "blue is below");
    }

    #[test]
    fn noise_is_made_to_fit_and_nonsense_is_refused() {
        let mut seed = 1_u32;
        let noise = RgbImage::from_fn(500, 500, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Rgb([(seed >> 24) as u8, (seed >> 16) as u8, (seed >> 8) as u8])
        });
        let bytes = jpeg(&noise);
        assert!(bytes.len() < LARGEST_IN);
        assert!(keep(&bytes).unwrap().len() <= LARGEST_OUT);
        assert_eq!(keep(b"GIF89a"), Err(PhotoError::Unreadable));
        assert_eq!(keep(&[0; LARGEST_IN + 1]), Err(PhotoError::TooLarge));
        assert_eq!(keep(&bytes[..200]), Err(PhotoError::Unreadable));
    }
}

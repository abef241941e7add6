//! An adviser's photo. Uploads are re-encoded, small and square, so that no metadata
//! about camera, place or date remains. For paper a stored photo is made smaller once more, and grey.
//!
//! A small file can claim to be enormous. What decoding will take is reckoned from its header, before anything is
//! allocated for its pixels, and at most [`MOST_MEMORY`] bytes are taken in all (decision 0018;
//! `server/tests/photo_memory.rs` measures it).

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// The largest upload that is accepted, in bytes.
pub const LARGEST_IN: usize = 2 * 1024 * 1024;
/// The largest photo that is stored, in bytes.
pub const LARGEST_OUT: usize = 60_000;
/// What re-encoding one upload may take, in bytes, with everything around the pixels.
pub const MOST_MEMORY: u64 = 64 * 1024 * 1024;
/// Width and height in pixels: three centimetres on paper at 300 dpi.
const SIDE: u32 = 360;
/// The largest side accepted, in pixels: more than any phone's camera gives.
const WIDEST: u32 = 12_000;
/// What decoding may take by its header, in bytes. The rest of [`MOST_MEMORY`] is for the file, tables and the small
/// picture.
const MEMORY: u64 = 48 * 1024 * 1024;
/// JPEG qualities, tried in turn until the photo is small enough.
const QUALITIES: [u8; 5] = [85, 75, 60, 45, 30];
/// Sides of a photo on paper, in pixels, tried in turn: what no quality makes small enough is made of fewer points.
const SIDES_ON_PAPER: [u32; 3] = [SIDE, 240, 160];

/// Why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// Over 2 MB.
    #[error("larger than 2 MB")]
    TooLarge,
    /// More pixels than may be decoded.
    #[error("too many pixels")]
    TooManyPixels,
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
/// The file is too large, has too many pixels, or is not a photo.
pub fn keep(bytes: &[u8]) -> Result<Vec<u8>, PhotoError> {
    if bytes.len() > LARGEST_IN {
        return Err(PhotoError::TooLarge);
    }
    let square = small_and_upright(bytes)?.to_rgb8();
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

/// A photo as it stands on paper: in shades of grey, so that it looks the same on every printer, and of at most
/// [`print::Photo::MOST`] bytes. Takes a stored photo, or any that could be stored.
///
/// # Errors
/// As [`keep`].
pub fn on_paper(bytes: &[u8]) -> Result<print::Photo, PhotoError> {
    if bytes.len() > LARGEST_IN {
        return Err(PhotoError::TooLarge);
    }
    let square = small_and_upright(bytes)?.to_luma8();
    for side in SIDES_ON_PAPER {
        let grey = if side == SIDE {
            square.clone()
        } else {
            imageops::resize(&square, side, side, FilterType::Lanczos3)
        };
        for quality in QUALITIES {
            let mut out = Vec::new();
            JpegEncoder::new_with_quality(&mut out, quality)
                .encode_image(&grey)
                .map_err(|_| PhotoError::Unreadable)?;
            if let Ok(photo) = print::Photo::new(&out) {
                return Ok(photo);
            }
        }
    }
    Err(PhotoError::TooBusy)
}

/// Decodes the picture, takes the square in its middle, and applies its Exif orientation.
fn small_and_upright(bytes: &[u8]) -> Result<DynamicImage, PhotoError> {
    let unreadable = |_| PhotoError::Unreadable;
    let mut reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PhotoError::Unreadable)?;
    let format = reader.format().ok_or(PhotoError::Unreadable)?;
    // Bytes for each pixel that the decoder takes besides its answer: a JPEG of several scans keeps two for each
    // coefficient of up to four channels, WebP a second picture.
    let besides = match format {
        ImageFormat::Jpeg if keeps_coefficients(bytes) => 8,
        ImageFormat::WebP => 6,
        ImageFormat::Jpeg | ImageFormat::Png => 0,
        _ => return Err(PhotoError::Unreadable),
    };
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    let takes = pixels.saturating_mul(besides).saturating_add(decoder.total_bytes());
    if width.max(height) > WIDEST || takes > MEMORY {
        return Err(PhotoError::TooManyPixels);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    let side = width.min(height);
    let middle = picture.view((width - side) / 2, (height - side) / 2, side, side);
    // Averaged down first, without a copy of the whole: the finer filter keeps every row it needs as floating point.
    let square = if side > 2 * SIDE {
        imageops::thumbnail(&*middle, 2 * SIDE, 2 * SIDE)
    } else {
        middle.to_image()
    };
    let mut square = DynamicImage::ImageRgba8(imageops::resize(&square, SIDE, SIDE, FilterType::Lanczos3));
    // The middle stays the middle, however it is turned.
    square.apply_orientation(orientation);
    Ok(square)
}

/// Whether the decoder keeps all coefficients of a JPEG: where one scan does not bring every component of a baseline
/// frame (so in each progressive one), and where that is not sure.
fn keeps_coefficients(jpeg: &[u8]) -> bool {
    let (mut at, mut components) = (2, None);
    while let Some([0xff, marker, high, low]) = jpeg.get(at..at + 4) {
        match marker {
            // Padding.
            0xff => {
                at += 1;
                continue;
            }
            // A baseline frame: after length, depth and size come its components.
            0xc0 | 0xc1 => components = jpeg.get(at + 9),
            // A scan: its components come first.
            0xda => return components.is_none() || jpeg.get(at + 4) != components,
            // Tables, application data, comments: they can be passed over.
            0xc4 | 0xdb | 0xdd | 0xe0..=0xef | 0xfe => {}
            _ => return true,
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    true
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

    fn noise() -> RgbImage {
        let mut seed = 1_u32;
        RgbImage::from_fn(500, 500, |_, _| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            Rgb([(seed >> 24) as u8, (seed >> 16) as u8, (seed >> 8) as u8])
        })
    }

    /// Red and blue are told apart in grey too, and what is busiest fits.
    #[test]
    fn on_paper_it_is_grey_and_small() {
        let picture = RgbImage::from_fn(400, 400, |_, y| {
            if y < 200 {
                Rgb([240, 220, 60])
            } else {
                Rgb([30, 30, 120])
            }
        });
        let kept = keep(&jpeg(&picture)).unwrap();
        let photo = on_paper(&kept).unwrap();
        assert_eq!(u32::from(photo.side()), SIDE);
        let shown = image::load_from_memory(photo.jpeg()).unwrap();
        assert!(!shown.color().has_color());
        let grey = shown.to_luma8();
        assert!(grey.get_pixel(180, 40)[0] > 180 && grey.get_pixel(180, 320)[0] < 70);

        let busy = on_paper(&keep(&jpeg(&noise())).unwrap()).unwrap();
        assert!(busy.jpeg().len() <= print::Photo::MOST);
        assert_eq!(on_paper(b"GIF89a"), Err(PhotoError::Unreadable));
        assert_eq!(on_paper(&[0; LARGEST_IN + 1]), Err(PhotoError::TooLarge));
    }

    #[test]
    fn noise_is_made_to_fit_and_nonsense_is_refused() {
        let bytes = jpeg(&noise());
        assert!(bytes.len() < LARGEST_IN);
        assert!(keep(&bytes).unwrap().len() <= LARGEST_OUT);
        assert_eq!(keep(b"GIF89a"), Err(PhotoError::Unreadable));
        assert_eq!(keep(&[0; LARGEST_IN + 1]), Err(PhotoError::TooLarge));
        assert_eq!(keep(&bytes[..200]), Err(PhotoError::Unreadable));
    }
}

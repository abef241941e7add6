//! A photo for paper. Whoever prints makes it small and grey first; here it is only looked at, and never decoded.

use std::fmt;
use std::sync::Arc;

/// A photo of the adviser, ready for paper: a square in shades of grey, so that it looks the same on every printer.
#[derive(Clone, PartialEq, Eq)]
pub struct Photo {
    jpeg: Arc<[u8]>,
    side: u16,
}

/// Why a file is no photo for paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoFault {
    /// More bytes than [`Photo::MOST`].
    #[error("a photo on paper has at most {} bytes", Photo::MOST)]
    TooLarge,
    /// No baseline JPEG of eight bits, with one channel, as wide as it is high.
    #[error("no square JPEG in shades of grey")]
    NotGrey,
}

impl Photo {
    /// The most bytes that a photo may add to a file.
    pub const MOST: usize = 25_000;

    /// Takes a square, baseline JPEG with one channel of eight bits.
    ///
    /// # Errors
    /// It is larger than [`Photo::MOST`], or it is another kind of file.
    pub fn new(jpeg: &[u8]) -> Result<Photo, PhotoFault> {
        if jpeg.len() > Photo::MOST {
            return Err(PhotoFault::TooLarge);
        }
        let side = grey_side(jpeg).ok_or(PhotoFault::NotGrey)?;
        Ok(Photo {
            jpeg: jpeg.into(),
            side,
        })
    }

    /// Its width and height in pixels.
    #[must_use]
    pub fn side(&self) -> u16 {
        self.side
    }

    /// The JPEG.
    #[must_use]
    pub fn jpeg(&self) -> &[u8] {
        &self.jpeg
    }
}

/// A log shows no face.
impl fmt::Debug for Photo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Photo({} bytes)", self.jpeg.len())
    }
}

/// A photo, and what is said of it to whoever cannot see it.
#[derive(Clone, Copy, Debug)]
pub struct Face<'a> {
    /// The photo.
    pub photo: &'a Photo,
    /// Its text alternative, in the language of the document; never empty.
    pub alt: &'a str,
}

/// The side of a square, grey, baseline JPEG by its frame header (ISO/IEC 10918-1, B.2.2); `None` for any other file.
fn grey_side(jpeg: &[u8]) -> Option<u16> {
    if jpeg.get(..2)? != [0xff, 0xd8] {
        return None;
    }
    let mut at = 2;
    loop {
        let Some(&[0xff, marker, high, low]) = jpeg.get(at..at + 4) else {
            return None;
        };
        match marker {
            // A baseline frame: bits of a sample, height, width, channels.
            0xc0 => {
                let Some(&[bits, h0, h1, w0, w1, channels]) = jpeg.get(at + 4..at + 10) else {
                    return None;
                };
                let (height, width) = (u16::from_be_bytes([h0, h1]), u16::from_be_bytes([w0, w1]));
                return (bits == 8 && channels == 1 && width == height && width > 0).then_some(width);
            }
            // Tables, application data and comments come before it.
            0xc4 | 0xdb | 0xdd | 0xe0..=0xef | 0xfe => at += 2 + usize::from(u16::from_be_bytes([high, low])),
            _ => return None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The beginning of a JPEG with this frame.
    fn framed(frame: &[u8]) -> Vec<u8> {
        [&[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 11][..], frame].concat()
    }

    #[test]
    fn only_a_square_in_shades_of_grey_is_taken() {
        let taken = Photo::new(&framed(&[8, 1, 104, 1, 104, 1, 1, 17, 0]));
        assert_eq!(taken.map(|photo| photo.side()), Ok(360));
        for frame in [
            [8, 1, 104, 1, 104, 3],
            [8, 1, 104, 1, 0, 1],
            [12, 1, 104, 1, 104, 1],
            [8, 0, 0, 0, 0, 1],
        ] {
            assert_eq!(Photo::new(&framed(&frame)), Err(PhotoFault::NotGrey), "{frame:?}");
        }
        assert_eq!(Photo::new(b"\x89PNG\r\n"), Err(PhotoFault::NotGrey));
        assert_eq!(Photo::new(&[]), Err(PhotoFault::NotGrey));
        let large = [framed(&[8, 1, 104, 1, 104, 1]), vec![0; Photo::MOST]].concat();
        assert_eq!(Photo::new(&large), Err(PhotoFault::TooLarge));
    }
}

//! Compresses streams. The compressor is reused, because setting up its tables
//! costs more than compressing a small stream.

use crate::error::PrintError;
use flate2::{Compress, Compression, FlushCompress, Status};

/// Level for streams that are compressed for every document: 3 % larger than at
/// the best level, and several times faster.
const OFTEN: u32 = 4;

/// Level for streams that are compressed once and kept.
const ONCE: u32 = 9;

/// A reusable compressor.
pub struct Compressor(Compress);

impl Compressor {
    /// For the streams of one document.
    pub fn often() -> Compressor {
        Compressor(Compress::new(Compression::new(OFTEN), true))
    }

    /// For streams that are kept.
    pub fn once() -> Compressor {
        Compressor(Compress::new(Compression::new(ONCE), true))
    }

    /// The bytes in zlib format, for the filter `FlateDecode`.
    ///
    /// # Errors
    /// When the compressor fails, which is not expected.
    pub fn deflate(&mut self, bytes: &[u8]) -> Result<Vec<u8>, PrintError> {
        self.0.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let rest = &bytes[self.0.total_in() as usize..];
            match self.0.compress_vec(rest, &mut out, FlushCompress::Finish) {
                Ok(Status::StreamEnd) => return Ok(out),
                Ok(Status::Ok | Status::BufError) => out.reserve(bytes.len() / 4 + 64),
                Err(error) => return Err(PrintError::Write(error.to_string())),
            }
        }
    }
}

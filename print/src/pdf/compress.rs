//! Streams are compressed here, at a middle level and by one compressor for
//! all: lopdf would take the best level and a new compressor for each stream,
//! which costs more time than the whole rest of a letter.

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Object, Stream};

/// Level 4 of 9: 3 % larger than the best and several times quicker.
pub const LEVEL: u32 = 4;

/// Compresses one stream after the other.
pub struct Compressor(Compress);

impl Compressor {
    /// A compressor; its tables are the expensive part, so keep it.
    pub fn new() -> Compressor {
        Compressor(Compress::new(Compression::new(LEVEL), true))
    }

    /// Compresses a stream, unless it is compressed already, must stay readable
    /// (metadata) or would not become smaller.
    pub fn compress(&mut self, stream: &mut Stream) {
        let readable = stream
            .dict
            .get(b"Type")
            .and_then(Object::as_name)
            .is_ok_and(|name| name == b"Metadata");
        if readable || stream.dict.has(b"Filter") {
            return;
        }
        if let Some(small) = self.deflate(&stream.content)
            && small.len() + 20 < stream.content.len()
        {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(small);
        }
    }

    /// The bytes in zlib's format; none where the compressor gives up.
    fn deflate(&mut self, bytes: &[u8]) -> Option<Vec<u8>> {
        self.0.reset();
        let mut out = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let read = usize::try_from(self.0.total_in()).ok()?;
            match self
                .0
                .compress_vec(bytes.get(read..)?, &mut out, FlushCompress::Finish)
                .ok()?
            {
                Status::StreamEnd => return Some(out),
                Status::Ok | Status::BufError => out.reserve(bytes.len() / 4 + 64),
            }
        }
    }
}

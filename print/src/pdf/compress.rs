//! Streams are compressed here, at a middle level: lopdf would always take the
//! best one, which costs more time than the whole rest of a letter.

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Object, Stream};
use std::io::Write;

const LEVEL: u32 = 5;

/// Compresses a stream, unless it is compressed already or must stay readable
/// (metadata).
pub fn compress(stream: &mut Stream) {
    let readable = stream
        .dict
        .get(b"Type")
        .and_then(Object::as_name)
        .is_ok_and(|name| name == b"Metadata");
    if readable || stream.dict.has(b"Filter") {
        return;
    }
    let mut encoder = ZlibEncoder::new(Vec::with_capacity(stream.content.len() / 2), Compression::new(LEVEL));
    // Writing to memory does not fail; if it did, the stream would stay as it is.
    if encoder.write_all(&stream.content).is_ok()
        && let Ok(small) = encoder.finish()
        && small.len() < stream.content.len()
    {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(small);
    }
}

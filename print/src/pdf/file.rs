//! Writes a PDF file. Streams are written directly, all other objects are packed into
//! one compressed object stream (ISO 32000-1, 7.5.7), and a cross-reference stream
//! locates every object (7.5.8).

use super::compress::Compressor;
use super::syntax::{self, integer, reference};
use crate::error::PrintError;
use sha2::{Digest, Sha256};

/// Number of an object.
pub type Id = u32;

/// A stream that is ready to be written: its dictionary without brackets and
/// length, and its bytes as written to the file.
#[derive(Debug)]
pub struct Stream {
    /// Entries of the dictionary.
    pub entries: Vec<u8>,
    /// The bytes between `stream` and `endstream`.
    pub bytes: Vec<u8>,
}

impl Stream {
    /// A compressed stream with these further entries in its dictionary.
    ///
    /// # Errors
    /// As [`Compressor::deflate`].
    pub fn compressed(
        entries: impl Into<Vec<u8>>,
        bytes: &[u8],
        compressor: &mut Compressor,
    ) -> Result<Stream, PrintError> {
        let mut entries = entries.into();
        entries.extend(b"/Filter/FlateDecode");
        let bytes = compressor.deflate(bytes)?;
        Ok(Stream { entries, bytes })
    }
}

/// The location of an object.
#[derive(Clone, Copy)]
enum Place {
    /// Its number is reserved, but it is not written yet.
    Nowhere,
    /// At this byte offset in the file.
    At(usize),
    /// At this index in the object stream.
    Packed(u16),
}

/// A file being written.
pub struct File {
    bytes: Vec<u8>,
    places: Vec<Place>,
    /// The packed objects, concatenated.
    packed: Vec<u8>,
    /// Number and offset of each packed object, as listed in the object stream.
    list: Vec<u8>,
    count: u16,
    hash: Sha256,
}

impl File {
    /// An empty file of PDF version 1.7.
    pub fn new() -> File {
        let mut bytes = Vec::with_capacity(64 * 1024);
        // Bytes above 127 tell transfer programs that the file is binary (7.5.2).
        bytes.extend(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
        File {
            bytes,
            places: vec![Place::Nowhere],
            packed: Vec::with_capacity(32 * 1024),
            list: Vec::with_capacity(2 * 1024),
            count: 0,
            hash: Sha256::new(),
        }
    }

    /// Reserves a number for an object that is written later.
    pub fn number(&mut self) -> Id {
        self.places.push(Place::Nowhere);
        (self.places.len() - 1) as Id
    }

    /// Writes a stream; returns its number.
    pub fn stream(&mut self, stream: &Stream) -> Id {
        let id = self.number();
        self.hash.update(&stream.bytes);
        self.write(id, stream);
        id
    }

    /// Writes a stream that is identical in every file that has it, so it need
    /// not be hashed into the file's identity.
    pub fn kept(&mut self, stream: &Stream) -> Id {
        let id = self.number();
        self.write(id, stream);
        id
    }

    fn write(&mut self, id: Id, stream: &Stream) {
        self.places[id as usize] = Place::At(self.bytes.len());
        integer(&mut self.bytes, i64::from(id));
        self.bytes.extend(b" 0 obj\n<<");
        self.bytes.extend(&stream.entries);
        self.bytes.extend(b"/Length ");
        integer(&mut self.bytes, stream.bytes.len() as i64);
        self.bytes.extend(b">>stream\n");
        self.bytes.extend(&stream.bytes);
        self.bytes.extend(b"\nendstream\nendobj\n");
    }

    /// Writes an object that is not a stream, under a reserved number.
    pub fn object(&mut self, id: Id, write: impl FnOnce(&mut Vec<u8>)) {
        self.places[id as usize] = Place::Packed(self.count);
        self.count += 1;
        integer(&mut self.list, i64::from(id));
        self.list.push(b' ');
        integer(&mut self.list, self.packed.len() as i64);
        self.list.push(b' ');
        write(&mut self.packed);
        self.packed.push(b'\n');
    }

    /// Writes a dictionary; returns its number.
    pub fn dictionary(&mut self, write: impl FnOnce(&mut Vec<u8>)) -> Id {
        let id = self.number();
        self.object(id, |out| {
            out.extend(b"<<");
            write(out);
            out.extend(b">>");
        });
        id
    }

    /// Completes the file. Its identifier (14.4) is computed from its content, so
    /// that the same document gives the same bytes.
    ///
    /// # Errors
    /// As [`Compressor::deflate`].
    pub fn finish(mut self, root: Id, info: Id, compressor: &mut Compressor) -> Result<Vec<u8>, PrintError> {
        let mut entries = b"/Type/ObjStm/N ".to_vec();
        integer(&mut entries, i64::from(self.count));
        entries.extend(b"/First ");
        integer(&mut entries, self.list.len() as i64);
        let mut content = std::mem::take(&mut self.list);
        content.append(&mut self.packed);
        self.hash.update(&content);
        let container = self.number();
        let packed = Stream::compressed(entries, &content, compressor)?;
        self.write(container, &packed);

        let own = self.number();
        let start = self.bytes.len();
        self.places[own as usize] = Place::At(start);
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, first, second) = match *place {
                Place::Nowhere => (0, 0, u16::MAX),
                Place::At(byte) => (1, byte as u32, 0),
                Place::Packed(index) => (2, container, index),
            };
            table.push(kind);
            table.extend(first.to_be_bytes());
            table.extend(second.to_be_bytes());
        }
        let mut entries = b"/Type/XRef/W[1 4 2]/Size ".to_vec();
        integer(&mut entries, self.places.len() as i64);
        entries.extend(b"/Root ");
        reference(&mut entries, root);
        entries.extend(b"/Info ");
        reference(&mut entries, info);
        entries.extend(b"/ID[");
        let identity = self.hash.finalize_reset();
        for _ in 0..2 {
            syntax::string(&mut entries, identity[..16].iter().copied());
        }
        entries.push(b']');
        let table = Stream::compressed(entries, &table, compressor)?;
        self.write(own, &table);
        self.bytes.extend(b"startxref\n");
        integer(&mut self.bytes, start as i64);
        self.bytes.extend(b"\n%%EOF\n");
        Ok(self.bytes)
    }
}

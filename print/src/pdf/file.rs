//! Writes a PDF file. Streams are written directly, all other objects are packed into
//! compressed object streams (ISO 32000-1, 7.5.7), one for a letter and several for a long
//! file, and a cross-reference stream locates every object (7.5.8).

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
    /// In this object stream, at this index.
    Packed(usize, u16),
}

/// So many objects go into one object stream. An index in the cross-reference stream has two bytes.
const MOST: u16 = 30_000;

/// Objects that are packed into one object stream.
#[derive(Default)]
struct Packed {
    /// The objects, concatenated.
    objects: Vec<u8>,
    /// Number and offset of each, as listed in the object stream.
    list: Vec<u8>,
    count: u16,
}

/// A file being written.
pub struct File {
    bytes: Vec<u8>,
    places: Vec<Place>,
    /// Object streams that are full.
    full: Vec<Packed>,
    /// The object stream that is being filled.
    packed: Packed,
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
            full: Vec::new(),
            packed: Packed {
                objects: Vec::with_capacity(32 * 1024),
                list: Vec::with_capacity(2 * 1024),
                count: 0,
            },
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
        if self.packed.count == MOST {
            self.full.push(std::mem::take(&mut self.packed));
        }
        self.places[id as usize] = Place::Packed(self.full.len(), self.packed.count);
        let Packed { objects, list, count } = &mut self.packed;
        *count += 1;
        integer(list, i64::from(id));
        list.push(b' ');
        integer(list, objects.len() as i64);
        list.push(b' ');
        write(objects);
        objects.push(b'\n');
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
        let mut all = std::mem::take(&mut self.full);
        all.push(std::mem::take(&mut self.packed));
        let mut containers: Vec<Id> = Vec::with_capacity(all.len());
        for mut packed in all {
            let mut entries = b"/Type/ObjStm/N ".to_vec();
            integer(&mut entries, i64::from(packed.count));
            entries.extend(b"/First ");
            integer(&mut entries, packed.list.len() as i64);
            let mut content = std::mem::take(&mut packed.list);
            content.append(&mut packed.objects);
            self.hash.update(&content);
            let container = self.number();
            let stream = Stream::compressed(entries, &content, compressor)?;
            self.write(container, &stream);
            containers.push(container);
        }

        let own = self.number();
        let start = self.bytes.len();
        self.places[own as usize] = Place::At(start);
        let mut table = Vec::with_capacity(self.places.len() * 7);
        for place in &self.places {
            let (kind, first, second) = match *place {
                Place::Nowhere => (0, 0, u16::MAX),
                Place::At(byte) => (1, byte as u32, 0),
                Place::Packed(of, index) => (2, containers[of], index),
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

//! Metadata of the file: language, title, structure, and nothing about who made it,
//! when, or with what.

use super::compress::Compressor;
use super::file::{File, Id, Stream};
use super::outline::{of_headings, of_parts};
use super::syntax::{integer, reference, string, text};
use super::tag::{self, Contents, references};
use super::{About, Bookmarks};
use crate::error::PrintError;
use crate::layout::{Bound, PAPER};
use std::ops::Range;

/// A fixed date: the file of a letter must not reveal when it was written.
const NO_DATE: &str = "D:20000101000000Z";
/// The same date in XMP.
const NO_DATE_XMP: &str = "2000-01-01T00:00:00Z";

/// The objects that the pages of a file consist of.
pub struct Pages {
    /// The content stream of each page.
    pub content: Vec<Id>,
    /// Which pages each part has.
    pub parts: Vec<Range<usize>>,
    /// The dictionary of fonts and pictograms, shared by all pages.
    pub resources: Id,
}

/// Adds pages, structure and metadata; returns the finished file.
///
/// # Errors
/// As [`Compressor::deflate`].
pub fn finish(
    mut file: File,
    about: &About<'_>,
    pages: &Pages,
    bound: &Bound<'_>,
    contents: &Contents,
    compressor: &mut Compressor,
) -> Result<Vec<u8>, PrintError> {
    let all = file.number();
    let ids: Vec<Id> = pages.content.iter().map(|_| file.number()).collect();
    let structure = tag::structure(&mut file, &bound.tree, contents, &ids);
    // Sheets of another size than the first one's say so themselves.
    let usual = bound.parts.first().map_or(PAPER, |part| part.paper);
    let mut papers = vec![usual; ids.len()];
    for (part, range) in bound.parts.iter().zip(&pages.parts) {
        papers[range.clone()].fill(part.paper);
    }
    let content = pages.content.iter().zip(&structure.annotations);
    for (number, (id, (content, annotations))) in ids.iter().zip(content).enumerate() {
        file.object(*id, |out| {
            out.extend(b"<</Type/Page/Parent ");
            reference(out, all);
            out.extend(b"/Contents ");
            reference(out, *content);
            out.extend(b"/Tabs/S/StructParents ");
            integer(out, number as i64);
            if papers[number] != usual {
                out.extend(format!("/MediaBox[0 0 {} {}]", papers[number].0, papers[number].1).bytes());
            }
            if !annotations.is_empty() {
                out.extend(b"/Annots");
                references(out, annotations);
            }
            out.extend(b">>");
        });
    }
    file.object(all, |out| {
        out.extend(b"<</Type/Pages/Kids");
        references(out, &ids);
        out.extend(b"/Count ");
        integer(out, ids.len() as i64);
        // Every page inherits these (7.7.3.4).
        out.extend(format!("/MediaBox[0 0 {} {}]/Resources ", usual.0, usual.1).bytes());
        reference(out, pages.resources);
        out.extend(b">>");
    });
    let metadata = file.stream(&Stream {
        entries: b"/Type/Metadata/Subtype/XML".to_vec(),
        bytes: xmp(about),
    });
    let info = file.dictionary(|out| {
        out.extend(b"/Title");
        text(out, about.title);
        for key in [&b"/CreationDate"[..], b"/ModDate"] {
            out.extend(key);
            string(out, NO_DATE.bytes());
        }
    });
    let outlines = match &about.bookmarks {
        Bookmarks::None => None,
        Bookmarks::Headings => bound
            .parts
            .first()
            .and_then(|laid| of_headings(&mut file, laid, &bound.tree, &ids)),
        Bookmarks::Parts(names) => {
            let firsts = pages.parts.iter().zip(&bound.parts);
            let starts: Vec<_> = (names.iter().zip(firsts))
                .map(|(name, (range, part))| (*name, range.start, part.paper.1))
                .collect();
            of_parts(&mut file, &starts, &ids)
        }
    };
    let root = file.dictionary(|out| {
        out.extend(b"/Type/Catalog/Pages ");
        reference(out, all);
        if let Some(outlines) = outlines {
            out.extend(b"/PageMode/UseOutlines/Outlines ");
            reference(out, outlines);
        }
        out.extend(b"/Lang");
        text(out, about.language);
        out.extend(b"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ");
        reference(out, structure.root);
        out.extend(b"/Metadata ");
        reference(out, metadata);
    });
    file.finish(root, info, compressor)
}

fn xmp(about: &About<'_>) -> Vec<u8> {
    let title = escape(about.title);
    let language = escape(about.language);
    format!(
        "<?xpacket begin=\"\u{FEFF}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"><pdfuaid:part>1</pdfuaid:part>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{NO_DATE_XMP}</xmp:CreateDate><xmp:ModifyDate>{NO_DATE_XMP}</xmp:ModifyDate>\
         </rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>"
    )
    .into_bytes()
}

fn escape(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

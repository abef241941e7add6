//! Metadata of the file: language, title, structure, and nothing about who made it,
//! when, or with what.

use super::compress::Compressor;
use super::file::{File, Id, Stream};
use super::outline::outline;
use super::syntax::{integer, reference, string, text};
use super::tag::{self, Contents, references};
use crate::error::PrintError;
use crate::layout::Laid;
use domain::document::{Document, Kind};

/// A fixed date: the file of a letter must not reveal when it was written.
const NO_DATE: &str = "D:20000101000000Z";
/// The same date in XMP.
const NO_DATE_XMP: &str = "2000-01-01T00:00:00Z";

/// The objects that the pages of a file consist of.
pub struct Pages {
    /// The content stream of each page.
    pub content: Vec<Id>,
    /// The dictionary of fonts and pictograms, shared by all pages.
    pub resources: Id,
}

/// Adds pages, structure and metadata; returns the finished file.
///
/// # Errors
/// As [`Compressor::deflate`].
pub fn finish(
    mut file: File,
    document: &Document,
    pages: &Pages,
    laid: &Laid<'_>,
    contents: &Contents,
    compressor: &mut Compressor,
) -> Result<Vec<u8>, PrintError> {
    let all = file.number();
    let ids: Vec<Id> = pages.content.iter().map(|_| file.number()).collect();
    let structure = tag::structure(&mut file, &laid.tree, contents, &ids);
    let content = pages.content.iter().zip(&structure.annotations);
    for (number, (id, (content, annotations))) in ids.iter().zip(content).enumerate() {
        file.object(*id, |out| {
            out.extend(b"<</Type/Page/Parent ");
            reference(out, all);
            out.extend(b"/Contents ");
            reference(out, *content);
            out.extend(b"/Tabs/S/StructParents ");
            integer(out, number as i64);
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
        out.extend(format!("/MediaBox[0 0 {} {}]/Resources ", laid.paper.0, laid.paper.1).bytes());
        reference(out, pages.resources);
        out.extend(b">>");
    });
    let metadata = file.stream(&Stream {
        entries: b"/Type/Metadata/Subtype/XML".to_vec(),
        bytes: xmp(document),
    });
    let info = file.dictionary(|out| {
        out.extend(b"/Title");
        text(out, &document.title);
        for key in [&b"/CreationDate"[..], b"/ModDate"] {
            out.extend(key);
            string(out, NO_DATE.bytes());
        }
    });
    // A letter is read from its first word to its last; in a file of many sheets a reader looks for something.
    let outlines = (document.kind == Kind::WholeCase)
        .then(|| outline(&mut file, laid, &ids))
        .flatten();
    let root = file.dictionary(|out| {
        out.extend(b"/Type/Catalog/Pages ");
        reference(out, all);
        if let Some(outlines) = outlines {
            out.extend(b"/PageMode/UseOutlines/Outlines ");
            reference(out, outlines);
        }
        out.extend(b"/Lang");
        text(out, &document.language.0);
        out.extend(b"/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ");
        reference(out, structure.root);
        out.extend(b"/Metadata ");
        reference(out, metadata);
    });
    file.finish(root, info, compressor)
}

fn xmp(document: &Document) -> Vec<u8> {
    let title = escape(&document.title);
    let language = escape(&document.language.0);
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

//! What printpdf leaves out or should not have said: language, structure,
//! metadata that gives nothing away, the same bytes every time.

use super::compress::{Compressor, LEVEL};
use super::tag::{self, Contents};
use crate::error::PrintError;
use crate::layout::Laid;
use domain::document::Document;
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

/// A date that says nothing: the file of a letter must not tell when somebody
/// sat down to write it.
const NO_DATE: &str = "D:20000101000000Z";
/// The same date in XMP.
const NO_DATE_XMP: &str = "2000-01-01T00:00:00Z";

/// Turns printpdf's document into the file.
pub fn finish(
    mut pdf: lopdf::Document,
    document: &Document,
    laid: &Laid<'_>,
    contents: &Contents,
    compressor: &mut Compressor,
) -> Result<Vec<u8>, PrintError> {
    pdf.version = "1.7".into();
    let pages = tag::pages(&pdf);
    for (number, page) in pages.iter().enumerate() {
        let page = pdf.get_object_mut(*page).and_then(Object::as_dict_mut).map_err(write)?;
        page.set("Tabs", "S");
        page.set("StructParents", number as i64);
        // Both say what MediaBox says already.
        page.remove(b"TrimBox");
        page.remove(b"CropBox");
    }
    let structure = tag::structure(&mut pdf, &laid.tree, contents, &pages);
    let metadata = pdf.add_object(
        Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(document)).with_compression(false),
    );

    let catalog = pdf.catalog_mut().map_err(write)?;
    catalog.remove(b"PageLayout");
    catalog.remove(b"PageMode");
    catalog.set("Lang", tag::text(&document.language.0));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("Metadata", metadata);

    let info = pdf.trailer.get(b"Info").and_then(Object::as_reference).map_err(write)?;
    let date = || Object::String(NO_DATE.into(), StringFormat::Literal);
    let about: Dictionary =
        dictionary! { "Title" => tag::text(&document.title), "CreationDate" => date(), "ModDate" => date() };
    pdf.objects.insert(info, about.into());

    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object {
            compressor.compress(stream);
        }
    }
    identify(&mut pdf);
    let mut bytes = Vec::with_capacity(64 * 1024);
    let options = lopdf::SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(1000)
        .compression_level(LEVEL)
        .build();
    pdf.save_with_options(&mut bytes, options).map_err(write)?;
    Ok(bytes)
}

/// The file's identity, taken from what it holds: printpdf's is random.
fn identify(pdf: &mut lopdf::Document) {
    let mut hash = Sha256::new();
    for object in pdf.objects.values() {
        match object {
            Object::Stream(stream) => hash.update(&stream.content),
            Object::Dictionary(dictionary) => {
                for value in [
                    dictionary.get(b"Alt"),
                    dictionary.get(b"Contents"),
                    dictionary.get(b"S"),
                    dictionary.get(b"Title"),
                ]
                .into_iter()
                .flatten()
                {
                    hash.update(value.as_str().or(value.as_name()).unwrap_or_default());
                }
            }
            _ => {}
        }
    }
    let id = Object::String(hash.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![id.clone(), id]);
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

fn write(error: impl std::fmt::Display) -> PrintError {
    PrintError::Write(error.to_string())
}

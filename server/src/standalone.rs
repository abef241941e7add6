//! Documents as self-contained HTML files. Nothing is fetched when one is opened, so
//! the fonts are embedded: 71 kB for the Latin font, and 54 kB more only if the
//! document contains Arabic script. A letter is about 110 kB, with Arabic 165 kB.

use crate::assets::{DOCUMENT_STYLE, FONTS};
use crate::kit::Kit;
use crate::page_text::PageText;
use crate::pipeline::Pipeline;
use app::outside::{Assets, Out};
use app::pages::file::Section;
use domain::document::Document;
use std::sync::Arc;

/// A document as a self-contained HTML file: styles, fonts and drawings are embedded, and nothing is loaded.
#[must_use]
pub fn html(pipeline: &Arc<Pipeline>, document: &Document) -> String {
    let out: Out = Arc::new(PageText::new(Arc::clone(pipeline), Assets::default(), Arc::default()));
    app::pages::file::file(&out, Arc::new(document.clone()), &style(document))
}

/// A kit as one such file: a section for each of its papers, the cover first.
#[must_use]
pub fn html_of_kit(pipeline: &Arc<Pipeline>, kit: &Kit) -> String {
    let out: Out = Arc::new(PageText::new(Arc::clone(pipeline), Assets::default(), Arc::default()));
    let names = std::iter::once(&kit.cover.title).chain(kit.papers.iter().map(|paper| &paper.name));
    let documents = kit.documents();
    let sections = names
        .zip(&documents)
        .enumerate()
        .map(|(nth, (name, document))| Section {
            name: name.clone(),
            // An id stands once on a page, and two papers may begin with the same words.
            document: Arc::new(document.with_ids_of(&format!("paper-{}", nth + 1))),
        });
    app::pages::file::sections(&out, sections.collect(), &style_of(&documents))
}

/// The style sheet, with the fonts that this document needs embedded.
#[must_use]
pub fn style(document: &Document) -> String {
    style_of(&[document])
}

/// The same for several documents on one page.
fn style_of(documents: &[&Document]) -> String {
    let is_arabic_in = |document: &&Document| {
        let words = document.plain_text();
        document.title.chars().chain(words.chars()).any(is_arabic)
    };
    let arabic = documents.iter().any(is_arabic_in);
    let mut style = DOCUMENT_STYLE.to_owned();
    for (name, bytes) in FONTS {
        let inside = if name.contains("Arabic") && !arabic {
            // A local font name that no machine has, so nothing is loaded.
            "local(\"\")".to_owned()
        } else {
            format!("url(data:font/woff2;base64,{}) format(\"woff2\")", base64(bytes))
        };
        style = style.replace(&format!("url(\"/fonts/{name}\") format(\"woff2\")"), &inside);
    }
    style
}

/// Whether a character needs the Arabic font.
fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{750}'..='\u{77F}' | '\u{8A0}'..='\u{8FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}')
}

/// RFC 4648 § 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            text.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_as_rfc_4648_writes_them() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}

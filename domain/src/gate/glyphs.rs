//! Characters that no bundled font can draw or that change the direction of a line (row `no-glyph`), so that a child's
//! page never shows an empty box.

use super::printed;
use super::view::View;
use crate::finding::{Code, Finding};

/// Checks every string that can be shown.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    for name in printed::names(view) {
        one(view, &name.path, name.text, false, findings);
    }
    for text in &view.texts {
        // A number stands on one line; hours may run over two.
        let lines = !text.path.ends_with(".phone");
        one(view, &text.path, text.text, lines, findings);
    }
}

fn one(view: &View<'_>, path: &str, text: &str, lines: bool, findings: &mut Vec<Finding>) {
    let mut bad: [Vec<String>; 3] = Default::default();
    let mut before = ' ';
    for c in text.chars() {
        let kind = match c {
            '\n' | '\r' | '\t' if lines => None,
            c if turns(c) => Some(Bad::Direction),
            c if hidden(c, before) => Some(Bad::Control),
            c if c.is_whitespace() => None,
            c if !private(c) && (view.known.can_draw)(c) => None,
            _ => Some(Bad::Drawing),
        };
        before = c;
        if let Some(kind) = kind {
            let list = &mut bad[kind as usize];
            let shown = match kind {
                Bad::Drawing if !private(c) => format!("{c} (U+{:04X})", u32::from(c)),
                _ => format!("U+{:04X}", u32::from(c)),
            };
            if !list.contains(&shown) {
                list.push(shown);
            }
        }
    }
    let variants = [None, Some("control"), Some("direction")];
    for (chars, variant) in bad.iter().zip(variants) {
        if !chars.is_empty() {
            let finding = Finding::new(Code::NoGlyph, path).with("chars", chars.join(", "));
            findings.push(match variant {
                Some(variant) => finding.variant(variant),
                None => finding,
            });
        }
    }
}

#[derive(Clone, Copy)]
enum Bad {
    Drawing,
    Control,
    Direction,
}

/// Whether a character is a direction override, embedding, isolate or mark.
fn turns(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}')
}

/// Whether a character is a control character, or is invisible and could hide a word from the lists. A joiner belongs
/// to some scripts, but after a Latin letter it hides.
fn hidden(c: char, before: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{00AD}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}'
        )
        || (matches!(c, '\u{200C}' | '\u{200D}') && before < '\u{0250}' && before.is_alphabetic())
}

/// Private use, noncharacters, and the replacement character.
fn private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FFFD}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

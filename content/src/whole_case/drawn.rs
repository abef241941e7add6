//! Characters that the paper's fonts do not have: they stand as their number, so that a name in another script or a face in
//! a message is not lost, and the paper is made.

/// Words as the paper can draw them. A character without a glyph becomes `[U+1F600]`; line breaks stay.
pub(super) fn drawn(words: &str, can_draw: fn(char) -> bool) -> String {
    let mut out = String::with_capacity(words.len());
    let mut before = '\0';
    let mut letters = words.chars().peekable();
    while let Some(c) = letters.next() {
        match c {
            '\r' if letters.peek() == Some(&'\n') => continue,
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(' '),
            // The shaper's own marks, a marker of sentences, and what no font has.
            _ if !can_draw(c) || is_alone(before, c) => {
                out.push_str(&format!("[U+{:04X}]", c as u32));
                before = ']';
                continue;
            }
            c => out.push(c),
        }
        before = c;
    }
    out
}

/// Whether a mark stands on a letter of another script: no font has the two as one.
fn is_alone(before: char, c: char) -> bool {
    let arabic = |c: char| matches!(c, '\u{0600}'..='\u{06FF}' | '\u{0750}'..='\u{077F}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
    let arabic_mark = matches!(c, '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}' | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}');
    let mark = matches!(c, '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE2F}');
    (arabic_mark && !arabic(before)) || (mark && (arabic(before) || !before.is_alphanumeric()))
}

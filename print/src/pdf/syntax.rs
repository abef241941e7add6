//! PDF syntax: numbers, names, strings, dictionaries (ISO 32000-1, 7.3).

use lopdf::{Dictionary, Object};

/// An integer.
pub fn integer(out: &mut Vec<u8>, value: i64) {
    if value < 0 {
        out.push(b'-');
    }
    digits(out, value.unsigned_abs());
}

fn digits(out: &mut Vec<u8>, mut value: u64) {
    let mut reversed = [0u8; 20];
    let mut count = 0;
    loop {
        reversed[count] = b'0' + (value % 10) as u8;
        count += 1;
        value /= 10;
        if value == 0 {
            break;
        }
    }
    out.extend(reversed[..count].iter().rev());
}

/// A number rounded to `places` decimal places, in PDF's shortest form: `12`, `.5`,
/// `-3.25`.
pub fn decimal(out: &mut Vec<u8>, value: f32, places: u32) {
    let per_one = 10u64.pow(places);
    let parts = (f64::from(value) * per_one as f64).round() as i64;
    if parts < 0 {
        out.push(b'-');
    }
    let (whole, mut rest) = (parts.unsigned_abs() / per_one, parts.unsigned_abs() % per_one);
    if whole > 0 || rest == 0 {
        digits(out, whole);
    }
    if rest > 0 {
        out.push(b'.');
        let mut place = per_one / 10;
        while rest > 0 {
            out.push(b'0' + (rest / place) as u8);
            rest %= place;
            place /= 10;
        }
    }
}

/// A reference to an object.
pub fn reference(out: &mut Vec<u8>, id: u32) {
    integer(out, i64::from(id));
    out.extend(b" 0 R");
}

/// A name, with its leading slash.
pub fn name(out: &mut Vec<u8>, name: &[u8]) {
    out.push(b'/');
    for &byte in name {
        if byte.is_ascii_graphic() && !b"()<>[]{}/%#".contains(&byte) {
            out.push(byte);
        } else {
            out.extend(format!("#{byte:02X}").bytes());
        }
    }
}

/// A byte string. Only four bytes are escaped; among them the carriage return,
/// which would be read as a line feed.
pub fn string(out: &mut Vec<u8>, bytes: impl IntoIterator<Item = u8>) {
    out.push(b'(');
    for byte in bytes {
        match byte {
            b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
            b'\r' => out.extend(b"\\r"),
            _ => out.push(byte),
        }
    }
    out.push(b')');
}

/// A text string (7.9.2.2). One byte for each character if `PDFDocEncoding` agrees
/// with Latin-1 on all of them, else UTF-16.
pub fn text(out: &mut Vec<u8>, words: &str) {
    let is_latin = |c: char| matches!(c, ' '..='~' | '\u{A1}'..='\u{AC}' | '\u{AE}'..='\u{FF}');
    // A string that starts with one of these could be mistaken for a byte order mark.
    if words.chars().all(is_latin) && !words.starts_with(['þ', 'ï']) {
        string(out, words.chars().map(|c| c as u8));
    } else {
        let units = [0xFEFF].into_iter().chain(words.encode_utf16());
        string(out, units.flat_map(u16::to_be_bytes));
    }
}

/// The entries of a dictionary, without its brackets.
pub fn entries(out: &mut Vec<u8>, dictionary: &Dictionary) {
    for (key, value) in dictionary {
        name(out, key);
        object(out, value);
    }
}

/// An object without streams or references.
pub fn object(out: &mut Vec<u8>, value: &Object) {
    let begins_regular = matches!(value, Object::Integer(_) | Object::Real(_) | Object::Boolean(_));
    let ends_regular = |byte: &u8| byte.is_ascii_graphic() && !b"()<>[]{}/%".contains(byte);
    if begins_regular && out.last().is_some_and(ends_regular) {
        out.push(b' ');
    }
    match value {
        Object::Boolean(value) => out.extend(if *value { &b"true"[..] } else { b"false" }),
        Object::Integer(value) => integer(out, *value),
        Object::Real(value) => decimal(out, *value, 4),
        Object::Name(value) => name(out, value),
        Object::String(value, _) => string(out, value.iter().copied()),
        Object::Array(values) => {
            out.push(b'[');
            for value in values {
                object(out, value);
            }
            out.push(b']');
        }
        Object::Dictionary(dictionary) => {
            out.extend(b"<<");
            entries(out, dictionary);
            out.extend(b">>");
        }
        Object::Null | Object::Stream(_) | Object::Reference(_) => out.extend(b" null"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
        let mut out = Vec::new();
        write(&mut out);
        out
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        for (value, expected) in [
            (0.0, "0"),
            (-0.001, "0"),
            (0.5, ".5"),
            (-0.25, "-.25"),
            (12.0, "12"),
            (12.004, "12"),
            (12.005_1, "12.01"),
            (841.89, "841.89"),
            (-3.1, "-3.1"),
            (0.07, ".07"),
        ] {
            let decimal = written(|out| decimal(out, value, 2));
            assert_eq!(String::from_utf8_lossy(&decimal), expected, "{value}");
        }
        assert_eq!(written(|out| integer(out, i64::MIN)), b"-9223372036854775808");
    }

    #[test]
    fn a_text_comes_back_as_it_was() {
        for words in [
            "Brev til Åse",
            "(a) \\ b)",
            "Łukasz – »ja«",
            "þorsteinn",
            "linje\rlinje\nlinje",
            "سارة",
            "",
        ] {
            let mut bytes = b"%PDF-1.7\n1 0 obj\n<</T ".to_vec();
            text(&mut bytes, words);
            bytes.extend(
                b">>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\n",
            );
            let xref = bytes.windows(5).position(|window| window == b"xref\n").unwrap();
            bytes.extend(format!("startxref\n{xref}\n%%EOF").bytes());
            let file = lopdf::Document::load_mem(&bytes).unwrap();
            let read = lopdf::decode_text_string(file.catalog().unwrap().get(b"T").unwrap()).unwrap();
            assert_eq!(read, words);
        }
    }
}

//! The style sheets paint with the palette that paper has, and a face is read on every skin in every look of a page.

use super::{DOCUMENT_STYLE, SCREEN_STYLE, STYLE};
use domain::drawing::Paint;

const SHEETS: [&str; 3] = [STYLE, DOCUMENT_STYLE, SCREEN_STYLE];

/// Selectors with their declarations, of the rules that paint pictograms.
fn of_pictograms(sheet: &str) -> impl Iterator<Item = (&str, &str)> {
    let rules = sheet.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let rules = rules.map(|(before, declared)| (before.rsplit('{').next().unwrap_or(before), declared));
    rules.filter(|(selector, _)| selector.contains(".pictogram"))
}

/// What a token is in some declarations, where they say it.
fn value<'a>(declared: &'a str, token: &str) -> Option<&'a str> {
    let (_, rest) = declared.split_once(&format!("--{token}: "))?;
    Some(rest.split(';').next().unwrap_or(rest))
}

/// Relative luminance of a colour as a style sheet writes it, as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap();
    let each = digits.len() / 3;
    let part = |nth: usize| {
        let digits = &digits[nth * each..(nth + 1) * each];
        let digits = if each == 1 { digits.repeat(2) } else { digits.to_owned() };
        let part = f64::from(u8::from_str_radix(&digits, 16).unwrap()) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
}

#[test]
fn screen_and_paper_have_the_same_colours() {
    for sheet in SHEETS {
        let (_, first) = of_pictograms(sheet).next().unwrap();
        for paint in Paint::ALL {
            let [red, green, blue] = paint.rgb();
            let hex = format!("#{red:02x}{green:02x}{blue:02x}");
            let token = paint.as_str();
            assert_eq!(value(first, token), Some(hex.as_str()), "{token}");
            let painted = format!(".fill-{token} {{\n      fill: var(--{token});");
            assert!(sheet.contains(&painted), "{token} paints nothing");
        }
    }
}

#[test]
fn a_face_is_read_on_every_skin_in_every_look_of_a_page() {
    let mut looks = 0;
    for sheet in SHEETS {
        for skin in Paint::SKINS.into_iter().filter(|skin| *skin != Paint::Paper) {
            let token = skin.as_str();
            let mut said = of_pictograms(sheet).filter_map(|(_, declared)| value(declared, token));
            let tone = said.next().unwrap();
            // The same person in the dark, with more contrast, in black on white and where it is calm.
            assert_eq!(said.next(), None, "{token} changes");
            assert_eq!(sheet.matches(&format!("--{token}: ")).count(), 1, "{token} changes");
            for ink in of_pictograms(sheet).filter_map(|(_, declared)| value(declared, "ink")) {
                let contrast = (luminance(tone) + 0.05) / (luminance(ink) + 0.05);
                assert!(contrast >= 4.5, "{ink} on {token}: {contrast:.2}");
                looks += 1;
            }
        }
    }
    // Two skins, by day and with more contrast in each sheet, and black on white on the child's own screen.
    assert_eq!(looks, 2 * (2 + 2 + 3));
}

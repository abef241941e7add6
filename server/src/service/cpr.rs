//! Whether a text holds what looks like a number of the civil register, which no list, address or answer of ours carries.

/// Whether a text looks like it: six digits and four, with or without a mark between them.
#[must_use]
pub fn looks_like_cpr(text: &str) -> bool {
    let mut parts = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | ' '));
    parts.any(|part| {
        let digits: String = part.chars().filter(char::is_ascii_digit).collect();
        let day = digits.get(..2).and_then(|day| day.parse::<u8>().ok());
        let month = digits.get(2..4).and_then(|month| month.parse::<u8>().ok());
        digits.len() == 10
            && day.is_some_and(|day| (1..=31).contains(&day))
            && month.is_some_and(|m| (1..=12).contains(&m))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_number_is_none() {
        for number in ["010203-1234", "0102031234", "sag 310190 4321", "K:311290-0001/2"] {
            assert!(looks_like_cpr(number), "{number}");
        }
        for number in [
            "2026-0587",
            "27.24.00-G01-7-26",
            "991299-0001",
            "2026-000123456",
            "",
            "SAG-4",
        ] {
            assert!(!looks_like_cpr(number), "{number}");
        }
    }
}

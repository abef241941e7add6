//! The name that was probably meant.

/// The known name nearest to a misspelt one, if one is near: at most a third of its letters differ, and never more
/// than three.
pub(super) fn nearest<'a>(written: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(written);
    // No known name is this long, and each extra letter counts as a mistake.
    if folded.len() > 64 {
        return None;
    }
    known
        .filter(|name| name.len().abs_diff(written.len()) <= 6)
        .map(|name| (distance(&folded, &fold(name)), name))
        .filter(|(distance, name)| *distance <= (name.chars().count() / 3).clamp(1, 3))
        .min()
        .map(|(_, name)| name)
}

/// Spelling variants that people do not see as mistakes: `firstName`, `first-name`, `First name`.
fn fold(name: &str) -> Vec<char> {
    name.chars()
        .filter(|c| !matches!(c, '_' | '-' | ' '))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The number of letters to add, remove, change or swap (optimal string alignment).
fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (above[j] + usize::from(x != y)).min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_probable_name_is_found_and_no_improbable_one() {
        let known = ["first_name", "name", "pronoun", "phone", "id"];
        let near = |written| nearest(written, known.into_iter());
        assert_eq!(near("firstName"), Some("first_name"));
        assert_eq!(near("pronuon"), Some("pronoun"));
        assert_eq!(near("nam"), Some("name"));
        assert_eq!(near("favourite_colour"), None);
        assert_eq!(near(""), None);
        assert_eq!(near(&"x".repeat(100_000)), None);
    }
}

//! Personal sentences that were used, stored as keyed hashes only. A sentence that is also
//! in another child's letter is not personal (`standard-letter`).

use super::keys::CaseKey;
use crate::StoreError;
use crate::backend::{Transaction, values};
use crate::seal::{DataKey, Secret};
use domain::case::Case;

/// Finds another case of the municipality with the same mark. What was written for practice was written to no child.
pub(super) const ELSEWHERE: &str = "SELECT p.case_id FROM personal p
    WHERE p.municipality = $1 AND p.mark = $2 AND p.case_id <> $3
        AND NOT EXISTS (SELECT 1 FROM practice x WHERE x.case_id = p.case_id) LIMIT 1";

/// The hash secret of a municipality's marks.
pub(super) fn secret(municipality: &DataKey) -> Secret {
    municipality.derive("personal sentences")
}

/// The mark (keyed hash) of a sentence; `None` if it has no words. Sentences that differ only in case,
/// punctuation or the child's name have the same mark.
pub(super) fn mark_of(secret: &Secret, first_name: &str, sentence: &str) -> Option<Vec<u8>> {
    let name = first_name.trim().to_lowercase();
    let is_name = |word: &str| !name.is_empty() && (word == name || word.strip_suffix('s') == Some(&name));
    let words: Vec<String> = (sentence.split(|letter: char| !letter.is_alphanumeric()))
        .map(str::to_lowercase)
        .filter(|word| !word.is_empty())
        .map(|word| if is_name(&word) { "·".to_owned() } else { word })
        .collect();
    (!words.is_empty()).then(|| secret.mac(&[words.join(" ").as_bytes()]).to_vec())
}

/// Replaces the marks of a case with those of its current sentences.
pub(super) async fn mark(
    transaction: &mut dyn Transaction,
    key: &CaseKey,
    secret: &Secret,
    case: &Case,
) -> Result<(), StoreError> {
    const MARK: &str = "INSERT INTO personal (municipality, mark, case_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    transaction
        .run("DELETE FROM personal WHERE case_id = $1", values![&key.case])
        .await?;
    let child = case.child.as_ref().and_then(|child| child.first_name.as_ref());
    let first_name = child.map_or("", |name| name.trimmed());
    for sentence in case.meetings.iter().filter_map(|meeting| meeting.personal.as_ref()) {
        if let Some(mark) = mark_of(secret, first_name, sentence.trimmed()) {
            transaction
                .run(MARK, values![&key.municipality, mark, &key.case])
                .await?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copied_sentence_is_known_under_another_name() {
        let secret = Secret::fresh();
        let emma = mark_of(&secret, "Emma", "Hej Emma! Jeg har hørt, at Emmas hund er sød.");
        assert_eq!(
            emma,
            mark_of(&secret, "Ali", "hej ali,  jeg har hørt at Alis hund er sød")
        );
        assert_ne!(
            emma,
            mark_of(&secret, "Ali", "Hej Ali! Jeg har hørt, at Alis kat er sød.")
        );
        assert_ne!(
            emma,
            mark_of(
                &Secret::fresh(),
                "Emma",
                "Hej Emma! Jeg har hørt, at Emmas hund er sød."
            )
        );
        assert_eq!(mark_of(&secret, "Emma", " … "), None);
    }
}

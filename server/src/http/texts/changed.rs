//! What a wording changed, for the list of versions and for whoever approves it.

use app::pages::texts::difference::Changed;
use content::wordings::Sentence;
use domain::wording::Wording;
use store::Numbered;

/// What the first of some wordings of a file changed, newest first: from the words of its sentence that were in force
/// before it to its own. `None` if this version of the program has no such sentence.
pub(super) fn changed(wordings: &[Numbered], sentences: &[Sentence]) -> Option<Changed> {
    let ((_, wording), earlier) = wordings.split_first()?;
    let sentence = sentences.iter().find(|sentence| sentence.key == wording.key)?;
    let words = |wording: &Wording| wording.words.clone().unwrap_or_else(|| sentence.original.clone());
    let before = earlier
        .iter()
        .find(|(_, other)| other.key == wording.key && other.stand.took_effect());
    Some(Changed {
        old: before.map_or_else(|| sentence.original.clone(), |(_, other)| words(other)),
        new: words(wording),
    })
}

//! What somebody from thirteen can open at each place of its way: what it can say or ask for, by how the place stands, and
//! the section of the law, where one was read. It stands on a screen and not in the document: paper has the short text.

use crate::Content;
use crate::error::ContentError;
use crate::sentences::Voice;
use crate::steps::{STEPS, name};
use domain::document::TimelineStep;
use std::collections::BTreeMap;

/// The file of its sentences, in `locales/<language>/`.
const FILE: &str = "way-more/13-17.ftl";

/// What is told of one place on request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceMore {
    /// What the child can say or ask for there.
    pub can: String,
    /// Where it stands in the law, as a sentence; none where no section was read.
    pub section: Option<String>,
}

/// What can be opened at each place of a way, by the id of the place. `language`: `da` or `en`.
///
/// # Errors
/// If the file of sentences is missing or broken.
pub fn of(
    content: &Content,
    steps: &[TimelineStep],
    language: &str,
) -> Result<BTreeMap<String, PlaceMore>, ContentError> {
    let voice = content.voice(&[FILE.to_owned()], language)?;
    steps
        .iter()
        .map(|step| Ok((step.id.clone(), one(&voice, step)?)))
        .collect()
}

fn one(voice: &Voice, step: &TimelineStep) -> Result<PlaceMore, ContentError> {
    let section = word(&step.id).map(|word| format!("where-{word}"));
    Ok(PlaceMore {
        can: voice.phrase(&format!("can-{}", step.stands.as_str()), &[])?,
        section: section
            .filter(|key| voice.has(key))
            .map(|key| voice.phrase(&key, &[]))
            .transpose()?,
    })
}

/// The name of the step that a place is for: its id is that name after the key of the way, and a number from the second on.
fn word(id: &str) -> Option<&'static str> {
    let (_, step) = id.split_once('-')?;
    let step = step
        .trim_end_matches(|c: char| c.is_ascii_digit())
        .trim_end_matches('-');
    STEPS.into_iter().map(|word| name(word).0).find(|known| *known == step)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::timeline::Stands;

    #[test]
    fn a_place_is_known_by_its_step_the_second_time_too() {
        assert_eq!(word("way-talk"), Some("talk"));
        assert_eq!(word("way-parents-talk-2"), Some("parents-talk"));
        assert_eq!(word("way-nowhere"), None);
    }

    #[test]
    fn every_state_has_what_can_be_said_in_both_languages() {
        let content = Content::embedded();
        for language in ["da", "en"] {
            let voice = content.voice(&[FILE.to_owned()], language).unwrap();
            for stands in Stands::ALL {
                assert!(voice.has(&format!("can-{}", stands.as_str())), "{language}: {stands:?}");
            }
        }
    }

    /// The section that a teenager is told of a step is the one that the process has for it.
    #[test]
    fn a_section_is_that_of_the_process() {
        let content = Content::embedded();
        let generic = content.pack(&"generic".into()).unwrap().unwrap();
        let mut told = 0;
        for language in ["da", "en"] {
            let voice = content.voice(&[FILE.to_owned()], language).unwrap();
            for step in STEPS {
                let key = format!("where-{}", name(step).0);
                if !voice.has(&key) {
                    continue;
                }
                told += 1;
                let words = voice.phrase(&key, &[]).unwrap();
                let number = words.split("§ ").nth(1).unwrap().split([',', ':', ' ']).next().unwrap();
                let section = generic.section(step).unwrap_or_default();
                assert!(
                    section.split(|c: char| !c.is_ascii_digit()).any(|one| one == number),
                    "{key}: {words:?} beside {section:?}"
                );
            }
        }
        assert!(told > 10, "{told}");
    }
}

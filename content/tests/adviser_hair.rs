//! The picture of the part "adviser" with longer hair, for an adviser of whom the case says "hun": in every scene, and otherwise
//! the same.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use content::Content;
use content::figures::SCENES;

/// How often this stands in a drawing.
fn count(svg: &str, part: &str) -> usize {
    svg.matches(part).count()
}

#[test]
fn the_adviser_with_longer_hair_has_the_same_glasses_and_jumper_in_every_scene() {
    let content = Content::embedded();
    let pictures = content.pictures();
    let pairs = SCENES.map(|scene| (scene, pictures.seen(scene, false, Some("adviser-she")).unwrap()));
    for (usual, hers) in pairs.into_iter().chain([("adviser", "adviser-she".to_owned())]) {
        let (before, after) = (pictures.svg(usual).unwrap(), pictures.svg(&hers).unwrap());
        // Lenses, and jumper and sleeve.
        for same in ["<rect class=\"thin\"", "\"line fill-fjord\""] {
            assert_eq!(count(&after, same), count(&before, same), "{hers}: {same}");
        }
        // Hair around the head, behind it, besides that on it.
        let hair = "<path class=\"fill-ink\"";
        assert_eq!(count(&after, hair), count(&before, hair) + 1, "{hers}");
    }
}

#[test]
fn where_nobody_of_the_case_stands_and_for_anybody_else_the_drawing_is_the_usual_one() {
    let content = Content::embedded();
    let seen = |name: &str, alone: bool, face: &str| content.pictures().seen(name, alone, Some(face)).unwrap();
    for nobody in ["first-look", "writing", "responsible"] {
        assert_eq!(seen(nobody, false, "adviser-she"), nobody);
    }
    for scene in SCENES {
        assert_eq!(seen(scene, false, "adviser"), scene);
    }
    // From thirteen nobody is drawn.
    assert_eq!(seen("adviser-she", true, "adviser-she"), "badge");
}

#[test]
fn whoever_cannot_see_it_is_told_of_the_hair() {
    let content = Content::embedded();
    for (language, hair) in [("da", "halvlangt hår"), ("en", "chin-length hair")] {
        let said = |name: &str| {
            let key = format!("picture-{name}");
            content.phrase(language, "pictograms", &key, &[]).unwrap()
        };
        assert!(said("adviser-she").contains(hair), "{language}");
        assert_ne!(said("adviser-she"), said("adviser"), "{language}");
    }
}

//! What the picture of a way has besides its places, in the twelve ways: what the child can do there, the face of who does it, and
//! moons for nights (N32).
#![allow(clippy::unwrap_used)]

use crate::common::twelve::{Shape, plain, stations, told, twelve};
use domain::band::Band;
use domain::document::Kind;

/// From ten to twelve a line says what the child can do, where it is and at what comes next: once at each, and at no other place.
#[test]
fn what_can_i_do_here() {
    for kind in [Kind::Timeline, Kind::Screen] {
        for (shape, band, _, document) in twelve(kind) {
            let can = match shape {
                Shape::Talk => "Du kan sige stop, når vi snakker.",
                Shape::Waiting => "Du kan spørge mig, hvordan det går.",
                Shape::Decision => "Du kan spørge mig om det, du ikke forstår.",
            };
            let said: Vec<String> = stations(&document)
                .iter()
                .map(told)
                .filter(|one| one.contains(can))
                .collect();
            if band != Band::Ten {
                assert!(said.is_empty(), "{}: {said:?}", band.as_str());
                continue;
            }
            assert_eq!(said.len(), 1, "{shape:?}: {}", plain(&document));
            let here = stations(&document).iter().find(|one| one.featured).unwrap();
            assert_eq!(said[0], told(here), "{shape:?}");
        }
    }
}

/// From ten a day that is over has its weekday: a number alone is looked up in a calendar.
#[test]
fn from_ten_a_day_that_is_over_has_its_weekday() {
    for kind in [Kind::Timeline, Kind::Screen] {
        for (shape, band, _, document) in twelve(kind) {
            if shape == Shape::Waiting && matches!(band, Band::Ten | Band::Thirteen) {
                let text = plain(&document);
                assert!(text.contains("Det var torsdag den 12. november."), "{text}");
            }
        }
    }
}

/// Who sees to what is ahead has a face from ten to twelve, beside the sentence that names them, and none on a wall.
#[test]
fn who_does_it_has_a_face() {
    let (_, _, _, waits) = twelve(Kind::Timeline)
        .into_iter()
        .find(|way| way.0 == Shape::Waiting && way.1 == Band::Ten)
        .unwrap();
    let here = stations(&waits).iter().find(|one| one.featured).unwrap();
    let face = here.face.as_ref().unwrap();
    assert_eq!(here.lines[face.line].plain(), "Det er mig, der holder øje med det.");
    assert!(!face.picture.alt.is_empty());
    assert!(stations(&waits.on_a_wall()).iter().all(|one| one.face.is_none()));
    for (_, band, _, document) in twelve(Kind::Timeline) {
        let faces = stations(&document).iter().filter(|one| one.face.is_some()).count();
        assert!(band == Band::Ten || faces == 0, "{}", band.as_str());
    }
}

/// The youngest have a moon for each night, on what is made anew each day; paper counts none.
#[test]
fn the_youngest_have_a_moon_for_each_night() {
    for (kind, moons) in [(Kind::Screen, Some(4)), (Kind::Timeline, None)] {
        for (shape, band, _, document) in twelve(kind) {
            let here = stations(&document).iter().find(|one| one.featured).unwrap();
            let counted = moons.filter(|_| shape == Shape::Talk && band == Band::Four);
            if shape == Shape::Talk || band != Band::Four {
                assert_eq!(here.sleeps, counted, "{shape:?} {}", band.as_str());
            }
        }
    }
}

//! The figure that was chosen for an adult stands wherever the child sees that adult.
#![allow(clippy::unwrap_used)]

mod common;

use common::{examples, make, varied};
use domain::document::{Audience, Block, Kind, Version};

/// The picture of Omar, the second adviser of the example, among the people of a document.
fn omar(kind: Kind, figure: Option<&str>) -> String {
    drawn(kind, "figure", figure)
}

/// As [`omar`], where the case names the figure in this field.
fn drawn(kind: Kind, field: &str, figure: Option<&str>) -> String {
    let (_, mut case, on) = examples().swap_remove(0);
    let people = case["people"].as_array_mut().unwrap();
    let omar = people.iter_mut().find(|person| person["id"] == "omar").unwrap();
    if let Some(figure) = figure {
        omar[field] = figure.into();
    }
    let outcome = make(&case, kind, Some(Version::Full), Audience::Child, on);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let people = document.blocks.iter().find_map(|block| match block {
        Block::People { people, .. } => Some(people),
        _ => None,
    });
    let card = people.unwrap().iter().find(|card| {
        let name: String = card.name.0.iter().map(|span| span.text.as_str()).collect();
        name == "Omar"
    });
    card.unwrap().picture.name.clone()
}

#[test]
fn a_chosen_figure_stands_instead_of_the_picture_of_what_they_do() {
    for kind in [Kind::BeforeMeeting, Kind::Screen] {
        assert_eq!(omar(kind, None), "second-adviser", "{}", kind.as_str());
        assert_eq!(omar(kind, Some("figure-8")), "figure-8", "{}", kind.as_str());
        // A word of a later version, or of somebody else's file, names no picture of ours.
        assert_eq!(omar(kind, Some("red-glasses")), "second-adviser", "{}", kind.as_str());
        // A file that was written elsewhere may say it as `picture`.
        assert_eq!(
            drawn(kind, "picture", Some("figure-8")),
            "figure-8",
            "{}",
            kind.as_str()
        );
    }
}

/// The picture beside the greeting of a letter, where the adviser chose a figure or did not.
fn beside_the_greeting(case: &serde_json::Value, version: Version, on: &str) -> Option<String> {
    let outcome = make(case, Kind::BeforeMeeting, Some(version), Audience::Child, on);
    let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
    let head = document.blocks.iter().take(2).flat_map(Block::pictures);
    head.map(|picture| picture.name.clone()).next()
}

#[test]
fn the_figure_of_whoever_says_i_stands_beside_the_greeting() {
    let mut looked = 0;
    for (name, mut case, on) in varied() {
        if !name.ends_with(" plain") || name.starts_with("4-6") {
            continue;
        }
        let full = beside_the_greeting(&case, Version::Full, on);
        assert_eq!(full.as_deref(), Some("adviser"), "{name}");
        let people = case["people"].as_array_mut().unwrap();
        people.iter_mut().find(|person| person["id"] == "hanne").unwrap()["figure"] = "figure-5".into();
        let full = beside_the_greeting(&case, Version::Full, on);
        assert_eq!(full.as_deref(), Some("figure-5"), "{name}");
        // What travels shows nobody.
        assert_eq!(beside_the_greeting(&case, Version::Neutral, on), None, "{name}");
        looked += 1;
    }
    assert_eq!(looked, 3, "seven and older");
}

/// Who is there is told among where and when, as long as it is the two or three who talk.
#[test]
fn where_and_when_says_who_is_there_unless_more_people_are() {
    let mut looked = 0;
    for (name, case, on) in varied() {
        let who = match name.split_once(' ').unwrap() {
            ("4-6", _) => continue,
            (_, "plain") => Some("\nHvem: dig, mig og Omar\n"),
            (_, "one adviser") => Some("\nHvem: dig og mig\n"),
            (_, "interpreter") => None,
            _ => continue,
        };
        let outcome = make(&case, Kind::BeforeMeeting, Some(Version::Full), Audience::Child, on);
        let document = outcome.document.unwrap_or_else(|| panic!("{:?}", outcome.findings));
        let words = document.plain_text();
        match who {
            Some(who) => assert!(words.contains(who), "{name}: {words}"),
            None => assert!(!words.contains("\nHvem:"), "{name}: {words}"),
        }
        looked += 1;
    }
    assert_eq!(looked, 9);
}

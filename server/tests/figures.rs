//! The figure that was chosen for an adult stands wherever the child sees that adult.
#![allow(clippy::unwrap_used)]

mod common;

use common::{examples, make};
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

//! Skin: another than the paper's in some of the figures that can be chosen, the same wherever one of them is drawn, and nobody
//! else's.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use content::Content;
use content::figures::SCENES;
use domain::case::FIGURES;
use domain::drawing::{Paint, Shape};
use domain::face::Face;
use roxmltree::{Document, Node};
use std::collections::{BTreeMap, BTreeSet};

/// The scenes in which a hand of the adviser is seen.
const WITH_A_HAND: [&str; 4] = ["goodbye", "hello", "walk", "walk-back"];

/// The colours of all shapes that are skin in a file.
fn skins(content: &Content, name: &str) -> Vec<Paint> {
    let svg = content.pictures().svg(name).unwrap();
    let tree = Document::parse(&svg).unwrap();
    let groups = tree
        .descendants()
        .filter(|node| node.attribute("class") == Some("skin"));
    let shapes = groups.flat_map(|group| group.children().filter(Node::is_element));
    let colour = |shape: Node<'_, '_>| {
        let mut classes = shape.attribute("class").unwrap().split_whitespace();
        let token = classes.find_map(|class| class.strip_prefix("fill-")).unwrap();
        let skin = Paint::SKINS.into_iter().find(|skin| skin.as_str() == token);
        skin.unwrap_or_else(|| panic!("{name}: {token} is no skin"))
    };
    shapes.map(colour).collect()
}

/// The skin of a figure, which is one.
fn skin(content: &Content, figure: &str) -> Paint {
    let all = skins(content, figure);
    assert!(!all.is_empty(), "{figure} has no skin");
    assert!(all.iter().all(|one| *one == all[0]), "{figure}: {all:?}");
    all[0]
}

fn shapes(content: &Content, name: &str) -> Vec<Shape> {
    content.pictures().drawing(name).unwrap().shapes.clone()
}

/// How many shapes of a picture have a colour.
fn painted(content: &Content, name: &str, paint: Paint) -> usize {
    let shapes = shapes(content, name);
    shapes.iter().filter(|shape| shape.fill == Some(paint)).count()
}

/// How many shapes of a picture have each of the tones that are for skin alone.
fn toned(content: &Content, name: &str) -> [usize; 2] {
    [Paint::Dune, Paint::Clay].map(|tone| painted(content, name, tone))
}

#[test]
fn some_figures_that_can_be_chosen_have_another_skin() {
    let content = Content::embedded();
    let mut with: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for figure in FIGURES {
        with.entry(skin(&content, figure).as_str()).or_default().push(figure);
    }
    let others: usize = with
        .iter()
        .filter(|(skin, _)| **skin != "paper")
        .map(|(_, of)| of.len())
        .sum();
    assert!(others >= 3, "{with:?}");
    // Each of the eight has hair of its own: where a skin has two of them, it goes with no head of hair.
    assert_eq!(with.len(), Paint::SKINS.len(), "{with:?}");
    assert!(with.values().all(|of| of.len() >= 2), "{with:?}");
    // Whoever needs a headscarf, a hearing aid or a wheelchair has no other figure to choose.
    for figure in ["figure-5", "figure-7", "figure-8"] {
        assert!(with["paper"].contains(&figure), "{with:?}");
    }
}

#[test]
fn a_figure_has_its_skin_in_face_and_hands_of_every_scene() {
    let content = Content::embedded();
    for figure in FIGURES {
        let skin = skin(&content, figure);
        let alone = toned(&content, figure);
        for scene in SCENES {
            let hands = skins(&content, scene).len();
            assert_eq!(hands, usize::from(WITH_A_HAND.contains(&scene)), "{scene}");
            let name = content.pictures().seen(scene, false, Some(figure)).unwrap();
            let expected = [Paint::Dune, Paint::Clay].map(|tone| if tone == skin { hands } else { 0 });
            let expected = [alone[0] + expected[0], alone[1] + expected[1]];
            assert_eq!(toned(&content, &name), expected, "{name}");
        }
    }
    let hello = content.pictures().seen("hello", false, Some("figure-1")).unwrap();
    assert_eq!(painted(&content, &hello, Paint::Clay), 2, "a face and a hand");
}

#[test]
fn a_figure_has_its_skin_in_every_jumper_and_nobody_else_is_given_one() {
    let content = Content::embedded();
    for face in Face::every() {
        let name = face.picture();
        let expected = match face {
            Face::Figure { figure, .. } => toned(&content, figure),
            Face::Part(_) | Face::Made(_) => [0, 0],
        };
        assert_eq!(toned(&content, &name), expected, "{name}");
        // In a scene too, where they have a place in one.
        if !matches!(face, Face::Figure { .. }) {
            let scene = content.pictures().seen("hello", false, Some(&name)).unwrap();
            assert_eq!(toned(&content, &scene), [0, 0], "{scene}");
        }
    }
    for name in content.pictures().names() {
        if !FIGURES.contains(&name.as_str()) {
            assert_eq!(toned(&content, &name), [0, 0], "{name}");
        }
    }
}

/// Ink is read on every skin (`domain::drawing`); so a face, hair and glasses are too, where all that lies on skin is ink or has
/// an outline of it.
#[test]
fn what_lies_on_skin_is_ink_or_has_an_outline_of_ink() {
    let content = Content::embedded();
    for figure in FIGURES {
        let skin = skin(&content, figure);
        let shapes = shapes(&content, figure);
        let is_skin = |shape: &Shape| shape.fill == Some(skin) && shape.outline == Some(3.0);
        let head = shapes.iter().position(is_skin).unwrap();
        for shape in &shapes[head..] {
            let drawn = shape.outline.is_some() || shape.fill == Some(Paint::Ink);
            // The fringe of long hair has its outline as a shape of its own; long hair lies on no tone.
            let is_fringe = skin == Paint::Paper && shape.fill == Some(Paint::Sun);
            assert!(drawn || is_fringe, "{figure}: {shape:?}");
        }
        // A darker ground and frames around the eyes are one bar where a figure is small.
        let frames = shapes
            .iter()
            .filter(|shape| shape.fill.is_none() && shape.outline == Some(2.0));
        assert!(skin != Paint::Clay || frames.count() == 1, "{figure}: a mouth alone");
    }
}

/// A figure is called by hair and by what somebody wears or uses, in its text alternative as where it is chosen.
#[test]
fn no_figure_is_called_by_its_skin() {
    let content = Content::embedded();
    let words = [
        ("da", ["hud", "mørk", "lys", "brun", "bleg", "farve", "tone"]),
        ("en", ["skin", "dark", "light", "brown", "pale", "colour", "tone"]),
    ];
    for (language, words) in words {
        let mut said = BTreeSet::new();
        for figure in FIGURES {
            for (file, key) in [("pictograms", "picture-"), ("edit", "edit-person-figure-")] {
                let text = content.phrase(language, file, &format!("{key}{figure}"), &[]).unwrap();
                let lower = text.to_lowercase();
                let found: Vec<&str> = words.into_iter().filter(|word| lower.contains(word)).collect();
                assert!(found.is_empty(), "{language} {figure}: {text}");
                said.insert(text);
            }
        }
        assert_eq!(said.len(), 2 * FIGURES.len(), "each has words of its own: {said:?}");
    }
}

//! Pictures that are composed of others: the faces of people ([`domain::face`]), and scenes with the adviser in which the
//! adviser has the face of whoever says "jeg".
//!
//! A picture file says by the class of a group what may change in it: `jumper`, `chair` in figures and faces; `place`
//! (the adviser), `sleeve` and `legs` in scenes; `skin` in both, where the adviser's hands in a scene get what the figure's head
//! has. What is composed keeps to the same strict SVG as the files, so that the screen and paper read it alike (decision 0070).

mod placed;

use crate::error::ContentError;
use domain::face::{Colour, Face, Look, Pattern};
use placed::{FLOOR, Placed};
use roxmltree::{Document, Node};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

/// The scenes in which the adviser has a place.
pub const SCENES: [&str; 10] = [
    "decision",
    "goodbye",
    "hello",
    "read-back",
    "secret-no",
    "talk",
    "two-advisers",
    "waiting",
    "walk",
    "walk-back",
];

/// Between a scene and the face in it.
const WITH: &str = "--";

/// Where the head of `adviser.svg` lies, and its width: a place in a scene is this figure, smaller.
const HEAD: (f64, f64, f64) = (32.0, 21.7, 14.7);

/// The size of a child beside an adult.
const YOUNG: f64 = 0.84;

/// The drawing of a file by its name.
pub(crate) type Read<'a> = &'a dyn Fn(&str) -> Result<Cow<'static, str>, ContentError>;

/// What a picture's name says that it is composed of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Composed<'n> {
    /// A face in another jumper, or of parts.
    Face(Face),
    /// A scene in which the adviser has a face.
    Scene(&'n str, Face),
}

/// The faces by the names of their pictures.
static FACES: LazyLock<BTreeMap<String, Face>> = LazyLock::new(|| {
    let every = Face::every().into_iter();
    every.map(|face| (face.picture(), face)).collect()
});

/// What a name is composed of; `None` where it is the name of a file.
#[must_use]
pub fn composed(name: &str) -> Option<Composed<'_>> {
    if let Some((scene, face)) = name.split_once(WITH) {
        let face = *FACES.get(face)?;
        return (SCENES.contains(&scene) && stands_in_scenes(face)).then_some(Composed::Scene(scene, face));
    }
    match FACES.get(name)? {
        Face::Part(_) | Face::Figure { colour: None, .. } => None,
        face => Some(Composed::Face(*face)),
    }
}

/// Every name that is composed.
pub(crate) fn names() -> impl Iterator<Item = String> {
    let faces = FACES.keys().filter(|name| composed(name).is_some()).cloned();
    let stand = || FACES.iter().filter(|(_, face)| stands_in_scenes(**face));
    let scenes = SCENES
        .into_iter()
        .flat_map(move |scene| stand().map(move |(face, _)| format!("{scene}{WITH}{face}")));
    faces.chain(scenes)
}

/// The name of a picture in which the adviser has this face; the picture itself where the adviser is not in it.
#[must_use]
pub fn with_adviser(picture: &str, face: &str) -> String {
    if picture == "adviser" {
        return face.to_owned();
    }
    let scene = format!("{picture}{WITH}{face}");
    if composed(&scene).is_some() {
        scene
    } else {
        picture.to_owned()
    }
}

/// Nobody else speaks as the adviser: an interpreter or a police officer has no place in a scene, and the adviser of the files
/// is in it already.
fn stands_in_scenes(face: Face) -> bool {
    match face {
        Face::Part(part) => part == "second-adviser",
        Face::Figure { .. } => true,
        Face::Made(look) => !look.young,
    }
}

/// The SVG of a composed picture.
///
/// # Errors
/// If a file that it is made of is missing or broken.
pub(crate) fn svg(read: Read<'_>, of: Composed<'_>, name: &str) -> Result<String, ContentError> {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">\n");
    match of {
        Composed::Face(face) => draw(read, face, Placed::WHOLE, &mut out)?,
        Composed::Scene(scene, face) => draw_scene(read, scene, face, &mut out)?,
    }
    out.push_str("</svg>\n");
    if out.contains("NaN") {
        return Err(bad(name, "a number in it cannot be read".into()));
    }
    Ok(out)
}

fn bad(name: &str, why: String) -> ContentError {
    ContentError::BadFile {
        path: format!("content/pictograms/{name}.svg"),
        why,
    }
}

fn parse<'t>(name: &str, text: &'t str) -> Result<Document<'t>, ContentError> {
    Document::parse(text).map_err(|error| bad(name, error.to_string()))
}

/// The file that a face is drawn from.
fn file_of(face: Face) -> String {
    match face {
        Face::Part(part) => part.to_owned(),
        Face::Figure { figure, .. } => figure.to_owned(),
        Face::Made(Look { hair, .. }) => format!("face-{}", hair.as_str()),
    }
}

/// Whether a group is of a class.
fn is(node: Node<'_, '_>, class: &str) -> bool {
    node.tag_name().name() == "g" && node.attribute("class") == Some(class)
}

/// The first group of a class.
fn group<'a, 'input>(document: &'a Document<'input>, class: &str) -> Option<Node<'a, 'input>> {
    document.descendants().find(|node| is(*node, class))
}

/// The class of the first colour in a group.
fn colour_in<'a>(within: Node<'a, '_>) -> Option<&'a str> {
    let classes = within.descendants().filter_map(|node| node.attribute("class"));
    let mut fills = classes.flat_map(str::split_whitespace);
    fills.find(|class| class.starts_with("fill-"))
}

/// The class of the jumper in a file: the outlined shape of its group, or the first one of all.
fn jumper<'a>(document: &'a Document<'_>) -> Option<&'a str> {
    colour_in(group(document, "jumper").unwrap_or_else(|| document.root_element()))
}

/// The class of the skin in a file: the colour of the paper wherever nobody chose another.
fn skin<'a>(document: &'a Document<'_>) -> &'a str {
    group(document, "skin").and_then(colour_in).unwrap_or("fill-paper")
}

fn draw(read: Read<'_>, face: Face, at: Placed, out: &mut String) -> Result<(), ContentError> {
    let file = file_of(face);
    let text = read(&file)?;
    let document = parse(&file, &text)?;
    let (colour, pattern, at) = match face {
        Face::Part(_) => (None, Pattern::Plain, at),
        Face::Figure { colour, .. } => (colour, Pattern::Plain, at),
        Face::Made(look) => {
            let size = if look.young { YOUNG } else { 1.0 };
            let small = Placed {
                scale: size,
                x: 32.0 * (1.0 - size),
                y: FLOOR * (1.0 - size),
            };
            (Some(look.colour), look.pattern, at.holding(small))
        }
    };
    let fill = colour.map(fill);
    for node in document.root_element().children().filter(Node::is_element) {
        let is_jumper = is(node, "jumper");
        copy(node, at, fill.as_deref().filter(|_| is_jumper), out);
        if is_jumper {
            on_jumper(pattern, at, out);
        }
    }
    Ok(())
}

/// Draws a scene: the face in the adviser's place, the sleeve in the colour of its jumper, hands in that of its skin, and no
/// legs for somebody who sits in a chair with wheels, which stands on the floor.
fn draw_scene(read: Read<'_>, scene: &str, face: Face, out: &mut String) -> Result<(), ContentError> {
    let text = read(scene)?;
    let document = parse(scene, &text)?;
    let file = file_of(face);
    let figure = read(&file)?;
    let figure = parse(&file, &figure)?;
    let sits = group(&figure, "chair").is_some();
    let own = jumper(&figure).unwrap_or("fill-stone").to_owned();
    let sleeve = match face {
        Face::Figure {
            colour: Some(colour), ..
        }
        | Face::Made(Look { colour, .. }) => fill(colour),
        _ => own,
    };
    for node in document.root_element().children().filter(Node::is_element) {
        if is(node, "place") {
            let at = place(node).ok_or_else(|| bad(scene, "no head in the adviser's place".into()))?;
            draw(read, face, if sits { at.on_the_floor() } else { at }, out)?;
        } else if is(node, "sleeve") {
            copy(node, Placed::WHOLE, Some(&sleeve), out);
        } else if is(node, "skin") {
            copy(node, Placed::WHOLE, Some(skin(&figure)), out);
        } else if !(sits && is(node, "legs")) {
            copy(node, Placed::WHOLE, None, out);
        }
    }
    Ok(())
}

fn fill(colour: Colour) -> String {
    format!("fill-{}", colour.as_str())
}

/// Where a figure goes: by the head of the adviser who stands there.
fn place(group: Node<'_, '_>) -> Option<Placed> {
    let head = group.descendants().find(|node| node.tag_name().name() == "ellipse")?;
    let number = |name: &str| head.attribute(name)?.parse::<f64>().ok();
    let scale = number("rx")? / HEAD.2;
    Some(Placed {
        scale,
        x: number("cx")? - HEAD.0 * scale,
        y: number("cy")? - HEAD.1 * scale,
    })
}

/// Stripes or dots on the jumper of a face.
fn on_jumper(pattern: Pattern, at: Placed, out: &mut String) {
    let shapes = match pattern {
        Pattern::Plain => return,
        Pattern::Striped => {
            "<rect class=\"fill-paper\" x=\"18.5\" y=\"42.5\" width=\"27\" height=\"3.6\" rx=\"1.8\"/>\
             <rect class=\"fill-paper\" x=\"16\" y=\"50.5\" width=\"32\" height=\"3.6\" rx=\"1.8\"/>"
        }
        Pattern::Dotted => {
            "<circle class=\"fill-paper\" cx=\"21\" cy=\"46\" r=\"2.2\"/>\
             <circle class=\"fill-paper\" cx=\"32\" cy=\"43.5\" r=\"2.2\"/>\
             <circle class=\"fill-paper\" cx=\"43\" cy=\"46\" r=\"2.2\"/>\
             <circle class=\"fill-paper\" cx=\"26.5\" cy=\"53.5\" r=\"2.2\"/>\
             <circle class=\"fill-paper\" cx=\"37.5\" cy=\"53.5\" r=\"2.2\"/>"
        }
    };
    let text = format!("<g>{shapes}</g>");
    if let Ok(document) = Document::parse(&text) {
        copy(document.root_element(), at, None, out);
    }
}

/// Copies a shape, or the shapes of a group. `fill`: what outlined shapes are filled with instead of their own colour.
fn copy(node: Node<'_, '_>, at: Placed, fill: Option<&str>, out: &mut String) {
    let name = node.tag_name().name();
    if name == "g" {
        for inner in node.children().filter(Node::is_element) {
            copy(inner, at, fill, out);
        }
        return;
    }
    let _ = write!(out, "  <{name}");
    for attribute in node.attributes() {
        let value = match (attribute.name(), fill) {
            ("class", Some(fill)) => filled(attribute.value(), fill),
            ("class", None) => attribute.value().to_owned(),
            (name, _) => at.attribute(name, attribute.value()),
        };
        let _ = write!(out, " {}=\"{value}\"", attribute.name());
    }
    out.push_str("/>\n");
}

/// The classes with another colour, where there is one.
fn filled(classes: &str, fill: &str) -> String {
    let swapped = classes.split_whitespace();
    swapped
        .map(|class| if class.starts_with("fill-") { fill } else { class })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whose text alternative a composed picture has: a scene its own, whoever is in it, and a figure its own in every jumper. A
/// face of parts is described by its parts.
#[must_use]
pub fn described_as(name: &str) -> Described<'_> {
    match composed(name) {
        Some(Composed::Scene(scene, _)) => Described::Picture(scene),
        Some(Composed::Face(Face::Made(look))) => Described::Look(look),
        Some(Composed::Face(Face::Figure { figure, .. })) => Described::Picture(figure),
        _ => Described::Picture(name),
    }
}

/// What a text alternative says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Described<'n> {
    /// What that picture shows.
    Picture(&'n str),
    /// A face and its jumper.
    Look(Look),
}

//! The pictograms: SVG for the screen, shapes for paper; and what each shows, which decides who sees it.

use crate::error::ContentError;
use crate::figures;
use crate::source::Source;
use domain::drawing::{Drawing, Paint, Segment, Shape};
use kurbo::{BezPath, Circle, Ellipse, PathEl, Rect, RoundedRect, Shape as _};
use serde::Deserialize;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

/// How closely round shapes are approximated by curves, in grid units.
const TOLERANCE: f64 = 0.02;

/// The file that says what each pictogram shows.
pub const INDEX: &str = "content/pictograms/index.toml";

/// What a pictogram shows. From thirteen a child sees things alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    /// Things: for everybody.
    Thing,
    /// Somebody with a face or a body, drawn: below thirteen.
    Figure {
        /// The thing that stands for it from thirteen.
        older: String,
    },
    /// A toy or a small child's drawing: below thirteen.
    Toy {
        /// The thing that stands for it from thirteen.
        older: String,
    },
}

/// The index as it is written: pictures with the thing that stands for each from thirteen, and things.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Index {
    figures: BTreeMap<String, String>,
    toys: BTreeMap<String, String>,
    things: Vec<String>,
}

/// Everybody who is drawn alone: the people of a case ([`domain::face`]) are figures like this one.
const ANYBODY: &str = "figure-1";

/// All pictograms, each read when first used.
pub struct Pictures {
    source: Source,
    /// An entry for each picture, filled at its first use.
    read: OnceLock<HashMap<String, OnceLock<Option<Drawing>>>>,
    /// What each shows.
    index: OnceLock<Result<BTreeMap<String, Shows>, ContentError>>,
}

impl Pictures {
    /// No picture read yet.
    #[must_use]
    pub fn new(source: Source) -> Pictures {
        Pictures {
            source,
            read: OnceLock::new(),
            index: OnceLock::new(),
        }
    }

    /// Names of all pictograms that are files, sorted. Faces, and scenes with another adviser's face, are composed of them.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.source
            .list("content/pictograms/")
            .into_iter()
            .filter_map(|path| Some(path.rsplit('/').next()?.strip_suffix(".svg")?.to_owned()))
            .collect()
    }

    /// The SVG of a pictogram, of a face, or of a scene with a face.
    ///
    /// # Errors
    /// If there is no such pictogram, or one that it is composed of is broken.
    pub fn svg(&self, name: &str) -> Result<Cow<'static, str>, ContentError> {
        match figures::composed(name) {
            Some(of) => figures::svg(&|file: &str| self.file(file), of, name).map(Cow::Owned),
            None => self.file(name),
        }
    }

    fn file(&self, name: &str) -> Result<Cow<'static, str>, ContentError> {
        self.source
            .find(&format!("content/pictograms/{name}.svg"))?
            .ok_or_else(|| ContentError::MissingPicture { name: name.to_owned() })
    }

    /// What a picture shows.
    ///
    /// # Errors
    /// If the index is missing or broken, or has no line for the picture.
    pub fn shows(&self, name: &str) -> Result<&Shows, ContentError> {
        let index = self.index.get_or_init(|| index(&self.source)).as_ref();
        let index = index.map_err(Clone::clone)?;
        let listed = match figures::composed(name) {
            Some(figures::Composed::Scene(scene, _)) => scene,
            Some(figures::Composed::Face(_)) => ANYBODY,
            None => name,
        };
        index.get(listed).ok_or_else(|| ContentError::BadFile {
            path: INDEX.into(),
            why: format!("{listed} is missing; write it below figures, toys or things"),
        })
    }

    /// The name of a picture as a reader sees it, where the adviser has the face of this name. `things_alone`: whether the
    /// reader sees nobody drawn, as from thirteen.
    ///
    /// # Errors
    /// As [`Pictures::shows`].
    pub fn seen(&self, name: &str, things_alone: bool, adviser: Option<&str>) -> Result<String, ContentError> {
        if things_alone {
            return Ok(match self.shows(name)? {
                Shows::Thing => name.to_owned(),
                Shows::Figure { older } | Shows::Toy { older } => older.clone(),
            });
        }
        Ok(adviser.map_or_else(|| name.to_owned(), |face| figures::with_adviser(name, face)))
    }

    /// A pictogram as shapes, or `None` if it does not exist or cannot be parsed.
    #[must_use]
    pub fn drawing(&self, name: &str) -> Option<&Drawing> {
        let places = || {
            let names = self.names().into_iter().chain(figures::names());
            names.map(|name| (name, OnceLock::new())).collect()
        };
        self.read
            .get_or_init(places)
            .get(name)?
            .get_or_init(|| self.svg(name).ok().and_then(|svg| read(name, &svg).ok()))
            .as_ref()
    }
}

/// Reads the index. What stands for a picture from thirteen is a thing itself.
fn index(source: &Source) -> Result<BTreeMap<String, Shows>, ContentError> {
    let bad = |why: String| ContentError::BadFile {
        path: INDEX.into(),
        why,
    };
    let written: Index = toml::from_str(&source.read(INDEX)?).map_err(|error| bad(error.to_string()))?;
    let stands = written.figures.iter().chain(&written.toys);
    for (name, older) in stands {
        if !written.things.contains(older) {
            return Err(bad(format!("{older} stands for {name} from thirteen and is no thing")));
        }
    }
    let figures = written
        .figures
        .into_iter()
        .map(|(name, older)| (name, Shows::Figure { older }));
    let toys = written
        .toys
        .into_iter()
        .map(|(name, older)| (name, Shows::Toy { older }));
    let things = written.things.into_iter().map(|name| (name, Shows::Thing));
    Ok(figures.chain(toys).chain(things).collect())
}

/// Parses the strict SVG of the pictograms into shapes: `path`, `circle`, `ellipse`, `rect`, `line`, `polyline`,
/// `polygon` and plain `g`; painted by class alone.
///
/// # Errors
/// Names the first thing that this SVG may not contain.
pub fn read(name: &str, svg: &str) -> Result<Drawing, ContentError> {
    let bad = |why: String| ContentError::BadFile {
        path: format!("content/pictograms/{name}.svg"),
        why,
    };
    let tree = roxmltree::Document::parse(svg).map_err(|error| bad(error.to_string()))?;
    let root = tree.root_element();
    if root.attribute("viewBox") != Some("0 0 64 64") {
        return Err(bad("the view box has to be 0 0 64 64".into()));
    }
    let mut shapes = Vec::new();
    for node in root.descendants().filter(roxmltree::Node::is_element).skip(1) {
        let number = |attribute: &str| -> Result<f64, ContentError> {
            match node.attribute(attribute) {
                None => Ok(0.0),
                Some(text) => text
                    .parse()
                    .map_err(|_| bad(format!("{attribute}={text:?} is no number"))),
            }
        };
        let path: BezPath = match node.tag_name().name() {
            "g" => continue,
            "path" => BezPath::from_svg(node.attribute("d").unwrap_or_default())
                .map_err(|error| bad(format!("path: {error}")))?,
            "circle" => Circle::new((number("cx")?, number("cy")?), number("r")?).to_path(TOLERANCE),
            "ellipse" => {
                Ellipse::new((number("cx")?, number("cy")?), (number("rx")?, number("ry")?), 0.0).to_path(TOLERANCE)
            }
            "rect" => {
                let (x, y) = (number("x")?, number("y")?);
                let rect = Rect::new(x, y, x + number("width")?, y + number("height")?);
                RoundedRect::from_rect(rect, number("rx")?).to_path(TOLERANCE)
            }
            "line" => {
                let mut line = BezPath::new();
                line.move_to((number("x1")?, number("y1")?));
                line.line_to((number("x2")?, number("y2")?));
                line
            }
            shape @ ("polyline" | "polygon") => {
                let mut line = BezPath::from_svg(&format!("M{}", node.attribute("points").unwrap_or_default()))
                    .map_err(|error| bad(format!("{shape}: {error}")))?;
                if shape == "polygon" {
                    line.close_path();
                }
                line
            }
            other => return Err(bad(format!("<{other}> is not of this house's SVG"))),
        };
        let mut shape = Shape {
            path: segments(&path),
            fill: None,
            outline: None,
        };
        for class in node.attribute("class").unwrap_or_default().split_whitespace() {
            match class {
                "line" => shape.outline = Some(3.0),
                "thin" => shape.outline = Some(2.0),
                _ => {
                    let token = class
                        .strip_prefix("fill-")
                        .and_then(|token| Paint::ALL.into_iter().find(|paint| paint.as_str() == token));
                    shape.fill = Some(token.ok_or_else(|| bad(format!("there is no class {class:?}")))?);
                }
            }
        }
        if shape.fill.is_none() && shape.outline.is_none() {
            return Err(bad(format!(
                "a <{}> that is neither filled nor outlined",
                node.tag_name().name()
            )));
        }
        shapes.push(shape);
    }
    if shapes.is_empty() {
        Err(bad("nothing is drawn".into()))
    } else {
        Ok(Drawing { grid: 64.0, shapes })
    }
}

#[allow(clippy::cast_possible_truncation)] // grid units: 64 at most
fn segments(path: &BezPath) -> Vec<Segment> {
    let mut out = Vec::new();
    let mut at = (0.0_f32, 0.0_f32);
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(p) => {
                at = (p.x as f32, p.y as f32);
                out.push(Segment::Move(at.0, at.1));
            }
            PathEl::LineTo(p) => {
                at = (p.x as f32, p.y as f32);
                out.push(Segment::Line(at.0, at.1));
            }
            PathEl::QuadTo(c, p) => {
                let (c, p) = ((c.x as f32, c.y as f32), (p.x as f32, p.y as f32));
                let third = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
                out.push(Segment::Curve(
                    third(at.0, c.0),
                    third(at.1, c.1),
                    third(p.0, c.0),
                    third(p.1, c.1),
                    p.0,
                    p.1,
                ));
                at = p;
            }
            PathEl::CurveTo(a, b, p) => {
                at = (p.x as f32, p.y as f32);
                out.push(Segment::Curve(
                    a.x as f32, a.y as f32, b.x as f32, b.y as f32, at.0, at.1,
                ));
            }
            PathEl::ClosePath => out.push(Segment::Close),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_houses_svg_is_read() {
        let ok = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><g><circle cx="32" cy="32" r="8" class="line fill-sun"/></g></svg>"#;
        let drawing = read("x", ok).unwrap();
        assert_eq!(drawing.shapes[0].fill, Some(Paint::Sun));
        assert_eq!(drawing.shapes[0].outline, Some(3.0));
        assert!(read("x", &ok.replace("fill-sun", "fill-pink")).is_err());
        assert!(read("x", &ok.replace("circle", "script")).is_err());
        assert!(read("x", &ok.replace("line fill-sun", "")).is_err());
    }

    #[test]
    fn every_companion_and_every_figure_that_can_be_chosen_is_drawn() {
        let pictures = Pictures::new(Source::embedded());
        for code in domain::case::COMPANIONS {
            assert!(pictures.drawing(&format!("companion-{code}")).is_some(), "{code}");
        }
        for figure in domain::case::FIGURES {
            assert!(pictures.drawing(figure).is_some(), "{figure}");
        }
    }

    #[test]
    fn every_pictogram_is_of_the_houses_svg() {
        let pictures = Pictures::new(Source::embedded());
        for name in pictures.names().into_iter().chain(figures::names()) {
            read(&name, &pictures.svg(&name).unwrap()).unwrap();
            if let Shows::Figure { older } | Shows::Toy { older } = pictures.shows(&name).unwrap() {
                assert!(pictures.drawing(older).is_some(), "{name}: {older}");
            }
        }
    }

    #[test]
    fn no_two_faces_are_drawn_alike() {
        let pictures = Pictures::new(Source::embedded());
        let mut drawn: HashMap<String, String> = HashMap::new();
        for face in domain::face::Face::every() {
            let name = face.picture();
            let before = drawn.insert(pictures.svg(&name).unwrap().into_owned(), name.clone());
            assert_eq!(before, None, "{name} is drawn alike");
        }
    }

    #[test]
    fn the_adviser_has_the_chosen_face_in_every_scene() {
        let pictures = Pictures::new(Source::embedded());
        for scene in figures::SCENES {
            let usual = pictures.svg(scene).unwrap().into_owned();
            for part in ["class=\"place\"", "<rect class=\"thin\""] {
                assert!(usual.contains(part), "{scene}: {part}");
            }
            let name = pictures.seen(scene, false, Some("figure-5")).unwrap();
            let svg = pictures.svg(&name).unwrap().into_owned();
            // A headscarf, and the adviser's glasses no longer.
            assert!(
                svg.contains("fill-leaf") && !svg.contains("<rect class=\"thin\""),
                "{name}: {svg}"
            );
            let drawing = pictures.drawing(&name).unwrap();
            assert!(drawing.shapes.len() > 8, "{name}");
        }
        // A picture without the adviser is nobody's.
        assert_eq!(pictures.seen("letter", false, Some("figure-5")).unwrap(), "letter");
    }

    #[test]
    fn who_sits_in_a_chair_with_wheels_sits_in_it_in_every_scene() {
        let pictures = Pictures::new(Source::embedded());
        for scene in ["walk", "goodbye", "waiting"] {
            let legs = |svg: &str| svg.matches("class=\"line\" d=\"M").count();
            let standing = pictures.svg(&format!("{scene}--figure-1")).unwrap();
            let sitting = pictures.svg(&format!("{scene}--figure-8")).unwrap();
            assert!(sitting.contains("fill-mist"), "{scene}: the wheels");
            assert!(legs(&sitting) <= legs(&standing), "{scene}: {sitting}");
        }
    }

    #[test]
    fn from_thirteen_things_stand_for_people_and_toys() {
        let pictures = Pictures::new(Source::embedded());
        let seen = |name: &str, alone: bool| pictures.seen(name, alone, Some("figure-5")).unwrap();
        assert_eq!(seen("adviser", false), "figure-5");
        for name in [
            "adviser",
            "figure-5",
            "face-bun-leaf-striped",
            "talk--figure-5",
            "walk",
            "draw",
        ] {
            let older = seen(name, true);
            assert_eq!(pictures.shows(&older).unwrap(), &Shows::Thing, "{name}: {older}");
        }
        assert_eq!(seen("rights", true), "rights");
    }
}

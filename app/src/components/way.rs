//! The child's way on the screen: a list that says everything in words, with the path drawn behind it where there is room.

use super::picture::Pictogram;
use super::words::{unmarked, words};
use crate::outside::Out;
use domain::document::{Picture, Text, TimelineStep};
use domain::drawing::Segment;
use domain::timeline::Stands;
use domain::way::{Look, Plan, Shape, Station, Stretch, grid, on_the_hill};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// Columns of a path on a screen.
const COLUMNS: usize = 3;
/// A longer path is a list downwards on every screen: style/way.css places no more rows.
const ROWS: usize = 4;

/// Where the pictures of a way lead: for the youngest each station has a page of its own. Where a voice can read, a tap on
/// a picture is heard instead (server/assets/modules/read-aloud.js).
#[derive(Clone, Debug)]
pub struct Stations {
    /// Address of a station's page, without its number.
    pub base: String,
    /// Which station of the whole way is the first of those shown, from 0.
    pub first: usize,
}

impl Stations {
    /// The page of the station at a place of those shown.
    fn page(&self, place: usize) -> String {
        format!("{}{}", self.base, self.first + place + 1)
    }
}

/// What can be opened at the places of a way, from thirteen: on a screen alone.
#[derive(Clone, Debug)]
pub struct WayMore {
    /// Label that opens it.
    pub label: String,
    /// What there is, by the id of the place.
    pub places: BTreeMap<String, PlaceMore>,
}

/// What is told of one place on request.
#[derive(Clone, Debug)]
pub struct PlaceMore {
    /// What the child can say or ask for there. At what goes on and what comes next it stands open.
    pub can: String,
    /// Where it stands in the law.
    pub section: Option<String>,
}

/// What a page shows a way with, besides the way.
#[derive(Clone, Copy, Default)]
pub(super) struct Beside<'p> {
    /// Where its pictures lead, if they lead anywhere.
    pub pages: Option<&'p Stations>,
    /// What can be opened at its places.
    pub more: Option<&'p WayMore>,
    /// Whether the companion walks to its place.
    pub walks: bool,
}

/// A station as it is shown.
struct Shown<'s> {
    step: &'s TimelineStep,
    /// The page its picture leads to, if it has one.
    page: Option<String>,
    more: Option<&'s WayMore>,
}

/// The way of a document. `shape` says which picture it is; a phone gets every picture as a list downwards.
pub(super) fn way(
    out: &Out,
    shape: Shape,
    steps: &[TimelineStep],
    companion: Option<&Picture>,
    beside: Beside<'_>,
) -> AnyView {
    let all: Vec<Station> = steps.iter().map(Station::from).collect();
    let shown = match shape {
        Shape::Hill => on_the_hill(&all),
        Shape::Winding | Shape::Line => (0..all.len()).collect(),
    };
    let stations: Vec<Station> = shown.iter().map(|index| all[*index]).collect();
    let steps: Vec<Shown<'_>> = shown
        .iter()
        .map(|index| Shown {
            step: &steps[*index],
            page: beside.pages.map(|pages| pages.page(*index)),
            more: beside.more,
        })
        .collect();
    let plan = Plan::of(&stations, COLUMNS);
    let winds = shape != Shape::Line && stations.len() > 1 && plan.rows.len() <= ROWS;
    let mut class = match shape {
        Shape::Hill => "way hill",
        Shape::Winding => "way path",
        Shape::Line => "way line",
    }
    .to_owned();
    if winds {
        let _ = write!(class, " winding columns-{}", plan.columns);
    }
    if beside.walks {
        class.push_str(" moved");
    }
    let mut roads = Vec::new();
    let mut items = Vec::new();
    for (nth, row) in plan.rows.iter().enumerate() {
        if winds {
            let svg = drawn(&grid::frame(&stations, &plan, row, nth).stretches(), plan.columns);
            let class = format!("road row-{}", nth + 1);
            roads.push(view! { <span class=class aria-hidden="true" inner_html=svg></span> }.into_any());
        }
        for (cell, ways) in row.cells.iter().enumerate() {
            let next = row
                .cells
                .get(cell + 1)
                .or_else(|| plan.rows.get(nth + 1)?.cells.first());
            let onward = next.map(|ways| Look::of(&stations[ways[0]]));
            let mut class = onward.map_or_else(|| "last".to_owned(), |look| format!("to-{}", look.as_str()));
            if winds {
                let _ = write!(class, " row-{} column-{}", nth + 1, row.column(cell, plan.columns) + 1);
            }
            items.push(match ways.as_slice() {
                [one] => station(out, shape, &steps[*one], companion, &class),
                ways => {
                    let ways: Vec<AnyView> = ways
                        .iter()
                        .map(|way| station(out, shape, &steps[*way], companion, "way-of-fork"))
                        .collect();
                    let class = format!("fork {class}");
                    view! { <li class=class><ol role="list">{ways}</ol></li> }.into_any()
                }
            });
        }
    }
    view! { <div class=class>{roads}<ol role="list">{items}</ol></div> }.into_any()
}

/// One station: disc, flag, and everything it says in words.
fn station(out: &Out, shape: Shape, shown: &Shown<'_>, companion: Option<&Picture>, class: &str) -> AnyView {
    let step = shown.step;
    let mut class = format!("station {} {class}", step.stands.as_str());
    if step.featured {
        class.push_str(" featured");
    }
    let now = step.featured.then_some("step");
    let state = (!step.state.is_empty()).then(|| view! { <p class="state">{unmarked(&step.state)}</p> });
    let day = step.day.as_ref().filter(|day| !day.is_empty());
    let day = day.map(|day| view! { <p class="day">{unmarked(day)}</p> });
    // That it is new is the first of its lines.
    let lines = step.lines.iter().enumerate().map(|(nth, line)| {
        let class = if step.fresh && nth == 0 {
            "line-of-it new"
        } else {
            "line-of-it"
        };
        view! { <p class=class>{words(line)}</p> }
    });
    let lines = lines.collect_view();
    // The picture that leads to its page has the caption for its name.
    let caption = shown.page.is_some().then(|| caption_id(step));
    view! {
        <li id=step.id.clone() class=class aria-current=now>
            {disc(out, shape, shown, companion)}
            {flag(shape, step)}
            <div class="told">{state}<p class="caption" id=caption>{words(&step.text)}</p>{day}{lines}{opened(shown)}</div>
        </li>
    }
    .into_any()
}

/// What the child can say or ask for at a place, and the section on request. What is over and what only may come has both
/// folded away: the same words at every place would hide the way.
fn opened(shown: &Shown<'_>) -> Option<AnyView> {
    let more = shown.more?;
    let place = more.places.get(&shown.step.id)?;
    let stands_open = matches!(shown.step.stands, Stands::Now | Stands::Next | Stands::Waiting);
    let can = || view! { <p class="line-of-it can">{words(&Text::ours(&place.can))}</p> };
    let open = stands_open.then(can);
    let folded = (!stands_open).then(can);
    let section = place
        .section
        .clone()
        .map(|section| view! { <p class="line-of-it">{section}</p> });
    let rest = (folded.is_some() || section.is_some()).then(|| {
        let of = shown.step.text.plain();
        view! {
            <details class="place-more">
                <summary>{more.label.clone()}<span class="visually-hidden">": "{of}</span></summary>
                {folded}{section}
            </details>
        }
    });
    Some(view! { {open}{rest} }.into_any())
}

fn caption_id(step: &TimelineStep) -> String {
    format!("{}-caption", step.id)
}

/// The disc, which has the shape of the state; on a line it holds no picture.
fn disc(out: &Out, shape: Shape, shown: &Shown<'_>, companion: Option<&Picture>) -> AnyView {
    let step = shown.step;
    if shape == Shape::Line {
        return view! { <span class="disc" aria-hidden="true"></span> }.into_any();
    }
    let picture = step.picture.clone();
    let companion = companion.filter(|_| step.featured).cloned().map(|picture| {
        view! { <span class="companion"><Pictogram out=Arc::clone(out) picture/></span> }
    });
    let pictures = view! { <Pictogram out=Arc::clone(out) picture/>{companion} }.into_any();
    match &shown.page {
        Some(page) => view! {
            <a class="disc" href=page.clone() data-aloud="" aria-labelledby=caption_id(step)>{pictures}</a>
        }
        .into_any(),
        None => view! { <span class="disc">{pictures}</span> }.into_any(),
    }
}

/// The flag. Where a sentence says the day too, it is a picture, and no reader hears the day twice.
fn flag(shape: Shape, step: &TimelineStep) -> Option<AnyView> {
    let text = step.flag.as_ref().filter(|flag| !flag.is_empty())?;
    let is_said = step.day.as_ref().is_some_and(|day| !day.is_empty());
    match (is_said, shape) {
        (true, Shape::Line) => None,
        (true, _) => Some(view! { <span class="flag" aria-hidden="true">{text.plain()}</span> }.into_any()),
        (false, _) => Some(view! { <p class="flag">{unmarked(text)}</p> }.into_any()),
    }
}

/// From dot to dot where nobody knows, and the size of an arrow head, in hundredths of a cell.
const APART: f32 = 10.0;
const ARROW: f32 = 4.0;

/// The roads of one row as SVG: its ground, and over it the line along what was walked and the heads of arrows. Dots are
/// strokes of no length: they begin and end clear of the discs, which no pattern of dashes can.
fn drawn(stretches: &[Stretch], columns: usize) -> String {
    let mut svg = format!(
        "<svg viewBox=\"0 0 {} {}\" preserveAspectRatio=\"none\" focusable=\"false\">",
        grid::width(columns),
        grid::CELL
    );
    let mut walked = String::new();
    let mut heads = String::new();
    for stretch in stretches {
        let path = match stretch.look {
            Look::Walked | Look::Ahead => data(&stretch.path),
            Look::Perhaps => data(&stretch.dots(APART, ARROW)),
        };
        let _ = write!(svg, "<path class=\"{}\" d=\"{path}\"/>", stretch.look.as_str());
        if stretch.look == Look::Walked {
            walked.push_str(&path);
        }
        if let Some(head) = stretch.arrow(ARROW) {
            heads.push_str(&data(&head));
        }
    }
    if !walked.is_empty() {
        let _ = write!(svg, "<path class=\"steps\" d=\"{walked}\"/>");
    }
    if !heads.is_empty() {
        let _ = write!(svg, "<path class=\"heads\" d=\"{heads}\"/>");
    }
    svg.push_str("</svg>");
    svg
}

/// A path in SVG's own words, to a tenth of a unit.
fn data(path: &[Segment]) -> String {
    let mut data = String::new();
    let tenth = |x: f32| (x * 10.0).round() / 10.0;
    for segment in path {
        let _ = match *segment {
            Segment::Move(x, y) => write!(data, "M{} {}", tenth(x), tenth(y)),
            Segment::Line(x, y) => write!(data, "L{} {}", tenth(x), tenth(y)),
            Segment::Curve(ax, ay, bx, by, x, y) => write!(
                data,
                "C{} {} {} {} {} {}",
                tenth(ax),
                tenth(ay),
                tenth(bx),
                tenth(by),
                tenth(x),
                tenth(y)
            ),
            Segment::Close => write!(data, "Z"),
        };
    }
    data
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The proportions of the grid stand in the style sheet too: a strip for turning is a fifth of a column.
    #[test]
    fn the_style_sheet_has_the_grid_of_the_layout() {
        let style = include_str!("../../../style/way.css");
        let share = grid::CELL / grid::EDGE;
        for columns in 1..=COLUMNS {
            let tracks = format!("minmax(0, 1fr) repeat({columns}, minmax(0, {share}fr)) minmax(0, 1fr)");
            assert!(style.contains(&tracks), "{tracks}");
            assert!(style.contains(&format!(".column-{columns} {{")), "{columns}");
        }
        for row in 1..=ROWS {
            assert!(style.contains(&format!(".row-{row} {{")), "{row}");
        }
        for look in [Look::Walked, Look::Ahead, Look::Perhaps] {
            assert!(style.contains(&format!(".to-{}", look.as_str())), "{look:?}");
        }
    }

    #[test]
    fn a_path_is_written_as_svg_reads_it() {
        let path = [
            Segment::Move(0.0, 1.25),
            Segment::Line(10.0, 20.04),
            Segment::Curve(1.0, 2.0, 3.0, 4.0, 5.0, 6.0),
            Segment::Close,
        ];
        assert_eq!(data(&path), "M0 1.3L10 20C1 2 3 4 5 6Z");
    }
}

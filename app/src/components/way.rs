//! The child's way on the screen: a list that says everything in words, with the path drawn behind it where there is room.

mod hill;
mod roads;

use super::picture::Pictogram;
use super::words::{unmarked, unread, words};
use crate::outside::Out;
use domain::document::{Picture, Text, TimelineStep};
use domain::timeline::Stands;
use domain::way::{Look, Plan, Shape, Station, grid, on_the_hill};
use leptos::prelude::*;
use roads::drawn;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::sync::Arc;

/// Columns of a path on a screen.
const COLUMNS: usize = 3;
/// Columns of a hill: its three places, and what nobody knows.
const HILL: usize = 4;
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
    /// What nobody knows, where its words stand on a page of their own.
    pub unknown: Option<Unknown>,
}

/// What stands at the end of a hill: what nobody knows yet.
#[derive(Clone, Debug)]
pub struct Unknown {
    /// The page that its frame leads to.
    pub page: String,
    /// Its words.
    pub text: Text,
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
    /// Whether it is told in a word or two, on a hill: the rest stands below the picture.
    brief: bool,
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
    let mut stations: Vec<Station> = shown.iter().map(|index| all[*index]).collect();
    // A station alone on its page is told in full, and nothing stands at its end.
    let is_hill = shape == Shape::Hill && (all.len() > 1 || all.iter().any(|station| station.featured));
    if is_hill {
        stations.push(hill::END);
    }
    let steps: Vec<Shown<'_>> = shown
        .iter()
        .map(|index| Shown {
            step: &steps[*index],
            page: beside.pages.map(|pages| pages.page(*index)),
            more: beside.more,
            brief: is_hill,
        })
        .collect();
    let plan = Plan::of(&stations, if is_hill { HILL } else { COLUMNS });
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
                [one] => match steps.get(*one) {
                    Some(shown) => station(out, shape, shown, companion, &class),
                    // After the last place.
                    None => hill::unknown(out, beside.pages, &class),
                },
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
    let below = is_hill.then(|| hill::words_below(out, &steps, beside.pages));
    view! { <div class=class>{roads}<ol role="list">{items}</ol></div>{below} }.into_any()
}

/// One station: disc, flag, and everything it says in words.
fn station(out: &Out, shape: Shape, shown: &Shown<'_>, companion: Option<&Picture>, class: &str) -> AnyView {
    let step = shown.step;
    let mut class = format!("station {} {class}", step.stands.as_str());
    if step.featured {
        class.push_str(" featured");
    }
    let now = step.featured.then_some("step");
    let told = if shown.brief {
        hill::brief(step)
    } else {
        told(out, shown)
    };
    view! {
        <li id=step.id.clone() class=class aria-current=now>
            {disc(out, shape, shown, companion)}
            {flag(shape, shown)}
            <div class="told">{told}</div>
        </li>
    }
    .into_any()
}

/// Everything that is told of a place: state, caption, day, lines.
fn told(out: &Out, shown: &Shown<'_>) -> AnyView {
    let step = shown.step;
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
        let face = step.face.as_ref().filter(|face| face.line == nth);
        match face {
            // The words beside it say who it is.
            Some(face) => {
                let picture = face.picture.decoration();
                view! {
                    <div class="line-of-it with-face"><Pictogram out=Arc::clone(out) picture/><p>{words(line)}</p></div>
                }
                .into_any()
            }
            None => view! { <p class=class>{words(line)}</p> }.into_any(),
        }
    });
    let lines = lines.collect_view();
    // The picture that leads to its page has the caption for its name.
    let caption = shown.page.is_some().then(|| caption_id(step));
    view! { {state}<p class="caption" id=caption>{words(&step.text)}</p>{day}{lines}{opened(shown)} }.into_any()
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
        let of = unread(&shown.step.text);
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
        Some(page) => {
            // On a hill what is heard stands below the picture; elsewhere beside it.
            let heard = if shown.brief {
                hill::words_id(step)
            } else {
                String::new()
            };
            view! {
                <a class="disc" href=page.clone() data-aloud=heard aria-labelledby=caption_id(step)>{pictures}</a>
            }
            .into_any()
        }
        None => view! { <span class="disc">{pictures}</span> }.into_any(),
    }
}

/// The flag. Where a sentence beside it says the day too, it is a picture, and no reader hears the day twice. Nights are moons,
/// which say the same words.
fn flag(shape: Shape, shown: &Shown<'_>) -> Option<AnyView> {
    let step = shown.step;
    let text = step.flag.as_ref().filter(|flag| !flag.is_empty())?;
    let is_said = !shown.brief && step.day.as_ref().is_some_and(|day| !day.is_empty());
    let moons = step.sleeps.filter(|_| shape == Shape::Hill).map(hill::moons);
    match (moons, is_said, shape) {
        (Some(moons), true, _) => {
            Some(view! { <span class="flag moons" aria-hidden="true" inner_html=moons></span> }.into_any())
        }
        (Some(moons), false, _) => {
            Some(view! { <p class="flag moons" role="img" aria-label=text.plain() inner_html=moons></p> }.into_any())
        }
        (None, true, Shape::Line) => None,
        (None, true, _) => Some(view! { <span class="flag" aria-hidden="true">{text.plain()}</span> }.into_any()),
        (None, false, _) => Some(view! { <p class="flag">{unmarked(text)}</p> }.into_any()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The proportions of the grid stand in the style sheet too: a strip for turning is a fifth of a column.
    #[test]
    fn the_style_sheet_has_the_grid_of_the_layout() {
        let style = include_str!("../../../style/way.css");
        let share = grid::CELL / grid::EDGE;
        for columns in 1..=COLUMNS.max(HILL) {
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
}

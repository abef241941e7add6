//! The way of the youngest by pictures: a strip with a picture for each station, an arrow back and one on, and below them
//! where the child is on its hill, or one other station large and alone. The strip stands above the picture, so that the
//! arrows stay where they are from page to page, and above the fold on a phone. Each picture is a link; what a tap is heard
//! as, a script adds.

use crate::components::document::DocumentView;
use crate::components::picture::Pictogram;
use crate::components::way::{Stations, Unknown};
use crate::components::words::unread;
use crate::outside::Out;
use domain::document::{Block, Card, Document, Picture, Text, TimelineStep};
use leptos::prelude::*;
use std::sync::Arc;

/// One picture of the strip.
struct Frame {
    picture: Picture,
    words: Text,
    /// Whether its step is done.
    is_done: bool,
}

impl Frame {
    fn of(step: &TimelineStep) -> Frame {
        Frame {
            picture: step.picture.decoration(),
            words: step.text.clone(),
            is_done: step.stands == domain::timeline::Stands::Done,
        }
    }
}

/// The pictures of a document's way: its stations, and last what nobody knows yet.
fn frames(document: &Document) -> Vec<Frame> {
    let stations = document.blocks.iter().flat_map(|block| match block {
        Block::Timeline { steps, .. } => steps.as_slice(),
        _ => &[],
    });
    let unknown = unknown(document).map(|card| Frame {
        picture: card.picture.decoration(),
        words: card.text.clone(),
        is_done: false,
    });
    stations.map(Frame::of).chain(unknown).collect()
}

/// The card of what nobody knows yet.
fn unknown(document: &Document) -> Option<&Card> {
    document.blocks.iter().find_map(|block| match block {
        Block::Cards { cards, .. } => cards.first(),
        _ => None,
    })
}

/// The strip and the station at a place, counted from 0. `base`: the address of a station's page, without its number;
/// `walks`: whether the companion walks to its place.
pub(crate) fn filmstrip(out: &Out, document: &Arc<Document>, station: usize, base: &str, walks: bool) -> AnyView {
    let frames = frames(document);
    let at = station.min(frames.len().saturating_sub(1));
    let (class, shown) = shown(document, at);
    let pages = Stations {
        base: base.to_owned(),
        // On the hill every station is there to choose from; alone, the one shown is the first.
        first: if class == "on-the-hill" { 0 } else { at },
        // It is the last picture of the strip.
        unknown: unknown(document).map(|card| Unknown {
            page: format!("{base}{}", frames.len()),
            text: card.text.clone(),
        }),
    };
    let out = out.clone();
    view! {
        {strip(&out, document, &frames, at, base)}
        <div class=class><DocumentView out document=Arc::new(shown) pages=Some(pages) walks/></div>
    }
    .into_any()
}

/// The document as the station at a place shows it, and its class.
fn shown(document: &Document, at: usize) -> (&'static str, Document) {
    let mut shown = document.clone();
    let stations = shown.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps.len()),
        _ => None,
    });
    let last = at >= stations.unwrap_or(0);
    shown.blocks.retain(|block| match block {
        Block::Heading { .. } => true,
        Block::Timeline { .. } => !last,
        Block::Cards { .. } => last,
        _ => false,
    });
    let mut class = "one-station";
    for block in &mut shown.blocks {
        match block {
            Block::Timeline { steps, .. } if steps[at].featured => class = "on-the-hill",
            Block::Timeline { steps, .. } => *steps = steps.drain(at..=at).collect(),
            _ => {}
        }
    }
    (class, shown)
}

/// The arrows and the pictures. What is said of a picture has the document's language, whatever the page's is, and
/// what an adviser wrote is Danish there too.
fn strip(out: &Out, document: &Document, frames: &[Frame], at: usize, base: &str) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let count = frames.len().to_string();
    let pictures = frames
        .iter()
        .enumerate()
        .map(|(nth, frame)| {
            let number = (nth + 1).to_string();
            let here = (nth == at).then_some("step");
            let label = out.say("screen-station", &[("number", &number), ("count", &count)]);
            let (picture, words) = (frame.picture.clone(), unread(&frame.words));
            let class = if frame.is_done { "frame been" } else { "frame" };
            let language = document.language.to_string();
            view! {
                <li><a class=class href=format!("{base}{number}") aria-current=here>
                    <Pictogram out=out.clone() picture/>
                    <span class="visually-hidden">{label}": "<span lang=language>{words}</span></span>
                </a></li>
            }
        })
        .collect_view();
    let back = (at > 0).then(|| {
        view! { <a class="act quiet-act arrow-back" rel="prev" href=format!("{base}{at}")>{say("screen-back")}</a> }
    });
    let on = (at + 1 < frames.len()).then(|| {
        view! { <a class="act arrow-on" rel="next" href=format!("{base}{}", at + 2)>{say("screen-on")}</a> }
    });
    view! {
        <nav class="stations" aria-label=say("screen-stations")>
            <p class="acts">{back}{on}</p>
            <ol role="list">{pictures}</ol>
        </nav>
    }
    .into_any()
}

//! Renders a document on the screen, from the same tree that is printed.

use super::picture::Pictogram;
use super::way::{Beside, Stations, WayMore, way};
use super::words::{unmarked, words};
use crate::outside::Out;
use domain::document::{Block, Document, Fact, Item, NowNextPlace, Picture, Role, Space, Text};
use domain::way::Shape;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Texts for the parts of a right's card that open on request.
#[derive(Clone, Debug)]
pub struct More {
    /// Label that opens the remaining sentences: why, and an example.
    pub label: String,
    /// Label that opens the section of the law.
    pub where_label: String,
    /// Section of the law, by right.
    pub sections: BTreeMap<String, String>,
    /// What the document leaves out to stay short, by right.
    pub rest: BTreeMap<String, Text>,
}

/// How many sentences a right's card shows before the reader asks for more.
const FIRST: usize = 2;

/// A whole document as an article.
#[component]
pub fn DocumentView(
    /// Sentences and pictures for pages.
    out: Out,
    /// The document to show.
    document: Arc<Document>,
    /// Address of the adviser's photo, shown instead of the pictogram.
    #[prop(optional_no_strip)]
    face: Option<String>,
    /// If set, a right's card shows only its first sentences, and the rest on request.
    #[prop(optional_no_strip)]
    more: Option<More>,
    /// Where the pictures of its way lead, if they lead anywhere.
    #[prop(optional_no_strip)]
    pages: Option<Stations>,
    /// What can be opened at the places of its way.
    #[prop(optional_no_strip)]
    way_more: Option<WayMore>,
    /// Whether the companion walks to its place on the way: once, when the way is new to the child.
    #[prop(optional)]
    walks: bool,
) -> impl IntoView {
    let class = format!(
        "document band-{} {} {}",
        document.band.as_str(),
        document.audience.as_str(),
        document.lettering.classes()
    );
    let class = class.trim_end().to_owned();
    let dir = match document.direction {
        domain::language::Direction::Ltr => "ltr",
        domain::language::Direction::Rtl => "rtl",
    };
    let language = document.language.to_string();
    let shape = Shape::of(document.audience, document.band);
    let around = Around {
        face: face.as_deref(),
        more: more.as_ref(),
        way: Beside {
            pages: pages.as_ref(),
            more: way_more.as_ref(),
            walks,
        },
    };
    let mut under = 1;
    let blocks = document
        .blocks
        .iter()
        .map(|block| {
            if let Block::Heading { level, .. } = block {
                under = *level;
            }
            show(&out, block, (under, shape), &around)
        })
        .collect_view();
    let marks = (document.marks())
        .map(|line| view! { <p class="draft">{line.to_owned()}</p> })
        .collect_view();
    view! { <article class=class lang=language dir=dir data-read-aloud="">{marks}{blocks}</article> }
}

/// What a page shows a document with.
struct Around<'p> {
    /// Address of the photo of its first person.
    face: Option<&'p str>,
    more: Option<&'p More>,
    way: Beside<'p>,
}

/// Renders one block. `under` is the level of the heading above it, `shape` the picture of its way.
fn show(out: &Out, block: &Block, (under, shape): (u8, Shape), around: &Around<'_>) -> AnyView {
    let Around {
        face,
        more,
        way: beside,
    } = *around;
    match block {
        Block::Heading { id, level, text } => heading(id, *level, text),
        Block::Paragraph {
            id,
            role,
            picture,
            text,
        } => {
            let class = match role {
                Role::Body => "body",
                Role::Lead => "lead",
                Role::Framed => "framed",
                Role::Signature => "signature",
                Role::Note | Role::Weigh => "note",
            };
            let picture = picture
                .clone()
                .map(|picture| view! { <Pictogram out=Arc::clone(out) picture/> });
            let beside = picture.is_some();
            view! {
                <div class="paragraph" class:with-picture=beside>
                    {picture}
                    <p id=id.clone() class=class>{words(text)}</p>
                </div>
            }
            .into_any()
        }
        Block::List { items, .. } => view! { <ul>{lines(items)}</ul> }.into_any(),
        Block::Facts { id, facts, picture } => fields(out, id, facts, picture.as_ref()),
        Block::Choices { items, .. } => view! { <ul class="choices" role="list">{lines(items)}</ul> }.into_any(),
        Block::Cards { cards, .. } => {
            let cards = cards
                .iter()
                .map(|card| {
                    view! {
                        <li>
                            <Pictogram out=Arc::clone(out) picture=card.picture.clone()/>
                            <p id=card.id.clone()>{words(&card.text)}</p>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul class="cards" role="list">{cards}</ul> }.into_any()
        }
        Block::People { people, .. } => {
            let people = people
                .iter()
                .enumerate()
                .map(|(nth, person)| {
                    let picture = match face.filter(|_| nth == 0) {
                        Some(face) => {
                            let alt = person.name.plain();
                            view! { <img class="face" src=face.to_owned() alt=alt width="320" height="320"/> }
                                .into_any()
                        }
                        // The words beside it say who it is. Its alternative describes a drawing, and would be heard as
                        // what the person looks like.
                        None => {
                            let picture = person.picture.decoration();
                            view! { <Pictogram out=Arc::clone(out) picture/> }.into_any()
                        }
                    };
                    view! {
                        <li>
                            {picture}
                            <p id=person.id.clone()>{words(&person.text)}</p>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul class="people" role="list">{people}</ul> }.into_any()
        }
        Block::Rights { cards, .. } => {
            let cards = cards
                .iter()
                .map(|card| {
                    let title = card.title.as_ref().map(|title| match under {
                        1 => view! { <h2>{unmarked(title)}</h2> }.into_any(),
                        _ => view! { <h3>{unmarked(title)}</h3> }.into_any(),
                    });
                    let text = match more {
                        Some(more) => opened(&card.text, &card.right, more).into_any(),
                        None => view! { <p>{words(&card.text)}</p> }.into_any(),
                    };
                    view! {
                        <li id=card.id.clone()>
                            <Pictogram out=Arc::clone(out) picture=card.picture.clone()/>
                            <div>{title}{text}</div>
                        </li>
                    }
                })
                .collect_view();
            view! { <ul class="rights" role="list">{cards}</ul> }.into_any()
        }
        Block::Timeline { steps, companion, .. } => way(out, shape, steps, companion.as_ref(), beside),
        Block::NowNext { id, title, places } => now_next(out, id, title, places),
        Block::Write { space, .. } => match space {
            Space::Lines(lines) => {
                let lines = (0..*lines).map(|_| view! { <i></i> }).collect_view();
                view! { <div class="write-lines" aria-hidden="true">{lines}</div> }.into_any()
            }
            Space::Draw(height) => {
                let class = format!("write-draw tall-{}", (height / 20).clamp(1, 10));
                view! { <div class=class aria-hidden="true"></div> }.into_any()
            }
            Space::House(height) => {
                let class = format!("write-house tall-{}", (height / 20).clamp(1, 10));
                view! { <div class=class aria-hidden="true"></div> }.into_any()
            }
            Space::Scale => {
                let strokes = (0..=10).map(|_| view! { <i></i> }).collect_view();
                view! { <div class="write-scale" aria-hidden="true">{strokes}</div> }.into_any()
            }
        },
        Block::Qr { id, link, alt } => match out.qr(link) {
            Some(svg) => {
                view! { <p id=id.clone() class="qr" role="img" aria-label=alt.clone() inner_html=svg></p> }.into_any()
            }
            None => view! { <p id=id.clone() class="link">{link.clone()}</p> }.into_any(),
        },
        Block::NewPage { .. } => view! { <hr class="new-page"/> }.into_any(),
    }
}

fn heading(id: &str, level: u8, text: &Text) -> AnyView {
    let id = id.to_owned();
    match level {
        1 => view! { <h1 id=id>{unmarked(text)}</h1> }.into_any(),
        2 => view! { <h2 id=id>{unmarked(text)}</h2> }.into_any(),
        _ => view! { <h3 id=id>{unmarked(text)}</h3> }.into_any(),
    }
}

/// What goes on and what comes next, under a heading of its own: a list that says how each stands before what it is.
fn now_next(out: &Out, id: &str, title: &Text, places: &[NowNextPlace]) -> AnyView {
    let rows = places
        .iter()
        .map(|place| {
            let picture = place.picture.decoration();
            view! {
                <li id=place.id.clone()>
                    <Pictogram out=Arc::clone(out) picture/>
                    <div><p class="state">{unmarked(&place.state)}</p><p>{words(&place.text)}</p></div>
                </li>
            }
        })
        .collect_view();
    view! {
        <h2 id=id.to_owned()>{unmarked(title)}</h2>
        <ul class="now-and-next" role="list">{rows}</ul>
    }
    .into_any()
}

/// Fields with their labels. With a picture they are what is looked for again and again, in a frame.
fn fields(out: &Out, id: &str, facts: &[Fact], picture: Option<&Picture>) -> AnyView {
    let facts = facts
        .iter()
        .map(|fact| {
            view! {
                <dt id=fact.id.clone()>{words(&fact.label)}</dt>
                <dd>{words(&fact.value)}</dd>
            }
        })
        .collect_view();
    let Some(picture) = picture.cloned() else {
        return view! { <dl>{facts}</dl> }.into_any();
    };
    view! {
        <div class="paragraph with-picture">
            <Pictogram out=Arc::clone(out) picture/>
            <dl id=id.to_owned() class="framed labelled">{facts}</dl>
        </div>
    }
    .into_any()
}

fn lines(items: &[Item]) -> impl IntoView + use<> {
    items
        .iter()
        .map(|item| view! { <li id=item.id.clone()>{words(&item.text)}</li> })
        .collect_view()
}

/// A right's text: its first sentences, then the rest and the section of the law, both on request.
fn opened(text: &Text, right: &str, more: &More) -> impl IntoView + use<> {
    let sentences = text.sentences();
    let first = Text(
        sentences
            .iter()
            .take(FIRST)
            .flat_map(|of| of.0.iter().cloned())
            .collect(),
    );
    let rest = Text(
        sentences
            .iter()
            .skip(FIRST)
            .flat_map(|of| of.0.iter().cloned())
            .collect(),
    );
    let mut rest = rest;
    if let Some(left_out) = more.rest.get(right) {
        rest.follow_with(left_out.clone());
    }
    let rest = (!rest.is_empty()).then(|| {
        view! { <details><summary>{more.label.clone()}</summary><p>{words(&rest)}</p></details> }
    });
    let section = more.sections.get(right).map(|section| {
        // The law is Danish on an English page too.
        view! { <details><summary>{more.where_label.clone()}</summary><p lang="da">{section.clone()}</p></details> }
    });
    view! { <p>{words(&first)}</p>{rest}{section} }
}

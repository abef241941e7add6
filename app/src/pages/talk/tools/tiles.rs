//! Sets of pictures: to point at, for how it is right now, wishes and worries, the three houses, and a line. A picture that
//! is pressed fills the screen: with scripts at once, without them on a page of its own.

use super::super::fields::{PART, from_place, mark, spoken};
use super::super::{Part, Place, Say};
use super::Tools;
use crate::components::textarea::escaped;
use crate::components::tray::tray;
use domain::band::Band;
use domain::talk_tools::{ENDS, Set, Tool};
use leptos::prelude::*;

/// The name of a picture's pictogram; `None` for a number, which is shown as itself.
pub(super) fn picture(tile: &str) -> Option<&str> {
    Some(match tile {
        "other" => "something-else",
        "wont" => "not-answer",
        "drink" => "thirsty",
        "listen" => "read-back",
        "wish-pause" => "pause",
        "wish-place" => "other-place",
        "wish-somebody" => "child-and-bisidder",
        "wish-walk" => "walk",
        "wish-again" => "again",
        "wish-draw" => "draw",
        "worry-who-hears" => "secret-no",
        "worry-next" => "next-step",
        "worry-wrong" => "correct",
        "worry-angry" => "angry",
        "worry-missing" => "school",
        "worry-words" => "not-understood",
        number if number.parse::<u8>().is_ok() => return None,
        same => same,
    })
}

/// The words of a picture.
pub(super) fn words(say: &Say, tile: &str) -> String {
    match picture(tile) {
        Some(_) => say.it(&format!("tool-tile-{tile}")),
        None => tile.to_owned(),
    }
}

/// What a tile shows: its pictogram, if it has one, and its words.
fn face(say: &Say, tile: &'static str) -> AnyView {
    let pictogram = picture(tile).and_then(|name| say.of_choice(name));
    let words = spoken(&words(say, tile));
    view! { {pictogram}<span class="tile-words">{words}</span> }.into_any()
}

/// Whether a house is open.
fn is_in_a_house(model: &Tools) -> bool {
    model.shown.iter().any(|tile| tile.starts_with("house-"))
}

/// Whether a house is open to be written into.
pub(super) fn writes(model: &Tools) -> bool {
    is_in_a_house(model) && !model.waits
}

/// The page of a tool that offers sets.
pub(super) fn page(say: &Say, model: &Tools, tool: Tool) -> AnyView {
    let title = spoken(&say.it(&format!("tool-{}", tool.as_str())));
    if !model.shown.is_empty() {
        return view! { <h1>{title}</h1>{large(say, model, tool)} }.into_any();
    }
    let sets = tool.sets(model.beyond_now);
    let named = sets.len() > 1;
    let shown = sets.iter().map(|set| pictures(say, tool, set, named)).collect_view();
    let ends = group(say, tool, &ENDS, first_end(tool, model.beyond_now), true);
    let act = tool.takes_several().then(|| {
        view! { <p class="acts"><button class="act" data-show="">{say.it("tool-show")}</button></p> }
    });
    view! {
        <h1>{title}</h1>
        <form method="post" action=Place::Tool(tool).address() id="sets" autocomplete="off">
            <p class="lead">{spoken(&say.it(&format!("tool-{}-lead", tool.as_str())))}</p>
            {shown}
            {ends}
            {act}
        </form>
        {large(say, model, tool)}
    }
    .into_any()
}

/// The number of the first of the ends among all pictures of a tool.
fn first_end(tool: Tool, beyond_now: bool) -> usize {
    tool.tiles(beyond_now).count().saturating_sub(ENDS.len()) + 1
}

/// A set under its name, where there are several. The line stands between the words for its two ends.
fn pictures(say: &Say, tool: Tool, set: &Set, named: bool) -> AnyView {
    let name = named.then(|| view! { <h2>{spoken(&say.it(&format!("tool-set-{}", set.key)))}</h2> });
    let line = tool == Tool::Line;
    let end = |key: &str| line.then(|| view! { <p class="line-end">{spoken(&say.it(key))}</p> });
    let tiles = group(say, tool, set.tiles, 1, false);
    view! { {name}{end("tool-line-least")}{tiles}{end("tool-line-most")} }.into_any()
}

/// Tiles in rows of three, or of two on a phone; the first has the number `first`.
fn group(say: &Say, tool: Tool, names: &'static [&'static str], first: usize, ends: bool) -> AnyView {
    let tiles = names
        .iter()
        .zip(first..)
        .map(|(name, number)| view! { <li>{tile(say, tool, name, number)}</li> })
        .collect_view();
    let class = if ends {
        "tile-set ends"
    } else if tool == Tool::Line {
        "tile-set on-a-line"
    } else {
        "tile-set"
    };
    view! { <ul class=class role="list">{tiles}</ul> }.into_any()
}

/// A picture to press: a link where it has a page of its own, a box where several can be shown, else a button.
fn tile(say: &Say, tool: Tool, name: &'static str, number: usize) -> AnyView {
    let face = face(say, name);
    if tool.has_pages() {
        let to = format!("{}/{number}", Place::Tool(tool).address());
        // A house is opened, not shown.
        let grows = (!name.starts_with("house-")).then_some("");
        return view! { <a class="tile" href=to data-tile=grows>{face}</a> }.into_any();
    }
    if tool.takes_several() {
        return view! {
            <label class="tile" data-tile=""><input type="checkbox" name="pick" value=name/>{face}</label>
        }
        .into_any();
    }
    let line = (tool.can_be_read_back() && !ENDS.contains(&name)).then(|| words(say, name));
    view! { <button class="tile" name="pick" value=name data-tile="" data-line=line>{face}</button> }.into_any()
}

/// What was pressed, as large as the screen. Without anything pressed it is there for the script, and hidden.
fn large(say: &Say, model: &Tools, tool: Tool) -> AnyView {
    let shown = model.shown.iter().copied();
    let tiles = shown
        .map(|tile| view! { <div class="large-tile">{face(say, tile)}</div> })
        .collect_view();
    let beside = if tool == Tool::Houses {
        house(say, model)
    } else if tool.can_be_read_back() {
        read_back(say, model)
    } else {
        ().into_any()
    };
    view! {
        <section id="large" class="large" hidden=model.shown.is_empty() role="group" tabindex="-1" aria-label=say.it("tool-large")>
            <div class="large-tiles">{tiles}</div>
            {beside}
            <p class="acts"><a class="act quiet-act" href=Place::Tool(tool).address() data-back="">{say.it("tool-back")}</a></p>
        </section>
    }
    .into_any()
}

/// Says that words wait to be read back, and leads to them.
fn first_those(say: &Say) -> AnyView {
    view! { <p class="acts"><a class="act" href=Part::Lines.address()>{say.it("tool-waits")}</a></p> }.into_any()
}

/// The words of a card, to be read back to the child: nothing is kept before it says yes there.
fn read_back(say: &Say, model: &Tools) -> AnyView {
    if model.waits {
        return first_those(say);
    }
    let mut shown = model.shown.iter().filter(|tile| !ENDS.contains(tile));
    let line = shown.next().map(|tile| words(say, tile));
    // Before anything is pressed the script fills it in.
    let hidden = line.is_none();
    view! {
        <form method="post" action=Part::Lines.address() hidden=hidden>
            {from_place(model.place)}
            <input type="hidden" name="line" value=line.unwrap_or_default()/>
            <p class="acts"><button class="act">{say.it("tool-write")}</button></p>
        </form>
    }
    .into_any()
}

/// An open house: the adult writes in the child's words, which are read back before they are kept.
fn house(say: &Say, model: &Tools) -> AnyView {
    if !is_in_a_house(model) {
        return ().into_any();
    }
    if model.waits {
        return first_those(say);
    }
    let written = view! {
        <label for="line">{spoken(&say.it("table-line"))}</label>
        <textarea id="line" name="line" rows="3" maxlength="500" autocomplete="off" inner_html=escaped(&model.begun)></textarea>
        <p class="acts"><button class="act">{say.it("table-line-show")}</button></p>
    };
    // To write is what an open house is for: the adult's tray lies open.
    let written = match model.band {
        Band::Four => tray(say.it("table-tray"), true, written.into_any()),
        _ => written.into_any(),
    };
    view! {
        <form method="post" action=Part::Lines.address() class="ask" id=PART>
            {from_place(model.place)}
            {mark(&model.mark)}
            {written}
        </form>
    }
    .into_any()
}

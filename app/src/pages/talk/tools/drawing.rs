//! A blank sheet, six colours and nothing to draw. What is drawn is in the page alone; where the page is left before the
//! child has thrown it away, it lies beside the case like half-typed words, and ends with the talk. The child may keep it,
//! where the gate says so; elsewhere nothing says that it could. Whoever would rather tell finds the way to that beside it, and
//! without scripts there is the paper on the table.

use super::super::fields::{PART, from_place, mark, spoken};
use super::super::{Part, Place, Say};
use super::Tools;
use crate::components::textarea::escaped;
use domain::talk_tools::Tool;
use domain::talk_tools::strokes::{COLOURS, POINTS, Strokes};
use leptos::prelude::*;

/// The page.
pub(super) fn page(say: &Say, model: &Tools) -> AnyView {
    let on_paper = say.it("tool-drawing-paper");
    let drawing = escaped(&model.drawing.code());
    view! {
        <article>
            <h1>{spoken(&say.it("tool-drawing"))}</h1>
            <p class="lead">{spoken(&say.it("tool-drawing-lead"))}</p>
        </article>
        <noscript><p class="lead">{on_paper}</p></noscript>
        <form method="post" action=Place::Tool(Tool::Drawing).address() id=PART class="drawing" hidden=true autocomplete="off">
            {from_place(model.place)}
            {mark(&model.mark)}
            <textarea name="drawing" hidden=true inner_html=drawing></textarea>
            {colours(say)}
            {sheet(say, &model.drawing)}
            {acts(say, model)}
        </form>
        <p><a href=Part::Lines.address()>{spoken(&say.it("tool-drawing-tell"))}</a></p>
    }
    .into_any()
}

fn colours(say: &Say) -> AnyView {
    let all = (0..COLOURS)
        .map(|colour| {
            let class = format!("pen pen-{colour}");
            let label = say.it(&format!("tool-colour-{colour}"));
            let pressed = if colour == 0 { "true" } else { "false" };
            view! {
                <button type="button" class=class data-colour=colour.to_string() aria-pressed=pressed>
                    <span class="pen-dot" aria-hidden="true"></span><span>{label}</span></button>
            }
        })
        .collect_view();
    view! { <div class="pens" role="group" aria-label=say.it("tool-colours")>{all}</div> }.into_any()
}

/// The sheet. By keyboard or switch: arrows move the pen, the space bar sets it down and lifts it.
fn sheet(say: &Say, drawing: &Strokes) -> AnyView {
    let lines = drawing
        .lines()
        .iter()
        .map(|line| {
            let class = format!("pen-{}", line.colour);
            view! { <polyline class=class points=line.polyline()></polyline> }
        })
        .collect_view();
    view! {
        <div class="sheet-frame">
            <svg id="sheet" viewBox="0 0 1000 700" tabindex="0" role="application" focusable="true"
                aria-label=say.it("tool-sheet") aria-describedby="sheet-keys" data-points=POINTS.to_string()>
                <g>{lines}</g>
                <circle id="pen-at" cx="500" cy="350" r="14"></circle>
            </svg>
        </div>
        <p class="visually-hidden" id="sheet-keys">{say.it("tool-sheet-keys")}</p>
        <p class="visually-hidden" id="sheet-said" role="status" data-down=say.it("tool-pen-down") data-up=say.it("tool-pen-up")
            data-full=say.it("tool-sheet-full") data-empty=say.it("tool-sheet-empty")></p>
    }
    .into_any()
}

fn acts(say: &Say, model: &Tools) -> AnyView {
    let keeps = model.keeps.is_some();
    let sheet = model
        .keeps
        .clone()
        .map(|id| view! { <input type="hidden" name="sheet" value=id/> });
    let keep = keeps.then(|| {
        view! { <button class="act" name="keep" value="yes" id="sheet-keep">{say.it("tool-keep")}</button> }
    });
    let about = if keeps {
        "tool-drawing-may-keep"
    } else {
        "tool-drawing-not-kept"
    };
    let print = model.prints.then(|| {
        view! { <button type="button" class="act quiet-act" id="sheet-print">{say.it("table-paper-print")}</button> }
    });
    view! {
        {sheet}
        <p class="acts">
            <button type="button" class="act quiet-act" id="sheet-undo">{say.it("tool-undo")}</button>
            {print}
            {keep}
            <button class="act" class:quiet-act=keeps name="throw" value="away" id="sheet-away">{say.it("tool-away")}</button>
        </p>
        <p class="stone">{spoken(&say.it(about))}</p>
    }
    .into_any()
}

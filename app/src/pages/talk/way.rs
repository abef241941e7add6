//! The child's way, looked at together: point, and ask. It is the picture of the child's own screen. Whoever may have a
//! companion chooses it here too, with one press; nothing is asked, and nothing else is kept.

use super::fields::spoken;
use super::{Part, Say, Talk};
use crate::components::document::DocumentView;
use crate::pages::screen::companion::Companion;
use crate::pages::screen::filmstrip::filmstrip;
use domain::case::COMPANIONS;
use leptos::prelude::*;

/// The part; without a document only the way on.
pub(super) fn part(say: &Say, model: &Talk) -> AnyView {
    let way = model.document.clone().map(|document| match model.station {
        Some(station) => filmstrip(
            &say.out,
            &document,
            station,
            &format!("{}?s=", Part::Way.address()),
            false,
        ),
        None => {
            let (out, way_more) = (say.out.clone(), model.way_more.clone());
            view! { <DocumentView out document way_more/> }.into_any()
        }
    });
    let companion = model.companion.as_ref().map(|companion| choice(say, companion));
    let on = Part::Way.next_in_row(model.has_way);
    view! {
        <article>
            <h1>{spoken(&say.it("table-way-title"))}</h1>
            <p class="lead">{spoken(&say.it("table-way-lead"))}</p>
        </article>
        {way}
        {companion}
        <p class="acts"><a class="act table-on" href=on.address()>{say.it("table-way-on")}</a></p>
    }
    .into_any()
}

/// The six to choose from, folded away below the way. Each is a button: one press chooses, and no choice is lost when the
/// child uses one of its four ways to say no.
fn choice(say: &Say, companion: &Companion) -> AnyView {
    let chosen = companion.chosen.as_deref();
    let tiles = COMPANIONS
        .into_iter()
        .map(|code| {
            let pressed = if chosen == Some(code) { "true" } else { "false" };
            let words = say.it(&format!("screen-companion-{code}"));
            view! {
                <button class="choice" name="companion" value=code aria-pressed=pressed>
                    {say.picture(&format!("companion-{code}"))}
                    <span>{words}</span>
                </button>
            }
        })
        .collect_view();
    let summary = match chosen {
        Some(_) => say.it("screen-companion-other"),
        None => say.it("screen-companion"),
    };
    view! {
        <details class="companions">
            <summary>{summary}</summary>
            <form method="post" action=Part::Way.address()><div class="companion-tiles">{tiles}</div></form>
        </details>
    }
    .into_any()
}

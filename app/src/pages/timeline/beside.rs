//! Beside the steps: a preview of the child's screen, and the ways for the child to see it: showing the steps, opening
//! the screen on this device, or giving a card.

use super::{Timeline, hidden};
use crate::components::document::DocumentView;
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// The preview, and the ways for the child to see it.
pub(super) fn beside(out: &Out, at: &str, model: &Timeline) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let stands = match (&model.shown, model.news) {
        (None, _) => say("way-never-shown"),
        (Some(when), true) => out.say("way-news", &[("when", when)]),
        (Some(when), false) => out.say("way-same", &[("when", when)]),
    };
    let fresh = (model.news && model.shown.is_some() && !model.fresh.is_empty()).then(|| {
        let rows = model
            .fresh
            .iter()
            .map(|name| view! { <li>{name.clone()}</li> })
            .collect_view();
        view! { <p>{out.say("way-fresh", &[("name", &model.name)])}</p><ul id="fresh">{rows}</ul> }
    });
    let findings = model
        .findings
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    let stopped = (!model.findings.is_empty()).then(|| {
        view! {
            <div class="summary stops"><p><strong>{say("way-stopped")}</strong></p><ul>{findings}</ul>
            <p><a href=format!("{at}/prepare")>{say("way-mend")}</a></p></div>
        }
    });
    let show = (model.open && model.preview.is_some() && model.news).then(|| {
        view! {
            <form method="post" action=format!("{at}/way") class="stack">{hidden(model.version)}
                {Entry::new("sure", out.say("way-sure", &[("name", &model.name)])).required().tick()}
                <button class="act">{out.say("way-show", &[("name", &model.name)])}</button>
            </form>
        }
    });
    let open = (model.open && model.preview.is_some() && model.shown.is_some()).then(|| {
        view! {
            <details>
                <summary>{say("way-open")}</summary>
                <form method="post" action=format!("{at}/screen") class="stack">
                    <p>{say("way-open-what")}</p>
                    <p>{say("way-cannot-clear")}</p>
                    <p><button class="act">{say("way-open-act")}</button></p>
                </form>
            </details>
        }
    });
    let nearest = model
        .preview
        .is_some()
        .then(|| view! { <p class="hint">{say("way-nearest")}</p> });
    let preview = model.preview.clone().map(|document| {
        view! { <div class="sheet"><DocumentView out=out.clone() document/></div> }
    });
    view! {
        <section class="beside" aria-labelledby="part-shown">
            <h2 id="part-shown">{out.say("way-beside", &[("name", &model.name)])}</h2>
            <p>{stands}</p>
            {fresh}
            {stopped}
            {show}
            {open}
            {card(out, at, model)}
            {nearest}
            {preview}
        </section>
    }
}

fn card(out: &Out, at: &str, model: &Timeline) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let gives = (model.open && model.shown.is_some()).then(|| {
        if !model.may_give {
            let why = model
                .why_not
                .iter()
                .map(|line| view! { <li>{line.clone()}</li> })
                .collect_view();
            return view! { <p>{say("way-card-not")}</p><ul>{why}</ul> }.into_any();
        }
        let days = [1, 7, 30]
            .into_iter()
            .map(|days: u16| {
                view! {
                    <label class="choice">
                        <input type="radio" name="days" value=days.to_string() checked=days == 7/>
                        <span>{say(&format!("way-card-days-{days}"))}</span>
                    </label>
                }
            })
            .collect_view();
        view! {
            <form method="post" action=format!("{at}/card") class="stack">
                <p>{say("way-card-what")}</p>
                <p>{say("way-cannot-clear")}</p>
                <fieldset class="field"><legend>{say("way-card-how-long")}</legend>{days}</fieldset>
                <p><button class="act">{say("way-card-act")}</button></p>
            </form>
        }
        .into_any()
    });
    let stands = |until: String| {
        if model.card_void {
            say("way-card-void")
        } else {
            out.say("way-card-out", &[("until", &until)])
        }
    };
    let out_now = model.card.clone().map(|until| {
        view! {
            <div class="stack">
                <p><strong>{stands(until)}</strong></p>
                <form method="post" action=format!("{at}/card/withdraw")><button>{say("way-card-withdraw")}</button></form>
            </div>
        }
    });
    // What there is to do about a void card is not folded away.
    let unfolded = model.card_void;
    gives.map(|gives| {
        view! { <details open=unfolded><summary>{say("way-card")}</summary>{out_now}{gives}</details> }
    })
}

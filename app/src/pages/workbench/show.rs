//! Beside the form: the document as the child will see it, how it may travel, how hard it is to read, and what can be
//! done with it.

use super::Workbench;
use crate::components::document::DocumentView;
use crate::components::readability::ReadabilityView;
use crate::outside::Out;
use domain::document::{Document, Version};
use leptos::prelude::*;
use std::sync::Arc;

/// The side of the page with the document.
#[component]
pub(super) fn Beside(out: Out, bench: Arc<Workbench>) -> impl IntoView {
    let heading = out.say("beside-title", &[]);
    let inside = match &bench.made {
        Some(made) => {
            let document = Arc::clone(&made.document);
            let report = made.report.clone();
            let band = document.band;
            let is_draft = document.draft.is_some();
            let acts = match &bench.home {
                // In a stored case the paper is kept as it is made, and then handed over.
                Some(_) => {
                    let make = out.say(if is_draft { "act-make-draft" } else { "act-make" }, &[]);
                    view! {
                        <div class="acts"><button form="bench" class="act" name="keep" value="paper">{make}</button></div>
                    }
                    .into_any()
                }
                None => {
                    // A draft is shown to no child.
                    let read = (!is_draft).then(|| {
                        view! { <button form="bench" class="quiet" formaction="/letter/read">{out.say("act-read", &[])}</button> }
                    });
                    view! {
                        <div class="acts">
                            <button form="bench" class="act" formaction="/letter/pdf" name="get" value="pdf">{out.say("act-pdf", &[])}</button>
                            {read}
                        </div>
                    }
                    .into_any()
                }
            };
            view! {
                <Travel out=out.clone() document=document.clone()/>
                {acts}
                <div class="sheet"><DocumentView out=out.clone() document=document.clone()/></div>
                <details class="measures" open=true>
                    <summary>{out.say("readability-title", &[("band", band.as_str())])}</summary>
                    <ReadabilityView out=out.clone() report band/>
                </details>
            }
            .into_any()
        }
        None => {
            let key = if bench.fresh { "beside-fresh" } else { "beside-stopped" };
            view! { <p class="empty">{out.say(key, &[])}</p> }.into_any()
        }
    };
    // If there is a letter, the page opens at it: on a tablet it is below a long form.
    let made = bench.made.is_some() && bench.home.as_ref().is_none_or(|home| home.looked);
    // A stored case makes the letter anew while one types.
    let inside = match bench.home.is_none() && bench.made.is_some() {
        true => view! {
            <div data-again=out.say("beside-again", &[])>
                <p role="status"></p>
                <div class="acts" hidden=true>
                    <button form="bench" class="act" name="look" value="letter">{out.say("beside-again-act", &[])}</button>
                </div>
            </div>
            <div data-made="" class="made">{inside}</div>
        }
        .into_any(),
        false => inside,
    };
    view! {
        <section class="beside" aria-labelledby="beside-title">
            <h2 id="beside-title" tabindex=made.then_some("-1") autofocus=made>{heading}</h2>
            {inside}
        </section>
    }
}

/// How the document may travel, in one sentence that does not rely on colour.
#[component]
fn Travel(out: Out, document: Arc<Document>) -> impl IntoView {
    let key = match document.version {
        _ if document.draft.is_some() => "travel-draft",
        Version::Full => "travel-full",
        Version::Neutral => "travel-neutral",
    };
    view! { <p class=format!("travel {}", document.version.as_str())>{out.say(key, &[])}</p> }
}

//! The drafts of a form: its own window, drafts in other windows, and how a draft is thrown away.

use super::{Drafts, OtherDraft};
use crate::outside::Out;
use leptos::prelude::*;

/// The hidden fields that say which window the form is in.
#[component]
pub(super) fn Fields(drafts: Drafts) -> impl IntoView {
    let goes_on = drafts.goes_on.map(|(from, saved)| {
        view! {
            <input type="hidden" name="from" value=from/>
            <input type="hidden" name="saved" value=saved.to_string()/>
        }
    });
    view! { <input type="hidden" name="window" value=drafts.window/>{goes_on} }
}

/// Drafts in other windows with links to them, and a button to delete this one. The saving script replaces this
/// element.
#[component]
pub(super) fn Elsewhere(out: Out, case: String, drafts: Drafts) -> impl IntoView {
    let apart = drafts.apart.then(|| {
        view! { <p>{out.say("draft-apart", &[])}<input type="hidden" name="apart" value="yes"/></p> }
    });
    let others = drafts
        .others
        .iter()
        .map(|other| {
            let OtherDraft {
                window,
                saved,
                other_talk,
            } = other;
            let key = if *other_talk {
                "draft-other-talk"
            } else {
                "draft-elsewhere"
            };
            view! {
                <li>
                    {out.say(key, &[("when", saved)])}" "
                    <a href=format!("/case/{case}/prepare?window={window}")>{out.say("draft-open", &[])}</a>
                </li>
            }
        })
        .collect_view();
    let others = (!drafts.others.is_empty()).then(|| view! { <ul role="list">{others}</ul> });
    let drop = drafts.is_draft.then(|| {
        view! {
            <details>
                <summary>{out.say("draft-drop", &[])}</summary>
                <button name="keep" value="drop">{out.say("draft-drop-act", &[])}</button>
            </details>
        }
    });
    view! { <div class="drafts" data-drafts="">{apart}{others}{drop}</div> }
}

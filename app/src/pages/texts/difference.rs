//! What changed in a sentence, word by word.

use super::spoken;
use crate::outside::Out;
use domain::wording::difference::{Change, Run, difference as compare};
use leptos::prelude::*;

/// Two sentences in Fluent's syntax.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// The words before.
    pub old: String,
    /// The words after.
    pub new: String,
}

/// What changed, under its heading; nothing where nothing did. Whoever hears the page is told what was deleted and what
/// was added, and where each ends.
pub(super) fn difference(out: &Out, changed: &Changed) -> impl IntoView + use<> {
    let runs = compare(&spoken(out, &changed.old), &spoken(out, &changed.new));
    let differs = runs.iter().any(|run| run.change != Change::Same);
    let class = if changed.old.contains("->") || changed.new.contains("->") {
        "difference forms"
    } else {
        "difference"
    };
    differs.then(|| {
        let runs = runs.into_iter().map(|run| one(out, run)).collect_view();
        view! {
            <p class="why">{out.say("difference-title", &[])}</p>
            <p class=class>{runs}</p>
        }
    })
}

fn one(out: &Out, run: Run) -> AnyView {
    let Run { change, space, words } = run;
    if change == Change::Same {
        return format!("{space}{words}").into_any();
    }
    let space = (!space.is_empty()).then_some(space);
    let before = |key: &str| {
        let told = format!(" ({} ", out.say(key, &[]));
        view! { <span class="visually-hidden">{told}</span> }
    };
    let after = view! { <span class="visually-hidden">")"</span> };
    if change == Change::Deleted {
        view! { {space}<del>{before("difference-deleted")}{words}{after}</del> }.into_any()
    } else {
        view! { {space}<ins>{before("difference-added")}{words}{after}</ins> }.into_any()
    }
}

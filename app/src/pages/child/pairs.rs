//! Lists of a child's page that say something of something, and that there is nothing.

use crate::outside::Out;
use leptos::prelude::*;

/// That a list is empty, in words.
pub(super) fn none<V>(out: &Out, key: &str, items: &[V]) -> Option<impl IntoView + use<V>> {
    items
        .is_empty()
        .then(|| view! { <p class="stone">{out.say(&format!("child-{key}-none"), &[])}</p> })
}

/// What is said of each of several things, under a heading.
pub(super) fn pairs(out: &Out, key: &'static str, rows: Vec<(String, String)>) -> impl IntoView + use<> {
    let id = format!("part-{key}");
    let named_by = id.clone();
    let list = pair_list(out, key, rows);
    view! {
        <section id=key aria-labelledby=named_by>
            <h2 id=id>{out.say(&format!("child-{key}"), &[])}</h2>
            {list}
        </section>
    }
}

/// The same without its heading.
pub(super) fn pair_list(out: &Out, key: &'static str, rows: Vec<(String, String)>) -> impl IntoView + use<> {
    let empty = none(out, key, &rows);
    let rows = rows
        .into_iter()
        .map(|(first, second)| view! { <div><dt><bdi>{first}</bdi></dt><dd><bdi>{second}</bdi></dd></div> })
        .collect_view();
    let list = (!rows.is_empty()).then(|| view! { <dl class="pairs">{rows}</dl> });
    view! {
        {empty}
        {list}
    }
}

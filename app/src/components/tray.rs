//! The adult's tray: on a page of the youngest, what an adult fills in. It is closed, has its own border and colour, and
//! says whose it is, so that a child meets no field to type in.

use leptos::prelude::*;

/// A tray with fields. `words` says whose it is; it opens by itself where `is_open`, because something was begun in it.
pub(crate) fn tray(words: String, is_open: bool, fields: AnyView) -> AnyView {
    view! { <details class="tray" open=is_open><summary>{words}</summary><div class="tray-fields">{fields}</div></details> }
        .into_any()
}

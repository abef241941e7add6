//! One's own last act on a case, and the way back.

use crate::outside::Out;
use leptos::prelude::*;

/// An act of the reader's own that can be undone.
#[derive(Clone, Debug, Default)]
pub struct Undo {
    /// What was done, in a sentence.
    pub what: String,
    /// When.
    pub when: String,
    /// The version that the act left.
    pub version: u64,
    /// The page below the child's that offers it, and is shown again; blank for the child's page.
    pub back: String,
}

/// The strip with the act and its way back, on a page of the case at the address `at`.
#[must_use]
pub fn undo_strip(out: &Out, at: &str, undo: Option<Undo>) -> Option<AnyView> {
    undo.map(|undo| {
        let back = (!undo.back.is_empty()).then(|| view! { <input type="hidden" name="back" value=undo.back/> });
        view! {
            <form method="post" action=format!("{at}/undo") class="undo">
                <p><bdi>{undo.what}</bdi>" "<span class="stone">{undo.when}</span></p>
                <input type="hidden" name="version" value=undo.version.to_string()/>
                <input type="hidden" name="act" value=undo.version.to_string()/>
                {back}
                <button>{out.say("child-undo", &[])}</button>
            </form>
        }
        .into_any()
    })
}

//! What an adviser of brothers and sisters looks at before a letter and before choosing who is there: that their safety answers differ. It says of whom, and no
//! answer of theirs.

use crate::outside::Out;
use leptos::prelude::*;

/// The note, where somebody's answers differ; each is a case and a first name.
#[must_use]
pub fn siblings_differ(out: &Out, siblings: Vec<(String, String)>) -> Option<AnyView> {
    let any = !siblings.is_empty();
    let rows = siblings
        .into_iter()
        .map(|(case, child)| view! { <li><a href=format!("/case/{case}")><bdi>{child}</bdi></a></li> })
        .collect_view();
    any.then(|| {
        view! {
            <section class="summary" id="siblings-differ" aria-labelledby="siblings-differ-title">
                <h2 id="siblings-differ-title">{out.say("siblings-differ", &[])}</h2>
                <p>{out.say("siblings-differ-look", &[])}</p>
                <ul>{rows}</ul>
            </section>
        }
        .into_any()
    })
}

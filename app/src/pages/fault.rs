//! A page for when something went wrong: what, and what to do.

use super::Head;
use crate::outside::Out;
use crate::render::{Frame, page};
use leptos::prelude::*;

/// The page; `key` chooses its words (`fault-KEY-title`, `fault-KEY`), `why` those that go before them.
#[must_use]
pub fn fault(out: &Out, nonce: String, key: &'static str, why: Option<String>) -> String {
    let frame = Frame {
        title: out.say("name", &[]),
        language: out.say("language", &[]),
        class: "adviser",
        islands: false,
        module: None,
        nonce,
    };
    let inside = out.clone();
    page(out, &frame, move || {
        let out = inside;
        let why = why.map(|why| view! { <p class="lead">{out.say(&why, &[])}</p> });
        view! {
            <Head out=out.clone()/>
            <main id="content" class="front">
                <h1>{out.say(&format!("fault-{key}-title"), &[])}</h1>
                {why}
                <p class="lead">{out.say(&format!("fault-{key}"), &[])}</p>
                <p><a href="/">{out.say("to-the-front", &[])}</a></p>
            </main>
        }
    })
}

//! What came with a case: from the colleague who had it before, until it is read; and then folded away.

use crate::outside::Out;
use leptos::prelude::*;

/// What came with the case to the reader.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// The heading: from whom it is.
    pub title: String,
    /// Since when, in a sentence.
    pub since: String,
    /// Why, as the child is told; blank where the case was given without a change of adviser.
    pub why: String,
    /// What the child need not tell again.
    pub lines: Vec<String>,
    /// Where the room of the talk is made in which both meet the child, if they were to.
    pub together: Option<String>,
    /// When it came, as the form sends it back.
    pub at: i64,
    /// Whether it was read.
    pub read: bool,
}

/// Renders it above everything else, or folded away once it is read. `at`: the address of the child's page.
pub(super) fn carried(out: &Out, at: &str, model: Carried) -> AnyView {
    let lines = model
        .lines
        .into_iter()
        .map(|line| view! { <li><bdi>{line}</bdi></li> })
        .collect_view();
    let lines = (!lines.is_empty()).then(|| view! { <ul>{lines}</ul> });
    let why = (!model.why.is_empty()).then(|| view! { <p><bdi>{model.why}</bdi></p> });
    let together = model.together.map(|to| {
        view! { <p>{out.say("child-carries-together", &[])}" "<a href=to>{out.say("child-carries-room", &[])}</a></p> }
    });
    let (act, read) = match model.read {
        true => ("child-carries-unread", "false"),
        false => ("child-carries-read", "true"),
    };
    let form = view! {
        <form method="post" action=format!("{at}/notice/came") class="acts">
            <input type="hidden" name="at" value=model.at.to_string()/>
            <button class="act quiet-act" name="read" value=read>{out.say(act, &[])}</button>
        </form>
    };
    if model.read {
        return view! {
            <details id="carries" class="due-group">
                <summary><h2><bdi>{model.title}</bdi></h2></summary>
                <p>{model.since}</p>
                {why}{lines}{together}{form}
            </details>
        }
        .into_any();
    }
    view! {
        <section id="carries" class="summary" aria-labelledby="part-carries">
            <h2 id="part-carries"><bdi>{model.title}</bdi></h2>
            <p>{model.since}</p>
            {why}{lines}{together}{form}
        </section>
    }
    .into_any()
}

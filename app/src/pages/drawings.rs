//! Drawings that a child kept: the list, each on a page of its own, and the sheet to print. They are shown to the adviser alone, after a
//! press; no page says what one shows.

use super::shell::{Shell, outcome, staff};
use crate::components::entry::Entry;
use crate::components::strokes::strokes;
use crate::outside::Out;
use domain::talk_tools::strokes::Strokes;
use leptos::prelude::*;

/// The list of a case's drawings.
#[derive(Clone, Debug, Default)]
pub struct Drawings {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// Each drawing, the newest first: its id, and when it was kept, in words.
    pub kept: Vec<(String, String)>,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
}

/// Renders the list.
#[must_use]
pub fn drawings(out: &Out, nonce: String, model: Drawings) -> String {
    staff(out, nonce, model.shell.clone().titled("page-drawings"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let outcome = outcome(&out, model.done, None);
        let none = model
            .kept
            .is_empty()
            .then(|| view! { <p class="stone">{say("drawings-none")}</p> });
        let rows = model
            .kept
            .into_iter()
            .map(|(id, when)| {
                let to = format!("{at}/drawings/{id}");
                view! { <li><a href=to>{out.say("drawings-one", &[("when", &when)])}</a></li> }
            })
            .collect_view();
        view! {
            <main id="content" class="front narrow">
                <p><a href=at.clone()>{say("drawings-back")}</a></p>
                <h1>{out.say("drawings-title", &[("child", &model.child)])}</h1>
                {outcome}
                <p class="lead">{say("drawings-lead")}</p>
                {none}
                <ul role="list" class="rows">{rows}</ul>
            </main>
        }
    })
}

/// One drawing.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// Its own id.
    pub id: String,
    /// The child's first name.
    pub child: String,
    /// When it was kept, in words.
    pub when: String,
    /// Its lines.
    pub strokes: Strokes,
    /// Tells these lines from those that may stand there later: the form to erase it brings it back.
    pub shown: String,
    /// Whether it may go home on paper.
    pub goes_home: bool,
    /// Whether this is the sheet to print.
    pub sheet: bool,
}

/// Renders a drawing, or its sheet. On paper the sheet is the drawing alone (style/print.css).
#[must_use]
pub fn drawing(out: &Out, nonce: String, model: Drawing) -> String {
    staff(out, nonce, model.shell.clone().titled("page-drawing"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let args = [("child", model.child.as_str()), ("when", model.when.as_str())];
        let picture = strokes(&model.strokes, out.say("drawing-alt", &args));
        let (class, below) = if model.sheet {
            ("document", view! { <p>{say("drawing-print-how")}</p> }.into_any())
        } else {
            ("kept-here", acts(&out, &model))
        };
        let back = if model.sheet {
            format!("/case/{}/drawings/{}", model.case, model.id)
        } else {
            format!("/case/{}/drawings", model.case)
        };
        view! {
            <main id="content" class="front">
                <p><a href=back>{say("drawing-back")}</a></p>
                <h1>{out.say("drawing-title", &[("when", &model.when)])}</h1>
                <div class=class>{picture}</div>
                {below}
            </main>
        }
    })
}

/// What can be done with it: printed where it may go home, and erased.
fn acts(out: &Out, model: &Drawing) -> AnyView {
    let at = format!("/case/{}/drawings/{}", model.case, model.id);
    let print = if model.goes_home {
        let to = format!("{at}/sheet");
        view! {
            <p>{out.say("drawing-goes-home", &[])}</p>
            <p class="acts"><a class="act quiet-act" href=to>{out.say("drawing-print", &[])}</a></p>
        }
        .into_any()
    } else {
        view! { <p class="summary">{out.say("drawing-stays", &[])}</p> }.into_any()
    };
    view! {
        {print}
        <form method="post" action=format!("{at}/erase") class="stack">
            <input type="hidden" name="shown" value=model.shown.clone()/>
            <p>{out.say("drawing-erase-what", &[])}</p>
            {Entry::new("sure", out.say("drawing-erase-sure", &[])).required().tick()}
            <p class="acts"><button>{out.say("drawing-erase", &[])}</button></p>
        </form>
    }
    .into_any()
}

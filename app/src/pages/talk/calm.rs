//! The quiet after a stop and in a pause. It ends only when an adult has said that they heard, and the child has
//! chosen.

use super::{Part, Place, Say};
use leptos::prelude::*;

/// Why the screen is quiet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calm {
    /// The child pressed stop; no adult has said yet that they heard it.
    Stopped,
    /// An adult has said that they heard it; the child chooses what next.
    Heard {
        /// Whether there is a bisidder to be alone with.
        bisidder: bool,
    },
    /// A pause, until the child is ready.
    Pause {
        /// Whether the child is alone with its bisidder.
        bisidder: bool,
    },
    /// The stop was pressed for practice.
    Tried,
    /// An adult has said that they heard the practised stop.
    TriedHeard,
}

/// The words shown at once after a press, before an answer comes: on a page of their own, or over another (`over`).
pub(super) fn quiet_words(say: &Say, over: bool) -> impl IntoView + use<> {
    let words = say.it("table-stopped");
    let title = if over {
        view! { <h2 id="calm-title" tabindex="-1">{words}</h2> }.into_any()
    } else {
        view! { <h1>{words}</h1> }.into_any()
    };
    view! {
        <div class="calm-page">
            // A quiet picture: the child stopped the adults, and is not told to stop by a red hand.
            <div class="calm-picture">{say.picture("day")}</div>
            {title}
            <p class="lead">{say.it("table-stopped-lead")}</p>
        </div>
    }
}

/// A circle that grows and shrinks as slowly as somebody breathes who is at ease, drawn by the style sheet alone. Where
/// motion is not wanted it stands still.
fn breath(say: &Say) -> impl IntoView + use<> {
    view! {
        <div class="breath" aria-hidden="true"></div>
        <p class="stone">{say.it("tool-breath")}</p>
    }
}

pub(super) fn page(say: &Say, calm: &Calm, here: Place) -> AnyView {
    let from = here.field();
    let button = |kind: &'static str, picture: &str, class: &'static str| {
        view! {
            <button class=class name="kind" value=kind>{say.picture(picture)}<span>{say.it(&format!("table-{kind}"))}</span></button>
        }
    };
    let form = |inside: AnyView| {
        view! {
            <form method="post" action="/t/talk/say" class="choices-large">
                <input type="hidden" name="from" value=from.clone()/>
                {inside}
            </form>
        }
    };
    let heard = |practice: bool| {
        let to = Part::Try.number().to_string();
        let act = if practice {
            view! {
                <form method="get" action=format!("/t/talk/{to}")><button class="act" name="try" value="heard">{say.it("table-heard")}</button></form>
            }
            .into_any()
        } else {
            form(view! { <button class="act" name="kind" value="heard">{say.it("table-heard")}</button> }.into_any())
                .into_any()
        };
        view! { <div class="for-the-adult"><p>{say.it("table-heard-by")}</p>{act}</div> }
    };
    match *calm {
        Calm::Stopped => view! { {quiet_words(say, false)}{heard(false)} }.into_any(),
        Calm::Heard { bisidder } => {
            let alone = bisidder.then(|| button("chose-bisidder", "child-and-bisidder", "choose"));
            let buttons = view! {
                {button("chose-pause", "pause", "choose")}
                {button("chose-other", "talk", "choose")}
                {alone}
                {button("chose-end", "goodbye", "choose")}
                <button class="act quiet-act" name="kind" value="chose-ready">{say.it("table-mistake")}</button>
            };
            view! {
                <div class="calm-page">
                    <h1>{say.it("table-heard-title")}</h1>
                    <p class="lead">{say.it("table-heard-lead")}</p>
                    {form(buttons.into_any())}
                </div>
            }
            .into_any()
        }
        Calm::Pause { bisidder } => {
            let (title, picture) = if bisidder {
                ("table-alone", "child-and-bisidder")
            } else {
                ("table-paused", "pause")
            };
            let buttons = view! {
                {button("chose-ready", "walk", "choose")}
                {button("chose-end", "goodbye", "choose")}
            };
            view! {
                <div class="calm-page">
                    <div class="calm-picture">{say.picture(picture)}</div>
                    <h1>{say.it(title)}</h1>
                    <p class="lead">{say.it(&format!("{title}-lead"))}</p>
                    {breath(say)}
                    {form(buttons.into_any())}
                </div>
            }
            .into_any()
        }
        Calm::Tried => view! { {quiet_words(say, false)}{heard(true)} }.into_any(),
        Calm::TriedHeard => {
            let real = form(
                view! { <button class="act quiet-act" name="kind" value="real-stop">{say.it("table-real")}</button> }
                    .into_any(),
            );
            view! {
                <div class="calm-page">
                    <h1>{say.it("table-tried")}</h1>
                    <p class="lead">{say.it("table-tried-lead")}</p>
                    <p class="acts"><a class="act" href=Part::Try.address()>{say.it("screen-on")}</a></p>
                    {real}
                </div>
            }
            .into_any()
        }
    }
}

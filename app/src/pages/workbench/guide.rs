//! The same form one step at a time, for those who have not used it often. A step is a part of the form. The other
//! parts are in the page but hidden, so that every step sends and saves the whole form.

use crate::outside::Out;
use leptos::prelude::*;

/// The number of steps: the five parts, and the document made from them.
pub const STEPS: usize = 6;

/// What the Enter key does in a field. It presses the first button of a form, so this one comes first, unseen.
#[component]
pub(super) fn Enter(step: Option<usize>) -> impl IntoView {
    let (name, value) = match step {
        Some(step) if step < STEPS => ("go", (step + 1).to_string()),
        _ => ("look", "letter".to_owned()),
    };
    view! { <input type="submit" class="unseen" name=name value=value tabindex="-1" aria-hidden="true"/> }
}

/// The current step, shown above the form, and a link to the whole form.
#[component]
pub(super) fn Progress(out: Out, step: Option<usize>) -> impl IntoView {
    match step {
        Some(step) => {
            let (here, of) = (step.to_string(), STEPS.to_string());
            let words = out.say("guide-step", &[("step", &here), ("of", &of)]);
            view! {
                <div class="acts guide">
                    <progress max=of value=here aria-label=words.clone()></progress>
                    <span>{words.clone()}</span>
                    <button class="quiet" name="go" value="all">{out.say("guide-all", &[])}</button>
                </div>
            }
            .into_any()
        }
        None => view! {
            <div class="acts guide">
                <button class="quiet" name="go" value="1">{out.say("guide-begin", &[])}</button>
            </div>
        }
        .into_any(),
    }
}

/// Buttons to the next and previous step.
#[component]
pub(super) fn Ways(out: Out, step: usize) -> impl IntoView {
    let back = (step > 1).then(|| {
        view! { <button name="go" value=(step - 1).to_string()>{out.say("guide-back", &[])}</button> }
    });
    let on = (step < STEPS).then(|| {
        view! { <button class="act" name="go" value=(step + 1).to_string()>{out.say("guide-on", &[])}</button> }
    });
    view! { <div class="acts">{on}{back}</div> }
}

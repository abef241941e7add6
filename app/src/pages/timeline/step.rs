//! One step of the way: its state, and the acts that move it.

use super::{Step, Timeline, hidden};
use crate::components::textarea::escaped;
use crate::outside::Out;
use leptos::prelude::*;

/// One act: its name opens a form, which asks only for what the child must then be told. If that is nothing, it is a
/// button.
fn act(out: &Out, to: &str, version: u64, state: &'static str, fields: Vec<AnyView>) -> AnyView {
    let name = out.say(&format!("way-act-{state}"), &[]);
    if fields.is_empty() {
        return view! {
            <form method="post" action=to.to_owned()>
                {hidden(version)}
                <button name="state" value=state>{name}</button>
            </form>
        }
        .into_any();
    }
    view! {
        <details name="step-act">
            <summary>{name.clone()}</summary>
            <form method="post" action=to.to_owned() class="stack">
                {hidden(version)}
                <input type="hidden" name="state" value=state/>
                {fields}
                <p><button class="act">{name}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// A step with its acts.
pub(super) fn step(out: &Out, at: &str, model: &Timeline, step: &Step) -> impl IntoView + use<> {
    let to = format!("{at}/step/{}", step.id);
    let id = |name: &str| format!("{}-{name}", step.id);
    let day = |what: &'static str, name: &'static str, value: &str, required: bool| {
        let field = id(what);
        view! {
            <div class="field">
                <label for=field.clone()>{out.say(&format!("way-{what}"), &[])}</label>
                <input id=field name=name type="date" value=value.to_owned() required=required/>
            </div>
        }
        .into_any()
    };
    let words = |what: &'static str, name: &'static str, value: &str| {
        let field = id(what);
        let hint = format!("{field}-hint");
        view! {
            <div class="field">
                <label for=field.clone()>{out.say(&format!("way-{what}"), &[])}</label>
                <p class="hint" id=hint.clone()>{out.say(&format!("way-{what}-hint"), &[])}</p>
                <textarea id=field name=name rows="2" required=true aria-describedby=hint inner_html=escaped(value)></textarea>
            </div>
        }
        .into_any()
    };
    let promised = view! {
        <label class="choice"><input type="checkbox" name="promised" value="yes" checked=step.promised/><span>{out.say("way-promised", &[])}</span></label>
    }
    .into_any();
    let acts = (model.open && !step.id.is_empty()).then(|| {
        let done_on = if step.state == "done" && !step.on.is_empty() {
            &step.on
        } else {
            &model.today
        };
        let all = vec![
            act(
                out,
                &to,
                model.version,
                "done",
                vec![day("done-on", "on", done_on, true)],
            ),
            act(out, &to, model.version, "now", Vec::new()),
            act(
                out,
                &to,
                model.version,
                "waiting",
                vec![
                    words("waiting-for", "waiting_for", &step.waiting_for),
                    day("next-contact", "next_contact", &step.next_contact, true),
                ],
            ),
            act(
                out,
                &to,
                model.version,
                "next",
                vec![day("next-on", "on", &step.on, false), promised],
            ),
            act(out, &to, model.version, "later", Vec::new()),
            act(
                out,
                &to,
                model.version,
                "skipped",
                vec![words("reason", "reason", &step.reason)],
            ),
        ];
        view! { <details class="move"><summary>{out.say("way-move", &[])}</summary><div class="step-acts">{all}</div></details> }
    });
    view! {
        <li id=format!("step-{}", step.id) class=format!("step stands-{}", step.state)>
            <p><strong>{step.name.clone()}</strong></p>
            <p class="stone"><bdi>{step.stands.clone()}</bdi></p>
            {acts}
        </li>
    }
}

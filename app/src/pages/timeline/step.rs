//! One step of the way: its state, and the acts that move it. Every button has the step in its name, for whoever hears the
//! page.

use super::{Step, Timeline, hidden};
use crate::components::textarea::escaped;
use crate::outside::Out;
use leptos::prelude::*;

/// A step as its acts need it: where they are sent, and how it is called.
struct Of<'a> {
    out: &'a Out,
    to: String,
    version: u64,
    step: &'a Step,
}

impl Of<'_> {
    /// An act's name with the step's.
    fn named(&self, act: &str) -> String {
        self.out.say("way-act-of", &[("act", act), ("step", &self.step.name)])
    }

    /// One act: its name opens a form, which asks only for what the child must then be told. If that is nothing, it is a
    /// button.
    fn act(&self, state: &'static str, fields: Vec<AnyView>) -> AnyView {
        let name = self.out.say(&format!("way-act-{state}"), &[]);
        let whole = self.named(&name);
        if fields.is_empty() {
            return view! {
                <form method="post" action=self.to.clone()>
                    {hidden(self.version)}
                    <button name="state" value=state aria-label=whole>{name}</button>
                </form>
            }
            .into_any();
        }
        let opens = whole.clone();
        view! {
            <details name="step-act">
                <summary aria-label=opens>{name.clone()}</summary>
                <form method="post" action=self.to.clone() class="stack">
                    {hidden(self.version)}
                    <input type="hidden" name="state" value=state/>
                    {fields}
                    <p><button class="act" aria-label=whole>{name}</button></p>
                </form>
            </details>
        }
        .into_any()
    }

    /// The two buttons that move it by one place. Each names the step that it goes past.
    fn order(&self) -> Option<AnyView> {
        let button = |side: &'static str, key: &str, past: Option<&String>| {
            let other = past?.clone();
            let name = self.out.say(key, &[]);
            let whole = self.named(&name);
            Some(view! {
                <form method="post" action=format!("{}/beside", self.to)>
                    {hidden(self.version)}
                    <input type="hidden" name="other" value=other/>
                    <button name="side" value=side aria-label=whole>{name}</button>
                </form>
            })
        };
        let up = button("before", "way-up", self.step.earlier.as_ref());
        let down = button("after", "way-down", self.step.later.as_ref());
        (up.is_some() || down.is_some()).then(|| view! { <div class="step-acts">{up}{down}</div> }.into_any())
    }

    /// Who does it.
    fn who(&self, model: &Timeline) -> AnyView {
        let name = self.out.say("way-act-who", &[]);
        let whole = self.named(&name);
        let opens = whole.clone();
        let field = format!("{}-who", self.step.id);
        let label = field.clone();
        let chosen = self.step.doer.as_ref().map(|(id, _)| id.clone()).unwrap_or_default();
        // Whoever is named already stays among the choices, so that no answer is lost unseen.
        let stays = self.step.doer.iter().filter(|doer| !model.doers.contains(doer));
        let people = model.doers.iter().chain(stays).cloned();
        let people = people
            .map(|(id, name)| {
                let here = id == chosen;
                view! { <option value=id selected=here>{name}</option> }
            })
            .collect_view();
        view! {
            <details name="step-act">
                <summary aria-label=opens>{name.clone()}</summary>
                <form method="post" action=format!("{}/who", self.to) class="stack">
                    {hidden(self.version)}
                    <div class="field">
                        <label for=label>{self.out.say("way-add-who", &[])}</label>
                        <select id=field name="who"><option value="">{self.out.say("way-add-nobody", &[])}</option>{people}</select>
                    </div>
                    <p><button class="act" aria-label=whole>{name}</button></p>
                </form>
            </details>
        }
        .into_any()
    }
}

/// A step with its acts.
pub(super) fn step(out: &Out, at: &str, model: &Timeline, step: &Step) -> impl IntoView + use<> {
    let of = Of {
        out,
        to: format!("{at}/step/{}", step.id),
        version: model.version,
        step,
    };
    let may = model.open && !step.id.is_empty();
    let order = may.then(|| of.order()).flatten();
    let acts = may.then(|| {
        let name = out.say("way-move", &[]);
        let whole = of.named(&name);
        let all = acts(&of, model);
        view! { <details class="move"><summary aria-label=whole>{name}</summary><div class="step-acts">{all}</div></details> }
    });
    view! {
        <li id=format!("step-{}", step.id) class=format!("step stands-{}", step.state)>
            <p><strong>{step.name.clone()}</strong></p>
            <p class="stone"><bdi>{step.stands.clone()}</bdi></p>
            {acts}
            {order}
        </li>
    }
}

fn acts(of: &Of<'_>, model: &Timeline) -> Vec<AnyView> {
    let (out, step) = (of.out, of.step);
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
    // What was done without a day stays so until somebody knows it.
    let done_on = if step.state == "done" { &step.on } else { &model.today };
    vec![
        of.act("done", vec![day("done-on", "on", done_on, false)]),
        of.act("now", Vec::new()),
        of.act(
            "waiting",
            vec![
                words("waiting-for", "waiting_for", &step.waiting_for),
                day("next-contact", "next_contact", &step.next_contact, true),
            ],
        ),
        of.act("next", vec![day("next-on", "on", &step.on, false), promised]),
        of.act("later", Vec::new()),
        of.act("skipped", vec![words("reason", "reason", &step.reason)]),
        of.who(model),
    ]
}

/// A step that does not apply here, and the press that takes it back.
pub(super) fn left_out(out: &Out, at: &str, model: &Timeline, step: &Step) -> impl IntoView + use<> {
    let of = Of {
        out,
        to: format!("{at}/step/{}", step.id),
        version: model.version,
        step,
    };
    let back = (model.open && !step.id.is_empty()).then(|| {
        let name = out.say("way-take-back", &[]);
        let whole = of.named(&name);
        view! {
            <form method="post" action=of.to.clone()>
                {hidden(of.version)}
                <button name="state" value="later" aria-label=whole>{name}</button>
            </form>
        }
    });
    view! {
        <li id=format!("step-{}", step.id) class="step stands-skipped">
            <p><strong>{step.name.clone()}</strong></p>
            <p class="stone"><bdi>{step.stands.clone()}</bdi></p>
            {back}
        </li>
    }
}

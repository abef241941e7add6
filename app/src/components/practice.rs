//! The guide on the pages of a practice case: that the child does not exist, what comes next, and where. It is a strip above the
//! page, and works without scripts.

use crate::outside::Out;
use leptos::prelude::*;

/// The guide of one practice case.
#[derive(Clone, Debug, Default)]
pub struct Guide {
    /// The case's id.
    pub case: String,
    /// Every step, in order.
    pub steps: Vec<GuideStep>,
    /// The first step that is not done: its name and its page; none when all are done.
    pub next: Option<(&'static str, String)>,
    /// Whether it was closed: then only the mark is there, and a button that opens it again.
    pub closed: bool,
}

/// A step of the guide.
#[derive(Clone, Debug, Default)]
pub struct GuideStep {
    /// Its name; its keys are `practice-NAME…`.
    pub name: &'static str,
    /// Whether the case shows that it was done.
    pub done: bool,
    /// Address of its page.
    pub to: String,
}

/// The strip on top of a page.
#[must_use]
pub fn practice_guide(out: &Out, guide: &Guide) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let inside = (!guide.closed).then(|| steps(out, guide));
    let (to, key) = if guide.closed {
        ("open", "practice-open")
    } else {
        ("close", "practice-close")
    };
    view! {
        <section class="practice" aria-label=say("practice-title")>
            <p><strong>{say("practice-mark")}</strong></p>
            {inside}
            <div class="acts">
                <form method="post" action="/practice/guide">
                    <button class="quiet" name="to" value=to>{say(key)}</button>
                </form>
                <form method="post" action="/practice/remove">
                    <input type="hidden" name="case" value=guide.case.clone()/>
                    <button class="quiet">{say("practice-remove")}</button>
                </form>
            </div>
        </section>
    }
    .into_any()
}

fn steps(out: &Out, guide: &Guide) -> AnyView {
    let rows = guide.steps.iter().map(|step| row(out, guide, step)).collect_view();
    view! { {next(out, guide)}<ol class="practice-steps">{rows}</ol> }.into_any()
}

/// What the next step's page is for, what to press there, and the way to it.
fn next(out: &Out, guide: &Guide) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    match &guide.next {
        Some((name, to)) => view! {
            <p>{say(&format!("practice-{name}-text"))}</p>
            <p class="acts"><a class="act quiet-act" href=to.clone()>{say(&format!("practice-{name}-act"))}</a></p>
        }
        .into_any(),
        None => view! { <p role="status">{say("practice-done")}</p> }.into_any(),
    }
}

fn row(out: &Out, guide: &Guide, step: &GuideStep) -> AnyView {
    let name = out.say(&format!("practice-{}", step.name), &[]);
    let state = out.say(
        if step.done {
            "practice-is-done"
        } else {
            "practice-is-open"
        },
        &[],
    );
    let current = guide.next.as_ref().is_some_and(|(next, _)| *next == step.name);
    let current = current.then_some("step");
    let class = if step.done { "done" } else { "open" };
    view! {
        <li id=format!("practice-{}", step.name) class=class aria-current=current>
            <a href=step.to.clone()>{name}</a>" "<span class="rail-stands">{state}</span>
        </li>
    }
    .into_any()
}

/// The offer to practise, with a way to be asked no more where `closes`.
#[must_use]
pub fn practice_offer(out: &Out, closes: bool) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let close = closes.then(|| {
        view! {
            <form method="post" action="/practice/guide">
                <button class="quiet" name="to" value="close">{say("practice-no")}</button>
            </form>
        }
    });
    view! {
        <section class="practice" aria-labelledby="practice-offer">
            <h2 id="practice-offer">{say("practice-offer")}</h2>
            <p>{say("practice-offer-text")}</p>
            <div class="acts">
                <form method="post" action="/practice"><button class="act">{say("practice-begin")}</button></form>
                {close}
            </div>
        </section>
    }
    .into_any()
}

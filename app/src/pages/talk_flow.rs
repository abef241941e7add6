//! "Samtalen": one talk as one flow, before, during and after it. Every part says how it stands and leads to its page.

use super::shell::{Shell, staff};
use crate::components::talk_rail::{PHASES, RailPart, TalkRail};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TalkFlow {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of the child's page.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The meeting's time and kind, in words.
    pub when: String,
    /// The parts; none where the talk was called off.
    pub rail: TalkRail,
    /// Where the screen is laid on the table, while that can be done.
    pub table: Option<String>,
    /// Where its papers are made in one file, while it lies ahead.
    pub kit: Option<String>,
    /// Further pages: an address and the key of what its link says.
    pub also: Vec<(String, &'static str)>,
}

/// Renders the page.
#[must_use]
pub fn talk_flow(out: &Out, nonce: String, model: TalkFlow) -> String {
    staff(out, nonce, model.shell.clone().titled("flow-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let called_off = model
            .rail
            .parts
            .is_empty()
            .then(|| view! { <p class="summary">{say("flow-called-off")}</p> });
        let phases = PHASES.map(|phase| part_of_day(&out, phase, &model)).collect_view();
        let kit = model.kit.clone().map(|to| {
            view! { <form method="post" action=to><button class="act quiet-act">{say("act-kit-page")}</button></form> }
        });
        let also = model
            .also
            .iter()
            .map(|(to, key)| view! { <a href=to.clone()>{say(key)}</a> })
            .collect_view();
        view! {
            <main id="content" class="front wide-form">
                <p><a href=model.case.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("flow-title")}</h1>
                <p class="lead">{model.when.clone()}</p>
                {called_off}
                <div class="flow">{phases}</div>
                {kit}
                <p class="acts">{also}</p>
            </main>
        }
    })
}

fn part_of_day(out: &Out, phase: &'static str, model: &TalkFlow) -> Option<AnyView> {
    let parts: Vec<&RailPart> = model.rail.parts.iter().filter(|part| part.phase == phase).collect();
    if parts.is_empty() {
        return None;
    }
    let rows = parts.into_iter().map(|part| row(out, part, model)).collect_view();
    let id = format!("flow-phase-{phase}");
    Some(
        view! {
            <section aria-labelledby=id>
                <h2 id=id.clone()>{out.say(&format!("flow-{phase}"), &[])}</h2>
                <ul role="list" class="rows">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn row(out: &Out, part: &RailPart, model: &TalkFlow) -> AnyView {
    let say = |key: String| out.say(&key, &[]);
    let table = model.table.clone().filter(|_| part.name == "table").map(|to| {
        view! { <form method="post" action=to><button class="act">{out.say("act-table", &[])}</button></form> }
    });
    view! {
        <li id=format!("flow-{}", part.name) class=format!("flow-row rail-{}", part.stands)>
            <div>
                <p><a class="first-large" href=part.to.clone()>{say(format!("flow-{}", part.name))}</a></p>
                <p class="stone">{say(format!("flow-{}-what", part.name))}</p>
                {table}
            </div>
            <p class="rail-stands">{say(format!("flow-stands-{}", part.stands))}</p>
        </li>
    }
    .into_any()
}

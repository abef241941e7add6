//! Asks whether a child that waits needs a plan for its safety: it is written, or somebody says why not.

use crate::outside::Out;
use leptos::prelude::*;

/// The question. `at`: the address of the child's page; `version`: the one it shows.
pub(super) fn needs_plan(out: &Out, at: &str, version: u64, name: &str) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let title = if name.is_empty() {
        say("needs-plan-title-nameless")
    } else {
        out.say("needs-plan-title", &[("name", name)])
    };
    view! {
        <section id="needs-plan" class="part" aria-labelledby="needs-plan-title">
            <h2 id="needs-plan-title">{title}</h2>
            <p class="acts"><a class="act quiet-act" href=format!("{at}/edit/safety-plan/new")>{say("needs-plan-write")}</a></p>
            <form method="post" action=format!("{at}/no-plan") class="stack">
                <input type="hidden" name="version" value=version.to_string()/>
                <div class="field">
                    <label for="no-plan-why">{say("needs-plan-why")}</label>
                    <p class="hint" id="no-plan-hint">{say("needs-plan-hint")}</p>
                    <input id="no-plan-why" name="why" autocomplete="off" maxlength="200" aria-describedby="no-plan-hint"/>
                </div>
                <p class="acts"><button>{say("needs-plan-no")}</button></p>
            </form>
        </section>
    }
}

//! A child that may be there already: the other case, and the question whether it is the same child. Asked before a case is
//! opened, and told on the child's page where nobody was asked.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// Another case that may be of the same child, for whoever may open it.
#[derive(Clone, Debug, Default)]
pub struct SameChild {
    /// The case's id.
    pub case: String,
    /// What both have in common: the end of a key.
    pub in_common: &'static str,
    /// The child's first name.
    pub child: String,
    /// Age and case number, in one line.
    pub about: String,
    /// Whether that case is open.
    pub open: bool,
}

/// What the page that asks shows.
#[derive(Clone, Debug, Default)]
pub struct AskSameChild {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The other cases; at least one.
    pub others: Vec<SameChild>,
    /// What was typed, to be sent again.
    pub typed: Vec<(String, String)>,
}

/// Renders the page that asks before a case is opened.
#[must_use]
pub fn ask_same_child(out: &Out, nonce: String, model: AskSameChild) -> String {
    staff(out, nonce, model.shell.clone().titled("same-child-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let typed = model
            .typed
            .iter()
            .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
            .collect_view();
        let others = same_child(&out, &model.others);
        view! {
            <main id="content" class="front narrow">
                <h1>{say("same-child-title")}</h1>
                {others}
                <p class="lead">{say("same-child-lead")}</p>
                <form method="post" action="/cases" class="stack">
                    {typed}
                    {Entry::new("another", say("same-child-another")).required().tick()}
                    <p><button class="act">{say("new-act")}</button></p>
                </form>
            </main>
        }
    })
}

/// The other cases, each with what both have in common and the question.
#[must_use]
pub fn same_child(out: &Out, others: &[SameChild]) -> AnyView {
    let line = |other: &SameChild| {
        let told = out.say(&format!("same-child-{}", other.in_common), &[]);
        let about = (!other.about.is_empty()).then(|| view! { " · "<bdi>{other.about.clone()}</bdi> });
        let closed = (!other.open).then(|| view! { " "{out.say("same-child-closed", &[])} });
        view! {
            <p class="summary">
                {told}" "<a href=format!("/case/{}", other.case)><bdi>{other.child.clone()}</bdi></a>{about}"."{closed}" "
                {out.say("same-child-ask", &[])}
            </p>
        }
    };
    others.iter().map(line).collect_view().into_any()
}

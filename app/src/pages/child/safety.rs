//! The card of safety: how papers reach the child, and what has to be thought of before anything is said or sent.

use super::Entry;
use super::rows::agreed;
use crate::outside::Out;
use leptos::prelude::*;

/// The safety answers, in words.
#[derive(Clone, Debug, Default)]
pub struct Safety {
    /// How a paper reaches the child, the protected address, the phone, the police: each with its answer.
    pub answers: Vec<(String, String)>,
    /// Who is suspected, as a word.
    pub suspected: String,
    /// Whether they are in the child's home; blank where nobody was asked.
    pub at_home: String,
    /// What the case is about.
    pub track: String,
    /// Whether a draft of the reader's holds other answers, which count for nothing yet.
    pub drafted: bool,
}

/// The card. Who is suspected, and what the case is about, stand behind a press: a child may be looking. `at`: the address of
/// the child's page; `open`: whether the case is, so that the questions can be answered again.
pub(super) fn safety(
    out: &Out,
    at: &str,
    model: Safety,
    police: Vec<Entry>,
    plan: Vec<Entry>,
    open: bool,
) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let shown = answers(model.answers);
    let mut hidden = vec![(say("child-safety-suspected"), model.suspected)];
    if !model.at_home.is_empty() {
        hidden.push((say("child-safety-at-home"), model.at_home));
    }
    hidden.push((say("child-safety-track"), model.track));
    let hidden = answers(hidden);
    let drafted = (open && model.drafted).then(|| view! { <p class="stone">{say("child-safety-drafted")}</p> });
    let again = open.then(|| {
        let to = format!("{at}/prepare?open=safety#part-safety");
        view! { <p class="acts"><a class="act quiet-act" href=to>{say("child-safety-again")}</a></p> }
    });
    view! {
        <section id="safety" class="safety-card" aria-labelledby="safety-title">
            <h2 id="safety-title">{say("child-safety")}</h2>
            <dl class="pairs">{shown}</dl>
            <details class="hushed">
                <summary>{say("child-safety-hidden")}</summary>
                <dl class="pairs">{hidden}</dl>
            </details>
            {agreed(out, at, police, plan, open)}
            {drafted}
            {again}
        </section>
    }
}

fn answers(rows: Vec<(String, String)>) -> AnyView {
    rows.into_iter()
        .map(|(asked, answer)| view! { <div><dt>{asked}</dt><dd><bdi>{answer}</bdi></dd></div> })
        .collect_view()
        .into_any()
}

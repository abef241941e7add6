//! What takes two people: what one asked for and another says yes or no to.

use super::shell::{Shell, outcome, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Approvals {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// What waits, newest first.
    pub waiting: Vec<Waiting>,
    /// What was settled lately, newest first.
    pub settled: Vec<Settled>,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// Something that waits.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// Where it is settled.
    pub at: String,
    /// The words that lead there, if that is a page of its own and no button here: the key of a sentence.
    pub elsewhere: Option<&'static str>,
    /// What is asked for, as a sentence.
    pub what: String,
    /// What tells the account from any other.
    pub about: String,
    /// Who asked, when, and until when it waits, as a sentence.
    pub asked: String,
    /// Why the reader cannot settle it: the key of a sentence.
    pub not_yours: Option<&'static str>,
    /// Whether the reader asked for it, and may take it back.
    pub own: bool,
}

/// Something that was settled.
#[derive(Clone, Debug, Default)]
pub struct Settled {
    /// What was asked for, as a sentence.
    pub what: String,
    /// Who asked and who settled it, as a sentence.
    pub how: String,
}

/// Renders the page.
#[must_use]
pub fn approvals(out: &Out, nonce: String, model: Approvals) -> String {
    staff(out, nonce, model.shell.clone().titled("approvals-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let outcome = outcome(&out, model.done, model.refused);
        let none = model
            .waiting
            .is_empty()
            .then(|| view! { <p class="stone">{say("approvals-none")}</p> });
        let waiting = model.waiting.iter().map(|it| waiting_row(&out, it)).collect_view();
        let settled = (!model.settled.is_empty()).then(|| {
            let rows = model
                .settled
                .iter()
                .map(|it| view! { <li class="approval"><p>{it.what.clone()}</p><p class="why">{it.how.clone()}</p></li> })
                .collect_view();
            view! {
                <section class="part" aria-labelledby="settled">
                    <h2 id="settled">{say("approvals-settled")}</h2>
                    <ul role="list" class="approvals">{rows}</ul>
                </section>
            }
        });
        view! {
            <main id="content" class="front narrow">
                <h1>{say("approvals-title")}</h1>
                <p class="lead">{say("approvals-lead")}</p>
                {outcome}{none}
                <ul role="list" class="approvals">{waiting}</ul>
                {settled}
            </main>
        }
    })
}

fn waiting_row(out: &Out, it: &Waiting) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let at = it.at.clone();
    let back = (it.own && it.elsewhere.is_none()).then(|| {
        view! {
            <form method="post" action=format!("{at}/back")>
                <p class="acts"><button>{say("approvals-back")}</button></p>
            </form>
        }
    });
    let settle = match (it.not_yours, it.elsewhere) {
        (Some(key), _) => view! { <p class="why">{say(key)}</p> }.into_any(),
        (None, Some(look)) => view! { <p class="acts"><a class="act" href=at>{say(look)}</a></p> }.into_any(),
        (None, None) => view! {
            <form method="post" action=at.clone()>
                <p class="acts">
                    <button class="act" name="verdict" value="yes">{say("approvals-yes")}</button>
                    <button name="verdict" value="no">{say("approvals-no")}</button>
                </p>
            </form>
        }
        .into_any(),
    };
    view! {
        <li class="approval">
            <p><strong>{it.what.clone()}</strong></p>
            <p>{it.about.clone()}</p>
            <p class="why">{it.asked.clone()}</p>
            {settle}
            {back}
        </li>
    }
}

/// The line that says how many wait for the reader, on their own first page.
pub(super) fn told(out: &Out, count: usize) -> impl IntoView + use<> {
    (count > 0).then(|| {
        let words = out.say("approvals-wait", &[("count", &count.to_string())]);
        view! { <p class="summary"><a href="/approvals">{words}</a></p> }
    })
}

//! Wordings that wait for a second person: the list, and one wording with where it stands.

use super::super::shell::{Shell, staff};
use super::difference::{Changed, difference};
use super::shown;
use crate::components::textarea::Textarea;
use crate::outside::Out;
use leptos::prelude::*;

/// The list.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// What waits, oldest first.
    pub waiting: Vec<Row>,
    /// What was settled, newest first.
    pub settled: Vec<Row>,
}

/// A wording in a list.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// Address of its page.
    pub href: String,
    /// The document and audience of its file.
    pub title: String,
    /// When and by whom it was proposed.
    pub made: String,
    /// Where it stands: for whom it waits, or how it was settled.
    pub stand: String,
}

/// One wording.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Its address.
    pub at: String,
    /// The document and audience of its file.
    pub title: String,
    /// The key of its sentence.
    pub key: String,
    /// The sentence as it is used now; empty if this version of the program has it no more.
    pub now: String,
    /// The words proposed.
    pub words: String,
    /// What it changes, or changed, if the sentence is still there.
    pub changed: Option<Changed>,
    /// How the sentence would read in a letter.
    pub example: Option<String>,
    /// When and by whom it was proposed.
    pub made: String,
    /// Why it was proposed.
    pub why: String,
    /// Where it stands, with the second person and when.
    pub stand: String,
    /// Why it was sent back.
    pub sent_back_why: Option<String>,
    /// The fingerprint of what the page shows; the form sends it back.
    pub shown: String,
    /// Whether the user is one who can approve it.
    pub may_settle: bool,
    /// Whether the user is its author and it still waits.
    pub may_withdraw: bool,
    /// Why it could not be settled, in sentences.
    pub problems: Vec<String>,
    /// Whether a word why is missing.
    pub why_lacks: bool,
    /// What has just been done: `proposed`, `approved`, `sent-back`, `withdrawn`.
    pub done: Option<&'static str>,
}

/// Renders the list.
#[must_use]
pub fn waiting(out: &Out, nonce: String, model: Waiting) -> String {
    staff(out, nonce, model.shell.clone().titled("wordings-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let none = model
            .waiting
            .is_empty()
            .then(|| view! { <p class="stone">{say("wordings-none")}</p> });
        view! {
            <main id="content" class="today">
                <h1>{say("wordings-title")}</h1>
                <p class="lead">{say("wordings-lead")}</p>
                {none}
                {list(&out, "waiting", model.waiting)}
                {list(&out, "settled", model.settled)}
            </main>
        }
    })
}

/// A list of wordings under its heading; nothing if it is empty.
pub(super) fn list(out: &Out, key: &str, rows: Vec<Row>) -> impl IntoView + use<> {
    let id = format!("wordings-{key}");
    let title = out.say(&id, &[]);
    (!rows.is_empty()).then(|| {
        let rows = rows
            .into_iter()
            .map(|row| {
                view! {
                    <li class="due account">
                        <div class="due-what">
                            <p><a href=row.href>{row.title}</a></p>
                            <p class="stone"><bdi>{row.made}</bdi></p>
                        </div>
                        <div><p>{row.stand}</p></div>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section aria-labelledby=id.clone()>
                <h2 id=id.clone()>{title}</h2>
                <ul role="list" class="due-list">{rows}</ul>
            </section>
        }
    })
}

/// Renders one wording.
#[must_use]
pub fn proposal(out: &Out, nonce: String, model: Proposal) -> String {
    staff(out, nonce, model.shell.clone().titled("wording-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let done = model
            .done
            .map(|done| view! { <p class="summary" role="status">{say(&format!("wording-done-{done}"))}</p> });
        let problems = (!model.problems.is_empty()).then(|| {
            let lines = model
                .problems
                .iter()
                .map(|line| view! { <li>{line.clone()}</li> })
                .collect_view();
            view! {
                <div class="summary stops" role="alert">
                    <p><strong>{say("wording-stopped")}</strong></p>
                    <ul>{lines}</ul>
                </div>
            }
        });
        let now = (!model.now.is_empty()).then(|| {
            view! {
                <section class="part" aria-labelledby="part-now">
                    <h2 id="part-now">{say("text-now")}</h2>
                    <p class="words">{shown(&out, &model.now)}</p>
                </section>
            }
        });
        let example = model.example.clone().map(|line| {
            view! { <p>{say("text-example")}</p> <p class="words"><bdi>{line}</bdi></p> }
        });
        let changed = model.changed.as_ref().map(|changed| difference(&out, changed));
        let back_why = model
            .sent_back_why
            .clone()
            .map(|why| view! { <p class="why"><bdi>{why}</bdi></p> });
        let settle = model.may_settle.then(|| forms(&out, &model));
        let withdraw = model.may_withdraw.then(|| {
            view! {
                <form method="post" action=format!("{}/withdraw", model.at)>
                    <p class="acts"><button>{say("wording-withdraw")}</button></p>
                </form>
            }
        });
        view! {
            <main id="content" class="front office">
                <p><a href="/wording">{say("wordings-title")}</a></p>
                <h1>{say("wording-title")}</h1>
                <p class="lead">{model.title.clone()}</p>
                {done}
                {problems}
                <div class="parts">
                    <section class="part" aria-labelledby="part-stand">
                        <h2 id="part-stand">{say("wording-stand")}</h2>
                        <p>{say("wording-proposed")}" "<bdi>{model.made.clone()}</bdi></p>
                        <p><strong>{model.stand.clone()}</strong></p>
                        {back_why}
                    </section>
                    {now}
                    <section class="part" aria-labelledby="part-words">
                        <h2 id="part-words">{say("wording-words")}</h2>
                        <p class="words">{shown(&out, &model.words)}</p>
                        {changed}
                        <p class="stone small"><code>{model.key.clone()}</code></p>
                        <p class="why"><bdi>{model.why.clone()}</bdi></p>
                        {example}
                        {withdraw}
                    </section>
                    {settle}
                </div>
            </main>
        }
    })
}

/// The two forms of a second person.
fn forms(out: &Out, model: &Proposal) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let lacks = model
        .why_lacks
        .then(|| view! { <p class="finding block" id="why-lacks">{say("wording-unexplained")}</p> });
    let described = if model.why_lacks { "why-lacks" } else { "" };
    view! {
        <section class="part" aria-labelledby="part-settle">
            <h2 id="part-settle">{say("wording-settle")}</h2>
            <p class="why">{say("wording-settle-how")}</p>
            <form method="post" action=format!("{}/approve", model.at)>
                <input type="hidden" name="shown" value=model.shown.clone()/>
                <p class="acts"><button class="act">{say("wording-approve")}</button></p>
            </form>
            <form method="post" action=format!("{}/send-back", model.at) class="stack">
                <div class="field" class:invalid=model.why_lacks>
                    <label for="why">{say("wording-send-back-why")}</label>
                    {lacks}
                    <Textarea id="why".into() name="why".into() value=String::new() rows=2
                        described=described.into() invalid=model.why_lacks/>
                </div>
                <p class="acts"><button>{say("wording-send-back")}</button></p>
            </form>
        </section>
    }
}

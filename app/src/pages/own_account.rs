//! One's own account: where it is signed in, and what happened with it.

use super::log::{Line, table};
use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// Where the account is signed in.
#[derive(Clone, Debug, Default)]
pub struct Sessions {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The open sessions, newest first.
    pub rows: Vec<Row>,
    /// What came of ending one: the key of a sentence.
    pub done: Option<&'static str>,
}

/// An open session.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// The name by which it is ended.
    pub name: String,
    /// What it is: `own`, `staff`, `child`, `card` or `talk`. The sentence's key is `sessions-KIND`.
    pub kind: &'static str,
    /// When it began, in words.
    pub began: String,
    /// When it was last used, in words.
    pub seen: String,
}

/// Renders where the account is signed in.
#[must_use]
pub fn sessions(out: &Out, nonce: String, model: Sessions) -> String {
    staff(out, nonce, model.shell.clone().titled("sessions-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let ended = model
            .done
            .map(|key| view! { <p class="summary" role="status">{say(key)}</p> });
        let rows = model
            .rows
            .iter()
            .map(|row| {
                let times = out.say("sessions-times", &[("began", &row.began), ("seen", &row.seen)]);
                let what = say(&format!("sessions-{}", row.kind));
                let end = (row.kind != "own").then(|| {
                    let label = format!("{}: {what}", say("sessions-end"));
                    view! {
                        <form method="post" action="/me/sessions">
                            <input type="hidden" name="session" value=row.name.clone()/>
                            <button aria-label=label>{say("sessions-end")}</button>
                        </form>
                    }
                });
                view! {
                    <li class="open-session">
                        <div><strong>{what}</strong><p class="why">{times}</p></div>
                        {end}
                    </li>
                }
            })
            .collect_view();
        view! {
            <main id="content" class="front narrow">
                <p><a href="/me">{say("own-back")}</a></p>
                <h1>{say("sessions-title")}</h1>
                <p class="lead">{say("sessions-lead")}</p>
                {ended}
                <ul role="list" class="open-sessions">{rows}</ul>
                <section class="part" aria-labelledby="everywhere">
                    <h2 id="everywhere">{say("sessions-everywhere")}</h2>
                    <p class="why">{say("sessions-everywhere-why")}</p>
                    <form method="post" action="/me/sessions/all" class="stack">
                        <p><button class="act">{say("sessions-everywhere-act")}</button></p>
                    </form>
                </section>
            </main>
        }
    })
}

/// What happened with the account.
#[derive(Clone, Debug, Default)]
pub struct Happened {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Lines, newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins, if there is one.
    pub more: Option<String>,
}

/// Renders what happened with the account.
#[must_use]
pub fn happened(out: &Out, nonce: String, model: Happened) -> String {
    staff(out, nonce, model.shell.clone().titled("happened-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let more = model
            .more
            .clone()
            .map(|to| view! { <p><a href=to>{say("today-more")}</a></p> });
        view! {
            <main id="content" class="front wide-form">
                <p><a href="/me">{say("own-back")}</a></p>
                <h1>{say("happened-title")}</h1>
                <p class="lead">{say("happened-lead")}</p>
                {table(&out, &model.lines)}
                {more}
            </main>
        }
    })
}

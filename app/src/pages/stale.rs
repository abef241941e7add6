//! Somebody changed the case first: what they changed, what was typed here, and a way to send it all the same. Nothing
//! is lost.

use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Stale {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Why it was refused, if the reason is not that somebody changed the case first.
    pub why: Option<String>,
    /// Address of the page for corrections, if only a correction can still do it.
    pub correct: Option<String>,
    /// Address of the child's page.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// What was changed meanwhile: when, what, and what was written of the same thing, line by line.
    pub meanwhile: Vec<(String, String, Vec<String>)>,
    /// Whether nobody but the reader changed it: in another window.
    pub alone: bool,
    /// Fields typed here: name, value in the case now, value typed.
    pub fields: Vec<(String, String, String)>,
    /// Text typed here that belongs to no field of the case.
    pub words: Vec<String>,
    /// The address the form is sent to.
    pub action: String,
    /// The fields to send again: everything typed, laid over the newest version of the case.
    pub again: Vec<(String, String)>,
}

/// Renders the page.
#[must_use]
pub fn stale(out: &Out, nonce: String, model: Stale) -> String {
    staff(out, nonce, model.shell.clone().titled("stale-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let meanwhile = model
            .meanwhile
            .iter()
            .map(|(when, what, wrote)| {
                let lines = wrote
                    .iter()
                    .map(|line| view! { <li><bdi>{line.clone()}</bdi></li> })
                    .collect_view();
                let lines = (!wrote.is_empty()).then(|| view! { <ul>{lines}</ul> });
                view! { <div><dt>{when.clone()}</dt><dd>{what.clone()}{lines}</dd></div> }
            })
            .collect_view();
        let rows = model
            .fields
            .iter()
            .map(|(name, now, mine)| {
                view! {
                    <tr>
                        <th scope="row">{name.clone()}</th>
                        <td><bdi>{now.clone()}</bdi></td>
                        <td><bdi>{mine.clone()}</bdi></td>
                    </tr>
                }
            })
            .collect_view();
        let table = (!model.fields.is_empty()).then(|| {
            view! {
                <div class="scrolls" tabindex="0" role="region" aria-label=say("stale-table")>
                    <table class="log">
                        <thead>
                            <tr>
                                <th scope="col">{say("stale-field")}</th>
                                <th scope="col">{say("stale-now")}</th>
                                <th scope="col">{say("stale-mine")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
        });
        let words = model
            .words
            .iter()
            .map(|words| view! { <li><bdi>{words.clone()}</bdi></li> })
            .collect_view();
        let words = (!model.words.is_empty()).then(|| view! { <ul>{words}</ul> });
        let again = model
            .again
            .iter()
            .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
            .collect_view();
        let back = view! { <a href=model.case.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a> };
        let (head, act) = match &model.why {
            Some(why) => (
                view! { <h1>{say("fault-not-done-title")}</h1><p class="lead">{why.clone()}</p> }.into_any(),
                view! {
                    <p class="acts">
                        {model.correct.clone().map(|to| view! { <a class="act quiet-act" href=to>{say("act-correct")}</a> })}
                        {back}
                    </p>
                }
                .into_any(),
            ),
            None => (
                view! {
                    <h1>{say(if model.alone { "stale-own-title" } else { "stale-title" })}</h1>
                    <p class="lead">{say(if model.alone { "stale-own-lead" } else { "stale-lead" })}</p>
                    <section class="part" aria-labelledby="meanwhile">
                        <h2 id="meanwhile">{say("stale-meanwhile")}</h2>
                        <dl class="pairs">{meanwhile}</dl>
                    </section>
                }
                .into_any(),
                view! {
                    <form method="post" action=model.action.clone() class="acts">
                        {again}
                        <button class="act">{say("stale-act")}</button>
                        {back}
                    </form>
                }
                .into_any(),
            ),
        };
        view! {
            <main id="content" class="front wide-form">
                {head}
                <section class="part" aria-labelledby="yours">
                    <h2 id="yours">{say("stale-yours")}</h2>
                    {table}
                    {words}
                    {act}
                </section>
            </main>
        }
    })
}

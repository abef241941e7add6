//! Who can open a case, and to whom it is barred.

use super::shell::{Shell, outcome, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Access {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; the forms send it back.
    pub version: u64,
    /// Where it leads back to: the child's page, or the team's.
    pub back: String,
    /// The child's first name.
    pub child: String,
    /// Who has the case, in a sentence.
    pub has: String,
    /// To whom it is barred.
    pub barred: Vec<Barred>,
    /// Accounts of the municipality it can be barred to: id and name.
    pub accounts: Vec<(String, String)>,
    /// Whether the reader may change it: an adviser of the case or a coordinator, and nobody who opened it in an
    /// emergency.
    pub changes: bool,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
}

/// An account that a case is barred to.
#[derive(Clone, Debug)]
pub struct Barred {
    /// Its id.
    pub account: String,
    /// Its name.
    pub name: String,
    /// Who barred it, and when, in a sentence.
    pub since: String,
    /// Why; blank if nobody said.
    pub why: String,
}

/// Renders the page.
#[must_use]
pub fn access(out: &Out, nonce: String, model: Access) -> String {
    staff(out, nonce, model.shell.clone().titled("page-access"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let outcome = outcome(&out, model.done, None);
        let at = format!("/case/{}", model.case);
        let version = model.version.to_string();
        let changes = model.changes;
        let exception = (!model.barred.is_empty()).then(|| format!(" {}", say("access-not-barred")));
        let barred = model
            .barred
            .into_iter()
            .map(|one| row(&out, &at, &version, changes, one))
            .collect_view();
        let barred = (!barred.is_empty()).then(|| {
            view! {
                <section class="part" aria-labelledby="barred">
                    <h2 id="barred">{say("access-barred")}</h2>
                    <ul role="list" class="rows">{barred}</ul>
                </section>
            }
        });
        let form = changes.then(|| bar(&out, &at, &version, model.accounts));
        let back_to = match model.back.as_str() {
            "/team" => say("back-to-team"),
            _ => out.say("back-to-child", &[("child", &model.child)]),
        };
        view! {
            <main id="content" class="front narrow">
                <p><a href=model.back>{back_to}</a></p>
                <h1>{out.say("access-title", &[("child", &model.child)])}</h1>
                {outcome}
                <section class="part" aria-label=say("access-now")>
                    <ul>
                        <li>{model.has}</li>
                        <li>{say("access-coordinators")}</li>
                        <li>{say("access-glass")}{exception}</li>
                    </ul>
                </section>
                {barred}{form}
            </main>
        }
    })
}

fn row(out: &Out, at: &str, version: &str, changes: bool, one: Barred) -> impl IntoView + use<> {
    let why = (!one.why.is_empty()).then(|| view! { <p><bdi>{one.why}</bdi></p> });
    let lift = changes.then(|| {
        let words = out.say("access-lift", &[("name", &one.name)]);
        view! {
            <form method="post" action=format!("{at}/lift-bar")>
                <input type="hidden" name="version" value=version.to_owned()/>
                <input type="hidden" name="account" value=one.account/>
                <p class="acts"><button>{words}</button></p>
            </form>
        }
    });
    view! {
        <li>
            <p><strong><bdi>{one.name}</bdi></strong></p>
            {why}
            <p class="stone">{one.since}</p>
            {lift}
        </li>
    }
}

fn bar(out: &Out, at: &str, version: &str, accounts: Vec<(String, String)>) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let none = (String::new(), say("option-none"));
    let accounts: Vec<_> = std::iter::once(none).chain(accounts).collect();
    view! {
        <section class="part stack" aria-labelledby="bar">
            <h2 id="bar">{say("access-bar")}</h2>
            <p>{say("access-bar-when")}</p>
            <ul>
                <li>{say("access-bar-opens")}</li>
                <li>{say("access-bar-sees")}</li>
                <li>{say("access-bar-elsewhere")}</li>
            </ul>
            <form method="post" action=format!("{at}/bar") class="stack">
                <input type="hidden" name="version" value=version.to_owned()/>
                {Entry::new("account", say("access-bar-who")).hint(say("access-bar-who-hint")).required().choice(accounts)}
                {Entry::new("why", say("access-bar-why")).hint(say("access-bar-why-hint")).required().lines(2)}
                <p><button class="act">{say("access-bar-act")}</button></p>
            </form>
        </section>
    }
}

//! A password that an administrator gives, shown once.

use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// A new password, shown once.
#[derive(Clone, Debug, Default)]
pub struct FirstPassword {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of the account's page.
    pub href: String,
    /// The name colleagues see.
    pub shown: String,
    /// The sign-in name.
    pub name: String,
    /// The password.
    pub password: String,
    /// Whether the account is new; its roles then wait for a second person.
    pub new: bool,
}

/// Renders the page of a new password.
#[must_use]
pub fn first_password(out: &Out, nonce: String, model: FirstPassword) -> String {
    staff(out, nonce, model.shell.clone().titled("page-password"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let title = if model.new {
            "password-title-new"
        } else {
            "password-title"
        };
        let waits = model
            .new
            .then(|| view! { <p class="summary">{say("account-done-asked")}</p> });
        view! {
            <main id="content" class="front narrow">
                <h1>{out.say(title, &[("who", &model.shown)])}</h1>
                <p class="lead">{say("password-lead")}</p>
                {waits}
                <dl class="pairs secret">
                    <div><dt>{say("account-name")}</dt><dd><bdi>{model.name}</bdi></dd></div>
                    <div><dt>{say("password-is")}</dt><dd><code>{model.password}</code></dd></div>
                </dl>
                <p class="quiet-note">{say("password-how")}</p>
                <p class="acts">
                    <a class="act" href="/accounts">{say("password-noted")}</a>
                    <a href=model.href>{say("password-to-account")}</a>
                </p>
            </main>
        }
    })
}

//! A new card, shown once: its code is stored nowhere.

use super::shell::{Shell, staff};
use crate::components::document::DocumentView;
use crate::outside::Out;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Card {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub name: String,
    /// The card.
    pub document: Arc<Document>,
    /// The secret part of its link.
    pub link: String,
    /// Its code.
    pub code: String,
    /// Until when it can be used.
    pub until: String,
}

/// Renders the page.
#[must_use]
pub fn card(out: &Out, nonce: String, model: Card) -> String {
    staff(out, nonce, model.shell.clone().titled("page-card"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        view! {
            <main id="content" class="narrow">
                <h1>{out.say("card-title", &[("name", &model.name)])}</h1>
                <p class="lead">{out.say("card-lead", &[("until", &model.until)])}</p>
                <p>{say("card-once")}</p>
                <div class="acts">
                    <form method="post" action=format!("{at}/card/paper")>
                        <input type="hidden" name="card" value=model.link/>
                        <input type="hidden" name="code" value=model.code/>
                        <button class="act">{say("card-print")}</button>
                    </form>
                    <a class="act quiet-act" href=format!("{at}/way")>{say("card-done")}</a>
                </div>
                <div class="sheet"><DocumentView out=out.clone() document=model.document/></div>
                <p>{say("way-cannot-clear")}</p>
            </main>
        }
    })
}

//! A new child: what is known now. The rest is added while the talk is prepared.

use super::shell::{Shell, staff};
use crate::components::finding::FileFaults;
use crate::outside::Out;
use domain::case::Name;
use leptos::prelude::*;

/// Renders the page. `form` is an id of this form alone; `tracks` the kinds of cases, code and name; `faults` are the faults
/// of an uploaded file.
#[must_use]
pub fn new_child(
    out: &Out,
    nonce: String,
    shell: Shell,
    (form, tracks): (String, Vec<(String, String)>),
    faults: Vec<String>,
) -> String {
    staff(out, nonce, shell.titled("new-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let field = |name: &'static str, key: &str, shape: &'static str, required: bool| {
            let hint = format!("{name}-hint");
            let longest = (shape == "text").then(|| Name::LONGEST.to_string());
            view! {
                <div class="field">
                    <label for=name>{say(&format!("new-{key}"))}</label>
                    <p class="hint" id=hint.clone()>{say(&format!("new-{key}-hint"))}</p>
                    <input id=name name=name type=shape maxlength=longest required=required autocomplete="off" aria-describedby=hint/>
                </div>
            }
        };
        let options = tracks
            .into_iter()
            .map(|(code, name)| view! { <option value=code>{name}</option> })
            .collect_view();
        let track = view! {
            <div class="field">
                <label for="track">{say("new-track")}</label>
                <p class="hint" id="track-hint">{say("new-track-hint")}</p>
                <select id="track" name="track" aria-describedby="track-hint">
                    <option value="">{say("new-track-unknown")}</option>
                    {options}
                </select>
            </div>
        };
        // Most children come without a file, and one page is one window.
        let has_faults = !faults.is_empty();
        view! {
            <main id="content" class="front narrow">
                <h1>{say("new-title")}</h1>
                <FileFaults out=out.clone() faults/>
                <p class="lead">{say("new-lead")}</p>
                <form method="post" action="/cases" class="stack">
                    <input type="hidden" name="form" value=form.clone()/>
                    {field("first_name", "name", "text", true)}
                    {field("birth_date", "birth", "date", false)}
                    {field("reference", "reference", "text", false)}
                    {track}
                    <p><button class="act">{say("new-act")}</button></p>
                </form>
                <p class="quiet-note">{say("new-elsewhere")}" "<a href="/children/everywhere">{say("wide-title")}</a></p>
                <details class="fold" id="by-file" open=has_faults>
                    <summary><h2>{say("new-file-title")}</h2></summary>
                    <p class="why">{say("new-file-why")}</p>
                    <form method="post" action="/cases/import" enctype="multipart/form-data" class="stack">
                        <div class="field">
                            <label for="file">{say("new-file-label")}</label>
                            <input id="file" type="file" name="file" accept=".json,application/json" required=true/>
                        </div>
                        <p><button>{say("new-file-act")}</button></p>
                    </form>
                </details>
            </main>
        }
    })
}

//! The versions of a file.

use super::super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Versions {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of the file's page.
    pub file: String,
    /// The document and audience of the file.
    pub title: String,
    /// Versions, newest first.
    pub versions: Vec<Version>,
    /// Why a version could not be restored.
    pub problems: Vec<String>,
    /// Whether a version has just been restored.
    pub done: bool,
}

/// A version.
#[derive(Clone, Debug, Default)]
pub struct Version {
    /// Its number; 0 is the text that came with the server.
    pub number: u32,
    /// When and by whom, in a sentence.
    pub made: String,
    /// Why.
    pub why: String,
    /// The sentence it changed and its words then, or the version it restored.
    pub what: String,
    /// Whether it is the one in use.
    pub counts: bool,
}

/// Renders the page.
#[must_use]
pub fn versions(out: &Out, nonce: String, model: Versions) -> String {
    staff(out, nonce, model.shell.clone(), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("{}/versions", model.file);
        let done = model
            .done
            .then(|| view! { <p class="summary" role="status">{say("versions-done")}</p> });
        let problems = (!model.problems.is_empty()).then(|| {
            let lines = model
                .problems
                .into_iter()
                .map(|line| view! { <li>{line}</li> })
                .collect_view();
            view! {
                <div class="summary stops" role="alert">
                    <p><strong>{say("versions-stopped")}</strong></p>
                    <ul>{lines}</ul>
                </div>
            }
        });
        let none = (model.versions.len() < 2).then(|| {
            view! {
                <section class="empty">
                    <h2>{say("versions-none-title")}</h2>
                    <p>{say("versions-none")}</p>
                </section>
            }
        });
        let rows = if none.is_some() { Vec::new() } else { model.versions };
        let rows = rows.into_iter().map(|it| version(&out, &at, it)).collect_view();
        view! {
            <main id="content" class="front office">
                <p><a href=model.file.clone()>{model.title.clone()}</a></p>
                <h1>{say("versions-title")}</h1>
                <p class="lead">{say("versions-lead")}</p>
                {done}{problems}{none}
                <ol role="list" class="due-list">{rows}</ol>
            </main>
        }
    })
}

fn version(out: &Out, at: &str, version: Version) -> impl IntoView + use<> {
    let number = version.number.to_string();
    let act = if version.counts {
        view! { <p><strong class="changed">{out.say("version-counts", &[])}</strong></p> }.into_any()
    } else {
        let name = out.say("version-back-named", &[("made", &version.made)]);
        view! {
            <form method="post" action=at.to_owned()>
                <input type="hidden" name="number" value=number/>
                <button aria-label=name>{out.say("version-back", &[])}</button>
            </form>
        }
        .into_any()
    };
    let why = Some(version.why).filter(|why| !why.is_empty());
    let why = why.map(|why| view! { <p><bdi>{why}</bdi></p> });
    let what = Some(version.what).filter(|what| !what.is_empty());
    let what = what.map(|what| view! { <p class="stone"><bdi>{what}</bdi></p> });
    view! {
        <li class="due version">
            <div>
                <p class="first-large"><strong>{version.made}</strong></p>
                {why}
                {what}
            </div>
            {act}
        </li>
    }
}

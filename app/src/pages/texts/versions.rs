//! What was changed in a file, and proposing earlier words again.

use super::super::shell::{Shell, staff};
use super::difference::{Changed, difference};
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
    /// Why earlier words could not be proposed again.
    pub problems: Vec<String>,
}

/// A version.
#[derive(Clone, Debug, Default)]
pub struct Version {
    /// Its number in the municipality.
    pub number: u64,
    /// When and by whom, in a sentence.
    pub made: String,
    /// Why.
    pub why: String,
    /// The sentence and its words.
    pub what: String,
    /// What it changed, if the sentence is still there.
    pub changed: Option<Changed>,
    /// Where it stands, in a sentence.
    pub stand: String,
    /// Whether it is in force.
    pub counts: bool,
    /// Whether it can be proposed again.
    pub again: bool,
}

/// Renders the page.
#[must_use]
pub fn versions(out: &Out, nonce: String, model: Versions) -> String {
    staff(out, nonce, model.shell.clone().titled("versions-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("{}/versions", model.file);
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
        let none = model.versions.is_empty().then(|| {
            view! {
                <section class="empty">
                    <h2>{say("versions-none-title")}</h2>
                    <p>{say("versions-none")}</p>
                </section>
            }
        });
        let rows = model
            .versions
            .into_iter()
            .map(|it| version(&out, &at, it))
            .collect_view();
        view! {
            <main id="content" class="front office">
                <p><a href=model.file.clone()>{model.title.clone()}</a></p>
                <h1>{say("versions-title")}</h1>
                <p class="lead">{say("versions-lead")}</p>
                {problems}{none}
                <ol role="list" class="due-list">{rows}</ol>
            </main>
        }
    })
}

fn version(out: &Out, at: &str, version: Version) -> impl IntoView + use<> {
    let number = version.number.to_string();
    let act = if version.counts {
        view! { <p><strong class="changed">{out.say("version-counts", &[])}</strong></p> }.into_any()
    } else if version.again {
        let name = out.say("version-back-named", &[("made", &version.made)]);
        view! {
            <form method="post" action=at.to_owned()>
                <input type="hidden" name="number" value=number/>
                <button aria-label=name>{out.say("version-back", &[])}</button>
            </form>
        }
        .into_any()
    } else {
        ().into_any()
    };
    let page = format!("/wording/{}", version.number);
    let why = Some(version.why).filter(|why| !why.is_empty());
    let why = why.map(|why| view! { <p><bdi>{why}</bdi></p> });
    let changed = version.changed.map(|changed| difference(out, &changed));
    let what = Some(version.what).filter(|what| !what.is_empty());
    let what = what.map(|what| view! { <p class="stone"><bdi>{what}</bdi></p> });
    view! {
        <li class="due version">
            <div>
                <p class="first-large"><a href=page>{version.made}</a></p>
                <p>{version.stand}</p>
                {why}
                {what}
                {changed}
            </div>
            {act}
        </li>
    }
}

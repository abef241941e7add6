//! The texts of the children's letters, for editors: the list of files, and one file.
//!
//! - [`difference`] what changed in a sentence, word by word
//! - [`sentence`] changing one sentence
//! - [`versions`] what was changed in a file
//! - [`waiting`] wordings that wait for a second person, and where each stands

pub mod difference;
pub mod sentence;
pub mod versions;
pub mod waiting;

use super::shell::{Shell, staff};
use crate::outside::Out;
use domain::wording::slots::{self, Piece};
use leptos::prelude::*;

/// The list of texts.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Wordings that wait for a second person.
    pub waiting: Vec<waiting::Row>,
    /// Files by document: its name and its files.
    pub documents: Vec<(String, Vec<FileRow>)>,
}

/// A file in the list.
#[derive(Clone, Debug, Default)]
pub struct FileRow {
    /// Address of its page.
    pub href: String,
    /// Its audience.
    pub whom: String,
    /// How many sentences it has.
    pub sentences: usize,
    /// How many of them an editor has changed.
    pub changed: usize,
}

/// One file.
#[derive(Clone, Debug, Default)]
pub struct TextFile {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of its page.
    pub href: String,
    /// Its document and for whom it is.
    pub title: String,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
    /// What has just been done: a sentence.
    pub done: Option<&'static str>,
}

/// A sentence.
#[derive(Clone, Debug, Default)]
pub struct Sentence {
    /// Its key.
    pub key: String,
    /// Its words now.
    pub words: String,
    /// Whether an editor's words replace the original.
    pub changed: bool,
}

/// Words with each fact marked and named.
fn shown(out: &Out, words: &str) -> AnyView {
    if words.contains("->") {
        return view! { <code class="forms">{spoken(out, words)}</code> }.into_any();
    }
    let parts = slots::pieces(words).into_iter().map(|piece| match piece {
        Piece::Words(words) => words.to_owned().into_any(),
        Piece::Slot(fact) => view! { <span class="fact">{format!("[{}]", fact_name(out, fact))}</span> }.into_any(),
    });
    parts.collect_view().into_any()
}

/// Words with each fact as an editor reads and writes it: `[rådgiverens fornavn]`.
#[must_use]
pub fn spoken(out: &Out, words: &str) -> String {
    slots::spoken(words, &|fact| named(out, fact))
}

/// An editor's name for a fact; its own name if there is none.
#[must_use]
pub fn fact_name(out: &Out, fact: &str) -> String {
    named(out, fact).unwrap_or_else(|| fact.to_owned())
}

fn named(out: &Out, fact: &str) -> Option<String> {
    Some(out.say(&format!("fact-{fact}"), &[])).filter(|name| !name.is_empty())
}

/// Renders the list of texts.
#[must_use]
pub fn texts(out: &Out, nonce: String, model: Texts) -> String {
    staff(out, nonce, model.shell.clone().titled("texts-title"), move |out| {
        let documents = model
            .documents
            .into_iter()
            .enumerate()
            .map(|(at, (name, files))| {
                let id = format!("document-{at}");
                let files = files.into_iter().map(|file| file_row(&out, file)).collect_view();
                view! {
                    <section aria-labelledby=id.clone()>
                        <h2 id=id.clone()>{name}</h2>
                        <ul role="list" class="due-list text-files">{files}</ul>
                    </section>
                }
            })
            .collect_view();
        view! {
            <main id="content" class="today">
                <h1>{out.say("texts-title", &[])}</h1>
                <p class="lead">{out.say("texts-lead", &[])}</p>
                <p class="quiet-note">{out.say("texts-everybody", &[])}</p>
                {waiting::list(&out, "waiting", model.waiting)}
                {documents}
            </main>
        }
    })
}

fn file_row(out: &Out, file: FileRow) -> impl IntoView + use<> {
    let count = out.say("texts-sentences", &[("count", &file.sentences.to_string())]);
    let changed = (file.changed > 0).then(|| {
        let words = out.say("texts-changed", &[("count", &file.changed.to_string())]);
        view! { <p class="changed"><strong>{words}</strong></p> }
    });
    view! {
        <li class="due">
            <div class="due-what">
                <p><a href=file.href>{file.whom}</a></p>
                <p class="stone">{count}</p>
                {changed}
            </div>
        </li>
    }
}

/// Renders one file.
#[must_use]
pub fn text_file(out: &Out, nonce: String, model: TextFile) -> String {
    staff(out, nonce, model.shell.clone().titled("page-text"), move |out| {
        let done = model
            .done
            .map(|key| view! { <p class="summary" role="status">{out.say(key, &[])}</p> });
        let at = model.href;
        let versions = format!("{at}/versions");
        let rows = model
            .sentences
            .into_iter()
            .map(|one| {
                let changed = one
                    .changed
                    .then(|| view! { <strong class="changed">{out.say("texts-is-changed", &[])}</strong> });
                let words = shown(&out, &one.words);
                let id = format!("s-{}", one.key);
                let to = format!("{at}/sentence/{}", one.key);
                let name = out.say("texts-edit-named", &[("key", &one.key)]);
                let act = view! { <a href=to aria-label=name>{out.say("texts-edit", &[])}</a> };
                view! {
                    <li id=id>
                        <div>
                            <p class="words">{words}</p>
                            <p class="stone small"><code>{one.key}</code>" "{changed}</p>
                        </div>
                        {act}
                    </li>
                }
            })
            .collect_view();
        view! {
            <main id="content" class="front office">
                <p><a href="/content">{out.say("texts-back", &[])}</a></p>
                <h1>{model.title}</h1>
                <p class="lead">{out.say("texts-file-lead", &[])}</p>
                {done}
                <p class="acts"><a href=versions>{out.say("texts-versions", &[])}</a></p>
                <ul role="list" class="sentences">{rows}</ul>
            </main>
        }
    })
}

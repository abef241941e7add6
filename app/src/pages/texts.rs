//! The texts of the children's letters, for whoever edits them: which there are, one file, one sentence, its versions.

use super::shell::{Shell, staff};
use crate::components::textarea::Textarea;
use crate::outside::Out;
use leptos::prelude::*;

/// Every text.
#[derive(Clone, Debug, Default)]
pub struct Texts {
    /// Around the page.
    pub shell: Shell,
    /// Whether they can be changed: the server was started with a folder for them.
    pub open: bool,
    /// By document: its name, and its files.
    pub documents: Vec<(String, Vec<FileRow>)>,
}

/// A file in the list.
#[derive(Clone, Debug, Default)]
pub struct FileRow {
    /// Its page.
    pub href: String,
    /// For whom it is.
    pub whom: String,
    /// How many sentences it has.
    pub sentences: usize,
    /// How many of them an editor has changed.
    pub changed: usize,
}

/// One file.
#[derive(Clone, Debug, Default)]
pub struct TextFile {
    /// Around the page.
    pub shell: Shell,
    /// Whether it can be changed.
    pub open: bool,
    /// Its page.
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
    /// Whether an editor's words stand there.
    pub changed: bool,
}

/// One sentence, to be written another way.
#[derive(Clone, Debug, Default)]
pub struct OneSentence {
    /// Around the page.
    pub shell: Shell,
    /// Whether it can be changed.
    pub open: bool,
    /// The file's page.
    pub file: String,
    /// The file's document and for whom it is.
    pub title: String,
    /// The sentence as it counts now; the form sends it back.
    pub now: Sentence,
    /// The words that came with the server.
    pub original: String,
    /// Words of an editor that rest.
    pub resting: Option<String>,
    /// Facts it is filled with: as written, and what each is.
    pub facts: Vec<(String, String)>,
    /// The right it tells of, and where that stands.
    pub right: Option<(String, String)>,
    /// What was typed.
    pub typed: String,
    /// Why, as typed.
    pub why: String,
    /// What stops the words, in sentences.
    pub problems: Vec<String>,
    /// What is lacking beside `why`.
    pub why_lacks: bool,
    /// What is worth a thought.
    pub hints: Vec<String>,
    /// The words were tried and may count.
    pub passed: bool,
    /// How the sentence would read in a letter.
    pub example: Option<String>,
}

/// The versions of a file.
#[derive(Clone, Debug, Default)]
pub struct Versions {
    /// Around the page.
    pub shell: Shell,
    /// The file's page.
    pub file: String,
    /// The file's document and for whom it is.
    pub title: String,
    /// The last first.
    pub versions: Vec<Version>,
    /// Why one could not be put back.
    pub problems: Vec<String>,
    /// Whether one has just been put back.
    pub done: bool,
}

/// A version.
#[derive(Clone, Debug, Default)]
pub struct Version {
    /// Its number; 0 are the words that came with the server.
    pub number: u32,
    /// When and by whom, in a sentence.
    pub made: String,
    /// Why.
    pub why: String,
    /// The sentence it changed, and its words then; what it put back.
    pub what: String,
    /// Whether it counts now.
    pub counts: bool,
}

/// How to start with a folder, where there is none.
fn closed(out: &Out, open: bool) -> impl IntoView + use<> {
    (!open).then(|| {
        view! {
            <div class="summary">
                <p><strong>{out.say("texts-closed-title", &[])}</strong></p>
                <p>{out.say("texts-closed", &[])}</p>
                <p><code>"boernehoejde serve --content "{out.say("texts-closed-folder", &[])}</code></p>
            </div>
        }
    })
}

/// Words with their facts set apart, each by what it is.
fn shown(out: &Out, words: &str) -> AnyView {
    if words.contains("->") {
        return view! { <code class="forms">{words.to_owned()}</code> }.into_any();
    }
    let mut parts: Vec<AnyView> = Vec::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once("{ $") {
        let Some((fact, behind)) = after.split_once(" }") else {
            break;
        };
        parts.push(before.to_owned().into_any());
        parts.push(view! { <span class="fact">{fact_name(out, fact)}</span> }.into_any());
        rest = behind;
    }
    parts.push(rest.to_owned().into_any());
    parts.collect_view().into_any()
}

/// What a fact is, in the editor's words; where nobody has said so, its own name.
#[must_use]
pub fn fact_name(out: &Out, fact: &str) -> String {
    let name = out.say(&format!("fact-{fact}"), &[]);
    if name.is_empty() { fact.to_owned() } else { name }
}

/// Every text.
#[must_use]
pub fn texts(out: &Out, nonce: String, model: Texts) -> String {
    staff(out, nonce, model.shell.clone(), move |out| {
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
                {closed(&out, model.open)}
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

/// One file.
#[must_use]
pub fn text_file(out: &Out, nonce: String, model: TextFile) -> String {
    staff(out, nonce, model.shell.clone(), move |out| {
        let done = model
            .done
            .map(|key| view! { <p class="summary" role="status">{out.say(key, &[])}</p> });
        let (at, open) = (model.href, model.open);
        let versions = open.then(|| {
            let to = format!("{at}/versions");
            view! { <p class="acts"><a href=to>{out.say("texts-versions", &[])}</a></p> }
        });
        let rows = model
            .sentences
            .into_iter()
            .map(|one| {
                let changed = one
                    .changed
                    .then(|| view! { <strong class="changed">{out.say("texts-is-changed", &[])}</strong> });
                let words = shown(&out, &one.words);
                let id = format!("s-{}", one.key);
                let act = open.then(|| {
                    let to = format!("{at}/sentence/{}", one.key);
                    let name = out.say("texts-edit-named", &[("key", &one.key)]);
                    view! { <a href=to aria-label=name>{out.say("texts-edit", &[])}</a> }
                });
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
                {closed(&out, open)}
                {versions}
                <ul role="list" class="sentences">{rows}</ul>
            </main>
        }
    })
}

/// One sentence, to be written another way.
#[must_use]
pub fn one_sentence(out: &Out, nonce: String, model: OneSentence) -> String {
    staff(out, nonce, model.shell.clone(), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("{}/sentence/{}", model.file, model.now.key);
        let right = model.right.map(|(name, sections)| {
            let words = out.say("text-right", &[("right", &name), ("sections", &sections)]);
            view! { <p class="summary">{words}</p> }
        });
        let original = model.now.changed.then(|| {
            view! {
                <section class="part" aria-labelledby="part-original">
                    <h2 id="part-original">{say("text-original")}</h2>
                    <p class="words">{shown(&out, &model.original)}</p>
                    <form method="post" action=at.clone()>
                        <input type="hidden" name="was" value=model.now.words.clone()/>
                        <p class="acts"><button name="act" value="original">{say("text-original-act")}</button></p>
                    </form>
                </section>
            }
        });
        let resting = model.resting.map(|words| {
            view! {
                <section class="part" aria-labelledby="part-resting">
                    <h2 id="part-resting">{say("text-resting")}</h2>
                    <p class="why">{say("text-resting-why")}</p>
                    <p class="words">{shown(&out, &words)}</p>
                </section>
            }
        });
        let form = model.open.then(|| {
            let stopped = !model.problems.is_empty();
            let problems = model
                .problems
                .into_iter()
                .map(|line| view! { <li class="finding block">{line}</li> })
                .collect_view();
            let problems = stopped.then(|| {
                view! {
                    <div role="alert" id="words-problems">
                        <p><strong>{say("text-stopped")}</strong></p>
                        <ul role="list" class="plain-list">{problems}</ul>
                    </div>
                }
            });
            let hints = model
                .hints
                .into_iter()
                .map(|line| view! { <p class="finding warn">{line}</p> })
                .collect_view();
            let example = model.example.map(|line| {
                view! { <p>{say("text-example")}</p> <p class="words"><bdi>{line}</bdi></p> }
            });
            let passed = model.passed.then(|| {
                view! { <div class="summary" role="status"><p><strong>{say("text-passed")}</strong></p>{example}</div> }
            });
            let facts = model
                .facts
                .into_iter()
                .map(|(code, name)| view! { <div><dt><code>{code}</code></dt><dd>{name}</dd></div> })
                .collect::<Vec<_>>();
            let facts = (!facts.is_empty()).then(|| {
                view! { <p class="why" id="words-facts">{say("text-facts")}</p> <dl class="pairs">{facts}</dl> }
            });
            let forms = model
                .original
                .contains("->")
                .then(|| view! { <p class="why">{say("text-forms")}</p> });
            let lacks = model
                .why_lacks
                .then(|| view! { <p class="finding block" id="why-lacks">{say("text-why-lacks")}</p> });
            let why_described = if model.why_lacks {
                "why-hint why-lacks"
            } else {
                "why-hint"
            };
            let described = if stopped { "words-problems" } else { "" };
            view! {
                <form method="post" action=at.clone() class="part">
                    <h2>{say("text-new")}</h2>
                    {forms}{facts}{passed}
                    <input type="hidden" name="was" value=model.now.words.clone()/>
                    <div class="field" class:invalid=stopped>
                        <label for="words">{say("text-words")}</label>
                        {problems}{hints}
                        <Textarea id="words".into() name="words".into() value=model.typed rows=4
                            described=described.into() invalid=stopped/>
                    </div>
                    <div class="field" class:invalid=model.why_lacks>
                        <label for="why">{say("text-why")}</label>
                        <p class="hint" id="why-hint">{say("text-why-hint")}</p>
                        {lacks}
                        <input id="why" name="why" value=model.why autocomplete="off" maxlength="200"
                            aria-describedby=why_described aria-invalid=model.why_lacks.then_some("true")/>
                    </div>
                    <p class="acts">
                        <button class="act" name="act" value="save">{say("text-save")}</button>
                        <button formaction=format!("{at}/try")>{say("text-try")}</button>
                    </p>
                </form>
            }
        });
        view! {
            <main id="content" class="front office">
                <p><a href=format!("{}#s-{}", model.file, model.now.key)>{model.title}</a></p>
                <h1>{say("text-title")}</h1>
                {closed(&out, model.open)}
                {right}
                <div class="parts">
                    <section class="part" aria-labelledby="part-now">
                        <h2 id="part-now">{say("text-now")}</h2>
                        <p class="words">{shown(&out, &model.now.words)}</p>
                        <p class="stone small"><code>{model.now.key}</code></p>
                    </section>
                    {form}
                    {resting}
                    {original}
                </div>
            </main>
        }
    })
}

/// The versions of a file.
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

//! Changing one sentence of the letters.

use super::super::shell::{Shell, staff};
use super::difference::{Changed, difference};
use super::{Sentence, shown};
use crate::components::textarea::Textarea;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct OneSentence {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of the file's page.
    pub file: String,
    /// The document and audience of the file.
    pub title: String,
    /// The sentence as it is used now; the form sends it back.
    pub now: Sentence,
    /// The address of a wording of the sentence that waits for a second person.
    pub waiting: Option<String>,
    /// The words that came with the server.
    pub original: String,
    /// An editor's words that are not used, because the sentence needs other facts now.
    pub resting: Option<String>,
    /// Its slots, the facts it prints: as an editor writes each, and as the file has it.
    pub slots: Vec<(String, String)>,
    /// Its selectors, the facts it chooses a form by: as written, and what each is.
    pub selectors: Vec<(String, String)>,
    /// The right it is about, and the section of the law.
    pub right: Option<(String, String)>,
    /// The words typed.
    pub typed: String,
    /// What the words typed change, if they can be read.
    pub changed: Option<Changed>,
    /// The reason typed.
    pub why: String,
    /// Why the words cannot be used, in sentences.
    pub problems: Vec<String>,
    /// Whether the reason is missing.
    pub why_lacks: bool,
    /// Suggestions that do not stop the words.
    pub hints: Vec<String>,
    /// Whether the words passed the trial and can be put to use.
    pub passed: bool,
    /// How the sentence would read in a letter.
    pub example: Option<String>,
}

/// Renders the page.
#[must_use]
pub fn one_sentence(out: &Out, nonce: String, model: OneSentence) -> String {
    staff(out, nonce, model.shell.clone().titled("text-title"), move |out| {
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
                    <p class="why">{say("text-original-why")}</p>
                    <form method="post" action=format!("{at}/original")>
                        <input type="hidden" name="was" value=model.now.words.clone()/>
                        <p class="acts"><button>{say("text-original-act")}</button></p>
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
        let waiting = model
            .waiting
            .map(|to| view! { <p class="summary"><a href=to>{say("text-waiting")}</a></p> });
        let form = {
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
            // What has to stay in the sentence describes its field, and then what is wrong with it.
            let describes = [
                (!model.slots.is_empty(), "words-slots words-slots-list"),
                (!model.selectors.is_empty(), "words-selectors words-selectors-list"),
                (stopped, "words-problems"),
            ];
            let describes = describes.into_iter().filter(|(there, _)| *there);
            let described = describes.map(|(_, ids)| ids).collect::<Vec<_>>().join(" ");
            let slots = pairs("words-slots", say("text-slots"), model.slots);
            let selectors = pairs("words-selectors", say("text-selectors"), model.selectors);
            let changed = model.changed.map(|changed| difference(&out, &changed));
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
            view! {
                <form method="post" action=at.clone() class="part">
                    <h2>{say("text-new")}</h2>
                    {forms}{slots}{selectors}{passed}{changed}
                    <input type="hidden" name="was" value=model.now.words.clone()/>
                    <div class="field" class:invalid=stopped>
                        <label for="words">{say("text-words")}</label>
                        {problems}{hints}
                        <Textarea id="words".into() name="words".into() value=model.typed rows=4
                            described=described invalid=stopped/>
                    </div>
                    <div class="field" class:invalid=model.why_lacks>
                        <label for="why">{say("text-why")}</label>
                        <p class="hint" id="why-hint">{say("text-why-hint")}</p>
                        {lacks}
                        <input id="why" name="why" value=model.why autocomplete="off" maxlength="200"
                            aria-describedby=why_described aria-invalid=model.why_lacks.then_some("true")/>
                    </div>
                    <p class="acts">
                        <button class="act">{say("text-save")}</button>
                        <button formaction=format!("{at}/try")>{say("text-try")}</button>
                    </p>
                </form>
            }
        };
        view! {
            <main id="content" class="front office">
                <p><a href=format!("{}#s-{}", model.file, model.now.key)>{model.title}</a></p>
                <h1>{say("text-title")}</h1>
                {waiting}
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

/// Facts under a line that says what they are for; nothing if there are none.
fn pairs(id: &'static str, line: String, facts: Vec<(String, String)>) -> impl IntoView + use<> {
    (!facts.is_empty()).then(|| {
        let facts = facts
            .into_iter()
            .map(|(code, name)| view! { <div><dt><code>{code}</code></dt><dd>{name}</dd></div> })
            .collect_view();
        view! { <p class="why" id=id>{line}</p> <dl class="pairs" id=format!("{id}-list")>{facts}</dl> }
    })
}

//! Help: one talk from the first letter to the note, followed with a made-up child; the keys; the words of the pages.

use super::shell::{Shell, outcome, staff};
use crate::components::practice::practice_offer;
use crate::outside::Out;
use leptos::prelude::*;

/// The steps; each has a title `help-step-NAME` and a text `help-step-NAME-text`.
const STEPS: [&str; 7] = ["child", "safety", "letter", "give", "table", "ending", "note"];

/// What may come in between; the keys are the same with `help-between-`.
const BETWEEN: [&str; 3] = ["told", "moved", "away"];

/// The keys of the keyboard, and the keys of what they do.
const KEYS: [(&str, &str); 4] = [
    ("help-key-slash", "help-key-search"),
    ("help-key-question", "help-key-keys"),
    ("help-key-control-enter", "act-show"),
    ("help-key-control-s", "help-key-save"),
];

/// The words that are explained: those of docs/glossary.md that somebody meets on these pages. The keys are
/// `help-word-NAME` and `help-word-NAME-text`.
const WORDS: [&str; 38] = [
    "bisidder",
    "full",
    "neutral",
    "confirm",
    "way",
    "screen",
    "life",
    "cues",
    "promise",
    "glass",
    "barred",
    "file",
    "trusted",
    "keeper",
    "second",
    "notice",
    "decision",
    "assessment",
    "barnehus",
    "track",
    "follow-up",
    "joint",
    "contact",
    "card",
    "access",
    "draft",
    "kit",
    "sheet",
    "checklist",
    "drawing",
    "feedback",
    "siblings",
    "news",
    "away",
    "wide",
    "outbox",
    "practice",
    "held",
];

/// What the page shows beside its words.
#[derive(Clone, Debug, Default)]
pub struct Help {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Whether the reader has children, and so can practise on one that does not exist.
    pub practises: bool,
    /// Whether a practice child was just removed.
    pub removed: bool,
}

/// Renders the page.
#[must_use]
pub fn help(out: &Out, nonce: String, model: Help) -> String {
    staff(out, nonce, model.shell.clone().titled("help-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let practice = model.practises.then(|| practice_offer(&out, false));
        let removed = model.removed.then_some("practice-removed");
        let keys = KEYS
            .map(|(key, does)| view! { <div><dt><kbd>{say(key)}</kbd></dt><dd>{say(does)}</dd></div> })
            .collect_view();
        view! {
            <main id="content" class="front narrow help">
                <h1>{say("help-title")}</h1>
                {outcome(&out, removed, None)}
                <p class="lead">{say("help-lead")}</p>
                {practice}
                <h2>{say("help-steps")}</h2>
                <ol class="help-steps">{told(&out, "help-step", &STEPS)}</ol>
                <h2>{say("help-between")}</h2>
                <ul role="list" class="help-steps">{told(&out, "help-between", &BETWEEN)}</ul>
                <h2 id="keys">{say("help-keys")}</h2>
                <dl class="pairs">{keys}</dl>
                <p class="stone">{say("help-keys-alone")}" "<a href="/me#keys">{say("me-keys")}</a></p>
                <h2 id="words">{say("help-words")}</h2>
                <dl class="pairs">{words(&out)}</dl>
            </main>
        }
    })
}

fn told(out: &Out, key: &str, names: &[&str]) -> AnyView {
    let rows = names.iter().map(|name| {
        let title = out.say(&format!("{key}-{name}"), &[]);
        let text = out.say(&format!("{key}-{name}-text"), &[]);
        view! { <li><h3>{title}</h3><p>{text}</p></li> }
    });
    rows.collect_view().into_any()
}

fn words(out: &Out) -> AnyView {
    let rows = WORDS.iter().map(|name| {
        let word = out.say(&format!("help-word-{name}"), &[]);
        let text = out.say(&format!("help-word-{name}-text"), &[]);
        view! { <div><dt>{word}</dt><dd>{text}</dd></div> }
    });
    rows.collect_view().into_any()
}

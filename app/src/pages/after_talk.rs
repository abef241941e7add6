//! After the talk: what was told, what the child said, what was promised. Every field may be left out. What is written
//! is added; nothing already recorded is replaced.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::components::talk_rail::{TalkRail, talk_rail};
use crate::components::undo::{Undo, undo_strip};
use crate::outside::Out;
use domain::case::Feeling;
use leptos::prelude::*;

/// How many promises the form has room for.
pub const PROMISES: usize = 3;
/// How many feelings the form has room for beside those that are recorded.
const FEELINGS: usize = 2;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct AfterTalk {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The parts of the talk, with this page among them.
    pub rail: TalkRail,
    /// The case's id.
    pub case: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The meeting's id.
    pub meeting: String,
    /// The meeting's time and kind, in words.
    pub when: String,
    /// When it began and ended, as a form writes times.
    pub times: (String, String),
    /// The rights that can have been told.
    pub rights: Vec<Right>,
    /// How the bisidder was offered: the day, how, the answer.
    pub offered: [String; 3],
    /// What the child is already recorded as having said.
    pub said: Vec<String>,
    /// How the child said the talk was: its face in words, and what it said. Only its adviser sees it; it is never
    /// counted.
    pub feedback: Vec<String>,
    /// The feelings that the child pointed at, as they are recorded: each with its strength, blank where nobody said.
    pub feelings: Vec<[String; 2]>,
    /// What was promised in this talk already, as recorded.
    pub agreed: Vec<String>,
    /// When the child hears again, as the ending has it, in sentences.
    pub hears: Vec<String>,
    /// What happens after, and when the child hears.
    pub after: [String; 2],
    /// The reader's own last act, while it can be undone.
    pub undo: Option<Undo>,
}

/// A right, and what is recorded of it.
#[derive(Clone, Debug, Default)]
pub struct Right {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Whether it is this child's, as its paper of rights tells it.
    pub own: bool,
    /// What is recorded of other talks, in words.
    pub before: String,
    /// How it was told in this talk, as the screen or somebody recorded it; blank: not told.
    pub how: String,
    /// How the child took it; blank: not known.
    pub took: String,
}

/// Renders the page.
#[must_use]
pub fn after_talk(out: &Out, nonce: String, model: AfterTalk) -> String {
    staff(out, nonce, model.shell.clone().titled("talk-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let entry = |name: &str, key: &str| Entry::new(name, say(key));
        let at = format!("/case/{}", model.case);
        let [offered_on, offered_how, offered_answer] = model.offered.clone();
        let [after, hear_on] = model.after.clone();
        let said = (!model.said.is_empty()).then(|| {
            let lines = model
                .said
                .iter()
                .map(|line| view! { <li>{line.clone()}</li> })
                .collect_view();
            view! { <ul class="stone">{lines}</ul> }
        });
        let feedback = (!model.feedback.is_empty()).then(|| {
            let lines = model
                .feedback
                .iter()
                .map(|line| view! { <li><bdi>{line.clone()}</bdi></li> })
                .collect_view();
            view! {
                <fieldset class="part">
                    <legend>{say("talk-feedback")}</legend>
                    <p class="why">{say("talk-feedback-why")}</p>
                    <ul class="stone">{lines}</ul>
                </fieldset>
            }
        });
        // What is no right of this child is folded; what was told all the same is not.
        let (own, others): (Vec<&Right>, Vec<&Right>) =
            (model.rights.iter()).partition(|right| right.own || !right.how.is_empty());
        let rights = own.into_iter().map(|right| told(&out, right)).collect_view();
        let others = (!others.is_empty()).then(|| {
            let rights = others.into_iter().map(|right| told(&out, right)).collect_view();
            view! {
                <details class="fold" id="other-rights">
                    <summary>{say("talk-rights-others")}</summary>
                    <div class="told-list">{rights}</div>
                </details>
            }
        });
        let feelings = feelings(&out, &model.feelings);
        let promises = (0..PROMISES)
            .map(|number| {
                let what = Entry::new(format!("promise-{number}"), say("talk-promise"));
                let by = Entry::new(format!("promise-{number}-by"), say("talk-promise-by"));
                view! { <div class="side-by-side">{what.line("text")}{by.line("date")}</div> }
            })
            .collect_view();
        let promises = beside(&model.agreed, say("talk-promise-more"), promises.into_any());
        let written = !after.is_empty() || !hear_on.is_empty();
        let next = view! {
            {entry("after", "talk-after-what").hint(say("talk-after-hint")).value(after).lines(3)}
            {entry("hear_on", "talk-hear-on").value(hear_on).line("date")}
        };
        // What was written on this page itself is open to be changed.
        let next = match written {
            true => next.into_any(),
            false => beside(&model.hears, say("talk-after-more"), next.into_any()),
        };
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("talk-title")}</h1>
                <p class="lead">{model.when}</p>
                {talk_rail(&out, model.rail.clone())}
                {undo_strip(&out, &at, model.undo.clone())}
                <p class="quiet-note">{say("talk-lead")}</p>
                <p class="acts">
                    <a href=format!("{at}/meeting/{}/cues", model.meeting)>{say("act-cues-page")}</a>
                </p>
                <form method="post" action=format!("{at}/meeting/{}", model.meeting) class="parts">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <fieldset class="part">
                        <legend>{say("talk-held")}</legend>
                        <div class="side-by-side">
                            {entry("started_at", "talk-started").value(model.times.0).line("time")}
                            {entry("ended_at", "talk-ended").value(model.times.1).line("time")}
                        </div>
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("talk-bisidder")}</legend>
                        <p class="why">{say("talk-bisidder-why")}</p>
                        {entry("offered_on", "talk-offered-on").value(offered_on).line("date")}
                        {entry("offered_how", "talk-offered-how").hint(say("talk-offered-how-hint")).value(offered_how).line("text")}
                        {entry("offered_answer", "talk-offered-answer").value(offered_answer).line("text")}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("talk-rights")}</legend>
                        <p class="why">{say("talk-rights-why")}</p>
                        <div class="told-list">{rights}</div>
                        {others}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("talk-said")}</legend>
                        {said}
                        {entry("said", "talk-said-more").hint(say("talk-said-hint")).lines(4)}
                        {entry("confirmed", "talk-confirmed").tick()}
                    </fieldset>
                    {feedback}
                    <fieldset class="part">
                        <legend>{say("talk-feelings")}</legend>
                        <p class="why">{say("talk-feelings-why")}</p>
                        {feelings}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("talk-observed")}</legend>
                        <p class="why">{say("talk-observed-why")}</p>
                        {entry("observed", "talk-observed-what").lines(3)}
                        {entry("context", "talk-observed-context").line("text")}
                        {weighing(&out)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("talk-promises")}</legend>
                        <p class="why">{say("talk-promises-why")}</p>
                        {promises}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("talk-after")}</legend>
                        {next}
                    </fieldset>
                    <p class="acts"><button class="act" aria-keyshortcuts="Control+S">{say("talk-act")}</button></p>
                </form>
            </main>
        }
    })
}

/// What stands already, and the fields for more behind a press; the fields alone where nothing stands.
fn beside(there: &[String], more: String, fields: AnyView) -> AnyView {
    if there.is_empty() {
        return fields;
    }
    let lines = there
        .iter()
        .map(|line| view! { <li><bdi>{line.clone()}</bdi></li> })
        .collect_view();
    view! {
        <ul class="stone">{lines}</ul>
        <details>
            <summary>{more}</summary>
            {fields}
        </details>
    }
    .into_any()
}

/// Rows for the feelings that the child pointed at: those that are there, and empty ones.
fn feelings(out: &Out, there: &[[String; 2]]) -> AnyView {
    let empty = std::iter::repeat_n([String::new(), String::new()], FEELINGS);
    let unsaid = (String::new(), out.say("talk-feeling-unsaid", &[]));
    let said = Feeling::STRENGTHS.map(|one| (one.to_string(), out.say(&format!("talk-feeling-{one}"), &[])));
    let strengths: Vec<(String, String)> = std::iter::once(unsaid).chain(said).collect();
    let all = there.iter().cloned().chain(empty).enumerate();
    all.map(|(number, [feeling, strength])| {
        let which = Entry::new(format!("feeling-{number}"), out.say("talk-feeling", &[])).value(feeling);
        let strong = Entry::new(
            format!("feeling-{number}-strength"),
            out.say("talk-feeling-strength", &[]),
        );
        let strong = strong.value(strength).choice(strengths.clone());
        view! { <div class="side-by-side">{which.line("text")}{strong}</div> }
    })
    .collect_view()
    .into_any()
}

/// Fields for one right: how it was told in this talk, and how the child took it, as chips to press.
fn told(out: &Out, right: &Right) -> impl IntoView + use<> {
    let before = (!right.before.is_empty()).then(|| {
        let before = out.say("talk-told-before", &[("what", &right.before)]);
        view! { <p class="stone">{before}</p> }
    });
    let how = ["said", "shown-card", "practised"];
    let took = ["understood", "not-sure", "not-understood", "declined"];
    view! {
        <fieldset class="told-row">
            <legend>{right.name.clone()}</legend>
            {before}
            {chips(out, format!("told-{}", right.id), "talk-told-how", ("told", &how), &right.how)}
            <div class="took">
                {chips(out, format!("took-{}", right.id), "talk-told-took", ("reaction", &took), &right.took)}
            </div>
        </fieldset>
    }
}

/// One answer of a few, beside each other. The first is that there is none.
fn chips(out: &Out, name: String, label: &str, (prefix, codes): (&str, &[&str]), chosen: &str) -> AnyView {
    let none = (String::new(), out.say(&format!("{label}-none"), &[]));
    let rest = codes
        .iter()
        .map(|code| ((*code).to_owned(), out.say(&format!("{prefix}-{code}"), &[])));
    let chips = std::iter::once(none)
        .chain(rest)
        .map(|(code, words)| {
            let checked = code == chosen;
            view! {
                <label class="option chip">
                    <input type="radio" name=name.clone() value=code checked=checked/>
                    <span>{words}</span>
                </label>
            }
        })
        .collect_view();
    view! { <div class="chips" role="group" aria-label=out.say(label, &[])>{chips}</div> }.into_any()
}

/// How what was seen can be weighed (docs/needs.md, N25): folded, and no more than the report carries, which asks for
/// guidelines and has none.
fn weighing(out: &Out) -> impl IntoView + use<> {
    let lines = ["first", "silent", "others", "alone", "score"]
        .map(|line| view! { <li>{out.say(&format!("weigh-seen-{line}"), &[])}</li> })
        .into_iter()
        .collect_view();
    view! {
        <details id="weigh-seen">
            <summary>{out.say("weigh-seen", &[])}</summary>
            <ul>{lines}</ul>
            <p class="why">{out.say("weigh-seen-source", &[])}</p>
        </details>
    }
}

//! How a talk ends: what the child's page will say, in the order it is told. Every field may be left out; the page says
//! so honestly.

use super::shell::{Shell, staff};
use super::told::{Call, Calls};
use crate::components::entry::Entry;
use crate::components::talk_rail::{TalkRail, talk_rail};
use crate::outside::Out;
use domain::case::Tonight;
use leptos::prelude::*;

/// How many empty rows follow what is taken further, what is not known and what was agreed.
pub const ROWS: usize = 2;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Ending {
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
    /// What the child has said: id, words, and where the line goes.
    pub said: Vec<(String, String, &'static str)>,
    /// What is taken further, and to whom, as recorded. A row can be changed, and is removed when it is left blank.
    pub takes: Vec<[String; 2]>,
    /// Who is told, on which day, and what the child wants of a call, as recorded.
    pub tells: Vec<[String; 3]>,
    /// What is not known, and by when the child hears, as recorded.
    pub unknown: Vec<[String; 2]>,
    /// What was agreed, as recorded.
    pub agreed: Vec<String>,
    /// What the child asked for, what it may say at home, and what may be said to the parents (N54).
    pub words: [String; 3],
    /// People the child knows: id and name.
    pub people: Vec<(String, String)>,
    /// Id of the person the child can go to.
    pub talk_to: String,
    /// Whom the child can be sent to: id and first name.
    pub talk_to_choices: Vec<(String, String)>,
    /// Who cannot be chosen for that, and why; empty if everybody can.
    pub talk_to_left_out: String,
    /// Where the child sleeps tonight, where that is asked; blank: not answered.
    pub tonight: Option<&'static str>,
    /// Whom to call today, where the answer asks for it: name, number and hours.
    pub call_today: Vec<Call>,
    /// The next talk in words, if one is planned.
    pub next: Option<String>,
    /// Why the page for the child could not be made.
    pub stops: Vec<String>,
    /// Whether anything was saved just now.
    pub saved: bool,
}

/// Renders the page.
#[must_use]
pub fn ending(out: &Out, nonce: String, model: Ending) -> String {
    staff(out, nonce, model.shell.clone().titled("ending-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let entry = |name: &str, key: &str| Entry::new(name, say(key));
        let at = format!("/case/{}", model.case);
        let [needs, at_home, to_parents] = model.words.clone();
        let chosen_of = |all: &[(String, String)]| {
            let none = (String::new(), say("option-none"));
            std::iter::once(none).chain(all.iter().cloned()).collect::<Vec<_>>()
        };
        let people = || chosen_of(&model.people);
        let talk_to = chosen_of(&model.talk_to_choices);
        let calls = ["", "before", "after", "no"]
            .map(|call| {
                let key = if call.is_empty() {
                    "option-none".to_owned()
                } else {
                    format!("way-call-{call}")
                };
                (call.to_owned(), say(&key))
            })
            .to_vec();
        let said = model.said.iter().map(|line| said(&out, line)).collect_view();
        let rows = |what: &'static str, second: &'static str, kind: &'static str, there: &[[String; 2]]| {
            let empty = || std::iter::repeat_n([String::new(), String::new()], ROWS);
            let all = there.iter().cloned().chain(empty()).enumerate();
            all.map(|(number, [words, with])| {
                let first = Entry::new(format!("{what}-{number}"), say(&format!("ending-{what}"))).value(words);
                let named = format!("{what}-{number}-{second}");
                let second = Entry::new(named, say(&format!("ending-{what}-{second}"))).value(with);
                view! { <div class="side-by-side">{first.line("text")}{second.line(kind)}</div> }
            })
            .collect_view()
        };
        let tells = model
            .tells
            .iter()
            .cloned()
            .chain([[const { String::new() }; 3]])
            .enumerate();
        let tells = tells
            .map(|(number, [who, on, call])| {
                let who = Entry::new(format!("tell-{number}-who"), say("way-tell-who")).value(who);
                let on = Entry::new(format!("tell-{number}-on"), say("way-tell-on")).value(on);
                let asked = out.say("way-call", &[("name", &model.child)]);
                let call = Entry::new(format!("tell-{number}-call"), asked).value(call);
                view! {
                    <div class="side-by-side">{who.choice(people())}{on.line("date")}{call.choice(calls.clone())}</div>
                }
            })
            .collect_view();
        let saved = model
            .saved
            .then(|| view! { <p class="notice" role="status">{say("ending-saved")}</p> });
        let stops = (!model.stops.is_empty()).then(|| {
            let lines = model
                .stops
                .iter()
                .map(|line| view! { <li>{line.clone()}</li> })
                .collect_view();
            view! {
                <div class="summary stops" role="alert"><p><strong>{say("ending-stopped")}</strong></p><ul>{lines}</ul>
                <p><a href=format!("{at}/prepare?document=take-home")>{say("way-mend")}</a></p></div>
            }
        });
        let tonight = model.tonight.map(|answer| {
            let none = (String::new(), say("option-none"));
            let answers = Tonight::ALL.map(|one| (one.as_str().to_owned(), say(&format!("tonight-{}", one.as_str()))));
            let options: Vec<_> = std::iter::once(none).chain(answers).collect();
            let asked = Entry::new("tonight", say("tonight"))
                .hint(say("tonight-hint"))
                .value(answer);
            let calls = (!model.call_today.is_empty())
                .then(|| view! { <Calls out=out.clone() calls=model.call_today.clone()/> });
            view! {
                <fieldset class="part">
                    <legend>{say("tonight-title")}</legend>
                    {asked.choice(options)}
                    {calls}
                </fieldset>
            }
        });
        let next = match &model.next {
            Some(next) => view! { <p>{out.say("ending-next-is", &[("when", next)])}</p> }.into_any(),
            None => view! {
                <div class="side-by-side">
                    {entry("next_on", "ending-next-on").line("date")}
                    {entry("next_at", "ending-next-at").line("time")}
                </div>
                {entry("next_place", "ending-next-place").hint(say("ending-next-place-hint")).line("text")}
            }
            .into_any(),
        };
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("ending-title")}</h1>
                <p class="lead">{model.when.clone()}</p>
                {talk_rail(&out, model.rail.clone())}
                <p class="quiet-note">{say("ending-lead")}</p>
                {saved}
                {stops}
                <form method="post" action=format!("{at}/meeting/{}/ending", model.meeting) class="parts">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <fieldset class="part">
                        <legend>{say("ending-said")}</legend>
                        <p class="why">{say("ending-said-why")}</p>
                        {said}
                        {entry("said-new", "ending-said-new").hint(say("ending-said-hint")).lines(2)}
                        {entry("said-new-yes", "ending-said-yes").tick()}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-takes-title")}</legend>
                        {rows("takes", "to", "text", &model.takes)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-now")}</legend>
                        {tells}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-unknown-title")}</legend>
                        {rows("unknown", "by", "date", &model.unknown)}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-agreed-title")}</legend>
                        {lines(&model.agreed)}
                        {rows("agreed", "by", "date", &[])}
                        {entry("needs", "ending-needs").hint(say("ending-needs-hint")).value(needs).line("text")}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-next")}</legend>
                        {next}
                    </fieldset>
                    <fieldset class="part">
                        <legend>{say("ending-until-then")}</legend>
                        {entry("talk_to", "ending-talk-to").hint(model.talk_to_left_out.clone()).value(model.talk_to.clone()).choice(talk_to)}
                        {entry("at_home", "ending-at-home").hint(say("ending-at-home-hint")).value(at_home).line("text")}
                        {entry("to_parents", "ending-to-parents").hint(say("ending-to-parents-hint")).value(to_parents).line("text")}
                    </fieldset>
                    {tonight}
                    <p class="acts">
                        <button class="act" name="keep" value="paper">{say("ending-make")}</button>
                        <button class="act quiet-act" name="keep" value="case" aria-keyshortcuts="Control+S">{say("ending-save")}</button>
                    </p>
                </form>
                <p class="acts">
                    <a href=format!("{at}/meeting/{}/checklist", model.meeting)>{say("act-checklist-page")}</a>
                    <a href=format!("{at}/told?meeting={}", model.meeting)>{say("act-told")}</a>
                </p>
            </main>
        }
    })
}

fn lines(lines: &[String]) -> Option<impl IntoView + use<>> {
    let there = !lines.is_empty();
    let lines = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    there.then(|| view! { <ul class="stone">{lines}</ul> })
}

/// A line of the child's words and where it goes; the child decides.
fn said(out: &Out, (id, words, where_to): &(String, String, &'static str)) -> impl IntoView + use<> {
    let options =
        ["paper", "kept", "wrong", "open"].map(|to| (to.to_owned(), out.say(&format!("ending-said-{to}"), &[])));
    let entry = Entry::new(format!("line-{id}"), out.say("ending-said-where", &[])).value(*where_to);
    view! {
        <div class="said-row">
            <p class="child-words">{words.clone()}</p>
            {entry.choice(options.to_vec())}
        </div>
    }
}

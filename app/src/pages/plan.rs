//! How a case goes in one municipality, for the adults: each step of a track, who does it, where, within which time of
//! the law, what the child is told of it, and where that stands (N46, N49).

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The tracks: the code and name of each, and whether it is the one that is shown.
    pub tracks: Vec<(String, String, bool)>,
    /// The ages that the child's sentences can be shown for, and which one is.
    pub bands: Vec<(&'static str, bool)>,
    /// The words that were looked for.
    pub query: String,
    /// The sections that the track rests on.
    pub section: String,
    /// Why the child is talked to, as it is told.
    pub for_the_child: String,
    /// Its steps, as far as they were looked for.
    pub stages: Vec<Stage>,
    /// Numbers of the municipality, as its sources print them.
    pub phones: Vec<Phone>,
    /// The sources: the key that a step names, and the title.
    pub sources: Vec<(String, String)>,
}

/// Steps that stand together: one, or several of which one happens.
#[derive(Clone, Debug, Default)]
pub struct Stage {
    /// The part of the municipality's guide that begins here; blank where it goes on.
    pub phase: String,
    /// The steps; more than one are alternatives.
    pub steps: Vec<Step>,
}

/// A step of a track.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// What the child is told of it; blank where no child is.
    pub child: String,
    /// What there is to say of it: the key of the name, and the words.
    pub facts: Vec<(&'static str, String)>,
}

/// A number.
#[derive(Clone, Debug, Default)]
pub struct Phone {
    /// Whose it is, and for what.
    pub who: String,
    /// The number.
    pub number: String,
    /// Whether the municipality still has to say that it is right.
    pub confirm: bool,
}

/// Renders the page.
#[must_use]
pub fn plan(out: &Out, nonce: String, model: Plan) -> String {
    staff(out, nonce, model.shell.clone().titled("plan-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let chosen = model.tracks.iter().find(|(_, _, here)| *here);
        let (code, name) = chosen.map_or((String::new(), String::new()), |(code, name, _)| {
            (code.clone(), name.clone())
        });
        let tracks = model
            .tracks
            .iter()
            .map(|(code, name, _)| (code.clone(), name.clone()))
            .collect();
        let band = model
            .bands
            .iter()
            .find(|(_, here)| *here)
            .map_or("7-9", |(band, _)| band);
        let bands = model.bands.iter().map(|(band, _)| {
            let years = out.say("phrases-years", &[("band", &band.replace('-', "–"))]);
            ((*band).to_owned(), years)
        });
        let bands = bands.collect();
        let none = model
            .stages
            .is_empty()
            .then(|| view! { <p class="notice" role="status">{say("plan-none")}</p> });
        let stages = model.stages.into_iter().map(|it| stage(&out, it)).collect_view();
        let why = (!model.for_the_child.is_empty()).then(|| {
            view! { <p>{say("plan-why")}" "<q lang="da">{model.for_the_child}</q></p> }
        });
        view! {
            <main id="content" class="front wide-form plan">
                <h1>{say("plan-title")}</h1>
                <p class="lead">{say("plan-lead")}</p>
                <form method="post" action="/plan" class="find" role="search">
                    {Entry::new("track", say("plan-track")).value(code).choice(tracks)}
                    {Entry::new("band", say("plan-band")).value(band).choice(bands)}
                    {Entry::new("words", say("plan-words")).value(model.query).line("search")}
                    <p class="acts">
                        <button class="act quiet-act">{say("plan-find")}</button>
                        <button class="act quiet-act" formaction="/plan/paper">{say("plan-paper")}</button>
                    </p>
                </form>
                <h2>{name}</h2>
                <p class="stone">{model.section}</p>
                {why}
                {none}
                <ol role="list" class="plan-steps">{stages}</ol>
                {phones(&out, model.phones)}
                <p><a href="/plan/leaflet">{say("plan-leaflet")}</a></p>
                {sources(&out, model.sources)}
            </main>
        }
    })
}

fn stage(out: &Out, stage: Stage) -> impl IntoView + use<> {
    let phase = (!stage.phase.is_empty()).then(|| view! { <p class="plan-phase">{stage.phase}</p> });
    let fork = stage.steps.len() > 1;
    let one_of = fork.then(|| view! { <p class="stone">{out.say("plan-one-of", &[])}</p> });
    let steps = stage.steps.into_iter().map(|it| step(out, it)).collect_view();
    view! {
        <li class:fork=fork>
            {phase}
            {one_of}
            {steps}
        </li>
    }
}

fn step(out: &Out, step: Step) -> impl IntoView + use<> {
    let facts = step
        .facts
        .into_iter()
        .map(|(key, words)| view! { <div><dt>{out.say(key, &[])}</dt><dd>{words}</dd></div> })
        .collect_view();
    let child = (!step.child.is_empty()).then(|| {
        view! { <p class="plan-child">{out.say("plan-child", &[])}" "<q lang="da">{step.child}</q></p> }
    });
    view! {
        <section class="plan-step">
            <h3>{step.name}</h3>
            {child}
            <dl class="pairs">{facts}</dl>
        </section>
    }
}

fn phones(out: &Out, phones: Vec<Phone>) -> Option<impl IntoView + use<>> {
    let rows = phones
        .iter()
        .map(|phone| {
            let confirm = phone
                .confirm
                .then(|| view! { " "<span class="stone">{out.say("plan-confirm", &[])}</span> });
            let call = format!("tel:{}", phone.number.replace(' ', ""));
            view! {
                <div><dt>{phone.who.clone()}</dt><dd><a href=call>{phone.number.clone()}</a>{confirm}</dd></div>
            }
        })
        .collect_view();
    (!phones.is_empty()).then(|| {
        view! {
            <section id="phones" aria-labelledby="part-phones">
                <h2 id="part-phones">{out.say("plan-phones", &[])}</h2>
                <p class="stone">{out.say("plan-phones-what", &[])}</p>
                <dl class="pairs">{rows}</dl>
            </section>
        }
    })
}

fn sources(out: &Out, sources: Vec<(String, String)>) -> impl IntoView + use<> {
    let rows = sources
        .into_iter()
        .map(|(key, title)| view! { <div><dt>{key}</dt><dd>{title}</dd></div> })
        .collect_view();
    view! {
        <details>
            <summary>{out.say("plan-sources", &[])}</summary>
            <p>{out.say("plan-sources-what", &[])}</p>
            <dl class="pairs">{rows}</dl>
        </details>
    }
}

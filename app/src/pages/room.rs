//! Who is in the room besides the child: one line for each person of the case, with what they can do there.

use super::bisidder_refused;
use super::shell::{Shell, staff};
use crate::components::siblings_differ::siblings_differ;
use crate::components::talk_rail::{TalkRail, talk_rail};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The parts of the talk, with this page among them.
    pub rail: TalkRail,
    /// Address of the child's page.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The meeting's id.
    pub meeting: String,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// What meeting it is, and when.
    pub when: String,
    /// Brothers and sisters whose safety answers differ: a case and a first name.
    pub siblings_differ: Vec<(String, String)>,
    /// The adviser before, whom the page has chosen because both were to meet the child together.
    pub along: Option<String>,
    /// Everybody who has a part in the case.
    pub people: Vec<Somebody>,
    /// Who cannot be chosen and why, in sentences.
    pub left_out: Vec<String>,
}

/// Somebody of the case.
#[derive(Clone, Debug, Default)]
pub struct Somebody {
    /// Their id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Who they are to the child.
    pub role: String,
    /// What they can do in the room: code and label; nothing if they cannot be there.
    pub does: Vec<(String, String)>,
    /// What they do there now.
    pub chosen: Option<&'static str>,
    /// Whether they are thought of as bisidder; `None` if they cannot be.
    pub bisidder: Option<bool>,
    /// Whether they are there for comfort; `None` if they cannot be, or are no sibling of the child.
    pub comforts: Option<bool>,
}

/// Renders the page.
#[must_use]
pub fn room(out: &Out, nonce: String, model: Room) -> String {
    staff(out, nonce, model.shell.clone().titled("room-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let people = model.people.into_iter().map(|one| somebody(&out, one)).collect_view();
        let left_out = model
            .left_out
            .into_iter()
            .map(|line| view! { <li>{line}</li> })
            .collect_view();
        let left_out =
            (!left_out.is_empty()).then(|| view! { <ul role="list" class="plain-list stone">{left_out}</ul> });
        let along = model
            .along
            .map(|name| view! { <p class="summary">{out.say("room-along", &[("name", &name)])}</p> });
        let refused = bisidder_refused::link(&out, &model.case);
        view! {
            <main id="content" class="front narrow">
                <p><a href=model.case.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("room-title")}</h1>
                <p class="lead">{model.when}</p>
                {talk_rail(&out, model.rail.clone())}
                <p class="hint">{say("room-lead")}</p>
                {siblings_differ(&out, model.siblings_differ)}
                {along}
                <form method="post" action=format!("{}/meeting/{}/room", model.case, model.meeting) class="stack">
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    {people}
                    <p class="acts"><button class="act">{say("edit-act")}</button></p>
                </form>
                {left_out}
                <p class="acts">
                    <a href=format!("{}/edit/person/new", model.case)>{say("edit-add-person")}</a>
                    {refused}
                </p>
            </main>
        }
    })
}

fn somebody(out: &Out, one: Somebody) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let id = format!("does-{}", one.id);
    let nobody = (String::new(), say("room-not-there"));
    let options = std::iter::once(nobody)
        .chain(one.does)
        .map(|(code, label)| {
            let chosen = code == one.chosen.unwrap_or_default();
            view! { <option value=code selected=chosen>{label}</option> }
        })
        .collect_view();
    let bisidder = one
        .bisidder
        .map(|thought_of| tick(format!("bisidder.{}", one.id), say("room-bisidder"), thought_of));
    let comforts = one
        .comforts
        .map(|comforts| tick(format!("comforts.{}", one.id), say("room-comforts"), comforts));
    view! {
        <fieldset class="field">
            <legend><bdi>{one.name}</bdi>" "<span class="stone">{one.role}</span></legend>
            <select id=id name=format!("does.{}", one.id) aria-label=say("room-does")>{options}</select>
            {bisidder}
            {comforts}
        </fieldset>
    }
}

/// A box to tick, and a hidden field that says that it was shown.
fn tick(name: String, label: String, checked: bool) -> AnyView {
    view! {
        <input type="hidden" name=name.clone() value=""/>
        <label class="option">
            <input type="checkbox" name=name value="true" checked=checked/>
            <span>{label}</span>
        </label>
    }
    .into_any()
}

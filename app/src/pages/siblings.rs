//! Brothers and sisters: a pointer between two cases, for whoever has both. Nothing of one case stands in the other.

use super::shell::{Shell, outcome, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Siblings {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// Whether the user has the case, and may link it.
    pub assigned: bool,
    /// Brothers and sisters, by name.
    pub linked: Vec<Sibling>,
    /// Other open cases of the user's own: those that the case names by their number, then the others, each by name.
    pub own: Vec<Sibling>,
    /// How many of them the case names.
    pub named: usize,
    /// People of their cases who may be taken over into this one.
    pub shared: Vec<Shared>,
    /// What else may be taken over, of each of them.
    pub in_common: Vec<InCommon>,
    /// The version shown; the forms send it back.
    pub version: u64,
    /// What has just been done, in a sentence or two.
    pub done: Option<String>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// A child in a case of its own.
#[derive(Clone, Debug, Default)]
pub struct Sibling {
    /// The case's id.
    pub case: String,
    /// The first name.
    pub child: String,
    /// Age and case number, in one line.
    pub about: String,
}

/// Somebody of a brother's or sister's case.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// The brother's or sister's case.
    pub sibling: String,
    /// Its child's first name.
    pub of: String,
    /// The person's id there.
    pub person: String,
    /// The person's name.
    pub name: String,
    /// Who they may be for this child: a code and its words.
    pub roles: Vec<(String, String)>,
}

/// What a brother's or sister's case may give beside people.
#[derive(Clone, Debug, Default)]
pub struct InCommon {
    /// The brother's or sister's case.
    pub sibling: String,
    /// Its child's first name.
    pub of: String,
    /// Each thing: what the form calls it, and what it is, in words.
    pub things: Vec<(String, String)>,
}

/// Renders the page.
#[must_use]
pub fn siblings(out: &Out, nonce: String, model: Siblings) -> String {
    staff(out, nonce, model.shell.clone().titled("page-siblings"), move |out| {
        let at = format!("/case/{}", model.case);
        let done = model
            .done
            .clone()
            .map(|done| view! { <p class="summary" role="status">{done}</p> });
        let refused = outcome(&out, None, model.refused);
        view! {
            <main id="content" class="front narrow">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{out.say("siblings-title", &[("child", &model.child)])}</h1>
                <p class="lead">{out.say("siblings-lead", &[])}</p>
                {done}
                {refused}
                {linked(&out, &at, &model)}
                {shared(&out, &at, &model)}
                {in_common(&out, &at, &model)}
                {choose(&out, &at, model)}
            </main>
        }
    })
}

fn linked(out: &Out, at: &str, model: &Siblings) -> AnyView {
    if model.linked.is_empty() {
        return view! { <p>{out.say("child-siblings-none", &[])}</p> }.into_any();
    }
    let rows = model.linked.iter().map(|one| row(out, at, one)).collect_view();
    view! { <ul role="list" class="rows">{rows}</ul> }.into_any()
}

fn row(out: &Out, at: &str, one: &Sibling) -> AnyView {
    let part = out.say("siblings-part", &[("child", &one.child)]);
    view! {
        <li>
            <p><a href=format!("/case/{}", one.case)><bdi>{one.child.clone()}</bdi></a></p>
            <p class="stone"><bdi>{one.about.clone()}</bdi></p>
            <form method="post" action=format!("{at}/siblings/part")>
                <input type="hidden" name="sibling" value=one.case.clone()/>
                <p class="acts"><button>{part}</button></p>
            </form>
        </li>
    }
    .into_any()
}

fn choose(out: &Out, at: &str, model: Siblings) -> Option<AnyView> {
    let say = |key: &str| out.say(key, &[]);
    if !model.assigned {
        return None;
    }
    if model.own.is_empty() {
        return Some(view! { <p class="stone">{say("siblings-no-other")}</p> }.into_any());
    }
    let none = (String::new(), say("option-none"));
    // The first that the case names is chosen, and the line says why.
    let (chosen, hint) = match model.own.first().filter(|_| model.named > 0) {
        Some(first) => (first.case.clone(), "siblings-which-named"),
        None => (String::new(), "siblings-which-hint"),
    };
    let named = model.own.into_iter().map(|one| {
        let parts = [one.child, one.about];
        let label: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        (one.case, label.join(" · "))
    });
    let options = std::iter::once(none).chain(named).collect();
    Some(
        view! {
            <section class="part stack" aria-labelledby="link">
                <h2 id="link">{say("siblings-link")}</h2>
                <form method="post" action=format!("{at}/siblings") class="stack">
                    {Entry::new("sibling", say("siblings-which")).hint(say(hint)).value(chosen).required().choice(options)}
                    <p class="acts"><button class="act">{say("siblings-act")}</button></p>
                </form>
            </section>
        }
        .into_any(),
    )
}

/// The people who may be taken over, each with a form of its own.
fn shared(out: &Out, at: &str, model: &Siblings) -> Option<AnyView> {
    let rows = model
        .shared
        .iter()
        .map(|one| person(out, at, model, one))
        .collect_view();
    (!model.shared.is_empty()).then(|| {
        view! {
            <section class="part stack" aria-labelledby="shared">
                <h2 id="shared">{out.say("siblings-shared", &[("child", &model.child)])}</h2>
                <p>{out.say("siblings-shared-what", &[])}</p>
                <ul role="list" class="rows">{rows}</ul>
            </section>
        }
        .into_any()
    })
}

fn person(out: &Out, at: &str, model: &Siblings, one: &Shared) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let from = out.say("siblings-shared-from", &[("child", &one.of)]);
    let take = out.say("siblings-take", &[("name", &one.name)]);
    let role = match one.roles.as_slice() {
        [(code, words)] => view! {
            <input type="hidden" name="role" value=code.clone()/>
            <p class="stone">{words.clone()}</p>
        }
        .into_any(),
        several => {
            let id = format!("role-{}-{}", one.sibling, one.person);
            let label = out.say("siblings-role", &[("name", &one.name), ("child", &model.child)]);
            let options = several
                .iter()
                .map(|(code, words)| view! { <option value=code.clone()>{words.clone()}</option> })
                .collect_view();
            view! {
                <div class="field">
                    <label for=id.clone()>{label}</label>
                    <select id=id name="role" required><option value="">{say("option-none")}</option>{options}</select>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <li>
            <p><bdi>{one.name.clone()}</bdi></p>
            <p class="stone">{from}</p>
            <form method="post" action=format!("{at}/siblings/person") class="stack">
                <input type="hidden" name="version" value=model.version.to_string()/>
                <input type="hidden" name="sibling" value=one.sibling.clone()/>
                <input type="hidden" name="person" value=one.person.clone()/>
                {role}
                <p class="acts"><button>{take}</button></p>
            </form>
        </li>
    }
    .into_any()
}

/// What may be taken over beside people, a form for each brother or sister. Each thing is ticked by itself, and nothing is ticked
/// beforehand.
fn in_common(out: &Out, at: &str, model: &Siblings) -> Option<AnyView> {
    let forms = model
        .in_common
        .iter()
        .map(|one| {
            let from = out.say("siblings-shared-from", &[("child", &one.of)]);
            let ticks = one
                .things
                .iter()
                .map(|(key, words)| {
                    view! {
                        <label class="option">
                            <input type="checkbox" name=format!("take-{key}") value="true"/>
                            <span>{words.clone()}</span>
                        </label>
                    }
                })
                .collect_view();
            view! {
                <form method="post" action=format!("{at}/siblings/common") class="stack">
                    <input type="hidden" name="sibling" value=one.sibling.clone()/>
                    <fieldset class="field"><legend>{from}</legend>{ticks}</fieldset>
                    <p class="acts"><button>{out.say("siblings-common-act", &[])}</button></p>
                </form>
            }
        })
        .collect_view();
    (!model.in_common.is_empty()).then(|| {
        view! {
            <section class="part stack" aria-labelledby="common">
                <h2 id="common">{out.say("siblings-common", &[])}</h2>
                <p>{out.say("siblings-common-what", &[("child", &model.child)])}</p>
                {forms}
            </section>
        }
        .into_any()
    })
}

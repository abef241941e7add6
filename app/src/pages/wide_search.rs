//! "Søg i hele kommunen": a child that is not one's own, and whom to call about it. It asks for a reason, as broken glass
//! does, and says what the log will hold.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct WideSearch {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The page that led here.
    pub back: &'static str,
    /// What is searched for.
    pub words: String,
    /// Why.
    pub reason: String,
    /// What has to be put right, at most one of each field.
    pub says: Vec<Say>,
    /// Who was found, by name; `None` before anything was searched for.
    pub found: Option<Vec<Line>>,
    /// That there are more, in words.
    pub more: Option<String>,
}

/// What has to be put right.
#[derive(Clone, Debug, Default)]
pub struct Say {
    /// In words.
    pub words: String,
    /// The field; empty for none.
    pub field: &'static str,
}

/// A child that was found.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The case's id, for whoever may open it or break its glass.
    pub case: Option<String>,
    /// Whether it is the user's own.
    pub own: bool,
    /// The child's first name.
    pub child: String,
    /// Age and case number, in one line.
    pub about: String,
    /// Its adviser; `None` if nobody has it yet.
    pub who: Option<String>,
    /// The adviser's phone, and when it is answered.
    pub phone: Option<String>,
}

/// Renders the page.
#[must_use]
pub fn wide_search(out: &Out, nonce: String, model: WideSearch) -> String {
    staff(out, nonce, model.shell.clone().titled("wide-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let back = if model.back == "/team" {
            "back-to-team"
        } else {
            "wide-back"
        };
        view! {
            <main id="content" class="front wide-form">
                <p><a href=model.back>{say(back)}</a></p>
                <h1>{say("wide-title")}</h1>
                <p class="lead">{say("wide-lead")}</p>
                {faults(&model)}
                {found(&out, &model)}
                {form(&out, &model)}
            </main>
        }
    })
}

fn faults(model: &WideSearch) -> Option<AnyView> {
    let lines = model
        .says
        .iter()
        .map(|say| {
            let (words, field) = (say.words.clone(), say.field);
            if field.is_empty() {
                view! { <p>{words}</p> }.into_any()
            } else {
                view! { <p><a href=format!("#{field}")>{words}</a></p> }.into_any()
            }
        })
        .collect_view();
    (!model.says.is_empty()).then(|| view! { <div class="summary stops" role="alert">{lines}</div> }.into_any())
}

fn form(out: &Out, model: &WideSearch) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let fault = |field: &str| {
        let of_this = model.says.iter().find(|say| say.field == field);
        of_this.map(|say| say.words.clone())
    };
    let words = Entry::new("words", say("wide-words"))
        .hint(say("wide-words-hint"))
        .value(model.words.clone())
        .fault(fault("words"))
        .required();
    let reason = Entry::new("reason", say("wide-reason"))
        .hint(say("wide-reason-hint"))
        .value(model.reason.clone())
        .fault(fault("reason"))
        .required();
    view! {
        <form method="post" action="/children/everywhere/find" class="stack">
            {words.line("search")}
            {reason.lines(3)}
            <p>{say("wide-logged")}" "{say("wide-shows")}</p>
            <p class="acts"><button class="act">{say("wide-act")}</button></p>
        </form>
    }
    .into_any()
}

fn found(out: &Out, model: &WideSearch) -> Option<AnyView> {
    let found = model.found.as_ref()?;
    if found.is_empty() {
        return Some(view! { <p class="notice" role="status">{out.say("wide-none", &[])}</p> }.into_any());
    }
    let lines = found.iter().map(|line| row(out, line)).collect_view();
    let more = model
        .more
        .clone()
        .map(|words| view! { <p class="notice" role="status">{words}</p> });
    Some(
        view! {
            <section class="part" aria-labelledby="found">
                <h2 id="found">{out.say("wide-found", &[])}</h2>
                <ul role="list" class="due-list children">{lines}</ul>
                {more}
            </section>
        }
        .into_any(),
    )
}

fn row(out: &Out, line: &Line) -> AnyView {
    let child = match (&line.case, line.own) {
        (Some(case), true) => view! { <a href=format!("/case/{case}")><bdi>{line.child.clone()}</bdi></a> }.into_any(),
        _ => view! { <bdi>{line.child.clone()}</bdi> }.into_any(),
    };
    let who = match &line.who {
        Some(who) => view! { <p><bdi>{who.clone()}</bdi></p> }.into_any(),
        None => view! { <p>{out.say("wide-nobody", &[])}</p> }.into_any(),
    };
    let phone = line
        .phone
        .clone()
        .map(|phone| view! { <p class="stone"><bdi>{phone}</bdi></p> });
    let urgent = line
        .case
        .clone()
        .filter(|_| !line.own)
        .map(|case| view! { <p><a href=format!("/case/{case}")>{out.say("wide-urgent", &[])}</a></p> });
    view! {
        <li class="due child-line">
            <div class="due-what">
                <p>{child}</p>
                <p class="stone"><bdi>{line.about.clone()}</bdi></p>
            </div>
            <div class="next-due">{who}{phone}{urgent}</div>
        </li>
    }
    .into_any()
}

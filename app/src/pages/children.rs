//! "Mine børn": every child on one page, found by a few letters. With a script the list shortens while one types, and Enter
//! opens the first child; without one a press does the same.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use leptos::prelude::*;

/// Which children are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// Everyone.
    #[default]
    All,
    /// Those for whom something is due within two weeks.
    Due,
    /// Those with whom no talk is planned.
    WithoutMeeting,
}

impl Shown {
    /// Every choice, with its name in a form.
    pub const ALL: [(Shown, &'static str); 3] = [
        (Shown::All, "all"),
        (Shown::Due, "due"),
        (Shown::WithoutMeeting, "without-meeting"),
    ];

    /// The choice with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Shown> {
        let mut all = Shown::ALL.into_iter();
        all.find(|(_, known)| *known == name).map(|(shown, _)| shown)
    }
}

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Children {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// What was searched for.
    pub words: String,
    /// Which children are shown.
    pub shown: Shown,
    /// The children, by name.
    pub lines: Vec<Line>,
    /// Where the next page begins, if there is one.
    pub more: Option<String>,
}

/// A child of the list.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// Whether the child does not exist: the case is practice.
    pub practice: bool,
    /// Age, case number and school, in one line.
    pub about: String,
    /// What it is found by, a line each: name, case number, school.
    pub found_by: String,
    /// When something is due next; blank if nothing is.
    pub when: String,
    /// Whether its time has passed.
    pub late: bool,
    /// What that is.
    pub what: String,
    /// The talks of brothers and sisters on the same day, in a sentence.
    pub same_day: Option<String>,
    /// That no talk is planned, in words.
    pub without: Option<String>,
    /// Whether somebody broke the glass on the case.
    pub glass: bool,
}

/// Renders the page.
#[must_use]
pub fn children(out: &Out, nonce: String, model: Children) -> String {
    staff(out, nonce, model.shell.clone().titled("nav-children"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let options = Shown::ALL.map(|(_, name)| (name.to_owned(), say(&format!("children-shown-{name}"))));
        let chosen = Shown::ALL.into_iter().find(|(shown, _)| *shown == model.shown);
        let chosen = chosen.map_or("all", |(_, name)| name);
        let searched = !model.words.is_empty() || model.shown != Shown::All;
        let none = model.lines.is_empty().then(|| {
            let key = if searched {
                "children-none-found"
            } else {
                "children-none"
            };
            view! { <p class="notice" role="status">{say(key)}</p> }
        });
        let lines = model.lines.iter().map(|line| row(&out, line)).collect_view();
        let more = model
            .more
            .clone()
            .map(|to| view! { <p><a href=to>{say("today-more")}</a></p> });
        view! {
            <main id="content" class="today">
                <div class="title-row">
                    <h1>{say("nav-children")}</h1>
                    <p class="acts">
                        <a class="act" href="/cases/new">{say("nav-new")}</a>
                        <a class="act quiet-act" href="/children/week">{say("week-title")}</a>
                        <a class="act quiet-act" href="/talk-now">{say("talk-now-title")}</a>
                    </p>
                </div>
                <form method="post" action="/children" class="find" role="search" data-finds="children">
                    {Entry::new("words", say("children-words")).hint(say("children-words-hint")).value(model.words.clone()).line("search")}
                    {Entry::new("shown", say("children-shown")).value(chosen).choice(options.to_vec())}
                    <p class="acts"><button class="act quiet-act">{say("children-find")}</button></p>
                </form>
                {none}
                {everywhere(&out, &model)}
                <ul id="children" role="list" class="due-list children">{lines}</ul>
                {more}
                <p class="stone"><a href="/children/everywhere">{say("wide-title")}</a>" · "<a href="/closed">{say("closed-title")}</a></p>
            </main>
        }
    })
}

/// Where none of one's own was found: on to the whole municipality, with the words that were typed.
fn everywhere(out: &Out, model: &Children) -> Option<AnyView> {
    let goes_on = model.lines.is_empty() && !model.words.is_empty();
    goes_on.then(|| {
        view! {
            <form method="post" action="/children/everywhere">
                <input type="hidden" name="words" value=model.words.clone()/>
                <p class="acts"><button class="act quiet-act">{out.say("wide-title", &[])}</button></p>
            </form>
        }
        .into_any()
    })
}

fn row(out: &Out, line: &Line) -> impl IntoView + use<> {
    let late = line
        .late
        .then(|| view! { <strong class="late">{out.say("today-late", &[])}" "</strong> });
    let practice = line
        .practice
        .then(|| view! { <p class="practice-mark">{out.say("practice-mark", &[])}</p> });
    let glass = line
        .glass
        .then(|| view! { <p class="glass-mark">{out.say("glass-mark", &[])}</p> });
    let due = (!line.when.is_empty()).then(|| {
        view! { <p>{late}<span class="first-large">{line.when.clone()}</span></p><p class="stone"><bdi>{line.what.clone()}</bdi></p> }
    });
    let same_day = line
        .same_day
        .clone()
        .map(|words| view! { <p class="stone"><bdi>{words}</bdi></p> });
    let without = line.without.clone().map(|words| view! { <p class="stone">{words}</p> });
    view! {
        <li class="due child-line" data-find=line.found_by.clone()>
            <div class="due-what">
                <p><a href=format!("/case/{}", line.case)><bdi>{line.child.clone()}</bdi></a></p>
                <p class="stone"><bdi>{line.about.clone()}</bdi></p>
                {practice}
                {glass}
            </div>
            <div class="next-due">{due}{same_day}{without}</div>
        </li>
    }
}

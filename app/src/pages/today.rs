//! Today: the adviser's talks, running deadlines, promises, and the children who are waiting.

use super::approvals::told;
use super::news::{News, news};
use super::shell::{Shell, staff};
use crate::components::practice::practice_offer;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Today {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The day, in words.
    pub day: String,
    /// How many approvals wait for the signed-in user, if they are a coordinator too.
    pub approvals: usize,
    /// What is new.
    pub news: News,
    /// What is due: what cannot wait, then by day. A group without rows is not there.
    pub groups: Vec<Group>,
    /// Where the next page of the list begins, if there is one.
    pub more: Option<String>,
    /// Where what comes later than this page is listed, if anything does.
    pub later: Option<String>,
    /// Whether practice is offered.
    pub offers_practice: bool,
}

/// What stands under one heading, in order of time.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Its name in ids: `now`, `today`, `day-2026-12-05` …
    pub name: String,
    /// The heading.
    pub title: String,
    /// Whether it opens on request.
    pub folded: bool,
    /// What is seen of it while it is folded, in words; may be blank.
    pub glance: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// One thing that is due.
#[derive(Clone, Debug, Default)]
pub struct Row {
    /// What sort of thing it is: `talk`, `deadline`, `promise`, `waiting`, `question`, `after-talk`, `note`.
    pub kind: &'static str,
    /// Whether it is a talk ahead whose letter was given.
    pub ready: bool,
    /// Address of the child's page.
    pub href: String,
    /// The child's first name.
    pub child: String,
    /// The child's age in words; blank where it is not known or not shown.
    pub age: String,
    /// Whether the child does not exist: the case is practice.
    pub practice: bool,
    /// When it is due, in words.
    pub when: String,
    /// What it is about: a talk's place, a deadline's name, a promise's words.
    pub what: String,
    /// What a talk still lacks; the sentences' keys are `lacks-KEY`.
    pub lacks: Vec<&'static str>,
    /// Whether that is more than two days away, so that it has no colour yet.
    pub far: bool,
    /// The talks of brothers and sisters on the same day, in a sentence.
    pub same_day: Option<String>,
    /// Whether its time has passed.
    pub late: bool,
    /// Whether somebody broke the glass on the case.
    pub glass: bool,
    /// The next act: its address and the key of its name.
    pub act: Option<(String, &'static str)>,
    /// Whether the screen comes before the act, where both can be done.
    pub table_first: bool,
    /// On the day of a talk: the address to which a form is sent to open the talk's own screen.
    pub table: Option<String>,
    /// Whether its act is the one of the page that is filled.
    pub stands_out: bool,
    /// Of a talk that is near: the address to which a form is sent for its papers in one file, and its clock.
    pub kit: Option<(String, String)>,
}

/// Renders the page.
#[must_use]
pub fn today(out: &Out, nonce: String, model: Today) -> String {
    staff(out, nonce, model.shell.clone().titled("nav-today"), move |out| {
        let nothing = model.groups.is_empty();
        let mut groups = model.groups;
        // What is next is filled: the first talk of this day, and else a new child.
        let mut rows = groups.iter_mut().flat_map(|group| &mut group.rows);
        let next = rows.find(|row| row.table.is_some());
        let new = if next.is_some() { "act quiet-act" } else { "act" };
        if let Some(next) = next {
            next.stands_out = true;
        }
        let groups = groups.into_iter().map(|it| group(&out, it)).collect_view();
        let empty = nothing.then(|| {
            view! {
                <section class="empty">
                    <h2>{out.say("today-empty-title", &[])}</h2>
                    <p>{out.say("today-empty", &[])}</p>
                </section>
            }
        });
        let practice = model.offers_practice.then(|| practice_offer(&out, true));
        let more = model
            .more
            .map(|to| view! { <p><a href=to>{out.say("today-more", &[])}</a></p> });
        let later = model
            .later
            .map(|to| view! { <a href=to>{out.say("today-further", &[])}</a> });
        view! {
            <main id="content" class="today">
                <div class="title-row">
                    <h1>{out.say("today-title", &[("day", &model.day)])}</h1>
                    <p class="acts">
                        <a class=new href="/cases/new">{out.say("nav-new", &[])}</a>
                        <a class="act quiet-act" href="/talk-now">{out.say("talk-now-title", &[])}</a>
                    </p>
                </div>
                {told(&out, model.approvals)}
                {news(&out, model.news)}
                {empty}
                {practice}
                {groups}
                {more}
                <p class="acts stone">{later}<a href="/closed">{out.say("closed-title", &[])}</a></p>
            </main>
        }
    })
}

fn group(out: &Out, group: Group) -> AnyView {
    let id = format!("list-today-{}", group.name);
    let count = group.rows.len().to_string();
    let rows = group.rows.into_iter().map(|it| row(out, it)).collect_view();
    let rows = view! { <ul role="list" class="due-list">{rows}</ul> };
    let count = view! { <span class="count">{count}</span> };
    if group.folded {
        let glance =
            (!group.glance.is_empty()).then(|| view! { " "<span class="glance" dir="auto">{group.glance}</span> });
        return view! {
            <details class="due-group due-folded" id=id>
                <summary><h2>{group.title}</h2>" "{count}{glance}</summary>
                {rows}
            </details>
        }
        .into_any();
    }
    let named_by = id.clone();
    let class = format!("due-group due-{}", group.name);
    view! {
        <section class=class aria-labelledby=named_by>
            <h2 id=id>{group.title}" "{count}</h2>
            {rows}
        </section>
    }
    .into_any()
}

pub(super) fn list(out: &Out, key: &str, rows: Vec<Row>) -> impl IntoView + use<> {
    let none = rows
        .is_empty()
        .then(|| view! { <p>{out.say(&format!("{key}-none"), &[])}</p> });
    let title = out.say(key, &[]);
    let id = format!("list-{key}");
    let named_by = id.clone();
    let rows = rows.into_iter().map(|it| row(out, it)).collect_view();
    view! {
        <section aria-labelledby=named_by>
            <h2 id=id>{title}</h2>
            {none}
            <ul role="list" class="due-list">{rows}</ul>
        </section>
    }
}

fn row(out: &Out, row: Row) -> impl IntoView + use<> {
    let late = row
        .late
        .then(|| view! { <strong class="late">{out.say("today-late", &[])}" "</strong> });
    let practice = row
        .practice
        .then(|| view! { <p class="practice-mark">{out.say("practice-mark", &[])}</p> });
    let glass = row
        .glass
        .then(|| view! { <p class="glass-mark">{out.say("glass-mark", &[])}</p> });
    let lacks = (!row.lacks.is_empty()).then(|| {
        let items = row
            .lacks
            .iter()
            .map(|lack| view! { <li>{out.say(&format!("lacks-{lack}"), &[])}</li> })
            .collect_view();
        view! { <ul class="lacks" class:far=row.far role="list" aria-label=out.say("lacks-label", &[])>{items}</ul> }
    });
    // One act of a row stands out, and one row's of the page is filled. What can be done beside it is a quiet link.
    let table_first = row.table.is_some() && (row.table_first || row.act.is_none());
    let next = if row.stands_out { "act" } else { "act quiet-act" };
    let look = |stands_out: bool| if stands_out { next } else { "quiet-link" };
    let (act_looks, table_looks) = (look(!table_first), look(table_first));
    let kit_looks = look(row.act.is_none() && row.table.is_none());
    let act = row.act.map(|(to, key)| {
        let name = out.say(key, &[("child", &row.child)]);
        let (label, words) = act_words(out, key, name);
        view! { <p><a class=act_looks href=to aria-label=label>{words}</a></p> }.into_any()
    });
    let table = row.table.map(|to| {
        let name = out.say("act-table", &[("child", &row.child)]);
        let (label, words) = act_words(out, "act-table", name);
        view! { <form method="post" action=to><button class=table_looks aria-label=label>{words}</button></form> }
            .into_any()
    });
    let kit = row.kit.map(|(to, clock)| kit(out, &row.child, to, &clock, kit_looks));
    let (first, then) = if table_first { (table, act) } else { (act, table) };
    let kind = (!row.kind.is_empty()).then(|| {
        let words = out.say(&format!("today-kind-{}", row.kind), &[]);
        view! { <span class="due-kind">{words}</span>" " }
    });
    let age = (!row.age.is_empty()).then(|| view! { <span class="due-age stone">{format!(", {}", row.age)}</span> });
    let ready = row
        .ready
        .then(|| view! { <p class="ready">{out.say("today-ready", &[])}</p> });
    let same_day = row
        .same_day
        .map(|words| view! { <p class="stone"><bdi>{words}</bdi></p> });
    view! {
        <li class=format!("due kind-{}", row.kind)>
            <p class="due-when">{late}{row.when}</p>
            <div class="due-what">
                <p><a href=row.href><bdi>{row.child}</bdi></a>{age}</p>
                <p class="stone">{kind}<bdi>{row.what}</bdi></p>
                {same_day}
                {ready}
                {practice}
                {glass}
                {lacks}
            </div>
            <div class="due-acts">
                {first}
                {then}
                {kit}
            </div>
        </li>
    }
}

/// One press for all papers of a talk. A phone has none: there is nothing to print with, and the talk's own page has it too.
fn kit(out: &Out, child: &str, to: String, clock: &str, looks: &'static str) -> AnyView {
    let name = out.say("act-kit-what", &[("child", child), ("clock", clock)]);
    let words = out.say("act-kit", &[("clock", clock)]);
    view! {
        <form method="post" action=to class="kit"><button class=looks aria-label=name>{words}</button></form>
    }
    .into_any()
}

/// What an act says: its name, and where a phone has no room for two of them side by side a shorter one, which is part of
/// the name. The name is then also given as a label, so that it is heard in full everywhere.
fn act_words(out: &Out, key: &str, name: String) -> (Option<String>, AnyView) {
    if !matches!(key, "act-prepare" | "act-table") {
        return (None, name.into_any());
    }
    let short = out.say(&format!("{key}-short"), &[]);
    let label = name.clone();
    let words = view! { <span class="in-full">{name}</span><span class="in-short">{short}</span> };
    (Some(label), words.into_any())
}

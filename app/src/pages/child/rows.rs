//! The rows of the child's page: one for each meeting, step, deadline, paper, promise, and each entry with a page of its own.

use super::{Deadline, Entry, Meeting, Paper, Promise, Step};
use crate::outside::Out;
use crate::pages::siblings::Sibling;
use leptos::prelude::*;

/// Entries that each have a page of their own, with a way to add one, under a heading.
pub(super) fn entries(
    out: &Out,
    key: &'static str,
    at: &str,
    rows: Vec<Entry>,
    add: Option<&str>,
) -> impl IntoView + use<> {
    let id = format!("part-{key}");
    let named_by = id.clone();
    let list = entry_list(out, key, at, rows, add);
    view! {
        <section id=key aria-labelledby=named_by>
            <h2 id=id>{out.say(&format!("child-{key}"), &[])}</h2>
            {list}
        </section>
    }
}

/// The same without their heading.
pub(super) fn entry_list(
    out: &Out,
    key: &'static str,
    at: &str,
    rows: Vec<Entry>,
    add: Option<&str>,
) -> impl IntoView + use<> {
    let empty = super::none(out, key, &rows);
    let rows = rows
        .into_iter()
        .map(|row| {
            let first = match row.edit.is_empty() {
                true => view! { <bdi>{row.first}</bdi> }.into_any(),
                false => view! { <a href=format!("{at}/edit/{}", row.edit)><bdi>{row.first}</bdi></a> }.into_any(),
            };
            view! { <div><dt>{first}</dt><dd><bdi>{row.second}</bdi></dd></div> }
        })
        .collect_view();
    let list = (!rows.is_empty()).then(|| view! { <dl class="pairs">{rows}</dl> });
    let add = add.map(|part| {
        let to = format!("{at}/edit/{part}/new");
        view! { <p class="acts"><a href=to>{out.say(&format!("edit-add-{part}"), &[])}</a></p> }
    });
    view! {
        {empty}
        {list}
        {add}
    }
}

/// What is agreed for the child's safety. It stands behind a press, because others may see the screen.
pub(super) fn agreed(out: &Out, at: &str, police: Vec<Entry>, plan: Vec<Entry>, open: bool) -> AnyView {
    let add = |part: &'static str| open.then_some(part);
    view! {
        <details class="part">
            <summary>{out.say("child-safety-agreed", &[])}</summary>
            {entries(out, "police-agreed", at, police, add("police-agreed"))}
            {entries(out, "safety-plan", at, plan, add("safety-plan"))}
        </details>
    }
    .into_any()
}

/// Brothers and sisters: a name and a way to their case, for whoever has both.
pub(super) fn siblings(out: &Out, at: &str, siblings: Option<Vec<Sibling>>) -> Option<AnyView> {
    let siblings = siblings?;
    let none = super::none(out, "siblings", &siblings);
    let rows = siblings
        .into_iter()
        .map(|one| view! { <li><a href=format!("/case/{}", one.case)><bdi>{one.child}</bdi></a></li> })
        .collect_view();
    let rows = (!rows.is_empty()).then(|| view! { <ul role="list" class="rows">{rows}</ul> });
    Some(
        view! {
            <section id="siblings" aria-labelledby="part-siblings">
                <h2 id="part-siblings">{out.say("child-siblings", &[])}</h2>
                {none}
                {rows}
                <p class="acts"><a href=format!("{at}/siblings")>{out.say("siblings-change", &[])}</a></p>
            </section>
        }
        .into_any(),
    )
}

pub(super) fn meeting(out: &Out, at: &str, meeting: Meeting) -> impl IntoView + use<> {
    let plan = meeting.ahead.then(|| {
        let to = format!("{at}/edit/meeting/{}", meeting.id);
        let room = format!("{at}/meeting/{}/room", meeting.id);
        view! {
            <a href=to>{out.say("edit-meeting-title", &[])}</a>
            <a href=room>{out.say("room-title", &[])}</a>
        }
    });
    let acts = plan.map(|plan| view! { <p class="acts">{plan}</p> });
    let when = match meeting.id.is_empty() {
        true => view! { {meeting.when} }.into_any(),
        false => view! { <a href=format!("{at}/talk/{}", meeting.id)>{meeting.when}</a> }.into_any(),
    };
    let table = (meeting.table && !meeting.id.is_empty()).then(|| {
        let talk = format!("{at}/meeting/{}", meeting.id);
        view! {
            <form method="post" action=format!("{talk}/table") class="acts">
                <button>{out.say("act-table", &[])}</button>
                <a href=format!("{talk}/now")>{out.say("act-aloud", &[])}</a>
            </form>
        }
    });
    view! {
        <li class="paper-row">
            <p><strong class="first-large">{when}</strong></p>
            <p class="stone"><bdi>{meeting.what}</bdi></p>
            {acts}
            {table}
        </li>
    }
}

pub(super) fn step(at: &str, step: Step) -> impl IntoView + use<> {
    let name = match step.id.is_empty() {
        true => view! { {step.name} }.into_any(),
        false => view! { <a href=format!("{at}/edit/step/{}", step.id)>{step.name}</a> }.into_any(),
    };
    view! {
        <li>
            <p><strong>{name}</strong></p>
            <p class="stone"><bdi>{step.stands}</bdi></p>
        </li>
    }
}

pub(super) fn deadline(out: &Out, at: &str, version: u64, deadline: Deadline) -> impl IntoView + use<> {
    let late = deadline
        .late
        .then(|| view! { <strong class="late">{out.say("today-late", &[])}" "</strong> });
    let id = format!("kept-{}-{}", deadline.kind, deadline.what.trim_start_matches('#'));
    view! {
        <li class="deadline">
            <p><strong>{deadline.name}</strong></p>
            <p class="stone">{late}<span class="first-large">{deadline.when}</span></p>
            <details>
                <summary>{out.say(&format!("deadline-kept-{}", deadline.kind), &[])}</summary>
                <form method="post" action=format!("{at}/deadline") class="in-line">
                    <input type="hidden" name="version" value=version.to_string()/>
                    <input type="hidden" name="kind" value=deadline.kind/>
                    <input type="hidden" name="what" value=deadline.what/>
                    <div class="field">
                        <label for=id.clone()>{out.say("deadline-on", &[])}</label>
                        <input id=id name="on" type="date" required=true/>
                    </div>
                    <button>{out.say("deadline-settle", &[])}</button>
                </form>
            </details>
        </li>
    }
}

pub(super) fn paper(out: &Out, at: &str, paper: Paper) -> impl IntoView + use<> {
    let place = format!("{at}/document/{}", paper.id);
    let act = if paper.given.is_empty() {
        "act-hand-over"
    } else {
        "act-hand-over-again"
    };
    let given = paper
        .given
        .into_iter()
        .map(|line| view! { <p class="stone">{line}</p> })
        .collect_view();
    let ground = paper.ground.map(|words| view! { <p class="stone">{words}</p> });
    let forms = paper
        .forms
        .iter()
        .map(|(form, key)| view! { <a href=format!("{place}/pdf?paper={form}")>{out.say(key, &[])}</a> })
        .collect_view();
    let give = (!paper.draft).then(|| view! { <a href=format!("{place}/hand-over")>{out.say(act, &[])}</a> });
    view! {
        <li class="paper-row">
            <p><a href=place.clone()>{paper.what}</a>" "<span class="stone">{paper.when}</span></p>
            {ground}
            {given}
            <p class="acts">
                <a href=format!("{place}/pdf")>{out.say("act-pdf", &[])}</a>
                {forms}
                {give}
            </p>
        </li>
    }
}

pub(super) fn promise(out: &Out, at: &str, version: u64, promise: Promise) -> impl IntoView + use<> {
    let form = promise.open.then(|| {
        let say = |key: &str| out.say(key, &[]);
        let [on, told, reason] = ["on", "told", "reason"].map(|field| format!("{field}-{}", promise.id));
        let [on_hint, reason_hint] = [&on, &reason].map(|field| format!("{field}-hint"));
        view! {
            <details>
                <summary>{say("promise-settle")}</summary>
                <form method="post" action=format!("{at}/promise/{}", promise.id) class="stack">
                    <input type="hidden" name="version" value=version.to_string()/>
                    <div class="field">
                        <label for=told.clone()>{say("promise-told")}</label>
                        <textarea id=told name="told_child" rows="2"></textarea>
                    </div>
                    <div class="field">
                        <label for=on.clone()>{say("promise-on")}</label>
                        <p class="hint" id=on_hint.clone()>{say("promise-on-hint")}</p>
                        <input id=on name="on" type="date" aria-describedby=on_hint/>
                    </div>
                    <div class="field">
                        <label for=reason.clone()>{say("promise-reason")}</label>
                        <p class="hint" id=reason_hint.clone()>{say("promise-reason-hint")}</p>
                        <textarea id=reason name="reason" rows="2" aria-describedby=reason_hint></textarea>
                    </div>
                    <p class="acts">
                        <button class="act" name="to" value="kept">{say("promise-kept")}</button>
                        <button name="to" value="broken">{say("promise-broken")}</button>
                        <button name="to" value="dropped">{say("promise-dropped")}</button>
                    </p>
                </form>
            </details>
            <p><a href=format!("{at}/edit/promise/{}", promise.id)>{say("promise-reword")}</a></p>
        }
    });
    let told = Some(promise.told).filter(|told| !told.is_empty());
    let told = told.map(|told| view! { <p class="stone">{told}</p> });
    view! {
        <li>
            <p><bdi>{promise.what}</bdi></p>
            <p class="stone">{promise.when}</p>
            {told}
            {form}
        </li>
    }
}

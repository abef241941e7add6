//! What adviser and child look at together: who is here, the topics, the practice, the rights, what was written down.

use super::fields::{FROM_HOUSES, PART, by_the_adult, from, own, refused, spoken};
use super::{Part, Say, Talk};
use crate::components::document::{DocumentView, More};
use crate::components::textarea::escaped;
use crate::components::tray::tray;
use domain::band::Band;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// A sheet of the talk's document.
pub(super) fn document(say: &Say, model: &Talk) -> impl IntoView + use<> {
    let on = model.part.next_in_row(model.has_way);
    let document = model.document.clone();
    let more = (model.part == Part::Rights).then(|| More {
        label: say.it("table-more"),
        where_label: say.it("table-where"),
        sections: model.sections.clone(),
        rest: BTreeMap::new(),
    });
    let out = say.out.clone();
    let shown = document.map(|document| view! { <DocumentView out document more/> });
    let hint = (model.part == Part::Try).then(|| view! { <p class="stone">{spoken(&say.it("table-try-hint"))}</p> });
    // What was gone through together is recorded by one press, and asked for nowhere afterwards.
    let told = (model.part == Part::Rights).then(|| {
        let words = say.it("table-rights-told");
        view! { <form method="post" action=Part::Rights.address()><button class="act" name="told" value="yes">{words}</button></form> }
    });
    let class = if told.is_some() { "act quiet-act" } else { "act" };
    view! {
        {shown}
        {hint}
        <div class="acts">{told}<a class=class rel="next" href=on.address()>{say.it("screen-on")}</a></div>
    }
}

/// The topics: the child may reorder them, remove one, or add one.
pub(super) fn topics(say: &Say, model: &Talk) -> impl IntoView + use<> {
    let topics = &model.rows.topics;
    let last = topics.len().saturating_sub(1);
    let rows = topics
        .iter()
        .enumerate()
        .map(|(nth, topic)| {
            let words = &topic.words;
            // The youngest know the topics by their pictures, and what can be done with them by arrows and a cross.
            let young = model.band == Band::Four;
            let act = |verb: &str, shown: bool| {
                let label = say.with(&format!("table-topic-{verb}-this"), &[("topic", words)]);
                let value = format!("{verb}-{nth}-{words}");
                let cross = (young && verb == "away").then(|| say.picture("no"));
                let class = format!("topic-{verb}");
                shown.then(|| {
                    view! { <button name="topic" value=value aria-label=label class=class>{cross}{say.it(&format!("table-topic-{verb}"))}</button> }
                })
            };
            let picture = young.then(|| say.picture(&topic.picture));
            let acts = if young { "row-acts by-pictures" } else { "row-acts" };
            view! {
                <li>
                    {picture}
                    <p>{own(words)}</p>
                    <div class=acts>{act("up", nth > 0)}{act("down", nth < last)}{act("away", true)}</div>
                </li>
            }
        })
        .collect_view();
    let none = topics
        .is_empty()
        .then(|| view! { <p class="lead">{spoken(&say.it("table-topics-none"))}</p> });
    let typed = model.value("add", "");
    let at = Part::Topics.address();
    let add = view! {
        <label for="add">{spoken(&say.it("table-topic-add"))}</label>
        <input id="add" name="add" value=typed maxlength="200" autocomplete="off"/>
        <p class="acts"><button class="act quiet-act">{say.it("table-topic-add-act")}</button></p>
    };
    let add = by_the_adult(say, model, add.into_any());
    view! {
        <article>
            <h1>{spoken(&say.it("table-topics-title"))}</h1>
            <p class="lead">{spoken(&say.it("table-topics-lead"))}</p>
            {none}
        </article>
        <form method="post" action=at.clone()><ol class="topics" role="list">{rows}</ol></form>
        {refused(say, model)}
        <form method="post" action=at class="ask" id=PART>
            {from(model)}
            {add}
            <p class="acts"><a class="act table-on" rel="next" href=Part::Try.address()>{say.it("screen-on")}</a></p>
        </form>
    }
}

/// What was written down, line by line, with the question whether it is right.
pub(super) fn lines(say: &Say, model: &Talk) -> impl IntoView + use<> {
    let at = Part::Lines.address();
    let there = model
        .rows
        .lines
        .iter()
        .map(|line| view! { <li class="child-words">{own(&line.text)}</li> })
        .collect_view();
    let any = !model.rows.lines.is_empty();
    let kept = any.then(|| {
        view! { <h2>{spoken(&say.it("table-lines-kept"))}</h2><ul class="said" role="list">{there}</ul> }
    });
    let now = match &model.line {
        Some(line) => {
            // Whoever does not read answers by a tick, a pencil and a cross.
            let button = |value: &'static str, class: &'static str, picture: &'static str| {
                let picture = (model.band == Band::Four).then(|| say.picture(picture));
                view! { <button class=class name="answer" value=value>{picture}{say.it(&format!("table-line-{value}"))}</button> }
            };
            view! {
                <section class="read-back">
                    <p class="child-words large">{own(line)}</p>
                    <h2>{spoken(&say.it("table-line-right"))}</h2>
                </section>
                <form method="post" action=at class="answers">
                    <input type="hidden" name="asked" value=model.asked.clone()/>
                    {button("yes", "act", "yes")}{button("almost", "act quiet-act", "pencil")}{button("no", "act quiet-act", "no")}
                </form>
            }
            .into_any()
        }
        None => {
            let typed = escaped(&model.value("line", ""));
            let written = view! {
                <label for="line">{spoken(&say.it("table-line"))}</label>
                <textarea id="line" name="line" rows="3" maxlength="500" autocomplete="off" inner_html=typed></textarea>
                <p class="acts"><button class="act">{say.it("table-line-show")}</button></p>
            };
            // To write is what this part is for: the adult's tray lies open.
            let written = match model.band {
                Band::Four => tray(say.it("table-tray"), true, written.into_any()),
                _ => written.into_any(),
            };
            let houses = model
                .from_houses
                .clone()
                .map(|houses| view! { <input type="hidden" name=FROM_HOUSES value=houses/> });
            view! { <form method="post" action=at class="ask" id=PART>{from(model)}{houses}{written}</form> }.into_any()
        }
    };
    view! {
        <article>
            <h1>{spoken(&say.it("table-lines-title"))}</h1>
            <p class="lead">{spoken(&say.it("table-lines-lead"))}</p>
        </article>
        {refused(say, model)}
        {now}
        {kept}
    }
}

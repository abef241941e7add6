//! The ending, done with the child: one thing at a time, in any order; every part may be left out. Fields are named as
//! on the adviser's page of the ending, so that both change the case in the same way.

use super::fields::{self, PART, by_the_adult, from, own, refused, spoken};
use super::{Part, Say, Talk};
use crate::components::document::DocumentView;
use domain::band::Band;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// The child's paper.
#[derive(Clone, Debug)]
pub struct Paper {
    /// The document.
    pub document: Arc<Document>,
    /// Whether the paper is kept by the adviser or a safe adult.
    pub stays: bool,
}

pub(super) fn part(say: &Say, model: &Talk) -> AnyView {
    match model.part {
        Part::Paper => return paper(say, model).into_any(),
        Part::Said => return said(say, model).into_any(),
        Part::Takes => return takes(say, model),
        Part::Now => return now(say, model),
        Part::Unknown => return unknown(say, model),
        Part::Home => {
            let field = fields::line(say, model, "at_home", "table-home-field", &model.rows.at_home);
            return asked(say, model, by_the_adult(say, model, field));
        }
        Part::People => return people(say, model),
        Part::Needs => {
            let field = fields::line(say, model, "needs", "table-needs-field", &model.rows.needs);
            return asked(say, model, by_the_adult(say, model, field));
        }
        Part::Agreed => return agreed(say, model),
        Part::Next => return next(say, model),
        _ => {}
    }
    // The parts of the ending as tiles with pictures.
    let has = |part: Part| {
        let rows = &model.rows;
        match part {
            Part::Said => rows.lines.iter().any(|line| line.on_paper.is_some()),
            Part::Takes => !rows.takes.is_empty(),
            Part::Now => !rows.tells.is_empty(),
            Part::Unknown => !rows.unknown.is_empty(),
            Part::Home => !rows.at_home.is_empty(),
            Part::People => !rows.talk_to.is_empty(),
            Part::Needs => !rows.needs.is_empty(),
            Part::Agreed => !rows.agreed.is_empty(),
            Part::Next => rows.next.is_some(),
            Part::Face => rows.face.is_some(),
            _ => false,
        }
    };
    let tiles = Part::ENDING
        .into_iter()
        .filter(|part| *part != Part::Home || model.rows.asks_of_home)
        .map(|part| {
            let done = has(part).then(|| view! { <span class="been">{say.it("table-been")}</span> });
            view! {
                <li><a href=part.address()>
                    {say.picture(part.picture())}
                    <span>{spoken(&say.it(&named(model, part, "")))}</span>
                    {done}
                </a></li>
            }
        })
        .collect_view();
    view! {
        <article>
            <h1>{spoken(&say.it("table-end-title"))}</h1>
            <p class="lead">{spoken(&say.it("table-end-lead"))}</p>
        </article>
        <ul class="tiles" role="list">{tiles}</ul>
        {to_paper(say, model)}
    }
    .into_any()
}

/// From the ending to the paper in one press; to the one that was made, where there is one.
fn to_paper(say: &Say, model: &Talk) -> AnyView {
    if model.has_paper {
        return view! { <p class="acts"><a class="act" href=Part::Paper.address()>{say.it("table-paper")}</a></p> }
            .into_any();
    }
    let act = say.it("table-paper-act");
    view! {
        <form method="post" action=Part::Paper.address() class="acts">
            <button class="act" name="make" value="paper">{act}</button>
        </form>
    }
    .into_any()
}

/// The key of a part's name or title. For a placed child "derhjemme" is no word for where it lives.
fn named(model: &Talk, part: Part, what: &str) -> String {
    let placed = if part == Part::Home && model.rows.placed {
        "-placed"
    } else {
        ""
    };
    format!("table-{}{what}{placed}", part.key())
}

/// A part that asks: a title, a line, its fields, a button that sends them and two that skip. All three belong to one
/// form, so that unfinished text is there when somebody comes back. The Enter key presses the first.
pub(super) fn asked(say: &Say, model: &Talk, fields: AnyView) -> AnyView {
    let key = model.part.key();
    let title = named(model, model.part, "-title");
    view! {
        <article>
            <div class="part-head">{say.picture(model.part.picture())}<h1>{spoken(&say.it(&title))}</h1></div>
            <p class="lead">{spoken(&say.it(&format!("table-{key}-lead")))}</p>
        </article>
        {refused(say, model)}
        <form method="post" action=model.part.address() class="ask" id=PART novalidate=true>
            {from(model)}
            {fields}
            <p class="acts ways-on">
                <button class="act">{say.it("screen-on")}</button>
                <button class="act quiet-act" name="go" value="skip">{say.it("table-skip")}</button>
            </p>
            <p><button class="plain-act" name="go" value="all">{say.it("table-all-parts")}</button></p>
        </form>
    }
    .into_any()
}

/// One option among a few, as a large target.
pub(super) fn choice(name: &str, value: &str, label: String, chosen: bool) -> impl IntoView + use<> {
    view! {
        <label class="choice">
            <input type="radio" name=name.to_owned() value=value.to_owned() checked=chosen/>
            <span>{spoken(&label)}</span>
        </label>
    }
}

fn said(say: &Say, model: &Talk) -> impl IntoView + use<> {
    let rows = model
        .rows
        .lines
        .iter()
        .map(|line| {
            let name = format!("line-{}", line.id);
            let stands = model.value(
                &name,
                match line.on_paper {
                    Some(true) => "paper",
                    Some(false) => "kept",
                    None => "",
                },
            );
            // Whoever does not read knows them by the letter, the folder where it stays, and a cross.
            let one = |value: &str, picture: &str| {
                let words = say.it(&format!("table-said-{value}"));
                match model.band {
                    Band::Four => {
                        let picture = say.picture(picture);
                        view! {
                            <label class="choice picture-choice">
                                {picture}
                                <input type="radio" name=name.clone() value=value.to_owned() checked=stands == value/>
                                <span>{spoken(&words)}</span>
                            </label>
                        }
                        .into_any()
                    }
                    _ => choice(&name, value, words, stands == value).into_any(),
                }
            };
            view! {
                <fieldset class="line-choice">
                    <legend class="child-words">{own(&line.text)}</legend>
                    {one("paper", "letter")}{one("kept", "papers")}{one("wrong", "no")}
                </fieldset>
            }
        })
        .collect_view();
    let none = model
        .rows
        .lines
        .is_empty()
        .then(|| view! { <p>{spoken(&say.it("table-said-none"))}</p> });
    asked(say, model, view! { {none}{rows} }.into_any())
}

/// Rows of two fields, with one empty row at the end; if `is_day`, the second field is a day.
fn pairs(say: &Say, model: &Talk, names: [&str; 3], there: &[[String; 2]], is_day: bool) -> AnyView {
    let [stem, first, second] = names;
    there
        .iter()
        .cloned()
        .chain([[String::new(), String::new()]])
        .enumerate()
        .map(|(number, [words, with])| {
            let (name, other) = (format!("{stem}-{number}"), format!("{stem}-{number}-{second}"));
            let label = format!("{first}-{second}");
            let words = fields::line(say, model, &name, first, &words);
            let (class, with) = if is_day {
                ("row-with-day", fields::day(say, model, &other, &label, &with, true))
            } else {
                ("row-of-two", fields::line(say, model, &other, &label, &with))
            };
            view! { <div class=class>{words}{with}</div> }
        })
        .collect_view()
        .into_any()
}

fn takes(say: &Say, model: &Talk) -> AnyView {
    let rows = pairs(
        say,
        model,
        ["takes", "table-takes-field", "to"],
        &model.rows.takes,
        false,
    );
    asked(say, model, by_the_adult(say, model, rows))
}

fn unknown(say: &Say, model: &Talk) -> AnyView {
    let rows = pairs(
        say,
        model,
        ["unknown", "table-unknown-field", "by"],
        &model.rows.unknown,
        true,
    );
    asked(say, model, by_the_adult(say, model, rows))
}

fn agreed(say: &Say, model: &Talk) -> AnyView {
    let there = model
        .rows
        .agreed
        .iter()
        .map(|line| view! { <li>{own(line)}</li> })
        .collect_view();
    let any = !model.rows.agreed.is_empty();
    let rows = pairs(say, model, ["agreed", "table-agreed-field", "by"], &[], true);
    let rows = by_the_adult(say, model, rows);
    asked(
        say,
        model,
        view! { {any.then(|| view! { <ul>{there}</ul> })}{rows} }.into_any(),
    )
}

fn now(say: &Say, model: &Talk) -> AnyView {
    let none = (String::new(), say.it("table-nobody"));
    let named = model.rows.people.iter().map(|one| (one.id.clone(), one.name.clone()));
    let people: Vec<(String, String)> = std::iter::once(none).chain(named).collect();
    let rows = model
        .rows
        .tells
        .iter()
        .cloned()
        .chain([[const { String::new() }; 3]])
        .enumerate()
        .map(|(number, [who, on, call])| {
            let name = |end: &str| format!("tell-{number}-{end}");
            let who = fields::list(say, model, &name("who"), "table-now-who", &who, &people);
            let on = fields::day(say, model, &name("on"), "table-now-on", &on, true);
            let stands = model.value(&name("call"), &call);
            let calls = model.rows.call_safe.then(|| {
                let one = |value: &str| {
                    let picture = say.picture(&format!("call-{value}"));
                    let chosen = choice(&name("call"), value, say.it(&format!("table-call-{value}")), stands == value);
                    view! { <div class="with-picture-above">{picture}{chosen}</div> }
                };
                view! {
                    <fieldset class="calls"><legend>{spoken(&say.it("table-call"))}</legend>{one("before")}{one("after")}{one("no")}</fieldset>
                }
            });
            // Whom and when is the adult's to write; whether the phone rings is the child's to point at.
            let written = by_the_adult(say, model, view! { {who}{on} }.into_any());
            view! { <div class="row-with-day">{written}{calls}</div> }
        })
        .collect_view();
    asked(say, model, rows.into_any())
}

fn people(say: &Say, model: &Talk) -> AnyView {
    let stands = model.value("talk_to", &model.rows.talk_to);
    let safe = model.rows.people.iter().filter(|one| one.safe);
    let rows = safe
        .map(|one| {
            let choice = choice("talk_to", &one.id, one.name.clone(), one.id == stands);
            // Whoever cannot read the names yet knows them by the picture that stands for them everywhere. From thirteen
            // there are none.
            let face = (model.band < Band::Thirteen).then(|| say.portrait(&one.picture));
            match face {
                Some(face) => view! { <div class="with-picture-above">{face}{choice}</div> }.into_any(),
                None => choice.into_any(),
            }
        })
        .collect_view();
    let class = if model.band < Band::Thirteen {
        "choices-list faces-of-people"
    } else {
        "choices-list"
    };
    let phone = view! { <p>{spoken(&say.it("table-people-phone"))}</p> };
    let asks = spoken(&say.it("table-people-who"));
    asked(
        say,
        model,
        view! { <fieldset class=class><legend>{asks}</legend>{rows}</fieldset>{phone} }.into_any(),
    )
}

fn next(say: &Say, model: &Talk) -> AnyView {
    let fields = match &model.rows.next {
        Some(when) => view! { <p class="lead">{spoken(&say.with("table-next-is", &[("when", when)]))}</p> }.into_any(),
        None => {
            let fields = view! {
                {fields::day(say, model, "next_on", "table-next-on", "", false)}
                <div class="row-of-two">
                    {fields::time(say, model, "next_at", "table-next-at")}
                    {fields::line(say, model, "next_place", "table-next-place", "")}
                </div>
            };
            by_the_adult(say, model, fields.into_any())
        }
    };
    asked(say, model, fields)
}

fn paper(say: &Say, model: &Talk) -> impl IntoView + use<> {
    let stopped = model
        .no_paper
        .then(|| view! { <p class="refused" role="alert">{spoken(&say.it("table-paper-not"))}</p> });
    let make = |key: &str, class: &'static str| {
        view! { <form method="post" action=Part::Paper.address()><button class=class name="make" value="paper">{say.it(key)}</button></form> }
    };
    let back = view! { <p><a href=Part::End.address()>{say.it("table-all-parts")}</a></p> };
    match &model.paper {
        Some(paper) => {
            let (document, out) = (paper.document.clone(), say.out.clone());
            let print =
                (!paper.stays).then(|| view! { <a class="act" href="/t/talk/paper" target="_blank" rel="noopener">{say.it("table-paper-print")}</a> });
            let stays = if paper.stays {
                "table-paper-stays"
            } else {
                "table-paper-yours"
            };
            view! {
                <p class="thanks" role="status">{spoken(&say.it(stays))}</p>
                {stopped}
                <p class="acts">{print}<a class="act quiet-act" href="/t/talk/out">{say.it("table-goodbye")}</a></p>
                <div class="sheet"><DocumentView out document/></div>
                {make("table-paper-again", "act quiet-act")}
                <p><a class="act quiet-act" href=Part::Feedback.address()>{say.it("table-feedback")}</a></p>
                {back}
            }
            .into_any()
        }
        None => view! {
            <article>
                <div class="part-head">{say.picture("letter")}<h1>{spoken(&say.it("table-paper-title"))}</h1></div>
                <p class="lead">{spoken(&say.it("table-paper-lead"))}</p>
            </article>
            {stopped}
            {make("table-paper-act", "act")}
            {back}
        }
        .into_any(),
    }
}

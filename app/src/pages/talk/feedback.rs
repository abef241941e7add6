//! How it was to talk: three faces, from thirteen three words, and one line, once, at the very end. It is kept for the
//! municipality and the month, and beside no name (decision 0050). Skipping it is as large as sending it.

use super::faces::MOUTHS;
use super::fields::{self, by_the_adult, refused, spoken};
use super::{Part, Say, Talk};
use domain::band::Band;
use domain::feedback::Mood;
use leptos::prelude::*;

/// The question, or thanks where it was answered.
pub(super) fn part(say: &Say, model: &Talk) -> AnyView {
    let title = spoken(&say.it("table-feedback-title"));
    let picture = say.picture(model.part.picture());
    let content = if model.fed_back {
        thanks(say)
    } else {
        question(say, model)
    };
    view! {
        <article><div class="part-head">{picture}<h1>{title}</h1></div></article>
        {content}
    }
    .into_any()
}

fn thanks(say: &Say) -> AnyView {
    let thanks = spoken(&say.it("table-feedback-thanks"));
    view! {
        <p class="thanks" role="status">{thanks}</p>
        <p class="acts"><a class="act quiet-act" href="/t/talk/out">{say.it("table-goodbye")}</a></p>
    }
    .into_any()
}

fn question(say: &Say, model: &Talk) -> AnyView {
    // Of the five mouths of the talk's own faces the first, the middle and the last.
    let faces = Mood::ALL
        .into_iter()
        .zip([MOUTHS[0], MOUTHS[2], MOUTHS[4]])
        .map(|(mood, mouth)| match model.band {
            Band::Thirteen => word(say, mood),
            _ => face(say, mood, mouth),
        })
        .collect_view();
    let class = if model.band == Band::Thirteen {
        "choices-list"
    } else {
        "faces"
    };
    let line = fields::line(say, model, "line", "table-feedback-line", "");
    let line = model.own_words.then(|| by_the_adult(say, model, line));
    view! {
        <p class="lead">{spoken(&say.it("table-feedback-lead"))}</p>
        {refused(say, model)}
        <form method="post" action=Part::Feedback.address() class="ask">
            <fieldset class=class><legend class="visually-hidden">{say.it("table-feedback-title")}</legend>{faces}</fieldset>
            {line}
            <p class="acts ways-on">
                <button class="act">{say.it("screen-send")}</button>
                <a class="act quiet-act" href="/t/talk/out">{say.it("table-skip")}</a>
            </p>
        </form>
    }
    .into_any()
}

fn word(say: &Say, mood: Mood) -> AnyView {
    let words = spoken(&say.it(&format!("table-feedback-{}", mood.as_str())));
    view! {
        <label class="choice">
            <input type="radio" name="mood" value=mood.as_str() required=true/>
            <span>{words}</span>
        </label>
    }
    .into_any()
}

fn face(say: &Say, mood: Mood, mouth: &'static str) -> AnyView {
    let words = spoken(&say.it(&format!("table-feedback-{}", mood.as_str())));
    view! {
        <label class="a-face">
            <input type="radio" name="mood" value=mood.as_str() required=true/>
            <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
                <circle cx="32" cy="32" r="28"></circle>
                <circle class="eye" cx="22" cy="26" r="3"></circle>
                <circle class="eye" cx="42" cy="26" r="3"></circle>
                <path d=mouth></path>
            </svg>
            <span>{words}</span>
        </label>
    }
    .into_any()
}

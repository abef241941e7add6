//! How the talk was: faces to choose from, and from thirteen words.

use super::ending::{asked, choice};
use super::fields::{self, by_the_adult, spoken};
use super::{Say, Talk};
use domain::band::Band;
use leptos::prelude::*;

/// The curves of the mouths, from glad to sad.
pub(super) const MOUTHS: [&str; 5] = [
    "M18 38Q32 58 46 38",
    "M20 41Q32 51 44 41",
    "M21 44H43",
    "M20 47Q32 37 44 47",
    "M18 50Q32 32 46 50",
];

/// How the talk was, in words to choose from: from thirteen no face is drawn.
fn words_for_faces(say: &Say, chosen: &str) -> AnyView {
    let choices = (1..=5)
        .rev()
        .map(|value: u8| {
            let value = value.to_string();
            choice("face", &value, say.it(&format!("table-face-{value}")), value == chosen)
        })
        .collect_view();
    view! {
        <fieldset class="choices-list"><legend class="visually-hidden">{say.it("table-face-title")}</legend>{choices}</fieldset>
    }
    .into_any()
}

/// How it was to talk: five faces.
pub(super) fn part(say: &Say, model: &Talk) -> AnyView {
    let chosen = model.rows.face.map(|face| face.to_string()).unwrap_or_default();
    let chosen = model.value("face", &chosen);
    let words = fields::lines(say, model, "face_words", "table-face-words", 2);
    if model.band == Band::Thirteen {
        let choices = words_for_faces(say, &chosen);
        return asked(say, model, view! { {choices}{words} }.into_any());
    }
    let faces = MOUTHS
        .iter()
        .enumerate()
        .map(|(nth, mouth)| {
            let value = (5 - nth).to_string();
            let checked = value == chosen;
            view! {
                <label class="a-face">
                    <input type="radio" name="face" value=value.clone() checked=checked/>
                    <svg viewBox="0 0 64 64" aria-hidden="true" focusable="false">
                        <circle cx="32" cy="32" r="28"></circle>
                        <circle class="eye" cx="22" cy="26" r="3"></circle>
                        <circle class="eye" cx="42" cy="26" r="3"></circle>
                        <path d=*mouth></path>
                    </svg>
                    <span>{spoken(&say.it(&format!("table-face-{value}")))}</span>
                </label>
            }
        })
        .collect_view();
    let words = model.own_words.then(|| by_the_adult(say, model, words));
    let fields = view! {
        <fieldset class="faces"><legend class="visually-hidden">{say.it("table-face-title")}</legend>{faces}</fieldset>
        {words}
    };
    asked(say, model, fields.into_any())
}

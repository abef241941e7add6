//! What words mean: all of them in one list, the same for every child, or the one that a page led to, with the way back.

use super::{Place, Screen};
use crate::components::explained::Word;
use crate::components::words::unmarked;
use crate::outside::Out;
use domain::document::Text;
use leptos::prelude::*;

/// The address of one word and of the way back: numbers, because others may read an address in the history.
pub(super) fn address(nth: usize, from: Place) -> String {
    format!("{}?w={}&from={}", Place::Words.address(), nth + 1, from.number())
}

/// The page: one word alone, or all of them.
pub(super) fn page(out: &Out, model: &Screen) -> AnyView {
    let one = model.word.and_then(|nth| model.words.get(nth));
    let class = format!("document band-{} child", model.band.as_str());
    let content = match one {
        Some(word) => alone(word),
        None => all(out, &model.words),
    };
    let on = on(out, model, one.is_some());
    view! {
        <article class=class data-read-aloud="">{content}</article>
        {on}
    }
    .into_any()
}

fn alone(word: &Word) -> AnyView {
    let (name, told) = (Text::ours(&*word.word), Text::ours(&*word.told));
    view! { <h1>{unmarked(&name)}</h1><p class="lead">{unmarked(&told)}</p> }.into_any()
}

fn all(out: &Out, words: &[Word]) -> AnyView {
    let words = words
        .iter()
        .map(|word| {
            let (name, told) = (Text::ours(&*word.word), Text::ours(&*word.told));
            view! { <dt>{unmarked(&name)}</dt><dd>{unmarked(&told)}</dd> }
        })
        .collect_view();
    let (title, lead) = (out.say("screen-words", &[]), out.say("screen-words-lead", &[]));
    view! {
        <h1>{unmarked(&Text::ours(title))}</h1>
        <p class="lead">{unmarked(&Text::ours(lead))}</p>
        <dl class="glossary">{words}</dl>
    }
    .into_any()
}

/// Back to the page that led here, and from a word alone on to all of them.
fn on(out: &Out, model: &Screen, is_alone: bool) -> AnyView {
    let from = model.from.unwrap_or(Place::Timeline);
    let back = out.say("screen-back", &[]);
    let every = is_alone.then(|| {
        let every = out.say("screen-words-all", &[]);
        view! { <a class="act quiet-act" href=Place::Words.address()>{every}</a> }
    });
    view! { <p class="acts ways-on"><a class="act" rel="prev" href=from.address()>{back}</a>{every}</p> }.into_any()
}

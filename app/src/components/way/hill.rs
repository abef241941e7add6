//! The hill of the youngest: a large picture and a word or two at each place, moons for nights, and at its end the empty frame of
//! what nobody knows (N32). What an adult reads aloud stands below the picture, folded; a tap on a picture is heard from there.

use super::{Shown, Stations, caption_id};
use crate::components::picture::Pictogram;
use crate::components::words::{unread, words};
use crate::outside::Out;
use domain::document::{Picture, TimelineStep};
use domain::timeline::Stands;
use domain::way::Station;
use leptos::prelude::*;
use std::sync::Arc;

/// The last place of a hill, to which nobody knows the way.
pub(super) const END: Station = Station {
    stands: Stands::Maybe,
    featured: false,
    fork: None,
};

/// The ids of the words of what nobody knows, and of all that is heard with them.
const UNKNOWN: &str = "nobody-knows";
const UNKNOWN_WORDS: &str = "nobody-knows-words";

/// One night.
const MOON: &str = "<svg class=\"moon\" viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M10.6 1.6C5 1.3 \
                    1.4 5 1.8 9.3C2.2 13.4 7 16 11 14.2C12.5 13.5 13.6 12.6 14.2 11.4C8.6 12 6 6.4 10.6 1.6Z\"/></svg>";

/// As many moons as there are nights.
pub(super) fn moons(nights: u8) -> String {
    MOON.repeat(usize::from(nights))
}

/// The id of everything that is heard of a place.
pub(super) fn words_id(step: &TimelineStep) -> String {
    format!("{}-words", step.id)
}

/// A place in a word or two: how it stands, and what it is. What only may come has no such word; that it may says its state.
/// Nothing of it is read with the page: the words below the picture are.
pub(super) fn brief(step: &TimelineStep) -> AnyView {
    let state = (!step.state.is_empty()).then(|| view! { <p class="state">{step.state.plain()}</p> });
    let may_come = matches!(step.stands, Stands::Maybe | Stands::OneOf);
    let what = step.label.as_ref().or(Some(&step.text).filter(|_| !may_come));
    let what = what.map(|what| view! { <p class="caption">{unread(what)}</p> });
    // That it is new is the first of its lines.
    let fresh = step.lines.first().filter(|_| step.fresh);
    let fresh = fresh.map(|line| view! { <p class="line-of-it new">{line.plain()}</p> });
    view! { {state}{what}{fresh} }.into_any()
}

/// The empty frame at the end. Where its words have a page of their own it leads there; elsewhere they stand below the way.
pub(super) fn unknown(out: &Out, pages: Option<&Stations>, class: &str) -> AnyView {
    let class = format!("unknown station {class}");
    let picture = Picture {
        name: "unknown".into(),
        alt: String::new(),
    };
    let picture = view! { <Pictogram out=Arc::clone(out) picture/> };
    match pages.and_then(|pages| pages.unknown.as_ref()) {
        Some(unknown) => {
            let page = unknown.page.clone();
            view! {
                <li class=class>
                    <a class="disc" href=page data-aloud=UNKNOWN_WORDS aria-labelledby=UNKNOWN>{picture}</a>
                </li>
            }
            .into_any()
        }
        None => view! { <li class=class aria-hidden="true"><span class="disc">{picture}</span></li> }.into_any(),
    }
}

/// Everything that is told of the places, in their order: to be read aloud. Folded, it is what a tap on a picture is heard from.
pub(super) fn words_below(out: &Out, steps: &[Shown<'_>], pages: Option<&Stations>) -> AnyView {
    let rows = steps
        .iter()
        .map(|shown| {
            let step = shown.step;
            let state = (!step.state.is_empty()).then(|| view! { <p class="state">{words(&step.state)}</p> });
            let day = step.day.as_ref().filter(|day| !day.is_empty());
            let day = day.map(|day| view! { <p>{words(day)}</p> });
            let lines = step
                .lines
                .iter()
                .map(|line| view! { <p>{words(line)}</p> })
                .collect_view();
            view! {
                <li id=words_id(step)>{state}<p id=caption_id(step)>{words(&step.text)}</p>{day}{lines}</li>
            }
        })
        .collect_view();
    let unknown = pages.and_then(|pages| pages.unknown.as_ref());
    let unknown = unknown.map(|unknown| {
        view! { <li id=UNKNOWN_WORDS><p id=UNKNOWN>{words(&unknown.text)}</p></li> }
    });
    view! {
        <details class="hill-words" data-heard="">
            <summary>{out.say("screen-way-words", &[])}</summary>
            <ol role="list">{rows}{unknown}</ol>
        </details>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moon_for_each_night() {
        for nights in 1..=7 {
            assert_eq!(moons(nights).matches("<svg").count(), usize::from(nights));
        }
        assert_eq!(
            moons(3).matches("<path d=\"M10.6 1.6C5 1.3 1.4 5").count(),
            3,
            "{}",
            moons(1)
        );
    }
}

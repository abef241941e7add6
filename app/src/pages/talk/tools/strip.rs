//! First this, then that: the adult chooses two pictures and a time, and both see how much of it is left. The time is a
//! disc that shrinks without a sound; without scripts the page says how many minutes are left when it is loaded again.

use super::super::fields::spoken;
use super::super::{Place, Say};
use super::Tools;
use super::tiles::{picture, words};
use domain::talk_tools::Tool;
use domain::talk_tools::strip::{MINUTES, PICTURES, SOON, Strip};
use leptos::prelude::*;

/// The page: the strip, or where there is none yet the choice of it.
pub(super) fn page(say: &Say, model: &Tools) -> AnyView {
    match model.place {
        Place::Strip(strip) => shown(say, model, strip),
        _ => choice(say, model),
    }
}

fn shown(say: &Say, model: &Tools, strip: Strip) -> AnyView {
    let one = |key: &str, tile: &'static str| {
        let pictogram = picture(tile).and_then(|name| say.of_choice(name));
        view! {
            <li>
                <p class="strip-word">{spoken(&say.it(key))}</p>
                <div class="large-tile">{pictogram}<span class="tile-words">{spoken(&words(say, tile))}</span></div>
            </li>
        }
    };
    let time = model.seconds.map(|left| time(say, strip, left));
    view! {
        <h1>{spoken(&say.it("tool-first-then"))}</h1>
        <ol class="strip" role="list">{one("tool-first", strip.first())}{one("tool-then", strip.then())}</ol>
        {time}
        <p class="acts"><a class="act quiet-act" href=Place::Tool(Tool::FirstThen).address()>{say.it("tool-strip-again")}</a></p>
    }
    .into_any()
}

/// The time left: a disc, minutes in words, and a quiet word when a change is near.
fn time(say: &Say, strip: Strip, left: i64) -> AnyView {
    let whole = strip.whole().unwrap_or(1);
    let hundredths = (left * 100 + whole - 1) / whole;
    let minutes = (left + 59) / 60;
    let of = |minutes: &str| say.with("tool-minutes", &[("minutes", minutes)]);
    let (soon, over) = (
        say.it("tool-soon"),
        say.with("tool-over", &[("then", &words(say, strip.then()))]),
    );
    let now = match left {
        0 => over.clone(),
        left if left <= SOON => soon.clone(),
        _ => String::new(),
    };
    let look_again = say.it("tool-look-again");
    view! {
        <div class="strip-time" data-left=left.to_string() data-whole=whole.to_string() data-soon-from=SOON.to_string()>
            <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
                <circle class="whole" cx="20" cy="20" r="18"></circle>
                <circle class="left" cx="20" cy="20" r="9" pathLength="100" stroke-dasharray=format!("{hundredths} 100")
                    transform="rotate(-90 20 20)"></circle>
            </svg>
            <p class="lead" id="strip-minutes" data-words=of("#")>{of(&minutes.to_string())}</p>
        </div>
        <p class="strip-change" id="strip-change" role="status" data-soon=soon data-over=over>{now}</p>
        <noscript><p class="acts"><a class="act quiet-act" href=Place::Strip(strip).address()>{look_again}</a></p></noscript>
    }
    .into_any()
}

fn choice(say: &Say, model: &Tools) -> AnyView {
    let refused = model
        .unchosen
        .then(|| view! { <p class="refused" role="alert">{spoken(&say.it("tool-unchosen"))}</p> });
    let minutes = MINUTES
        .into_iter()
        .map(|minutes| {
            let label = match minutes {
                0 => say.it("tool-no-time"),
                some => say.with("tool-for-minutes", &[("minutes", &some.to_string())]),
            };
            view! {
                <label class="choice"><input type="radio" name="minutes" value=minutes.to_string() required=true/>
                    {spoken(&label)}</label>
            }
        })
        .collect_view();
    view! {
        <article>
            <h1>{spoken(&say.it("tool-first-then"))}</h1>
            <p class="lead">{spoken(&say.it("tool-first-then-lead"))}</p>
        </article>
        {refused}
        <form method="post" action=Place::Tool(Tool::FirstThen).address() class="ask" autocomplete="off">
            {pictures(say, "first")}
            {pictures(say, "then")}
            <fieldset class="choices-list"><legend>{spoken(&say.it("tool-how-long"))}</legend>{minutes}</fieldset>
            <p class="acts"><button class="act">{say.it("tool-show")}</button></p>
        </form>
    }
    .into_any()
}

/// The pictures to choose from for one of the two places. Nothing is chosen beforehand.
fn pictures(say: &Say, name: &'static str) -> AnyView {
    let tiles = PICTURES
        .into_iter()
        .map(|tile| {
            let pictogram = picture(tile).and_then(|pictogram| say.of_choice(pictogram));
            view! {
                <label class="tile"><input type="radio" name=name value=tile required=true/>
                    {pictogram}<span class="tile-words">{spoken(&words(say, tile))}</span></label>
            }
        })
        .collect_view();
    view! {
        <fieldset><legend>{spoken(&say.it(&format!("tool-{name}")))}</legend><div class="tile-set">{tiles}</div></fieldset>
    }
    .into_any()
}

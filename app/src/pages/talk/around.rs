//! Around every part of the talk: the four ways to say no, the time left, and the messages for when the network is
//! down.

use super::fields::PART;
use super::{Left, Place, Say};
use leptos::prelude::*;

/// The address of the four ways to say no.
const SAY: &str = "/t/talk/say";

/// The id of the button to stop.
pub(super) const STOP: &str = "stop";

/// The four ways to say no, in the same corner of every page. `typed`: whether the page has a form of its own; they send
/// what is typed in it along.
pub(super) fn bar(say: &Say, here: Place, typed: bool) -> impl IntoView + use<> {
    let button = |kind: &'static str, picture: &str, said: Option<&str>| {
        let class = format!("say say-{kind}");
        let said = said.map(|key| say.it(key));
        let id = (kind == STOP).then_some(STOP);
        view! {
            <button id=id class=class name="kind" value=kind form=typed.then_some(PART) formaction=typed.then_some(SAY)
                data-said=said>{say.picture(picture)}<span>{say.it(&format!("table-{kind}"))}</span></button>
        }
    };
    view! {
        <form method="post" action=SAY id="say" class="say-bar" aria-label=say.it("table-bar")>
            <input type="hidden" name="from" value=here.field()/>
            {button("stop", "stop", None)}
            {button("pause", "pause", Some("table-paused-lead"))}
            {button("not-answer", "not-answer", Some("table-said-not-answer"))}
            {button("dont-know", "dont-know", Some("table-said-dont-know"))}
        </form>
    }
}

/// What the script says when the network is down: either that the press is kept, or that it has to be made again.
pub(super) fn no_net(say: &Say) -> impl IntoView + use<> {
    let (kept, again) = (say.it("no-net-kept"), say.it("no-net-again"));
    view! { <p class="no-net" role="status" data-kept=kept data-again=again></p> }
}

/// Minutes before the end at which the circle changes softly: time to round off.
const SOON: u16 = 5;

/// The time left: a circle that empties, with the minutes in words for those who cannot see it. Five minutes before the end
/// it changes softly and says so, without a sound. A script keeps circle and words true while a page stays open; the words
/// carry a `#` where the minutes go.
pub(super) fn time(say: &Say, left: Left) -> impl IntoView + use<> {
    let minutes = left.minutes.to_string();
    let label = say.with("table-left", &[("minutes", &minutes)]);
    let words = say.with("table-left", &[("minutes", "#")]);
    let is_soon = (1..=SOON).contains(&left.minutes);
    let soon = is_soon.then(|| say.it("table-soon"));
    let dash = format!("{} 100", left.hundredths);
    view! {
        <div class="time-left" class:soon=is_soon role="img" aria-label=label data-words=words data-whole=left.whole.to_string() data-rest=left.rest.to_string()>
            <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
                <circle class="whole" cx="20" cy="20" r="18"></circle>
                <circle class="left" cx="20" cy="20" r="9" pathLength="100" stroke-dasharray=dash transform="rotate(-90 20 20)"></circle>
            </svg>
        </div>
        <p class="soon-cue" role="status" data-soon=say.it("table-soon")>{soon}</p>
    }
}

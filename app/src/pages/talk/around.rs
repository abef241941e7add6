//! Around every part of the talk: the four ways to say no, the time left, and the messages for when the network is
//! down.

use super::fields::PART;
use super::{Left, Place, Say};
use leptos::prelude::*;

/// The address of the four ways to say no.
const SAY: &str = "/t/talk/say";

/// The four ways to say no, in the same corner of every page. `typed`: whether the page has a form of its own; they send
/// what is typed in it along.
pub(super) fn bar(say: &Say, here: Place, typed: bool) -> impl IntoView + use<> {
    let button = |kind: &'static str, picture: &str, said: Option<&str>| {
        let class = format!("say say-{kind}");
        let said = said.map(|key| say.it(key));
        view! {
            <button class=class name="kind" value=kind form=typed.then_some(PART) formaction=typed.then_some(SAY)
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

/// The time left: a circle that empties, with the minutes in words for those who cannot see it.
pub(super) fn time(say: &Say, left: Left) -> impl IntoView + use<> {
    let label = say.with("table-left", &[("minutes", &left.minutes.to_string())]);
    let dash = format!("{} 100", left.hundredths);
    view! {
        <div class="time-left" role="img" aria-label=label data-from=left.from.to_string() data-to=left.to.to_string()>
            <svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
                <circle class="whole" cx="20" cy="20" r="18"></circle>
                <circle class="left" cx="20" cy="20" r="9" pathLength="100" stroke-dasharray=dash transform="rotate(-90 20 20)"></circle>
            </svg>
        </div>
    }
}

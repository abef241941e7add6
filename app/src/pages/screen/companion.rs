//! The child chooses who stands with it on its way: six pictures and one press. Nothing is chosen beforehand.

use super::Place;
use crate::components::picture::Pictogram;
use crate::outside::Out;
use domain::case::COMPANIONS;
use domain::document::Picture;
use leptos::prelude::*;

/// The companion of a child that may have one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    /// The code that the child chose, as the case holds it; none where it has not chosen.
    pub chosen: Option<String>,
}

impl Companion {
    /// The one of the six that was chosen.
    fn known(&self) -> Option<&'static str> {
        let chosen = self.chosen.as_deref()?;
        COMPANIONS.into_iter().find(|code| *code == chosen)
    }
}

/// The link below the way that leads to the choice, with the picture of what was chosen.
pub(super) fn link(out: &Out, companion: &Companion) -> AnyView {
    let (key, picture) = match companion.known() {
        Some(code) => ("screen-companion-other", Some(pictogram(out, code))),
        None => ("screen-companion", None),
    };
    let words = out.say(key, &[]);
    view! {
        <p class="acts to-companion"><a class="act quiet-act" href=Place::Companion.address()>{picture}<span>{words}</span></a></p>
    }
    .into_any()
}

/// The page of the choice; nothing where the child may have none.
pub(super) fn choice(out: &Out, companion: Option<&Companion>) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let chosen = companion.and_then(Companion::known);
    let tiles = COMPANIONS
        .into_iter()
        .map(|code| tile(out, code, chosen == Some(code)))
        .collect_view();
    companion
        .map(|_| {
            view! {
                <h1>{say("screen-companion")}</h1>
                <p class="lead">{say("screen-companion-lead")}</p>
                <form method="post" action="/t/companion" class="companions">
                    <fieldset>
                        <legend>{say("screen-companion-who")}</legend>
                        <div class="companion-tiles">{tiles}</div>
                    </fieldset>
                    <p class="acts"><button class="act">{say("screen-companion-act")}</button></p>
                </form>
            }
        })
        .into_any()
}

/// One picture to choose. Its words say what it shows, so the picture itself is decoration.
fn tile(out: &Out, code: &'static str, chosen: bool) -> AnyView {
    let picture = pictogram(out, code);
    let words = out.say(&format!("screen-companion-{code}"), &[]);
    view! {
        <label class="choice">
            <input type="radio" name="companion" value=code checked=chosen required=true/>
            {picture}
            <span>{words}</span>
        </label>
    }
    .into_any()
}

fn pictogram(out: &Out, code: &str) -> AnyView {
    let picture = Picture {
        name: format!("companion-{code}"),
        alt: String::new(),
    };
    view! { <Pictogram out=out.clone() picture/> }.into_any()
}

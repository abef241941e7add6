//! The parts of a talk, before, during and after it, with how each stands and a way to its page: one flow over several pages.

use crate::outside::Out;
use leptos::prelude::*;

/// The parts of one talk. Blank where the talk was called off: then nothing is shown.
#[derive(Clone, Debug, Default)]
pub struct TalkRail {
    /// Its parts, in order.
    pub parts: Vec<RailPart>,
}

/// A part with a page of its own.
#[derive(Clone, Debug, Default)]
pub struct RailPart {
    /// Its name; its keys are `flow-NAME…`.
    pub name: &'static str,
    /// `before`, `during` or `after`.
    pub phase: &'static str,
    /// How it stands: `done`, `open`, `not-yet`, `gone`.
    pub stands: &'static str,
    /// Address of its page.
    pub to: String,
    /// Whether it is the page that is shown.
    pub here: bool,
}

/// The phases, in order.
pub const PHASES: [&str; 3] = ["before", "during", "after"];

/// The rail on top of a page of the flow.
#[must_use]
pub fn talk_rail(out: &Out, rail: TalkRail) -> Option<AnyView> {
    if rail.parts.is_empty() {
        return None;
    }
    let phases = PHASES
        .map(|phase| {
            let parts = rail.parts.iter().filter(|part| part.phase == phase);
            let parts = parts.map(|part| link(out, part)).collect_view();
            view! {
                <li>
                    <p class="rail-phase">{out.say(&format!("flow-{phase}"), &[])}</p>
                    <ul role="list">{parts}</ul>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <nav class="talk-rail" aria-label=out.say("flow-title", &[])>
                <ol role="list">{phases}</ol>
            </nav>
        }
        .into_any(),
    )
}

fn link(out: &Out, part: &RailPart) -> AnyView {
    let name = out.say(&format!("flow-{}", part.name), &[]);
    let stands = out.say(&format!("flow-stands-{}", part.stands), &[]);
    let current = part.here.then_some("page");
    view! {
        <li class=format!("rail-{}", part.stands)>
            <a href=part.to.clone() aria-current=current>{name}</a>
            " "<span class="rail-stands">{stands}</span>
        </li>
    }
    .into_any()
}

//! One file per page.

pub mod access;
pub mod access_request;
pub mod accounts;
pub mod after_talk;
pub mod amend;
pub mod approvals;
pub mod ask_again;
pub mod assign;
pub mod away;
pub mod bisidder_refused;
pub mod card;
pub mod checklist;
pub mod child;
pub mod children;
pub mod children_list;
pub mod close;
pub mod closed;
pub mod correct;
pub mod cues;
pub mod drawings;
pub mod edit;
pub mod ending;
pub mod ending_sheet;
pub mod erase;
pub mod fault;
pub mod feedback;
pub mod file;
pub mod first_password;
pub mod front;
pub mod glass;
pub mod hand_over;
pub mod help;
pub mod integrations;
pub mod journal;
pub mod log;
pub mod me;
pub mod new_child;
pub mod news;
pub mod own_account;
pub mod own_password;
pub mod passkey;
pub mod phrases;
pub mod plan;
pub mod reader;
pub mod retention;
pub mod room;
pub mod same_child;
pub mod screen;
pub mod second_step;
pub mod shell;
pub mod siblings;
pub mod sign_in;
pub mod stale;
pub mod statistics;
pub mod talk;
pub mod talk_flow;
pub mod talk_now;
pub mod team;
pub mod team_due;
pub mod texts;
pub mod timeline;
pub mod today;
pub mod told;
pub mod week;
pub mod whole_log;
pub mod wide_search;
pub mod workbench;

use crate::outside::Out;
use leptos::prelude::*;

/// A button that switches to the other language, labelled in that language.
#[component]
pub fn Languages(
    /// Words and pictures.
    out: Out,
) -> impl IntoView {
    let (to, name) = (out.say("language-other", &[]), out.say("language-other-name", &[]));
    view! {
        <form method="post" action="/language" class="languages">
            <button class="quiet" name="to" value=to.clone() lang=to>{name}</button>
        </form>
    }
}

/// The one way on in the header of a page without a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// To the sign-in.
    SignIn,
    /// Back to the pages of whoever is signed in.
    Back,
}

/// The header of pages without a sign-in, where nothing is stored unless `stored` says so.
#[component]
pub fn Head(
    /// Words and pictures.
    out: Out,
    /// Whether the page stores something after all.
    #[prop(optional)]
    stored: bool,
    /// The way to the pages behind the sign-in, where the page shows one.
    #[prop(optional_no_strip)]
    door: Option<Door>,
) -> impl IntoView {
    let door = door.map(|door| {
        let name = match door {
            Door::SignIn => "head-sign-in",
            Door::Back => "head-back",
        };
        view! { <p><a href="/sign-in">{out.say(name, &[])}</a></p> }
    });
    let picture = domain::document::Picture {
        name: "child-and-bisidder".into(),
        alt: String::new(),
    };
    view! {
        <header class="head">
            <a class="mark" href="/">
                <crate::components::picture::Pictogram out=out.clone() picture/>
                <span>{out.say("name", &[])}</span>
            </a>
            {(!stored).then(|| view! { <p class="unsaved">{out.say("nothing-stored", &[])}</p> })}
            {door}
        </header>
    }
}

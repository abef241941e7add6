//! Erasing a closed case: what goes, what stays, and who says yes.

use super::shell::{Shell, outcome, staff};
use crate::components::entry::Entry;
use crate::outside::Out;
use domain::case::Words;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Erase {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The day the case was closed, in words.
    pub closed: Option<String>,
    /// How many talks it holds.
    pub talks: usize,
    /// How far it is.
    pub stands: Stands,
    /// Which of its papers the journal lacks.
    pub lacks: Lacks,
    /// Who keeps it back; none where nobody does.
    pub held: Option<Held>,
    /// Whether the reader may keep it back, and let it go again.
    pub keeps: bool,
    /// What has just been done: the key of a sentence.
    pub done: Option<&'static str>,
    /// What was refused: the key of a sentence.
    pub refused: Option<&'static str>,
}

/// How many papers were sent to the journal by themselves, and have not arrived: they are lost with the case.
#[derive(Clone, Copy, Debug, Default)]
pub struct Lacks {
    /// So many are on their way.
    pub waits: u64,
    /// So many the journal refused.
    pub refused: u64,
}

impl Lacks {
    fn count(self) -> u64 {
        self.waits + self.refused
    }
}

/// A case that is kept back.
#[derive(Clone, Debug)]
pub struct Held {
    /// Who keeps it back and since when, as a sentence.
    pub since: String,
    /// Why, in their words.
    pub reason: String,
}

/// How far a case is from being erased.
#[derive(Clone, Debug)]
pub enum Stands {
    /// It is open, and stays.
    Open,
    /// Nobody has asked.
    Asks,
    /// Somebody asked.
    Waits {
        /// Who asked, when, and until when it waits, as a sentence.
        asked: String,
        /// Whether that is the reader, who may take it back.
        own: bool,
        /// Whether the reader may say yes or no.
        settles: bool,
    },
}

/// Renders the page.
#[must_use]
pub fn erase(out: &Out, nonce: String, model: Erase) -> String {
    staff(out, nonce, model.shell.clone().titled("page-erase"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let outcome = outcome(&out, model.done, model.refused);
        let closed = model
            .closed
            .as_ref()
            .map(|day| view! { <p class="stone">{out.say("erase-closed", &[("day", day)])}</p> });
        let talks = out.say("erase-goes-talks", &[("count", &model.talks.to_string())]);
        let held = model
            .held
            .as_ref()
            .map(|_| view! { <p class="why">{say("erase-held")}</p> });
        // Whoever was asked can still say no.
        let act = match (&model.held, &model.stands) {
            (Some(_), Stands::Asks) => ().into_any(),
            (_, stands) => acts(&out, format!("/case/{}/erase", model.case), stands, model.lacks).into_any(),
        };
        let lacks = lacking(&out, model.lacks);
        let keep = keeping(&out, &model);
        view! {
            <main id="content" class="front narrow">
                <p><a href="/closed">{say("erase-back")}</a></p>
                <h1>{out.say("erase-title", &[("child", &model.child)])}</h1>
                {closed}{outcome}
                <section class="part stack" aria-labelledby="goes">
                    <h2 id="goes">{say("erase-goes")}</h2>
                    <ul>
                        <li>{talks}</li>
                        <li>{say("erase-goes-papers")}</li>
                        <li>{say("erase-goes-child")}</li>
                    </ul>
                    <p>{say("erase-stays")}</p>
                    <p>{say("erase-backup")}</p>
                    <p>{say("erase-doubt")}</p>
                </section>
                {lacks}{held}{act}{keep}
            </main>
        }
    })
}

/// What is lost with the case, because the journal has not got it; nothing where it has all.
fn lacking(out: &Out, lacks: Lacks) -> Option<AnyView> {
    let say = |key: &str| out.say(key, &[]);
    let line = |key: &str, count: u64| {
        let words = out.say(key, &[("count", &count.to_string())]);
        (count > 0).then(|| view! { <li>{words}</li> })
    };
    (lacks.count() > 0).then(|| {
        view! {
            <section class="part stack" aria-labelledby="lacks">
                <h2 id="lacks">{say("erase-lacks")}</h2>
                <ul>
                    {line("erase-lacks-waits", lacks.waits)}
                    {line("erase-lacks-refused", lacks.refused)}
                </ul>
                <p>{say("erase-lacks-lost")}</p>
            </section>
        }
        .into_any()
    })
}

/// The box to tick where papers are lost with the case; how many were told goes along. A no needs no tick, so the browser
/// asks for none.
fn losing(out: &Out, lacks: Lacks) -> Option<AnyView> {
    let count = lacks.count().to_string();
    let tick = Entry::new("lose", out.say("erase-lose", &[("count", &count)]));
    (lacks.count() > 0).then(|| {
        view! {
            <input type="hidden" name="lacks" value=count/>
            {tick.tick()}
        }
        .into_any()
    })
}

fn acts(out: &Out, at: String, stands: &Stands, lacks: Lacks) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let form = |at: String, buttons: AnyView| {
        view! { <form method="post" action=at><p class="acts">{buttons}</p></form> }.into_any()
    };
    // Whoever takes back what they asked for loses nothing.
    let losing_form = |at: String, buttons: AnyView| {
        view! { <form method="post" action=at class="stack">{losing(out, lacks)}<p class="acts">{buttons}</p></form> }
            .into_any()
    };
    match stands {
        Stands::Open => view! { <p class="why">{say("erase-open")}</p> }.into_any(),
        Stands::Asks => view! {
            <p>{say("erase-two")}</p>
            {losing_form(at, view! { <button class="act" name="to" value="ask">{say("erase-ask")}</button> }.into_any())}
        }
        .into_any(),
        Stands::Waits { asked, own, settles } => {
            let buttons = if *settles {
                losing_form(
                    at,
                    view! {
                        <button class="act" name="to" value="no">{say("erase-no")}</button>
                        <button name="to" value="yes">{say("erase-yes")}</button>
                    }
                    .into_any(),
                )
            } else if *own {
                form(
                    at,
                    view! { <button name="to" value="back">{say("approvals-back")}</button> }.into_any(),
                )
            } else {
                ().into_any()
            };
            let waits = (!settles).then(|| view! { <p>{say("erase-waits")}</p> });
            view! { <p><strong>{asked.clone()}</strong></p>{waits}{buttons} }.into_any()
        }
    }
}

/// Keeping the case back, or letting it go again.
fn keeping(out: &Out, model: &Erase) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    let at = format!("/case/{}/keep", model.case);
    let held = model.held.as_ref().map(|held| {
        view! {
            <p><strong>{held.since.clone()}</strong></p>
            <p><bdi>{held.reason.clone()}</bdi></p>
        }
    });
    let form = match (&model.held, model.keeps) {
        (_, false) => ().into_any(),
        (Some(_), true) => view! {
            <form method="post" action=at><p class="acts"><button name="to" value="free">{say("erase-free")}</button></p></form>
        }
        .into_any(),
        (None, true) => {
            let reason = Entry::new("reason", say("erase-hold-why"))
                .hint(say("erase-hold-why-hint"))
                .most(Words::LONGEST)
                .required();
            view! {
                <form method="post" action=at class="stack">
                    {reason.lines(2)}
                    <p class="acts"><button name="to" value="hold">{say("erase-hold")}</button></p>
                </form>
            }
            .into_any()
        }
    };
    view! {
        <section class="part stack" aria-labelledby="keep">
            <h2 id="keep">{say("erase-hold-title")}</h2>
            <p>{say("erase-hold-lead")}</p>
            {held}{form}
        </section>
    }
    .into_any()
}

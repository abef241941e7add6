//! What has to be settled before a talk is over: one press for what the case shows, and else one point at a time, each with
//! how it was met, why not, or until when.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::components::talk_rail::{TalkRail, talk_rail};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Checklist {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The parts of the talk, with this page among them.
    pub rail: TalkRail,
    /// The case's id.
    pub case: String,
    /// The version shown; the forms send it back.
    pub version: u64,
    /// The child's first name.
    pub child: String,
    /// The meeting's id.
    pub meeting: String,
    /// The meeting's time and kind, in words.
    pub when: String,
    /// Whether the talk has begun; before that no point can be settled.
    pub begun: bool,
    /// Today, in a form's date format.
    pub today: String,
    /// The points.
    pub points: Vec<Point>,
}

/// A point of the list.
#[derive(Clone, Debug, Default)]
pub struct Point {
    /// Its name; its keys are `point-NAME…`.
    pub name: &'static str,
    /// The section of the law behind it.
    pub section: Option<&'static str>,
    /// Its state, in words.
    pub stands: String,
    /// Whether it is done.
    pub done: bool,
    /// Whether it is still open.
    pub open: bool,
    /// Whether the case shows that it was done.
    pub shown: bool,
    /// By what the case shows it, in a sentence; blank where it does not.
    pub by: String,
    /// Address of the page where that is mended.
    pub mend: String,
    /// Whether only the case can show that it was done.
    pub must_be_shown: bool,
    /// Why it could not be settled just now; the sentence's key is `checklist-fault-…`.
    pub fault: Option<&'static str>,
    /// What was typed: how, why, when.
    pub typed: [String; 3],
}

/// Renders the page.
#[must_use]
pub fn checklist(out: &Out, nonce: String, model: Checklist) -> String {
    staff(out, nonce, model.shell.clone().titled("checklist-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let all = model.begun && model.points.iter().all(|point| !point.open);
        let word = if !model.begun {
            Some("checklist-before")
        } else if all {
            Some("checklist-all")
        } else {
            None
        };
        let word = word.map(|key| view! { <p class="notice" role="status">{say(key)}</p> });
        let points = model.points.iter().map(|it| point(&out, &model, it)).collect_view();
        let close = close(&out, &model);
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say("checklist-title")}</h1>
                <p class="lead">{model.when.clone()}</p>
                {talk_rail(&out, model.rail.clone())}
                <p class="quiet-note">{say("checklist-lead")}</p>
                {word}
                {close}
                <ul role="list" class="rows points">{points}</ul>
                <p class="acts">
                    <a href=format!("{at}/meeting/{}", model.meeting)>{say("act-after-talk-page")}</a>
                    <a href=format!("{at}/journal/{}", model.meeting)>{say("act-journal-page")}</a>
                </p>
            </main>
        }
    })
}

/// One press for every point that the case shows; none where it shows no open one.
fn close(out: &Out, model: &Checklist) -> Option<AnyView> {
    let shown = model.points.iter().filter(|point| point.open && point.shown).count();
    if shown == 0 || !model.begun {
        return None;
    }
    let here = format!("/case/{}/meeting/{}/checklist", model.case, model.meeting);
    let lead = out.say("checklist-close-lead", &[("count", &shown.to_string())]);
    Some(
        view! {
            <form method="post" action=here class="next-act">
                <p>{lead}</p>
                <button class="act" name="all" value="shown">{out.say("act-talk-close", &[])}</button>
            </form>
        }
        .into_any(),
    )
}

fn point(out: &Out, model: &Checklist, point: &Point) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let section = point
        .section
        .map(|section| view! { <p class="stone">{section.replace(' ', "\u{a0}")}</p> });
    let mark = if point.done {
        "✓"
    } else if point.open {
        "○"
    } else {
        "–"
    };
    let fault = point.fault.map(|fault| {
        view! { <p class="problem" role="alert">{say(&format!("checklist-fault-{fault}"))}</p> }
    });
    let forms = match (model.begun, point.done) {
        (false, _) => None,
        (true, false) => Some(forms(out, model, point).into_any()),
        (true, true) => Some(mend(out, model, point).into_any()),
    };
    let id = format!("point-{}", point.name);
    let title = format!("{id}-title");
    let named_by = title.clone();
    view! {
        <li id=id class="point" class:open=point.open aria-labelledby=named_by>
            <div>
                <p id=title><strong>{say(&format!("point-{}", point.name))}</strong></p>
                {section}
                <p class="stands"><span aria-hidden="true">{mark}" "</span>{point.stands.clone()}</p>
                {fault}
            </div>
            {forms}
        </li>
    }
}

/// The three ways to settle a point, each with its own form.
fn forms(out: &Out, model: &Checklist, point: &Point) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let here = format!("/case/{}/meeting/{}/checklist", model.case, model.meeting);
    let [how, _, _] = point.typed.clone();
    let named = |field: &str, key: &str| Entry::new(format!("{}-{field}", point.name), say(key)).required();
    let done = if point.must_be_shown && !point.shown {
        let words = say(&format!("point-{}-not-shown", point.name));
        // The page after the talk does not record who was present, so no link to it.
        let link = (point.name != "two-advisers").then(|| {
            let to = format!("/case/{}/meeting/{}", model.case, model.meeting);
            view! { " "<a href=to>{say("act-after-talk-page")}</a> }
        });
        view! { <p class="point-act">{words}{link}</p> }.into_any()
    } else {
        let asks = if point.shown {
            view! { <p class="stone">{point.by.clone()}" "<a href=point.mend.clone()>{say("point-mend")}</a></p> }
                .into_any()
        } else {
            named("how", "checklist-how").value(how).line("text").into_any()
        };
        form(&here, model.version, point.name, "done", asks, say("act-point-done")).into_any()
    };
    view! {
        {done}
        <details class="point-else" open=point.fault.is_some()>
            <summary>{say("checklist-otherwise")}</summary>
            {otherwise(out, model, point)}
        </details>
    }
}

/// The ways to settle a point that was not done, or not yet.
fn otherwise(out: &Out, model: &Checklist, point: &Point) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let here = format!("/case/{}/meeting/{}/checklist", model.case, model.meeting);
    let [_, why, when] = point.typed.clone();
    let named = |field: &str, key: &str| Entry::new(format!("{}-{field}", point.name), say(key)).required();
    let not_possible = named("why", "checklist-why").value(why).line("text").into_any();
    let later = named("when", "checklist-when")
        .value(if when.is_empty() { model.today.clone() } else { when })
        .line("date")
        .into_any();
    view! {
        <div class="two">
            {form(&here, model.version, point.name, "not-possible", not_possible, say("act-point-not-possible"))}
            {form(&here, model.version, point.name, "later", later, say("act-point-later"))}
        </div>
    }
}

/// What is done can be put right: where the case shows it, and here, where it was not done after all.
fn mend(out: &Out, model: &Checklist, point: &Point) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let mend = say("point-mend");
    // Whoever hears the page hears of which point.
    let whole = format!("{mend}: {}", say(&format!("point-{}", point.name)));
    let shown = (!point.by.is_empty()).then(|| {
        view! { <p><a href=point.mend.clone()>{say("point-mend-there")}</a></p> }
    });
    view! {
        <details class="point-else" open=point.fault.is_some()>
            <summary aria-label=whole>{mend}</summary>
            {shown}
            {otherwise(out, model, point)}
        </details>
    }
}

fn form(
    to: &str,
    version: u64,
    point: &'static str,
    state: &'static str,
    asks: AnyView,
    act: String,
) -> impl IntoView + use<> {
    view! {
        <form method="post" action=to.to_owned() class="point-act">
            <input type="hidden" name="version" value=version.to_string()/>
            <input type="hidden" name="point" value=point/>
            <input type="hidden" name="state" value=state/>
            {asks}
            <p class="acts"><button class="act quiet-act">{act}</button></p>
        </form>
    }
}

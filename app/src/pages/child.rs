//! The child: everything known about one case on one page, and what can be done.

use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows. Times are already in words.
#[derive(Clone, Debug, Default)]
pub struct Child {
    /// What the previous adviser passes on, if the reader has just taken over the case.
    pub carries_over: Option<CarriesOver>,
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The version shown; forms send it back.
    pub version: u64,
    /// The child's first name.
    pub name: String,
    /// Age and case number, in one line.
    pub about: String,
    /// Whether the case is open.
    pub open: bool,
    /// Whether the child's card is void: too many wrong codes.
    pub card_void: bool,
    /// Whether the address is protected.
    pub protected: bool,
    /// Whether the child told of something and the safety questions wait.
    pub asks_again: bool,
    /// Who broke the glass, and until when, in sentences.
    pub glass: Vec<String>,
    /// The people around the child: name and role.
    pub people: Vec<(String, String)>,
    /// Meetings.
    pub meetings: Vec<Meeting>,
    /// Documents, exactly as made.
    pub documents: Vec<Paper>,
    /// Promises.
    pub promises: Vec<Promise>,
    /// Steps.
    pub steps: Vec<Step>,
    /// Deadlines that are running.
    pub deadlines: Vec<Deadline>,
    /// Today, in a form's date format.
    pub today: String,
    /// Rights told: which, how, and how the child took it.
    pub told: Vec<(String, String)>,
    /// What happened, newest first: when, and what, in sentences.
    pub history: Vec<(String, String)>,
}

/// A meeting with the child.
#[derive(Clone, Debug, Default)]
pub struct Meeting {
    /// Its id; blank if the case file gave it none.
    pub id: String,
    /// When.
    pub when: String,
    /// Kind, place and state, in one line.
    pub what: String,
    /// Whether the talk's own screen can be opened: the case is open, and the talk is not cancelled and not held on an
    /// earlier day.
    pub table: bool,
}

/// A step of the case.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// Its state, in words.
    pub stands: String,
}

/// What the previous adviser passes on to one who has just taken over the case.
#[derive(Clone, Debug, Default)]
pub struct CarriesOver {
    /// Since when, and whose case it was before.
    pub since: String,
    /// Why, as the child is told.
    pub why: String,
    /// What the child need not tell again.
    pub lines: Vec<String>,
}

/// A deadline that is running.
#[derive(Clone, Debug, Default)]
pub struct Deadline {
    /// Which.
    pub kind: &'static str,
    /// The id of what it is about in the case.
    pub what: String,
    /// Its name.
    pub name: String,
    /// When.
    pub when: String,
    /// Whether its time has passed.
    pub late: bool,
}

/// A document of the case.
#[derive(Clone, Debug, Default)]
pub struct Paper {
    /// Its id.
    pub id: String,
    /// What it is, full or neutral, for whom.
    pub what: String,
    /// When it was made.
    pub when: String,
    /// How it was handed over, in sentences.
    pub given: Vec<String>,
    /// The other paper formats it can be had in: `paper=FORM`, and the key of its name.
    pub forms: &'static [(&'static str, &'static str)],
}

/// A promise to the child.
#[derive(Clone, Debug, Default)]
pub struct Promise {
    /// Its id.
    pub id: String,
    /// What was promised.
    pub what: String,
    /// By when, or how it ended.
    pub when: String,
    /// Whether it is open.
    pub open: bool,
}

/// Renders the page.
#[must_use]
pub fn child(out: &Out, nonce: String, model: Child) -> String {
    staff(out, nonce, model.shell.clone(), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let at = format!("/case/{}", model.case);
        let glass = model
            .glass
            .iter()
            .map(|line| view! { <p class="summary stops glass-mark">{line.clone()}</p> })
            .collect_view();
        let protected = model
            .protected
            .then(|| view! { <p class="summary stops">{say("child-protected")}</p> });
        let card = model.card_void.then(|| {
            view! {
                <p class="summary stops">{say("child-card-void")}" "<a href=format!("{at}/way#part-shown")>{say("child-card-void-act")}</a></p>
            }
        });
        let carries = model.carries_over.map(|carries| {
            let lines = carries
                .lines
                .into_iter()
                .map(|line| view! { <li><bdi>{line}</bdi></li> })
                .collect_view();
            view! {
                <section class="summary" aria-labelledby="part-carries">
                    <h2 id="part-carries">{say("child-carries")}</h2>
                    <p>{carries.since}</p>
                    <p><bdi>{carries.why}</bdi></p>
                    <ul>{lines}</ul>
                </section>
            }
        });
        let closed = (!model.open).then(|| view! { <p class="summary">{say("child-closed")}</p> });
        let asks_again = model.asks_again.then(|| {
            if model.open {
                let words = say("child-asks-again");
                let act = say("child-asks-again-act");
                return view! { <p class="summary stops">{words} " " <a href=format!("{at}/prepare")>{act}</a></p> }
                    .into_any();
            }
            // A closed case answers no questions: whoever heard the child opens it again first.
            view! {
                <form method="post" action=format!("{at}/state") class="summary stops">
                    <p>{say("child-asks-closed")}</p>
                    <input type="hidden" name="version" value=model.version.to_string()/>
                    <input type="hidden" name="why" value=say("child-asks-closed-why")/>
                    <p class="acts"><button class="act" name="to" value="open">{say("child-asks-closed-act")}</button></p>
                </form>
            }
            .into_any()
        });
        let acts = model.open.then(|| {
            view! {
                <p class="acts">
                    <a class="act" href=format!("{at}/prepare")>{say("act-prepare")}</a>
                    <a class="act quiet-act" href=format!("{at}/way")>{say("act-way")}</a>
                </p>
            }
        });
        let papers = model
            .documents
            .into_iter()
            .map(|it| paper(&out, &at, it))
            .collect_view();
        let meetings = model
            .meetings
            .into_iter()
            .map(|it| meeting(&out, &at, it))
            .collect_view();
        let steps = model.steps.into_iter().map(step).collect_view();
        let deadlines = model
            .deadlines
            .into_iter()
            .map(|it| deadline(&out, &at, model.version, &model.today, it))
            .collect_view();
        let deadlines = (!deadlines.is_empty()).then(|| {
            view! {
                <section id="deadlines" aria-labelledby="part-deadlines">
                    <h2 id="part-deadlines">{say("today-deadlines")}</h2>
                    <ul role="list" class="rows">{deadlines}</ul>
                </section>
            }
        });
        let promises = model
            .promises
            .into_iter()
            .map(|it| promise(&out, &at, model.version, it))
            .collect_view();
        view! {
            <main id="content" class="child-page">
                <h1><bdi>{model.name}</bdi></h1>
                <p class="lead">{model.about}</p>
                {glass}{protected}{closed}{asks_again}{card}
                {carries}
                {acts}
                {deadlines}
                <div class="two">
                    <section id="meetings" aria-labelledby="part-meetings">
                        <h2 id="part-meetings">{say("child-meetings")}</h2>
                        {none(&out, "meetings", &meetings)}
                        <ul role="list" class="rows">{meetings}</ul>
                        <p class="acts">
                            <a href="/phrases">{say("phrases-title")}</a>
                            <a href=format!("{at}/told")>{say("act-told")}</a>
                        </p>
                    </section>
                    {pairs(&out, "people", model.people)}
                    <section id="documents" aria-labelledby="part-documents">
                        <h2 id="part-documents">{say("child-documents")}</h2>
                        {none(&out, "documents", &papers)}
                        <ul role="list" class="rows">{papers}</ul>
                    </section>
                    <section id="promises" aria-labelledby="part-promises">
                        <h2 id="part-promises">{say("child-promises")}</h2>
                        {none(&out, "promises", &promises)}
                        <ul role="list" class="rows">{promises}</ul>
                    </section>
                    <section id="steps" aria-labelledby="part-steps">
                        <h2 id="part-steps">{say("child-steps")}</h2>
                        {none(&out, "steps", &steps)}
                        <ul role="list" class="rows">{steps}</ul>
                        <p class="acts"><a href=format!("{at}/way")>{say("act-way")}</a></p>
                    </section>
                    {pairs(&out, "told", model.told)}
                </div>
                {pairs(&out, "history", model.history)}
                <p class="acts">
                    <a href=format!("{at}/access")>{say("act-access")}</a>
                    <a href=format!("{at}/access-request")>{say("act-asked")}</a>
                    <a href=format!("{at}/export")>{say("act-export")}</a>
                </p>
            </main>
        }
    })
}

fn none<V>(out: &Out, key: &str, items: &[V]) -> Option<impl IntoView + use<V>> {
    items
        .is_empty()
        .then(|| view! { <p class="stone">{out.say(&format!("child-{key}-none"), &[])}</p> })
}

fn pairs(out: &Out, key: &'static str, rows: Vec<(String, String)>) -> impl IntoView + use<> {
    let id = format!("part-{key}");
    let named_by = id.clone();
    let empty = none(out, key, &rows);
    let rows = rows
        .into_iter()
        .map(|(first, second)| view! { <div><dt><bdi>{first}</bdi></dt><dd><bdi>{second}</bdi></dd></div> })
        .collect_view();
    let list = (!rows.is_empty()).then(|| view! { <dl class="pairs">{rows}</dl> });
    view! {
        <section id=key aria-labelledby=named_by>
            <h2 id=id>{out.say(&format!("child-{key}"), &[])}</h2>
            {empty}
            {list}
        </section>
    }
}

fn meeting(out: &Out, at: &str, meeting: Meeting) -> impl IntoView + use<> {
    let acts = (!meeting.id.is_empty()).then(|| {
        view! {
            <p class="acts">
                <a href=format!("{at}/meeting/{}", meeting.id)>{out.say("act-after-talk", &[])}</a>
                <a href=format!("{at}/journal/{}", meeting.id)>{out.say("act-journal", &[])}</a>
            </p>
        }
    });
    let table = (meeting.table && !meeting.id.is_empty()).then(|| {
        let to = format!("{at}/meeting/{}/table", meeting.id);
        view! { <form method="post" action=to><button>{out.say("act-table", &[])}</button></form> }
    });
    view! {
        <li class="paper-row">
            <p><strong class="first-large">{meeting.when}</strong></p>
            <p class="stone"><bdi>{meeting.what}</bdi></p>
            {acts}
            {table}
        </li>
    }
}

fn step(step: Step) -> impl IntoView {
    view! {
        <li>
            <p><strong>{step.name}</strong></p>
            <p class="stone"><bdi>{step.stands}</bdi></p>
        </li>
    }
}

fn deadline(out: &Out, at: &str, version: u64, today: &str, deadline: Deadline) -> impl IntoView + use<> {
    let late = deadline
        .late
        .then(|| view! { <strong class="late">{out.say("today-late", &[])}" "</strong> });
    let id = format!("kept-{}-{}", deadline.kind, deadline.what.trim_start_matches('#'));
    view! {
        <li class="deadline">
            <p><strong>{deadline.name}</strong></p>
            <p class="stone">{late}<span class="first-large">{deadline.when}</span></p>
            <form method="post" action=format!("{at}/deadline") class="in-line">
                <input type="hidden" name="version" value=version.to_string()/>
                <input type="hidden" name="kind" value=deadline.kind/>
                <input type="hidden" name="what" value=deadline.what/>
                <div class="field">
                    <label for=id.clone()>{out.say("deadline-on", &[])}</label>
                    <input id=id name="on" type="date" value=today.to_owned()/>
                </div>
                <button>{out.say(&format!("deadline-kept-{}", deadline.kind), &[])}</button>
            </form>
        </li>
    }
}

fn paper(out: &Out, at: &str, paper: Paper) -> impl IntoView + use<> {
    let place = format!("{at}/document/{}", paper.id);
    let given = paper
        .given
        .into_iter()
        .map(|line| view! { <p class="stone">{line}</p> })
        .collect_view();
    let forms = paper
        .forms
        .iter()
        .map(|(form, key)| view! { <a href=format!("{place}/pdf?paper={form}")>{out.say(key, &[])}</a> })
        .collect_view();
    view! {
        <li class="paper-row">
            <p><a href=place.clone()>{paper.what}</a>" "<span class="stone">{paper.when}</span></p>
            {given}
            <p class="acts">
                <a href=format!("{place}/pdf")>{out.say("act-pdf", &[])}</a>
                {forms}
                <a href=format!("{place}/hand-over")>{out.say("act-hand-over", &[])}</a>
            </p>
        </li>
    }
}

fn promise(out: &Out, at: &str, version: u64, promise: Promise) -> impl IntoView + use<> {
    let form = promise.open.then(|| {
        let id = format!("told-{}", promise.id);
        view! {
            <details>
                <summary>{out.say("promise-settle", &[])}</summary>
                <form method="post" action=format!("{at}/promise/{}", promise.id) class="stack">
                    <input type="hidden" name="version" value=version.to_string()/>
                    <p class="field">
                        <label for=id.clone()>{out.say("promise-told", &[])}</label>
                        <textarea id=id name="told_child" rows="2"></textarea>
                    </p>
                    <p class="acts">
                        <button class="act" name="to" value="kept">{out.say("promise-kept", &[])}</button>
                        <button name="to" value="broken">{out.say("promise-broken", &[])}</button>
                    </p>
                </form>
            </details>
        }
    });
    view! {
        <li>
            <p><bdi>{promise.what}</bdi></p>
            <p class="stone">{promise.when}</p>
            {form}
        </li>
    }
}

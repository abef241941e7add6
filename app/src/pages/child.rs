//! The child: everything known about one case on one page, and what can be done.

mod carried;
mod filings;
mod folds;
mod needs_plan;
mod next;
mod pairs;
mod rows;
mod safety;
mod way;

pub use carried::Carried;
pub use filings::Filing;
pub use folds::{Fold, part_of_page};
pub use next::NextAct;
pub use safety::Safety;
pub use way::{Drawn, SmallWay};

use super::bisidder_refused;
use super::same_child::{SameChild, same_child};
use super::shell::{Shell, staff};
use crate::components::undo::{Undo, undo_strip};
use crate::outside::Out;
use carried::carried;
use filings::filings;
use folds::{Folded, folds};
use leptos::prelude::*;
use needs_plan::needs_plan;
use next::next_act;
use pairs::{none, pairs};
use rows::{entries, meeting, paper, promise, siblings};
use safety::safety;

/// What the page shows. Times are already in words.
#[derive(Clone, Debug, Default)]
pub struct Child {
    /// What came with the case to the reader, if somebody gave it to them.
    pub carries_over: Option<Carried>,
    /// The reader's other cases that may be of the same child.
    pub same_child: Vec<SameChild>,
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
    /// The next act; nothing in a closed case.
    pub next: Option<NextAct>,
    /// The safety answers.
    pub safety: Safety,
    /// Whether the adviser is asked if the child needs a plan for its safety while it waits.
    pub needs_plan: bool,
    /// The folded part that is open, for whoever comes from a link to it.
    pub opens: Option<Fold>,
    /// The reader's own last act, while it can be undone.
    pub undo: Option<Undo>,
    /// Whether the child's card is void: too many wrong codes.
    pub card_void: bool,
    /// Whether the case is closed and still owes the child a goodbye.
    pub goodbye: bool,
    /// Whether that goodbye cannot be made: why the case ended, or how to come back, was written by nobody.
    pub goodbye_lacks: bool,
    /// Whether the address is protected.
    pub protected: bool,
    /// Whether the child told of something and the safety questions wait.
    pub asks_again: bool,
    /// Who broke the glass, and until when, in sentences.
    pub glass: Vec<String>,
    /// The people around the child: name and role.
    pub people: Vec<Entry>,
    /// How many adults the child has met and is to meet, in sentences.
    pub adults: Vec<String>,
    /// Underretninger: when they came, and what follows.
    pub notices: Vec<Entry>,
    /// Decisions: what, and when.
    pub decisions: Vec<Entry>,
    /// What is agreed with the police: what, with whom and when.
    pub police_agreed: Vec<Entry>,
    /// The plan for the child's safety: each line, and whether it may stand on a paper.
    pub safety_plan: Vec<Entry>,
    /// Changes of adviser, as the child is told of them.
    pub adviser_changes: Vec<Entry>,
    /// Brothers and sisters that have a case; `None` where the reader may not see whether there are any.
    pub siblings: Option<Vec<super::siblings::Sibling>>,
    /// Meetings.
    pub meetings: Vec<Meeting>,
    /// Documents, exactly as made.
    pub documents: Vec<Paper>,
    /// How many drawings the child kept.
    pub drawings: u64,
    /// Papers on their way into the municipality's own journal, the latest first.
    pub filings: Vec<Filing>,
    /// Promises.
    pub promises: Vec<Promise>,
    /// Steps.
    pub steps: Vec<Step>,
    /// The way as the child's screen draws it, or will draw it, if it may be shown to the child.
    pub way: Option<SmallWay>,
    /// Deadlines that are running.
    pub deadlines: Vec<Deadline>,
    /// Rights told: which, how, and how the child took it.
    pub told: Vec<(String, String)>,
    /// What happened, newest first: when, and what, in sentences.
    pub history: Vec<(String, String)>,
}

/// An entry of the case with a page of its own.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// Its address below `edit/`; blank if it has no id yet.
    pub edit: String,
    /// What it is.
    pub first: String,
    /// What is said of it.
    pub second: String,
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
    /// Whether its plan can still be changed: it was not held and not cancelled.
    pub ahead: bool,
    /// Whether the talk's own screen can be opened: the case is open, and the talk is not cancelled and not held on an
    /// earlier day.
    pub table: bool,
}

/// A step of the case.
#[derive(Clone, Debug, Default)]
pub struct Step {
    /// Its id; blank if it has none.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its state, in words.
    pub stands: String,
    /// Whether it may only come later; these are folded away.
    pub later: bool,
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
    /// Whether it is a draft, which is handed to nobody.
    pub draft: bool,
    /// On what ground it is told to whom it is for, in words, where its kind asks for one.
    pub ground: Option<String>,
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
    /// What the child was told of it, in a sentence; blank where nothing is written.
    pub told: String,
    /// Whether it is open.
    pub open: bool,
}

/// Renders the page.
#[must_use]
pub fn child(out: &Out, nonce: String, model: Child) -> String {
    staff(out, nonce, model.shell.clone().titled("page-child"), move |out| {
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
        let twice = same_child(&out, &model.same_child);
        let carries = model.carries_over.map(|carries| carried(&out, &at, carries));
        let undo = undo_strip(&out, &at, model.undo);
        let lacks = model.goodbye_lacks.then(|| view! { " "{say("child-goodbye-lacks")} });
        let goodbye = (model.goodbye && !model.goodbye_lacks).then(|| {
            let to = format!("{at}/prepare?document=goodbye");
            view! { " "<a href=to>{say("child-next-goodbye-act")}</a> }
        });
        let state = format!("{at}/state");
        let reopen = view! { " "<a href=state.clone()>{say("reopen-title")}</a> };
        let closed =
            (!model.open).then(|| view! { <p class="summary">{say("child-closed")}{lacks}{goodbye}{reopen}</p> });
        let close = model.open.then(|| view! { <a href=state>{say("close-title")}</a> });
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
        let prepare = format!("{at}/prepare");
        // What the next step is stands there once.
        let prepare = model.next.as_ref().is_none_or(|next| next.to != prepare).then(|| {
            view! { <a class="act quiet-act" href=prepare>{say("act-prepare")}</a> }
        });
        let next = model.next.clone().map(|next| next_act(&out, next));
        let acts = model.open.then(|| {
            view! {
                <form method="post" action=format!("{at}/talk-now") class="acts">
                    {prepare}
                    <a class="act quiet-act" href=format!("{at}/way")>{say("act-way")}</a>
                    <button>{say("talk-now-title")}</button>
                </form>
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
        let promises = model
            .promises
            .into_iter()
            .map(|it| promise(&out, &at, model.version, it))
            .collect_view();
        // Nobody else opens a practice case, and nothing of it is taken out.
        let others = model.shell.practice.is_none().then(|| {
            view! {
                <a href=format!("{at}/access")>{say("act-access")}</a>
                <a href=format!("{at}/access-request")>{say("act-asked")}</a>
                <a href=format!("{at}/export")>{say("act-export")}</a>
            }
        });
        let drawings = (model.drawings > 0).then(|| {
            let words = out.say("child-drawings", &[("count", &model.drawings.to_string())]);
            view! { <p class="acts"><a href=format!("{at}/drawings")>{words}</a></p> }
        });
        let open = model.open;
        let adults = (!model.adults.is_empty()).then(|| {
            let lines = model.adults.into_iter().map(|line| view! { <p><bdi>{line}</bdi></p> });
            view! { <div id="adults" class="stone">{lines.collect_view()}</div> }
        });
        let asks_plan = model
            .needs_plan
            .then(|| needs_plan(&out, &at, model.version, &model.name));
        let told = pairs(&out, "told", model.told);
        let refused = bisidder_refused::link(&out, &at);
        let folded = folds(
            &out,
            Folded {
                at: at.clone(),
                version: model.version,
                open,
                opens: model.opens,
                way: model.way.map(|way| way.show(&out)),
                steps: model.steps,
                decisions: model.decisions,
                deadlines: model.deadlines,
                notices: model.notices,
                adviser_changes: model.adviser_changes,
                history: model.history,
            },
        );
        let add_link = |part: &'static str| {
            let to = format!("{at}/edit/{part}/new");
            open.then(|| view! { <a href=to>{out.say(&format!("edit-add-{part}"), &[])}</a> })
        };
        let (plan_meeting, make_promise) = (add_link("meeting"), add_link("promise"));
        view! {
            <main id="content" class="child-page">
                <h1><bdi>{model.name}</bdi></h1>
                <p class="lead">{model.about}</p>
                <p class="acts">
                    <a href=format!("{at}/edit/child")>{say("edit-child-title")}</a>
                    <a href=format!("{at}/edit/basics")>{say("edit-basics-title")}</a>
                </p>
                {undo}
                {glass}{protected}{closed}{asks_again}{card}{twice}
                {carries}
                <div class="two">
                    <div>
                        {next}
                        {acts}
                        <section id="meetings" aria-labelledby="part-meetings">
                            <h2 id="part-meetings">{say("child-meetings")}</h2>
                            {none(&out, "meetings", &meetings)}
                            <ul role="list" class="rows">{meetings}</ul>
                            <p class="acts">
                                {plan_meeting}
                                <a href="/phrases">{say("phrases-title")}</a>
                                <a href=format!("{at}/told")>{say("act-told")}</a>
                            </p>
                        </section>
                        <section id="documents" aria-labelledby="part-documents">
                            <h2 id="part-documents">{say("child-documents")}</h2>
                            {none(&out, "documents", &papers)}
                            <ul role="list" class="rows">{papers}</ul>
                            {drawings}
                        </section>
                        {filings(&out, &model.case, model.filings)}
                        <section id="promises" aria-labelledby="part-promises">
                            <h2 id="part-promises">{say("child-promises")}</h2>
                            {none(&out, "promises", &promises)}
                            <ul role="list" class="rows">{promises}</ul>
                            <p class="acts">{make_promise}</p>
                        </section>
                    </div>
                    <div class="beside-child">
                        {asks_plan}
                        {safety(&out, &at, model.safety, model.police_agreed, model.safety_plan, open)}
                        {entries(&out, "people", &at, model.people, open.then_some("person"))}
                        {adults}
                        {told}
                        <p class="acts">{refused}</p>
                        {siblings(&out, &at, model.siblings)}
                    </div>
                </div>
                {folded}
                <p class="acts">
                    <a href=format!("{at}/edit/ending")>{say("edit-ending-title")}</a>
                    {close}
                    {others}
                </p>
            </main>
        }
    })
}

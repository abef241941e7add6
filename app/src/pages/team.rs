//! The team: cases nobody has, deadlines that run, and every case with who has it. By time and by name of the child;
//! colleagues are never counted or ranked.

use super::shell::{Shell, staff};
use super::today::{Row, list};
use crate::outside::Out;
use leptos::prelude::*;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct Team {
    /// Around the page.
    pub shell: Shell,
    /// Cases without an adviser.
    pub unassigned: Vec<CaseLine>,
    /// What children have written and nobody has read.
    pub questions: Vec<Row>,
    /// Deadlines of the law.
    pub deadlines: Vec<Row>,
    /// Promises that run.
    pub promises: Vec<Row>,
    /// Children who wait.
    pub waiting: Vec<Row>,
    /// Open cases, the last changed first.
    pub cases: Vec<CaseLine>,
    /// Where the next page of cases begins.
    pub more: Option<String>,
}

/// A case in a list.
#[derive(Clone, Debug, Default)]
pub struct CaseLine {
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The case number, and when it changed.
    pub about: String,
    /// Who has it.
    pub who: String,
    /// Whether somebody broke the glass on it.
    pub glass: bool,
}

/// The page.
#[must_use]
pub fn team(out: &Out, nonce: String, model: Team) -> String {
    staff(out, nonce, model.shell.clone(), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let due = [
            ("questions", model.questions),
            ("deadlines", model.deadlines),
            ("promises", model.promises),
            ("waiting", model.waiting),
        ]
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(key, rows)| list(&out, &format!("team-{key}"), rows))
        .collect_view();
        let more = model
            .more
            .clone()
            .map(|to| view! { <p><a href=to>{say("today-more")}</a></p> });
        view! {
            <main id="content" class="today team">
                <h1>{say("team-title")}</h1>
                {cases(&out, "unassigned", model.unassigned)}
                {due}
                {cases(&out, "cases", model.cases)}
                {more}
            </main>
        }
    })
}

fn cases(out: &Out, key: &str, lines: Vec<CaseLine>) -> impl IntoView + use<> {
    let id = format!("list-{key}");
    let named_by = id.clone();
    let none = lines
        .is_empty()
        .then(|| view! { <p class="stone">{out.say(&format!("team-{key}-none"), &[])}</p> });
    let rows = lines
        .into_iter()
        .map(|line| {
            let at = format!("/case/{}", line.case);
            let glass = line
                .glass
                .then(|| view! { <p class="glass-mark">{out.say("glass-mark", &[])}</p> });
            view! {
                <li class="due case-line">
                    <div class="due-what">
                        <p><a href=format!("{at}/assign")><bdi>{line.child}</bdi></a></p>
                        <p class="stone"><bdi>{line.about}</bdi></p>
                        {glass}
                    </div>
                    <p class="who-has"><bdi>{line.who}</bdi></p>
                    <p class="acts"><a href=format!("{at}/log")>{out.say("act-log", &[])}</a></p>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby=named_by>
            <h2 id=id>{out.say(&format!("team-{key}"), &[])}</h2>
            {none}
            <ul role="list" class="due-list">{rows}</ul>
        </section>
    }
}

//! The team: cases without an adviser, running deadlines, and every case with its adviser. Sorted by time and by the
//! child's name. How much each colleague has stands there in plain numbers, by name: nobody is ranked.

use super::approvals::told;
use super::shell::{Shell, staff};
use super::team_due::others;
use super::today::{Row, list};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Team {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// How many wordings of the letters wait for the signed-in user.
    pub wordings: usize,
    /// How many approvals wait for the signed-in user.
    pub approvals: usize,
    /// Cases with papers that the municipality's own journal refused, the latest of them.
    pub refused: Vec<CaseLine>,
    /// How many such cases there are.
    pub refused_cases: u64,
    /// Cases without an adviser.
    pub unassigned: Vec<CaseLine>,
    /// Questions from children that nobody has read.
    pub questions: Vec<Row>,
    /// Deadlines of the law that are running.
    pub deadlines: Vec<Row>,
    /// Open promises.
    pub promises: Vec<Row>,
    /// Held talks that are not finished.
    pub after_talks: Vec<Row>,
    /// Children who are waiting.
    pub waiting: Vec<Row>,
    /// How much each adviser has, by name.
    pub loads: Vec<Load>,
    /// Open cases, those that changed last on the first page; on each by the child's name.
    pub cases: Vec<CaseLine>,
    /// Where the next page of cases begins, if there is one.
    pub more: Option<String>,
}

/// How much an adviser has.
#[derive(Clone, Debug, Default)]
pub struct Load {
    /// The adviser's name.
    pub who: String,
    /// Open cases.
    pub cases: u64,
    /// Talks in the next seven days.
    pub talks: u64,
    /// Deadlines of the law in the next seven days, and those that have passed.
    pub deadlines: u64,
}

/// A case in a list.
#[derive(Clone, Debug, Default)]
pub struct CaseLine {
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The case number, and when the case last changed.
    pub about: String,
    /// Name of the responsible adviser.
    pub who: String,
    /// Whether somebody broke the glass on it.
    pub glass: bool,
}

/// Renders the page.
#[must_use]
pub fn team(out: &Out, nonce: String, model: Team) -> String {
    staff(out, nonce, model.shell.clone().titled("team-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let due = [
            ("questions", model.questions),
            ("deadlines", model.deadlines),
            ("promises", model.promises),
            ("after-talks", model.after_talks),
            ("waiting", model.waiting),
        ]
        .into_iter()
        .filter(|(_, rows)| !rows.is_empty())
        .map(|(key, rows)| list(&out, &format!("team-{key}"), rows))
        .collect_view();
        let wordings = (model.wordings > 0).then(|| {
            let words = out.say("team-wordings", &[("count", &model.wordings.to_string())]);
            view! { <p class="summary"><a href="/wording">{words}</a></p> }
        });
        let more = model
            .more
            .clone()
            .map(|to| view! { <p><a href=to>{say("today-more")}</a></p> });
        view! {
            <main id="content" class="today team">
                <div class="title-row">
                    <h1>{say("team-title")}</h1>
                    <p class="acts"><a href="/children/everywhere">{say("wide-title")}</a>" "<a href="/plan">{say("plan-title")}</a>" "<a href="/team/import">{say("import-title")}</a>" "<a href="/closed">{say("closed-title")}</a>" "<a href="/feedback">{say("feedback-title")}</a>" "<a href="/team/statistics">{say("statistics-title")}</a>" "<a href="/team/retention">{say("retention-title")}</a>" "<a href="/integrations">{say("integrations-title")}</a>" "<a href="/log">{say("team-log")}</a></p>
                </div>
                {told(&out, model.approvals)}
                {wordings}
                {refused(&out, model.refused, model.refused_cases)}
                {cases(&out, "unassigned", model.unassigned)}
                {due}
                {others(&out, "")}
                {loads(&out, model.loads)}
                {cases(&out, "cases", model.cases)}
                {more}
            </main>
        }
    })
}

/// Whose papers the journal refused: a coordinator sees neither which nor why, and sends them again, or tells who has the case.
fn refused(out: &Out, lines: Vec<CaseLine>, all: u64) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let shown = lines.len() as u64;
    let latest = (all > shown).then(|| {
        let args = [("count", all.to_string()), ("shown", shown.to_string())];
        let args = args.each_ref().map(|(name, number)| (*name, number.as_str()));
        view! { <p class="stone">{out.say("team-refused-latest", &args)}</p> }
    });
    let (title, again) = (out.say("team-refused", &[]), out.say("filing-again", &[]));
    let rows = lines
        .into_iter()
        .map(|line| {
            let name = format!("refused-{}", line.case);
            let (to, which) = (format!("/case/{}/filings/again", line.case), name.clone());
            view! {
                <li class="due case-line">
                    <div class="due-what">
                        <p id=name><bdi>{line.child}</bdi></p>
                        <p class="stone"><bdi>{line.about}</bdi></p>
                    </div>
                    <p class="who-has"><bdi>{line.who}</bdi></p>
                    <form method="post" action=to class="acts">
                        <input type="hidden" name="to" value="team"/>
                        <button aria-describedby=which>{again.clone()}</button>
                    </form>
                </li>
            }
        })
        .collect_view();
    Some(
        view! {
            <section aria-labelledby="list-refused">
                <h2 id="list-refused">{title}</h2>
                <p class="stone">{out.say("team-refused-what", &[])}</p>
                {latest}
                <form method="post" action="/team/filings/again" class="acts">
                    <button>{out.say("team-refused-again", &[])}</button>
                </form>
                <ul role="list" class="due-list">{rows}</ul>
            </section>
        }
        .into_any(),
    )
}

fn loads(out: &Out, loads: Vec<Load>) -> Option<impl IntoView + use<>> {
    let say = |key: &str| out.say(key, &[]);
    let rows = loads
        .iter()
        .map(|load| {
            view! {
                <tr>
                    <th scope="row"><bdi>{load.who.clone()}</bdi></th>
                    <td>{load.cases.to_string()}</td>
                    <td>{load.talks.to_string()}</td>
                    <td>{load.deadlines.to_string()}</td>
                </tr>
            }
        })
        .collect_view();
    (!loads.is_empty()).then(|| {
        view! {
            <section aria-labelledby="list-loads">
                <h2 id="list-loads">{say("team-loads")}</h2>
                <p class="stone">{say("team-loads-what")}</p>
                <table class="loads">
                    <thead>
                        <tr>
                            <th scope="col">{say("team-loads-who")}</th>
                            <th scope="col">{say("team-loads-cases")}</th>
                            <th scope="col">{say("team-loads-talks")}</th>
                            <th scope="col">{say("team-loads-deadlines")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
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

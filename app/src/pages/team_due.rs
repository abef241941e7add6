//! All of one kind that is due in the municipality, however far ahead: deadlines of the law, promises, children who wait, what
//! children wrote, and talks that are not finished. The coordinator's page shows the next week of each.

use super::shell::{Shell, staff};
use super::today::{Row, list};
use crate::outside::Out;
use leptos::prelude::*;

/// The lists, by the name that stands in their address, in the order of the coordinator's page.
pub const LISTS: [&str; 5] = ["questions", "deadlines", "promises", "after-talks", "waiting"];

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct TeamDue {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Which of [`LISTS`].
    pub of: &'static str,
    /// What is due, the earliest first.
    pub rows: Vec<Row>,
    /// Where the next page begins, if there is one.
    pub more: Option<String>,
}

/// Renders the page.
#[must_use]
pub fn team_due(out: &Out, nonce: String, model: TeamDue) -> String {
    let title = format!("team-all-{}", model.of);
    staff(out, nonce, model.shell.clone().titled("team-all-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        // A page of which every row ended by itself is not the end of the list.
        let rows = (!model.rows.is_empty() || model.more.is_none()).then(|| list(&out, "team-all", model.rows));
        let more = model.more.map(|to| view! { <p><a href=to>{say("today-more")}</a></p> });
        view! {
            <main id="content" class="today team">
                <p><a href="/team">{say("back-to-team")}</a></p>
                <h1>{say(&title)}</h1>
                {others(&out, model.of)}
                {rows}
                {more}
            </main>
        }
    })
}

/// The lists as links: all, or all but the one that is shown.
pub(super) fn others(out: &Out, shown: &str) -> impl IntoView + use<> {
    let links = LISTS
        .into_iter()
        .filter(|of| *of != shown)
        .map(|of| {
            let words = out.say(&format!("team-all-{of}"), &[]);
            view! { <a href=format!("/team/due/{of}")>{words}</a>" " }
        })
        .collect_view();
    view! { <p class="acts">{links}</p> }
}

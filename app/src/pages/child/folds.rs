//! The lower half of the child's page: the way, the decisions, the deadlines and what happened, each folded until it is
//! asked for. They open without scripts, and a link to one of them opens it.

use super::rows::{deadline, entries, entry_list, step};
use super::{Deadline, Entry, Step};
use crate::outside::Out;
use leptos::prelude::*;

/// A folded part of the child's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// The steps of the case.
    Way,
    /// The decisions.
    Decisions,
    /// Deadlines that are running, and the underretninger that they run from.
    Deadlines,
    /// What happened, and changes of adviser.
    History,
}

impl Fold {
    /// All of them, as they stand on the page.
    pub const ALL: [Fold; 4] = [Fold::Way, Fold::Decisions, Fold::Deadlines, Fold::History];

    /// Its id on the page, and its name in an address.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Fold::Way => "steps",
            Fold::Decisions => "decisions",
            Fold::Deadlines => "deadlines",
            Fold::History => "history",
        }
    }

    /// The one with a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Fold> {
        Fold::ALL.into_iter().find(|fold| fold.as_str() == name)
    }

    /// The end of an address that leads to it and opens it.
    #[must_use]
    pub fn link(self) -> String {
        part_of_page(self.as_str())
    }

    /// The one in which a part of the page stands, if it is folded.
    fn holding(part: &str) -> Option<Fold> {
        match part {
            "notices" => Some(Fold::Deadlines),
            "adviser-changes" => Some(Fold::History),
            other => Fold::named(other),
        }
    }
}

/// The end of an address of the child's page that leads to a part of it; a part that is folded is open then, whatever the
/// browser makes of a link into a fold.
#[must_use]
pub fn part_of_page(part: &str) -> String {
    match Fold::holding(part) {
        Some(fold) => format!("?open={}#{part}", fold.as_str()),
        None => format!("#{part}"),
    }
}

/// What the folded parts show.
pub(super) struct Folded {
    /// The address of the child's page.
    pub(super) at: String,
    /// The version shown; forms send it back.
    pub(super) version: u64,
    /// Whether the case is open, so that something can be added.
    pub(super) open: bool,
    /// The part that is open.
    pub(super) opens: Option<Fold>,
    /// The way as the child sees it, if it may be shown to the child.
    pub(super) way: Option<AnyView>,
    /// Steps.
    pub(super) steps: Vec<Step>,
    /// Decisions.
    pub(super) decisions: Vec<Entry>,
    /// Deadlines that are running.
    pub(super) deadlines: Vec<Deadline>,
    /// Underretninger.
    pub(super) notices: Vec<Entry>,
    /// Changes of adviser.
    pub(super) adviser_changes: Vec<Entry>,
    /// What happened.
    pub(super) history: Vec<(String, String)>,
}

/// The four parts, in order.
pub(super) fn folds(out: &Out, model: Folded) -> AnyView {
    let Folded { at, open, opens, .. } = &model;
    let (at, open, opens) = (at.clone(), *open, *opens);
    let add = |part: &'static str| open.then_some(part);
    let one = |fold: Fold, title: String, count: usize, late: Option<String>, inside: AnyView| {
        let (id, is_open) = (fold.as_str(), opens == Some(fold));
        let count = (count > 0).then(|| view! { " "<span class="count">{count.to_string()}</span> });
        let late = late.map(|words| view! { " "<strong class="late">{words}</strong> });
        view! {
            <details class="fold" id=id open=is_open>
                <summary><h2 id=format!("part-{id}")>{title}</h2>{count}{late}</summary>
                {inside}
            </details>
        }
    };
    let way = way(out, &at, model.way, model.steps);
    let decisions = model.decisions.len();
    let decided = entry_list(out, "decisions", &at, model.decisions, add("decision")).into_any();
    let running = model.deadlines.len();
    let late = model.deadlines.iter().filter(|one| one.late).count();
    let late = (late > 0).then(|| out.say("child-deadlines-late", &[("count", &late.to_string())]));
    let rows = model
        .deadlines
        .into_iter()
        .map(|it| deadline(out, &at, model.version, it))
        .collect_view();
    let none = super::none(out, "deadlines", &rows);
    let notices = entries(out, "notices", &at, model.notices, add("notice"));
    let deadlines = view! {
        {none}
        <ul role="list" class="rows">{rows}</ul>
        {notices}
    };
    let changes = entries(
        out,
        "adviser-changes",
        &at,
        model.adviser_changes,
        add("adviser-change"),
    );
    let happened = super::pairs::pair_list(out, "history", model.history);
    let history = view! {
        {happened}
        {changes}
    };
    let say = |key: &str| out.say(key, &[]);
    view! {
        {one(Fold::Way, say("child-steps"), way.0, None, way.1)}
        {one(Fold::Decisions, say("child-decisions"), decisions, None, decided)}
        {one(Fold::Deadlines, say("today-deadlines"), running, late, deadlines.into_any())}
        {one(Fold::History, say("child-history"), 0, None, history.into_any())}
    }
    .into_any()
}

/// The way as the child sees it and the steps of the case, and how many these are.
fn way(out: &Out, at: &str, drawn: Option<AnyView>, steps: Vec<Step>) -> (usize, AnyView) {
    let count = steps.len();
    let (later, steps): (Vec<Step>, Vec<Step>) = steps.into_iter().partition(|it| it.later);
    let later = (!later.is_empty()).then(|| {
        let summary = out.say("child-steps-later", &[("many", &later.len().to_string())]);
        let rows = later.into_iter().map(|it| step(at, it)).collect_view();
        view! { <details><summary>{summary}</summary><ul role="list" class="rows">{rows}</ul></details> }
    });
    let steps = steps.into_iter().map(|it| step(at, it)).collect_view();
    let none = later.is_none().then(|| super::none(out, "steps", &steps));
    let inside = view! {
        {drawn}
        {none}
        <ul role="list" class="rows">{steps}</ul>
        {later}
        <p class="acts">
            <a href=format!("{at}/way")>{out.say("act-way", &[])}</a>
            <a href=format!("{at}/plan")>{out.say("act-plan", &[])}</a>
        </p>
    };
    (count, inside.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_to_a_folded_part_opens_it_and_another_only_leads_there() {
        for fold in Fold::ALL {
            assert_eq!(Fold::named(fold.as_str()), Some(fold));
            assert_eq!(fold.link(), format!("?open={0}#{0}", fold.as_str()));
        }
        assert_eq!(part_of_page("notices"), "?open=deadlines#notices");
        assert_eq!(part_of_page("adviser-changes"), "?open=history#adviser-changes");
        assert_eq!(part_of_page("meetings"), "#meetings");
        assert_eq!(part_of_page("promises"), "#promises");
    }
}

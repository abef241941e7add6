//! What the letter still needs: one line for each part of the form, each word linking to its field. It is kept calm;
//! faults are listed separately.

use super::plan::{Part, Plan};
use crate::components::finding::{Told, belongs, field_id};
use crate::outside::Out;
use domain::finding::Code;
use leptos::prelude::*;

/// The gate's findings, split into what is missing and the rest.
pub(super) struct Parted {
    /// For each part of the form that lacks something: its id, and the fields with their words.
    pub(super) needs: Vec<(&'static str, Vec<(String, String)>)>,
    /// Everything else.
    pub(super) told: Vec<Told>,
}

impl Parted {
    /// Splits what is missing from what is wrong. A question is not listed while the answer it depends on is missing
    /// too.
    pub(super) fn of(parts: &[Part], told: Vec<Told>) -> Parted {
        let (missing, mut told): (Vec<Told>, Vec<Told>) = told
            .into_iter()
            .partition(|told| told.finding.code == Code::MissingField);
        let lacks = |path: &str| missing.iter().any(|told| belongs(told, path));
        let needed = |plan: &Plan| !plan.needs.is_empty() && lacks(&plan.path);
        let needs = parts
            .iter()
            .map(|part| {
                let fields = part
                    .plans
                    .iter()
                    .flat_map(Plan::all)
                    .filter(|(plan, over)| needed(plan) && !over.is_some_and(lacks))
                    .map(|(plan, _)| (plan.path.clone(), plan.needs.clone()))
                    .collect();
                (part.id, fields)
            })
            .filter(|(_, fields): &(_, Vec<_>)| !fields.is_empty())
            .collect();
        let listed: Vec<&Plan> = parts
            .iter()
            .flat_map(|part| &part.plans)
            .flat_map(Plan::all)
            .map(|(plan, _)| plan)
            .filter(|plan| !plan.needs.is_empty())
            .collect();
        // A missing value without a field on this form keeps its own message.
        told.splice(
            0..0,
            missing
                .iter()
                .filter(|told| !listed.iter().any(|plan| belongs(told, &plan.path)))
                .cloned(),
        );
        Parted { needs, told }
    }

    /// Whether a field is listed as missing.
    pub(super) fn lacks(&self, path: &str) -> bool {
        self.needs
            .iter()
            .any(|(_, fields)| fields.iter().any(|(field, _)| field == path))
    }
}

/// The list above the questions, and beside them where there is room.
#[component]
pub(super) fn Needs(
    out: Out,
    needs: Vec<(&'static str, Vec<(String, String)>)>,
    /// Whether nothing has been asked for yet.
    fresh: bool,
) -> impl IntoView {
    let heading = out.say(if fresh { "needs-first" } else { "needs-still" }, &[]);
    let parts = needs
        .into_iter()
        .map(|(part, fields)| {
            let last = fields.len().saturating_sub(1);
            let fields = fields
                .into_iter()
                .enumerate()
                .map(|(at, (path, words))| {
                    let comma = (at < last).then_some(",");
                    view! { <span class="unbroken"><a href=format!("#{}", field_id(&path))>{words}</a>{comma}</span> " " }
                })
                .collect_view();
            view! { <li><b>{out.say(part, &[])}</b> <span>{fields}</span></li> }
        })
        .collect_view();
    // Autofocus takes the user to what needs doing, without a script.
    view! {
        <section class="needs" id="needs" aria-labelledby="needs-title">
            <h2 id="needs-title" tabindex=(!fresh).then_some("-1") autofocus=!fresh>{heading}</h2>
            <ul role="list">{parts}</ul>
        </section>
    }
}

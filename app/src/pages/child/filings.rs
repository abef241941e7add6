//! Papers of the child on their way into the municipality's own journal.

use crate::outside::Out;
use leptos::prelude::*;

/// A paper on its way.
#[derive(Clone, Debug, Default)]
pub struct Filing {
    /// The paper's id.
    pub paper: String,
    /// What it is.
    pub what: String,
    /// How far it has come, in sentences.
    pub stands: Vec<String>,
    /// Whether the journal refused it, so that somebody has to send it again.
    pub refused: bool,
}

/// The section; nothing where no paper was ever on its way.
pub(super) fn filings(out: &Out, case: &str, rows: Vec<Filing>) -> Option<AnyView> {
    if rows.is_empty() {
        return None;
    }
    let (title, known) = (
        out.say("child-filings", &[]),
        out.say("child-filings-case", &[("case", case)]),
    );
    let rows = rows.into_iter().map(|row| one(out, case, row)).collect_view();
    Some(
        view! {
            <section id="filings" aria-labelledby="part-filings">
                <h2 id="part-filings">{title}</h2>
                <ul role="list" class="rows">{rows}</ul>
                <p class="stone">{known}</p>
            </section>
        }
        .into_any(),
    )
}

fn one(out: &Out, case: &str, row: Filing) -> AnyView {
    let name = format!("filing-{}", row.paper);
    let stands = row
        .stands
        .into_iter()
        .map(|line| view! { <p class="stone"><bdi>{line}</bdi></p> })
        .collect_view();
    let again = row.refused.then(|| {
        let (to, which, paper) = (format!("/case/{case}/filings/again"), name.clone(), row.paper.clone());
        view! {
            <form method="post" action=to class="acts">
                <input type="hidden" name="paper" value=paper/>
                <button aria-describedby=which>{out.say("filing-again", &[])}</button>
            </form>
        }
    });
    view! {
        <li class="paper-row">
            <p id=name><strong><bdi>{row.what}</bdi></strong></p>
            {stands}
            {again}
        </li>
    }
    .into_any()
}

//! How hard the document is to read, for the adviser.

use crate::outside::Out;
use domain::band::Band;
use domain::readability::{Report, limits};
use leptos::prelude::*;

/// A number in Danish notation, with one decimal.
#[must_use]
pub fn decimal(value: f64) -> String {
    format!("{value:.1}").replace('.', ",")
}

/// The report as a short table: each measured value and the band's limit.
#[component]
pub fn ReadabilityView(
    /// Words and pictures.
    out: Out,
    /// The measured values.
    report: Report,
    /// The band whose limits apply.
    band: Band,
) -> impl IntoView {
    let most = limits(band);
    let net = report.net;
    let mut rows = vec![
        (
            "readability-mean",
            decimal(net.mean_sentence),
            decimal(most.mean_sentence),
            net.mean_sentence <= most.mean_sentence,
        ),
        (
            "readability-longest",
            net.longest_sentence.to_string(),
            most.longest_sentence.to_string(),
            net.longest_sentence <= most.longest_sentence,
        ),
    ];
    if let Some(lix) = most.lix {
        rows.push(("readability-lix", decimal(net.lix), decimal(lix), net.lix <= lix));
    }
    rows.push((
        "readability-uncommon",
        format!("{} %", decimal(net.uncommon_share * 100.0)),
        format!("{} %", decimal(most.uncommon_share * 100.0)),
        net.uncommon_share <= most.uncommon_share,
    ));
    let rows = rows
        .into_iter()
        .map(|(key, is, at_most, fits)| {
            let verdict = out.say(if fits { "readability-fits" } else { "readability-over" }, &[]);
            view! {
                <tr class:over=!fits>
                    <th scope="row">{out.say(key, &[])}</th>
                    <td>{is}</td>
                    <td>{at_most}</td>
                    <td>{verdict}</td>
                </tr>
            }
        })
        .collect_view();
    let words = out.say("readability-words", &[("words", &report.words.to_string())]);
    let office = (!report.office.is_empty()).then(|| {
        let lines = report
            .office
            .iter()
            .map(|(word, better)| view! { <li><b>{word.clone()}</b> " → " {better.clone()}</li> })
            .collect_view();
        view! { <p>{out.say("readability-office", &[])}</p> <ul>{lines}</ul> }
    });
    let uncommon = (!report.uncommon.is_empty())
        .then(|| view! { <p>{out.say("readability-uncommon-words", &[("words", &report.uncommon.join(", "))])}</p> });
    view! {
        <div class="readability">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{out.say("readability-what", &[])}</th>
                        <th scope="col">{out.say("readability-is", &[])}</th>
                        <th scope="col">{out.say("readability-most", &[])}</th>
                        <th scope="col">{out.say("readability-verdict", &[])}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <p>{words}</p>
            {uncommon}
            {office}
        </div>
    }
}

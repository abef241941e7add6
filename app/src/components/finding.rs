//! Findings in words: beside their field, and in a summary that links to it. Each says its level in words, so that
//! colour is never the only sign.

use super::unbroken::unbroken;
use crate::outside::Out;
use domain::finding::{Finding, Level};
use leptos::prelude::*;

/// A finding with its message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The finding.
    pub finding: Finding,
    /// Its message in the page's language.
    pub message: String,
    /// Whether the adviser has confirmed it.
    pub confirmed: bool,
    /// What mends it by one press each.
    pub mends: Vec<Mend>,
}

/// An answer that can be given anew: a press empties it, and the form asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mend {
    /// The path of its field.
    pub field: String,
    /// What the button says.
    pub words: String,
}

/// Id of a field on the page, from its path in the case.
#[must_use]
pub fn field_id(path: &str) -> String {
    path.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect::<String>()
        .trim_matches('-')
        .to_owned()
}

/// Whether a finding belongs to a field (`…#date` and `…#time` belong to their path).
#[must_use]
pub fn belongs(told: &Told, field: &str) -> bool {
    told.finding.path == field.split('#').next().unwrap_or(field)
}

/// The level in words and as a class.
fn sign(out: &Out, level: Level) -> (String, &'static str) {
    let name = level.as_str();
    (out.say(&format!("level-{name}"), &[]), name)
}

/// One finding.
#[component]
pub fn FindingLine(
    /// Words and pictures.
    out: Out,
    /// The finding.
    told: Told,
    /// Its id, for a field's `aria-describedby`.
    #[prop(optional)]
    id: String,
) -> impl IntoView {
    let (word, class) = sign(&out, told.finding.level);
    let id = (!id.is_empty()).then_some(id);
    view! {
        <p class=format!("finding {class}") id=id>
            <strong>{word}</strong> " " <bdi>{unbroken(&told.message)}</bdi>
        </p>
    }
}

/// All findings at the top of the page. A finding whose field is on the page links to it.
#[component]
pub fn Summary(
    /// Words and pictures.
    out: Out,
    /// The findings.
    told: Vec<Told>,
    /// Paths of the fields on the page.
    fields: Vec<String>,
    /// Whether the summary may take the focus when the page opens.
    opens: bool,
    /// The heading where something stops, in words; without one it is that of the letter.
    #[prop(optional_no_strip)]
    stopped: Option<String>,
) -> impl IntoView {
    let says = |level| told.iter().any(|told| told.finding.level == level && !told.confirmed);
    let (stops, asks) = (says(Level::Block), says(Level::Confirm));
    let heading = if stops {
        stopped.unwrap_or_else(|| out.say("summary-stops", &[]))
    } else if asks {
        out.say("summary-asks", &[])
    } else {
        out.say("summary-goes", &[])
    };
    let lines = told
        .into_iter()
        .map(|told| {
            let field = fields
                .iter()
                .find(|field| belongs(&told, field))
                .map(|field| format!("#{}", field_id(field)));
            let (word, class) = sign(&out, told.finding.level);
            let message = unbroken(&told.message);
            let mends = (!told.mends.is_empty()).then(|| {
                let presses = told
                    .mends
                    .into_iter()
                    .map(|mend| {
                        view! { <button form="bench" class="quiet" name="again" value=mend.field>{mend.words}</button> }
                    })
                    .collect_view();
                view! { <div class="acts">{presses}</div> }
            });
            view! {
                <li class=format!("finding {class}")>
                    <strong>{word}</strong> " "
                    {match field {
                        Some(href) => view! { <a href=href><bdi>{message}</bdi></a> }.into_any(),
                        None => view! { <bdi>{message}</bdi> }.into_any(),
                    }}
                    {mends}
                </li>
            }
        })
        .collect_view();
    // Autofocus takes the user to what needs doing, without a script.
    let opens = opens && (stops || asks);
    let asks = asks && !stops;
    view! {
        <section class="summary" class:stops=stops class:asks=asks id="summary" aria-labelledby="summary-title">
            <h2 id="summary-title" tabindex=opens.then_some("-1") autofocus=opens>{heading}</h2>
            <ul role="list">{lines}</ul>
        </section>
    }
}

/// The faults of an uploaded file, one line each, shown where the file was chosen.
#[component]
pub fn FileFaults(
    /// Words and pictures.
    out: Out,
    /// The faults in words; if there are none, nothing is shown.
    faults: Vec<String>,
) -> impl IntoView {
    (!faults.is_empty()).then(|| {
        let lines = faults
            .into_iter()
            .map(|line| view! { <li class="finding block"><bdi>{line}</bdi></li> })
            .collect_view();
        view! {
            <section class="summary stops" role="alert" aria-labelledby="fault-title">
                <h2 id="fault-title">{out.say("file-refused", &[])}</h2>
                <ul role="list">{lines}</ul>
            </section>
        }
    })
}

/// What is wrong in a form that was sent, above its fields: each line leads to the field.
#[component]
pub fn FormFaults(
    /// Words and pictures.
    out: Out,
    /// The key of what stands above the lines.
    title: &'static str,
    /// The faults: the field, and the key of the sentence; if there are none, nothing is shown.
    faults: Vec<(&'static str, &'static str)>,
) -> impl IntoView {
    (!faults.is_empty()).then(|| {
        let lines = faults
            .into_iter()
            .map(|(field, key)| view! { <li><a href=format!("#{field}")>{out.say(key, &[])}</a></li> })
            .collect_view();
        view! {
            <div class="summary stops" role="alert">
                <p><strong>{out.say(title, &[])}</strong></p>
                <ul>{lines}</ul>
            </div>
        }
    })
}

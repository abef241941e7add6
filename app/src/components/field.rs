//! Fields of the letter form: label, one line of why, the field, and the gate's findings on it. A field's name is its
//! path in the case.

use super::finding::{FindingLine, Told, belongs, field_id};
use super::picture::Pictogram;
use super::textarea::Textarea;
use crate::outside::Out;
use domain::document::Picture;
use domain::finding::Level;
use leptos::prelude::*;

/// The kind of field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One line; the word is the input's type (`text`, `date`, `time`, `number`, `tel`).
    Line(&'static str),
    /// Several lines.
    Lines(u8),
    /// A drop-down list: value and label, the first being "not answered".
    One(Vec<(String, String)>),
    /// Radio buttons: value and label.
    Shown(Vec<(String, String)>),
    /// Radio buttons with pictures: value, which names the pictogram, and label. The value of "not answered" is blank.
    Drawn(Vec<(String, String)>),
    /// Boxes to tick, as many as are true: value and label. The value holds those ticked, a line each.
    Several(Vec<(String, String)>),
}

/// Which answers of a field reveal the questions that depend on it. The style sheet finds them by `data-opens`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// No question depends on it.
    Nothing,
    /// Any answer at all.
    Anything,
    /// One of these values.
    Values(&'static [&'static str]),
}

impl Opens {
    fn by(self, value: &str) -> Option<&'static str> {
        match self {
            Opens::Values(values) if values.contains(&value) => Some(""),
            _ => None,
        }
    }
}

/// A field with its label, hint and findings.
#[component]
pub fn Field(
    /// Words and pictures.
    out: Out,
    /// Path in the case, and the field's name.
    path: String,
    /// Its label.
    label: String,
    /// One line of why or how; may be empty.
    hint: String,
    /// Its current value.
    value: String,
    /// The kind of field.
    kind: Kind,
    /// All findings of the gate; only those of this field are shown.
    told: Vec<Told>,
    /// Whether it still has to be filled in.
    lacks: bool,
    /// Which answers reveal the questions under it.
    opens: Opens,
    /// An island placed right after the field.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let id = field_id(&path);
    let mine: Vec<Told> = told.into_iter().filter(|told| belongs(told, &path)).collect();
    let invalid = mine.iter().any(|told| told.finding.level == Level::Block);
    let mut described = Vec::new();
    if !hint.is_empty() {
        described.push(format!("{id}-hint"));
    }
    described.extend((0..mine.len()).map(|at| format!("{id}-finding-{at}")));
    let described = described.join(" ");
    // It stands in the question, so that whoever hears the question hears it too.
    let lacks =
        lacks.then(|| view! { " " <span class="still" id=format!("{id}-lacks")>{out.say("lacks", &[])}</span> });
    let findings = mine
        .into_iter()
        .enumerate()
        .map(|(at, told)| view! { <FindingLine out=out.clone() told id=format!("{id}-finding-{at}")/> })
        .collect_view();
    let hint = (!hint.is_empty()).then(|| view! { <p class="hint" id=format!("{id}-hint")>{hint}</p> });
    let describes = (!described.is_empty()).then(|| described.clone());

    let (shape, options) = match &kind {
        Kind::Shown(options) | Kind::Drawn(options) => ("radio", Some(options.clone())),
        Kind::Several(options) => ("checkbox", Some(options.clone())),
        _ => ("", None),
    };
    let drawn = matches!(kind, Kind::Drawn(_));
    if let Some(options) = options {
        // Without a box ticked the field is sent empty, so that it is known to have been shown.
        let none = (shape == "checkbox").then(|| view! { <input type="hidden" name=path.clone() value=""/> });
        let options = options
            .into_iter()
            .enumerate()
            .map(|(at, (option, label))| {
                // "Not answered" is an answer of its own where the form offers it.
                let unanswered = value.is_empty() && option.is_empty();
                let chosen = unanswered || value.lines().any(|chosen| chosen == option);
                let option_id = if at == 0 { id.clone() } else { format!("{id}-{at}") };
                let opens = opens.by(&option);
                let picture = (drawn && !option.is_empty()).then(|| pictogram(&out, &option));
                view! {
                    <label class="option">
                        <input type=shape id=option_id name=path.clone() value=option checked=chosen data-opens=opens/>
                        {picture}
                        <span>{label}</span>
                    </label>
                }
            })
            .collect_view();
        return view! {
            <fieldset class="field" class:invalid=invalid aria-describedby=describes>
                <legend>{label}{lacks}</legend>
                {hint}
                {findings}
                {none}
                <div class="options" class:drawn=drawn>{options}</div>
            </fieldset>
        }
        .into_any();
    }

    let control = match kind {
        Kind::Lines(rows) => view! {
            <Textarea id=id.clone() name=path.clone() value rows described invalid/>
        }
        .into_any(),
        Kind::One(options) => {
            let options = options
                .into_iter()
                .map(|(option, label)| {
                    let chosen = option == value;
                    let opens = opens.by(&option);
                    view! { <option value=option selected=chosen data-opens=opens>{label}</option> }
                })
                .collect_view();
            view! {
                <select id=id.clone() name=path.clone() aria-describedby=describes aria-invalid=invalid.then_some("true")>
                    {options}
                </select>
            }
            .into_any()
        }
        Kind::Line(shape) => {
            let numeric = (shape == "number").then_some("numeric");
            let shape = if shape == "number" { "text" } else { shape };
            // A blank placeholder lets the style sheet tell whether the field is empty.
            let blank = (!matches!(shape, "date" | "time")).then_some(" ");
            let opens = (opens == Opens::Anything).then_some("");
            view! {
                <input id=id.clone() name=path.clone() type=shape value=value placeholder=blank data-opens=opens inputmode=numeric autocomplete="off" aria-describedby=describes aria-invalid=invalid.then_some("true")/>
            }
            .into_any()
        }
        Kind::Shown(_) | Kind::Drawn(_) | Kind::Several(_) => ().into_any(),
    };
    view! {
        <div class="field" class:invalid=invalid>
            <label for=id>{label}{lacks}</label>
            {hint}
            {findings}
            {control}
            {children.map(|children| children())}
        </div>
    }
    .into_any()
}

/// The picture of an option. The label says what it shows, so it is decoration.
fn pictogram(out: &Out, name: &str) -> AnyView {
    let picture = Picture {
        name: name.to_owned(),
        alt: String::new(),
    };
    view! { <Pictogram out=out.clone() picture/> }.into_any()
}

//! One part of a case on a page of its own: few fields, each with its line of help, what others may not see behind a press,
//! and one button.

use super::shell::{Shell, staff};
use crate::components::entry::Entry;
use crate::components::field::{Field, Kind, Opens};
use crate::components::finding::{Summary, Told, field_id};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// Address of the child's page.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// The part's name: `person`, `notice` …
    pub part: &'static str,
    /// The entry's id; `None` for a new one, and for a part without entries.
    pub id: Option<String>,
    /// Whether it is an entry of a list.
    pub is_entry: bool,
    /// The version shown; the form sends it back.
    pub version: u64,
    /// Whether the case is open.
    pub open: bool,
    /// Today, in a form's date format.
    pub today: String,
    /// The fields, in order.
    pub fields: Vec<Asked>,
    /// What is wrong with what was typed.
    pub told: Vec<Told>,
    /// Why the form was refused as a whole.
    pub why: Option<String>,
}

/// A field of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Its path in the case.
    pub path: String,
    /// Its label.
    pub label: String,
    /// One line of help; may be empty.
    pub hint: String,
    /// What stands in it.
    pub value: String,
    /// The day of a moment.
    pub date: String,
    /// The time of a moment.
    pub time: String,
    /// How it is typed; `Line("moment")` is a day and a time.
    pub kind: Kind,
    /// Whether it stands behind a press.
    pub apart: bool,
}

/// Renders the page.
#[must_use]
pub fn edit(out: &Out, nonce: String, model: Edit) -> String {
    let which = match (&model.id, model.is_entry) {
        (None, true) => format!("edit-{}-new", model.part),
        _ => format!("edit-{}-title", model.part),
    };
    staff(out, nonce, model.shell.clone().titled(which.clone()), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let mut to = format!("{}/edit/{}", model.case, model.part);
        if model.is_entry {
            to = format!("{to}/{}", model.id.as_deref().unwrap_or("new"));
        }
        let (apart, plain): (Vec<Asked>, Vec<Asked>) = model.fields.iter().cloned().partition(|field| field.apart);
        let paths: Vec<String> = model.fields.iter().map(|field| field.path.clone()).collect();
        let told = model.told.clone();
        let summary =
            (!told.is_empty()).then(|| view! { <Summary out=out.clone() told=told.clone() fields=paths opens=true stopped=Some(say("edit-stops"))/> });
        let why = model
            .why
            .map(|why| view! { <p class="summary stops" role="alert">{why}</p> });
        let fields = |fields: Vec<Asked>| {
            let one = |field| one(&out, field, &told);
            fields.into_iter().map(one).collect_view()
        };
        let said_apart = apart
            .iter()
            .any(|field| told.iter().any(|told| told.finding.path == field.path));
        let apart = (!apart.is_empty()).then(|| {
            view! {
                <details class="part" open=said_apart>
                    <summary>{say(&format!("edit-{}-apart", model.part))}</summary>
                    {fields(apart.clone())}
                </details>
            }
        });
        let plain = fields(plain);
        let lead = say(&format!("edit-{}-lead", model.part));
        let lead = (!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> });
        let act = model
            .open
            .then(|| view! { <p class="acts"><button class="act">{say("edit-act")}</button></p> });
        let closed = (!model.open).then(|| view! { <p class="summary">{say("child-closed")}</p> });
        let ends = model
            .id
            .filter(|_| model.open)
            .map(|_| ends(&out, model.part, &to, model.version, &model.today));
        view! {
            <main id="content" class="front narrow edit">
                <p><a href=model.case.clone()>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                <h1>{say(&which)}</h1>
                {lead}
                {closed}{why}{summary}
                <form method="post" action=to class="stack">
                    <input type="hidden" name="against" value=model.version.to_string()/>
                    {plain}
                    {apart}
                    {act}
                </form>
                {ends}
            </main>
        }
    })
}

fn one(out: &Out, field: Asked, told: &[Told]) -> AnyView {
    if field.kind != Kind::Line("moment") {
        let Asked {
            path,
            label,
            hint,
            value,
            kind,
            ..
        } = field;
        return view! {
            <Field out=out.clone() path label hint value kind told=told.to_vec() lacks=false opens=Opens::Nothing/>
        }
        .into_any();
    }
    let (day, time) = (format!("{}#date", field.path), format!("{}#time", field.path));
    let hint = (!field.hint.is_empty()).then(|| view! { <p class="hint">{field.hint}</p> });
    view! {
        <fieldset class="field moment" id=field_id(&field.path)>
            <legend>{field.label}</legend>
            {hint}
            <Field out=out.clone() path=day label=out.say("label-meeting-date", &[]) hint=String::new() value=field.date kind=Kind::Line("date") told=told.to_vec() lacks=false opens=Opens::Nothing/>
            <Field out=out.clone() path=time label=out.say("label-meeting-time", &[]) hint=String::new() value=field.time kind=Kind::Line("time") told=Vec::new() lacks=false opens=Opens::Nothing/>
        </fieldset>
    }
    .into_any()
}

/// How an entry ends: a person leaves or is removed, a meeting is cancelled, what was written into the wrong case is taken
/// out of it.
fn ends(out: &Out, part: &str, at: &str, version: u64, today: &str) -> Option<AnyView> {
    let ways: &[&str] = match part {
        "person" => &["leaves", "removed"],
        "meeting" => &["cancelled"],
        "notice" | "decision" => &["withdrawn"],
        _ => return None,
    };
    let say = |key: &str| out.say(key, &[]);
    let forms = ways
        .iter()
        .map(|way| {
            let day = (*way == "leaves").then(|| {
                view! {
                    <div class="field">
                        <label for="leaves-on">{say("edit-person-leaves-on")}</label>
                        <input id="leaves-on" type="date" name="on" value=today.to_owned() required=true/>
                    </div>
                }
            });
            // Nobody is put back: whoever removes them has read so.
            let sure =
                (*way == "removed").then(|| Entry::new("sure", say("edit-person-removed-sure")).required().tick());
            let reason =
                (*way == "withdrawn").then(|| Entry::new("reason", say("edit-withdrawn-reason")).required().lines(2));
            view! {
                <form method="post" action=format!("{at}/end") class="stack">
                    <input type="hidden" name="version" value=version.to_string()/>
                    <p>{say(&format!("edit-{part}-{way}-why"))}</p>
                    {day}{sure}{reason}
                    <p class="acts"><button name="to" value=*way>{say(&format!("edit-{part}-{way}"))}</button></p>
                </form>
            }
        })
        .collect_view();
    Some(
        view! {
            <details class="part">
                <summary>{say(&format!("edit-{part}-ends"))}</summary>
                {forms}
            </details>
        }
        .into_any(),
    )
}

//! The form: five short sections, each field named by its path in the case.

use super::{Choices, Workbench};
use crate::components::field::{Field, Kind as FieldKind};
use crate::components::finding::field_id;
use crate::islands::LiveWords;
use crate::outside::Out;
use domain::document::{Kind, Version};
use leptos::prelude::*;
use std::sync::Arc;

/// A field of the form: its path, its name in `pages.ftl`, what kind it is, and
/// whether words are looked at while typing.
struct Plan {
    path: String,
    key: &'static str,
    kind: Shape,
    live: bool,
}

/// A plan's kind of field, before options have their words.
enum Shape {
    Line(&'static str),
    Lines(u8),
    /// Options named `option-KEY-VALUE`, after an empty one.
    One(&'static [&'static str]),
    /// The same, all shown.
    Shown(&'static [&'static str]),
    Municipality,
}

fn plan(path: impl Into<String>, key: &'static str, kind: Shape) -> Plan {
    Plan {
        path: path.into(),
        key,
        kind,
        live: false,
    }
}

fn live(path: impl Into<String>, key: &'static str, kind: Shape) -> Plan {
    Plan {
        path: path.into(),
        key,
        kind,
        live: true,
    }
}

fn child() -> Vec<Plan> {
    vec![
        plan("child.first_name", "child-name", Shape::Line("text")),
        plan("child.birth_date", "child-birth", Shape::Line("date")),
        plan("child.pronoun", "child-pronoun", Shape::One(&["hun", "han", "de"])),
        plan(
            "child.reads",
            "child-reads",
            Shape::One(&["alone", "together", "pictures"]),
        ),
        plan(
            "child.band",
            "child-band",
            Shape::One(&["4-6", "7-9", "10-12", "13-17"]),
        ),
        plan("municipality", "municipality", Shape::Municipality),
        plan(
            "track",
            "track",
            Shape::One(&[
                "support",
                "school-absence",
                "parent-concern",
                "professional-concern",
                "foster-concern",
                "other-adult-concern",
                "child-concern",
                "social-control",
                "radicalisation",
            ]),
        ),
    ]
}

fn meeting(at: usize) -> Vec<Plan> {
    let field = |name: &str| format!("meetings[{at}].{name}");
    vec![
        plan(field("starts_at#date"), "meeting-date", Shape::Line("date")),
        plan(field("starts_at#time"), "meeting-time", Shape::Line("time")),
        plan(field("minutes"), "meeting-minutes", Shape::Line("number")),
        live(field("place"), "meeting-place", Shape::Line("text")),
        plan(
            field("other_place"),
            "meeting-other-place",
            Shape::Shown(&["true", "false"]),
        ),
    ]
}

fn people(bench: &Workbench) -> Vec<Plan> {
    let (adviser, second, bisidder) = (bench.places.adviser, bench.places.second, bench.places.bisidder);
    let field = |at: usize, name: &str| format!("people[{at}].{name}");
    vec![
        plan(field(adviser, "first_name"), "adviser-name", Shape::Line("text")),
        plan(field(adviser, "name"), "adviser-full", Shape::Line("text")),
        live(field(adviser, "about"), "adviser-about", Shape::Lines(2)),
        plan(field(adviser, "phone"), "adviser-phone", Shape::Line("tel")),
        plan(field(adviser, "phone_hours"), "adviser-hours", Shape::Line("text")),
        plan(
            field(adviser, "number_is_neutral"),
            "adviser-neutral",
            Shape::Shown(&["true", "false"]),
        ),
        plan(field(second, "first_name"), "second-name", Shape::Line("text")),
        plan(field(bisidder, "first_name"), "bisidder-name", Shape::Line("text")),
        plan(
            field(bisidder, "role"),
            "bisidder-role",
            Shape::One(&[
                "teacher",
                "pedagogue",
                "health-visitor",
                "family",
                "sibling",
                "friend",
                "bisidder",
                "other",
            ]),
        ),
        plan(field(bisidder, "age"), "bisidder-age", Shape::Line("number")),
        plan(
            field(bisidder, "reported"),
            "bisidder-reported",
            Shape::Shown(&["true", "false"]),
        ),
        plan(
            field(bisidder, "witnessed"),
            "bisidder-witnessed",
            Shape::Shown(&["true", "false"]),
        ),
    ]
}

fn words(at: usize) -> Vec<Plan> {
    let field = |name: &str| format!("meetings[{at}].{name}");
    vec![
        live(field("personal"), "personal", Shape::Lines(2)),
        live(field("why"), "why", Shape::Lines(3)),
        live(field("topics"), "topics", Shape::Lines(3)),
        live(field("stop_sign"), "stop-sign", Shape::Lines(2)),
    ]
}

/// Every field's path, so that findings elsewhere are told in the summary alone.
pub(super) fn fields(bench: &Workbench) -> Vec<String> {
    let mut paths: Vec<String> = bench.safety.iter().map(|asked| asked.field.clone()).collect();
    for plans in [
        child(),
        meeting(bench.places.meeting),
        people(bench),
        words(bench.places.meeting),
    ] {
        paths.extend(plans.into_iter().map(|plan| plan.path));
    }
    paths
}

/// The five sections.
#[component]
pub(super) fn Questions(out: Out, bench: Arc<Workbench>) -> impl IntoView {
    let at = bench.places.meeting;
    let parts = [
        ("part-child", child()),
        ("part-safety", Vec::new()),
        ("part-meeting", meeting(at)),
        ("part-people", people(&bench)),
        ("part-words", words(at)),
    ];
    let parts = parts
        .into_iter()
        .map(|(part, plans)| {
            let why = out.say(&format!("{part}-why"), &[]);
            let inside = if part == "part-safety" {
                safety(&out, &bench)
            } else {
                plans
                    .into_iter()
                    .map(|plan| field(&out, &bench, plan))
                    .collect_view()
                    .into_any()
            };
            view! {
                <section class=format!("part {part}") aria-labelledby=part>
                    <h2 id=part>{out.say(part, &[])}</h2>
                    <p class="why">{why}</p>
                    <div class="fields">{inside}</div>
                </section>
            }
        })
        .collect_view();
    view! {
        <input type="hidden" name="base" value=bench.base.clone()/>
        {parts}
    }
}

fn safety(out: &Out, bench: &Arc<Workbench>) -> AnyView {
    bench
        .safety
        .iter()
        .map(|asked| {
            let kind = if asked.field == "safety.kept_by" {
                FieldKind::One(with_none(out, asked.answers.clone()))
            } else {
                FieldKind::Shown(asked.answers.clone())
            };
            view! {
                <Field out=out.clone() path=asked.field.clone() label=asked.label.clone() hint=asked.why.clone()
                    value=bench.draft.value(&asked.field) kind told=bench.told.clone()/>
            }
        })
        .collect_view()
        .into_any()
}

fn with_none(out: &Out, mut options: Vec<(String, String)>) -> Vec<(String, String)> {
    options.insert(0, (String::new(), out.say("option-none", &[])));
    options
}

fn field(out: &Out, bench: &Arc<Workbench>, plan: Plan) -> AnyView {
    let named = |values: &[&str]| -> Vec<(String, String)> {
        let group = if matches!(values, ["true", "false"]) {
            "yes-no"
        } else {
            plan.key
        };
        values
            .iter()
            .map(|value| ((*value).to_owned(), out.say(&format!("option-{group}-{value}"), &[])))
            .collect()
    };
    let kind = match plan.kind {
        Shape::Line(shape) => FieldKind::Line(shape),
        Shape::Lines(rows) => FieldKind::Lines(rows),
        Shape::One(values) => FieldKind::One(with_none(out, named(values))),
        Shape::Shown(values) => FieldKind::Shown(named(values)),
        Shape::Municipality => FieldKind::One(with_none(out, bench.municipalities.clone())),
    };
    let value = bench.draft.value(&plan.path);
    let (label, hint) = (
        out.say(&format!("label-{}", plan.key), &[]),
        out.say(&format!("hint-{}", plan.key), &[]),
    );
    let hint = if hint == "-" { String::new() } else { hint };
    let band = bench.band.as_str().to_owned();
    if plan.live {
        let id = field_id(&plan.path);
        let path = plan.path.clone();
        view! {
            <Field out=out.clone() path=plan.path label hint value kind told=bench.told.clone()>
                <LiveWords field=id path band/>
            </Field>
        }
        .into_any()
    } else {
        view! { <Field out=out.clone() path=plan.path label hint value kind told=bench.told.clone()/> }.into_any()
    }
}

/// What is to be made, what has to be confirmed, and the buttons.
#[component]
pub(super) fn Acts(out: Out, bench: Arc<Workbench>) -> impl IntoView {
    let choices = bench.choices.clone();
    let confirm = (!bench.to_confirm.is_empty()).then(|| {
        let acts = bench
            .to_confirm
            .iter()
            .map(|(code, act)| {
                let confirmed = choices.confirmed.contains(code);
                view! {
                    <label class="option">
                        <input type="checkbox" name="acknowledge" value=code.as_str() checked=confirmed/>
                        <span>{act.clone()}</span>
                    </label>
                }
            })
            .collect_view();
        view! {
            <fieldset class="field confirm">
                <legend>{out.say("confirm-title", &[])}</legend>
                {acts}
            </fieldset>
        }
    });
    view! {
        <section class="part part-make" aria-labelledby="part-make">
            <h2 id="part-make">{out.say("part-make", &[])}</h2>
            <div class="fields">{choose(&out, &choices)}</div>
            {confirm}
            <div class="acts">
                <button class="act" name="look" value="letter">{out.say("act-show", &[])}</button>
                {bench.home.is_some().then(|| view! {
                    <button name="keep" value="draft">{out.say("act-draft", &[])}</button>
                })}
            </div>
        </section>
    }
}

fn choose(out: &Out, choices: &Choices) -> AnyView {
    let options = |key: &str, values: &[&str]| -> Vec<(String, String)> {
        values
            .iter()
            .map(|value| ((*value).to_owned(), out.say(&format!("option-{key}-{value}"), &[])))
            .collect()
    };
    let kinds: Vec<&str> = Kind::ALL.into_iter().map(Kind::as_str).collect();
    let version = choices.version.map_or("auto", Version::as_str);
    let audience = if choices.adult { "adult" } else { "child" };
    [
        (
            "document",
            FieldKind::One(options("document", &kinds)),
            choices.kind.as_str().to_owned(),
        ),
        (
            "version",
            FieldKind::Shown(options("version", &["auto", "full", "neutral"])),
            version.to_owned(),
        ),
        (
            "audience",
            FieldKind::Shown(options("audience", &["child", "adult"])),
            audience.to_owned(),
        ),
        ("on", FieldKind::Line("date"), choices.on.clone()),
    ]
    .into_iter()
    .map(|(name, kind, value)| {
        let (label, hint) = (
            out.say(&format!("label-{name}"), &[]),
            out.say(&format!("hint-{name}"), &[]),
        );
        let hint = if hint == "-" { String::new() } else { hint };
        view! { <Field out=out.clone() path=name.to_owned() label hint value kind told=Vec::new()/> }
    })
    .collect_view()
    .into_any()
}

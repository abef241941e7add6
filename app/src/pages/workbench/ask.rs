//! The form: its parts with their fields, the choice of document, and the confirmations.

use super::needs::Parted;
use super::plan::{Part, Plan};
use super::{Choices, ToConfirm, Workbench, guide};
use crate::components::field::{Field, Kind, Opens};
use crate::components::finding::{Told, belongs, field_id};
use crate::islands::LiveWords;
use crate::outside::Out;
use domain::document::{Kind as Document, Version};
use domain::draft::Draft;
use domain::finding::{Code, Level};
use domain::gate::Basis;
use leptos::prelude::*;
use std::sync::Arc;

/// What all fields of a form share.
struct Around<'a> {
    out: &'a Out,
    bench: &'a Workbench,
    parted: &'a Parted,
}

/// The parts with their questions.
#[component]
pub(super) fn Questions(out: Out, bench: Arc<Workbench>, parts: Vec<Part>, parted: Arc<Parted>) -> impl IntoView {
    let around = Around {
        out: &out,
        bench: &bench,
        parted: &parted,
    };
    let step = bench.home.as_ref().and_then(|home| home.step);
    let parts = parts
        .into_iter()
        .enumerate()
        .map(|(at, part)| {
            let id = part.id;
            // Every step sends all fields, so that nothing is lost.
            let elsewhere = step.is_some_and(|step| step != at + 1);
            let ways = step.map(|step| view! { <guide::Ways out=out.clone() step/> });
            let settled = around.is_settled(&part);
            let fields = part.plans.into_iter().map(|plan| around.question(plan)).collect_view();
            let heading = view! { <h2 id=id>{out.say(id, &[])}</h2> };
            let why = view! { <p class="why">{out.say(&format!("{id}-why"), &[])}</p> };
            // An answer about safety is one when somebody says so; what saves itself is a draft (decision 0077).
            let keeps = (id == "part-safety" && bench.home.is_some()).then(|| {
                view! { <p class="acts"><button name="keep" value="answers">{out.say("act-answers", &[])}</button></p> }
            });
            let fields = view! { <div class="fields">{fields}</div>{keeps} };
            let asked = if settled {
                let stands = out.say("part-settled", &[]);
                view! {
                    <details class="settled"><summary>{heading}" "<span class="stone">{stands}</span></summary>{why}{fields}</details>
                }
                .into_any()
            } else {
                view! { <div class="part-head">{heading}{why}</div>{fields} }.into_any()
            };
            view! {
                <section class=format!("part {id}") aria-labelledby=id hidden=elsewhere>
                    {asked}
                    {ways}
                </section>
            }
        })
        .collect_view();
    view! {
        {bench.home.is_none().then(|| view! { <input type="hidden" name="base" value=bench.base.clone()/> })}
        {parts}
    }
}

impl Around<'_> {
    /// Whether a part is folded: the child, who is there, and the answers about safety, once a stored case knows them and
    /// nothing is said of them. Who is suspected stands behind a press then, for others see a screen too; the questions are
    /// open for whoever comes to answer them again, and where a draft answers otherwise than the case: no press keeps an answer
    /// that nobody saw. A hint ("ask the child") is no open question. The guide folds nothing.
    fn is_settled(&self, part: &Part) -> bool {
        let Some(home) = self.bench.home.as_ref().filter(|home| home.step.is_none()) else {
            return false;
        };
        let known = match part.id {
            "part-child" | "part-people" => true,
            "part-safety" => !home.answers && home.anew.is_none() && !self.answers_differ(),
            _ => false,
        };
        let (needs, told) = (&self.parted.needs, &self.parted.told);
        let lacks = needs.iter().any(|(id, _)| *id == part.id);
        let plans = || part.plans.iter().flat_map(Plan::all).map(|(plan, _)| plan);
        let safety = part.id == "part-safety";
        let disagrees = |told: &Told| safety && told.finding.code == Code::SafetyDisagrees;
        let hints = |told: &Told| safety && told.finding.level == Level::Hint;
        let mut said = told.iter().filter(|told| !hints(told));
        let said = said.any(|told| disagrees(told) || plans().any(|plan| belongs(told, &plan.path)));
        known && !lacks && !said
    }

    /// Whether what was typed answers a question about safety otherwise than the case does that it lies over.
    fn answers_differ(&self) -> bool {
        let draft = &self.bench.draft;
        draft.differs_below("safety.", &Draft::over(draft.base().clone()))
    }

    /// A question, with those that depend on its answer under their condition in words. They are always in the page;
    /// the style sheet hides those that do not apply and are empty.
    fn question(&self, mut plan: Plan) -> AnyView {
        let Some(under) = plan.under.take() else {
            return self.field(plan, Opens::Nothing);
        };
        let asked = self.field(plan, under.opens);
        let inside = under.plans.into_iter().map(|plan| self.question(plan)).collect_view();
        view! {
            <div class="branch">
                {asked}
                <fieldset class="under">
                    <legend>{under.when}</legend>
                    <div class="fields">{inside}</div>
                </fieldset>
            </div>
        }
        .into_any()
    }

    fn field(&self, plan: Plan, opens: Opens) -> AnyView {
        let (out, told) = (self.out.clone(), self.parted.told.clone());
        let lacks = !self.bench.fresh && self.parted.lacks(&plan.path);
        let value = self.bench.draft.value(&plan.path);
        let (path, label, hint, kind) = (plan.path, plan.label, plan.hint, plan.kind);
        if plan.live {
            let (id, at) = (field_id(&path), path.clone());
            let band = self.bench.band.as_str().to_owned();
            view! {
                <Field out path label hint value kind told lacks opens>
                    <LiveWords field=id path=at band/>
                </Field>
            }
            .into_any()
        } else {
            view! { <Field out path label hint value kind told lacks opens/> }.into_any()
        }
    }
}

/// The choice of document, the confirmations, and the buttons.
#[component]
pub(super) fn Acts(out: Out, bench: Arc<Workbench>, parted: Arc<Parted>) -> impl IntoView {
    let choices = bench.choices.clone();
    let confirm = (!bench.to_confirm.is_empty()).then(|| {
        let acts = bench
            .to_confirm
            .iter()
            .map(|ToConfirm { code, value, act }| {
                let confirmed = choices.confirmed.contains(code);
                view! {
                    <label class="option">
                        <input type="checkbox" name="acknowledge" value=value.clone() checked=confirmed/>
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
    let step = bench.home.as_ref().and_then(|home| home.step);
    let elsewhere = step.is_some_and(|step| step != guide::STEPS);
    let back = step.map(|step| view! { <guide::Ways out=out.clone() step/> });
    let heading = view! { <h2 id="part-make">{out.say("part-make", &[])}</h2> };
    let fields = view! { <div class="fields">{choose(&out, &bench, &parted)}</div> };
    let choice = if is_chosen(&out, &bench, &parted) {
        let words = chosen(&out, &bench);
        view! {
            <details class="settled"><summary>{heading}" "<span class="stone" data-chosen="">{words}</span></summary>{fields}</details>
        }
        .into_any()
    } else {
        view! { {heading}{fields} }.into_any()
    };
    view! {
        <section class="part part-make" aria-labelledby="part-make" hidden=elsewhere>
            {choice}
            {confirm}
            <div class="acts">
                <button class="act" name="look" value="letter" aria-keyshortcuts="Control+Enter">{out.say("act-show", &[])}</button>
                {draft(&out, &choices)}
                {bench.home.is_some().then(|| view! {
                    <button name="keep" value="draft" aria-keyshortcuts="Control+S">{out.say("act-draft", &[])}</button>
                })}
            </div>
            {back}
        </section>
    }
}

/// The way to a draft, of the kinds that wait for a lawyer. What was asked for once stays asked for.
fn draft(out: &Out, choices: &Choices) -> Option<AnyView> {
    choices.kind.waits_for_a_lawyer().then(|| {
        let asked = choices
            .draft
            .then(|| view! { <input type="hidden" name="draft" value="yes"/> });
        view! { {asked}<button name="draft" value="yes">{out.say("act-show-draft", &[])}</button> }.into_any()
    })
}

/// Which decision, where the case has several: the field's name, its kind and its value.
fn decision(out: &Out, bench: &Workbench) -> Option<(&'static str, Kind, String)> {
    let mut options = vec![(String::new(), out.say("option-decision-latest", &[]))];
    options.extend(bench.decisions.iter().cloned());
    let several = bench.decisions.len() > 1 && bench.choices.kind.is_of_decision();
    several.then(|| ("decision", Kind::One(options), bench.choices.decision.clone()))
}

/// Which underretning is answered, where the case has several: as [`decision`].
fn notice(out: &Out, bench: &Workbench) -> Option<(&'static str, Kind, String)> {
    let mut options = vec![(String::new(), out.say("option-notice-latest", &[]))];
    options.extend(bench.notices.iter().cloned());
    let several = bench.notices.len() > 1 && bench.choices.kind == Document::NotifierNote;
    several.then(|| ("notice", Kind::One(options), bench.choices.notice.clone()))
}

/// Whom a note is for, on what ground, and what this child needs before and after, of the kind that is for one person: each
/// field's name, its kind and its value.
fn share(out: &Out, bench: &Workbench) -> Vec<(&'static str, Kind, String)> {
    if bench.choices.kind != Document::SchoolNote {
        return Vec::new();
    }
    let mut people = vec![(String::new(), out.say("option-share-nobody", &[]))];
    people.extend(bench.beside.iter().cloned());
    let mut grounds = vec![(String::new(), out.say("option-basis-none", &[]))];
    grounds.extend(Basis::ALL.map(|basis| {
        let name = basis.as_str();
        (name.to_owned(), out.say(&format!("option-basis-{name}"), &[]))
    }));
    let [before, after] = &bench.choices.needs;
    vec![
        ("share", Kind::One(people), bench.choices.share.clone()),
        ("basis", Kind::One(grounds), bench.choices.basis.clone()),
        ("needs-before", Kind::Lines(2), before.clone()),
        ("needs-after", Kind::Lines(2), after.clone()),
    ]
}

/// The choices by their names in the form: of what it sends besides the case, what is asked for.
pub const CHOICES: [&str; 10] = [
    "document",
    "decision",
    "notice",
    "share",
    "basis",
    "needs-before",
    "needs-after",
    "version",
    "audience",
    "on",
];

/// Whether the choices are folded: in a stored case each has a good answer before anybody gives one. Not where a kind asks
/// for more, where one of them is refused or something stops that is of no field, nor in the guide.
fn is_chosen(out: &Out, bench: &Workbench, parted: &Parted) -> bool {
    let whole = bench.home.as_ref().is_some_and(|home| home.step.is_none());
    let more = decision(out, bench).is_some() || notice(out, bench).is_some() || !share(out, bench).is_empty();
    let of_none = |told: &Told| told.finding.level == Level::Block && told.finding.path.is_empty();
    let said = |told: &Told| of_none(told) || CHOICES.iter().any(|name| belongs(told, name));
    whole && !more && !parted.told.iter().any(said)
}

/// What is chosen, in a line: "Brev før samtalen · den udgave, der passer til svarene · til barnet · i dag".
fn chosen(out: &Out, bench: &Workbench) -> String {
    let choices = &bench.choices;
    let kind = out.say(&format!("option-document-{}", choices.kind.as_str()), &[]);
    let version = choices.version.map_or("auto", Version::as_str);
    let version = out.say(&format!("chosen-version-{version}"), &[]);
    let reader = if choices.adult { "adult" } else { "child" };
    let reader = out.say(&format!("chosen-reader-{reader}"), &[]);
    let day = bench.day.clone().unwrap_or_else(|| out.say("chosen-today", &[]));
    let words = [
        ("document", kind.as_str()),
        ("version", version.as_str()),
        ("reader", reader.as_str()),
        ("day", day.as_str()),
    ];
    out.say("make-chosen", &words)
}

fn choose(out: &Out, bench: &Workbench, parted: &Parted) -> AnyView {
    let choices = &bench.choices;
    let options = |key: &str, values: &[&str]| -> Vec<(String, String)> {
        values
            .iter()
            .map(|value| ((*value).to_owned(), out.say(&format!("option-{key}-{value}"), &[])))
            .collect()
    };
    let kinds: Vec<&str> = Document::LETTERS
        .into_iter()
        .filter(|kind| kind.is_paper())
        .map(Document::as_str)
        .collect();
    let version = choices.version.map_or("auto", Version::as_str);
    let audience = if choices.adult { "adult" } else { "child" };
    let document = (
        "document",
        Kind::One(options("document", &kinds)),
        choices.kind.as_str().to_owned(),
    );
    let rest = [
        (
            "version",
            Kind::Shown(options("version", &["auto", "full", "neutral"])),
            version.to_owned(),
        ),
        (
            "audience",
            Kind::Shown(options("audience", &["child", "adult"])),
            audience.to_owned(),
        ),
        ("on", Kind::Line("date"), choices.on.clone()),
    ];
    let document = [document]
        .into_iter()
        .chain(decision(out, bench))
        .chain(notice(out, bench));
    let fields = document.chain(share(out, bench)).chain(rest);
    fields
        .map(|(name, kind, value)| {
            let label = out.say(&format!("label-{name}"), &[]);
            let hint = out.say(&format!("hint-{name}"), &[]);
            let hint = if hint == "-" { String::new() } else { hint };
            let (out, told, path) = (out.clone(), parted.told.clone(), name.to_owned());
            view! { <Field out path label hint value kind told lacks=false opens=Opens::Nothing/> }
        })
        .collect_view()
        .into_any()
}

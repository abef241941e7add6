//! How a case goes in the reader's municipality: a track of its pack, with its people, places, times, numbers and sources
//! (N46, N49). Search words are posted, so that no address holds them.

use super::fields::{Fields, code_of};
use super::staff::{answer, shell};
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::plan::{Phone, Plan, Stage, Step, plan};
use axum::extract::State;
use axum::response::Response;
use content::packs::{AdultTrack, Pack, TrackPlan, TrackStep};
use content::timeline::captions;
use domain::band::Band;
use domain::case::{PackId, Role, StepWord, Track};
use serde::Serialize;
use std::collections::BTreeMap;

/// What was asked for.
struct Asked<'a> {
    /// The code of a track; the first one where there is none of that name.
    track: &'a str,
    /// For whom the child's sentences are.
    band: Band,
    /// Words that a step has to have.
    words: &'a str,
}

/// The first track.
pub async fn show(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    let asked = Asked {
        track: "",
        band: Band::Seven,
        words: "",
    };
    page(&app, &user, &asked).await
}

/// A track, and what of it has all the words.
pub async fn find(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let band = Band::ALL
        .into_iter()
        .find(|band| Some(band.as_str()) == fields.text("band"));
    let asked = Asked {
        track: fields.text("track").unwrap_or_default(),
        band: band.unwrap_or(Band::Seven),
        words: fields.text("words").unwrap_or_default(),
    };
    page(&app, &user, &asked).await
}

/// The track of a case, with the sentences of the child's own age.
pub async fn of_case(State(app): State<AppState>, context: CaseContext) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let track = state.case.track.map(code).unwrap_or_default();
    let child = state.case.child.as_ref();
    let asked = Asked {
        track: &track,
        band: child
            .and_then(|child| child.band_on(context.today().0))
            .unwrap_or(Band::Seven),
        words: "",
    };
    page(&app, &context.user, &asked).await
}

async fn page(app: &AppState, user: &CurrentUser, asked: &Asked<'_>) -> Result<Response, HttpError> {
    let generic = PackId::from(content::packs::GENERIC);
    let id = own_pack(app, user).await?;
    let content = app.pipeline.content();
    let pack = content.pack(&id)?.ok_or(HttpError::Ours)?;
    let general = content.pack(&generic)?.ok_or(HttpError::Ours)?;
    let words = Words {
        app,
        pack: &pack,
        child: captions(content, &pack, asked.band)?,
        sought: asked.words.split_whitespace().map(str::to_lowercase).collect(),
    };
    let plans: Vec<&TrackPlan> = general.tracks.iter().filter_map(|track| pack.track(track.id)).collect();
    let adults: Vec<&AdultTrack> = pack.adult_tracks.iter().collect();
    let known = |name: &str| plans.iter().any(|plan| code(plan.id) == name) || adults.iter().any(|one| one.id == name);
    let first = plans.first().map(|plan| code(plan.id)).unwrap_or_default();
    let chosen = if known(asked.track) { asked.track } else { &first };
    let plan_of = plans.iter().find(|plan| code(plan.id) == chosen);
    let adult_of = adults.iter().find(|one| one.id == chosen);
    let tracks = plans.iter().map(|plan| (code(plan.id), plan.name.clone()));
    let tracks = tracks.chain(adults.iter().map(|one| (one.id.clone(), one.name.clone())));
    let model = Plan {
        shell: shell(app, user, "").await?,
        tracks: tracks
            .map(|(id, name)| {
                let here = id == chosen;
                (id, name, here)
            })
            .collect(),
        bands: Band::ALL
            .into_iter()
            .map(|one| (one.as_str(), one == asked.band))
            .collect(),
        query: asked.words.to_owned(),
        section: match (plan_of, adult_of) {
            (Some(plan), _) => plan.section.clone(),
            (None, Some(adult)) => adult.section.clone(),
            (None, None) => String::new(),
        },
        for_the_child: plan_of.map(|plan| plan.for_the_child.clone()).unwrap_or_default(),
        stages: match (plan_of, adult_of) {
            (Some(plan), _) => words.stages(plan),
            (None, Some(adult)) => words.for_adults(adult),
            (None, None) => Vec::new(),
        },
        phones: pack.phones.iter().map(|phone| words.phone(phone)).collect(),
        // Of two titles the municipality's own stands.
        sources: [&*general, &*pack]
            .into_iter()
            .flat_map(|pack| &pack.papers)
            .map(|paper| {
                let printed = paper.printed.as_ref().map(|printed| format!(" ({printed})"));
                let title = format!("{}, {}{}", paper.title, paper.publisher, printed.unwrap_or_default());
                (paper.key.clone(), title)
            })
            .collect::<BTreeMap<_, _>>()
            .into_iter()
            .collect(),
    };
    Ok(answer(|nonce| plan(&app.out, nonce, model)))
}

/// The pack of the reader's municipality.
pub(super) async fn own_pack(app: &AppState, user: &CurrentUser) -> Result<PackId, HttpError> {
    let own = &user.account().municipality;
    let all = app.store.municipalities().await?;
    let id = all.into_iter().find(|known| known.id == *own).map(|known| known.pack);
    Ok(id.unwrap_or_else(|| PackId::from(content::packs::GENERIC)))
}

/// The code of a track, as files and forms have it.
pub(super) fn code(track: Track) -> String {
    named(&track)
}

fn named(value: &impl Serialize) -> String {
    code_of(value).unwrap_or_default()
}

/// A pack in words.
struct Words<'a> {
    app: &'a AppState,
    pack: &'a Pack,
    child: BTreeMap<StepWord, String>,
    sought: Vec<String>,
}

impl Words<'_> {
    /// The steps of a track that have the words looked for; alternatives stay together.
    fn stages(&self, plan: &TrackPlan) -> Vec<Stage> {
        let mut phase: Option<&str> = None;
        let together = |one: &TrackStep, next: &TrackStep| one.fork.is_some() && one.fork == next.fork;
        plan.steps
            .chunk_by(together)
            .filter_map(|steps| {
                let begins = steps.first().and_then(|step| step.phase.as_deref());
                let steps: Vec<Step> = steps
                    .iter()
                    .map(|step| self.step(step))
                    .filter(|step| self.fits(step))
                    .collect();
                if steps.is_empty() {
                    return None;
                }
                let new = begins.filter(|_| begins != phase);
                phase = begins;
                Some(Stage {
                    phase: new.unwrap_or_default().to_owned(),
                    steps,
                })
            })
            .collect()
    }

    /// A track that no child is told of.
    fn for_adults(&self, adult: &AdultTrack) -> Vec<Stage> {
        let steps = adult.steps.iter().map(|step| Step {
            name: step.name.clone(),
            child: String::new(),
            facts: self.facts([
                ("plan-who", step.who.join(", ")),
                (
                    "plan-span",
                    step.span
                        .as_ref()
                        .map(|span| span.for_adults().to_owned())
                        .unwrap_or_default(),
                ),
                ("plan-note", step.note.clone().unwrap_or_default()),
                ("plan-source", step.source.clone()),
            ]),
        });
        steps
            .filter(|step| self.fits(step))
            .map(|step| Stage {
                phase: String::new(),
                steps: vec![step],
            })
            .collect()
    }

    fn step(&self, step: &TrackStep) -> Step {
        let plan = self.pack.step(step.step);
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        let source = if step.from_the_law() { "plan-law" } else { "plan-source" };
        Step {
            name: plan.map(|plan| plan.name.clone()).unwrap_or_default(),
            child: self.child.get(&step.step).cloned().unwrap_or_default(),
            facts: self.facts([
                ("plan-who", plan.map(|plan| self.who(&plan.who)).unwrap_or_default()),
                ("plan-where", text(plan.and_then(|plan| plan.local.as_deref()))),
                (
                    "plan-span",
                    text(plan.and_then(|plan| Some(plan.span.as_ref()?.for_adults()))),
                ),
                ("plan-note", text(step.note.as_deref())),
                ("plan-section", text(self.pack.section(step.step))),
                (source, step.source.clone()),
            ]),
        }
    }

    fn facts<const N: usize>(&self, facts: [(&'static str, String); N]) -> Vec<(&'static str, String)> {
        facts
            .into_iter()
            .filter(|(_, words)| !words.trim().is_empty())
            .collect()
    }

    fn who(&self, roles: &[Role]) -> String {
        let names = roles
            .iter()
            .map(|role| self.app.out.say(&format!("role-{}", named(role)), &[]));
        names.collect::<Vec<_>>().join(", ")
    }

    /// Whether a step has all the words looked for, in whatever is said of it.
    fn fits(&self, step: &Step) -> bool {
        let facts: Vec<&str> = step.facts.iter().map(|(_, words)| words.as_str()).collect();
        let all = format!("{} {} {}", step.name, step.child, facts.join(" ")).to_lowercase();
        self.sought.iter().all(|word| all.contains(word))
    }

    fn phone(&self, phone: &content::packs::Phone) -> Phone {
        // The hours say when, and more exactly.
        let purpose = || self.app.out.say(&format!("plan-phone-{}", phone.purpose.as_str()), &[]);
        let parts = [
            Some(phone.name.clone()),
            phone.hours.clone().or_else(|| Some(purpose())),
            phone.district.clone(),
        ];
        let mut parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        // A district that stands in the name already is said once.
        parts.dedup_by(|next, before| before.contains(next.as_str()));
        Phone {
            who: parts.join(" · "),
            number: phone.number.clone(),
            confirm: phone.confirm,
        }
    }
}

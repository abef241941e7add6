//! The parts of a case that have a page of their own: shown, typed, and changed by one command each.

use super::act::NotDone;
use super::stale;
use super::words::{Words, line, name};
use crate::error::HttpError;
use crate::http::extract::PageForm;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_refusal::words_of_refusal;
use crate::http::words_of_time::Clock;
use crate::service::act::carry_out;
use crate::service::case_context::CaseContext;
use crate::service::change::as_shown;
use crate::service::error::Refused;
use crate::service::offer::{Sought, offered};
use crate::state::AppState;
use app::components::field::Kind;
use app::components::finding::Told;
use app::pages::child::part_of_page;
use app::pages::edit::{Asked, Edit, edit as page};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::sentences::capital;
use domain::case::{Case, DecisionId, MeetingId, NoticeId, PersonId};
use domain::command::{Command, Reason};
use domain::draft::Draft;
use domain::edit::{At, Field, Input, Offers, Part};
use domain::event::CaseState;
use domain::finding::{Code, Finding};
use serde_json::Value;
use store::Act;

/// The page of a part that the case has one of.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, part)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    ask(&app, &context, &part, None).await
}

/// The page of an entry; `new` for one that is not there yet.
pub async fn show_one(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, part, id)): Path<(String, String, String)>,
) -> Result<Response, HttpError> {
    ask(&app, &context, &part, Some(&id)).await
}

/// Changes a part that the case has one of.
pub async fn send(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, part)): Path<(String, String)>,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    change(&app, &context, (&part, None), pairs).await
}

/// Changes an entry, or adds one.
pub async fn send_one(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, part, id)): Path<(String, String, String)>,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    change(&app, &context, (&part, Some(&id)), pairs).await
}

/// A person leaves or is removed; a meeting is cancelled, or the child was told how it is now; an underretning or a decision
/// that does not belong to the case is taken out of it.
pub async fn end(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, part, id)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let command = match (Part::named(&part), fields.text("to")) {
        (Some(Part::Person), Some("leaves")) => Command::PersonLeaves {
            person: PersonId::from(id.as_str()),
            on: fields.required_day("on")?,
        },
        (Some(Part::Person), Some("removed")) => {
            fields.sure()?;
            Command::RemovePerson(PersonId::from(id.as_str()))
        }
        (Some(Part::Notice), Some("withdrawn")) => {
            Command::WithdrawNotice(NoticeId::from(id.as_str()), Some(fields.required("reason")?))
        }
        (Some(Part::Decision), Some("withdrawn")) => {
            Command::WithdrawDecision(DecisionId::from(id.as_str()), Some(fields.required("reason")?))
        }
        (Some(Part::Meeting), Some("told")) => Command::TellMeeting(MeetingId::from(id.as_str())),
        (Some(Part::Meeting), Some("cancelled")) => Command::CancelMeeting(MeetingId::from(id.as_str())),
        _ => return Err(HttpError::Form),
    };
    let commands = |_: &_| Ok(vec![command.clone()]);
    super::act::act(&app, &context, &fields, &commands, Act::CaseChanged, &context.page()).await
}

/// The part and its entry that an address names.
fn place(case: &Case, part: &str, id: Option<&str>) -> Result<At, HttpError> {
    let part = Part::named(part).ok_or(HttpError::NotFound)?;
    // An address without an entry is that of a part without entries.
    if part.list().is_some() != id.is_some() {
        return Err(HttpError::NotFound);
    }
    part.place(case, entry(id).as_deref()).ok_or(HttpError::NotFound)
}

/// The entry that an address names; `None` for a new one, and for a part without entries.
fn entry(id: Option<&str>) -> Option<String> {
    id.filter(|id| *id != "new").map(str::to_owned)
}

/// The case as the form lies over it.
fn base(case: &Case, at: At) -> Result<Value, HttpError> {
    let mut base = serde_json::to_value(case).map_err(|_| HttpError::Ours)?;
    at.make_room(&mut base);
    Ok(base)
}

async fn ask(app: &AppState, context: &CaseContext, part: &str, id: Option<&str>) -> Result<Response, HttpError> {
    let state = context.state(app).await?;
    let at = place(&state.case, part, id)?;
    let mut base = base(&state.case, at)?;
    super::adviser_change::begin(app, &state, at, &mut base).await?;
    let draft = Draft::over(base);
    let form = Form {
        at,
        id: entry(id),
        draft,
        version: state.version,
        told: Vec::new(),
        why: None,
    };
    form.page(app, context, &state).await
}

async fn change(
    app: &AppState,
    context: &CaseContext,
    (part, id): (&str, Option<&str>),
    pairs: Vec<(String, String)>,
) -> Result<Response, HttpError> {
    let sent = Fields::of(pairs.clone());
    let against = sent.text("against").and_then(|text| text.parse().ok());
    let state = context.state(app).await?;
    let shown = as_shown(&*app.store, &state, against.ok_or(HttpError::Form)?).await?;
    let at = place(&shown.case, part, id)?;
    let own = pairs.iter().filter(|(name, _)| at.writes(name));
    let draft = Draft::from_form(base(&shown.case, at)?, own.map(|(name, value)| (name, value)));
    let form = Form {
        at,
        id: entry(id),
        draft,
        version: shown.version,
        told: Vec::new(),
        why: None,
    };
    let typed = match form.draft.read() {
        Ok(typed) => typed,
        Err(faults) => return form.again(app, context, &state, faults).await,
    };
    let command = at.command(&typed).ok_or(HttpError::Form)?;
    let commands = |_: &CaseState| -> Result<Vec<Command>, HttpError> { Ok(vec![command.clone()]) };
    let done = carry_out(app, context, shown.version, &commands, (Act::CaseChanged, Vec::new()));
    match done.await {
        Ok(()) => Ok(Redirect::to(&format!("{}{}", context.page(), part_of_page(section(at.part)))).into_response()),
        Err(NotDone::Refused(refused)) => form.refused(app, context, &sent, *refused).await,
        Err(NotDone::Failed(error)) => Err(error),
    }
}

/// The section of the child's page where a part is read.
fn section(part: Part) -> &'static str {
    match part {
        Part::Child | Part::Basics => "content",
        Part::Person => "people",
        Part::Notice => "notices",
        Part::Meeting => "meetings",
        Part::Step => "steps",
        Part::Promise => "promises",
        Part::Decision => "decisions",
        Part::PoliceAgreed => "police-agreed",
        Part::SafetyPlan => "safety-plan",
        Part::AdviserChange => "adviser-changes",
        Part::Ending => "ending",
    }
}

/// What is typed into the page of a part.
struct Form {
    at: At,
    /// The entry's id; `None` for a new one, and for a part without entries.
    id: Option<String>,
    draft: Draft,
    version: u64,
    told: Vec<Told>,
    why: Option<String>,
}

impl Form {
    async fn page(self, app: &AppState, context: &CaseContext, state: &CaseState) -> Result<Response, HttpError> {
        let at = self.at;
        let typed = self.draft.read().unwrap_or_else(|_| state.case.clone());
        let clock = Clock::at(app, context.user.now)?;
        let words = Words::new(app, &clock);
        let fields = (at.part.fields().iter()).map(|field| asked(app, &words, &typed, at, field, &self.draft));
        // Without another step there is no fork to ask about.
        let fields = fields.filter(|field| field.kind != Kind::Several(Vec::new()));
        let model = Edit {
            shell: shell(app, &context.user, "").await?,
            case: context.page(),
            child: name(&state.case),
            part: at.part.as_str(),
            id: self.id,
            is_entry: at.index.is_some(),
            version: self.version,
            open: state.is_open(),
            today: context.today().to_string(),
            fields: fields.collect(),
            told: self.told,
            why: self.why,
        };
        Ok(answer(|nonce| page(&app.out, nonce, model)))
    }

    /// The same form with what is wrong beside its fields.
    async fn again(
        mut self,
        app: &AppState,
        context: &CaseContext,
        state: &CaseState,
        faults: Vec<Finding>,
    ) -> Result<Response, HttpError> {
        let told = faults.into_iter().map(|finding| Told {
            message: app.pipeline.message_on_page(&finding, &[]),
            finding,
            confirmed: false,
            mends: Vec::new(),
        });
        self.told = told.collect();
        let mut response = self.page(app, context, state).await?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(response)
    }

    /// The answer to a refusal: both versions where somebody changed the same meanwhile, else the form with the reason.
    async fn refused(
        mut self,
        app: &AppState,
        context: &CaseContext,
        sent: &Fields,
        Refused { refusal, state }: Refused,
    ) -> Result<Response, HttpError> {
        if matches!(refusal.reason, Reason::Stale(_)) {
            let newest = Draft::over(base(&state.case, self.at)?);
            return stale::over_fields(app, context, sent, (&self.draft, &newest), self.version, &state).await;
        }
        let why = words_of_refusal(app, &refusal.reason);
        let field = refusal.field.as_deref().map(|field| self.at.path(field));
        match field.filter(|path| self.at.writes(path)) {
            Some(path) => self.told.push(Told {
                finding: Finding::new(Code::MissingField, path),
                message: why,
                confirmed: false,
                mends: Vec::new(),
            }),
            None => self.why = Some(why),
        }
        let mut response = self.page(app, context, &state).await?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        Ok(response)
    }
}

/// A field as the page asks for it.
fn asked(app: &AppState, words: &Words<'_>, case: &Case, at: At, field: &Field, draft: &Draft) -> Asked {
    let path = at.path(field.path);
    let key = format!("edit-{}-{}", at.part.as_str(), field.path.replace(['.', '_'], "-"));
    let say = |key: &str| app.out.say(key, &[]);
    let value = draft.value(&path);
    let unanswered = || (String::new(), say("edit-unanswered"));
    let options = |codes: Vec<String>| -> Vec<(String, String)> {
        let named = codes.into_iter().map(|code| {
            let label = match (at.part, field.path) {
                (Part::Step, "step") => {
                    let step = serde_json::from_value(Value::String(code.clone())).ok();
                    step.map(|step| words.step(case, step)).unwrap_or_default()
                }
                (Part::Person, "role") => capital(&say(&format!("role-{code}"))),
                (Part::Meeting, "kind") => capital(&say(&format!("meeting-{code}"))),
                // As the letter's form asks it.
                (_, "pronoun") => say(&format!("option-child-pronoun-{code}")),
                (Part::Child, "band" | "reads") => say(&format!("option-child-{}-{code}", field.path)),
                (Part::Basics, "track") => say(&format!("option-track-{code}")),
                _ => say(&format!("{key}-{code}")),
            };
            (code, label)
        });
        named.filter(|(_, label)| !label.is_empty()).collect()
    };
    let answers = |codes: Vec<String>| -> Vec<(String, String)> {
        // What a file of a later version says stays among the answers, so that it is never lost unseen.
        let known = matches!(field.offers, Offers::Format) || value.is_empty() || codes.contains(&value);
        let stands = (!known).then(|| (value.clone(), value.clone()));
        let all = std::iter::once(unanswered()).chain(options(codes));
        all.chain(stands).collect()
    };
    let mut hint = say(&format!("{key}-hint"));
    let kind = match at.input(field) {
        Input::Line => Kind::Line("text"),
        Input::Lines => Kind::Lines(3),
        Input::Day => Kind::Line("date"),
        Input::Moment => Kind::Line("moment"),
        Input::Number => Kind::Line("number"),
        Input::YesNo => {
            let yes_no = ["true", "false"].map(|value| (value.to_owned(), say(&format!("option-yes-no-{value}"))));
            Kind::Shown(std::iter::once(unanswered()).chain(yes_no).collect())
        }
        Input::One(codes) => Kind::One(answers(codes)),
        Input::Drawn(codes) => Kind::Drawn(answers(codes)),
        Input::Several(codes) => Kind::Several(options(codes)),
        Input::OtherSteps => Kind::Several(other_steps(words, case, at)),
        Input::Person(be) => {
            let talk = at.index.filter(|_| at.part == Part::Meeting);
            let talk = talk.and_then(|nth| case.meetings.get(nth)).and_then(|talk| talk.kind);
            let sought = Sought {
                talk,
                chosen: &value,
                ..Sought::of(be)
            };
            let offer = offered(app, case, sought);
            if !offer.left_out.is_empty() {
                hint = format!("{hint} {}", offer.left_out).trim().to_owned();
            }
            Kind::One(std::iter::once(unanswered()).chain(offer.people).collect())
        }
    };
    Asked {
        label: say(&key),
        hint,
        date: draft.value(&format!("{path}#date")),
        time: draft.value(&format!("{path}#time")),
        path,
        value,
        kind,
        apart: field.apart,
    }
}

/// The other steps of the case: id, and name with where it stands.
fn other_steps(words: &Words<'_>, case: &Case, at: At) -> Vec<(String, String)> {
    let steps = case.steps.iter().enumerate();
    let others = steps.filter(|(nth, step)| Some(*nth) != at.index && !step.id.is_empty());
    let named = others.filter_map(|(_, step)| {
        let name = words.step(case, step.step?);
        let stands = words.code("step-state", step.state);
        Some((step.id.to_string(), line([Some(name), Some(stands)])))
    });
    named.collect()
}

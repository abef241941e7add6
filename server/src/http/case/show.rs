//! The child: what is known of one case, worded for the page.

use super::CaseContext;
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::staff::{answer, name_of, shell};
use crate::http::today::deadline;
use crate::http::words_of_time::{Clock, zone};
use crate::http::{AppState, HttpError};
use app::pages::child::{CarriesOver, Child, Deadline, Meeting, Paper, Promise, Step, child};
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use domain::actor::Actor;
use domain::agenda::{Agenda, DueClass, DueKind};
use domain::case::{AgreementState, Case, Day, MeetingState, StepState};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseState, HandedOver, MadeDocument, Recorded, UserId};
use serde::Serialize;

/// The page.
pub async fn show(
    State(app): State<AppState>,
    Extension(current_user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
) -> Response {
    let context = CaseContext {
        user: current_user,
        own,
    };
    match look(&app, &context).await {
        Ok(model) => answer(|nonce| child(&app.out, nonce, model)),
        Err(error) => error.page(&app),
    }
}

async fn look(app: &AppState, context: &CaseContext) -> Result<Child, HttpError> {
    let state = context.state(app).await?;
    let history = app.store.history(&context.own.id).await?;
    let grants = app.store.grants_of(&context.own.id).await?;
    let shell = shell(app, &context.user, "").await?;
    let mut happened = Vec::new();
    for recorded in history.iter().rev() {
        happened.push((recorded, who(app, &recorded.by).await?));
    }
    let mut glass = Vec::new();
    for grant in &grants {
        glass.push((grant, name_of(app, &grant.user).await?));
    }
    // The adviser who came last is told what the child need not tell again (N38).
    let change = state.adviser_changes.last();
    let change = change.filter(|change| change.to == context.user.account().id && state.is_assigned_to(&change.to));
    let from = match change {
        Some(change) => name_of(app, &change.from).await?,
        None => String::new(),
    };
    let clock = Clock::at(app, context.user.now)?;
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let words = Words { app, clock: &clock };
    let case = &state.case;
    Ok(Child {
        shell,
        case: context.own.id.to_string(),
        version: state.version,
        name: name(case),
        about: words.about(case),
        carries_over: change.map(|change| CarriesOver {
            since: say(
                "child-carries-since",
                &[("from", &from), ("day", &clock.day(change.on.0))],
            ),
            why: change.why.trimmed().to_owned(),
            lines: change
                .carries_over
                .iter()
                .map(|line| line.trimmed().to_owned())
                .collect(),
        }),
        open: state.is_open(),
        protected: case
            .safety
            .as_ref()
            .is_some_and(|safety| safety.protected_address == Some(true)),
        glass: glass
            .into_iter()
            .map(|(grant, who)| {
                let (from, until) = (clock.moment(grant.from), clock.moment(grant.until));
                say(
                    "glass-line",
                    &[
                        ("who", &who),
                        ("from", &from),
                        ("until", &until),
                        ("reason", &grant.reason),
                    ],
                )
            })
            .collect(),
        people: case
            .people
            .iter()
            .map(|person| {
                let name = person.first_name.as_ref().or(person.name.as_ref());
                let name = name.map(|name| name.0.clone()).unwrap_or_default();
                (name, words.code("role", person.role))
            })
            .collect(),
        meetings: case
            .meetings
            .iter()
            .map(|meeting| {
                let when = meeting
                    .starts_at
                    .map_or_else(|| say("meeting-no-time", &[]), |at| clock.local(at.0));
                let kind = words.code("meeting", meeting.kind);
                let stands = words.code("meeting-state", meeting.state);
                let place = meeting.place.as_ref().map(|place| place.trimmed().to_owned());
                let from_file = state.is_from_file(&meeting.id).then(|| say("talk-from-file", &[]));
                let parts = [Some(kind), place, Some(stands), from_file];
                Meeting {
                    id: meeting.id.to_string(),
                    when,
                    what: line(parts),
                    table: match meeting.state {
                        Some(MeetingState::Cancelled) => false,
                        // On its day a talk may go on after all.
                        Some(MeetingState::Held) => {
                            let at = meeting.started_at.or(meeting.starts_at);
                            state.is_open() && at.is_some_and(|at| at.0.date() == clock.today())
                        }
                        _ => state.is_open(),
                    },
                }
            })
            .collect(),
        documents: state.made.iter().rev().map(|made| words.paper(&state, made)).collect(),
        promises: case
            .agreements
            .iter()
            .map(|promise| {
                let open = matches!(promise.state, None | Some(AgreementState::Open));
                let when = match (promise.state, promise.by, promise.kept_on) {
                    (Some(AgreementState::Kept), _, Some(on)) => say("promise-was-kept", &[("day", &clock.day(on.0))]),
                    (Some(state), _, _) if !open => words.code("promise-state", Some(state)),
                    (_, Some(by), _) => say("when-until", &[("day", &clock.day(by.0))]),
                    _ => String::new(),
                };
                Promise {
                    id: promise.id.to_string(),
                    what: promise
                        .what
                        .as_ref()
                        .map(|what| what.trimmed().to_owned())
                        .unwrap_or_default(),
                    when,
                    open,
                }
            })
            .collect(),
        steps: case
            .steps
            .iter()
            .map(|step| {
                let name = step.step.map(|word| words.step(case, word)).unwrap_or_default();
                let on = step
                    .on
                    .filter(|_| step.state == Some(StepState::Done) || step.promised == Some(true));
                let waiting = step.waiting_for.as_ref().map(|words| words.trimmed().to_owned());
                let parts = [
                    Some(words.code("step-state", step.state)),
                    on.map(|on: Day| clock.day(on.0)),
                    waiting,
                ];
                Step {
                    name,
                    stands: line(parts),
                }
            })
            .collect(),
        deadlines: Agenda::of(&state, &zone())
            .due
            .into_iter()
            .filter(|due| due.kind.class() == DueClass::Deadlines)
            .map(|due| Deadline {
                kind: DueKind::ALL
                    .iter()
                    .find(|(kind, _)| *kind == due.kind)
                    .map_or("", |(_, name)| name),
                what: due.what,
                name: say(deadline(due.kind), &[]),
                when: clock.until(due.at),
                late: due.at < context.user.now,
            })
            .collect(),
        today: context.today().to_string(),
        told: case
            .meetings
            .iter()
            .flat_map(|meeting| &meeting.told)
            .map(|told| {
                let right = told.right.as_ref().map(|right| right.to_string()).unwrap_or_default();
                let how = words.code("told", told.how);
                let took = words.code("reaction", told.reaction);
                (say(&format!("right-{right}"), &[]), line([Some(how), Some(took)]))
            })
            .collect(),
        history: happened
            .into_iter()
            .map(|(recorded, who)| (clock.moment(recorded.at), words.happened(recorded, &who)))
            .collect(),
    })
}

/// The child's first name.
#[must_use]
pub fn name(case: &Case) -> String {
    case.child
        .as_ref()
        .and_then(|child| child.first_name.as_ref())
        .map(|name| name.0.clone())
        .unwrap_or_default()
}

fn line<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// Who did something: a colleague, or the command line.
pub async fn who(app: &AppState, by: &Actor) -> Result<String, HttpError> {
    if *by == Actor::child() {
        return Ok(app.out.say("by-child", &[]));
    }
    if *by == Actor::command_line() {
        return Ok(app.out.say("by-import", &[]));
    }
    name_of(app, &UserId::from(by.0.as_str())).await
}

/// Codes of the case in words.
pub struct Words<'a> {
    app: &'a AppState,
    clock: &'a Clock<'a>,
}

impl<'a> Words<'a> {
    /// Words as they are seen from a moment.
    #[must_use]
    pub fn new(app: &'a AppState, clock: &'a Clock<'a>) -> Words<'a> {
        Words { app, clock }
    }

    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.app.out.say(key, args)
    }

    /// A code such as `first-talk` by its sentence `PREFIX-CODE`; nothing for nothing.
    #[must_use]
    pub fn code<T: Serialize>(&self, prefix: &str, value: Option<T>) -> String {
        let code = value.and_then(|value| serde_json::to_value(value).ok());
        code.and_then(|code| code.as_str().map(|code| self.say(&format!("{prefix}-{code}"), &[])))
            .unwrap_or_default()
    }

    /// A meeting: what it is, and when.
    #[must_use]
    pub fn meeting_line(&self, meeting: &domain::case::Meeting) -> String {
        let when = meeting.starts_at.map(|at| self.clock.local(at.0));
        let parts = [Some(self.code("meeting", meeting.kind)), when];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Age and case number.
    fn about(&self, case: &Case) -> String {
        let child = case.child.as_ref();
        let age = child.and_then(|child| child.birth_date).map(|born| {
            let years = domain::band::age_on(born.0, self.clock.today());
            self.say("child-age", &[("years", &years.to_string())])
        });
        let reference = case
            .reference
            .as_ref()
            .map(|number| self.say("child-reference", &[("number", &number.0)]));
        line([age, reference])
    }

    /// The steps of the case's track that it does not have yet, by code and name; those of every track where it has none.
    #[must_use]
    pub fn steps_to_add(&self, case: &Case) -> Vec<(String, String)> {
        let pack = self.app.pipeline.content().pack_or_generic(case.municipality.as_ref());
        let plan = pack
            .as_ref()
            .zip(case.track)
            .and_then(|(pack, track)| Some(pack.track(track)?.steps.clone()));
        let steps = plan.unwrap_or_else(|| content::timeline::STEPS.to_vec());
        steps
            .into_iter()
            .filter_map(|word| {
                let code = serde_json::to_value(word).ok()?.as_str()?.to_owned();
                Some((code, self.step(case, word))).filter(|(_, name)| !name.is_empty())
            })
            .collect()
    }

    /// The name of a step, as the municipality's pack has it.
    #[must_use]
    pub fn step(&self, case: &Case, word: domain::case::StepWord) -> String {
        let pack = self.app.pipeline.content().pack_or_generic(case.municipality.as_ref());
        pack.and_then(|pack| Some(pack.step(word)?.name.clone()))
            .unwrap_or_default()
    }

    fn paper(&self, state: &CaseState, made: &MadeDocument) -> Paper {
        Paper {
            id: made.document.to_string(),
            what: self.what(made),
            when: self.say("paper-made", &[("day", &self.clock.day(made.on.0))]),
            given: state
                .handed_over
                .iter()
                .filter(|given| given.document == made.document)
                .map(|given| self.given(state, given))
                .collect(),
            forms: match (made.kind, made.audience) {
                (_, Audience::Adult) => &[],
                (Kind::Timeline, _) => &[("a3", "act-poster"), ("pocket", "act-pocket")],
                (Kind::Rights, _) => &[("a3", "act-poster"), ("cards", "act-cards")],
                (Kind::TakeHome, _) => &[("pocket", "act-pocket")],
                _ => &[],
            },
        }
    }

    /// What a document is: its kind, for whom, which version.
    #[must_use]
    pub fn what(&self, made: &MadeDocument) -> String {
        let kind = self.say(&format!("kind-{}", made.kind.as_str()), &[]);
        let version = match (made.audience, made.version) {
            (Audience::Adult, _) => "for-adult",
            (Audience::Child, Version::Full) => "version-full",
            (Audience::Child, Version::Neutral) => "version-neutral",
        };
        line([Some(kind), Some(self.say(version, &[]))])
    }

    fn given(&self, state: &CaseState, given: &HandedOver) -> String {
        let how = self.code("handed", Some(given.how));
        let keeper = given
            .kept_by
            .as_ref()
            .and_then(|id| state.case.people.iter().find(|person| person.id == *id))
            .and_then(|person| person.first_name.as_ref())
            .map(|name| self.say("handed-keeper", &[("name", &name.0)]));
        let went = given.went.as_ref().map(|went| went.trimmed().to_owned());
        line([Some(how), keeper, Some(self.clock.day(given.on.0)), went])
    }

    /// That the journal has a note.
    #[must_use]
    pub fn kept(&self, on: Day) -> String {
        self.say("journal-kept", &[("day", &self.clock.day(on.0))])
    }

    /// One event in a sentence.
    #[must_use]
    pub fn happened(&self, recorded: &Recorded, who: &str) -> String {
        self.say(&format!("event-{}", recorded.event.name()), &[("who", who)])
    }
}

//! The child's page for the adviser: what is known of one case, in words.

use super::adults::adults;
use super::carried::carried;
use super::filing;
use super::next_act::next_act;
use super::prepare::answers::wait_in_a_draft;
use super::safety::safety;
use super::small_way;
use super::undo::{last, strip};
use super::words::{Words, line, name, plain, who};
use crate::clock::zone;
use crate::error::HttpError;
use crate::http::staff::{answer, as_written, name_of, shell};
use crate::http::today::deadline;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::filing::of_case;
use crate::state::AppState;
use app::pages::child::{Child, Deadline, Entry, Fold, Meeting, Promise, Safety, Step, child};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::agenda::{Agenda, DueClass, DueKind, goodbye_lacks_words, owes_goodbye};
use domain::case::{AgreementState, Day, MeetingState, StepState};
use domain::needs_plan;
use domain::next::Next;
use domain::timeline::arranged;
use serde::Deserialize;

/// The query: which folded part of the page is open, for whoever comes from a link to it.
#[derive(Debug, Default, Deserialize)]
pub struct ChildQuery {
    open: Option<String>,
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Query(query): Query<ChildQuery>,
) -> Result<Response, HttpError> {
    let opens = query.open.as_deref().and_then(Fold::named);
    let model = look(&app, &context, opens).await?;
    Ok(answer(|nonce| child(&app.out, nonce, model)))
}

async fn look(app: &AppState, context: &CaseContext, opens: Option<Fold>) -> Result<Child, HttpError> {
    let state = context.state(app).await?;
    let history = app.store.history(&context.own.id).await?;
    let grants = app.store.grants_of(&context.own.id).await?;
    let drawings = app.store.count_drawings(&context.own.id).await?;
    let filings = of_case(app, &context.own.id).await?;
    // A closed case has no card.
    let card = if state.is_open() {
        app.store.card_of(&context.own.id, context.user.now).await?
    } else {
        None
    };
    let shell = shell(app, &context.user, "").await?;
    let siblings = match context.own.assigned && !context.own.practice {
        true => Some(super::siblings::of_case(app, context).await?),
        false => None,
    };
    let same_child = super::same_child::of_case(app, context, &state).await?;
    let way = small_way::of(app, context, &state).await?;
    let mut happened = Vec::new();
    for recorded in history.iter().rev() {
        happened.push((recorded, who(app, &recorded.by).await?));
    }
    let mut glass = Vec::new();
    for grant in &grants {
        glass.push((grant, name_of(app, &grant.user).await?));
    }
    let clock = Clock::at(app, context.user.now)?;
    let carries_over = carried(app, context, &state, &clock).await?;
    let drafted = wait_in_a_draft(app, context, &state).await?;
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let words = Words::new(app, &clock);
    let case = &state.case;
    // The act is told by its last event: what comes before it in one act is what it needed.
    let undo = last(&state, context, &history).and_then(|undo| {
        let (recorded, who) = happened.iter().find(|(recorded, _)| recorded.version == undo.until)?;
        Some(strip(&undo, words.happened(recorded, who), &clock, String::new()))
    });
    Ok(Child {
        shell,
        way,
        undo,
        case: context.own.id.to_string(),
        version: state.version,
        name: name(case),
        about: words.about(case),
        carries_over,
        same_child,
        drawings,
        open: state.is_open(),
        goodbye: owes_goodbye(&state),
        goodbye_lacks: goodbye_lacks_words(&state),
        next: Next::of(&state, context.moment()).and_then(|next| next_act(app, &state, &clock, context, next)),
        safety: Safety {
            drafted,
            ..safety(app, &words, case)
        },
        needs_plan: needs_plan::is_asked(&state),
        opens,
        card_void: card.is_some_and(|card| card.void),
        asks_again: case.asks_for_safety_again(),
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
        adults: adults(app, &clock, case),
        people: case
            .people
            .iter()
            .map(|person| {
                let name = person.first_name.as_ref().or(person.name.as_ref());
                let left = person.left_on.map(|on| say("child-left", &[("day", &clock.day(on.0))]));
                entry(
                    ("person", person.id.as_str()),
                    name.map(|name| name.0.clone())
                        .unwrap_or_else(|| words.code("role", person.role)),
                    line([Some(words.code("role", person.role)), left]),
                )
            })
            .collect(),
        notices: case
            .notices
            .iter()
            .map(|notice| {
                let came = notice.received_at.map(|at| clock.local(at.0));
                let sent = notice.receipt_sent_on;
                let sent = sent.map(|on| say("notice-receipt-sent", &[("day", &clock.day(on.0))]));
                entry(
                    ("notice", notice.id.as_str()),
                    came.unwrap_or_else(|| say("meeting-no-time", &[])),
                    sent.unwrap_or_default(),
                )
            })
            .collect(),
        decisions: case
            .decisions
            .iter()
            .map(|decision| {
                let on = decision.decided_on.map(|on| clock.day(on.0));
                let until = decision.complaint_until;
                let until = until.map(|day| say("child-complaint-until", &[("day", &clock.day(day.0))]));
                entry(
                    ("decision", decision.id.as_str()),
                    words.code("edit-decision-matter", decision.matter),
                    line([Some(plain(decision.what.as_ref())), on, until]),
                )
            })
            .collect(),
        police_agreed: (case.safety.iter().flat_map(|safety| &safety.police_agreed).enumerate())
            .map(|(nth, agreed)| {
                let with = agreed.with.as_ref().map(|with| with.0.clone());
                let on = agreed.on.map(|on| clock.day(on.0));
                entry(
                    ("police-agreed", (nth + 1).to_string().as_str()),
                    words.code("edit-police-agreed-what", agreed.what),
                    line([with, on]),
                )
            })
            .collect(),
        safety_plan: (case.safety_plan.iter().enumerate())
            .map(|(nth, one)| {
                let cleared = (one.cleared == Some(true)).then(|| say("child-safety-plan-cleared", &[]));
                let until = one.until.map(|day| clock.day(day.0));
                let until = until.map(|day| say("child-safety-plan-until", &[("day", &day)]));
                entry(
                    ("safety-plan", (nth + 1).to_string().as_str()),
                    plain(one.text.as_ref()),
                    line([cleared, until]),
                )
            })
            .chain(needs_plan::answered(&state).map(|no| {
                let answered = say("needs-plan-answered", &[("day", &clock.day(no.on.0))]);
                entry(("safety-plan", ""), plain(Some(&no.why)), answered)
            }))
            .collect(),
        adviser_changes: (case.adviser_changes.iter().enumerate())
            .map(|(nth, change)| {
                let to = change.to.as_ref().and_then(|id| case.person(id));
                let to = to
                    .and_then(|person| person.first_name.as_ref())
                    .map(|name| name.0.clone());
                let on = change.on.map(|on| clock.day(on.0));
                entry(
                    ("adviser-change", (nth + 1).to_string().as_str()),
                    to.unwrap_or_default(),
                    line([on, Some(plain(change.why.as_ref()))]),
                )
            })
            .collect(),
        siblings: siblings.map(|rows| {
            let line = |row| super::siblings::line(app, &clock, row);
            rows.into_iter().map(line).collect()
        }),
        meetings: case
            .meetings
            .iter()
            .map(|meeting| {
                let when = meeting
                    .starts_at
                    .map_or_else(|| say("meeting-no-time", &[]), |at| clock.local(at.0));
                let kind = words.code("meeting", meeting.kind);
                let stands = words.code("meeting-state", meeting.state);
                let place = meeting
                    .place
                    .as_ref()
                    .and_then(|place| as_written(app, place.trimmed()));
                let from_file = state.is_from_file(&meeting.id).then(|| say("talk-from-file", &[]));
                let parts = [Some(kind), place, Some(stands), from_file];
                Meeting {
                    id: meeting.id.to_string(),
                    when,
                    what: line(parts),
                    ahead: state.is_open() && meeting.is_ahead(),
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
        filings: filing::rows(app, &clock, &state, filings),
        promises: case
            .agreements
            .iter()
            .map(|promise| {
                let open = promise.is_open();
                let when = match (promise.state, promise.by, promise.kept_on) {
                    (Some(AgreementState::Kept), _, Some(on)) => say("promise-was-kept", &[("day", &clock.day(on.0))]),
                    (Some(state), _, _) if !open => words.code("promise-state", Some(state)),
                    (_, Some(by), _) => say("when-until", &[("day", &clock.day(by.0))]),
                    _ => String::new(),
                };
                Promise {
                    id: promise.id.to_string(),
                    what: plain(promise.what.as_ref()),
                    when,
                    told: match plain(promise.told_child.as_ref()) {
                        told if told.is_empty() => told,
                        told => say("promise-was-told", &[("told", &told)]),
                    },
                    open,
                }
            })
            .collect(),
        steps: arranged(&case.steps)
            .into_iter()
            .filter(|step| step.state != Some(StepState::Skipped))
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
                    id: if state.is_open() {
                        step.id.to_string()
                    } else {
                        String::new()
                    },
                    name,
                    stands: line(parts),
                    later: matches!(step.state, Some(StepState::Later) | None) && step.promised != Some(true),
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

/// An entry with a page of its own, if it has an id.
fn entry((part, id): (&str, &str), first: String, second: String) -> Entry {
    let edit = if id.is_empty() {
        String::new()
    } else {
        format!("{part}/{id}")
    };
    // A decision without a matter is still one.
    let first = if first.is_empty() { "–".to_owned() } else { first };
    Entry { edit, first, second }
}

//! Brothers and sisters: which of one's own cases are theirs. A pointer, and nothing of one case in the other.

use super::act::{NotDone, act, answer as answered};
use super::words::{Words, line as joined, name};
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_child::age_and_number;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::siblings;
use crate::state::AppState;
use app::pages::siblings::{InCommon as Offered, Shared, Sibling, Siblings, siblings as page};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::sentences::capital;
use domain::case::{Case, Name, PersonId, Role};
use domain::command::Command;
use domain::event::{CaseId, CaseState};
use domain::siblings::{InCommon, common, in_common, is_named, may_be, taken_over};
use serde::Deserialize;
use store::{Act, CaseRow, Linked, OfCases};

/// The most of one's own cases that are offered.
const OFFERED: u16 = 500;

/// What has just been done, as the address says it.
#[derive(Debug, Default, Deserialize)]
pub struct Came {
    /// Its word, or nothing.
    #[serde(default)]
    done: String,
    /// What was taken along, a letter for each thing.
    #[serde(default)]
    took: String,
    /// What was ticked and stood there already.
    #[serde(default)]
    stood: String,
}

/// What may be taken along: the letter that it has in an address, where nothing is said of a child, and the key of its name.
const COMMON: [(char, &str); 4] = [
    ('l', "siblings-along-language"),
    ('i', "siblings-along-interpreter"),
    ('s', "siblings-along-school"),
    ('n', "siblings-along-notice"),
];

/// These things by their letters.
fn letters(things: &[InCommon]) -> String {
    let letter = |one: &InCommon| match one {
        InCommon::Language(_) => 'l',
        InCommon::Interpreter(_) => 'i',
        InCommon::School(_) => 's',
        InCommon::Notice { .. } => 'n',
    };
    things.iter().map(letter).collect()
}

/// What was taken along, and what was ticked and stood there already.
fn came_along(app: &AppState, came: &Came) -> String {
    let say = |key: &str, letters: &str| {
        let named = COMMON.iter().filter(|(letter, _)| letters.contains(*letter));
        let names: Vec<String> = named.map(|(_, key)| app.out.say(key, &[])).collect();
        (!names.is_empty()).then(|| app.out.say(key, &[("what", &names.join(", "))]))
    };
    let took = say("siblings-along-took", &came.took);
    let took = took.unwrap_or_else(|| app.out.say("siblings-along-none", &[]));
    match say("siblings-along-stood", &came.stood) {
        Some(stood) => format!("{took} {stood}"),
        None => took,
    }
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Query(came): Query<Came>,
) -> Result<Response, HttpError> {
    let done = match came.done.as_str() {
        "linked" => Some(app.out.say("siblings-done-linked", &[])),
        "parted" => Some(app.out.say("siblings-done-parted", &[])),
        "taken" => Some(app.out.say("siblings-done-taken", &[])),
        "along" => Some(came_along(&app, &came)),
        _ => None,
    };
    look(&app, &context, done, None).await
}

async fn look(
    app: &AppState,
    context: &CaseContext,
    done: Option<String>,
    refused: Option<&'static str>,
) -> Result<Response, HttpError> {
    let state = context.state(app).await?;
    let linked = of_case(app, context).await?;
    let me = &context.user.account().id;
    // Whoever broke the glass links nothing.
    let mut own = match context.own.assigned {
        true => {
            let of = OfCases::Adviser(me.clone());
            app.store.cases(&of, me, true, None, OFFERED).await?
        }
        false => Vec::new(),
    };
    let practised = app.store.practice_of(me).await?;
    own.retain(|row| practised.as_ref() != Some(&row.case));
    own.retain(|row| row.case != context.own.id && linked.iter().all(|known| known.case != row.case));
    // Whom the case names comes first.
    let is_named = |row: &CaseRow| {
        let number = row.label.reference.as_deref();
        number.is_some_and(|number| is_named(&state.case, number))
    };
    let named = own.iter().filter(|row| is_named(row)).count();
    own.sort_by_cached_key(|row| (!is_named(row), row.label.sorts_by()));
    // Whoever broke the glass takes nobody over.
    let beside = match context.own.assigned && state.is_open() {
        true => siblings::open_siblings(app, context).await?,
        false => Vec::new(),
    };
    let clock = Clock::at(app, context.user.now)?;
    let words = Words::new(app, &clock);
    let shared = beside
        .iter()
        .flat_map(|(row, other)| shared(&words, &state.case, row, other))
        .collect();
    let offered = beside
        .iter()
        .filter_map(|(row, other)| offered(&words, &clock, &state.case, row, other))
        .collect();
    let lines = |rows: Vec<CaseRow>| rows.into_iter().map(|row| line(app, &clock, row)).collect();
    let model = Siblings {
        shell: shell(app, &context.user, "").await?,
        case: context.own.id.to_string(),
        child: name(&state.case),
        assigned: context.own.assigned,
        linked: lines(linked),
        own: lines(own),
        named,
        shared,
        in_common: offered,
        version: state.version,
        done,
        refused,
    };
    let mut response = answer(|nonce| page(&app.out, nonce, model));
    if refused.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The brothers and sisters that the user may see, by name.
///
/// # Errors
/// If the store does not answer.
pub async fn of_case(app: &AppState, context: &CaseContext) -> Result<Vec<CaseRow>, HttpError> {
    let me = &context.user.account().id;
    let mut rows = app.store.siblings_of(&context.own.id, me).await?;
    rows.sort_by_cached_key(|row| row.label.sorts_by());
    Ok(rows)
}

/// The brothers and sisters whose safety answers differ: a case and a first name each, and no answer of theirs.
///
/// # Errors
/// If the store does not answer.
pub(super) async fn differing(
    app: &AppState,
    context: &CaseContext,
    case: &Case,
) -> Result<Vec<(String, String)>, HttpError> {
    let rows = siblings::who_differ(app, context, case).await?.into_iter();
    let named = rows.map(|row| (row.case.to_string(), row.label.first_name.unwrap_or_default()));
    Ok(named.collect())
}

/// A child by first name, age and case number.
pub(super) fn line(app: &AppState, clock: &Clock<'_>, row: CaseRow) -> Sibling {
    let about = age_and_number(app, clock, row.label.birth_date, row.label.reference.as_deref());
    Sibling {
        case: row.case.to_string(),
        child: row.label.first_name.unwrap_or_default(),
        about: joined(about),
    }
}

/// Links the case with one of the user's own.
pub async fn link(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let Some(other) = fields.text("sibling").map(CaseId::from) else {
        return look(&app, &context, None, Some("siblings-choose")).await;
    };
    let came = siblings::link(&app, &context, &other).await?;
    came_of(&app, &context, came, "linked").await
}

/// Takes a pointer away.
pub async fn part(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let other = CaseId::from(fields.text("sibling").ok_or(HttpError::Form)?);
    let came = siblings::part(&app, &context, &other).await?;
    came_of(&app, &context, came, "parted").await
}

async fn came_of(app: &AppState, context: &CaseContext, came: Linked, done: &str) -> Result<Response, HttpError> {
    match came {
        Linked::Done | Linked::Already => {
            Ok(Redirect::to(&format!("{}/siblings?done={done}", context.page())).into_response())
        }
        Linked::Refused => look(app, context, None, Some("siblings-refused")).await,
        Linked::TooMany => look(app, context, None, Some("siblings-too-many")).await,
    }
}

/// The people of a brother's or sister's case who may be taken over.
fn shared(words: &Words<'_>, own: &Case, row: &CaseRow, other: &Case) -> Vec<Shared> {
    let people = common(own, other).into_iter();
    people
        .map(|person| Shared {
            sibling: row.case.to_string(),
            of: row.label.first_name.clone().unwrap_or_default(),
            person: person.id.to_string(),
            name: person
                .name
                .as_ref()
                .or(person.first_name.as_ref())
                .map(full)
                .unwrap_or_default(),
            roles: may_be(person)
                .into_iter()
                .map(|role| (role.as_str().to_owned(), capital(&words.code("role", Some(role)))))
                .collect(),
        })
        .collect()
}

fn full(name: &Name) -> String {
    name.trimmed().to_owned()
}

/// Takes somebody of a brother's or sister's case over, as who they are for this child.
pub async fn take(State(app): State<AppState>, context: CaseContext, fields: Fields) -> Result<Response, HttpError> {
    let sibling = fields.text("sibling").map(CaseId::from).ok_or(HttpError::Form)?;
    let person = fields.text("person").map(PersonId::from).ok_or(HttpError::Form)?;
    if !context.own.assigned {
        return look(&app, &context, None, Some("siblings-refused")).await;
    }
    let beside = siblings::open_siblings(&app, &context).await?;
    let Some((_, other)) = beside.into_iter().find(|(row, _)| row.case == sibling) else {
        return look(&app, &context, None, Some("siblings-refused")).await;
    };
    let role: Option<Role> = fields.code("role")?;
    let state = context.state(&app).await?;
    let of = |own: &Case| {
        let mut people = common(own, &other).into_iter();
        people.find(|one| one.id == person).cloned()
    };
    let Some(role) = role.filter(|role| of(&state.case).is_none_or(|one| may_be(&one).contains(role))) else {
        return look(&app, &context, None, Some("siblings-choose-role")).await;
    };
    // Whoever is there by now is not added twice.
    let add = move |state: &CaseState| -> Result<Vec<Command>, HttpError> {
        let one = of(&state.case).map(|one| Command::AddPerson(taken_over(&one, role)));
        Ok(one.into_iter().collect())
    };
    let to = format!("{}/siblings?done=taken", context.page());
    act(&app, &context, &fields, &add, Act::CaseChanged, &to).await
}

/// What a brother's or sister's case may give beside people; `None` where there is nothing.
fn offered(words: &Words<'_>, clock: &Clock<'_>, own: &Case, row: &CaseRow, other: &Case) -> Option<Offered> {
    let said = |one: &InCommon| match one {
        InCommon::Language(language) => words.say("siblings-common-language", &[("language", &language.to_string())]),
        InCommon::Interpreter(language) => {
            words.say("siblings-common-interpreter", &[("language", &language.to_string())])
        }
        InCommon::School(school) => words.say("siblings-common-school", &[("school", school.trimmed())]),
        InCommon::Notice {
            received_at,
            aware_since,
            ..
        } => match (received_at, aware_since) {
            (Some(came), _) => words.say("siblings-common-notice", &[("when", &clock.local(came.0))]),
            (None, since) => {
                let since = since.map(|since| clock.day(since.0)).unwrap_or_default();
                words.say("siblings-common-notice-known", &[("when", &since)])
            }
        },
    };
    let things: Vec<(String, String)> = in_common(own, other).iter().map(|one| (one.key(), said(one))).collect();
    (!things.is_empty()).then(|| Offered {
        sibling: row.case.to_string(),
        of: row.label.first_name.clone().unwrap_or_default(),
        things,
    })
}

/// Takes over what was ticked of a brother's or sister's case, as far as it may still be.
pub async fn take_along(
    State(app): State<AppState>,
    context: CaseContext,
    fields: Fields,
) -> Result<Response, HttpError> {
    let sibling = fields.text("sibling").map(CaseId::from).ok_or(HttpError::Form)?;
    if !context.own.assigned {
        return look(&app, &context, None, Some("siblings-refused")).await;
    }
    let beside = siblings::open_siblings(&app, &context).await?;
    let Some((_, other)) = beside.into_iter().find(|(row, _)| row.case == sibling) else {
        return look(&app, &context, None, Some("siblings-refused")).await;
    };
    let ticked = |one: &InCommon| fields.text(&format!("take-{}", one.key())) == Some("true");
    if !fields
        .pairs()
        .any(|(name, value)| name.starts_with("take-") && value == "true")
    {
        return look(&app, &context, None, Some("siblings-choose-common")).await;
    }
    let came = siblings::take_along(&app, &context, &other, &ticked).await;
    let to = came.map(|came| {
        let (took, stood) = (letters(&came.takes), letters(&came.stands));
        format!("{}/siblings?done=along&took={took}&stood={stood}", context.page())
    });
    answered(&app, &context, &fields, to.map_err(NotDone::from), None).await
}

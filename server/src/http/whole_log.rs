//! The municipality's whole audit log, for a coordinator, with filters.

use super::staff::{answer, name_of, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::begins;
use crate::error::HttpError;
use crate::service::practice::PRACTICE;
use crate::state::AppState;
use app::pages::log::Line;
use app::pages::whole_log::{Chosen, WholeLog, whole_log};
use axum::extract::{Query, State};
use axum::response::Response;
use domain::case::Day;
use domain::event::{CaseId, UserId};
use jiff::{Timestamp, ToSpan};
use serde::Deserialize;
use std::collections::BTreeSet;
use store::{Act, AuditEntry, AuditFilter, Outcome};

/// Lines of one page.
const LINES: u16 = 100;

/// Kinds of acts that can be chosen, and the acts of each.
const KINDS: [(&str, &[Act]); 8] = [
    (
        "cases",
        &[
            Act::CaseOpened,
            Act::CaseImported,
            Act::CaseRead,
            Act::CaseChanged,
            Act::DraftSaved,
            Act::Assigned,
            Act::StateChanged,
            Act::AccessChanged,
            Act::SiblingsChanged,
            Act::HistoryRead,
            Act::ListRead,
            Act::GlassBroken,
            Act::WideSearch,
            Act::CaseErased,
            Act::RetentionChanged,
            Act::RetentionRun,
        ],
    ),
    (
        "papers",
        &[
            Act::DocumentMade,
            Act::DocumentShown,
            Act::DocumentPrinted,
            Act::DocumentHandedOver,
            Act::JournalMade,
            Act::PaperFiled,
            Act::FilingRefused,
            Act::FiledAgain,
            Act::CaseExported,
        ],
    ),
    (
        "screens",
        &[
            Act::ChildScreen,
            Act::CardGiven,
            Act::CardWithdrawn,
            Act::CardTried,
            Act::ScreenSeen,
            Act::QuestionLeft,
            Act::CompanionChosen,
            Act::DrawingKept,
            Act::DrawingErased,
            Act::ScreenLeft,
        ],
    ),
    ("glass", &[Act::GlassBroken]),
    ("wide", &[Act::WideSearch]),
    ("doors", &[Act::SignIn, Act::SignOut, Act::AccountChanged]),
    ("systems", &[Act::ApiRead, Act::ReceiptGiven, Act::IntegrationChanged]),
    (
        "words",
        &[
            Act::ContentChanged,
            Act::WordingProposed,
            Act::WordingApproved,
            Act::WordingSentBack,
        ],
    ),
];

/// The query: the filters, and where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct LogQuery {
    who: String,
    kind: String,
    refused: String,
    from: String,
    to: String,
    before: Option<u64>,
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(query): Query<LogQuery>,
) -> Result<Response, HttpError> {
    let municipality = &user.account().municipality;
    let mut people = Vec::new();
    for (account, profile) in app.store.accounts_of(municipality).await? {
        people.push((account.id.to_string(), profile.name));
    }
    for system in app.store.integrations_of(municipality, user.now).await? {
        people.push((system.id.to_string(), name_of(&app, &system.id).await?));
    }
    people.sort_by_key(|(_, name)| name.to_lowercase());
    let (from, to) = (moment(&query.from, 0), moment(&query.to, 1));
    let no_day = [(&query.from, &from), (&query.to, &to)]
        .iter()
        .any(|(typed, read)| !typed.trim().is_empty() && read.is_none());
    // Nobody of another municipality is looked for: its lines are in another log.
    let who = people
        .iter()
        .find(|(id, _)| *id == query.who)
        .map(|(id, _)| UserId::from(id.as_str()));
    let kind = KINDS.iter().find(|(kind, _)| *kind == query.kind);
    let filter = AuditFilter {
        who: who.clone(),
        acts: kind.map(|(_, acts)| acts.to_vec()).unwrap_or_default(),
        refused: query.refused == "yes",
        from,
        to,
    };
    let found = app
        .store
        .audit_of(Some(municipality), &user.account().id, &filter, query.before, LINES)
        .await?;
    let clock = Clock::at(&app, user.now)?;
    let practised = practised(&app, found.lines.iter().map(|line| &line.entry)).await?;
    let mut lines = Vec::new();
    for line in found.lines {
        let entry = line.entry;
        let case = entry.case.as_ref().filter(|case| !practised.contains(*case));
        lines.push(Line {
            case: case.map(ToString::to_string),
            ..line_of(&app, &clock, &entry, words(&app, &entry).await?)
        });
    }
    let chosen = Chosen {
        who: who.map(|who| who.to_string()).unwrap_or_default(),
        kind: kind.map_or("", |(kind, _)| kind).to_owned(),
        refused: filter.refused,
        from: query.from,
        to: query.to,
    };
    let model = WholeLog {
        shell: shell(&app, &user, "team").await?,
        people,
        kinds: KINDS.iter().map(|(kind, _)| *kind).collect(),
        more: found.next.map(|before| older(&chosen, before)),
        chosen,
        no_day,
        lines,
    };
    Ok(answer(|nonce| whole_log(&app.out, nonce, model)))
}

/// The practice cases that lines are about: their pages are their maker's alone, so no line leads there (decision 0042).
async fn practised<'a>(
    app: &AppState,
    entries: impl Iterator<Item = &'a AuditEntry> + Clone,
) -> Result<BTreeSet<CaseId>, HttpError> {
    // What was refused may be about a child that exists.
    let said = entries
        .clone()
        .filter(|entry| entry.outcome == Outcome::Done && entry.what.as_deref() == Some(PRACTICE));
    let mut cases: BTreeSet<CaseId> = said.filter_map(|entry| entry.case.clone()).collect();
    // Whoever does something in a practice case is its maker.
    let makers: BTreeSet<&UserId> = entries.filter_map(|entry| entry.who.as_ref()).collect();
    for maker in makers {
        cases.extend(app.store.practice_of(maker).await?);
    }
    Ok(cases)
}

/// The beginning of a day, or of the day some days after it.
fn moment(typed: &str, after: i64) -> Option<Timestamp> {
    begins(Day::parse(typed.trim())?.0.checked_add(after.days()).ok()?)
}

/// The address of the next page, with the same filters.
fn older(chosen: &Chosen, before: u64) -> String {
    let refused = if chosen.refused { "yes" } else { "" };
    let fields = [
        ("who", chosen.who.as_str()),
        ("kind", &chosen.kind),
        ("refused", refused),
        ("from", &chosen.from),
        ("to", &chosen.to),
        ("before", &before.to_string()),
    ];
    let chosen: Vec<_> = fields.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    format!("/log?{}", serde_urlencoded::to_string(chosen).unwrap_or_default())
}

/// A line as pages show it, with what happened in words.
#[must_use]
pub fn line_of(app: &AppState, clock: &Clock<'_>, entry: &AuditEntry, what: String) -> Line {
    Line {
        when: clock.moment(entry.at),
        what,
        from: from_where(app, entry),
        refused: entry.outcome != Outcome::Done,
        case: None,
    }
}

/// Where a line came from, in words where it was no address.
#[must_use]
pub fn from_where(app: &AppState, entry: &AuditEntry) -> String {
    match entry.from.as_str() {
        "command-line" => app.out.say("from-command-line", &[]),
        from => from.to_owned(),
    }
}

/// A line as a sentence: who did what, whose account it was about, how it ended, how often, and why it was searched for.
///
/// # Errors
/// If the store does not answer.
pub async fn words(app: &AppState, entry: &AuditEntry) -> Result<String, HttpError> {
    let words = words_without_reason(app, entry).await?;
    Ok(match app.store.reason_of_search(entry).await? {
        Some(reason) => format!("{words} {}", app.out.say("log-reason", &[("reason", &reason)])),
        None => words,
    })
}

/// The same without the reason of a search: that may tell of another child than the one whose log it stands in.
///
/// # Errors
/// If the store does not answer.
pub async fn words_without_reason(app: &AppState, entry: &AuditEntry) -> Result<String, HttpError> {
    let who = match &entry.who {
        Some(user) => name_of(app, user).await?,
        None if entry.act == Act::CardTried => app.out.say("by-somebody", &[]),
        None => app.out.say("by-import", &[]),
    };
    let what = entry.what.as_deref().unwrap_or_default();
    // Of a wrong sign-in nobody knows whose it was.
    let tried = entry.act == Act::SignIn && entry.outcome != Outcome::Done;
    let key = match (entry.act, &entry.who) {
        (Act::SignIn, _) if is_again(what) => if tried { "log-again-not" } else { "log-again" }.to_owned(),
        (Act::SignIn, Some(_)) if is_backwards(what) => "log-passkey-backwards".to_owned(),
        (Act::SignIn, None) if tried => "log-sign-in-nobody".to_owned(),
        (Act::SignIn, Some(_)) if tried => "log-sign-in-not".to_owned(),
        (Act::CaseErased, _) if erasure_key(what).is_some() => erasure_key(what).unwrap_or_default().to_owned(),
        (Act::RetentionChanged | Act::RetentionRun, _) => retention_key(entry.act, what).to_owned(),
        (Act::CaseOpened, _) if what == PRACTICE => "log-practice-opened".to_owned(),
        (Act::WideSearch, _) => wide_key(entry).to_owned(),
        (Act::IntegrationChanged, _) => integration_key(what).to_owned(),
        // The outbox is nobody: whoever is somebody is a system that says so of what it fetched.
        (Act::FilingRefused, Some(_)) => "log-filing-refused-by-system".to_owned(),
        (Act::FiledAgain, _) if what.starts_with("all:") => "log-filed-all-again".to_owned(),
        (Act::AccountChanged, _) => approval_key(what).unwrap_or("act-of-account-changed").to_owned(),
        _ => format!("act-of-{}", entry.act.as_str()),
    };
    let count = what.split(':').nth(1).unwrap_or_default();
    let mut words = vec![app.out.say(&key, &[("who", &who), ("count", count)])];
    if entry.act == Act::AccountChanged {
        let account = UserId::from(what.split(':').next().unwrap_or_default());
        if app.store.account(&account).await?.is_some() {
            let name = name_of(app, &account).await?;
            words.push(app.out.say("log-account", &[("account", &name)]));
        }
    }
    if entry.act == Act::IntegrationChanged {
        let system = name_of(app, &UserId::from(what.split(':').next().unwrap_or_default())).await?;
        words.push(app.out.say("log-integration", &[("name", &system)]));
    }
    if entry.outcome != Outcome::Done && !(tried && entry.outcome == Outcome::Refused) {
        words.push(app.out.say(&format!("outcome-{}", entry.outcome.as_str()), &[]));
    }
    if let Some(count) = tries(what) {
        words.push(app.out.say("happened-tries", &[("count", count)]));
    }
    Ok(words.join(" "))
}

/// The sentence of what was asked for, approved, turned down or taken back, by the code of a line about an account.
#[must_use]
pub fn approval_key(what: &str) -> Option<&'static str> {
    let mut parts = what.split(':').skip(1);
    Some(match (parts.next()?, parts.next()) {
        ("asked", _) => "happened-asked",
        ("approved", Some("factor-removed")) => "happened-approved-factor",
        ("approved", _) => "happened-approved",
        ("turned-down", _) => "happened-turned-down",
        ("taken-back", _) => "happened-taken-back",
        _ => return None,
    })
}

/// The sentence of what happened to an integration, by the code of its line.
fn integration_key(what: &str) -> &'static str {
    match what.split(':').nth(1) {
        Some("asked") => "log-integration-asked",
        Some("approved") => "log-integration-approved",
        Some("turned-down") => "log-integration-turned-down",
        Some("revoked") => "log-integration-revoked",
        Some("receipts-back") => "log-integration-receipts-back",
        _ => "act-of-integration-changed",
    }
}

/// The sentence of a case that somebody asked to have erased, by the code of its line; none where it was erased.
fn erasure_key(what: &str) -> Option<&'static str> {
    Some(match what {
        "asked" => "log-erase-asked",
        "turned-down" => "log-erase-kept",
        "taken-back" => "log-erase-back",
        "retention" => "log-erase-retention",
        PRACTICE => "log-practice-removed",
        _ => return None,
    })
}

/// The sentence of a line about how long closed cases stay, by its code (docs/retention.md).
fn retention_key(act: Act, what: &str) -> &'static str {
    match (act, what.split(':').next().unwrap_or_default()) {
        (Act::RetentionChanged, "kept") => "log-retention-kept",
        (Act::RetentionChanged, "let-go") => "log-retention-free",
        (Act::RetentionChanged, _) if what == "rule:none" => "log-retention-none",
        (Act::RetentionChanged, "rule") => "log-retention-rule",
        (Act::RetentionRun, "asked") => "log-retention-asked",
        (Act::RetentionRun, "turned-down") => "log-retention-turned-down",
        (Act::RetentionRun, "taken-back") => "log-retention-back",
        (Act::RetentionRun, "erased") => "log-retention-erased",
        (Act::RetentionRun, _) => "act-of-retention-run",
        _ => "act-of-retention-changed",
    }
}

/// The sentence of a search in the whole municipality: a line for each case that it showed, or one where it showed none.
fn wide_key(entry: &AuditEntry) -> &'static str {
    match (&entry.case, entry.outcome) {
        (Some(_), _) => "act-of-wide-search",
        (None, Outcome::Done) => "log-wide-none",
        (None, _) => "log-wide-tried",
    }
}

/// How many tries a line sums, as text, if it sums some.
#[must_use]
pub fn tries(what: &str) -> Option<&str> {
    what.strip_prefix("tries:")?.split(':').next()
}

/// Whether a line is about somebody who was asked once more whether it is still them.
#[must_use]
pub fn is_again(what: &str) -> bool {
    what == "again" || what.ends_with(":again")
}

/// Whether a line is about a passkey whose counter did not rise.
#[must_use]
pub fn is_backwards(what: &str) -> bool {
    what == "passkey-backwards" || what.ends_with(":passkey-backwards")
}

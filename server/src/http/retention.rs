//! How long closed cases stay, for a coordinator: the rule, what is due to go and what stays, and the two who let it go.

use super::fields::Fields;
use super::staff::{After, Said, answer, name_of, shell};
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::error::HttpError;
use crate::service::dangerous;
use crate::service::retention::{self, Reach};
use crate::service::retention_list::{Changed, OnList, Shown, Went};
use crate::service::turn::UNDER_WAY;
use crate::state::AppState;
use app::pages::retention::{Line, Retention, Run, Since, retention as page};
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::event::CaseId;
use domain::retention::{Months, Stays};
use jiff::Timestamp;
use store::{Act, CaseRow, Outcome, RetentionRule, RetentionRun, RunAsked, RunSettled, Seek};

/// The page.
pub async fn show(
    State(app): State<AppState>,
    user: CurrentUser,
    Query(after): Query<After>,
    Query(said): Query<Said>,
) -> Result<Response, HttpError> {
    let done = match said.done.as_str() {
        "rule" => Some("retention-done-rule"),
        "asked" => Some("retention-done-asked"),
        "back" => Some("retention-done-back"),
        "kept" => Some("retention-done-kept"),
        _ => None,
    };
    let done = done.map(|key| app.out.say(key, &[]));
    let done = done.or_else(|| went(&app, &said.done));
    look(&app, &user, (done, after.seek()), None, None).await
}

/// How many cases went and how many stayed, as a sentence, from the word that led here: `gone-12-1`.
fn went(app: &AppState, word: &str) -> Option<String> {
    let (gone, stayed) = word.strip_prefix("gone-")?.split_once('-')?;
    let number = |text: &str| text.parse::<u16>().ok().map(|number| number.to_string());
    let (gone, stayed) = (number(gone)?, number(stayed)?);
    let args = [("gone", gone.as_str()), ("stayed", stayed.as_str())];
    Some(app.out.say("retention-done-erased", &args))
}

/// Sets the rule, asks, says yes or no, or takes back. Who asks and who says yes send which list they read.
pub async fn act(
    State(app): State<AppState>,
    user: CurrentUser,
    fresh: Fresh,
    fields: Fields,
) -> Result<Response, HttpError> {
    let done = |word: &str| Ok(Redirect::to(&format!("/team/retention?done={word}")).into_response());
    let shown = fields.text("list").and_then(Shown::read);
    let after = sent_after(&fields);
    // Whoever asks or says yes has the cases opened, to hold them against the list that they read.
    let turn = match fields.text("to") {
        Some("ask" | "yes") => match retention::TURN.take() {
            None => return under_way(&app, &user, None).await,
            turn => turn,
        },
        _ => None,
    };
    let refused = match fields.text("to") {
        Some("rule") => match months(&fields) {
            Ok(months) => {
                retention::set_rule(&app, &fresh, &user, months).await?;
                return done("rule");
            }
            Err(key) => return look(&app, &user, (None, after), Some(key), None).await,
        },
        Some("ask") => match dangerous::ask_run(&app, &fresh, &user, shown.as_ref(), after.clone()).await? {
            OnList::AsRead(RunAsked::Waits) => return done("asked"),
            OnList::AsRead(RunAsked::Another) => Refused::of("erase-another"),
            OnList::AsRead(RunAsked::Refused) => Refused::of("retention-refused"),
            OnList::Unread => Refused::of("retention-list-unread"),
            OnList::Changed(changed) => Refused::by(changed),
        },
        Some("back") => match dangerous::take_back_run(&app, &user).await? {
            true => return done("back"),
            false => Refused::of("approvals-gone"),
        },
        Some("yes") => match dangerous::approve_run(&app, &fresh, &user, shown.as_ref()).await? {
            OnList::AsRead(settled) => match word_of(settled) {
                Ok(word) => return done(&word),
                Err(key) => Refused::of(key),
            },
            OnList::Unread => Refused::of("retention-list-unread"),
            OnList::Changed(changed) => Refused::by(changed),
        },
        Some("no") => match word_of(dangerous::turn_down_run(&app, &fresh, &user).await?) {
            Ok(word) => return done(&word),
            Err(key) => Refused::of(key),
        },
        _ => return Err(HttpError::Form),
    };
    drop(turn);
    let line = user.entry(Act::RetentionRun, None, Outcome::Refused);
    app.store.audit(line).await?;
    let changed = refused.changed.as_ref();
    look(&app, &user, (None, after), Some(refused.key), changed).await
}

/// Where the list began that a form was sent from, as the page wrote it there.
fn sent_after(fields: &Fields) -> Option<Seek> {
    let at = fields.text("at")?.parse().ok()?;
    Some(Seek {
        at: Timestamp::from_millisecond(at).ok()?,
        case: CaseId::from(fields.text("case")?),
        number: 0,
    })
}

/// Why nothing was done: the key of a sentence, and what has changed on the list since it was read.
struct Refused {
    key: &'static str,
    changed: Option<Changed>,
}

impl Refused {
    fn of(key: &'static str) -> Refused {
        Refused { key, changed: None }
    }

    fn by(changed: Changed) -> Refused {
        Refused {
            key: "retention-list-changed",
            changed: Some(changed),
        }
    }
}

/// The word that leads on from what was settled; the key of a sentence where nothing was.
fn word_of(settled: RunSettled) -> Result<String, &'static str> {
    match settled {
        RunSettled::Erased { gone, stayed } => Ok(format!("gone-{gone}-{stayed}")),
        RunSettled::Kept => Ok("kept".into()),
        RunSettled::Gone => Err("approvals-gone"),
        RunSettled::Own => Err("approvals-own"),
    }
}

/// The months that were typed; none where the field is blank. The key of a sentence where it is no such number.
fn months(fields: &Fields) -> Result<Option<Months>, &'static str> {
    let Some(typed) = fields.text("months") else {
        return Ok(None);
    };
    let months = typed.parse().ok().and_then(Months::new);
    months.map(Some).ok_or("retention-no-months")
}

async fn look(
    app: &AppState,
    user: &CurrentUser,
    (done, after): (Option<String>, Option<Seek>),
    refused: Option<&'static str>,
    changed: Option<&Changed>,
) -> Result<Response, HttpError> {
    let (municipality, reader) = (&user.account().municipality, &user.account().id);
    // Without a rule no case is opened, and nobody is in anybody's way.
    let turn = retention::TURN.take();
    if turn.is_none() && app.store.retention_rule(municipality).await?.is_some() {
        return under_way(app, user, done).await;
    }
    let began = after.clone();
    let reach = Reach::of_a_page(after);
    let due = retention::dry_run(&*app.store, municipality, reader, user.now, reach).await?;
    let waits = app.store.retention_run(municipality, user.now).await?;
    let clock = Clock::at(app, user.now)?;
    let mut model = Retention {
        shell: shell(app, user, "team").await?,
        done,
        refused,
        since: changed.map(|changed| since(app, &clock, changed)),
        ..Retention::default()
    };
    if let Some(due) = due {
        model.list = Shown::of(&due.goes).field();
        model.months = due.rule.months.get().to_string();
        model.rule = Some(in_words(app, &clock, &due.rule).await?);
        model.goes = due.goes.iter().map(|row| line(app, &clock, row, &[])).collect();
        model.stays = (due.stays.iter())
            .map(|(row, why)| line(app, &clock, row, why))
            .collect();
        model.more = due.more.map(|seek| After::link("/team/retention", &seek));
        model.began = began.map(|seek| (seek.at.as_millisecond().to_string(), seek.case.to_string()));
        if let Some(waits) = waits {
            model.run = Some(run(app, user, &clock, &waits).await?);
        }
    }
    let mut response = answer(|nonce| page(&app.out, nonce, model));
    if refused.is_some() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// The page without its lists, while somebody else's are being made.
async fn under_way(app: &AppState, user: &CurrentUser, done: Option<String>) -> Result<Response, HttpError> {
    let rule = app.store.retention_rule(&user.account().municipality).await?;
    let mut model = Retention {
        shell: shell(app, user, "team").await?,
        done,
        refused: Some(UNDER_WAY),
        under_way: true,
        ..Retention::default()
    };
    if let Some(rule) = rule {
        model.months = rule.months.get().to_string();
        model.rule = Some(in_words(app, &Clock::at(app, user.now)?, &rule).await?);
    }
    let mut response = answer(|nonce| page(&app.out, nonce, model));
    *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    Ok(response)
}

/// The rule, who set it and when, as a sentence.
async fn in_words(app: &AppState, clock: &Clock<'_>, rule: &RetentionRule) -> Result<String, HttpError> {
    let (who, when) = (name_of(app, &rule.set_by).await?, clock.moment(rule.set_at));
    let months = rule.months.get().to_string();
    let args = [
        ("count", months.as_str()),
        ("who", who.as_str()),
        ("when", when.as_str()),
    ];
    Ok(app.out.say("retention-stands", &args))
}

/// The list that waits: its cases that are as they were, as far as the reader may see them.
async fn run(app: &AppState, user: &CurrentUser, clock: &Clock<'_>, waits: &RetentionRun) -> Result<Run, HttpError> {
    let who = name_of(app, &waits.by).await?;
    let (when, until) = (clock.moment(waits.asked_at), clock.until(waits.until));
    let args = [
        ("who", who.as_str()),
        ("when", when.as_str()),
        ("until", until.as_str()),
    ];
    let (municipality, reader) = (&user.account().municipality, &user.account().id);
    let cases = retention::still_due(&*app.store, municipality, reader, waits, user.now).await?;
    Ok(Run {
        asked: app.out.say("approvals-asked", &args),
        list: Shown::of(&cases).field(),
        cases: cases.iter().map(|row| line(app, clock, row, &[])).collect(),
        own: waits.by == user.account().id,
    })
}

/// What came and what went since the reader saw the list.
fn since(app: &AppState, clock: &Clock<'_>, changed: &Changed) -> Since {
    Since {
        came: changed.came.iter().map(|row| line(app, clock, row, &[])).collect(),
        went: changed.went.iter().map(|one| left(app, one)).collect(),
        unnamed: changed.unnamed,
    }
}

/// A case that is not on the list any more, with why.
fn left(app: &AppState, one: &Went) -> Line {
    let held = one.held.then(|| app.out.say("erase-held", &[]));
    Line {
        case: String::new(),
        child: one.child.clone(),
        about: number(app, one.number.as_deref()).unwrap_or_default(),
        why: held.into_iter().chain(reasons(app, &one.why)).collect(),
    }
}

/// The municipality's own case number, in words.
fn number(app: &AppState, number: Option<&str>) -> Option<String> {
    number.map(|number| app.out.say("child-reference", &[("number", number)]))
}

/// Why a case stays, as sentences.
fn reasons(app: &AppState, why: &[Stays]) -> Vec<String> {
    let say = |why: &Stays| app.out.say(&format!("retention-stays-{}", why.as_str()), &[]);
    why.iter().map(say).collect()
}

fn line(app: &AppState, clock: &Clock<'_>, row: &CaseRow, why: &[Stays]) -> Line {
    let number = number(app, row.label.reference.as_deref());
    let changed = app.out.say("team-changed", &[("when", &clock.moment(row.changed_at))]);
    Line {
        case: row.case.to_string(),
        child: row.label.first_name.clone().unwrap_or_default(),
        about: number.into_iter().chain([changed]).collect::<Vec<_>>().join(" · "),
        why: reasons(app, why),
    }
}

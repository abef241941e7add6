//! "Søg i hele kommunen": whose a child is that is not one's own. It takes a reason, and shows no more than whom to call.
//! What is searched for is posted, so that no address holds a name.

use super::case::words::line as joined;
use super::fields::Fields;
use super::staff::{answer, name_of, shell};
use super::words_of_child::age_and_number;
use super::words_of_time::Clock;
use crate::auth::current_user::{AuditWritten, CurrentUser};
use crate::error::HttpError;
use crate::service::wide_search::{AN_HOUR, MOST, REASON, Searched, search};
use crate::state::AppState;
use app::pages::wide_search::{Line, Say, WideSearch, wide_search};
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::agenda::{NotWanted, Wanted};
use domain::event::UserId;
use store::{CaseRow, Found, Role, StoreError};

/// The page.
pub async fn ask(State(app): State<AppState>, user: CurrentUser) -> Result<Response, HttpError> {
    page(&app, &user, WideSearch::default(), StatusCode::OK).await
}

/// The page with the words of "Mine børn", so that nothing is typed twice.
pub async fn ask_with_words(
    State(app): State<AppState>,
    user: CurrentUser,
    fields: Fields,
) -> Result<Response, HttpError> {
    let words = fields.text("words").unwrap_or_default();
    // What cannot be looked for is not carried along.
    let words = Wanted::read(words).map_or("", |_| words).to_owned();
    let model = WideSearch {
        words,
        ..WideSearch::default()
    };
    page(&app, &user, model, StatusCode::OK).await
}

/// The search.
pub async fn find(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let words = fields.text("words").unwrap_or_default();
    let reason = fields.text("reason").unwrap_or_default();
    let wanted = Wanted::read(words);
    let fits = REASON.contains(&reason.chars().count());
    let refused = |says: Vec<Say>| WideSearch {
        // Of a text that is too long the beginning is enough to mend it.
        words: words.chars().take(*REASON.end()).collect(),
        reason: reason.chars().take(*REASON.end()).collect(),
        says,
        ..WideSearch::default()
    };
    let wanted = match wanted {
        Ok(wanted) if fits => wanted,
        wanted => {
            let short = match wanted {
                Ok(_) => None,
                Err(NotWanted::TooShort) => Some(say(&app, "wide-words-short", "words")),
                Err(NotWanted::TooLong) => Some(say(&app, "wide-words-long", "words")),
            };
            let reason = (!fits).then(|| {
                let (long, most) = (reason.chars().count() > *REASON.end(), REASON.end().to_string());
                Say {
                    words: match long {
                        true => app.out.say("wide-reason-long", &[("count", &most)]),
                        false => app.out.say("glass-short", &[]),
                    },
                    field: "reason",
                }
            });
            let says = short.into_iter().chain(reason).collect();
            return page(&app, &user, refused(says), StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    let written = match search(&app, &user, &wanted, reason).await? {
        Searched::TooMany => {
            let most = app.out.say("wide-too-many", &[("count", &AN_HOUR.to_string())]);
            let says = vec![Say { words: most, field: "" }];
            page(&app, &user, refused(says), StatusCode::TOO_MANY_REQUESTS).await?
        }
        Searched::Found(found) => {
            let model = WideSearch {
                words: words.to_owned(),
                reason: reason.to_owned(),
                more: found
                    .more
                    .then(|| app.out.say("wide-more", &[("count", &MOST.to_string())])),
                found: Some(lines(&app, &user, found).await?),
                ..WideSearch::default()
            };
            page(&app, &user, model, StatusCode::OK).await?
        }
    };
    Ok((Extension(AuditWritten), written).into_response())
}

fn say(app: &AppState, key: &str, field: &'static str) -> Say {
    Say {
        words: app.out.say(key, &[]),
        field,
    }
}

async fn page(
    app: &AppState,
    user: &CurrentUser,
    model: WideSearch,
    status: StatusCode,
) -> Result<Response, HttpError> {
    let here = if user.has(Role::Adviser) { "children" } else { "team" };
    let model = WideSearch {
        shell: shell(app, user, here).await?,
        back: if user.has(Role::Adviser) { "/children" } else { "/team" },
        ..model
    };
    let mut page = answer(|nonce| wide_search(&app.out, nonce, model));
    *page.status_mut() = status;
    Ok(page)
}

/// The children that were found, by name.
async fn lines(app: &AppState, user: &CurrentUser, mut found: Found) -> Result<Vec<Line>, HttpError> {
    found.rows.sort_by_cached_key(|row| row.label.sorts_by());
    let clock = Clock::at(app, user.now)?;
    let mut lines = Vec::new();
    for row in found.rows {
        lines.push(line(app, &clock, user, row).await?);
    }
    Ok(lines)
}

/// What is needed to know whom to call, and nothing else of the case.
async fn line(app: &AppState, clock: &Clock<'_>, user: &CurrentUser, row: CaseRow) -> Result<Line, HttpError> {
    let about = age_and_number(app, clock, row.label.birth_date, row.label.reference.as_deref());
    let me = Some(&user.account().id);
    let own = user.has(Role::Adviser) && (row.adviser.as_ref() == me || row.second.as_ref() == me);
    let (mut who, mut phone) = (None, None);
    if let Some(adviser) = &row.adviser {
        who = Some(name_of(app, adviser).await?);
        phone = phone_of(app, adviser).await?;
    }
    Ok(Line {
        case: user.has(Role::Adviser).then(|| row.case.to_string()),
        own,
        child: row.label.first_name.unwrap_or_default(),
        about: joined(about),
        who,
        phone,
    })
}

/// A colleague's phone, and when it is answered.
async fn phone_of(app: &AppState, user: &UserId) -> Result<Option<String>, HttpError> {
    let profile = match app.store.profile(user).await {
        Err(StoreError::NotFound) => return Ok(None),
        profile => profile?,
    };
    let told = [profile.phone, profile.phone_hours].into_iter().flatten();
    let told: Vec<String> = told.filter(|told| !told.trim().is_empty()).collect();
    Ok((!told.is_empty()).then(|| told.join(" · ")))
}

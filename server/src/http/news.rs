//! What is new for the signed-in adviser, as Today tells it. No notice names a child, and what tells that a case left them
//! leads to none.

use super::fields::Fields;
use super::staff::name_of;
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::news::{Gone, Meanwhile, News, Notice};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::{SignedDuration, Timestamp};
use store::Morning;

/// Marks as read that cases left the reader at a moment. The form names the moment, and no case.
///
/// # Errors
/// If the form names no moment; if the store does not answer.
pub async fn read_gone(State(app): State<AppState>, user: CurrentUser, fields: Fields) -> Result<Response, HttpError> {
    let at = fields.text("at").and_then(|at| at.parse().ok());
    let at = at
        .and_then(|at| Timestamp::from_millisecond(at).ok())
        .ok_or(HttpError::Form)?;
    app.store.read_gone(&user.account().id, at, user.now).await?;
    Ok(Redirect::to("/today#news").into_response())
}

/// What is new, in words. `morning` says what there is; the rest of it is asked for where there is any.
///
/// # Errors
/// If the store does not answer.
pub async fn told(app: &AppState, user: &CurrentUser, clock: &Clock<'_>, morning: &Morning) -> Result<News, HttpError> {
    let (me, own) = (&user.account().id, morning.news);
    let away = match morning.looks_after {
        true => app.store.looked_after_by(me, user.now).await?,
        false => Vec::new(),
    };
    let notices = match own.notices {
        0 => Vec::new(),
        _ => app.store.notices_of(me).await?,
    };
    let gone = match own.notices {
        0 => Vec::new(),
        _ => app.store.gone_of(me).await?,
    };
    let written = match away.is_empty() {
        true => Vec::new(),
        false => app.store.written_meanwhile(me, user.now).await?,
    };
    let mut looks_after = Vec::new();
    for away in away {
        let who = name_of(app, &away.account).await?;
        let last = away
            .until
            .checked_sub(SignedDuration::from_secs(1))
            .unwrap_or(away.until);
        let until = clock.day(here(last).date());
        looks_after.push(app.out.say("news-looks-after", &[("who", &who), ("until", &until)]));
    }
    let mut meanwhile = Vec::new();
    for wrote in written {
        meanwhile.push(Meanwhile {
            case: format!("/case/{}", wrote.case),
            who: name_of(app, &wrote.away).await?,
            when: clock.until(wrote.at),
        });
    }
    let more = own.notices.saturating_sub((notices.len() + gone.len()) as u64);
    let notices = notices.into_iter().map(|notice| Notice {
        kind: notice.kind.as_str(),
        case: format!("/case/{}", notice.case),
        when: clock.moment(notice.at),
        at: notice.at.as_millisecond(),
    });
    let gone = gone.into_iter().map(|at| Gone {
        when: clock.moment(at),
        at: at.as_millisecond(),
    });
    Ok(News {
        notices: notices.collect(),
        gone: gone.collect(),
        more,
        questions: own.questions,
        promises: own.promises,
        looks_after,
        meanwhile,
    })
}

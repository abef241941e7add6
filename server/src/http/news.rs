//! What is new for the signed-in adviser, as Today tells it. No notice names a child.

use super::staff::name_of;
use super::words_of_time::Clock;
use crate::auth::current_user::CurrentUser;
use crate::clock::here;
use crate::error::HttpError;
use crate::state::AppState;
use app::pages::news::{Meanwhile, News, Notice};
use jiff::SignedDuration;
use store::Morning;

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
    let more = own.notices.saturating_sub(notices.len() as u64);
    let notices = notices.into_iter().map(|notice| Notice {
        kind: notice.kind.as_str(),
        case: format!("/case/{}", notice.case),
        when: clock.moment(notice.at),
        at: notice.at.as_millisecond(),
    });
    Ok(News {
        notices: notices.collect(),
        more,
        questions: own.questions,
        promises: own.promises,
        looks_after,
        meanwhile,
    })
}

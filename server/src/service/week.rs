//! The talks that an adviser has ahead in a week, and the file that their own calendar takes in.

use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::clock::{begins, here};
use crate::state::AppState;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::agenda::{DueKind, Week};
use domain::calendar::Entry;
use domain::talk_screen;
use jiff::ToSpan as _;
use sha2::{Digest as _, Sha256};
use store::{AgendaRow, Span};

/// Rows that are asked for at once.
const ROWS: u16 = 500;

/// The talks of a week that were not held yet, by time.
///
/// # Errors
/// If the store does not answer.
pub async fn of_week(app: &AppState, user: &CurrentUser, week: Week) -> Result<Vec<AgendaRow>, ServiceError> {
    let from = begins(week.monday()).unwrap_or(user.now);
    let to = week.end().and_then(begins).unwrap_or(from);
    talks(app, user, Span { from, to }).await
}

/// The entries of the file: from the beginning of this week, a year ahead.
///
/// # Errors
/// If the store does not answer.
pub async fn entries(app: &AppState, user: &CurrentUser) -> Result<Vec<Entry>, ServiceError> {
    let today = here(user.now).date();
    let monday = Week::of(today).map_or(today, Week::monday);
    let last = today.checked_add(1.year()).ok();
    let span = Span {
        from: begins(monday).unwrap_or(user.now),
        to: last.and_then(begins).unwrap_or(user.now),
    };
    let rows = talks(app, user, span).await?;
    Ok(rows.iter().map(|row| entry(user, row)).collect())
}

/// The adviser's talks in a span, without those of their practice child: it does not exist, and nobody meets it.
async fn talks(app: &AppState, user: &CurrentUser, span: Span) -> Result<Vec<AgendaRow>, ServiceError> {
    let me = &user.account().id;
    let practised = app.store.practice_of(me).await?;
    let (mut talks, mut after) = (Vec::new(), None);
    loop {
        let rows = app.store.agenda_of(me, span, after.as_ref(), ROWS).await?;
        let full = rows.len() == usize::from(ROWS);
        after = rows.last().map(AgendaRow::seek);
        talks.extend(
            rows.into_iter()
                .filter(|row| row.kind == DueKind::Talk && practised.as_ref() != Some(&row.case)),
        );
        if !full {
            return Ok(talks);
        }
    }
}

/// An entry of the file. It is known again by a hash of ids that are random: nothing is read out of it, and two advisers of one
/// case have different ones.
fn entry(user: &CurrentUser, row: &AgendaRow) -> Entry {
    let known_by = format!("calendar {} {} {}", user.account().id, row.case, row.what);
    let hash = URL_SAFE_NO_PAD.encode(Sha256::digest(known_by));
    let talk = row.label.talks.iter().find(|talk| talk.meeting.as_str() == row.what);
    Entry {
        uid: format!("{hash}@boernehoejde"),
        starts: row.at,
        minutes: talk.and_then(|talk| talk.minutes).unwrap_or(talk_screen::USUAL),
    }
}

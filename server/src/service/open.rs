//! A case is opened for the adviser who begins it or brings its file.

use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::state::AppState;
use domain::case::Case;
use domain::event::{CaseState, Source};
use store::{Act, Opened, Outcome};

/// Opens it, in the adviser's own municipality.
///
/// # Errors
/// Where the store does not take it.
pub async fn open(app: &AppState, user: &CurrentUser, case: Case, source: Source) -> Result<CaseState, ServiceError> {
    let id = store::new_case();
    let act = match source {
        Source::Begun => Act::CaseOpened,
        Source::Imported => Act::CaseImported,
    };
    let opened = Opened {
        audit: user.entry(act, Some(&id), Outcome::Done),
        id,
        municipality: user.account().municipality.clone(),
        case,
        source,
        adviser: Some(user.account().id.clone()),
        second: None,
        by: user.actor(),
        at: user.now,
    };
    Ok(app.store.open_case(&opened).await?)
}

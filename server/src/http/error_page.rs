//! The one place where an error becomes a page, with the signed-in user's header and a link back to their work. A child's
//! screens get a page that names nobody; an island gets a line of text.

use super::case::glass;
use super::staff::{answer, shell};
use super::strangers;
use crate::auth::current_user::CurrentUser;
use crate::auth::guard::{Credentials, authenticate};
use crate::auth::route_policy::Permits;
use crate::error::{HttpError, Unsent};
use crate::state::AppState;
use app::pages::fault::{Back, Fault, fault};
use app::pages::sign_in::{Interrupted, SignIn, sign_in};
use axum::extract::{Request, State};
use axum::http::header::RETRY_AFTER;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::event::CaseId;
use store::{Role, Scope};

/// Makes a page of an answer that carries an [`HttpError`]; every other answer passes unchanged.
pub async fn render(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let credentials = Credentials::by(&app, &request);
    let mut response = next.run(request).await;
    let Some(error) = response.extensions_mut().remove::<HttpError>() else {
        return response;
    };
    // Islands read only the status and need no page.
    if path.starts_with("/check/") {
        return (error.status(), error.key()).into_response();
    }
    let user = if is_a_childs(&path) {
        None
    } else {
        signed_in(&app, credentials).await
    };
    // The page that says no permit was free is made without one.
    if user.is_some() || error == HttpError::Busy {
        return page(&app, &path, user, error).await;
    }
    let permits = match error {
        HttpError::SessionEnded(_) => Permits::Entrances,
        _ => Permits::Pages,
    };
    let (within, at) = (app.clone(), path.clone());
    let made = strangers::worked(&app, permits, async move { page(&within, &at, None, error).await }).await;
    match made {
        Ok(made) => made,
        Err(error) => page(&app, &path, None, error).await,
    }
}

async fn page(app: &AppState, path: &str, user: Option<CurrentUser>, error: HttpError) -> Response {
    let status = error.status();
    if let HttpError::SessionEnded(unsent) = error {
        let Unsent { path, typed } = *unsent;
        let model = SignIn {
            interrupted: Some(Interrupted { path, typed }),
            ..SignIn::default()
        };
        return (status, answer(|nonce| sign_in(&app.out, nonce, model))).into_response();
    }
    if let (HttpError::NotYourCase(case), Some(user)) = (&error, &user)
        && user.has(Role::Adviser)
        && let Ok(offered) = glass::offer(app, user, case, None).await
    {
        return offered;
    }
    let mut model = Fault::of(error.key());
    if let HttpError::NotDone(reason) = &error {
        model.why = Some(format!("refusal-{}", reason.key()));
    }
    // If the database does not answer, the page is made without it.
    if let Some(user) = user
        && let Ok(shell) = shell(app, &user, "").await
    {
        model.back = match case_of(path).filter(|_| user.has(Role::Adviser) && keeps_the_case(&error)) {
            Some(case) => Back::Case(format!("/case/{case}")),
            None => Back::Home(shell.home),
        };
        model.shell = Some(shell);
    }
    let mut response = (status, answer(|nonce| fault(&app.out, nonce, model))).into_response();
    if error == HttpError::Busy {
        response.headers_mut().insert(RETRY_AFTER, strangers::COME_BACK);
    }
    response
}

/// The signed-in member of staff. The session of a child's or a talk's screen does not count.
async fn signed_in(app: &AppState, credentials: Credentials) -> Option<CurrentUser> {
    let user = authenticate(app, credentials).await.ok().flatten()?;
    matches!(user.signed.session.scope, Scope::Staff).then_some(user)
}

/// Whether an address is one of the child's or the talk's screens.
fn is_a_childs(path: &str) -> bool {
    path == "/t" || path.starts_with("/t/")
}

/// The case in a path, if its id is well formed.
fn case_of(path: &str) -> Option<CaseId> {
    let id = path.strip_prefix("/case/")?.split('/').next()?;
    Some(CaseId::from(id)).filter(store::is_case_id)
}

/// Whether the user can still open the case's page after the error.
fn keeps_the_case(error: &HttpError) -> bool {
    !matches!(
        error,
        HttpError::NotFound | HttpError::NotYours | HttpError::NotYourCase(_) | HttpError::Gone
    )
}

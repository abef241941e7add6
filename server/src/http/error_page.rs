//! The one place where an error becomes a page, with the signed-in user's header and a link back to their work. A
//! child's screens get a page that names nobody and shows nothing that was typed; an island gets a line of text, a system a problem as JSON.

use super::amend;
use super::case::glass;
use super::confirm;
use super::let_in::fields_of;
use super::oidc::ways;
use super::screen::look::Wish;
use super::staff::{answer, shell};
use super::strangers;
use super::words_of_refusal::words_of_refusal;
use crate::api_error::ApiError;
use crate::auth::current_user::CurrentUser;
use crate::auth::guard::{Credentials, authenticate};
use crate::auth::interrupted::safe_path;
use crate::auth::route_policy::{self, Permits};
use crate::auth::typed::Typed;
use crate::error::{HttpError, StandsAt, Unsent};
use crate::state::AppState;
use app::pages::fault::{Again, Back, Fault, fault};
use app::pages::screen::door::trouble;
use app::pages::sign_in::{Interrupted, SignIn, sign_in};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use domain::event::CaseId;
use store::{Role, Scope};

/// Makes a page of an answer that is an [`HttpError`], and of what axum itself refuses in plain text; every other
/// answer goes on as it is.
pub async fn render(State(app): State<AppState>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // As `look::speak` left it: a talk's screen speaks Danish, whatever the child chose for its own.
    let language = request.extensions().get::<Wish>().copied().unwrap_or_default().language;
    let credentials = Credentials::by(&app, &request);
    let typed = Typed::of(&request);
    if let Some(place) = &typed {
        request.extensions_mut().insert(place.clone());
    }
    let mut response = next.run(request).await;
    let error = match response.extensions_mut().remove::<HttpError>() {
        Some(error) => error,
        None => match rejection(&response) {
            Some(error) => error,
            None => return response,
        },
    };
    let stands = response.extensions_mut().remove::<StandsAt>();
    if route_policy::is_of_the_api(&path) {
        return ApiError::from(error).into_response();
    }
    let mut response = if path.starts_with("/check/") {
        // Islands read the status; nobody reads the page.
        (error.status(), error.key()).into_response()
    } else if route_policy::is_on_a_screen(&path) {
        // Small, and never waited for.
        let again = typed_before(typed, &error).and_then(|typed| sent_again(&path, &typed));
        let html = trouble(&app.out, language.tag().to_owned(), path.starts_with("/t/talk"), again);
        (error.status(), Html(html)).into_response()
    } else {
        let typed = typed_before(typed, &error);
        as_page(&app, path, credentials, error, (typed, stands)).await
    };
    if response.status() == HttpError::Busy.status() {
        response.headers_mut().insert(RETRY_AFTER, strangers::COME_BACK);
    }
    response
}

/// What an extractor of axum's own says in plain text: of an address that cannot be read, of a form that lacks a field
/// or is none, of a body without end.
fn rejection(response: &Response) -> Option<HttpError> {
    let kind = response.headers().get(CONTENT_TYPE)?;
    if !kind.as_bytes().starts_with(b"text/plain") {
        return None;
    }
    match response.status() {
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => {
            Some(HttpError::Form)
        }
        StatusCode::PAYLOAD_TOO_LARGE => Some(HttpError::TooLarge),
        _ => None,
    }
}

async fn as_page(
    app: &AppState,
    path: String,
    credentials: Credentials,
    error: HttpError,
    (typed, stands): (Option<String>, Option<StandsAt>),
) -> Response {
    let user = signed_in(app, credentials).await;
    // Whoever got no permit is told so without one, and what was typed about a case waits for no stranger.
    if user.is_some() || error == HttpError::Busy || typed.is_some() {
        return page(app, &path, user, error, (typed, stands)).await;
    }
    let permits = match error {
        HttpError::SessionEnded(_) => Permits::Entrances,
        _ => Permits::Pages,
    };
    let (within, at, about) = (app.clone(), path.clone(), error.clone());
    match strangers::worked(app, permits, async move {
        page(&within, &at, None, about, (None, None)).await
    })
    .await
    {
        Ok(made) => made,
        // What was typed goes along, however many stand at the door.
        Err(_) if matches!(error, HttpError::SessionEnded(_)) => page(app, &path, None, error, (None, None)).await,
        Err(busy) => page(app, &path, None, busy, (None, None)).await,
    }
}

async fn page(
    app: &AppState,
    path: &str,
    user: Option<CurrentUser>,
    error: HttpError,
    (typed, stands): (Option<String>, Option<StandsAt>),
) -> Response {
    let status = error.status();
    if let HttpError::SessionEnded(unsent) = error {
        let Unsent { path, typed } = *unsent;
        let model = SignIn {
            interrupted: Some(Interrupted { path, typed }),
            // If the database does not answer, the page is made without them.
            there: ways(app).await.unwrap_or_default(),
            ..SignIn::default()
        };
        return (status, answer(|nonce| sign_in(&app.out, nonce, model))).into_response();
    }
    if let (HttpError::AskAgain { unsent, posted }, Some(user)) = (&error, &user) {
        let asked = confirm::Asked {
            path: unsent.path.clone(),
            typed: posted.then(|| unsent.typed.clone()),
        };
        if let Ok(page) = confirm::ask(app, user, asked, None).await {
            return (status, page).into_response();
        }
    }
    if let (HttpError::NotYourCase(case), Some(user)) = (&error, &user)
        && user.has(Role::Adviser)
        && let Ok(offered) = glass::offer(app, user, case, None).await
    {
        return offered;
    }
    if let HttpError::Amend(form) = &error
        && let Some(user) = &user
        && let Ok(asked) = amend::ask(app, user, path, form).await
    {
        return asked;
    }
    let mut model = Fault::of(error.key());
    if error == HttpError::NeedsFactor {
        model.first = Some(("/me/second-factor", "me-factor-act"));
    }
    if let HttpError::NotDone(reason) = &error {
        model.why = Some(words_of_refusal(app, reason));
    }
    model.again = typed.as_deref().and_then(|typed| sent_again(path, typed));
    // If the database does not answer, the page is made without it.
    if let Some(user) = user
        && let Ok(shell) = shell(app, &user, "").await
    {
        model.back = match case_of(path).filter(|_| user.has(Role::Adviser) && keeps_the_case(&error)) {
            Some(case) => Back::Case(format!("/case/{case}")),
            None => Back::Home(shell.home),
        };
        if let Some(StandsAt(page)) = stands {
            model.back = Back::Page(page);
        }
        model.shell = Some(shell);
    }
    (status, answer(|nonce| fault(&app.out, nonce, model))).into_response()
}

/// What was typed, where it may be sent once more and its route keeps it.
fn typed_before(place: Option<Typed>, error: &HttpError) -> Option<String> {
    place.filter(|_| error.may_be_sent_again())?.take()
}

/// The form that sends it to the same address.
fn sent_again(path: &str, typed: &str) -> Option<Again> {
    let fields = fields_of(typed).ok().filter(|_| safe_path(path) == path)?;
    Some(Again {
        action: path.to_owned(),
        fields,
    })
}

/// The signed-in member of staff. The session of a child's or a talk's screen does not count.
async fn signed_in(app: &AppState, credentials: Credentials) -> Option<CurrentUser> {
    let user = authenticate(app, credentials).await.ok().flatten()?;
    matches!(user.signed.session.scope, Scope::Staff).then_some(user)
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

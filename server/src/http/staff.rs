//! What every page behind the sign-in shares: the shell, names of colleagues, an answer.

use super::{headers, practice};
use crate::auth::current_user::{AuditWritten, CurrentUser};
use crate::auth::interrupted::safe_path;
use crate::error::HttpError;
use crate::service::news;
use crate::state::AppState;
use app::pages::shell::Shell;
use axum::Extension;
use axum::response::{Html, IntoResponse, Response};
use domain::event::{CaseId, MunicipalityId, UserId};
use jiff::Timestamp;
use serde::Deserialize;
use store::{Act, Outcome, Role, Roles, Seek};

/// A user's name, as colleagues read it.
///
/// # Errors
/// If the store does not answer.
pub async fn name_of(app: &AppState, user: &UserId) -> Result<String, HttpError> {
    let known = app.shared.known();
    if let Some(name) = app.names.person(user, known.as_deref()) {
        return Ok(name);
    }
    let name = match app.store.profile(user).await {
        Ok(profile) => profile.name,
        Err(store::StoreError::NotFound) => match app.store.name_of_integration(user).await? {
            Some(system) => app.out.say("by-system", &[("name", &system)]),
            None => app.out.say("somebody", &[]),
        },
        Err(error) => return Err(error.into()),
    };
    app.names.keep_person(user, &name, known.as_deref());
    Ok(name)
}

/// A municipality's name; blank if it is unknown.
///
/// # Errors
/// If the store does not answer.
pub async fn municipality(app: &AppState, id: &MunicipalityId) -> Result<String, HttpError> {
    let known = app.shared.known();
    if let Some(name) = app.names.municipality(id, known.as_deref()) {
        return Ok(name);
    }
    let all = app.store.municipalities().await?;
    let name = all
        .into_iter()
        .find(|one| one.id == *id)
        .map(|one| one.name)
        .unwrap_or_default();
    app.names.keep_municipality(id, &name, known.as_deref());
    Ok(name)
}

/// The shell of a page for the signed-in user.
///
/// # Errors
/// If the store does not answer.
pub async fn shell(app: &AppState, current_user: &CurrentUser, here: &'static str) -> Result<Shell, HttpError> {
    let news = match current_user.has(Role::Adviser) {
        true => news::count(app, current_user).await?,
        false => 0,
    };
    shell_with_news(app, current_user, here, news).await
}

/// The same, where it is known already how much is new.
///
/// # Errors
/// If the store does not answer.
pub async fn shell_with_news(
    app: &AppState,
    current_user: &CurrentUser,
    here: &'static str,
    news: u64,
) -> Result<Shell, HttpError> {
    let mut ways = Vec::new();
    if current_user.has(Role::Adviser) {
        ways.push(("/today", "today"));
        ways.push(("/children", "children"));
    }
    if current_user.has(Role::Coordinator) {
        ways.push(("/team", "team"));
    }
    if current_user.has(Role::Editor) {
        ways.push(("/content", "content"));
    }
    if current_user.has(Role::Admin) {
        ways.push(("/accounts", "accounts"));
    }
    if app.strangers.letter {
        ways.push(("/", "letter"));
    }
    Ok(Shell {
        news,
        who: name_of(app, &current_user.account().id).await?,
        municipality: municipality(app, &current_user.account().municipality).await?,
        ways,
        here,
        home: home(current_user.account().roles),
        practice: practice::guide_of(app, current_user).await?,
        ..Shell::default()
    })
}

/// The address after sign-in: where the user was going, else their home page.
#[must_use]
pub fn goes_on(to: &str, roles: Roles) -> &str {
    match safe_path(to) {
        "/today" => home(roles),
        to => to,
    }
}

/// The home page of somebody with these roles: opened after sign-in, and by the mark at the top.
#[must_use]
pub fn home(roles: Roles) -> &'static str {
    let own = [
        (Role::Adviser, "/today"),
        (Role::Coordinator, "/team"),
        (Role::Editor, "/content"),
        (Role::Admin, "/accounts"),
    ];
    let first = own.into_iter().find(|(role, _)| roles.has(*role));
    first.map_or("/me", |(_, home)| home)
}

/// The place of a talk as it stands in the child's letter ("din skole"): to staff in quotes, who are not the "you" in it.
#[must_use]
pub fn as_written(app: &AppState, place: &str) -> Option<String> {
    let place = place.trim();
    (!place.is_empty()).then(|| app.out.say("place-as-written", &[("place", place)]))
}

/// A page, with the nonce its policy names.
pub fn answer(make: impl FnOnce(String) -> String) -> Response {
    let nonce = headers::nonce();
    let html = make(nonce.0.clone());
    (Extension(nonce), Html(html)).into_response()
}

/// The same, while the line of the visit goes to the disk: what is read, what is written and what is made of it do not wait for
/// each other in turn, since a morning's first page is asked for by everybody at once. `act` is the one that its route is noted
/// by. Where `look` fails, a second line says so: the log may hold a visit that saw nothing, and never misses one that did.
///
/// # Errors
/// If the line could not be written: then nobody sees the page. What `look` says.
pub async fn answer_noted<M>(
    app: &AppState,
    user: &CurrentUser,
    act: Act,
    look: impl Future<Output = Result<M, HttpError>>,
    make: impl FnOnce(String, M) -> String,
) -> Result<Response, HttpError> {
    let line = app.store.audit(user.entry(act, None, Outcome::Done));
    let page = async { look.await.map(|model| answer(|nonce| make(nonce, model))) };
    let (written, page) = tokio::join!(line, page);
    written?;
    Ok((Extension(AuditWritten), page?).into_response())
}

/// The query of a page that a form led back to: what was just done.
#[derive(Debug, Default, Deserialize)]
pub struct Said {
    /// Its word, or nothing.
    #[serde(default)]
    pub done: String,
}

/// Where the next page of a list begins. It is sent in the address, and so holds only a time and ids.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct After {
    at: Option<i64>,
    case: Option<String>,
    number: Option<u32>,
}

impl After {
    /// The place in the list, if one was named.
    #[must_use]
    pub fn seek(&self) -> Option<Seek> {
        Some(Seek {
            at: Timestamp::from_millisecond(self.at?).ok()?,
            case: CaseId::from(self.case.as_deref()?),
            number: self.number.unwrap_or(0),
        })
    }

    /// The address of the page that begins there.
    #[must_use]
    pub fn link(page: &str, seek: &Seek) -> String {
        format!(
            "{page}?at={}&case={}&number={}",
            seek.at.as_millisecond(),
            seek.case,
            seek.number
        )
    }
}

//! A child that may be there already: the question before a case is opened, and the line on the child's page where nobody was
//! asked, after "Samtale nu" and a case file.

use super::words::line as joined;
use crate::auth::current_user::CurrentUser;
use crate::error::HttpError;
use crate::http::fields::Fields;
use crate::http::staff::{answer, shell};
use crate::http::words_of_child::age_and_number;
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::same_child::{Twice, among_own};
use crate::state::AppState;
use app::pages::same_child::{AskSameChild, SameChild, ask_same_child};
use axum::http::StatusCode;
use axum::response::Response;
use domain::event::CaseState;
use domain::same_child::KnownBy;

/// The field that says that it is another child.
pub(super) const ANOTHER: &str = "another";

/// The page that asks: what was typed stands in it, and is sent again with the answer. Nothing is stored.
pub(super) async fn ask(
    app: &AppState,
    user: &CurrentUser,
    fields: &Fields,
    others: Vec<Twice>,
) -> Result<Response, HttpError> {
    let typed = fields.pairs().filter(|(name, _)| *name != ANOTHER);
    let model = AskSameChild {
        shell: shell(app, user, "").await?,
        others: lines(app, user, others)?,
        typed: typed.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
    };
    let mut page = answer(|nonce| ask_same_child(&app.out, nonce, model));
    *page.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(page)
}

/// The reader's other cases that may be of the same child; none for whoever broke the glass, and of practice.
pub(super) async fn of_case(
    app: &AppState,
    context: &CaseContext,
    state: &CaseState,
) -> Result<Vec<SameChild>, HttpError> {
    if !context.own.assigned || context.own.practice {
        return Ok(Vec::new());
    }
    let others = among_own(app, &context.user, &KnownBy::of(&state.case), &context.own.id).await?;
    lines(app, &context.user, others)
}

fn lines(app: &AppState, user: &CurrentUser, others: Vec<Twice>) -> Result<Vec<SameChild>, HttpError> {
    let clock = Clock::at(app, user.now)?;
    let line = |Twice { in_common, row }: Twice| SameChild {
        case: row.case.to_string(),
        in_common: in_common.as_str(),
        about: joined(age_and_number(
            app,
            &clock,
            row.label.birth_date,
            row.label.reference.as_deref(),
        )),
        open: row.open,
        child: row.label.first_name.unwrap_or_default(),
    };
    Ok(others.into_iter().map(line).collect())
}

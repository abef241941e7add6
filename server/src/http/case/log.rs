//! A case's log, for a coordinator: who did what, when and from where, in plain sentences.

use super::words::name;
use crate::error::HttpError;
use crate::http::staff::{answer, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::log::{Line, Log, log};
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use store::{Act, Outcome};

/// Lines of one page.
const LINES: u16 = 100;

/// The query: the page lists lines before this one.
#[derive(Debug, Deserialize)]
pub struct Before {
    before: Option<u64>,
}

/// The page.
pub async fn show(
    State(app): State<AppState>,
    context: CaseContext,
    Query(from): Query<Before>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let found = app.store.audit_of_case(&context.own.id, from.before, LINES).await?;
    let more = (found.len() == usize::from(LINES))
        .then(|| {
            found
                .last()
                .map(|line| format!("{}/log?before={}", context.page(), line.number))
        })
        .flatten();
    let shell = shell(&app, &context.user, "").await?;
    let mut lines = Vec::new();
    for line in found {
        let entry = line.entry;
        let who = match &entry.who {
            Some(user) => name_of(&app, user).await?,
            None if entry.act == Act::CardTried => app.out.say("by-somebody", &[]),
            None => app.out.say("by-import", &[]),
        };
        let clock = Clock::at(&app, context.user.now)?;
        let refused = entry.outcome != Outcome::Done;
        let what = app.out.say(&format!("act-of-{}", entry.act.as_str()), &[("who", &who)]);
        let outcome = refused.then(|| app.out.say(&format!("outcome-{}", entry.outcome.as_str()), &[]));
        lines.push(Line {
            when: clock.moment(entry.at),
            what: [Some(what), outcome]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
            from: match entry.from.as_str() {
                "command-line" => app.out.say("from-command-line", &[]),
                from => from.to_owned(),
            },
            refused,
        });
    }
    let model = Log {
        shell,
        case: context.own.id.to_string(),
        child: name(&state.case),
        lines,
        more,
    };
    Ok(answer(|nonce| log(&app.out, nonce, model)))
}

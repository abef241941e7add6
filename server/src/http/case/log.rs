//! A case's log, for a coordinator: who did what, when and from where, in plain sentences.

use super::At;
use super::show::name;
use crate::doors::seat::{OwnCase, Seat};
use crate::http::staff::{answer, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::http::{Fault, House};
use app::pages::log::{Line, Log, log};
use axum::Extension;
use axum::extract::{Query, State};
use axum::response::Response;
use serde::Deserialize;
use store::{Act, Outcome};

/// Lines of one page.
const LINES: u16 = 100;

/// Where the page begins: before which line.
#[derive(Debug, Deserialize)]
pub struct Before {
    before: Option<u64>,
}

/// The page.
pub async fn show(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Query(from): Query<Before>,
) -> Response {
    let at = At { seat, own };
    let shown = async {
        let state = at.state(&house).await?;
        let found = house.store.audit_of_case(&at.own.id, from.before, LINES).await?;
        let more = (found.len() == usize::from(LINES))
            .then(|| {
                found
                    .last()
                    .map(|line| format!("{}/log?before={}", at.page(), line.number))
            })
            .flatten();
        let shell = shell(&house, &at.seat, "").await?;
        let mut lines = Vec::new();
        for line in found {
            let entry = line.entry;
            let who = match &entry.who {
                Some(user) => name_of(&house, user).await?,
                None if entry.act == Act::CardTried => house.out.say("by-somebody", &[]),
                None => house.out.say("by-import", &[]),
            };
            let clock = Clock::at(&house, at.seat.now)?;
            let refused = entry.outcome != Outcome::Done;
            let what = house
                .out
                .say(&format!("act-of-{}", entry.act.as_str()), &[("who", &who)]);
            let outcome = refused.then(|| house.out.say(&format!("outcome-{}", entry.outcome.as_str()), &[]));
            lines.push(Line {
                when: clock.moment(entry.at),
                what: [Some(what), outcome]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
                from: match entry.from.as_str() {
                    "command-line" => house.out.say("from-command-line", &[]),
                    from => from.to_owned(),
                },
                refused,
            });
        }
        let model = Log {
            shell,
            case: at.own.id.to_string(),
            child: name(&state.case),
            lines,
            more,
        };
        Ok(answer(|nonce| log(&house.out, nonce, model)))
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

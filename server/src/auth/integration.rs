//! Whether a request of `/api/v1` may come in: by the token in `Authorization`, and by nothing else (decision 0061). A
//! cookie opens nothing here, and is not looked at.

use super::current_user::{AuditSubject, AuditWritten};
use super::route_policy::RoutePolicy;
use crate::api_error::ApiError;
use crate::clock;
use crate::error::HttpError;
use crate::proxies::source_of;
use crate::state::AppState;
use axum::extract::{RawPathParams, Request};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use domain::event::CaseId;
use jiff::{SignedDuration, Timestamp};
use store::{Act, AuditEntry, Counter, Integration, IntegrationScope, IntegrationToken, Outcome, Waits};

/// Requests of an integration that are answered in a minute.
pub const PER_MINUTE: u32 = 300;
/// Requests with a token that opens nothing, from one address in a quarter of an hour, before they wait.
const UNKNOWN: u32 = 30;

/// How the requests of an integration are counted.
const OF_INTEGRATION: Waits = Waits {
    window: SignedDuration::from_mins(1),
    wait: a_minute,
};
/// How those with a token that opens nothing are.
const OF_UNKNOWN: Waits = Waits {
    window: SignedDuration::from_mins(15),
    wait: a_minute,
};

fn a_minute(_: u32) -> SignedDuration {
    SignedDuration::from_mins(1)
}

/// The integration of one request.
#[derive(Clone, Debug)]
pub struct CurrentIntegration {
    /// It, as it was when the request came.
    pub integration: Integration,
    /// The address that it came from, after trusted proxies.
    pub from: String,
    /// When it came.
    pub now: Timestamp,
}

impl CurrentIntegration {
    /// An audit line about this request.
    #[must_use]
    pub fn entry(&self, act: Act, case: Option<&CaseId>, outcome: Outcome) -> AuditEntry {
        AuditEntry {
            municipality: Some(self.integration.municipality.clone()),
            who: Some(self.integration.id.clone()),
            at: self.now,
            act,
            case: case.cloned(),
            what: None,
            from: self.from.clone(),
            outcome,
        }
    }
}

/// The case that an answer was about, where the address does not name it. For the audit log.
#[derive(Clone, Debug)]
pub struct AuditedCase(pub CaseId);

/// Runs a route of the API for whoever has a token with the scope that it takes, and writes the visit to the audit log
/// before the answer leaves. `from` is the client's address.
///
/// # Errors
/// Why it was not let in.
pub async fn enter(
    app: &AppState,
    policy: &RoutePolicy,
    needs: IntegrationScope,
    params: &RawPathParams,
    from: String,
    mut request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    let now = clock::now();
    let act = policy.act.unwrap_or(Act::ApiRead);
    let sent = token(request.headers());
    let brought = sent.is_some();
    let known = match sent {
        Some(token) => app.store.integration_by(&token).await?,
        None => None,
    };
    let integration = match known {
        Some(known) if known.opens(now) => known,
        known => return Err(turned_away(app, (brought, known), act, from, now).await?),
    };
    let current = CurrentIntegration { integration, from, now };
    let case = named(params, "case").map(|id| CaseId::from(id.as_str()));
    let what = named(params, "paper");
    let line = |outcome: Outcome| AuditEntry {
        what: what.clone(),
        ..current.entry(act, case.as_ref(), outcome)
    };
    let counter = Counter {
        key: format!("integration:{}", current.integration.id),
        free: PER_MINUTE,
    };
    if let Some(until) = app.store.count_try(&[counter], OF_INTEGRATION, now).await? {
        app.failures.write(app.store.as_ref(), line(Outcome::Throttled)).await?;
        return Err(ApiError::TooOften(seconds(until, now)));
    }
    if !current.integration.scopes.has(needs) {
        app.failures.write(app.store.as_ref(), line(Outcome::Refused)).await?;
        return Err(ApiError::NotInScope(needs));
    }
    if policy.needs_room() && app.disk.is_low() {
        return Err(HttpError::Full.into());
    }
    request.extensions_mut().insert(current.clone());
    let response = next.run(request).await;
    if response.extensions().get::<AuditWritten>().is_some() {
        return Ok(response);
    }
    let outcome = match response.status() {
        status if status.is_success() || status == StatusCode::NOT_MODIFIED => Outcome::Done,
        status if status.is_client_error() => Outcome::Refused,
        _ => Outcome::Failed,
    };
    let mut line = line(outcome);
    if let Some(AuditedCase(case)) = response.extensions().get::<AuditedCase>() {
        line.case = Some(case.clone());
    }
    if let Some(AuditSubject(what)) = response.extensions().get::<AuditSubject>() {
        line.what = Some(what.clone());
    }
    app.store.audit(line).await?;
    Ok(response)
}

/// The token of a request: one header, one word, one token.
fn token(headers: &HeaderMap) -> Option<IntegrationToken> {
    let mut all = headers.get_all(AUTHORIZATION).iter();
    let (Some(value), None) = (all.next(), all.next()) else {
        return None;
    };
    let (scheme, token) = value.to_str().ok()?.split_once(' ')?;
    let bearer = scheme.eq_ignore_ascii_case("bearer");
    bearer.then(|| IntegrationToken::read(token.trim())).flatten()
}

/// An id in the address; none if it has another form, which may be anybody's words.
fn named(params: &RawPathParams, name: &str) -> Option<String> {
    let (_, value) = params.iter().find(|(known, _)| *known == name)?;
    store::is_case_id(&CaseId::from(value)).then(|| value.to_owned())
}

/// Counts and writes down that somebody came with a token that opens nothing, or brought none; whoever brought none tried
/// nothing, and is not counted. That of an integration which ended stands in its municipality's log, any other in the
/// server's own.
async fn turned_away(
    app: &AppState,
    (brought, known): (bool, Option<Integration>),
    act: Act,
    from: String,
    now: Timestamp,
) -> Result<ApiError, ApiError> {
    let counter = Counter {
        key: format!("api:{}", source_of(&from)),
        free: UNKNOWN,
    };
    let until = match brought {
        true => app.store.count_try(&[counter], OF_UNKNOWN, now).await?,
        false => None,
    };
    let outcome = match until {
        Some(_) => Outcome::Throttled,
        None => Outcome::Refused,
    };
    let line = AuditEntry {
        municipality: known.as_ref().map(|known| known.municipality.clone()),
        who: known.map(|known| known.id),
        at: now,
        act,
        case: None,
        what: None,
        from,
        outcome,
    };
    app.failures.write(app.store.as_ref(), line).await?;
    Ok(match until {
        Some(until) => ApiError::TooOften(seconds(until, now)),
        None => ApiError::NoToken,
    })
}

/// How long to wait, in whole seconds, at least one.
fn seconds(until: Timestamp, now: Timestamp) -> u32 {
    let left = until.duration_since(now).as_secs().saturating_add(1);
    u32::try_from(left.clamp(1, 60)).unwrap_or(60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(values: &[&str]) -> Option<IntegrationToken> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(AUTHORIZATION, value.parse().unwrap());
        }
        token(&headers)
    }

    #[test]
    fn a_token_comes_alone_and_as_a_bearer() {
        let token = IntegrationToken::fresh();
        let (bearer, other) = (format!("Bearer {}", token.to_show()), IntegrationToken::fresh());
        assert_eq!(sent(&[&bearer]), Some(token.clone()));
        assert_eq!(sent(&[&bearer.replace("Bearer", "bearer")]), Some(token.clone()));
        for wrong in [
            vec![],
            vec![token.to_show()],
            vec![bearer.replace("Bearer", "Basic")],
            vec![format!("Bearer {}", token.to_show().replace("bhapi_", ""))],
            vec![bearer.clone(), format!("Bearer {}", other.to_show())],
            vec![bearer.clone(), bearer.clone()],
        ] {
            let wrong: Vec<&str> = wrong.iter().map(String::as_str).collect();
            assert_eq!(sent(&wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn whoever_waits_is_told_at_least_one_second_and_at_most_a_minute() {
        let now: Timestamp = "2026-11-27T12:00:00Z".parse().unwrap();
        assert_eq!(seconds(now, now), 1);
        assert_eq!(seconds(now + SignedDuration::from_secs(59), now), 60);
        assert_eq!(seconds(now + SignedDuration::from_hours(2), now), 60);
        assert_eq!(seconds(now - SignedDuration::from_secs(9), now), 1);
    }
}

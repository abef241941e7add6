//! The API of a municipality's own systems, and the page where its tokens are made and revoked.

use super::{ADMIN, Make, TWO};
use crate::auth::route_policy::RoutePolicy;
use crate::http::api::{cases, papers};
use crate::http::integrations;
use axum::routing::{get, post};
use store::{Act, IntegrationScope};

/// The routes of systems. Each takes a scope of a token, and no session opens any.
pub(super) fn of_systems() -> [(RoutePolicy, Make); 6] {
    let reads = |path, needs| RoutePolicy::api("GET", path, needs, Act::ApiRead);
    [
        (reads("/api/v1/cases", IntegrationScope::CasesRead), || get(cases::list)),
        (reads("/api/v1/cases/{case}", IntegrationScope::CasesRead), || {
            get(cases::show)
        }),
        (
            reads("/api/v1/cases/{case}/papers", IntegrationScope::PapersRead),
            || get(cases::papers),
        ),
        (reads("/api/v1/papers/{paper}", IntegrationScope::PapersRead), || {
            get(papers::show)
        }),
        (
            RoutePolicy::api(
                "POST",
                "/api/v1/papers/{paper}/receipt",
                IntegrationScope::PapersReceipt,
                Act::ReceiptGiven,
            ),
            || post(papers::receive),
        ),
        (
            RoutePolicy::api(
                "POST",
                "/api/v1/papers/{paper}/refusal",
                IntegrationScope::PapersReceipt,
                Act::FilingRefused,
            ),
            || post(papers::refuse),
        ),
    ]
}

/// The page of the people who look after them. Its lines are written with what is done.
pub(super) fn of_people() -> [(RoutePolicy, Make); 5] {
    [
        (RoutePolicy::staff("GET", "/integrations", TWO), || {
            get(integrations::show)
        }),
        (
            RoutePolicy::staff("POST", "/integrations", ADMIN)
                .asks_again()
                .keeps_form(),
            || post(integrations::make),
        ),
        (
            RoutePolicy::staff("POST", "/integrations/{integration}/settle", TWO).with_factor(),
            || post(integrations::settle),
        ),
        // What is revoked makes something safe.
        (
            RoutePolicy::staff("POST", "/integrations/{integration}/revoke", TWO)
                .asks_again()
                .when_full(),
            || post(integrations::revoke),
        ),
        (
            RoutePolicy::staff("POST", "/integrations/{integration}/receipts", TWO).asks_again(),
            || post(integrations::take_receipts_back),
        ),
    ]
}

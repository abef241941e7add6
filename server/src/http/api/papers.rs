//! One paper, as JSON or as its PDF; the number that it got in the municipality's own journal, or that the journal does not take it.

use super::answer::{json, tagged};
use super::body::{PaperDocument, PaperSummary, ReceiptKept, ReceiptSent, RefusalKept, RefusalSent};
use super::cases::of_the_journal;
use crate::api_error::ApiError;
use crate::auth::current_user::AuditWritten;
use crate::auth::integration::{AuditedCase, CurrentIntegration};
use crate::error::HttpError;
use crate::service::integration;
use crate::state::AppState;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use domain::event::DocumentId;
use serde_json::Value;
use sha2::{Digest, Sha256};
use store::{ReceiptGiven, RefusalGiven};

/// Most bytes of a receipt.
const LARGEST_RECEIPT: usize = 1024;
/// Most bytes of a refusal: its reason is a sentence, whose letters may all be written as escapes.
const LARGEST_REFUSAL: usize = 4096;

/// The paper: its PDF if the asker names that, else its words as JSON.
pub async fn show(
    State(app): State<AppState>,
    who: CurrentIntegration,
    Path(paper): Path<String>,
    asked: HeaderMap,
) -> Result<Response, ApiError> {
    let seen = integration::paper(&app, &who, &DocumentId(paper)).await?;
    let content = integration::content(&app, &seen).await?;
    let sha256 = &seen.made.sha256;
    let response = if wants_pdf(&asked) {
        tagged(&asked, sha256, "application/pdf", content.bytes)?
    } else {
        let document = content.document.map(serde_json::to_value).transpose();
        // A released paper has its words: only a note for the journal has none.
        let Ok(Some(Value::Object(document))) = document else {
            tracing::error!("a paper has no words");
            return Err(HttpError::Ours.into());
        };
        let body = PaperDocument {
            paper: PaperSummary::from(&seen),
            document,
        };
        let said = Sha256::digest(of_the_journal(&body.paper));
        let said: String = said.iter().map(|byte| format!("{byte:02x}")).collect();
        json(&asked, &format!("{sha256}-{said}"), &body)?
    };
    Ok((Extension(AuditedCase(seen.case)), response).into_response())
}

/// Whether the asker names PDF before JSON, or alone.
fn wants_pdf(asked: &HeaderMap) -> bool {
    let accepts = asked.get_all(ACCEPT).iter().filter_map(|value| value.to_str().ok());
    let mut kinds = accepts
        .flat_map(|value| value.split(','))
        .map(|kind| kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase());
    kinds.find(|kind| ["application/pdf", "application/json"].contains(&kind.as_str()))
        == Some("application/pdf".into())
}

/// Keeps under which number the paper lies in the municipality's own journal. The same number again changes nothing; the
/// first one stays. Whoever says it twice is in the log once.
pub async fn receive(
    State(app): State<AppState>,
    who: CurrentIntegration,
    Path(paper): Path<String>,
    sent: Bytes,
) -> Result<Response, ApiError> {
    if sent.len() > LARGEST_RECEIPT {
        return Err(HttpError::TooLarge.into());
    }
    let sent: ReceiptSent = serde_json::from_slice(&sent).map_err(|_| ApiError::Body)?;
    if !integration::is_number(&sent.number) {
        return Err(ApiError::Body);
    }
    let (receipt, given) = integration::receive(&app, &who, &DocumentId(paper), &sent.number).await?;
    let about = Extension(AuditedCase(receipt.case.clone()));
    Ok(match given {
        // Its line was written with it.
        ReceiptGiven::Kept => {
            let body = Json(ReceiptKept::from(&receipt));
            (StatusCode::CREATED, Extension(AuditWritten), body).into_response()
        }
        // What the same system says once more has its line, which was written when it said so first.
        ReceiptGiven::Before(kept) if kept.integration == receipt.integration => {
            (Extension(AuditWritten), Json(ReceiptKept::from(&kept))).into_response()
        }
        ReceiptGiven::Before(kept) => (about, Json(ReceiptKept::from(&kept))).into_response(),
        ReceiptGiven::Another => (about, ApiError::AnotherNumber).into_response(),
    })
}

/// Keeps that the municipality's own journal does not take the paper, with the reason for its adviser. The same reason again changes
/// nothing, and has its line in the log already; what the journal has is refused no more.
pub async fn refuse(
    State(app): State<AppState>,
    who: CurrentIntegration,
    Path(paper): Path<String>,
    sent: Bytes,
) -> Result<Response, ApiError> {
    if sent.len() > LARGEST_REFUSAL {
        return Err(HttpError::TooLarge.into());
    }
    let sent: RefusalSent = serde_json::from_slice(&sent).map_err(|_| ApiError::Reason)?;
    if !integration::is_reason(&sent.reason) {
        return Err(ApiError::Reason);
    }
    let (refusal, given) = integration::refuse(&app, &who, &DocumentId(paper), &sent.reason).await?;
    let about = Extension(AuditedCase(refusal.sidecar.case.clone()));
    Ok(match given {
        // Its line was written with it.
        RefusalGiven::Kept => {
            let body = Json(RefusalKept::at(&refusal, refusal.at));
            (StatusCode::CREATED, Extension(AuditWritten), body).into_response()
        }
        RefusalGiven::Before(at) => (Extension(AuditWritten), Json(RefusalKept::at(&refusal, at))).into_response(),
        RefusalGiven::Filed => (about, ApiError::AlreadyFiled).into_response(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pdf_is_given_to_whoever_names_it() {
        let wants = |accept: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT, accept.parse().unwrap());
            wants_pdf(&headers)
        };
        for pdf in [
            "application/pdf",
            "Application/PDF;q=0.9",
            "application/pdf, application/json",
        ] {
            assert!(wants(pdf), "{pdf}");
        }
        for other in [
            "application/json",
            "*/*",
            "application/json, application/pdf",
            "text/html",
            "",
        ] {
            assert!(!wants(other), "{other}");
        }
        assert!(!wants_pdf(&HeaderMap::new()));
    }
}

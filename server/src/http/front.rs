//! The front page, and the case file that is sent from it.

use super::{Fault, House, bench, headers, letter};
use crate::trial::EXAMPLES;
use app::pages::front::{Example, front};
use axum::Extension;
use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde_json::Value;

/// A case file may be this large (case-file.md).
const LARGEST: usize = 1024 * 1024;

/// The front page.
pub async fn show(State(house): State<House>) -> Response {
    page(&house, StatusCode::OK, Vec::new())
}

fn page(house: &House, status: StatusCode, faults: Vec<String>) -> Response {
    let nonce = headers::nonce();
    let examples: Vec<Example> = EXAMPLES.iter().map(|(id, _)| Example { id }).collect();
    let html = front(&house.out, nonce.0.clone(), &examples, faults);
    (status, Extension(nonce), Html(html)).into_response()
}

/// An example by its name, and its date.
pub fn example(house: &House, id: &str) -> Option<(Value, &'static str)> {
    let (id, on) = EXAMPLES.into_iter().find(|(known, _)| *known == id)?;
    let text = house
        .desk
        .content()
        .source()
        .read(&format!("content/examples/{id}.json"))
        .ok()?;
    Some((serde_json::from_str(&text).ok()?, on))
}

/// A case file: its faults all at once, or the workbench.
pub async fn case_file(
    State(house): State<House>,
    form: Result<Multipart, axum::extract::multipart::MultipartRejection>,
) -> Response {
    let Ok(mut form) = form else {
        return Fault::Form.page(&house);
    };
    let field = match form.next_field().await {
        Ok(Some(field)) => field,
        Ok(None) => return Fault::Form.page(&house),
        Err(error) => return refused(&house, error.status()),
    };
    let bytes = match field.bytes().await {
        Ok(bytes) if bytes.len() <= LARGEST => bytes,
        Ok(_) => return Fault::TooLarge.page(&house),
        Err(error) => return refused(&house, error.status()),
    };
    match domain::case::read::read(&bytes) {
        Err(findings) => {
            let faults = findings.iter().map(|finding| house.desk.message_at(finding)).collect();
            page(&house, StatusCode::UNPROCESSABLE_ENTITY, faults)
        }
        Ok(_) => match serde_json::from_slice(&bytes) {
            Ok(case) => letter::bench_page(&house, bench::Sent::case(case, "")).await,
            Err(_) => Fault::Form.page(&house),
        },
    }
}

fn refused(house: &House, status: StatusCode) -> Response {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        Fault::TooLarge.page(house)
    } else {
        Fault::Form.page(house)
    }
}

//! The workbench, the document as the child meets it, and the PDF.

use super::{Fault, House, bench, front, headers};
use crate::tongue;
use app::pages::reader::{self, Back};
use app::pages::workbench::{self, Workbench};
use axum::Extension;
use axum::extract::rejection::FormRejection;
use axum::extract::{Form, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse, Response};
use std::sync::Arc;

type Pairs = Result<Form<Vec<(String, String)>>, FormRejection>;

fn pairs(house: &House, form: Pairs) -> Result<Vec<(String, String)>, Box<Response>> {
    match form {
        Ok(Form(pairs)) => Ok(pairs),
        Err(error) => {
            let too_large = error.into_response().status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE;
            Err(Box::new(
                if too_large { Fault::TooLarge } else { Fault::Form }.page(house),
            ))
        }
    }
}

/// The workbench: from an example, empty, or from what a form sent.
pub async fn show(State(house): State<House>, form: Pairs) -> Response {
    let pairs = match pairs(&house, form) {
        Ok(pairs) => pairs,
        Err(response) => return *response,
    };
    let first = |name: &str| {
        pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    };
    let sent = if let Some(id) = first("example") {
        match front::example(&house, id) {
            Some((case, on)) => bench::Sent::case(case, on),
            None => return Fault::Form.page(&house),
        }
    } else if first("base").is_none() {
        bench::Sent::new()
    } else {
        bench::Sent::form(&bench::stand::stood(pairs))
    };
    bench_page(&house, sent).await
}

/// The workbench page of what was sent.
pub async fn bench_page(house: &House, sent: bench::Sent) -> Response {
    let nonce = headers::nonce();
    let word = nonce.0.clone();
    let made = house
        .work(move |house| {
            let behind = bench::stand::behind(house, &sent);
            let bench = Workbench {
                behind,
                ..bench::workbench(house, sent)?
            };
            Ok(workbench::workbench(&house.out, word, bench))
        })
        .await;
    match made {
        Ok(Ok(html)) => (Extension(nonce), Html(html)).into_response(),
        Ok(Err(error)) => ours(house, &error),
        Err(fault) => fault.page(house),
    }
}

fn ours(house: &House, error: &crate::desk::DeskError) -> Response {
    tracing::error!(%error, "a page could not be made");
    Fault::Ours.page(house)
}

/// The document as the child meets it.
pub async fn read(State(house): State<House>, form: Pairs) -> Response {
    let back = match pairs(&house, form) {
        Ok(pairs) => pairs,
        Err(response) => return *response,
    };
    let nonce = headers::nonce();
    let word = nonce.0.clone();
    let made = house
        .work(move |house| {
            let sent = bench::Sent::form(&back);
            let looked = bench::look(house, &sent)?;
            Ok::<_, crate::desk::DeskError>(match looked.document {
                Some(document) => Ok(tongue::of_document(&document.language)
                    .while_working(|| reader::reader(&house.out, word, Arc::new(document), Back::Form(back)))),
                None => Err(sent),
            })
        })
        .await;
    match made {
        Ok(Ok(Ok(html))) => (Extension(nonce), Html(html)).into_response(),
        Ok(Ok(Err(sent))) => bench_page(&house, sent).await,
        Ok(Err(error)) if error.finding().is_some() => Fault::TooWide.page(&house),
        Ok(Err(error)) => ours(&house, &error),
        Err(fault) => fault.page(&house),
    }
}

/// The PDF, under a name that tells nothing.
pub async fn pdf(State(house): State<House>, form: Pairs) -> Response {
    let pairs = match pairs(&house, form) {
        Ok(pairs) => pairs,
        Err(response) => return *response,
    };
    let made = house
        .work(move |house| {
            let sent = bench::Sent::form(&pairs);
            let looked = bench::look(house, &sent)?;
            Ok::<_, crate::desk::DeskError>(match looked.document {
                Some(document) => Ok(house.desk.pdf(&document)?),
                None => Err(sent),
            })
        })
        .await;
    match made {
        Ok(Ok(Ok(bytes))) => (
            [
                (CONTENT_TYPE, "application/pdf"),
                (CONTENT_DISPOSITION, "attachment; filename=\"papir.pdf\""),
            ],
            bytes,
        )
            .into_response(),
        Ok(Ok(Err(sent))) => bench_page(&house, sent).await,
        Ok(Err(error)) if error.finding().is_some() => Fault::TooWide.page(&house),
        Ok(Err(error)) => ours(&house, &error),
        Err(fault) => fault.page(&house),
    }
}

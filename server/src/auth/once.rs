//! A press that is sent twice counts once. A script resends a press that got no answer, and cannot tell a lost answer
//! from a lost request. Both requests carry the press's number (`x-press`), and the second is redirected where the
//! first was. Presses lie in the store ([`store::Presses`]), since the second may meet another server.

use crate::error::HttpError;
use crate::state::AppState;
use axum::extract::Request;
use axum::http::Method;
use axum::http::header::LOCATION;
use axum::response::Response;
use domain::event::CaseId;
use jiff::Timestamp;
use store::{Press, PressBegun};

/// The header with the number of a press.
const NUMBER: &str = "x-press";
/// The longest number that is remembered, in bytes.
const LONGEST: usize = 64;

/// The press of a POST request, if it has a number of valid length.
#[must_use]
pub fn press(request: &Request, case: &CaseId) -> Option<Press> {
    let number = request.headers().get(NUMBER)?.to_str().ok()?;
    let fits = request.method() == Method::POST && (1..=LONGEST).contains(&number.len());
    fits.then(|| Press {
        case: case.clone(),
        address: request.uri().path().to_owned(),
        number: number.to_owned(),
    })
}

/// What is to be done with a press.
#[derive(Debug, PartialEq, Eq)]
pub enum Once {
    /// It is done now, and then [`end`]ed.
    Do,
    /// It was done before, and led here.
    Led(String),
}

/// Begins a press. One that cannot be written down is done all the same: nothing may stand in the way of a child's stop.
///
/// # Errors
/// [`HttpError::Busy`] while the same press is being done: the script asks again.
pub async fn begin(app: &AppState, press: &Press, now: Timestamp) -> Result<Once, HttpError> {
    match app.store.begin_press(press, now).await {
        Ok(PressBegun::New) => Ok(Once::Do),
        Ok(PressBegun::Led(to)) => Ok(Once::Led(to)),
        Ok(PressBegun::UnderWay) => Err(HttpError::Busy),
        Err(error) => {
            tracing::warn!(%error, "a press is done that could not be written down");
            Ok(Once::Do)
        }
    }
}

/// Where the answer to a press leads; `None` for one that is no redirect.
#[must_use]
pub fn leads(answer: &Response) -> Option<String> {
    let to = answer.headers().get(LOCATION)?.to_str().ok()?;
    answer.status().is_redirection().then(|| to.to_owned())
}

/// Ends a press: remembers where its answer [`leads`]. A refused one may be sent again.
pub async fn end(app: &AppState, press: &Press, leads: Option<String>) {
    // What it did stands. The answer goes out, and the script asks no more.
    if let Err(error) = app.store.end_press(press, leads.as_deref()).await {
        tracing::warn!(%error, "the end of a press could not be written down");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::response::{IntoResponse, Redirect};

    fn sent(method: Method, number: &str) -> Option<Press> {
        let request = Request::builder()
            .method(method)
            .uri("/t/talk/2?from=3")
            .header(NUMBER, number)
            .body(Body::empty())
            .unwrap();
        press(&request, &CaseId::from("a"))
    }

    #[test]
    fn a_press_is_a_post_with_a_number_of_some_length() {
        let one = sent(Method::POST, "1-2").unwrap();
        assert_eq!((one.address.as_str(), one.number.as_str()), ("/t/talk/2", "1-2"));
        assert_eq!(sent(Method::GET, "1-2"), None);
        assert_eq!(sent(Method::POST, ""), None);
        assert!(sent(Method::POST, &"9".repeat(LONGEST)).is_some());
        assert_eq!(sent(Method::POST, &"9".repeat(LONGEST + 1)), None);
    }

    #[test]
    fn only_a_redirect_is_remembered() {
        let led = leads(&Redirect::to("/t/talk/3").into_response());
        assert_eq!(led.as_deref(), Some("/t/talk/3"));
        assert_eq!(leads(&StatusCode::UNPROCESSABLE_ENTITY.into_response()), None);
        let made = (StatusCode::CREATED, [(LOCATION, "/t/talk/3")]).into_response();
        assert_eq!(leads(&made), None);
    }
}

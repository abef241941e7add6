//! A press that is sent twice counts once. A script resends a press that got no answer, and cannot tell a lost answer
//! from a lost request. Both requests carry the press's number (`x-press`), and the second is redirected where the
//! first was.

use axum::extract::Request;
use axum::http::Method;
use axum::http::header::LOCATION;
use axum::response::Response;
use domain::event::CaseId;
use std::collections::VecDeque;
use std::sync::Mutex;

/// The header with the number of a press.
const NUMBER: &str = "x-press";
/// The longest number that is remembered, in bytes.
const LONGEST: usize = 64;
/// The most presses that are remembered; the oldest is forgotten first.
const MOST: usize = 4_096;

/// A press on a child's or a talk's screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    case: CaseId,
    address: String,
    number: String,
}

impl Press {
    /// The press of a POST request, if it has a number of valid length.
    #[must_use]
    pub fn of(request: &Request, case: &CaseId) -> Option<Press> {
        let number = request.headers().get(NUMBER)?.to_str().ok()?;
        let fits = request.method() == Method::POST && (1..=LONGEST).contains(&number.len());
        fits.then(|| Press {
            case: case.clone(),
            address: request.uri().path().to_owned(),
            number: number.to_owned(),
        })
    }
}

/// The latest answered presses, and where each was redirected.
#[derive(Debug, Default)]
pub struct Presses(Mutex<VecDeque<(Press, String)>>);

impl Presses {
    /// Where this press was redirected, if it came before.
    #[must_use]
    pub fn led(&self, press: &Press) -> Option<String> {
        let known = self.0.lock().ok()?;
        let before = known.iter().rev().find(|(known, _)| known == press);
        before.map(|(_, to)| to.clone())
    }

    /// Remembers a press that was answered by a redirect. A refused one may be sent again.
    pub fn remember(&self, press: Press, answer: &Response) {
        let to = answer.headers().get(LOCATION).and_then(|to| to.to_str().ok());
        let (Some(to), Ok(mut known)) = (to.filter(|_| answer.status().is_redirection()), self.0.lock()) else {
            return;
        };
        if known.len() >= MOST {
            known.pop_front();
        }
        known.push_back((press, to.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;
    use axum::response::{IntoResponse, Redirect};

    fn press(case: &str, number: &str) -> Option<Press> {
        let request = Request::post("/t/talk/2")
            .header(NUMBER, number)
            .body(Body::empty())
            .unwrap();
        Press::of(&request, &CaseId::from(case))
    }

    #[test]
    fn a_press_is_known_again_by_its_number_and_in_its_own_case() {
        let presses = Presses::default();
        let one = press("a", "1-2").unwrap();
        assert_eq!(presses.led(&one), None);
        presses.remember(one.clone(), &Redirect::to("/t/talk/3").into_response());
        assert_eq!(presses.led(&one).as_deref(), Some("/t/talk/3"));
        assert_eq!(presses.led(&press("b", "1-2").unwrap()), None);
        assert_eq!(presses.led(&press("a", "1-3").unwrap()), None);
    }

    #[test]
    fn what_was_refused_may_come_again_and_nothing_grows_without_end() {
        let presses = Presses::default();
        let one = press("a", "1").unwrap();
        presses.remember(
            one.clone(),
            &axum::http::StatusCode::UNPROCESSABLE_ENTITY.into_response(),
        );
        assert_eq!(presses.led(&one), None);
        for number in 0..=MOST {
            let next = press("a", &number.to_string()).unwrap();
            presses.remember(next, &Redirect::to("/t").into_response());
        }
        assert_eq!(presses.0.lock().unwrap().len(), MOST);
        assert_eq!(press("a", &"9".repeat(LONGEST + 1)), None);
    }
}

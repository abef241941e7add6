//! How the child wants to see its screen, kept in a session cookie that holds nothing else.

use crate::auth::route_policy::is_on_a_screen;
use crate::config::Place;
use crate::error::HttpError;
use crate::http::extract::{PageForm, extension};
use crate::state::AppState;
use crate::ui_language::UiLanguage;
use app::pages::screen::{Look, Place as Page};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

const NAME: &str = "look";

/// What the child chose.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// Size, contrast and calm.
    pub look: Look,
    /// The language; Danish by default.
    pub language: UiLanguage,
}

impl Wish {
    /// Whether English was chosen.
    #[must_use]
    pub fn english(self) -> bool {
        self.language == UiLanguage::English
    }

    /// The choice in a request's cookie; the default if there is none.
    #[must_use]
    pub fn of(headers: &HeaderMap) -> Wish {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        cookies
            .flat_map(cookie::Cookie::split_parse)
            .filter_map(Result::ok)
            .find(|cookie| cookie.name() == NAME)
            .and_then(|cookie| Wish::read(cookie.value()))
            .unwrap_or_default()
    }

    fn read(text: &str) -> Option<Wish> {
        let (looks, tag) = text.split_at_checked(3)?;
        let mut looks = looks.bytes();
        let mut next = || looks.next().map(|byte| byte.wrapping_sub(b'0'));
        Some(Wish {
            look: Look {
                size: next().filter(|size| *size <= 2)?,
                contrast: next()? == 1,
                calm: next()? == 1,
            },
            language: UiLanguage::of(tag)?,
        })
    }

    fn write(self) -> String {
        let Look { size, contrast, calm } = self.look;
        format!("{size}{}{}{}", u8::from(contrast), u8::from(calm), self.language.tag())
    }
}

/// As the layer [`speak`] read it.
impl<S: Send + Sync> FromRequestParts<S> for Wish {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Wish, HttpError> {
        extension(parts)
    }
}

/// Answers the child's pages in the child's language, whatever an adult chose for theirs.
pub async fn speak(mut request: Request, next: Next) -> Response {
    if !is_on_a_screen(request.uri().path()) {
        return next.run(request).await;
    }
    let mut wish = Wish::of(request.headers());
    // A talk is held in Danish, or through the interpreter.
    if request.uri().path().starts_with("/t/talk") {
        wish.language = UiLanguage::Danish;
    }
    request.extensions_mut().insert(wish);
    wish.language.during(next.run(request)).await
}

/// Keeps what was chosen, and redirects to the timeline.
pub async fn choose(State(app): State<AppState>, PageForm(pairs): PageForm<Vec<(String, String)>>) -> Response {
    let has = |name: &str, value: &str| pairs.iter().any(|(key, is)| key == name && is == value);
    let size = (0..=2u8).find(|size| has("size", &size.to_string())).unwrap_or(0);
    let wish = Wish {
        look: Look {
            size,
            contrast: has("contrast", "yes"),
            calm: has("calm", "yes"),
        },
        language: UiLanguage::ALL
            .into_iter()
            .find(|language| has("language", language.tag()))
            .unwrap_or_default(),
    };
    let mut response = Redirect::to(&Page::Timeline.address()).into_response();
    let secure = if app.place == Place::Loopback { "" } else { "; Secure" };
    let cookie = format!("{NAME}={}; Path=/t; HttpOnly; SameSite=Lax{secure}", wish.write());
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_read_as_it_was_written() {
        for size in 0..=2 {
            for (contrast, calm) in [(false, false), (true, false), (false, true), (true, true)] {
                for language in UiLanguage::ALL {
                    let look = Look { size, contrast, calm };
                    let wish = Wish { look, language };
                    assert_eq!(Wish::read(&wish.write()), Some(wish));
                }
            }
        }
        for bad in ["", "3", "900da", "000xx", "æøå"] {
            assert_eq!(Wish::read(bad), None, "{bad}");
        }
    }
}

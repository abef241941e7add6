//! Whether a request comes from a telephone. Nothing is decided by it but how much of a form is shown at first, and a press
//! shows the rest: a browser that says nothing, or something else, loses nothing.

use axum::extract::FromRequestParts;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use std::convert::Infallible;

/// Whether the browser says that it runs on a telephone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phone(pub bool);

impl<S: Send + Sync> FromRequestParts<S> for Phone {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Phone, Infallible> {
        let says = |name: &str| parts.headers.get(name).and_then(|value| value.to_str().ok());
        Ok(Phone(match says("sec-ch-ua-mobile") {
            // Chromium says it in a header of its own, and tablets are none.
            Some(mobile) => mobile.trim() == "?1",
            // The others write it into their name; of tablets one does, which has its own name there too.
            None => says(USER_AGENT.as_str()).is_some_and(|agent| agent.contains("Mobi") && !agent.contains("iPad")),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::Request;

    async fn is_phone(headers: &[(&str, &str)]) -> bool {
        let mut request = Request::builder();
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        let Ok(Phone(phone)) = Phone::from_request_parts(&mut parts, &()).await;
        phone
    }

    #[tokio::test]
    async fn telephones_say_so_and_tablets_and_desks_do_not() {
        let iphone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1";
        let desk = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        assert!(is_phone(&[("user-agent", iphone)]).await);
        assert!(
            is_phone(&[(
                "user-agent",
                "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
            )])
            .await
        );
        assert!(!is_phone(&[("user-agent", "Mozilla/5.0 (Android 15; Tablet; rv:140.0) Gecko/140.0")]).await);
        assert!(!is_phone(&[("user-agent", desk)]).await);
        assert!(is_phone(&[("sec-ch-ua-mobile", "?1"), ("user-agent", desk)]).await);
        assert!(!is_phone(&[("sec-ch-ua-mobile", "?0"), ("user-agent", iphone)]).await);
        assert!(!is_phone(&[]).await);
    }
}

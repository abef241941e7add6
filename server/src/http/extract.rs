//! What handlers take from a request, one extractor for each kind of context. Each refusal is an [`HttpError`], and so
//! a page.
//!
//! The guard (`auth::guard`) authenticates and authorizes before a handler runs, and puts the user and the case into
//! the request's extensions. A handler that takes what its route's policy does not provide gets [`HttpError::Ours`].

use super::fields::Fields;
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::auth::fresh::Fresh;
use crate::auth::guard;
use crate::auth::typed::Typed;
use crate::error::HttpError;
use crate::service::case_context::CaseContext;
use crate::service::talk_screen::TalkScreen;
use axum::body::{Body, Bytes};
use axum::extract::multipart::MultipartError;
use axum::extract::{Form, FromRequest, FromRequestParts, Multipart, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use serde::de::DeserializeOwned;

/// What the guard or a layer put into the request's extensions.
pub(super) fn extension<T: Clone + Send + Sync + 'static>(parts: &Parts) -> Result<T, HttpError> {
    parts.extensions.get::<T>().cloned().ok_or_else(|| {
        tracing::error!(wanted = std::any::type_name::<T>(), "the guard left no such context");
        HttpError::Ours
    })
}

impl<S: Send + Sync> FromRequestParts<S> for CurrentUser {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<CurrentUser, HttpError> {
        extension(parts)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Fresh {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Fresh, HttpError> {
        extension(parts)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for OwnCase {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<OwnCase, HttpError> {
        extension(parts)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for CaseContext {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<CaseContext, HttpError> {
        Ok(CaseContext {
            user: extension(parts)?,
            own: extension(parts)?,
        })
    }
}

/// A talk's screen, also when the talk's time is over: for the pages that lead out of it.
impl<S: Send + Sync> FromRequestParts<S> for TalkScreen {
    type Rejection = HttpError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<TalkScreen, HttpError> {
        let context = CaseContext::from_request_parts(parts, state).await?;
        TalkScreen::of(context).ok_or(HttpError::NotYours)
    }
}

/// A talk's screen while the talk's time runs. Afterwards the request is redirected to the page that asks for the PIN.
pub struct RunningTalk(pub TalkScreen);

impl<S: Send + Sync> FromRequestParts<S> for RunningTalk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<RunningTalk, Response> {
        let screen = TalkScreen::from_request_parts(parts, state).await;
        let screen = screen.map_err(IntoResponse::into_response)?;
        if screen.is_over() {
            return Err(Redirect::to(guard::TALK_SCREEN_OUT).into_response());
        }
        Ok(RunningTalk(screen))
    }
}

/// A form of one of our pages, no larger than the router's body limit. [`HttpError::TooLarge`] beyond it,
/// [`HttpError::Form`] if it cannot be read.
pub struct PageForm<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for PageForm<T> {
    type Rejection = HttpError;

    async fn from_request(mut request: Request, state: &S) -> Result<PageForm<T>, HttpError> {
        // Kept beside, for the page that says that the database was not there.
        if let Some(place) = request.extensions_mut().remove::<Typed>() {
            let (head, body) = request.into_parts();
            let whole = Bytes::from_request(Request::from_parts(head.clone(), body), state).await;
            let whole = whole.map_err(|rejection| of_status(rejection.status()))?;
            place.keep(&whole);
            request = Request::from_parts(head, Body::from(whole));
        }
        match Form::from_request(request, state).await {
            Ok(Form(sent)) => Ok(PageForm(sent)),
            Err(rejection) => Err(of_status(rejection.into_response().status())),
        }
    }
}

/// The fields of a form, each once. As [`PageForm`].
impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = HttpError;

    async fn from_request(request: Request, state: &S) -> Result<Fields, HttpError> {
        let PageForm(pairs) = PageForm::from_request(request, state).await?;
        Ok(Fields::of(pairs))
    }
}

/// The first file of a form that sends one: its bytes, no more than the router's body limit. As [`PageForm`].
pub struct SentFile(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for SentFile {
    type Rejection = HttpError;

    async fn from_request(request: Request, state: &S) -> Result<SentFile, HttpError> {
        let unread = |error: MultipartError| of_status(error.status());
        // The whole body first: `multer` 3.1 takes one that arrives and ends between its first two looks for cut short.
        let (head, body) = request.into_parts();
        let whole = Bytes::from_request(Request::from_parts(head.clone(), body), state).await;
        let whole = whole.map_err(|rejection| of_status(rejection.status()))?;
        let form = Multipart::from_request(Request::from_parts(head, Body::from(whole)), state).await;
        let mut form = form.map_err(|_| HttpError::Form)?;
        let field = form.next_field().await.map_err(unread)?.ok_or(HttpError::Form)?;
        Ok(SentFile(field.bytes().await.map_err(unread)?))
    }
}

fn of_status(status: StatusCode) -> HttpError {
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        HttpError::TooLarge
    } else {
        HttpError::Form
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::HttpBody;
    use hyper::body::Frame;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    const FORM: &[u8] =
        b"--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n{}\r\n--cut--\r\n";

    /// A body that is not there at the first look, and all there at the second.
    struct Late {
        looks: u32,
    }

    impl HttpBody for Late {
        type Data = Bytes;
        type Error = axum::Error;

        fn poll_frame(
            mut self: Pin<&mut Self>,
            context: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
            self.looks += 1;
            match self.looks {
                1 => {
                    context.waker().wake_by_ref();
                    Poll::Pending
                }
                2 => Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(FORM))))),
                _ => Poll::Ready(None),
            }
        }
    }

    #[tokio::test]
    async fn a_file_that_arrives_a_moment_later_is_read() {
        let request = Request::builder()
            .header("content-type", "multipart/form-data; boundary=cut")
            .body(Body::new(Late { looks: 0 }))
            .unwrap();
        let sent = SentFile::from_request(request, &()).await;
        assert_eq!(sent.ok().map(|SentFile(bytes)| bytes), Some(Bytes::from_static(b"{}")));
    }
}

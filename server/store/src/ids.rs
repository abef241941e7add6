//! Random ids: 128 bits as 32 hexadecimal digits; window ids are half as long.

use domain::event::{CaseId, DocumentId, QuestionId, UserId};
use rand::TryRngCore;
use rand::rngs::OsRng;
use std::fmt::Write;

/// A new case id.
#[must_use]
pub fn new_case() -> CaseId {
    CaseId(hex(&random::<16>()))
}

/// Whether this has the form of a case id. Anything else may be text somebody typed and must not be logged.
#[must_use]
pub fn is_case_id(id: &CaseId) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    id.0.len() == 32 && id.0.bytes().all(digit)
}

/// A new document id.
#[must_use]
pub fn new_document() -> DocumentId {
    DocumentId(hex(&random::<16>()))
}

/// A new id for a question that a child leaves on its screen.
#[must_use]
pub fn new_question() -> QuestionId {
    QuestionId(hex(&random::<16>()))
}

/// A new id for a sheet to draw on, which a drawing that is kept has too.
#[must_use]
pub fn new_drawing() -> String {
    hex(&random::<16>())
}

/// Whether this has the form of a drawing's id.
#[must_use]
pub fn is_drawing_id(id: &str) -> bool {
    let digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    id.len() == 32 && id.bytes().all(digit)
}

/// A new id for a search in a whole municipality.
#[must_use]
pub fn new_search() -> String {
    hex(&random::<16>())
}

/// A new id for a line that a child wrote about a talk.
pub(crate) fn new_feedback() -> String {
    hex(&random::<16>())
}

/// A new account id.
#[must_use]
pub fn new_user() -> UserId {
    UserId(hex(&random::<16>()))
}

/// A new window id, which tells one browser window's draft from another's. Not a secret.
#[must_use]
pub fn new_window() -> String {
    hex(&random::<8>())
}

/// Random bytes from the operating system.
///
/// # Panics
/// If the operating system has none: there is no safe way to continue.
pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Err(error) = OsRng.try_fill_bytes(&mut bytes) {
        panic!("the operating system gives no random bytes: {error}");
    }
    bytes
}

/// Bytes as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a `String` cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// Bytes from hexadecimal digits; `None` if the text is malformed.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes();
    if !digits.len().is_multiple_of(2) {
        return None;
    }
    let pair = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    digits.chunks(2).map(pair).collect()
}

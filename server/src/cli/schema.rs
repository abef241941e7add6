//! `boernehoejde case-schema`, `document-schema`, `filing-schema` and `openapi`

use super::{End, output};

/// Prints the JSON Schema of `case/1`.
pub fn case() -> End {
    print(&domain::case::schema())
}

/// Prints the JSON Schema of `document/1`.
pub fn document() -> End {
    print(&domain::document::Document::schema())
}

/// Prints the API as OpenAPI 3.1: what `docs/openapi.json` holds.
pub fn api() -> End {
    print(&crate::http::api::openapi::document())
}

/// Prints the JSON Schema of `filing/1`.
pub fn filing() -> End {
    print(&domain::filing::Sidecar::schema())
}

fn print(schema: &serde_json::Value) -> End {
    match serde_json::to_string_pretty(schema) {
        Ok(text) => output::document(format!("{text}\n").as_bytes(), None).map_or_else(|end| end, |()| End::Done),
        Err(error) => End::Ours(error.to_string()),
    }
}

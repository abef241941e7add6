//! Style, fonts, modules, and the islands where they were built ([`islands`](super::islands)). Each address
//! carries the hash of its file, so it may be kept for ever.

use super::islands::Islands;
use crate::error::HttpError;
use crate::state::AppState;
use app::outside::Assets;
use axum::extract::{Path, State};
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, OnceLock};

/// The style sheet: cascade layers in their order.
const STYLE: &str = concat!(
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/components.css"),
    include_str!("../../../style/document.css"),
    include_str!("../../../style/pages.css"),
    include_str!("../../../style/staff.css"),
    include_str!("../../../style/print.css"),
);

/// What a document in a file of its own needs of it.
pub const DOCUMENT_STYLE: &str = concat!(
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/document.css"),
    include_str!("../../../style/print.css"),
);

/// The sheet of the child's own screen.
const SCREEN_STYLE: &str = concat!(
    include_str!("../../../style/tokens.css"),
    include_str!("../../../style/base.css"),
    include_str!("../../../style/document.css"),
    include_str!("../../../style/screen.css"),
    include_str!("../../../style/talk.css"),
    include_str!("../../../style/print.css"),
);

const READ_ALOUD: &str = include_str!("../../assets/modules/read-aloud.js");
const STAFF: &str = include_str!("../../assets/modules/staff.js");
const TALK: &str = include_str!("../../assets/modules/talk.js");
const SCREEN: &str = include_str!("../../assets/modules/screen.js");
const ICON: &str = include_str!("../../assets/icon.svg");

/// The faces, by the names that the style sheet calls them.
pub const FONTS: [(&str, &[u8]); 4] = [
    (
        "Boernehoejde-Regular.woff2",
        include_bytes!("../../../content/fonts/Boernehoejde-Regular.woff2"),
    ),
    (
        "Boernehoejde-Bold.woff2",
        include_bytes!("../../../content/fonts/Boernehoejde-Bold.woff2"),
    ),
    (
        "NotoSansArabic-Regular.woff2",
        include_bytes!("../../../content/fonts/NotoSansArabic-Regular.woff2"),
    ),
    (
        "NotoSansArabic-Bold.woff2",
        include_bytes!("../../../content/fonts/NotoSansArabic-Bold.woff2"),
    ),
];

/// A file as it is sent: as it is, and brotli-compressed where that helps.
pub(super) struct Ware {
    kind: &'static str,
    plain: Vec<u8>,
    brotli: OnceLock<Option<Vec<u8>>>,
}

impl Ware {
    pub(super) fn new(kind: &'static str, plain: impl Into<Vec<u8>>) -> Ware {
        Ware {
            kind,
            plain: plain.into(),
            brotli: OnceLock::new(),
        }
    }

    /// Takes a compressed form that was made before.
    pub(super) fn packed(&self, brotli: Vec<u8>) {
        let _ = self.brotli.set(Some(brotli));
    }

    /// The compressed form, made when it is first asked for.
    fn compressed(&self) -> Option<&[u8]> {
        if self.kind.starts_with("font/") {
            return None;
        }
        self.brotli
            .get_or_init(|| {
                let mut out = Vec::new();
                let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 9, 22);
                writer.write_all(&self.plain).and_then(|()| writer.flush()).ok()?;
                drop(writer);
                Some(out)
            })
            .as_deref()
    }
}

/// All files of the pages.
pub struct Shelf {
    wares: HashMap<String, Ware>,
    addresses: Assets,
    islands: Arc<Islands>,
}

impl Shelf {
    /// Fills the shelf.
    #[must_use]
    pub fn fill(islands: Arc<Islands>) -> Shelf {
        let mut wares = HashMap::new();
        let style = format!("/style/{}.css", hash(STYLE.as_bytes()));
        wares.insert(style.clone(), Ware::new("text/css; charset=utf-8", STYLE));
        let screen_style = format!("/style/{}.css", hash(SCREEN_STYLE.as_bytes()));
        wares.insert(screen_style.clone(), Ware::new("text/css; charset=utf-8", SCREEN_STYLE));
        let [read_aloud, staff, screen, talk] = [READ_ALOUD, STAFF, SCREEN, TALK].map(|script| {
            let at = format!("/module/{}.js", hash(script.as_bytes()));
            wares.insert(at.clone(), Ware::new("text/javascript; charset=utf-8", script));
            at
        });
        for (name, bytes) in FONTS {
            wares.insert(format!("/fonts/{name}"), Ware::new("font/woff2", bytes));
        }
        Shelf {
            wares,
            addresses: Assets {
                style,
                screen_style,
                read_aloud,
                staff,
                screen,
                talk,
            },
            islands,
        }
    }

    /// Where the files lie.
    #[must_use]
    pub fn addresses(&self) -> &Assets {
        &self.addresses
    }
}

pub(super) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn send(app: &AppState, address: &str, headers: &HeaderMap) -> Response {
    let found = app.shelf.islands.found();
    let island = found.as_ref().and_then(|found| found.wares.get(address));
    let Some(ware) = app.shelf.wares.get(address).or(island) else {
        return HttpError::NotFound.into_response();
    };
    let wants = headers
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let accepts = wants
        .split(',')
        .any(|coding| coding.split(';').next().unwrap_or_default().trim() == "br");
    let compressed = if accepts { ware.compressed() } else { None };
    let mut response = compressed.unwrap_or(&ware.plain).to_vec().into_response();
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static(ware.kind));
    answer.insert(
        CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    answer.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if compressed.is_some() {
        answer.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
    }
    response
}

/// The style sheet.
pub async fn style(State(app): State<AppState>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    send(&app, &format!("/style/{file}"), &headers)
}

/// A font.
pub async fn font(State(app): State<AppState>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    send(&app, &format!("/fonts/{file}"), &headers)
}

/// A module.
pub async fn module(State(app): State<AppState>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    send(&app, &format!("/module/{file}"), &headers)
}

/// The islands.
pub async fn island(
    State(app): State<AppState>,
    Path((version, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    send(&app, &format!("/islands/{version}/{file}"), &headers)
}

/// The icon: neutral, like everything in a window's frame.
pub async fn icon() -> impl IntoResponse {
    (
        [
            (CONTENT_TYPE, "image/svg+xml"),
            (CACHE_CONTROL, "public, max-age=86400"),
        ],
        ICON,
    )
}

/// No page of ours belongs in an index.
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /\n"
}

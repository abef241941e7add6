//! Text and pictures for pages: the implementation of what `app` needs from outside.

use crate::assets::islands::Islands;
use crate::pipeline::Pipeline;
use crate::ui_language;
use app::outside::{Assets, Outside};
use domain::band::Band;
use qrcodegen::{QrCode, QrCodeEcc};
use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

/// The files that pages have their texts from; where two have the same key, the earlier one says it.
static FILES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = ["pages", "staff", "edit", "child", "refusals", "team"];
    files.map(|file| format!("{file}.ftl")).into()
});

/// Supplies text and pictures to pages.
pub struct PageText {
    pipeline: Arc<Pipeline>,
    assets: Assets,
    islands: Arc<Islands>,
    public_letter: bool,
}

impl PageText {
    /// Takes text from the pipeline's content, and the URL paths of files.
    #[must_use]
    pub fn new(pipeline: Arc<Pipeline>, assets: Assets, islands: Arc<Islands>) -> PageText {
        PageText {
            pipeline,
            assets,
            islands,
            public_letter: true,
        }
    }

    /// Sets whether letters can be made without a case.
    #[must_use]
    pub fn with_public_letter(self, public_letter: bool) -> PageText {
        PageText { public_letter, ..self }
    }
}

impl Outside for PageText {
    fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        // A test checks every key that pages use, so no page lacks a text.
        ui_language::phrase_among(self.pipeline.content(), &FILES, key, args).unwrap_or_default()
    }

    fn seen(&self, name: &str, band: Band, adviser: Option<&str>) -> String {
        // A picture that is not in the index is refused before the server starts.
        let pictures = self.pipeline.content().pictures();
        pictures
            .seen(name, band == Band::Thirteen, adviser)
            .unwrap_or_else(|_| name.to_owned())
    }

    fn svg(&self, name: &str) -> Option<Cow<'static, str>> {
        self.pipeline.content().pictures().svg(name).ok()
    }

    fn qr(&self, link: &str) -> Option<String> {
        let code = QrCode::encode_text(link, QrCodeEcc::Medium).ok()?;
        let size = code.size();
        let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
        let dots: String = dark
            .filter(|(x, y)| code.get_module(*x, *y))
            .map(|(x, y)| format!("M{} {}h1v1h-1z", x + 4, y + 4))
            .collect();
        let side = size + 8;
        Some(format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
             <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{dots}\"/></svg>"
        ))
    }

    fn assets(&self) -> &Assets {
        &self.assets
    }

    fn islands(&self) -> Option<String> {
        self.islands.address()
    }

    fn has_public_letter(&self) -> bool {
        self.public_letter
    }
}

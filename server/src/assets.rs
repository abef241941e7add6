//! Files that pages load: styles, fonts, scripts, and the islands if they were built. All are embedded in the binary,
//! except that the islands may come from a folder.
//!
//! - [`ware`] one file, as it is sent
//! - [`shelf`] all files, by URL path
//! - [`islands`] the browser half (the islands), and where it comes from

#[cfg(test)]
mod classes;
#[cfg(test)]
mod colours;
pub mod islands;
pub mod shelf;
pub mod ware;

/// The style sheet, with its cascade layers in order.
pub(crate) const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/components.css"),
    include_str!("../../style/document.css"),
    include_str!("../../style/way.css"),
    include_str!("../../style/pages.css"),
    include_str!("../../style/staff.css"),
    include_str!("../../style/print.css"),
);

/// The part of the style sheet that a standalone document needs.
pub const DOCUMENT_STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/document.css"),
    include_str!("../../style/way.css"),
    include_str!("../../style/print.css"),
);

/// The style sheet of the child's own screen.
pub(crate) const SCREEN_STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/document.css"),
    include_str!("../../style/way.css"),
    include_str!("../../style/screen.css"),
    include_str!("../../style/talk.css"),
    include_str!("../../style/tools.css"),
    include_str!("../../style/print.css"),
);

/// The script that reads a document aloud.
pub(crate) const READ_ALOUD: &str = include_str!("../assets/modules/read-aloud.js");
/// The script of the pages behind the sign-in.
pub(crate) const STAFF: &str = include_str!("../assets/modules/staff.js");
/// The script of the form without a case.
pub(crate) const LETTER: &str = include_str!("../assets/modules/letter.js");
/// The script that asks a browser for a passkey.
pub(crate) const PASSKEY: &str = include_str!("../assets/modules/passkey.js");
/// The script of a talk's screen.
pub(crate) const TALK: &str = include_str!("../assets/modules/talk.js");
/// The script of the pictures and the strip beside a talk.
pub(crate) const TOOLS: &str = include_str!("../assets/modules/tools.js");
/// The script of the drawing beside a talk.
pub(crate) const DRAWING: &str = include_str!("../assets/modules/drawing.js");
/// The script for leaving the child's screen at once.
pub(crate) const SCREEN: &str = include_str!("../assets/modules/screen.js");
/// The icon.
pub(crate) const ICON: &str = include_str!("../assets/icon.svg");

/// The fonts, by the names used in the style sheet.
pub const FONTS: [(&str, &[u8]); 4] = [
    (
        "Boernehoejde-Regular.woff2",
        include_bytes!("../../content/fonts/Boernehoejde-Regular.woff2"),
    ),
    (
        "Boernehoejde-Bold.woff2",
        include_bytes!("../../content/fonts/Boernehoejde-Bold.woff2"),
    ),
    (
        "NotoSansArabic-Regular.woff2",
        include_bytes!("../../content/fonts/NotoSansArabic-Regular.woff2"),
    ),
    (
        "NotoSansArabic-Bold.woff2",
        include_bytes!("../../content/fonts/NotoSansArabic-Bold.woff2"),
    ),
];

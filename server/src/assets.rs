//! What pages load besides themselves: style, fonts, scripts, and the islands where they were built. All of it lies inside the
//! binary, the islands perhaps in a folder.
//!
//! - [`ware`] one file as it is sent
//! - [`shelf`] all files by their addresses
//! - [`islands`] the browser half, and where it comes from

pub mod islands;
pub mod shelf;
pub mod ware;

/// The style sheet: cascade layers in their order.
pub(crate) const STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/components.css"),
    include_str!("../../style/document.css"),
    include_str!("../../style/pages.css"),
    include_str!("../../style/staff.css"),
    include_str!("../../style/print.css"),
);

/// What a document in a file of its own needs of it.
pub const DOCUMENT_STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/document.css"),
    include_str!("../../style/print.css"),
);

/// The sheet of the child's own screen.
pub(crate) const SCREEN_STYLE: &str = concat!(
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/document.css"),
    include_str!("../../style/screen.css"),
    include_str!("../../style/talk.css"),
    include_str!("../../style/print.css"),
);

/// The script that reads a document aloud.
pub(crate) const READ_ALOUD: &str = include_str!("../assets/modules/read-aloud.js");
/// The script of the pages behind the sign-in.
pub(crate) const STAFF: &str = include_str!("../assets/modules/staff.js");
/// The script of a talk's screen.
pub(crate) const TALK: &str = include_str!("../assets/modules/talk.js");
/// The script that leaves the child's screen at once.
pub(crate) const SCREEN: &str = include_str!("../assets/modules/screen.js");
/// The icon.
pub(crate) const ICON: &str = include_str!("../assets/icon.svg");

/// The faces, by the names that the style sheet calls them.
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

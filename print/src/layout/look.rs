//! The measures of a sheet of paper: sizes, gaps, columns. All lengths in points.

use domain::band::Band;
use domain::document::{Audience, Document, Kind, Version};

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;
/// A4, upright.
pub const PAPER: (f32, f32) = (210.0 * MM, 297.0 * MM);
/// The margin on all four sides.
pub const MARGIN: f32 = 20.0 * MM;
/// Width between the margins.
pub const WIDTH: f32 = PAPER.0 - 2.0 * MARGIN;
/// Where the content of a sheet ends.
pub const BOTTOM: f32 = PAPER.1 - MARGIN;
/// The top of the first sheet carries the name and what this is.
pub const BAND_END: f32 = 60.0 * MM;
/// Gaps are multiples of this: 8 px on a screen.
pub const UNIT: f32 = 6.0;
/// Average width of a letter of running Danish text in the text face, in ems.
const LETTER: f32 = 0.437;

/// How a document for one reader is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// What the name at the top takes of the first sheet.
    pub head: f32,
    /// Running text.
    pub body: f32,
    /// The opening paragraph.
    pub lead: f32,
    /// Headings of level 1 to 3.
    pub headings: [f32; 3],
    /// Small print.
    pub note: f32,
    /// Distance of baselines, in ems of the text.
    pub leading: f32,
    /// The longest line of running text.
    pub measure: f32,
    /// Between paragraphs.
    pub paragraph: f32,
    /// Above a heading that opens a section.
    pub section: f32,
    /// Between a heading and its text.
    pub under_heading: f32,
    /// Between items of a list.
    pub item: f32,
    /// Distance of ruled lines.
    pub pitch: f32,
    /// Side of a picture beside a paragraph.
    pub margin_picture: f32,
    /// Side of a picture at the head of a row.
    pub row_picture: f32,
    /// Sides of the picture on a card: one or two beside each other, and more.
    pub card_pictures: [f32; 2],
    /// Between rows.
    pub row: f32,
    /// Whether a strip of short cards is set as a grid of large pictures.
    pub large_cards: bool,
    /// Whether a row's picture stands above its words.
    pub upright: bool,
    /// Whether the first sheet opens with a hill: children's documents; an adult's has a rule.
    pub hill: bool,
}

/// The size of words and the room around them, in shares of the usual.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Words; never under the usual size.
    pub words: f32,
    /// Gaps and pictures.
    pub air: f32,
    /// Whether a picture stands above its words and not beside them: a card to hold in a hand.
    pub upright: bool,
}

impl Setting {
    /// As everything is set that has room enough.
    pub const USUAL: Setting = Setting::of(1.0, 1.0);

    /// Words and air so large, pictures beside their words.
    pub const fn of(words: f32, air: f32) -> Setting {
        Setting {
            words,
            air,
            upright: false,
        }
    }
}

/// With how much less air a document is tried that is longer than it should be.
const CLOSER: [f32; 4] = [0.88, 0.76, 0.66, 0.58];

/// The same for the page from the end of a talk, which is one page to fold and keep.
const CLOSEST: [f32; 6] = [0.88, 0.76, 0.66, 0.58, 0.5, 0.42];

/// With how much less air this document is tried.
pub fn closer(document: &Document) -> &'static [f32] {
    if document.kind.is_after() { &CLOSEST } else { &CLOSER }
}

/// How many sheets a document should have at most: gaps and pictures give way
/// for it, the size of the words does not.
pub fn sheets_aimed_at(document: &Document) -> usize {
    match (document.audience, document.kind, document.version) {
        (_, Kind::OpeningCard, _) => 1,
        (Audience::Child, Kind::Rights, Version::Full) if document.band != Band::Four => 2,
        (Audience::Child, Kind::BeforeMeeting, Version::Neutral) if document.band == Band::Four => 2,
        // Two for the letter and one that is the child's own.
        (Audience::Child, Kind::BeforeMeeting, Version::Full) => 3,
        (_, Kind::BisidderGuide, _) => 2,
        _ => 1,
    }
}

/// How much larger than usual a document is tried, the largest first: what
/// lies on the table or hangs on a wall fills its one sheet.
pub fn larger(document: &Document) -> &'static [f32] {
    match (document.audience, document.kind, document.version) {
        (Audience::Adult, ..) => &[],
        (_, Kind::OpeningCard, _) => &[1.4, 1.3, 1.2, 1.1],
        (_, Kind::Rights, _) => &[1.2, 1.1],
        (_, _, Version::Neutral) => &[1.2],
        _ => &[],
    }
}

impl Look {
    /// The look for whoever reads this document, set so.
    pub fn of(document: &Document, setting: Setting) -> Look {
        let Setting {
            words: larger,
            air,
            upright,
        } = setting;
        let (body, pitch, letters) = match (document.audience, document.band) {
            (Audience::Adult, _) => (11.0, 9.0 * MM, 70.0),
            (Audience::Child, Band::Four) => (17.0, 12.0 * MM, 60.0),
            (Audience::Child, Band::Seven) => (14.0, 11.0 * MM, 60.0),
            (Audience::Child, Band::Ten) => (12.5, 10.0 * MM, 60.0),
            (Audience::Child, Band::Thirteen) => (11.75, 9.0 * MM, 60.0),
        };
        let body = body * larger;
        let child = document.audience == Audience::Child;
        let youngest = child && document.band == Band::Four;
        let margin_picture = if youngest { 26.0 * MM } else { 24.0 * MM } * air;
        let measure = f32::min(letters * LETTER * body, WIDTH - margin_picture - 3.0 * UNIT);
        // The page from the end of a talk is one page: its head gives way before its words do.
        let head = (BAND_END - MARGIN)
            * if document.kind.is_after() && air < 1.0 {
                0.5
            } else {
                1.0
            };
        Look {
            head,
            body,
            lead: if child { body * 1.12 } else { body },
            headings: if child {
                [f32::max(body / larger, 12.5) * 2.15, body * 1.22, body * 1.08]
            } else {
                [24.0, 14.0, 12.0]
            },
            note: f32::min(body * 0.88, 11.0 * larger),
            leading: 1.5,
            measure,
            paragraph: 1.5 * UNIT * larger * air,
            section: if youngest { 4.0 * UNIT } else { 3.0 * UNIT * larger } * air,
            under_heading: 0.6 * UNIT,
            item: 0.75 * UNIT * larger * air,
            pitch,
            margin_picture,
            row_picture: if youngest { 24.0 * MM } else { 17.0 * MM * larger } * air,
            card_pictures: if youngest {
                [42.0 * MM * air, 38.0 * MM * air]
            } else {
                [22.0 * MM; 2]
            },
            row: 2.0 * UNIT * larger * larger * air * air,
            large_cards: youngest && !upright,
            upright,
            hill: child,
        }
    }
}

//! Measures of the layout: sizes, gaps, columns. All lengths are in points.

use super::facts::Fields;
use super::paper::Paper;
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Lettering, TimelineStep, Version};
use domain::way::Shape;

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;
/// Width and height of A4 portrait.
pub const PAPER: (f32, f32) = (210.0 * MM, 297.0 * MM);
/// The margin on all four sides.
pub const MARGIN: f32 = 20.0 * MM;
/// Width between the margins.
pub const WIDTH: f32 = PAPER.0 - 2.0 * MARGIN;
/// Lower end of the content of a sheet.
pub const BOTTOM: f32 = PAPER.1 - MARGIN;
/// Lower end of the head of the first sheet, which shows name and title.
pub const BAND_END: f32 = 60.0 * MM;
/// Gaps are multiples of this: 8 px on a screen.
pub const UNIT: f32 = 6.0;
/// Average width of a letter of running Danish text in the text face, in ems.
const LETTER: f32 = 0.437;

/// The measures for a document and its readers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The sheet.
    pub paper: Paper,
    /// Whether a way that winds fills the sheet.
    pub fills: bool,
    /// No text is smaller than this; 0 where the reader's band alone decides.
    pub least: f32,
    /// Whether the way is told one place below the other, as on a panel that is folded.
    pub panel: bool,
    /// Height of the head of the first sheet; it is higher where its words need more.
    pub head: f32,
    /// Whether the document is set closer than usual, because it would take a sheet too many.
    pub tight: bool,
    /// Font size of running text.
    pub body: f32,
    /// Font size of the opening paragraph.
    pub lead: f32,
    /// Font sizes of headings of level 1 to 3.
    pub headings: [f32; 3],
    /// Font size of small print.
    pub note: f32,
    /// Distance between baselines, in ems.
    pub leading: f32,
    /// Maximum line length of running text.
    pub measure: f32,
    /// Gap between paragraphs.
    pub paragraph: f32,
    /// Gap above a heading that opens a section.
    pub section: f32,
    /// Gap between a heading and its text.
    pub under_heading: f32,
    /// Gap between items of a list.
    pub item: f32,
    /// Distance between ruled lines.
    pub pitch: f32,
    /// Side of a picture beside a paragraph.
    pub margin_picture: f32,
    /// Side of a picture at the head of a row.
    pub row_picture: f32,
    /// Side of the picture on a card: with up to two cards beside each other, and with more.
    pub card_pictures: [f32; 2],
    /// How fields stand beside their labels.
    pub fields: Fields,
    /// Gap between rows.
    pub row: f32,
    /// Whether a strip of short cards is set as a grid of large pictures.
    pub large_cards: bool,
    /// Whether a row's picture is above its text.
    pub upright: bool,
    /// Whether a heading that opens a sheet is its title, and larger than its like.
    pub sheet_titles: bool,
    /// Whether letters and words stand further apart, and every line begins at the margin.
    pub wide: bool,
    /// Whether the text is larger than usual for its readers: what would have to be set smaller beside others goes below.
    pub enlarged: bool,
    /// Whether the head has a hill (children's documents) or a rule (adults').
    pub hill: bool,
    /// Whether a sun rises behind the hill of the head: not above a way.
    pub sun: bool,
    /// Which picture the way is drawn as.
    pub way: Shape,
    /// Side of a picture on a way that is a line; 0 for those who get it without pictures.
    pub line_picture: f32,
    /// Radius of a place on the way, and of the large one.
    pub places: [f32; 2],
    /// Gap between two rows of a winding path.
    pub between_rows: f32,
}

/// Factors on the usual text size and spacing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Text size; less than 1 only where [`Setting::least`] says how small a text may get.
    pub words: f32,
    /// Gaps and pictures.
    pub air: f32,
    /// Whether pictures are above their text instead of beside it, as on a card to hold in a hand.
    pub upright: bool,
    /// Whether the text is at least as large as the document's lettering asks; a form that is made as large as it fits
    /// asks for nothing.
    pub lettered: bool,
    /// Font size of the title where it is not that of the text: on a poster.
    pub title: Option<f32>,
    /// The sheet.
    pub paper: Paper,
    /// No text is smaller than this.
    pub least: f32,
    /// Whether what goes on and what comes next is set: it is left out where it would take a sheet more.
    pub now_next: bool,
    /// Whether a way fills the sheet though it stands upright.
    pub fills: bool,
}

impl Setting {
    /// The setting used when there is enough room.
    pub const USUAL: Setting = Setting::of(1.0, 1.0);

    /// These factors, with pictures beside their text.
    pub const fn of(words: f32, air: f32) -> Setting {
        Setting {
            words,
            air,
            upright: false,
            lettered: true,
            title: None,
            paper: Paper::UPRIGHT,
            least: 0.0,
            now_next: true,
            fills: false,
        }
    }

    /// The same for a form that chooses the largest text that fits.
    pub const fn to_fit(words: f32, air: f32) -> Setting {
        Setting {
            lettered: false,
            now_next: false,
            ..Setting::of(words, air)
        }
    }
}

/// Spacing factors to try for a document that takes too many sheets.
const CLOSER: [f32; 4] = [0.88, 0.76, 0.66, 0.58];

/// The same for the page from the end of a talk, which must be one page to fold and keep, and for a letter, of which more
/// sheets are less read.
const CLOSEST: [f32; 6] = [0.88, 0.76, 0.66, 0.58, 0.5, 0.42];

/// The spacing factors to try for this document on this paper.
pub fn closer(document: &Document, paper: Paper) -> &'static [f32] {
    if paper == Paper::ACROSS {
        // The path has tried its own sizes already.
        &[0.66]
    } else if document.kind.is_after() || document.kind == Kind::BeforeMeeting {
        &CLOSEST
    } else {
        &CLOSER
    }
}

/// How the sheets of a document lie: a plan has two columns on each, and a way that winds has a sheet that is wider than high
/// (N32). Three ways of a fork below each other need the height: side by side in a row they read as first this, then that.
pub fn paper_of(document: &Document) -> Paper {
    if document.kind == Kind::ProcessPlan {
        Paper::COLUMN
    } else if winds(document) && !is_high(document) {
        Paper::ACROSS
    } else {
        Paper::UPRIGHT
    }
}

/// The most places of a way that stands upright, with its words on the same sheet.
const SHORT: usize = 4;

/// Whether a way that winds may stand upright after all: it is short, and nobody draws on its sheet.
pub fn may_stand(document: &Document) -> bool {
    let is_short = |block: &Block| matches!(block, Block::Timeline { steps, .. } if steps.len() <= SHORT);
    let is_room = |block: &Block| matches!(block, Block::Write { .. });
    let blocks = &document.blocks;
    paper_of(document) == Paper::ACROSS && blocks.iter().any(is_short) && !blocks.iter().any(is_room)
}

/// Whether a document is the way of a case, as a path that winds.
fn winds(document: &Document) -> bool {
    let winds = Shape::of(document.audience, document.band) == Shape::Winding;
    document.kind == Kind::Timeline && document.version == Version::Full && winds
}

/// Whether its way has a fork of three ways or more.
fn is_high(document: &Document) -> bool {
    let has = |block: &Block| matches!(block, Block::Timeline { steps, .. } if has_three_ways(steps));
    document.blocks.iter().any(has)
}

/// Whether one of the forks of a way has three ways or more.
pub fn has_three_ways(steps: &[TimelineStep]) -> bool {
    let of = |fork| steps.iter().filter(|step| step.fork == Some(fork)).count();
    steps.iter().filter_map(|step| step.fork).any(|fork| of(fork) >= 3)
}

/// The number of sheets a document should not exceed. Gaps and pictures shrink
/// to meet it; text does not.
pub fn sheets_aimed_at(document: &Document) -> usize {
    match (document.audience, document.kind, document.version) {
        (_, Kind::OpeningCard, _) => 1,
        (Audience::Child, Kind::Rights, Version::Full) if document.band != Band::Four => 2,
        (Audience::Child, Kind::BeforeMeeting, Version::Neutral) if document.band == Band::Four => 2,
        // Two for the letter, and one for the child's own use, where that is not apart from it.
        (Audience::Child, Kind::BeforeMeeting, Version::Full) => 2 + usize::from(has_own_page(document)),
        (_, Kind::BisidderGuide | Kind::FrontStaffLeaflet, _) => 2,
        // Good times and hard times have a sheet each.
        (_, Kind::Week, _) => 2,
        // What is new is read a little at a time.
        (Audience::Child, Kind::NewPlace, _) => 2,
        (Audience::Child, Kind::NewAdviser, Version::Full) => 2,
        (Audience::Child, Kind::BeforeBarnehus | Kind::Hearing, _) => 2,
        // One side to fill in, and how to do it on the other.
        (Audience::Child, Kind::Decision | Kind::ComplaintSheet, _) => 2,
        // The picture is a sheet of its own, and the words around it another.
        (Audience::Child, Kind::Timeline, Version::Full) if winds(document) => 2,
        // The longest track takes more than one sheet at nine points (decision 0053).
        (_, Kind::ProcessPlan, _) => 2,
        // As many as it takes.
        (_, Kind::WholeCase | Kind::WordCards, _) => usize::MAX,
        _ => 1,
    }
}

/// Whether a sheet for the child's own use follows the letter.
fn has_own_page(document: &Document) -> bool {
    let new = |block: &Block| matches!(block, Block::NewPage { .. });
    document.blocks.iter().any(new)
}

/// Text size factors to try for a document, largest first: one that lies on the
/// table or hangs on a wall fills its one sheet.
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
    /// The look for this document and its readers, with this setting.
    pub fn of(document: &Document, setting: Setting) -> Look {
        let Setting {
            words: larger,
            air,
            upright,
            lettered,
            title: large,
            paper,
            least,
            now_next: _,
            fills,
        } = setting;
        let plan = document.kind == Kind::ProcessPlan;
        let (usual, pitch, letters) = match (document.audience, document.band) {
            // Looked up in, at a desk: as many steps on a sheet as can be read.
            (Audience::Adult, _) if plan => (9.0, 9.0 * MM, 70.0),
            (Audience::Adult, _) => (11.0, 9.0 * MM, 70.0),
            (Audience::Child, Band::Four) => (17.0, 12.0 * MM, 60.0),
            (Audience::Child, Band::Seven) => (14.0, 11.0 * MM, 60.0),
            (Audience::Child, Band::Ten) => (12.5, 10.0 * MM, 60.0),
            (Audience::Child, Band::Thirteen) => (11.75, 9.0 * MM, 60.0),
        };
        let Lettering { size, wide } = document.lettering;
        let body = if lettered { size.on_paper(usual) } else { usual };
        let enlarged = body > usual;
        // The name at the top is large enough for everybody.
        let title = large.unwrap_or(body.clamp(12.5, 17.0) * 2.15);
        let body = body * larger;
        let child = document.audience == Audience::Child;
        let youngest = child && document.band == Band::Four;
        let margin_picture = if youngest { 26.0 * MM } else { 24.0 * MM } * air;
        let letter = if wide { LETTER + Lettering::LETTERS } else { LETTER };
        // A file has no pictures beside its text.
        let file = document.kind == Kind::WholeCase;
        // What is written on has no pictures either, and its lines run from margin to margin.
        let written_on = document.kind.is_for_the_adviser();
        let panel = paper == Paper::PANEL;
        let room = if file || panel || written_on || plan {
            paper.width()
        } else {
            paper.width() - margin_picture - 3.0 * UNIT
        };
        let letters = if file || written_on || plan { 90.0 } else { letters };
        let measure = f32::min(letters * letter * body, room);
        // A letter with much to say, the page from the end of a talk and an upright way: the head shrinks, the text does not.
        let shrinks = document.kind.is_after() || document.kind == Kind::BeforeMeeting || winds(document);
        let thirteen = child && document.band == Band::Thirteen;
        let head = (BAND_END - MARGIN)
            * if paper != Paper::UPRIGHT || thirteen {
                // What lies across is low: its picture gets the height. From thirteen nothing is drawn to fill a head.
                0.0
            } else if shrinks && air < 1.0 || document.kind.is_for_the_adviser() {
                0.5
            } else {
                1.0
            };
        let body = f32::max(body, least);
        Look {
            paper,
            fills: fills || paper == Paper::ACROSS,
            least,
            panel,
            head,
            tight: air < 1.0,
            body,
            lead: if child { body * 1.12 } else { body },
            headings: if child || large.is_some() {
                [title, body * 1.22, body * 1.08]
            } else if plan {
                [15.0, 11.0, 10.0]
            } else {
                [24.0, 14.0, 12.0]
            },
            note: if plan {
                body
            } else if enlarged {
                body * 0.88
            } else {
                f32::min(body * 0.88, 11.0 * larger).max(least)
            },
            leading: if wide {
                Lettering::LINES
            } else if plan {
                1.2
            } else {
                1.5
            },
            fields: if plan { Fields::NARROW } else { Fields::USUAL },
            measure,
            paragraph: 1.5 * UNIT * larger * air,
            section: if youngest { 4.0 * UNIT } else { 3.0 * UNIT * larger } * air,
            under_heading: 0.6 * UNIT,
            item: 0.75 * UNIT * larger * air,
            pitch: if written_on { 8.0 * MM } else { pitch },
            margin_picture,
            row_picture: match (child, document.band) {
                (true, Band::Four) => 24.0 * MM,
                // Older children read; the picture is there to find the place again.
                (true, Band::Thirteen) => 13.0 * MM * larger,
                _ => 17.0 * MM * larger,
            } * air,
            card_pictures: if youngest {
                [42.0 * MM * air, 38.0 * MM * air]
            } else {
                [22.0 * MM; 2]
            },
            row: 2.0 * UNIT * larger * larger * air * air,
            large_cards: youngest && !upright,
            upright,
            sheet_titles: !file,
            wide,
            enlarged,
            hill: child,
            sun: !document
                .blocks
                .iter()
                .any(|block| matches!(block, Block::Timeline { .. })),
            way: Shape::of(document.audience, document.band),
            between_rows: 4.0 * UNIT * air,
            line_picture: if Shape::of(document.audience, document.band) == Shape::Line {
                0.0
            } else {
                17.0 * MM * larger * air
            },
            places: if document.band == Band::Seven {
                [11.0 * MM, 16.0 * MM].map(|radius| radius * air.sqrt() * larger)
            } else {
                [8.0 * MM, 11.5 * MM].map(|radius| radius * air.sqrt() * larger)
            },
        }
    }
}

//! The blocks a document is built from.

use super::text::Text;
use crate::timeline::Stands;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A pictogram with what it says to someone who cannot see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    /// Name of the pictogram (a file in content/pictograms/).
    pub name: String,
    /// Text alternative in the document's language; never empty in a document.
    pub alt: String,
}

impl Picture {
    /// The same picture where the words beside it say everything: a screen passes over it.
    #[must_use]
    pub fn decoration(&self) -> Picture {
        Picture {
            name: self.name.clone(),
            alt: String::new(),
        }
    }
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable id within the document.
    pub id: String,
    /// The words.
    pub text: Text,
}

/// A field: what it is, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Stable id within the document.
    pub id: String,
    /// What the field is.
    pub label: Text,
    /// What stands in it; a line break begins a new line.
    pub value: Text,
}

/// A picture with the words that belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Stable id within the document.
    pub id: String,
    /// The picture; it carries the meaning for the youngest.
    pub picture: Picture,
    /// The words under it.
    pub text: Text,
}

/// Somebody the child meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PersonCard {
    /// Stable id within the document.
    pub id: String,
    /// Their picture.
    pub picture: Picture,
    /// Their first name.
    pub name: Text,
    /// What they do, one sentence that holds the name ("Omar skriver ned").
    pub text: Text,
}

/// A right, as told to the child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RightsCard {
    /// Stable id within the document.
    pub id: String,
    /// Which right (a file in content/rights/).
    pub right: String,
    /// Its picture.
    pub picture: Picture,
    /// A short heading, if there is one.
    pub title: Option<Text>,
    /// The right in the child's words.
    pub text: Text,
}

/// The face of somebody, beside the line of a place that names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Face {
    /// Which of the place's lines it stands beside, counted from 0.
    pub line: usize,
    /// The figure that stands for them everywhere.
    pub picture: Picture,
}

/// A step of the process as the child sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TimelineStep {
    /// Stable id within the document.
    pub id: String,
    /// Its picture.
    pub picture: Picture,
    /// How it stands: what decides its shape (tick, large, ring, bench, dashed).
    pub stands: Stands,
    /// How it stands, as a word on top of the caption: "Det er sket", "Nu", "Det næste" ...
    pub state: Text,
    /// The caption: what the step is, in the grammar of how it stands.
    pub text: Text,
    /// When, as a sentence; only if the step is done, or the day is promised.
    pub day: Option<Text>,
    /// When, in a word or two for a flag ("på tirsdag", "torsdag 3. december"): only a promised day, or the day the child hears.
    pub flag: Option<Text>,
    /// What else is told of the place, a line each: who does it, who decides, what the child can say or ask for.
    pub lines: Vec<Text>,
    /// Which fork it is a way of, counted from 0: neighbours with the same number are ways of one fork.
    pub fork: Option<u8>,
    /// Whether it is new since the child last looked.
    pub fresh: bool,
    /// Whether this is the one step shown large.
    pub featured: bool,
    /// What the step is, in a few words that hold however it stands: for its card, which is put up in order and taken down
    /// when it is done. Absent for what may come: its caption says that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Text>,
    /// What the step is in our own words, where its caption is somebody else's: what stands on a wall instead of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual: Option<Text>,
    /// Who does it, as a face: on a path that has room for faces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub face: Option<Face>,
    /// How many nights there are until the flag's day, one to seven, to be drawn as moons: for whom counts in nights, and only
    /// on what is made anew each day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sleeps: Option<u8>,
}

/// One of the two places of the way that a letter tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NowNextPlace {
    /// Stable id within the document.
    pub id: String,
    /// Its picture.
    pub picture: Picture,
    /// How it stands: "Nu", "Det næste".
    pub state: Text,
    /// What it is, and its day where one is promised.
    pub text: Text,
}

/// Room for the child's own hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Space {
    /// This many ruled lines to write on.
    Lines(u8),
    /// A frame of this height in millimetres to draw in.
    Draw(u16),
    /// A house of this height in millimetres to draw or write in: a frame with a roof.
    House(u16),
    /// A line with eleven strokes to set a mark on; what its ends mean stands around it.
    Scale,
}

/// One block of a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "block", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Block {
    /// A heading; level 1 is used at most once.
    Heading {
        /// Stable id.
        id: String,
        /// 1 to 3.
        level: u8,
        /// The words.
        text: Text,
    },
    /// A paragraph.
    Paragraph {
        /// Stable id.
        id: String,
        /// What the paragraph is for.
        role: Role,
        /// A small picture beside it.
        picture: Option<Picture>,
        /// The words.
        text: Text,
    },
    /// A list with bullets.
    List {
        /// Stable id.
        id: String,
        /// The items.
        items: Vec<Item>,
    },
    /// Fields of a file for adults, or lines of a letter that are looked for again and again, each with its label.
    Facts {
        /// Stable id.
        id: String,
        /// The fields in reading order.
        facts: Vec<Fact>,
        /// The picture beside them; with one they stand in a frame of their own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        picture: Option<Picture>,
    },
    /// Lines the child can tick: a box before each.
    Choices {
        /// Stable id.
        id: String,
        /// The options.
        items: Vec<Item>,
    },
    /// A strip of picture cards.
    Cards {
        /// Stable id.
        id: String,
        /// The cards in reading order.
        cards: Vec<Card>,
    },
    /// The people the child meets.
    People {
        /// Stable id.
        id: String,
        /// Who they are.
        people: Vec<PersonCard>,
    },
    /// Rights as cards.
    Rights {
        /// Stable id.
        id: String,
        /// The cards in reading order.
        cards: Vec<RightsCard>,
    },
    /// The way of the case.
    Timeline {
        /// Stable id.
        id: String,
        /// The steps in reading order.
        steps: Vec<TimelineStep>,
        /// The companion that stands where the child is, if the child has chosen one and may see it here.
        companion: Option<Picture>,
        /// The word on the pocket that the cards of what is done are put into, where the way can be cut into cards.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finished: Option<Text>,
    },
    /// What goes on and what comes next, in a letter. On paper it is left out where the letter would take a sheet more.
    NowNext {
        /// Stable id.
        id: String,
        /// Its heading.
        title: Text,
        /// What goes on, then what comes next.
        places: Vec<NowNextPlace>,
    },
    /// Room to write or draw; its label, if any, is the paragraph before it.
    Write {
        /// Stable id.
        id: String,
        /// How much room.
        space: Space,
    },
    /// A link as a QR code with its text.
    Qr {
        /// Stable id.
        id: String,
        /// The link's address.
        link: String,
        /// The picture's text alternative.
        alt: String,
    },
    /// A new sheet of paper starts here (on a screen: a clear break).
    NewPage {
        /// Stable id.
        id: String,
    },
}

/// What a paragraph is for; decides its look, never its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Ordinary text.
    Body,
    /// The opening, a little larger.
    Lead,
    /// What is looked for again and again, in a frame of its own: where and when.
    Framed,
    /// The signature.
    Signature,
    /// Small print for an adult.
    Note,
    /// A mark in an adult's paper: what stands here has to be weighed before anybody else reads it.
    Weigh,
}

impl Block {
    /// The block's stable id.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Block::Heading { id, .. }
            | Block::Paragraph { id, .. }
            | Block::List { id, .. }
            | Block::Facts { id, .. }
            | Block::Choices { id, .. }
            | Block::Cards { id, .. }
            | Block::People { id, .. }
            | Block::Rights { id, .. }
            | Block::Timeline { id, .. }
            | Block::NowNext { id, .. }
            | Block::Write { id, .. }
            | Block::Qr { id, .. }
            | Block::NewPage { id } => id,
        }
    }

    /// The block's pictures, in reading order.
    #[must_use]
    pub fn pictures(&self) -> Vec<&Picture> {
        match self {
            Block::Paragraph { picture, .. } | Block::Facts { picture, .. } => picture.iter().collect(),
            Block::Cards { cards, .. } => cards.iter().map(|card| &card.picture).collect(),
            Block::People { people, .. } => people.iter().map(|person| &person.picture).collect(),
            Block::Rights { cards, .. } => cards.iter().map(|card| &card.picture).collect(),
            Block::NowNext { places, .. } => places.iter().map(|place| &place.picture).collect(),
            Block::Timeline { steps, companion, .. } => {
                let mut pictures: Vec<&Picture> = Vec::new();
                for step in steps {
                    pictures.push(&step.picture);
                    pictures.extend(step.face.iter().map(|face| &face.picture));
                }
                pictures.extend(companion);
                pictures
            }
            _ => Vec::new(),
        }
    }
}

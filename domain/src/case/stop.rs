//! How a child stops a talk, and what follows.

use super::{LocalTime, Meeting, Name, Words};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The child used stop, pause or "I do not want to answer".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Stop {
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<LocalTime>,
    /// Which sign.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Name>")]
    pub kind: Option<StopSign>,
    /// When the adult said that they had heard it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heard_at: Option<LocalTime>,
    /// What the adult did, or what the child chose on the talk's own screen ([`StopChoice`]).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<Words>")]
    pub answer: Option<StopAnswer>,
}

/// How the child stopped. A case file has both in the same field: the code of a button, or words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Name", into = "Name")]
pub enum StopSign {
    /// Pressed on the talk's own screen.
    Pressed(StopKind),
    /// Any other sign, in the adviser's own words.
    OwnWords(Name),
}

impl From<Name> for StopSign {
    fn from(name: Name) -> StopSign {
        StopKind::of(name.trimmed()).map_or(StopSign::OwnWords(name), StopSign::Pressed)
    }
}

impl From<StopSign> for Name {
    fn from(sign: StopSign) -> Name {
        match sign {
            StopSign::Pressed(kind) => Name::from(kind.as_str()),
            StopSign::OwnWords(name) => name,
        }
    }
}

/// What followed a stop. A case file has both in the same field: the code of a choice, or words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Words", into = "Words")]
pub enum StopAnswer {
    /// What the child chose on the talk's own screen.
    Chosen(StopChoice),
    /// What the adult did, in their own words.
    OwnWords(Words),
}

impl From<Words> for StopAnswer {
    fn from(words: Words) -> StopAnswer {
        StopChoice::of(words.trimmed()).map_or(StopAnswer::OwnWords(words), StopAnswer::Chosen)
    }
}

impl From<StopAnswer> for Words {
    fn from(answer: StopAnswer) -> Words {
        match answer {
            StopAnswer::Chosen(choice) => Words::from(choice.as_str()),
            StopAnswer::OwnWords(words) => words,
        }
    }
}

/// A button of the talk's own screen whose press is recorded. "I do not know" is not recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopKind {
    /// Stop: all is quiet until the adult has heard it and the child has chosen.
    Stop,
    /// A pause, until the child is ready.
    Pause,
    /// It does not want to answer: nobody asks why, and the talk goes on.
    NotAnswer,
}

impl StopKind {
    /// Every kind.
    pub const ALL: [StopKind; 3] = [StopKind::Stop, StopKind::Pause, StopKind::NotAnswer];

    /// As a case file writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            StopKind::Stop => "stop",
            StopKind::Pause => "pause",
            StopKind::NotAnswer => "not-answer",
        }
    }

    /// The kind with a code, if there is one.
    #[must_use]
    pub fn of(code: &str) -> Option<StopKind> {
        StopKind::ALL.into_iter().find(|kind| kind.as_str() == code)
    }
}

/// How a child wants to go on after a stop or a pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopChoice {
    /// With a pause.
    Pause,
    /// With something else.
    Other,
    /// Alone with the bisidder.
    Bisidder,
    /// Not any more today.
    End,
    /// The child is ready again.
    Ready,
}

impl StopChoice {
    /// Every choice.
    pub const ALL: [StopChoice; 5] = [
        StopChoice::Pause,
        StopChoice::Other,
        StopChoice::Bisidder,
        StopChoice::End,
        StopChoice::Ready,
    ];

    /// As a case file writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            StopChoice::Pause => "pause",
            StopChoice::Other => "other",
            StopChoice::Bisidder => "bisidder",
            StopChoice::End => "end",
            StopChoice::Ready => "ready",
        }
    }

    /// The choice with a code, if there is one.
    #[must_use]
    pub fn of(code: &str) -> Option<StopChoice> {
        StopChoice::ALL.into_iter().find(|choice| choice.as_str() == code)
    }
}

impl Stop {
    /// What was pressed on the talk's own screen; `None` for a sign in the adviser's own words, or none.
    #[must_use]
    pub fn pressed(&self) -> Option<StopKind> {
        match self.kind {
            Some(StopSign::Pressed(kind)) => Some(kind),
            Some(StopSign::OwnWords(_)) | None => None,
        }
    }

    /// What the child chose on the talk's own screen; `None` for an answer in own words, or none.
    #[must_use]
    pub fn chosen(&self) -> Option<StopChoice> {
        match self.answer {
            Some(StopAnswer::Chosen(choice)) => Some(choice),
            Some(StopAnswer::OwnWords(_)) | None => None,
        }
    }
}

impl Meeting {
    /// The stop or pause that has not ended: the talk does not go on before the child has chosen.
    #[must_use]
    pub fn open_stop(&self) -> Option<&Stop> {
        self.stops.last().filter(|last| {
            let holds = matches!(last.pressed(), Some(StopKind::Stop | StopKind::Pause));
            holds && last.answer.is_none() && last.at.is_some()
        })
    }
}

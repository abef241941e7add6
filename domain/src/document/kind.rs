//! The kinds of documents, and what holds for each of them.

use crate::band::Band;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which document this is: the KIND of the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// The letter before the talk, with the child's own page.
    BeforeMeeting,
    /// One sheet for the first minute of the talk.
    OpeningCard,
    /// The child's rights, told in its own words.
    Rights,
    /// What a bisidder needs to know (an adult document).
    BisidderGuide,
    /// The way of the case: what has been, where the child is, what comes next.
    Timeline,
    /// What the child's own screen says: its way, its adults, meanwhile, its questions. It is shown only on this
    /// server's pages.
    Screen,
    /// What a talk's own screen says on the table: who is here, the practice, and the talk's end. It is shown
    /// only on this server's pages.
    Talk,
    /// The card that opens the child's own screen somewhere else: an address and a code, without saying for what.
    AccessCard,
    /// A sign of life while nothing happens (N40).
    Waiting,
    /// A meeting is at another time than the child was told, or nobody comes (N4, N28).
    MeetingMoved,
    /// The first day in a place that the child was moved to: who is there, what it may ask, when it hears (N40).
    NewPlace,
    /// The child has another adviser: a goodbye, a hello, what need not be told again, what was promised (N38).
    NewAdviser,
    /// The card of the adviser: figure, name, what they do, a number where it is safe (N35). Four are cut from a sheet.
    AdviserCard,
    /// The plan that keeps the child safe while it waits: what the adults do, where it can go, whom it can call (N41).
    SafetyPlan,
    /// Before a visit to a børnehus: where, who is there, what happens first and last, what others decide (N41).
    BeforeBarnehus,
    /// Before the meeting of a committee that decides something about a child of ten or more: when, who, what it may (N43).
    Hearing,
    /// The case ends: why, what stays, and how the child can come back (N2).
    Goodbye,
    /// What the child and the adviser agreed that the parents hear, word for word: for the parents (N54).
    ParentsSentence,
    /// The answer to whoever notified: when it was received, and what this notifier may hear.
    NotifierNote,
    /// For a teacher or pedagogue who stands beside the child: that it has a talk, what helps, what not to ask (N50).
    SchoolNote,
    /// A blank sheet with houses to draw or write in: what is good, what it wishes, what it thinks of (N22).
    ThreeHouses,
    /// A blank sheet of faces and words to point at: how I am right now (N22).
    Feelings,
    /// A blank sheet with a line to set a mark on (N22).
    Scale,
    /// A blank sheet with the days of a week (N22).
    Week,
    /// A blank sheet with two frames: first this, then that (N22).
    FirstThen,
    /// The page from the end of the talk: what we talked about, what happens now, whom to talk to.
    TakeHome,
    /// The same page for a talk without a screen, filled in by hand: what happens now, what is not known, what was agreed. It
    /// has no room for what the child told, for nothing reads a hand's words before they go home.
    TakeHomeByHand,
    /// The same as a letter, with what has happened since.
    AfterMeeting,
    /// A decision as the child it is about can read it: what, why, how its view counted, and what it can do (N43).
    Decision,
    /// The sheet on which a child of ten or more complains of a decision, by itself or with an adult who writes.
    ComplaintSheet,
    /// The sheet on which the adviser writes how a talk ended, to be typed in afterwards (an adult document; N19, N30).
    EndingSheet,
    /// What the adviser is reminded of in the talk, on a card to fold (an adult document; N15).
    CuesCard,
    /// What a talk owes the child, to be ticked on paper (an adult document; N16).
    ChecklistPaper,
    /// The papers of one talk in one file, each released by itself, under a cover for the adviser (N19, N23). The kit is made of
    /// documents and is judged by none of its own.
    Kit,
    /// The note for the municipality's own journal: for the adviser, never for the child, and so made without the gate.
    JournalNote,
    /// Everything a case holds, with its history: the working copy for whoever handles a request to see the file. For
    /// adults, and so made without the gate; only its own page makes one, and nothing keeps it.
    WholeCase,
    /// What adults' words mean, on cards to cut out: of the glossary and of no case, and so made without the gate (N7).
    WordCards,
    /// How a case goes in a municipality, step by step: of its pack and of no case, and so made without the gate (N46, N49).
    ProcessPlan,
    /// What front staff do when a child tells something: of a pack and of no case, and so made without the gate (N51).
    FrontStaffLeaflet,
}

impl Kind {
    /// Every kind that can be asked for by its name: all but [`Kind::WholeCase`] and those that are of no case.
    pub const ALL: [Kind; 35] = [
        Kind::BeforeMeeting,
        Kind::OpeningCard,
        Kind::Rights,
        Kind::BisidderGuide,
        Kind::Timeline,
        Kind::Screen,
        Kind::Talk,
        Kind::AccessCard,
        Kind::Waiting,
        Kind::MeetingMoved,
        Kind::NewPlace,
        Kind::NewAdviser,
        Kind::AdviserCard,
        Kind::SafetyPlan,
        Kind::BeforeBarnehus,
        Kind::Hearing,
        Kind::Goodbye,
        Kind::ParentsSentence,
        Kind::NotifierNote,
        Kind::SchoolNote,
        Kind::ThreeHouses,
        Kind::Feelings,
        Kind::Scale,
        Kind::Week,
        Kind::FirstThen,
        Kind::TakeHome,
        Kind::TakeHomeByHand,
        Kind::AfterMeeting,
        Kind::Decision,
        Kind::ComplaintSheet,
        Kind::EndingSheet,
        Kind::CuesCard,
        Kind::ChecklistPaper,
        Kind::Kit,
        Kind::JournalNote,
    ];

    /// The kinds that go to people outside the server's own pages: judged by the gate, composed from templates.
    pub const LETTERS: [Kind; 33] = [
        Kind::BeforeMeeting,
        Kind::OpeningCard,
        Kind::Rights,
        Kind::BisidderGuide,
        Kind::Timeline,
        Kind::Screen,
        Kind::Talk,
        Kind::AccessCard,
        Kind::Waiting,
        Kind::MeetingMoved,
        Kind::NewPlace,
        Kind::NewAdviser,
        Kind::AdviserCard,
        Kind::SafetyPlan,
        Kind::BeforeBarnehus,
        Kind::Hearing,
        Kind::Goodbye,
        Kind::ParentsSentence,
        Kind::NotifierNote,
        Kind::SchoolNote,
        Kind::ThreeHouses,
        Kind::Feelings,
        Kind::Scale,
        Kind::Week,
        Kind::FirstThen,
        Kind::TakeHome,
        Kind::TakeHomeByHand,
        Kind::AfterMeeting,
        Kind::Decision,
        Kind::ComplaintSheet,
        Kind::EndingSheet,
        Kind::CuesCard,
        Kind::ChecklistPaper,
    ];

    /// The name on the command line and in content folders.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::BeforeMeeting => "before-meeting",
            Kind::OpeningCard => "opening-card",
            Kind::Rights => "rights",
            Kind::BisidderGuide => "bisidder-guide",
            Kind::Timeline => "timeline",
            Kind::Screen => "screen",
            Kind::Talk => "talk",
            Kind::AccessCard => "access-card",
            Kind::Waiting => "waiting",
            Kind::MeetingMoved => "meeting-moved",
            Kind::NewPlace => "new-place",
            Kind::NewAdviser => "new-adviser",
            Kind::AdviserCard => "adviser-card",
            Kind::SafetyPlan => "safety-plan",
            Kind::BeforeBarnehus => "before-barnehus",
            Kind::Hearing => "hearing",
            Kind::Goodbye => "goodbye",
            Kind::ParentsSentence => "parents-sentence",
            Kind::NotifierNote => "notifier-note",
            Kind::SchoolNote => "school-note",
            Kind::ThreeHouses => "three-houses",
            Kind::Feelings => "feelings",
            Kind::Scale => "scale",
            Kind::Week => "week",
            Kind::FirstThen => "first-then",
            Kind::TakeHome => "take-home",
            Kind::TakeHomeByHand => "take-home-by-hand",
            Kind::AfterMeeting => "after-meeting",
            Kind::Decision => "decision",
            Kind::ComplaintSheet => "complaint-sheet",
            Kind::EndingSheet => "ending-sheet",
            Kind::CuesCard => "cues-card",
            Kind::ChecklistPaper => "checklist-paper",
            Kind::Kit => "kit",
            Kind::JournalNote => "journal-note",
            Kind::WholeCase => "whole-case",
            Kind::WordCards => "word-cards",
            Kind::ProcessPlan => "process-plan",
            Kind::FrontStaffLeaflet => "front-staff-leaflet",
        }
    }

    /// Whether a neutral version of this kind exists (docs/case-file.md, "Two versions").
    #[must_use]
    pub fn has_neutral(self) -> bool {
        !matches!(
            self,
            Kind::BisidderGuide
                | Kind::JournalNote
                | Kind::WholeCase
                | Kind::WordCards
                | Kind::ProcessPlan
                | Kind::FrontStaffLeaflet
                | Kind::ParentsSentence
                | Kind::NotifierNote
                | Kind::SchoolNote
                | Kind::Screen
                | Kind::Talk
                | Kind::NewPlace
                | Kind::AdviserCard
                | Kind::SafetyPlan
                | Kind::BeforeBarnehus
                | Kind::Hearing
                | Kind::AfterMeeting
                | Kind::Decision
                | Kind::ComplaintSheet
                | Kind::TakeHomeByHand
                | Kind::EndingSheet
                | Kind::CuesCard
                | Kind::ChecklistPaper
                | Kind::Kit
        )
    }

    /// Whether the kind exists in a neutral version only: a card that is made to travel, and the blank sheets, on which
    /// nothing of a case stands.
    #[must_use]
    pub fn is_neutral_only(self) -> bool {
        self == Kind::AccessCard || self.is_sheet()
    }

    /// Whether the kind is a blank sheet for the talk: it says nothing of a case and names nobody, and once something stands
    /// on it, it belongs in the journal. It stays with the adviser (decision 0053).
    #[must_use]
    pub fn is_sheet(self) -> bool {
        matches!(
            self,
            Kind::ThreeHouses | Kind::Feelings | Kind::Scale | Kind::Week | Kind::FirstThen
        )
    }

    /// Whether the kind is about how a talk ended: the latest held talk, unless another is named.
    #[must_use]
    pub fn is_after(self) -> bool {
        matches!(self, Kind::TakeHome | Kind::AfterMeeting)
    }

    /// Whether the kind is about one decision: the latest, unless another is named.
    #[must_use]
    pub fn is_of_decision(self) -> bool {
        matches!(self, Kind::Decision | Kind::ComplaintSheet)
    }

    /// Whether the kind is made as a draft only, until a lawyer has signed the rights that it states (docs/findings.md,
    /// `unsigned-right`).
    #[must_use]
    pub fn waits_for_a_lawyer(self) -> bool {
        matches!(self, Kind::Decision | Kind::ComplaintSheet | Kind::Hearing)
    }

    /// Whether there is a child's text of this kind for a band. A child younger than ten cannot complain by itself
    /// (barnets lov § 3), and a committee hears it from ten (§ 141), so these are written for nobody younger.
    #[must_use]
    pub fn is_written_for(self, band: Band) -> bool {
        !matches!(self, Kind::ComplaintSheet | Kind::Hearing) || band >= Band::Ten
    }

    /// Whether the kind is a letter of the adviser to the child, or their card: on these a child may see who they are (N35).
    /// What lies on the table, and what the child shows around, has no face on it.
    #[must_use]
    pub fn shows_face(self) -> bool {
        matches!(
            self,
            Kind::BeforeMeeting
                | Kind::Waiting
                | Kind::MeetingMoved
                | Kind::NewPlace
                | Kind::NewAdviser
                | Kind::AdviserCard
                | Kind::BeforeBarnehus
                | Kind::Hearing
                | Kind::Goodbye
                | Kind::TakeHome
                | Kind::AfterMeeting
                | Kind::Decision
        )
    }

    /// Whether the kind is shown on one of the child's screens and closed again; nothing of it travels.
    #[must_use]
    pub fn is_screen(self) -> bool {
        matches!(self, Kind::Screen | Kind::Talk)
    }

    /// Whether the kind is a paper made on the workbench, and not a screen or a card.
    #[must_use]
    pub fn is_paper(self) -> bool {
        !self.is_screen() && self != Kind::AccessCard
    }

    /// Whether the kind is written for an adult, whoever asks for it.
    #[must_use]
    pub fn is_for_adults(self) -> bool {
        let of_a_case = matches!(
            self,
            Kind::BisidderGuide | Kind::Kit | Kind::JournalNote | Kind::WholeCase
        );
        let of_a_pack = matches!(self, Kind::ProcessPlan | Kind::FrontStaffLeaflet);
        of_a_case || of_a_pack || self.is_shared() || self.is_for_the_adviser()
    }

    /// Whether the kind is the adviser's own to write on: it is given to nobody and goes nowhere, so no home has to be safe
    /// for it.
    #[must_use]
    pub fn is_for_the_adviser(self) -> bool {
        matches!(self, Kind::EndingSheet | Kind::CuesCard | Kind::ChecklistPaper)
    }

    /// Whether the kind is handed to an adult who works neither on the case nor beside the child in the talk: what stands
    /// there is judged as what leaves the house (docs/findings.md, `share-with`).
    #[must_use]
    pub fn is_shared(self) -> bool {
        matches!(self, Kind::ParentsSentence | Kind::NotifierNote | Kind::SchoolNote)
    }

    /// Whether the kind has to pass the gate.
    #[must_use]
    pub fn is_letter(self) -> bool {
        Kind::LETTERS.contains(&self)
    }
}

impl std::str::FromStr for Kind {
    type Err = UnknownKind;

    fn from_str(name: &str) -> Result<Kind, UnknownKind> {
        Kind::ALL
            .into_iter()
            .find(|kind| kind.as_str() == name)
            .ok_or_else(|| UnknownKind(name.into()))
    }
}

/// A document kind this version does not make.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this version makes no document called {0:?}")]
pub struct UnknownKind(pub String);

//! The fields of a case that a document of each kind prints.

use crate::document::{Audience, Kind, Version};

/// A field that some document prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Place,
    Why,
    Personal,
    StopSign,
    Topics,
    WhoGetsToKnow,
    After,
    Said,
    TakesFurther,
    Unknown,
    Needs,
    AtHome,
    Agreements,
    AgreementTold,
    WaitingFor,
    About,
    Phone,
    /// All texts of the decision.
    Decision,
    /// What was decided, alone.
    Decided,
    /// The lines of the safety plan that may stand on paper.
    Plan,
    /// Why the case ends, what stays, how the child can come back, and where it finds an adviser it had before.
    Goodbye,
    /// Why the adviser changed, what the new one knows, which promises go on, and where the old one can be found.
    Change,
    /// The sentence that was agreed for the parents.
    ToParents,
    /// What the notifier may hear.
    Outcome,
    /// What the child needs before and after the talk, for a teacher or pedagogue.
    Beside,
}

/// The fields that a document prints, beside first names.
pub(super) fn fields(kind: Kind, version: Version, audience: Audience) -> &'static [Field] {
    use Field::{
        About, After, AgreementTold, Agreements, AtHome, Beside, Change, Decided, Decision, Goodbye, Needs, Outcome,
        Personal, Phone, Place, Plan, Said, StopSign, TakesFurther, ToParents, Topics, Unknown, WaitingFor,
        WhoGetsToKnow, Why,
    };
    match (kind, version, audience) {
        // What is of no case, what says nothing of it, and what is made past the gate.
        (Kind::WordCards | Kind::ProcessPlan | Kind::FrontStaffLeaflet, _, _)
        | (Kind::ThreeHouses | Kind::Feelings | Kind::Scale | Kind::Week | Kind::FirstThen, _, _)
        | (Kind::AccessCard | Kind::Kit | Kind::JournalNote | Kind::WholeCase, _, _)
        | (Kind::Goodbye, Version::Neutral, _) => &[],
        // What is written on these is written by hand; the child's own page has the number from ten years.
        (Kind::TakeHomeByHand, _, Audience::Child) => &[Phone],
        (Kind::EndingSheet | Kind::CuesCard | Kind::ChecklistPaper | Kind::TakeHomeByHand, _, _) => &[],
        (Kind::BeforeMeeting | Kind::MeetingMoved | Kind::NewAdviser | Kind::TakeHome, Version::Neutral, _)
        | (Kind::BisidderGuide, _, _) => &[Place, Phone],
        (_, Version::Neutral, _) => &[Phone],
        (Kind::ParentsSentence, _, _) => &[ToParents, Phone],
        (Kind::NotifierNote, _, _) => &[Outcome, Phone],
        (Kind::SchoolNote, _, _) => &[Beside, Phone],
        (Kind::Screen, _, _) => &[About, WaitingFor, Phone],
        (Kind::Talk, _, _) => &[
            StopSign,
            Topics,
            Said,
            TakesFurther,
            Unknown,
            Needs,
            AtHome,
            Agreements,
            AgreementTold,
            Place,
        ],
        // The sheet beside the letter says what to do, and the letter stands apart.
        (Kind::BeforeMeeting, _, Audience::Adult) => &[Phone],
        (_, _, Audience::Adult) => &[],
        (Kind::BeforeMeeting, _, _) => &[
            Place,
            Why,
            Personal,
            StopSign,
            Topics,
            WhoGetsToKnow,
            After,
            About,
            Phone,
        ],
        (Kind::OpeningCard | Kind::Rights, _, _) => &[StopSign],
        (Kind::Timeline, _, _) => &[WaitingFor, Phone],
        (Kind::Waiting, _, _) => &[Personal, WaitingFor, Phone],
        (Kind::MeetingMoved, _, _) => &[Place, Phone],
        (Kind::NewPlace, _, _) => &[Personal, Phone],
        (Kind::NewAdviser, _, _) => &[About, Change, Place, Phone],
        (Kind::AdviserCard, _, _) => &[About, Phone],
        (Kind::BeforeBarnehus, _, _) => &[Place, Phone],
        (Kind::Hearing, _, _) => &[Place, Why, Phone],
        (Kind::SafetyPlan, _, _) => &[Phone, Plan],
        (Kind::Goodbye, _, _) => &[Goodbye, Phone],
        (Kind::TakeHome, _, _) => &[Place, Said, TakesFurther, Unknown, Needs, AtHome, Agreements, Phone],
        (Kind::AfterMeeting, _, _) => &[
            Place,
            Said,
            TakesFurther,
            Unknown,
            Needs,
            AtHome,
            Agreements,
            AgreementTold,
            Phone,
        ],
        (Kind::Decision, _, _) => &[Decision, Phone],
        (Kind::ComplaintSheet, _, _) => &[Decided, Phone],
    }
}

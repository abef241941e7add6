//! Steps that a safety answer keeps from being told as plans: the floor for all, and what a municipality's pack adds.

use super::PackRules;
use super::answers::Answers;
use crate::case::StepWord;
use serde::{Deserialize, Serialize};

/// A safety answer under which a step may be withheld.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// The police are considered, or an interview is pending (docs/law.md, safety facts 9 and 10).
    PoliceLock,
    /// Negative social control may be at play (docs/law.md, safety fact 5).
    SocialControl,
    /// Negative social control may be at play, and the risk is not assessed (barnets lov § 18 stk. 3).
    ControlUnassessed,
    /// No placement is decided: the child is heard before (barnets lov § 5 stk. 3).
    PlacementUndecided,
    /// The home is not safe, or an answer that this depends on is missing.
    HomeUnsafe,
}

impl Answer {
    /// The answer as a pack writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Answer::PoliceLock => "police-lock",
            Answer::SocialControl => "social-control",
            Answer::ControlUnassessed => "control-unassessed",
            Answer::PlacementUndecided => "placement-undecided",
            Answer::HomeUnsafe => "home-unsafe",
        }
    }

    fn given(self, answers: &Answers<'_>) -> bool {
        match self {
            Answer::PoliceLock => answers.police_lock(),
            Answer::SocialControl => answers.social_control(),
            Answer::ControlUnassessed => answers.social_control() && !answers.risk_assessed(),
            Answer::PlacementUndecided => !answers.placement_decided(),
            Answer::HomeUnsafe => !answers.home_safe(),
        }
    }
}

/// Applies in every municipality, whatever its pack says. Who may say what about the steps of the police, and when, is
/// agreed with them each time (pack `generic`, note on `police-interview`). Under social control, no meeting with the
/// family is announced before the risk is assessed (barnets lov § 18 stk. 3).
pub const FLOOR: [(StepWord, Answer); 10] = [
    (StepWord::Police, Answer::PoliceLock),
    (StepWord::PoliceInterview, Answer::PoliceLock),
    (StepWord::MedicalCheck, Answer::PoliceLock),
    (StepWord::Barnehus, Answer::PoliceLock),
    (StepWord::ParentsTalk, Answer::SocialControl),
    (StepWord::NetworkMeeting, Answer::SocialControl),
    (StepWord::ParentsTalk, Answer::PoliceLock),
    (StepWord::Guidance, Answer::PoliceLock),
    (StepWord::Guidance, Answer::ControlUnassessed),
    (StepWord::Placement, Answer::PlacementUndecided),
];

/// Whether a step that is neither done nor promised is left out.
pub(super) fn is(step: StepWord, answers: &Answers<'_>, pack: Option<&PackRules>) -> bool {
    let local = pack.into_iter().flat_map(|pack| &pack.withheld);
    FLOOR
        .iter()
        .chain(local)
        .any(|(withheld, answer)| *withheld == step && answer.given(answers))
}

//! The request for a document.

use crate::case::{DecisionId, MeetingId, NoticeId, PersonId, StepId, Words};
use crate::document::{Audience, Kind, Version};
use crate::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// On what ground something of a child may be told to an adult outside the case (docs/needs.md, N50). Which it is the adviser
/// knows and the gate does not; without one nothing is told. No lawyer has read when each holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Those who have custody agreed, and from fifteen the young person too.
    Consent,
    /// The one meeting at which professionals may exchange what they know (retssikkerhedsloven § 11 e).
    OneMeeting,
    /// A follow-up to it, in special cases (the same section).
    FollowUp,
}

impl Basis {
    /// Every ground.
    pub const ALL: [Basis; 3] = [Basis::Consent, Basis::OneMeeting, Basis::FollowUp];

    /// Its name on the command line and in forms.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Consent => "consent",
            Basis::OneMeeting => "one-meeting",
            Basis::FollowUp => "follow-up",
        }
    }

    /// The ground of this name.
    #[must_use]
    pub fn of(name: &str) -> Option<Basis> {
        Basis::ALL.into_iter().find(|basis| basis.as_str() == name)
    }
}

/// A request for a document.
///
/// [`Request::new`] asks for the child's document, with everything else following from the case. The methods override
/// single choices:
///
/// ```
/// use domain::document::{Audience, Kind, Version};
/// use domain::gate::Request;
///
/// let on = jiff::civil::date(2026, 11, 24);
/// let request = Request::new(Kind::Rights, on).version(Version::Full).audience(Audience::Adult);
/// assert_eq!(request.meeting, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Which document.
    pub kind: Kind,
    /// Full or neutral; the default follows from the delivery.
    pub version: Option<Version>,
    /// The reader.
    pub audience: Audience,
    /// Which meeting; the default follows from the kind and the date.
    pub meeting: Option<MeetingId>,
    /// Which decision, of the kinds that are about one; the default is the latest on the document's date.
    pub decision: Option<DecisionId>,
    /// Which underretning a `notifier-note` answers; the default is the latest that came by the document's date.
    pub notice: Option<NoticeId>,
    /// Whom a paper for an adult outside the case is for, of the kinds that are for one person.
    pub share: Option<PersonId>,
    /// On what ground it is told to them.
    pub basis: Option<Basis>,
    /// What this child needs right before the talk, in the adviser's words for whom the paper is for. It is asked for with the
    /// paper and lies in no case: another reader is another question.
    pub needs_before: Option<Words>,
    /// The same, of the time right after the talk.
    pub needs_after: Option<Words>,
    /// The document's date. Ages, bands and rights are those of this day.
    pub on: Date,
    /// The language, instead of the child's.
    pub language: Option<Language>,
    /// Whether it is folded for a pocket; then it travels, whatever the delivery says (docs/findings.md,
    /// `no-message-under-social-control`).
    pub pocket: bool,
    /// Whether a draft will do, of the kinds that wait for a lawyer ([`Kind::waits_for_a_lawyer`]).
    pub draft: bool,
    /// The steps that are new to the child since it was shown its way before.
    pub fresh: Vec<StepId>,
}

impl Request {
    /// The child's document of a kind on a day, on a plain sheet; version, meeting and language follow from the case.
    #[must_use]
    pub fn new(kind: Kind, on: Date) -> Request {
        Request {
            kind,
            version: None,
            audience: Audience::Child,
            meeting: None,
            decision: None,
            notice: None,
            share: None,
            basis: None,
            needs_before: None,
            needs_after: None,
            on,
            language: None,
            pocket: false,
            draft: false,
            fresh: Vec::new(),
        }
    }

    /// Asks for this version; `None` leaves it to the delivery.
    #[must_use]
    pub fn version(mut self, version: impl Into<Option<Version>>) -> Request {
        self.version = version.into();
        self
    }

    /// Asks for the text of this reader.
    #[must_use]
    pub fn audience(mut self, audience: Audience) -> Request {
        self.audience = audience;
        self
    }

    /// Asks for a document about this meeting; `None` leaves it to the kind and the date.
    #[must_use]
    pub fn meeting(mut self, meeting: impl Into<Option<MeetingId>>) -> Request {
        self.meeting = meeting.into();
        self
    }

    /// Asks for a document about this decision; `None` leaves it to the date.
    #[must_use]
    pub fn decision(mut self, decision: impl Into<Option<DecisionId>>) -> Request {
        self.decision = decision.into();
        self
    }

    /// Asks for an answer to this underretning; `None` leaves it to the date.
    #[must_use]
    pub fn notice(mut self, notice: impl Into<Option<NoticeId>>) -> Request {
        self.notice = notice.into();
        self
    }

    /// Says whom the paper is for, and on what ground it is told to them.
    #[must_use]
    pub fn share(mut self, with: impl Into<Option<PersonId>>, basis: impl Into<Option<Basis>>) -> Request {
        self.share = with.into();
        self.basis = basis.into();
        self
    }

    /// Says to whom the paper is for what the child needs before the talk and after it; blank words say nothing.
    #[must_use]
    pub fn needs(mut self, before: impl Into<Option<Words>>, after: impl Into<Option<Words>>) -> Request {
        self.needs_before = before.into().filter(|words| !words.is_blank());
        self.needs_after = after.into().filter(|words| !words.is_blank());
        self
    }

    /// Asks for this language; `None` leaves it to the child's.
    #[must_use]
    pub fn language(mut self, language: impl Into<Option<Language>>) -> Request {
        self.language = language.into();
        self
    }

    /// Sets whether the paper is folded for a pocket: the child's. What the adviser folds for their own hand goes nowhere.
    #[must_use]
    pub fn pocket(mut self, pocket: bool) -> Request {
        self.pocket = pocket && !self.kind.is_for_the_adviser();
        self
    }

    /// Sets whether a draft will do.
    #[must_use]
    pub fn draft(mut self, draft: bool) -> Request {
        self.draft = draft;
        self
    }

    /// Sets the steps that are new to the child ([`crate::event::ShownTimeline`]).
    #[must_use]
    pub fn fresh(mut self, fresh: Vec<StepId>) -> Request {
        self.fresh = fresh;
        self
    }

    /// Whether a draft is asked for, of a kind that is made as one.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.draft && self.kind.waits_for_a_lawyer()
    }
}

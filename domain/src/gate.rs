//! The gate decides what may be said, to whom, and how it may travel.
//!
//! [`judge`] looks at a case, at the request and at what is known from outside,
//! and gives every finding at once. It gives a [`Release`] only if no `block` is
//! left and every `confirm` is confirmed. A release can be made nowhere else, and
//! nothing is composed, shown to a child or printed without one.

mod acute;
mod address;
mod advisers;
mod ahead;
mod answers;
mod barnehus;
mod carried;
mod companion;
mod complete;
mod confirming;
mod decision;
mod delivery;
mod drawing;
mod ending;
mod face;
mod faces;
mod glyphs;
mod goodbye;
mod hearing;
mod hears;
mod interpreter;
mod letter;
mod new_adviser;
mod new_place;
mod next_sign;
mod now_next;
mod printed;
mod references;
mod release;
mod request;
mod rights;
mod roles;
mod safety;
mod safety_disagrees;
mod safety_plan;
mod share;
mod shown;
mod siblings;
mod speaker;
mod states;
mod talk;
mod view;
mod who;
mod who_may;
mod withheld;
mod words;
mod written_for;

use self::answers::Answers;
pub use self::companion::may_have_companion;
pub use self::decision::decision_of;
pub use self::delivery::no_neutral;
pub use self::drawing::drawing_goes_home;
pub(crate) use self::hearing::is_ahead as is_to_be_decided;
pub use self::request::{Basis, Request};
pub use self::rights::is_right_of;
pub use self::roles::is_adviser;
pub use self::safety_disagrees::contradiction;
use self::view::View;
pub use self::who_may::{As, Because, Offer, offer, who_may};
pub use self::withheld::{Answer, FLOOR};
pub use self::written_for::{Writer, may_be_read_back, writer};
use crate::actor::{Confirmation, ConfirmedWords, Today};
use crate::band::Band;
use crate::case::{Case, Day, Disclosure, MeetingId, Name, PackId, StepWord};
use crate::document::{Audience, Kind, Version};
use crate::facts::{Facts, Full, Neutral, NightNumber};
use crate::finding::{self, Code, Finding, Level};
use crate::language::Language;
use crate::lexicon::{Lexicon, SafetyWords};
use std::collections::BTreeMap;

/// The rules of a municipality's pack that the gate uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PackRules {
    /// `witness_as_bisidder = "block"`.
    pub witness_blocks: bool,
    /// `circle_as_bisidder = "block"`.
    pub circle_blocks: bool,
    /// Streets, schools and institutions that name where a child is (lower case).
    pub places: Vec<String>,
    /// Telephone numbers that the pack prints as the municipality's, digits only: none of them is neutral.
    pub numbers: Vec<String>,
    /// Steps that a safety answer keeps from being told as plans. They are added to [`FLOOR`]: a pack can only tighten.
    pub withheld: Vec<(StepWord, Answer)>,
    /// The number that answers outside opening hours, where the pack has exactly one.
    pub night: Option<NightNumber>,
}

/// What the gate is given from outside. The gate itself reads no clock, file or network.
pub struct Known<'a> {
    /// The day it is.
    pub today: Today,
    /// The rules of a pack; `None` if no such pack is loaded.
    pub pack: &'a dyn Fn(&PackId) -> Option<PackRules>,
    /// The lists behind the word findings.
    pub safety_words: &'a SafetyWords,
    /// The lists behind readability.
    pub lexicon: &'a Lexicon,
    /// Whether a bundled font can draw a character.
    pub can_draw: &'a dyn Fn(char) -> bool,
    /// Languages in which a document of this kind exists.
    pub languages: &'a [Language],
    /// Rights stated by this kind of document whose text no lawyer has signed.
    pub unsigned_rights: &'a dyn Fn(Kind) -> Vec<String>,
    /// The adviser's confirmations.
    pub confirmations: &'a [Confirmation],
    /// Whether the personal sentence was used for another child (only known for stored cases).
    pub personal_used_before: bool,
    /// The day of the last change of adviser, if something was carried over to the adviser whose case it is now (only
    /// known for stored cases: what a page writes of it stands beside the case file, decision 0014).
    pub carried_over: Option<Day>,
    /// Full names of accounts that had the case and have it no more (only known for stored cases).
    pub gone: &'a [Name],
}

/// The gate's answer.
#[derive(Debug)]
pub struct Judgement {
    /// All findings in printing order, confirmed ones included.
    pub findings: Vec<Finding>,
    /// The codes still to be confirmed.
    pub unconfirmed: Vec<Code>,
    /// The words behind the codes that are about words, confirmed or not: what a confirmation is given for.
    pub words: BTreeMap<Code, ConfirmedWords>,
    /// The version that is or would be released.
    pub version: Version,
    /// The band of the document, if it can be determined from the case.
    pub band: Option<Band>,
    /// The release, if nothing stands in its way.
    pub release: Option<Release>,
}

/// Permission to say something: made by [`judge`] alone.
#[derive(Debug)]
pub struct Release {
    kind: Kind,
    audience: Audience,
    confirmed: Vec<Code>,
    draft: bool,
    facts: Released,
}

/// The facts of a release, in one of the two versions.
#[derive(Debug)]
pub enum Released {
    /// Everything the gate lets through.
    Full(Facts<Full>),
    /// Only what may travel.
    Neutral(Facts<Neutral>),
}

impl Release {
    /// Which document is released.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Who reads it.
    #[must_use]
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// The codes that were confirmed and had to be, sorted.
    #[must_use]
    pub fn confirmed(&self) -> &[Code] {
        &self.confirmed
    }

    /// Whether it is released as a draft only: read by adults, handed to nobody.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.draft
    }

    /// What may be said.
    #[must_use]
    pub fn facts(&self) -> &Released {
        &self.facts
    }

    /// Full or neutral.
    #[must_use]
    pub fn version(&self) -> Version {
        match self.facts {
            Released::Full(_) => Version::Full,
            Released::Neutral(_) => Version::Neutral,
        }
    }
}

/// Judges a request: gives every finding, and a release if nothing stands in its way.
#[must_use]
pub fn judge(case: &Case, request: &Request, known: &Known<'_>) -> Judgement {
    let counted = acute::counted(case, request);
    let view = View::new(counted.as_ref().unwrap_or(case), request, known);
    let mut findings = Vec::new();
    for rule in RULES {
        rule(&view, &mut findings);
    }
    // Only what somebody has answered can contradict itself.
    match counted {
        Some(_) => safety_disagrees::check(&View::new(case, request, known), &mut findings),
        None => safety_disagrees::check(&view, &mut findings),
    }
    finding::sort(&mut findings);

    let asked = confirming::Asked::of(&view, &findings);
    let (confirmed, unconfirmed) = asked.parted(known.confirmations);
    let blocked = findings.iter().any(|finding| finding.level == Level::Block);
    let facts = if blocked || !unconfirmed.is_empty() {
        None
    } else {
        release::facts(&view)
    };
    Judgement {
        version: view.version,
        band: view.band,
        release: facts.map(|facts| Release {
            kind: request.kind,
            audience: request.audience,
            confirmed,
            draft: request.is_draft(),
            facts,
        }),
        findings,
        words: asked.words(),
        unconfirmed,
    }
}

/// Whether a talk is over only when somebody has said where the child sleeps tonight: the child told of something, or the
/// home is not safe by the answers and the talk was today or yesterday. Later its night has long gone by.
#[must_use]
pub fn asks_for_tonight(case: &Case, meeting: &MeetingId, today: Today) -> bool {
    let told = |one: &Disclosure| one.is_open() || one.meeting.as_ref() == Some(meeting);
    let yesterday = today.0.yesterday().unwrap_or(today.0);
    let talk = case.meeting(meeting).and_then(|(_, talk)| talk.starts_at);
    let lately = talk.is_none_or(|at| at.0.date() >= yesterday);
    case.disclosures.iter().any(told) || lately && !Answers::of(case).home_safe()
}

/// Whether a talk's page waits for the answer where the child sleeps tonight: it is asked and not given.
#[must_use]
pub fn lacks_tonight(case: &Case, meeting: &MeetingId, today: Today) -> bool {
    let closing = case.meeting(meeting).and_then(|(_, talk)| talk.closing.as_ref());
    closing.and_then(|closing| closing.tonight).is_none() && asks_for_tonight(case, meeting, today)
}

/// Whether a talk of the case began before its safety questions were answered, and they still are not: then everything
/// unanswered counts as unsafe, and only what is read aloud in the room can be made (docs/needs.md, N48).
#[must_use]
pub fn is_acute(case: &Case) -> bool {
    acute::goes_on(case)
}

/// The paths of all words that are looked at for a document: those that it can print, and no others.
#[must_use]
pub fn looked_at(case: &Case, request: &Request, known: &Known<'_>) -> Vec<String> {
    let counted = acute::counted(case, request);
    View::new(counted.as_ref().unwrap_or(case), request, known)
        .texts
        .into_iter()
        .map(|text| text.path)
        .collect()
}

/// The rules, one file for each family. Their order does not matter, because findings are sorted.
const RULES: [fn(&View<'_>, &mut Vec<Finding>); 22] = [
    complete::check,
    references::check,
    who::check,
    safety::check,
    who_may::check,
    states::check,
    delivery::check,
    words::check,
    address::check,
    advisers::check,
    siblings::check,
    interpreter::check,
    rights::check,
    glyphs::check,
    letter::check,
    new_adviser::reason,
    new_adviser::whose_words,
    new_adviser::signer,
    barnehus::check,
    hearing::check,
    safety_plan::check,
    share::check,
];

//! Who may be whom: one table from which the rules and the pages' choices are both made, so that a form never offers
//! somebody the gate refuses (rows `suspected-in-document`, `bisidder-*`, `home-person`, `custody-in-room`,
//! `sibling-in-room`, `interpreter-is-close`, `interpreter-known`, `police-not-agreed`, `tell-suspect`, and
//! `missing-field people[].role`; barnets lov §§ 6, 18 stk. 3 and 137; docs/law.md, "The bisidder and its look-alikes";
//! docs/needs.md, pitfall 8).

mod bisidder;
mod places;
mod room;

use super::answers::Answers;
use super::view::View;
use super::{PackRules, roles};
use crate::case::{Case, MeetingKind, Person, Role};
use crate::document::Kind;
use crate::finding::{Code, Finding, Level};

/// What a person would be in a document or in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum As {
    /// In the room, for the child.
    InRoom,
    /// In the room, and talks or writes.
    Works,
    /// In the room, and interprets.
    Interprets,
    /// The child's bisidder.
    Bisidder,
    /// Who keeps the paper.
    Keeper,
    /// Whom the child is sent to.
    TalkTo,
    /// Through whom the child is reached.
    Via,
    /// Who does a step of the way.
    Does,
    /// Who is told something.
    Told,
}

impl As {
    /// Every place a person can have.
    pub const ALL: [As; 9] = [
        As::InRoom,
        As::Works,
        As::Interprets,
        As::Bisidder,
        As::Keeper,
        As::TalkTo,
        As::Via,
        As::Does,
        As::Told,
    ];
}

/// Why somebody may not be what they would be: the finding's code, level and variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Because {
    /// What the finding is about.
    pub code: Code,
    /// How serious it is.
    pub level: Level,
    /// Which message, if the code has several.
    pub variant: Option<&'static str>,
}

impl Because {
    fn block(code: Code, variant: impl Into<Option<&'static str>>) -> Because {
        Because {
            code,
            level: Level::Block,
            variant: variant.into(),
        }
    }

    fn at(self, level: Level) -> Because {
        Because { level, ..self }
    }
}

/// What a row of the table looks at, beside the person.
struct Asked<'a> {
    answers: &'a Answers<'a>,
    pack: Option<&'a PackRules>,
    /// The kind of the talk, where it is about a room.
    talk: Option<MeetingKind>,
}

/// Why a person may not be this in a case, the most serious reason first; nothing where they may. A page offers whom no
/// reason blocks, and says the reason beside those it leaves out.
#[must_use]
pub fn who_may(
    case: &Case,
    person: &Person,
    be: As,
    talk: Option<MeetingKind>,
    pack: Option<&PackRules>,
) -> Vec<Because> {
    let answers = Answers::of(case);
    let asked = Asked {
        answers: &answers,
        pack,
        talk,
    };
    because(&asked, person, be)
}

/// Whom a page offers for a place, and whom it leaves out.
#[derive(Clone, Debug, Default)]
pub struct Offer<'a> {
    /// Whom no reason blocks.
    pub offered: Vec<&'a Person>,
    /// Everybody else, each with the most serious reason.
    pub left_out: Vec<(&'a Person, Because)>,
}

/// The people of a case that can be named, sorted by whether they may be this. `talk` and `pack` as the gate has them: the kind
/// of the talk, where it is about a room, and the rules of the municipality; without them a page offers somebody at whom the
/// letter stops, and leaves out somebody whom it lets come.
#[must_use]
pub fn offer<'a>(case: &'a Case, be: As, talk: Option<MeetingKind>, pack: Option<&PackRules>) -> Offer<'a> {
    let mut offer = Offer::default();
    let named = |person: &&Person| person.first_name.as_ref().is_some_and(|name| !name.is_blank());
    for person in case.people.iter().filter(named) {
        let blocks = who_may(case, person, be, talk, pack)
            .into_iter()
            .find(|because| because.level == Level::Block);
        match blocks {
            Some(because) => offer.left_out.push((person, because)),
            None => offer.offered.push(person),
        }
    }
    offer
}

/// The table.
fn because(asked: &Asked<'_>, person: &Person, be: As) -> Vec<Because> {
    let mut why = Vec::new();
    if person.role.is_none() && be != As::Told {
        why.push(Because::block(Code::MissingField, "people-role"));
    }
    suspected(asked, person, be, &mut why);
    at_home(asked, person, be, &mut why);
    match be {
        As::InRoom | As::Works => room::check(asked, person, &mut why),
        As::Interprets => room::interprets(asked, person, &mut why),
        As::Bisidder => bisidder::check(asked, person, &mut why),
        As::Told => told(asked, person, &mut why),
        As::Keeper | As::TalkTo | As::Via | As::Does => {}
    }
    why.sort_by_key(|because| because.level);
    why
}

/// A suspected person is nowhere but among those who may be told, with care.
fn suspected(asked: &Asked<'_>, person: &Person, be: As, why: &mut Vec<Because>) {
    let variant = match be {
        As::InRoom | As::Works | As::Interprets => "in-room",
        As::Keeper => "keeps",
        As::TalkTo => "talk-to",
        As::Via => "contact",
        As::Does => "does",
        As::Bisidder | As::Told => "",
    };
    let certain = asked.answers.is_suspected(person);
    match be {
        As::Told => {}
        As::Bisidder if certain => {
            let guessed = person.suspected != Some(true);
            why.push(Because::block(Code::BisidderIsSuspected, guessed.then_some("may-be")));
        }
        _ if certain => why.push(Because::block(Code::SuspectedInDocument, variant)),
        As::Keeper | As::Via if asked.answers.may_be_meant(person) => {
            why.push(Because::block(Code::SuspectedInDocument, "may-be-meant"));
        }
        As::Bisidder | As::TalkTo if asked.answers.may_be_meant(person) => {
            why.push(Because::block(Code::MayBeMeant, None).at(Level::Confirm));
        }
        _ => {}
    }
}

/// Where the home is not safe, who lives where the child sleeps keeps no paper and reaches nobody.
fn at_home(asked: &Asked<'_>, person: &Person, be: As, why: &mut Vec<Because>) {
    let answers = asked.answers;
    if answers.home_unsafe().is_none() || !answers.lives_with_child(person) || answers.is_suspected(person) {
        return;
    }
    let level = match be {
        As::Keeper | As::Via => Level::Block,
        As::Bisidder | As::TalkTo => Level::Confirm,
        _ => return,
    };
    why.push(Because::block(Code::HomePerson, None).at(level));
}

/// Before a suspected person is told, or one who lives with them: the police agree, the child is told first, and it is
/// known where the child sleeps.
fn told(asked: &Asked<'_>, person: &Person, why: &mut Vec<Because>) {
    let answers = asked.answers;
    let careful = answers.police_lock() || answers.home_unsafe().is_some();
    let near = answers.is_suspected(person) || answers.lives_with_suspect(person);
    if careful && near && !answers.nobody_suspected() {
        why.push(Because::block(Code::TellSuspect, None).at(Level::Confirm));
    }
}

/// Checks everybody at every place that the document is about.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    let asked = Asked {
        answers: &view.answers,
        pack: view.pack.as_ref(),
        talk: view.meeting.and_then(|chosen| chosen.meeting.kind),
    };
    for (path, person, be) in places::of(view) {
        // While the child sits there nobody is asked about it; the paper made of the talk asks.
        if be == As::Told && view.request.kind == Kind::Talk {
            continue;
        }
        for reason in because(&asked, person, be) {
            let Because { code, level, variant } = reason;
            let sure = if person.suspected == Some(true) { "yes" } else { "no" };
            let path = match (code, view.index_of(person)) {
                (Code::MissingField, Some(index)) if variant == Some("bisidder-age") => format!("people[{index}].age"),
                (Code::MissingField, Some(index)) => format!("people[{index}].role"),
                _ => path.clone(),
            };
            let finding = Finding::new(code, path).at(level).with("name", view.name_of(person));
            let finding = match code {
                Code::SuspectedInDocument => finding.with("sure", sure),
                _ => finding,
            };
            findings.push(match variant {
                Some(variant) => finding.variant(variant),
                None => finding,
            });
        }
    }
    bisidder::other_jobs(view, findings);
}

/// Whether a person may be the child's safe adult in between: who passes every test of a keeper, is an adult, and no
/// professional of the case.
pub(super) fn is_safe_adult(answers: &Answers<'_>, person: &Person) -> bool {
    let asked = Asked {
        answers,
        pack: None,
        talk: None,
    };
    let professional = roles::is_adviser(person)
        || matches!(
            person.role,
            Some(Role::Leader | Role::Interpreter | Role::Police | Role::Barnehus)
        );
    let home = !roles::is_family(person) || answers.home_safe();
    let circle = !roles::is_circle(person) || !answers.social_control();
    let named = person.first_name.as_ref().is_some_and(|name| !name.is_blank());
    let refused = because(&asked, person, As::Keeper)
        .iter()
        .any(|because| because.level == Level::Block);
    named
        && roles::is_adult(person)
        && home
        && circle
        && !professional
        && person.witnessed != Some(true)
        && person.left_on.is_none()
        && !refused
}

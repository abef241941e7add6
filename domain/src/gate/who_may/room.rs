//! Who may be in the room (rows `custody-in-room`, `sibling-in-room`, `interpreter-is-close`, `interpreter-known`,
//! `police-not-agreed`; barnets lov § 137).

use super::{Asked, Because};
use crate::case::{MeetingKind, Person, PoliceMay, Role, Suspected};
use crate::finding::{Code, Level};
use crate::gate::answers::CLOSE;
use crate::gate::roles;

pub(super) fn check(asked: &Asked<'_>, person: &Person, why: &mut Vec<Because>) {
    let answers = asked.answers;
    if person.role == Some(Role::Police) && answers.police_lock() && !answers.police_agreed(PoliceMay::TellChild) {
        why.push(Because::block(Code::PoliceNotAgreed, None));
    }
    if person.role == Some(Role::Sibling) {
        why.push(sibling(asked));
    } else if person.custody == Some(true) || roles::is_parent(person) || answers.lives_with_child(person) {
        why.extend(holder(asked, person));
    } else if answers.social_control() && roles::is_circle(person) {
        // Before the assessment it is `network-before-risk-assessment`.
        why.push(Because::block(Code::CustodyInRoom, "circle").at(Level::Confirm));
    }
}

/// A sibling is there for comfort, never as bisidder; it may be loyal, or a witness.
fn sibling(asked: &Asked<'_>) -> Because {
    let answers = asked.answers;
    let near = answers.suspected(&CLOSE);
    let careful = near || answers.police_lock() || answers.social_control();
    let level = if careful { Level::Block } else { Level::Confirm };
    Because::block(Code::SiblingInRoom, careful.then_some("careful")).at(level)
}

/// § 137 stk. 3: the talk after a notice of abuse by the parents is held without the custody holders, the protective one
/// included, and without who lives with the suspect. Afterwards a parent who is not suspected and lives apart is for the
/// adviser to weigh; stk. 2 leaves it to the adviser where a step-parent or a sibling is suspected.
fn holder(asked: &Asked<'_>, person: &Person) -> Option<Because> {
    let answers = asked.answers;
    if answers.nobody_suspected() && !answers.social_control() {
        return None;
    }
    let after = !matches!(asked.talk, None | Some(MeetingKind::FirstTalk));
    let apart = !answers.lives_with_child(person) || !answers.lives_with_suspect(person);
    if answers.social_control() {
        return Some(Because::block(Code::CustodyInRoom, "circle").at(Level::Confirm));
    }
    if answers.abuse_by_parents() {
        let confirm = after && apart && !answers.is_suspected(person);
        let level = if confirm { Level::Confirm } else { Level::Block };
        return Some(Because::block(Code::CustodyInRoom, None).at(level));
    }
    let careful = answers.suspected(&[Suspected::Family]) || answers.home_unsafe().is_some();
    careful.then(|| Because::block(Code::CustodyInRoom, "weigh").at(Level::Confirm))
}

/// Family, friends and children never interpret; a small language is a small place.
pub(super) fn interprets(asked: &Asked<'_>, person: &Person, why: &mut Vec<Because>) {
    let child = person.age.is_some_and(|age| age < 18);
    if roles::is_circle(person) || child {
        why.push(Because::block(Code::InterpreterIsClose, None));
    }
    if asked.answers.interpreter_known() {
        let level = if asked.answers.social_control() {
            Level::Block
        } else {
            Level::Confirm
        };
        why.push(Because::block(Code::InterpreterKnown, None).at(level));
    }
}

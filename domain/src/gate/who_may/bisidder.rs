//! Who can be bisidder (rows `bisidder-*`; barnets lov § 6). The level is for suggesting: once the child has chosen, a
//! refusal needs a decision with reasons (§ 6 stk. 2–3), and the messages say so.

use super::{Asked, Because};
use crate::case::Person;
use crate::case::{Does, Role};
use crate::finding::{Code, Finding, Level};
use crate::gate::roles;
use crate::gate::view::View;

pub(super) fn check(asked: &Asked<'_>, person: &Person, why: &mut Vec<Because>) {
    let local = |blocks| if blocks { Level::Block } else { Level::Warn };
    let rule = |level: Level| (level == Level::Block).then_some("local-rule");
    // § 6 stk. 4: at least fifteen years old.
    match person.age {
        Some(age) if age < 15 => why.push(Because::block(Code::BisidderTooYoung, None)),
        None if needs_age(person) => why.push(Because::block(Code::MissingField, "bisidder-age")),
        _ => {}
    }
    // Køge's guide (003:465): somebody whose observations the underretning is based on is a witness.
    if person.witnessed == Some(true) {
        let level = local(asked.pack.is_some_and(|pack| pack.witness_blocks));
        why.push(Because::block(Code::BisidderIsWitness, rule(level)).at(level));
    }
    if roles::is_adviser(person) {
        why.push(Because::block(Code::BisidderIsAdviser, None));
    }
    // docs/law.md, "The bisidder and its look-alikes", (d), (e): in such cases the circle is kept small.
    if asked.answers.social_control() && roles::is_circle(person) {
        let level = local(asked.pack.is_some_and(|pack| pack.circle_blocks));
        why.push(Because::block(Code::BisidderInCircle, rule(level)).at(level));
    }
}

/// Whether the role does not make a person an adult.
fn needs_age(person: &Person) -> bool {
    roles::may_be_a_child(person) || matches!(person.role, Some(Role::Bisidder | Role::Other))
}

/// A bisidder who talks, writes or interprets in the room is there for the municipality, and not for the child alone.
pub(super) fn other_jobs(view: &View<'_>, findings: &mut Vec<Finding>) {
    for (path, bisidder) in view.bisidders() {
        let works = view.in_room().into_iter().any(|(person, does)| {
            std::ptr::eq(person, bisidder) && matches!(does, Some(Does::Talks | Does::Writes | Does::Interprets))
        });
        if works && !roles::is_adviser(bisidder) {
            let finding = Finding::new(Code::BisidderIsAdviser, path).variant("has-a-job");
            findings.push(finding.with("name", view.name_of(bisidder)));
        }
    }
}

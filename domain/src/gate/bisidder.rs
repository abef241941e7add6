//! Who can be bisidder (rows `bisidder-*`; barnets lov § 6; docs/law.md, "The
//! bisidder and its look-alikes"; docs/needs.md, pitfall 8).

use super::roles;
use super::view::View;
use crate::case::{Does, Person};
use crate::finding::{Code, Finding, Level};

/// Checks each possible bisidder of the chosen meeting.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    for (path, bisidder) in view.bisidders() {
        for (code, level, variant) in problems(view, bisidder) {
            let finding = Finding::new(code, path.clone())
                .at(level)
                .with("name", view.name_of(bisidder));
            findings.push(match variant {
                Some(variant) => finding.variant(variant),
                None => finding,
            });
        }
    }
}

fn problems(view: &View<'_>, bisidder: &Person) -> Vec<(Code, Level, Option<&'static str>)> {
    let pack = view.pack.clone().unwrap_or_default();
    let local = |blocks| if blocks { Level::Block } else { Level::Warn };
    let mut problems = Vec::new();
    // § 6 stk. 4: at least fifteen years old.
    if bisidder.age.is_some_and(|age| age < 15) {
        problems.push((Code::BisidderTooYoung, Level::Block, None));
    }
    // Køge's guide (003:465): somebody whose observations the underretning is based on is a witness.
    if bisidder.witnessed == Some(true) {
        let level = local(pack.witness_blocks);
        let variant = (level == Level::Block).then_some("local-rule");
        problems.push((Code::BisidderIsWitness, level, variant));
    }
    // § 6 stk. 2: other interests than the child's.
    if view.answers.is_suspected(bisidder) {
        let guessed = bisidder.suspected != Some(true);
        problems.push((Code::BisidderIsSuspected, Level::Block, guessed.then_some("may-be")));
    }
    if roles::is_adviser(bisidder) {
        problems.push((Code::BisidderIsAdviser, Level::Block, None));
    } else if has_a_job(view, bisidder) {
        problems.push((Code::BisidderIsAdviser, Level::Block, Some("has-a-job")));
    }
    // docs/law.md, "The bisidder and its look-alikes", (d), (e): in such cases the circle is kept small.
    if view.answers.social_control() && roles::is_circle(bisidder) {
        let level = local(pack.circle_blocks);
        let variant = (level == Level::Block).then_some("local-rule");
        problems.push((Code::BisidderInCircle, level, variant));
    }
    problems
}

/// Whether a bisidder talks, writes or interprets in the room for the municipality, and so is not there for the child
/// alone.
fn has_a_job(view: &View<'_>, bisidder: &Person) -> bool {
    view.in_room().into_iter().any(|(person, does)| {
        std::ptr::eq(person, bisidder) && matches!(does, Some(Does::Talks | Does::Writes | Does::Interprets))
    })
}

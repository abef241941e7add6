//! Brothers and sisters of the demo: each has a case of its own, and their adviser has linked them (decision 0041).

use super::filled::{Filled, words};
use super::{Telling, World};
use domain::event::CaseId;
use jiff::Timestamp;
use store::{Act, AuditEntry, Linked, Outcome, Store};

/// Links the cases that content/demo/cases.toml tells of.
///
/// # Errors
/// One of them is not there, has no adviser, or has another one; the store does not answer.
pub(super) async fn link(store: &dyn Store, world: &World, cases: &[Filled], now: Timestamp) -> Result<(), String> {
    for telling in &world.cases {
        for sibling in &telling.siblings {
            let first = telling.children.first().map_or("", String::as_str);
            let (one, other) = (named(cases, telling, first)?, named(cases, telling, sibling)?);
            let Some(adviser) = &one.adviser else {
                return Err(format!("content/demo/cases.toml: nobody has {first}, who has siblings"));
            };
            let line = |case: &CaseId| AuditEntry {
                municipality: Some(one.municipality.clone()),
                who: Some(adviser.clone()),
                at: now,
                act: Act::SiblingsChanged,
                case: Some(case.clone()),
                what: None,
                from: "command-line".into(),
                outcome: Outcome::Done,
            };
            let lines = [line(&one.case), line(&other.case)];
            let linked = store.link_siblings([&one.case, &other.case], adviser, &lines).await;
            if !matches!(linked.map_err(words)?, Linked::Done | Linked::Already) {
                return Err(format!(
                    "content/demo/cases.toml: {first} and {sibling} do not have one adviser"
                ));
            }
        }
    }
    Ok(())
}

/// The case of a child in the municipality of a telling.
fn named<'a>(cases: &'a [Filled], telling: &Telling, child: &str) -> Result<&'a Filled, String> {
    let found = cases
        .iter()
        .find(|case| case.child == child && case.municipality.as_str() == telling.municipality);
    found.ok_or_else(|| {
        format!(
            "content/demo/cases.toml: {child} has no case in {}",
            telling.municipality
        )
    })
}

//! The command that lists the closed cases whose time is over, which erases nothing: that takes two, on a page. And the one
//! that erases a single case.

use super::End;
use super::lines::{STILL_IN_THE_FILES, end, entry, note};
use crate::clock;
use crate::service::retention::{Reach, dry_run};
use domain::event::{CaseId, MunicipalityId, UserId};
use domain::retention::Stays;
use store::{Act, NotFiled, Store, Traces};

/// Lists them: ids alone, since whoever has the machine has no business with names.
///
/// # Errors
/// A message for the operator.
pub(super) async fn list(store: &dyn Store, only_lists: bool, only: Option<&str>) -> Result<End, End> {
    if !only_lists {
        return Err(End::Invalid(
            "nothing is erased from here: two coordinators let cases go at /team/retention; say --dry-run to list what is due"
                .into(),
        ));
    }
    let known = store.municipalities().await.map_err(end)?;
    let mut ids: Vec<MunicipalityId> = known.into_iter().map(|one| one.id).collect();
    if let Some(only) = only {
        ids.retain(|id| id.as_str() == only);
        if ids.is_empty() {
            return Err(End::Invalid(format!("there is no municipality {only}")));
        }
    }
    // Nothing is barred to the machine.
    let nobody = UserId::from("");
    for id in ids {
        let now = clock::now();
        let (mut after, mut goes, mut stays) = (None, 0, 0);
        // One look after the other, to the last case whose time is over.
        let months = loop {
            let reach = Reach::of_a_page(after);
            let Some(due) = dry_run(store, &id, &nobody, now, reach).await.map_err(end)? else {
                break None;
            };
            if goes + stays == 0 {
                note(store, Some(id.clone()), Act::ListRead, None, None).await?;
            }
            for row in &due.goes {
                println!("{id} {} goes", row.case);
            }
            for (row, why) in &due.stays {
                let why: Vec<&str> = why.iter().copied().map(Stays::as_str).collect();
                println!("{id} {} stays: {}", row.case, why.join(", "));
            }
            goes += due.goes.len();
            stays += due.stays.len();
            match due.more {
                Some(more) => after = Some(more),
                None => break Some(due.rule.months.get()),
            }
        };
        match months {
            Some(months) => println!("{id}: unchanged for {months} months: {goes} due, {stays} kept"),
            None => println!("{id}: no rule, so nothing is due"),
        }
    }
    Ok(End::Done)
}

/// Erases a case: after a yes, and after a second one where papers of it are lost that the journal does not have.
///
/// # Errors
/// A message for the operator.
pub(super) async fn erase(store: &dyn Store, case: &CaseId, yes: bool, lose_papers: bool) -> Result<(), End> {
    let lacks = store.not_filed(case).await.map_err(end)?;
    let lost = lacks.count() > 0;
    if !yes || (lost && !lose_papers) {
        let papers = if lost { in_words(lacks) } else { String::new() };
        let say = if lost { "--yes --lose-papers" } else { "--yes" };
        return Err(End::Invalid(format!(
            "this cannot be undone, and its help says until when a backup can still open the case; {papers}say {say} to erase it"
        )));
    }
    let audit = entry(None, Act::CaseErased, Some(case.clone()), None);
    let traces = store.erase_case(case, &audit).await.map_err(end)?;
    println!("erased {case}");
    if traces == Traces::Left {
        println!("{STILL_IN_THE_FILES}");
    }
    Ok(())
}

/// What is lost, before the word that erases it all the same.
fn in_words(lacks: NotFiled) -> String {
    let (waits, refused) = (lacks.waits, lacks.refused);
    format!(
        "papers of it have not reached the journal and are lost with it (on their way: {waits}, refused: {refused}); wait, send them again from the child's page, or "
    )
}

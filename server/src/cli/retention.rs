//! The command that lists the closed cases whose time is over. It erases nothing: that takes two, on a page.

use super::End;
use super::lines::{end, note};
use crate::clock;
use crate::service::retention::dry_run;
use domain::event::{MunicipalityId, UserId};
use domain::retention::Stays;
use store::{Act, Store};

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
        let Some(due) = dry_run(store, &id, &nobody, clock::now()).await.map_err(end)? else {
            println!("{id}: no rule, so nothing is due");
            continue;
        };
        note(store, Some(id.clone()), Act::ListRead, None, None).await?;
        for row in &due.goes {
            println!("{id} {} goes", row.case);
        }
        for (row, why) in &due.stays {
            let why: Vec<&str> = why.iter().copied().map(Stays::as_str).collect();
            println!("{id} {} stays: {}", row.case, why.join(", "));
        }
        let (months, goes, stays) = (due.rule.months.get(), due.goes.len(), due.stays.len());
        let more = if due.more { "; more may be due" } else { "" };
        println!("{id}: unchanged for {months} months: {goes} due, {stays} kept{more}");
    }
    Ok(End::Done)
}

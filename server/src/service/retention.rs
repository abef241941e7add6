//! Closed cases whose time is over, by the municipality's own rule: what would go, what stays and why (decision 0062). What
//! erases is in [`dangerous`](super::dangerous).

use super::case_context::CaseContext;
use super::error::ServiceError;
use super::turn::Turn;
use crate::auth::current_user::CurrentUser;
use crate::auth::fresh::Fresh;
use crate::clock::{begins, here};
use crate::state::AppState;
use domain::event::{MunicipalityId, UserId};
use domain::retention::{Months, Stays, stays};
use jiff::Timestamp;
use store::{Act, AuditEntry, CaseRow, MOST_IN_A_RUN, Outcome, RetentionRule, RetentionRun, Seek, Store, StoreError};

/// Cases read at a time.
const AT_A_TIME: u16 = 100;
/// Rows read at a time where few of them are opened.
const ROWS: u16 = 500;
/// The most cases that a page opens to see what is due.
const LOOKED_AT: usize = 1000;

/// A look at what is due opens up to a thousand cases of a municipality: one at a time on each server.
pub static TURN: Turn = Turn::new();

/// Where a look at what is due begins, and how far it goes.
#[derive(Clone, Debug)]
pub struct Reach {
    /// Behind which case it begins: where the look before it ended. `None`: with what has been unchanged for longest.
    pub after: Option<Seek>,
    /// The most cases that are opened: each costs a read.
    pub opens: usize,
}

impl Reach {
    /// As far as one page looks.
    #[must_use]
    pub fn of_a_page(after: Option<Seek>) -> Reach {
        let opens = LOOKED_AT;
        Reach { after, opens }
    }
}

/// What is due to go on a day, and what stays though its time is over.
#[derive(Debug)]
pub struct DryRun {
    /// The rule it was made by.
    pub rule: RetentionRule,
    /// What would go, the longest unchanged first: at most [`MOST_IN_A_RUN`].
    pub goes: Vec<CaseRow>,
    /// What stays, and why.
    pub stays: Vec<(CaseRow, Vec<Stays>)>,
    /// Where the next look begins, if there are more cases than this one went through.
    pub more: Option<Seek>,
}

/// What would be erased in a municipality now, of cases that are not barred to the reader, as far as one look goes; `None`
/// where there is no rule. Nothing is erased.
///
/// # Errors
/// If the store does not answer.
pub async fn dry_run(
    store: &dyn Store,
    municipality: &MunicipalityId,
    reader: &UserId,
    now: Timestamp,
    reach: Reach,
) -> Result<Option<DryRun>, StoreError> {
    let Some(rule) = store.retention_rule(municipality).await? else {
        return Ok(None);
    };
    let before = changed_before(rule.months, now);
    let mut found = DryRun {
        rule,
        goes: Vec::new(),
        stays: Vec::new(),
        more: None,
    };
    let (mut after, mut opened) = (reach.after, 0);
    loop {
        let rows = store
            .cases_over(municipality, reader, before, after.as_ref(), AT_A_TIME)
            .await?;
        let all = rows.len() < usize::from(AT_A_TIME);
        for row in rows {
            if opened == reach.opens || found.goes.len() == MOST_IN_A_RUN {
                found.more = after;
                return Ok(Some(found));
            }
            opened += 1;
            after = Some(row.seek());
            match why_it_stays(store, &row).await? {
                Some(why) if why.is_empty() => found.goes.push(row),
                Some(why) => found.stays.push((row, why)),
                None => {}
            }
        }
        if all {
            return Ok(Some(found));
        }
    }
}

/// The cases of a list that waits which are still due, as they were asked about, wherever they stand among the others; of
/// cases that the reader may see.
///
/// # Errors
/// If the store does not answer.
pub async fn still_due(
    store: &dyn Store,
    municipality: &MunicipalityId,
    reader: &UserId,
    waits: &RetentionRun,
    now: Timestamp,
) -> Result<Vec<CaseRow>, StoreError> {
    let before = changed_before(waits.months, now);
    let (mut due, mut met, mut after) = (Vec::new(), 0, None);
    loop {
        let rows = store
            .cases_over(municipality, reader, before, after.as_ref(), ROWS)
            .await?;
        let all = rows.len() < usize::from(ROWS);
        after = rows.last().map(CaseRow::seek);
        for row in rows {
            let mut asked = waits.cases.iter();
            if !asked.any(|(case, version)| *case == row.case && *version == row.version) {
                continue;
            }
            met += 1;
            if why_it_stays(store, &row).await?.is_some_and(|why| why.is_empty()) {
                due.push(row);
            }
        }
        if all || met == waits.cases.len() {
            return Ok(due);
        }
    }
}

/// Why a listed case stays, nothing where it may go; `None` if it went meanwhile, or somebody wrote in it since.
async fn why_it_stays(store: &dyn Store, row: &CaseRow) -> Result<Option<Vec<Stays>>, StoreError> {
    let state = match store.load(&row.case).await {
        Ok(loaded) => loaded.state,
        Err(StoreError::Erased | StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error),
    };
    let all_filed = store.not_filed(&row.case).await?.count() == 0;
    Ok((state.version == row.version).then(|| stays(&state, all_filed)))
}

/// The moment before which a case last changed whose time is over: the end of a day in Denmark.
fn changed_before(months: Months, now: Timestamp) -> Timestamp {
    let last = months.back_from(here(now).date());
    last.tomorrow().ok().and_then(begins).unwrap_or(Timestamp::MIN)
}

/// Sets the rule of the user's municipality, or takes it away. It erases nothing, and decides what two people can.
///
/// # Errors
/// If the store does not answer.
pub async fn set_rule(
    app: &AppState,
    _: &Fresh,
    user: &CurrentUser,
    months: Option<Months>,
) -> Result<(), ServiceError> {
    let account = user.account();
    let rule = months.map(|months| RetentionRule {
        months,
        set_by: account.id.clone(),
        set_at: user.now,
    });
    let what = months.map_or("rule:none".to_owned(), |months| format!("rule:{}", months.get()));
    let line = AuditEntry {
        what: Some(what),
        ..user.entry(Act::RetentionChanged, None, Outcome::Done)
    };
    app.store
        .set_retention_rule(&account.municipality, rule.as_ref(), &line)
        .await?;
    Ok(())
}

/// Keeps a case back. Returns whether that was the user's to do, and not done before.
///
/// # Errors
/// If the store does not answer.
pub async fn keep_back(app: &AppState, context: &CaseContext, reason: &str) -> Result<bool, ServiceError> {
    let (case, user) = (&context.own.id, &context.user);
    let line = hold_line(context, "kept");
    let by = &user.account().id;
    Ok(app.store.hold_case(case, by, reason, user.now, &line).await?)
}

/// Lets a case go again that was kept back. Returns whether that was the user's to do.
///
/// # Errors
/// If the store does not answer.
pub async fn let_go(app: &AppState, context: &CaseContext) -> Result<bool, ServiceError> {
    let line = hold_line(context, "let-go");
    let by = &context.user.account().id;
    Ok(app.store.let_case_go(&context.own.id, by, &line).await?)
}

fn hold_line(context: &CaseContext, what: &str) -> AuditEntry {
    let entry = context
        .user
        .entry(Act::RetentionChanged, Some(&context.own.id), Outcome::Done);
    AuditEntry {
        what: Some(what.to_owned()),
        ..entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::actor::Actor;
    use domain::case::Case;
    use domain::event::{CaseId, Source};
    use serde_json::json;
    use store::{Municipality, Opened, Opening, new_case};

    #[test]
    fn a_day_ends_on_danish_clocks() {
        let months = Months::new(1).unwrap();
        let now: Timestamp = "2026-08-31T10:00:00Z".parse().unwrap();
        assert_eq!(changed_before(months, now).to_string(), "2026-07-31T22:00:00Z");
        // Half past midnight in Denmark it is the next day already.
        let night: Timestamp = "2026-11-30T23:30:00Z".parse().unwrap();
        assert_eq!(changed_before(months, night).to_string(), "2026-11-01T23:00:00Z");
    }

    fn line(act: Act, at: Timestamp) -> AuditEntry {
        AuditEntry {
            municipality: Some("odense".into()),
            who: None,
            at,
            act,
            case: None,
            what: None,
            from: "command-line".into(),
            outcome: Outcome::Done,
        }
    }

    /// Takes in a closed case at a moment; one with a talk that was held stays, since no note of it was made.
    async fn closed(store: &dyn Store, at: Timestamp, talk: &str) -> (CaseId, u64) {
        let case: Case = serde_json::from_value(json!({
            "format": "case/1",
            "municipality": "generic",
            "state": "closed",
            "meetings": [{"id": "m1", "kind": "first-talk", "state": talk}],
        }))
        .unwrap();
        let opened = Opened {
            id: new_case(),
            municipality: "odense".into(),
            case,
            source: Source::Imported,
            adviser: None,
            second: None,
            by: Actor::command_line(),
            at,
            audit: line(Act::CaseImported, at),
        };
        let state = store.open_case(&opened).await.unwrap();
        (state.id, state.version)
    }

    #[tokio::test]
    async fn a_case_behind_many_that_stay_is_listed_and_can_go() {
        let data = std::env::temp_dir().join(format!("boernehoejde-retention-{}", std::process::id()));
        let opening = Opening {
            url: "sqlite:house.db".into(),
            data: data.clone(),
            keys: data.join("keys"),
            passphrase: None,
        };
        let opened = store::open(&opening).await.unwrap();
        let store = &*opened;
        let at = |minutes: i64| Timestamp::from_second(minutes * 60).unwrap();
        let municipality = Municipality {
            id: "odense".into(),
            pack: "generic".into(),
            name: "Odense".into(),
        };
        store.add_municipality(&municipality, at(0)).await.unwrap();
        let rule = RetentionRule {
            months: Months::new(1).unwrap(),
            set_by: "gry".into(),
            set_at: at(0),
        };
        let set = line(Act::RetentionChanged, at(0));
        store
            .set_retention_rule(&municipality.id, Some(&rule), &set)
            .await
            .unwrap();
        for minute in 0..5 {
            closed(store, at(minute), "held").await;
        }
        let due = [
            closed(store, at(5), "cancelled").await,
            closed(store, at(6), "cancelled").await,
        ];
        let (reader, now) = (UserId::from("gry"), at(365 * 24 * 60));
        let look = async |after| {
            let reach = Reach { after, opens: 3 };
            let found = dry_run(store, &municipality.id, &reader, now, reach).await.unwrap();
            let found = found.unwrap();
            let goes: Vec<CaseId> = found.goes.into_iter().map(|row| row.case).collect();
            (goes, found.stays.len(), found.more)
        };
        // The oldest all stay. Whoever goes on comes to those behind them, and once through each.
        let (goes, stay, more) = look(None).await;
        assert_eq!((goes, stay, more.is_some()), (Vec::new(), 3, true));
        let (goes, stay, more) = look(more).await;
        assert_eq!((goes, stay, more.is_some()), (vec![due[0].0.clone()], 2, true));
        let (goes, stay, more) = look(more).await;
        assert_eq!((goes, stay, more), (vec![due[1].0.clone()], 0, None));
        // The second person reads what waits, wherever it stands among the others.
        let waits = RetentionRun {
            months: rule.months,
            cases: due[1..].to_vec(),
            by: "vita".into(),
            asked_at: now,
            until: now,
        };
        let still = still_due(store, &municipality.id, &reader, &waits, now).await.unwrap();
        let still: Vec<CaseId> = still.into_iter().map(|row| row.case).collect();
        assert_eq!(still, [due[1].0.clone()]);
        opened.close().await;
        std::fs::remove_dir_all(data).unwrap();
    }
}

//! Writes a case into its tables: the sealed state, the label, and the clear columns
//! that lists and deadlines need.

use super::keys::CaseKey;
use crate::StoreError;
use crate::backend::{Transaction, Value, values};
use crate::seal::Wrapped;
use domain::agenda::{Agenda, Due, DueClass, DueKind, Label};
use domain::event::{CaseState, Level, UserId};
use jiff::tz::TimeZone;

/// The stored number of a class.
pub(super) fn class_number(class: DueClass) -> u8 {
    match class {
        DueClass::Talks => 1,
        DueClass::Deadlines => 2,
        DueClass::Promises => 3,
        DueClass::Waiting => 4,
        DueClass::Questions => 5,
        DueClass::AfterTalks => 6,
    }
}

/// The stored name of a kind.
pub(super) fn kind_name(kind: DueKind) -> &'static str {
    DueKind::ALL
        .iter()
        .find(|(known, _)| *known == kind)
        .map_or("", |(_, name)| name)
}

/// A kind from its stored name.
pub(super) fn kind_named(name: &str) -> Result<DueKind, StoreError> {
    let known = DueKind::ALL
        .iter()
        .find(|(_, known)| *known == name)
        .map(|(kind, _)| *kind);
    known.ok_or_else(|| StoreError::Database("an unknown kind of due thing".into()))
}

/// Checks that the assigned advisers are enabled accounts of the case's municipality; else [`StoreError::NotFound`].
pub(super) async fn check_advisers(
    transaction: &mut dyn Transaction,
    municipality: &str,
    state: &CaseState,
) -> Result<(), StoreError> {
    const KNOWN: &str = "SELECT id FROM accounts WHERE id = $1 AND municipality = $2 AND disabled = 0";
    for adviser in [&state.adviser, &state.second].into_iter().flatten() {
        if transaction
            .rows(KNOWN, values![adviser.as_str(), municipality])
            .await?
            .is_empty()
        {
            return Err(StoreError::NotFound);
        }
    }
    Ok(())
}

/// A case, sealed and ready to be written.
pub(super) struct CaseProjection<'a> {
    key: &'a CaseKey,
    state: &'a CaseState,
    due: Vec<Due>,
    label: Vec<u8>,
    sealed: Vec<u8>,
}

impl<'a> CaseProjection<'a> {
    /// Seals and projects a state, so that servers of `level` read it.
    pub(super) fn of(
        key: &'a CaseKey,
        state: &'a CaseState,
        level: Level,
        zone: &TimeZone,
    ) -> Result<CaseProjection<'a>, StoreError> {
        let mut due = Agenda::of(state, zone).due;
        due.retain(|due| due.kind.level() <= level);
        Ok(CaseProjection {
            key,
            state,
            due,
            label: key.key.seal_json(key.place("label", ""), &Label::of(state))?,
            sealed: super::state::seal(key, state, level)?,
        })
    }

    /// Inserts a new case.
    pub(super) async fn put_new(self, transaction: &mut dyn Transaction, wrapped: &Wrapped) -> Result<(), StoreError> {
        const PUT: &str = "INSERT INTO cases (id, municipality, version, open, adviser, second, glass_broken,
                changed_at, forgotten, key_id, key, label, sealed)
            VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, $8, $9, $10, $11)";
        let (key, state) = (self.key, self.state);
        let values = values![
            &key.case,
            &key.municipality,
            state.version,
            state.is_open(),
            id(state.adviser.as_ref()),
            id(state.second.as_ref()),
            state.changed_at,
            &wrapped.key_id,
            wrapped.key.as_slice(),
            self.label.as_slice(),
            self.sealed.as_slice()
        ];
        transaction.run(PUT, values).await?;
        self.lay_out(transaction).await
    }

    /// Updates the case if it is still at version `against` and under the wrapped key `sealed_by`; returns whether it
    /// was.
    pub(super) async fn put_over(
        self,
        transaction: &mut dyn Transaction,
        against: u64,
        sealed_by: &[u8],
    ) -> Result<bool, StoreError> {
        const PUT: &str = "UPDATE cases SET version = $3, open = $4, adviser = $5, second = $6, changed_at = $7,
                label = $8, sealed = $9
            WHERE id = $1 AND version = $2 AND forgotten = 0 AND key = $10";
        let (key, state) = (self.key, self.state);
        let values = values![
            &key.case,
            against,
            state.version,
            state.is_open(),
            id(state.adviser.as_ref()),
            id(state.second.as_ref()),
            state.changed_at,
            self.label.as_slice(),
            self.sealed.as_slice(),
            sealed_by
        ];
        if transaction.run(PUT, values).await? == 0 {
            return Ok(false);
        }
        transaction
            .run("DELETE FROM desks WHERE case_id = $1", values![&key.case])
            .await?;
        transaction
            .run("DELETE FROM agenda WHERE case_id = $1", values![&key.case])
            .await?;
        transaction
            .run("DELETE FROM barred WHERE case_id = $1", values![&key.case])
            .await?;
        self.lay_out(transaction).await?;
        Ok(true)
    }

    /// Writes the case's rows in `desks` (one for each adviser), `agenda` (due things of each adviser and the team) and
    /// `barred` (one for each account it is barred to).
    async fn lay_out(self, transaction: &mut dyn Transaction) -> Result<(), StoreError> {
        const DESK: &str = "INSERT INTO desks (adviser, case_id, open, changed_at) VALUES ($1, $2, $3, $4)";
        const DUE: &str = "INSERT INTO agenda
            (case_id, place, number, municipality, adviser, class, kind, at, lacks, what)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
        const BARRED: &str = "INSERT INTO barred (case_id, account) VALUES ($1, $2)";
        let (case, state) = (&self.key.case, self.state);
        for account in &state.barred {
            transaction.run(BARRED, values![case, account.as_str()]).await?;
        }
        let desks = [(1u8, state.adviser.as_ref()), (2, state.second.as_ref())];
        let desks = desks
            .into_iter()
            .filter_map(|(place, adviser)| Some((place, adviser?.as_str())));
        let places: Vec<(u8, &str)> = std::iter::once((0, "")).chain(desks).collect();
        for (_, adviser) in places.iter().skip(1) {
            transaction
                .run(DESK, values![*adviser, case, state.is_open(), state.changed_at])
                .await?;
        }
        for (place, adviser) in places {
            for (due, number) in self.due.iter().zip(0u32..) {
                let values: Vec<Value> = values![
                    case,
                    place,
                    number,
                    &self.key.municipality,
                    adviser,
                    class_number(due.kind.class()),
                    kind_name(due.kind),
                    due.at,
                    due.lacks.to_bits(),
                    &due.what
                ];
                transaction.run(DUE, values).await?;
            }
        }
        Ok(())
    }
}

/// An adviser's column value: '' if there is none.
fn id(user: Option<&UserId>) -> &str {
    user.map_or("", UserId::as_str)
}

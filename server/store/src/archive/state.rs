//! The sealed current state of a case. It is stored beside the events, and replayed from them if its shape differs.

use super::StoreCore;
use super::keys::CaseKey;
use crate::StoreError;
use crate::backend::{Row, Sql};
use domain::event::{CaseState, Level, Recorded};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// Reads the events of a case by its id.
pub(super) const HISTORY: Sql = "SELECT version, sealed FROM events WHERE case_id = $1 ORDER BY version";

/// A state as it is written: with its shape as an extra field, which builds without shapes ignore.
#[derive(Serialize)]
struct Shaped<'a> {
    shape: u32,
    #[serde(flatten)]
    state: &'a CaseState,
}

/// The shape of a state; 0 if a build without shapes wrote it.
#[derive(Deserialize)]
struct Shape {
    #[serde(default)]
    shape: u32,
}

/// The columns of a case that [`open`] reads, of a table `cases c`. The last one says how many events there are.
macro_rules! state_columns {
    () => {
        "c.municipality, c.forgotten, c.key_id, c.key, c.sealed, c.version, \
         (SELECT COALESCE(MAX(e.version), 0) FROM events e WHERE e.case_id = c.id)"
    };
}
pub(super) use state_columns;

/// What a stored state turned out to be.
pub(super) enum Stored {
    /// The state of this version.
    Current(Box<CaseState>),
    /// A state of another shape, or from before states were bound to their version: [`replay`] makes it.
    Earlier,
    /// Nothing that was sealed for this version: it was altered, or an older state was put back. [`replay`] makes it.
    Altered,
}

/// Whether states are bound to their version: once no older server reads them.
fn bound(level: Level) -> bool {
    level >= Level::PARTS
}

/// Seals a state in this build's shape, for its version.
pub(super) fn seal(key: &CaseKey, state: &CaseState, level: Level) -> Result<Vec<u8>, StoreError> {
    let shape = CaseState::SHAPE;
    let version = state.version.to_string();
    let which = if bound(level) { version.as_str() } else { "" };
    key.key.seal_json(key.place("state", which), &Shaped { shape, state })
}

/// A case's key and state, from a row of [`state_columns`]. The state is `None` if it has to be made from its events: use
/// [`replay`] then.
///
/// # Errors
/// [`StoreError::Sealed`] if there are more or fewer events than the version says: some were taken away, or an older row
/// was put back.
pub(super) fn open(core: &StoreCore, case: &str, row: &Row) -> Result<(CaseKey, Option<CaseState>), StoreError> {
    let key = core.open_case_key(case, row)?;
    let version = row.count(5)?;
    if row.count(6)? != version {
        tracing::error!(
            case,
            "the case's version is not that of its history: events were taken away, or an older row put back"
        );
        return Err(StoreError::Sealed("the history of a case"));
    }
    let state = match open_sealed(&key, version, row.bytes(4)?, core.level())? {
        Stored::Current(state) => Some(*state),
        Stored::Earlier => None,
        Stored::Altered => {
            tracing::error!(
                case,
                "the sealed state of a case is not the one of its version: it is made from its events"
            );
            None
        }
    };
    Ok((key, state))
}

/// The sealed state of a version.
///
/// # Errors
/// [`StoreError::Sealed`] if what was sealed for this place is no state.
pub(super) fn open_sealed(key: &CaseKey, version: u64, sealed: &[u8], level: Level) -> Result<Stored, StoreError> {
    let which = version.to_string();
    let place = key.place("state", &which);
    let (json, before) = match key.key.open(place, sealed) {
        Ok(json) => (Zeroizing::new(json), false),
        Err(_) => match key.key.open(key.place("state", ""), sealed) {
            Ok(json) => (Zeroizing::new(json), true),
            Err(_) => return Ok(Stored::Altered),
        },
    };
    // Whoever reads it under a level that binds states believes its events alone: it can be an older one.
    if before && bound(level) {
        return Ok(Stored::Earlier);
    }
    // serde's error is dropped: it may quote the content.
    let shape: Shape = serde_json::from_slice(&json).map_err(|_| StoreError::Sealed(place.what))?;
    if shape.shape != CaseState::SHAPE {
        return Ok(Stored::Earlier);
    }
    let state: CaseState = serde_json::from_slice(&json).map_err(|_| StoreError::Sealed(place.what))?;
    Ok(if state.version == version {
        Stored::Current(Box::new(state))
    } else {
        Stored::Altered
    })
}

/// The events from the rows of [`HISTORY`].
pub(super) fn events(key: &CaseKey, rows: &[Row]) -> Result<Vec<Recorded>, StoreError> {
    rows.iter().map(|row| event(key, row.int(0)?, row.bytes(1)?)).collect()
}

/// The event of a version.
pub(super) fn event(key: &CaseKey, version: i64, sealed: &[u8]) -> Result<Recorded, StoreError> {
    key.key.open_json(key.place("event", &version.to_string()), sealed)
}

/// The state replayed from the rows of [`HISTORY`].
pub(super) fn replay(key: &CaseKey, rows: &[Row]) -> Result<CaseState, StoreError> {
    Ok(CaseState::replay(&events(key, rows)?)?)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]
mod tests {
    use super::*;
    use crate::archive::{address, connect, keys};
    use crate::backend::values;
    use crate::common::{Site, Town, case};
    use crate::seal::{DataKey, KeyFile};
    use crate::{Opened, Store};
    use domain::case::MeetingState;
    use domain::event::{CaseEvent, CaseId, Source};
    use serde_json::Value;

    crate::on_both_backends! {
        a_state_of_another_shape_is_made_from_its_events;
    }

    const READ: Sql = concat!("SELECT ", state_columns!(), " FROM cases c WHERE c.id = $1");

    /// Changes the sealed state directly in the database; returns it as JSON.
    async fn changed(site: &Site, case: &CaseId, change: impl FnOnce(&mut Value)) -> Value {
        let address = address(&site.opening.url, &site.opening.data).unwrap();
        let backend = connect(&address).await.unwrap();
        let rows = backend.rows(READ, values![case.as_str()]).await.unwrap();
        let (municipality, row) = (rows[0].text(0).unwrap().to_owned(), &rows[0]);
        let keys = KeyFile::read(&site.opening.keys).unwrap();
        let place = keys::of_case(&municipality, case.as_str());
        let key = CaseKey {
            key: DataKey::unwrap(&keys, place, row.text(2).unwrap(), row.bytes(3).unwrap()).unwrap(),
            municipality: municipality.clone(),
            case: case.0.clone(),
        };
        let version = row.count(5).unwrap().to_string();
        let place = key.place("state", &version);
        let mut state: Value = key.key.open_json(place, row.bytes(4).unwrap()).unwrap();
        change(&mut state);
        let sealed = key.key.seal_json(place, &state).unwrap();
        let mut transaction = backend.begin().await.unwrap();
        let put = "UPDATE cases SET sealed = $2 WHERE id = $1";
        transaction.run(put, values![case.as_str(), sealed]).await.unwrap();
        transaction.commit().await.unwrap();
        backend.close().await;
        state
    }

    async fn load(store: &dyn Store, case: &CaseId) -> CaseState {
        let loaded = store.load(case).await.unwrap().state;
        let history = store.history(case).await.unwrap();
        assert_eq!(CaseState::replay(&history).unwrap(), loaded);
        loaded
    }

    async fn a_state_of_another_shape_is_made_from_its_events(site: Site) {
        let store = site.open().await;
        let town = Town::found(store.as_ref(), "koege").await;
        let mut held = case("Emma");
        held.meetings[0].state = Some(MeetingState::Held);
        let opened = Opened {
            source: Source::Imported,
            ..town.opened(held)
        };
        let state = store.open_case(&opened).await.unwrap();
        let id = state.id.clone();
        assert!(state.is_from_file(&"m1".into()));

        // As another build would have left it: without the newest field, and with another shape number or none.
        for shape in [Value::Null, 0.into(), (CaseState::SHAPE + 1).into()] {
            changed(&site, &id, |state| {
                let state = state.as_object_mut().unwrap();
                assert!(state.remove("held_before_import").is_some());
                assert_eq!(state.remove("shape"), Some(CaseState::SHAPE.into()));
                if !shape.is_null() {
                    state.insert("shape".into(), shape);
                }
            })
            .await;
            let before = load(store.as_ref(), &id).await;
            assert!(
                before.is_from_file(&"m1".into()),
                "as its events say, and not as it was left"
            );
            let assigned = CaseEvent::Assigned {
                adviser: Some(town.bo.clone()),
                second: None,
                why: None,
            };
            store.append(&town.change(&before, vec![assigned])).await.unwrap();
            let after = load(store.as_ref(), &id).await;
            assert_eq!(after.version, before.version + 1);
            let written = changed(&site, &id, |_| {}).await;
            assert_eq!(written["shape"], CaseState::SHAPE, "written anew with the next change");
            assert_eq!(written["held_before_import"], serde_json::json!(["m1"]));
        }
        store.close().await;
    }
}

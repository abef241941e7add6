//! The sealed current state of a case. It is stored beside the events, and replayed from them if its shape differs.

use super::StoreCore;
use super::keys::CaseKey;
use crate::StoreError;
use crate::backend::{Row, Sql};
use domain::event::{CaseState, Recorded};
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

/// Seals a state in this build's shape.
pub(super) fn seal(key: &CaseKey, state: &CaseState) -> Result<Vec<u8>, StoreError> {
    let shape = CaseState::SHAPE;
    key.key.seal_json(key.place("state", ""), &Shaped { shape, state })
}

/// A case's key and state, from a row of municipality, forgotten, key_id, key, sealed. The state is `None` if it was
/// written in another shape: use [`replay`] then.
pub(super) fn open(core: &StoreCore, case: &str, row: &Row) -> Result<(CaseKey, Option<CaseState>), StoreError> {
    let key = core.open_case_key(case, row)?;
    let state = open_sealed(&key, row.bytes(4)?)?;
    Ok((key, state))
}

/// The sealed state; `None` if it was written in another shape.
pub(super) fn open_sealed(key: &CaseKey, sealed: &[u8]) -> Result<Option<CaseState>, StoreError> {
    let place = key.place("state", "");
    let json = Zeroizing::new(key.key.open(place, sealed)?);
    // serde's error is dropped: it may quote the content.
    let shape: Shape = serde_json::from_slice(&json).map_err(|_| StoreError::Sealed(place.what))?;
    if shape.shape != CaseState::SHAPE {
        return Ok(None);
    }
    serde_json::from_slice(&json)
        .map(Some)
        .map_err(|_| StoreError::Sealed(place.what))
}

/// The events from the rows of [`HISTORY`].
pub(super) fn events(key: &CaseKey, rows: &[Row]) -> Result<Vec<Recorded>, StoreError> {
    let one = |row: &Row| {
        let version = row.int(0)?.to_string();
        key.key.open_json(key.place("event", &version), row.bytes(1)?)
    };
    rows.iter().map(one).collect()
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

    const READ: Sql = "SELECT municipality, forgotten, key_id, key, sealed FROM cases WHERE id = $1";

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
        let mut state: Value = key
            .key
            .open_json(key.place("state", ""), row.bytes(4).unwrap())
            .unwrap();
        change(&mut state);
        let sealed = key.key.seal_json(key.place("state", ""), &state).unwrap();
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

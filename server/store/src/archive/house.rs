//! The server's own key and the level of the store, as they are when it is opened.

use super::audit::{audit_secret, begin_log};
use super::keys::House;
use super::level;
use crate::StoreError;
use crate::backend::{Backend, values};
use crate::seal::{DataKey, KeyFile};
use domain::event::Level;

/// The server's own key and the level. They are read one after the other, and another server may finish an upgrade in
/// between: what does not fit is read once more.
pub(super) async fn open(backend: &dyn Backend, keys: &KeyFile) -> Result<(House, Level), StoreError> {
    let mut house = key(backend, keys).await?;
    let mut level = level::read(backend).await?;
    if house.check(level).is_err() {
        house = key(backend, keys).await?;
        level = level::read(backend).await?;
        house.check(level)?;
    }
    Ok((house, level))
}

/// The server's own key; created on the first start. If two nodes start at once, both use the first one stored.
async fn key(backend: &dyn Backend, keys: &KeyFile) -> Result<House, StoreError> {
    const READ: &str = "SELECT key_id, key FROM house WHERE id = 1";
    const MAKE: &str =
        "INSERT INTO house (id, key_id, key, created_at) VALUES (1, $1, $2, 0) ON CONFLICT (id) DO NOTHING";
    let mut rows = backend.rows(READ, values![]).await?;
    if rows.is_empty() {
        let house = House {
            key: DataKey::fresh(),
            macs: true,
        };
        let wrapped = house.wrap(keys);
        let mut transaction = backend.begin().await?;
        if transaction.run(MAKE, values![wrapped.key_id, wrapped.key]).await? > 0 {
            begin_log(transaction.as_mut(), &audit_secret(&house.key), "").await?;
            level::set(transaction.as_mut(), Level::NEWEST).await?;
        }
        transaction.commit().await?;
        rows = backend.rows(READ, values![]).await?;
    }
    let row = rows.first().ok_or(StoreError::Sealed("the server's key"))?;
    House::check_file(keys, row.text(0)?)?;
    House::unwrap(keys, row.text(0)?, row.bytes(1)?)
}

//! Whether the store can serve just now.

use super::StoreCore;
use super::keys::House;
use crate::StoreError;
use crate::backend::{known_migrations, values};

impl StoreCore {
    /// Asks the database, its migrations and the key file on the disk, and whether a change is taken and confirmed. Migrations of a newer build are no fault: during
    /// a rolling upgrade the older servers serve on (decision 0016).
    pub(super) async fn fit_to_serve(&self) -> Result<(), StoreError> {
        const HOUSE: &str = "SELECT key_id, key FROM house WHERE id = 1";
        let done = self.backend.migrated().await?;
        if let Some(missing) = known_migrations().into_iter().find(|number| !done.contains(number)) {
            return Err(StoreError::Migration(format!("migration {missing} is missing")));
        }
        let house = self.backend.rows(HOUSE, values![]).await?;
        let house = house.first().ok_or(StoreError::Sealed("the store"))?;
        // The file and not what is held of it in memory: a server that could not start again is not ready.
        let keys = self.keys().again()?;
        House::check_file(&keys, house.text(0)?)?;
        let house =
            House::unwrap(&keys, house.text(0)?, house.bytes(1)?).map_err(|_| StoreError::Sealed("the store"))?;
        // Another server may have finished the upgrade since.
        self.set_house(house);
        // Last, because it costs most: a change that leaves nothing behind, answered as one of somebody's would be.
        self.backend.takes_changes().await
    }
}

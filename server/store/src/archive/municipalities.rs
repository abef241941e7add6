//! Municipalities.

use super::audit::{audit_secret, begin_log};
use super::shared_versions::{Remembered, Telling};
use super::{Archive, keys};
use crate::backend::values;
use crate::seal::DataKey;
use crate::{Answer, Municipalities, Municipality, StoreError};
use async_trait::async_trait;
use domain::case::PackId;
use domain::event::MunicipalityId;
use jiff::Timestamp;

#[async_trait]
impl Municipalities for Archive {
    async fn municipalities(&self) -> Answer<Vec<Municipality>> {
        const READ: &str = "SELECT id, pack, name FROM municipalities ORDER BY id";
        let rows = self.core.backend.rows(READ, values![]).await?;
        let one = |row: &crate::backend::Row| {
            Ok(Municipality {
                id: MunicipalityId::from(row.text(0)?),
                pack: PackId::from(row.text(1)?),
                name: row.text(2)?.to_owned(),
            })
        };
        rows.iter().map(one).collect()
    }

    async fn add_municipality(&self, municipality: &Municipality, now: Timestamp) -> Answer<()> {
        const ADD: &str = "INSERT INTO municipalities (id, pack, name, key_id, key, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)";
        const HOUSE: &str = "SELECT key_id FROM house WHERE id = 1";
        let id = municipality.id.as_str();
        let key = DataKey::fresh();
        let mut transaction = self.core.backend.begin().await?;
        // Under the key under which the server's own stands, whatever is first in this machine's key file.
        let house = transaction.rows(HOUSE, values![]).await?;
        let under = house.first().ok_or(StoreError::Sealed("the server's key"))?.text(0)?;
        let file = self.core.read_keys_again(under)?;
        let wrapped = key.wrap_under(&file, under, keys::of_municipality(id))?;
        let values = values![
            id,
            municipality.pack.as_str(),
            &municipality.name,
            wrapped.key_id,
            wrapped.key,
            now
        ];
        let mut telling = Telling::of(transaction.as_mut(), Remembered::Municipalities).await?;
        telling.run(ADD, values).await?;
        // Every municipality has a log head from the start: a missing head means it was removed.
        begin_log(transaction.as_mut(), &audit_secret(&key), id).await?;
        transaction.commit().await
    }
}

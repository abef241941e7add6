//! The rows of second factors: an account's secret, its recovery codes, and what ends with them. Every account here is
//! locked.

use super::row_macs::ACCOUNT;
use super::{Archive, StoreCore};
use crate::backend::{Row, Sql, Transaction, values};
use crate::seal::Place;
use crate::{Account, FactorCode, FactorSecret, RECOVERY_CODES, RecoveryCode, StoreError, time_code};
use jiff::Timestamp;

const NO_CODES: Sql = "DELETE FROM recovery_codes WHERE account = $1";

/// The seal place of an account's secret.
pub(super) fn secret_at<'a>(municipality: &'a str, user: &'a str) -> Place<'a> {
    Place {
        what: "second factor",
        municipality,
        of: user,
        which: "",
    }
}

fn secret_of(account: &Account) -> Place<'_> {
    secret_at(account.municipality.as_str(), account.id.as_str())
}

impl Archive {
    /// Keyed hash of account and recovery code together.
    fn recovery_mark(&self, user: &str, code: &RecoveryCode) -> Vec<u8> {
        let key = self.core.house().derive("recovery-code");
        key.mac(&[user.as_bytes(), code.as_bytes()]).to_vec()
    }

    /// Whether a code is right, and uses it up. `row` holds the sealed secret and the last step used.
    pub(super) async fn use_up(
        &self,
        transaction: &mut dyn Transaction,
        account: &Account,
        row: &Row,
        code: Option<&FactorCode>,
        now: Timestamp,
    ) -> Result<bool, StoreError> {
        const STEP: Sql = "UPDATE factors SET step = $2 WHERE account = $1 AND step < $2";
        const USED: Sql = "DELETE FROM recovery_codes WHERE account = $1 AND mark = $2";
        let user = account.id.as_str();
        let used = match code {
            None => 0,
            Some(FactorCode::Time(typed)) => {
                let key = self
                    .core
                    .municipality_in(transaction, account.municipality.as_str())
                    .await?;
                let secret = FactorSecret::from_bytes(key.open(secret_of(account), row.bytes(0)?)?);
                match time_code::step_of(secret.as_bytes(), *typed, now) {
                    Some(step) => transaction.run(STEP, values![user, step]).await?,
                    None => 0,
                }
            }
            Some(FactorCode::Recovery(code)) => {
                let mark = self.recovery_mark(user, code);
                transaction.run(USED, values![user, mark]).await?
            }
        };
        Ok(used == 1)
    }

    /// Writes a secret of an account that is locked, in the place of an earlier one; passkeys stay.
    pub(super) async fn write_factor(
        &self,
        transaction: &mut dyn Transaction,
        account: &Account,
        secret: &FactorSecret,
        step: u64,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        const WRITE: Sql =
            "INSERT INTO factors (account, sealed, step, tries, tried_at, made_at) VALUES ($1, $2, $3, 0, $4, $4)
            ON CONFLICT (account) DO UPDATE SET sealed = excluded.sealed, step = excluded.step, tries = 0,
                tried_at = excluded.tried_at, made_at = excluded.made_at";
        let key = self
            .core
            .municipality_in(transaction, account.municipality.as_str())
            .await?;
        let sealed = key.seal(secret_of(account), secret.as_bytes());
        let user = account.id.as_str();
        transaction.run(WRITE, values![user, sealed, step, now]).await?;
        self.core.put_mac(transaction, &ACCOUNT, user).await
    }

    /// Writes new recovery codes in the place of earlier ones.
    pub(super) async fn write_codes(
        &self,
        transaction: &mut dyn Transaction,
        user: &str,
    ) -> Result<Vec<RecoveryCode>, StoreError> {
        const CODE: Sql = "INSERT INTO recovery_codes (account, mark) VALUES ($1, $2)";
        transaction.run(NO_CODES, values![user]).await?;
        let codes: Vec<RecoveryCode> = (0..RECOVERY_CODES).map(|_| RecoveryCode::fresh()).collect();
        for code in &codes {
            let mark = self.recovery_mark(user, code);
            transaction.run(CODE, values![user, mark]).await?;
        }
        Ok(codes)
    }

    /// Ends what an account has open besides one door, by the hash of its token.
    pub(super) async fn end_others(
        &self,
        transaction: &mut dyn Transaction,
        user: &str,
        door: &[u8],
    ) -> Result<(), StoreError> {
        const OTHERS: Sql = "DELETE FROM sessions WHERE account = $1 AND hash <> $2";
        const OTHER_HALVES: Sql = "DELETE FROM half_sessions WHERE account = $1 AND hash <> $2";
        const OFFERS: Sql = "DELETE FROM factor_offers WHERE account = $1";
        transaction.run(OTHERS, values![user, door]).await?;
        transaction.run(OTHER_HALVES, values![user, door]).await?;
        transaction.run(OFFERS, values![user]).await.map(drop)
    }
}

/// Deletes the second factors of an account that is locked, of either kind, and its recovery codes; returns whether
/// there was one.
pub(super) async fn delete(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    user: &str,
) -> Result<bool, StoreError> {
    transaction.run(NO_CODES, values![user]).await?;
    transaction
        .run("DELETE FROM passkeys WHERE account = $1", values![user])
        .await?;
    let gone = transaction
        .run("DELETE FROM factors WHERE account = $1", values![user])
        .await?;
    core.put_mac(transaction, &ACCOUNT, user).await?;
    Ok(gone > 0)
}

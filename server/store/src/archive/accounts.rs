//! Accounts.

use super::Archive;
use super::account_rows::{
    account, account_columns, end_sessions, lock, mark_given, write_disabled, write_password, write_roles,
};
use super::begun::{before, begin_factored};
use super::once_more::once_more;
use super::profiles::{self, profile_of};
use super::row_macs::{ACCOUNT, HALF as HALF_ROW, SESSION, account_mac_columns};
use super::shared_versions::{Remembered, Telling};
use super::token::hash;
use crate::backend::{Row, values};
use crate::{
    ABSOLUTE, Account, Accounts, Answer, AuditEntry, ChosenBy, HALF, NewAccount, Photo, Profile, Roles, SessionToken,
    StoreError,
};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::language::Language;
use jiff::Timestamp;

/// The accounts of a municipality.
pub(super) const ACCOUNTS_OF: &str = concat!(
    "SELECT a.profile, ",
    account_columns!(),
    " FROM accounts a WHERE a.municipality = $1 ORDER BY a.name"
);

/// The form in which names are compared: trimmed and lower-case.
pub(super) fn plain(name: &str) -> String {
    name.trim().to_lowercase()
}

#[async_trait]
impl Accounts for Archive {
    async fn create_account(&self, new: &NewAccount, now: Timestamp) -> Answer<()> {
        const CREATE: &str = "INSERT INTO accounts
            (id, municipality, name, password, roles, language, disabled, created_at, profile, photo)
            VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9)";
        once_more(|| async {
            let (user, municipality) = (new.id.as_str(), new.municipality.as_str());
            let mut transaction = self.core.backend.begin().await?;
            let key = self.core.municipality_held(transaction.as_mut(), municipality).await?;
            let (profile, photo) = profiles::seal(&key, municipality, user, &new.profile)?;
            let values = values![
                user,
                municipality,
                plain(&new.name),
                &new.password,
                new.roles.bits(),
                &new.language.0,
                now,
                profile,
                photo
            ];
            transaction.run(CREATE, values).await?;
            mark_given(transaction.as_mut(), user, new.chosen_by).await?;
            self.core.put_mac(transaction.as_mut(), &ACCOUNT, user).await?;
            transaction.commit().await
        })
        .await
    }

    async fn account(&self, user: &UserId) -> Answer<Option<Account>> {
        const READ: &str = concat!("SELECT ", account_columns!(), " FROM accounts a WHERE a.id = $1");
        let rows = self.core.backend.rows(READ, values![user.as_str()]).await?;
        rows.first().map(|row| account(row, 0)).transpose()
    }

    async fn account_named(&self, name: &str) -> Answer<Option<(Account, String)>> {
        const READ: &str = concat!(
            "SELECT ",
            account_mac_columns!(),
            ", a.password, ",
            account_columns!(),
            " FROM accounts a WHERE a.name = $1 AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.account = a.id)"
        );
        let rows = self.core.backend.rows(READ, values![plain(name)]).await?;
        let Some(row) = rows.first().filter(|row| self.core.mac_holds(&ACCOUNT, row, 0)) else {
            return Ok(None);
        };
        let own = ACCOUNT.width();
        Ok(Some((account(row, own + 1)?, row.text(own)?.to_owned())))
    }

    async fn accounts_of(&self, municipality: &MunicipalityId) -> Answer<Vec<(Account, Profile)>> {
        let mut snapshot = self.core.backend.snapshot().await?;
        let key = self
            .core
            .municipality_in(snapshot.as_mut(), municipality.as_str())
            .await?;
        let rows = snapshot.rows(ACCOUNTS_OF, values![municipality.as_str()]).await?;
        let one = |row: &Row| {
            let account = account(row, 1)?;
            let profile = key.open_json(profile_of(municipality.as_str(), account.id.as_str()), row.bytes(0)?)?;
            Ok((account, profile))
        };
        rows.iter().map(one).collect()
    }

    async fn set_language(&self, session: &SessionToken, language: &Language) -> Answer<bool> {
        const SET: &str = "UPDATE accounts SET language = $2 WHERE disabled = 0
            AND id = (SELECT s.account FROM sessions s WHERE s.hash = $1 AND s.child_case IS NULL)";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let set = transaction.run(SET, values![hash(session), &language.0]).await? > 0;
            transaction.commit().await?;
            Ok(set)
        })
        .await
    }

    async fn set_roles(&self, user: &UserId, version: u64, roles: Roles) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let before = lock(&self.core, transaction.as_mut(), user.as_str())
                .await?
                .ok_or(StoreError::Changed)?;
            write_roles(&self.core, transaction.as_mut(), &before, version, roles).await?;
            transaction.commit().await
        })
        .await
    }

    async fn set_disabled(&self, user: &UserId, disabled: bool) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            write_disabled(&self.core, transaction.as_mut(), user, disabled).await?;
            transaction.commit().await
        })
        .await
    }

    async fn set_password(&self, user: &UserId, password: &str, chosen_by: ChosenBy) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            if !write_password(&self.core, transaction.as_mut(), user, password, chosen_by).await? {
                return Err(StoreError::NotFound);
            }
            end_sessions(transaction.as_mut(), user).await?;
            transaction.commit().await
        })
        .await
    }

    async fn choose_password(
        &self,
        half: &SessionToken,
        next: &SessionToken,
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<Option<(Account, bool)>> {
        const WHOSE: &str = "SELECT account, factored FROM half_sessions WHERE hash = $1 AND created_at > $2";
        const FACTOR: &str = "SELECT account FROM factors WHERE account = $1";
        once_more(|| async {
            let values = || values![hash(half), before(now, HALF)];
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(WHOSE, values()).await?;
            let Some(row) = rows.first() else { return Ok(None) };
            let account = lock(&self.core, transaction.as_mut(), row.text(0)?).await?;
            // What ended it meanwhile held the lock.
            let rows = transaction.rows(WHOSE, values()).await?;
            let factored = rows.first().map(|row| row.yes(1)).transpose()?;
            let still = factored.is_some() && self.core.row_holds(transaction.as_mut(), &HALF_ROW, hash(half)).await?;
            let fits = |account: &Account| {
                still && !account.disabled && account.given_at.is_some() && !account.given_has_ended(now)
            };
            let Some(account) = account.filter(fits) else {
                return Ok(None);
            };
            let has_factor = !transaction.rows(FACTOR, values![account.id.as_str()]).await?.is_empty();
            if has_factor && factored != Some(true) {
                return Ok(None);
            }
            if !write_password(
                &self.core,
                transaction.as_mut(),
                &account.id,
                password,
                ChosenBy::Holder,
            )
            .await?
            {
                return Ok(None);
            }
            end_sessions(transaction.as_mut(), &account.id).await?;
            if has_factor {
                begin_factored(&self.core, transaction.as_mut(), next, account.id.as_str(), now).await?;
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            let chosen = Account {
                given_at: None,
                ..account
            };
            Ok(Some((chosen, has_factor)))
        })
        .await
    }

    async fn give_password(
        &self,
        user: &UserId,
        (version, has_factor): (u64, bool),
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool> {
        const FACTOR: &str = "SELECT account FROM factors WHERE account = $1";
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let account = lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            let has = !transaction.rows(FACTOR, values![user.as_str()]).await?.is_empty();
            let same = account.is_some_and(|account| account.version == version) && has == has_factor;
            if !same
                || !write_password(&self.core, transaction.as_mut(), user, password, ChosenBy::Another(now)).await?
            {
                return Ok(false);
            }
            end_sessions(transaction.as_mut(), user).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn change_password(
        &self,
        session: &SessionToken,
        checked: &str,
        password: &str,
        line: &AuditEntry,
        now: Timestamp,
    ) -> Answer<bool> {
        const WHOSE: &str = "SELECT s.account FROM sessions s JOIN accounts a ON a.id = s.account
            WHERE s.hash = $1 AND s.child_case IS NULL AND s.created_at > $2 AND a.password = $3 AND a.disabled = 0";
        // A child's own screen goes on: nobody comes from there to the account.
        const END_OTHERS: &str = "DELETE FROM sessions WHERE account = $1 AND hash <> $2
            AND (child_case IS NULL OR meeting IS NOT NULL)";
        once_more(|| async {
            let values = || values![hash(session), before(now, ABSOLUTE), checked];
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(WHOSE, values()).await?;
            let Some(row) = rows.first() else { return Ok(false) };
            let Some(account) = lock(&self.core, transaction.as_mut(), row.text(0)?).await? else {
                return Ok(false);
            };
            let still = !transaction.rows(WHOSE, values()).await?.is_empty()
                && self
                    .core
                    .row_holds(transaction.as_mut(), &SESSION, hash(session))
                    .await?;
            if !still
                || !write_password(
                    &self.core,
                    transaction.as_mut(),
                    &account.id,
                    password,
                    ChosenBy::Holder,
                )
                .await?
            {
                return Ok(false);
            }
            let user = account.id.as_str();
            transaction.run(END_OTHERS, values![user, hash(session)]).await?;
            for end in [
                "DELETE FROM half_sessions WHERE account = $1",
                "DELETE FROM factor_offers WHERE account = $1",
            ] {
                transaction.run(end, values![user]).await?;
            }
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await?;
            Ok(true)
        })
        .await
    }

    async fn profile(&self, user: &UserId) -> Answer<Profile> {
        self.core.profile(user).await
    }

    async fn set_profile(&self, user: &UserId, profile: &Profile, line: &AuditEntry) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let account = lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            let account = account.ok_or(StoreError::NotFound)?;
            let whose = (account.municipality.as_str(), user.as_str());
            let mut telling = Telling::of(transaction.as_mut(), Remembered::Profiles).await?;
            self.core.write_profile(&mut telling, whose, profile).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await
        })
        .await
    }

    async fn set_photo(&self, user: &UserId, photo: Option<&Photo>, line: &AuditEntry) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let account = lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            let account = account.ok_or(StoreError::NotFound)?;
            let whose = (account.municipality.as_str(), user.as_str());
            let mut telling = Telling::of(transaction.as_mut(), Remembered::Profiles).await?;
            self.core.write_photo(&mut telling, whose, photo).await?;
            self.core
                .write_lines(transaction.as_mut(), std::slice::from_ref(line))
                .await?;
            transaction.commit().await
        })
        .await
    }
}

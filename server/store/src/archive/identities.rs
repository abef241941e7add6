//! Identities at a municipality.

use super::account_rows::{end_sessions, lock};
use super::accounts::plain;
use super::once_more::once_more;
use super::profiles::profile_of;
use super::row_macs::ACCOUNT;
use super::{Archive, StoreCore, rights};
use crate::backend::{Transaction, values};
use crate::{
    Account, Admitted, Answer, Arrival, Identities, Identity, Profile, Role, SignedOutThere, StoreError, UnderWay,
    new_user,
};
use async_trait::async_trait;
use domain::event::{MunicipalityId, UserId};
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

/// What stands where other accounts have the hash of a password. It is none, so no password matches it, on an older
/// server either.
const NO_PASSWORD: &str = "!";
/// How long a session that ended over there is remembered: longer than a sign-in takes.
const REMEMBERED: SignedDuration = SignedDuration::from_mins(15);

const MARK: &str = "INSERT INTO sign_ins (mark, municipality, onward, began_at, until) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (mark) DO NOTHING";
const ACCOUNT_OF: &str = "SELECT account FROM identities WHERE issuer = $1 AND subject = $2";

/// The stored form of something that may happen once. Each part has its length before it, so that no two read the same.
fn mark(kind: &str, parts: [&str; 2]) -> Vec<u8> {
    let mut hash = Sha256::new();
    for part in [kind, parts[0], parts[1]] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().to_vec()
}

/// The stored form of a session over there.
fn over_there(issuer: &str, session: &str) -> Vec<u8> {
    mark("session", [issuer, session])
}

/// Whether an identity still opens its account for a sign-in that began at `began_at`, and the stored form of its
/// session over there. `None` if it does not: it is not that account's, or they signed out over there meanwhile.
pub(super) async fn holds(
    transaction: &mut dyn Transaction,
    user: &str,
    identity: &Identity,
    session: Option<&str>,
    began_at: Timestamp,
) -> Result<Option<Option<Vec<u8>>>, StoreError> {
    const STANDS: &str = "SELECT account FROM identities WHERE issuer = $1 AND subject = $2 AND account = $3
        AND (ended_at IS NULL OR ended_at < $4)";
    const ENDED: &str = "SELECT until FROM sign_ins WHERE mark = $1";
    let values = values![&identity.issuer, &identity.subject, user, began_at];
    if transaction.rows(STANDS, values).await?.is_empty() {
        return Ok(None);
    }
    let Some(session) = session else { return Ok(Some(None)) };
    let ended = mark("ended", [&identity.issuer, session]);
    let ended = !transaction.rows(ENDED, values![ended]).await?.is_empty();
    Ok((!ended).then(|| Some(over_there(&identity.issuer, session))))
}

/// Makes the account of somebody who arrives for the first time.
async fn make_account(
    core: &StoreCore,
    transaction: &mut dyn Transaction,
    arrival: &Arrival,
) -> Result<Option<Account>, StoreError> {
    const CREATE: &str = "INSERT INTO accounts
            (id, municipality, name, password, roles, language, disabled, created_at, profile, photo)
            VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8, NULL)";
    const KEEP: &str = "INSERT INTO identities (issuer, subject, account) VALUES ($1, $2, $3)";
    let (user, municipality) = (new_user(), arrival.municipality.as_str());
    let profile = Profile {
        name: arrival.name.clone(),
        first_name: arrival.first_name.clone(),
        ..Profile::default()
    };
    let key = core.municipality_held(transaction, municipality).await?;
    let profile = key.seal_json(profile_of(municipality, user.as_str()), &profile)?;
    let values = values![
        user.as_str(),
        municipality,
        plain(&format!("oidc:{user}")),
        NO_PASSWORD,
        arrival.roles.bits(),
        &Language::danish().0,
        arrival.now,
        profile
    ];
    transaction.run(CREATE, values).await?;
    let Identity { issuer, subject } = &arrival.identity;
    transaction.run(KEEP, values![issuer, subject, user.as_str()]).await?;
    core.put_mac(transaction, &ACCOUNT, user.as_str()).await?;
    lock(core, transaction, user.as_str()).await
}

#[async_trait]
impl Identities for Archive {
    async fn begin_sign_in(&self, secret: &str, sign_in: &UnderWay, until: Timestamp) -> Answer<()> {
        once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let forget = "DELETE FROM sign_ins WHERE until <= $1";
            transaction.run(forget, values![sign_in.began_at]).await?;
            let mark = mark("sign-in", [secret, ""]);
            let values = values![
                mark,
                sign_in.municipality.as_str(),
                &sign_in.onward,
                sign_in.began_at,
                until
            ];
            if transaction.run(MARK, values).await? == 0 {
                return Err(StoreError::Taken);
            }
            transaction.commit().await
        })
        .await
    }

    async fn take_sign_in(&self, secret: &str, now: Timestamp) -> Answer<Option<UnderWay>> {
        const READ: &str = "SELECT municipality, onward, began_at FROM sign_ins WHERE mark = $1 AND until > $2";
        const TAKE: &str = "DELETE FROM sign_ins WHERE mark = $1";
        once_more(|| async {
            let mark = mark("sign-in", [secret, ""]);
            let mut transaction = self.core.backend.begin().await?;
            let rows = transaction.rows(READ, values![mark.as_slice(), now]).await?;
            // Of two that come back at once one deletes the row.
            if transaction.run(TAKE, values![mark]).await? == 0 {
                return Ok(None);
            }
            transaction.commit().await?;
            let Some(row) = rows.first() else { return Ok(None) };
            Ok(Some(UnderWay {
                municipality: MunicipalityId::from(row.text(0)?),
                onward: row.text(1)?.to_owned(),
                began_at: row.time(2)?,
            }))
        })
        .await
    }

    async fn admit(&self, arrival: &Arrival) -> Answer<Admitted> {
        const SET: &str = "UPDATE accounts SET roles = $2, version = version + 1 WHERE id = $1";
        once_more(|| async {
            let none = arrival.roles == crate::Roles::default();
            let mut transaction = self.core.backend.begin().await?;
            let Identity { issuer, subject } = &arrival.identity;
            let rows = transaction.rows(ACCOUNT_OF, values![issuer, subject]).await?;
            let known = match rows.first() {
                Some(row) => lock(&self.core, transaction.as_mut(), row.text(0)?).await?,
                None => None,
            };
            let Some(account) = known else {
                if none {
                    return Ok(Admitted::NoRole(None));
                }
                let account = make_account(&self.core, transaction.as_mut(), arrival).await?;
                transaction.commit().await?;
                return Ok(Admitted::In {
                    account: account.ok_or(StoreError::NotFound)?,
                    made: true,
                    changed: true,
                });
            };
            if account.municipality != arrival.municipality {
                return Ok(Admitted::Elsewhere);
            }
            let user = account.id.clone();
            let changed = account.roles != arrival.roles || account.asleep != crate::Roles::default();
            if changed {
                transaction
                    .run(SET, values![user.as_str(), arrival.roles.bits()])
                    .await?;
                self.core.put_mac(transaction.as_mut(), &ACCOUNT, user.as_str()).await?;
            }
            if !arrival.roles.has(Role::Adviser) {
                rights::end_of_account(transaction.as_mut(), user.as_str()).await?;
            }
            if none {
                end_sessions(transaction.as_mut(), &user).await?;
            }
            let account = lock(&self.core, transaction.as_mut(), user.as_str()).await?;
            transaction.commit().await?;
            Ok(match account {
                _ if none => Admitted::NoRole(Some(user)),
                Some(account) if !account.disabled => Admitted::In {
                    account,
                    made: false,
                    changed,
                },
                _ => Admitted::Closed(user),
            })
        })
        .await
    }

    async fn signed_out_there(&self, message: &SignedOutThere) -> Answer<Option<Vec<UserId>>> {
        const OF_SESSION: &str = "SELECT DISTINCT account FROM sessions WHERE over_there = $1 ORDER BY account";
        const NOTE: &str = "UPDATE identities SET ended_at = $2 WHERE account = $1 AND issuer = $3";
        const END_ALL: &str = "DELETE FROM sessions WHERE account = $1 AND (child_case IS NULL OR meeting IS NOT NULL)";
        // One whose token named no session over there may be the one that ended.
        const END_ONE: &str = "DELETE FROM sessions WHERE account = $1 AND (over_there = $2 OR over_there IS NULL)
            AND (child_case IS NULL OR meeting IS NOT NULL)";
        once_more(|| async {
            let (issuer, now) = (message.issuer.as_str(), message.now);
            let mut transaction = self.core.backend.begin().await?;
            let once = mark("message", [issuer, &message.id]);
            let once = values![once, "", "", now, message.until];
            if transaction.run(MARK, once).await? == 0 {
                return Ok(None);
            }
            let session = message.session.as_deref();
            if let Some(session) = session {
                let until = now.checked_add(REMEMBERED).unwrap_or(Timestamp::MAX);
                let ended = mark("ended", [issuer, session]);
                transaction.run(MARK, values![ended, "", "", now, until]).await?;
            }
            let rows = match (&message.subject, session) {
                (Some(subject), _) => transaction.rows(ACCOUNT_OF, values![issuer, subject]).await?,
                (None, Some(session)) => {
                    let session = over_there(issuer, session);
                    transaction.rows(OF_SESSION, values![session]).await?
                }
                (None, None) => Vec::new(),
            };
            let mut users = Vec::new();
            for row in &rows {
                let user = row.text(0)?;
                let Some(account) = lock(&self.core, transaction.as_mut(), user).await? else {
                    continue;
                };
                if account.municipality != message.municipality {
                    continue;
                }
                match session {
                    Some(session) => {
                        let session = over_there(issuer, session);
                        transaction.run(END_ONE, values![user, session]).await?;
                    }
                    None => {
                        transaction.run(NOTE, values![user, now, issuer]).await?;
                        transaction.run(END_ALL, values![user]).await?;
                    }
                }
                users.push(account.id);
            }
            transaction.commit().await?;
            Ok(Some(users))
        })
        .await
    }
}

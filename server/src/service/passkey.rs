//! Passkeys: what a browser is asked, and whether its answer is right. The store keeps what was asked, sealed, until it is
//! answered once, so that any server can judge an answer.

use super::error::ServiceError;
use crate::auth::relying_party::RelyingParty;
use crate::state::AppState;
use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use store::{
    Account, AuditEntry, CeremonyId, CeremonyKind, CeremonyTaken, NewPasskey, Opens, OwnFactors, Passkey, PasskeyAdded,
    PasskeyUsed, RecoveryCode, StoreError, UsedPasskey,
};
use webauthn_rs::Webauthn;
use webauthn_rs::prelude::{
    CredentialID, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential, RegisterPublicKeyCredential, Uuid,
    WebauthnError,
};

/// The longest answer of a browser that is looked at, in bytes: about ten times what they send.
const LONGEST_ANSWER: usize = 16 * 1024;
/// The longest name of a passkey, in characters.
pub const LONGEST_NAME: usize = 60;

/// What a page asks a browser for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The ceremony's name, which comes back with the answer.
    pub ceremony: String,
    /// The options, as JSON.
    pub options: String,
}

/// What came back from a browser.
#[derive(Clone, Default)]
pub struct Sent {
    /// The ceremony's name.
    pub ceremony: String,
    /// The answer, as JSON.
    pub answer: String,
    /// What the holder calls a new passkey.
    pub name: String,
}

/// What came of an answer that uses a passkey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tried {
    /// Right: the door is open.
    Right,
    /// Not right.
    Wrong,
    /// Right, but its counter did not rise: somebody may have a copy of it.
    Backwards,
    /// Nothing was asked under this name, or five minutes are over.
    Late,
    /// Not looked at before this moment.
    Wait(Timestamp),
    /// The door is no more.
    Out,
}

/// What came of an answer that makes a passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// The account has it. The recovery codes, if it is its first second factor.
    Done(Vec<RecoveryCode>),
    /// The answer is not right.
    Wrong,
    /// Nothing was asked under this name, or five minutes are over.
    Late,
    /// The account has as many as it can have.
    Full,
    /// The credential is known already.
    Known,
    /// The door is no more.
    Out,
}

/// The name of a passkey as it is kept: one line, not too long, and never blank.
fn name_of(app: &AppState, typed: &str) -> String {
    let shown = |c: &char| !c.is_control() && print::can_draw(*c);
    let name: String = typed.trim().chars().filter(shown).take(LONGEST_NAME).collect();
    match name.trim() {
        "" => app.out.say("passkey-unnamed", &[]),
        name => name.to_owned(),
    }
}

/// What its authenticator knows an account by: never its name, and not its id either.
fn handle_of(account: &Account) -> Uuid {
    let hash = Sha256::digest(format!("passkey holder {}", account.id).as_bytes());
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Uuid::from_bytes(bytes)
}

fn ceremonies(app: &AppState, party: &RelyingParty) -> Result<Webauthn, ServiceError> {
    party
        .ceremonies(&app.out.say("name", &[]))
        .ok_or(ServiceError::DoesNotFit)
}

fn written<T: Serialize>(value: &T) -> Result<String, ServiceError> {
    serde_json::to_string(value).map_err(|error| StoreError::Database(error.to_string()).into())
}

/// What lies in the store was written by us: that it cannot be read is no fault of whoever is at the door.
fn credential(passkey: &Passkey) -> Result<webauthn_rs::prelude::Passkey, ServiceError> {
    serde_json::from_str(&passkey.credential).map_err(|_| StoreError::Sealed("passkey").into())
}

/// The counter of a new passkey: the crate keeps it to itself, and writes it.
fn counter_of(credential: &str) -> u32 {
    let written: serde_json::Value = serde_json::from_str(credential).unwrap_or_default();
    let counter = written["cred"]["counter"].as_u64().unwrap_or_default();
    u32::try_from(counter).unwrap_or_default()
}

/// An answer, if it can be one.
fn answer<T: DeserializeOwned>(text: &str) -> Option<T> {
    (text.len() <= LONGEST_ANSWER)
        .then(|| serde_json::from_str(text).ok())
        .flatten()
}

/// Asks for a new passkey; `None` if the door is no more.
///
/// # Errors
/// If the store does not answer.
pub async fn ask_to_make(
    app: &AppState,
    party: &RelyingParty,
    opens: &Opens,
    account: &Account,
    now: Timestamp,
) -> Result<Option<Asked>, ServiceError> {
    let known = app.store.factors_of(&account.id).await?;
    let known: Vec<CredentialID> = known
        .iter()
        .flat_map(|own| &own.passkeys)
        .map(|passkey| Ok(credential(passkey)?.cred_id().clone()))
        .collect::<Result<_, ServiceError>>()?;
    let started = ceremonies(app, party)?.start_passkey_registration(
        handle_of(account),
        &account.name,
        &account.name,
        Some(known),
    );
    let (options, state) = started.map_err(|_| ServiceError::DoesNotFit)?;
    let options = written(&options.public_key)?;
    begin(app, opens, CeremonyKind::Make, &written(&state)?, options, now).await
}

/// Asks for one of the account's passkeys; `None` if it has none or the door is no more.
///
/// # Errors
/// If the store does not answer.
pub async fn ask_to_use(
    app: &AppState,
    party: &RelyingParty,
    opens: &Opens,
    own: &OwnFactors,
    now: Timestamp,
) -> Result<Option<Asked>, ServiceError> {
    if own.passkeys.is_empty() {
        return Ok(None);
    }
    let credentials: Vec<_> = own.passkeys.iter().map(credential).collect::<Result<_, _>>()?;
    let started = ceremonies(app, party)?.start_passkey_authentication(&credentials);
    let (options, state) = started.map_err(|_| ServiceError::DoesNotFit)?;
    let options = written(&options.public_key)?;
    begin(app, opens, CeremonyKind::Use, &written(&state)?, options, now).await
}

async fn begin(
    app: &AppState,
    opens: &Opens,
    kind: CeremonyKind,
    state: &str,
    options: String,
    now: Timestamp,
) -> Result<Option<Asked>, ServiceError> {
    let begun = app.store.begin_ceremony(opens, kind, state.as_bytes(), now).await?;
    Ok(begun.map(|id| Asked {
        ceremony: id.as_str().to_owned(),
        options,
    }))
}

/// Judges an answer that makes a passkey, and adds it. `line` is written with it.
///
/// # Errors
/// If the store does not answer.
pub async fn make(
    app: &AppState,
    party: Option<&RelyingParty>,
    opens: &Opens,
    sent: &Sent,
    line: &AuditEntry,
    now: Timestamp,
) -> Result<Made, ServiceError> {
    let id = CeremonyId::read(&sent.ceremony);
    let taken = app.store.take_ceremony(opens, CeremonyKind::Make, id.as_ref(), now);
    let ceremony = match taken.await? {
        CeremonyTaken::Taken(ceremony) => *ceremony,
        CeremonyTaken::Gone => return Ok(Made::Late),
        CeremonyTaken::Wait(_) | CeremonyTaken::Out => return Ok(Made::Out),
    };
    // What another version of this program began is begun anew.
    let Ok(state) = serde_json::from_slice::<PasskeyRegistration>(&ceremony.state) else {
        return Ok(Made::Late);
    };
    let registered = answer::<RegisterPublicKeyCredential>(&sent.answer);
    let (Some(party), Some(registered)) = (party, registered) else {
        return Ok(Made::Wrong);
    };
    let site = ceremonies(app, party)?;
    let judged = app.work(move |_| site.finish_passkey_registration(&registered, &state));
    let Ok(passkey) = judged.await? else {
        return Ok(Made::Wrong);
    };
    let credential = written(&passkey)?;
    let new = NewPasskey {
        credential_id: passkey.cred_id().to_vec(),
        counter: counter_of(&credential),
        credential,
        name: name_of(app, &sent.name),
    };
    Ok(match app.store.add_passkey(ceremony, &new, line, now).await? {
        PasskeyAdded::Done(codes) => Made::Done(codes),
        PasskeyAdded::Full => Made::Full,
        PasskeyAdded::Known => Made::Known,
        PasskeyAdded::Out => Made::Out,
    })
}

/// Judges an answer that uses a passkey, and opens the door if it is right. The try is counted before anything is looked
/// at.
///
/// # Errors
/// If the store does not answer.
pub async fn try_one(
    app: &AppState,
    party: Option<&RelyingParty>,
    opens: &Opens,
    sent: &Sent,
    now: Timestamp,
) -> Result<Tried, ServiceError> {
    let id = CeremonyId::read(&sent.ceremony);
    let taken = app.store.take_ceremony(opens, CeremonyKind::Use, id.as_ref(), now);
    let ceremony = match taken.await? {
        CeremonyTaken::Taken(ceremony) => *ceremony,
        CeremonyTaken::Gone => return Ok(Tried::Late),
        CeremonyTaken::Wait(until) => return Ok(Tried::Wait(until)),
        CeremonyTaken::Out => return Ok(Tried::Out),
    };
    let Ok(state) = serde_json::from_slice::<PasskeyAuthentication>(&ceremony.state) else {
        return Ok(Tried::Late);
    };
    let (Some(party), Some(signed)) = (party, answer::<PublicKeyCredential>(&sent.answer)) else {
        return Ok(Tried::Wrong);
    };
    match judge(app, party, ceremony.account(), state, signed).await? {
        Ok(used) => Ok(match app.store.use_passkey(ceremony, &used, now).await? {
            PasskeyUsed::Right => Tried::Right,
            PasskeyUsed::Backwards => backwards(),
            PasskeyUsed::Unknown => Tried::Wrong,
            PasskeyUsed::Out => Tried::Out,
        }),
        Err(WebauthnError::CredentialPossibleCompromise) => Ok(backwards()),
        Err(_) => Ok(Tried::Wrong),
    }
}

fn backwards() -> Tried {
    tracing::warn!("a passkey was refused: its counter did not rise, so there may be a copy of it");
    Tried::Backwards
}

/// Whether an answer is right, and the passkey as it is afterwards.
async fn judge(
    app: &AppState,
    party: &RelyingParty,
    account: &Account,
    state: PasskeyAuthentication,
    signed: PublicKeyCredential,
) -> Result<Result<UsedPasskey, WebauthnError>, ServiceError> {
    let site = ceremonies(app, party)?;
    let judged = app.work(move |_| site.finish_passkey_authentication(&signed, &state));
    let right = match judged.await? {
        Ok(right) => right,
        Err(error) => return Ok(Err(error)),
    };
    let own = app.store.factors_of(&account.id).await?;
    for known in own.iter().flat_map(|own| &own.passkeys) {
        let mut passkey = credential(known)?;
        if passkey.update_credential(&right).is_some() {
            return Ok(Ok(UsedPasskey {
                credential_id: right.cred_id().to_vec(),
                credential: written(&passkey)?,
                counter: right.counter(),
            }));
        }
    }
    Ok(Err(WebauthnError::CredentialNotFound))
}

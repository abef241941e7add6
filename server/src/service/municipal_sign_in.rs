//! Signing in at the municipality: a sign-in begins, comes back once, and opens an account with the roles of now; and
//! it ends here when it ends over there.

use crate::auth::interrupted::safe_path;
use crate::oidc::claims::Person;
use crate::oidc::start::{self, Secret};
use crate::oidc::{FRESH, Failure, Place, SKEW, finish, logout, mapping};
use crate::state::AppState;
use domain::event::{MunicipalityId, UserId};
use domain::role::Roles;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use store::{
    Account, Act, Admitted, Arrival, AuditEntry, Identity, NewSession, Outcome, Proof, Scope, SessionToken,
    SignedOutThere, StoreError, UnderWay,
};

/// How long a sign-in may be under way over there.
const UNDER_WAY: SignedDuration = SignedDuration::from_mins(10);

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum Turned {
    /// Turned away, with a sentence.
    #[error(transparent)]
    Away(#[from] Failure),
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A sign-in that has begun.
pub struct Begun {
    /// Where the browser goes.
    pub address: String,
    /// What it keeps meanwhile.
    pub secret: Secret,
    sign_in: UnderWay,
}

/// What came back with the browser.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The state.
    pub state: String,
    /// The code, if they were let in.
    pub code: Option<String>,
    /// Why they were not.
    pub error: Option<String>,
    /// Which issuer says so (RFC 9207), if it does.
    pub issuer: Option<String>,
}

/// Somebody who is signed in.
pub struct SignedIn {
    /// Their session.
    pub token: SessionToken,
    /// Their account.
    pub account: Account,
    /// Where they were going.
    pub onward: String,
}

/// Makes a sign-in at a municipality, which [`begin`] then begins; `onward` is where to go after it, `back_to` where
/// the provider sends the browser. `again` asks the provider to have them prove anew that it is them, whatever session
/// they have there.
///
/// # Errors
/// There is no such sign-in, or its provider is not ready.
pub async fn prepare(
    app: &AppState,
    municipality: &MunicipalityId,
    onward: &str,
    back_to: String,
    again: bool,
) -> Result<Begun, Turned> {
    let place = app.sign_ins.at(municipality).ok_or(Failure::Lost)?;
    let secret = Secret::fresh();
    let began_at = crate::clock::now();
    let (asked, kept) = (Arc::clone(&place), secret.clone());
    let address = app
        .sign_ins
        .ask(move || {
            let metadata = asked.known.metadata(&asked.provider)?;
            start::address(&asked.provider, &metadata, &kept, &back_to, again).map_err(|_| Failure::NotReady)
        })
        .await?;
    let sign_in = UnderWay {
        municipality: municipality.clone(),
        onward: safe_path(onward).to_owned(),
        began_at,
    };
    Ok(Begun {
        address,
        secret,
        sign_in,
    })
}

/// Begins a sign-in: from now on it can come back, for ten minutes.
///
/// # Errors
/// The store does not answer.
pub async fn begin(app: &AppState, begun: &Begun) -> Result<(), StoreError> {
    let until = begun.sign_in.began_at.checked_add(UNDER_WAY).unwrap_or(Timestamp::MAX);
    app.store
        .begin_sign_in(begun.secret.for_cookie(), &begun.sign_in, until)
        .await
}

/// Ends a sign-in that comes back, in the browser that began it and once.
///
/// # Errors
/// Nobody is signed in, and why.
pub async fn end(
    app: &AppState,
    secret: Option<Secret>,
    answer: Answer,
    back_to: String,
    from: &str,
) -> Result<SignedIn, Turned> {
    let now = crate::clock::now();
    let secret = secret
        .filter(|secret| secret.state() == answer.state)
        .ok_or(Failure::Lost)?;
    let sign_in = app.store.take_sign_in(secret.for_cookie(), now).await?;
    let sign_in = sign_in.ok_or(Failure::Lost)?;
    let place = app.sign_ins.at(&sign_in.municipality).ok_or(Failure::Lost)?;
    let line = |who, act, what: String, outcome| AuditEntry {
        municipality: Some(sign_in.municipality.clone()),
        who,
        at: now,
        act,
        case: None,
        what: Some(what),
        from: from.to_owned(),
        outcome,
    };
    let person = match who(app, &place, secret, answer, back_to, now).await {
        Ok(person) => person,
        Err(failure) => {
            let why = line(None, Act::SignIn, failure.code().to_owned(), Outcome::Refused);
            app.failures.write(&*app.store, why).await?;
            return Err(failure.into());
        }
    };
    let identity = Identity {
        issuer: place.provider.issuer.clone(),
        subject: person.subject.clone(),
    };
    let asked = mapping::roles(&place.provider.rules, place.provider.cvr.as_deref(), &person.others);
    let admitted = admit(app, &place, &identity, &person, asked.unwrap_or_default(), now).await?;
    let (account, made, changed) = match admitted {
        Admitted::In { account, made, changed } => (account, made, changed),
        refused => {
            let (failure, user) = match (refused, asked) {
                (Admitted::NoRole(user), Err(_)) => (Failure::Exclude, user),
                (Admitted::NoRole(user), Ok(_)) => (Failure::NoRole, user),
                (Admitted::Closed(user), _) => (Failure::Closed, Some(user)),
                _ => (Failure::NotTrusted, None),
            };
            let why = line(user, Act::SignIn, failure.code().to_owned(), Outcome::Refused);
            app.store.audit(why).await?;
            return Err(failure.into());
        }
    };
    let user = account.id.clone();
    if changed {
        let code = account.roles.code();
        let what = if made {
            format!("{user}:made:{code}")
        } else {
            format!("{user}:roles:{code}")
        };
        let given = line(Some(user.clone()), Act::AccountChanged, what, Outcome::Done);
        app.store.audit(given).await?;
    }
    let token = SessionToken::fresh();
    let session = NewSession {
        user: user.clone(),
        scope: Scope::Staff,
        proof: Proof::Identity {
            identity,
            session: person.session,
            began_at: sign_in.began_at,
            proved_at: person.proved_at,
        },
        now,
    };
    let begun = app.store.begin_session(&token, &session).await;
    let outcome = match begun {
        Ok(()) => Outcome::Done,
        Err(StoreError::NotFound) => Outcome::Refused,
        Err(error) => return Err(error.into()),
    };
    app.store
        .audit(line(Some(user), Act::SignIn, "there".into(), outcome))
        .await?;
    if outcome == Outcome::Refused {
        // Closed here, or ended over there, while the sign-in was under way.
        return Err(Failure::Lost.into());
    }
    Ok(SignedIn {
        token,
        account,
        onward: sign_in.onward,
    })
}

/// Who came back, as the provider says.
async fn who(
    app: &AppState,
    place: &Arc<Place>,
    secret: Secret,
    answer: Answer,
    back_to: String,
    now: Timestamp,
) -> Result<Person, Failure> {
    if answer.issuer.is_some_and(|issuer| issuer != place.provider.issuer) {
        return Err(Failure::NotTrusted);
    }
    let code = match (answer.code, answer.error) {
        (Some(code), None) => code,
        (_, Some(error)) if matches!(error.as_str(), "server_error" | "temporarily_unavailable") => {
            return Err(Failure::NotReady);
        }
        _ => return Err(Failure::Refused),
    };
    let place = Arc::clone(place);
    app.sign_ins
        .ask(move || finish::finish(&place, &secret, code, &back_to, now))
        .await
}

async fn admit(
    app: &AppState,
    place: &Place,
    identity: &Identity,
    person: &Person,
    roles: Roles,
    now: Timestamp,
) -> Result<Admitted, StoreError> {
    let name = person.name.clone().or_else(|| person.first_name.clone());
    let name = name.unwrap_or_else(|| app.out.say("somebody", &[]));
    let first = name.split(' ').next().unwrap_or(&name).to_owned();
    let arrival = Arrival {
        identity: identity.clone(),
        municipality: place.provider.municipality.clone(),
        roles,
        first_name: person.first_name.clone().unwrap_or(first),
        name,
        now,
    };
    match app.store.admit(&arrival).await {
        // Their first sign-in, in two browsers at the same moment: by now the account is there.
        Err(StoreError::Taken) => app.store.admit(&arrival).await,
        admitted => admitted,
    }
}

/// Ends what a message of a provider says has ended over there.
///
/// # Errors
/// The message is not believed, or the store does not answer.
pub async fn ended_there(app: &AppState, token: String, from: &str) -> Result<(), Turned> {
    let now = crate::clock::now();
    let issuer = logout::issuer(&token).ok_or(Failure::NotTrusted)?;
    let place = app.sign_ins.by(&issuer).ok_or(Failure::NotTrusted)?;
    let asked = Arc::clone(&place);
    let message = app.sign_ins.ask(move || logout::judge(&asked, &token, now)).await?;
    let kept = SignedDuration::from_secs(FRESH + 2 * SKEW);
    let message = SignedOutThere {
        issuer,
        municipality: place.provider.municipality.clone(),
        subject: message.subject,
        session: message.session,
        id: message.id,
        now,
        until: now.checked_add(kept).unwrap_or(Timestamp::MAX),
    };
    let users: Vec<UserId> = app.store.signed_out_there(&message).await?.unwrap_or_default();
    for user in users {
        let line = AuditEntry {
            municipality: Some(message.municipality.clone()),
            who: Some(user),
            at: now,
            act: Act::SignOut,
            case: None,
            what: Some("there".into()),
            from: from.to_owned(),
            outcome: Outcome::Done,
        };
        app.store.audit(line).await?;
    }
    Ok(())
}

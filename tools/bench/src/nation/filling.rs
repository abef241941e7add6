//! Puts municipalities, advisers and cases into an empty database, as the server itself would.

use super::{Fault, Scale};
use crate::letters::case_of;
use domain::actor::Actor;
use domain::case::Case;
use domain::event::{CaseId, MunicipalityId, Source, UserId};
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use std::sync::Arc;
use store::prelude::*;
use store::{
    Act, AuditEntry, ChosenBy, Municipality, NewAccount, NewSession, Opened, Opening, Outcome, Profile, Proof, Role,
    Roles, Scope, SessionToken, new_case, new_user,
};

/// The hash of everybody's password, which nobody types: whoever visits gets a session.
const PHC: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";
/// Cases in one transaction.
const AT_ONCE: usize = 200;
/// Days over which the talks are spread, from today on.
const DAYS: i64 = 28;

/// An adviser, with some of its cases.
pub(crate) struct Adviser {
    pub(crate) id: UserId,
    pub(crate) cases: Vec<CaseId>,
}

/// What was put in, and the way to its sessions.
pub(crate) struct House {
    store: Arc<dyn Store>,
    work: tokio::runtime::Runtime,
    pub(crate) advisers: Vec<Adviser>,
}

impl House {
    /// The cookie of an adviser's new session.
    ///
    /// # Errors
    /// Where the store begins none.
    pub(crate) fn session(&self, adviser: &Adviser) -> Result<String, Fault> {
        let token = SessionToken::fresh();
        let session = NewSession {
            user: adviser.id.clone(),
            scope: Scope::Staff,
            proof: Proof::Password(PHC.into()),
            now: Timestamp::now(),
        };
        self.work.block_on(self.store.begin_session(&token, &session))?;
        Ok(format!("boernehoejde={}", token.for_cookie()))
    }
}

/// Fills an empty database. The keys lie in the folder.
///
/// # Errors
/// Where the database is not there, not empty or takes nothing.
pub(crate) fn fill(database: &str, folder: &Path, scale: Scale) -> Result<House, Fault> {
    let work = tokio::runtime::Runtime::new()?;
    let opening = Opening {
        url: database.to_owned(),
        data: folder.to_owned(),
        keys: folder.join("keys"),
        passphrase: None,
    };
    let (store, advisers) = work.block_on(async {
        let store = store::open(&opening).await?;
        let advisers = filled(store.as_ref(), scale).await?;
        Ok::<_, Fault>((store, advisers))
    })?;
    Ok(House { store, work, advisers })
}

async fn filled(store: &dyn Store, scale: Scale) -> Result<Vec<Adviser>, Fault> {
    let now = Timestamp::now();
    let municipalities: Vec<MunicipalityId> = (0..scale.municipalities)
        .map(|nth| MunicipalityId::from(format!("kommune-{nth}").as_str()))
        .collect();
    for id in &municipalities {
        let municipality = Municipality {
            id: id.clone(),
            pack: "generic".into(),
            name: format!("{id} Kommune"),
        };
        store.add_municipality(&municipality, now).await?;
    }
    let mut advisers = Vec::with_capacity(scale.advisers);
    for nth in 0..scale.advisers {
        let id = new_user();
        store
            .create_account(&account(&id, &municipalities[nth % municipalities.len()], nth), now)
            .await?;
        advisers.push(Adviser { id, cases: Vec::new() });
    }
    for first in (0..scale.cases).step_by(AT_ONCE) {
        let last = scale.cases.min(first + AT_ONCE);
        let mut many = Vec::with_capacity(last - first);
        for nth in first..last {
            let of = nth % advisers.len();
            let opened = opened(nth, &municipalities[of % municipalities.len()], &advisers[of].id, now)?;
            advisers[of].cases.push(opened.id.clone());
            many.push(opened);
        }
        store.open_cases(&many).await?;
        if last % 10_000 < AT_ONCE {
            eprintln!("· {last} cases of {}", scale.cases);
        }
    }
    Ok(advisers)
}

fn account(id: &UserId, municipality: &MunicipalityId, nth: usize) -> NewAccount {
    NewAccount {
        id: id.clone(),
        municipality: municipality.clone(),
        name: format!("raadgiver-{nth}"),
        password: PHC.into(),
        chosen_by: ChosenBy::Holder,
        roles: Roles::only(Role::Adviser),
        language: Language::danish(),
        profile: Profile {
            name: format!("Ida Rådgiver {nth}"),
            first_name: "Ida".into(),
            ..Profile::default()
        },
    }
}

fn opened(nth: usize, municipality: &MunicipalityId, adviser: &UserId, at: Timestamp) -> Result<Opened, Fault> {
    let id = new_case();
    let audit = AuditEntry {
        municipality: Some(municipality.clone()),
        who: Some(adviser.clone()),
        at,
        act: Act::CaseOpened,
        case: Some(id.clone()),
        what: None,
        from: "192.0.2.7".into(),
        outcome: Outcome::Done,
    };
    Ok(Opened {
        id,
        municipality: municipality.clone(),
        case: case(nth, at)?,
        source: Source::Begun,
        adviser: Some(adviser.clone()),
        second: None,
        by: Actor::from(adviser),
        at,
        audit,
    })
}

/// The example's case under another name, its talk on one of the next days.
fn case(nth: usize, now: Timestamp) -> Result<Case, Fault> {
    let mut file: serde_json::Value = serde_json::from_str(&case_of(nth))?;
    let ahead = i64::try_from(nth)? % DAYS;
    let day = now
        .checked_add(SignedDuration::from_hours(24 * ahead))?
        .strftime("%F")
        .to_string();
    file["meetings"][0]["starts_at"] = format!("{day}T{:02}:00", 8 + nth % 8).into();
    file["reference"] = format!("2026-{nth}").into();
    Ok(serde_json::from_value(file)?)
}

//! Puts municipalities, advisers and cases into an empty database: the cases that are open as the server itself would, and those of
//! earlier years as copies of their rows.
//!
//! A case is sealed under its own id, so that a copy opens to nobody: whoever visits meets open cases alone. What the copies are for
//! is what they weigh: tables and indexes are as long as a country's.

use super::{Fault, Scale};
use crate::letters::case_of;
use domain::actor::Actor;
use domain::case::Case;
use domain::event::{CaseId, MunicipalityId, Source, UserId};
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use store::prelude::*;
use store::{
    Act, AuditEntry, ChosenBy, Municipality, NewAccount, NewSession, Opened, Opening, Outcome, Profile, Proof, Role,
    Roles, Scope, SessionToken, new_case, new_user,
};
use tokio::task::JoinSet;

/// The hash of everybody's password, which nobody types: whoever visits gets a session.
const PHC: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";
/// Cases in one transaction.
const AT_ONCE: usize = 200;
/// Transactions that are under way at once.
const HANDS: usize = 4;
/// Days over which the talks are spread, from today on.
const DAYS: i64 = 28;
/// Open cases of an adviser, a guess: what is more belongs to earlier years, and is closed.
const OPEN_EACH: usize = 32;
/// Closed cases of each adviser that are copied by one statement.
const COPIES: usize = 10;

/// What a task may fail with.
type Broken = Box<dyn std::error::Error + Send + Sync>;

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
    /// How it was put in, in words.
    pub(crate) how: String,
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
    let copies = copies(scale);
    let (store, advisers) = work.block_on(async {
        let store = store::open(&opening).await?;
        let advisers = filled(&store, scale, scale.cases - copies * scale.advisers).await?;
        Ok::<_, Fault>((store, advisers))
    })?;
    copy(database, copies)?;
    let opened: usize = advisers.iter().map(|adviser| adviser.cases.len()).sum();
    let how = if copies == 0 {
        "each opened as by a server".to_owned()
    } else {
        format!(
            "{opened} opened as by a server, {} closed ones copied row by row under ids of their own (as long, and nobody can open them)",
            copies * scale.advisers
        )
    };
    Ok(House {
        store,
        work,
        advisers,
        how,
    })
}

/// How many closed cases of earlier years each adviser has.
fn copies(scale: Scale) -> usize {
    scale.cases.saturating_sub(OPEN_EACH * scale.advisers) / scale.advisers
}

/// Puts the copies in: of one case of each adviser, its row, its desk and its history; the contents of the history are cut away.
fn copy(database: &str, copies: usize) -> Result<(), Fault> {
    const ONE_OF_EACH: &str = "(SELECT id FROM (SELECT DISTINCT ON (adviser) adviser, id FROM cases WHERE open = 1 ORDER BY adviser, id) one)";
    for first in (1..=copies).step_by(COPIES) {
        let last = copies.min(first + COPIES - 1);
        let each = format!("CROSS JOIN generate_series({first}::bigint, {last}::bigint) g");
        // The agenda has no row of a case that is closed. The log has none of any of them: its lines are a chain.
        let cases = format!(
            "INSERT INTO cases (id, municipality, version, open, adviser, second, glass_broken, changed_at, forgotten, key_id, key,
                label, sealed, mac)
            SELECT md5(c.id || '-' || g), c.municipality, c.version, 0, c.adviser, c.second, 0, c.changed_at - g * 86400000, 0,
                c.key_id, c.key, c.label, c.sealed, c.mac
            FROM cases c {each} WHERE c.id IN {ONE_OF_EACH}"
        );
        let desks = format!(
            "INSERT INTO desks (adviser, case_id, open, changed_at)
            SELECT d.adviser, md5(d.case_id || '-' || g), 0, d.changed_at - g * 86400000
            FROM desks d {each} WHERE d.case_id IN {ONE_OF_EACH}"
        );
        let events = format!(
            "INSERT INTO events (case_id, version, sealed)
            SELECT md5(e.case_id || '-' || g), e.version, '\\x00'::bytea
            FROM events e {each} WHERE e.case_id IN {ONE_OF_EACH}"
        );
        psql(database, &[cases.as_str(), desks.as_str(), events.as_str()])?;
        eprintln!("· closed cases of each adviser: {last} of {copies}");
    }
    Ok(())
}

/// Leaves the database as one that has run for a while: looked through and written out, so that it does neither in the busiest minutes.
///
/// # Errors
/// Where `psql` does not start, or the database does not do it.
pub(crate) fn settle(database: &str) -> Result<(), Fault> {
    psql(database, &["VACUUM (ANALYZE)", "CHECKPOINT"])
}

/// Runs statements as the database's owner.
fn psql(database: &str, statements: &[&str]) -> Result<(), Fault> {
    let mut command = Command::new("psql");
    command.args(["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1"]);
    for &statement in statements {
        command.args(["--command", statement]);
    }
    let said = command.arg(database).output()?;
    if said.status.success() {
        Ok(())
    } else {
        Err(format!("psql: {}", String::from_utf8_lossy(&said.stderr).trim()).into())
    }
}

/// Puts municipalities and advisers in, and opens so many cases in turn for each of these.
async fn filled(store: &Arc<dyn Store>, scale: Scale, cases: usize) -> Result<Vec<Adviser>, Fault> {
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
    // Each hand has municipalities of its own: the lines of a municipality's log are a chain, and two hands would wait for each other.
    let mut hands = JoinSet::new();
    for hand in 0..HANDS {
        let mine = Hand {
            store: Arc::clone(store),
            advisers: advisers.iter().map(|adviser| adviser.id.clone()).collect(),
            municipalities: municipalities.clone(),
        };
        hands.spawn(async move { mine.opens(hand, cases, now).await });
    }
    while let Some(opened) = hands.join_next().await {
        let opened = opened?.map_err(|broken| -> Fault { broken })?;
        for (of, case) in opened {
            advisers[of].cases.push(case);
        }
    }
    Ok(advisers)
}

/// One of those who open cases at the same time.
struct Hand {
    store: Arc<dyn Store>,
    advisers: Vec<UserId>,
    municipalities: Vec<MunicipalityId>,
}

impl Hand {
    /// Opens the cases of every so-and-so-many-th municipality; whose each is.
    async fn opens(self, hand: usize, cases: usize, now: Timestamp) -> Result<Vec<(usize, CaseId)>, Broken> {
        let mut opened_all = Vec::new();
        for place in (hand..self.municipalities.len()).step_by(HANDS) {
            let municipality = &self.municipalities[place];
            // The advisers of a municipality, and the cases of each, in turn.
            let mine = (0..cases).filter(|nth| (nth % self.advisers.len()) % self.municipalities.len() == place);
            let mine: Vec<usize> = mine.collect();
            for some in mine.chunks(AT_ONCE) {
                let mut many = Vec::with_capacity(some.len());
                for &nth in some {
                    let of = nth % self.advisers.len();
                    let one = opened(nth, municipality, &self.advisers[of], now)?;
                    opened_all.push((of, one.id.clone()));
                    many.push(one);
                }
                self.store.open_cases(&many).await?;
            }
            eprintln!("· open cases of {} are in", municipality.as_str());
        }
        Ok(opened_all)
    }
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

fn opened(nth: usize, municipality: &MunicipalityId, adviser: &UserId, at: Timestamp) -> Result<Opened, Broken> {
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
fn case(nth: usize, now: Timestamp) -> Result<Case, Broken> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_a_million_cases_of_which_every_adviser_has_some_open() {
        let scale = Scale::read("nation").expect("a scale");
        let copied = copies(scale) * scale.advisers;
        let opened = scale.cases - copied;
        assert_eq!(opened + copied, 1_000_000);
        assert!(
            (OPEN_EACH..=OPEN_EACH + 1).contains(&(opened / scale.advisers)),
            "{opened}"
        );
        let small = Scale::read("7000 98 225").expect("a scale");
        assert_eq!(copies(small), 0, "a small house has nothing but open ones");
        let few = Scale::read("10 2 50").expect("a scale");
        assert_eq!(copies(few), 0);
    }
}

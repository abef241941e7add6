//! What the tests of the store share: a place to keep one, in either backend, and a
//! case to put into it.
#![allow(dead_code, reason = "each test uses some of it")]

pub mod cards;
pub mod cluster;
pub mod line;
pub mod pooler;
pub mod trips;

use domain::actor::Actor;
use domain::case::Case;
use domain::event::{CaseEvent, CaseId, CaseState, Journalled, MunicipalityId, Source, UserId};
use domain::language::Language;
use jiff::{Timestamp, ToSpan};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use store::prelude::*;
use store::{
    Act, AuditEntry, Change, DraftKey, Morning, Municipality, NewAccount, NewSession, Opened, Opening, Outcome, Paper,
    Profile, Proof, Role, Roles, Scope, SessionToken, Span, new_case, new_document, new_user, open,
};

/// Runs each named story against both backends, and against PostgreSQL by way of a pooler that gives a connection away after
/// each transaction.
#[macro_export]
macro_rules! on_both_backends {
    ($($story:ident;)*) => {
        $crate::on_both_backends_directly! { $($story;)* }
        mod postgres_by_transactions {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story($crate::common::Site::by_way_of($crate::common::pooler::Mode::Transaction)).await;
            })*
        }
    };
}

/// The same, and by way of a pooler in its other mode, which keeps a connection as long as we do: for what holds something
/// longer than a statement, locks and transactions that meet, and what passes through the whole database.
#[macro_export]
macro_rules! on_both_backends_and_by_sessions {
    ($($story:ident;)*) => {
        $crate::on_both_backends! { $($story;)* }
        mod postgres_by_sessions {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story($crate::common::Site::by_way_of($crate::common::pooler::Mode::Session)).await;
            })*
        }
    };
}

/// Runs each named story against both backends alone: what measures time says nothing of a pooler.
#[macro_export]
macro_rules! on_both_backends_directly {
    ($($story:ident;)*) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story($crate::common::Site::sqlite()).await;
            })*
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $story() {
                super::$story($crate::common::Site::postgres()).await;
            })*
        }
    };
}

/// A folder that is gone after the test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Folder {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("boernehoejde-store-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Somewhere a store can be.
pub struct Site {
    pub folder: Folder,
    pub opening: Opening,
    /// The database's own address, where the opening's leads through a pooler.
    pub direct: String,
    /// The pooler between.
    pub pooler: Option<pooler::Mode>,
    /// Gone after the test, like the folder.
    database: Option<cluster::Database>,
}

impl Site {
    pub fn sqlite() -> Site {
        Site::at("sqlite:house.db".into())
    }

    pub fn postgres() -> Site {
        Site::with(cluster::new_database())
    }

    /// A PostgreSQL database by way of a pooler.
    pub fn by_way_of(mode: pooler::Mode) -> Site {
        Site::postgres().through(Some(mode))
    }

    /// The same database by way of a pooler, or of none.
    fn through(mut self, pooler: Option<pooler::Mode>) -> Site {
        self.pooler = pooler;
        if let Some(mode) = pooler {
            self.opening.url = pooler::by_way_of(mode, &self.direct);
        }
        self
    }

    /// A PostgreSQL database as `pg_dump` wrote it.
    pub fn restored(dump: &std::path::Path) -> Site {
        Site::with(cluster::restored(dump))
    }

    /// A store of the same kind as the first edition left it: an older server may still run beside, and no row carries a
    /// MAC.
    pub fn of_the_first_edition(&self) -> Site {
        let house = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/fixtures/0003-first-edition");
        let (site, keys) = if self.is_sqlite() {
            let site = Site::sqlite();
            std::fs::copy(house.join("house.db"), site.folder.join("house.db")).unwrap();
            (site, "keys")
        } else {
            let restored = Site::restored(&house.join("postgres.sql"));
            (restored.through(self.pooler), "postgres-keys")
        };
        std::fs::copy(house.join(keys), &site.opening.keys).unwrap();
        std::fs::set_permissions(&site.opening.keys, std::fs::Permissions::from_mode(0o600)).unwrap();
        site
    }

    fn with(database: cluster::Database) -> Site {
        let mut site = Site::at(database.to_string());
        site.database = Some(database);
        site
    }

    fn at(url: String) -> Site {
        let folder = Folder::new();
        let (data, keys) = (folder.0.clone(), folder.join("keys"));
        Site {
            folder,
            direct: url.clone(),
            pooler: None,
            database: None,
            opening: Opening {
                url,
                data,
                keys,
                passphrase: None,
            },
        }
    }

    /// Another, empty site of the same kind, under the same keys.
    pub fn twin(&self) -> Site {
        let other = if self.is_sqlite() {
            Site::sqlite()
        } else {
            Site::postgres().through(self.pooler)
        };
        self.give_keys(other)
    }

    /// An empty site of the other kind, under the same keys.
    pub fn other_kind(&self) -> Site {
        let other = if self.is_sqlite() {
            Site::postgres()
        } else {
            Site::sqlite()
        };
        self.give_keys(other)
    }

    fn give_keys(&self, other: Site) -> Site {
        std::fs::copy(&self.opening.keys, &other.opening.keys).unwrap();
        other
    }

    pub fn is_sqlite(&self) -> bool {
        self.opening.url.starts_with("sqlite:")
    }

    pub async fn open(&self) -> Arc<dyn Store> {
        open(&self.opening).await.unwrap()
    }

    /// The database's bytes, from outside: the files of SQLite, or a dump of PostgreSQL.
    pub fn dump(&self) -> Vec<u8> {
        if self.is_sqlite() {
            let files = ["house.db", "house.db-wal"].map(|name| std::fs::read(self.folder.join(name)));
            files.into_iter().flatten().flatten().collect()
        } else {
            cluster::dump(&self.direct)
        }
    }

    /// Reads one column of bytes behind the store's back.
    pub async fn blobs(&self, statement: &str) -> Vec<Vec<u8>> {
        let sql = sqlx::AssertSqlSafe(statement.to_owned());
        let read: Vec<(Option<Vec<u8>>,)> = if self.is_sqlite() {
            let url = format!("sqlite:{}", self.folder.join("house.db").display());
            let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
            let read = sqlx::query_as(sql).fetch_all(&pool).await.unwrap();
            pool.close().await;
            read
        } else {
            let pool = sqlx::PgPool::connect(&self.direct).await.unwrap();
            let read = sqlx::query_as(sql).fetch_all(&pool).await.unwrap();
            pool.close().await;
            read
        };
        read.into_iter().filter_map(|(value,)| value).collect()
    }

    /// Runs a statement behind the store's back, as somebody with the database in hand would.
    pub async fn tamper(&self, statement: &str) {
        let sql = sqlx::AssertSqlSafe(statement.to_owned());
        if self.is_sqlite() {
            let url = format!("sqlite:{}", self.folder.join("house.db").display());
            let pool = sqlx::SqlitePool::connect(&url).await.unwrap();
            sqlx::query(sql).execute(&pool).await.unwrap();
            pool.close().await;
        } else {
            let pool = sqlx::PgPool::connect(&self.direct).await.unwrap();
            sqlx::query(sql).execute(&pool).await.unwrap();
            pool.close().await;
        }
    }
}

/// A day in the middle of things.
pub fn now() -> Timestamp {
    "2026-11-23T08:00:00Z".parse().unwrap()
}

/// Some minutes later.
pub fn later(minutes: i64) -> Timestamp {
    now().checked_add(minutes.minutes()).unwrap()
}

/// What somebody's first page would ask for, at the moment of [`now`]; later is from a year ahead on.
pub async fn morning(store: &dyn Store, user: &UserId) -> Morning {
    let later = Span {
        from: later(365 * 24 * 60),
        to: later(2 * 365 * 24 * 60),
    };
    store.morning_of(user, now(), now(), later).await.unwrap()
}

/// The hash of everybody's password.
pub const PHC: &str = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA";

/// A municipality with two advisers.
pub struct Town {
    pub id: MunicipalityId,
    pub anna: UserId,
    pub bo: UserId,
}

impl Town {
    pub async fn found(store: &dyn Store, id: &str) -> Town {
        let id = MunicipalityId::from(id);
        let municipality = Municipality {
            id: id.clone(),
            pack: id.as_str().into(),
            name: format!("{id} Kommune"),
        };
        store.add_municipality(&municipality, now()).await.unwrap();
        let (anna, bo) = (new_user(), new_user());
        for (user, name) in [(&anna, "anna"), (&bo, "bo")] {
            let account = NewAccount {
                id: user.clone(),
                municipality: id.clone(),
                name: format!("{name}@{id}"),
                password: PHC.into(),
                chosen_by: store::ChosenBy::Holder,
                roles: Roles::only(Role::Adviser),
                language: Language::danish(),
                profile: Profile {
                    name: format!("{name} Rådgiversen"),
                    first_name: name.into(),
                    phone: Some("36 17 20 03".into()),
                    ..Profile::default()
                },
            };
            store.create_account(&account, now()).await.unwrap();
        }
        Town { id, anna, bo }
    }

    /// Somebody else of the municipality, with a role.
    pub async fn person(&self, store: &dyn Store, name: &str, role: Role) -> UserId {
        let account = NewAccount {
            id: new_user(),
            municipality: self.id.clone(),
            name: format!("{name}.{}", self.id),
            password: PHC.into(),
            chosen_by: store::ChosenBy::Holder,
            roles: Roles::only(role),
            language: Language::danish(),
            profile: Profile::default(),
        };
        store.create_account(&account, now()).await.unwrap();
        account.id
    }

    /// Signs somebody in with the password that everybody has.
    pub async fn sign_in(store: &dyn Store, user: &UserId) -> SessionToken {
        let token = SessionToken::fresh();
        let session = NewSession {
            user: user.clone(),
            scope: Scope::Staff,
            proof: Proof::Password(PHC.into()),
            now: now(),
        };
        store.begin_session(&token, &session).await.unwrap();
        token
    }

    /// Lays the screen of a talk on the table.
    pub async fn lay_talk(store: &dyn Store, user: &UserId, case: &CaseId, meeting: &str) -> SessionToken {
        let own = Town::sign_in(store, user).await;
        let token = SessionToken::fresh();
        let session = NewSession {
            user: user.clone(),
            scope: Scope::TalkScreen {
                case: case.clone(),
                meeting: meeting.into(),
                until: now() + 60.minutes(),
            },
            proof: Proof::Session(own),
            now: now(),
        };
        store.begin_session(&token, &session).await.unwrap();
        token
    }

    /// A line of the log.
    pub fn line(&self, act: Act, case: Option<&CaseId>) -> AuditEntry {
        AuditEntry {
            municipality: Some(self.id.clone()),
            who: Some(self.anna.clone()),
            at: now(),
            act,
            case: case.cloned(),
            what: None,
            from: "192.0.2.7".into(),
            outcome: Outcome::Done,
        }
    }

    /// Opens a case for Anna.
    pub async fn open_case(&self, store: &dyn Store, case: Case) -> CaseState {
        store.open_case(&self.opened(case)).await.unwrap()
    }

    pub fn opened(&self, case: Case) -> Opened {
        let id = new_case();
        Opened {
            audit: self.line(Act::CaseOpened, Some(&id)),
            id,
            municipality: self.id.clone(),
            case,
            source: Source::Begun,
            adviser: Some(self.anna.clone()),
            second: None,
            by: Actor::from(&self.anna),
            at: now(),
        }
    }

    /// Keeps a paper with the case, as a note for the journal.
    pub async fn keep_paper(&self, store: &dyn Store, state: &CaseState, bytes: Vec<u8>) -> (CaseState, Paper) {
        let paper = Paper {
            id: new_document(),
            document: None,
            bytes,
        };
        let note = Journalled {
            document: Some(paper.id.clone()),
            meeting: None,
            on: domain::case::Day::parse("2026-11-24").unwrap(),
        };
        let mut change = self.change(state, vec![CaseEvent::JournalMade(note)]);
        change.papers.push(paper.clone());
        (store.append(&change).await.unwrap(), paper)
    }

    /// The place of what is begun beside a talk on its screen.
    pub fn beside_talk(&self, case: &CaseId, meeting: &str) -> DraftKey {
        DraftKey {
            page: "talk".into(),
            subject: meeting.into(),
            ..self.draft_key(case)
        }
    }

    /// The place of what Anna is writing of a talk.
    pub fn draft_key(&self, case: &CaseId) -> DraftKey {
        DraftKey {
            case: case.clone(),
            page: "meeting".into(),
            subject: String::new(),
            window: String::new(),
            user: self.anna.clone(),
        }
    }

    /// A change by Anna.
    pub fn change(&self, state: &CaseState, events: Vec<CaseEvent>) -> Change {
        let audit = self.line(Act::CaseChanged, Some(&state.id));
        Change::of(&state.id, state.version, events, Actor::from(&self.anna), audit)
    }
}

/// A case with something of everything a list looks at.
pub fn case(first_name: &str) -> Case {
    let json = serde_json::json!({
        "format": "case/1",
        "reference": format!("SAG-{first_name}"),
        "municipality": "koege",
        "track": "parent-concern",
        "state": "open",
        "notices": [{"id": "n1", "received_at": "2026-11-23T08:30", "aware_since": "2026-11-23"}],
        "child": {"first_name": first_name, "birth_date": "2017-03-02", "band": "7-9"},
        "safety": {"suspected": "parent", "suspect_at_home": "yes", "social_control": false, "parents_know": false,
            "police": "none", "protected_address": false, "delivery": "read-aloud"},
        "people": [{"id": "anna", "first_name": "Anna", "role": "adviser"}],
        "meetings": [{"id": "m1", "kind": "first-talk", "state": "planned", "starts_at": "2026-11-24T10:00",
            "minutes": 45, "place": "musiklokalet på din skole",
            "personal": format!("Jeg har hørt, at {first_name} er god til at klatre i træer.")}],
        "steps": [{"id": "s1", "step": "assessment", "state": "waiting", "waiting_for": "et brev fra lægen",
            "next_contact": "2026-12-01"}],
        "agreements": [{"id": "a1", "what": "Jeg ringer til dig", "by": "2026-11-27", "state": "open"}],
    });
    serde_json::from_value(json).unwrap()
}

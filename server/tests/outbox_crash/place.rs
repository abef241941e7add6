//! A house with one case whose notes go to a journal, and what time it is there.

use boernehoejde::outbox::settings::{Endpoint, Outlet, Receiver};
use domain::actor::Actor;
use domain::case::{Case, Day};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, Journalled, Source};
use domain::filing::{Format, MediaType, Papers, Sidecar};
use jiff::{Timestamp, ToSpan};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use store::{Act, AuditEntry, Change, Municipality, Opened, Opening, Outcome, Paper, Store};

/// The municipality.
pub const TOWN: &str = "koege";
/// How many times as fast the quick clock goes: a lease of two minutes lasts two seconds.
const FASTER: i64 = 60;

/// Where a store lies, and who takes its papers.
pub struct Place {
    pub folder: PathBuf,
    pub url: String,
    /// Where the journal listens; empty where it is a folder.
    pub address: String,
}

impl Place {
    /// A new one. The folder goes with the [`Gone`].
    pub fn make(name: &str, url: String, address: String) -> (Place, Gone) {
        let folder = std::env::temp_dir().join(format!("boernehoejde-outbox-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("journal")).unwrap();
        let place = Place { folder, url, address };
        std::fs::write(place.secret(), "hemmelig nok til en prøve, og lang").unwrap();
        std::fs::set_permissions(place.secret(), std::fs::Permissions::from_mode(0o600)).unwrap();
        let gone = Gone(place.folder.clone());
        (place, gone)
    }

    pub fn opening(&self) -> Opening {
        Opening {
            url: self.url.clone(),
            data: self.folder.clone(),
            keys: self.folder.join("keys"),
            passphrase: None,
        }
    }

    /// The folder that papers are filed in.
    pub fn journal(&self) -> PathBuf {
        self.folder.join("journal")
    }

    fn secret(&self) -> PathBuf {
        self.folder.join("secret")
    }

    pub fn outlet(&self) -> Outlet {
        let receiver = if self.address.is_empty() {
            Receiver::Folder(self.journal())
        } else {
            Receiver::Endpoint(Endpoint {
                url: format!("{}/ind", self.address),
                secret_file: self.secret(),
                private_network: false,
            })
        };
        Outlet {
            municipality: TOWN.into(),
            papers: Papers::Notes,
            receiver,
        }
    }
}

/// Takes a folder away at the end. Nobody has one but who made it: a server that is killed leaves everything.
pub struct Gone(PathBuf);

impl Drop for Gone {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What time it is for a server.
#[derive(Clone, Copy)]
pub enum Time {
    /// It stands still, at the moment of a run: all leases of the run before have run out.
    Run(i64),
    /// It goes fast, and in every process alike, since this moment of the machine's clock, in milliseconds.
    Quick(i64),
}

impl Time {
    pub fn quick() -> Time {
        Time::Quick(Timestamp::now().as_millisecond())
    }

    pub fn now(self) -> Timestamp {
        let first: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
        match self {
            Time::Run(run) => first.checked_add((run * 10).minutes()).unwrap(),
            Time::Quick(began) => {
                let real = Timestamp::now().as_millisecond() - began;
                Timestamp::from_millisecond(first.as_millisecond() + real * FASTER).unwrap()
            }
        }
    }

    pub fn written(self) -> String {
        match self {
            Time::Run(run) => format!("run {run}"),
            Time::Quick(began) => format!("quick {began}"),
        }
    }

    pub fn read(written: &str) -> Time {
        let (kind, number) = written.split_once(' ').unwrap();
        let number = number.parse().unwrap();
        if kind == "run" {
            Time::Run(number)
        } else {
            Time::Quick(number)
        }
    }
}

fn line(act: Act) -> AuditEntry {
    AuditEntry {
        municipality: Some(TOWN.into()),
        who: None,
        at: Time::Run(0).now(),
        act,
        case: None,
        what: None,
        from: "outbox".into(),
        outcome: Outcome::Done,
    }
}

/// Opens a case in an empty store.
pub async fn open_case(store: &dyn Store) -> CaseState {
    let at = Time::Run(0).now();
    let town = Municipality {
        id: TOWN.into(),
        pack: TOWN.into(),
        name: "Køge Kommune".into(),
    };
    store.add_municipality(&town, at).await.unwrap();
    let case: Case = serde_json::from_str(include_str!("../../../content/examples/laura.json")).unwrap();
    let opened = Opened {
        id: store::new_case(),
        municipality: TOWN.into(),
        case,
        source: Source::Begun,
        adviser: None,
        second: None,
        by: Actor::command_line(),
        at,
        audit: line(Act::CaseOpened),
    };
    store.open_case(&opened).await.unwrap()
}

/// Keeps a note and lays it out.
pub async fn lay(store: &dyn Store, state: &CaseState) -> CaseState {
    let id = store::new_document();
    let bytes = words(id.as_str()).into_bytes();
    let day = Day::parse("2026-11-23").unwrap();
    let note = Journalled {
        document: Some(id.clone()),
        meeting: None,
        on: day,
    };
    let sidecar = Sidecar {
        format: Format::V1,
        key: id.clone(),
        municipality: TOWN.into(),
        case: state.id.clone(),
        reference: None,
        kind: Kind::JournalNote,
        version: Version::Full,
        audience: Audience::Adult,
        made_on: day,
        media_type: MediaType::Pdf,
        bytes: bytes.len() as u64,
        sha256: String::new(),
    };
    let events = vec![CaseEvent::JournalMade(note)];
    let mut change = Change::of(
        &state.id,
        state.version,
        events,
        Actor::command_line(),
        line(Act::JournalMade),
    );
    change.papers.push(Paper {
        id,
        document: None,
        bytes,
    });
    change.outbox.push(sidecar);
    store.append(&change).await.unwrap()
}

/// What stands in the paper with a key.
pub fn words(key: &str) -> String {
    format!("%PDF {key}")
}

/// What lies in a folder, whatever it is called.
pub fn lying(folder: &Path) -> Vec<String> {
    let all = std::fs::read_dir(folder).unwrap();
    let mut all: Vec<String> = all
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    all.sort();
    all
}

//! A server that is killed with `kill -9` while it files papers, between the file and its receipt too: what it had taken goes
//! out again when the lease has run out, and each paper lies in the folder once, whole, with nothing half beside it.
//!
//! This program runs itself again as the server that is killed. `OUTBOX_CRASH_RUNS` says how often (10 where it does not).
#![allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]

use boernehoejde::outbox::folder;
use boernehoejde::outbox::run::deliver_next;
use boernehoejde::outbox::settings::{Outlet, Receiver};
use domain::actor::Actor;
use domain::case::{Case, Day};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, Journalled, MunicipalityId, Source};
use domain::filing::{Format, MediaType, Papers, Sidecar};
use jiff::{Timestamp, ToSpan};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use store::{Act, AuditEntry, Change, FilingState, Municipality, Opened, Opening, Outcome, Paper, Store};

/// The variable that makes this program the server that is killed.
const ORDERS: &str = "OUTBOX_CRASH_ORDERS";
/// The municipality.
const TOWN: &str = "koege";
/// Papers laid out in each run.
const LAID: usize = 3;

fn main() {
    if let Ok(orders) = std::env::var(ORDERS) {
        wait(killed(&orders));
        return;
    }
    let runs = std::env::var("OUTBOX_CRASH_RUNS")
        .ok()
        .and_then(|runs| runs.parse().ok());
    let runs: i64 = runs.unwrap_or(10);
    let place = Place::new();
    wait(story(&place, runs));
    println!("    {runs} servers were killed, and every paper lies there once");
    // The closing line of the standard harness, so that whoever counts tests counts this.
    println!("\ntest result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
}

fn wait<T>(what: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(what)
}

/// A folder with a store, and the folder that papers are filed in; gone afterwards.
struct Place(PathBuf);

impl Place {
    fn new() -> Place {
        let path = std::env::temp_dir().join(format!("boernehoejde-outbox-crash-{}", std::process::id()));
        std::fs::create_dir_all(path.join("journal")).unwrap();
        Place(path)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn opening(place: &Path) -> Opening {
    Opening {
        url: "sqlite:house.db".into(),
        data: place.to_owned(),
        keys: place.join("keys"),
        passphrase: None,
    }
}

fn outlet(place: &Path) -> Outlet {
    Outlet {
        municipality: TOWN.into(),
        papers: Papers::Notes,
        receiver: Receiver::Folder(place.join("journal")),
    }
}

/// The moment of a run: all leases of the run before have run out.
fn moment(run: i64) -> Timestamp {
    let first: Timestamp = "2026-11-23T08:00:00Z".parse().unwrap();
    first.checked_add((run * 10).minutes()).unwrap()
}

fn line(act: Act) -> AuditEntry {
    AuditEntry {
        municipality: Some(TOWN.into()),
        who: None,
        at: moment(0),
        act,
        case: None,
        what: None,
        from: "outbox".into(),
        outcome: Outcome::Done,
    }
}

async fn open_case(store: &dyn Store) -> CaseState {
    let town = Municipality {
        id: TOWN.into(),
        pack: TOWN.into(),
        name: "Køge Kommune".into(),
    };
    store.add_municipality(&town, moment(0)).await.unwrap();
    let case: Case = serde_json::from_str(include_str!("../../content/examples/laura.json")).unwrap();
    let opened = Opened {
        id: store::new_case(),
        municipality: TOWN.into(),
        case,
        source: Source::Begun,
        adviser: None,
        second: None,
        by: Actor::command_line(),
        at: moment(0),
        audit: line(Act::CaseOpened),
    };
    store.open_case(&opened).await.unwrap()
}

/// Keeps a note and lays it out.
async fn lay(store: &dyn Store, state: &CaseState) -> CaseState {
    let id = store::new_document();
    let bytes = format!("%PDF {id}").into_bytes();
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

async fn story(place: &Place, runs: i64) {
    let store = store::open(&opening(&place.0)).await.unwrap();
    let mut state = open_case(store.as_ref()).await;
    for run in 1..=runs {
        for _ in 0..LAID {
            state = lay(store.as_ref(), &state).await;
        }
        let mut child = Command::new(std::env::current_exe().unwrap())
            .env(ORDERS, format!("{}\n{run}", place.0.display()))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        // Some are killed at their first paper, some later, some when nothing is left to do.
        for _ in 0..=run % 5 {
            let line = said.next().expect("it goes on until it is killed").unwrap();
            if line == "idle" {
                break;
            }
        }
        child.kill().unwrap();
        child.wait().unwrap();
    }
    let last = outlet(&place.0);
    while deliver_next(&store, &last, || moment(runs + 1)).await.unwrap() {}
    let filings = store.filings_of(&state.id).await.unwrap();
    assert_eq!(filings.len(), LAID * usize::try_from(runs).unwrap());
    let mut expected = BTreeSet::new();
    for filing in &filings {
        assert_eq!(filing.state, FilingState::Accepted, "{filing:?}");
        let key = filing.sidecar.key.as_str();
        expected.extend([format!("{key}.pdf"), format!("{key}.json")]);
        let journal = place.0.join("journal");
        assert_eq!(
            std::fs::read_to_string(journal.join(format!("{key}.pdf"))).unwrap(),
            format!("%PDF {key}")
        );
        let read = std::fs::read(journal.join(format!("{key}.json"))).unwrap();
        assert_eq!(serde_json::from_slice::<Sidecar>(&read).unwrap(), filing.sidecar);
    }
    assert!(filings.iter().any(|filing| filing.tries > 1), "some went out twice");
    let lying = std::fs::read_dir(place.0.join("journal")).unwrap();
    let lying: BTreeSet<String> = lying
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(lying, expected, "each paper once, and nothing half");
    store.close().await;
}

/// The server that is killed. In every other run it files and writes no receipt: whenever it is killed, that is between the two.
async fn killed(orders: &str) {
    let (place, run) = orders.split_once('\n').unwrap();
    let (place, run) = (Path::new(place), run.parse::<i64>().unwrap());
    let store = store::open(&opening(place)).await.unwrap();
    if run % 2 == 0 {
        while deliver_next(&store, &outlet(place), || moment(run)).await.unwrap() {
            say("settled");
        }
    } else {
        file_only(&store, place, run).await;
    }
    say("idle");
    std::future::pending::<()>().await;
}

async fn file_only(store: &Arc<dyn Store>, place: &Path, run: i64) {
    let (now, until) = (moment(run), moment(run).checked_add(2.minutes()).unwrap());
    let town = MunicipalityId::from(TOWN);
    while let Some(parcel) = store.take_parcel(&town, now, until).await.unwrap() {
        let journal = place.join("journal");
        folder::deliver(&journal, &parcel.sidecar, &parcel.paper.bytes, parcel.attempt).unwrap();
        say("filed");
    }
}

/// One line in one write, so that being killed cannot cut it.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

//! A server that is killed with `kill -9` while it files papers, between the file and its receipt too: what it had taken goes
//! out again when the lease has run out, and each paper lies in the journal once, whole, with nothing half beside it. Over
//! SQLite one server after the other; over PostgreSQL two at once, of which one is killed at random; with a journal that is a
//! folder, and with one at an address that loses answers.
//!
//! This program runs itself again as the server that is killed. `OUTBOX_CRASH_RUNS` says how often (10 where it does not).
#![allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]

#[allow(dead_code, reason = "the tests of the store and of pages take more of it")]
#[path = "../../store/tests/contract/common/cluster.rs"]
mod cluster;
mod journal;
mod place;
mod server;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use boernehoejde::outbox::courier::Courier;
use boernehoejde::outbox::run::deliver_next;
use domain::event::CaseState;
use domain::filing::Sidecar;
use journal::Journal;
use place::{Place, Time, lay, lying, open_case, words};
use server::{Habit, Running};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::time::{Duration, Instant};
use store::{Act, Filing, FilingState, Store};

/// Papers laid out in each run.
const LAID: usize = 3;
/// Until what has to come has to have come.
const PATIENCE: Duration = Duration::from_secs(120);

fn main() {
    if let Ok(orders) = std::env::var(server::ORDERS) {
        wait(server::serve(&orders));
        return;
    }
    let runs = std::env::var("OUTBOX_CRASH_RUNS")
        .ok()
        .and_then(|runs| runs.parse().ok());
    let runs: usize = runs.unwrap_or(10);
    let stories: [(&str, &dyn Fn()); 3] = [
        ("killed_one_after_the_other_over_sqlite_into_a_folder", &|| {
            one_after_the_other(runs);
        }),
        ("one_of_two_killed_over_postgres_into_a_folder", &|| {
            of_two_into_a_folder(runs);
        }),
        ("one_of_two_killed_over_postgres_to_an_address", &|| {
            of_two_to_an_address(runs);
        }),
    ];
    let mut failed = 0;
    for (name, story) in stories {
        let begun = Instant::now();
        let fine = catch_unwind(AssertUnwindSafe(story)).is_ok();
        failed += usize::from(!fine);
        let how = if fine { "ok" } else { "FAILED" };
        println!("test {name} ... {how} ({:.1} s)", begun.elapsed().as_secs_f32());
    }
    // The closing line of the standard harness, so that whoever counts tests counts these.
    let (how, passed) = (if failed == 0 { "ok" } else { "FAILED" }, stories.len() - failed);
    println!("\ntest result: {how}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out");
    std::process::exit(i32::from(failed > 0));
}

fn wait<T>(what: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(what)
}

/// A number below `many`, another each time.
fn any(many: usize) -> usize {
    rand::random::<u32>() as usize % many
}

fn one_after_the_other(runs: usize) {
    let (place, _gone) = Place::make("alone", "sqlite:house.db".into(), String::new());
    let filings = wait(async {
        let store = store::open(&place.opening()).await.unwrap();
        let mut state = open_case(store.as_ref()).await;
        for run in 1..=runs {
            for _ in 0..LAID {
                state = lay(store.as_ref(), &state).await;
            }
            // In every other run it files and writes no receipt.
            let habit = if run % 2 == 0 { Habit::Settles } else { Habit::Leaves };
            let time = Time::Run(i64::try_from(run).unwrap());
            let (mut running, mut said) = Running::start(&place, time, habit);
            // Some are killed at their first paper, some later, some when nothing is left to do.
            for _ in 0..=run % 5 {
                if said.next().expect("it goes on until it is killed").unwrap() == "idle" {
                    break;
                }
            }
            running.kill();
        }
        let after = Time::Run(i64::try_from(runs).unwrap() + 1);
        let mut courier = Courier::default();
        while deliver_next(&store, &place.outlet(), &mut courier, || after.now())
            .await
            .unwrap()
        {}
        all_accepted(store.as_ref(), &state).await
    });
    assert_eq!(filings.len(), LAID * runs);
    each_lies_once(&place, &filings);
}

fn of_two_into_a_folder(runs: usize) {
    let database = cluster::new_database();
    let (place, _gone) = Place::make("folder", database.to_string(), String::new());
    let filings = wait(of_two(&place, runs));
    assert_eq!(filings.len(), LAID * (runs + 1));
    each_lies_once(&place, &filings);
}

fn of_two_to_an_address(runs: usize) {
    let journal = Journal::open();
    let database = cluster::new_database();
    let (place, _gone) = Place::make("address", database.to_string(), journal.address.clone());
    let filings = wait(of_two(&place, runs));
    assert_eq!(filings.len(), LAID * (runs + 1));
    let filed = journal.filed();
    assert_eq!(filed.faults, Vec::<String>::new());
    let expected: BTreeMap<String, (String, String)> = filings
        .iter()
        .map(|filing| {
            let key = filing.sidecar.key.as_str();
            // It lies under the number that it was told first, however often it came.
            let receipt = filing.answer.clone().expect("the journal gives a receipt");
            (key.to_owned(), (receipt, STANDARD.encode(words(key))))
        })
        .collect();
    assert_eq!(filed.papers, expected, "each paper under one key, and no other");
    assert!(
        filed.came > filings.len(),
        "some came again, whose server was killed before it wrote the answer down"
    );
}

/// Two servers that deliver at once. In each run papers are laid out, some are delivered, and one of the two is killed and
/// started anew. How the papers stand when both have had the time.
async fn of_two(place: &Place, runs: usize) -> Vec<Filing> {
    let store = store::open(&place.opening()).await.unwrap();
    let time = Time::quick();
    let mut state = open_case(store.as_ref()).await;
    let (says, said) = mpsc::channel();
    let start = |habit| {
        let (running, lines) = Running::start(place, time, habit);
        let says = says.clone();
        std::thread::spawn(move || {
            let delivered = lines.map_while(Result::ok).filter(|line| line == "delivered");
            delivered.for_each(|line| drop(says.send(line)));
        });
        running
    };
    let delivered = || said.recv_timeout(PATIENCE).expect("somebody delivers what waits");
    for _ in 0..LAID {
        state = lay(store.as_ref(), &state).await;
    }
    // The first takes a paper with it, whatever comes later.
    let hangs = start(Habit::Hangs);
    delivered();
    let mut two = [hangs, start(Habit::Settles)];
    for run in 0..runs {
        for _ in 0..LAID {
            state = lay(store.as_ref(), &state).await;
        }
        for _ in 0..any(LAID + 1) {
            delivered();
        }
        let killed = any(2);
        // One of the two settles, always: else nobody would be there.
        let habit = match two[1 - killed].habit {
            Habit::Settles if run % 2 == 0 => Habit::Hangs,
            _ => Habit::Settles,
        };
        two[killed].kill();
        two[killed] = start(habit);
    }
    for one in &mut two {
        one.kill();
        *one = start(Habit::Settles);
    }
    all_accepted(store.as_ref(), &state).await
}

/// Waits until the journal has every paper of a case, and looks whether its log has one line that says so of each.
async fn all_accepted(store: &dyn Store, state: &CaseState) -> Vec<Filing> {
    let limit = Instant::now() + PATIENCE;
    let filings = loop {
        let filings = store.filings_of(&state.id).await.unwrap();
        if filings.iter().all(|filing| filing.state == FilingState::Accepted) {
            break filings;
        }
        assert!(Instant::now() < limit, "{filings:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    assert!(filings.iter().any(|filing| filing.tries > 1), "some went out twice");
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    let mut before = None;
    loop {
        let page = store.audit_of_case(&state.id, before, 500).await.unwrap();
        let Some(last) = page.last() else { break };
        before = Some(last.number);
        for line in page.iter().filter(|line| line.entry.act == Act::PaperFiled) {
            *lines.entry(line.entry.what.clone().unwrap_or_default()).or_default() += 1;
        }
    }
    let expected: BTreeMap<String, usize> = filings
        .iter()
        .map(|filing| (filing.sidecar.key.to_string(), 1))
        .collect();
    assert_eq!(lines, expected, "one line says of each paper that it left");
    filings
}

/// Each paper lies in the folder once, whole, with its sidecar, and nothing else does.
fn each_lies_once(place: &Place, filings: &[Filing]) {
    let journal = place.journal();
    let mut expected = Vec::new();
    for filing in filings {
        let key = filing.sidecar.key.as_str();
        expected.extend([format!("{key}.pdf"), format!("{key}.json")]);
        assert_eq!(
            std::fs::read_to_string(journal.join(format!("{key}.pdf"))).unwrap(),
            words(key)
        );
        let read = std::fs::read(journal.join(format!("{key}.json"))).unwrap();
        assert_eq!(serde_json::from_slice::<Sidecar>(&read).unwrap(), filing.sidecar);
    }
    expected.sort();
    assert_eq!(lying(&journal), expected, "each paper once, and nothing half");
}

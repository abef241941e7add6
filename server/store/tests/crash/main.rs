//! What is acknowledged stands: a process that is killed with `kill -9` while eight
//! tasks write and the data keys change loses nothing it has answered for, leaves nothing half, and the store
//! opens again by itself. The same with a disk that is full.
//!
//! This program runs itself again as the writing process. `STORE_CRASH_RUNS` says how
//! often (20 where it does not; the bench takes 200).
#![allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]

#[path = "../contract/common/mod.rs"]
mod common;
mod writer;

use common::{Site, Town, case};
use domain::event::{CaseId, CaseState};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, Stdio};
use std::time::Instant;
use store::{Act, DraftKey, Opened};

/// How many cases are written to at once, each by a task of its own.
const WRITERS: usize = 8;
/// How often one house is killed in before another is built: all that was ever written is read each time.
const RUNS_A_HOUSE: u32 = 20;

fn main() {
    if std::env::var_os(writer::ORDERS).is_some() {
        writer::main();
        return;
    }
    let runs: u32 = std::env::var("STORE_CRASH_RUNS")
        .ok()
        .and_then(|runs| runs.parse().ok())
        .unwrap_or(20);
    let stories: [(&str, &dyn Fn()); 3] = [
        ("killed_over_sqlite", &|| killed(Site::sqlite, runs)),
        ("killed_over_postgres", &|| killed(Site::postgres, runs.div_ceil(4))),
        ("a_full_disk", &full_disk),
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

/// Everything the writing process was answered for.
#[derive(Default)]
struct Acknowledged {
    versions: BTreeMap<CaseId, u64>,
    drafts: BTreeMap<CaseId, u64>,
    lines: u64,
}

impl Acknowledged {
    fn hear(&mut self, line: &str) {
        let words: Vec<&str> = line.split(' ').collect();
        match words.as_slice() {
            ["changed", case, version] => {
                self.versions.insert(CaseId::from(*case), version.parse().unwrap());
            }
            ["drafted", case, saves] => {
                self.drafts.insert(CaseId::from(*case), saves.parse().unwrap());
            }
            ["audited"] => self.lines += 1,
            _ => {}
        }
    }
}

fn wait<T>(what: impl Future<Output = T>) -> T {
    tokio::runtime::Runtime::new().unwrap().block_on(what)
}

/// A house with as many cases as writers.
async fn furnish(site: &Site) -> (Town, Vec<CaseId>) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let many: Vec<Opened> = (0..WRITERS)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    let states = store.open_cases(&many).await.unwrap();
    store.close().await;
    (town, states.into_iter().map(|state| state.id).collect())
}

fn killed(site: fn() -> Site, runs: u32) {
    let mut answers = 0;
    for first in (0..runs).step_by(RUNS_A_HOUSE as usize) {
        answers += killed_in_one_house(&site(), first..runs.min(first + RUNS_A_HOUSE));
    }
    println!("    {runs} runs, {answers} answers, all of them kept");
}

fn killed_in_one_house(site: &Site, runs: Range<u32>) -> usize {
    let (town, cases) = wait(furnish(site));
    let mut heard = Acknowledged::default();
    let mut answers = 0;
    for run in runs {
        let mut child = writer::command(site, &town, &cases)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        // Some runs end among the first writes, some later.
        for _ in 0..(7 + (run * 37) % 120) {
            let line = said.next().expect("the writer goes on until it is killed").unwrap();
            assert!(!line.starts_with("fault"), "{line}");
            heard.hear(&line);
            answers += 1;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it said before it died counts too.
        for line in said.map_while(Result::ok) {
            heard.hear(&line);
            answers += 1;
        }
        wait(check(site, &town, &cases, &heard));
    }
    answers
}

/// Nothing acknowledged is missing, nothing is half.
async fn check(site: &Site, town: &Town, cases: &[CaseId], heard: &Acknowledged) {
    let store = site.open().await;
    let mut reads = 0;
    for case in cases {
        let state = store.load(case).await.unwrap().state;
        let history = store.history(case).await.unwrap();
        assert_eq!(CaseState::replay(&history).unwrap(), state, "the events make the case");
        let least = heard.versions.get(case).copied().unwrap_or_default();
        assert!(
            state.version >= least,
            "version {least} was acknowledged, there are {}",
            state.version
        );
        // Each change wrote its line of the log in the same breath: as many lines as changes.
        let mut changes = 0;
        let mut before = None;
        loop {
            let page = store.audit_of_case(case, before, 500).await.unwrap();
            let Some(last) = page.last() else { break };
            before = Some(last.number);
            changes += page.iter().filter(|line| line.entry.act == Act::CaseChanged).count() as u64;
            reads += page.iter().filter(|line| line.entry.act == Act::CaseRead).count() as u64;
        }
        assert_eq!(
            changes,
            state.version - 2,
            "a change without its line, or a line without its change"
        );
        let key = DraftKey {
            case: case.clone(),
            page: "meeting".into(),
            subject: String::new(),
            window: String::new(),
            user: town.anna.clone(),
        };
        let saves = store.draft(&key).await.unwrap().map_or(0, |draft| draft.saves);
        assert!(
            saves >= heard.drafts.get(case).copied().unwrap_or_default(),
            "a draft was lost"
        );
    }
    assert!(
        reads >= heard.lines,
        "{} lines were acknowledged, there are {reads}",
        heard.lines
    );
    let verified = store.verify_audit().await.unwrap();
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
    store.close().await;
}

/// A process that may write no file beyond a size gets a clear answer, goes on reading, and damages nothing.
fn full_disk() {
    for blocks in [400, 900, 2_000] {
        let site = Site::sqlite();
        let (town, cases) = wait(furnish(&site));
        let command = writer::command(&site, &town, &cases);
        let mut limited = Command::new("sh");
        limited
            .arg("-c")
            .arg(format!("ulimit -f {blocks}; exec \"$0\""))
            .arg(command.get_program());
        for (name, value) in command.get_envs() {
            limited.env(name, value.unwrap());
        }
        let output = limited.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut heard = Acknowledged::default();
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().for_each(|line| heard.hear(line));
        for part in ["full: a change", "full: a draft", "full: a line", "still reads"] {
            assert!(text.contains(part), "{part} is missing at {blocks} blocks:\n{text}");
        }
        assert!(!text.contains("fault"), "{text}");
        wait(check(&site, &town, &cases, &heard));
        // With room again, work goes on.
        wait(async {
            let store = site.open().await;
            town.open_case(store.as_ref(), case("Ny")).await;
            assert!(store.verify_audit().await.unwrap().faults.is_empty());
            store.close().await;
        });
    }
}

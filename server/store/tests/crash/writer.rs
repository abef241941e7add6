//! The process that is killed: eight tasks that change cases, save drafts and write
//! lines of the log, and say a line for each answer once they have it. A ninth changes
//! the data keys all the while.

use crate::common::{Site, Town};
use domain::actor::{Actor, Confirmation};
use domain::draft::Draft;
use domain::event::{CaseEvent, CaseId};
use domain::finding::Code;
use jiff::Timestamp;
use std::io::Write;
use std::process::Command;
use std::sync::Arc;
use store::{Act, AuditEntry, Change, DraftKey, Opening, Outcome, Store, StoreError};

/// The variable that makes this program the writing process.
pub const ORDERS: &str = "STORE_CRASH_ORDERS";

/// This program again, as the writing process.
pub fn command(site: &Site, town: &Town, cases: &[CaseId]) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let cases: Vec<&str> = cases.iter().map(CaseId::as_str).collect();
    let opening = &site.opening;
    let orders = [
        &opening.url,
        &opening.data.display().to_string(),
        &opening.keys.display().to_string(),
        &town.id.0,
        &town.anna.0,
        &cases.join(","),
    ];
    command.env(ORDERS, orders.map(String::as_str).join("\n"));
    command
}

/// Writes until it is killed, or the disk is full.
pub fn main() {
    let orders = std::env::var(ORDERS).unwrap();
    let orders: Vec<String> = orders.lines().map(str::to_owned).collect();
    let [url, data, keys, town, anna, cases] = orders.as_slice() else {
        panic!("orders")
    };
    let opening = Opening {
        url: url.clone(),
        data: data.into(),
        keys: keys.into(),
        passphrase: None,
    };
    let town = Town {
        id: town.as_str().into(),
        anna: anna.as_str().into(),
        bo: "".into(),
    };
    let town = Arc::new(town);
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        let store = store::open(&opening).await.unwrap();
        let tasks = cases.split(',').map(|case| {
            let (store, town, case) = (Arc::clone(&store), Arc::clone(&town), CaseId::from(case));
            tokio::spawn(async move { write(store.as_ref(), &town, &case).await })
        });
        let tasks = tasks.collect::<Vec<_>>();
        let changing = tokio::spawn(change_keys(Arc::clone(&store), Arc::clone(&town)));
        for task in tasks {
            task.await.unwrap();
        }
        changing.abort();
    });
}

/// Changes the data keys again and again, and drops the old ones, while the others write.
async fn change_keys(store: Arc<dyn Store>, town: Arc<Town>) {
    loop {
        let line = AuditEntry {
            municipality: None,
            who: None,
            at: Timestamp::now(),
            act: Act::KeysRotated,
            case: None,
            what: Some(town.id.0.clone()),
            from: "command-line".into(),
            outcome: Outcome::Done,
        };
        match store.change_data_keys(&line).await {
            Ok(changed) if changed.closed.is_empty() => {}
            Ok(changed) => say(&format!("fault: keys: {changed:?}")),
            Err(StoreError::Full) => return,
            Err(fault) => say(&format!("fault: keys: {fault}")),
        }
        match store.drop_idle_keys().await {
            Ok(_) => say("keys"),
            // The key file is larger than a file may be, or lies where nothing has room any more.
            Err(_) => return,
        }
    }
}

/// One line in one write, so that being killed cannot cut it.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

/// What a full disk should answer; anything else is a fault.
fn full(what: &str, fault: &StoreError) {
    match fault {
        StoreError::Full => say(&format!("full: {what}")),
        other => say(&format!("fault: {what}: {other}")),
    }
}

async fn write(store: &dyn Store, town: &Town, case: &CaseId) {
    let key = DraftKey {
        case: case.clone(),
        page: "meeting".into(),
        subject: String::new(),
        window: String::new(),
        user: town.anna.clone(),
    };
    loop {
        let state = store.load(case).await.unwrap().state;
        let at = Timestamp::now();
        let line = |act| AuditEntry {
            municipality: Some(town.id.clone()),
            who: Some(town.anna.clone()),
            at,
            act,
            case: Some(case.clone()),
            what: None,
            from: "192.0.2.7".into(),
            outcome: Outcome::Done,
        };
        let by = Actor::from(&town.anna);
        let confirmation = Confirmation::new(Code::HomeNotSafe, by.clone(), at);
        let events = vec![CaseEvent::Confirmed { confirmation }];
        let change = Change::of(case, state.version, events, by, line(Act::CaseChanged));
        match store.append(&change).await {
            Ok(state) => say(&format!("changed {case} {}", state.version)),
            Err(fault) => {
                // The disk is full. What needs room is refused as clearly, again and again; reading goes on.
                full("a change", &fault);
                full("a change", &store.append(&change).await.unwrap_err());
                let big = Draft::over(serde_json::Value::String("x".repeat(3_000_000)));
                full(
                    "a draft",
                    &store.save_draft(&key, &big, state.version, None, at).await.unwrap_err(),
                );
                full("a change", &store.append(&change).await.unwrap_err());
                // A line is small: some may still find room.
                let mut written = Ok(());
                for _ in 0..2_000 {
                    written = store.audit(line(Act::CaseRead)).await;
                    if written.is_err() {
                        break;
                    }
                }
                if let Err(fault) = written {
                    full("a line", &fault);
                }
                assert_eq!(store.load(case).await.unwrap().state, state);
                say("still reads");
                return;
            }
        }
        match store
            .save_draft(&key, &Draft::from_case(&state.case), state.version, None, at)
            .await
        {
            Ok(saved) => say(&format!("drafted {case} {}", saved.saves)),
            Err(fault) => full("a draft", &fault),
        }
        match store.audit(line(Act::CaseRead)).await {
            Ok(()) => say("audited"),
            Err(fault) => full("a line", &fault),
        }
    }
}

//! What the journal refused of a whole municipality: counted, and laid out again by one press.

use crate::common::{Site, Town, case, later};
use crate::outbox::{WHY, lay, laying, refused, settle, sidecar, take};
use domain::event::{CaseEvent, CaseState, DocumentId};
use std::sync::Arc;
use store::*;

crate::on_both_backends_and_by_sessions! {
    all_that_was_refused_is_laid_out_again_by_one_press;
    the_list_ends_and_the_count_does_not;
    what_a_system_refuses_in_the_middle_of_a_press_is_sent_nowhere;
}

async fn all_that_was_refused_is_laid_out_again_by_one_press(site: Site) {
    let store = site.open().await;
    let server = store.clone();
    let store = store.as_ref();
    let (town, dragoer) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let mut states = Vec::new();
    for name in ["Emma", "Ali", "Ida"] {
        let state = town.open_case(store, case(name)).await;
        states.push(refused(store, &town, &state).await);
    }
    // One that a system fetched by itself, and refused.
    let (mut change, fetched) = laying(&town, &states[0]);
    change.outbox.clear();
    states[0] = store.append(&change).await.unwrap();
    let refusal = PaperRefusal {
        sidecar: sidecar(&town, &states[0], fetched.clone()),
        reason: WHY.to_owned(),
        at: later(1),
    };
    let of_system = town.line(Act::FilingRefused, Some(&states[0].id));
    store.give_refusal(&refusal, &of_system).await.unwrap();
    // One of another municipality, and one that is barred to whoever presses.
    let elsewhere = dragoer.open_case(store, case("Karl")).await;
    let elsewhere = refused(store, &dragoer, &elsewhere).await;
    let bars = CaseEvent::AccountBarred {
        account: town.bo.clone(),
        why: Some("Han er nabo til familien.".into()),
    };
    states[2] = store.append(&town.change(&states[2], vec![bars])).await.unwrap();
    assert_eq!(store.refused_cases(&town.id, &town.anna).await.unwrap(), 3);
    assert_eq!(store.refused_cases(&town.id, &town.bo).await.unwrap(), 2);

    // Two presses at once are one.
    let mut at_once = tokio::task::JoinSet::new();
    for _ in 0..2 {
        let (server, id, bo) = (server.clone(), town.id.clone(), town.bo.clone());
        let line = town.line(Act::FiledAgain, None);
        at_once.spawn(async move { server.file_all_again(&id, &bo, &line).await.unwrap() });
    }
    let mut laid = at_once.join_all().await;
    laid.sort_unstable();
    assert_eq!(laid, [0, 3]);
    assert_eq!(store.refused_cases(&town.id, &town.bo).await.unwrap(), 0);
    assert_eq!(store.refused_cases(&town.id, &town.anna).await.unwrap(), 1);
    assert_eq!(store.refused_cases(&dragoer.id, &dragoer.anna).await.unwrap(), 1);
    assert_eq!(store.not_filed(&elsewhere.id).await.unwrap().refused, 1);
    let filings = store.filings_of(&states[0].id).await.unwrap();
    assert!(
        filings.iter().all(|filing| filing.sidecar.key != fetched),
        "it is with that system as before"
    );
    let mut sent = 0;
    while let Some(parcel) = take(store, &town, 2).await {
        assert!(settle(store, &town, &parcel, Settled::Accepted(None)).await);
        sent += 1;
    }
    assert_eq!(sent, 2);
    let filter = AuditFilter {
        acts: vec![Act::FiledAgain],
        ..AuditFilter::default()
    };
    let log = store
        .audit_of(Some(&town.id), &town.anna, &filter, None, 50)
        .await
        .unwrap();
    let said: Vec<_> = log.lines.iter().map(|line| line.entry.what.as_deref()).collect();
    assert_eq!(said, [Some("all:3")], "and how many");
}

async fn the_list_ends_and_the_count_does_not(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    for number in 0..52 {
        let state = town.open_case(store, case(&format!("Barn{number}"))).await;
        lay(store, &town, &state).await;
        let parcel = take(store, &town, 0).await.unwrap();
        assert!(settle(store, &town, &parcel, Settled::Refused(WHY.into())).await);
    }
    assert_eq!(store.refused_filings(&town.id, &town.anna).await.unwrap().len(), 50);
    assert_eq!(store.refused_cases(&town.id, &town.anna).await.unwrap(), 52);
    let line = town.line(Act::FiledAgain, None);
    assert_eq!(store.file_all_again(&town.id, &town.anna, &line).await.unwrap(), 52);
    assert_eq!(store.refused_cases(&town.id, &town.anna).await.unwrap(), 0);
}

/// A paper that was never laid out: its system fetches it by itself.
async fn kept(store: &dyn Store, town: &Town, state: &CaseState) -> (CaseState, DocumentId) {
    let (mut change, paper) = laying(town, state);
    change.outbox.clear();
    (store.append(&change).await.unwrap(), paper)
}

/// Its system does not take it.
async fn refuse(store: &dyn Store, town: &Town, state: &CaseState, paper: &DocumentId) {
    let refusal = PaperRefusal {
        sidecar: sidecar(town, state, paper.clone()),
        reason: WHY.to_owned(),
        at: later(1),
    };
    let line = town.line(Act::FilingRefused, Some(&state.id));
    let given = store.give_refusal(&refusal, &line).await;
    assert_eq!(given.unwrap(), RefusalGiven::Kept);
}

/// A refusal comes while a press to send again is between its two statements: what it was about is with that system, as before.
async fn what_a_system_refuses_in_the_middle_of_a_press_is_sent_nowhere(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    for all in [false, true] {
        let emma = town.open_case(store.as_ref(), case("Emma")).await;
        let (emma, first) = kept(store.as_ref(), &town, &emma).await;
        let (emma, second) = kept(store.as_ref(), &town, &emma).await;
        refuse(store.as_ref(), &town, &emma, &first).await;
        let (server, id, gry, case) = (Arc::clone(&store), town.id.clone(), town.anna.clone(), emma.id.clone());
        let line = town.line(Act::FiledAgain, Some(&emma.id));
        let press = async move {
            match all {
                true => server.file_all_again(&id, &gry, &line).await,
                false => server.file_again(&case, None, &line).await,
            }
        };
        let laid = if site.is_sqlite() {
            // One writes at a time there: nothing comes between.
            let laid = press.await;
            refuse(store.as_ref(), &town, &emma, &second).await;
            laid
        } else {
            let pool = sqlx::PgPool::connect(&site.direct).await.unwrap();
            let mut holds = pool.begin().await.unwrap();
            let hold = sqlx::query("SELECT id FROM outbox WHERE id = $1 FOR UPDATE").bind(first.as_str());
            hold.execute(&mut *holds).await.unwrap();
            let press = tokio::spawn(press);
            let waits = "SELECT COUNT(*) FROM pg_locks WHERE NOT granted
                AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())";
            while sqlx::query_scalar::<_, i64>(waits).fetch_one(&pool).await.unwrap() == 0 {
                assert!(!press.is_finished(), "the press waits for what is held");
                tokio::task::yield_now().await;
            }
            refuse(store.as_ref(), &town, &emma, &second).await;
            holds.rollback().await.unwrap();
            pool.close().await;
            press.await.unwrap()
        };
        assert_eq!(laid.unwrap(), 1, "the one that was refused before the press");
        let filings = store.filings_of(&emma.id).await.unwrap();
        let stand: Vec<_> = filings
            .iter()
            .map(|filing| (&filing.sidecar.key, filing.state, filing.tries))
            .collect();
        assert_eq!(stand, [(&second, FilingState::Refused, 0)]);
        assert!(
            take(store.as_ref(), &town, 600).await.is_none(),
            "it is not sent from here"
        );
        // The next press has it taken up again, as any other.
        let line = town.line(Act::FiledAgain, Some(&emma.id));
        assert_eq!(store.file_again(&emma.id, None, &line).await.unwrap(), 1);
        assert!(store.filings_of(&emma.id).await.unwrap().is_empty());
    }
    store.close().await;
}

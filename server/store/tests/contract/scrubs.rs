//! What was deleted goes from the files of the database too. Where that fails or takes long, the deletion stands all the
//! same, its answer says so, and the files are scrubbed later.

use crate::common::cluster;
use crate::common::line::Line;
use crate::common::{Site, Town, case, later, now};
use domain::event::{CaseEvent, CaseState, UserId};
use store::*;

crate::on_both_backends! {
    once_it_is_answered_nothing_is_due;
}

async fn closed(store: &dyn Store, town: &Town, name: &str) -> CaseState {
    let state = town.open_case(store, case(name)).await;
    let closed = CaseEvent::Closed {
        on: domain::case::Day::parse("2026-11-24").unwrap(),
        why: None,
        ending: None,
    };
    store.append(&town.change(&state, vec![closed])).await.unwrap()
}

/// Erases a closed case by two; what whoever said yes is told.
async fn erase(store: &dyn Store, town: &Town, by: &UserId, state: &CaseState) -> ErasureSettled {
    let line = town.line(Act::CaseErased, Some(&state.id));
    let asked = store.ask_erasure(&state.id, &town.anna, now(), &line).await;
    assert_eq!(asked.unwrap(), ErasureAsked::Waits);
    store
        .settle_erasure(&state.id, by, true, &line, later(1))
        .await
        .unwrap()
}

async fn due(store: &dyn Store) -> u64 {
    store.vitals().await.unwrap().scrubs_due
}

async fn once_it_is_answered_nothing_is_due(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let gry = town.person(store.as_ref(), "gry", Role::Coordinator).await;
    let emma = closed(store.as_ref(), &town, "Emma").await;
    let ali = closed(store.as_ref(), &town, "Ali").await;
    assert_eq!(erase(store.as_ref(), &town, &gry, &emma).await, ErasureSettled::Erased);
    store.scrub().await.unwrap();
    assert_eq!(due(store.as_ref()).await, 0);
    // Whoever types it waits for it, and is told.
    let line = town.line(Act::CaseErased, Some(&ali.id));
    assert_eq!(store.erase_case(&ali.id, &line).await.unwrap(), Traces::Gone);
    assert_eq!(due(store.as_ref()).await, 0);
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_is_lost_after_the_commit_takes_nothing_back() {
    let site = Site::postgres();
    let line = Line::to(cluster::folder_of_the_cluster());
    let name = cluster::name_in(&site.direct).to_owned();
    let opening = Opening {
        url: line.url(&name),
        ..site.opening.clone()
    };
    let store = open(&opening).await.unwrap();
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let (emma, ali) = (closed(store, &town, "Emma").await, closed(store, &town, "Ali").await);

    line.cut_before_scrub();
    assert_eq!(erase(store, &town, &gry, &emma).await, ErasureSettled::Erased);
    assert!(line.was_cut());
    assert!(matches!(store.load(&emma.id).await, Err(StoreError::Erased)));
    assert_eq!(due(store).await, 1, "it is not forgotten");
    store.scrub().await.unwrap();
    assert_eq!(due(store).await, 0);

    let audit = town.line(Act::CaseErased, Some(&ali.id));
    line.cut_before_scrub();
    assert_eq!(store.erase_case(&ali.id, &audit).await.unwrap(), Traces::Left);
    assert!(matches!(store.load(&ali.id).await, Err(StoreError::Erased)));
    store.scrub().await.unwrap();
    assert_eq!(due(store).await, 0);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_waits_for_a_table_that_somebody_holds() {
    let site = Site::postgres();
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let gry = town.person(store.as_ref(), "gry", Role::Coordinator).await;
    let emma = closed(store.as_ref(), &town, "Emma").await;
    // Others read and write it; to scrub it waits.
    let pool = sqlx::PgPool::connect(&site.direct).await.unwrap();
    let mut held = pool.begin().await.unwrap();
    sqlx::query("LOCK TABLE agenda IN SHARE UPDATE EXCLUSIVE MODE")
        .execute(&mut *held)
        .await
        .unwrap();
    assert_eq!(erase(store.as_ref(), &town, &gry, &emma).await, ErasureSettled::Erased);
    assert_eq!(due(store.as_ref()).await, 1, "it goes on behind the answer");
    held.rollback().await.unwrap();
    // It waits for what is under way, and finds nothing left to do.
    store.scrub().await.unwrap();
    assert_eq!(due(store.as_ref()).await, 0);
    pool.close().await;
    store.close().await;
}

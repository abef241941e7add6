//! Erasing a closed case by two: who may ask, who may say yes, and what happens when two do at once.

use crate::common::{Site, Town, case, later, now};
use domain::event::{CaseEvent, CaseState, UserId};
use store::*;

crate::on_both_backends_and_by_sessions! {
    a_closed_case_is_erased_by_two;
    only_whom_it_concerns_asks_or_answers;
    what_changed_meanwhile_stays;
    of_two_who_answer_at_once_one_counts;
    a_row_written_by_hand_erases_nothing;
}

async fn close(store: &dyn Store, town: &Town, state: &CaseState) -> CaseState {
    let closed = CaseEvent::Closed {
        on: domain::case::Day::parse("2026-11-24").unwrap(),
        why: None,
        ending: None,
    };
    store.append(&town.change(state, vec![closed])).await.unwrap()
}

async fn closed(store: &dyn Store, town: &Town, name: &str) -> CaseState {
    let state = town.open_case(store, case(name)).await;
    close(store, town, &state).await
}

fn line(town: &Town, state: &CaseState) -> AuditEntry {
    town.line(Act::CaseErased, Some(&state.id))
}

async fn a_closed_case_is_erased_by_two(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let (emma, ali) = (closed(store, &town, "Emma").await, closed(store, &town, "Ali").await);
    for state in [&emma, &ali] {
        let asked = store
            .ask_erasure(&state.id, &town.anna, now(), &line(&town, state))
            .await;
        assert_eq!(asked.unwrap(), ErasureAsked::Waits);
    }
    let waiting = store.erasures_of(&town.id, &"anna".into(), now()).await.unwrap();
    assert_eq!(waiting.len(), 2);
    assert!(waiting.iter().all(|one| one.by == town.anna));
    let settle = async |state: &CaseState, by: &UserId, approves| {
        let line = line(&town, state);
        store
            .settle_erasure(&state.id, by, approves, &line, later(1))
            .await
            .unwrap()
    };
    // A no keeps it; a yes leaves a tombstone, and the other case as it is.
    assert_eq!(settle(&ali, &gry, false).await, ErasureSettled::Kept);
    assert_eq!(settle(&ali, &gry, true).await, ErasureSettled::Gone, "it was answered");
    assert_eq!(settle(&emma, &gry, true).await, ErasureSettled::Erased);
    assert!(matches!(store.load(&emma.id).await, Err(StoreError::Erased)));
    assert!(matches!(store.history(&emma.id).await, Err(StoreError::Erased)));
    assert_eq!(store.load(&ali.id).await.unwrap().state, ali);
    assert!(
        store
            .erasures_of(&town.id, &"anna".into(), now())
            .await
            .unwrap()
            .is_empty()
    );
    let asks = store.ask_erasure(&emma.id, &gry, later(2), &line(&town, &emma)).await;
    assert_eq!(asks.unwrap(), ErasureAsked::Refused, "it is gone");
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
}

async fn only_whom_it_concerns_asks_or_answers(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, other) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let (gry, second) = (
        town.person(store, "gry", Role::Coordinator).await,
        town.person(store, "second", Role::Coordinator).await,
    );
    let vita = other.person(store, "vita", Role::Coordinator).await;
    let emma = closed(store, &town, "Emma").await;
    let ask = async |state: &CaseState, by: &UserId, at| {
        store.ask_erasure(&state.id, by, at, &line(&town, state)).await.unwrap()
    };
    // A colleague who broke the glass looks, and asks for nothing.
    let glass = town.line(Act::GlassBroken, Some(&emma.id));
    store.break_glass(&emma.id, &town.bo, "akut", &glass).await.unwrap();
    for by in [&town.bo, &vita, &new_user()] {
        assert_eq!(ask(&emma, by, now()).await, ErasureAsked::Refused);
    }
    let open = town.open_case(store, case("Noah")).await;
    assert_eq!(ask(&open, &gry, now()).await, ErasureAsked::Refused, "it is open");
    assert_eq!(ask(&emma, &gry, now()).await, ErasureAsked::Waits);
    assert_eq!(
        ask(&emma, &gry, now()).await,
        ErasureAsked::Waits,
        "asking again is asking once"
    );
    assert_eq!(ask(&emma, &town.anna, now()).await, ErasureAsked::Another);
    assert_eq!(
        store.erasures_of(&town.id, &"anna".into(), now()).await.unwrap().len(),
        1
    );
    assert!(
        store
            .erasures_of(&other.id, &"anna".into(), now())
            .await
            .unwrap()
            .is_empty()
    );
    let settle = async |by: &UserId, at| {
        let line = line(&town, &emma);
        store.settle_erasure(&emma.id, by, true, &line, at).await.unwrap()
    };
    assert_eq!(settle(&gry, now()).await, ErasureSettled::Own);
    for by in [&town.anna, &town.bo, &vita] {
        assert_eq!(settle(by, now()).await, ErasureSettled::Gone);
    }
    let late = now().checked_add(WAITS_FOR_A_SECOND).unwrap();
    assert_eq!(settle(&second, late).await, ErasureSettled::Gone, "a week is over");
    assert_eq!(
        ask(&emma, &town.anna, late).await,
        ErasureAsked::Waits,
        "and somebody else asks"
    );
    // Only whoever asked takes it back.
    let back = async |by: &UserId| {
        store
            .take_back_erasure(&emma.id, by, &line(&town, &emma))
            .await
            .unwrap()
    };
    assert!(!back(&gry).await);
    assert!(back(&town.anna).await);
    assert!(!back(&town.anna).await);
    assert_eq!(settle(&gry, late).await, ErasureSettled::Gone);
    // Whoever asked and has no role any more gets nothing.
    assert_eq!(ask(&emma, &second, now()).await, ErasureAsked::Waits);
    store.set_disabled(&second, true).await.unwrap();
    assert_eq!(settle(&gry, later(1)).await, ErasureSettled::Gone);
    assert_eq!(store.load(&emma.id).await.unwrap().state.id, emma.id);
}

async fn what_changed_meanwhile_stays(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let emma = closed(store, &town, "Emma").await;
    let asked = store
        .ask_erasure(&emma.id, &town.anna, now(), &line(&town, &emma))
        .await;
    assert_eq!(asked.unwrap(), ErasureAsked::Waits);
    let why = domain::case::Words::from("Barnet har skrevet.");
    let again = town.change(&emma, vec![CaseEvent::Reopened { why }]);
    let emma = store.append(&again).await.unwrap();
    let settle = async || {
        let line = line(&town, &emma);
        store
            .settle_erasure(&emma.id, &gry, true, &line, later(1))
            .await
            .unwrap()
    };
    assert_eq!(settle().await, ErasureSettled::Changed);
    // Closed again it is another case than the one that was asked about.
    let emma = close(store, &town, &emma).await;
    assert_eq!(settle().await, ErasureSettled::Changed);
    assert_eq!(store.load(&emma.id).await.unwrap().state, emma);
}

async fn of_two_who_answer_at_once_one_counts(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let gry = town.person(store.as_ref(), "gry", Role::Coordinator).await;
    let second = town.person(store.as_ref(), "second", Role::Coordinator).await;
    for round in 0..10 {
        let emma = closed(store.as_ref(), &town, &format!("Emma{round}")).await;
        let asked = store
            .ask_erasure(&emma.id, &town.anna, now(), &line(&town, &emma))
            .await;
        assert_eq!(asked.unwrap(), ErasureAsked::Waits);
        let settle = |by: &UserId, approves| {
            let (store, by, id, line) = (store.clone(), by.clone(), emma.id.clone(), line(&town, &emma));
            tokio::spawn(async move { store.settle_erasure(&id, &by, approves, &line, later(1)).await.unwrap() })
        };
        let (yes, no) = (settle(&gry, true), settle(&second, false));
        let (yes, no) = (yes.await.unwrap(), no.await.unwrap());
        let gone = matches!(store.load(&emma.id).await, Err(StoreError::Erased));
        match (yes, no) {
            (ErasureSettled::Erased, ErasureSettled::Gone) => assert!(gone),
            (ErasureSettled::Gone, ErasureSettled::Kept) => assert!(!gone),
            both => panic!("{both:?}"),
        }
    }
}

async fn a_row_written_by_hand_erases_nothing(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let emma = closed(store, &town, "Emma").await;
    let asked = store.ask_erasure(&emma.id, &gry, now(), &line(&town, &emma)).await;
    assert_eq!(asked.unwrap(), ErasureAsked::Waits);
    // One person alone, with the database: as if a colleague had asked.
    site.tamper(&format!("UPDATE erasures SET asked_by = '{}'", town.anna))
        .await;
    assert!(
        store
            .erasures_of(&town.id, &"anna".into(), later(1))
            .await
            .unwrap()
            .is_empty()
    );
    let settled = store
        .settle_erasure(&emma.id, &gry, true, &line(&town, &emma), later(1))
        .await;
    assert_eq!(settled.unwrap(), ErasureSettled::Gone);
    assert_eq!(store.load(&emma.id).await.unwrap().state, emma);
}

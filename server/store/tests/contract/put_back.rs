//! Older states and histories that somebody who can write to the database puts back: recognised, without a key.

use crate::common::{Site, Town, case, now};
use domain::actor::Actor;
use domain::case::{LocalTime, StopKind};
use domain::event::{CaseEvent, CaseId, CaseState};
use store::*;

crate::on_both_backends! {
    an_older_state_is_not_believed;
    events_that_are_taken_away_are_missed;
    a_state_from_before_the_upgrade_is_not_believed_after_it;
}

/// The sealed state of a case, as a literal of the database.
async fn sealed(site: &Site, case: &CaseId) -> String {
    let read = format!("SELECT sealed FROM cases WHERE id = '{case}'");
    let bytes = site.blobs(&read).await.remove(0);
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    if site.is_sqlite() {
        format!("X'{hex}'")
    } else {
        format!("'\\x{hex}'")
    }
}

async fn stop(store: &dyn Store, town: &Town, state: &CaseState, minute: u32) -> CaseState {
    let stopped = CaseEvent::Stopped {
        meeting: "m1".into(),
        kind: StopKind::NotAnswer,
        at: LocalTime::parse(&format!("2026-11-24T10:{minute}")).unwrap(),
    };
    let by = Actor::from(&town.anna);
    let line = town.line(Act::CaseChanged, Some(&state.id));
    let change = Change::of(&state.id, state.version, vec![stopped], by, line);
    store.append(&change).await.unwrap()
}

async fn an_older_state_is_not_believed(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let first = town.open_case(store.as_ref(), case("Emma")).await;
    let id = first.id.as_str();
    let older = sealed(&site, &first.id).await;
    let second = stop(store.as_ref(), &town, &first, 20).await;

    // The state alone: its events say how the case stands, and work goes on.
    site.tamper(&format!("UPDATE cases SET sealed = {older} WHERE id = '{id}'"))
        .await;
    assert_eq!(store.load(&first.id).await.unwrap().state, second);
    let third = stop(store.as_ref(), &town, &second, 30).await;
    assert_eq!(store.load(&first.id).await.unwrap().state, third);

    // With the number of that version: the events are more than it says.
    let put_back = format!(
        "UPDATE cases SET sealed = {older}, version = {} WHERE id = '{id}'",
        first.version
    );
    site.tamper(&put_back).await;
    for answer in [
        store.load(&first.id).await.map(drop),
        store.history(&first.id).await.map(drop),
        store.append(&town.change(&first, vec![])).await.map(drop),
    ] {
        assert!(matches!(answer, Err(StoreError::Sealed(_))), "{answer:?}");
    }
    // Nobody else's case stands still for it.
    let other = town.open_case(store.as_ref(), case("Ali")).await;
    assert_eq!(store.load(&other.id).await.unwrap().state, other);
    store.close().await;
}

async fn events_that_are_taken_away_are_missed(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let first = town.open_case(store.as_ref(), case("Emma")).await;
    let second = stop(store.as_ref(), &town, &first, 20).await;
    let take = format!(
        "DELETE FROM events WHERE case_id = '{}' AND version = {}",
        first.id, second.version
    );
    site.tamper(&take).await;
    for answer in [
        store.load(&first.id).await.map(drop),
        store.history(&first.id).await.map(drop),
    ] {
        assert!(matches!(answer, Err(StoreError::Sealed(_))), "{answer:?}");
    }
    // Keys change all the same, and the case is named.
    let line = AuditEntry {
        municipality: None,
        ..town.line(Act::KeysRotated, None)
    };
    let changed = store.change_data_keys(&line).await.unwrap();
    assert_eq!(changed.closed, [first.id.as_str()]);
    store.close().await;
}

async fn a_state_from_before_the_upgrade_is_not_believed_after_it(site: Site) {
    // As the migrations leave a store that an older version made, with that version still beside.
    let site = site.of_the_first_edition();
    let store = site.open().await;
    let opened = store
        .cases(&OfCases::Municipality("koege".into()), &"anna".into(), true, None, 1)
        .await
        .unwrap();
    let first = store.load(&opened[0].case).await.unwrap().state;
    let town = Town::found(store.as_ref(), "nyby").await;
    let second = stop(store.as_ref(), &town, &first, 20).await;
    let unbound = sealed(&site, &first.id).await;
    let third = stop(store.as_ref(), &town, &second, 30).await;
    assert_eq!(store.load(&first.id).await.unwrap().state, third);
    let line = AuditEntry {
        municipality: None,
        at: now(),
        ..town.line(Act::UpgradeFinished, None)
    };
    store.finish_upgrade(&line).await.unwrap();
    assert_eq!(
        store.load(&first.id).await.unwrap().state,
        third,
        "read from its events"
    );
    let put_back = format!("UPDATE cases SET sealed = {unbound} WHERE id = '{}'", first.id);
    site.tamper(&put_back).await;
    assert_eq!(store.load(&first.id).await.unwrap().state, third);
    let fourth = stop(store.as_ref(), &town, &third, 40).await;
    assert_eq!(store.load(&first.id).await.unwrap().state, fourth);
    store.close().await;
}

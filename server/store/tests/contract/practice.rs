//! Practice cases: one for an account, in nobody's lists but its own, and removed by nobody else.

use crate::common::{Site, Town, case, later, morning, now};
use domain::agenda::{DueClass, Wanted};
use domain::event::{CaseEvent, CaseId, UserId};
use store::*;

crate::on_both_backends! {
    there_is_one_for_an_account_at_a_time;
    it_is_in_its_makers_lists_alone_and_counts_nowhere;
    its_maker_alone_removes_it;
    a_row_written_by_hand_removes_no_case;
    a_backup_keeps_what_it_is;
}

async fn begin(store: &dyn Store, town: &Town, by: &UserId) -> CaseId {
    let opened = Opened {
        adviser: Some(by.clone()),
        ..town.opened(case("Emma"))
    };
    store.open_practice(by, &opened).await.unwrap()
}

async fn remove(store: &dyn Store, town: &Town, case: &CaseId, by: &UserId) -> bool {
    let line = town.line(Act::CaseErased, Some(case));
    store.remove_practice(case, by, &line).await.unwrap()
}

async fn there_is_one_for_an_account_at_a_time(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let mut at_once = tokio::task::JoinSet::new();
    for _ in 0..4 {
        let (store, by, opened) = (store.clone(), town.anna.clone(), town.opened(case("Emma")));
        at_once.spawn(async move { store.open_practice(&by, &opened).await.unwrap() });
    }
    let mut all = at_once.join_all().await;
    all.dedup();
    assert_eq!(all.len(), 1, "pressed four times at once it is one");
    assert_eq!(store.practice_of(&town.anna).await.unwrap(), all.pop());
    assert_eq!(store.practice_of(&town.bo).await.unwrap(), None);
    let nobody = store.open_practice(&"nobody".into(), &town.opened(case("Emma"))).await;
    assert!(matches!(nobody, Err(StoreError::NotFound)), "{nobody:?}");
    // Closing the guide holds until somebody begins anew.
    store.set_guide(&town.anna, true).await.unwrap();
    store.set_guide(&town.anna, true).await.unwrap();
    assert!(store.guide_is_closed(&town.anna).await.unwrap());
    assert!(!store.guide_is_closed(&town.bo).await.unwrap());
    begin(store.as_ref(), &town, &town.anna).await;
    assert!(!store.guide_is_closed(&town.anna).await.unwrap());
}

async fn it_is_in_its_makers_lists_alone_and_counts_nowhere(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let own = begin(store, &town, &town.anna).await;
    let all = Span {
        from: now(),
        to: later(400 * 24 * 60),
    };
    let cases = async |of: OfCases, reader: &UserId| store.cases(&of, reader, true, None, 50).await.unwrap().len();
    assert_eq!(cases(OfCases::Adviser(town.anna.clone()), &town.anna).await, 1);
    assert!(!store.agenda_of(&town.anna, all, None, 50).await.unwrap().is_empty());
    assert_eq!(cases(OfCases::Municipality(town.id.clone()), &town.bo).await, 0);
    for class in [DueClass::Talks, DueClass::Deadlines] {
        let due = store.agenda_of_team(&town.id, &town.bo, class, all, None, 50).await;
        assert!(due.unwrap().is_empty());
    }
    assert_eq!(store.load_of(&town.anna, &town.bo, all).await.unwrap(), Load::default());
    let wanted = Wanted::read("Emma").unwrap();
    let found = store.look_through(&town.id, &town.bo, &wanted, 10).await.unwrap();
    assert!(found.rows.is_empty());
    assert_eq!(morning(store, &town.anna).await.practice, Some(own.clone()));
    assert_eq!(morning(store, &town.bo).await.practice, None);
    // For anybody else it is not there; its maker has it, as practice.
    assert!(store.access(&own, &town.bo, now()).await.unwrap().is_none());
    let access = store.access(&own, &town.anna, now()).await.unwrap().unwrap();
    assert!(access.practice && access.assigned);
    let real = town.open_case(store, case("Emil")).await;
    assert!(
        !store
            .access(&real.id, &town.anna, now())
            .await
            .unwrap()
            .unwrap()
            .practice
    );
    // It is nobody's brother or sister, is given to nobody, and nobody is asked to erase it.
    let lines = [&own, &real.id].map(|case| town.line(Act::SiblingsChanged, Some(case)));
    let linked = store.link_siblings([&own, &real.id], &town.anna, &lines).await.unwrap();
    assert_eq!(linked, Linked::Refused);
    let state = store.load(&own).await.unwrap().state;
    let given = CaseEvent::Assigned {
        adviser: Some(town.bo.clone()),
        second: None,
        why: None,
    };
    let given = store.append(&town.change(&state, vec![given])).await;
    assert!(matches!(given, Err(StoreError::NotFound)), "{given:?}");
    let day = domain::case::Day::parse("2026-11-24").unwrap();
    let ends = CaseEvent::Closed {
        on: day,
        why: None,
        ending: None,
    };
    store.append(&town.change(&state, vec![ends])).await.unwrap();
    let line = town.line(Act::CaseErased, Some(&own));
    let asked = store.ask_erasure(&own, &town.anna, now(), &line).await.unwrap();
    assert_eq!(asked, ErasureAsked::Refused);
}

async fn its_maker_alone_removes_it(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (own, real) = (
        begin(store, &town, &town.anna).await,
        town.open_case(store, case("Emil")).await,
    );
    assert!(!remove(store, &town, &own, &town.bo).await);
    assert!(!remove(store, &town, &real.id, &town.anna).await);
    assert!(!remove(store, &town, &"' OR 1=1 --".into(), &town.anna).await);
    assert!(store.load(&own).await.is_ok() && store.load(&real.id).await.is_ok());
    assert!(remove(store, &town, &own, &town.anna).await);
    assert!(matches!(store.load(&own).await, Err(StoreError::Erased)));
    assert!(matches!(store.history(&own).await, Err(StoreError::Erased)));
    assert_eq!(store.practice_of(&town.anna).await.unwrap(), None);
    assert!(!remove(store, &town, &own, &town.anna).await, "once");
    assert_ne!(begin(store, &town, &town.anna).await, own);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
}

async fn a_row_written_by_hand_removes_no_case(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let real = town.open_case(store.as_ref(), case("Emil")).await;
    let row = format!(
        "INSERT INTO practice (case_id, account) VALUES ('{}', '{}')",
        real.id, town.anna
    );
    site.tamper(&row).await;
    assert!(!remove(store.as_ref(), &town, &real.id, &town.anna).await);
    assert!(store.load(&real.id).await.is_ok());
}

async fn a_backup_keeps_what_it_is(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let own = begin(store.as_ref(), &town, &town.anna).await;
    store.set_guide(&town.anna, true).await.unwrap();
    let folder = site.folder.join("backup");
    store.backup(&folder, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&folder, &BackupIdentities::none()).await.unwrap();
        assert_eq!(there.practice_of(&town.anna).await.unwrap(), Some(own.clone()));
        assert!(there.guide_is_closed(&town.anna).await.unwrap());
        assert!(remove(there.as_ref(), &town, &own, &town.anna).await);
        there.close().await;
    }
}

//! Who is away: the colleague who looks meanwhile is told that a child wrote, and nothing more.

use crate::common::{Site, Town, case, later, now};
use domain::case::Day;
use domain::event::{CaseEvent, CaseState, UserId};
use store::*;

crate::on_both_backends! {
    what_a_child_wrote_is_told_to_the_colleague_meanwhile;
    nobody_looks_after_themself_or_somebody_elsewhere;
}

fn away(account: &UserId, backup: &UserId) -> Away {
    Away {
        account: account.clone(),
        backup: backup.clone(),
        since: now(),
        until: later(60 * 24),
    }
}

async fn wrote(store: &dyn Store, town: &Town, state: &CaseState) -> CaseState {
    let asked = CaseEvent::Asked {
        question: new_question(),
        words: "Kommer du i morgen?".into(),
        on: Day::parse("2026-11-23").unwrap(),
        urgent: false,
    };
    store.append(&town.change(state, vec![asked])).await.unwrap()
}

async fn what_a_child_wrote_is_told_to_the_colleague_meanwhile(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let emma = wrote(store, &town, &emma).await;
    let line = town.line(Act::AccountChanged, None);
    let away = away(&town.anna, &town.bo);
    assert!(store.written_meanwhile(&town.bo, now()).await.unwrap().is_empty());
    assert!(store.go_away(&away, &line).await.unwrap());
    assert_eq!(store.away_of(&town.anna).await.unwrap(), Some(away.clone()));
    assert_eq!(
        store.looked_after_by(&town.bo, now()).await.unwrap(),
        std::slice::from_ref(&away)
    );
    let told = store.written_meanwhile(&town.bo, now()).await.unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!((&told[0].away, &told[0].case), (&town.anna, &emma.id));
    // It opens nothing.
    let access = store.access(&emma.id, &town.bo, now()).await.unwrap().unwrap();
    assert!(!access.assigned && access.grant.is_none());
    // Before it and after it there is nothing to look at.
    assert!(store.written_meanwhile(&town.bo, later(-1)).await.unwrap().is_empty());
    assert!(store.written_meanwhile(&town.bo, away.until).await.unwrap().is_empty());
    assert!(store.written_meanwhile(&town.anna, now()).await.unwrap().is_empty());
    // What is theirs too stands on their own Today; what is barred to them is not there.
    let second = CaseEvent::Assigned {
        adviser: Some(town.anna.clone()),
        second: Some(town.bo.clone()),
        why: None,
    };
    store.append(&town.change(&emma, vec![second])).await.unwrap();
    assert!(store.written_meanwhile(&town.bo, now()).await.unwrap().is_empty());
    assert!(store.come_back(&town.anna, &line).await.unwrap());
    assert!(!store.come_back(&town.anna, &line).await.unwrap());
    assert_eq!(store.away_of(&town.anna).await.unwrap(), None);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
}

async fn nobody_looks_after_themself_or_somebody_elsewhere(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, elsewhere) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let line = town.line(Act::AccountChanged, None);
    let over = Away {
        until: now(),
        ..away(&town.anna, &town.bo)
    };
    for not in [
        away(&town.anna, &town.anna),
        away(&town.anna, &elsewhere.bo),
        away(&town.anna, &"nobody".into()),
        over,
    ] {
        assert!(!store.go_away(&not, &line).await.unwrap(), "{not:?}");
    }
    assert_eq!(store.away_of(&town.anna).await.unwrap(), None);
}

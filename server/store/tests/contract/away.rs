//! Who is away: the colleague who looks meanwhile is told that a child wrote, and nothing more.

use crate::common::{Site, Town, case, later, morning, now};
use domain::case::Day;
use domain::event::{CaseEvent, CaseState, UserId};
use domain::language::Language;
use store::*;

crate::on_both_backends! {
    what_a_child_wrote_is_told_to_the_colleague_meanwhile;
    nobody_looks_after_themself_or_somebody_elsewhere;
    two_who_choose_at_once_both_choose;
    sixty_who_are_away_and_sixty_who_wrote_are_told_fifty_at_a_time;
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
    assert!(!morning(store, &town.bo).await.looks_after);
    assert!(store.go_away(&away, &line).await.unwrap());
    assert!(morning(store, &town.bo).await.looks_after);
    assert!(!morning(store, &town.anna).await.looks_after);
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

/// Anna in two windows, and Anna and Bo each choosing the other: nobody waits for ever, nothing is half of either, and each
/// choice has its line.
async fn two_who_choose_at_once_both_choose(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let line = town.line(Act::AccountChanged, None);
    for round in 1..=10 {
        let short = away(&town.anna, &town.bo);
        let long = Away {
            since: later(round),
            until: later(60 * 24 * 14),
            ..short.clone()
        };
        let (one, other) = tokio::join!(store.go_away(&short, &line), store.go_away(&long, &line));
        assert!(one.unwrap() && other.unwrap());
        let kept = store.away_of(&town.anna).await.unwrap().unwrap();
        assert!([&short, &long].contains(&&kept), "one of the two, whole: {kept:?}");
        let crossed = away(&town.bo, &town.anna);
        let (one, other) = tokio::join!(store.go_away(&short, &line), store.go_away(&crossed, &line));
        assert!(one.unwrap() && other.unwrap(), "each looks after the other");
        assert_eq!(store.away_of(&town.bo).await.unwrap(), Some(crossed));
        // Taken back in two windows: once.
        let (one, other) = tokio::join!(store.come_back(&town.anna, &line), store.come_back(&town.anna, &line));
        assert_eq!(u8::from(one.unwrap()) + u8::from(other.unwrap()), 1);
        assert_eq!(store.away_of(&town.anna).await.unwrap(), None);
    }
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
}

/// However much there is, a page that tells of it stays a page; what is more follows.
async fn sixty_who_are_away_and_sixty_who_wrote_are_told_fifty_at_a_time(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let line = town.line(Act::AccountChanged, None);
    let mut cases = Vec::new();
    for number in 0..60 {
        let state = town.open_case(store, case(&format!("Barn{number}"))).await;
        cases.push(wrote(store, &town, &state).await.id);
    }
    assert!(store.go_away(&away(&town.anna, &town.bo), &line).await.unwrap());
    let told = store.written_meanwhile(&town.bo, now()).await.unwrap();
    assert_eq!(told.len(), 50);
    assert!(
        told.iter()
            .all(|one| one.away == town.anna && cases.contains(&one.case))
    );
    for number in 0..60 {
        let colleague = new_user();
        store
            .create_account(
                &NewAccount {
                    id: colleague.clone(),
                    municipality: town.id.clone(),
                    name: format!("kollega{number}"),
                    password: crate::common::PHC.into(),
                    chosen_by: ChosenBy::Holder,
                    roles: Roles::only(Role::Adviser),
                    language: Language::danish(),
                    profile: Profile::default(),
                },
                now(),
            )
            .await
            .unwrap();
        assert!(store.go_away(&away(&colleague, &town.bo), &line).await.unwrap());
    }
    assert_eq!(store.looked_after_by(&town.bo, now()).await.unwrap().len(), 50);
    assert!(store.written_meanwhile(&town.bo, now()).await.unwrap().len() <= 50);
}

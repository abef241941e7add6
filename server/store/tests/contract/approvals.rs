//! What takes two people: who may settle it, and what happens when two do at once.

use crate::common::{Site, Town, later, now};
use domain::event::UserId;
use store::*;

crate::on_both_backends! {
    who_asks_and_whose_it_is_settle_nothing;
    of_two_who_settle_at_once_one_counts;
    a_closed_asker_gets_nothing;
    a_closed_account_is_opened_by_two;
    without_the_phone_a_given_password_is_over;
    many_who_settle_at_once_wait_for_nobody;
}

fn line(town: &Town, who: &UserId) -> AuditEntry {
    AuditEntry {
        municipality: Some(town.id.clone()),
        who: Some(who.clone()),
        at: now(),
        act: Act::AccountChanged,
        case: None,
        what: None,
        from: "192.0.2.1".into(),
        outcome: Outcome::Done,
    }
}

async fn asks(store: &dyn Store, town: &Town, by: &UserId, account: &UserId, asked: Asked) -> String {
    let version = store.account(account).await.unwrap().unwrap().version;
    let asking = NewApproval {
        id: new_document().to_string(),
        account: account.clone(),
        asked,
        version,
        by: by.clone(),
        now: now(),
    };
    store.ask_approval(&asking, &line(town, by)).await.unwrap();
    asking.id
}

async fn who_asks_and_whose_it_is_settle_nothing(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, other) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let admin = town.person(store, "drift", Role::Admin).await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let vita = other.person(store, "vita", Role::Coordinator).await;
    let wanted = Roles::of(&[Role::Coordinator, Role::Editor]).unwrap();
    let id = asks(store, &town, &admin, &gry, Asked::Roles(wanted)).await;
    let settle = async |by: &UserId, at| {
        store
            .settle_approval(&id, by, true, &line(&town, by), at)
            .await
            .unwrap()
    };
    assert_eq!(settle(&admin, now()).await, Settling::Own);
    assert_eq!(settle(&gry, now()).await, Settling::Own);
    // Neither an adviser, nor somebody of another municipality, nor a week later.
    for by in [&town.anna, &vita] {
        assert_eq!(settle(by, now()).await, Settling::Gone);
    }
    let second = town.person(store, "second", Role::Admin).await;
    let late = now().checked_add(WAITS_FOR_A_SECOND).unwrap();
    assert_eq!(settle(&second, late).await, Settling::Gone);
    let has = async || store.account(&gry).await.unwrap().unwrap().roles;
    assert_eq!(has().await, Roles::only(Role::Coordinator));
    assert!(matches!(settle(&second, later(1)).await, Settling::Done(_)));
    assert_eq!(has().await, wanted);
    assert_eq!(settle(&second, later(2)).await, Settling::Gone);
    assert_eq!(store.approvals_of(&town.id, later(3)).await.unwrap().len(), 1);
    assert!(store.approvals_of(&other.id, later(3)).await.unwrap().is_empty());
    // Asking anew takes the place of what waits.
    let one = asks(store, &town, &admin, &town.anna, Asked::Password).await;
    let two = asks(store, &town, &admin, &town.anna, Asked::Password).await;
    let open = store.approvals_of(&town.id, now()).await.unwrap();
    let open: Vec<&str> = open
        .iter()
        .filter(|it| it.settled.is_none())
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(open, [two.as_str()]);
    assert_ne!(one, two);
}

async fn of_two_who_settle_at_once_one_counts(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let admin = town.person(store.as_ref(), "drift", Role::Admin).await;
    let gry = town.person(store.as_ref(), "gry", Role::Coordinator).await;
    let second = town.person(store.as_ref(), "second", Role::Admin).await;
    for _ in 0..20 {
        let id = asks(store.as_ref(), &town, &admin, &town.anna, Asked::Password).await;
        let settle = |by: UserId, approves| {
            let (store, id, line) = (store.clone(), id.clone(), line(&town, &by));
            tokio::spawn(async move {
                store
                    .settle_approval(&id, &by, approves, &line, later(1))
                    .await
                    .unwrap()
            })
        };
        let (yes, no) = (settle(gry.clone(), true), settle(second.clone(), false));
        let both = [yes.await.unwrap(), no.await.unwrap()];
        let done = both.iter().filter(|one| matches!(one, Settling::Done(_))).count();
        assert_eq!(done, 1, "{both:?}");
        // A yes makes one password, for whoever asked.
        let approved = matches!(both[0], Settling::Done(_));
        let make = async |by: &UserId| {
            let entry = line(&town, by);
            let made = store.make_approved_password(&town.anna, by, "$argon2id$new", &entry, later(2));
            made.await.unwrap()
        };
        assert!(!make(&second).await);
        assert_eq!(make(&admin).await, approved);
        assert!(!make(&admin).await);
    }
    store.close().await;
}

async fn a_closed_asker_gets_nothing(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let admin = town.person(store, "drift", Role::Admin).await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let id = asks(store, &town, &admin, &town.anna, Asked::Factor).await;
    store.set_disabled(&admin, true).await.unwrap();
    let settled = store
        .settle_approval(&id, &gry, true, &line(&town, &gry), later(1))
        .await
        .unwrap();
    assert_eq!(settled, Settling::Gone);
    store.close().await;
}

async fn a_closed_account_is_opened_by_two(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let admin = town.person(store, "drift", Role::Admin).await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    store.set_disabled(&town.anna, true).await.unwrap();
    let id = asks(store, &town, &admin, &town.anna, Asked::Open).await;
    let closed = async || store.account(&town.anna).await.unwrap().unwrap().disabled;
    assert!(closed().await);
    let settled = store
        .settle_approval(&id, &gry, true, &line(&town, &gry), later(1))
        .await
        .unwrap();
    assert!(matches!(settled, Settling::Done(_)), "{settled:?}");
    assert!(!closed().await);
}

async fn without_the_phone_a_given_password_is_over(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let admin = town.person(store, "drift", Role::Admin).await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    store
        .set_password(&town.anna, "$argon2id$given", ChosenBy::Another(now()))
        .await
        .unwrap();
    let id = asks(store, &town, &admin, &town.anna, Asked::Factor).await;
    store
        .settle_approval(&id, &gry, true, &line(&town, &gry), later(1))
        .await
        .unwrap();
    let account = store.account(&town.anna).await.unwrap().unwrap();
    assert!(account.given_has_ended(later(1)));
}

/// More at once than the store has connections: each is answered, and soon.
async fn many_who_settle_at_once_wait_for_nobody(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let admin = town.person(store.as_ref(), "drift", Role::Admin).await;
    let gry = town.person(store.as_ref(), "gry", Role::Coordinator).await;
    let id = asks(store.as_ref(), &town, &admin, &town.anna, Asked::Password).await;
    let began = std::time::Instant::now();
    let all = (0..40).map(|_| {
        let (store, id, gry, line) = (store.clone(), id.clone(), gry.clone(), line(&town, &gry));
        tokio::spawn(async move { store.settle_approval(&id, &gry, true, &line, later(1)).await.unwrap() })
    });
    let mut done = 0;
    for one in all.collect::<Vec<_>>() {
        done += usize::from(matches!(one.await.unwrap(), Settling::Done(_)));
    }
    assert_eq!(done, 1);
    assert!(began.elapsed().as_secs() < 4, "{:?}", began.elapsed());
    store.close().await;
}
